"""An SVG file in, the proof that its drawing is right out, or what is wrong with it."""

from bagan.audit.prove import audit_svg
from bagan.audit.report import AuditReport, Finding

__all__ = ["AuditReport", "Finding", "audit_svg"]
