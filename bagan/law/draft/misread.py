"""Pages in, the same with their misread letters put right, and a doubt for each such word, out.

What a scanner writes into a text that somebody pasted: "Kepa1a Bidanq", "0RGANlSASI", "Carnat",
"Pcnduduk", "2O21".  A word is read as another only where the names of offices or the text itself
have that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from bagan.law.naskah.naskah import Doubt
from bagan.law.naskah.wording import ABBREVIATIONS, OFFICE_WORDS, SMALL_WORDS

_SIGN = re.compile(
    r"""[01|!5qIlrc](?:
          (?<=r)(?=n) | (?<=c)(?=l) |
          (?<=[^\W\d_][01|!5])(?=[^\W\d_]) | (?<=[a-z]I)(?=[a-z]) | (?<=[A-Z]l)(?=[A-Z])
        | (?<![\w.][01|!])(?<=[01|!])(?=[A-Za-z][a-z]{2}|[A-Z]{3})
        | (?<!\wl)(?<=l)(?=[b-df-hj-np-tv-z][a-z]{2})
        | (?<=[a-z]{3}[1|])(?=[\s;,.:]) | (?<=[a-z]q)(?![\w]) | (?<=[A-Z]{3}l)(?!\w)
        | (?<=[^\W\d_]c)(?=[bdfgj-np-tvwz]) | (?<=[bdfgkmnpst]l)(?=[a-z]{2}) )""",
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
_MEANT = {"0": "o", "1": "li", "|": "li", "!": "li", "5": "s", "q": "qg", "I": "l", "l": "li",
          "c": "ec"}  # fmt: skip
"""A sign of a scan, and the letters that it may be."""
_PAIRS = (("rn", "m"), ("cl", "d"))
"""Two letters that a scan has for one."""
_USUAL = frozenset({"membawahi", "membawahkan", "sebagaimana", "dimaksud", "terdiri", "meliputi"})
"""Words of lists that are no names."""
_NAMES = OFFICE_WORDS.union(SMALL_WORDS, map(str.lower, ABBREVIATIONS), _USUAL)
_MOST = 4
"""A word with more such signs stays as it is."""


def put_right(pages: Sequence[str]) -> tuple[list[str], tuple[Doubt, ...]]:
    """*pages* with their misread words put right, and where these stand in all of them, joined."""
    suspects = [list(_suspects(page)) for page in pages]
    words = {match[0] for found in suspects for match in found}
    meant = {word: _meant(word, _NAMES) for word in sorted(words)}
    left = {word for word, read in meant.items() if not read and _places(word)}
    if left:
        known = _known(pages, words)
        meant |= {word: _meant(word, known) for word in sorted(left)}
    doubts: list[Doubt] = []
    done: list[str] = []
    start = 0
    for page, found in zip(pages, suspects, strict=True):
        years = [(year, re.sub("[Oo]", "0", year[0])) for year in _YEAR.finditer(page)]
        told = [(match, meant[match[0]]) for match in found] + years
        pieces: list[str] = []
        end = 0
        for match, word in sorted(told, key=lambda pair: pair[0].start()):
            if word in ("", match[0]):
                continue
            pieces += (page[end : match.start()], word)
            end = match.end()
            at = start + sum(map(len, pieces))
            doubts.append(Doubt(at - len(word), at, f"“{match[0]}” dibaca sebagai “{word}”"))
        done.append("".join((*pieces, page[end:])))
        start += len(done[-1])
    return done, tuple(doubts)


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


def _known(pages: Sequence[str], suspects: set[str]) -> frozenset[str]:
    """The words that names of offices and the text have."""
    said: set[str] = set()
    for page in pages:
        said.update(_WORD.findall(page))
    return _NAMES.union(map(str.lower, said - suspects))


def _meant(word: str, known: frozenset[str]) -> str:
    """The known word that *word* may be; empty where none, or several, may be."""
    if word.lower() in OFFICE_WORDS:
        return ""
    places = _places(word)
    if len(places) > _MOST:
        return ""
    readings = set(filter(known.__contains__, _readings(word.lower(), word, places)))
    return _cased(readings.pop(), word) if len(readings) == 1 else ""


def _places(word: str) -> list[int]:
    """Where in *word* a sign stands that may be a letter."""
    return [at for at, sign in enumerate(word) if _may_be_misread(word, at, sign)]


def _may_be_misread(word: str, at: int, sign: str) -> bool:
    if sign == "l":
        return at == 0 or word[at - 1].isupper() or word[at - 1] in "bdfgkmnpst"
    if sign == "c":
        return 0 < at < len(word) - 1 and word[at + 1] in "bdfgjklmnpqrstvwz"
    if sign == "I":
        return at > 0 and word[at - 1].islower()
    return sign in _MEANT


def _readings(lower: str, word: str, places: list[int]) -> Iterator[str]:
    for letters in product(*(_MEANT[word[at]] for at in places)):
        read = list(lower)
        for at, letter in zip(places, letters, strict=True):
            read[at] = letter
        found = ["".join(read)]
        for pair, letter in _PAIRS:
            found += [one.replace(pair, letter) for one in found if pair in one]
        yield from found


def _cased(read: str, word: str) -> str:
    """*read* in the capitals of *word*."""
    letters = [sign for sign in word if sign.isalpha() and sign not in "lq"]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        return read.upper()
    first = word[0]
    return read[0].upper() + read[1:] if first.isupper() or not first.isalpha() else read
