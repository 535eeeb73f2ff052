"""The words round a compared chart in, their places on a page and the room left for it out.

Arithmetic only, in points from the top left corner of the type area (the sheet less its
margins), y downwards.  Little room is spent on words: what they leave is the chart's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, combinations

from bagan.change.compare import Comparison
from bagan.change.diff.matrix import regulation_words
from bagan.chart.annex import POINTS_PER_MM, Block, fill, fold
from bagan.chart.layout import Room
from bagan.chart.layout import width as text_width
from bagan.chart.model import Kertas, Keterangan, Kind
from bagan.chart.svg import WORDS
from bagan.language import _
from bagan.problem import RenderError
from bagan.style import Face, Style

TITLE_SIZE = 10.5
SMALL_SIZE = 7.5
"""Points; smaller words than these nobody reads on paper, and a spec's ``ukuran_minimum`` may
ask for larger ones."""
LEADING = 1.2
"""From one line of words to the next, in sizes of their letters."""
GAP = 6.0
"""Points between two blocks of words, and between these and the chart."""
COLUMN_GAP = 12.0
"""Points between two columns of references."""
SAMPLE_EM = 3.0
"""Width of a legend's sample of a line; that of a change is a square of one line."""
SPACE_EM = 0.5
COLUMNS = 4
"""The most columns that numbered references are set in."""
LEAST_ROOM = 72.0
"""Points of height, one inch: a chart with less room for it is not drawn."""


@dataclass(frozen=True, slots=True)
class Row:
    """A sample (of a kind of line, or a value of data-perubahan) from ``x`` on, as high as
    a line of its words, which stand beside it."""

    sample: str
    x: float
    width: float
    words: Block


@dataclass(frozen=True, slots=True)
class ChartPage:
    """A page round a chart; the chart's room begins at (0, ``room_y``)."""

    paper: Kertas
    width: float
    height: float
    title: Block
    names: tuple[Block, ...]
    summary: Block
    room: Room
    room_y: float
    legend: tuple[Row, ...]
    references: tuple[Block, ...]


def room(
    comparison: Comparison,
    *,
    chart_title: str,
    changes: frozenset[str],
    references: Sequence[str],
    summary: str,
    paper: Kertas,
    style: Style,
    notes: Sequence[str] = (),
) -> Room:
    """The rectangle in points that the overlay's page leaves for its chart.

    *changes* are the values of data-perubahan that its legend explains, *references* the
    words of the numbered references without their numbers, *notes* the drawing's
    footnotes.  Raises RenderError where the words leave no room.
    """
    return lay_out(
        comparison,
        chart_title=chart_title,
        samples=(*Kind, *changes),
        references=[*(numbered(999, words) for words in references), *notes],
        summary=summary,
        paper=paper,
        style=style,
    ).room


def numbered(number: int, words: str) -> str:
    """A reference as it is printed."""
    return f"({number}) {words}"


def lay_out(
    comparison: Comparison,
    *,
    chart_title: str,
    samples: Sequence[str],
    references: Sequence[str],
    summary: str,
    paper: Kertas,
    style: Style,
    heading: str = "Perubahan",
) -> ChartPage:
    """Where everything stands round a chart; see :func:`room`.

    *samples* are the kinds of line and the values of data-perubahan that the legend
    explains; *references* are whole, with their numbers.
    """
    width, height = type_area(paper)
    small = max(SMALL_SIZE, style.min_size)
    title = _block(
        fold(f"{heading} {chart_title}".upper(), width / TITLE_SIZE, Face.BOLD), TITLE_SIZE
    )
    title = replace(title, face=Face.BOLD)
    names, y = [], title.bottom
    for side, spec in (("Semula", comparison.old), ("Menjadi", comparison.new)):
        words = f"{side}: {regulation_words(spec.regency)}"
        names.append(replace(_block(fill(words, width / small), small), y=y))
        y = names[-1].bottom
    line = _block(fill(summary, width / small, Face.BOLD), small)
    line = replace(line, y=y, face=Face.BOLD)
    room_y = line.bottom + GAP
    notes = _noted(references, width, small)
    rows = _legend(_words(comparison, samples, chart_title), width, small)
    tall = max((b.bottom for b in notes), default=0.0)
    floor = height - tall - (GAP / 2 if notes else 0.0)
    over = floor - max((row.words.bottom for row in rows), default=0.0)
    left = over - (GAP if rows else 0.0) - room_y
    if left < LEAST_ROOM:
        raise RenderError(
            _(
                'The words on the page of the chart "{title}" leave no room for it',
                title=chart_title,
            )
        )
    return ChartPage(
        paper,
        width,
        height,
        title,
        tuple(names),
        line,
        Room(width, left),
        room_y,
        tuple(replace(r, words=replace(r.words, y=r.words.y + over)) for r in rows),
        tuple(replace(block, y=block.y + height - tall) for block in notes),
    )


def type_area(paper: Kertas) -> tuple[float, float]:
    """The sheet less its margins, (width, height) in points."""
    width, height = paper.size
    margin = paper.margin
    return (
        (width - margin.kiri - margin.kanan) * POINTS_PER_MM,
        (height - margin.atas - margin.bawah) * POINTS_PER_MM,
    )


def _block(lines: Sequence[str], size: float) -> Block:
    """Lines at the origin; their width does not matter, because they are set from x on."""
    leading = size * LEADING
    return Block(0, 0, 0, leading * len(lines), tuple(lines), size, leading)


def _words(
    comparison: Comparison, samples: Sequence[str], chart_title: str
) -> tuple[tuple[str, str], ...]:
    """The samples in the order of the legend, with their words."""
    wording = _wording(comparison, chart_title)
    known = {**{kind.value: getattr(wording, kind) for kind in Kind}, **WORDS}
    return tuple((name, words) for name, words in known.items() if name in samples)


def _wording(comparison: Comparison, chart_title: str) -> Keterangan:
    """What the chart's annex calls the kinds of line."""
    for spec in (comparison.new, comparison.old):
        for annex in spec.regency.lampiran:
            titles = [view.judul or annex.judul for view in annex.bagan]
            if any(chart_title.startswith(title) for title in titles):
                return annex.keterangan
    return Keterangan()


def _legend(words: Sequence[tuple[str, str]], width: float, size: float) -> tuple[Row, ...]:
    """Rows down the columns, as few as fit side by side; the uppermost one at 0."""
    leading = size * LEADING
    items = []
    for name, text in words:
        sample = SAMPLE_EM * size if name in tuple(Kind) else leading
        items.append((name, sample, fold(text, width / size - SAMPLE_EM - SPACE_EM)))
    for high in range(1, len(items) + 1):
        columns = [items[start : start + high] for start in range(0, len(items), high)]
        rows, x = [], 0.0
        for column in columns:
            y = wide = 0.0
            for name, sample, lines in column:
                start = x + sample + SPACE_EM * size
                block = replace(_block(lines, size), x=start, y=y)
                rows.append(Row(name, x, sample, block))
                y = block.bottom
                wide = max(wide, start - x + max(map(text_width, lines)) * size)
            x += wide + COLUMN_GAP
        if x - COLUMN_GAP <= width:
            return tuple(rows)
    return ()


def _noted(notes: Sequence[str], width: float, size: float) -> tuple[Block, ...]:
    """Notes in the number of columns that makes them lowest; the uppermost one at 0."""
    best: tuple[Block, ...] = ()
    for count in range(1, COLUMNS + 1):
        column = (width - (count - 1) * COLUMN_GAP) / count
        blocks = [_block(fill(note, column / size), size) for note in notes]
        most = _lowest([block.height for block in blocks], count)
        placed, x, y = [], 0.0, 0.0
        for block in blocks:
            if y and y + block.height > most + 1e-6:
                x, y = x + column + COLUMN_GAP, 0.0
            placed.append(replace(block, x=x, y=y))
            y += block.height
        bottom = max((block.bottom for block in placed), default=0.0)
        if not best or bottom < max(block.bottom for block in best) - 1e-6:
            best = tuple(placed)
    return best


def _lowest(heights: Sequence[float], count: int) -> float:
    """The least height at which blocks, kept in order, fill at most *count* columns."""

    def columns(most: float) -> int:
        number, y = 1, 0.0
        for height in heights:
            if y and y + height > most + 1e-6:
                number, y = number + 1, 0.0
            y += height
        return number

    tops = (0.0, *accumulate(heights))
    sums = sorted({low - high for high, low in combinations(tops, 2)})
    tallest = max(heights, default=0.0)
    sums = [s for s in sums if s >= tallest - 1e-6]
    return sums[bisect_left(sums, True, key=lambda s: columns(s) <= count)] if sums else 0.0
