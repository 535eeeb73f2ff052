"""A table's file in, the Outline of its offices and lines out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bagan.intake.outline import Left, Outline, Setting
from bagan.intake.table.assemble import Assembly
from bagan.intake.table.carried import LEFT_OUT, carried_in, left_out_of, names_in
from bagan.intake.table.cells import Sheet
from bagan.intake.table.csv import read_csv
from bagan.intake.table.headings import Head, head_of
from bagan.intake.table.json import read_json
from bagan.intake.table.markdown import ENDINGS, holds_table, read_markdown
from bagan.intake.table.records import RULE, Record, records_of
from bagan.intake.table.renamed import with_ids
from bagan.intake.table.series import BY_NAMES, by_indent, by_names, by_series
from bagan.intake.table.settings import settings_of
from bagan.intake.table.superiors import (
    Pair,
    by_code,
    by_column,
    by_depth,
    by_path,
    circles,
    nested,
    read_paths,
)
from bagan.intake.table.tabbed import read_tabbed
from bagan.intake.table.xlsx import read_xlsx
from bagan.language import _
from bagan.law.draft import NO_HEADS, is_leader
from bagan.problem import Problem, Span, SpecError

READERS: dict[str, Callable[[bytes, str], list[Sheet]]] = {
    ".xlsx": read_xlsx,
    ".xlsm": read_xlsx,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".json": read_json,
    **dict.fromkeys(ENDINGS, read_markdown),
    ".docx": read_tabbed,
    ".pdf": read_tabbed,
}
"""Who reads a file, by the ending of its name."""

MAX_ROWS = 20_000
CODES = ("kode", "nomor", "pengenal")
"""The columns whose values may nest, the likeliest first."""


def read_table(path: Path) -> Outline:
    """The offices in the table at *path*.

    Faults of cells and rows are in ``Outline.faults``.  Raises SpecError for a file without a
    table of offices, RenderError for one that cannot be read at all, OSError.
    """
    reader = READERS[path.suffix.lower()]
    if reader is read_markdown and not holds_table(path):
        reader = read_tabbed
    return outline_of(reader(path.read_bytes(), str(path)), path)


def outline_of(sheets: Sequence[Sheet], path: Path) -> Outline:
    """The offices in *sheets* of the table at *path*; see :func:`read_table`."""
    carried = [carried_in(sheet) for sheet in sheets]
    spec = next((text for text in carried if text is not None), None)
    less = any(left_out_of(s) for s, text in zip(sheets, carried, strict=True) if text)
    sheets = [sheet for sheet, text in zip(sheets, carried, strict=True) if text is None]
    headed = [(sheet, head) for sheet in sheets if (head := head_of(sheet)) is not None]
    read = with_ids(headed, names_in(spec or b""))
    settings, faults, ignored = _settings(read)
    lines = [(sheet, head) for sheet, head in read if head.lines]
    offices = [(sheet, head) for sheet, head in read if head.units and not head.lines]
    if not offices and not lines:
        raise SpecError(faults or [_no_headings(path, sheets)])
    whole, told, unread = _with_heads(offices, lines=bool(lines))
    if ignored:
        told.append(f"isian yang tidak dibawa: {', '.join(ignored)}")
    told += [words for table in whole for words in table.told(several=len(whole) > 1)]
    assembly = Assembly()
    _add_offices(assembly, whole, faults, lines=bool(lines))
    for sheet, head in lines:
        faults += _doubled(head)
        assembly.add_lines(sheet, head)
    faults += assembly.column_lines()
    units, drawn = tuple(assembly.units()), tuple(assembly.lines())
    return Outline(
        path.name,
        units,
        drawn,
        settings=_titled(settings, [text for table in whole for text in table.titles()]),
        told=tuple(told),
        doubts=(*assembly.doubts, *([f"{LEFT_OUT[:-1]}; isi kembali bila perlu"] if less else [])),
        faults=(*faults, *assembly.faults),
        left=(*(one for table in whole for one in table.left), *unread),
        table=True,
        spec=spec,
    )


def _settings(
    read: Sequence[tuple[Sheet, Head]],
) -> tuple[dict[str, Setting], list[Problem], list[str]]:
    """The data of the region and its regulation in sheets of settings, what is wrong there, and
    what is not carried."""
    settings: dict[str, Setting] = {}
    faults: list[Problem] = []
    ignored: list[str] = []
    for sheet, head in read:
        if head.settings:
            found, wrong, left = settings_of(sheet, head)
            settings |= found
            faults += wrong
            ignored += left
    return settings, faults, ignored


def _add_offices(
    assembly: Assembly, whole: Sequence[_Table], faults: list[Problem], *, lines: bool
) -> None:
    """Put the offices of the tables *whole* together; what is wrong with them joins *faults*.

    Whether other sheets hold the *lines* between them decides what a table has to tell.  Raises
    SpecError where there is none.
    """
    for number, table in enumerate(whole):
        faults += _doubled(table.head)
        faults += table.faults
        assembly.doubts += table.doubts
        if table.records or not assembly.records:
            assembly.add(table.records, table.pairs, number, guessed=table.way == BY_NAMES)
    if whole and not assembly.records:
        at = whole[0].sheet.rows[whole[0].head.row][0].at
        raise SpecError(faults or [Problem(at, RULE, _("There are no rows under the headings"))])
    known = any(table.pairs for table in whole)
    alone = len(assembly.records) == 1 and any(table.way for table in whole)
    if whole and not (known or lines or alone):
        faults += _headless(whole, assembly.records)


@dataclass(slots=True)
class _Table:
    """A sheet of offices, read: its records, who stands under whom, what is wrong, in doubt."""

    sheet: Sheet
    head: Head
    records: list[Record]
    pairs: list[Pair]
    faults: list[Problem]
    left: list[Left]
    way: str
    doubts: list[str]

    def told(self, *, several: bool) -> list[str]:
        """What the author should know of it, in the words of a draft."""
        of = f"lembar {self.sheet.name}: " if several and self.sheet.name else ""
        said = []
        if self.way and self.way not in self.head.columns and not self.head.levels:
            said.append(f"{of}siapa di bawah siapa dibaca dari {self.way}nya")
        if self.head.other:
            said.append(f"{of}kolom yang tidak dibawa: {', '.join(self.head.other)}")
        if self.left:
            words = dict.fromkeys(one.words for one in self.left)
            said.append(f"{of}baris yang bukan unit: {', '.join(words)}")
        return said

    def titles(self) -> list[str]:
        """What stands above the headings."""
        return [
            cell.text.replace("\n", " ")
            for row in self.sheet.rows[: self.head.row]
            for cell in row
            if cell.text and not cell.filled
        ]


def _with_heads(
    offices: Sequence[tuple[Sheet, Head]], *, lines: bool
) -> tuple[list[_Table], list[str], list[Left]]:
    """The tables that say who stands under whom, or all where no one does or other sheets hold
    the lines; the names of the sheets left out, and their rows."""
    tables = [_table(sheet, head, number) for number, (sheet, head) in enumerate(offices)]
    for table in [] if lines or any(table.way for table in tables) else tables:
        table.pairs = by_names(table.records)
        table.way = BY_NAMES if table.pairs else ""
    knowing = [table for table in tables if table.way]
    if not knowing or lines:
        return tables, [], []
    without = [table for table in tables if not table.way and table.records]
    names = ", ".join(table.sheet.name for table in without)
    told = [f"lembar yang tidak dibaca, tanpa kolom atasan: {names}"] if without else []
    rows = [Left(row.name, row.at, NO_HEADS) for table in without for row in table.records]
    return knowing, told, rows


def _table(sheet: Sheet, head: Head, number: int) -> _Table:
    records, faults, left = records_of(sheet, head, number)
    if len(records) > MAX_ROWS:
        at = records[MAX_ROWS].at
        fault = Problem(at, RULE, _("There are more than {count} offices", count=MAX_ROWS))
        raise SpecError([fault])
    found, doubts, way = list[Pair](), list[str](), ""
    if "atasan" in head.columns:
        way = "atasan"
        found, wrong, doubts = by_column(records, "atasan")
        faults += wrong
    elif "jalur" in head.columns:
        way = "jalur"
        read_paths(records)
        found = by_path(records)
    elif head.levels:
        way = "tingkat"
        found = by_path(records)
    else:
        led = bool(records) and is_leader(records[0].name)
        for role in CODES:
            cut = nested([one.text(role) for one in records], led=led)
            if role in head.columns and cut is not None:
                way = role
                found = by_code(records, role, cut)
                break
        else:
            found, way = _as_it_is_set(records)
    faults += circles(records, found)
    return _Table(sheet, head, records, found, faults, left, way, doubts)


def _as_it_is_set(records: Sequence[Record]) -> tuple[list[Pair], str]:
    """Who stands under whom by levels, series of numbers or indents, and by which of them."""
    ways: tuple[tuple[str, Callable[[], list[Pair]]], ...] = (
        ("lapis", lambda: by_depth(records, "lapis")),
        ("urutan nomor", lambda: by_series(records, "nomor")),
        ("takuk (indentasi) nama", lambda: by_indent(records)),
    )
    return next(((found, way) for way, pairs in ways if (found := pairs())), ([], ""))


# --- what is wrong with a whole table -------------------------------------------------


def _no_headings(path: Path, sheets: Sequence[Sheet]) -> Problem:
    rows = [row for sheet in sheets for row in sheet.filled_rows()]
    if not rows:
        return Problem(Span(str(path)), RULE, _("The table is empty"), _template())
    at = next(cell.at for cell in rows[0] if cell.text or cell.fault)
    return Problem(
        at,
        RULE,
        _("There is no row of headings with the name of an office and its superior"),
        _template(),
    )


def _template() -> str:
    return _("`bagan new --tabel table.xlsx` writes a table to fill in")


def _doubled(head: Head) -> list[Problem]:
    return [
        Problem(
            cell.at,
            RULE,
            _('Two columns say the same; this one is "{heading}"', heading=cell.text),
            _("delete one of them, or give it another heading"),
        )
        for _role, cell in head.twice
    ]


def _headless(tables: Sequence[_Table], records: Sequence[Record]) -> list[Problem]:
    """Nobody has a superior: the column is missing, or empty."""
    if any(table.faults for table in tables):
        return []
    table = tables[0]
    if table.way:
        at = table.sheet.rows[table.head.row][table.head.columns.get(table.way, 0)].at
        return [Problem(at, RULE, _("No row names its superior"), _template())]
    at = next(cell.at for cell in table.sheet.rows[table.head.row] if cell.text)
    return [
        Problem(
            at,
            RULE,
            _("No column tells who stands under whom"),
            _(
                'add a column "Atasan" with the name of the superior, a path such as '
                '"Dinas > Bidang", or codes that nest such as 1, 1.1, 1.1.2'
            ),
        )
    ]


def _titled(settings: dict[str, Setting], titles: list[str]) -> dict[str, Setting]:
    """*settings*, with the words above the table for the title where none is given."""
    if titles and "judul" not in settings:
        return {**settings, "judul?": Setting(" ".join(titles)[:300])}
    return settings
