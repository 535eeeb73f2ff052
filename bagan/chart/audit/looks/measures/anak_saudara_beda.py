"""Units under heads of one kind, side by side, that are drawn unlike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import Literal

from bagan.chart.audit.looks.family import Family
from bagan.chart.audit.looks.measures.saudara_beda import SLACK, by_kind, spread
from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene, label, quoted
from bagan.language import _

RULE = "anak-saudara-beda"


def measure(scene: Scene) -> Measured:
    """What stands under the heads of a row, by lines of one kind: all in rows or all in
    columns, and all beginning at one height.  A single box, or heading, is of either form, and
    units that lead others are not compared with units that do not."""
    led: dict[tuple[int, str], Family] = {
        (id(family.head), family.wire.kind): family
        for family in scene.families
        if family.head is not None and family.below
    }
    flaws = []
    for family in scene.families:
        for kin in (kin for row in family.rows() for kin in by_kind(row)):
            for kind in sorted({kind for _head, kind in led}):
                found = [led[id(c.box), kind] for c in kin if (id(c.box), kind) in led]
                flaws += list(_flaws(scene, found, leading={head for head, _kind in led}))
    return Measured(
        (Figure("anak_saudara_beda", _("Heads side by side whose units are drawn unlike"),
                len(dict.fromkeys(flaws))),),
        tuple(dict.fromkeys(flaws)),
    )  # fmt: skip


def _flaws(scene: Scene, families: Sequence[Family], *, leading: Set[int]) -> Iterator[Flaw]:
    forms: dict[tuple[bool, str], Family] = {}
    for family in families:
        lead = any(id(child.box) in leading for child in family.children)
        forms.setdefault((lead, _form(family)), family)
    for lead in (False, True):
        unlike = [forms[lead, form] for form in ("N", "W") if (lead, form) in forms]
        if len(unlike) < 2:
            continue
        yield Flaw(
            RULE,
            _("Under heads of one kind, units hang in a row here and in a column there: {heads}",
              heads=_heads(unlike)),
            _("draw all of them in rows, or all in columns"),
        )  # fmt: skip
    tops = [_top(scene, family) for family in families]
    if tops and spread(tops) > (scene.em / 2 if scene.headings else SLACK):
        yield Flaw(
            RULE,
            _("What stands under heads side by side does not begin at one height: {heads}",
              heads=_heads(families)),
            _("let all of it begin at the height of the lowest"),
        )  # fmt: skip


def _form(family: Family) -> Literal["N", "W", ""]:
    """In a row, in a column, or (one box alone) neither."""
    if len(family.children) < 2:
        return ""
    return (
        "N"
        if sum(child.side == "N" for child in family.children) * 2 > len(family.children)
        else "W"
    )


def _top(scene: Scene, family: Family) -> float:
    """Where the boxes of a family begin, a heading over the first of a column included."""
    own = {id(child.box) for child in family.children}
    over = [heading[0].rect.top for heading, box in scene.titles if id(box) in own]
    return min([child.box.rect.top for child in family.children] + over)


def _heads(families: Sequence[Family]) -> str:
    return quoted(label(family.head) for family in families if family.head is not None)
