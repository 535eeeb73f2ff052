"""Boxes that say nothing."""

from __future__ import annotations

from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene, quoted
from bagan.language import _

RULE = "kotak-kosong"


def measure(scene: Scene) -> Measured:
    """A box without a letter or a figure in it: also one with dashes or dots only."""
    empty = [
        box
        for box in scene.boxes
        if not any(character.isalnum() for text in box.texts for character in text.words)
    ]
    figure = Figure("kotak_kosong", _("Empty boxes"), len(empty))
    if not empty:
        return Measured((figure,))
    flaw = Flaw(
        RULE,
        _("Boxes say nothing: {boxes}", boxes=quoted(box.unit for box in empty)),
        _("give the unit its name, or leave it out of the chart"),
    )
    return Measured((figure,), (flaw,))
