"""Letters of a page in, the lines of text that they make out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from bagan.chart.audit.pdf.leaf import Letter
from bagan.chart.audit.picture import Text
from bagan.chart.audit.report import Finding
from bagan.chart.layout.text import width as text_width
from bagan.language import _

SAME = 0.05
"""Points within which a letter stands where it should."""
APART_EM = 0.8
"""Letters farther from each other than this belong to two texts; a space is 0.34 em."""


@dataclass(frozen=True, slots=True)
class Turned:
    """Text that is not upright: the word across a draft, ``angle`` in degrees."""

    words: str
    size: float
    angle: float


def lines_of(letters: Iterable[Letter]) -> tuple[list[Text], list[Finding]]:
    """The upright texts, each from its left end on, and the letters that are out of place.

    Letters alone count, not the spaces between them: the advances of the font tell what belongs
    together, and whether a letter was moved.
    """
    rows: dict[tuple[float, float, str], list[Letter]] = {}
    for letter in letters:
        rows.setdefault((round(letter.y, 1), letter.size, letter.face.value), []).append(letter)
    texts: list[Text] = []
    findings: list[Finding] = []
    for row in _level(rows).values():
        for piece in _pieces(sorted(row, key=lambda letter: letter.x)):
            words, fits = _joined(piece)
            if not words.strip():
                continue
            first = piece[0]
            texts.append(Text(words, first.x, first.y, first.size, first.face, "start"))
            if not fits or any(abs(letter.y - first.y) > SAME for letter in piece):
                findings.append(
                    Finding(
                        "huruf-bergeser",
                        _('The letters of "{text}" do not stand as the font sets them', text=words),
                    )
                )
    return sorted(texts, key=lambda text: (text.y, text.x)), findings


def _level(
    rows: dict[tuple[float, float, str], list[Letter]],
) -> dict[tuple[float, float, str], list[Letter]]:
    """Rows a tenth of a point apart made one: rounding parted them."""
    level: dict[tuple[float, float, str], list[Letter]] = {}
    for (y, size, face), row in sorted(rows.items()):
        above = (round(y - 0.1, 1), size, face)
        level.setdefault(above if above in level else (y, size, face), []).extend(row)
    return level


def _pieces(row: Sequence[Letter]) -> Iterator[list[Letter]]:
    piece = [row[0]]
    for letter in row[1:]:
        if letter.x - _end(piece[-1]) > APART_EM * letter.size:
            yield piece
            piece = []
        piece.append(letter)
    yield piece


def _joined(piece: Sequence[Letter]) -> tuple[str, bool]:
    """The words of a text, and whether each letter stands where the one before it ends."""
    words, fits = piece[0].character, True
    for before, letter in pairwise(piece):
        gap = letter.x - _end(before)
        space = text_width(" ", letter.face) * letter.size
        if abs(gap - space) < abs(gap):
            words += " "
            gap -= space
        words += letter.character
        fits = fits and abs(gap) <= SAME
    return " ".join(words.split()), fits


def _end(letter: Letter) -> float:
    return letter.x + text_width(letter.character, letter.face) * letter.size


def turned_of(letters: Iterable[Letter]) -> tuple[Turned, ...]:
    """The texts that are turned, letters as they are painted."""
    found = []
    for (size, angle), run in groupby(letters, key=lambda letter: (letter.size, letter.angle)):
        piece = list(run)
        words = "".join(letter.character for letter in piece)
        found.append(Turned(words, size, angle))
    return tuple(found)
