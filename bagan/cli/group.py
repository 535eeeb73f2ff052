"""The command `bagan` itself, without the commands below it."""

from __future__ import annotations

import click

from bagan.cli.program import Program
from bagan.language import _
from bagan.version import __version__


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=_(
        "Draw the organisation and coordination charts annexed to regional regulations: "
        "one spec in YAML becomes SVG, PNG and print-ready PDF annexes."
    ),
    epilog="\b\n"
    + "\n".join(
        [
            _("Start with:"),
            "  bagan new dinas.yaml",
            "  bagan build dinas.yaml",
            _("Shell completion:"),
            '  eval "$(_BAGAN_COMPLETE=bash_source bagan)"',
            _("Exit codes: 0 clean, 1 problems found, 2 wrong usage, 3 a missing tool."),
            _("BAGAN_LANG=id or en sets the language of messages."),
        ]
    ),
)
@click.version_option(
    __version__, prog_name="bagan", message="%(prog)s %(version)s",
    help=_("Show the version and exit."),
)  # fmt: skip
@click.option(
    "--debug", is_flag=True, envvar="BAGAN_DEBUG", help=_("Show tracebacks of unexpected errors.")
)
def main(debug: bool) -> None:
    pass
