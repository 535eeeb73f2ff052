"""The commands `svg`, `png` and `annex`: a spec in, files of its charts out."""

from __future__ import annotations

from typing import Any

import click

from bagan.cli.options import (
    carry_option,
    chart_option,
    colour_option,
    dpi_option,
    drawing_options,
    examples,
    font_option,
    options_of,
    output_option,
    spec_argument,
    templates_option,
)
from bagan.cli.program import Command
from bagan.cli.show import deliver, show_sheets
from bagan.cli.specs import examine, opened
from bagan.language import _


@click.command(
    cls=Command,
    help=_("Draw the charts of a spec as SVG."),
    epilog=examples(
        "bagan svg dinas.yaml",
        "bagan svg dinas.yaml --chart struktur-organisasi -o struktur.svg",
        "bagan svg - -o - < dinas.yaml > struktur.svg",
    ),
)
@spec_argument()
@chart_option
@output_option(_("File or folder to write to; - is standard output."))
@font_option
@colour_option
@carry_option
@drawing_options
def svg(spec: str, chart: str | None, output: str, **given: Any) -> None:
    from bagan.chart.outputs import pictures

    with opened(spec) as loaded:
        made = dict(pictures(loaded, options_of(given), "svg", chart=chart))
    deliver(made, output)


@click.command(
    cls=Command,
    help=_("Draw the charts of a spec as PNG."),
    epilog=examples("bagan png dinas.yaml --dpi 300", "bagan png dinas.yaml -o struktur.png"),
)
@spec_argument()
@chart_option
@output_option(_("File or folder to write to; - is standard output."))
@dpi_option
@colour_option
@carry_option
@drawing_options
def png(spec: str, chart: str | None, output: str, **given: Any) -> None:
    from bagan.chart.outputs import pictures

    with opened(spec) as loaded:
        made = dict(pictures(loaded, options_of(given), "png", chart=chart))
    deliver(made, output)


@click.command(
    cls=Command,
    help=_(
        "Make print-ready PDF annexes: all of a regulation, or one. To a file that ends in .docx, "
        "a Word document whose words and charts can be edited."
    ),
    epilog=examples(
        "bagan annex dinas.yaml",
        "bagan annex dinas.yaml -o lampiran.docx",
        "bagan annex dinas.yaml --number II -o lampiran-ii.pdf",
        "bagan annex dinas.yaml --paper A3 --margin 15 --status rancangan",
    ),
)
@spec_argument()
@click.option("--number", metavar="NOMOR", help=_("Only the annex of this number: I, II ..."))
@output_option(_("File or folder to write to; - is standard output."))
@templates_option
@carry_option
@drawing_options
def annex(spec: str, number: str | None, output: str, **given: Any) -> None:
    import bagan
    from bagan.pdf import beside, meanwhile

    options, names = options_of(given), list[str]()
    if output.lower().endswith(".docx"):
        with opened(spec) as loaded:
            made = bagan.annex(loaded, options, number=number, form="docx", step=names.append)
    else:
        with beside():
            loaded = bagan.load(spec)
            with meanwhile(lambda: examine(loaded)):
                made = bagan.annex(loaded, options, number=number, step=names.append)
    deliver({made.name: made.data}, output, also=".docx")
    show_sheets(bagan.other_papers(loaded, options, names))
