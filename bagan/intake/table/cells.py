"""A sheet as every reader of tables gives it: rows of cells, each with its text and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from bagan.problem import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.  ``text`` is on one line; ``fault`` says why a cell cannot be read.

    ``filled`` tells that the text belongs to a merged cell that begins elsewhere: "across" in
    the same row, "down" in a row above.  ``indent`` is how far its words stand in: the blanks
    before them, and two for each step of a workbook's own.
    """

    text: str
    at: Span
    fault: str = ""
    filled: str = ""
    indent: int = 0


EMPTY = Cell("", NOWHERE)

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of cells; ``name`` is empty where its file holds no other, ``path`` the file."""

    path: str
    name: str
    rows: tuple[Row, ...]

    def filled_rows(self) -> Iterator[Row]:
        """The rows that hold anything."""
        return (row for row in self.rows if any(cell.text or cell.fault for cell in row))


def plain(text: str) -> str:
    """*text* on one line, with usual characters for those that only look like them: ligatures,
    blanks that do not break.  The apostrophe that keeps a formula from running is dropped."""
    words = " ".join(normalize("NFKC", text).replace("\u00ad", "").split())
    return re.sub(r"^'(?=[=+\-@])", "", words)


def blanks(text: str) -> int:
    """How many stand before the words of *text*."""
    return len(text) - len(text.lstrip())


def parts(text: str) -> list[str]:
    """What a cell names, where it names several: parted by semicolons or lines."""
    return [word for part in re.split(r"[;\n]", text) if (word := plain(part))]


def column_name(number: int) -> str:
    """The letters of a column, counted from 1.

    >>> column_name(1), column_name(28)
    ('A', 'AB')
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
