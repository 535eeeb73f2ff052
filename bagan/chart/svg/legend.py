"""A Drawing's kinds of line and notes in, the legend (keterangan) under its chart out.

An annex prints its own legend; this one is for a chart that stands alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from bagan.chart.layout.drawing import Drawing
from bagan.chart.layout.text import width as text_width
from bagan.chart.layout.text import wrap
from bagan.chart.model.annexes import Keterangan
from bagan.chart.model.kinds import Kind
from bagan.chart.svg.change import WORDS, sample
from bagan.chart.svg.mark import arrow_head, attribute, content, number, sample_look
from bagan.style import Style

GAP_EM = 1.6
SAMPLE_EM = 3.6
SPACE_EM = 0.6
ROW_EM = 1.45
DESCENT_EM = 0.3
MIDDLE_EM = 0.3
"""Height of a sample line above its words' baseline: half an x-height and a little."""
LEAST_NOTE_EM = 30.0
CHANGE_EM, CHANGE_HEIGHT_EM, CHANGE_ROW_EM = 2.2, 1.2, 1.62
"""Width and height of the sample of a change, and of its row."""
COLUMN_GAP_EM = 1.6


@dataclass(frozen=True, slots=True)
class Legend:
    """Rows of a legend at (x, y), its upper left corner; everything in points.

    A row is a kind of line ("lingkup": a dashed frame; None: words only), whether it has an
    arrowhead, and words.  Below the rows stand the kinds of ``changes``, down ``columns``
    columns each ``column`` points wide.
    """

    rows: tuple[tuple[Kind | Literal["lingkup"] | None, bool, str], ...]
    size: float
    width: float
    height: float
    changes: tuple[str, ...] = ()
    columns: int = 1
    column: float = 0.0
    x: float = 0.0
    y: float = 0.0

    def moved(self, x: float, y: float) -> Legend:
        """The same legend with its upper left corner at (x, y)."""
        return replace(self, x=x, y=y)

    def texts(self) -> Iterator[str]:
        """The words of every row."""
        yield from (words for _kind, _arrow, words in self.rows)
        yield from (WORDS[change] for change in self.changes)

    def elements(self, *, style: Style) -> Iterator[str]:
        """The SVG of the legend: a group with class "keterangan"."""
        yield '<g class="keterangan">'
        ink = attribute(style.ink)
        for index, (kind, arrow, words) in enumerate(self.rows):
            baseline = self.y + (GAP_EM + 1 + index * ROW_EM) * self.size
            start = self.x
            if kind is not None:
                yield from self._sample(kind, arrow=arrow, baseline=baseline, style=style)
                start += (SAMPLE_EM + SPACE_EM) * self.size
            yield (
                f'<text x="{number(start)}" y="{number(baseline)}" fill="{ink}">'
                f"{content(words)}</text>"
            )
        yield from self._changes(ink)
        yield "</g>"

    def _changes(self, ink: str) -> Iterator[str]:
        """A sample and the words of each kind of change, down the columns."""
        deep = -(-len(self.changes) // self.columns)
        size = self.size
        top = self.y + (GAP_EM + 1 + (len(self.rows) - 1) * ROW_EM) * size
        for index, change in enumerate(self.changes):
            left = self.x + index // deep * self.column
            baseline = top + (index % deep + 1) * CHANGE_ROW_EM * size
            above = (MIDDLE_EM + CHANGE_HEIGHT_EM / 2) * size
            drawn = sample(
                change, left, baseline - above, CHANGE_EM * size, CHANGE_HEIGHT_EM * size
            )
            yield f'<g class="contoh-perubahan" data-perubahan="{change}">{"".join(drawn)}</g>'
            yield (
                f'<text x="{number(left + (CHANGE_EM + SPACE_EM) * size)}"'
                f' y="{number(baseline)}" fill="{ink}">{content(WORDS[change])}</text>'
            )

    def _sample(
        self, kind: Kind | Literal["lingkup"], *, arrow: bool, baseline: float, style: Style
    ) -> Iterator[str]:
        y = baseline - MIDDLE_EM * self.size
        end = self.x + SAMPLE_EM * self.size
        head = style.arrow_em * self.size
        ink = attribute(style.ink)
        stop = end - head / 2 if arrow else end
        name = str(kind.value) if isinstance(kind, Kind) else f"{kind} bingkai"
        look = sample_look(kind, style, style.ink)
        yield (
            f'<path class="contoh contoh--{name}"'
            f' d="M{number(self.x)} {number(y)}H{number(stop)}" fill="none" {look}/>'
        )
        if arrow:
            yield (
                f'<path class="panah panah--{name}"'
                f' d="{arrow_head((end, y), "E", length=head)}" fill="{ink}"/>'
            )


def plan_legend(drawing: Drawing, *, style: Style, wording: Keterangan) -> Legend | None:
    """The legend of the kinds that the chart uses, and its notes below; None without either."""
    words = {Kind.KOMANDO: wording.komando, Kind.KOORDINASI: wording.koordinasi}
    used = {wire.kind for wire in drawing.wires}
    arrows = {wire.kind for wire in drawing.wires if wire.arrows}
    rows: list[tuple[Kind | Literal["lingkup"] | None, bool, str]] = [
        (kind, kind in arrows, f"{wording.pemisah} {words[kind]}") for kind in Kind if kind in used
    ]
    if any(area.dashed for area in drawing.areas):
        rows.append(("lingkup", False, f"{wording.pemisah} {wording.lingkup}"))
    if rows and wording.judul:
        rows.insert(0, (None, False, wording.judul))
    room = max(drawing.width / drawing.size, LEAST_NOTE_EM)
    rows += [(None, False, line) for note in drawing.notes for line in wrap(note, room)]
    changes = tuple(change for change in WORDS if change in changes_of(drawing))
    if not rows and not changes:
        return None
    widest = max(
        (text_width(text) + (SAMPLE_EM + SPACE_EM if kind else 0.0) for kind, _arrow, text in rows),
        default=0.0,
    )
    height = GAP_EM + 1 + (len(rows) - 1) * ROW_EM + DESCENT_EM
    legend = Legend(tuple(rows), drawing.size, widest * drawing.size, height * drawing.size)
    return _with_changes(legend, changes, room * drawing.size) if changes else legend


def changes_of(drawing: Drawing) -> frozenset[str]:
    """The kinds of change that a comparison's boxes and lines show."""
    if not drawing.compared:
        return frozenset()
    of_boxes = (change for box in drawing.boxes for change in box.changes)
    return frozenset((*of_boxes, *(mark.change for mark in drawing.line_marks)))


def _with_changes(legend: Legend, changes: tuple[str, ...], room: float) -> Legend:
    """A legend that also tells the kinds of change, in as many columns as the *room*
    (points) has for them."""
    words = max(text_width(WORDS[change]) for change in changes)
    column = (CHANGE_EM + SPACE_EM + words + COLUMN_GAP_EM) * legend.size
    columns = max(1, min(len(changes), int((room + COLUMN_GAP_EM * legend.size) / column)))
    deep = -(-len(changes) // columns)
    columns = -(-len(changes) // deep)
    return replace(
        legend,
        width=max(legend.width, columns * column - COLUMN_GAP_EM * legend.size),
        height=legend.height + deep * CHANGE_ROW_EM * legend.size,
        changes=changes,
        columns=columns,
        column=column,
    )
