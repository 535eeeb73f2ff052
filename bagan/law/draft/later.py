"""The articles behind a list in, the entries that the list has lost out.

An office whose entry a scan or a page of the web left out is often named again, by its place:
"Bidang X sebagaimana dimaksud dalam Pasal 3 huruf d mempunyai tugas ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bagan.chart.model import CitationError, parse_citation
from bagan.law.draft.account import LOST
from bagan.law.draft.found import Found, Item, Overlooked
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import says_office
from bagan.law.draft.places import number_of
from bagan.law.naskah.naskah import Naskah, Provision

_SAID = re.compile(
    r"(?P<name>[^,;:.]{4,160}?)\s+sebagaimana\s+di\s?maksud\s+(?:dalam|pada)\s+(?P<place>Pasal\s+\d+"
    r"(?:\s+ayat\s+\(\d+\))?(?:\s+huruf\s+[a-z])(?:\s+angka\s+\d+)?)(?!\s*(?:,|dan|sampai|angka|huruf))",
    re.IGNORECASE,
)


def with_lost(
    naskah: Naskah, reader: NameReader, lists: list[Found | Overlooked]
) -> list[Found | Overlooked]:
    """*lists* with the entries that they lost and later articles name."""
    lost: dict[str, list[Provision]] = {}
    for owner, part in _named(naskah, reader):
        lost.setdefault(owner, []).append(part)
    return [_filled(one, lost) if isinstance(one, Found) else one for one in lists]


def _named(naskah: Naskah, reader: NameReader) -> Iterator[tuple[str, Provision]]:
    """The place of a list, and the entry of it that an article names and the list lacks."""
    seen: set[str] = set()
    for part in naskah.walk():
        match = _SAID.match(part.text) if "maksud" in part.text.casefold() else None
        name = reader.name(match["name"]) if match else ""
        if match is None or not says_office(name) or reader.is_many(name):
            continue
        try:
            citation = parse_citation(" ".join(match["place"].split()))
        except CitationError:
            continue
        if str(citation) in seen or naskah.find(citation) is not None:
            continue
        seen.add(str(citation))
        level, number = citation.parts[-1]
        owner = replace(citation, parts=citation.parts[:-1])
        above = naskah.find(owner)
        if above is not None and above.children and above.children[0].level.value == level:
            like = above.children[0]
            yield (
                str(owner),
                replace(
                    like, number=number, start=part.start, end=part.end, text=name, tail="",
                    children=(), citation=citation, inferred=False,
                ),
            )  # fmt: skip


def _filled(found: Found, lost: dict[str, list[Provision]]) -> Found:
    """*found*, and the lists that its entries head, with what is lost put in its place."""
    items = [
        replace(item, below=_filled(item.below, lost))
        if isinstance(item, Item) and item.below is not None
        else item
        for item in found.items
    ]
    for part in lost.get(str(found.part.citation), ()):
        place = sum(number_of(item.part) < number_of(part) for item in items)
        items.insert(place, Item(part, part.text, doubt=LOST))
    return replace(found, items=tuple(items))
