"""A value in, the YAML that says it out, in the manner of the specs that Bagan writes."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from typing import Any

import yaml

from bagan.chart.spec.builder import NULLS

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WIDTH = 100
"""A mapping or row that fits into so many columns is written on one line."""

Value = str | dict[str, Any] | list[Any]
"""What can be written: texts, and mappings and rows of them; a spec types none."""


def scalar(text: str, *, flow: bool, quote: str = "") -> str:
    """*text* as it is where YAML reads it so, else in double quotes; in the quotes *quote*, if
    these are any."""
    if quote == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if quote == '"':
        return json.dumps(text, ensure_ascii=False)
    return text if _is_plain(text, flow=flow) else json.dumps(text, ensure_ascii=False)


def _is_plain(text: str, *, flow: bool) -> bool:
    if text in NULLS or text == "<<":
        return False
    around = f"[{text}]\n" if flow else f"- {text}\n"
    try:
        events = list(yaml.parse(around, Loader=_LOADER))
    except yaml.YAMLError:
        return False
    read = [event for event in events if isinstance(event, yaml.NodeEvent)]
    return (
        len(read) == 2
        and isinstance(read[1], yaml.ScalarEvent)
        and read[1].value == text
        and not read[1].style
        and read[1].anchor is None
        and read[1].tag is None
        # A comment begins where nothing was lost of the text before it.
        and "#" not in text.split(" ", 1)[0][:1]
    )


def flow(value: Value) -> str:
    """*value* on one line."""
    if isinstance(value, dict):
        inside = ", ".join(f"{scalar(k, flow=True)}: {flow(v)}" for k, v in value.items())
        return f"{{{inside}}}"
    if isinstance(value, list):
        return f"[{', '.join(flow(item) for item in value)}]"
    return scalar(value, flow=True)


def block(value: Value, column: int) -> list[str]:
    """The lines of *value* whose first stands at *column*; the others are indented to it."""
    if isinstance(value, str):
        return [scalar(value, flow=False)]
    if not value:
        return [flow(value)]
    lines: list[str] = []
    if isinstance(value, dict):
        for key, item in value.items():
            first, *rest = pair(key, item, column)
            lines += [first, *rest]
        return lines
    for item in value:
        lines += entry(item, column)
    return lines


def pair(key: str, value: Value, column: int) -> list[str]:
    """The lines of ``key: value`` at *column*; those after the first are indented to it."""
    name = scalar(key, flow=False)
    if isinstance(value, str) or not value or _on_one_line(value, column + len(name) + 2):
        return [f"{name}: {_short(value)}"]
    return [f"{name}:", *(f"  {line}" for line in block(value, column + 2))]


def entry(value: Value, column: int) -> list[str]:
    """The lines of ``- value`` at *column*; those after the first are indented to it."""
    lone = isinstance(value, dict) and len(value) == 1
    if not lone and (isinstance(value, str) or _on_one_line(value, column + 2)):
        return [f"- {_short(value)}"]
    first, *rest = block(value, column + 2)
    return [f"- {first}", *(f"  {line}" for line in rest)]


def comment(words: str, column: int) -> list[str]:
    """The lines of a comment at *column*, without their indentation."""
    lines = textwrap.wrap(
        words,
        max(40, WIDTH - column - 2),
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [f"# {line}" for line in lines]


def _short(value: Value) -> str:
    return scalar(value, flow=False) if isinstance(value, str) else flow(value)


def _on_one_line(value: Value, column: int) -> bool:
    items: Sequence[Any] = ()
    if isinstance(value, dict):
        items = list(value.values())
    elif isinstance(value, list):
        items = value
    flat = all(
        isinstance(item, str)
        or (isinstance(item, list) and all(isinstance(part, str) for part in item))
        for item in items
    )
    return flat and column + len(flow(value)) <= WIDTH
