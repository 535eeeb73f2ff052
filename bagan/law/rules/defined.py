"""A regulation's text in; which words it uses for the same name, and names made comparable, out.

Pasal 1 says so: "X yang selanjutnya disebut Y".  Every office writes some words short or
long as it likes: Kab. and Kabupaten, DPRD and Dewan Perwakilan Rakyat Daerah.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from bagan.chart.model import name_key
from bagan.law.naskah.naskah import Naskah
from bagan.law.rules.wordings import is_definitions, terms

_USUAL = (
    ("Dewan Perwakilan Rakyat Daerah", "DPRD"),
    ("Unit Pelaksana Teknis Daerah", "UPTD"),
    ("Unit Pelaksana Teknis Dinas", "UPTD"),
    ("Unit Pelaksana Teknis", "UPT"),
    ("Kepala Subbagian", "Kasubbag"),
    ("Kabupaten", "Kab"),
    ("Walikota", "Wali Kota"),
    ("Propinsi", "Provinsi"),
)
"""Words that are long and short for the same in every regulation."""
_BRACKETS = re.compile(
    r"\s*\(\s*(?:(?:(?:yang\s+)?selanjutnya\s+\w+\s+)?[A-Z][A-Za-z]*[A-Z]|[Tt]ipe\s+[A-C])\s*\)"
)
"""An abbreviation behind the words that it is short for, and the type of an office."""
_UNSUR_LED = re.compile(
    r"(?P<unsur>Unsur\s+[A-Z]\w+)\s+di(?:pimpin|kepalai|ketuai)\s+oleh\s+(?:seorang\s+)?"
    r"(?P<head>(?:[A-Z]\w+\s*)+)"
)
_UNSUR = re.compile(r"Unsur\s+[A-Z]\w+\s+di(?:pimpin|kepalai|ketuai)\b")
_WORD = re.compile(r"[^\W_]+")


def definitions(naskah: Naskah) -> Iterator[tuple[str, str]]:
    """The (long, short) names that the regulation defines as the same."""
    for pasal in naskah.pasal.values():
        if is_definitions(pasal):
            for part in pasal.walk():
                found = terms(part)
                if len(found) == 2 and name_key(found[0]) != name_key(found[1]):
                    yield found[0], found[1].strip(' "“”')


def comparable(naskah: Naskah | None) -> Callable[[str], str]:
    """The function that gives a name's key, equal for names that are the same to a reader.

    As :func:`bagan.chart.model.name_key`, with each long name written as the short one.
    """
    pairs = [*(definitions(naskah) if naskah is not None else ()), *_USUAL]
    shorter = [(_words_of(long), _literal(short)) for long, short in pairs if _words_of(long)]
    shorter.sort(key=lambda pair: -len(pair[0].pattern))

    @lru_cache(maxsize=4096)
    def key(name: str) -> str:
        name = _BRACKETS.sub("", name) or name
        for words, short in shorter:
            name = words.sub(short, name)
        return name_key(name)

    return key


def _led(naskah: Naskah) -> dict[str, list[str]]:
    """By the key of who leads it: an unsur, of which a chart shows its head: "Unsur Pelaksana
    dipimpin oleh Kepala Pelaksana"."""
    found: dict[str, list[str]] = {}
    for pasal in naskah.pasal.values() if _UNSUR.search(naskah.text) else ():
        for part in pasal.walk():
            if match := _UNSUR_LED.match(part.text):
                found.setdefault(name_key(match["head"]), []).append(match["unsur"])
    return found


def _literal(words: str) -> str:
    """*words* as a replacement that means nothing but them."""
    return words.replace("\\", r"\\")


def _words_of(name: str) -> re.Pattern[str]:
    """A name however its spaces and capitals are, with "&" or "dan"."""
    said = _WORD.findall(name.replace("&", " dan "))
    words = ("(?:dan|&)" if word == "dan" else re.escape(word) for word in said)
    return re.compile(r"(?<!\w)" + r"[\W_]+".join(words) + r"(?!\w)", re.IGNORECASE)


def other_wordings(naskah: Naskah, names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What the regulation says for a name by its definitions, and for who leads an unsur: the id
    for each wording.

    *names* are (id, name).  A word that alone would stand for an office is one only where the
    definition is of this very name.
    """
    pairs = [*definitions(naskah), *_USUAL]
    found: dict[str, set[str]] = {}
    led = _led(naskah)
    for item, name in names:
        for unsur in led.get(name_key(name), ()):
            found.setdefault(unsur, set()).add(item)
        for long, short in pairs:
            for words, other in ((long, short), (short, long)):
                wording = _words_of(words).sub(_literal(other), name)
                if wording != name:
                    found.setdefault(wording, set()).add(item)
    return {wording: min(items) for wording, items in found.items() if len(items) == 1}
