"""How much a spec may hold; what a YAML parser refuses by itself in, our own words out.

A parser has bounds of its own, each version others, and looks ahead before it tells of what
it has read.  So where one stopped, the text is looked at again, against the bounds below.
"""

from __future__ import annotations

from typing import Any

import yaml

from bagan.language import _
from bagan.problem import Problem, Span

MAX_BYTES = 5_000_000
MAX_NODES = 300_000
"""Most mappings, rows and scalars of a spec, aliases written out: 60 for each of 5,000 units."""
MAX_DEPTH = 32
"""Most mappings and rows inside each other; the specs of this repository have at most 11."""
MAX_KEY = 1024
"""Most characters between the beginning of a key and its colon [YAML 1.2.2, 7.4.2, 8.2.2]."""
LOOKED_AT = 64 * MAX_KEY
"""So many characters are looked at again; parsers look ahead by MAX_KEY and the comments there."""

_OPENING = (yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken)
_CLOSING = (yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)


def too_deep(span: Span) -> Problem:
    """The Problem of the value at *span*, which is one level deeper than values may be."""
    return Problem(
        span,
        "yaml-dalam",
        _("Values are nested more than {limit} deep", limit=MAX_DEPTH),
        _("Look for a bracket that is not closed, or for wrong indentation."),
    )


def too_long_key(text: str, path: str, stopped: Any) -> Problem | None:
    """The Problem of a colon at the mark *stopped*, too far from the beginning of its key."""
    index = stopped.index
    before = text[max(0, index - MAX_KEY - 1) : index]
    if text[index : index + 1] != ":" or len(before) <= MAX_KEY:
        return None
    if stopped.column <= MAX_KEY or ": " in before:
        return None
    return Problem(
        Span(path, stopped.line + 1, stopped.column + 1),
        "yaml-kunci",
        _("More than {limit} characters stand before this colon", limit=MAX_KEY),
        _("Shorten the key; quote a value that holds a colon."),
    )


def too_deep_between(text: str, path: str, told: Any, stopped: Any, depth: int) -> Problem | None:
    """The Problem of the first bracket that is too deep among those that a parser had looked at
    and not told of: from the mark *told*, where *depth* values are open, to the mark *stopped*.

    It has told of values without brackets by then: none of them can turn out to be a key.
    """
    unseen = text[told.index : stopped.index][:LOOKED_AT]
    try:
        for token in yaml.scan(unseen, yaml.SafeLoader):
            depth += isinstance(token, _OPENING) - isinstance(token, _CLOSING)
            if depth > MAX_DEPTH:
                mark = token.start_mark
                column = mark.column if mark.line else told.column + mark.column
                return too_deep(Span(path, told.line + mark.line + 1, column + 1))
    except yaml.YAMLError:
        pass  # the text is broken before it is too deep
    return None
