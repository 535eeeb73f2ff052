"""The HTML of one of our documents in, its elements out; and how wide its tables' columns are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold [XML 1.0, 2.2], and the text of a regulation may."""
_VOID = frozenset({"br", "col", "img", "link", "meta"})
_LEFT_OUT = frozenset({"head", "script", "style"})
_WIDTH = re.compile(r"([^{}]*)\{\s*width:\s*([\d.]+)%;?\s*\}")
_COLUMN = re.compile(r"(?:(?:table)?\.([\w-]+)\s+)?col\.([\w-]+)")


@dataclass(slots=True)
class Element:
    """An element with its words and elements in order."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> tuple[str, ...]:
        return tuple(self.attributes.get("class", "").split())

    def elements(self, *tags: str) -> Iterator[Element]:
        """The elements right in it, of these tags where some are given."""
        for child in self.children:
            if isinstance(child, Element) and (not tags or child.tag in tags):
                yield child


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("html")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and len(self.open) > 1:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not any(element.tag in _LEFT_OUT for element in self.open):
            self.open[-1].children.append(_NO_XML.sub("\ufffd", data))


def tree_of(html: str) -> Element:
    """The elements of *html*, which closes every element that is not empty by nature, as our
    templates do; style sheets, scripts and the head's words are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]


def column_widths(css: str) -> dict[tuple[str, str], float]:
    """The widths in per cent that a style sheet gives to columns, by the classes of the table
    ("": any) and of the column.

    >>> column_widths(".unit col.nama, col.nomor { width: 24%; }")
    {('unit', 'nama'): 24.0, ('', 'nomor'): 24.0}
    """
    return {
        (named[1] or "", named[2]): float(rule[2])
        for rule in _WIDTH.finditer(css)
        for selector in rule[1].split(",")
        if (named := _COLUMN.fullmatch(selector.strip()))
    }
