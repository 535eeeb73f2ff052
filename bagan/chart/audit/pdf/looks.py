"""A Picture read from a PDF in, findings out on what one drawing has in common."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bagan.chart.audit.picture import Picture, Shape, Text
from bagan.chart.audit.report import Finding
from bagan.language import _
from bagan.style import MOST_PADDING, Style

CENTRED = 0.05
"""Points by which a label may stand beside the middle of its box."""
CAPITALS_EM = 0.36
"""The baselines of a label stand half the height of a capital under the middle of its box."""
_LOOKS = Style()
INDENT_EM = _LOOKS.padding_x_em
"""From the left side of a box to its list of members."""
FIRST_EM = (_LOOKS.leading_em + 2 * CAPITALS_EM) / 2
"""From the space at the top of a box to the first baseline of a label over a list."""
MOST_FURTHER_EM = 1.5
"""The further lines of a member begin at most so far right of its number, of one digit."""
DIGIT_EM = 0.62
"""A digit is so wide."""
LEAST_TOLD = 0.02
"""By how much a factor may be off."""
_NUMBERED = re.compile(r"(\d+)\. ")


def one_look(picture: Picture) -> Iterator[Finding]:
    """All labels are of one size, all lines of one width, all dashes those of the legend."""
    sizes = {text.size for text in picture.labels()}
    if len(sizes) > 1:
        yield Finding(
            "huruf-berbeda", _("The labels are not of one size: {sizes} pt", sizes=_listed(sizes))
        )
    widths = {wire.stroke for wire in picture.wires}
    if len(widths) > 1:
        yield Finding(
            "pola-garis", _("The lines are not of one width: {sizes} pt", sizes=_listed(widths))
        )
    patterns = {sample.dashes for sample in picture.samples if sample.dashes is not None}
    for wire in picture.wires:
        if patterns and wire.dashes not in patterns:
            yield Finding(
                "pola-garis",
                _("The line {line} is not drawn as any line of the legend", line=wire.name),
            )


def centred(picture: Picture) -> Iterator[Finding]:
    """Every label stands in the middle of its box, and every title in that of its frame; over a
    list, or beside such a box, at the top of it."""
    shapes = [shape for shape in picture.shapes() if shape.texts]
    over_lists = [shape for shape in shapes if _over_list(shape)]
    for shape in shapes:
        if shape in over_lists:
            continue
        beside = any(_beside(shape, text) > CENTRED for text in shape.texts)
        low = _below_middle(shape, shape.texts[0].y, shape.texts[-1].y)
        at_top = any(_begin_alike(shape, other) for other in over_lists)
        if beside or (abs(low) > CENTRED and not at_top):
            yield Finding(
                "label-bergeser",
                _('The text of "{unit}" does not stand in the middle of its box',
                  unit=shape.unit),
            )  # fmt: skip


def evenly_spaced(picture: Picture) -> Iterator[Finding]:
    """The lines of all labels are equally far apart: else one of them is missing."""
    steps = {
        shape.unit: [two.y - one.y for one, two in pairwise(shape.texts)]
        for shape in picture.shapes()
    }
    least = min((step for found in steps.values() for step in found), default=0.0)
    for unit, found in steps.items():
        if any(step - least > CENTRED for step in found):
            yield Finding(
                "label-bergeser",
                _('The lines of "{unit}" are farther apart than those of other boxes', unit=unit),
            )


def _beside(shape: Shape, text: Text) -> float:
    """Points by which a line stands beside the middle of its box."""
    return abs((text.rect.left + text.rect.right - shape.rect.left - shape.rect.right) / 2)


def _begin_alike(one: Shape, two: Shape) -> bool:
    """Whether two boxes, and their labels, begin at one height."""
    tops, firsts = one.rect.top - two.rect.top, one.texts[0].y - two.texts[0].y
    return abs(tops) <= CENTRED and abs(firsts) <= CENTRED


def _over_list(shape: Shape) -> bool:
    """Whether a box holds a label in its middle, set from the top, and under it a numbered list
    that begins at the left side: its numbers begin or end at one place, its further lines begin
    at one, too."""
    numbered = [text for text in shape.texts if _NUMBERED.match(text.words)]
    if not numbered or shape.texts[0] in numbered:
        return False
    start, size = shape.texts.index(numbered[0]), shape.texts[0].size
    label, listed = shape.texts[:start], shape.texts[start:]
    lefts = [text.rect.left for text in numbered]
    digits = [len(found.group(1)) for text in numbered if (found := _NUMBERED.match(text.words))]
    ends = [left + count * DIGIT_EM * size for left, count in zip(lefts, digits, strict=True)]
    further = [text.rect.left for text in listed if text not in numbered] or [min(lefts)]
    # Boxes have more space at all sides where their page has room.
    factor = (min(lefts) - shape.rect.left) / (INDENT_EM * size)
    due = shape.rect.top + (factor * _LOOKS.padding_y_em + FIRST_EM) * size
    most = (MOST_FURTHER_EM + DIGIT_EM * (max(digits) - 1)) * size
    return (
        all(_beside(shape, text) <= CENTRED for text in label)
        and min(max(lefts) - min(lefts), max(ends) - min(ends)) <= CENTRED
        and max(further) - min(further) <= CENTRED
        and -CENTRED <= min(further) - min(lefts) <= most
        and 1 - LEAST_TOLD <= factor <= MOST_PADDING + LEAST_TOLD
        and abs(label[0].y - due) <= CENTRED
    )


def _below_middle(shape: Shape, first: float, last: float) -> float:
    """Points that a label stands too low; a frame's title stands at its upper edge."""
    if shape.frame:
        return 0.0
    due = (shape.rect.top + shape.rect.bottom) / 2 + CAPITALS_EM * shape.texts[0].size
    return (first + last) / 2 - due


def _listed(values: Iterable[float]) -> str:
    return ", ".join(f"{value:g}" for value in sorted(values))
