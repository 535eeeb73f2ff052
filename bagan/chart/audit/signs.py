"""A Picture of a comparison in, findings on the marks of its changed lines out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import fsum

from bagan.chart.audit.marked import Course, Sign
from bagan.chart.audit.picture import Picture, Shape, Wire
from bagan.chart.audit.plane import NEAR, Rect, span, touches
from bagan.chart.audit.report import Finding
from bagan.chart.svg.change import ADDED, MIXED, REMOVED, SAME
from bagan.chart.svg.compared import dashes_of
from bagan.language import _

LARGEST_EM = 1.5
"""The largest side that the sign of a line may have, in label sizes."""
LEAST_DASH, LONGEST = 0.2, 1e5
"""Points: the shortest dash, and the longest bundle, whose dashes are looked at."""
MARGIN = 0.2
"""The most white beside a sign, in multiples of its width."""
GONE = frozenset({"dihapus", "digabung", "dipecah", "pindah-dari"})
MADE = "dibentuk"
"""What a box says whose lines are all gone, or all new."""
HEAVIEST = 3.0
"""The heaviest that a changed line may be, in multiples of its bundle's weight."""


def lines_marked(picture: Picture) -> Iterator[Finding]:
    """Every mark is on a line that is there, says what its bundle says, and hides nothing."""
    standing: dict[str, list[frozenset[str]]] = {}
    for shape in picture.shapes():
        standing.setdefault(shape.unit, []).append(frozenset(shape.changes or ()))
    for wire in picture.wires:
        if wire.change is not None and not _says_right(picture, wire, standing):
            message = _("The line {line} says something else than its marks", line=wire.name)
            yield _fault(message)
    plates, signs = _signs(picture)
    if not len(plates) == len(signs) == len(picture.courses):
        yield _fault(_("A changed line has no sign, or a sign has no line"))
        return
    for course, sign, plate in zip(picture.courses, signs, plates, strict=True):
        wire_of = [wire for wire in picture.wires if _on(course, wire)]
        if course.change not in (ADDED, REMOVED) or len(wire_of) != 1:
            yield Finding(
                "tanda-lepas",
                _("The mark of the line {line} lies on no such line", line=course.name),
            )
        elif not _to_target(course, wire_of[0], picture):
            message = _("The mark of the line {line} is not its own piece", line=course.name)
            yield Finding("tanda-lepas", message)
        elif not _well_signed(course, sign, plate, wire_of[0]):
            message = _("The sign of the line {line} is not on it", line=course.name)
            yield Finding("tanda-lepas", message)
        yield from _hides(course, plate, picture, wire_of)


def _says_right(
    picture: Picture, wire: Wire, standing: Mapping[str, Sequence[frozenset[str]]]
) -> bool:
    """Whether a bundle says of each line what its mark or its ends show."""
    found = dict(wire.changed)
    own = courses_on(picture, wire)
    marked = {course.target: course.change for course in own}
    kinds = {found.get(target, SAME) for target in wire.targets}
    if wire.change != (kinds.pop() if len(kinds) == 1 else MIXED):
        return False
    if not {*found} <= {*wire.targets} or len(found) < len(wire.changed) or len(own) > len(marked):
        return False
    for target in wire.targets:
        change = found.get(target, SAME)
        ends = [standing.get(end, [frozenset()]) for end in (wire.source, target)]
        told = any(box - {SAME} for boxes in ends for box in boxes)
        if marked.get(target, change) != change:
            return False
        if target not in marked and change != SAME and not told:
            return False
        gone = any(all(box & GONE for box in boxes) for boxes in ends)
        made = any(all(MADE in box for box in boxes) for boxes in ends)
        if change != (REMOVED if gone else ADDED if made else change):
            return False
    return True


def courses_on(picture: Picture, wire: Wire) -> list[Course]:
    """The marks that lie on a bundle and name one of its lines."""
    return [course for course in picture.courses if _on(course, wire)]


def _fault(message: str) -> Finding:
    return Finding("tanda-perubahan", message)


def _signs(picture: Picture) -> tuple[list[Sign], list[Sign]]:
    """The plates and the signs on them, each in the file's order."""
    plates = [sign for sign in picture.signs if not sign.change]
    return plates, [sign for sign in picture.signs if sign.change]


def _on(course: Course, wire: Wire) -> bool:
    """Whether a mark names a line of *wire* and lies on its ink."""
    if (course.kind, course.source) != (wire.kind, wire.source):
        return False
    if course.target not in wire.targets or course.stroke > HEAVIEST * wire.stroke:
        return False
    # Between the dashes there is none: filled gaps would make a dashed line a solid one.
    ink = _dashes(wire) if wire.dashes else wire.segments
    return all(
        any(piece.grown(NEAR).holds(segment) for piece in ink) for segment in course.segments
    )


def _dashes(wire: Wire) -> list[Rect]:
    """The dashes of a wire; none where it has no plain pattern, or more than any chart."""
    long = fsum(abs(x2 - x1) + abs(y2 - y1) for path in wire.paths
               for (x1, y1), (x2, y2) in pairwise(path))  # fmt: skip
    if len(wire.dashes) != 2 or min(wire.dashes) < LEAST_DASH or long > LONGEST:
        return []
    pattern = (wire.dashes[0], wire.dashes[1])
    return [span(dash) for path in wire.paths for dash in dashes_of(path, pattern)]


def _to_target(course: Course, wire: Wire, picture: Picture) -> bool:
    """Whether a mark comes up to its line's target and to no other one of the bundle; a
    dashed one may end up to a gap before it."""
    gap = fsum(wire.dashes[1:])
    ends = [shape for shape in picture.shapes() if shape.unit in wire.targets]
    met = {shape.unit for shape in ends if _reaches(course, shape, 0.0)}
    near = {shape.unit for shape in ends if _reaches(course, shape, gap)}
    return met <= {course.target} <= near


def _reaches(course: Course, shape: Shape, gap: float) -> bool:
    return any(touches(segment.grown(gap), shape.rect) for segment in course.segments)


def _well_signed(course: Course, sign: Sign, plate: Sign, wire: Wire) -> bool:
    """Whether the sign says what the course says and has its middle on it."""
    x, y = (sign.rect.left + sign.rect.right) / 2, (sign.rect.top + sign.rect.bottom) / 2
    middle = Rect(x, y, x, y).grown(NEAR)
    own = span([end for segment in course.segments for end in segment.ends])
    gap = fsum(wire.dashes) + NEAR
    return (
        sign.change == course.change
        and plate.rect.holds(sign.rect)
        and sign.rect.grown(MARGIN * (sign.rect.right - sign.rect.left) + NEAR).holds(plate.rect)
        and own.grown(gap).holds(middle)
        and any(segment.grown(2 * NEAR).holds(middle) for segment in wire.segments)
    )


def _hides(course: Course, plate: Sign, picture: Picture, own: Sequence[Wire]) -> Iterator[Finding]:
    """Under the white of a sign there is nothing but its line's own straight piece."""
    size = max((text.size for text in picture.all_texts()), default=0.0)
    rect = plate.rect
    strokes = picture.strokes()
    straight = [s for s in strokes if s.wire in own and touches(s.rect, rect.grown(-NEAR))]
    foreign = [
        stroke
        for stroke in strokes
        if stroke.wire not in own and stroke.rect.grown(stroke.wire.stroke / 2).meets(rect)
    ]
    frames = [f for f in picture.frames if f.ink.meets(rect) and not f.rect.holds(rect)]
    if (
        max(rect.right - rect.left, rect.bottom - rect.top) > LARGEST_EM * size
        or len(straight) > 1
        or foreign
        or frames
        or any(box.rect.meets(rect) for box in picture.boxes)
        or any(text.rect.meets(rect) for text in picture.all_texts())
        or any(arrow.rect.meets(rect) for arrow in picture.arrows)
    ):
        yield Finding(
            "tanda-menutupi",
            _("The sign of the line {line} hides something", line=course.name),
        )
