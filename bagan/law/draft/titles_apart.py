"""A list in, the same and the lists of its headings that stand below another than its head out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bagan.chart.model import Kind, name_key
from bagan.law.draft.found import Found, Head, Title
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import says_office

_UNDER = re.compile(
    r"\bdi\s?bawah\s+(?:dan\s+)?bertanggung\s?jawab\s+(?:langsung\s+)?kepada\s+(?P<head>[^,;:.]+?)"
    r"(?=\s+(?:dan|serta|melalui|secara|terdiri|membawah\w+)\b|[,;:.]|$)",
    re.IGNORECASE,
)


def titles_apart(found: Found, reader: NameReader) -> Iterator[Found]:
    """A list, and those of its headings that stand below another than its head: "b. Staf Ahli yang
    berada di bawah dan bertanggung jawab kepada Bupati, terdiri atas: ..."."""
    leading = {name_key(found.head.name), name_key(found.leader.name if found.leader else "")}
    left, others = [], []
    for item in found.items:
        match = _UNDER.search(item.part.text) if isinstance(item, Title) else None
        name = reader.name(match["head"]) if match else ""
        if isinstance(item, Title) and says_office(name) and name_key(name) not in leading:
            head = Head(name, item.part, certain=True)
            others.append(Found(item.part, Kind.KOMANDO, True, head, item.items))
        else:
            left.append(item)
    yield replace(found, items=tuple(left))
    yield from others
