"""A Picture and a Matrix in, what a document shows of a chart's changes out: which rows are
about it, where each stands, and which symbols need a legend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bagan.change.choices import View
from bagan.change.compare import Change, Comparison, Hal, Perubahan
from bagan.change.diff.matrix import Matrix, Row
from bagan.change.diff.picture import Picture
from bagan.change.diff.sides import GHOST_SUFFIX
from bagan.chart.layout import Drawing
from bagan.chart.model import Kind
from bagan.chart.svg import WORDS


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """A row of the matrix as a chart shows it.

    ``boxes`` are the ids of its boxes and frames without the drawing's prefix, the one to
    look at first; none where only words of the chart changed.  ``line`` are the units at
    the ends of a changed line.  ``sample`` is the value of data-perubahan whose symbol it
    bears.
    """

    row: Row
    boxes: tuple[str, ...]
    line: tuple[str, str] | None
    sample: str


def rows_drawn_in(picture: Picture, comparison: Comparison, matrix: Matrix) -> tuple[DrawnRow, ...]:
    """The rows of *matrix* that the overlay of *picture* shows, in their order."""
    return tuple(_drawn_rows(picture.drawings[View.GABUNGAN], comparison, matrix))


def _drawn_rows(drawing: Drawing, comparison: Comparison, matrix: Matrix) -> Iterator[DrawnRow]:
    places = _places(drawing)
    headings = {" ".join(line.text for line in item.lines) for item in drawing.headings}
    for row in matrix.rows:
        change = row.change
        line = _line(change, comparison)
        if line is not None:
            if all(end in places for end in line) and _is_drawn(line, drawing):
                boxes = (*places[line[1]], *places[line[0]])
                yield DrawnRow(row, boxes, line, _symbol(change))
            continue
        if change.about is Hal.UNSUR:
            if headings & {change.old_text, change.new_text}:
                yield DrawnRow(row, (), None, "")
            continue
        units = dict.fromkeys((*change.new, *(comparison.now(item) for item in change.old)))
        boxes = tuple(box for unit in units for box in places.get(unit, ()))
        if boxes:
            yield DrawnRow(row, boxes, None, _symbol(change))


def _places(drawing: Drawing) -> dict[str, tuple[str, ...]]:
    """The boxes and frames of each unit and group: its own first, then those that refer to
    it, then ghosts."""
    found: dict[str, list[tuple[bool, bool, str]]] = {}
    for box in drawing.boxes:
        unit = box.unit.removesuffix(GHOST_SUFFIX)
        found.setdefault(unit, []).append((box.id.endswith(GHOST_SUFFIX), box.reference, box.id))
    for frame in drawing.frames:
        unit = frame.group.removesuffix(GHOST_SUFFIX)
        found.setdefault(unit, []).append((frame.id.endswith(GHOST_SUFFIX), False, frame.id))
    return {unit: tuple(item for *_rank, item in sorted(ids)) for unit, ids in found.items()}


def _line(change: Change, comparison: Comparison) -> tuple[str, str] | None:
    """The ends of a changed line by their ids in the pictures."""
    if change.new_line is not None:
        return change.new_line.source, change.new_line.target
    if change.old_line is not None:
        return comparison.now(change.old_line.source), comparison.now(change.old_line.target)
    return None


def _is_drawn(line: tuple[str, str], drawing: Drawing) -> bool:
    ends = set(line)
    return any(
        {source.removesuffix(GHOST_SUFFIX), target.removesuffix(GHOST_SUFFIX)} == ends
        for source, target, _kind, _both in drawing.ends()
    )


def _symbol(change: Change) -> str:
    """What a list shows before a change: of a line that became another one, the new one."""
    return change.kind.value if change.kind in WORDS else Perubahan.GARIS_BARU.value


def samples_of(drawing: Drawing) -> tuple[str, ...]:
    """What the legend of *drawing* has to explain: its kinds of line, its symbols."""
    kinds = {wire.kind.value for wire in drawing.wires}
    marks = {change for box in drawing.boxes for change in box.changes}
    marks |= {mark.change for mark in drawing.line_marks}
    return tuple(name for name in (*Kind, *WORDS) if name in kinds | marks)
