"""A drawing and the chart it is to show in; refused where its audit faults it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from bagan.chart.model import Chart, drawn_areas, framed
from bagan.chart.model.items import slug
from bagan.chart.spec import Spec
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Style

if TYPE_CHECKING:
    from bagan.chart.audit import Changes

Line = tuple[str, str, str, bool]
"""From, to, kind, and whether it goes both ways: what the audit compares."""


def expected_lines(chart: Chart) -> set[Line]:
    """The lines that a chart's drawing has to show, between units and groups."""
    return {
        (chart.nodes[link.source].unit, chart.nodes[link.target].unit, link.kind.value, link.both)
        for link in chart.links
    }


def expected_areas(chart: Chart) -> list[tuple[str, tuple[str, ...]]]:
    """The frames round branches that a chart's drawing has to show: the unit of each, and the
    units whose boxes stand inside it, sorted."""
    branches = {branch.node: branch for root in chart.roots for branch in root.walk()}
    found = []
    areas = drawn_areas(chart)
    framing = {area.node for area in areas}
    for area in areas:
        held = framed(branches[area.node], framing)
        inside = [branch for branch in held if not branch.members]
        units = sorted(chart.nodes[branch.node].unit for branch in inside)
        found.append((chart.nodes[area.node].unit, tuple(units)))
    return found


def prove(svg: bytes, chart: Chart, *, style: Style) -> None:
    """Refuse a drawing that its own audit faults: no wrong picture leaves in silence."""
    areas = expected_areas(chart)
    prove_lines(svg, expected_lines(chart), name=chart.id, style=style, areas=areas)


def prove_lines(
    svg: bytes,
    expected: set[Line],
    *,
    name: str,
    style: Style,
    areas: Iterable[tuple[str, tuple[str, ...]]] = (),
    changes: Changes | None = None,
) -> None:
    """Refuse a drawing of the chart *name* that is faulty, shows other lines than *expected*
    or other frames round branches than *areas*, or tells other *changes* than it should.

    Raises RenderError.
    """
    from bagan.chart.audit import audit_svg

    report = audit_svg(
        svg,
        expected=expected,
        expected_areas=areas,
        expected_changes=changes,
        min_size=style.min_size,
    )
    if report.findings:
        raise RenderError(
            _(
                'The drawing of chart "{id}" is not right, and nothing was written:\n{findings}\n'
                "This is a fault of Bagan; please report it. Meanwhile leave out some of its "
                "lines (lewati), or place its units otherwise.",
                id=name,
                findings="\n".join(f"  {finding.message}" for finding in report.findings),
            )
        )


def stem_of(spec: Spec) -> str:
    """What the names of a spec's files begin with: the slug of its own file name, so that
    two offices of one region stay apart; of the region's name where there is no file."""
    return slug(Path(spec.path).stem) or slug(spec.regency.daerah.nama)


def id_prefix_of(spec: Spec) -> str:
    """What the ids in a spec's pictures begin with: the region's name, then the file's where
    that is another, so that charts of two offices of one region may stand in one page."""
    region, stem = slug(spec.regency.daerah.nama), stem_of(spec)
    return region if stem in (region, region.partition("-")[2]) else f"{region}-{stem}"


def no_chart(wanted: str, known: str) -> RenderError:
    return RenderError(_('There is no chart "{id}"; there are: {known}', id=wanted, known=known))
