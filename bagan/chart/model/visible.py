"""A view and an Organisation in, what the view shows out: units, groups and lines."""

from __future__ import annotations

from collections.abc import Iterable, Set

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
    return tuple(
        item
        for item in (*organisation.units, *organisation.groups)
        if item not in hidden
        and (
            item in placed
            or (
                item in organisation.units
                and organisation.jenis(item) in kinds
                and (below is None or item in below)
            )
        )
    )


def standing_under(
    organisation: Organisation, heads: Iterable[str], hidden: Set[str] = frozenset()
) -> set[str]:
    """*heads* and all that stands under them: by a line of komando, by a list, or by a line
    of koordinasi where nobody commands it.  What is *hidden* leads nobody."""
    under: dict[str, list[str]] = {}
    commanded = set()
    for line in organisation.lines:
        if line.kind is Kind.KOMANDO and not line.both:
            under.setdefault(line.source, []).append(line.target)
            commanded.add(line.target)
    for entry in organisation.entries:
        for head in entry.heads:
            under.setdefault(head, []).append(entry.unit)
    for line in organisation.lines:
        if line.kind is Kind.KOORDINASI:
            for source, target in ((line.source, line.target), (line.target, line.source)):
                if target not in commanded and (line.both or target == line.target):
                    under.setdefault(source, []).append(target)
    named = set(heads)
    for key, group in organisation.groups.items():
        if key not in named:
            under.setdefault(key, []).extend(group.anggota)
    found = set(named)
    waiting = list(named)
    while waiting:
        for item in under.get(waiting.pop(), ()):
            if item not in found and item not in hidden:
                found.add(item)
                waiting.append(item)
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
    return tuple(
        line
        for line in organisation.lines
        if line.source in shown and line.target in shown and line.key not in skipped
    )
