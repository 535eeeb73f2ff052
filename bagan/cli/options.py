"""The options that commands share, and their examples."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bagan.cli.program import speak
from bagan.language import _
from bagan.paper import SIZES

if TYPE_CHECKING:
    from bagan import Options

speak()  # click looks some words up as soon as an option is defined


Command = TypeVar("Command", bound=Callable[..., Any])


class Number(click.FloatRange):
    """A number within bounds, which nan is not; named in the user's language."""

    name = _("number")

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        number = float(super().convert(value, param, ctx))
        if math.isnan(number):
            self.fail(_('"{value}" is not a number.', value=value), param, ctx)
        return number


class WholeNumber(click.IntRange):
    """A whole number within bounds, named in the user's language."""

    name = _("whole number")


def examples(*lines: str) -> str:
    """The examples below a command's help, each on its own line."""
    return "\b\n" + "\n".join([_("Examples:"), *(f"  {line}" for line in lines)])


def spec_argument(*, many: bool = False) -> Callable[[Command], Command]:
    """The argument SPEC: a file, or "-" for standard input."""
    if many:
        return click.argument(
            "spec", type=click.Path(), metavar=_("SPEC..."), nargs=-1, required=True
        )
    return click.argument("spec", type=click.Path(), metavar=_("SPEC"))


def drawing_options(command: Command) -> Command:
    """The options that decide how something is drawn; they become Options."""
    for option in (
        click.option(
            "--engine",
            type=click.Choice(["graphviz-pure", "dot"]),
            help=_("Graphviz that places the boxes; BAGAN_DOT may name another program."),
        ),
        click.option(
            "--margin",
            type=Number(5, 60),
            metavar="MM",
            help=_("All four margins in millimetres, instead of the spec's."),
        ),
        click.option(
            "--orientation",
            type=click.Choice(["mendatar", "tegak"]),
            help=_("Landscape (mendatar) or portrait (tegak)."),
        ),
        click.option(
            "--paper",
            type=click.Choice(tuple(SIZES), case_sensitive=False),
            metavar=_("SIZE"),
            help=_("Paper, instead of the spec's: {papers}.", papers=", ".join(SIZES)),
        ),
        click.option(
            "--status",
            type=click.Choice(["rancangan", "ditetapkan", "salinan"]),
            metavar="STATUS",
            help=_("rancangan, ditetapkan or salinan, instead of the spec's."),
        ),
    ):
        command = option(command)
    return command


chart_option = click.option(
    "--chart", metavar="ID", help=_("Only the chart of this id; without it, all of them.")
)
templates_option = click.option(
    "--templates",
    type=click.Path(exists=True, file_okay=False),
    metavar=_("FOLDER"),
    help=_("Folder of templates and styles that replace Bagan's own."),
)
font_option = click.option(
    "--font",
    type=click.Choice(["embed", "none"]),
    default="embed",
    show_default=True,
    help=_("Whether an SVG carries its font."),
)
colour_option = click.option(
    "--colour",
    is_flag=True,
    help=_("Give each kind of unit its colour, in every chart; a PDF has none."),
)
dpi_option = click.option(
    "--dpi",
    type=WholeNumber(36, 1200),
    default=150,
    metavar="DPI",
    show_default=True,
    help=_("Dots per inch of a PNG."),
)
jobs_option = click.option(
    "--jobs",
    type=WholeNumber(1),
    metavar=_("COUNT"),
    help=_("How many processes work at once; without it, one for each processor."),
)
cluster_option = click.option(
    "--klaster",
    "cluster",
    metavar=_("ADDRESS"),
    help=_("Have the work done by a Dask cluster: the address of its scheduler, tcp://..."),
)


carry_option = click.option(
    "--tanpa-spesifikasi",
    "carry",
    is_flag=True,
    flag_value=False,
    default=True,
    help=_("Leave the spec out of the files, which otherwise carry it (see bagan buka)."),
)


def output_option(text: str, default: str = "out") -> Callable[[Command], Command]:
    """The option -o: a file, a folder, or "-" for standard output."""
    return click.option(
        "-o", "--output", type=click.Path(allow_dash=True), default=default, show_default=True,
        metavar=_("PATH"), help=text,
    )  # fmt: skip


def options_of(given: Mapping[str, Any]) -> Options:
    """The Options that the command line's answers make."""
    from bagan import Options

    return Options(**{name: value for name, value in given.items() if value is not None})
