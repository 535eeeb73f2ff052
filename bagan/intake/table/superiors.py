"""Records in, who stands under whom out: by a column, by a path, or by codes that nest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from bagan.chart.model import did_you_mean, name_key
from bagan.intake.table.cells import Cell, parts
from bagan.intake.table.records import RULE, Record, bare
from bagan.language import _
from bagan.law.draft import is_leader
from bagan.law.rules import is_short_form
from bagan.problem import Problem

Pair = tuple[int, int, Cell]
"""The numbers of a head and of one below it, and the cell that says so."""

_NOBODY = frozenset({"-", "–", "—", "0", "tidak ada", "none", "null", "n/a", "nihil"})
_REGION = re.compile(r"(?:bupati|wali\s?kota|gubernur)(?:\s+[A-Z][\w ]*)?", re.IGNORECASE)
"""The head of the region, who stands above the offices of a table and has no row in it."""
_SEPARATORS = (">", "→", "»", "›", "\\", "|", "/")
_IDS = ("pengenal", "kode", "nomor", "singkatan")


class Finder:
    """Finds the office that a cell means: by its id, its code or number, its name, and where none
    of these fits, by a short form of one name alone, which ``doubts`` tells."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records: list[Record] = []
        self.shortened: dict[tuple[str, str], list[str]] = {}
        self.known: dict[str, dict[str, list[int]]] = {role: {} for role in (*_IDS, "nama")}
        for record in records:
            self.add(record)

    def add(self, record: Record) -> None:
        """Make one more office known."""
        number = len(self.records)
        self.records.append(record)
        for role in _IDS:
            if text := record.text(role):
                self.known[role].setdefault(text.casefold(), []).append(number)
        self.known["nama"].setdefault(name_key(record.name), []).append(number)

    def find(self, text: str, sheet: int) -> list[int]:
        """The offices that *text* may mean, those of the same sheet before others."""
        for role in (*_IDS, "nama"):
            key = text.casefold() if role != "nama" else name_key(bare(text))
            found = self.known[role].get(key, [])
            near = [number for number in found if self.records[number].sheet == sheet]
            if near or found:
                return near or found
        return []

    def one(self, text: str, cell: Cell, sheet: int) -> int | Problem:
        """The office that *text* in *cell* means, or what is wrong with it."""
        found = self.find(text, sheet)
        if len(found) == 1:
            return found[0]
        if found:
            places = ", ".join(str(self.records[n].at.cell or self.records[n].at) for n in found)
            return Problem(
                cell.at,
                RULE,
                _('"{name}" may be any of {count} rows: {places}',
                  name=text, count=len(found), places=places),
                _("write the id or the code of the one that is meant"),
            )  # fmt: skip
        shortened = [n for n, one in enumerate(self.records) if is_short_form(text, one.name)]
        if len(shortened) == 1:
            said = (text, self.records[shortened[0]].name)
            self.shortened.setdefault(said, []).append(str(cell.at.cell or cell.at))
            return shortened[0]
        names = [record.name for record in self.records]
        return Problem(
            cell.at,
            RULE,
            _('No row has the name, the id or the code "{name}"', name=text),
            did_you_mean(text, names) or _("add a row for it, or correct the words"),
        )

    def doubts(self) -> list[str]:
        """The short forms that were taken for names, and where the first of each stands."""
        return [
            f'"{text}" ({places[0]}{f" dan {len(places) - 1} sel lain" if places[1:] else ""}) '
            f'dibaca sebagai "{name}"'
            for (text, name), places in self.shortened.items()
        ]

    def named(self, cell: Cell, sheet: int) -> Iterator[tuple[str, int | Problem]]:
        """What *cell* names, each with its office or what is wrong with it.

        Names may hold commas: these part them only where each piece is an office.
        """
        whole = bool(self.find(cell.text, sheet))
        for text in [cell.text] if whole else parts(cell.text):
            pieces = [piece.strip() for piece in text.split(",")]
            listed = not self.find(text, sheet) and all(self.find(one, sheet) for one in pieces)
            for one in pieces if listed else [text]:
                yield one, self.one(one, cell, sheet)


def by_column(records: Sequence[Record], role: str) -> tuple[list[Pair], list[Problem], list[str]]:
    """Lines from those that the column *role* names, what is wrong with it, and what is in doubt;
    a cell may name several."""
    finder = Finder(records)
    pairs: list[Pair] = []
    faults: list[Problem] = []
    for number, record in enumerate(records):
        cell = record.cell(role)
        for text, found in finder.named(cell, record.sheet):
            nobody = text.casefold() in _NOBODY or _REGION.fullmatch(text)
            if isinstance(found, Problem) and nobody and not finder.find(text, record.sheet):
                continue
            if isinstance(found, Problem):
                faults.append(found)
            elif found == number:
                faults.append(
                    Problem(cell.at, RULE, _('"{name}" stands under itself', name=record.name))
                )
            else:
                pairs.append((found, number, cell))
    return pairs, faults, finder.doubts()


def by_path(records: list[Record]) -> list[Pair]:
    """Lines along the ``path`` of each record; an office that only paths name gets a record of
    its own, before the first that stands under it."""
    places: dict[tuple[str, ...], Record] = {}
    ordered: list[Record] = []
    for record in records:
        for length in range(1, len(record.path) + 1):
            path = record.path[:length]
            key = tuple(map(name_key, path))
            if key in places:
                continue
            own = length == len(record.path)
            places[key] = record if own else Record(path[-1], record.at, {}, record.sheet, path)
            ordered.append(places[key])
        key = tuple(map(name_key, record.path))
        if places[key] is not record and not places[key].cells:
            places[key].cells = record.cells
    records[:] = ordered
    numbers = {id(record): number for number, record in enumerate(ordered)}
    pairs = []
    for key, record in places.items():
        if len(key) > 1:
            above = places[key[:-1]]
            cell = Cell(above.name, record.at)
            pairs.append((numbers[id(above)], numbers[id(record)], cell))
    return sorted(pairs, key=lambda pair: pair[1])


def read_paths(records: Iterable[Record]) -> None:
    """The paths that a column writes out, "Dinas > Bidang > Seksi", with or without the name of
    the office itself at the end."""
    records = list(records)
    texts = [record.text("jalur") for record in records]
    counts = Counter({sign: sum(sign in text for text in texts) for sign in _SEPARATORS})
    sign = max(_SEPARATORS, key=lambda one: counts[one])
    for record, text in zip(records, texts, strict=True):
        path = [bare(word.strip()) for word in text.split(sign) if word.strip()]
        if not path or name_key(path[-1]) != name_key(record.name):
            path.append(record.name)
        record.path = tuple(path)


def nested(codes: Sequence[str], *, led: bool = False) -> Callable[[str], tuple[str, ...]] | None:
    """How *codes* are cut so that those of heads begin those of who stands under them; None where
    they do not nest: nobody but the first would have a head, or most would not, unless the first
    row is of the one who leads them (*led*) and all are of figures.

    Parts of noughts at the end count for nothing, as in the codes of SIPD:
    1.01.0.00.0.00.01.0000 heads 1.01.0.00.0.00.01.0001.  Where 1.01 stands beside 1.01.0000
    they count.
    """
    given = [code for code in codes if code]
    if len(given) < 2 or len(set(given)) < len(given):
        return None
    parted = any(re.search(r"[.\-/ ]", code) for code in given)
    ways = (_without_noughts, _parts) if parted else (_pairs,)
    few = led and all(re.fullmatch(r"[\d.]+", code) for code in given)
    for way in ways:
        cut = {way(code) for code in given}
        headed = sum(any(parts[:n] in cut for n in range(1, len(parts))) for parts in cut)
        if len(cut) == len(given) and headed and (few or headed * 2 >= len(given) - 1):
            return way
    return None


def _parts(code: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"[.\-/ ]+", code) if part)


def _without_noughts(code: str) -> tuple[str, ...]:
    found = _parts(code)
    while len(found) > 1 and not found[-1].strip("0"):
        found = found[:-1]
    return found


def _pairs(code: str) -> tuple[str, ...]:
    """A code without separators, in twos: 01, 0102, 010203.  Plain numbers do not nest."""
    if len(code) % 2:
        return (code,)
    found = [code[place : place + 2] for place in range(0, len(code), 2)]
    while len(found) > 1 and found[-1] == "00":
        found.pop()
    return tuple(found)


def by_code(
    records: Sequence[Record], role: str, cut: Callable[[str], tuple[str, ...]]
) -> list[Pair]:
    """A line to each office from the one whose code is the longest that begins its own."""
    places = {cut(record.text(role)): n for n, record in enumerate(records) if record.text(role)}
    pairs = []
    for number, record in enumerate(records):
        code = cut(record.text(role)) if record.text(role) else ()
        for length in range(len(code) - 1, 0, -1):
            if (above := places.get(code[:length])) is not None:
                pairs.append((above, number, record.cell(role)))
                break
    pairs += under_first(records, role, pairs)
    return sorted(pairs, key=lambda pair: pair[1])


def under_first(records: Sequence[Record], role: str, pairs: Iterable[Pair]) -> list[Pair]:
    """A line to each of the highest codes from the first row, where that is of the one who leads
    them: "1 Kepala Badan, 2 Sekretariat, 2.1 Subbagian Umum"."""
    ends = list(pairs)
    below = {number for _above, number, _cell in ends}
    first, *others = (n for n, one in enumerate(records) if n not in below and one.text(role))
    leads = is_leader(records[first].name) and first == 0
    if not leads or any(above == first for above, _number, _cell in ends):
        return []
    if any(is_leader(records[number].name) for number in others):
        return []
    return [(first, number, records[number].cell(role)) for number in others]


def by_depth(records: Sequence[Record], role: str) -> list[Pair]:
    """A line to each office from the nearest one before it whose level in the column *role* is
    higher: 1 is the highest.  () where not every office has a level."""
    levels = [record.text(role).removesuffix(".0") for record in records]
    if not all(level.isdecimal() for level in levels) or len(set(levels)) < 2:
        return []
    return under_nearest(records, role, list(map(int, levels)))


def under_nearest(records: Sequence[Record], role: str, levels: Sequence[int]) -> list[Pair]:
    """A line to each office from the nearest one before it whose level is a smaller number."""
    pairs: list[Pair] = []
    above: list[tuple[int, int]] = []
    for number, depth in enumerate(levels):
        while above and above[-1][0] >= depth:
            above.pop()
        if above:
            pairs.append((above[-1][1], number, records[number].cell(role)))
        above.append((depth, number))
    return pairs


def circles(records: Sequence[Record], pairs: Iterable[Pair]) -> list[Problem]:
    """A fault for each ring of offices of which each stands under the next."""
    above = {below: (head, cell) for head, below, cell in reversed(list(pairs))}
    seen: set[int] = set()
    faults = []
    for start in sorted(above):
        way: list[int] = []
        place = start
        while place in above and place not in seen:
            seen.add(place)
            way.append(place)
            place = above[place][0]
        if place in way:
            ring = way[way.index(place) :]
            names = " > ".join(f'"{records[n].name}"' for n in (*ring, place))
            faults.append(
                Problem(
                    above[place][1].at,
                    RULE,
                    _("These stand under each other in a ring: {names}", names=names),
                    _("correct one of them"),
                )
            )
    return faults
