"""A picture read from a page and the spec's picture in; the first in the spec's terms out.

What is printed tells names only.  Here boxes get the spec's units, lines its ends, and what
has no like in the spec is told.
"""

from __future__ import annotations

from dataclasses import replace
from statistics import median

from bagan.chart.audit.pdf.pairs import (
    SAME,
    apart,
    paired,
    same_course,
    same_line,
    same_place,
    same_words,
)
from bagan.chart.audit.picture import Picture, Shape, Wire
from bagan.chart.audit.report import Finding
from bagan.language import _


def offset(picture: Picture, due: Picture) -> tuple[float, float]:
    """How far all boxes alike are from their places; (0, 0) where they are not alike."""
    pairs, _more, _less = paired(picture.shapes(), due.shapes(), (same_words,))
    gaps = [(a.rect.left - b.rect.left, a.rect.top - b.rect.top) for a, b in pairs]
    if not gaps:
        return 0.0, 0.0
    x, y = (median(steps) for steps in zip(*gaps, strict=True))
    alike = all(max(abs(a - x), abs(b - y)) <= SAME for a, b in gaps)
    return (x, y) if alike and max(abs(x), abs(y)) > SAME else (0.0, 0.0)


def with_units(picture: Picture, due: Picture) -> tuple[Picture, list[Finding]]:
    """Boxes and frames that bear the units of the spec's; what is too many keeps its name."""
    findings = []
    pairs, more, less = paired(picture.shapes(), due.shapes(), (same_words, same_place))
    units = {}
    shapes = {}
    for one, two in pairs:
        units[one.unit] = two.unit
        shapes[one.unit] = replace(one, unit=two.unit, reference=two.reference)
        if apart(one.rect, two.rect) > SAME or abs(one.stroke - two.stroke) > SAME:
            findings.append(
                Finding(
                    "kotak-bergeser",
                    _(
                        'The box "{unit}" is {found}; the spec\'s is {due}',
                        unit=two.unit,
                        found=_placed(one),
                        due=_placed(two),
                    ),
                )
            )
    for shape in more:
        message = _('The page shows a box that the spec does not: "{unit}"', unit=shape.unit)
        findings.append(Finding("kotak-lebih", message))
    for shape in less:
        message = _('The page lacks the box "{unit}"', unit=shape.unit)
        findings.append(Finding("kotak-hilang", message))
    named = replace(
        picture,
        boxes=tuple(shapes.get(shape.unit, shape) for shape in picture.boxes),
        frames=tuple(shapes.get(shape.unit, shape) for shape in picture.frames),
        wires=tuple(_renamed(wire, units) for wire in picture.wires),
    )
    return named, findings


def _placed(shape: Shape) -> str:
    rect = shape.rect
    width, height = rect.right - rect.left, rect.bottom - rect.top
    return _("{width} x {height} pt, {x} to the right and {y} down, its border {border} pt",
             width=f"{width:.2f}", height=f"{height:.2f}", x=f"{rect.left:.2f}",
             y=f"{rect.top:.2f}", border=f"{shape.stroke:.2f}")  # fmt: skip


def _renamed(wire: Wire, units: dict[str, str]) -> Wire:
    source = units.get(wire.source, wire.source)
    targets = dict.fromkeys(units.get(unit, unit) for unit in wire.targets)
    targets.pop(source, None)
    return replace(wire, source=source, targets=tuple(targets) or wire.targets)


def with_ends(picture: Picture, due: Picture) -> tuple[Picture, list[Finding]]:
    """Lines that say what they join as the spec does."""
    findings = []
    # a line that is missing is told by what the geometry then lacks
    pairs, more, _less = paired(picture.wires, due.wires, (same_line,))
    wires = {wire.place: wire for wire in more}
    for one, two in pairs:
        wire = replace(
            one, source=two.source, targets=two.targets, both=two.both, inward=two.inward
        )
        wires[one.place] = wire
        if not same_course(one.segments, two.segments):
            message = _("The line {line} does not run as in the spec's drawing", line=wire.name)
            findings.append(Finding("garis-bergeser", message))
        if one.dashes != two.dashes or abs(one.stroke - two.stroke) > SAME:
            message = _("The line {line} is not dashed, or not as wide, as the spec has it",
                        line=wire.name)  # fmt: skip
            findings.append(Finding("pola-garis", message))
    for wire in more:
        message = _("The page shows a line that the spec does not: {line}", line=wire.name)
        findings.append(Finding("garis-lebih", message))
    return replace(picture, wires=tuple(wires[place] for place in sorted(wires))), findings
