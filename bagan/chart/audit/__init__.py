"""An SVG file in, the proof that its drawing is right out, or what is wrong with it."""

from bagan.chart.audit.prove import audit_svg
from bagan.chart.audit.report import AuditReport, Changes, Finding

__all__ = ["AuditReport", "Changes", "Finding", "audit_svg"]
