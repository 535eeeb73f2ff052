"""How much of its room a chart takes, and how much of what it takes is boxes."""

from __future__ import annotations

from math import fsum

from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene, area, common
from bagan.language import _
from bagan.style import Style

RULE = "halaman-kosong"
LEAST = 0.25
"""The least part of a page's room that a chart should take whose labels could be larger."""

TOLERANCE = 0.05
"""Points by which a printed label may be smaller than the largest of the style."""


def measure(scene: Scene) -> Measured:
    """Of a page: the rectangle round the chart, by the room within the margins less the words
    in it.  A chart that stands alone has its own rectangle for room, so that only the share
    of its boxes tells something."""
    taken = area(scene.extent)
    if not taken:
        return Measured()
    boxes = fsum(area(box.rect) for box in scene.boxes)
    filled = Figure(
        "kotak_per_bagan", _("Boxes in the chart's rectangle"), 100 * boxes / taken, "%"
    )
    if not scene.printed:
        return Measured((filled,))
    words = fsum(area(block) for block in scene.words_round)
    inside = [part for b in scene.words_round if (part := common(b, scene.extent)) is not None]
    own = taken - fsum(map(area, inside))
    share = own / max(own, area(scene.room) - words)
    figure = Figure("bagan_per_halaman", _("Chart in the page's room"), 100 * share, "%")
    largest = scene.em * scene.scale > Style().max_size - TOLERANCE
    if share >= LEAST or largest:
        return Measured((figure, filled))
    flaw = Flaw(
        RULE,
        _("The chart takes only {share} percent of the page's room", share=f"{100 * share:.0f}"),
        _("put it on a page with another small chart, or take smaller or upright paper"),
    )
    return Measured((figure, filled), (flaw,))
