"""The words of fields and of offices' names in, whether they speak of one thing out."""

from __future__ import annotations

import re
from functools import lru_cache
from math import fsum

from bagan.law.naskah.wording import SMALL_WORDS

_LIST = re.compile(r"\b(?:di\s?)?bidang\b[\s:]*(?:urusan\s+(?:penunjang\s+)?)?", re.IGNORECASE)
_END = re.compile(
    r"[.;]|\b(?:sesuai|yang|berdasarkan|sebagaimana|meliputi|terdiri|membawah\w*)\b", re.IGNORECASE
)
_BETWEEN = re.compile(r",|\bsub\s?urusan\b", re.IGNORECASE)
_AND = re.compile(r"\A\s*(?:dan|serta)\b|\b(?:dan|serta)\s*\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = 6
"""Two long words that begin with so many equal letters are one word in two forms."""
_ALIKE = 0.75
"""What such a word counts for: "informatika" and "informasi" may be two things."""

_GENERAL = SMALL_WORDS | {
    "administrasi", "badan", "bagian", "bidang", "biro", "daerah", "dinas", "kabupaten", "kantor",
    "kebijakan", "kementerian", "kota", "pelaksanaan", "pelayanan", "pembinaan", "pengembangan",
    "peningkatan", "penunjang", "penyelenggaraan", "penyusunan", "perumusan", "produk", "provinsi",
    "sekretariat", "sub", "tugas", "unit", "urusan",
}  # fmt: skip
"""Words that name no field."""
_BROAD = frozenset({"ekonomi", "pembangunan", "pemerintahan", "perekonomian", "umum"})
"""Words that many offices' names have."""

_OFFICES = {
    "pengawasan": ("inspektorat",),
    "ketenteraman": ("polisi pamong praja",),
    "ketentraman": ("polisi pamong praja",),
    "ketertiban": ("polisi pamong praja",),
    "perizinan": ("pelayanan terpadu", "pelayanan perizinan"),
    "pertanian": ("tanaman pangan", "hortikultura", "peternakan", "perkebunan"),
    "perencanaan": ("bappeda", "bapperida"),
}
"""What an office is called whose name does not have the word of its field."""


def fields(text: str) -> tuple[str, ...]:
    """The fields that an article divides: "bidang A, B dan C" is A, B and C; none where it
    names one field or none.  What the sekretariat does for itself is no field.
    """
    start = _LIST.search(text)
    if start is None:
        return ()
    rest = text[start.end() :]
    end = _END.search(rest)
    parts = _BETWEEN.split((rest[: end.start()] if end else rest).rstrip(" ,"))
    if len(parts) < 2:
        return ()
    if not _AND.match(parts[-1]):
        # "A, B dan C": without a comma before it, the last "dan" divides two fields.
        parts[-1:] = re.split(r"\b(?:dan|serta)\b", parts[-1], maxsplit=1)
    cleaned = (" ".join(_AND.sub("", _AND.sub("", part)).split()) for part in parts)
    return tuple(dict.fromkeys(part for part in cleaned if _names_a_field(part)))


def match(field: str, name: str) -> float:
    """How much of a *field* an office's *name* has, from 0 to 1; 0 where it lacks the word
    that the field begins with."""
    wanted = _words(field)
    if any(called in name.casefold() for word in wanted for called in _OFFICES.get(word, ())):
        return 1.0
    known = _words(name)
    had = [max((_likeness(word, other) for other in known), default=0.0) for word in wanted]
    return fsum(had) / len(had) if had and had[0] else 0.0


def content_words(name: str) -> frozenset[str]:
    """The words of an office's name that name its field; of "Bidang Penunjang", which has none,
    all behind its kind."""
    return frozenset(_words(name)) or frozenset(_WORD.findall(name.casefold())[1:])


def share(subject: frozenset[str], task: str) -> float:
    """How much of a *subject*'s words a *task* has, from 0 to 1."""
    known = _words(task, subject)
    had = [max((_likeness(word, other) for other in known), default=0.0) for word in subject]
    return fsum(had) / len(had) if had else 0.0


def is_broad(field: str) -> bool:
    """Whether a field is so wide that offices of several coordinators are named for it."""
    return _BROAD.issuperset(_words(field))


def same_field(first: str, second: str) -> bool:
    """Whether two fields are one."""
    return sorted(map(_stem, _words(first))) == sorted(map(_stem, _words(second)))


def _names_a_field(part: str) -> bool:
    return any(_words(part)) and "sekretariat daerah" not in part.casefold()


@lru_cache(maxsize=1 << 10)  # each field is held against each office
def _words(text: str, also: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words that name a field, and those of *also*."""
    words = _WORD.findall(text.casefold())
    return tuple(word for word in words if word not in _GENERAL or word in also)


def _stem(word: str) -> str:
    """A word without "ke-…-an": keagamaan is agama."""
    return word[2:-2] if len(word) > 6 and word.startswith("ke") and word.endswith("an") else word


def _likeness(word: str, other: str) -> float:
    first, second = _stem(word), _stem(other)
    if first == second:
        return 1.0
    alike = min(len(first), len(second)) > _LETTERS and first[:_LETTERS] == second[:_LETTERS]
    return _ALIKE if alike else 0.0
