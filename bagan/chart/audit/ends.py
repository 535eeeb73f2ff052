"""A Picture in, what each line really joins out: findings, and the relations read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bagan.chart.audit.picture import Picture, Shape, Stroke, Wire
from bagan.chart.audit.plane import NEAR, WIDEST, Rect, joined, meeting, pieces, touches
from bagan.chart.audit.report import Finding, Line
from bagan.chart.audit.wires import enters
from bagan.language import _

Contacts = Mapping[int, Sequence[tuple[Rect, Shape]]]
"""By a wire's place: its pieces and the shapes at which they end."""


def contacts(picture: Picture) -> Contacts:
    """Every box and frame that a piece of a wire comes up to.

    A piece that goes on inside a frame is on its way to a member and does not end there.
    """
    found: dict[int, list[tuple[Rect, Shape]]] = {wire.place: [] for wire in picture.wires}
    for stroke, shape in meeting(picture.strokes(), picture.shapes(), reach=WIDEST):
        if touches(stroke.rect, shape.rect) and not (
            shape.frame and enters(stroke.rect, shape.rect)
        ):
            found[stroke.wire.place].append((stroke.rect, shape))
    return found


def read_back(picture: Picture, found: Contacts) -> frozenset[Line]:
    """The relations that the geometry shows: from each source along its wire to what it meets."""
    lines = set()
    for wire in picture.wires:
        for unit in _reached(wire, found[wire.place]):
            ends = (unit, wire.source) if wire.inward else (wire.source, unit)
            lines.add((*(sorted(ends) if wire.both else ends), wire.kind, wire.both))
    return frozenset(lines)


def _reached(wire: Wire, found: Iterable[tuple[Rect, Shape]]) -> set[str]:
    at: dict[Rect, set[str]] = {}
    for segment, shape in found:
        at.setdefault(segment, set()).add(shape.unit)
    reached: set[str] = set()
    for piece in pieces(wire.segments):
        units = set().union(*(at.get(segment, ()) for segment in piece))
        if wire.source in units:
            reached |= units
    return reached - {wire.source}


def connected(picture: Picture, found: Contacts) -> Iterator[Finding]:
    """Each wire joins its source to all its targets, touches nothing else and ends nowhere."""
    for wire in picture.wires:
        reached = _reached(wire, found[wire.place])
        for unit in wire.targets:
            if unit not in reached:
                yield Finding(
                    "garis-terputus",
                    _('The line {line} does not reach "{unit}"', line=wire.name, unit=unit),
                )
        yield from _loose_pieces(wire, found[wire.place])
        yield from _loose_ends(wire, found[wire.place])
    yield from _strangers(picture)


def _loose_pieces(wire: Wire, found: Iterable[tuple[Rect, Shape]]) -> Iterator[Finding]:
    """Pieces of a wire that do not hang together with its source."""
    at_source = {segment for segment, shape in found if shape.unit == wire.source}
    for piece in pieces(wire.segments):
        if at_source.isdisjoint(piece):
            yield Finding(
                "garis-terputus",
                _('A piece of the line {line} does not hang together with "{unit}"',
                  line=wire.name, unit=wire.source),
            )  # fmt: skip


def _loose_ends(wire: Wire, found: Iterable[tuple[Rect, Shape]]) -> Iterator[Finding]:
    """Ends of a wire where there is neither a box nor another piece of it."""
    shapes = [shape.rect for _segment, shape in found if shape.unit in wire.units]
    for segment in wire.segments:
        near = [s for s in (*wire.segments, *shapes) if s is not segment and touches(segment, s)]
        for x, y in segment.ends:
            if not any(touches(Rect(x, y, x, y), other) for other in near):
                yield Finding(
                    "garis-buntu",
                    _("The line {line} ends at nothing, {x} to the right and {y} down",
                      line=wire.name, x=f"{x:g}", y=f"{y:g}"),
                )  # fmt: skip


def _strangers(picture: Picture) -> Iterator[Finding]:
    """Boxes and frames that a wire touches without ending there."""
    told = set()
    for stroke, shape in meeting(picture.strokes(), picture.shapes(), reach=WIDEST):
        wire = stroke.wire
        ink = stroke.rect.grown(wire.stroke / 2)
        if shape.unit in wire.units or not ink.meets(shape.ink):
            continue
        if shape.frame and _passes(ink, shape):
            continue
        if (wire.place, shape.unit) not in told:
            told.add((wire.place, shape.unit))
            yield Finding(
                "garis-salah-ujung",
                _('The line {line} touches "{unit}", which is not one of its ends',
                  line=wire.name, unit=shape.unit),
            )  # fmt: skip


def _passes(ink: Rect, frame: Shape) -> bool:
    """Whether a line is inside a frame, or crosses its border: :func:`on_the_way` judges it."""
    return enters(ink, frame.ink.grown(-frame.stroke))


def on_the_way(picture: Picture) -> Iterator[Finding]:
    """A line is inside a frame only on the way to a member, one of the boxes in it."""
    for frame in picture.frames:
        members = [box for box in picture.boxes if frame.rect.holds(box.rect)]
        inside: dict[int, list[Rect]] = {}
        wires: dict[int, Wire] = {}
        for stroke, _frame in meeting(picture.strokes(), [frame]):
            if enters(stroke.rect, frame.rect):
                wires[stroke.wire.place] = stroke.wire
                inside.setdefault(stroke.wire.place, []).append(_clipped(stroke.rect, frame.rect))
        for place in sorted(inside):
            wire = wires[place]
            own = [box.rect for box in members if box.unit in wire.units]
            for piece in pieces(joined(inside[place])):
                if not any(touches(segment, box) for segment in piece for box in own):
                    yield Finding(
                        "bingkai-ditembus",
                        _('The line {line} crosses the frame "{unit}" and ends at none of its '
                          "members", line=wire.name, unit=frame.unit),
                    )  # fmt: skip


def _clipped(segment: Rect, frame: Rect) -> Rect:
    return Rect(
        max(segment.left, frame.left),
        max(segment.top, frame.top),
        min(segment.right, frame.right),
        min(segment.bottom, frame.bottom),
    )


def arrows_placed(picture: Picture) -> Iterator[Finding]:
    """Every arrowhead points at an end of a line of its kind; with one, all ends have one."""
    shapes, strokes = picture.shapes(), picture.strokes()
    kinds = {arrow.kind for arrow in picture.arrows}
    headed: dict[int, set[str]] = {wire.place: set() for wire in picture.wires}
    for arrow in picture.arrows:
        tip = Rect(*arrow.tip, *arrow.tip)
        at = [
            shape.unit
            for shape in shapes
            if touches(tip, shape.rect) and (shape.frame or not enters(arrow.rect, shape.rect))
        ]
        ends = _headed_by(tip, arrow.kind, at=at, strokes=strokes)
        for wire, unit in ends:
            headed[wire.place].add(unit)
        if not ends:
            yield Finding(
                "panah-lepas",
                _("An arrowhead points at no end of a line, {x} to the right and {y} down",
                  x=f"{arrow.tip[0]:g}", y=f"{arrow.tip[1]:g}"),
            )  # fmt: skip
    for wire in picture.wires:
        for unit in (wire.source, *wire.targets):
            if unit not in wire.headed:
                continue
            if wire.kind in kinds and unit not in headed[wire.place]:
                yield Finding(
                    "panah-hilang",
                    _('The line {line} has no arrowhead at "{unit}"', line=wire.name, unit=unit),
                )


def _headed_by(
    tip: Rect, kind: str, *, at: Sequence[str], strokes: Iterable[Stroke]
) -> list[tuple[Wire, str]]:
    """The wires, and their ends among *at*, that an arrowhead belongs to."""
    ends = []
    for stroke in strokes:
        wire = stroke.wire
        if wire.kind == kind and touches(tip, stroke.rect.grown(NEAR)):
            ends += [(wire, unit) for unit in at if unit in wire.headed]
    return ends


def as_expected(lines: frozenset[Line], expected: Iterable[Line]) -> Iterator[Finding]:
    """The relations read back are exactly those of the spec's view."""
    wanted = {
        (*(sorted((line[0], line[1])) if line[3] else line[:2]), *line[2:]): line
        for line in expected
    }
    for source, target, kind, both in sorted(wanted[key] for key in wanted.keys() - lines):
        yield Finding(
            "garis-hilang",
            _("The drawing lacks the line {kind} {source} {arrow} {target}",
              kind=kind, source=source, arrow="<->" if both else "->", target=target),
        )  # fmt: skip
    for source, target, kind, both in sorted(lines - wanted.keys()):
        yield Finding(
            "garis-lebih",
            _("The drawing shows a line that is not in the spec: {kind} {source} {arrow} {target}",
              kind=kind, source=source, arrow="<->" if both else "->", target=target),
        )  # fmt: skip
