"""Units, groups and lines in, two CSV tables out that a double click opens in Excel."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Organisation
from bagan.publish.export.source import Source
from bagan.publish.export.tables import LINE_HEADER, UNIT_HEADER, Table, line_rows, unit_rows
from bagan.spreadsheet import csv_file, defused


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    yield f"{source.name}-unit.csv", units_csv(source.organisation)
    yield f"{source.name}-garis.csv", lines_csv(source.organisation)


def units_csv(organisation: Organisation) -> bytes:
    """The rows of :func:`unit_rows`; no cell is a formula."""
    return _file(UNIT_HEADER, unit_rows(organisation))


def lines_csv(organisation: Organisation) -> bytes:
    """The rows of :func:`line_rows`; no cell is a formula."""
    return _file(LINE_HEADER, line_rows(organisation))


def _file(header: tuple[str, ...], rows: Table) -> bytes:
    return csv_file([header, *(map(defused, row) for row in rows)])
