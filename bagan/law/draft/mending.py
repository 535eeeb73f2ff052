"""A regulation's text in, the same with usual letters, without invisible signs and markup out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import accumulate, pairwise

from bagan.law.draft.boxes import BY_PLACE, unboxed
from bagan.law.draft.columns import without_columns
from bagan.law.draft.markup import without_markup
from bagan.law.draft.misread import put_right
from bagan.law.draft.office_words import OFFICE
from bagan.law.naskah.naskah import Doubt, Naskah
from bagan.law.naskah.parse import parse_naskah
from bagan.law.naskah.ranks import OFFICE_BEGINS

_COMPATIBLE = re.compile("[\ufb00-\ufb06\uff01-\uff5e\u2460-\u249b]")
"""Ligatures, letters of full width, numbers in circles and brackets."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060]")
"""Soft hyphens and joiners."""
_SPACED = re.compile(r"(?<!\w)[A-Z](?: [A-Z]){3,}(?!\w)")
"""A word set with blanks between its letters."""

_GLUED = re.compile(
    r"(?P<before>[^\W\d_]|(?<=[^\W\d_]{3})[.;:,)]|(?<=\s):)(?P<gap>\s*)(?P<mark>(?P<number>\d{1,2})|(?P<letter>[a-z]))[.)]"
    r"(?P<after>\s?)(?=[A-Z])"
)
_BEGINS = re.compile(OFFICE_BEGINS)
_TIGHT = re.compile(
    r"[;:.,)](?:\d{1,2}|[a-z])[.)]\s?[A-Z]|(?<=[a-z])\d{1,2}[.)]\s?[A-Z]"
    r"|[;:.,] (?:\d{1,2}|[a-z])[.)]\n"
)
"""A number with nothing before it, or one that ends its line: quicker to look for."""
_AND = re.compile(r"(?<=[;,.])[ \t]*(dan|serta)(?=[a-z][.)]\s?[A-Z])")
_ARTICLE = re.compile(r"^\s*(?:Pasal\s+\d+|BAB\s+[IVX]+)\b", re.MULTILINE)
_PASAL = re.compile(r"(?m)(?<![^\W_])(Pasal[ \t]+\d{1,3})(?=[A-Z][a-z]{2})")
_PARAGRAPHS = re.compile(r"(\n[ \t\r]*\n)")
_SERIES = 3
"""Numbers: fewer are no series, unless an office follows each."""
_OPEN = 8
"""Series that one may go on with."""


def mended(text: str) -> str:
    """*text* with ligatures taken apart and without soft hyphens, line by line; words for offices
    without blanks between their letters.

    >>> mended("Veri\ufb01kasi, Pertang\u00adgungjawaban"), mended("I N S P E K T U R")
    ('Verifikasi, Pertanggungjawaban', 'INSPEKTUR')
    """
    plain = unglued(without_columns(without_markup(text)))
    plain = _COMPATIBLE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), plain)
    return _SPACED.sub(_unspaced, _INVISIBLE.sub("", plain))


def _unspaced(spaced: re.Match[str]) -> str:
    word = spaced[0].replace(" ", "")
    return word if OFFICE.match(word) else spaced[0]


def unglued(text: str) -> str:
    """*text* with entries apart that a viewer of files has glued together.  A series that counts up
    within one paragraph is a list, whatever words follow its numbers.

    >>> unglued("Dinas terdiri dari :1. Dinas Pasar.2. Dinas Kota3. Kependudukan")
    'Dinas terdiri dari : 1. Dinas Pasar. 2. Dinas Kota; 3. Kependudukan'
    """
    return "".join(map(_apart, _PARAGRAPHS.split(_PASAL.sub(r"\1 ", text))))


def _apart(paragraph: str) -> str:
    if _TIGHT.search(paragraph) is None:
        return paragraph
    whole = _AND.sub(r" \1 ", paragraph)
    edits: dict[tuple[int, int], str] = {}
    for run in _runs(whole):
        glued = any(not mark["gap"] for mark in run)
        offices = len(run) > 1 and all(_BEGINS.match(whole, mark.end()) for mark in run)
        for mark in run if offices or len(run) >= _SERIES else ():
            edits |= _edits(mark) if glued or "\n" in mark["after"] else {}
    done, last = [], 0
    for (start, end), words in sorted(edits.items()):
        done += [whole[last:start], words]
        last = end
    return "".join([*done, whole[last:]])


def _edits(mark: re.Match[str]) -> dict[tuple[int, int], str]:
    """What stands before and behind a number in place of its gaps: it begins the next line where it
    ends one."""
    if "\n" in mark["gap"]:
        return {}
    sign = ";" if mark["before"].isalpha() and not _is_and(mark) else ""
    if "\n" in mark["after"]:
        return {mark.span("gap"): f"{sign}\n", mark.span("after"): " "}
    return {mark.span("gap"): f"{sign} "}


def _is_and(mark: re.Match[str]) -> bool:
    """Whether "dan" stands before a number."""
    return mark.string.endswith((" dan", " serta"), 0, mark.end("before"))


def _runs(text: str) -> list[list[re.Match[str]]]:
    """The series of numbers and of letters in *text*, each from its first on; one may stand within
    an entry of another."""
    runs: list[list[re.Match[str]]] = []
    open_: list[list[re.Match[str]]] = []
    for mark in _GLUED.finditer(text):
        within = mark["letter"] and mark["before"].isalpha() and not _is_and(mark)
        if within and _BEGINS.match(text, mark.end()) is None:
            continue  # the end of a word
        value = _value(mark)
        if value == 1:
            open_ = [*open_[1 - _OPEN :], [mark]]
            runs.append(open_[-1])
            continue
        alike = [run for run in open_ if bool(run[0]["letter"]) == bool(mark["letter"])]
        run = next((run for run in reversed(alike) if _value(run[-1]) + 1 == value), None)
        if run is not None:
            run.append(mark)
            del open_[open_.index(run) + 1 :]
    return runs


def _value(mark: re.Match[str]) -> int:
    return int(mark["number"]) if mark["number"] else ord(mark["letter"]) - 96


def read_mended(
    text: str, path: str = "", pages: tuple[int, ...] = (), *, scan: bool = False
) -> Naskah:
    """The Naskah of a text, mended first and its misread words put right, with a doubt for each of
    these; *pages* are offsets in *text*.  Of a *scan* the words stay as they were read: its review
    page shows them beside the picture."""
    printed = [text[start:end] for start, end in pairwise((0, *pages, len(text)))]
    listed = printed if scan or _ARTICLE.search(text) else list(map(unboxed, printed))
    parts, doubts = list(map(mended, listed)), tuple[Doubt, ...]()
    if not scan:
        parts, doubts = put_right(parts)
    starts = tuple(accumulate(map(len, parts)))[:-1]
    if listed != printed:
        doubts = (*doubts, Doubt(0, sum(map(len, parts)), BY_PLACE))
    return replace(parse_naskah("".join(parts), path, pages=starts), doubts=doubts)
