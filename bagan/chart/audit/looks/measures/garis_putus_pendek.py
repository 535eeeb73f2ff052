"""Ends of dashed lines so short that nobody sees that they are dashed."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from bagan.chart.audit.looks.family import HAIR
from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene
from bagan.chart.audit.picture import Wire
from bagan.chart.audit.plane import Rect, touches
from bagan.language import _

RULE = "putus-putus-pendek"
PERIODS = 2.0
"""How often a dash and its gap are seen, at least."""


def measure(scene: Scene) -> Measured:
    """The straight piece with which a dashed line comes to a box, less its arrowhead."""
    flaws, shortest = [], []
    for wire in scene.picture.wires:
        period = fsum(wire.dashes)
        if not period:
            continue
        seen = [length / period for length in stubs(scene, wire)]
        short = [count for count in seen if count < PERIODS - 0.02]
        shortest += seen
        if short:
            flaws.append(
                Flaw(
                    RULE,
                    _('Of the dashed line from "{head}", {count} ends show fewer than {periods} '
                      "dashes with their gaps, the shortest {least}",
                      head=scene.head(wire), count=len(short), periods=f"{PERIODS:g}",
                      least=f"{min(short):.1f}"),
                    _("set the line {distance} mm from its boxes at least",
                      distance=f"{scene.mm(PERIODS * period) + _head_mm(scene, wire):.1f}"),
                )
            )  # fmt: skip
    figure = Figure(
        "putus_terpendek", _("Dashes at the shortest end of a dashed line"),
        round(min(shortest), 1) if shortest else None,
    )  # fmt: skip
    return Measured((figure,), tuple(flaws))


def stubs(scene: Scene, wire: Wire) -> Iterator[float]:
    """The lengths of a wire's ends as they are seen."""
    shapes = [shape.rect for shape in scene.picture.shapes() if shape.unit in wire.units]
    for segment in wire.segments:
        length = segment.right - segment.left + segment.bottom - segment.top
        ends = [Rect(x, y, x, y) for x, y in segment.ends]
        if any(touches(end, rect) for end in ends for rect in shapes):
            yield length - fsum(_covered(scene, wire, end) for end in ends)


def _covered(scene: Scene, wire: Wire, end: Rect) -> float:
    """What an arrowhead covers of the end of a line."""
    for arrow in scene.picture.arrows:
        x, y = arrow.tip
        if arrow.kind == wire.kind and touches(end.grown(HAIR), Rect(x, y, x, y)):
            rect = arrow.rect
            return max(rect.right - rect.left, rect.bottom - rect.top)
    return 0.0


def _head_mm(scene: Scene, wire: Wire) -> float:
    """The length of the wire's arrowheads on paper."""
    sizes = [
        max(arrow.rect.right - arrow.rect.left, arrow.rect.bottom - arrow.rect.top)
        for arrow in scene.picture.arrows
        if arrow.kind == wire.kind
    ]
    return scene.mm(max(sizes, default=0.0))
