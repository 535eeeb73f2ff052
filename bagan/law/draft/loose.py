"""A Naskah in, the same with the lists that its outline does not hold out.

A list without an article, with bullets, or of bare lines has no number to be cited by: its
entries carry the citation of the article around it, or none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from bagan.law.draft import duty_headings
from bagan.law.draft.loose_entries import Section, announces, count, is_office
from bagan.law.draft.loose_lines import settings, without_labels
from bagan.law.draft.loose_lists import nested
from bagan.law.draft.loose_rows import sections
from bagan.law.draft.names import UNSUR
from bagan.law.naskah.naskah import Level, Naskah, Provision

_BULLETED = re.compile(r"^[ \t]*(?:[^\w\s(\"'.,;:]|o[ \t])", re.MULTILINE)
_NUMBER = re.compile(r"\W*\w{1,3}\s?[)\]}.]\s*")
"""The number of an ayat."""
_HOLDERS = (Level.PASAL, Level.AYAT)


def with_loose_lists(naskah: Naskah) -> Naskah:
    """*naskah* with its loose lists as parts of its body."""
    if naskah.pasal:
        skip = settings(naskah)
        nexts = [part.start for part in naskah.isi[1:]] + [len(naskah.text)]
        # Pasal I of an amendment holds the pasal that it changes, which stand beside it.
        read = (
            part if start < part.end else _mended(part, naskah.text, skip)
            for part, start in zip(naskah.isi, nexts, strict=True)
        )
        return replace(naskah, isi=tuple(read))
    return replace(naskah, isi=tuple(nested(section, None) for section in loose_lists(naskah)))


def loose_lists(naskah: Naskah) -> tuple[Section, ...]:
    """The lists of a text without articles: those that are announced, where any is; where only
    sentences tell some, or none does, the posts that are headings above what each does."""
    found, posts = _lists_in(naskah.text)
    announced = tuple(section for section in found if section.announced) or found
    return announced if posts is None else (posts, *announced)


def lists_begin(text: str) -> int:
    """Where the first list of a text without articles begins, announced or not."""
    found, posts = _lists_in(text)
    every = found if posts is None else (posts, *found)
    return min((section.start for section in every), default=len(text))


@lru_cache(maxsize=1)
def _lists_in(text: str) -> tuple[tuple[Section, ...], Section | None]:
    every = sections(text, 0, len(text))
    found = without_labels(section for section in every if section.is_list)
    told = all(section.told for section in found)
    return found, duty_headings.listed(text, every) if told else None


def _mended(part: Provision, text: str, skip: frozenset[int]) -> Provision:
    """*part* with what its words list, where its outline holds fewer offices than that."""
    lasting = any(child.level in _HOLDERS for child in part.children)
    if lasting or part.level not in (Level.PASAL, Level.AYAT):
        return replace(part, children=tuple(_mended(child, text, skip) for child in part.children))
    if not announces(part.text) and not _BULLETED.search(text, part.start, part.end):
        return part
    number = _NUMBER.match(text, part.start, part.end) if part.level is Level.AYAT else None
    inside = sections(text, number.end() if number else part.start, part.end, skip)
    lists = [section for section in inside if _may_read(section)]
    if len(lists) != 1 or _offices(part) >= sum(map(is_office, lists[0].entries)):
        return part
    listed = nested(lists[0], part.citation)
    lead = " ".join(s.lead for s in inside if s.start <= lists[0].start and s.lead)
    return replace(part, text=lead or part.text, children=listed.children)


def _offices(part: Provision) -> int:
    """How many offices the outline of *part* holds."""
    inside = (UNSUR.sub("", one.text, count=1) for one in part.walk() if one is not part)
    return sum(map(count, inside))


def _may_read(section: Section) -> bool:
    return section.is_list and (section.announced or any(e.bullet for e in section.entries))
