"""A sheet and its headings in, a record for each row that is an office out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bagan.chart.model import name_key
from bagan.intake.outline import Left
from bagan.intake.table.cells import EMPTY, Cell, Row, Sheet
from bagan.intake.table.headings import Head
from bagan.language import _
from bagan.law.draft import TITLE
from bagan.problem import Problem, Span

RULE = "tabel"
"""The id of every fault of a table."""

GROUP = "kelompok"
"""What a column "Jenis" says of a group, and what a sheet of groups is called."""

_LEAD = re.compile(r"(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,4})[.)]|[-–•*▪●])\s+(?=\S)")
_TOTALS = frozenset({"jumlah", "total", "jumlah total"})


@dataclass(slots=True)
class Record:
    """An office as a row has it: its name, the cells of the row by what they say, and ``path``,
    the names from the top down to it where the table tells these; a sheet "kelompok" holds
    groups."""

    name: str
    at: Span
    cells: Mapping[str, Cell]
    sheet: int = 0
    path: tuple[str, ...] = ()
    group: bool = False

    def text(self, role: str) -> str:
        """What the row says in the column *role*; empty where it has none."""
        return self.cells.get(role, EMPTY).text

    def cell(self, role: str) -> Cell:
        return self.cells.get(role, EMPTY)


def bare(name: str) -> str:
    """A name without the number or the dash that a list puts before it.

    >>> bare("a. Bidang Anggaran"), bare("- Seksi Gizi"), bare("Asisten I")
    ('Bidang Anggaran', 'Seksi Gizi', 'Asisten I')
    """
    return _LEAD.sub("", name.replace("\n", " "), count=1) if _LEAD.match(name) else (
        name.replace("\n", " ")
    )  # fmt: skip


_NUMBERED = re.compile(r"[\s;,](?:\d{1,2}|[a-z])[.)]\s+(?=[A-Z])")
"""What stands before each of several names in one cell: "1. Seksi Satu 2. Seksi Dua"."""


def records_of(
    sheet: Sheet, head: Head, number: int
) -> tuple[list[Record], list[Problem], list[Left]]:
    """The offices in the rows under *head*, what is wrong with rows, and rows left out."""
    found: list[Record] = []
    faults: list[Problem] = []
    left: list[Left] = []
    carried: list[str] = []
    for place, row in enumerate(sheet.rows[head.row + 1 :]):
        cells = {role: row[column] for role, column in head.columns.items() if column < len(row)}
        levels = [row[column] for column in head.levels if column < len(row)]
        taken = [*cells.values(), *levels]
        if not any(cell.text or cell.fault for cell in taken):
            continue
        if place == 0 and _counts(row):
            continue
        broken = [
            Problem(cell.at, RULE, cell.fault) for cell in taken if cell.fault and not cell.filled
        ]
        if broken:
            faults += dict.fromkeys(broken)
            continue
        if title := _title(row):
            left.append(Left(title.text, title.at, TITLE))
            continue
        if _total(taken):
            continue
        made = _leveled(levels, cells, carried) if head.levels else _named(cells)
        if not made:
            first = next(cell for cell in taken if cell.text)
            if head.levels or first.filled or set(_said(cells)) <= {"nomor"}:
                continue
            at = cells["nama"].at if "nama" in cells else first.at
            faults.append(Problem(at, RULE, _("This row has no name"), _(
                "write the name, or clear the row")))  # fmt: skip
        for record in made:
            record.sheet = number
            record.group = sheet.name.casefold() == GROUP
            found.append(record)
    return found, faults, left


def _said(cells: Mapping[str, Cell]) -> Iterator[str]:
    return (role for role, cell in cells.items() if cell.text)


def _counts(row: Row) -> bool:
    """Whether a row only numbers the columns, as forms have it: 1, 2, 3."""
    texts = [cell.text.strip("()") for cell in row if cell.text and not cell.filled]
    return len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]


def _title(row: Row) -> Cell | None:
    """The cell of a row that is one across several columns: no office, but a heading."""
    across = [cell for cell in row if cell.filled == "across" and cell.text]
    own = [cell for cell in row if cell.text and not cell.filled]
    return own[0] if len(own) == 1 and len(across) > 1 else None


def _total(cells: Iterable[Cell]) -> bool:
    """Whether a row adds something up."""
    return any(cell.text.casefold() in _TOTALS for cell in cells)


def _named(cells: Mapping[str, Cell]) -> list[Record]:
    cell = cells.get("nama", EMPTY)
    if not cell.text or cell.filled == "down":
        return []
    return [Record(name, cell.at, cells) for name in _names(cell)]


def _names(cell: Cell) -> list[str]:
    """The names in a cell: one, or those that it numbers."""
    first, *listed = _NUMBERED.split(f" {cell.text}")
    if len(listed) < 2 or first.strip():
        return [bare(cell.text)]
    return [name for one in listed if (name := bare(one.strip(" \n;,")))]


def _leveled(levels: list[Cell], cells: Mapping[str, Cell], carried: list[str]) -> list[Record]:
    """The offices of a row that has a column for each level: one, or those that its last cell
    numbers; what is empty on its left stands in a row above, which *carried* keeps."""
    own = [place for place, cell in enumerate(levels) if cell.text]
    if not own:
        return []
    del carried[own[0] :]
    for place in range(len(carried), own[-1] + 1):
        name = bare(levels[place].text)
        # A name that goes on in a lower level is the same office, not one below itself.
        if name and not (carried and name_key(carried[-1]) == name_key(name)):
            carried.append(name)
        elif not name:
            carried.append("")
    path = tuple(filter(None, carried))
    last = levels[own[-1]]
    names = _names(last)
    if len(names) == 1:
        names = [path[-1]]  # a name that goes on in a lower level
    return [Record(name, last.at, cells, path=(*path[:-1], name)) for name in names]
