"""An Arrangement and a label size in, a Drawing out: ems become points, segments wires."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bagan.chart.layout.arrange import Arrangement
from bagan.chart.layout.drawing import (
    Area,
    Box,
    Drawing,
    Frame,
    Heading,
    Photo,
    Point,
    TextLine,
    Wire,
)
from bagan.chart.layout.fences import INSET
from bagan.chart.layout.grid import Cell, Fence, Item, Role
from bagan.chart.layout.measure import PORTRAIT_EM, portrait_height, set_from_top
from bagan.chart.layout.members import starts_of_members
from bagan.chart.layout.polylines import trace
from bagan.chart.layout.text import width
from bagan.chart.model.chart import Chart, Node
from bagan.style import Face, Style

ASCENT = 0.72
"""Height of the capitals over the baseline in em, for centring labels in their boxes."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Ems to points: the label size and the point that the spine's top falls on."""

    size: float
    left: float
    top: float

    def x(self, value: float) -> float:
        return round(self.left + value * self.size, 2)

    def y(self, value: float) -> float:
        return round(self.top + value * self.size, 2)

    def length(self, value: float) -> float:
        return round(value * self.size, 2)


def assemble(arrangement: Arrangement, chart: Chart, size: float, style: Style) -> Drawing:
    """The drawing of an arrangement at a label *size* in points.

    The drawing is as wide as the chart, with the spine at its middle unless the arrangement
    sets it off, and half a line of margin on every side.
    """
    margin = style.wire_stroke
    reach = max(arrangement.left, arrangement.right) * size
    scale = _Scale(size, reach + margin - arrangement.shift * size, margin)
    boxes: list[Box] = []
    headings: list[Heading] = []
    frames: list[Frame] = []
    for row in arrangement.grid.rows:
        listed = any(cell.holds_list for cell in row)
        for cell in row:
            top = cell.y
            if cell.frame is not None:
                frames.append(_frame(cell, cell.frame, top, scale, style))
            for item in cell.items:
                if item.node is None:
                    headings.append(
                        Heading(_label(item, cell.x + item.left, top + item.top, scale, style))
                    )
                else:
                    boxes.append(_box(cell, item, item.node, top, scale, style, listed=listed))
    wires = tuple(
        Wire(
            lines.net.kind,
            _unit(chart, lines.net.source),
            tuple(dict.fromkeys(_unit(chart, target) for target in lines.net.targets)),
            lines.net.both,
            tuple(_points(path, scale) for path in trace(lines.segments)),
            tuple(((scale.x(x), scale.y(y)), way) for x, y, way in lines.arrows),
            inward=lines.net.inward,
        )
        for lines in arrangement.routed.lines
    )
    return Drawing(
        prefix=chart.prefix,
        title=chart.title,
        description=chart.description,
        width=round(2 * (reach + margin), 2),
        height=round(arrangement.routed.height * size + 2 * margin, 2),
        size=round(size, 2),
        leading=round(style.leading_em * size, 2),
        boxes=tuple(boxes),
        headings=tuple(headings),
        frames=tuple(frames),
        wires=wires,
        notes=chart.notes,
        compared=style.mark_em > 0,
        coloured=chart.coloured,
        areas=tuple(
            _area(fence, chart, boxes, scale, style) for fence in reversed(arrangement.grid.fences)
        ),
    )


def _unit(chart: Chart, node: str) -> str:
    return chart.nodes[node].unit


def _points(path: tuple[Point, ...], scale: _Scale) -> tuple[Point, ...]:
    return tuple([(scale.x(x), scale.y(y)) for x, y in path])


def _label(
    item: Item, left: float, top: float, scale: _Scale, style: Style, *, listed: bool = False
) -> tuple[TextLine, ...]:
    """The lines of a label, centred in its item, beside the band for a box's symbol; a list of
    members begins at the left, and who stands alone in a box beside it (*listed*) at the top."""
    leading = style.leading_em
    marked = item.node is not None and item.node.mark is not None
    band = style.mark_em if marked else 0.0
    block = (len(item.lines) - 1) * leading + ASCENT
    over, height = portrait_height(item.node), item.height
    if item.node is not None and (set_from_top(item.node) or (listed and item.node.under)):
        height = over + len(item.lines) * leading + 2 * style.padding_y_em
    first = top + over + (height - over - block) / 2 + ASCENT
    middle = scale.x(left + band + (item.width - band) / 2)
    plain: Role = ""
    roles = item.roles or (plain,) * len(item.lines)
    start = left + band + style.padding_x_em
    members = [text for text, role in zip(item.lines, roles, strict=True) if role == "anggota"]
    room = item.width - band - 2 * style.padding_x_em
    starts = iter(starts_of_members(members, room))

    def x(text: str, role: Role) -> float:
        if role != "anggota":
            return middle
        return scale.x(start + next(starts) + width(text) / 2)

    return tuple(
        [
            TextLine(text, x(text, role), scale.y(first + number * leading), role)
            for number, (text, role) in enumerate(zip(item.lines, roles, strict=True))
        ]
    )


def _box(
    cell: Cell, item: Item, node: Node, top: float, scale: _Scale, style: Style, *, listed: bool
) -> Box:
    left, top = cell.x + item.left, top + item.top
    x, y = scale.x(left), scale.y(top)
    return Box(
        id=node.id,
        unit=node.unit,
        jenis=node.jenis,
        title=node.title,
        x=x,
        y=y,
        width=round(scale.x(left + item.width) - x, 2),
        height=round(scale.y(top + item.height) - y, 2),
        lines=_label(item, left, top, scale, style, listed=listed),
        bold=node.bold,
        reference=node.reference,
        group=node.group,
        reconstructed=node.basis.rekonstruksi is not None,
        link=node.link,
        changes=_changes(node, style),
        band=scale.length(style.mark_em) if node.mark is not None else 0.0,
        photo=_photo(item, node, left, top, scale, style),
    )


def _photo(
    item: Item, node: Node, left: float, top: float, scale: _Scale, style: Style
) -> Photo | None:
    """The place of a portrait: under the upper edge of its box, in the middle."""
    if node.portrait is None:
        return None
    wide, high = PORTRAIT_EM
    return Photo(
        scale.x(left + (item.width - wide) / 2),
        scale.y(top + style.padding_x_em),
        scale.length(wide),
        scale.length(high),
        node.portrait.file,
        node.portrait.alternative,
    )


def _changes(node: Node, style: Style) -> tuple[str, ...]:
    """What a comparison says of a node; nothing where none is drawn."""
    return node.mark.changes if node.mark is not None and style.mark_em else ()


def _area(fence: Fence, chart: Chart, boxes: Iterable[Box], scale: _Scale, style: Style) -> Area:
    """The frame round a branch, its title at the left of its strip."""
    x, y = scale.x(fence.low), scale.y(fence.top)
    first = fence.top + INSET + ASCENT
    unit = chart.nodes[fence.area.node]
    return Area(
        unit=unit.unit,
        title=fence.area.title or unit.title,
        x=x,
        y=y,
        width=round(scale.x(fence.high) - x, 2),
        height=round(scale.y(fence.bottom) - y, 2),
        lines=tuple(
            TextLine(
                text,
                scale.x(fence.title_x + width(text, Face.BOLD) / 2),
                scale.y(first + number * style.leading_em),
            )
            for number, text in enumerate(fence.lines)
        ),
        dashed=fence.area.dashed,
        members=tuple(sorted(box.unit for box in boxes if box.id in fence.nodes)),
    )


def _frame(cell: Cell, node: Node, top: float, scale: _Scale, style: Style) -> Frame:
    x, y = scale.x(cell.x), scale.y(top)
    first = top + style.item_gap_em + ASCENT
    return Frame(
        id=node.id,
        group=node.unit,
        title=node.title,
        x=x,
        y=y,
        width=round(scale.x(cell.right) - x, 2),
        height=round(scale.y(top + cell.height) - y, 2),
        lines=tuple(
            TextLine(text, scale.x(cell.middle), scale.y(first + number * style.leading_em))
            for number, text in enumerate(cell.frame_lines)
        ),
        changes=_changes(node, style),
    )
