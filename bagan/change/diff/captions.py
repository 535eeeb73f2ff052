"""A language's code in, the words round the pictures of a comparison out.

What is told of the changes themselves is Indonesian in every language.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_INDONESIAN = {
    "views": "Tampilan",
    "geser": "Geser",
    "gabungan": "Gabungan",
    "berdampingan": "Berdampingan",
    "sebelum": "Semula",
    "sesudah": "Menjadi",
    "absent": "bagan ini tidak ada",
    "sizes": "Ukuran",
    "fit": "Muat",
    "scrolled": "gambar, dapat digulir",
    "slider": "Batas antara semula (kiri) dan menjadi (kanan)",
    "divided": "{kiri} % semula, {kanan} % menjadi",
    "changes": "Perubahan dalam bagan ini",
    "choose": "Pilih satu perubahan untuk melihat letaknya; tombol Esc mengembalikan ke daftar.",
    "tap": "Ketuk satu perubahan untuk melihat letaknya.",
    "nothing": "Tidak ada kotak atau garis yang berubah.",
}
_ENGLISH = {
    "views": "View",
    "geser": "Slider",
    "gabungan": "Combined",
    "berdampingan": "Side by side",
    "sebelum": "Before",
    "sesudah": "After",
    "absent": "this chart is not there",
    "sizes": "Size",
    "fit": "Fit",
    "scrolled": "picture, can be scrolled",
    "slider": "Border between before (left) and after (right)",
    "divided": "{kiri} % before, {kanan} % after",
    "changes": "Changes in this chart",
    "choose": "Choose a change to see where it is; the Esc key leads back to the list.",
    "tap": "Tap a change to see where it is.",
    "nothing": "No box and no line has changed.",
}
_TABLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"id": MappingProxyType(_INDONESIAN), "en": MappingProxyType(_ENGLISH)}
)


def page_words(language: str) -> Mapping[str, str]:
    """The words by their keys."""
    return _TABLES[language]
