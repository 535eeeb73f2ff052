"""A spec and what is shown of it in; its text out, without a NIP or photograph that is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import BaseModel

from bagan.chart.spec import Spec

PRIVATE = ("nip", "foto")
"""The keys of what is carried only where it is shown."""
LEAST = 4
"""Characters of a value that is looked for in comments and in the naskah."""


def squeezed(text: str) -> str:
    """*text* without blanks: a number may be broken into several lines."""
    return "".join(text.split())


def hidden(spec: Spec, shown: str, photos: frozenset[str]) -> frozenset[str]:
    """The NIPs in *spec* that do not stand in *shown*, squeezed, and the names of photographs
    that are not among *photos*."""
    found = {(key, value) for key, value in _private(spec.regency)}
    return frozenset(
        squeezed(value)
        for key, value in found
        if (value not in photos if key == "foto" else squeezed(value) not in shown)
    )


def without(source: bytes, values: frozenset[str]) -> tuple[bytes, int] | None:
    """The text of a spec without the NIPs and photographs *values*, and how many places were
    cut out; None where they cannot be cut out so that nothing else changes."""
    if not values:
        return source, 0
    text = source.decode("utf-8-sig")
    try:
        places = sorted(set(_places(yaml.compose(text, yaml.SafeLoader), values)), reverse=True)
    except yaml.YAMLError:
        return None
    cut = text
    for start, end in places:
        # Of a value of several lines, the end is where the next one begins.
        cut = _cut(cut, start, start + len(cut[start:end].rstrip()))
    if mentions(cut, values) or _values(cut) != _without(_values(text), values):
        return None
    return cut.encode(), len(places)


def mentions(text: str, values: frozenset[str]) -> bool:
    """Whether any of *values* stands in *text*."""
    plain = squeezed(text)
    return any(value in plain for value in values if len(value) >= LEAST)


def _private(item: Any) -> Iterator[tuple[str, str]]:
    if isinstance(item, BaseModel):
        for name in type(item).model_fields:
            value = getattr(item, name)
            if name in PRIVATE and isinstance(value, str):
                yield name, value
            else:
                yield from _private(value)
    elif isinstance(item, dict):
        for value in item.values():
            yield from _private(value)
    elif isinstance(item, tuple | list):
        for value in item:
            yield from _private(value)


def _is_private(key: str, value: str, values: frozenset[str]) -> bool:
    return key in PRIVATE and squeezed(value) in values


def _places(root: Any, values: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where the pairs of *values* begin and end, in characters."""
    stack, seen = [root], set()
    while stack:
        node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            stack += node.value
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                stack.append(value)
                if isinstance(value, yaml.ScalarNode) and _is_private(
                    str(key.value), value.value, values
                ):
                    yield key.start_mark.index, value.end_mark.index


def _cut(text: str, start: int, end: int) -> str:
    """*text* without what stands from *start* to *end*: with its whole line where it has one
    for itself, else with one comma."""
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop + 1
    before, after = text[line:start], text[end:stop].strip()
    if not before.strip() and (not after or after.startswith("#")):
        return text[:line] + text[stop:]
    rest = text[end:]
    if rest.lstrip().startswith(","):
        return text[:start] + rest.lstrip()[1:].lstrip(" ")
    head = text[:start].rstrip()
    return head.removesuffix(",") + rest


def _values(text: str) -> Any:
    """The plain values of a text; None where it is no YAML any more."""
    try:
        return yaml.load(text, yaml.BaseLoader)
    except yaml.YAMLError:
        return None


def _without(value: Any, values: frozenset[str]) -> Any:
    if isinstance(value, dict):
        return {
            key: _without(item, values)
            for key, item in value.items()
            if not (isinstance(item, str) and _is_private(str(key), item, values))
        }
    return [_without(item, values) for item in value] if isinstance(value, list) else value
