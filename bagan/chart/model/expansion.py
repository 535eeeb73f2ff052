"""A Regency in, its Organisation out: every unit once, every line once, with its basis.

The spec's short forms (numbered lists, chains of lines) are written out here, and what
does not fit together is recorded as problems on the way.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from bagan.chart.model.circles import circles
from bagan.chart.model.expression import (
    ExpressionError,
    Ref,
    expression_hint,
    parse_expression,
)
from bagan.chart.model.items import Based
from bagan.chart.model.kinds import Kind
from bagan.chart.model.numbering import cite, level_below
from bagan.chart.model.organisation import Basis, Entry, Line, Organisation
from bagan.chart.model.regency import Regency
from bagan.chart.model.suggestion import MAX_SUGGESTIONS, did_you_mean
from bagan.chart.model.units import Butir, Daftar, Garis, Hubungan, Kelompok, Unit, Unsur
from bagan.language import _
from bagan.problem import Problem, Span

NO_NUMBER = "tidak"
"""What ``butir`` says of a list whose entries an article names in a sentence."""
ENTRY = "butir"
"""In the basis of a list's line: the citation of the entry itself."""


class _Expander:
    """Gathers units, lines and problems while walking a Regency once."""

    def __init__(self, regency: Regency, problems: list[Problem]) -> None:
        self.regency = regency
        self.problems = problems
        self.blank = Unit.model_construct(nama="")
        self.units: dict[str, Unit] = {}
        self.groups: dict[str, Kelompok] = {}
        self.lines: dict[tuple[str, str, Kind], Line] = {}
        self.entries: list[Entry] = []
        self.first: dict[str, Span] = {}
        self.references: list[tuple[str, Span]] = []

    def fault(self, span: Span, rule: str, message: str, suggestion: str = "") -> None:
        self.problems.append(Problem(span, rule, message, suggestion))

    def known(self, item: str) -> bool:
        return item in self.units or item in self.groups

    def claim(self, item: str, span: Span) -> bool:
        """Note the first place of an id; a second one is a fault."""
        if item in self.first:
            self.fault(
                span,
                "id-ganda",
                _('"{id}" is defined twice; first at {place}', id=item, place=self.first[item]),
                _("Write the id alone in a list to refer to the unit, or choose another id."),
            )
            return False
        self.first[item] = span
        return True

    def check_basis(self, based: Based, what: str) -> None:
        if based.dasar and based.rekonstruksi:
            self.fault(
                based.marks.of("rekonstruksi"),
                "dasar-ganda",
                _("{what} has both dasar and rekonstruksi", what=what),
                _("Keep dasar if an article says it, rekonstruksi if none does."),
            )
        elif not based.dasar and not based.rekonstruksi:
            self.fault(
                based.span,
                "tanpa-dasar",
                _("{what} has no legal basis", what=what),
                _("Add dasar: Pasal …, or rekonstruksi: with the reason."),
            )

    def add_units(self) -> None:
        for item, unit in self.regency.unit.items():
            if self.claim(item, self.regency.marks.of("unit") if not unit.span.line else unit.span):
                self.units[item] = unit
                self.check_basis(unit, f'"{item}"')
        for item, group in self.regency.kelompok.items():
            if self.claim(item, group.span):
                self.groups[item] = group
                self.check_basis(group, f'"{item}"')

    def add_lists(self) -> None:
        for index, daftar in enumerate(self.regency.daftar):
            level = daftar.butir or level_below(daftar.dasar)
            number = 0
            for item in daftar.isi:
                number = item.nomor or number + 1
                citation = daftar.dasar if level == NO_NUMBER else cite(daftar.dasar, level, number)
                if isinstance(item, Butir):
                    self.add_entry(index, daftar, None, item, citation)
                    continue
                below = level_below(citation)
                inner = 0
                for butir in item.isi:
                    inner = butir.nomor or inner + 1
                    self.add_entry(index, daftar, item, butir, cite(citation, below, inner))

    def add_entry(
        self, index: int, daftar: Daftar, unsur: Unsur | None, butir: Butir, citation: str
    ) -> None:
        place = butir.marks.of("id")
        if butir.nama is not None:
            if self.claim(butir.id, place):
                self.units[butir.id] = self.unit_of(butir, citation)
        else:
            self.references.append((butir.id, place))
        links: dict[Kind, Hubungan] = {}
        for kind in Kind:
            for holder in (butir, unsur, daftar):
                link = getattr(holder, kind.value) if holder is not None else None
                if link is not None:
                    if isinstance(link, Hubungan):
                        links[kind] = link
                    break
        heads = [links[kind].dari for kind in (Kind.KOORDINASI, Kind.KOMANDO) if kind in links]
        self.entries.append(
            Entry(butir.id, tuple(heads), unsur.unsur if unsur else None, citation, index, place)
        )
        for kind, link in links.items():
            self.references.append((link.dari, link.marks.of("dari")))
            given = tuple(citation if text == ENTRY else text for text in link.dasar)
            basis = Basis(given or (() if link.rekonstruksi else (citation,)), link.rekonstruksi)
            self.add_line(Line(link.dari, butir.id, kind, False, basis, place), merge=True)

    def unit_of(self, butir: Butir, citation: str) -> Unit:
        shared = {
            name: getattr(butir, name)
            for name in (
                "id",
                "nama",
                "jenis",
                "tipe",
                "singkatan",
                "label",
                "kapital",
                "tautan",
                "asal",
                "pejabat",
                "anggota_tim",
            )
        }
        unit = self.blank.model_copy(update={"dasar": (citation,), **shared})
        unit._marks = butir.marks
        return unit

    def cite_references(self) -> None:
        """A unit that stands in a second list rests on that list's article too."""
        for entry in self.entries:
            unit = self.units.get(entry.unit)
            if (
                unit is not None
                and entry.dasar not in unit.dasar
                and self.first.get(entry.unit) != entry.span
            ):
                marks = unit.marks
                unit = unit.model_copy(update={"dasar": (*unit.dasar, entry.dasar)})
                unit._marks = marks
                self.units[entry.unit] = unit

    def add_lines(self) -> None:
        for garis in self.regency.garis:
            if (garis.komando is None) == (garis.koordinasi is None):
                self.fault(
                    garis.span,
                    "garis-jenis",
                    _("A line is either komando or koordinasi"),
                    _("Write one of the two: komando: a -> b, or koordinasi: a -> b."),
                )
                continue
            self.check_basis(garis, _("This line"))
            self.add_expression(garis)

    def add_expression(self, garis: Garis) -> None:
        place = garis.marks.of(garis.kind.value)
        try:
            pairs = parse_expression(garis.expression)
        except ExpressionError as error:
            names = {item: named.nama for item, named in (self.units | self.groups).items()}
            self.fault(
                place.shifted(error.offset),
                "garis-bentuk",
                _('The line "{text}" is not understood', text=garis.expression),
                expression_hint(garis.expression, names),
            )
            return
        basis = Basis(garis.dasar, garis.rekonstruksi)
        for pair in pairs:
            for ref in (pair.source, pair.target):
                self.refer(ref, place)
            self.add_line(
                Line(
                    pair.source.id,
                    pair.target.id,
                    garis.kind,
                    pair.both,
                    basis,
                    place.shifted(pair.target.offset),
                ),
                merge=False,
            )

    def refer(self, ref: Ref, place: Span) -> None:
        self.references.append((ref.id, place.shifted(ref.offset)))

    def add_line(self, line: Line, *, merge: bool) -> None:
        if line.source == line.target:
            self.fault(
                line.span,
                "garis-diri",
                _('A line from "{id}" to itself', id=line.source),
                _("A line joins two different units."),
            )
            return
        earlier = self.lines.get(line.key)
        if earlier is None:
            self.lines[line.key] = line
        elif merge:
            self.lines[line.key] = replace(earlier, basis=earlier.basis.joined(line.basis))
        else:
            self.fault(
                line.span,
                "garis-ganda",
                _(
                    'The line "{line}" is written twice; first at {place}',
                    line=line,
                    place=earlier.span,
                ),
                _("Write a line once, with all of its articles."),
            )

    def check_references(self) -> None:
        known = [*self.units, *self.groups]
        hints: dict[str, str] = {}
        for item, span in dict.fromkeys(self.references):
            if self.known(item):
                continue
            if item not in hints:
                # each compares with every id: few of them in a large spec
                near = did_you_mean(item, known) if len(hints) < MAX_SUGGESTIONS else ""
                hints[item] = near or _(
                    'Write "{id}: …" with its name under unit, or in its list.', id=item
                )
            self.fault(span, "unit-tidak-ada", _('There is no unit "{id}"', id=item), hints[item])

    def check_circles(self) -> None:
        for line, ids in circles(self.lines.values()):
            self.fault(
                line.span,
                "komando-berputar",
                _("Komando goes in a circle: {circle}", circle=" -> ".join(ids)),
                _("Remove or turn round one of these lines."),
            )


def expand(regency: Regency, problems: list[Problem]) -> Organisation:
    """Write *regency* out in full; whatever does not fit together goes to *problems*."""
    work = _Expander(regency, problems)
    work.add_units()
    work.add_lists()
    work.cite_references()
    work.add_lines()
    work.check_references()
    work.check_circles()
    return Organisation(
        MappingProxyType(work.units),
        MappingProxyType(work.groups),
        tuple(work.lines.values()),
        tuple(work.entries),
    )
