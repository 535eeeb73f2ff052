"""Wordings of offices and a text in; the places where the text names an office out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bagan.chart.model import name_key

_WORD = re.compile(r"[^\W_]+?(?<=[a-z])(?=[A-Z])|[^\W_]+|&")
"""A word ends at a capital too: "kepadaBupati" lost a space."""
_NO_KEY = re.compile(r"[\W_]+")
_BEGINNING = 5
"""So many letters of a name are looked for before the name itself."""
_START = 8
"""So many letters tell most words that begin a name from those that do not: "kepada", "kepala"."""
_PLAIN_GAP = re.compile(r"[\s*_\-‐–]*\Z")
_ANY_GAP = re.compile(r"[\s*_\-‐–,/()'’\"“”]*\Z")
_ABBREVIATED = 4
"""A point after a word of so few letters ends no sentence: adm., kab."""

_INSTRUMENTS = frozenset({"peraturan", "keputusan", "instruksi", "edaran", "maklumat"})
_BEARERS = frozenset(
    {"wakil", "asisten", "ahli", "ajudan", "sekretaris", "sekretariat", "upt", "uptd"}
)
"""Words that make another office of the one they stand before: wakil, asisten, staf ahli."""
_TYPE_WORDS = """
asisten badan bagian bidang biro dinas kantor kepala kelompok sekretariat seksi staf subbagian unit
"""
_TYPES = frozenset(_TYPE_WORDS.split())
_CLASS_WORDS = frozenset({"urusan", "dusun", "pembantu", "instalasi", "komite", "kelurahan"})
"""Words that name a class of offices in a village, a kecamatan or a hospital."""
_NO_NAME = re.compile(
    r"""\s*(?:$|[^\w\s]|(?:adalah|agar|akan|antar|antara|apabila|atas|atau|bersama|dalam|dan|dapat
    |dari|daerah|dengan|di|harus|juga|kabupaten|kepada|kota|lain|lainnya|maupun|masing|melalui
    |merupakan|oleh|pada|provinsi|sebagai|sebagaimana|secara|saling|sehingga|selaku|serta|sesuai|setelah|telah|tidak
    |tersebut|terkait|untuk|wajib|yang
    |(?:mem|men|mel|mer|di(?!strik|gital)|ber(?!sih|encana)|ter(?!padu))[a-z]{3,})\b)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What may follow the word for a type of office that stands for all offices of the type."""

_REGION = re.compile(
    r"\s+(?:Kabupaten|Kota|Provinsi)\s+[^\s,/]+(?:\s+[^\s,/]+){0,3}\Z", re.IGNORECASE
)
_OTHER_WORDS = (
    (re.compile(r"\bDPRD\b", re.IGNORECASE), "Dewan Perwakilan Rakyat Daerah"),
    (re.compile(r"\bDewan Perwakilan Rakyat Daerah\b", re.IGNORECASE), "DPRD"),
    (re.compile(r"\A(?:Kantor|Kepala)\s+(?=\S+\s+\S)", re.IGNORECASE), ""),
    (re.compile(r"\AInspektorat\b", re.IGNORECASE), "Inspektur"),
    (re.compile(r"\AKecamatan\b", re.IGNORECASE), "Camat"),
    (re.compile(r"\AKelurahan\b", re.IGNORECASE), "Lurah"),
    (re.compile(r"\ATim Kerja\b", re.IGNORECASE), "Ketua Tim"),
    (re.compile(r"\ASekretariat (?=DPRD|Dewan)", re.IGNORECASE), "Sekretaris "),
    (re.compile(r"\AStaf Ahli (?:Bupati|Wali ?Kota|Gubernur)\Z", re.IGNORECASE), "Staf Ahli"),
    (re.compile(r"\A(Asisten [IVX]+)\s.*"), r"\1"),
    (re.compile(r"\AAsisten Sekretaris Daerah\Z", re.IGNORECASE), "Asisten"),
    (re.compile(r"\ASekretaris Daerah\Z", re.IGNORECASE), "Sekda"),
    (re.compile(r"\APerangkat Daerah\Z", re.IGNORECASE), "SKPD"),
    (re.compile(r"\APerangkat Daerah\Z", re.IGNORECASE), "Satuan Kerja Perangkat Daerah"),
    (re.compile(r"\APerangkat Daerah\Z", re.IGNORECASE), "Organisasi Perangkat Daerah"),
    (re.compile(r"\s+Kelas\s+[A-D]\Z"), ""),
    (re.compile(r"\A(Kelompok Jabatan Fungsional) dan .*", re.IGNORECASE), r"\1"),
    (re.compile(r"\AKelompok Jabatan Fungsional dan (?=Sub)", re.IGNORECASE), ""),
    (re.compile(r"\bAdm\b\.?", re.IGNORECASE), "Administrasi"),
)
"""Other words for an office: what stands in its name, and what articles say for it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names the office *id*: ``text[start:end]``."""

    id: str
    start: int
    end: int


class _Word(NamedTuple):
    key: str
    start: int
    end: int


class Names:
    """The wordings by which offices are known, ready to be found in texts.

    *aliases* gives the id for each wording; where two wordings read the same
    (:func:`bagan.law.naskah.wording.key`), the first counts.
    """

    def __init__(self, aliases: Mapping[str, str]) -> None:
        self._ids: dict[str, str] = {}
        self._open: dict[str, frozenset[int]] = {}
        """For each key, the places in it where its wording has more than a space."""
        for wording, item in aliases.items():
            words = _words(wording)
            joined = "".join(word.key for word in words)
            if joined and joined not in self._ids:
                self._ids[joined] = item
                self._open[joined] = _open_places(wording, words)
        self._sorted = sorted(self._ids)
        self._starts = frozenset(key[:size] for key in self._ids for size in range(1, _START + 1))
        """How the keys begin: most words of a text begin none."""
        self._begin = tuple(sorted({key[:_BEGINNING] for key in self._ids}))
        self._named = lru_cache(maxsize=1 << 10)(self._find)  # each rule asks for the same parts

    def may_find(self, text: str) -> bool:
        """Whether it is worth asking :meth:`find`: quick."""
        if not text.isascii():
            return True
        plain = _NO_KEY.sub("", text.lower().replace("&", "dan"))
        return any(map(plain.__contains__, self._begin))

    def find(self, text: str) -> list[Mention]:
        """The mentions in *text*, in order, without overlaps, the longest wording first.

        Capitals, line breaks, doubled and lost spaces inside a name do not count, nor do
        commas where its wording has one.  An office inside another word or name is none:
        "Bupati" is not in "Kabupaten", "Wakil Bupati" or "Peraturan Bupati", "Asisten" not
        in "asisten administrasi".  Time grows with the length of the text alone, the longest
        wording being a constant.
        """
        return [*self._named(text)]

    def _find(self, text: str) -> list[Mention]:
        words = _words(text)
        found: list[Mention] = []
        place = 0
        while place < len(words):
            if words[place].key[:_START] not in self._starts:
                place += 1
                continue
            count = self._longest(text, words, place)
            last = words[place + count - 1]
            before = words[place - 1].key if place else ""
            adjoins = bool(place) and _PLAIN_GAP.match(
                text[words[place - 1].end : words[place].start]
            )
            of_type = last.key in _TYPES or last.key in _CLASS_WORDS
            end = place + count
            other = last.key == "inspektur" and end < len(words) and words[end].key == "pembantu"
            named = count and not other and (not of_type or _NO_NAME.match(text, last.end))
            if named and not (adjoins and before in _INSTRUMENTS | _BEARERS):
                name = "".join(word.key for word in words[place : place + count])
                found.append(Mention(self._ids[name], words[place].start, last.end))
            place += count if named else 1
        return found

    def _longest(self, text: str, words: list[_Word], place: int) -> int:
        """How many words from *place* on are the longest known wording; 0 for none."""
        joined, longest = "", 0
        breaks: set[int] = set()
        for count in range(1, len(words) - place + 1):
            word = words[place + count - 1]
            if count > 1:
                before = words[place + count - 2]
                gap = text[before.end : word.start]
                if len(before.key) <= _ABBREVIATED:
                    gap = gap.removeprefix(".")
                if not _PLAIN_GAP.match(gap):
                    if not _ANY_GAP.match(gap):
                        break
                    breaks.add(len(joined))
            joined += word.key
            at = bisect_left(self._sorted, joined)
            if at == len(self._sorted) or not self._sorted[at].startswith(joined):
                break
            if self._sorted[at] == joined and breaks <= self._open[joined]:
                longest = count
        return longest


@lru_cache(maxsize=1 << 11)  # texts are asked for by each rule, with wordings of its own
def _words(text: str) -> list[_Word]:
    if text.isascii():
        plain = text.lower()
        spans = [match.span() for match in _WORD.finditer(text)]
        keys = [plain[start:end] for start, end in spans]
        pairs = zip(keys, spans, strict=True)
        return [_Word("dan" if key == "&" else key, *span) for key, span in pairs]
    return [
        _Word(normal, match.start(), match.end())
        for match in _WORD.finditer(text)
        if (
            normal := match[0].lower()
            if match[0].isalpha() and match[0].isascii()
            else name_key(match[0])
        )
    ]


def _open_places(wording: str, words: list[_Word]) -> frozenset[int]:
    """Where a text may have a comma: where the wording has one, and before its "dan"."""
    places: set[int] = set()
    length = 0
    for word, after in pairwise(words):
        length += len(word.key)
        gap = wording[word.end : after.start]
        if after.key == "dan" or not _PLAIN_GAP.match(gap):
            places.add(length)
    return frozenset(places)


def layered(*wordings: Mapping[str, str]) -> dict[str, str]:
    """Wordings of several sources as one; of those that read the same, the last one counts."""
    by_key = {name_key(words): (words, item) for one in wordings for words, item in one.items()}
    return dict(by_key.values())


def aliases(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Wordings for :class:`Names` from (id, name) pairs: the names, then what articles say instead.

    "Sekretariat DPRD" may stand as "Sekretaris Dewan Perwakilan Rakyat Daerah", an office
    without its region or "Kantor", a kecamatan as its camat.  What could be two offices is
    left out; a name always counts as its own.
    """
    own: dict[str, str] = {}
    for item, name in names:
        own.setdefault(name, item)
    others: dict[str, set[str]] = {}
    for name, item in own.items():
        for wording in _wordings(name):
            others.setdefault(wording, set()).add(item)
    taken = {name_key(name) for name in own}
    found = {
        wording: min(items)
        for wording, items in others.items()
        if len(items) == 1 and name_key(wording) not in taken
    }
    return {**own, **found}


def _wordings(name: str) -> list[str]:
    """What else articles call an office: without its region, then each other word."""
    found = [name, _REGION.sub("", name)]
    for words, other in _OTHER_WORDS:
        found = list(dict.fromkeys((*found, *(words.sub(other, w, count=1) for w in found))))
    return found[1:]
