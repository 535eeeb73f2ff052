"""Courses of lines and arrowheads in; wires that know what they join out.

A PDF does not say where a line comes from.  Its arrowheads tell, or the order of a chart,
in which what stands higher leads; the spec, where there is one, knows better.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bagan.chart.audit.pdf.ink import Head
from bagan.chart.audit.pdf.leaf import Path
from bagan.chart.audit.picture import Arrow, Shape, Wire
from bagan.chart.audit.plane import NEAR, Rect, joined, pieces, span, touches
from bagan.chart.audit.report import Finding
from bagan.chart.audit.wires import enters
from bagan.language import _

NOBODY = "?"
"""Stands for the end of a line that ends nowhere."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """One painted course of lines: its straight pieces, the shapes that it comes up to, those
    among them to which all of it hangs together, and whether a piece of it slants."""

    path: Path
    raw: tuple[Rect, ...]
    ends: tuple[Shape, ...]
    whole: tuple[Shape, ...]
    slanted: bool


def bundle_of(path: Path, shapes: Iterable[Shape]) -> Bundle:
    """What a painted path joins."""
    spans = [span(pair) for line in path.lines for pair in pairwise(line)]
    raw = tuple(piece for piece in spans if piece.flat)
    ends = tuple(shape for shape in shapes if _ends_at(raw, shape))
    parts = pieces(joined(raw))
    whole = tuple(shape for shape in ends if all(_ends_at(part, shape) for part in parts))
    return Bundle(path, raw, ends, whole, len(raw) < len(spans))


def _ends_at(segments: Iterable[Rect], shape: Shape) -> bool:
    """Whether one of *segments* comes up to a shape and does not go on inside a frame."""
    return any(
        touches(segment, shape.rect) and not (shape.frame and enters(segment, shape.rect))
        for segment in segments
    )


def wires_of(
    bundles: Sequence[Bundle], heads: Sequence[Head]
) -> tuple[tuple[Wire, ...], list[Finding]]:
    """A wire for each bundle, and what is wrong with those that join nothing."""
    wires: list[Wire] = []
    findings: list[Finding] = []
    for bundle in bundles:
        wire = _wire(len(wires), bundle, heads)
        wires.append(wire)
        if bundle.slanted:
            findings.append(
                Finding("garis-miring", _("The line {line} has a piece that is not axis-parallel",
                                          line=wire.name))
            )  # fmt: skip
    return tuple(wires), findings


def _wire(place: int, bundle: Bundle, heads: Sequence[Head]) -> Wire:
    headed = [shape.unit for shape in bundle.ends if _is_headed(bundle, shape, heads)]
    standing = sorted(bundle.ends, key=lambda shape: (shape.rect.top, shape.rect.left))
    order = [shape.unit for shape in standing]
    free = [unit for unit in order if unit not in headed]
    both = len(order) > 1 and len(headed) == len(order)
    whole = {shape.unit for shape in bundle.whole}
    leading = [unit for unit in free if unit in whole]
    inward = len(headed) == 1 and len(order) > 2
    source = ((headed if inward else leading) or free or order or [NOBODY])[0]
    targets = [unit for unit in order if unit != source] or [NOBODY]
    return Wire(
        place=place,
        kind="koordinasi" if bundle.path.dashes else "komando",
        source=source,
        targets=tuple(targets),
        both=both,
        inward=inward,
        stroke=bundle.path.width,
        dashes=bundle.path.dashes,
        raw=bundle.raw,
        segments=tuple(joined(bundle.raw)),
        paths=bundle.path.lines,
    )


def _is_headed(bundle: Bundle, shape: Shape, heads: Iterable[Head]) -> bool:
    return any(
        touches(tip, shape.rect) and any(touches(tip, piece) for piece in bundle.raw)
        for tip in (Rect(*head.tip, *head.tip) for head in heads)
    )


def arrows_of(heads: Iterable[Head], wires: Sequence[Wire]) -> tuple[Arrow, ...]:
    """Each arrowhead, of the kind of the line that ends at its tip."""
    return tuple(Arrow(_kind(head, wires), head.tip, head.rect) for head in heads)


def _kind(head: Head, wires: Iterable[Wire]) -> str:
    tip = Rect(*head.tip, *head.tip)
    at = [wire for wire in wires if any(touches(tip, s.grown(NEAR)) for s in wire.segments)]
    ending = [
        wire
        for wire in at
        if any(touches(tip, Rect(*end, *end)) for s in wire.segments for end in s.ends)
    ]
    return next((wire.kind for wire in (*ending, *at)), "komando")
