"""A Picture in, the figures and flaws of all measures out."""

from __future__ import annotations

from collections.abc import Sequence

from bagan import registry
from bagan.chart.audit.looks.report import Flaw, Look, Measured
from bagan.chart.audit.looks.scene import Scene
from bagan.chart.audit.picture import Picture
from bagan.chart.audit.report import Finding
from bagan.language import _

MEASURES = "bagan.chart.audit.looks.measures"


UNREAD = "tak-terbaca"


def look_at(picture: Picture, unread: Sequence[Finding] = ()) -> Look:
    """How *picture* looks, by every measure in the folder; *unread* is what its reader could
    not make out, so that no figure counts it."""
    scene = Scene(picture)
    found: list[Measured] = [module.measure(scene) for module in registry.modules(MEASURES)]
    flaws = [_unread(unread)] if unread else []
    flaws += [flaw for one in found for flaw in one.flaws]
    return Look(
        tuple(figure for one in found for figure in one.figures), tuple(dict.fromkeys(flaws))
    )


def _unread(unread: Sequence[Finding]) -> Flaw:
    return Flaw(
        UNREAD,
        _("{count} things in the drawing are wrong or cannot be read, first: {message}",
          count=len(unread), message=unread[0].message),
        _("mend what bagan audit without --rupa tells first"),
    )  # fmt: skip
