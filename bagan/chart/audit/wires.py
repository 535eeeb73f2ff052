"""A Picture in, findings on the course of its lines out, and how often they cross.

What counts is the ink: a line is as wide as its stroke, a box as its border's outside.
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.audit.picture import Picture, Shape, Stroke
from bagan.chart.audit.plane import NEAR, WIDEST, Rect, meeting
from bagan.chart.audit.report import Finding
from bagan.language import _


def enters(segment: Rect, shape: Rect) -> bool:
    """Whether a line's middle runs inside a shape, not only up to its border."""
    return (
        segment.left < shape.right - NEAR
        and segment.right > shape.left + NEAR
        and segment.top < shape.bottom - NEAR
        and segment.bottom > shape.top + NEAR
    )


def along(segment: Rect, shape: Rect, *, reach: float) -> bool:
    """Whether a line runs beside a border of the shape, within *reach* points of it."""
    if segment.upright:
        beside = min(abs(segment.left - shape.left), abs(segment.left - shape.right)) < reach
        shared = min(segment.bottom, shape.bottom) - max(segment.top, shape.top)
    else:
        beside = min(abs(segment.top - shape.top), abs(segment.top - shape.bottom)) < reach
        shared = min(segment.right, shape.right) - max(segment.left, shape.left)
    return beside and shared > NEAR


def clear_of_boxes(picture: Picture) -> Iterator[Finding]:
    """No line runs through a box, or along the border of a box or a frame."""
    for stroke, box in meeting(picture.strokes(), picture.boxes, reach=WIDEST):
        if enters(stroke.rect, box.rect):
            yield Finding(
                "garis-menembus",
                _('The line {line} runs through the box "{unit}"',
                  line=stroke.wire.name, unit=box.unit),
            )  # fmt: skip
        elif _runs_along(stroke, box):
            yield _along_finding(stroke, box)
    for stroke, frame in meeting(picture.strokes(), picture.frames, reach=WIDEST):
        if _runs_along(stroke, frame):
            yield _along_finding(stroke, frame)


def _runs_along(stroke: Stroke, shape: Shape) -> bool:
    return along(stroke.rect, shape.rect, reach=(stroke.wire.stroke + shape.stroke) / 2)


def _along_finding(stroke: Stroke, shape: Shape) -> Finding:
    return Finding(
        "garis-menyusur",
        _('The line {line} runs along the border of "{unit}"',
          line=stroke.wire.name, unit=shape.unit),
    )  # fmt: skip


def lines_apart(picture: Picture) -> tuple[list[Finding], int]:
    """Lines of different bundles share nothing; how often they cross at a right angle."""
    findings: list[Finding] = []
    crossings = 0
    strokes = picture.strokes()
    for one, two in meeting(strokes, strokes, reach=WIDEST):
        if one.wire.place >= two.wire.place:
            continue
        reach = (one.wire.stroke + two.wire.stroke) / 2
        across = one.rect.upright is not two.rect.upright
        if across and _cross(one.rect, two.rect, reach=reach):
            crossings += 1
        elif _close(one.rect, two.rect, reach=reach):
            findings.append(_touch_finding(one, two, across=across))
    return findings, crossings


def _touch_finding(one: Stroke, two: Stroke, *, across: bool) -> Finding:
    if across:
        message = _("The lines {one} and {two} touch as if they were joined",
                    one=one.wire.name, two=two.wire.name)  # fmt: skip
        return Finding("garis-bersentuhan", message)
    message = _("The lines {one} and {two} run over each other",
                one=one.wire.name, two=two.wire.name)  # fmt: skip
    return Finding("garis-berimpit", message)


def _close(one: Rect, two: Rect, *, reach: float) -> bool:
    """Whether less than *reach* is between the middles of two lines."""
    reach -= NEAR
    return (
        one.left - two.right < reach
        and two.left - one.right < reach
        and one.top - two.bottom < reach
        and two.top - one.bottom < reach
    )


def _cross(one: Rect, two: Rect, *, reach: float) -> bool:
    """Whether a vertical and a horizontal line cross, each going on for *reach* and more."""
    down, level = (one, two) if one.upright else (two, one)
    return (
        level.left + reach < down.left < level.right - reach
        and down.top + reach < level.top < down.bottom - reach
    )


def drawn_once(picture: Picture) -> Iterator[Finding]:
    """No dashed line is drawn over itself: out of step, two of them look like a solid one."""
    for wire in picture.wires:
        if not wire.dashes:
            continue
        strokes = [Stroke(wire, segment) for segment in wire.raw]
        order = {id(stroke): place for place, stroke in enumerate(strokes)}
        for one, two in meeting(strokes, strokes, reach=WIDEST):
            if order[id(one)] >= order[id(two)] or one.rect.upright is not two.rect.upright:
                continue
            if along(one.rect, two.rect, reach=wire.stroke - NEAR):
                yield Finding(
                    "garis-ganda",
                    _("The line {line} is drawn over itself, and its dashes with it",
                      line=wire.name),
                )  # fmt: skip
                break
