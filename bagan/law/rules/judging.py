"""A spec and the text of its regulation in, what every rule finds out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bagan.chart.model import Terima
from bagan.chart.spec import Spec
from bagan.language import _, ngettext
from bagan.law.naskah.naskah import Naskah
from bagan.law.rules import terima_tak_perlu
from bagan.law.rules.acceptance import (
    OFF,
    SEVERITIES,
    Acceptance,
    acceptances,
    placeless,
    reason_problems,
    setting_problems,
)
from bagan.law.rules.case import Case
from bagan.law.rules.catalogue import rule_ids, rules
from bagan.law.rules.reading import read_naskah
from bagan.law.rules.rule import Described, Finding
from bagan.problem import Problem, Severity, SpecError


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule found, how bad it is in this spec, and the acceptance that covers it."""

    rule: str
    finding: Finding
    severity: Severity
    accepted: Terima | None = None

    @property
    def problem(self) -> Problem:
        """As a Problem; an accepted finding is a note that carries the reason."""
        finding = self.finding
        found = Problem(
            finding.span,
            self.rule,
            finding.message,
            finding.suggestion,
            self.severity,
            finding.quote,
            finding.quoted_at,
        )
        if self.accepted is None:
            return found
        reason = _("accepted: {reason}", reason=self.accepted.alasan)
        return replace(found, severity=Severity.NOTE, suggestion=reason)


def judge(case: Case) -> list[Verdict]:
    """What every rule that is not switched off finds in *case*."""
    return [verdict for verdict in _judge(case) if isinstance(verdict, Verdict)]


def judged(spec: Spec, naskah: Naskah | None = None) -> list[Problem]:
    """Everything that is said of a checked *spec*: its warnings, and what the rules find in
    it and in the text of its regulation, or that this cannot be read.  *naskah* is that text
    where it has been read already."""
    unread: tuple[Problem, ...] = ()
    try:
        naskah = naskah or read_naskah(spec)
    except SpecError as error:
        unread = error.problems
    found = examine(spec, naskah)
    # A unit that no chart shows is told once, by the finding that weighs more.
    told_worse = {
        one.span
        for one in found
        if one.rule == "unit-tak-digambar" and one.severity is Severity.ERROR
    }
    warnings = [
        one
        for one in spec.warnings
        if one.rule != "unit-tidak-tampil" or one.span not in told_worse
    ]
    return [*warnings, *unread, *found]


def examine(spec: Spec, naskah: Naskah | None = None) -> list[Problem]:
    """Everything that the rules say of a spec, sorted by place.

    An accepted finding is a note with its reason; so is what a rule that is switched off
    (``aturan: {…: mati}``) would have said.  Rules that read the regulation's text are
    asked only with a *naskah*.
    """
    return sorted(told(Case(spec, naskah)), key=Problem.sort_key)


def told(case: Case, first: Sequence[str] = ()) -> Iterator[Problem]:
    """What :func:`examine` says, one by one as it is found; the rules whose ids are in *first*
    are asked before the others, in that order."""
    for item in said(case, first):
        yield item.problem if isinstance(item, Verdict) else item


def said(case: Case, first: Sequence[str] = ()) -> Iterator[Verdict | Problem]:
    """The same, where a rule finds something as its verdict."""
    yield from _setting_problems(case)
    yield from reason_problems(case.regency)
    yield from _judge(case, first)


def _setting_problems(case: Case) -> list[Problem]:
    """What is wrong with the ``aturan`` and ``terima`` of a spec that has any."""
    if not case.regency.aturan and not acceptances(case.regency):
        return []
    return list(setting_problems(case.regency, case.document, rule_ids()))


def _judge(case: Case, first: Sequence[str] = ()) -> Iterator[Verdict | Problem]:
    """The verdicts on *case*, and a note for each rule that is switched off."""
    given = acceptances(case.regency)
    by_rule: dict[str, list[Acceptance]] = {}
    for acceptance in given:
        by_rule.setdefault(acceptance.terima.aturan, []).append(acceptance)
    asked: set[str] = set()
    used: dict[int, list[Finding]] = {}
    near: dict[int, list[Finding]] = {}
    places = {rule: place for place, rule in enumerate(first)}
    known = rules(with_text=case.naskah is not None)
    for rule in sorted(known, key=lambda rule: places.get(rule.ID, len(places))):
        asked.add(rule.ID)
        found = []
        for finding in rule.check(case):
            here = [a for a in by_rule.get(rule.ID, ()) if a.concerns(rule.ID, finding)]
            covering = [a for a in here if a.covers(finding)]
            for one in covering:
                used.setdefault(id(one), []).append(finding)
            if not covering and _severity(case, rule, finding) is not Severity.NOTE:
                for one in here:
                    near.setdefault(id(one), []).append(finding)
            found.append((finding, covering[0].terima if covering else None))
        yield from _weighed(case, rule, found)
    unused = [
        (a, near.get(id(a), []))
        for a in given
        if a.terima.aturan in asked and a.terima.pada and id(a) not in used
    ]
    yield from placeless((a, near.get(id(a), [])) for a in given)
    beyond = [(a, words) for a in given if id(a) in used and (words := a.beyond(used[id(a)]))]
    findings = [*terima_tak_perlu.unneeded(unused), *terima_tak_perlu.too_much(beyond)]
    yield from _weighed(case, terima_tak_perlu, [(finding, None) for finding in findings])


def _weighed(
    case: Case, rule: Described, found: Sequence[tuple[Finding, Terima | None]]
) -> Iterator[Verdict | Problem]:
    """What *rule* found, as bad as the spec sets it."""
    word = case.regency.aturan.get(rule.ID)
    if word == OFF:
        hides = any(
            accepted is None and (finding.weight or rule.SEVERITY) is Severity.ERROR
            for finding, accepted in found
        )
        yield Problem(
            case.document.key_at("aturan", rule.ID),
            rule.ID,
            ngettext(
                "This rule is switched off; {count} finding is not told",
                "This rule is switched off; {count} findings are not told",
                len(found),
            ),
            severity=Severity.WARNING if hides else Severity.NOTE,
        )
        return
    for finding, accepted in found:
        yield Verdict(rule.ID, finding, _severity(case, rule, finding), accepted)


def _severity(case: Case, rule: Described, finding: Finding) -> Severity:
    """How bad a finding is: as the spec sets its rule, or as the finding or the rule has it; at
    most ``finding.at_most``."""
    word = case.regency.aturan.get(rule.ID, "")
    severity = SEVERITIES.get(word, finding.weight or rule.SEVERITY)
    worst_first = list(Severity)
    return max(severity, finding.at_most or severity, key=worst_first.index)
