"""A checked spec, its naskah and what the rules found in, what each unit and line rests on out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bagan.chart.model import Basis, Citation, Kind, Line, parse_citation
from bagan.law.report.matching import About, Places
from bagan.law.report.quote import Quoter
from bagan.law.report.values import Quotation, Remark, Result
from bagan.law.rules import Verdict
from bagan.law.rules.case import Case, Key
from bagan.law.rules.structures import stated_outright
from bagan.problem import Problem, Severity

_IN_FULL = 6
"""So many articles of one item may each be quoted as long as is allowed."""


@dataclass(frozen=True)
class Evidence:
    """What is known about the items of *case*; ``problems`` are what no rule's verdict says.

    ``limit`` is how long a quotation may get, in characters.
    """

    case: Case
    verdicts: tuple[Verdict, ...]
    problems: tuple[Problem, ...]
    limit: int

    @cached_property
    def _quoter(self) -> Quoter:
        return Quoter(self.case)

    @cached_property
    def matched(self) -> tuple[tuple[About, Remark], ...]:
        """Every verdict as a Remark, with what it is about."""
        places = Places(self.case)
        return tuple((places.about(v.rule, v.finding), _judged(v)) for v in self.verdicts)

    @cached_property
    def found(self) -> tuple[tuple[About, Remark], ...]:
        """Everything found, with what it is about: what no verdict says, the whole spec."""
        return (*self.matched, *((About(), _remark_of(problem)) for problem in self.problems))

    @cached_property
    def _by_item(self) -> dict[str, list[Remark]]:
        found: dict[str, list[Remark]] = {}
        for about, remark in self.matched:
            for item in about.items:
                found.setdefault(item, []).append(remark)
        return found

    @cached_property
    def _by_line(self) -> dict[Key, list[Remark]]:
        found: dict[Key, list[Remark]] = {}
        for about, remark in self.matched:
            for key in about.lines:
                found.setdefault(key, []).append(remark)
        return found

    def remarks_on(self, item: str) -> tuple[Remark, ...]:
        """What was found about a unit or group."""
        return tuple(self._by_item.get(item, ()))

    def remarks_naming(self, item: str) -> tuple[Remark, ...]:
        """What was found about a wider part of the spec, and names a unit or group."""
        return tuple(remark for about, remark in self.matched if item in about.named)

    def remarks_on_line(self, line: Line) -> tuple[Remark, ...]:
        """What was found about a line."""
        return tuple(self._by_line.get(line.key, ()))

    def quotations(self, item: str) -> tuple[Quotation, ...]:
        """The articles that a unit or group rests on."""
        return self._quoted(self.case.organisation.basis(item), [item])

    def line_quotations(self, line: Line) -> tuple[Quotation, ...]:
        """The articles that a line rests on."""
        return self._quoted(line.basis, [line.source, line.target], line.kind)

    def _quoted(
        self, basis: Basis, parties: Sequence[str], kind: Kind | None = None
    ) -> tuple[Quotation, ...]:
        quote = self._quoter.quote
        # Many articles share the room that a few would have.
        limit = min(self.limit, self.limit * _IN_FULL // max(len(basis.dasar), 1))
        return tuple(quote(text, parties, limit=limit, kind=kind) for text in basis.dasar)

    def citations(self) -> tuple[Citation, ...]:
        """Every place that a unit, group or line rests on, once, in the spec's order."""
        organisation = self.case.organisation
        bases = [organisation.basis(i) for i in (*organisation.units, *organisation.groups)]
        bases += [line.basis for line in organisation.lines]
        return tuple(dict.fromkeys(parse_citation(text) for b in bases for text in b.dasar))

    def resolved(self) -> int:
        """How many of the citations the text has."""
        naskah = self.case.naskah
        if naskah is None:
            return 0
        return sum(naskah.find(citation) is not None for citation in self.citations())

    def line_result(
        self, line: Line, quotations: Iterable[Quotation], remarks: Iterable[Remark]
    ) -> Result:
        """What checking a line came to; "sesuai" only where an article states it outright."""
        result = self.result(quotations, remarks)
        if result is Result.SESUAI and not stated_outright(self.case, line):
            return Result.TERSIRAT
        return result

    def result(self, quotations: Iterable[Quotation], remarks: Iterable[Remark]) -> Result:
        """What checking an item came to: the worst of what was found."""
        remarks = tuple(remarks)
        worst = {remark.severity for remark in remarks if remark.pending}
        quoted = tuple(quotations)
        if Severity.ERROR in worst:
            return Result.GALAT
        if Severity.WARNING in worst:
            return Result.PERINGATAN
        if quoted and self.case.naskah is None:
            return Result.TIDAK_DIPERIKSA
        if any(quotation.at is None for quotation in quoted):
            return Result.TIDAK_DITEMUKAN
        if any(remark.reason is not None for remark in remarks):
            return Result.DITERIMA
        return Result.SESUAI if quoted else Result.REKONSTRUKSI


def evidence_of(
    case: Case, verdicts: Iterable[Verdict], problems: Iterable[Problem], *, limit: int
) -> Evidence:
    """The Evidence of *case*; a verdict that stands among the *problems* too counts once."""
    verdicts = tuple(verdicts)
    said = Counter(verdict.problem for verdict in verdicts)
    rest = []
    for problem in problems:
        if said[problem]:
            said[problem] -= 1
        else:
            rest.append(problem)
    return Evidence(case, verdicts, tuple(rest), limit)


def _judged(verdict: Verdict) -> Remark:
    finding, accepted = verdict.finding, verdict.accepted
    return Remark(
        verdict.rule,
        verdict.severity,
        finding.message,
        finding.suggestion,
        finding.span,
        accepted.alasan if accepted else None,
        finding.quote,
        finding.quoted_at,
    )


def _remark_of(problem: Problem) -> Remark:
    return Remark(
        problem.rule,
        problem.severity,
        problem.message,
        problem.suggestion,
        problem.span,
        quote=problem.quote,
        quoted_at=problem.quoted_at,
    )
