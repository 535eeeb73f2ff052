"""Records and who stands under whom in; units and lines with ids out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bagan.chart.model import Jenis, Kind, name_key
from bagan.intake.outline import Basis, Line, Unit
from bagan.intake.table.cells import EMPTY, Cell, Sheet, parts
from bagan.intake.table.headings import Head
from bagan.intake.table.records import GROUP, RULE, Record, bare
from bagan.intake.table.superiors import Finder, Pair
from bagan.language import _
from bagan.law.draft import Ids, kind_of, to_write
from bagan.problem import Problem

_GUESSED = "tabel tidak menyebut atasan; garis ini diduga dari urutan dan nama jabatan"
ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_KINDS = {
    Kind.KOMANDO: ("komando", "utuh", "solid", "lini", "struktural", "perintah"),
    Kind.KOORDINASI: ("koordinasi", "putus", "dashed", "dotted", "fungsional"),
}
_WALI_KOTA = re.compile(r"\bwalikota\b", re.IGNORECASE)
_YES = frozenset({"ya", "y", "yes", "true", "1", "x", "✓", "v"})


@dataclass(slots=True)
class _Told:
    """A line as a table tells it: the numbers of its ends, and what it rests on."""

    kind: Kind
    source: int
    target: int
    both: bool
    basis: Basis
    cell: Cell
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class Assembly:
    """Gathers the offices and lines of all sheets of a file."""

    records: list[Record] = field(default_factory=list)
    told: list[_Told] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    strange: dict[str, None] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)

    def add(
        self, records: Sequence[Record], pairs: Iterable[Pair], sheet: int, *, guessed: bool = False
    ) -> None:
        """The offices of one sheet, and the lines from heads to those below."""
        doubts = (_GUESSED,) if guessed else ()
        start = len(self.records)
        for record in records:
            record.sheet = sheet
        self.records += records
        for above, below, cell in pairs:
            record = records[below]
            kind = self._kind(record.text("jenis garis"))
            basis = _basis(record)
            ends = (start + above, start + below)
            self.told.append(_Told(kind, *ends, False, basis, cell, doubts))

    def add_lines(self, sheet: Sheet, head: Head) -> None:
        """The lines of a sheet that has a row for each; offices that no other sheet has get a
        record of their own."""
        alone = not self.records
        finder = Finder(self.records)
        for row in sheet.rows[head.row + 1 :]:
            cells = {
                role: row[column] for role, column in head.columns.items() if column < len(row)
            }
            broken = [cell for cell in cells.values() if cell.fault]
            self.faults += [Problem(cell.at, RULE, cell.fault) for cell in broken]
            if broken or not any(cell.text for role, cell in cells.items() if role != "nomor"):
                continue
            ends = [self._end(cells, *roles, finder, alone=alone) for roles in _ENDS]
            source, target = ends
            if source is None or target is None:
                continue
            line = Record("", EMPTY.at, cells)
            both = line.text("timbal balik").casefold() in _YES
            kind = self._kind(line.text("jenis garis") or line.text("jenis"))
            at = cells.get("dari") or cells["nama asal"]
            self.told.append(_Told(kind, source, target, both, _basis(line), at))
        self.doubts += finder.doubts()

    def _end(
        self, cells: dict[str, Cell], by: str, name: str, finder: Finder, *, alone: bool
    ) -> int | None:
        """The office at an end of a line, or None where the cell is at fault."""
        cell = cells.get(by) or cells.get(name) or EMPTY
        named = cells.get(name) or EMPTY
        if not cell.text:
            self.faults.append(Problem(cell.at, RULE, _("This line has no office at one end")))
            return None
        if alone and not finder.find(cell.text, 0):
            called = bare(named.text or cell.text)
            record = Record(called, cell.at, {"pengenal": cell} if named.text else {})
            self.records.append(record)
            finder.add(record)
            return len(self.records) - 1
        found = finder.one(cell.text, cell, 0)
        if isinstance(found, Problem):
            self.faults.append(found)
            return None
        return found

    def column_lines(self) -> list[Problem]:
        """Take the lines of coordination that rows name; gives what is wrong with them."""
        faults: list[Problem] = []
        finder = Finder(self.records)
        for number, record in enumerate(self.records):
            for role, both in (("koordinator", False), ("koordinasi", True)):
                cell = record.cell(role)
                for text, found in finder.named(cell, record.sheet):
                    if text in ("-", "–"):
                        continue
                    if isinstance(found, Problem):
                        faults.append(found)
                        continue
                    ends = (number, found) if both else (found, number)
                    self.told.append(_Told(Kind.KOORDINASI, *ends, both, _basis(record), cell))
        self.doubts += finder.doubts()
        return faults

    # --- units and lines out ------------------------------------------------------------

    def units(self) -> Iterator[Unit]:
        """A unit for each record, in their order, then groups that are only named."""
        self._check_twice()
        self.ids = self._ids()
        members = self._members()
        for number, record in enumerate(self.records):
            yield self._unit(number, record, members)
        for item, (name, inside) in members.items():
            if item not in self.ids:
                yield Unit(item, name, group=True, members=tuple(inside))

    def lines(self) -> Iterator[Line]:
        """Each line once; what a row of lines says of it counts more than a row of offices."""
        found: dict[tuple[Kind, int, int], _Told] = {}
        for line in self.told:
            key = (line.kind, line.source, line.target)
            back = (line.kind, line.target, line.source)
            if line.both and back in found and found[back].both:
                continue
            found[key] = line
        for line in found.values():
            yield Line(
                line.kind, self.ids[line.source], self.ids[line.target], line.both, line.basis,
                line.doubts, at=line.cell.at,
            )  # fmt: skip
        below = {line.target for line in found.values()} | {
            line.source for line in found.values() if line.both
        }
        inside = {item for _name, some in self._members().values() for item in some}
        tops = [
            record.name
            for number, record in enumerate(self.records)
            if number not in below and self.ids[number] not in inside
        ]
        if len(tops) > 1:
            self.doubts.append(f"{len(tops)} unit tanpa atasan: {'; '.join(tops)}")
        if self.strange:
            words = ", ".join(f'"{word}"' for word in self.strange)
            self.doubts.append(f"tidak dikenal dan tidak dibawa: {words}")

    def _ids(self) -> list[str]:
        maker = Ids()
        own = [record.text("pengenal") for record in self.records]
        given = {text for text in own if ID.fullmatch(text) and len(text) <= 60}
        # as an id, a word for a kind that several are of would mean all of these
        kinds = Counter(kind_of(record.name) for record in self.records)
        maker.reserved |= given | {kind.slug for kind, count in kinds.items() if count > 1}
        heads = {line.target: line.source for line in reversed(self.told) if not line.both}
        counts = Counter(name_key(record.name) for record in self.records)
        ids: list[str] = []
        for number, record in enumerate(self.records):
            if own[number] in given:
                ids.append(own[number])
                given.discard(own[number])
                continue
            near = ""
            if counts[name_key(record.name)] > 1 and heads.get(number, number) < number:
                near = ids[heads[number]]
            ids.append(maker.take(record.name, near=near))
        return ids

    def _members(self) -> dict[str, tuple[str, list[str]]]:
        """The name and the members of each group, by its id."""
        finder = Finder(self.records)
        maker = Ids()
        maker.reserved |= set(self.ids)
        named: dict[str, str] = {}
        members: dict[str, tuple[str, list[str]]] = {}
        for number, record in enumerate(self.records):
            for text in parts(record.text(GROUP)):
                found = [n for n in finder.find(text, record.sheet) if n != number]
                if found:
                    item, text = self.ids[found[0]], self.records[found[0]].name
                else:
                    item = named.get(text) or maker.take(text)
                    named[text] = item
                members.setdefault(item, (text, []))[1].append(self.ids[number])
            inside = [finder.find(text, record.sheet) for text in parts(record.text("anggota"))]
            own = [self.ids[found[0]] for found in inside if found]
            if own:
                members.setdefault(self.ids[number], (record.name, []))[1].extend(own)
        return members

    def _unit(
        self, number: int, record: Record, members: Mapping[str, tuple[str, list[str]]]
    ) -> Unit:
        item = self.ids[number]
        inside = tuple(members[item][1]) if item in members else ()
        group = bool(inside) or record.group or record.text("jenis").casefold() == GROUP
        people = (("nama", "pejabat"), ("pangkat", "pangkat"), ("nip", "nip"))
        holder = [(key, record.text(role)) for key, role in people if record.text(role)]
        label = record.text("label").replace("\n", " ")
        return Unit(
            item,
            record.name,
            None if group else self._jenis(record),
            record.text("singkatan"),
            label if label != record.name else "",
            record.text("tautan"),
            _basis(record),
            tuple(holder) if holder and holder[0][0] == "nama" else (),
            group,
            inside,
            at=record.at,
        )

    def _jenis(self, record: Record) -> Jenis | None:
        told = record.text("jenis").casefold().replace("-", " ")
        if told in _JENIS:
            return to_write(record.name, Jenis(told))
        if told:
            self.strange.setdefault(record.text("jenis"))
        return to_write(record.name, kind_of(_WALI_KOTA.sub("wali kota", record.name)))

    def _kind(self, text: str) -> Kind:
        words = text.casefold()
        for kind, known in _KINDS.items():
            if any(word in words for word in known):
                return kind
        if text:
            self.strange.setdefault(text)
        return Kind.KOMANDO

    def _check_twice(self) -> None:
        """Ids that stand twice, and rows that say the same as another."""
        seen: dict[tuple[str, ...], Record] = {}
        heads = {line.target: line.source for line in self.told if not line.both}
        for number, record in enumerate(self.records):
            cell = record.cell("pengenal")
            if cell.text:
                told = _('The id "{id}" stands in two rows', id=cell.text)
                key: tuple[str, ...] = ("pengenal", cell.text)
            else:
                told = _('"{name}" stands in two rows under the same head', name=record.name)
                key = (name_key(record.name), str(heads.get(number)), record.text("kode"))
            first = seen.setdefault(key, record)
            if first is not record:
                where = first.at.cell or str(first.at)
                hint = _("the other is {place}; delete one, or give each its own id", place=where)
                self.faults.append(Problem(cell.at if cell.text else record.at, RULE, told, hint))


_ENDS = (("dari", "nama asal"), ("ke", "nama tujuan"))
_JENIS = frozenset(kind.value for kind in Jenis)


def _basis(record: Record) -> Basis:
    return Basis(tuple(parts(record.text("dasar"))), record.text("rekonstruksi").replace("\n", " "))
