"""A Spec in, what is to be known of each of its units out, for holding them against others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, log

from bagan.change.compare.containers import Container
from bagan.chart.model import name_key
from bagan.chart.spec import Spec

FILLERS = frozenset({"dan", "atau", "di", "pada", "untuk", "serta", "kabupaten", "kota"})
"""Words that tell no office from another."""
CLASSES = frozenset(
    {
        *("dinas", "badan", "kantor", "bagian", "bidang", "seksi", "biro", "asisten"),
        *("subbagian", "subbidang", "sekretariat", "staf", "ahli", "daerah"),
    }
)
"""Words that tell what an office is, or whose, not what it is for."""
SHORT = {
    "ukm": ("usaha", "kecil", "menengah"),
    "umkm": ("usaha", "mikro", "kecil", "menengah"),
    "sda": ("sumber", "daya", "alam"),
    "sdm": ("sumber", "daya", "manusia"),
    "adm": ("administrasi",),
    "humas": ("hubungan", "masyarakat"),
    "setda": ("sekretariat", "daerah"),
    "kesra": ("kesejahteraan", "rakyat"),
    "kesbangpol": ("kesatuan", "bangsa", "politik"),
}
"""Abbreviations that stand in the names of offices, written out."""


_AFFIXES = re.compile(r"ke(.{4,})an|pe[nmr]?(.{4,})an|pe(.{4,})")


@dataclass(frozen=True, slots=True)
class Profile:
    """One unit or group: its name in small letters, the stems of its words, and its place.

    ``lines`` are (way, other end, kind), the way being "to", "from" or "both"; ``lists``
    the keys of the lists in which it stands; ``beside`` the units before and after it there
    ("" for none).
    """

    item: str
    name: str
    words: tuple[str, ...]
    jenis: str
    group: bool
    lines: frozenset[tuple[str, str, str]]
    lists: tuple[str, ...]
    heading: str
    beside: tuple[str, str]
    members: tuple[str, ...]


class Words:
    """How much each word tells: the rarer it is, the more."""

    def __init__(self, names: Iterable[tuple[str, ...]]) -> None:
        count = Counter(word for words in names for word in set(words))
        self.weights = {
            word: (0.3 if word in CLASSES else 1.0) / (1 + log(times))
            for word, times in count.items()
        }

    def weight(self, word: str) -> float:
        return self.weights.get(word, 1.0)

    def sum(self, words: Iterable[str]) -> float:
        return fsum(map(self.weight, words))


@lru_cache(maxsize=8192)
def name_words(name: str) -> tuple[str, ...]:
    """The stems of the words that tell an office, abbreviations written out.

    >>> name_words("Dinas Koperasi, UKM dan Kearsipan")
    ('dinas', 'koperasi', 'usaha', 'kecil', 'menengah', 'arsip')
    """
    found: list[str] = []
    for word in re.findall(r"\w+", name.casefold()):
        if word not in FILLERS:
            found += SHORT.get(word, (word,))
    return tuple(word if word in CLASSES else stem(word) for word in found)


def stem(word: str) -> str:
    """A word without the affixes by which one office's noun becomes another's.

    Rough, but the same for both names that are held against each other.

    >>> stem("kepemudaan") == stem("pemuda"), stem("kearsipan"), stem("perpustakaan")
    (True, 'arsip', 'pustaka')
    """
    while True:
        match = _AFFIXES.fullmatch(word)
        if match is None:
            return word
        word = match[match.lastindex or 0]


def profiles(spec: Spec, boxes: Sequence[Container]) -> dict[str, Profile]:
    """The profile of every unit and group of *spec*, whose containers are *boxes*."""
    organisation = spec.organisation
    lines: dict[str, set[tuple[str, str, str]]] = {}
    for line in organisation.lines:
        there, back = ("both", "both") if line.both else ("to", "from")
        lines.setdefault(line.source, set()).add((there, line.target, line.kind.value))
        lines.setdefault(line.target, set()).add((back, line.source, line.kind.value))
    lists: dict[str, list[str]] = {}
    heading: dict[str, str] = {}
    beside: dict[str, tuple[str, str]] = {}
    rows = [list(spec.regency.unit), list(spec.regency.kelompok)]
    for box in boxes:
        row = [place.unit for place in box.places]
        rows.append(row)
        for item in row:
            lists.setdefault(item, []).append(box.within or box.key)
            heading.setdefault(item, box.heading or "")
    for row in rows:
        for before, item, after in zip(["", *row], row, [*row[1:], ""], strict=False):
            beside.setdefault(item, (before, after))
    found = {}
    for item in (*organisation.units, *organisation.groups):
        group = organisation.groups.get(item)
        name = organisation.name(item)
        found[item] = Profile(
            item,
            name_key(name),
            name_words(name),
            "" if group else organisation.jenis(item).value,
            group is not None,
            frozenset(lines.get(item, ())),
            tuple(lists.get(item, ())),
            heading.get(item, ""),
            beside[item],
            group.anggota if group else (),
        )
    return found
