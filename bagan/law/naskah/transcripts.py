"""A text in, the same with blanks for the numbers that sites set before the text of each page.

Sites that show a regulation's words have them so: all of a page in one line, "3 c. Bidang Umum;
d. ...", or "(3)" in a line of its own.
"""

from __future__ import annotations

import re

from bagan.law.naskah.branches import without_branches

_BEFORE = re.compile(r"^[ \t]*(\d{1,3})(?=\s|\Z)", re.MULTILINE)
_BOTH = re.compile(r"^[ \t]*(\d{1,3}[ \t]+-?[ \t]*(\d{1,3})[ \t]*-?)(?=\s)", re.MULTILINE)
"""The same with the number that the page has printed."""
_TWICE = re.compile(r"\b([^\W\d_]{3,})([ \t]*)[–—‐‑−]([ \t]*)(?=\1\b)", re.IGNORECASE)
"""A word that is said twice, with a dash for its hyphen: "Masing – masing"."""
_LINE = re.compile(r"^.*\S.*$", re.MULTILINE)
_LONE = re.compile(r"^[ \t]*(\(\d{1,3}\))[ \t]*$", re.MULTILINE)
_BODY = re.compile(r"^\s*(?:pasal\s+\d|menetapkan\b)", re.IGNORECASE | re.MULTILINE)
"""Where ayat may begin: none stands before it."""
_LONG = 200
"""Characters: a line with so many may be a page."""
_PAGES = 3
"""So many at least."""


def words_of(text: str) -> str:
    """*text* with blanks for such numbers, and for the lines of a tree, so that each place in it
    stays the same."""
    text = _TWICE.sub(r"\1\2-\3", without_branches(text))
    for find in (_leading, _lone):
        numbers = find(text)
        done: list[str] = []
        begin = 0
        for number in numbers:
            start, end = number.span(1)
            done += (text[begin:start], " " * (end - start))
            begin = end
        text = "".join((*done, text[begin:]))
    return text


def _leading(text: str) -> list[re.Match[str]]:
    """The numbers with which all lines begin from the first on that has a 1."""
    first = next((one for one in _BEFORE.finditer(text) if one[1] == "1"), None)
    if first is None:
        return []
    lines = list(_LINE.finditer(text, first.start()))
    found = [one for line in lines if (one := _BEFORE.match(text, line.start()))]
    counted = len(found) == len(lines) >= _PAGES and _from_one([int(one[1]) for one in found])
    long = sum(len(line[0]) > _LONG for line in lines)
    if not counted or 2 * long <= len(lines):
        return []
    both = [one for line in lines[1:] if (one := _BOTH.match(text, line.start()))]
    printed = [int(one[2]) for one in both]
    return [found[0], *both] if printed in _due(len(lines)) else found


def _due(pages: int) -> tuple[list[int], list[int]]:
    """The numbers that the pages of a text may have printed from the second one on: with the first
    page counted, or without."""
    return list(range(2, pages + 1)), list(range(1, pages))


def _lone(text: str) -> list[re.Match[str]]:
    """The numbers in brackets and alone in their lines, which begin above the first pasal."""
    found = list(_LONE.finditer(text))
    body = _BODY.search(text)
    above = bool(found) and (body is None or found[0].start() < body.start())
    counted = len(found) >= 2 and _from_one([int(one[1].strip("()")) for one in found])
    return found if above and body is not None and counted else []


def _from_one(numbers: list[int]) -> bool:
    return numbers == list(range(1, len(numbers) + 1))
