"""The command `audit`: finished files in, whether they are right out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bagan.cli.options import Number, drawing_options, examples, options_of
from bagan.cli.program import Command
from bagan.cli.show import PROBLEMS, report, show_audit, show_look
from bagan.language import _

if TYPE_CHECKING:
    from bagan.chart.audit import AuditReport, Look

Found = TypeVar("Found", "AuditReport", "Look")


@click.command(
    cls=Command,
    help=_(
        "Prove that drawings are right, from SVG or from the PDF of an annex alone. With --spec, "
        "a PDF has to show what the spec says, as its annex was made (paper, margin, status). Of "
        "a Word document, tell what a hand has changed against the spec that it carries, or "
        "against --spec. With --rupa, tell instead how drawings look, in figures, and what to "
        "mend."
    ),
    epilog=examples(
        "bagan audit out/*.svg out/*.pdf",
        "bagan audit struktur.svg --spec dinas.yaml",
        "bagan audit lampiran.pdf --spec dinas.yaml --status rancangan",
        "bagan audit lampiran.docx",
        "bagan audit --rupa out/*.svg out/*.pdf",
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
@click.option(
    "--rupa", "look", is_flag=True, help=_("How the drawings look, in figures, and what to mend.")
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help=_("How the findings are printed."))  # fmt: skip
@drawing_options
def audit(
    file: Sequence[str], spec: str | None, chart: str | None, min_size: float, look: bool,
    form: str, **given: Any,
) -> None:  # fmt: skip
    from bagan import load
    from bagan.chart.audit import audit_record, look_record
    from bagan.chart.audited import audit_file, look_at_file

    if look and (spec or chart or min_size or any(given.values())):
        raise click.UsageError(
            _("--rupa looks at the drawings alone: of other options, only --format goes with it.")
        )
    if look:
        sys.exit(_each(file, look_at_file, form, show_look, look_record))
    if spec is None and len(file) > 1 and file[-1].endswith((".yaml", ".yml")):
        *file, spec = file  # as the other commands name it
    loaded, options = load(spec) if spec else None, options_of(given)

    def audits(name: str) -> Sequence[tuple[str, AuditReport]]:
        return audit_file(name, spec=loaded, chart=chart, min_size=min_size, options=options)

    sys.exit(_each(file, audits, form, show_audit, audit_record))


def _each(
    files: Sequence[str],
    read: Callable[[str], Sequence[tuple[str, Found]]],
    form: str,
    show: Callable[[str, Found], None],
    record: Callable[[str, Found], dict[str, Any]],
) -> int:
    """Read all *files* and show what was found in each; gives the exit code."""
    from bagan import BaganError
    from bagan.jsontext import json_text

    code, records = 0, []
    for file in files:
        try:
            drawings = read(file)
        except BaganError as error:
            code = max(code, report(error))
            continue
        for name, found in drawings:
            code = max(code, PROBLEMS if found.findings else 0)
            if form == "json":
                records.append(record(name, found))
            else:
                show(name, found)
    if form == "json":
        click.echo(json_text(records))
    return code
