"""A Picture in, findings on its boxes and texts out: nothing overlaps, labels lie inside."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bagan.chart.audit.marked import ChangeSample
from bagan.chart.audit.picture import Picture, Sample, Shape, Text
from bagan.chart.audit.plane import WIDEST, Rect, meeting
from bagan.chart.audit.report import Finding
from bagan.language import _

LEAST_LEADING_EM = 0.95
"""Baselines nearer than this, and letters run into those of the next line."""


def boxes_apart(picture: Picture) -> Iterator[Finding]:
    """No two boxes overlap; a frame holds a box or a frame whole, or not at all."""
    order = {id(shape): place for place, shape in enumerate(picture.shapes())}
    for one, two in meeting(picture.boxes, picture.boxes, reach=WIDEST):
        if order[id(one)] < order[id(two)] and one.ink.meets(two.ink):
            yield Finding(
                "kotak-bertumpuk",
                _('The boxes "{one}" and "{two}" overlap', one=one.unit, two=two.unit),
            )
    for frame, other in meeting(picture.frames, picture.shapes(), reach=WIDEST):
        if frame is other or (other.frame and order[id(frame)] > order[id(other)]):
            continue
        nested = frame.rect.holds(other.ink) or (other.frame and other.rect.holds(frame.ink))
        if frame.ink.meets(other.ink) and not nested:
            yield Finding(
                "bingkai-terpotong",
                _('The frame "{one}" cuts through "{two}"', one=frame.unit, two=other.unit),
            )


def shown_once(picture: Picture) -> Iterator[Finding]:
    """A unit has one box of its own; each further one is marked as a reference."""
    own: set[str] = set()
    for box in picture.boxes:
        if box.unit in own and not box.reference:
            yield Finding(
                "kotak-ganda",
                _('The unit "{unit}" has two boxes, and none is marked as a reference',
                  unit=box.unit),
            )  # fmt: skip
        if not box.reference:
            own.add(box.unit)


def labels_inside(picture: Picture) -> Iterator[Finding]:
    """Every label lies inside its box, by the advances of the shipped font."""
    for shape in picture.shapes():
        inner = shape.rect.grown(-shape.stroke / 2)
        for text in shape.texts:
            if not inner.holds(text.rect):
                yield Finding(
                    "label-keluar",
                    _('The text "{text}" does not fit into "{unit}"',
                      text=text.words, unit=shape.unit),
                )  # fmt: skip
        if shape.photo is not None:
            yield from _portrait_alone(shape, shape.photo, inner)
        for one, two in pairwise(shape.texts):
            if abs(two.y - one.y) < LEAST_LEADING_EM * one.size:
                yield Finding(
                    "teks-tertimpa",
                    _('The texts "{one}" and "{two}" overlap', one=one.words, two=two.words),
                )


def _portrait_alone(shape: Shape, photo: Rect, inner: Rect) -> Iterator[Finding]:
    """A portrait lies inside its box, on none of its words."""
    if not inner.holds(photo):
        yield Finding("label-keluar", _('The portrait does not fit into "{unit}"', unit=shape.unit))
    for text in shape.texts:
        if text.rect.meets(photo):
            yield Finding(
                "teks-tertimpa",
                _('The portrait in "{unit}" lies on "{text}"', unit=shape.unit, text=text.words),
            )


def texts_free(picture: Picture) -> Iterator[Finding]:
    """Headings, frame titles and the legend lie on nothing else."""
    titles = [text for frame in picture.frames for text in frame.texts]
    titles += [text for area in picture.areas for text in area.texts]
    loose = [*picture.texts, *titles]
    for text, box in meeting(loose, picture.boxes):
        if text.rect.meets(box.ink):
            yield Finding(
                "teks-tertimpa",
                _('The text "{text}" lies on the box "{unit}"', text=text.words, unit=box.unit),
            )
    order = {id(text): place for place, text in enumerate(loose)}
    for one, two in meeting(loose, loose):
        if order[id(one)] < order[id(two)] and one.rect.meets(two.rect):
            yield Finding(
                "teks-tertimpa",
                _('The texts "{one}" and "{two}" overlap', one=one.words, two=two.words),
            )
    others: list[Shape | Text] = [*picture.shapes(), *loose]
    samples: list[Sample | ChangeSample] = [*picture.samples, *picture.change_samples]
    for sample, other in meeting(samples, others):
        if sample.rect.meets(other.rect):
            yield _covering_finding(other)
    for sample, stroke in meeting(samples, picture.strokes(), reach=WIDEST):
        if sample.rect.meets(stroke.rect.grown(stroke.wire.stroke / 2)):
            yield Finding(
                "teks-tertimpa", _("The legend lies on the line {line}", line=stroke.wire.name)
            )
    for frame, text in meeting(picture.frames, picture.texts):
        if frame.ink.meets(text.rect) and not frame.rect.holds(text.rect):
            yield Finding(
                "teks-tertimpa",
                _('The border of "{unit}" runs through the text "{text}"',
                  text=text.words, unit=frame.unit),
            )  # fmt: skip
    for text, stroke in meeting(loose, picture.strokes(), reach=WIDEST):
        if text.rect.meets(stroke.rect.grown(stroke.wire.stroke / 2)):
            yield Finding(
                "teks-tertimpa",
                _('The line {line} runs through the text "{text}"',
                  line=stroke.wire.name, text=text.words),
            )  # fmt: skip


def _covering_finding(other: Shape | Text) -> Finding:
    name = other.words if isinstance(other, Text) else other.unit
    return Finding("teks-tertimpa", _('The legend lies on "{name}"', name=name))
