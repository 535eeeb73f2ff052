"""The drawing of a Union in, its views out: cut from it, so that nothing moves between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from bagan.change.choices import View
from bagan.change.diff.areas import areas_of_side, moved
from bagan.change.diff.sides import GHOST_SUFFIX, RIGHT_SUFFIX, Side, line_key
from bagan.change.diff.tree import Shape, cut, on_border, shapes_of
from bagan.change.diff.union import Union
from bagan.chart.layout import (
    ASCENT,
    Box,
    Drawing,
    Frame,
    Heading,
    TextLine,
    Wire,
    break_label,
    wrap,
)
from bagan.chart.model import Branch, Link
from bagan.chart.proof import Line
from bagan.style import Face, Style

ROUNDING_EM = 0.01
"""What a box's width may have lost when it became points with two decimals, em."""


def with_sides(drawing: Drawing, union: Union) -> Drawing:
    """*drawing* with the lines told apart that only one version has."""
    nodes = union.chart.nodes
    old, new = union.lines(union.old), union.lines(union.new)
    added: dict[tuple[object, ...], dict[str, None]] = {}
    removed: dict[tuple[object, ...], dict[str, None]] = {}
    for link in union.chart.links:
        key = union.line_of(link)
        if key in old and key in new:
            continue
        found = added if key in new else removed
        wire = (link.kind, nodes[link.source].unit, link.both)
        found.setdefault(wire, {})[nodes[link.target].unit] = None
    return replace(
        drawing,
        wires=tuple(
            replace(wire, added=_of(wire, added), removed=_of(wire, removed))
            for wire in drawing.wires
        ),
    )


def _of(wire: Wire, found: Mapping[tuple[object, ...], Mapping[str, None]]) -> tuple[str, ...]:
    """The targets of *wire* among those *found* for its like."""
    own = found.get((wire.kind, wire.source, wire.both), {})
    return tuple(target for target in wire.targets if target in own)


def lines_due(union: Union) -> dict[View, set[Line]]:
    """The lines between units that each view of a *union* has to show."""
    nodes = union.chart.nodes

    def ends(link: Link) -> tuple[str, str]:
        return nodes[link.source].unit, nodes[link.target].unit

    drawn = {line_key(link): link for link in union.chart.links}
    found: dict[View, set[Line]] = {view: set() for view in View}
    for link in drawn.values():
        found[View.GABUNGAN].add((*ends(link), link.kind.value, link.both))
    views = (View.SEBELUM, View.SESUDAH)
    for view, side, end in zip(views, union.visible_sides, ("", RIGHT_SUFFIX), strict=True):
        for link in (drawn[line_key(each)] for each in side.links):
            a, b = (unit.removesuffix(GHOST_SUFFIX) for unit in ends(link))
            found[view].add((a, b, link.kind.value, link.both))
            found[View.BERDAMPINGAN].add((f"{a}{end}", f"{b}{end}", link.kind.value, link.both))
    return found


def side_of(drawing: Drawing, union: Union, side: Side, *, style: Style) -> Drawing:
    """One version of a chart, each thing where it stands in the *drawing* of both."""
    boxes = tuple(
        _plain_box(box, side, drawing, style) for box in drawing.boxes if box.id in side.nodes
    )
    frames = tuple(
        _plain_frame(f, side, drawing, style) for f in drawing.frames if f.id in side.nodes
    )
    shown = [shape for shape in shapes_of(drawing) if shape.id in side.nodes]
    return replace(
        drawing,
        title=side.title,
        boxes=boxes,
        frames=frames,
        headings=tuple(_headings(drawing, union, side)),
        wires=tuple(_wires(drawing, side, shown)),
        areas=tuple(areas_of_side(drawing, union, side)),
        notes=side.notes,
        line_marks=(),
        compared=False,
    )


def _plain_box(box: Box, side: Side, drawing: Drawing, style: Style) -> Box:
    """A box as one version alone would label it."""
    node = side.nodes[box.id]
    face = Face.BOLD if node.official else Face.REGULAR
    room = box.width / drawing.size - 2 * style.padding_x_em - style.mark_em + ROUNDING_EM
    lines = break_label(node.printed, room, face)
    size = drawing.size
    first = box.y + (box.height - ((len(lines) - 1) * style.leading_em + ASCENT) * size) / 2
    first += ASCENT * size
    middle = round(box.x + box.width / 2, 2)
    return replace(
        box,
        id=box.id.removesuffix(GHOST_SUFFIX),
        unit=box.unit.removesuffix(GHOST_SUFFIX),
        jenis=node.jenis,
        title=node.title,
        lines=tuple(
            TextLine(text, middle, round(first + number * style.leading_em * size, 2))
            for number, text in enumerate(lines)
        ),
        bold=node.official,
        reconstructed=node.basis.rekonstruksi is not None,
        link=node.link,
        changes=(),
        band=0.0,
    )


def _plain_frame(frame: Frame, side: Side, drawing: Drawing, style: Style) -> Frame:
    """A frame as one version alone would name it: in the middle of the room of its name."""
    node = side.nodes[frame.id]
    room = frame.width / drawing.size - 2 * style.item_gap_em + ROUNDING_EM
    words = break_label(node.printed, room, Face.BOLD) if frame.lines else ()
    first = frame.lines[0] if frame.lines else TextLine("", 0.0, 0.0)
    top = first.y + (len(frame.lines) - len(words)) / 2 * drawing.leading
    return replace(
        frame,
        id=frame.id.removesuffix(GHOST_SUFFIX),
        group=frame.group.removesuffix(GHOST_SUFFIX),
        title=node.title,
        lines=tuple(
            TextLine(text, first.x, round(top + number * drawing.leading, 2))
            for number, text in enumerate(words)
        ),
        changes=(),
    )


def _wires(drawing: Drawing, side: Side, shown: Sequence[Shape]) -> Iterator[Wire]:
    """What one version has of each wire."""
    lines: dict[tuple[object, str, bool], dict[str, list[str]]] = {}
    for link in side.links:
        ways = [(link.source, link.target)]
        ways += [(link.target, link.source)] if link.both else []
        for source, target in ways:
            ends = lines.setdefault((link.kind, side.nodes[source].unit, link.both), {})
            ends.setdefault(side.nodes[target].unit, []).append(target)
    for wire in drawing.wires:
        own = lines.get((wire.kind, wire.source, wire.both), {})
        targets = tuple(target for target in wire.targets if target in own)
        if not targets:
            continue
        nodes = {node for target in targets for node in own[target]}
        kept = [s for s in shown if s.id in nodes or side.nodes[s.id].unit == wire.source]
        yield replace(
            wire,
            source=wire.source.removesuffix(GHOST_SUFFIX),
            targets=tuple(target.removesuffix(GHOST_SUFFIX) for target in targets),
            added=(),
            removed=(),
            paths=cut(wire, kept),
            arrows=tuple(
                arrow
                for arrow in wire.arrows
                if getattr(side.arrows, wire.kind)
                and any(on_border(shape, arrow[0]) for shape in kept)
            ),
        )


def _headings(drawing: Drawing, union: Union, side: Side) -> Iterator[Heading]:
    """The headings under which something of this version stands, in its words."""
    boxes = {box.id: box for box in drawing.boxes}
    for run in _runs(union.chart.roots):
        kept = [item for item in run if item in side.nodes]
        # A unit that leads others stands apart, without a heading: the next one has it.
        over = ((item, _heading_over(drawing, boxes.get(item))) for item in run)
        item, heading = next((found for found in over if found[1] is not None), ("", None))
        if heading is not None and kept and (words := side.headings.get(kept[0])):
            yield _reworded(heading, words, drawing, boxes[item])


def _runs(roots: Iterable[Branch]) -> Iterator[list[str]]:
    """The nodes under each heading of each list, in order."""
    for root in roots:
        for branch in root.walk():
            under = groupby(branch.children, key=lambda child: child.heading)
            for heading, children in under:
                if heading is not None:
                    yield [child.node for child in children]


def _heading_over(drawing: Drawing, box: Box | None) -> Heading | None:
    """The heading right above *box*, or None."""
    if box is None:
        return None
    above = [
        heading
        for heading in drawing.headings
        if box.x <= heading.lines[-1].x <= box.right and heading.lines[-1].y < box.y
    ]
    nearest = max(above, key=lambda heading: heading.lines[-1].y, default=None)
    if nearest is None or box.y - nearest.lines[-1].y > 1.5 * drawing.leading:
        return None
    return nearest


def _reworded(heading: Heading, words: str, drawing: Drawing, box: Box) -> Heading:
    """The same heading in other words, in the room of the first ones, its end kept."""
    if " ".join(line.text for line in heading.lines) == words:
        return heading
    lines = wrap(words, box.width / drawing.size, Face.ITALIC)
    last = heading.lines[-1]
    return Heading(
        tuple(
            TextLine(text, last.x, round(last.y - (len(lines) - 1 - number) * drawing.leading, 2))
            for number, text in enumerate(lines)
        )
    )


def beside(left: Drawing, right: Drawing, *, gap: float) -> Drawing:
    """Two views of one chart as one drawing, *gap* points between them.

    Units of the right one have RIGHT_SUFFIX after their ids: no drawing shows a unit twice.
    """
    shift = left.width + gap
    names = [box.unit for box in right.boxes] + [frame.group for frame in right.frames]
    other = _moved(right, shift, {name: f"{name}{RIGHT_SUFFIX}" for name in names})
    return replace(
        left,
        width=shift + right.width,
        boxes=left.boxes + other.boxes,
        headings=left.headings + other.headings,
        frames=left.frames + other.frames,
        wires=left.wires + other.wires,
        areas=left.areas + other.areas,
        notes=tuple(dict.fromkeys((*left.notes, *right.notes))),
    )


def _moved(drawing: Drawing, shift: float, names: Mapping[str, str]) -> Drawing:
    """*drawing* moved to the right by *shift* points, its units renamed."""

    def x(value: float) -> float:
        return round(value + shift, 2)

    def lines(texts: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
        return tuple(replace(line, x=x(line.x)) for line in texts)

    return replace(
        drawing,
        boxes=tuple(
            replace(
                box,
                id=f"{box.id}{RIGHT_SUFFIX}",
                unit=names[box.unit],
                x=x(box.x),
                lines=lines(box.lines),
            )
            for box in drawing.boxes
        ),
        headings=tuple(Heading(lines(heading.lines)) for heading in drawing.headings),
        frames=tuple(
            replace(
                frame,
                id=f"{frame.id}{RIGHT_SUFFIX}",
                group=names[frame.group],
                x=x(frame.x),
                lines=lines(frame.lines),
            )
            for frame in drawing.frames
        ),
        wires=tuple(
            replace(
                wire,
                source=names[wire.source],
                targets=tuple(names[target] for target in wire.targets),
                paths=tuple(tuple((x(a), b) for a, b in path) for path in wire.paths),
                arrows=tuple(((x(a), b), way) for (a, b), way in wire.arrows),
            )
            for wire in drawing.wires
        ),
        areas=tuple(moved(area, names.__getitem__, x) for area in drawing.areas),
    )
