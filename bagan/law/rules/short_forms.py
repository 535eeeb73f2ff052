"""A label and a name in; whether the label is a customary short form of that name out.

Indonesian offices are shortened by letters ("BPKAD", "DPMPTSP"), by the beginnings of their
words ("Dinkes"), of the roots of these ("Disdik": pen-didik-an), or by the last syllables of
the roots ("Dikdas", "Perkim": per-mukim-an), in the order of the name.  "P3A" has three words
that begin with P.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+")
_APART = re.compile(r"\bsub\s+(?=bag|bid)", re.IGNORECASE)
_KAB = re.compile(r"\bkab\b\.?", re.IGNORECASE)
_ORDINAL = re.compile(r"[ivx]+|\d+")
_TIMES = re.compile(r"([^\W\d_])([2-9])(?!\d)")
SMALL = frozenset({
    "dan", "di", "ke", "dari", "pada", "untuk", "serta", "atau", "dengan", "bagi", "yang",
    "bupati", "wali", "kota", "gubernur", "kabupaten", "provinsi", "daerah", "pemerintah",
})  # fmt: skip
"""Words that a label may leave out."""
_SKIPPED = SMALL | {"kawasan", "rakyat"}
"""Words that an abbreviation of several words may leave out."""
_KINDS = frozenset({"badan", "bagian", "bidang", "biro", "dinas", "kantor", "kelompok", "satuan"})
"""What an abbreviation of all that follows may leave out: "Kesbangpol", "PUPR"."""
_ROW = frozenset({"bagian", "bidang", "biro"})
"""What a row of boxes may leave out that all are one of: "Bina Marga" for "Bidang Bina Marga"."""
_OWN = frozenset({"badan", "desa", "dinas", "inspektorat", "kecamatan", "satuan"})
"""What the secretariat of an office is one of: "Sekretariat" for "Sekretariat Dinas"."""
_HEADS = {"sekretaris": "sekretariat", "inspektur": "inspektorat", "direktur": "direktorat"}
_BEGINNING, _LETTERS = 0.7, 0.6
"""So much of a word at most are its beginning or its letters, for an abbreviation of it."""
_CUSTOMARY = {"damkar": "pemadam kebakaran dan penyelamatan"}
"""Short forms that stand for a longer name, too."""
LONG_FORMS = {
    "bapelitbang": "badan perencanaan pembangunan penelitian dan pengembangan",
    "capil": "pencatatan sipil",
    "damkar": "pemadam kebakaran",
    "disdik": "dinas pendidikan",
    "disdukcapil": "dinas kependudukan dan pencatatan sipil",
    "disnaker": "dinas tenaga kerja",
    "disnakertrans": "dinas tenaga kerja dan transmigrasi",
    "dprd": "dewan perwakilan rakyat daerah",
    "dukcapil": "kependudukan dan pencatatan sipil",
    "kadis": "kepala dinas",
    "kades": "kepala desa",
    "kejari": "kejaksaan negeri",
    "kejati": "kejaksaan tinggi",
    "nakertrans": "tenaga kerja dan transmigrasi",
    "polresta": "kepolisian resor kota",
    "sda": "sumber daya alam",
    "sekcam": "sekretaris kecamatan",
    "sekda": "sekretaris daerah",
    "sekdes": "sekretaris desa",
    "sekwan": "sekretaris dewan perwakilan rakyat daerah",
    "setda": "sekretariat daerah",
    "setwan": "sekretariat dewan perwakilan rakyat daerah",
}
"""Short forms of their own kind, and such as stand for one office alone."""
_PREFIX = re.compile(r"(?:ke|pember|pem|pen[gy]?|per?|ter)(?=\w{4})")
_SUFFIX = re.compile(r"(?<=\w{4})(?:an|ian)\Z")
_LAST = re.compile(r"(?:ng|ny|[^\Waeiou])?[aeiou][^\Waeiou]{1,2}\Z")


def is_short_form(label: str, name: str, region: str = "") -> bool:
    """Whether each word of *label* prints words of *name*, in order, and none is left out but
    small ones and those of the *region*'s name."""
    raw = _WORD.findall(label.casefold())
    for word, whole in _CUSTOMARY.items():
        if word in raw and whole in name.casefold():
            label = re.sub(word, whole, label, flags=re.IGNORECASE)
    short, long = _words(_KAB.sub("kabupaten", label)), _words(_KAB.sub("kabupaten", name))
    if not short or not long:
        return False
    if short[0] == "kepala" != long[0]:
        del short[0]
    elif _HEADS.get(short[0]) == long[0]:
        short[0] = long[0]
    if long[0] in ("sekretariat", "sekretaris") and short == long[:1] and _OWN.issuperset(long[1:]):
        return True
    if short[:1] == long[:1] and len(short) == 2 and _ORDINAL.fullmatch(short[1]):
        return short[1] in long or not any(map(_ORDINAL.fullmatch, long))
    spare = SMALL | set(_WORD.findall(region.casefold()))
    if _fits(short, long, spare):
        return True
    if long[0] not in _KINDS or len(long) < 2:
        return False
    if long[0] in _ROW and len(short) > 1 and short == long[1:]:
        return True
    known = raw[0] in LONG_FORMS or _is_of_several(raw[0], long[1:])
    return known and _fits(short, long[1:], spare)


def _words(text: str) -> list[str]:
    """The words of a name, known abbreviations of it written out."""
    text = _APART.sub("sub", text.replace("&", " dan "))
    words = (word.casefold() for word in _WORD.findall(text))
    return [part for word in words for part in LONG_FORMS.get(word, word).split()]


def _is_of_several(word: str, words: list[str]) -> bool:
    """Whether *word* abbreviates two or more of the first of *words*."""
    return word not in words and any(
        _prints_words(word, words[:count]) for count in range(2, len(words) + 1)
    )


def _fits(short: list[str], long: list[str], spare: frozenset[str] | set[str]) -> bool:
    """Whether each word of *short* prints one or more words of *long*, in order and none but
    those of *spare* left out."""
    if not short:
        return all(word in spare for word in long)
    if not long:
        return False
    if long[0] in spare and short[0] != long[0] and _fits(short, long[1:], spare):
        return True
    return any(
        _prints_words(short[0], long[:count]) and _fits(short[1:], long[count:], spare)
        for count in range(1, len(long) + 1)
    )


def _prints_words(word: str, words: list[str]) -> bool:
    """Whether *word* abbreviates *words*: it takes some letters of each in order, and need not
    of small ones beside several others."""
    if len(words) == 1:
        return _is_short(word, words[0])
    if word in words:
        return False
    word = _TIMES.sub(lambda match: match[1] * int(match[2]), word)
    several = len([whole for whole in words if whole not in SMALL]) > 1
    # For each way to have read some of the words: how many letters are taken.
    places = {0}
    for number, whole in enumerate(words):
        found = set()
        for start in places:
            if number and several and whole in _SKIPPED:
                found.add(start)
            for end in range(start + 1, len(word) + 1):
                if _is_part(word[start:end], whole):
                    found.add(end)
        places = found
    return len(word) in places


def _is_part(part: str, whole: str) -> bool:
    """Whether an abbreviation may take *part* of a word: letters in order from its beginning,
    some from that of its root ("dag" of Perdagangan, "lut" of Kelautan), or its last syllable
    ("kim" of Permukiman)."""
    if _in_order(part, whole):
        return True
    for root in _roots(whole):
        first = len(part) == 1 and whole == f"ke{root}"  # "P" of Kepemudaan
        beginning = root.startswith(part) and (len(part) > 1 or first)
        if beginning or (len(part) > 2 and _in_order(part, root)):
            return True
    return len(part) > 2 and _last_syllable(whole) == part


def _roots(word: str) -> Iterator[str]:
    """A word without its first prefix, and without its first two."""
    for _again in range(2):
        match = _PREFIX.match(word)
        if match is None:
            return
        word = word[match.end() :]
        yield word


def _in_order(part: str, whole: str) -> bool:
    letters = iter(whole)
    return part[0] == whole[0] and all(letter in letters for letter in part)


def _last_syllable(word: str) -> str:
    """The last syllable of a word without its suffix."""
    match = _LAST.search(_SUFFIX.sub("", word))
    return match[0] if match is not None else ""


def _is_short(part: str, whole: str) -> bool:
    """Whether *part* is *whole*, its beginning ("Subbag"), or some of its letters ("Wkl") and
    clearly shorter: a word that lacks a letter or two is misspelt.  Numbers are written whole."""
    if part == whole:
        return True
    if _ORDINAL.fullmatch(whole):
        return False
    if not _in_order(part, whole):
        return False
    most = _BEGINNING if whole.startswith(part) else _LETTERS
    return len(part) <= most * len(whole)
