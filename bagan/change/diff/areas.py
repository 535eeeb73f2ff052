"""The frames round branches (``lingkup``) in the views of a comparison.

The drawing of both versions has a frame where either has one.  A view of one version keeps
those that this version has, each where it stands, round the boxes that this version shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from bagan.change.choices import View
from bagan.change.diff.sides import GHOST_SUFFIX, RIGHT_SUFFIX, Side
from bagan.change.diff.union import Union
from bagan.chart.layout import Area, Drawing, TextLine, width, wrap
from bagan.chart.proof import expected_areas
from bagan.style import Face

Held = tuple[str, tuple[str, ...]]
"""The unit of a frame, and the units whose boxes stand inside it, sorted."""


def areas_of_side(drawing: Drawing, union: Union, side: Side) -> Iterator[Area]:
    """The frames of one version, each where it stands in the *drawing* of both."""
    held = dict(_held(union, side))
    nodes = union.chart.nodes
    own = {nodes[area.node].unit: area for area in side.areas}
    for area in drawing.areas:
        unit = area.unit.removesuffix(GHOST_SUFFIX)
        if area.unit in own and unit in held:
            yield replace(
                area,
                unit=unit,
                title=own[area.unit].title,
                lines=_retitled(area, own[area.unit].title, drawing),
                dashed=own[area.unit].dashed,
                members=held[unit],
            )


def areas_due(union: Union) -> dict[View, list[Held]]:
    """The frames that each view of a *union* has to show."""
    old, new = (list(_held(union, side)) for side in union.visible_sides)

    def right(name: str) -> str:
        return f"{name}{RIGHT_SUFFIX}"

    return {
        View.GABUNGAN: expected_areas(union.chart),
        View.SEBELUM: old,
        View.SESUDAH: new,
        View.BERDAMPINGAN: old + [(right(u), tuple(map(right, units))) for u, units in new],
    }


def moved(area: Area, names: Callable[[str], str], x: Callable[[float], float]) -> Area:
    """*area* elsewhere on the page, its units renamed."""
    return replace(
        area,
        unit=names(area.unit),
        x=x(area.x),
        lines=tuple(replace(line, x=x(line.x)) for line in area.lines),
        members=tuple(sorted(map(names, area.members))),
    )


def _held(union: Union, side: Side) -> Iterator[Held]:
    """The frames of one version, round what it shows."""
    own = {area.node for area in side.areas}
    kept = tuple(area for area in union.chart.areas if area.node in own)
    shown = [node.unit for item, node in union.chart.nodes.items() if item in side.nodes]
    for unit, units in expected_areas(replace(union.chart, areas=kept)):
        inside = (each.removesuffix(GHOST_SUFFIX) for each in units if each in shown)
        yield unit.removesuffix(GHOST_SUFFIX), tuple(sorted(inside))


def _retitled(area: Area, title: str, drawing: Drawing) -> tuple[TextLine, ...]:
    """The name of a frame in the words of one version, where the drawing of both has the words
    of both."""
    if title == area.title or not area.lines or not title:
        return area.lines if title else ()
    room = max(width(line.text, Face.BOLD) for line in area.lines)
    left, top = (
        area.lines[0].x - width(area.lines[0].text, Face.BOLD) * drawing.size / 2,
        area.lines[0].y,
    )
    return tuple(
        TextLine(
            text,
            round(left + width(text, Face.BOLD) * drawing.size / 2, 2),
            round(top + number * drawing.leading, 2),
        )
        for number, text in enumerate(wrap(title, room, Face.BOLD))
    )
