"""The command `audit`: finished files in, whether they are right out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from bagan.cli.options import Number, drawing_options, examples, options_of
from bagan.cli.program import Command
from bagan.cli.show import PROBLEMS, report, show_audit
from bagan.language import _


@click.command(
    cls=Command,
    help=_(
        "Prove that drawings are right, from SVG or from the PDF of an annex alone. With --spec, "
        "a PDF has to show what the spec says, as its annex was made (paper, margin, status)."
    ),
    epilog=examples(
        "bagan audit out/*.svg out/*.pdf",
        "bagan audit struktur.svg --spec dinas.yaml",
        "bagan audit lampiran.pdf --spec dinas.yaml --status rancangan",
    ),
)
@click.argument(
    "file", type=click.Path(allow_dash=True), nargs=-1, required=True, metavar=_("FILE...")
)
@click.option(
    "--spec",
    type=click.Path(),
    metavar=_("SPEC"),
    help=_("Spec that the drawings must agree with."),
)
@click.option("--chart", metavar="ID", help=_("Chart of the spec that the drawing shows."))
@click.option("--min-size", type=Number(0, 72), default=0, metavar="PT",
              help=_("Smallest label allowed, in points."))  # fmt: skip
@drawing_options
def audit(
    file: Sequence[str], spec: str | None, chart: str | None, min_size: float, **given: Any
) -> None:
    from bagan import BaganError, load
    from bagan.chart.audited import audit_file

    loaded = load(spec) if spec else None
    codes = [0]
    for name in file:
        try:
            audits = audit_file(
                name, spec=loaded, chart=chart, min_size=min_size, options=options_of(given)
            )
        except BaganError as error:
            codes.append(report(error))
            continue
        for shown, found in audits:
            codes.append(PROBLEMS if found.findings else 0)
            show_audit(shown, found)
    sys.exit(max(codes))
