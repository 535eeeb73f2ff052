"""Words of a regulation's own data in, what they are compared by out."""

from __future__ import annotations

import re

from bagan.chart.model import name_key

_SHORT = (
    (re.compile(r"\bkab\b\.?", re.IGNORECASE), "Kabupaten"),
    (re.compile(r"\bprov\b\.?", re.IGNORECASE), "Provinsi"),
    (re.compile(r"\bwalikota\b", re.IGNORECASE), "Wali Kota"),
    (re.compile(r"\bpropinsi\b", re.IGNORECASE), "Provinsi"),
    (re.compile(r"\b(?:Plt|Plh|Pjs?)\b\.?", re.IGNORECASE), ""),
)
"""What offices write short or in its older spelling; one who acts for the head signs as he."""


def printed_key(words: str) -> str:
    """:func:`.name_key` of *words* with their usual short forms written out.

    >>> printed_key("Sekretaris Daerah Kab. Agam") == printed_key("SEKRETARIS DAERAH KABUPATEN AGAM,")
    True
    """
    for short, long in _SHORT:
        words = short.sub(long, words)
    return name_key(words)
