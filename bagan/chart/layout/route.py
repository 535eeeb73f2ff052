"""A placed Grid and its Plan in, Lines out: every trunk, rail and stub, in em."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bagan.chart.layout.channel import Trunk
from bagan.chart.layout.climb import Climb
from bagan.chart.layout.fences import pierced, set_titles
from bagan.chart.layout.grid import Fence, Grid
from bagan.chart.layout.legs import Plan
from bagan.chart.layout.levels import set_ends, set_levels
from bagan.chart.layout.lines import Lines, clashes, crossings, lines_of
from bagan.chart.layout.place import Gap, stub_length
from bagan.chart.layout.ports import Ports, Rail
from bagan.chart.layout.reach import met
from bagan.chart.layout.stubs import part_stubs
from bagan.style import Style


@dataclass(frozen=True, slots=True)
class Routed:
    """What routing found: the lines per net, the chart's height in em, how many lines run
    over each other, how many trunks lead a rail sideways to a passage, or from its head, and how
    often lines of one kind cross, and lines of unlike kinds.

    ``rails`` are by gap and number of the net, ``trunks`` by channel; ``passing`` are the x
    and the net of every line that runs through a row; ``crowded`` are the frames whose title
    lies on a line.
    """

    lines: list[Lines]
    height: float
    clashes: int
    detours: int
    crossings: tuple[int, int]
    rails: Mapping[tuple[Gap, int], Rail]
    trunks: Mapping[int, Sequence[Trunk]]
    passing: Mapping[int, Sequence[tuple[float, int]]]
    crowded: Sequence[Fence] = ()


def route(grid: Grid, plan: Plan, style: Style, *, arrows: bool) -> Routed | set[tuple[Gap, int]]:
    """Lead every line of a plan through its grid, whose cells get their ``y``; where lines then
    run over each other, once more with the rails of neighbouring rows apart.

    Where nets find no passage, the gaps that they need and the nets' numbers instead.
    """
    routed = _route(grid, plan, style, arrows=arrows, apart=False)
    if isinstance(routed, Routed) and routed.clashes:
        apart = _route(grid, plan, style, arrows=arrows, apart=True)
        if isinstance(apart, Routed) and apart.clashes < routed.clashes:
            return apart
        return _route(grid, plan, style, arrows=arrows, apart=False)
    return routed


def _route(
    grid: Grid, plan: Plan, style: Style, *, arrows: bool, apart: bool
) -> Routed | set[tuple[Gap, int]]:
    ports = Ports(grid, plan, style, stub=stub_length(style, arrows=arrows), apart=apart)
    climb = Climb(ports)
    if climb.missing:
        return climb.missing
    height = set_levels(grid, climb.trunks, style, arrow=style.arrow_em if arrows else 0.0)
    set_ends(plan.routes)
    part_stubs(ports.rails.values())
    lines = [
        lines_of(route, climb.by_net.get(route.net.index, ()), ports.rails) for route in plan.routes
    ]
    detours = sum(_leads_aside(trunk) for trunks in climb.trunks.values() for trunk in trunks)
    detours += _bent_leads(ports)
    found = clashes(lines) + met(grid.reaching, lines, climb.trunks)
    crowded: list[Fence] = []
    if grid.fences:
        crowded = set_titles(grid.fences, [part for line in lines for part in line.segments])
        found += len(crowded) + sum(
            pierced(grid.fences, (line.net.source, *line.net.targets), line.segments)
            for line in lines
        )
    return Routed(
        lines,
        height,
        found,
        detours,
        crossings(lines),
        ports.rails,
        climb.trunks,
        ports.taken,
        crowded,
    )


def _bent_leads(ports: Ports) -> int:
    """How many rails that might come straight from the box over them do not."""
    nets = {route.net.index: route for route in ports.plan.routes}
    return sum(
        abs(nets[number].sources["down"].x - ports.rails[gap, number].x) > 1e-6
        for gap, number in ports.led.items()
    )


def _leads_aside(trunk: Trunk) -> bool:
    """Whether a trunk leads a rail to a passage, outside its net's own channel."""
    return not trunk.straight and any(end is None for _x, end in (*trunk.ups, *trunk.downs))
