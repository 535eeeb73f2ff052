"""A Comparison in, both versions of each of its charts out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from bagan.change.compare import Comparison
from bagan.change.compare.pairing import pair_charts
from bagan.chart.model import Chart, Kertas, Lampiran, select
from bagan.chart.options import Options, adjusted
from bagan.chart.spec import Spec

Sheet = tuple[Chart, Lampiran, Kertas]
"""A chart of one version, its annex and its paper."""


@dataclass(frozen=True)
class ChartPair:
    """A chart's two versions (None: it is not there), and the annex that it stands in."""

    old: Chart | None
    new: Chart | None
    annex: Lampiran
    paper: Kertas
    enlarged: bool = False

    @property
    def chart(self) -> Chart:
        chart = self.new or self.old
        assert chart is not None
        return chart


def chart_pairs_of(comparison: Comparison, options: Options) -> dict[str, ChartPair]:
    """Both versions of each chart by its id, the new spec's order first.

    A chart that went and one that came are one where no others bear their title.
    """
    charts, new = (_charts(adjusted(spec, options)) for spec in (comparison.old, comparison.new))
    names = pair_charts(comparison.old.regency.lampiran, comparison.new.regency.lampiran)
    old = {names.get(item, item): chart for item, chart in charts.items()}
    found: dict[str, ChartPair] = {}
    for item in dict.fromkeys(chain(new, old)):
        before, after = old.get(item), new.get(item)
        _chart, annex, paper = after or before or next(iter(new.values()))
        found[item] = ChartPair(
            before[0] if before else None, after[0] if after else None, annex, paper
        )
    return found


def _charts(spec: Spec) -> dict[str, Sheet]:
    regency = spec.regency
    return {
        view.id: (
            select(regency, spec.organisation, annex, view, people=False),
            annex,
            annex.kertas or regency.kertas,
        )
        for annex in regency.lampiran
        for view in annex.bagan
    }  # fmt: skip
