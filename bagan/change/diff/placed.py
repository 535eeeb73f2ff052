"""A Comparison and its pictures in, the pages of each chart out: what stands where on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bagan.change.choices import View
from bagan.change.compare import Comparison
from bagan.change.diff.chart_page import ChartPage, lay_out, numbered
from bagan.change.diff.drawn_rows import samples_of
from bagan.change.diff.picture import Picture
from bagan.change.diff.tree import shapes_of
from bagan.chart.layout import Drawing
from bagan.chart.layout import width as text_width
from bagan.chart.options import style_of
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Face, Style

PAGES = (
    (View.GABUNGAN, "Perubahan", "gabungan"),
    (View.SEBELUM, "Semula:", "sebelum perubahan"),
    (View.SESUDAH, "Menjadi:", "sesudah perubahan"),
)
"""The pages of a chart: view, what its title begins with, and the view in words."""
TOLERANCE = 0.05
"""Points by which rounded numbers may pass the room."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A page of a chart: its plan, and the view that stands at (``x``, ``y``) of its type area,
    in points, with its ``alternative`` text."""

    plan: ChartPage
    picture: Picture
    view: View
    x: float
    y: float
    alternative: str

    @property
    def drawing(self) -> Drawing:
        return self.picture.drawings[self.view]


def placed_pages(comparison: Comparison, pictures: Sequence[Picture]) -> list[list[Placed]]:
    """The pages of each picture: an overlay, the old version and the new one, where each has
    anything to show.  Raises RenderError for a chart that does not fit its page."""
    return [
        [
            _placed(comparison, picture, *place)
            for place in PAGES
            if any(shapes_of(picture.drawings[place[0]]))
        ]
        for picture in pictures
    ]


def _placed(
    comparison: Comparison, picture: Picture, view: View, heading: str, words: str
) -> Placed:
    style = style_of(comparison.new.regency)
    drawing, whole = picture.drawings[view], _overlay_page(comparison, picture, style)
    x, y = _place(drawing, whole)
    plan = lay_out(
        comparison,
        heading=heading,
        chart_title=_title(picture, view, whole),
        samples=samples_of(drawing),
        references=_references(picture) if view is View.GABUNGAN else drawing.notes,
        summary=picture.summary if view is View.GABUNGAN else "",
        paper=picture.paper,
        style=style,
    )
    alternative = f"{drawing.title}, {words}. {drawing.description} {picture.summary}."
    return Placed(plan, picture, view, x, y, alternative)


def _overlay_page(comparison: Comparison, picture: Picture, style: Style) -> ChartPage:
    """The overlay's page, whose room is that of all views."""
    return lay_out(
        comparison,
        chart_title=picture.title,
        samples=samples_of(picture.drawings[View.GABUNGAN]),
        references=_references(picture),
        summary=picture.summary,
        paper=picture.paper,
        style=style,
    )


def _title(picture: Picture, view: View, page: ChartPage) -> str:
    """The chart's title in a version, where it was changed and takes no more lines."""
    old, new = (picture.drawings[side].title for side in (View.SEBELUM, View.SESUDAH))
    if view is not View.SEBELUM or old == new:
        return picture.title
    fits = text_width(f"Semula: {old}".upper(), Face.BOLD) * page.title.size <= page.width
    return old if fits else picture.title


def _references(picture: Picture) -> list[str]:
    words = [numbered(number, text) for number, text in picture.references]
    return [*words, *picture.drawings[View.GABUNGAN].notes]


def _place(drawing: Drawing, page: ChartPage) -> tuple[float, float]:
    """Where the chart stands in the type area: in the middle of the overlay's room."""
    x, y = (page.room.width - drawing.width) / 2, (page.room.height - drawing.height) / 2
    if min(x, y) < -TOLERANCE:
        raise RenderError(
            _(
                'The chart "{title}" does not fit the room left for it on its page',
                title=drawing.title,
            )
        )
    return x, page.room_y + y
