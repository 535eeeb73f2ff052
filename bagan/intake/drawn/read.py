"""The file of a drawing in, the Outline of the charts on its pages out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from bagan.intake.drawn.boxes import Page, sorted_out
from bagan.intake.drawn.diagram import read_drawio
from bagan.intake.drawn.docx import read_docx, words_of
from bagan.intake.drawn.ink import DAMAGE, Ink
from bagan.intake.drawn.mermaid import read_mermaid
from bagan.intake.drawn.pdf import read_pdf, texts_of
from bagan.intake.drawn.pptx import read_pptx
from bagan.intake.drawn.sketch import Edge, Node, Sketch, outline_of
from bagan.intake.drawn.smartart import read_smartart
from bagan.intake.drawn.svg import read_svg
from bagan.intake.drawn.wires import joins_of
from bagan.intake.outline import Outline
from bagan.language import _
from bagan.problem import RenderError

EYES: dict[str, Callable[[bytes, str], Sequence[Ink]]] = {
    ".svg": read_svg,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".pptx": read_pptx,
}
"""Who sees the ink of a file, by the ending of its name."""
READERS: dict[str, Callable[[bytes, str], Sequence[Sketch]]] = {
    ".drawio": read_drawio,
    ".mmd": read_mermaid,
    ".mermaid": read_mermaid,
}
"""Who reads a file that names its boxes and lines."""

_PASAL = re.compile(r"^\s*Pasal\s+\d+\s*$", re.MULTILINE | re.IGNORECASE)
"""The heading of an article, on a line by itself."""
MOST_PAGES = 30
"""A longer document is no chart."""
_FEWEST = 2


def read_drawing(path: Path) -> Outline:
    """The charts in the file at *path*, in the order of its pages.

    Raises RenderError for a file without one, MissingPdf where an SVG cannot be set, OSError.
    """
    sketches = [sketch for sketch in _sketches(path) if sketch.edges]
    if not sketches:
        raise RenderError(
            _(
                "{path}: there is no chart in it: no boxes with words that lines join",
                path=path,
            )
        )
    return outline_of(sketches, path.name)


def holds_chart(path: Path) -> bool:
    """Whether a PDF or Word file is a drawn chart rather than the text of a regulation: boxes
    that lines join, and no heading of a pasal."""
    data = path.read_bytes()
    texts = texts_of(data) if path.suffix.lower() == ".pdf" else words_of(data)
    for number, text in enumerate(texts):
        if _PASAL.search(text) or number >= MOST_PAGES:
            return False
    try:
        return any(sketch.edges for sketch in _sketches(path))
    except RenderError:
        return False


def _sketches(path: Path) -> list[Sketch]:
    """What is drawn on the pages of a file.  Raises RenderError, also for what is damaged."""
    data, ending = path.read_bytes(), path.suffix.lower()
    try:
        if ending in READERS:
            return list(READERS[ending](data, str(path)))
        seen = [_sketch(sorted_out(ink)) for ink in EYES[ending](data, str(path))]
        return [*seen, *(read_smartart(data) if ending in (".docx", ".pptx") else ())]
    except DAMAGE as error:
        message = _("{path} is damaged; save it anew in the program that drew it", path=path)
        raise RenderError(message) from error


def _sketch(page: Page) -> Sketch:
    """The chart on a page; boxes without lines stay, lines that lead nowhere are told."""
    joins, loose = joins_of(page)
    ended = {place for join in joins for place in (join.source, join.target)}
    places = {id(box): number for number, box in enumerate(page.boxes)}
    nodes = []
    for number, box in enumerate(page.boxes):
        members = tuple(str(places[id(one)]) for one in box.members if id(one) in places)
        if not members and number not in ended and len(joins) < _FEWEST:
            continue
        nodes.append(Node(str(number), box.text, members))
    edges = tuple(
        Edge(join.kind, str(join.source), str(join.target), join.both, join.sure) for join in joins
    )
    top = min((box.rect.top for box in page.boxes), default=0.0)
    title = " ".join(words.text for words in page.loose if words.rect.bottom <= top)
    lost = [f"garis dari {page.boxes[place].text} tidak sampai ke kotak lain; tidak dibawa"
            for place in loose if page.boxes[place].text]  # fmt: skip
    return Sketch(tuple(nodes), edges, " ".join(title.split())[:300], doubts=tuple(lost))
