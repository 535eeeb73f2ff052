"""A view and an Organisation in, what the view shows out: units, groups and lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import chain

from bagan.chart.model.annexes import Bagan
from bagan.chart.model.expression import ExpressionError, parse_expression
from bagan.chart.model.kinds import KINDS_BY_CATEGORY, Jenis, Kind
from bagan.chart.model.organisation import Line, Organisation

JENIS_WORDS = frozenset(kind.value for kind in Jenis)


def shown_ids(organisation: Organisation, view: Bagan) -> tuple[str, ...]:
    """The units and groups that *view* shows, in the spec's order: those that it names, and
    of the kinds that it asks for those that stand under its jenjang."""
    placed = set(view.bingkai)
    for tier in view.jenjang:
        placed.update(tier)
    for holder in (view.samping, view.staf):
        for item, sides in holder.items():
            placed.update((item, *sides.kiri, *sides.kanan))
    for item, children in view.di_bawah.items():
        placed.update((item, *children))
    kinds: set[Jenis] = set()
    for word in view.tampilkan:
        if word in KINDS_BY_CATEGORY:
            kinds |= KINDS_BY_CATEGORY[word]
        elif word in JENIS_WORDS:
            kinds.add(Jenis(word))
        else:
            placed.add(word)
    for group in view.bingkai:
        if group in organisation.groups:
            placed.update(organisation.groups[group].anggota)
    hidden = set(view.kecuali)
    below = standing_under(organisation, placed - hidden, hidden) if view.jenjang else None
    asked = organisation.units.keys() if below is None else below & organisation.units.keys()
    of_kind = {item for item in asked if organisation.jenis(item) in kinds} if kinds else set()
    shown = (of_kind | placed & organisation.place.keys()) - hidden
    return tuple(sorted(shown, key=organisation.place.__getitem__))


def standing_under(
    organisation: Organisation, heads: Iterable[str], hidden: Set[str] = frozenset()
) -> set[str]:
    """*heads* and all that stands under them (:attr:`Organisation.followers`), the members of a
    group that is no head, too.  What is *hidden* leads nobody."""
    named = set(heads)
    found, waiting = set(named), list(named)
    while waiting:
        item = waiting.pop()
        under = organisation.followers.get(item, ())
        if item in organisation.groups and item not in named:
            under = (*under, *organisation.groups[item].anggota)
        for other in under:
            if other not in found and other not in hidden:
                found.add(other)
                waiting.append(other)
    return found


def uppermost(organisation: Organisation, items: Sequence[str]) -> dict[str, list[str]]:
    """By each of *items* under which others stand, or that stands under none of them: these, and
    itself, in their order."""
    others = organisation.place.keys() - set(items)
    under = {one for item in items for one in organisation.followers.get(item, ())}
    found: dict[str, list[str]] = {}
    told: set[str] = set()
    for item in (*(i for i in items if i not in under), *items):  # in a circle none is uppermost
        if item not in told:
            below = standing_under(organisation, [item], others) - told
            found[item] = [one for one in items if one in below]
            told |= below
    return found


def skipped_lines(view: Bagan) -> dict[tuple[str, str, Kind], str]:
    """The lines that *view* leaves out on purpose, each with its reason.

    A line that goes both ways is found under either order of its ends.
    """
    skipped: dict[tuple[str, str, Kind], str] = {}
    for item in view.lewati:
        try:
            pairs = parse_expression(item.expression)
        except ExpressionError:
            continue
        for pair in pairs:
            source, target = pair.source.id, pair.target.id
            if pair.both:
                source, target = sorted((source, target))
            skipped[source, target, item.kind] = item.alasan
    return skipped


def drawn_lines(organisation: Organisation, view: Bagan) -> tuple[Line, ...]:
    """The lines of *view*: both ends shown, and not left out on purpose."""
    shown = set(shown_ids(organisation, view))
    skipped = skipped_lines(view)
    begun = (organisation.lines_from.get(item, ()) for item in shown)
    lines = (organisation.lines[place] for place in sorted(chain.from_iterable(begun)))
    return tuple(line for line in lines if line.target in shown and line.key not in skipped)
