"""How often a line turns on its way from a head to a unit."""

from __future__ import annotations

from collections.abc import Mapping

from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene, quoted
from bagan.chart.audit.picture import Wire
from bagan.chart.audit.plane import Rect, touches
from bagan.language import _

RULE = "garis-berliku"
MOST = 4
"""A head's line that goes down, along, down beside a column and into a box turns three times."""


def measure(scene: Scene) -> Measured:
    flaws: list[Flaw] = []
    counts: list[int] = []
    places: dict[str, list[Rect]] = {}
    for shape in scene.picture.shapes():
        places.setdefault(shape.unit, []).append(shape.rect)
    for wire in scene.picture.wires:
        found = bends(wire, places)
        counts += found.values()
        winding = [unit for unit, count in found.items() if count > MOST]
        if winding:
            flaws.append(
                Flaw(
                    RULE,
                    _('The line from "{head}" turns {count} times on its way to {boxes}',
                      head=scene.head(wire), count=max(found.values()),
                      boxes=scene.named(winding) or quoted(winding)),
                    _("move the two nearer to each other, or one of them to the edge"),
                )
            )  # fmt: skip
    figures = (
        Figure("belokan", _("Turns per line, mean"),
               round(sum(counts) / len(counts), 1) if counts else None),
        Figure("belokan_terbanyak", _("Turns per line, most"), max(counts, default=None)),
    )  # fmt: skip
    return Measured(figures, tuple(flaws))


def bends(wire: Wire, places: Mapping[str, list[Rect]]) -> dict[str, int]:
    """By target that the wire reaches: the turns on the way there with the fewest.

    Straight pieces of a wire are followed from its source; a piece that meets another at
    a right angle turns, one that goes on does not.
    """
    sources = places.get(wire.source, [])
    steps = {s: 0 for s in wire.segments if any(touches(s, rect) for rect in sources)}
    edge = list(steps)
    while edge:
        following = []
        for one in edge:
            for two in wire.segments:
                if two not in steps and touches(one, two):
                    steps[two] = steps[one] + 1
                    following.append(two)
        edge = following
    found = {}
    for unit in wire.targets:
        ends = [
            count
            for segment, count in steps.items()
            if any(touches(segment, rect) for rect in places.get(unit, ()))
        ]
        if ends:
            found[unit] = min(ends)
    return found
