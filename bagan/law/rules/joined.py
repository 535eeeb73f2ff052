"""Lines of komando and koordinasi in; whether a relation of the articles is among them out."""

from __future__ import annotations

from collections.abc import Iterable

from bagan.chart.model import Kind, Line
from bagan.law.naskah.relations import Relation
from bagan.law.rules.case import Case
from bagan.law.rules.stated import citations, hands_on


class Lines:
    """Lines by their ends."""

    def __init__(self, case: Case, lines: Iterable[Line], frames: Iterable[str] = ()) -> None:
        self.groups = frozenset(case.organisation.groups)
        self.boxes = self.groups.difference(frames)
        self.below: dict[str, set[str]] = {}
        self.beside: dict[str, set[str]] = {}
        self.coordinating: list[Line] = []
        for line in lines:
            if line.kind is Kind.KOMANDO:
                self.below.setdefault(line.source, set()).add(line.target)
            else:
                self.coordinating.append(line)
                self.beside.setdefault(line.source, set()).add(line.target)
                self.beside.setdefault(line.target, set()).add(line.source)

    def show(self, relation: Relation, sources: frozenset[str], targets: frozenset[str]) -> bool:
        """Whether lines show a relation between these: komando by komando that leads from
        above to the box of their class, or without one (or in a frame) to each of them, through
        others where there are some; koordinasi by a line of either kind between the two.  Who
        coordinates others, or reports, may do so along komando; what is handed on may be
        either."""
        beside = any(self.beside.get(a, set()) & targets for a in sources)
        if beside and relation.kind is Kind.KOORDINASI and relation.source in self.boxes & sources:
            beside = self._box_beside(relation, sources, targets)
        if relation.kind is Kind.KOMANDO and not (beside and hands_on(relation)):
            led = self._led(sources)
            if relation.target not in self.groups:
                return bool(led & targets)
            others = targets - sources
            boxes, frames = others & self.boxes, others & self.groups - self.boxes
            return bool(frames and frames <= led) or (boxes or others - frames or frames) <= led
        if beside:
            return True
        if relation.leads or relation.report:
            return bool(self._led(sources) & targets or self._led(targets) & sources)
        down = any(self.below.get(a, set()) & targets for a in sources)
        return down or any(self.below.get(b, set()) & sources for b in targets)

    def _box_beside(
        self, relation: Relation, sources: frozenset[str], targets: frozenset[str]
    ) -> bool:
        """Whether koordinasi joins the box of a class itself, or its members by the same article:
        what another article says of one member is not said of the class."""
        if self.beside.get(relation.source, set()) & targets:
            return True
        return any(
            any(place.covers(relation.citation) for place in citations(line))
            and {line.source, line.target} <= sources | targets
            for line in self.coordinating
            if {line.source, line.target} & sources and {line.source, line.target} & targets
        )

    def in_one(self, items: frozenset[str]) -> bool:
        """Whether koordinasi joins all *items*, from one to the next."""
        todo, seen = sorted(items)[:1], set(sorted(items)[:1])
        while todo:
            new = self.beside.get(todo.pop(), set()) & items - seen
            seen |= new
            todo += new
        return seen == items

    def _led(self, sources: frozenset[str]) -> set[str]:
        """Everyone that komando leads to from *sources*, through whomever."""
        todo, seen = list(sources), set(sources)
        while todo:
            for item in self.below.get(todo.pop(), ()):
                if item not in seen:
                    seen.add(item)
                    todo.append(item)
        return seen - sources
