"""Units, groups and lines in, two CSV tables out that a double click opens in Excel."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.publish.export.source import Source
from bagan.publish.export.tables import LINE_HEADER, UNIT_HEADER, Table, line_rows, unit_rows
from bagan.spreadsheet import csv_file, defused


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    organisation = source.organisation
    yield f"{source.name}-unit.csv", table(UNIT_HEADER, unit_rows(organisation))
    yield f"{source.name}-garis.csv", table(LINE_HEADER, line_rows(organisation))


def table(header: tuple[str, ...], rows: Table) -> bytes:
    """One file: no cell of it is a formula."""
    return csv_file([header, *(map(defused, row) for row in rows)])
