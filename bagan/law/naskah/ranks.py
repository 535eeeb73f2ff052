"""Words in, how high an office stands that they begin with out: evidence for how lists nest.

Scans and pages of the web lose indentation and numbers; who stands under whom is then told by what
an office is called: a subbagian belongs to a sekretariat or a bagian, not beside them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bagan.chart.model import VILLAGE_HEAD

_SUB = r"sub[\s.\-–]*"
_RANKS: tuple[tuple[int, str], ...] = (
    (
        60,
        rf"(?:kepala\s+)?(?:subag|{_SUB}(?:bag(?:ian)?|bid(?:ang)?|seksi|unit|urusan)|seksi|urusan)",
    ),
    (60, rf"{_SUB}koordinator|tim\s+kerja|ketua\s+tim|kepala\s+(?:dusun|lingkungan|kewilayahan)"),
    (60, r"ka(?:ur|si|dus|sub\s?b?ag|sub\s?b?id)|dukuh"),
    (50, r"ka(?:bid|bag|cab)|sek(?:cam|dis|ban|des|lur|kel)|carik"),
    (70, r"staf(?=\s+(?:kaur|kasi|urusan|seksi|kepala)\b)"),
    (60, r"kelompok\s+sub\s*-?\s*substansi|kelompok\s+substansi|substansi"),
    (70, rf"{_SUB}substansi"),
    (20, r"sekretaris\s+(?:daerah|dpr[adkp]|dewan)"),
    (
        50,
        r"(?:(?:kepala|unit)\s+)?tata\s+usaha|wakil\s+kepala|penanggung\s*jawab\s+(?:ukm|ukp|jaringan|klaster|mutu)",
    ),
    (
        50,
        r"sekretariat(?!\s+(?:daerah|dpr[adkp]|dewan))|sekretaris|(?:kepala\s+)?(?:bidang|bagian|divisi|jawatan)",
    ),
    (50, rf"inspektur\s+pembantu|kepala\s+unit(?!\s+pelaksana)|(?:kepala\s+)?{_SUB}dinas"),
    (40, r"(?:kepala\s+)?(?:biro|direktorat)"),
    (30, r"wakil\s+direktur|asisten|staf\s+ahli"),
    (
        20,
        r"kepala(?=\s*(?:[;:,.]|$)|\s+\w)|camat|panewu(?!\s+anom)|lurah|direktur|inspektur|ketua"
        rf"|komandan|pemimpin|{VILLAGE_HEAD}",
    ),
    (10, r"bupati|wali\s?kota|gubernur"),
)
REGION_RANK, LEADER_RANK = 10, 20
"""The head of a region; who leads an office."""
INNER_RANK = 50
"""From here on downwards stand the parts of one office: its sekretariat, bidang and bagian."""
LOWEST_INNER = 59
"""Until here those that stand below who leads it, not below one another."""
_KEPT = 4096
"""Answers that are kept: the same entry is asked about for each place that it may have."""
LOWEST = 70
"""Nothing stands further down."""
_FIRST = tuple((rank, re.compile(rf"(?:{words})(?![^\W\d_])", re.I)) for rank, words in _RANKS)
_ANY = re.compile(rf"(?:{'|'.join(words for _rank, words in _RANKS)})(?![^\W\d_])", re.I)
_OFFICE = (
    rf"subag|{_SUB}b(?:ag|id)|(?:{_SUB})?(?:bagian|bidang|dinas|koordinator|substansi)|seksi|urusan|sekretari(?:at|s)|kepala|dinas"
    r"|badan|kantor|satuan|kelompok|jabatan|ka(?:ur|si|dus|bid|bag|sub\s?b?ag|sub\s?b?id)|unit|upt[db]?|asisten|biro|camat|lurah|direktur|wakil"
    r"|inspektur|inspektorat|staf|tim|penanggung\s*jawab|balai|cabang|instalasi|komite|kecamatan|kelurahan|kapanewon|jawatan|panewu"
)
OFFICE_BEGINS = rf"(?i:{_OFFICE})(?![^\W\d_])"
"""How the names of offices inside a list begin, for patterns of markers within a line."""


@lru_cache(maxsize=_KEPT)
def rank(words: str) -> int | None:
    """How far down an office stands that *words* begin with, larger being lower; None where
    its name does not tell (a kelompok jabatan fungsional stands on every level).

    >>> rank("Sekretariat;"), rank("Sub. Bagian Umum"), rank("UPTD")
    (50, 60, None)
    """
    if _ANY.match(words) is None:
        return None
    return next((rank for rank, pattern in _FIRST if pattern.match(words)), None)
