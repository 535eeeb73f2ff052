"""A Comparison in, its Pictures out: every chart that changed, drawn in both versions.

Each chart is drawn once, as the union of its versions, and its views are cut from that
drawing; every file is proven by the audit before it leaves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from bagan.audit import Changes
from bagan.build import Options, adjusted, engine_of
from bagan.compare import Comparison
from bagan.diff.leaf import room
from bagan.diff.marks import Marked, mark
from bagan.diff.picture import Picture, View
from bagan.diff.signs import with_line_marks
from bagan.diff.summary import summary
from bagan.diff.union import GHOST, Side, Union, line_key, unite
from bagan.diff.views import RIGHT, beside, side_of, with_sides
from bagan.layout import Room, TooSmall, draw
from bagan.layout.drawing import Drawing
from bagan.model import Chart, Lampiran, parts, select
from bagan.model.annexes import Kertas
from bagan.model.items import slug
from bagan.proof import Line, no_chart, prove_lines, stem_of
from bagan.sheets import style_of
from bagan.spec import Spec
from bagan.style import Style
from bagan.svg import to_svg
from bagan.svg.change import ADDED, REMOVED, SAME

MARK_EM = 1.0
STUB_EM = 0.9
ROW_GAP_EM = 0.85
"""Room for the symbols of a comparison, em: in the boxes, and on the lines that end at their
sides and at their upper and lower edges."""
BESIDE_EM = 4.0
"""The distance of two versions side by side."""


@dataclass(frozen=True)
class Pair:
    """A chart's two versions (None: it is not there), and the annex that it stands in."""

    old: Chart | None
    new: Chart | None
    annex: Lampiran
    paper: Kertas

    @property
    def chart(self) -> Chart:
        chart = self.new or self.old
        assert chart is not None
        return chart


def pictures(
    comparison: Comparison,
    options: Options | None = None,
    *,
    chart: str | None = None,
    views: Collection[View] = tuple(View),
) -> tuple[Picture, ...]:
    """A Picture of each chart that differs, or of the one with the id *chart*, in *views*.

    A chart that is too large for its paper is shown in parts.  Raises RenderError for an id
    that is not there, TooSmall where no part can be read, LayoutError, MissingTool.
    """
    options = options or Options()
    pairs = pairs_of(comparison, options)
    if chart is not None and chart not in pairs:
        raise no_chart(chart, ", ".join(pairs))
    painter = _Painter(comparison, options, views)
    return tuple(
        picture
        for item, pair in pairs.items()
        if chart in (None, item)
        for picture in painter.paint(pair)
    )


def pairs_of(comparison: Comparison, options: Options) -> dict[str, Pair]:
    """Both versions of each chart by its id, the new spec's order first."""
    old, new = (_charts(adjusted(spec, options)) for spec in (comparison.old, comparison.new))
    found: dict[str, Pair] = {}
    for item in dict.fromkeys(chain(new, old)):
        before, after = old.get(item), new.get(item)
        _chart, annex, paper = after or before or next(iter(new.values()))
        found[item] = Pair(before[0] if before else None, after[0] if after else None, annex, paper)
    return found


def _charts(spec: Spec) -> dict[str, tuple[Chart, Lampiran, Kertas]]:
    regency = spec.regency
    return {
        view.id: (
            select(regency, spec.organisation, annex, view), annex, annex.kertas or regency.kertas
        )
        for annex in regency.lampiran
        for view in annex.bagan
    }  # fmt: skip


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

    def paint(self, pair: Pair) -> Iterator[Picture]:
        """The picture of one chart, if anything in it differs."""
        union = unite(pair.old, pair.new, self.comparison)
        marked = mark(union, self.comparison)
        if not marked.same or union.old.title != union.new.title:
            yield from self.sheets(union, marked, pair)

    def sheets(self, union: Union, marked: Marked, pair: Pair) -> Iterator[Picture]:
        """The picture of a chart, or of its parts where it cannot be read as a whole."""
        try:
            drawing = draw(
                marked.chart, self.room(marked, pair), style=self.style, engine=self.engine
            )
        except TooSmall:
            pieces = parts(marked.chart)
            if not pieces:
                raise
            for piece in pieces:
                yield from self.sheets(*_part(union, marked, piece), pair)
            return
        drawing = with_sides(drawing, union)
        drawing = with_line_marks(drawing, marked.lines, marked.chart, style=self.style)
        yield self.picture(union, marked, drawing, pair=pair)

    def room(self, marked: Marked, pair: Pair) -> Room:
        return room(
            self.comparison,
            chart_title=pair.chart.title,
            changes=marked.kinds,
            references=[words for _number, words in marked.references],
            summary=summary(marked.changes),
            paper=pair.paper,
            style=self.style,
            notes=marked.chart.notes,
        )

    def picture(self, union: Union, marked: Marked, drawing: Drawing, *, pair: Pair) -> Picture:
        """The views of one drawing, each proven."""
        words = summary(marked.changes)
        drawings = {
            view: replace(each, prefix=f"{drawing.prefix}-{view}")
            for view, each in _views(drawing, union, words, style=self.style).items()
            if view in self.views
        }
        svgs, bare = {}, {}
        for view, each in drawings.items():
            svgs[view] = to_svg(
                each, style=self.style, fonts=self.options.font, legend=pair.annex.keterangan
            )
            bare[view] = to_svg(each, style=self.style, fonts="none", standalone=False)
            prove_lines(
                svgs[view],
                _expected(union)[view],
                name=f"{union.chart.id} ({view})",
                style=self.style,
                changes=_expected_changes(union, marked) if view is View.GABUNGAN else None,
            )
        return Picture(
            id=union.chart.id,
            name=f"{stem_of(self.comparison.new)}-{slug(union.chart.id)}",
            title=pair.chart.title,
            summary=words,
            drawings=drawings,
            svgs=svgs,
            bare=bare,
            prefixes={view: each.prefix for view, each in drawings.items()},
            references=marked.references,
        )


def _views(drawing: Drawing, union: Union, words: str, *, style: Style) -> dict[View, Drawing]:
    """Every view of a union's drawing; *words* sum up what changed."""
    before, after = (side_of(drawing, union, side, style=style) for side in (union.old, union.new))
    return {
        View.GABUNGAN: replace(drawing, description=f"Perbandingan {drawing.title}: {words}."),
        View.BERDAMPINGAN: beside(before, after, gap=BESIDE_EM * drawing.size),
        View.SEBELUM: before,
        View.SESUDAH: after,
    }


def _part(union: Union, marked: Marked, piece: Chart) -> tuple[Union, Marked]:
    """What of a union and of its marks one of its parts shows."""
    old, new = (_reduced(side, piece) for side in (union.old, union.new))
    shown = {(link.source, link.target, link.kind) for link in piece.links}
    lines = tuple(
        (link, change)
        for link, change in marked.lines
        if (link.source, link.target, link.kind) in shown
    )
    return Union(piece, old, new), replace(marked, chart=piece, lines=lines)


def _reduced(side: Side, piece: Chart) -> Side:
    nodes = {item: node for item, node in side.nodes.items() if item in piece.nodes}
    links = tuple(link for link in side.links if {link.source, link.target} <= nodes.keys())
    return replace(side, nodes=nodes, links=links)


def _expected(union: Union) -> dict[View, set[Line]]:
    """The lines that each view has to show."""
    both = dict(_lines(union))
    found = {View.GABUNGAN: set(both.values())}
    beside: set[Line] = set()
    for view, side, end in (
        (View.SEBELUM, union.old, ""),
        (View.SESUDAH, union.new, RIGHT),
    ):
        keys = {line_key(link) for link in side.links}
        found[view] = {
            (source.removesuffix(GHOST), target.removesuffix(GHOST), kind, way)
            for key, (source, target, kind, way) in both.items()
            if key in keys
        }
        beside |= {(f"{a}{end}", f"{b}{end}", kind, way) for a, b, kind, way in found[view]}
    found[View.BERDAMPINGAN] = beside
    return found


def _expected_changes(union: Union, marked: Marked) -> Changes:
    """What the overlay has to say of each unit and each line."""
    units: dict[str, set[str]] = {}
    for node in marked.chart.nodes.values():
        for change in node.mark.changes if node.mark else (SAME,):
            units.setdefault(change, set()).add(node.unit)
    old, new = ({line_key(link) for link in side.links} for side in (union.old, union.new))
    lines: dict[str, set[tuple[str, str, str]]] = {}
    for key, (source, target, kind, _both) in _lines(union):
        change = SAME if key in old and key in new else ADDED if key in new else REMOVED
        lines.setdefault(change, set()).add((source, target, kind))
    return Changes(
        {change: frozenset(found) for change, found in units.items()},
        {change: frozenset(found) for change, found in lines.items()},
    )


def _lines(union: Union) -> Iterator[tuple[tuple[str, str, str, bool], Line]]:
    nodes = union.chart.nodes
    for link in union.chart.links:
        ends = nodes[link.source].unit, nodes[link.target].unit
        yield line_key(link), (*ends, link.kind.value, link.both)
