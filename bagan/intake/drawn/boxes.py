"""The ink of a page in; its boxes with their words, frames round boxes, and the rest out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from bagan.intake.drawn.ink import Ink, Path, Rect, Words, span, surface

ALIKE = 0.85
"""Two areas that share more than this are one: a fill and its border, a box and its shadow."""
FULL = 0.45
"""The part of its rectangle that a box fills at least: a diamond fills a half."""


@dataclass(slots=True)
class Box:
    """An area with words in it; ``members`` are the boxes inside it, ``path`` is what drew it."""

    rect: Rect
    path: Path
    text: str = ""
    members: list[Box] = field(default_factory=list)

    @property
    def frame(self) -> bool:
        return bool(self.members)


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its ink sorted: boxes and frames that hold words, the paths that may be lines
    or arrowheads, the lines of text that stand in no box, and the size of letters in points."""

    boxes: tuple[Box, ...]
    paths: tuple[Path, ...]
    loose: tuple[Words, ...]
    size: float


def sorted_out(ink: Ink) -> Page:
    """What is what on a page."""
    size = _size(ink)
    areas: list[Box] = []
    rest: list[Path] = []
    for path in ink.paths:
        if _is_area(path, size):
            areas.append(Box(path.rect, path))
        else:
            rest.append(path)
    areas = _single(areas)
    loose = _named(areas, ink.words)
    named = [area for area in areas if area.text]
    blank = [area for area in areas if not area.text]
    _nest(named, blank)
    # An area without words and without boxes may be an arrowhead, or a bend drawn as an area.
    rest += [area.path for area in blank if not area.members and area.rect.height < 2 * size]
    frames = [area for area in blank if len(area.members) > 1]
    return Page((*named, *frames), tuple(rest), tuple(loose), size)


def _size(ink: Ink) -> float:
    """The size of the letters in areas, in points."""
    areas = [path.rect for path in ink.paths if path.closed]
    sizes = [
        words.size
        for words in ink.words
        if words.size > 1 and any(area.holds(words.rect.middle) for area in areas)
    ]
    return median(sizes) if sizes else 10.0


def _is_area(path: Path, size: float) -> bool:
    """Whether a path encloses a room for words."""
    if not path.closed:
        return False
    rect = path.rect
    if rect.height < 0.9 * size or rect.width < 1.2 * size:
        return False
    return surface(path.points) > FULL * rect.area


def _single(areas: Sequence[Box]) -> list[Box]:
    """Each area once, the border rather than the fill."""
    kept: list[Box] = []
    for area in sorted(areas, key=lambda one: one.rect.area):
        same = next((one for one in kept if one.rect.likeness(area.rect) > ALIKE), None)
        if same is None:
            kept.append(area)
        elif area.path.stroked and not same.path.stroked:
            same.path, same.rect = area.path, area.rect
    order = {id(area): place for place, area in enumerate(areas)}
    return sorted(kept, key=lambda one: order[id(one)])


def _named(areas: Sequence[Box], words: Iterable[Words]) -> list[Words]:
    """Give each area the words whose middle is in it and in no smaller one; gives the others,
    line by line."""
    inside: dict[int, list[Words]] = {}
    loose: list[Words] = []
    by_size = sorted(range(len(areas)), key=lambda place: areas[place].rect.area)
    for word in words:
        middle = word.rect.middle
        holder = next((place for place in by_size if areas[place].rect.holds(middle)), None)
        if holder is None:
            loose.append(word)
        else:
            inside.setdefault(holder, []).append(word)
    for place, found in inside.items():
        areas[place].text = joined(line.text for line in lines_of(found))
    return lines_of(loose, apart=True)


def lines_of(words: Sequence[Words], *, apart: bool = False) -> list[Words]:
    """Words as lines, from the top; where they are *apart*, a wide gap begins another text."""
    lines: list[list[Words]] = []
    for word in sorted(words, key=lambda one: (one.rect.middle[1], one.rect.left)):
        last = lines[-1] if lines else None
        level = last is not None and abs(last[0].rect.middle[1] - word.rect.middle[1]) < 0.5 * max(
            last[0].rect.height, word.rect.height
        )
        if level and last is not None:
            last.append(word)
        else:
            lines.append([word])
    found = []
    for line in lines:
        line.sort(key=lambda one: one.rect.left)
        run = [line[0]]
        for word in line[1:]:
            if apart and word.rect.left - run[-1].rect.right > 1.5 * word.rect.height:
                found.append(_one(run))
                run = []
            run.append(word)
        found.append(_one(run))
    return found


def _one(words: Sequence[Words]) -> Words:
    corners = [point for word in words for point in (word.rect[:2], word.rect[2:])]
    size = max(word.size for word in words)
    return Words(" ".join(word.text for word in words), span(corners), size)


def joined(lines: Iterable[str]) -> str:
    """Lines as one text; a hyphen at the end of a line is one inside a word."""
    text = ""
    for line in lines:
        hyphened = text.endswith("-") and not text.endswith(" -") and line[:1].islower()
        text = text + line if not text or hyphened else f"{text} {line}"
    return " ".join(text.split())


def _nest(named: list[Box], blank: list[Box]) -> None:
    """Tell each area which boxes stand straight in it."""
    everything = sorted([*named, *blank], key=lambda one: one.rect.area)
    for place, area in enumerate(everything):
        if not area.text and not area.members:
            continue
        for other in everything[place + 1 :]:
            if other.rect.covers(area.rect, 0.5) and other.rect.area > 1.2 * area.rect.area:
                other.members.append(area)
                break
