"""A drawing of a comparison made by hand, for the tests of the SVG stages; lengths in points."""

from collections.abc import Mapping
from dataclasses import replace

from bagan.chart.audit.signs import GONE
from bagan.chart.layout.drawing import Box, Drawing, LineMark, Wire
from bagan.chart.model.kinds import Kind
from tests.svg.charts import SIZE, small_chart

BAND = 1.1 * SIZE
CHANGES = {
    "ast-1": ("ganti-urutan",),
    "dinsos": ("pindah", "ganti-dasar"),
    "dinkes": ("ganti-nama",),
    "badan": ("dibentuk",),
    "dinsos--ast-2": ("pindah-dari",),
    "opd": ("ganti-jenis",),
    "ahli-1": ("dihapus",),
}
LINE_MARKS = (
    LineMark(Kind.KOMANDO, "bupati", "ast-2", "garis-baru", 300, 51.5, 3, ((300, 43), (300, 60))),
    LineMark(
        Kind.KOORDINASI, "ast-1", "dinkes", "garis-dihapus", 50, 165, 3,
        ((50, 143), (50, 183), (60, 183)),
    ),
    LineMark(Kind.KOORDINASI, "ast-2", "opd", "garis-baru", 370, 73, 3, ((340, 73), (400, 73))),
)  # fmt: skip


def compared_chart() -> Drawing:
    """The small chart as a comparison: one of each main kind of change."""
    drawing = small_chart()
    return replace(
        drawing,
        boxes=tuple(_changed(box) for box in drawing.boxes),
        wires=tuple(settled(wire, CHANGES) for wire in drawing.wires),
        line_marks=LINE_MARKS,
        compared=True,
    )


def settled(wire: Wire, changes: Mapping[str, tuple[str, ...]]) -> Wire:
    """*wire* with the lines told that are gone or new because one of their ends is."""

    def ends(target: str) -> set[str]:
        return {*changes.get(wire.source, ()), *changes.get(target, ())}

    gone = {target for target in wire.targets if ends(target) & GONE}
    return replace(
        wire,
        added=tuple(t for t in wire.targets if "dibentuk" in ends(t) and t not in gone),
        removed=tuple(t for t in wire.targets if t in gone),
    )


def _changed(box: Box) -> Box:
    lines = tuple(replace(line, x=line.x + BAND / 2) for line in box.lines)
    if box.id == "dinkes":
        lines = (replace(lines[0], role="lama"), replace(lines[1], text="Sehat"))
    if box.id == "badan":
        lines = (replace(lines[0], role="catatan"),)
    return replace(box, lines=lines, changes=CHANGES.get(box.id, ()), band=BAND)
