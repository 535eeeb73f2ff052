"""Line expressions: ``"a -> b, c"`` or ``"a <-> b <-> c"`` to pairs of ids."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bagan.chart.model.items import ID_PATTERN
from bagan.chart.model.naming import name_key
from bagan.language import _

_TOKEN = re.compile(r"\s*(?:(?P<arrow><->|->)|(?P<comma>,)|(?P<id>[^\s,<>]+)|(?P<bad>\S))")

_BOTH = re.compile(r"<[-=\N{EN DASH}\N{EM DASH}]*>|[\u2194\u21c4\u21d4\u27f7]")
_ONE_WAY = re.compile(r"[-=\N{EN DASH}\N{EM DASH}]*>|[\u2192\u21d2\u2794\u279c\u27f6]")
"""Arrows as others write them, and as Word makes them of "->"."""


class ExpressionError(ValueError):
    """An expression that is not understood; ``offset`` counts characters from its start."""

    def __init__(self, offset: int) -> None:
        self.offset = offset
        super().__init__(f"line expression not understood at character {offset + 1}")


@dataclass(frozen=True, slots=True)
class Ref:
    """An id in an expression and where it stands."""

    id: str
    offset: int


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of an expression."""

    source: Ref
    target: Ref
    both: bool


def parse_expression(text: str) -> tuple[Pair, ...]:
    """The lines that *text* names, in order.

    ``->`` goes one way and ``<->`` both ways; ``a -> b, c`` is two lines from a, and
    ``a -> b -> c`` a chain.

    >>> [(p.source.id, p.target.id, p.both) for p in parse_expression("a -> b, c")]
    [('a', 'b', False), ('a', 'c', False)]

    Raises ExpressionError with the offset of what is not understood.
    """
    groups: list[list[Ref]] = [[]]
    arrows: list[bool] = []
    expect_id = True
    position = 0
    while position < len(text.rstrip()):
        match = _TOKEN.match(text, position)
        assert match is not None
        position = match.end()
        kind = match.lastgroup or "bad"
        start = match.start(kind)
        if (kind == "id") != expect_id or kind == "bad":
            raise ExpressionError(start)
        if kind == "id":
            groups[-1].append(Ref(match["id"], start))
        elif kind == "arrow":
            arrows.append(match["arrow"] == "<->")
            groups.append([])
        expect_id = kind != "id"
    if expect_id or not arrows:
        raise ExpressionError(len(text.rstrip()))
    return tuple(
        Pair(source, target, both)
        for left, right, both in zip(groups, groups[1:], arrows, strict=False)
        for source in left
        for target in right
    )


def expression_hint(text: str, names: Mapping[str, str]) -> str:
    """What to write in place of an expression that is not understood: the same with our arrows,
    and with the id for a name that one unit has; *names* are those of all units, by id."""
    keys = [name_key(name) for name in names.values()]
    ids = {key: item for key, item in zip(keys, names, strict=True) if keys.count(key) == 1}
    plain = _ONE_WAY.sub(" -> ", _BOTH.sub(" \0 ", text)).replace("\0", "<->")
    sides = re.split(r"\s*(<->|->)\s*", plain.strip())
    sides[::2] = [_ids_of(side, ids) for side in sides[::2]]
    meant = " ".join(sides)
    try:
        pairs = parse_expression(meant)
    except ExpressionError:
        pairs = ()
    ends = [end.id for pair in pairs for end in (pair.source, pair.target)]
    if not ends or not all(re.match(ID_PATTERN, end) for end in ends):
        return _("Write a -> b, a -> b, c or a <-> b.")
    return _('Write "{text}".', text=meant)


def _ids_of(side: str, ids: dict[str, str]) -> str:
    """One side of an arrow, with ids for names; a name may hold a comma."""
    if name_key(side) in ids:
        return ids[name_key(side)]
    return ", ".join(ids.get(name_key(part), part.strip()) for part in side.split(","))
