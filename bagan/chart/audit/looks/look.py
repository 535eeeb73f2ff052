"""A Picture in, the figures and flaws of all measures out."""

from __future__ import annotations

from bagan import registry
from bagan.chart.audit.looks.report import Look, Measured
from bagan.chart.audit.looks.scene import Scene
from bagan.chart.audit.picture import Picture

MEASURES = "bagan.chart.audit.looks.measures"


def look_at(picture: Picture) -> Look:
    """How *picture* looks, by every measure in the folder."""
    scene = Scene(picture)
    found: list[Measured] = [module.measure(scene) for module in registry.modules(MEASURES)]
    return Look(
        tuple(figure for one in found for figure in one.figures),
        tuple(dict.fromkeys(flaw for one in found for flaw in one.flaws)),
    )
