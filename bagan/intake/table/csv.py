"""A CSV file in, its table out: encoding and separator found out."""

from __future__ import annotations

import csv
import io

from bagan.intake.table.cells import Cell, Row, Sheet, blanks, column_name, plain
from bagan.intake.table.headings import recognised
from bagan.language import _
from bagan.problem import RenderError, Span

SEPARATORS = (";", ",", "\t", "|")
LONGEST = 100_000
"""Characters of a field; a longer one is a quote that nobody closed."""


def read_csv(data: bytes, path: str) -> list[Sheet]:
    """The table of the file *data*, which messages call *path*.

    The separator is the one that gives the most headings that are known, so that neither commas
    in names nor numbers with decimal commas mislead.  Raises RenderError for binary data.
    """
    text = _text(data, path)
    first, _line, rest = text.partition("\n")
    told = first.strip("\r").lower().removeprefix("sep=")  # what Excel writes for itself
    if first.lower().startswith("sep=") and told in SEPARATORS:
        return [_sheet(rest, told, path, skipped=1)]
    tables = [_sheet(text, separator, path) for separator in SEPARATORS]
    return [max(tables, key=recognised)]


def _text(data: bytes, path: str) -> str:
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    encodings = ["utf-16"] if marked else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise RenderError(_("{path} is not a text file; save the table as CSV or .xlsx", path=path))


def _sheet(text: str, separator: str, path: str, *, skipped: int = 0) -> Sheet:
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    csv.field_size_limit(LONGEST)
    while True:
        try:
            words = next(reader)
        except StopIteration:
            break
        except csv.Error:
            number = len(rows) + 1 + skipped
            at = Span(path, number, 1, f"A{number}")
            fault = _("In this row or below, a quotation mark is not closed")
            rows.append((Cell("", at, fault),) * max(map(len, rows), default=1))
            break
        number = len(rows) + 1 + skipped
        rows.append(
            tuple(
                Cell(
                    "\n".join(filter(None, map(plain, word.splitlines()))),
                    Span(path, number, column, f"{column_name(column)}{number}"),
                    indent=blanks(word),
                )
                for column, word in enumerate(words, 1)
            )
        )
    return Sheet(path, "", tuple(rows))
