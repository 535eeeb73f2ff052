"""Words typed in a terminal in; files, messages and an exit code out.

Exit codes: 0 clean, 1 problems found, 2 wrong usage, 3 a missing tool, 130 Ctrl-C.  Everything
heavy is imported inside the commands, so that ``bagan --help`` answers at once.
"""

from bagan.cli.checking import check
from bagan.cli.commands import main
from bagan.cli.comparing import diff, diff_driver
from bagan.cli.drafting import import_
from bagan.cli.embedding import embed
from bagan.cli.exporting import export
from bagan.cli.previewing import preview
from bagan.cli.publishing import site
from bagan.cli.reporting import explain

main.add_command(check)
main.add_command(diff)
main.add_command(diff_driver)
main.add_command(embed)
main.add_command(explain)
main.add_command(export)
main.add_command(import_)
main.add_command(preview)
main.add_command(site)

__all__ = ["main"]
