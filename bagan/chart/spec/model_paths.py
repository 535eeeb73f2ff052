"""The path of a pydantic error in; the path in the document, and the keys known there, out."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from bagan.chart.model.regency import Regency
from bagan.chart.model.units import Butir, Unsur
from bagan.chart.spec.document import Part


def _is_choice(loc: tuple[Part, ...], index: int) -> bool:
    """Whether a part of a pydantic path names the class it chose, not a key."""
    before = loc[max(index - 2, 0) : index]
    match loc[index]:
        case "butir" | "unsur":
            return len(before) == 2 and before[0] == "isi" and isinstance(before[1], int)
        case "Hubungan":
            return before[-1:] in (("komando",), ("koordinasi",))
        case str(part) if part.startswith("function-") and part.endswith("]"):
            return True  # pydantic's name of a validator
        case part:
            return part == "[key]" and index == len(loc) - 1


def plain_path(loc: tuple[Part, ...]) -> tuple[Part, ...]:
    """A pydantic path without the names of the choices that it passed."""
    return tuple(part for index, part in enumerate(loc) if not _is_choice(loc, index))


def _classes(annotation: Any) -> list[type[BaseModel]]:
    """The item classes named anywhere in a type annotation."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in get_args(annotation) for found in _classes(part)]


def known_keys(loc: tuple[Part, ...]) -> list[str]:
    """The keys that may be written where a pydantic path leads."""
    classes: list[type[BaseModel]] = [Regency]
    for index, part in enumerate(loc):
        if part in ("butir", "unsur") and _is_choice(loc, index):
            classes = [Butir if part == "butir" else Unsur]
            continue
        below = [
            found
            for item in classes
            if part in item.model_fields
            for found in _classes(item.model_fields[str(part)].annotation)
        ]
        classes = below or classes
    return [
        key
        for item in classes
        for key in item.model_fields
        if not (key == "id" and item.__name__ in ("Unit", "Kelompok"))
    ]
