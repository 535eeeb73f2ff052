"""A row of boxes in another order in, this order written into its list out."""

from __future__ import annotations

from bagan.chart.edit.finding import entries
from bagan.chart.model import Branch, select
from bagan.chart.retaken.facts import Facts
from bagan.chart.retaken.proposal import Ambiguous, Case, Known, Proposal, same_but
from bagan.chart.revised import Change
from bagan.chart.spec import Spec


def ordered(change: Change, case: Case) -> Proposal:
    """The entries of one list in the order of their boxes; each keeps its number."""
    found = [entry for entry in entries(case.editor.data) if entry.unit in change.order]
    now, rows = [entry.unit for entry in found], {entry.row for entry in found}
    if sorted(now) != sorted(change.order) or len(rows) != 1:
        raise Ambiguous
    if now == list(change.order):
        raise Known
    told = f"urutan ini menurut {case.document}; huruf atau angka tiap butir tetap menurut pasalnya"
    (row,) = rows
    case.editor.arrange(row, change.order)
    case.editor.remark((*row, 0), told)

    def check(before: Facts, after: Facts, spec: Spec) -> bool:
        return same_but(before, after) and _drawn(change, case, spec)

    return Proposal(check, told)


def _drawn(change: Change, case: Case, spec: Spec) -> bool:
    """Whether the chart now has the boxes in the order that was wanted."""
    annex, view = case.view(change.chart)
    chart = select(spec.regency, spec.organisation, annex, view)

    def units(part: tuple[Branch, ...]) -> list[str]:
        found = [chart.nodes[branch.node].unit for branch in part]
        return [unit for unit in found if unit in change.order]

    return any(
        units(part) == list(change.order)
        for root in chart.roots
        for branch in root.walk()
        for part in branch.parts()
    )
