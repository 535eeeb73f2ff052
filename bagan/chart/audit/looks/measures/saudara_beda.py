"""Units of one kind under one head that are drawn unlike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bagan.chart.audit.looks.family import Child, Family
from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene, label, quoted
from bagan.language import _

RULE = "saudara-beda"
SLACK = 0.5
"""Points by which sides may differ: nobody sees less."""


def measure(scene: Scene) -> Measured:
    """Boxes of one kind (the first word of their names) at lines of one kind from one head:
    all in rows or all in columns; in a row of one width, one height and at one height; in a
    column of one width."""
    flaws = tuple(dict.fromkeys(f for family in scene.families for f in _flaws(scene, family)))
    return Measured((Figure("saudara_beda", _("Siblings drawn unlike"), len(flaws)),), flaws)


def _flaws(scene: Scene, family: Family) -> Iterator[Flaw]:
    head = scene.head(family.wire)
    for kin in by_kind(family.children):
        hung, beside = [c for c in kin if c.side == "N"], [c for c in kin if c.side in ("E", "W")]
        if hung and beside:
            yield Flaw(
                RULE,
                _('Under "{head}", some units of one kind hang in a row, others in a column: '
                  "{boxes}", head=head, boxes=_names([hung[0], beside[0]])),
                _("draw all of them in a row, or all in columns"),
            )  # fmt: skip
    for row in family.rows():
        for kin in by_kind(row):
            yield from _uneven(head, kin, row=True)
    for column in family.columns():
        yield from _uneven(head, column, row=False)


def _uneven(head: str, kin: Sequence[Child], *, row: bool) -> Iterator[Flaw]:
    rects = [child.box.rect for child in kin]
    widths = [rect.right - rect.left for rect in rects]
    sizes = {"head": head, "boxes": _names(kin)}
    if spread(widths) > SLACK:
        yield Flaw(
            RULE,
            _('Under "{head}", boxes side by side differ in width: {boxes}', **sizes)
            if row
            else _('Under "{head}", boxes of one column differ in width: {boxes}', **sizes),
            _("make them equally wide"),
        )
    if row and spread([rect.top for rect in rects]) > SLACK:
        yield Flaw(
            RULE,
            _('Under "{head}", boxes side by side do not begin at one height: {boxes}', **sizes),
            _("set them at one height"),
        )
    elif row and spread([rect.bottom for rect in rects]) > SLACK:
        yield Flaw(
            RULE,
            _('Under "{head}", boxes side by side differ in height: {boxes}', **sizes),
            _("make them equally high"),
        )


def spread(values: Sequence[float]) -> float:
    """The difference of the largest and the smallest value."""
    return max(values) - min(values)


def by_kind(children: Sequence[Child]) -> list[list[Child]]:
    """Children sorted by what kind of unit they are."""
    kinds: dict[tuple[str, bool], list[Child]] = {}
    for child in children:
        kinds.setdefault(child.kind, []).append(child)
    return list(kinds.values())


def _names(children: Sequence[Child]) -> str:
    return quoted(label(child.box) for child in children)
