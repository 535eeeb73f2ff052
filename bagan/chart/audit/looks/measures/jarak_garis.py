"""The distance of a solid and a dashed line that run side by side."""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene, quoted
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
    near: dict[int, list[tuple[float, Stroke, Stroke]]] = {}
    for distance, one, two in found:
        if scene.mm(distance) < LEAST_MM - 0.01:
            near.setdefault(two.wire.place, []).append((distance, one, two))
    return Measured((figure,), tuple(_flaw(scene, pairs) for pairs in near.values()))


def _flaw(scene: Scene, pairs: Sequence[tuple[float, Stroke, Stroke]]) -> Flaw:
    """One for each dashed line: *pairs* are the solid ones beside it."""
    heads = dict.fromkeys(scene.head(one.wire) for _distance, one, _two in pairs)
    return Flaw(
        RULE,
        _(
            'The dashed line from "{head}" runs {distance} mm beside solid ones, from {heads}',
            head=scene.head(pairs[0][2].wire),
            heads=quoted(heads),
            distance=f"{scene.mm(min(distance for distance, _one, _two in pairs)):.2f}",
        ),
        _("lines of unlike kinds need {least} mm: widen the gap in which both run, or lead "
          "one of them along the other side of the boxes", least=f"{LEAST_MM:g}"),
    )  # fmt: skip


def apart(one: Rect, two: Rect, long: float) -> float | None:
    """How far apart two lines run, or None where they do not run side by side for *long*."""
    if one.upright is not two.upright:
        return None
    if one.upright:
        shared, distance = min(one.bottom, two.bottom) - max(one.top, two.top), one.left - two.left
    else:
        shared, distance = min(one.right, two.right) - max(one.left, two.left), one.top - two.top
    return abs(distance) if shared > long else None
