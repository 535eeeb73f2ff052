"""A Chart in, its Drawing for a small screen out: one column of boxes, by arithmetic alone.

The sheet is 240 points wide, which is 320 px in a browser at its own size.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bagan.chart.layout import (
    Box,
    Drawing,
    Heading,
    Point,
    TextLine,
    Wire,
    least_width,
    wrap,
)
from bagan.chart.layout import width as text_width
from bagan.chart.model import Chart, Keterangan, Kind, Organisation
from bagan.chart.svg import PAGE_MARGIN, plan_legend, to_svg
from bagan.publish.embed.tree import Entry, column
from bagan.style import Face, Style

SHEET = 240.0
"""Width in points: 320 px, the narrowest screen [WCAG 2.2, 1.4.10]."""
SIZE = 9.0
"""Size of all words in points: 12 px."""
LEAST_SIZE = 8.25
"""The smallest that words may be, 11 px."""
LEADING = 1.2 * SIZE
PADDING = 4.0
GAP = 5.0
"""Between boxes."""
STEP, DEEPEST = 11.0, 88.0
"""Indentation of a level, and of the deepest level at most, in points."""
TRUNK = 0.45
"""Where a line runs down from a box, in parts of the indentation."""
ASCENT, MIDDLE = 0.8, 0.3
"""From the top of a line to its baseline, and from there to its letters' middle, in em."""
SUFFIX = "---kecil"
"""Ends the prefix of all ids, so that both versions can stand in one page."""


def small_svg(
    chart: Chart,
    organisation: Organisation,
    *,
    style: Style,
    legend: Keterangan,
    coloured: bool = False,
) -> bytes:
    """The small-screen version of *chart* as a standalone SVG file; *coloured* as the wide one
    is, for in a page the themes of either would paint both."""
    drawing = replace(small_drawing(chart, organisation), coloured=coloured)
    planned = plan_legend(drawing, style=style, wording=legend)
    # A spec's own words may be too long for the sheet: then the usual ones say the same.
    if planned is not None and planned.width > drawing.width:
        legend = Keterangan()
    return to_svg(drawing, style=style, legend=legend)


def small_drawing(chart: Chart, organisation: Organisation) -> Drawing:
    """*chart* as one column, each unit indented under whoever commands it.

    Wider than its sheet only where a single word is.  Command lines are drawn, all other
    relations told in words under the names.
    """
    entries = column(chart, organisation)
    levels = max((entry.depth for entry in entries), default=0)
    step = min(STEP, DEEPEST / levels) if levels else STEP
    width = max([SHEET - 2 * PAGE_MARGIN, *(_least(entry, step) for entry in entries)])
    rows, headings, bottom = [], [], 0.0
    for entry in entries:
        left = entry.depth * step
        if entry.heading is not None:
            bottom += GAP
            lines, bottom = _text(entry.heading, Face.ITALIC, left, bottom, room=width - left)
            headings.append(Heading(tuple(lines)))
        row = _row(entry, left, bottom, width=width)
        rows.append(row)
        bottom = row.box.bottom + GAP
    for note in (note for note in chart.notes if not note.startswith("*)")):
        lines, bottom = _text(note, Face.ITALIC, 0.0, bottom + GAP, room=width)
        headings.append(Heading(tuple(lines)))
    return Drawing(
        prefix=chart.prefix + SUFFIX,
        title=chart.title,
        description=f"{chart.description} Untuk layar kecil: satu kolom, garis komando digambar, "
        "semua hubungan ditulis di bawah nama.",
        width=width,
        height=max(bottom - GAP, SIZE),
        size=SIZE,
        leading=LEADING,
        boxes=tuple(row.box for row in rows),
        headings=tuple(headings),
        frames=(),
        wires=tuple(_wires(rows, step)),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """An entry, its box, and the height at which a line comes to it, points."""

    entry: Entry
    box: Box
    joint: float


def _least(entry: Entry, step: float) -> float:
    """The least width of the sheet that holds an entry's longest word, points."""
    texts = [(entry.label, _face(entry)), *((words, Face.ITALIC) for words in entry.words)]
    texts += [(text, Face.REGULAR) for text in _people(entry)]
    longest = max(least_width(text, face) for text, face in texts)
    heading = least_width(entry.heading or "", Face.ITALIC)
    return entry.depth * step + max(longest * SIZE + 2 * PADDING, heading * SIZE)


def _face(entry: Entry) -> Face:
    return Face.BOLD if entry.node.bold else Face.REGULAR


def _people(entry: Entry) -> list[str]:
    """What the wide chart tells under a label, in words that may be broken at any blank."""
    return [" ".join(text.split()) for text, _role in entry.node.under]


def _row(entry: Entry, left: float, top: float, *, width: float) -> _Row:
    inner, room = left + PADDING, width - left - 2 * PADDING
    lines, bottom = _text(entry.label, _face(entry), inner, top + PADDING, room=room)
    for words in _people(entry):
        more, bottom = _text(words, Face.REGULAR, inner, bottom, room=room)
        lines += [replace(line, role="orang") for line in more]
    for words in entry.words:
        more, bottom = _text(words, Face.ITALIC, inner, bottom, room=room)
        lines += [replace(line, role="catatan") for line in more]
    node = entry.node
    box = Box(
        id=node.id,
        unit=node.unit,
        jenis=node.jenis,
        title=node.title,
        x=left,
        y=top,
        width=width - left,
        height=bottom + PADDING - top,
        lines=tuple(lines),
        bold=node.bold,
        group=node.group,
        reconstructed=node.basis.rekonstruksi is not None,
        link=node.link,
    )
    return _Row(entry, box, lines[0].y - MIDDLE * SIZE)


def _text(
    words: str, face: Face, left: float, top: float, *, room: float
) -> tuple[list[TextLine], float]:
    """*words* from *left* and *top* down, in *room* points, and where the next line begins."""
    lines = [
        TextLine(
            line,
            left + text_width(line, face) * SIZE / 2,
            top + ASCENT * SIZE + (LEADING - SIZE) / 2 + number * LEADING,
        )
        for number, line in enumerate(wrap(words, room / SIZE, face))
    ]
    return lines, top + len(lines) * LEADING


def _wires(rows: list[_Row], step: float) -> Iterator[Wire]:
    """From each box down its left side, and across to each box that it commands."""
    under: dict[str, list[_Row]] = {}
    for row in rows:
        if row.entry.commanded and row.entry.parent is not None:
            under.setdefault(row.entry.parent, []).append(row)
    for row in rows:
        if arms := under.get(row.entry.node.id):
            x = row.box.x + TRUNK * step
            trunk: tuple[Point, ...] = ((x, row.box.bottom), (x, arms[-1].joint))
            across = (((x, arm.joint), (arm.box.x, arm.joint)) for arm in arms)
            targets = tuple(arm.box.unit for arm in arms)
            yield Wire(Kind.KOMANDO, row.box.unit, targets, False, (trunk, *across))
