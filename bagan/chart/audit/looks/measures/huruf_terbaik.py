"""The smallest label against the best that this room could have."""

from __future__ import annotations

from bagan.chart.audit.looks.bound import best_size
from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene
from bagan.language import _
from bagan.style import Style

RULE = "huruf-dapat-lebih-besar"
LEAST = 0.75
"""The least part of the bound that a label should have.  The bound is too high: it knows
nothing of rails and spines."""


def measure(scene: Scene) -> Measured:
    """The bound is that of :mod:`bagan.chart.audit.looks.bound`."""
    size = scene.em * scene.scale
    if not size:
        return Measured()
    best = max(size, best_size(scene, Style()))
    figures = (
        Figure("huruf_terbaik_pt", _("Largest label that arithmetic allows"), best, "pt"),
        Figure("huruf_per_terbaik", _("Smallest label by that"), 100 * size / best, "%"),
    )
    if size / best >= LEAST:
        return Measured(figures)
    flaw = Flaw(
        RULE,
        _("The labels are {size} pt, and arithmetic allows up to {best} pt",
          size=f"{size:.2f}", best=f"{best:.2f}"),
        _("turn the paper, break the labels of wide rows into more lines, or draw long lists in "
          "more columns, so that the chart fills the page"),
    )  # fmt: skip
    return Measured(figures, (flaw,))
