"""A chart and its annex in, the sheets that it is printed on out, each planned and drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from bagan.chart.layout.drawing import Drawing
from bagan.chart.layout.engine import Engine
from bagan.chart.model import Chart, Lampiran, parts
from bagan.chart.model.kinds import PAPER
from bagan.chart.model.regency import Regency
from bagan.chart.spec import Spec
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Style

if TYPE_CHECKING:
    from bagan.chart.annex import PagePlan


def style_of(regency: Regency) -> Style:
    """The Style that a spec asks for."""
    look = regency.gaya
    return Style(family=look.huruf, min_size=look.ukuran_minimum, max_size=look.ukuran_maksimum)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A chart that can be read in the room of its page."""

    chart: Chart
    plan: PagePlan
    drawing: Drawing


def sheets(
    spec: Spec, annex: Lampiran, chart: Chart, engine: Engine, *, number: int, last: bool
) -> tuple[Sheet, ...]:
    """The chart itself where it can be read on its paper, else an overview and one chart
    per head, each again as many as it takes.

    Raises TooSmall, with the papers that would do, for a chart that has no heads to part.
    """
    from bagan.chart.layout import TooSmall, draw

    style = style_of(spec.regency)
    plan = plan_of(spec, annex, chart, number=number, last=last)
    try:
        return (Sheet(chart, plan, draw(chart, plan.room, style=style, engine=engine)),)
    except TooSmall as error:
        pieces = parts(chart)
        if pieces:
            return tuple(
                sheet
                for piece in pieces
                for sheet in sheets(spec, annex, piece, engine, number=number, last=last)
            )
        papers = ", ".join(papers_for(spec, annex, chart, number=number, last=last))
        raise TooSmall(
            _(
                'The labels of chart "{id}" would print at {size} pt, below the floor of '
                "{floor} pt. Paper that is large enough: {papers}",
                id=chart.id,
                size=f"{error.size:.1f}",
                floor=f"{style.min_size:g}",
                papers=papers
                or _(
                    "none of the known sizes; show fewer units (kecuali), or place fewer of "
                    "them side by side"
                ),
            ),
            error.size,
        ) from None


def papers_for(
    spec: Spec, annex: Lampiran, chart: Chart, *, number: int, last: bool
) -> Iterator[str]:
    """The papers on which *chart* could be read."""
    from bagan.chart.layout import label_size

    style = style_of(spec.regency)
    paper = annex.kertas or spec.regency.kertas
    for size, way in product(PAPER, ("mendatar", "tegak")):
        other = paper.model_copy(update={"ukuran": size, "arah": way})
        turned = annex.model_copy(update={"kertas": other})
        try:
            room = plan_of(spec, turned, chart, number=number, last=last).room
        except RenderError:
            continue
        if label_size(chart, room, style=style) >= style.min_size:
            yield f"{size} {way}"


def plan_of(spec: Spec, annex: Lampiran, chart: Chart, *, number: int, last: bool) -> PagePlan:
    from bagan.chart.annex import page_plan, sheet_of

    status = spec.regency.peraturan.status
    sheet = sheet_of(chart, spec.organisation, status=status)
    paper = annex.kertas or spec.regency.kertas
    return page_plan(
        spec.regency,
        annex,
        sheet=sheet,
        number=number,
        last=last,
        initials=annex.tanda_tangan.paraf,
        foot=paper.kaki,
    )
