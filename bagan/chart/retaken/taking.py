"""A spec's text and the changes of a Word document in, the text with those of them that can be
meant in one way only out; the others as remarks at their places.

Each change is written by its place (:mod:`bagan.chart.edit`) and read again: what the spec then
says has to be what it said before, and the change.  Otherwise nothing of it stays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bagan.chart.edit import EditError, SpecEditor
from bagan.chart.model.organisation import Line as OrganisationLine
from bagan.chart.retaken.boxes import added as box_added
from bagan.chart.retaken.boxes import added_and_shown, deleted
from bagan.chart.retaken.facts import facts_of
from bagan.chart.retaken.names import renamed, retitled
from bagan.chart.retaken.orders import ordered
from bagan.chart.retaken.proposal import Ambiguous, Case, Known, Proposal
from bagan.chart.retaken.wires import added as line_added
from bagan.chart.retaken.wires import moved, turned
from bagan.chart.revised import Change, Rule, told
from bagan.chart.spec import Spec, parse_spec
from bagan.language import indonesian
from bagan.problem import Span, SpecError


class State(StrEnum):
    """What became of a change: written; asked about in a remark; only told, for the spec has no
    word for it; or the spec says so already."""

    TAKEN = "taken"
    ASKED = "asked"
    TOLD = "told"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A change and what became of it; ``asked`` tells that the author has to look at it."""

    change: Change
    state: State
    asked: bool = False


TAKERS: dict[Rule, tuple[Callable[[Change, Case], Proposal], ...]] = {
    Rule.RENAMED: (renamed,),
    Rule.TITLE: (retitled,),
    Rule.DELETED: (deleted,),
    Rule.ADDED: (box_added, added_and_shown),
    Rule.ORDERED: (ordered,),
    Rule.LINE_KIND: (turned,),
    Rule.LINE_MOVED: (moved,),
    Rule.LINE_ADDED: (line_added,),
}
"""The ways to write each kind of change that may be written, tried in this order."""
COMPUTED = frozenset(
    (Rule.MOVED, Rule.RESIZED, Rule.WHOLE, Rule.LINE_SHIFTED, Rule.ARROW, Rule.OTHER_LAYOUT,
     Rule.PICTURE)
)  # fmt: skip
"""What Bagan computes, for a spec does not say where a box stands; and what cannot be seen."""


def take(
    spec: Spec, base: Spec, changes: Sequence[Change], *, document: str
) -> tuple[bytes, tuple[Outcome, ...]]:
    """The text of *spec* with *changes*, which a hand made in the Word document called *document*
    against the spec *base*; and what became of each."""
    mark = spec.source.startswith(b"\xef\xbb\xbf")
    charts: dict[str, set[str]] = {}
    for change in changes:
        if change.rule is Rule.DELETED:
            charts.setdefault(change.unit, set()).add(change.chart)
    ordered = {unit for change in changes for unit in change.order}
    work = _Work(spec, base, document, charts, ordered)
    outcomes = []
    for change in sorted(changes, key=_rank):
        outcomes.append(work.take(change))
    text = work.text.encode()
    return (b"\xef\xbb\xbf" + text if mark else text), tuple(outcomes)


def _rank(change: Change) -> int:
    """Names first, as long as all boxes are there; boxes that go last of all."""
    return {Rule.RENAMED: 0, Rule.TITLE: 0, Rule.DELETED: 2}.get(change.rule, 1)


class _Work:
    """A spec's text on the way from one change to the next."""

    def __init__(
        self, spec: Spec, base: Spec, document: str, deleted: dict[str, set[str]],
        ordered: set[str],
    ) -> None:  # fmt: skip
        self.ordered = ordered
        self.spec, self.base, self.document, self.deleted = spec, base, document, deleted
        self.text = spec.source.decode("utf-8-sig")
        self.seen: set[tuple[object, ...]] = set()

    def take(self, change: Change) -> Outcome:
        ends = {end for line in change.gone for end in line[:2]}
        left = change.rule is Rule.LINE_LOOSE and ends & (self.deleted.keys() | self.ordered)
        if change.rule in COMPUTED or left:
            return Outcome(change, State.TOLD)
        key = (change.rule, change.unit, change.after, change.gone, change.come, change.order)
        if change.rule is not Rule.TITLE and key in self.seen and not change.unit.startswith("+"):
            return Outcome(change, State.KNOWN)
        for taker in TAKERS.get(change.rule, ()):
            case = self._case()
            try:
                proposal = taker(change, case)
                if self._accept(proposal, case):
                    self.seen.add(key)
                    return Outcome(change, State.TAKEN, bool(proposal.remark))
            except Known:
                return Outcome(change, State.KNOWN)
            except (Ambiguous, EditError):
                continue
        return self._ask(change)

    def _case(self) -> Case:
        return Case(self.spec, SpecEditor(self.text), self.base, self.document, self.deleted)

    def _accept(self, proposal: Proposal, case: Case) -> bool:
        """Whether a proposal does what it should; then it is the spec."""
        text = case.editor.text
        try:
            made = parse_spec(text, self.spec.path)
        except SpecError:
            return False
        if not proposal.check(facts_of(self.spec), facts_of(made), made):
            return False
        self.text, self.spec = text, made
        return True

    def _ask(self, change: Change) -> Outcome:
        """A remark at the place of the change."""
        with indonesian():
            words = told(change, self.spec.organisation)
        words = f"dalam {self.document}, {words}"
        plain = "".join(self.text.replace("#", "").split())
        if "".join(words.split()) in plain:
            return Outcome(change, State.KNOWN, asked=True)
        for span in self._spans(change):
            case = self._case()
            try:
                case.editor.remark(case.editor.path_at(span.line, span.column), words)
            except EditError:
                continue
            if self._accept(Proposal(lambda before, after, _spec: before == after), case):
                return Outcome(change, State.ASKED, asked=True)
        return Outcome(change, State.TOLD, asked=True)

    def _spans(self, change: Change) -> list[Span]:
        """Places for a remark on *change*, the nearest first."""
        of, regency = self.spec.organisation, self.spec.regency
        spans = []
        for item in (*change.gone, *change.come):
            spans += [line.span for line in of.lines if _same(line, item)]
        for unit in (
            change.unit,
            *change.order,
            *(end for line in change.come for end in line[:2]),
        ):
            items = of.units.get(unit), of.groups.get(unit)
            spans += [item.marks.of("nama") for item in items if item is not None]
        for annex in regency.lampiran:
            for view in annex.bagan:
                if change.chart in (view.id,) or change.chart.rpartition("-")[0] == view.id:
                    spans.append(view.marks.of("id"))
        if change.unit.startswith("Lampiran ") and change.rule is Rule.WORDS:
            spans.insert(0, regency.peraturan.marks.of("tentang"))
        spans.append(regency.lampiran[0].marks.of("judul"))
        return spans


def _same(line: OrganisationLine, item: tuple[object, ...]) -> bool:
    return {line.source, line.target} == set(item[:2]) and line.kind is item[2]
