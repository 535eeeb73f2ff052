"""The file of titles in; the national instruments with their numbers, years and titles out.

``judul.yaml`` beside this module has each with the address where its title was read.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib import resources
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FILE = "judul.yaml"


class Judul(BaseModel):
    """One instrument; ``tentang`` is its title as printed behind "tentang"."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    jenis: str
    nomor: int
    tahun: int
    tentang: str
    dibaca_di: str


class Titles(BaseModel):
    """All of them, and the day on which they were read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    dihimpun: date
    peraturan: tuple[Judul, ...]


@cache
def titles() -> tuple[Judul, ...]:
    """The instruments of ``judul.yaml``, in its order."""
    text = resources.files(__package__).joinpath(FILE).read_text("utf-8")
    return Titles.model_validate(yaml.load(text, _LOADER)).peraturan
