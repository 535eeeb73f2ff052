"""A Picture in, findings on its frames round branches out: each holds its own boxes alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from bagan.chart.audit.marks import Look, Unreadable, dashes, inherit, number, painted
from bagan.chart.audit.picture import Area, Picture
from bagan.chart.audit.plane import WIDEST, Rect, meeting
from bagan.chart.audit.report import Finding
from bagan.chart.audit.words import SPACE, lines_of
from bagan.language import _

APART = 0.1
"""Points that a line keeps at least from a border beside which it runs."""

Expected = tuple[str, tuple[str, ...]]
"""The unit of a frame, and the units of the boxes inside it, sorted."""


def area_of(group: Element, look: Look) -> Area:
    """The frame that a group of class "lingkup" draws: one title, one rect, and one text where
    it has a name.  Raises Unreadable."""
    tags = [str(child.tag).removeprefix(SPACE) for child in group]
    if tags not in (["title", "rect"], ["title", "rect", "text"]):
        raise Unreadable(" ".join(tags))
    unit, members = group.get("data-lingkup", ""), group.get("data-anggota", "").split()
    title, border = group[0], group[1]
    if not unit or not members or not group.get("id") or not (title.text or "").strip():
        raise Unreadable(_("no id, no unit or no title"))
    own = inherit(border, look)
    if border.get("class") != "bingkai" or own.get("fill") != "none":
        raise Unreadable(border.get("class", ""))
    left, top = number(border, "x"), number(border, "y")
    width, height = number(border, "width"), number(border, "height")
    if min(width, height) <= 0:
        raise Unreadable(f"{width} x {height}")
    place = Rect(left, top, left + width, top + height)
    texts = [text for item in group[2:] for text in lines_of(item, inherit(item, look))]
    return Area(unit, place, painted(own), dashes(own), tuple(texts), tuple(sorted(members)))


def areas_right(picture: Picture) -> Iterator[Finding]:
    """A frame round a branch holds just the boxes that it names; nothing touches its border
    but lines that cross it, and its name lies inside it."""
    for area in picture.areas:
        inside = [box for box in picture.boxes if area.rect.holds(box.ink)]
        found = tuple(sorted(box.unit for box in inside))
        if area.members is not None and found != area.members:
            yield Finding(
                "lingkup-salah",
                _('The frame round "{unit}" does not hold just its own boxes: {odd}',
                  unit=area.unit,
                  odd=", ".join(sorted(set(found) ^ set(area.members))) or area.unit),
            )  # fmt: skip
        for _area, shape in meeting([area], picture.shapes(), reach=WIDEST):
            if area.ink.meets(shape.ink) and not area.rect.holds(shape.ink):
                yield _cut(area, shape.unit)
        for other in picture.areas:
            apart = not area.ink.meets(other.ink)
            nested = area.rect.holds(other.ink) or other.rect.holds(area.ink)
            if other is not area and not apart and not nested:
                yield _cut(area, other.unit)
        for text in area.texts:
            if not area.rect.holds(text.rect):
                yield Finding(
                    "label-keluar",
                    _('The text "{text}" does not fit into "{unit}"',
                      text=text.words, unit=area.unit),
                )  # fmt: skip
    yield from _beside(picture)


def _cut(area: Area, other: str) -> Finding:
    return Finding(
        "bingkai-terpotong",
        _('The frame "{one}" cuts through "{two}"', one=area.unit, two=other),
    )


def _beside(picture: Picture) -> Iterator[Finding]:
    """Lines that run along a border, on it or too near to it; and texts that it cuts."""
    for area in picture.areas:
        left, top, right, bottom = area.rect
        sides = [Side(rect) for rect in (
            Rect(left, top, right, top), Rect(left, bottom, right, bottom),
            Rect(left, top, left, bottom), Rect(right, top, right, bottom),
        )]  # fmt: skip
        for side, stroke in meeting(sides, picture.strokes(), reach=WIDEST):
            near = side.rect.grown((area.stroke + stroke.wire.stroke) / 2 + APART)
            along = side.rect.upright == stroke.rect.upright
            if along and near.meets(stroke.rect.grown(stroke.wire.stroke / 2)):
                yield Finding(
                    "garis-berimpit",
                    _('The line {line} runs along the frame round "{unit}"',
                      line=stroke.wire.name, unit=area.unit),
                )  # fmt: skip
        for side, text in meeting(sides, list(picture.all_texts()), reach=WIDEST):
            if side.rect.grown(area.stroke / 2).meets(text.rect):
                yield Finding(
                    "teks-tertimpa",
                    _('The border of "{unit}" runs through the text "{text}"',
                      text=text.words, unit=area.unit),
                )  # fmt: skip


class Side:
    """One side of a frame."""

    def __init__(self, rect: Rect) -> None:
        self.rect = rect


def areas_expected(picture: Picture, expected: Iterable[Expected]) -> Iterator[Finding]:
    """The frames are those of the spec's view, each round the same units."""
    wanted = set(expected)
    found = {(area.unit, area.members or ()) for area in picture.areas}
    for unit, _members in sorted(wanted ^ found):
        yield Finding(
            "lingkup-salah",
            _('The frame round "{unit}" is not as the spec has it', unit=unit),
        )
