"""The headings of later sections in, the entries that the lists before them lost out.

"Bagian Keempat Bidang X" among the headings of the other bidang of a list tells that the list
has lost that entry; "Paragraf 2 Subbagian Y" stands below the office of its bagian.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bagan.chart.model import Citation, cite, name_key, parse_citation
from bagan.law.draft.account import HEADED
from bagan.law.draft.found import Found, Head, Item, Overlooked, Title, walk
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import same_office, says_office
from bagan.law.draft.places import citable, number_of
from bagan.law.naskah.naskah import Level, Naskah, Provision
from bagan.law.naskah.ranks import INNER_RANK, rank
from bagan.law.naskah.wording import nearest

_HEADED = (Level.BAB, Level.BAGIAN, Level.PARAGRAF)


@dataclass
class _Heading:
    """The office that a section is about, ``key`` its name's; ``above`` that of the section
    around it."""

    name: str
    key: str
    part: Provision
    above: _Heading | None
    before: list[_Heading]
    """Those of the sections before it, the nearest first."""


def with_headed(
    naskah: Naskah, reader: NameReader, lists: list[Found | Overlooked]
) -> list[Found | Overlooked]:
    """*lists* with the entries that they lost and headings name."""
    headings = list(_headings(naskah.isi, reader, None))
    listed = [found for one in lists if isinstance(one, Found) for found in walk(one)]
    names = [item.name for found in listed for item in _items(found)]
    names += [found.leader.name for found in listed if found.leader is not None]
    keys = {same_office(name) for name in names}
    if sum(heading.key in keys for heading in headings) < 2:
        return lists  # the sections do not follow the list
    said = " ".join(name_key(found.part.words) for found in listed)
    done = list(lists)
    for heading in headings:
        if heading.key in keys or name_key(heading.name) in said or nearest(heading.name, names):
            continue
        for place, one in enumerate(done):
            filled = _placed(one, heading) if isinstance(one, Found) else None
            if filled is not None:
                done[place] = filled
                keys.add(heading.key)
                break
    return done


def _headings(
    parts: tuple[Provision, ...], reader: NameReader, above: _Heading | None
) -> Iterator[_Heading]:
    before: list[_Heading] = []
    for part in parts:
        if part.level not in _HEADED:
            continue
        subject = reader.subject(part.heading)
        own = above
        if subject.first and not subject.many and says_office(subject.name):
            name = subject.name
            if (rank(name) or 0) >= INNER_RANK:
                own = _Heading(name, same_office(name), part, above, before[::-1])
                before.append(own)
                yield own
        yield from _headings(part.children, reader, own)


def _items(found: Found) -> Iterator[Item]:
    for item in found.items:
        yield from (item,) if isinstance(item, Item) else item.items


def _placed(found: Found, heading: _Heading) -> Found | None:
    """*found* with the entry that *heading* names: behind that of the section before it, or below
    that of the section around it; None where it has neither."""
    items = list(found.items)
    for place, item in enumerate(items):
        if isinstance(item, Title):
            continue
        inner = _placed(item.below, heading) if item.below is not None else None
        if inner is not None:
            items[place] = replace(item, below=inner)
            return replace(found, items=tuple(items))
    above = heading.above.key if heading.above is not None else ""
    own = found.head.name if found.head.certain else ""
    for other in heading.before if not above or same_office(own) == above else ():
        for place, item in enumerate(items):
            if isinstance(item, Item) and same_office(item.name) == other.key:
                items.insert(place + 1, _lost(found.part, heading, items[place : place + 2]))
                return replace(found, items=tuple(items))
    for place, item in enumerate(items):
        if isinstance(item, Item) and same_office(item.name) == above:
            below = item.below or Found(
                item.part, found.kind, True, Head(item.name, item.part, certain=True), ()
            )
            first = _lost(item.part, heading, [])
            items[place] = replace(item, below=replace(below, items=(first, *below.items)))
            return replace(found, items=tuple(items))
    return None


def _lost(owner: Provision, heading: _Heading, around: list[Item | Title]) -> Item:
    """The entry of the list of *owner* that *heading* names, with the number that is left out
    between those *around* it, where one is."""
    part = replace(
        owner, start=heading.part.start, end=heading.part.end, text=heading.name, tail="",
        children=(), inferred=False,
    )  # fmt: skip
    if len(around) == 2:
        first, last = around[0].part, around[1].part
        number = number_of(first) + 1
        if first.level is last.level and number_of(last) == number + 1:
            part = replace(part, level=first.level, number=_number(first, number))
            if citation := _cited(owner.citation, first, number):
                part = replace(part, citation=citation)
    return Item(part, heading.name, doubt=HEADED)


def _number(like: Provision, number: int) -> str:
    return chr(96 + number) if like.level is Level.HURUF and number <= 26 else str(number)


def _cited(owner: Citation | None, like: Provision, number: int) -> Citation | None:
    place = citable(owner)
    return parse_citation(cite(place, like.level.value, number)) if place else None
