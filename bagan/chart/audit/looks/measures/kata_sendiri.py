"""Short words alone on a line of a label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from bagan.chart.audit.looks.breaks import fewest_lone, lone
from bagan.chart.audit.looks.report import Figure, Flaw, Measured
from bagan.chart.audit.looks.scene import Scene, joined_words, label, listed
from bagan.chart.audit.looks.spare import alike, spare
from bagan.chart.audit.picture import Shape, Text
from bagan.language import _

RULE = "kata-sendiri"


@dataclass(frozen=True, slots=True)
class Room:
    """How wide a box could be, in units of the picture, and what would make it so."""

    width: float
    remedy: str


def measure(scene: Scene) -> Measured:
    """All are counted.  Objected to are labels that could be written without any: in a box that
    is as wide as it is, as its widest sibling, or as the white beside it and its siblings
    allows."""
    padding = _padding(scene)
    shown = {id(box): sum(map(lone, lines)) for box in scene.boxes if len(lines := _lines(box)) > 1}
    by_remedy: dict[str, list[Shape]] = {}
    for box, rooms in _rooms(scene):
        enough = (room for room in rooms if _without(box, room.width - 2 * padding))
        if shown.get(id(box)) and (room := next(enough, None)) is not None:
            by_remedy.setdefault(room.remedy, []).append(box)
    needless = sum(map(len, by_remedy.values()))
    figures = (
        Figure("kata_sendiri", _("Words alone on a line"), sum(shown.values())),
        Figure("kata_sendiri_tak_perlu", _("Labels with such words that need none"), needless),
    )
    flaws = tuple(
        Flaw(RULE, _("A short word stands alone on a line: {boxes}", boxes=_told(boxes)), remedy)
        for remedy, boxes in by_remedy.items()
    )
    return Measured(figures, flaws)


def _rooms(scene: Scene) -> list[tuple[Shape, list[Room]]]:
    """Each box with the widths that it could have, its own first.  Where it is in several
    rows or columns, it can be as wide as the widest there, and wider where all can."""
    asis = _("break the lines elsewhere: the box is wide enough")
    equal = _("make the box as wide as its siblings")
    wider = _("make the column or the row wider: there is white beside it")
    more: dict[int, float] = {}
    widest: dict[int, float] = {}
    for group in (group for family in scene.families for group in alike(family)):
        white, most = spare(scene, group), max(_width(child.box) for child in group)
        for place in (id(child.box) for child in group):
            more[place] = min(white, more.get(place, white))
            widest[place] = max(most, widest.get(place, most))
    found = []
    for box in scene.boxes:
        rooms = [Room(_width(box), asis)]
        if id(box) in more:
            rooms += [Room(widest[id(box)], equal), Room(_width(box) + more[id(box)], wider)]
        found.append((box, rooms))
    return found


def _width(box: Shape) -> float:
    return box.rect.right - box.rect.left


def _lines(box: Shape) -> list[str]:
    """The lines of its unit's name; people under it, in another face, break as they are."""
    own = [text for text in box.texts if not text.role]
    return [text.words for text in takewhile(lambda text: text.face == own[0].face, own)]


def _without(box: Shape, room: float) -> bool:
    """Whether a box's label can be broken in a room without a lone word, in no more lines
    than it has."""
    first: Text = next(text for text in box.texts if not text.role)
    words = tuple(joined_words(_lines(box)).split())
    return fewest_lone(words, first.face, round(room / first.size, 3), len(_lines(box))) == 0


def _padding(scene: Scene) -> float:
    """The white at each side of the label that fills its box most."""
    return min(
        (
            (_width(box) - max(text.rect.right - text.rect.left for text in box.texts)) / 2
            for box in scene.boxes
            if box.texts and not box.marks
        ),
        default=0.0,
    )


def _told(boxes: Sequence[Shape]) -> str:
    return listed(
        _('"{word}" in "{name}"', word=next(filter(lone, _lines(box))), name=label(box))
        for box in boxes
    )
