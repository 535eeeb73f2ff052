"""Words typed in a terminal in; files, messages and an exit code out.

Exit codes: 0 clean, 1 problems found, 2 wrong usage, 3 a missing tool, 130 Ctrl-C.  Everything
heavy is imported inside the commands, so that ``bagan --help`` answers at once.
"""

from bagan.cli.auditing import audit
from bagan.cli.building import build
from bagan.cli.checking import check
from bagan.cli.comparing import diff, diff_driver
from bagan.cli.drafting import import_
from bagan.cli.drawing import annex, png, svg
from bagan.cli.embedding import embed
from bagan.cli.examining import doctor
from bagan.cli.exporting import export
from bagan.cli.group import main
from bagan.cli.inserting import sisip
from bagan.cli.opening import buka
from bagan.cli.previewing import preview
from bagan.cli.publishing import site
from bagan.cli.reporting import explain
from bagan.cli.retaking import ambil
from bagan.cli.starting import new, schema
from bagan.cli.studio import studio

__all__ = ["main"]

for command in (
    ambil,
    annex,
    audit,
    build,
    buka,
    check,
    diff,
    diff_driver,
    doctor,
    embed,
    explain,
    export,
    import_,
    new,
    png,
    preview,
    schema,
    sisip,
    site,
    studio,
    svg,
):
    main.add_command(command)
