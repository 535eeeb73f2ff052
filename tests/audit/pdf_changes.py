"""Changes to a finished PDF, one at random of its kind: each makes the page say something else."""

from __future__ import annotations

import io
import random
from collections.abc import Callable

import pikepdf

from tests.audit import pdf_text_changes as text
from tests.audit.pdf_work import Work, saved, written


def box_moved(work: Work) -> None:
    """A box without its text."""
    at, _end = work.dice.choice(work.content.boxes)
    x, y = work.by()
    left, top, width, height = work.steps[at][0]
    work.steps[at] = ([float(left) + x, float(top) + y, width, height], "re")


def box_and_text_moved(work: Work) -> None:
    at, end = work.dice.choice(work.content.boxes)
    # from the q before the looks of the rectangle to the end of its group
    first = max(place for place in range(at) if work.steps[place][1] == "q")
    work.wrap(first, end - 1, *work.by())


def box_resized(work: Work) -> None:
    at, _end = work.dice.choice(work.content.boxes)
    left, top, width, height = work.steps[at][0]
    work.steps[at] = ([left, top, float(width) + work.dice.choice([-1, 1]), height], "re")


def box_removed(work: Work) -> None:
    """With its text."""
    at, end = work.dice.choice(work.content.boxes)
    first = max(place for place in range(at) if work.steps[place][1] == "q")
    work.drop(range(first, end))


def border_removed(work: Work) -> None:
    at, _end = work.dice.choice(work.content.boxes)
    work.steps[at + 1] = ([], "n")


def frame_moved(work: Work) -> None:
    """A frame, or where there is none, a box."""
    at = work.dice.choice(work.content.frames or [at for at, _end in work.content.boxes])
    x, y = work.by()
    left, top, width, height = work.steps[at][0]
    work.steps[at] = ([float(left) + x, float(top) + y, width, height], "re")


def dashes_changed(work: Work) -> None:
    """A dashed line made solid, or a solid one dashed."""
    run = work.dice.choice(work.content.lines)
    at = next(place for place in run if work.steps[place][1] == "d")
    dashed = len(work.steps[at][0][0]) > 0
    work.steps[at] = ([pikepdf.Array([] if dashed else [3.2, 2]), 0], "d")


def pattern_changed(work: Work) -> None:
    """Dashes shorter than those of the legend."""
    run = work.dice.choice(work.content.lines)
    at = next(place for place in run if work.steps[place][1] == "d")
    work.steps[at] = ([pikepdf.Array([1.6, 1.2]), 0], "d")


def corner_moved(work: Work) -> None:
    """One point of a line, a point along one of its pieces."""
    run = work.dice.choice(work.content.lines)
    corners = [place for place in run if work.steps[place][1] in "ml"]
    at = work.dice.choice(corners[1:])
    x, y = work.by()
    step = work.steps[at]
    work.steps[at] = ([float(step[0][0]) + x, float(step[0][1]) + y], step[1])


def segment_moved(work: Work) -> None:
    """Both ends of a piece, to one side."""
    run = work.dice.choice(work.content.lines)
    ends = [place for place in run if work.steps[place][1] == "l"]
    at = work.dice.choice(ends)
    x, y = work.by()
    for place in (at - 1, at):
        step = work.steps[place]
        work.steps[place] = ([float(step[0][0]) + x, float(step[0][1]) + y], step[1])


def segment_removed(work: Work) -> None:
    """A piece of a line: the pen is lifted instead."""
    run = work.dice.choice(work.content.lines)
    at = work.dice.choice([place for place in run if work.steps[place][1] == "l"])
    work.steps[at] = (work.steps[at][0], "m")


def line_removed(work: Work) -> None:
    work.drop(work.dice.choice(work.content.lines))


def line_through_a_box(work: Work) -> None:
    """One more piece of a line that is there, from edge to edge of a box."""
    run = work.dice.choice(work.content.lines)
    at, _end = work.dice.choice(work.content.boxes)
    left, top, width, height = map(float, work.steps[at][0])
    y = top + height * work.dice.uniform(0.2, 0.8)
    work.steps[run.stop - 1 : run.stop - 1] = [([left, y], "m"), ([left + width, y], "l")]


def line_added(work: Work) -> None:
    """From a box to another, straight down or slanting."""
    one, two = work.dice.sample(work.content.boxes, 2)
    run = work.dice.choice(work.content.lines)
    ends = [list(map(float, work.steps[at][0])) for at, _end in (one, two)]
    points = [
        ([left + width / 2, top], op) for (left, top, width, _h), op in zip(ends, "ml", strict=True)
    ]
    head = [step for step in (work.steps[place] for place in run) if step[1] not in ("m", "l")]
    work.steps[run.start : run.start] = [
        ([], "q"), *head[:-1], *points, ([], "S"), ([], "Q"),
    ]  # fmt: skip


def head_removed(work: Work) -> None:
    """An arrowhead, or where there is none, a line."""
    work.drop(work.dice.choice(work.content.heads or work.content.lines))


def chart_moved(work: Work) -> None:
    """The whole chart, lines and all."""
    figure = next(
        place
        for place, (given, name) in enumerate(work.steps)
        if name == "BDC" and str(given[0]) == "/Figure"
    )
    at = next(place for place in range(figure, len(work.steps)) if work.steps[place][1] == "cm")
    matrix = [float(value) for value in work.steps[at][0]]
    x, y = work.by()
    work.steps[at] = ([*matrix[:4], matrix[4] + x, matrix[5] + y], "cm")


def covered(work: Work) -> None:
    """A white patch over a box."""
    at, end = work.dice.choice(work.content.boxes)
    work.steps[end:end] = [([], "q"), ([1, 1, 1], "rg"), work.steps[at], ([], "f"), ([], "Q")]


def paled(work: Work) -> None:
    """A line in a grey that no photocopy keeps."""
    run = work.dice.choice(work.content.lines)
    at = next(place for place in run if work.steps[place][1] == "RG")
    work.steps[at] = ([0.9, 0.9, 0.9], "RG")


def coloured(work: Work) -> None:
    """A line in red."""
    run = work.dice.choice(work.content.lines)
    at = next(place for place in run if work.steps[place][1] == "RG")
    work.steps[at] = ([0.8, 0, 0], "RG")


CHANGES: tuple[Callable[[Work], None], ...] = (
    box_moved, box_and_text_moved, box_resized, box_removed, border_removed,
    frame_moved, dashes_changed, pattern_changed, corner_moved, segment_moved, segment_removed,
    line_removed, line_through_a_box, line_added, head_removed,
    text.label_removed, text.label_moved, text.labels_swapped, text.label_letter_changed,
    text.label_letter_moved,
    text.label_shrunk, text.legend_words_swapped, text.legend_sample_changed,
    text.word_changed, text.word_removed, text.word_shrunk, chart_moved, covered, paled, coloured,
)  # fmt: skip


def change(
    data: bytes, dice: random.Random, alter: Callable[[Work], None] | None = None
) -> tuple[bytes, int]:
    """*data* with one change on one page, all of it by the *dice* (which change as well,
    unless *alter* says); and the number of that page, from 1."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        place = dice.randrange(len(pdf.pages))
        page = pdf.pages[place]
        work = Work(pdf, page, dice)
        (alter or dice.choice(CHANGES))(work)
        page.Contents = pdf.make_stream(written(work.steps))
        return saved(pdf), place + 1
