"""What an audit or a look found in, a record for programs out."""

from __future__ import annotations

from typing import Any

from bagan.chart.audit.looks import Look
from bagan.chart.audit.report import AuditReport

Record = dict[str, Any]


def audit_record(name: str, found: AuditReport) -> Record:
    """The findings and figures of the audit of *name*."""
    return {
        "file": name,
        "figures": {
            "boxes": found.boxes,
            "frames": found.frames,
            "wires": found.wires,
            "crossings": found.crossings,
            "smallest_pt": round(found.smallest, 2),
        },
        "findings": [
            {"rule": finding.rule, "message": finding.message} for finding in found.findings
        ],
    }


def look_record(name: str, look: Look) -> Record:
    """The same of a look, with remedies; a figure's name ends with its unit where it has one,
    and is null where there was nothing to measure."""
    return {
        "file": name,
        "figures": {
            figure.name: None if figure.value is None else round(figure.value, 2)
            for figure in look.figures
        },
        "findings": [
            {"rule": flaw.rule, "message": flaw.message, "remedy": flaw.remedy}
            for flaw in look.findings
        ],
    }
