"""A Picture in, findings on its page out: all inside, large enough, told apart in grey."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.audit.picture import AREA, Picture
from bagan.chart.audit.plane import Rect
from bagan.chart.audit.report import Finding
from bagan.language import _

SIZE_SLACK = 0.005
"""Points by which a size may seem too small: a file's millimetres have two decimals."""
LEAST_GAP = 1.0
MOST_GAP = 8.0
"""Points that a dash and a gap take, at least and at most, for a line to look dashed, and
like a line, on a photocopy."""


def everything_inside(picture: Picture) -> Iterator[Finding]:
    """Everything drawn lies in the viewBox."""
    for what, rect in _parts(picture):
        if not picture.page.holds(rect):
            yield Finding("di-luar-bidang", _("{what} lies outside the drawing's page", what=what))


def _parts(picture: Picture) -> Iterator[tuple[str, Rect]]:
    for shape in picture.shapes():
        yield f'"{shape.unit}"', shape.ink
    for area in picture.areas:
        yield f'"{area.unit}"', area.ink
    for text in picture.all_texts():
        yield f'"{text.words}"', text.rect
    for stroke in picture.strokes():
        yield stroke.wire.name, stroke.rect.grown(stroke.wire.stroke / 2)
    for arrow in picture.arrows:
        yield f"{arrow.kind} >", arrow.rect
    for rect in picture.mark_rects():
        yield _("a mark of change"), rect
    for rect in picture.sample_rects():
        yield _("in the legend"), rect


def smallest_text(picture: Picture) -> float:
    """The smallest text of a chart in points at the printed size; 0 without any text."""
    return min((text.size for text in picture.labels()), default=0.0) * picture.scale


def large_enough(picture: Picture, min_size: float) -> Iterator[Finding]:
    """No text is printed smaller than *min_size* points."""
    smallest = smallest_text(picture)
    if 0 < smallest < min_size - SIZE_SLACK:
        yield Finding(
            "huruf-kecil",
            _("The smallest text prints at {size} pt, below the floor of {floor} pt",
              size=f"{smallest:.2f}", floor=f"{min_size:g}"),
        )  # fmt: skip


def told_in_grey(picture: Picture) -> Iterator[Finding]:
    """Command lines are solid and coordination lines dashed, in the legend as well."""
    looks = [(wire.name, wire.kind, wire.dashes) for wire in picture.wires]
    looks += [
        (_("in the legend"), sample.kind, sample.dashes)
        for sample in picture.samples
        if sample.dashes is not None and sample.kind != AREA
    ]
    for name, kind, dashes in looks:
        printed = [step * picture.scale for step in dashes]
        dashed = len(printed) > 1 and min(printed) >= LEAST_GAP and max(printed) <= MOST_GAP
        if dashed != (kind == "koordinasi") or (dashes and not dashed):
            yield Finding(
                "pola-garis",
                _("The line {line} is not told by its dashes: komando is solid, koordinasi dashed",
                  line=name),
            )  # fmt: skip


def legend_true(picture: Picture) -> Iterator[Finding]:
    """A legend shows the kinds of line that the chart uses, with arrowheads where it has them."""
    if not picture.samples:
        return
    lines = {wire.kind for wire in picture.wires}
    lines |= {AREA for area in picture.areas if area.dashes}
    shown = {sample.kind for sample in picture.samples if sample.dashes is not None}
    heads = {arrow.kind for arrow in picture.arrows}
    shown_heads = {sample.kind for sample in picture.samples if sample.dashes is None}
    for kind in sorted((lines ^ shown) | (heads ^ shown_heads)):
        yield Finding(
            "keterangan-salah",
            _("The legend does not show the {kind} lines as the chart draws them", kind=kind),
        )
