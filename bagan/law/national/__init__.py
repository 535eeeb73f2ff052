"""A file of national rules, dated and quoted, in; the rules of a day out."""

from __future__ import annotations

from bagan.law.national.pack import (
    Atasan,
    Batas,
    Catatan,
    JenisAsing,
    Ketentuan,
    Nama,
    Office,
    Pack,
    Reading,
    Region,
    Tingkat,
    TipeKantor,
    pack,
    read,
)
from bagan.law.national.titles import Judul, titles

__all__ = [
    "Atasan",
    "Batas",
    "Catatan",
    "JenisAsing",
    "Judul",
    "Ketentuan",
    "Nama",
    "Office",
    "Pack",
    "Reading",
    "Region",
    "Tingkat",
    "TipeKantor",
    "pack",
    "read",
    "titles",
]
