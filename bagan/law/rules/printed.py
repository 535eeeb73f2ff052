"""Words of a regulation's own data in, what they are compared and accepted by out."""

from __future__ import annotations

import re

from bagan.chart.model import name_key

_SHORT = (
    (re.compile(r"\bkab\b\.?", re.IGNORECASE), "Kabupaten"),
    (re.compile(r"\bprov\b\.?", re.IGNORECASE), "Provinsi"),
    (re.compile(r"\bwalikota\b", re.IGNORECASE), "Wali Kota"),
    (re.compile(r"\bpropinsi\b", re.IGNORECASE), "Provinsi"),
    (re.compile(r"\bdprd\b", re.IGNORECASE), "Dewan Perwakilan Rakyat Daerah"),
)
"""What offices write short or in its older spelling."""


def printed_key(words: str) -> str:
    """:func:`.name_key` of *words* with their usual short forms written out.

    >>> printed_key("Bupati Kab. Agam") == printed_key("BUPATI KABUPATEN AGAM,")
    True
    """
    for short, long in _SHORT:
        words = short.sub(long, words)
    return name_key(words)


def differs(at: str, ours: str, theirs: str) -> str:
    """What ``pada`` of an acceptance says of one difference: both wordings, so that it covers
    no other one.

    >>> differs("judul", "Koordinasi", "COORDINASI")
    'judul "COORDINASI" untuk "Koordinasi"'
    """
    return f'{at} "{theirs}" untuk "{ours}"'
