"""The evidence about a spec in, a row for each of its units, groups and lines out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bagan.chart.model import Kind, Line, Organisation
from bagan.law.report.evidence import Evidence
from bagan.law.report.matching import About
from bagan.law.report.values import LineRow, Quotation, UnitRow

SHORT = 80
"""A quotation of no more characters is repeated in each row that needs it."""


def unit_rows(evidence: Evidence) -> tuple[UnitRow, ...]:
    """Every unit, then every group, in the spec's order."""
    organisation = evidence.case.organisation
    items = (*organisation.units, *organisation.groups)
    return tuple(_unit(evidence, item, number) for number, item in enumerate(items, start=1))


def _unit(evidence: Evidence, item: str, number: int) -> UnitRow:
    organisation = evidence.case.organisation
    quotations, remarks = evidence.quotations(item), evidence.remarks_on(item)
    return UnitRow(
        number,
        item,
        organisation.name(item),
        "kelompok" if item in organisation.groups else organisation.jenis(item).value,
        quotations,
        organisation.basis(item).rekonstruksi,
        remarks,
        evidence.result(quotations, remarks),
    )


def line_rows(evidence: Evidence, *, shared: bool = False) -> tuple[LineRow, ...]:
    """Every line from the top down: those of komando first, each source's together.

    With *shared*, a long quotation that an earlier row has names that row instead.
    """
    organisation = evidence.case.organisation
    rank = {item: n for n, item in enumerate((*organisation.units, *organisation.groups))}
    kinds = list(Kind)
    ordered = sorted(
        organisation.lines, key=lambda line: (kinds.index(line.kind), rank[line.source])
    )
    rows = (_line(evidence, line, number) for number, line in enumerate(ordered, start=1))
    return _shared(rows) if shared else tuple(rows)


def _line(evidence: Evidence, line: Line, number: int) -> LineRow:
    name = evidence.case.organisation.name
    quotations, remarks = evidence.line_quotations(line), evidence.remarks_on_line(line)
    return LineRow(
        number,
        line.source,
        line.target,
        name(line.source),
        name(line.target),
        line.kind,
        line.both,
        quotations,
        line.basis.rekonstruksi,
        remarks,
        evidence.line_result(line, quotations, remarks),
    )


def _shared(rows: Iterable[LineRow]) -> tuple[LineRow, ...]:
    first: dict[Quotation, int] = {}
    told = []
    for row in rows:
        quotations = []
        for quoted in row.quotations:
            earlier = first.setdefault(quoted, row.number)
            repeated = earlier != row.number and len(quoted.words) > SHORT
            quotations.append(replace(quoted, same_as=earlier) if repeated else quoted)
        told.append(replace(row, quotations=tuple(quotations)))
    return tuple(told)


def subjects(organisation: Organisation, about: About) -> tuple[str, ...]:
    """The names of what a finding is about, in Indonesian: "Garis komando A – B"."""
    names = [organisation.name(item) for item in about.items]
    for source, target, kind in about.lines:
        ends = f"{organisation.name(source)} – {organisation.name(target)}"
        names.append(f"Garis {kind.value} {ends}")
    return (*names, *about.parts)
