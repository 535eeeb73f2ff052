"""Two texts of a spec and the units that a change was about in; lines lost without cause out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set

from bagan.chart.edit import values
from bagan.chart.edit.finding import KINDS, entries
from bagan.chart.edit.tree import Node, read_tree


def lost_lines(before: str, after: str, units: Set[str]) -> list[str]:
    """Lines of *before* that *after* has not, and that are about none of *units*."""
    about = about_lines(before, units)
    others = (line for n, line in enumerate(before.splitlines()) if n not in about)
    lost = Counter(line for line in others if line.strip()) - Counter(after.splitlines())
    return list(lost.elements())


def comments(text: str) -> Counter[str]:
    """Every comment of a spec, those behind a value too."""
    return Counter(re.findall(r"(?:^|(?<=\s))#.*$", text, re.MULTILINE))


def about_lines(text: str, units: Set[str]) -> set[int]:
    """The lines, from 0, of what names *units*, and of lists and headings with no other entry;
    with the comments right above them."""
    lines = text.splitlines()
    found = {
        number
        for start, end in _spans(text, units)
        for number in range(text.count("\n", 0, start), text.count("\n", 0, end) + 1)
    }
    found |= {number for number, line in enumerate(lines) if _names(line, units)}
    for number in sorted(found):
        while number > 0 and lines[number - 1].lstrip().startswith("#"):
            number -= 1
            found.add(number)
    return found


def _spans(text: str, units: Set[str]) -> Iterator[tuple[int, int]]:
    root, data = read_tree(text), values(text)
    others: dict[tuple[object, ...], bool] = {}
    for entry in entries(data):
        if entry.unit in units:
            yield _span(root, entry.path)
        for holder in filter(None, (entry.daftar, entry.unsur)):
            others[holder] = others.get(holder, False) or entry.unit not in units
    for holder, kept in others.items():
        if not kept:
            yield _span(root, holder)
    for section in ("unit", "kelompok", "garis", "lampiran"):
        at = root.position(section)
        if at is not None:
            parts = list(_named(text, root.items[at], units, whole=section != "lampiran"))
            yield from parts
            if len(parts) == len(root.items[at].items):
                yield _span(root, (section,))


def _named(text: str, node: Node, units: Set[str], *, whole: bool) -> Iterator[tuple[int, int]]:
    """The items of *node* that name one of *units*: all of each, or the smallest parts."""
    for at, item in enumerate(node.items):
        start = _start(node, at)
        if not _names(text[start : item.end], units):
            continue
        line = any(key.text in KINDS for key in item.keys or ())
        inner = [] if whole or line else list(_named(text, item, units, whole=False))
        all_of = all(
            _names(text[_start(item, n) : each.end], units) for n, each in enumerate(item.items)
        )
        yield from [(start, item.end)] if all_of or not inner else inner


def _start(node: Node, at: int) -> int:
    return node.items[at].start if node.keys is None else node.keys[at].start


def _names(text: str, units: Set[str]) -> bool:
    return bool(units & set(re.findall(r"[a-z0-9-]+", text)))


def _span(node: Node, path: tuple[object, ...]) -> tuple[int, int]:
    start = node.start
    for step in path:
        at = node.position(step)  # type: ignore[arg-type]
        assert at is not None
        start, node = _start(node, at), node.items[at]
    return start, node.end
