"""Line expressions: ``"a -> b, c"`` or ``"a <-> b <-> c"`` to pairs of ids."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\s*(?:(?P<arrow><->|->)|(?P<comma>,)|(?P<id>[^\s,<>]+)|(?P<bad>\S))")


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
