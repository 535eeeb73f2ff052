"""A Draft and its Spec in, the same out with the usual paper turned where that saves a split."""

from __future__ import annotations

from dataclasses import replace

from bagan.chart.model import Kertas, Lampiran, select
from bagan.chart.options import style_of
from bagan.chart.sheets import plan_of
from bagan.chart.spec import Spec
from bagan.law.draft.values import Draft
from bagan.paper import USUAL
from bagan.problem import RenderError

TURNED = Kertas(ukuran=USUAL, arah="tegak")


def on_paper(draft: Draft, spec: Spec) -> Draft:
    """*draft*, whose charts *spec* holds, with the usual paper upright for each annex whose
    charts fit it so, and not as it usually lies; what fits neither goes on several sheets."""
    annexes = []
    for annex, own in zip(spec.regency.lampiran, draft.annexes, strict=True):
        turned = annex.model_copy(update={"kertas": TURNED})
        if not _readable(spec, annex) and _readable(spec, turned):
            own = replace(own, paper=f"{{ukuran: {TURNED.ukuran}, arah: {TURNED.arah}}}")
        annexes.append(own)
    return replace(draft, annexes=tuple(annexes))


def _readable(spec: Spec, annex: Lampiran) -> bool:
    """Whether every chart of *annex* can be read on one sheet of its paper."""
    from bagan.chart.layout import label_size

    style = style_of(spec.regency)
    for view in annex.bagan:
        chart = select(spec.regency, spec.organisation, annex, view)
        try:
            # The last sheet has the least room: the signature stands on it.
            room = plan_of(spec, annex, chart, number=1, last=True).room
        except RenderError:
            return False
        if label_size(chart, room, style=style) < style.min_size:
            return False
    return True
