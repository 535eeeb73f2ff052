"""The content of a PDF page, opened up for changes: what is drawn by which operators."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass

import pikepdf
from pikepdf import Operator

Step = tuple[list[object], str]
"""Operands and operator."""


def moves(x: float, y: float) -> Step:
    """All that follows, *x* points to the right and *y* down, as a page counts inside its chart."""
    return ([1, 0, 0, 1, x, y], "cm")


@dataclass
class Content:
    """One page: its steps, and where its boxes, labels, lines and words are among them.

    ``boxes`` are pairs (``re``, the step after its label), ``frames`` the ``re`` of each;
    ``labels`` the step that shows each line of one; ``lines`` the runs of steps of a stroked
    path, ``heads`` those of an arrowhead; ``words`` the steps that show text outside the
    chart, and ``samples`` the runs of the legend's lines.
    """

    steps: list[Step]
    boxes: list[tuple[int, int]]
    labels: list[int]
    lines: list[range]
    frames: list[int]
    heads: list[range]
    words: list[int]
    samples: list[range]


def content_of(page: pikepdf.Page) -> Content:
    """Reads a page that Bagan made: its first figure is the chart, the others the legend."""
    steps = [
        (list(item.operands), str(item.operator)) for item in pikepdf.parse_content_stream(page)
    ]
    content = Content(steps, [], [], [], [], [], [], [])
    figure = 0
    begin = 0
    inside = ""
    for place, (operands, operator) in enumerate(steps):
        if operator == "BDC":
            inside = str(operands[0])
            figure += inside == "/Figure"
        elif operator == "gs":
            begin = place
        elif operator == "TJ":
            (content.labels if inside == "/Figure" else content.words).append(place)
        elif operator == "B":
            content.boxes.append((place - 1, place))
        elif operator == "S" and steps[place - 1][1] == "re":
            content.frames.append(place - 1)
        elif operator == "S":
            run = range(begin, place + 1)
            (content.lines if figure == 1 else content.samples).append(run)
        elif operator == "f" and figure == 1:
            content.heads.append(range(begin, place + 1))
    content.boxes = [(at, _after_label(steps, end)) for at, end in content.boxes]
    return content


def _after_label(steps: list[Step], end: int) -> int:
    """The step that closes the group of a box: its q is the one before that of its rect."""
    depth = 0
    for place in range(end + 1, len(steps)):
        depth += {"q": 1, "Q": -1}.get(steps[place][1], 0)
        if depth == -2:
            return place
    raise AssertionError("a box without an end")


def written(steps: list[Step]) -> bytes:
    """Steps as a content stream."""
    return pikepdf.unparse_content_stream([(given, Operator(name)) for given, name in steps])


def codes(pdf: pikepdf.Pdf) -> dict[str, set[bytes]]:
    """All letters that each font of a PDF is asked for, as their codes of two bytes."""
    found: dict[str, set[bytes]] = {}
    for page in pdf.pages:
        font = ""
        for item in pikepdf.parse_content_stream(page):
            if str(item.operator) == "Tf":
                font = str(item.operands[0])
            elif str(item.operator) == "TJ":
                found.setdefault(font, set()).update(letters_in(item.operands[0]))
    return found


def letters_in(shown: object) -> list[bytes]:
    """The codes in the array that TJ shows."""
    data = b"".join(bytes(part) for part in shown if isinstance(part, pikepdf.String))
    return [data[at : at + 2] for at in range(0, len(data), 2)]


def shown(letters: list[bytes]) -> pikepdf.Array:
    """Codes as an array for TJ."""
    return pikepdf.Array([pikepdf.String(letter) for letter in letters])


def saved(pdf: pikepdf.Pdf) -> bytes:
    target = io.BytesIO()
    pdf.save(target)
    return target.getvalue()


class Work:
    """One page of a PDF, and the dice."""

    def __init__(self, pdf: pikepdf.Pdf, page: pikepdf.Page, dice: random.Random) -> None:
        self.pdf, self.page, self.dice = pdf, page, dice
        self.content: Content = content_of(page)
        self.steps = self.content.steps

    def by(self) -> tuple[float, float]:
        """A point to one side."""
        return self.dice.choice([(1, 0), (-1, 0), (0, 1), (0, -1)])

    def wrap(self, first: int, last: int, x: float, y: float) -> None:
        """Move what the steps from *first* to *last* draw."""
        self.steps[first : last + 1] = [
            ([], "q"), moves(x, y), *self.steps[first : last + 1], ([], "Q"),
        ]  # fmt: skip

    def drop(self, places: range) -> None:
        del self.steps[places.start : places.stop]
