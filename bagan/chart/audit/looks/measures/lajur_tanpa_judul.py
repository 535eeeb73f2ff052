"""Columns of a list with headings that go on without one."""

from __future__ import annotations

from bagan.chart.audit.looks.family import Child, Family
from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene, label, quoted
from bagan.chart.audit.picture import Shape
from bagan.language import _

RULE = "lajur-tanpa-judul"
NEAR_EM = 2.0
"""The most between a heading's last baseline and the box that it stands over."""


def measure(scene: Scene) -> Measured:
    """Of each list, the columns after the first one with a heading.

    A column begins with the highest of its boxes; its heading stands right over that.  Of
    the lists that hold a column, that with the fewest boxes counts.
    """
    tops: dict[int, Child] = {}
    flaws = []
    lists = [family for family in scene.families if len(family.children) > 1]
    seen: set[int] = set()
    for family in sorted(lists, key=lambda family: len(family.children)):
        fresh = [c for c in family.columns() if id(c[0].box) not in seen]
        seen.update(id(child.box) for column in fresh for child in column)
        bare = _bare(scene, fresh)
        if bare:
            tops.update({id(child.box): child for child in bare})
            flaws.append(_flaw(scene, family, bare))
    figure = Figure("lajur_tanpa_judul", _("Columns that go on without a heading"), len(tops))
    return Measured((figure,), tuple(flaws))


def _bare(scene: Scene, columns: list[list[Child]]) -> list[Child]:
    """The first boxes of columns that go on without a heading."""
    first = next(
        (n for n, column in enumerate(columns) if any(headed(scene, c.box) for c in column)), None
    )
    if first is None:
        return []
    return [column[0] for column in columns[first + 1 :] if not headed(scene, column[0].box)]


def headed(scene: Scene, box: Shape) -> bool:
    """Whether a heading stands right over *box*."""
    return any(
        under is box and box.rect.top - heading[-1].y < NEAR_EM * scene.em
        for heading, under in scene.titles
    )


def _flaw(scene: Scene, family: Family, bare: list[Child]) -> Flaw:
    return Flaw(
        RULE,
        _('In the list of "{head}", columns go on without a heading, at {boxes}',
          head=scene.head(family.wire), boxes=quoted(label(child.box) for child in bare)),
        _('repeat the heading over the column with "(lanjutan)", or break the columns at a '
          "heading"),
    )  # fmt: skip
