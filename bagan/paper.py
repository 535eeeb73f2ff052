"""The papers that a spec may name: to add one is to add a line."""

from __future__ import annotations

SIZES: dict[str, tuple[float, float]] = {
    "F4": (215, 330),
    "F4-210": (210, 330),
    "A4": (210, 297),
    "A3": (297, 420),
    "Legal": (215.9, 355.6),
    "Folio ganda": (330, 420),
    "A2": (420, 594),
}
"""Paper sizes upright, (width, height) in millimetres; F4 has two sizes in use."""

USUAL = "F4"
"""What regulations are printed on [UU 12/2011, Lampiran II, no. 284]."""
