"""Units, groups and lines in, the table out that `bagan import` reads, to be edited in Excel."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.intake.table import form_of, to_workbook
from bagan.publish.export.source import Source


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    form = form_of(source.regency, source.organisation)
    yield f"{source.name}-tabel.xlsx", to_workbook(form, source.regency.daerah.nama)
