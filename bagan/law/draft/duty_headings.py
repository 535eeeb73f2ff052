"""The sections of a page that tells what each post does in, the posts in their headings as one list
out.

"LURAH / 1. Lurah mempunyai tugas ... / SEKRETARIS KELURAHAN / 1. Membantu Lurah ..."
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bagan.law.draft.loose_entries import LooseEntry, Section, is_office
from bagan.law.draft.loose_markers import marker
from bagan.law.draft.loose_words import is_task
from bagan.law.naskah.ranks import LEADER_RANK

_TASKS = re.compile(r"(?:mempunyai|memiliki|bertugas|melaksanakan|menyelenggarakan|dipimpin)\b")
_THIS = re.compile(rf"(\w+)\s+(?:ini|tersebut)\s+{_TASKS.pattern}")
_FAR = 60
"""So many characters further than the heading's own words those of its duties begin."""
_LEAST = 3
"""Headings: fewer are no structure."""


def heads_duties(text: str, entry: LooseEntry) -> bool:
    """Whether *entry* is a heading above what its office does: "2. Sekretariat / Sekretariat
    mempunyai tugas ...", "LURAH / 1. Kelurahan dipimpin oleh Lurah yang mempunyai tugas ..."."""
    rest = text[entry.end : entry.end + len(entry.text) + _FAR].lstrip(" \t\r\n.;:")
    rest = rest[marker(rest)[0] :]
    if is_task(rest):
        return True  # "B. Bidang Penyedia Informasi / - Menyediakan informasi ..."
    this = _THIS.match(rest)
    if this is not None and entry.text.casefold().startswith(f"{this[1].casefold()} "):
        return True  # "3. Bidang Pasar / Bidang ini mempunyai tugas ..."
    told = [task.start() for task in _TASKS.finditer(rest)]
    said = re.findall(r"\w+", rest[: told[-1]].casefold()) if told else ()
    return set(said).issuperset(re.findall(r"\w+", entry.text.casefold()))


def listed(text: str, found: Iterable[Section]) -> Section | None:
    """The bare headings above duties among *found*, as the entries of one list; None where there
    are few, or the first of them leads nobody."""
    bare = (
        entry
        for section in found
        for entry in (*section.entries, *section.strays)
        if not (entry.found or entry.bullet) and entry.column >= 0 and is_office(entry)
        if entry.text[-1] not in ".,;"
    )
    posts = {entry.text.casefold(): entry for entry in bare if heads_duties(text, entry)}
    entries = sorted(posts.values(), key=lambda entry: entry.start)
    if len(entries) < _LEAST or entries[0].rank != LEADER_RANK:
        return None
    return Section(entries[0].start, entries[-1].end, entries=entries)
