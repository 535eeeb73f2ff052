"""A spec's values as its author wrote them; a path in, its place in the file out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bagan.problem import Located, Problem, Row, Span

Part = str | int
"""A key, or a position in a row."""


@dataclass(frozen=True)
class Document:
    """A parsed spec; ``root`` is None where nothing usable was found."""

    path: str
    root: Any
    problems: tuple[Problem, ...] = ()
    nulls: dict[tuple[int, int], Span] = field(default_factory=dict)

    def steps(self, parts: tuple[Part, ...]) -> tuple[Span, Span]:
        """The places (of the key, of the value) that *parts* lead to from the root.

        A part that the author did not write, because a short form stands there, stays
        where it is; so a model's path finds its place in whatever form was written.
        """
        value = self.root
        key = place = getattr(value, "span", Span(self.path))
        for part in parts:
            if isinstance(value, Located) and part not in value and len(value) == 1:
                ((short, body),) = value.items()
                if part == "id":
                    return value.keys_at[short], value.keys_at[short]
                if part == "nama" and not isinstance(body, Located):
                    part = short
                elif isinstance(body, Located) and part in body:
                    value = body
            if isinstance(value, Located) and part in value:
                key = value.keys_at.get(str(part), value.span)
                value = value[str(part)]
                place = getattr(value, "span", key)
            elif isinstance(value, Row) and isinstance(part, int) and part < len(value):
                inside = self.nulls.get((id(value), part), value.span)
                value = value[part]
                key = place = getattr(value, "span", inside)
        return key, place

    def key_at(self, *parts: Part) -> Span:
        """The place of the key that *parts* lead to."""
        return self.steps(parts)[0]

    def at(self, *parts: Part) -> Span:
        """The place of the value that *parts* lead to."""
        return self.steps(parts)[1]

    def value(self, *parts: Part) -> Any:
        """What the author wrote at exactly these keys and positions, or None."""
        value = self.root
        for part in parts:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return None
        return value
