"""The entries of a list and the words above it in; who leads the office that it is of, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bagan.chart.model import VILLAGE_HEAD, name_key
from bagan.law.draft.found import Head, Item, Title

_OWNER = re.compile(
    r"kuasa\s+pemilik\s+modal|kpm|rapat\s+umum\s+pemegang\s+saham|rups", re.IGNORECASE
)
_ORGAN = re.compile(r"dewan\s+(?:pengawas|komisaris)|komisaris|direksi|direktur.*", re.IGNORECASE)
"""The organs of a company below those who own it."""
_LEADER = re.compile(
    r"kepala(?:\s+(?:dinas|badan|kantor|satuan|pelaksana|upt\w*|unit\s+pelaksana|puskesmas|biro|balai|sekolah|madrasah|panti"
    r"|cabang|daerah|rumah|distrik|desa|kampung|pekon|instalasi|kelurahan|sekretariat|(?-i:[A-Z]{3,}))\b.*)?|(?:camat|panewu|lurah)(?:\s+\w+){0,3}|mantri\s+pamong\s+praja|pimpinan|pemimpin(?:\s+blud)?"
    rf"|{VILLAGE_HEAD}|atasan\s+(?:ppid|pejabat\s+pengelola)\b.*|ketua(?:\s+umum)?|komandan.*|direktur(?:\s+utama)?(?:\s+(?:rs\w*|rumah\s+sakit|perum\w*|pdam)\b.*)?|inspektur(?:\s+(?:daerah|kabupaten|kota|provinsi).*)?"
    r"|sekretaris\s+(?:daerah|dpr[adkp]|dewan)\b.*|(?:bupati|wali\s?kota|gubernur)(?:\s+\w+){0,3}",
    re.IGNORECASE,
)
"""Who leads an office: the first entry of its susunan organisasi."""

_LED = re.compile(
    r"\b(?:dipimpin|dikepalai)\s+(?:oleh\s+)?(?:seorang\s+)?((?:[A-Z]\w*)(?:\s+[A-Z]\w*)*)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\bterdiri\s+(?:atas|dari)\s+(?:(?:1|satu)\s*(?:\(\s*satu\s*\)\s*)?|se)(?:orang\s+)?"
    r"(?P<leader>[^\W\d_]+(?:\s+[^\W\d_]+){0,3}?)\s*(?:,|,?\s+(?:dan|serta))\s+\d{1,2}\s*(?:\(|[^\W\d_]|\s)",
    re.IGNORECASE,
)
"""One who leads and how many others, of whom a list tells the names."""

_BESIDE = re.compile(
    r"\bdi\s?bantu\s+(?:oleh\s+)?(?:seorang|(?:1|satu)\s*(?:\(\s*satu\s*\)\s*)?orang)\s+"
    r"(?P<name>[^\W\d_]+(?:\s+[^\W\d_]+){0,2}?)\s+(?:dan|serta)\s+(?:\d|para\b)",
    re.IGNORECASE,
)


def is_owner(name: str) -> bool:
    """Whether *name* is that of those who own a company: they stand above its other organs."""
    return _OWNER.fullmatch(name) is not None


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
    words = " ".join(re.findall(r"\w+", above.casefold()))
    own = kepala == "kepala" and f" {office} " in f" {words} "
    return is_leader(name) or (own and bool(office))


def led_by(words: str) -> str:
    """Who leads the office that *words* tell of; empty where they do not say it.

    >>> led_by("Dinas dipimpin oleh seorang Kepala Dinas.")
    'Kepala Dinas'
    """
    match = _LED.search(words)
    return match[1] if match else ""


def counted_leader(words: str) -> str:
    """Who leads, where the words above a list tell one and how many others, whom it names.

    >>> counted_leader("Pimpinan terdiri atas 1 (satu) orang Ketua dan 4 (empat) Wakil Ketua:")
    'Ketua'
    """
    match = _COUNTED.search(words)
    return match["leader"] if match else ""


def counted_beside(words: str) -> str:
    """The one whom the words above a list count beside those whom it names; empty for nobody.

    >>> counted_beside("Lurah dibantu oleh seorang Sekretaris dan 3 (tiga) Kepala Seksi, yaitu:")
    'Sekretaris'
    """
    match = _BESIDE.search(words)
    return match["name"] if match else ""


def superior_of(leader: Item, others: Sequence[Item | Title]) -> Item | None:
    """The first of *others*, where the *leader* is called his superior: "Atasan PPID" and "PPID",
    who leads the rest."""
    first = others[0] if len(others) > 1 else None
    office = re.sub(r"atasan\s+", "", leader.name.casefold())
    if not isinstance(first, Item) or office == leader.name.casefold():
        return None
    start = first.name.split()[:2]
    alike = any(one.name.split()[:2] == start for one in others[1:])
    return first if name_key(first.name).startswith(name_key(office)) and not alike else None


def leading(items: Sequence[Item | Title], head: Head, above: str = "") -> Item | None:
    """The first of *items*, where it leads the office that the list and the words *above* it are
    of."""
    first = items[0] if items else None
    if not isinstance(first, Item) or is_leader(head.name):
        return None
    if is_owner(first.name):
        organs = all(_ORGAN.fullmatch(item.name) for item in items[1:])
        return first if organs else None
    if not leads(first.name, above):
        return None
    below = first.below.items if first.below is not None else ()
    others = (*below, *items[1:])
    rest = [item.name for item in others if name_key(item.name) != name_key(first.name)]
    start = first.name.split()[:2]
    if all(name.casefold().startswith("anggota") for name in rest):
        return None  # "a. Ketua; b. Anggota" are the members of one body
    return first if rest and start not in [name.split()[:2] for name in rest] else None
