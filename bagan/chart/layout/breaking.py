"""A label and the width of its box in, its lines out as they are printed.

How many lines a label has is decided before (:func:`~bagan.chart.layout.text.wrap`); of all ways
to break it into so many, this is the best to look at: no word broken inside; no short word alone
on a line and no line that ends in a conjunction; no number parted from what it counts, no name
from its titles, and no words in brackets from each other; lines of one length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, combinations
from typing import TypeAlias

from bagan.chart.layout.text import lines_between, pieces_in, width, wrap
from bagan.style import Face

SHORT = 10
"""The most letters of a word that should not stand alone on a line."""
_LEADING = "& antar atau bagi dalam dan dari dengan di ke oleh pada serta untuk yang"
LEADING_WORDS = frozenset(_LEADING.split())
"""Words that belong with what follows them."""

ENDING = 3
"""A conjunction at the end of a line, or a slash at its beginning, is as bad as a word alone that
lacks so many letters; so is whatever else is parted that belongs together."""
_BEHIND = re.compile(r"(\d+|[IVX]+|[A-Z])[,.)]?|\(\S+\),?")
"""What belongs to the word before it: Wilayah III, Klaster 2, Kelas A, Usaha Kecil (UK)."""
_ASIDE = re.compile(r".\([^()]* ")
"""Several words in brackets that do not begin a line."""
_BEFORE_NAME = re.compile(r"(Prof|Dr|dr|drg|Drs|Dra|Ir|H|Hj|K\.?H)\.")
_AFTER_NAME = re.compile(r"([A-Z][A-Za-z]*\.)+([A-Z][A-Za-z]*)?\.?[,)]?")
"""Titles before a name and behind it, such as S.Sos., M.Si."""

_Cost: TypeAlias = tuple[int, int, float]
"""What is wrong with lines: words broken inside; words alone, by the letters that they lack, and
what is parted that belongs together; and the squares of the widths, least where lines are of one
length."""


@lru_cache(maxsize=4096)
def break_label(text: str, room: float, face: Face = Face.REGULAR) -> tuple[str, ...]:
    """*text* in as few lines as fit *room* (em); an author's own line breaks stay."""
    return tuple(line for part in text.split("\n") for line in _lines(part, room, face))


def _lines(text: str, room: float, face: Face) -> tuple[str, ...]:
    usual = wrap(text, room, face)
    pieces = pieces_in(text)
    if len(usual) in (1, len(pieces)):
        return usual
    starts = [0.0, *accumulate(width(piece, face) for piece in pieces)]
    # For every end: the least cost of the lines up to there, and where they are cut.
    best: dict[int, tuple[_Cost, tuple[int, ...]]] = {0: ((0, 0, 0.0), (0,))}
    for _line in usual:
        longer: dict[int, tuple[_Cost, tuple[int, ...]]] = {}
        for start, (before, cuts) in best.items():
            for end in range(start + 1, len(pieces) + 1):
                blank = width(" ", face) if pieces[end - 1].endswith(" ") else 0.0
                wide = starts[end] - starts[start] - blank
                if wide > room + 1e-9:
                    break
                line = "".join(pieces[start:end])
                own = _cost(line, wide, first=not start, last=end == len(pieces))
                cost = (before[0] + own[0], before[1] + own[1], before[2] + own[2])
                if end not in longer or cost < longer[end][0]:
                    longer[end] = cost, (*cuts, end)
        best = longer
    found = best.get(len(pieces))
    return lines_between(pieces, found[1]) if found else usual


@lru_cache(maxsize=4096)
def filled(
    text: str, room: float, face: Face = Face.REGULAR, hanging: float = 0.0
) -> tuple[str, ...]:
    """*text* in as few lines as fit *room* (em), each but the last as full as it can be: for
    lines that begin at the left; those after the first are indented by *hanging* em."""
    usual = wrap(text, room - hanging, face)
    lines: list[str] = []
    broken = any(width(w, face) > room - hanging for w in text.split())
    for piece in pieces_in(text, inside=broken):
        longer = (lines[-1] if lines else "") + piece
        here = room - hanging if len(lines) > 1 else room
        if lines and width(longer.rstrip(), face) <= here + 1e-9:
            lines[-1] = longer
        else:
            lines.append(piece)
    return usual if len(lines) > len(usual) else tuple(line.rstrip() for line in lines)


def has_word_alone(lines: Sequence[str]) -> bool:
    """Whether one of several lines holds a short word alone."""
    return len(lines) > 1 and any(map(_lacking, lines))


def is_parted(lines: Sequence[str]) -> bool:
    """Whether a line begins with what belongs to the word before it."""
    return any(_follows(line.split(" ", 1)[0]) for line in lines[1:])


def width_for(text: str, room: float, face: Face = Face.REGULAR) -> float | None:
    """The least width (em) over *room* in which *text* has no short word alone and no number
    parted, or None where it has none there already."""

    def well(wide: float) -> bool:
        lines = break_label(text, wide, face)
        return not has_word_alone(lines) and not is_parted(lines)

    if well(room):
        return None
    words = pieces_in(text.replace("\n", " "), inside=False)
    starts = [0.0, *accumulate(width(word, face) for word in words)]
    rooms = {starts[b] - starts[a] for a, b in combinations(range(len(starts)), 2)}
    wider = sorted(each for each in rooms if each > room)
    return next(filter(well, wider), None)


def _lacking(line: str) -> int:
    """How many letters the only word of a line lacks to stand alone; 0 for several words."""
    if len(line.split()) != 1:
        return 0
    return max(SHORT + 1 - sum(map(str.isalnum, line)), 0)


def _cost(line: str, wide: float, *, first: bool, last: bool) -> _Cost:
    words = line.split()
    inside = not (last or line.endswith(" "))
    wrong = _lacking(line)
    if words:
        wrong += ENDING * (not last and _leads(words[-1]))
        wrong += ENDING * (not first and _follows(words[0]))
    wrong += ENDING * (not last and line.rfind("(") > line.rfind(")"))
    wrong += not (first and last) and bool(_ASIDE.search(line))
    return int(inside), wrong, round(wide * wide, 6)


def _leads(word: str) -> bool:
    """Whether a word belongs with what follows it."""
    return word.casefold() in LEADING_WORDS or bool(_BEFORE_NAME.fullmatch(word))


def _follows(word: str) -> bool:
    """Whether a word belongs with what stands before it."""
    found = _BEHIND.fullmatch(word) or _AFTER_NAME.fullmatch(word)
    return bool(found) or word in ("/", "-", "\u2013")
