"""The command `export`: a spec in, its charts for other programs out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from bagan.cli.options import chart_option, examples, output_option, spec_argument
from bagan.cli.program import Command
from bagan.cli.show import deliver
from bagan.cli.specs import open_spec
from bagan.language import _
from bagan.registry import names

if TYPE_CHECKING:
    from bagan import Spec
    from bagan.publish.export import Source

FORMATS = names("bagan.publish.export.formats")

_BASE = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[^\s\"<>\\^`{|}#]*)?")


@click.command(
    cls=Command,
    help=_("Write the charts of a spec for other programs, such as draw.io and Excel."),
    epilog=examples(
        "bagan export dinas.yaml --format drawio",
        "bagan export dinas.yaml --format csv -o tabel/",
        "bagan export dinas.yaml --format mermaid --chart struktur-organisasi -o -",
        "bagan export dinas.yaml --format jsonld --base-url https://jdih.example.go.id/bagan/",
    ),
)
@spec_argument()
@click.option("--format", "form", type=click.Choice(FORMATS), required=True,
              help=_("What to write."))  # fmt: skip
@chart_option
@click.option(
    "--base-url",
    metavar="URL",
    help=_("Address at which the JSON-LD will stand; without it, names are relative."),
)
@output_option(_("File or folder to write to; - is standard output."))
def export(spec: str, form: str, chart: str | None, base_url: str | None, output: str) -> None:
    from bagan.publish.export import export as exported

    if base_url is not None and form != "jsonld":
        raise click.UsageError(_("--base-url is for jsonld only."))
    if base_url is not None and not _BASE.fullmatch(base_url):
        raise click.UsageError(
            _('"{url}" is no address: it begins with https:// and has no #.', url=base_url)
        )
    source = source_of(open_spec(spec), form=form, chart=chart, base_url=base_url)
    deliver(exported(source, form), output)


def source_of(spec: Spec, *, form: str, chart: str | None, base_url: str | None) -> Source:
    """What the format *form* exports of *spec*, or of its chart with the id *chart*.

    Raises RenderError for an id that is not there, and what drawing a chart raises.
    """
    from bagan import Options, draw
    from bagan.chart.model import select
    from bagan.chart.proof import no_chart, stem_of
    from bagan.publish.export import DRAWN, Source, narrowed

    views = [(annex, view) for annex in spec.regency.lampiran for view in annex.bagan]
    if chart is not None and chart not in [view.id for _annex, view in views]:
        raise no_chart(chart, ", ".join(view.id for _annex, view in views))
    whole = tuple(select(spec.regency, spec.organisation, *place) for place in views)
    drawn = draw(spec, Options(font="none"), chart=chart) if form in DRAWN else ()
    source = Source(
        stem_of(spec),
        spec.regency,
        spec.organisation,
        whole,
        figures=tuple(drawn),
        base_url=base_url,
        spec=spec,
    )
    wanted = next((found for found in whole if found.id == chart), None)
    return narrowed(source, wanted) if wanted else source
