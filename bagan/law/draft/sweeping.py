"""The lists of a text in, what looks like an entry of them and stands in none out.

The last look before an account is closed: whatever the reading of lists has missed is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bagan.law.draft.loose_rows import LooseEntry, sections
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import OFFICE
from bagan.law.draft.tally import Tally
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.wording import entry_name


def sweep(tally: Tally, reader: NameReader, lists: Iterable[Provision]) -> tuple[LooseEntry, ...]:
    """Note in *tally* what looks like an entry in the *lists* and is not counted yet."""
    found = []
    last = 0
    parts = [part for part in lists if part.children]
    heads = {part.start for part in parts}
    for part in sorted(parts, key=lambda part: (part.start, -part.end)):
        if part.end <= last:
            continue  # within the one before
        for entry in _offices(tally.naskah.text, max(part.start, last), part.end):
            if entry.start in heads:
                continue  # the words above a list
            words = reader.name(entry.text) or entry_name(entry.text)
            if not tally.covers(entry.start, words) and not tally.covers(entry.words, words):
                tally.unread(entry.start, entry.end, entry.text)
                found.append(entry)
        last = part.end
    return tuple(found)


def _offices(text: str, start: int, end: int) -> Iterator[LooseEntry]:
    for section in sections(text, start, end):
        yield from (entry for entry in section.entries if OFFICE.match(entry.text))
