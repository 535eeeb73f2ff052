"""The name of an entry in; whether it is that of who leads the office of a list, out."""

from __future__ import annotations

import re

from bagan.chart.model import VILLAGE_HEAD

_LEADER = re.compile(
    r"kepala(?:\s+(?:dinas|badan|kantor|satuan|pelaksana|upt\w*|unit\s+pelaksana|puskesmas|biro|balai|sekolah|madrasah|panti"
    r"|cabang|daerah|rumah|distrik|desa|kampung|pekon|instalasi|kelurahan|sekretariat|(?-i:[A-Z]{3,}))\b.*)?|camat(?:\s+\w+)?|lurah(?:\s+\w+)?|pimpinan|pemimpin(?:\s+blud)?"
    rf"|{VILLAGE_HEAD}|ketua(?:\s+umum)?|komandan.*|direktur(?:\s+utama)?|inspektur(?:\s+(?:daerah|kabupaten|kota|provinsi).*)?"
    r"|sekretaris\s+(?:daerah|dprd|dewan)\b.*|bupati|wali\s?kota|gubernur",
    re.IGNORECASE,
)
"""Who leads an office: the first entry of its susunan organisasi."""

_LED = re.compile(
    r"\b(?:dipimpin|dikepalai)\s+oleh\s+(?:seorang\s+)?((?:[A-Z]\w*)(?:\s+[A-Z]\w*)*)",
    re.IGNORECASE,
)


def is_leader(name: str) -> bool:
    """Whether *name* is that of one who leads an office."""
    return _LEADER.fullmatch(name) is not None


def leads(name: str, above: str) -> bool:
    """Whether *name* is that of one who leads the office that the words *above* a list name.

    >>> leads("Kepala Terminal", "Susunan organisasi Terminal Tipe C terdiri atas:")
    True
    >>> leads("Kepala Gudang", "Susunan organisasi Terminal Tipe C terdiri atas:")
    False
    """
    kepala, _, office = " ".join(name.split()).casefold().partition(" ")
    own = kepala == "kepala" and f" {office} " in f" {' '.join(above.split())} ".casefold()
    return is_leader(name) or (own and bool(office))


def led_by(words: str) -> str:
    """Who leads the office that *words* tell of; empty where they do not say it.

    >>> led_by("Dinas dipimpin oleh seorang Kepala Dinas.")
    'Kepala Dinas'
    """
    match = _LED.search(words)
    return match[1] if match else ""
