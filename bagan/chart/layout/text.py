"""Label text in, widths and line breaks out, from the shipped font's own advances.

Widths are sums of advances without kerning, as WeasyPrint and the SVG writer set text;
an engine's own metrics are never asked (fallback fonts are off by a sixth).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import fsum
from pathlib import Path
from typing import TypeAlias

from bagan.style import Face

_BLANKS = re.compile("[^\\S\u00a0\u2007\u202f]+")
"""Blanks at which a line may be broken [Unicode, UAX 14: GL]."""
_NUMBER = re.compile(r"\d+\.")
_INSIDE = re.compile(r"(?<=[^\W\d_]{3}[/\u2010\u2013\u2014-])(?=[^\W\d_]{3})")
"""Where a line may be broken inside a word: after a slash or hyphen [Unicode, UAX 14: SY, HY, BA]
with three letters before it and after it, so never in a number."""


def font_file(face: Face) -> Path:
    """The shipped OpenType file of *face*."""
    return font_folder() / f"texgyrebonum-{face.value}.otf"


@lru_cache(maxsize=1)
def font_folder() -> Path:
    """The folder of the shipped fonts, in a checkout and in an installed wheel."""
    from importlib.resources import files

    folder = files("bagan.templates") / "fonts"
    return Path(str(folder))


@lru_cache(maxsize=len(Face))
def advances(face: Face) -> tuple[Mapping[int, float], float]:
    """Advance widths in em by code point, and the width of a missing glyph."""
    from fontTools.ttLib import TTFont

    with TTFont(font_file(face), lazy=True) as font:
        # The names of the glyphs stand among their outlines, which take long to read; here their
        # numbers do, of which 0 is the missing glyph's [OpenType, Glyph ID requirements].
        font.setGlyphOrder([str(number) for number in range(font["maxp"].numGlyphs)])
        per_em = font["head"].unitsPerEm
        metrics = font["hmtx"].metrics
        widths = {code: metrics[name][0] / per_em for code, name in font.getBestCmap().items()}
        return widths, metrics["0"][0] / per_em


@lru_cache(maxsize=65536)
def width(text: str, face: Face = Face.REGULAR) -> float:
    """Width of *text* in em: multiply by the font size to get points."""
    table, missing = advances(face)
    return fsum([table.get(ord(character), missing) for character in text])


def words_in(text: str) -> list[str]:
    """The pieces between which *text* may be broken; a no-break space is no such place, nor the
    blank after the number of a list's entry.

    >>> words_in("naik 87\\u00a0 % kini")
    ['naik', '87\\xa0', '%', 'kini']
    >>> words_in("1. Kepala Dinas")
    ['1. Kepala', 'Dinas']
    """
    words = [word for word in _BLANKS.split(text) if word]
    if len(words) > 1 and _NUMBER.fullmatch(words[0]):
        words[:2] = [f"{words[0]} {words[1]}"]
    return words


def pieces_in(text: str, *, inside: bool = True) -> list[str]:
    """The pieces of one line of *text* between which it may be broken, each with the blank
    after it; without *inside*, no word is broken.

    >>> pieces_in("Bagian Perundang-undangan")
    ['Bagian ', 'Perundang-', 'undangan']
    """
    words = words_in(text)
    split = [_INSIDE.split(word) if inside else [word] for word in words]
    for parts in split[:-1]:
        parts[-1] += " "
    return [piece for parts in split for piece in parts]


Choice: TypeAlias = tuple[float, tuple[str, ...]]
"""The least width in em that holds a text in some number of lines, and these."""


@lru_cache(maxsize=16384)
def _choices(text: str, face: Face) -> tuple[Choice, ...]:
    """For 1, 2, 3 ... lines: the least width in em that holds *text*, and its lines.

    Balanced: among all ways to break into that many lines, the widest line is as short
    as possible.  A choice that needs no less width than one with fewer lines is left out.
    Words are broken inside only where the longest of them does not fit.
    """
    if "\n" in text:
        return _one_above_the_other([_choices(line, face) for line in text.split("\n")])
    words, pieces = pieces_in(text, inside=False), pieces_in(text)
    if not words:
        return ((0.0, ("",)),)
    choices = _balanced(words, face)
    if len(pieces) > len(words):
        least = choices[-1][0] - 1e-9
        choices += [choice for choice in _balanced(pieces, face) if choice[0] < least]
    return tuple(choices)


def _balanced(pieces: Sequence[str], face: Face) -> list[Choice]:
    sizes = [width(piece.rstrip(" "), face) for piece in pieces]
    starts = [0.0, *accumulate(width(piece, face) for piece in pieces)]
    count = len(pieces)
    best = [start + size for start, size in zip(starts, sizes, strict=False)]
    breaks: list[list[int]] = []
    choices: list[Choice] = [(best[-1], ("".join(pieces),))]
    for lines in range(2, count + 1):
        previous = best
        best = [float("inf")] * count
        cut = [0] * count
        for end in range(lines - 1, count):
            for start in range(end, lines - 2, -1):
                tail = starts[end] + sizes[end] - starts[start]
                widest = max(tail, previous[start - 1])
                if widest < best[end] - 1e-9:
                    best[end], cut[end] = widest, start
                if tail >= best[end]:
                    break
        breaks.append(cut)
        if best[-1] < choices[-1][0] - 1e-9:
            ends, stop = [count], count - 1
            for cut in reversed(breaks):
                ends.append(cut[stop])
                stop = cut[stop] - 1
            choices.append((best[-1], lines_between(pieces, [0, *reversed(ends)])))
        if best[-1] <= max(sizes) + 1e-9:
            break
    return choices


def lines_between(pieces: Sequence[str], ends: Sequence[int]) -> tuple[str, ...]:
    """The lines of *pieces* that is cut at these places, from 0 to their number."""
    return tuple("".join(pieces[a:b]).rstrip(" ") for a, b in pairwise(ends))


def _one_above_the_other(each: Sequence[Sequence[Choice]]) -> tuple[Choice, ...]:
    """The choices of a text whose lines are broken by its author: each line by itself."""
    least = max(choices[-1][0] for choices in each)
    rooms = {room for choices in each for room, _lines in choices if room >= least}
    return tuple(
        (room, tuple(line for choices in each for line in _within(choices, room)))
        for room in sorted(rooms, reverse=True)
    )


def least_width(text: str, face: Face = Face.REGULAR) -> float:
    """The least width in em that *text* can be broken into: the longest of its pieces."""
    return _choices(text, face)[-1][0]


def wrap(text: str, room: float, face: Face = Face.REGULAR) -> tuple[str, ...]:
    """*text* broken into as few lines as fit *room* (in em), balanced among themselves.

    A word wider than the room stands alone on its line: the caller has to see that
    boxes are at least :func:`least_width` wide.
    """
    return _within(_choices(text, face), room)


def _within(choices: Sequence[Choice], room: float) -> tuple[str, ...]:
    for needed, lines in choices:
        if needed <= room + 1e-9:
            return lines
    return choices[-1][1]


def line_counts(text: str, face: Face = Face.REGULAR) -> tuple[tuple[float, int], ...]:
    """The least width in em for each useful number of lines, fewest lines first."""
    return tuple((needed, len(lines)) for needed, lines in _choices(text, face))


def joint_counts(parts: Sequence[tuple[str, Face]]) -> tuple[tuple[float, int], ...]:
    """The same as :func:`line_counts` for texts that stand one above the other, each of
    them broken by itself."""
    counts = [line_counts(text, face) for text, face in parts]
    least = max(count[-1][0] for count in counts)
    widths = sorted({needed for count in counts for needed, _lines in count}, reverse=True)
    return tuple(
        (room, sum(_lines_within(count, room) for count in counts))
        for room in widths
        if room >= least
    )


def _lines_within(counts: Sequence[tuple[float, int]], room: float) -> int:
    return next(lines for needed, lines in counts if needed <= room + 1e-9)
