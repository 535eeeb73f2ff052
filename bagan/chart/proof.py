"""A drawing and the chart it is to show in, the audit's word on it out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bagan.chart.model import Chart, parts, select
from bagan.chart.model.items import slug
from bagan.chart.spec import Spec
from bagan.language import _, reason
from bagan.problem import RenderError
from bagan.style import Style

if TYPE_CHECKING:
    from bagan.chart.audit import AuditReport, Changes

Line = tuple[str, str, str, bool]
"""From, to, kind, and whether it goes both ways: what the audit compares."""


def expected_lines(chart: Chart) -> set[Line]:
    """The lines that a chart's drawing has to show, between units and groups."""
    return {
        (chart.nodes[link.source].unit, chart.nodes[link.target].unit, link.kind.value, link.both)
        for link in chart.links
    }


def prove(svg: bytes, chart: Chart, *, style: Style) -> None:
    """Refuse a drawing that its own audit faults: no wrong picture leaves in silence."""
    prove_lines(svg, expected_lines(chart), name=chart.id, style=style)


def prove_lines(
    svg: bytes, expected: set[Line], *, name: str, style: Style, changes: Changes | None = None
) -> None:
    """Refuse a drawing of the chart *name* that is faulty, shows other lines than *expected*,
    or tells other *changes* than it should.  Raises RenderError."""
    from bagan.chart.audit import audit_svg

    report = audit_svg(svg, expected=expected, expected_changes=changes, min_size=style.min_size)
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


def audit_file(
    name: str, *, spec: Spec | None = None, chart: str | None = None, min_size: float = 0
) -> AuditReport:
    """The audit of the SVG file *name* (``-``: standard input), from the file alone.

    With *spec*, the drawing must show exactly the lines of the chart that its file name
    or *chart* tells.  Raises RenderError for a file that cannot be read.
    """
    from bagan.chart.audit import audit_svg

    expected = expected_lines(_chart_of(spec, name, chart)) if spec is not None else None
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise RenderError(
            _("{path} cannot be read: {reason}", path=name, reason=reason(error))
        ) from error
    try:
        return audit_svg(data, expected=expected, min_size=min_size)
    except RenderError as error:
        raise RenderError(f"{name}: {error}") from error


def _chart_of(spec: Spec, name: str, wanted: str | None) -> Chart:
    """The chart, or the sheet of one, with the id *wanted*; without it the one that a file
    is named after, or the only one."""
    whole = [
        select(spec.regency, spec.organisation, annex, view)
        for annex in spec.regency.lampiran
        for view in annex.bagan
    ]
    known = ", ".join(chart.id for chart in whole)
    name_of = {f"{stem_of(spec)}-{sheet.id}": sheet for chart in whole for sheet in _cut(chart)}
    stem = Path(name).stem if wanted is None else f"{stem_of(spec)}-{wanted}"
    if stem in name_of:
        return name_of[stem]
    if wanted is not None:
        raise no_chart(wanted, known)
    if len(whole) == 1:
        return whole[0]
    raise RenderError(
        _(
            "{path} does not tell which chart it is: add --chart with one of {known}",
            path=name,
            known=known,
        )
    )


def _cut(chart: Chart) -> Iterator[Chart]:
    """*chart* and all the sheets that it could be cut into."""
    yield chart
    for piece in parts(chart):
        yield from _cut(piece)


def no_chart(wanted: str, known: str) -> RenderError:
    return RenderError(_('There is no chart "{id}"; there are: {known}', id=wanted, known=known))
