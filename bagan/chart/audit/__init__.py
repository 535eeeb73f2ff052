"""An SVG file in, the proof that its drawing is right out, or what is wrong with it."""

from bagan.chart.audit.looks import Figure, Flaw, Look
from bagan.chart.audit.prove import audit_svg
from bagan.chart.audit.records import audit_record, look_record
from bagan.chart.audit.report import AuditReport, Changes, Finding

__all__ = [
    "AuditReport",
    "Changes",
    "Figure",
    "Finding",
    "Flaw",
    "Look",
    "audit_record",
    "audit_svg",
    "look_record",
]
