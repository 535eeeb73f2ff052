"""Events of a YAML parser in, mappings, rows and scalars out, each with its place.

The events are taken one by one, so that neither deep nesting nor an alias bomb costs more
than a spec may hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from bagan.chart.spec.bounds import MAX_DEPTH, MAX_NODES, too_deep
from bagan.chart.spec.characters import bad_character, character_name
from bagan.language import _
from bagan.problem import Located, Problem, Row, Scalar, Severity, Span

NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Stop(Exception):
    """The file is not read any further; the reason is among the problems."""


@dataclass(slots=True)
class _Frame:
    """A mapping or row that is being filled; ``key`` is the key that waits for its value."""

    container: Located | Row
    anchor: str | None
    key: str | None = None
    key_span: Span | None = None
    nodes: int = 1
    height: int = 1


@dataclass(slots=True)
class _Anchored:
    value: Any
    nodes: int
    height: int


_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line to a YAML parser."""
_CUT_OFF = re.compile(r"[ \t]+(#[^\s#].*)")
"""Behind a value, a comment that does not begin as comments do, with a space."""
_SKIPPED = "\0"
"""Stands for a key that was refused, whose value is read and dropped."""


class Builder:
    """Turns events into values, iteratively."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.lines = _BREAK.split(text)
        self.problems: list[Problem] = []
        self.stack: list[_Frame] = []
        self.anchors: dict[str, _Anchored | None] = {}
        self.nulls: dict[tuple[int, int], Span] = {}
        self.root: Any = None
        self.documents = 0
        self.total = 0
        self.last: Any = None
        """The last event that was taken."""
        self.handlers: dict[type[Any], Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.mapping,
            yaml.SequenceStartEvent: self.sequence,
            yaml.MappingEndEvent: self.end,
            yaml.SequenceEndEvent: self.end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
        }

    def read(self, events: Iterable[Any]) -> None:
        """Take *events*; Stop ends them early, and so does what the parser raises."""
        handlers = self.handlers
        event = None
        try:
            for event in events:
                handler = handlers.get(type(event))
                if handler is not None:
                    handler(event)
        finally:
            self.last = event

    def place(self, event: Any) -> Span:
        mark = event.start_mark
        return Span(self.path, mark.line + 1, mark.column + 1)

    def fault(self, span: Span, rule: str, message: str, suggestion: str = "") -> None:
        self.problems.append(Problem(span, rule, message, suggestion))

    def count(self, nodes: int, span: Span) -> None:
        self.total += nodes
        if self.total > MAX_NODES:
            self.fault(
                span,
                "yaml-besar",
                _("The spec holds more than {limit} values, aliases written out", limit=MAX_NODES),
                _("Split it, or write out less through aliases."),
            )
            raise Stop

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self.fault(
                self.place(event),
                "yaml-dokumen",
                _("A second YAML document begins here"),
                _("Keep one spec in one file; remove the line ---."),
            )
            raise Stop

    def scalar(self, event: Any) -> None:
        mark = event.start_mark
        span = Span(self.path, mark.line + 1, mark.column + 1)
        text: str = event.value
        plain = not event.style
        self.count(1, span)
        if event.tag is not None:
            self.tag(event, span)
        if not text.isprintable():
            self.check_text(text, span)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.key is None and isinstance(frame.container, Located):
            self.scalar_key(frame, text, span, plain=plain)
            return
        if plain:
            self.cut_off(event, text)
        value = None if plain and text in NULLS else Scalar.at(text, span, plain=plain)
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(value, 1, 0)
        self.add(value, span, nodes=1, height=0)

    def cut_off(self, event: Any, text: str) -> None:
        """Tell what a "#" has cut off a value: "Bidang A #1"."""
        line, column = event.end_mark.line, event.end_mark.column
        rest = self.lines[line][column:] if line < len(self.lines) else ""
        if match := _CUT_OFF.match(rest):
            self.problems.append(
                Problem(
                    Span(self.path, line + 1, column + match.start(1) + 1),
                    "yaml-komentar",
                    _('"{rest}" counts as a comment: the value is "{value}" alone',
                      rest=match[1].rstrip(), value=text),
                    _('Put the whole value in quotes; a comment begins with "# " and a space.'),
                    Severity.WARNING,
                )
            )  # fmt: skip

    def scalar_key(self, frame: _Frame, text: str, span: Span, *, plain: bool) -> None:
        if plain and text == "<<":
            self.fault(
                span,
                "yaml-gabung",
                _("Merge keys (<<) are not part of the spec language"),
                _("Write the keys out."),
            )
            text = _SKIPPED
        elif plain and text in NULLS:
            self.bad_key(span)
            text = _SKIPPED
        frame.key, frame.key_span = text, span

    def bad_key(self, span: Span) -> None:
        self.fault(span, "yaml-kunci", _("A key must be text"), _("Write key: value."))

    def tag(self, event: Any, span: Span) -> None:
        self.fault(
            span,
            "yaml-tag",
            _(
                "The tag {tag} is not part of the spec language",
                tag=event.tag.replace("tag:yaml.org,2002:", "!!"),
            ),
            _("Remove it; quote the value if it begins with an exclamation mark."),
        )

    def check_text(self, text: str, span: Span) -> None:
        if self.stack and self.stack[-1].key == "label":
            text = text.replace("\n", " ")
        character = bad_character(text)
        if character is None:
            return
        if character in "\r\n":
            self.fault(
                span,
                "baris-baru",
                _("The value runs over several lines"),
                _("Write it on one line, or begin it with >- and leave no empty line."),
            )
        else:
            self.fault(
                span,
                "karakter",
                _(
                    "The value holds {character}, which cannot be printed",
                    character=character_name(character),
                ),
                _("Remove the character."),
            )

    def mapping(self, event: Any) -> None:
        self.start(event, Located(span=self.place(event)))

    def sequence(self, event: Any) -> None:
        self.start(event, Row(span=self.place(event)))

    def start(self, event: Any, container: Located | Row) -> None:
        if event.tag is not None:
            self.tag(event, container.span)
        self.count(1, container.span)
        if len(self.stack) >= MAX_DEPTH:
            self.too_deep(container.span)
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        self.stack.append(_Frame(container, event.anchor))

    def too_deep(self, span: Span) -> None:
        self.problems.append(too_deep(span))
        raise Stop

    def end(self, _event: Any) -> None:
        frame = self.stack.pop()
        if frame.anchor is not None:
            self.anchors[frame.anchor] = _Anchored(frame.container, frame.nodes, frame.height)
        self.add(frame.container, frame.container.span, nodes=frame.nodes, height=frame.height)

    def alias(self, event: Any) -> None:
        span = self.place(event)
        known = self.anchors.get(event.anchor)
        if known is None:
            self.fault(
                span,
                "yaml-alias",
                _("The alias *{name} refers to itself", name=event.anchor)
                if event.anchor in self.anchors
                else _("There is no anchor &{name}", name=event.anchor),
                _("Write the value out."),
            )
            known = _Anchored(Scalar.at(event.anchor, span), 1, 0)
        self.count(known.nodes, span)
        if len(self.stack) + known.height > MAX_DEPTH:
            self.too_deep(span)
        self.add(known.value, span, nodes=known.nodes, height=known.height)

    def add(self, value: Any, span: Span, *, nodes: int, height: int) -> None:
        """Put a finished value where it belongs."""
        if not self.stack:
            self.root = value
            return
        frame = self.stack[-1]
        container = frame.container
        frame.nodes += nodes
        frame.height = max(frame.height, height + 1)
        if isinstance(container, Row):
            if value is None:
                self.nulls[id(container), len(container)] = span
            container.append(value)
        elif frame.key is None:
            if isinstance(value, Scalar):
                self.scalar_key(frame, str(value), span, plain=value.plain)
            else:
                self.bad_key(span)
                frame.key, frame.key_span = _SKIPPED, span
        else:
            self.add_value(container, frame, value)

    def add_value(self, container: Located, frame: _Frame, value: Any) -> None:
        key, place = frame.key, frame.key_span
        assert key is not None
        assert place is not None
        frame.key = None
        if key == _SKIPPED:
            return
        if key in container:
            self.fault(
                place,
                "kunci-ganda",
                _(
                    'The key "{key}" stands here twice; first at {place}',
                    key=key,
                    place=container.keys_at[key],
                ),
                _("Keep one of the two."),
            )
            return
        container[key] = value
        container.keys_at[key] = place
