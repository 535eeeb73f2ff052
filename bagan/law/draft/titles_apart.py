"""Lists in, the same out with their headings told from entries: those of a class whose members are
in another list, and those whose entries stand below another than the list's head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bagan.chart.model import Kind, name_key
from bagan.law.draft.found import Found, Head, Item, Overlooked, Title
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import are_of_class, is_class, says_office

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


def class_titles(lists: list[Found | Overlooked]) -> list[Found | Overlooked]:
    """*lists*, with an entry that is only the name of a class ("c. Bidang;") as a heading, where
    another list has its members: "Bidang terdiri atas: a. Bidang Pasar; b. Bidang Logam"; without
    the sentences that only count classes, unless these are told ("terdiri atas 3 Asisten")."""
    told = {name_key(one.head.name) for one in lists if isinstance(one, Found) and _of_class(one)}

    def titled(item: Item | Title) -> Item | Title:
        bare = isinstance(item, Item) and item.below is None and is_class(item.name)
        return Title(item.part, item.name, ()) if bare and name_key(item.name) in told else item

    def only_counts(found: Found, item: Item | Title) -> bool:
        classes = not found.part.children and all(isinstance(one, Title) for one in found.items)
        return classes and name_key(item.name) not in told

    done: list[Found | Overlooked] = []
    for one in lists:
        if isinstance(one, Found):
            items = tuple(titled(item) for item in one.items if not only_counts(one, item))
            one = replace(one, items=items)
        if isinstance(one, Overlooked) or one.items or one.strange or one.leader:
            done.append(one)
    return done


def _of_class(found: Found) -> bool:
    """Whether a list is of the members of a class."""
    head = found.head
    return head.many and are_of_class(head.name, [item.name for item in found.items])
