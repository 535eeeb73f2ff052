"""A JSON file in, its tables out: lists of records, or records within records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from bagan.intake.table.cells import Cell, Sheet, plain
from bagan.language import _
from bagan.problem import RenderError, Span

_CHILDREN = ("bawahan", "anak", "children", "isi", "sub", "subunit", "sub_unit", "anggota_unit")
_NUMBER, _ABOVE = "pengenal", "atasan"
_OWN = frozenset({"versi", "unit", "garis", "bagan"})
"""The keys of what `bagan export` writes; its charts are no tables."""
DEEPEST = 60


def read_json(data: bytes, path: str) -> list[Sheet]:
    """Each list of records in the file *data* as a table with its keys for headings.

    A record whose key ("children", "bawahan") holds further records heads these.  Raises
    RenderError for what is no JSON or holds no records.
    """
    try:
        # numbers as they are written: 1.10 is a code
        value = json.loads(data.decode("utf-8-sig"), parse_float=str, parse_int=str)
    except (ValueError, RecursionError) as error:
        raise RenderError(_("{path} is not JSON: {reason}", path=path, reason=error)) from error
    if isinstance(value, dict) and set(value) >= _OWN:
        value = {key: item for key, item in value.items() if key != "bagan"}
    found = list(_tables(value, "", ""))
    sheets = [_sheet(records, path, at, name) for records, at, name in found]
    if not sheets:
        raise RenderError(_("{path} holds no list of records", path=path))
    return sheets


Records = list[tuple[str, dict[str, Any]]]
"""Records, each with its place in the file [RFC 6901]."""


def _tables(value: Any, at: str, name: str) -> Iterator[tuple[Records, str, str]]:
    if _is_tree(value):
        value, at = [value], at or "/"
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        root = at.rstrip("/")
        if any(_is_tree(item) for item in value):
            records: Records = []
            for number, item in enumerate(value):
                place = root if at == "/" else f"{root}/{number}"
                _flatten(item, place, "", records, depth=0)
            yield records, at, name
        else:
            yield [(f"{root}/{number}", item) for number, item in enumerate(value)], at, name
    elif isinstance(value, dict):
        pairs = {key: item for key, item in value.items() if not isinstance(item, dict | list)}
        if pairs and name:
            yield [(f"{at}", {"isian": k, "isi": v}) for k, v in pairs.items()], at, name
        for key, item in value.items():
            if isinstance(item, dict | list):
                yield from _tables(item, f"{at}/{key}", key)


def _children(item: dict[str, Any]) -> tuple[str, list[dict[str, Any]]] | None:
    for key, value in item.items():
        listed = key.casefold() in _CHILDREN and isinstance(value, list)
        if listed and all(isinstance(inner, dict) for inner in value):
            return key, value
    return None


def _is_tree(value: Any) -> bool:
    return isinstance(value, dict) and bool((found := _children(value)) and found[1])


def _flatten(item: dict[str, Any], at: str, above: str, into: Records, *, depth: int) -> None:
    """*item* and what stands in it, each with a number and that of its head."""
    if depth > DEEPEST:
        raise RenderError(_("The records are nested too deeply"))
    found = _children(item)
    own = {
        key: value
        for key, value in item.items()
        if (found is None or key != found[0]) and key.casefold() not in (_NUMBER, "id", _ABOVE)
    }
    number = str(item.get(_NUMBER) or item.get("id") or f"#{len(into) + 1}")
    into.append((at, {**own, _NUMBER: number, _ABOVE: above}))
    if found is not None:
        for place, inner in enumerate(found[1]):
            _flatten(inner, f"{at}/{found[0]}/{place}", number, into, depth=depth + 1)


def _sheet(records: Records, path: str, at: str, name: str) -> Sheet:
    keys = list(dict.fromkeys(key for _place, item in records for key in item))
    head = tuple(
        Cell(plain(key), Span(path, 1, column, at or "/")) for column, key in enumerate(keys, 1)
    )
    rows = [head]
    for number, (place, item) in enumerate(records, 2):
        cells = []
        for column, key in enumerate(keys, 1):
            span = Span(path, number, column, f"{place}/{key}")
            cells.append(_cell(item.get(key), span))
        rows.append(tuple(cells))
    return Sheet(path, name, tuple(rows))


def _cell(value: Any, at: Span) -> Cell:
    if value is None or value == []:
        return Cell("", at)
    if isinstance(value, bool):
        return Cell("ya" if value else "tidak", at)
    if isinstance(value, str):
        return Cell("\n".join(filter(None, map(plain, value.splitlines()))), at)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return Cell("\n".join(map(plain, value)), at)
    return Cell("", at, _("This value is no word and no number"))
