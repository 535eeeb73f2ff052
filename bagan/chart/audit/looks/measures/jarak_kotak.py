"""The distance of a line from a box that it passes."""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene, label, quoted
from bagan.chart.audit.picture import Shape, Stroke
from bagan.chart.audit.plane import Rect, meeting, touches
from bagan.language import _

RULE = "garis-dekat-kotak"
LEAST_MM = 1.0
"""Millimetres on paper between the middle of a line and the side of a box, at least."""
LOOK_MM = 10.0


def measure(scene: Scene) -> Measured:
    """A piece of a line that ends at a box, or at a frame round it, does not pass it."""
    held = _held(scene)
    nearest: dict[tuple[int, str], tuple[float, Stroke, Shape]] = {}
    for stroke, box in meeting(scene.picture.strokes(), scene.boxes, reach=scene.units(LOOK_MM)):
        wire = stroke.wire
        if any(s.unit in wire.units and touches(stroke.rect, s.rect) for s in held[id(box)]):
            continue
        distance = away(stroke.rect, box.rect)
        key = (wire.place, box.unit)
        if key not in nearest or distance < nearest[key][0]:
            nearest[key] = (distance, stroke, box)
    found = [nearest[key] for key in sorted(nearest)]
    least = min((scene.mm(distance) for distance, _stroke, _box in found), default=None)
    figure = Figure(
        "jarak_kotak_mm", _("Lines and boxes that they pass, least distance"), least, "mm"
    )
    near: dict[int, list[tuple[float, Stroke, Shape]]] = {}
    for distance, stroke, box in found:
        if scene.mm(distance) < LEAST_MM - 0.01:
            near.setdefault(stroke.wire.place, []).append((distance, stroke, box))
    return Measured((figure,), tuple(_flaw(scene, passed) for passed in near.values()))


def _flaw(scene: Scene, passed: Sequence[tuple[float, Stroke, Shape]]) -> Flaw:
    """One for each line: *passed* are the boxes beside it."""
    return Flaw(
        RULE,
        _(
            'The line from "{head}" passes boxes at {distance} mm: {boxes}',
            head=scene.head(passed[0][1].wire),
            boxes=quoted(label(box) for _distance, _stroke, box in passed),
            distance=f"{scene.mm(min(distance for distance, _stroke, _box in passed)):.2f}",
        ),
        _("a line that passes a box needs {least} mm: widen the gap, or lead the line "
          "elsewhere", least=f"{LEAST_MM:g}"),
    )  # fmt: skip


def _held(scene: Scene) -> dict[int, list[Shape]]:
    """By box: itself and the frames round it."""
    return {
        id(box): [box, *(f for f in scene.picture.frames if f.rect.holds(box.rect))]
        for box in scene.boxes
    }


def away(segment: Rect, box: Rect) -> float:
    """The distance of a line from a box."""
    across = max(box.left - segment.right, segment.left - box.right, 0.0)
    down = max(box.top - segment.bottom, segment.top - box.bottom, 0.0)
    return float((across**2 + down**2) ** 0.5)
