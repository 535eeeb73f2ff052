"""A Draft and its Spec in, the same on papers that its charts can be read on out."""

from __future__ import annotations

from dataclasses import replace

from bagan.chart.model import Bagan, Chart, Kertas, Kind, Lampiran, parts, select, shown_ids
from bagan.chart.options import style_of
from bagan.chart.sheets import plan_of
from bagan.chart.spec import Spec
from bagan.law.draft.values import Annex, Draft, Remark, View
from bagan.paper import USUAL, larger
from bagan.problem import RenderError

PAPERS = (
    (USUAL, "tegak"),
    *((size, way) for size in larger(USUAL) for way in ("mendatar", "tegak")),
)
"""What is tried when a chart cannot be read on the usual paper, the nearest first."""


def on_paper(draft: Draft, spec: Spec) -> Draft:
    """*draft*, whose charts *spec* holds, with a paper for each annex that the usual one is too
    small for."""
    annexes = []
    for annex, own in zip(spec.regency.lampiran, draft.annexes, strict=True):
        readable = _readable(spec, annex)
        annexes.append(own if readable else _turned(spec, annex, own))
    return replace(draft, annexes=tuple(annexes))


def _turned(spec: Spec, annex: Lampiran, own: Annex) -> Annex:
    """*own* on the first paper that is large enough; where none is, with its heads in a row."""
    for size, way in PAPERS:
        paper = Kertas.model_validate({"ukuran": size, "arah": way})
        if _readable(spec, annex.model_copy(update={"kertas": paper})):
            return replace(own, paper=f"{{ukuran: {size}, arah: {way}}}")
    pairs = zip(annex.bagan, own.bagan, strict=True)
    views = tuple(_in_a_row(spec, view, drafted) for view, drafted in pairs)
    remark = Remark("bagan ini terlalu besar untuk semua kertas; bagilah, atau kurangi isinya")
    return replace(own, bagan=views, remarks=(*own.remarks, remark))


def _in_a_row(spec: Spec, view: Bagan, own: View) -> View:
    """*own* with those directly under its last tier in a tier of their own: none of them stands
    at a side then, and the chart can be parted at each."""
    if not view.jenjang:
        return own
    placed = {item for tier in view.jenjang for item in tier}
    for sides in view.samping.values():
        placed.update((*sides.kiri, *sides.kanan))
    free = set(shown_ids(spec.organisation, view)) - placed
    below = dict.fromkeys(
        line.target
        for line in spec.organisation.lines
        if line.kind is Kind.KOMANDO and line.source in view.jenjang[-1] and line.target in free
    )
    return replace(own, jenjang=(*own.jenjang, tuple(below))) if below else own


def _readable(spec: Spec, annex: Lampiran) -> bool:
    """Whether every chart of *annex* can be read on its paper, on several sheets if need be."""
    return all(
        _fits(spec, annex, select(spec.regency, spec.organisation, annex, view))
        for view in annex.bagan
    )


def _fits(spec: Spec, annex: Lampiran, chart: Chart) -> bool:
    from bagan.chart.layout import label_size

    style = style_of(spec.regency)
    try:
        # The last sheet has the least room: the signature stands on it.
        room = plan_of(spec, annex, chart, number=1, last=True).room
    except RenderError:
        return False
    if label_size(chart, room, style=style) >= style.min_size:
        return True
    pieces = parts(chart)
    return bool(pieces) and all(_fits(spec, annex, piece) for piece in pieces)
