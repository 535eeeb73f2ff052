"""The bytes of an XML part in, its elements with their places in these bytes out.

Whoever changes a part does it by place, so that all other bytes stay as they were written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_TAG = re.compile(rb"<[^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*>")
_ENCODING = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)[\"']")

Edit = tuple[int, int, bytes]
"""Where bytes begin and end, and what stands there instead."""


class Unreadable(Exception):
    """XML that is damaged, or that no office writes: with a DTD, in another encoding."""


@dataclass(slots=True, eq=False)
class Element:
    """An element: names are "namespace name"; its bytes go from ``start`` to ``end``, its content
    from ``inner`` to ``inner_end`` (both at ``end`` where the tag closes itself)."""

    name: str
    attributes: dict[str, str]
    start: int
    inner: int
    parent: Element | None = None
    inner_end: int = 0
    end: int = 0
    children: list[Element] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """The element and all in it, in order."""
        waiting = [self]
        while waiting:
            item = waiting.pop()
            yield item
            waiting += reversed(item.children)

    def find(self, *names: str) -> Element | None:
        """The first child along a way of names of WordprocessingML."""
        found: Element | None = self
        for name in names:
            children = found.children if found is not None else ()
            found = next((child for child in children if child.name == f"{W} {name}"), None)
        return found

    def all(self, name: str) -> Iterator[Element]:
        """Every element *name* of WordprocessingML in it."""
        return (item for item in self.walk() if item.name == f"{W} {name}")

    def value(self, name: str) -> str:
        """The attribute *name* of WordprocessingML; "" without it."""
        return self.attributes.get(f"{W} {name}", "")

    @property
    def relations(self) -> list[str]:
        """The relations that its own attributes name."""
        return [value for key, value in self.attributes.items() if key.startswith(f"{R} ")]


def parsed(data: bytes) -> Element:
    """The root element of a part.  Raises Unreadable."""
    encoding = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    if encoding is not None and encoding[1].lower() not in (b"utf-8", b"us-ascii"):
        raise Unreadable(encoding[1].decode())
    reader = _Reader(data)
    parser = expat.ParserCreate("UTF-8", namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, found: reader.opened(
        name, found, parser.CurrentByteIndex
    )
    parser.EndElementHandler = lambda _name: reader.closed(parser.CurrentByteIndex)
    parser.StartDoctypeDeclHandler = reader.refused
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Unreadable(str(error)) from error
    return reader.root


class _Reader:
    """Keeps what the parser meets."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.open: list[Element] = []

    def opened(self, name: str, attributes: dict[str, str], start: int) -> None:
        tag = _TAG.match(self.data, start)
        if tag is None or len(self.open) > 500:
            raise Unreadable(name)
        parent = self.open[-1] if self.open else None
        element = Element(name, attributes, start, tag.end(), parent)
        if parent is None:
            self.root = element
        else:
            parent.children.append(element)
        self.open.append(element)

    def closed(self, place: int) -> None:
        element = self.open.pop()
        if self.data[element.inner - 2 : element.inner] == b"/>":
            element.inner_end = element.end = element.inner
        else:
            element.inner_end, element.end = place, self.data.index(b">", place) + 1

    def refused(self, *_doctype: object) -> None:
        raise Unreadable("DOCTYPE")


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """*data* with *edits*, which do not overlap; those at one place stand in their order."""
    pieces, place = [], 0
    for start, end, words in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [data[place:start], words]
        place = end
    return b"".join([*pieces, data[place:]])


def into(data: bytes, element: Element, words: bytes, *, last: bool = False) -> Edit:
    """The edit by which *words* are the first thing in *element*, or the *last*."""
    if element.inner_end < element.end:
        place = element.inner_end if last else element.inner
        return (place, place, words)
    name = re.split(rb"[\s/>]", data[element.start + 1 : element.end], maxsplit=1)[0]
    return (element.end - 2, element.end, b">" + words + b"</" + name + b">")


def out_of(data: bytes, element: Element, children: Sequence[Element]) -> list[Edit]:
    """The edits that undo :func:`into`: *element* without *children*; its tag closes itself if
    nothing else is in it."""
    if sum(child.end - child.start for child in children) < element.inner_end - element.inner:
        return [(child.start, child.end, b"") for child in children]
    return [(element.inner - 1, element.end, b"/>")]
