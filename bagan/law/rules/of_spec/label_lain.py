"""A label that is not a printing of the unit's name, but another name.

A label prints the name shorter: line breaks, abbreviations ("Subbag", "Adm.", "Dinkes"), left
out words such as "dan" or the region's name; or it is the short name that an article gives
("Asisten I adalah …").  It may name the office's head ("Sekretaris Desa" for the Sekretariat)
and add who holds it, after a colon or in brackets.  Anything else is another office to
whoever reads the chart.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      dinsos: {nama: Dinas Sosial, label: Dinas Kesehatan, dasar: Pasal 1}
    garis:
      - {komando: sekda -> dinsos, dasar: Pasal 1}

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, label: Sekda, dasar: Pasal 1}
      dinsos: {nama: Dinas Sosial, label: "Dinas\\nSosial", dasar: Pasal 1}
      setwan:
        nama: Sekretariat Dewan Perwakilan Rakyat Daerah
        label: Sekretariat DPRD
        dasar: Pasal 1
      tu: {nama: Subbagian Tata Usaha dan Kepegawaian, label: Subbag. TU & Kepeg., dasar: Pasal 1}
      asisten: {nama: Asisten Administrasi Umum, label: Asisten III, dasar: Pasal 1}
    garis:
      - {komando: "sekda -> dinsos, setwan, tu, asisten", dasar: Pasal 1}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import is_definitions, terms
from bagan.problem import Severity

ID = "label-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("A label that is not a printing of the unit's name, but another name.")
SOURCE = ""

_WORD = re.compile(r"[^\W_]+")
_APART = re.compile(r"\bsub\s+(?=bagian|bidang)", re.IGNORECASE)
_ORDINAL = re.compile(r"[IVX]+|\d+")
_SMALL = frozenset({
    "dan", "di", "ke", "dari", "pada", "untuk", "serta", "atau", "dengan", "bagi", "yang",
    "bupati", "wali", "kota", "gubernur", "kabupaten", "provinsi", "daerah", "pemerintah",
})  # fmt: skip
"""Words that a label may leave out; so it may those of the region's name."""
_ADDED = re.compile(r"\s*(?::.*|\([^()]*\)\s*)\Z", re.DOTALL)
_HEADS = {"sekretaris": "sekretariat", "inspektur": "inspektorat", "direktur": "direktorat"}
_BEGINNING, _LETTERS = 0.7, 0.6
"""So much of a word at most are its beginning or its letters, for an abbreviation of it."""
_LONG = {
    "dprd": "dewan perwakilan rakyat daerah",
    "sda": "sumber daya alam",
    "disdukcapil": "dinas kependudukan dan pencatatan sipil",
    "disnaker": "dinas tenaga kerja",
    "disnakertrans": "dinas tenaga kerja dan transmigrasi",
}
_PREFIX = re.compile(r"(?:pen[gy]?|pem|per?|ke)(?=\w{4})")


def check(case: Case) -> Iterator[Finding]:
    names = {name_key(case.organisation.name(item)): item for item in case.ids}
    for item, unit in case.organisation.units.items():
        if not unit.label or name_key(unit.label) == name_key(unit.nama):
            continue
        other = names.get(name_key(unit.label), item)
        if other != item or not _prints(case, unit.label, unit.nama):
            yield Finding(
                unit.marks.values.get("label") or case.place(item),
                _('The label "{label}" is not a printing of "{name}"',
                  label=" ".join(unit.label.split()), name=unit.nama),
                _("Shorten the name itself, or remove the label."),
                holders=case.items.get(item, ()),
                cited=case.cited(item),
            )  # fmt: skip


def _prints(case: Case, label: str, name: str) -> bool:
    """Whether *label* is a short form of *name*, by its words or by an article."""
    defined = _defined(case, label)
    if defined:
        return any(name_key(name) in name_key(words) for words in defined)
    printed = label if ":" in name else _ADDED.sub("", label)
    short, long = _words(printed), _words(name)
    if not short or not long:
        return False
    if short[0] == "kepala" != long[0]:
        del short[0]
    elif _HEADS.get(short[0]) == long[0]:
        short[0] = long[0]
    if short[:1] == long[:1] and len(short) == 2 and _ORDINAL.fullmatch(short[1].upper()):
        return True
    spare = _SMALL | {word.casefold() for word in _WORD.findall(case.regency.daerah.nama)}
    return _fits(short, long, spare)


def _defined(case: Case, label: str) -> list[str]:
    """The definitions of *label* in the articles: "Asisten I adalah …"."""
    if case.naskah is None:
        return []
    return [
        part.text
        for pasal in case.naskah.pasal.values()
        if is_definitions(pasal)
        for part in pasal.walk()
        if name_key(label) in map(name_key, terms(part))
    ]


def _words(text: str) -> list[str]:
    """The words of a name, known abbreviations of it written out."""
    text = _APART.sub("sub", text.replace("&", " dan "))
    words = (word.casefold() for word in _WORD.findall(text))
    return [part for word in words for part in _LONG.get(word, word).split()]


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
    """Whether *word* abbreviates *words*: it takes letters of each in order, those of the first
    from its beginning, and need not of small ones beside several others."""
    if len(words) == 1:
        return _is_short(word, words[0])
    several = len([whole for whole in words if whole not in _SMALL]) > 1
    # For each way to have read some of the words: how many letters are taken.
    places = {0} if word[0] == words[0][0] else set()
    for number, whole in enumerate(words):
        root = _PREFIX.sub("", whole)
        found = set()
        for start in places:
            if number and several and whole in _SMALL:
                found.add(start)
            for end in range(start + 1, len(word) + 1):
                part = word[start:end]
                letters = iter(whole)
                if part[0] == whole[0] and all(letter in letters for letter in part):
                    found.add(end)
                elif len(part) > 2 and root.startswith(part):
                    found.add(end)  # "dag" of Perdagangan
        places = found
    return len(word) in places


def _is_short(part: str, whole: str) -> bool:
    """Whether *part* is *whole*, its beginning ("Subbag"), or some of its letters ("Wkl") and
    clearly shorter: a word that lacks a letter or two is misspelt."""
    letters = iter(whole)
    if part == whole or part[0] != whole[0] or not all(letter in letters for letter in part):
        return part == whole
    most = _BEGINNING if whole.startswith(part) else _LETTERS
    return len(part) <= most * len(whole)
