"""Lists in, the same with a doubt where a number is left out, or stands twice, out."""

from __future__ import annotations

from dataclasses import replace

from bagan.law.draft.account import GAP, TWICE
from bagan.law.draft.found import Found, Item, Overlooked
from bagan.law.draft.places import number_of
from bagan.law.naskah.naskah import Level


def with_gaps(lists: list[Found | Overlooked]) -> list[Found | Overlooked]:
    """*lists*; an entry whose number does not follow on another's, or is another's, has a doubt."""
    return [_told(one) if isinstance(one, Found) else one for one in lists]


def _told(found: Found) -> Found:
    entries = [item for item in found.items if isinstance(item, Item)]
    parts = [*found.part.children, *(item.part for item in entries if item.doubt)]
    there = {(part.level, number_of(part)) for part in parts}
    listed = {part.start for part in found.part.children}
    seen: set[tuple[Level, str]] = set()
    items = []
    for item in found.items:
        if isinstance(item, Item):
            level, number = item.part.level, number_of(item.part)
            counted = item.part.start in listed and level in (Level.HURUF, Level.ANGKA)
            gap = counted and number > 1 and (level, number - 1) not in there and not item.doubt
            below = _told(item.below) if item.below is not None else None
            own = (level, item.part.number)
            told = GAP if gap else TWICE if counted and number and own in seen else item.doubt
            seen.add(own)
            item = replace(item, below=below, doubt=told)
        items.append(item)
    return replace(found, items=tuple(items))
