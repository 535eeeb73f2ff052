"""A Regency, an annex and a sheet in, the page's plan out: arithmetic only.

The page is set with economy, because every point that the words do not take makes the
chart easier to read: the title stands beside the heading where it fits there, and the
chart may use the room beside heading, legend and signature.
"""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.annex.plan import POINTS_PER_MM, AnnexStyle, PagePlan, Sheet
from bagan.chart.annex.setting import Setter
from bagan.chart.annex.words import certification, heading_lines, signature
from bagan.chart.layout.room import Room
from bagan.chart.model.annexes import Kertas, Lampiran
from bagan.chart.model.chart import Chart, drawn_areas
from bagan.chart.model.kinds import Status
from bagan.chart.model.regency import Regency


def sheet_of(chart: Chart) -> Sheet:
    """What a page of *chart* says: its title, its kinds of line, its notes."""
    return Sheet(
        chart.title,
        frozenset(link.kind for link in chart.links),
        chart.arrows,
        chart.notes,
        any(area.dashed for area in drawn_areas(chart)),
    )


def page_plan(
    regency: Regency,
    annex: Lampiran,
    *,
    sheet: Sheet,
    number: int = 1,
    last: bool = True,
    status: Status | None = None,
    paper: Kertas | None = None,
    initials: Sequence[str] = (),
    foot: float = 0.0,
    style: AnnexStyle | None = None,
) -> PagePlan:
    """Where everything stands on page *number* of *annex*, and the room for the chart.

    Page 1 bears the heading, the *last* one the signature.  *status* and *paper* stand
    in for the spec's own.  *initials* are the offices whose initials a draft collects
    (paraf koordinasi) beside its signature.  *foot* is a band in millimetres above the
    lower margin in which nothing is printed, for the footer that an electronic signature
    adds.

    Raises RenderError where the words leave no room, or where the status asks for
    something that the spec does not have.
    """
    status = status or regency.peraturan.status
    paper = paper or annex.kertas or regency.kertas
    style = style or AnnexStyle()
    width, height = _type_area(paper)
    setter = Setter(width, height - foot * POINTS_PER_MM, style)
    first = number == 1
    heading = setter.heading(heading_lines(regency, annex, status=status)) if first else None
    mark = setter.mark() if first and status is Status.SALINAN else None
    title = setter.title(sheet, heading, mark)
    signed = setter.signature(signature(regency, annex, status=status)) if last else ()
    copy = certification(regency, status=status) if last else None
    certified = setter.signature(copy, left_of=signed) if copy else ()
    draft = last and status is Status.RANCANGAN
    table = setter.initials(initials, left_of=signed) if draft and initials else None
    right = (*signed, *certified, *((table,) if table else ()))
    bottom_right = setter.lower_corner(right, from_right=True)
    beside = width - bottom_right.width
    # where signatures leave too little room beside them, the legend stands above them
    above = beside < width * style.legend_least
    left = Setter(width, setter.floor - bottom_right.height, style) if above else setter
    notes = left.notes(sheet.notes, width if above else beside)
    legend_title, legend = left.legend(annex, sheet, notes)
    lower_left = [row.meaning for row in legend] + [b for b in (legend_title, notes) if b]
    room_y = title.bottom + style.gap
    room = Room(
        width,
        setter.floor - room_y,
        top_left=setter.upper_corner(mark, room_y),
        top_right=setter.upper_corner(heading, room_y),
        bottom_left=setter.lower_corner(lower_left),
        bottom_right=bottom_right,
    )
    setter.check(room)
    return PagePlan(
        paper,
        status,
        number,
        width,
        height,
        title,
        room,
        0.0,
        room_y,
        heading,
        mark,
        setter.watermark(height) if status is Status.RANCANGAN else None,
        legend_title,
        legend,
        notes,
        certified,
        signed,
        table,
    )


def _type_area(paper: Kertas) -> tuple[float, float]:
    """The sheet less its margins, (width, height) in points."""
    width, height = paper.size
    margin = paper.margin
    return (
        (width - margin.kiri - margin.kanan) * POINTS_PER_MM,
        (height - margin.atas - margin.bawah) * POINTS_PER_MM,
    )
