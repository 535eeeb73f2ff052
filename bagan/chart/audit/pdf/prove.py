"""A PDF's bytes in, a report for each of its pages out: is what is on paper right?"""

from __future__ import annotations

from bagan.chart.audit.pdf.read import leaves
from bagan.chart.audit.pdf.see import see
from bagan.chart.audit.prove import report_on
from bagan.chart.audit.report import AuditReport
from bagan.language import _
from bagan.problem import RenderError


def audit_pdf(data: bytes, *, min_size: float = 0) -> tuple[AuditReport, ...]:
    """Prove the pages of an annex by themselves."""
    seen = [see(leaf) for leaf in leaves(data)]
    if not any(found.picture.boxes for found, _f in seen):
        raise RenderError(_("The PDF shows no chart of Bagan: no page has a box"))
    return tuple(report_on(found.picture, findings, min_size=min_size) for found, findings in seen)
