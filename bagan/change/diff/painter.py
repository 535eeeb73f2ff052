"""A Comparison in, its Pictures out: every chart that changed, drawn in both versions.

Each chart is drawn once, as the union of its versions, and its views are cut from that
drawing; every file is proven by the audit before it leaves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import product

from bagan.change.choices import View
from bagan.change.compare import Comparison
from bagan.change.diff.areas import areas_due
from bagan.change.diff.chart_page import room
from bagan.change.diff.chart_pairs import ChartPair, chart_pairs_of
from bagan.change.diff.marks import Marked, changes_due, mark
from bagan.change.diff.picture import Picture
from bagan.change.diff.signs import with_line_marks
from bagan.change.diff.telling import summary
from bagan.change.diff.union import Union, part_of, unite
from bagan.change.diff.views import beside, lines_due, side_of, with_sides
from bagan.chart.layout import Drawing, Room, TooSmall, draw, fits
from bagan.chart.model import Chart, Kertas, Part, numbered, slug, split
from bagan.chart.options import Options, engine_of, style_of
from bagan.chart.proof import no_chart, prove_lines, stem_of
from bagan.chart.svg import LINE_WEIGHTS, to_svg
from bagan.language import _
from bagan.paper import SIZES
from bagan.problem import RenderError
from bagan.style import Style

MARK_EM = 1.0
STUB_EM = 0.9
ROW_GAP_EM = 0.85
"""Room for the symbols of a comparison, em: in the boxes, and on the lines that end at their
sides and at their upper and lower edges."""
LINE_CLEARANCE = 0.06
"""Points between two lines side by side."""
BESIDE_EM = 4.0
"""The distance of two versions side by side."""


def pictures(
    comparison: Comparison,
    options: Options | None = None,
    *,
    chart: str | None = None,
    views: Collection[View] = tuple(View),
) -> tuple[Picture, ...]:
    """A Picture of each chart that differs, or of the one with the id *chart*, in *views*.

    A chart that is too large for its paper is shown in parts, or, where it has none, on larger
    paper, unless *options* name the paper.  Raises RenderError for an id that is not there,
    TooSmall where no paper is large enough, LayoutError, MissingTool.
    """
    options = options or Options()
    pairs = chart_pairs_of(comparison, options)
    if chart is not None and chart not in pairs:
        raise no_chart(chart, ", ".join(pairs))
    painter = _Painter(comparison, options, views)
    return tuple(
        picture
        for item, pair in pairs.items()
        if chart in (None, item)
        for picture in painter.paint(pair)
    )


def style_for(comparison: Comparison) -> Style:
    """The looks of a comparison: the new spec's, with room for symbols."""
    plain = style_of(comparison.new.regency)
    return replace(plain, mark_em=MARK_EM, stub_em=STUB_EM, row_gap_em=ROW_GAP_EM)


class _Painter:
    """Draws the charts of one comparison."""

    def __init__(self, comparison: Comparison, options: Options, views: Collection[View]) -> None:
        self.comparison = comparison
        self.options = options
        self.views = views
        self.style = style_for(comparison)
        self.engine = engine_of(options)

    def paint(self, pair: ChartPair) -> Iterator[Picture]:
        """The picture of one chart, if anything in it differs."""
        union = unite(pair.old, pair.new, self.comparison)
        marked = mark(union, self.comparison)
        if not marked.same or union.absent or union.old.title != union.new.title:
            yield from self.sheets(union, marked, pair)

    def sheets(self, union: Union, marked: Marked, pair: ChartPair) -> Iterator[Picture]:
        """The picture of a chart, or of its parts where it cannot be read as a whole."""
        try:
            drawing = draw(
                marked.chart,
                self.room(union, marked, pair.paper),
                style=self.style,
                engine=self.engine,
            )
        except TooSmall as error:
            found = self.parted(union, marked, pair)
            if not found:
                larger = replace(pair, paper=self.larger(union, marked, pair, error), enlarged=True)
                yield from self.sheets(union, marked, larger)
            for number, piece in enumerate(numbered(marked.chart, found, 1)):
                yield from self.sheets(*_part(union, marked, found, piece, number), pair)
            return
        drawing = with_sides(drawing, union)
        style = _fine(self.style, drawing.size)
        drawing = with_line_marks(drawing, marked.lines, marked.chart, style=style)
        yield self.picture(union, marked, drawing, pair=pair)

    def parted(self, union: Union, marked: Marked, pair: ChartPair) -> tuple[Part, ...]:
        """The sheets of a chart that cannot be read as a whole, none where it has no parts."""

        def can_be_read(piece: Chart) -> bool:
            try:
                place = self.room(union, replace(marked, chart=piece), pair.paper)
            except RenderError:
                return False
            return fits(piece, place, style=self.style, engine=self.engine)

        return split(marked.chart, can_be_read)

    def room(self, union: Union, marked: Marked, paper: Kertas) -> Room:
        return room(
            self.comparison,
            chart_title=marked.chart.title,
            changes=marked.kinds,
            references=[words for _number, words in marked.references],
            summary=_summary(union, marked),
            paper=paper,
            style=self.style,
            notes=marked.chart.notes,
        )

    def larger(self, union: Union, marked: Marked, pair: ChartPair, error: TooSmall) -> Kertas:
        """The first larger paper on which both versions can be read; raises *error*, with the
        papers that would do, where the paper was asked for, and where there is none."""
        papers = list(self.papers(union, marked, pair))
        if papers and self.options.paper is None:
            return papers[0]
        raise TooSmall(
            _(
                'The labels of chart "{id}" would print at {size} pt, below the floor of '
                "{floor} pt. Paper that is large enough: {papers}",
                id=union.chart.id,
                size=f"{error.size:.1f}",
                floor=f"{self.style.min_size:g}",
                papers=", ".join(f"{paper.ukuran} {paper.arah}" for paper in papers)
                or _(
                    "none of the known sizes; show fewer units (kecuali), or place fewer of "
                    "them side by side"
                ),
            ),
            error.size,
        ) from None

    def papers(self, union: Union, marked: Marked, pair: ChartPair) -> Iterator[Kertas]:
        """The papers on which both versions can be read, those that lie as the annex first."""
        ways = sorted(("mendatar", "tegak"), key=lambda way: way != pair.paper.arah)
        for way, name in product(ways, SIZES):
            paper = pair.paper.model_copy(update={"ukuran": name, "arah": way})
            try:
                place = self.room(union, marked, paper)
            except RenderError:
                continue
            if fits(marked.chart, place, style=self.style, engine=self.engine):
                yield paper

    def picture(
        self, union: Union, marked: Marked, drawing: Drawing, *, pair: ChartPair
    ) -> Picture:
        """The views of one drawing, each file of them proven."""
        words, style = _summary(union, marked), _fine(self.style, drawing.size)
        drawings = {
            view: replace(each, prefix=f"{drawing.prefix}-{view}")
            for view, each in _views(drawing, union, words, style=style).items()
            if view in self.views
        }
        due, framed = lines_due(union), areas_due(union)
        changes = changes_due(union, marked)

        def write(view: View, each: Drawing, standalone: bool) -> bytes:
            svg = to_svg(
                each,
                style=style,
                fonts=self.options.font if standalone else "none",
                legend=pair.annex.keterangan,
                standalone=standalone,
            )
            prove_lines(
                svg,
                due[view],
                name=f"{union.chart.id} ({view})",
                style=style,
                areas=framed[view],
                changes=changes if view is View.GABUNGAN else None,
            )
            return svg

        return Picture(
            id=union.chart.id,
            name=f"{stem_of(self.comparison.new)}-{slug(union.chart.id)}",
            title=union.chart.title,
            summary=words,
            drawings=drawings,
            write=write,
            prefixes={view: each.prefix for view, each in drawings.items()},
            paper=pair.paper,
            references=marked.references,
            enlarged=pair.enlarged,
        )


def _fine(style: Style, size: float) -> Style:
    """*style* with lines so fine that even the heaviest ones, those of a wholly new bundle,
    keep apart at labels of *size* points: two lines at a box are half a track apart."""
    widest = (style.track_em / 2 * size - LINE_CLEARANCE) / max(LINE_WEIGHTS.values())
    return replace(style, wire_stroke=min(style.wire_stroke, round(widest, 2)))


def _summary(union: Union, marked: Marked) -> str:
    """The one-line count of a chart's changes; of one that came or went as a whole, that."""
    if not union.absent:
        return summary(marked.changes)
    words = "bagan baru" if union.absent == "old" else "bagan tidak ada lagi"
    return f"{words}: {summary(marked.changes)}" if marked.changes else words


def _views(drawing: Drawing, union: Union, words: str, *, style: Style) -> dict[View, Drawing]:
    """Every view of a union's drawing; *words* sum up what changed."""
    sides = union.visible_sides
    before, after = (side_of(drawing, union, side, style=style) for side in sides)
    # One drawing has one legend: where only one version has arrowheads, both halves do.
    left, right = (
        side_of(drawing, union, replace(side, arrows=union.chart.arrows), style=style)
        for side in sides
    )
    return {
        View.GABUNGAN: replace(drawing, description=f"Perbandingan {drawing.title}: {words}."),
        View.BERDAMPINGAN: beside(left, right, gap=BESIDE_EM * drawing.size),
        View.SEBELUM: before,
        View.SESUDAH: after,
    }


def _part(
    union: Union, marked: Marked, found: Sequence[Part], piece: Chart, number: int
) -> tuple[Union, Marked]:
    """What of a union and of its marks the sheet *piece* shows, the one so numbered of the
    parts *found*."""
    shown = {(link.source, link.target, link.kind) for link in piece.links}
    lines = tuple(
        (link, change)
        for link, change in marked.lines
        if (link.source, link.target, link.kind) in shown
    )
    told = " ".join(f"{node.label} {node.mark.note}" for node in piece.nodes.values() if node.mark)
    references = tuple((n, words) for n, words in marked.references if f"({n})" in told)
    part = part_of(replace(union, chart=marked.chart), found, piece, number)
    return part, replace(marked, chart=piece, lines=lines, references=references)
