"""The command `bagan` itself, and where those below it are: each is imported when it is called."""

from __future__ import annotations

import click

from bagan.cli.program import Place, Program
from bagan.language import _
from bagan.version import __version__

COMMANDS = {
    "ambil": Place("retaking:ambil", _("Take over what hands changed in Word")),
    "annex": Place("drawing:annex", _("Make print-ready annexes, PDF or Word")),
    "audit": Place("auditing:audit", _("Prove finished drawings, SVG, PDF or Word")),
    "build": Place("building:build", _("Make everything: SVG, PNG and PDF")),
    "buka": Place("opening:buka", _("Get back the spec that a file carries")),
    "check": Place("checking:check", _("List the faults of a spec, by its articles")),
    "diff": Place("comparing:diff", _("Show what changed between two versions")),
    "diff-driver": Place("comparing:diff_driver", _("Show a change to git")),
    "doctor": Place("examining:doctor", _("Tell what is installed and what is missing")),
    "embed": Place("embedding:embed", _("Make charts ready for a web page")),
    "explain": Place("reporting:explain", _("Tell what a unit rests on")),
    "export": Place("exporting:export", _("Write charts for draw.io, Excel and others")),
    "import": Place("drafting:import_", _("Draft a spec from a text, scan, table or chart")),
    "new": Place("starting:new", _("Write a first spec of some kind of office")),
    "png": Place("drawing:png", _("Draw charts as PNG")),
    "preview": Place("previewing:preview", _("Show charts in a browser while you write")),
    "schema": Place("starting:schema", _("Print the JSON Schema, for text editors")),
    "sisip": Place("inserting:sisip", _("Put annexes into a regulation in Word")),
    "site": Place("publishing:site", _("Publish charts as a website")),
    "studio": Place("studio:studio", _("Draw and change charts in a browser")),
    "svg": Place("drawing:svg", _("Draw charts as SVG")),
}


@click.group(
    cls=Program,
    places=COMMANDS,
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
