"""The size of the smallest label, in points on paper."""

from __future__ import annotations

from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene
from bagan.language import _

RULE = "huruf-kecil"
LEAST = 8.0
"""Points under which a label is hard to read in a bound copy; a habit, not a rule of law."""


def measure(scene: Scene) -> Measured:
    size = scene.em * scene.scale
    figure = Figure("huruf_pt", _("Smallest label"), round(size, 2) or None, "pt")
    if not size or size >= LEAST - 0.005:
        return Measured((figure,))
    flaw = Flaw(
        RULE,
        _(
            "The labels are {size} pt, smaller than {least} pt",
            size=f"{size:.2f}",
            least=f"{LEAST:g}",
        ),
        _("take larger paper or smaller margins, shorten long names, or split the chart"),
    )  # fmt: skip
    return Measured((figure,), (flaw,))
