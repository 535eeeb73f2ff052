"""A text in, the same with its misread letters put right, and a doubt for each such word, out.

What a scanner writes into a text that somebody pasted: "Kepa1a Bidanq", "0RGANlSASI", "2O21".  A
word is read as another only where the names of offices or the text itself have that one; as both
have the same length, every place in the text stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from bagan.law.naskah.naskah import Doubt
from bagan.law.naskah.wording import ABBREVIATIONS, OFFICE_WORDS, SMALL_WORDS

_SIGN = re.compile(
    r"""[01|!5qIl](?:
          (?<=[^\W\d_][01|!5])(?=[^\W\d_]) | (?<=[a-z]I)(?=[a-z]) | (?<=[A-Z]l)(?=[A-Z])
        | (?<![\w.][01|!])(?<=[01|!])(?=[A-Za-z][a-z]{2}|[A-Z]{3})
        | (?<!\wl)(?<=l)(?=[b-df-hj-np-tv-z][a-z]{2})
        | (?<=[a-z]{3}[1|])(?=[\s;,.:]) | (?<=[a-z]q)(?![\w]) | (?<=[A-Z]{3}l)(?!\w) )""",
    re.VERBOSE,
)
"""A sign that hardly stands at its place in a word; it comes first, for it is rare."""
_TOKEN = re.compile(r"[\w|!]{4,}")
_ADDRESS = ("@", "/")
"""Beside one of these stands no word but a piece of an address or a number."""
_LONGEST = 30
"""Letters of a word, on each side of such a sign."""
_YEAR = re.compile(r"(?<=TAHUN )2(?:[O0o][0-9Oo]{2})\b|(?<=Tahun )2(?:[O0o][0-9Oo]{2})\b")
_WORD = re.compile(r"[^\W\d_]{4,}")
_MEANT = {"0": "o", "1": "li", "|": "li", "!": "li", "5": "s", "q": "qg", "I": "l", "l": "li"}
"""A sign of a scan, and the letters that it may be."""
_MOST = 4
"""A word with more such signs stays as it is."""


def put_right(text: str) -> tuple[str, tuple[Doubt, ...]]:
    """*text* with its misread words put right, and where they stand."""
    suspects = list(_suspects(text))
    doubts: list[Doubt] = []
    pieces: list[str] = []
    end = 0
    known = _known(text, {match[0] for match in suspects}) if suspects else frozenset[str]()
    found = [(match, _meant(match[0], known)) for match in suspects]
    found += [(m, re.sub("[Oo]", "0", m[0])) for m in _YEAR.finditer(text)]
    for match, word in sorted(found, key=lambda pair: pair[0].start()):
        if word and word != match[0]:
            pieces += (text[end : match.start()], word)
            end = match.end()
            doubts.append(Doubt(*match.span(), f"“{match[0]}” dibaca sebagai “{word}”"))
    return "".join((*pieces, text[end:])), tuple(doubts)


def _suspects(text: str) -> Iterator[re.Match[str]]:
    """The words with such a sign, each once."""
    end = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < end:
            continue
        before = text[max(end, sign.start() - _LONGEST) : sign.start()]
        own = re.search(r"[\w|!]*\Z", before)
        start = sign.start() - len(own[0] if own else "")
        if word := _TOKEN.match(text, start):
            end = word.end()
            if text[start - 1 : start] not in _ADDRESS and text[end : end + 1] not in _ADDRESS:
                yield word


def _known(text: str, suspects: set[str]) -> frozenset[str]:
    """The words that names of offices and the text have."""
    said = {word.lower() for word in set(_WORD.findall(text)) - suspects}
    return frozenset(said.union(OFFICE_WORDS, SMALL_WORDS, map(str.lower, ABBREVIATIONS)))


def _meant(word: str, known: frozenset[str]) -> str:
    """The known word that *word* may be; empty where none, or several, may be."""
    if word.lower() in OFFICE_WORDS:
        return ""
    places = [at for at, sign in enumerate(word) if _may_be_misread(word, at, sign)]
    if not 0 < len(places) <= _MOST:
        return ""
    readings = set(filter(known.__contains__, _readings(word.lower(), word, places)))
    return _cased(readings.pop(), word) if len(readings) == 1 else ""


def _may_be_misread(word: str, at: int, sign: str) -> bool:
    if sign == "l":
        return at == 0 or word[at - 1].isupper()
    if sign == "I":
        return at > 0 and word[at - 1].islower()
    return sign in _MEANT


def _readings(lower: str, word: str, places: list[int]) -> Iterator[str]:
    for letters in product(*(_MEANT[word[at]] for at in places)):
        read = list(lower)
        for at, letter in zip(places, letters, strict=True):
            read[at] = letter
        yield "".join(read)


def _cased(read: str, word: str) -> str:
    """*read* in the capitals of *word*."""
    letters = [sign for sign in word if sign.isalpha() and sign not in "lq"]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        return read.upper()
    first = word[0]
    return read[0].upper() + read[1:] if first.isupper() or not first.isalpha() else read
