"""An SVG file's bytes in, an AuditReport out: is the drawing right, by the file alone?"""

from __future__ import annotations

from collections.abc import Iterable

from bagan.chart.audit.areas import Expected, areas_expected, areas_right
from bagan.chart.audit.boxes import boxes_apart, labels_inside, shown_once, texts_free
from bagan.chart.audit.changes import as_marked, changes_of, marks_right
from bagan.chart.audit.ends import (
    arrows_placed,
    as_expected,
    connected,
    contacts,
    on_the_way,
    read_back,
)
from bagan.chart.audit.page import (
    everything_inside,
    large_enough,
    legend_true,
    smallest_text,
    told_in_grey,
)
from bagan.chart.audit.picture import Picture
from bagan.chart.audit.report import AuditReport, Changes, Finding, Line
from bagan.chart.audit.safety import harmless
from bagan.chart.audit.see import see
from bagan.chart.audit.wires import clear_of_boxes, drawn_once, lines_apart
from bagan.chart.svg.read import parse


def audit_svg(
    data: bytes,
    *,
    expected: set[Line] | None = None,
    expected_areas: Iterable[Expected] | None = None,
    expected_changes: Changes | None = None,
    min_size: float = 0,
) -> AuditReport:
    """Prove a chart from its SVG file, by the seven points of the SVG contract.

    *expected* are the lines (from, to, kind, both ways) that the spec's view has; without
    it, the geometry is only held against the file's own data-dari and data-ke.
    *expected_areas* are its frames round branches, with the units inside each.
    *expected_changes* are the units and lines of a comparison by what happened to them.
    *min_size* is the floor for every text, in points at the printed size.

    Raises RenderError for what is no SVG file with a size in millimetres, or what
    declares a document type.
    """
    root = parse(data)
    picture, findings = see(root)
    findings += harmless(data, root)
    return report_on(
        picture,
        findings,
        expected=expected,
        expected_areas=expected_areas,
        expected_changes=expected_changes,
        min_size=min_size,
    )


def report_on(
    picture: Picture,
    findings: Iterable[Finding],
    *,
    expected: set[Line] | None = None,
    expected_areas: Iterable[Expected] | None = None,
    expected_changes: Changes | None = None,
    min_size: float = 0,
) -> AuditReport:
    """Prove a *picture*, whatever it was read from; *findings* are those of its reader."""
    findings = list(findings)
    found = contacts(picture)
    lines = read_back(picture, found)
    touching, crossings = lines_apart(picture)
    findings += [*boxes_apart(picture), *shown_once(picture)]
    findings += labels_inside(picture)
    findings += [*texts_free(picture), *clear_of_boxes(picture), *touching, *drawn_once(picture)]
    findings += [*connected(picture, found), *on_the_way(picture), *arrows_placed(picture)]
    if expected is not None:
        findings += as_expected(lines, expected)
    findings += areas_right(picture)
    if expected_areas is not None:
        findings += areas_expected(picture, expected_areas)
    findings += marks_right(picture)
    changes = changes_of(picture)
    if expected_changes is not None:
        findings += as_marked(changes or Changes(), expected_changes)
    findings += [*everything_inside(picture), *large_enough(picture, min_size)]
    findings += [*told_in_grey(picture), *legend_true(picture)]
    return AuditReport(
        findings=_once(findings),
        boxes=len(picture.boxes),
        frames=len(picture.frames),
        wires=len(picture.wires),
        crossings=crossings,
        smallest=smallest_text(picture),
        lines=lines,
        changes=changes,
    )


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, in the order found: pieces of one line say the same."""
    return tuple(dict.fromkeys(findings))
