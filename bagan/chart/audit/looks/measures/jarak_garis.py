"""The distance of a solid and a dashed line that run side by side."""

from __future__ import annotations

from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene
from bagan.chart.audit.picture import Stroke
from bagan.chart.audit.plane import Rect, meeting
from bagan.language import _

RULE = "garis-rapat"
LEAST_MM = 1.5
"""Millimetres on paper between the middles of two lines, at least."""
LONG_MM = 2.0
"""Lines that run side by side no longer than this only pass each other."""
LOOK_MM = 10.0
"""How far a figure looks."""


def measure(scene: Scene) -> Measured:
    strokes = scene.picture.strokes()
    solid = [stroke for stroke in strokes if not stroke.wire.dashes]
    dashed = [stroke for stroke in strokes if stroke.wire.dashes]
    nearest: dict[tuple[int, int], tuple[float, Stroke, Stroke]] = {}
    for one, two in meeting(solid, dashed, reach=scene.units(LOOK_MM)):
        distance = apart(one.rect, two.rect, scene.units(LONG_MM))
        if distance is None or distance > scene.units(LOOK_MM):
            continue
        key = (one.wire.place, two.wire.place)
        if key not in nearest or distance < nearest[key][0]:
            nearest[key] = (distance, one, two)
    found = [nearest[key] for key in sorted(nearest)]
    least = min((scene.mm(distance) for distance, _one, _two in found), default=None)
    figure = Figure("jarak_garis_mm", _("Solid and dashed lines, least distance"), least, "mm")
    flaws = tuple(
        Flaw(
            RULE,
            _(
                'The solid line from "{one}" and the dashed one from "{two}" run {distance} mm '
                "apart",
                one=scene.head(one.wire),
                two=scene.head(two.wire),
                distance=f"{scene.mm(distance):.2f}",
            ),
            _("lines of unlike kinds need {least} mm: widen the gap in which both run, or lead "
              "one of them along the other side of the boxes", least=f"{LEAST_MM:g}"),
        )
        for distance, one, two in found
        if scene.mm(distance) < LEAST_MM - 0.01
    )  # fmt: skip
    return Measured((figure,), flaws)


def apart(one: Rect, two: Rect, long: float) -> float | None:
    """How far apart two lines run, or None where they do not run side by side for *long*."""
    if one.upright is not two.upright:
        return None
    if one.upright:
        shared, distance = min(one.bottom, two.bottom) - max(one.top, two.top), one.left - two.left
    else:
        shared, distance = min(one.right, two.right) - max(one.left, two.left), one.top - two.top
    return abs(distance) if shared > long else None
