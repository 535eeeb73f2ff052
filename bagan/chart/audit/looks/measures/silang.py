"""Places where lines of two heads cross."""

from __future__ import annotations

from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene
from bagan.chart.audit.picture import Stroke
from bagan.chart.audit.plane import NEAR, Rect, meeting
from bagan.language import _

RULE = "silang-sejenis"


def measure(scene: Scene) -> Measured:
    """All are counted; two of one kind that cross are objected to: what crosses there and what
    branches off, nobody can tell."""
    strokes = scene.picture.strokes()
    upright = [stroke for stroke in strokes if stroke.rect.upright]
    level = [stroke for stroke in strokes if not stroke.rect.upright]
    crossings = [
        (one, two)
        for one, two in meeting(upright, level)
        if one.wire.place != two.wire.place and _cross(one.rect, two.rect)
    ]
    like = [pair for pair in crossings if bool(pair[0].wire.dashes) is bool(pair[1].wire.dashes)]
    lines = sum(len(wire.targets) for wire in scene.picture.wires)
    figures = (
        Figure("silang", _("Crossings"), len(crossings)),
        Figure("silang_sejenis", _("Crossings of lines of one kind"), len(like)),
        Figure("silang_per_garis", _("Crossings per 10 lines"),
               round(10 * len(crossings) / lines, 1) if lines else None),
    )  # fmt: skip
    return Measured(figures, tuple(dict.fromkeys(_flaw(scene, *pair) for pair in like)))


def _cross(down: Rect, level: Rect) -> bool:
    return (
        level.left + NEAR < down.left < level.right - NEAR
        and down.top + NEAR < level.top < down.bottom - NEAR
    )


def _flaw(scene: Scene, one: Stroke, two: Stroke) -> Flaw:
    first, second = sorted((one.wire, two.wire), key=lambda wire: wire.place)
    return Flaw(
        RULE,
        _('Lines of one kind cross: those from "{one}" and from "{two}"',
          one=scene.head(first), two=scene.head(second)),
        _("lead one of them round, or change the order of the units, so that nobody takes the "
          "crossing for a branch"),
    )  # fmt: skip
