"""A text in, its lines out, without what only sets them: bullets, markdown, table rules.

Also here: what a line's first characters may count (:func:`marks`), whether a line is a
page's number, and the words of a piece of text on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from bagan.law.naskah.ranks import OFFICE_BEGINS

_STRAY = re.compile(r"[^\w(]*\w?[^\w)]*")
_LINE = re.compile(r"[^\n\f\v\u2028]*(?:\n|\f|\v|\u2028|\Z)")
_BEFORE = re.compile(
    rf"[\s>#*_|•·▪◦○●‣§➢➤►▶✓✔■□◆⁃\uf0a7\uf0b7\uf0d8\uf0fc\ufeff\u200b]*(?:[-–—](?:\s+|(?=[a-z0-9]{{1,2}}[.)]|\(\d|{OFFICE_BEGINS})))?[\s*_|]*"
)
_BULLETS = frozenset("-–—•●·▪◦○‣§➢➤►▶✓✔■□◆⁃\uf0a7\uf0b7\uf0d8\uf0fc")
"""What stands before an entry that is not counted; the last four are those of Wingdings."""
_AFTER = "*_|\\" + "".join(filter(str.isspace, map(chr, range(0x3001))))
"""What may follow the words: signs of markdown, and every blank."""
_SETTING = re.compile(r"[*|#]+|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])|[\u200b\ufeff]")
_TORN = re.compile(r"([^\W\d_]{2,})[-\u2010][ \t\r]*\n\s*([A-Za-z]{2,})")
_HYPHEN = re.compile(r"[-\u2010]")
_SOFT = re.compile(r"\u00ad\s*")
_PAGE_BEFORE = re.compile(r"-\d{1,3}(?=\(\d|[a-z]{1,2}[.)]\s|Pasal\b|BAB\b|MEMUTUSKAN)")
_QUOTE_BEFORE = re.compile(
    r"[\"\u201c\u201d\u201e'\u2018\u2019]{1,2}\s*(?=(?:Pasal|BAB|Bagian|Paragraf)\b)"
)
"""What an amendment begins with: the words that it puts in place of others."""
_QUOTES = frozenset('"\u201d')
_STOPS = frozenset(".;")
"""Before the quote that ends them."""
_LONGEST_LINE = 1000
"""Characters: a longer line has lost its line breaks."""
_CUT = re.compile(
    r"\s(?=(?:Menimbang|Mengingat)\s*:|M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N\b|Menetapkan\s*:"
    r"|NOMOR\b|TENTANG\b|DENGAN\s+RAHMAT\b|BAB\s+[IVXLC]+\s|Bagian\s+Ke[a-z]+\s|Paragraf\s+\d+\s"
    r"|Pasal\s+\d{1,3}[A-Z]?\s+(?:\(1\)|[A-Z])|Agar\s+setiap\s+orang|Ditetapkan\s+di\b"
    r"|Diundangkan\s+di\b|pada\s+tanggal\b|BERITA\s+DAERAH\b|LAMPIRAN\b)"
)
"""Where such a line is cut."""
_DIGITS = str.maketrans("OoQlI|!iSsBZzG", "00011111558226")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}


class Row(NamedTuple):
    """One line: ``text[start:end]`` with its line break; ``text[left:right]`` its words."""

    start: int
    end: int
    left: int
    right: int
    body: str
    bullet: bool

    @property
    def blank(self) -> bool:
        return not self.body


def rows(text: str) -> Iterator[Row]:
    """Every line of *text* in order; they tile it.  Very long lines are cut where a part of
    a regulation may begin."""
    for match in _LINE.finditer(text):
        start, end = match.span()
        if start == end:
            continue
        if end - start > _LONGEST_LINE:
            cuts = [start, *(cut.end() for cut in _CUT.finditer(text, start, end)), end]
            for left, right in pairwise(cuts):
                yield _row(text[left:right], left)
        else:
            yield _row(match.group(), start)


def _row(line: str, start: int) -> Row:
    left = first = len(line) - len(line.lstrip())
    bullet = False
    if not line[first : first + 1].isalnum():
        before = _BEFORE.match(line)
        left = before.end() if before else 0
        bullet = not _BULLETS.isdisjoint(line[:left]) or line[first : first + 2] == "* "
        page = _PAGE_BEFORE.match(line, first) or _QUOTE_BEFORE.match(line, first)
        if page:
            left, bullet = page.end(), False
    right = max(left, len(line.rstrip(_AFTER)))
    if line[right - 1 : right] in _QUOTES and line[right - 2 : right - 1] in _STOPS:
        right -= 1
    return Row(start, start + len(line), start + left, start + right, line[left:right], bullet)


def rejoined(text: str) -> str:
    """*text* with the words whole that the ends of its lines part."""
    return _TORN.sub(_joined, text) if _HYPHEN.search(text) else text


def clean(piece: str) -> str:
    """The words of *piece* on one line, without markdown; a word that a soft hyphen parts is
    one."""
    plain = piece.isascii()
    if not plain and "\u00ad" in piece:
        piece = _SOFT.sub("", piece)
    if "\n" in piece and _HYPHEN.search(piece):
        piece = _TORN.sub(_joined, piece)
    if not plain or "*" in piece or "_" in piece or "|" in piece or "#" in piece or "\\" in piece:
        piece = _SETTING.sub(" ", piece)
    return " ".join(piece.split())


def _joined(torn: re.Match[str]) -> str:
    """The word that the end of a line parts; what is said twice keeps its hyphen."""
    first, second = torn[1].lower(), torn[2].lower()
    again = any(first.endswith(second[:size]) for size in range(3, len(second) + 1))
    alike = len(first) > 3 and first[1:] in second
    twice = again or alike or first in ("sub", "non", "anti")
    if torn[2][0].isupper() and not twice and not torn[0].isupper():
        return " ".join(torn[0].split())
    return f"{torn[1]}{'-' if twice else ''}{torn[2]}"


# --- markers ------------------------------------------------------------------------


class Mark(NamedTuple):
    """One reading of a marker such as "a.", "3)" or "(2)".

    ``family`` is "angka", "huruf", "HURUF" or "romawi"; ``delimiter`` ".", ")" or "()";
    ``cost`` tells how doubtful the reading is, 0 for what is printed as it should be; ``added``
    is what an amendment puts behind the number of the entry before: the "a" of "(1a)".
    """

    family: str
    delimiter: str
    value: int
    cost: float = 0.0
    added: str = ""


_MARK = re.compile(
    r"""(?: [(\[{] \s? (?P<inside>[0-9OolI|SBZ]{1,3}[a-z]? | [A-Za-z]{1,2}) \s? [)\]}]
          | (?P<angka>[0-9][0-9OolI|SBZ]{0,3} | [lI|SBZ][0-9OolI|]?) \s? \\? (?P<after>[.)\],}:])
          | (?P<added>[a-z][1-9] | [0-9]{1,2}[a-z]) (?P<closed>[.)])
          | (?P<huruf>[a-zA-Z]{1,2}|[ivx]{3,4}|(?P<one>[a-z])(?P=one){2}) \s? \\? (?P<closing>[.)])
          | (?P<comma>[a-zA-Z]) ,(?=\s)
          | (?P<bare>[0-9]{1,2}) (?!\s+[^\W\d_]+\s+(?:19|20)\d\d\b)
              (?=\s+[^\W\d_]|[A-Z][a-z]{3})
          | (?P<lone>[a-z]) (?=\s+OFFICE)
        ) (?:(?<=\))\.)? (?: \s+ | (?=[^\W\d_]{2}) | \Z )""".replace("OFFICE", OFFICE_BEGINS),
    re.VERBOSE,
)
_INLINE = re.compile(
    r"(?:(?<=[;:.,])|(?<=[;,.]\sdan)|(?<=[;,.]dan)|(?<=dan/atau)|(?<=;\satau))[ \t]+"
    r"(?=[(\[{]?\s?[0-9A-Za-z|]{1,3}\s?\\?[.)\]}])"
    r"|(?<=[;:])(?=[(]?(?:[0-9]{1,2}|[a-z])[.)]\s?[A-Z])"
    r"|(?<=\.)(?=\([0-9]{1,2}\)\s?[A-Z])"
    rf"|(?<=[a-z)])(?=[0-9]{{1,2}}[.)]\s?{OFFICE_BEGINS})"
    rf"|(?:(?<=[^\s\d.][;.,])|(?<=[;.,]\sdan)|(?<=[;.,]dan))(?=(?:[0-9]{{1,2}}|[a-z])[.)]\s?{OFFICE_BEGINS})"
    rf"|(?<=[a-z)])[ \t]+(?:dan[ \t]+)?(?=[(]?(?:[0-9]{{1,2}}|[a-z])[.)]\s?{OFFICE_BEGINS})"
)
"""Where a marker may stand within a line: after a sign, or before the name of an office."""
_MARKED = 3
"""So many letters at the beginning of a line are a word, but for "iii" and "aaa"."""
_ROMANS = frozenset("ivx")
_ENDS = re.compile(r"[.)\]}].|\s[(\[{]?\s?[\w|]{1,3}\s?\\?[.)\]}]\Z", re.DOTALL)
"""What a marker within a line ends with, and something after it."""


def marks(body: str, at: int = 0) -> tuple[int, tuple[Mark, ...]]:
    """(end, readings) of a marker that begins at *at*; (at, ()) where there is none."""
    first = body[at : at + _MARKED]
    word = len(first) == _MARKED and first.isalpha()
    if word and first[0] not in _ROMANS and first != 3 * first[0]:
        return at, ()
    match = _MARK.match(body, at)
    if match is None:
        return at, ()
    found: list[Mark] = []
    if inside := match["inside"]:
        found += _added(inside, "()")
        found += _numbers(inside, "()")
        found += _letters(inside, "()")
    elif angka := match["angka"]:
        sign = match["after"]
        delimiter = ")" if sign in ")]}" else "."
        found += _numbers(angka, delimiter, cost=2.0 if sign in ",:]}" else 0.0)
        if angka.isalpha() and sign in ".)":
            found += _letters(angka, delimiter)
    elif added := match["added"]:
        found += _added(added, match["closed"])
    elif huruf := match["huruf"]:
        found += _letters(huruf, match["closing"])
    elif comma := match["comma"]:
        family = "huruf" if comma.islower() else "HURUF"
        found.append(Mark(family, ".", ord(comma.lower()) - 96, 2.0))
    elif lone := match["lone"]:
        found.append(Mark("huruf", ".", ord(lone) - 96, 2.5))
    else:
        found.append(Mark("angka", ".", int(match["bare"]), 2.5))
    return match.end(), tuple(found)


def inline_marks(body: str, at: int) -> Iterator[tuple[int, int, tuple[Mark, ...]]]:
    """(start, end, readings) of what may be markers within a line, from *at* on."""
    signed = body.find(".", at) >= 0 or body.find(")", at) >= 0 or "]" in body or "}" in body
    if not signed or _ENDS.search(body, at) is None:
        return
    for match in _INLINE.finditer(body, at):
        end, found = marks(body, match.end())
        if found:
            yield match.end(), end, found


def _numbers(word: str, delimiter: str, *, cost: float = 0.0) -> Iterator[Mark]:
    if word.isdigit():
        yield Mark("angka", delimiter, int(word), cost)
        return
    digits = word.translate(_DIGITS)
    if digits.isdigit():
        yield Mark("angka", delimiter, int(digits), cost + (1.5 if word[0].isdigit() else 2.0))


def _added(word: str, delimiter: str) -> Iterator[Mark]:
    """The reading of "1a" and "b1", numbers that an amendment puts between two others."""
    number, letter = word[:-1], word[-1]
    if number.isdigit() and letter.islower():
        yield Mark("angka", delimiter, int(number), 0.0, letter)
    elif len(word) == 2 and number.islower() and letter.isdigit():
        yield Mark("huruf", delimiter, ord(number) - 96, 0.0, letter)


def _letters(word: str, delimiter: str) -> Iterator[Mark]:
    if not word.isalpha():
        return
    lower = word.casefold()
    value = 0
    if len(lower) == 1:
        value = ord(lower) - 96
    elif len(lower) == 2 and lower[0] == lower[1]:
        value = 26 + ord(lower[0]) - 96
    elif len(lower) == 3 and word == lower and lower not in _ROMAN:
        value = 2 * 26 + ord(lower[0]) - 96
    elif len(lower) == 2 and lower[0] == "a":
        value = 26 + ord(lower[1]) - 96
    if word in _PAIRS:
        yield Mark("huruf", delimiter, _PAIRS[word], 1.0)
    if len(word) == 2 and word[0].isupper() and word[1] == word[0].lower():
        yield Mark("huruf", delimiter, ord(lower[0]) - 96, 1.0)  # "Cc." for "c."
    if 0 < value <= 3 * 26:
        if word == lower:
            yield Mark("huruf", delimiter, value)
        else:
            yield Mark("HURUF", delimiter, value)
            # A capital that looks like a digit rather is one: "B." for "8.".
            yield Mark("huruf", delimiter, value, 2.6 if word in "BSOIZ" else 1.5)
    if word == lower and lower in _ROMAN:
        yield Mark("romawi", delimiter, _ROMAN[lower], 1.0)


_CONFUSED = {
    "c": "e", "e": "c", "t": "f", "q": "g", "9": "g", "6": "b", "h": "b", "l": "i", "1": "i",
    "j": "i", "0": "o", "u": "v",
}  # fmt: skip
"""What a scan has, and the letter of a list that it may be."""
_PAIRS = {"cl": 4, "rn": 13}
"""Two letters that a scan has for one, and that one's place: d, m."""
_CONFUSING = 2.5
"""What it costs to read a marker as such another letter."""


def confused(body: str, at: int, found: tuple[Mark, ...]) -> Iterator[Mark]:
    """The readings of a marker of one letter at *at*, which has others already, that a scan may
    have taken for another."""
    letter = _CONFUSED.get(body[at : at + 1])
    if letter and found and not body[at + 1 : at + 2].isalnum() and found[0].delimiter != "()":
        yield Mark("huruf", found[0].delimiter, ord(letter) - 96, _CONFUSING)


def pasal_number(word: str) -> int | None:
    """The number that *word* spells, its misread digits mended."""
    digits = word.translate(_DIGITS)
    return int(digits) if digits.isdigit() else None


def piece_of(row: Row, start: int, end: int) -> Row:
    """A part of a line: its body from *start* to *end*, the blanks around left out."""
    if start == 0 and end == len(row.body):
        return row
    body = row.body[start:end]
    left = row.left + start + len(body) - len(body.lstrip())
    body = body.strip()
    return Row(row.start, row.end, left, left + len(body), body, row.bullet)


def is_stray(body: str) -> bool:
    """Whether a line is no words but a letter and signs."""
    return not (len(body) > 1 and body[:2].isalnum()) and _STRAY.fullmatch(body) is not None
