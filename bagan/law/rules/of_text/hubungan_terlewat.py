"""A line that the articles state and that a chart which shows both ends does not draw.

Each chart is asked: where it shows both parties of a relation that an article states
outright, it draws a line between them, or leaves it out under ``lewati`` with the reason.
Koordinasi is drawn, too, where komando joins the two, and komando where it leads from one
to the other through others.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Umum, dasar: Pasal 2}
      staf: {nama: Staf Ahli, dasar: Pasal 3}
    garis:
      - {komando: sekda -> asisten, dasar: Pasal 2}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten, staf]]}]
    ---
    Pasal 1
    Sekretaris Daerah memimpin Sekretariat Daerah.
    Pasal 2
    Asisten Umum bertanggung jawab kepada Sekretaris Daerah.
    Pasal 3
    Staf Ahli dikoordinasikan oleh Sekretaris Daerah.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Umum, dasar: Pasal 2}
      staf: {nama: Staf Ahli, dasar: Pasal 3}
    garis:
      - {komando: sekda -> asisten, dasar: Pasal 2}
      - {koordinasi: sekda -> staf, dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten, staf]]}]
    ---
    Pasal 1
    Sekretaris Daerah memimpin Sekretariat Daerah.
    Pasal 2
    Asisten Umum bertanggung jawab kepada Sekretaris Daerah.
    Pasal 3
    Staf Ahli dikoordinasikan oleh Sekretaris Daerah.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bagan.chart.model import Kind, Line, drawn_lines, skipped_lines
from bagan.language import _
from bagan.law.naskah.relations import Relation
from bagan.law.rules.case import Case, View
from bagan.law.rules.duties import is_duty, of_structure
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "hubungan-terlewat"
SEVERITY = Severity.WARNING
SUMMARY = N_("A line that the articles state and that a chart which shows both ends does not draw.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    stated = case.stated
    anywhere = _Lines(case.organisation.lines)
    charts = [_Chart(case, view) for view in case.views]
    told: set[tuple[str, str, Kind, str]] = set()
    for relation in case.relations:
        if not relation.certain:
            continue
        duty = is_duty(case, relation)
        ends = sorted((relation.source, relation.target))
        seen = False
        for chart in charts:
            view = chart.view
            sources = _here(case, relation.source) & view.shown
            targets = _here(case, relation.target) & view.shown
            if not sources or not targets:
                continue
            if sources & targets and relation.source != relation.target:
                continue
            seen = True
            if duty and of_structure(view):
                continue
            mark = (ends[0], ends[1], relation.kind, view.bagan.id)
            if mark not in told and not chart.draws(relation, sources, targets):
                told.add(mark)
                yield _finding(case, relation, view)
        mark = (ends[0], ends[1], relation.kind, "")
        if seen or mark in told or relation.source == relation.target:
            continue
        if duty and all(of_structure(chart.view) for chart in charts):
            continue
        sources, targets = stated.alike(relation.source), stated.alike(relation.target)
        if not anywhere.join(relation.kind, sources, targets):
            told.add(mark)
            yield _finding(case, relation, None)


def _here(case: Case, item: str) -> frozenset[str]:
    """What a chart may show for *item*: what it means, and groups that count it."""
    counted = case.groups_of.get(item, ())
    return case.stated.meant(item) | frozenset(counted)


class _Lines:
    """Lines by their ends."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.pairs: set[tuple[str, str]] = set()
        self.below: dict[str, set[str]] = {}
        self.beside: set[tuple[str, str]] = set()
        for line in lines:
            ends = {(line.source, line.target), (line.target, line.source)}
            self.pairs |= ends
            if line.kind is Kind.KOMANDO:
                self.below.setdefault(line.source, set()).add(line.target)
            else:
                self.beside |= ends

    def join(self, kind: Kind, sources: frozenset[str], targets: frozenset[str]) -> bool:
        """Whether a line joins one of each, or komando leads from one to the other through
        others; the last of these may coordinate, where coordination is asked for."""
        if any((a, b) in self.pairs for a in sources for b in targets):
            return True
        led = self._led(sources)
        if led & targets:
            return True
        return kind is Kind.KOORDINASI and any((a, b) in self.beside for a in led for b in targets)

    def _led(self, sources: frozenset[str]) -> set[str]:
        """Everyone that komando leads to from *sources*, through whomever."""
        todo, seen = list(sources), set(sources)
        while todo:
            for item in self.below.get(todo.pop(), ()):
                if item not in seen:
                    seen.add(item)
                    todo.append(item)
        return seen - sources


class _Chart:
    """What a chart draws, and what it leaves out with a reason."""

    def __init__(self, case: Case, view: View) -> None:
        self.case = case
        self.view = view
        self.lines = _Lines(drawn_lines(case.organisation, view.bagan))
        skipped = skipped_lines(view.bagan)
        self.skipped = {ends for a, b, _kind in skipped for ends in ((a, b), (b, a))}

    def draws(self, relation: Relation, sources: frozenset[str], targets: frozenset[str]) -> bool:
        """Whether nothing of *relation* is missing between these, who are shown."""
        if relation.source == relation.target:
            groups = self.case.organisation.groups
            members = groups[relation.source].anggota if relation.source in groups else ()
            among = sources & frozenset(members)
            # A class as a whole has no lines within it.
            return len(among) < 2 or any((a, b) in self.lines.pairs for a in among for b in among)
        if any((a, b) in self.skipped for a in sources for b in targets):
            return True
        return self.lines.join(relation.kind, sources, targets)


def _finding(case: Case, relation: Relation, view: View | None) -> Finding:
    quote, quoted_at = case.quotation(relation.citation, around=relation.cue.split(" … ")[0])
    name = case.organisation.name
    ends = (*case.items.get(relation.source, ()), *case.items.get(relation.target, ()))
    where = (
        _('chart "{id}" does not draw it', id=view.bagan.id)
        if view is not None
        else _("no chart draws it")
    )
    return Finding(
        view.bagan.span if view is not None else case.place(relation.source),
        _(
            '{citation} states {kind} between {source} and {target} ("{cue}"); {where}',
            citation=relation.citation,
            kind=relation.kind.value,
            source=name(relation.source),
            target=name(relation.target),
            cue=relation.cue,
            where=where,
        ),
        _("Add the line, or accept this with the reason."),
        holders=(view.bagan, *ends) if view is not None else ends,
        cited=str(relation.citation),
        quote=quote,
        quoted_at=quoted_at,
    )
