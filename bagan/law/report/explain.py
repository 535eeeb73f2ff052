"""The evidence about a spec and what a user names in, what that rests on out.

A unit or group, a line or a rule can be named; values only, which bagan.law.report.telling
turns into lines of text and into records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bagan.chart.model import (
    ExpressionError,
    Kind,
    Line,
    did_you_mean,
    drawn_lines,
    name_key,
    parse_expression,
    shown_ids,
    skipped_lines,
)
from bagan.chart.spec import Spec
from bagan.language import _
from bagan.law.naskah.naskah import Naskah
from bagan.law.report.evidence import Evidence, evidence_of
from bagan.law.report.rows import line_rows, subjects, unit_rows
from bagan.law.report.task_rows import tasks_of
from bagan.law.report.values import LineRow, Remark, TaskRow, UnitRow
from bagan.law.rules import judge
from bagan.law.rules.acceptance import OFF, SEVERITIES
from bagan.law.rules.case import Case, Key
from bagan.law.rules.catalogue import described
from bagan.law.rules.rule import Described
from bagan.problem import BaganError, Severity, Span

QUOTE_LIMIT = 600
"""So many characters of an article are shown: nearly every ayat is shorter."""


class UnknownName(BaganError):
    """A name that is no unit, group, line or rule; the message says what may be meant."""


@dataclass(frozen=True, slots=True)
class LineTold:
    """A line as the unit at one end of it sees it.

    ``role`` is "from", "to" or "with"; ``via`` is the group by which the unit has it.
    """

    role: str
    other: str
    other_name: str
    via: str | None
    row: LineRow


@dataclass(frozen=True, slots=True)
class UnitTold:
    """A unit or group: its row, its place in the spec, its lines with the komando parents
    first, the ids of the views that show it, its members, the groups it is in, what was
    found about charts and lists that names it, and its fields in the matrix of tasks."""

    row: UnitRow
    at: Span
    lines: tuple[LineTold, ...]
    views: tuple[str, ...]
    members: tuple[str, ...]
    groups: tuple[str, ...]
    elsewhere: tuple[Remark, ...]
    tasks: tuple[TaskRow, ...] = ()


@dataclass(frozen=True, slots=True)
class JoinTold:
    """A line: its row, its place in the spec, the ids of the views that draw it, and of
    those that leave it out on purpose, with the reason."""

    row: LineRow
    at: Span
    views: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RuleTold:
    """A rule: what it finds, how bad that is in this spec (None: switched off), the rule of
    law behind it, and its findings, each with the names that it is about."""

    id: str
    summary: str
    severity: Severity | None
    source: str
    findings: tuple[tuple[tuple[str, ...], Remark], ...]


Told = UnitTold | JoinTold | RuleTold


def explainer(spec: Spec, naskah: Naskah | None) -> Explainer:
    """What explains the items of *spec*."""
    case = Case(spec, naskah)
    return Explainer(evidence_of(case, judge(case), (), limit=QUOTE_LIMIT))


@dataclass(frozen=True)
class Explainer:
    """Tells what the items of one spec rest on."""

    evidence: Evidence

    @property
    def case(self) -> Case:
        return self.evidence.case

    @cached_property
    def units(self) -> dict[str, UnitRow]:
        """The row of each unit and group by its id."""
        return {row.id: row for row in unit_rows(self.evidence)}

    @cached_property
    def rows(self) -> dict[Key, LineRow]:
        """The row of each line by its key."""
        rows = {(row.source, row.target, row.kind): row for row in line_rows(self.evidence)}
        lines = self.case.organisation.lines
        return {line.key: rows[line.source, line.target, line.kind] for line in lines}

    def explain(self, name: str) -> tuple[Told, ...]:
        """What *name* is: an id, a unit's name, "a -> b", or a rule's id.

        Several where units share a name, or where two lines of different kinds join the
        same ends.  Raises UnknownName.
        """
        if "->" in name:
            return tuple(self._lines(name))
        if name in self.units:
            return (self._unit(name),)
        if rule := next((rule for rule in described() if name == rule.ID), None):
            return (self._rule(rule),)
        if named := self._named(name):
            return tuple(map(self._unit, named))
        known = [*self.units, *(rule.ID for rule in described())]
        hint = self._by_words(name) or did_you_mean(name, known)
        raise UnknownName(
            _('There is no unit, group or rule "{name}".', name=name) + (f" {hint}" if hint else "")
        )

    def _named(self, name: str) -> list[str]:
        """The units and groups that are called *name*, or that for short."""
        wanted, found = name_key(name), []
        for item, row in self.units.items():
            unit = self.case.organisation.units.get(item)
            names = [row.name, *filter(None, (unit.caption, unit.singkatan) if unit else ())]
            if wanted and wanted in map(name_key, names):
                found.append(item)
        return found

    def _by_words(self, name: str) -> str:
        """A question naming the first unit whose name holds *name*, or nothing."""
        wanted = name_key(name)
        for item, row in self.units.items():
            if wanted and wanted in name_key(row.name):
                return _('Did you mean "{word}"?', word=item)
        return ""

    # --- units and groups -----------------------------------------------------------------

    def _unit(self, item: str) -> UnitTold:
        organisation = self.case.organisation
        group = organisation.groups.get(item)
        views = [v.bagan for v in self.case.views if item in shown_ids(organisation, v.bagan)]
        return UnitTold(
            self.units[item],
            self.case.place(item),
            tuple(sorted(self._ends(item), key=_komando_parents_first)),
            tuple(view.id for view in views),
            group.anggota if group else (),
            self.case.groups_of.get(item, ()),
            self.evidence.remarks_naming(item),
            tasks_of(self.case, item),
        )

    def _ends(self, item: str) -> Iterator[LineTold]:
        """The lines that end at a unit, or at a group that it is in."""
        groups = self.case.groups_of.get(item, ())
        for line in self.case.organisation.lines:
            row = self.rows[line.key]
            for end, other, name, role in (
                (line.target, line.source, row.source_name, "from"),
                (line.source, line.target, row.target_name, "to"),
            ):
                if end == item or end in groups:
                    via = None if end == item else end
                    yield LineTold("with" if line.both else role, other, name, via, row)

    # --- lines ----------------------------------------------------------------------------

    def _lines(self, text: str) -> Iterator[JoinTold]:
        try:
            pairs = parse_expression(text)
        except ExpressionError as error:
            raise UnknownName(
                _('The line "{text}" is not understood. Write a -> b or a <-> b.', text=text)
            ) from error
        for pair in pairs:
            for ref in (pair.source, pair.target):
                if ref.id not in self.units:
                    hint = did_you_mean(ref.id, self.units)
                    raise UnknownName(
                        _('There is no unit or group "{name}".', name=ref.id)
                        + (f" {hint}" if hint else "")
                    )
            yield from self._between(pair.source.id, pair.target.id)

    def _between(self, source: str, target: str) -> Iterator[JoinTold]:
        """The lines of either kind and in either direction between two ends."""
        found = False
        for line in self.case.organisation.lines:
            if {line.source, line.target} == {source, target}:
                found = True
                yield self._line(line)
        if not found:
            raise UnknownName(
                _(
                    'There is no line between "{source}" and "{target}". Explain one of them '
                    "to see its lines.",
                    source=source,
                    target=target,
                )
            )

    def _line(self, line: Line) -> JoinTold:
        views = [view.bagan for view in self.case.views]
        organisation = self.case.organisation
        skipped = ((view.id, skipped_lines(view).get(line.key)) for view in views)
        return JoinTold(
            self.rows[line.key],
            line.span,
            tuple(view.id for view in views if line in drawn_lines(organisation, view)),
            tuple((chart, reason) for chart, reason in skipped if reason),
        )

    # --- rules ----------------------------------------------------------------------------

    def _rule(self, rule: Described) -> RuleTold:
        word = self.case.regency.aturan.get(rule.ID)
        severity = None if word == OFF else SEVERITIES[word] if word else rule.SEVERITY
        found = [
            (subjects(self.case.organisation, about), remark)
            for about, remark in self.evidence.matched
            if remark.rule == rule.ID
        ]
        return RuleTold(rule.ID, _(rule.SUMMARY), severity, rule.SOURCE, tuple(found))


def _komando_parents_first(told: LineTold) -> tuple[int, int]:
    order = ("from", "to", "with").index(told.role)
    return (order if told.row.kind is Kind.KOMANDO else order + 3, told.row.number)
