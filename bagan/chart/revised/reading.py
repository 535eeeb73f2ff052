"""An opened Word document in, its shapes and paragraphs out, in the order of its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from bagan.chart.annex.plan import POINTS_PER_MM
from bagan.chart.office.drawingml import EMU
from bagan.chart.revised.opened import Opened, W
from bagan.chart.revised.shapes import Plane, child, drawn_in, is_hidden, name_of, number, sheet
from bagan.chart.revised.values import Canvas, Drawn, Passage, Seen
from bagan.chart.revised.vml import loose_shapes, old_shapes
from bagan.chart.revised.words import GONE, words_of
from bagan.language import _
from bagan.problem import RenderError

TWIPS = 20
"""In a point."""
TWIPS_PER_MM = TWIPS * POINTS_PER_MM
CLOSE = 2.0
"""Points within which the older and the newer form of one shape stand."""
_PAGES = ("page", "leftMargin", "topMargin", "insideMargin")
"""What a place may count from that begins where the sheet does."""


def read(document: Opened) -> Seen:
    """All shapes and paragraphs of *document*.  Raises RenderError for one nested too deeply."""
    body = document.root.find(f"{W}body")
    assert body is not None  # asked when it was opened
    reader = _Reader(document)
    try:
        reader.walk(body)
    except RecursionError as error:
        raise RenderError(_("it is nested too deeply")) from error
    return Seen(tuple(reader.canvases), tuple(reader.passages), reader.papers)


class _Reader:
    def __init__(self, document: Opened) -> None:
        self.styles, self.notes = document.styles, document.notes
        self.sections = list(document.root.iter(f"{W}sectPr"))
        self.section = self.page = 0
        self.canvases: list[Canvas] = []
        self.passages: list[Passage] = []
        self.papers: dict[int, tuple[float, float]] = {}

    def walk(self, element: Element) -> None:
        for item in element:
            if item.tag == f"{W}p":
                self.paragraph(item)
            elif item.tag not in GONE:
                self.walk(item)

    def paragraph(self, paragraph: Element) -> None:
        looks = paragraph.find(f"{W}pPr")
        style = looks.find(f"{W}pStyle") if looks is not None else None
        key = style.get(f"{W}val", "") if style is not None else ""
        words = words_of(paragraph)
        if words:
            self.passages.append(Passage(self.styles.get(key, key), words, self.page))
        for item in paragraph.iter():
            note = self.notes.get((str(item.tag), item.get(f"{W}id", "")))
            if note is not None:
                self.passages.append(Passage("", words_of(note), self.page))
        self.drawings(paragraph)
        if looks is not None and looks.find(f"{W}sectPr") is not None:
            self.section += 1
            self.page += 1

    def drawings(self, element: Element) -> None:
        for item in element:
            name = name_of(item)
            if item.tag in GONE:
                continue
            if name == "br" and item.get(f"{W}type") == "page":
                self.page += 1
            elif name == "AlternateContent":
                self.either(item)
            elif name == "drawing":
                for anchor in item:
                    self.add(anchor, ())
            elif name == "pict":
                self.old(item)
            else:
                self.drawings(item)

    def either(self, alternatives: Element) -> None:
        """The newer of two forms, with the names that only the older one tells."""
        choice, fallback = child(alternatives, "Choice"), child(alternatives, "Fallback")
        anchors = [a for d in (choice if choice is not None else ()) for a in d]
        if not anchors and fallback is not None:
            self.drawings(fallback)
            return
        old = tuple(old_shapes(fallback)) if fallback is not None else ()
        for anchor in anchors:
            self.add(anchor, old)

    def add(self, anchor: Element, old: tuple[Drawn, ...]) -> None:
        about, graphic = child(anchor, "docPr"), child(anchor, "graphic", "graphicData")
        if graphic is None or is_hidden(about):
            return
        named = (about.get("id", ""), about.get("name", "")) if about is not None else ("", "")
        shapes = tuple(drawn_in(graphic, self.place(anchor), named))
        grouped = any(name_of(item) in ("wgp", "wpc") for item in graphic)
        if grouped:
            shapes = tuple(_with_names(shapes, old))
        self.canvases.append(Canvas(named[1], self.page, grouped, shapes))

    def old(self, picture: Element) -> None:
        """Shapes of the older form alone."""
        shapes = tuple(old_shapes(picture))
        if shapes:
            group = next(item for item in picture.iter() if name_of(item) == "group")
            self.canvases.append(Canvas(group.get("alt", ""), self.page, True, shapes))
        loose = tuple(loose_shapes(picture))
        if loose:
            self.canvases.append(Canvas("", self.page, False, loose))

    def place(self, anchor: Element) -> Plane:
        """Where a drawing object begins, in points from the sheet's corner: from a paragraph as
        if it were the first of its page."""
        margins = None
        if self.section < len(self.sections):
            section = self.sections[self.section]
            margins = section.find(f"{W}pgMar")
            paper = section.find(f"{W}pgSz")
            width, height = (number(paper, f"{W}{side}") / TWIPS_PER_MM for side in ("w", "h"))
            if width and height:
                self.papers.setdefault(self.page, (width, height))
        spots = []
        for way, side in (("positionH", "left"), ("positionV", "top")):
            position = child(anchor, way)
            offset = child(position, "posOffset")
            try:
                spot = float(offset.text or 0) / EMU if offset is not None else 0.0
            except ValueError:
                spot = 0.0
            origin = position.get("relativeFrom") if position is not None else "page"
            if origin not in _PAGES:
                spot += number(margins, f"{W}{side}") / TWIPS
            spots.append(spot)
        return sheet(spots[0], spots[1])


def _with_names(shapes: tuple[Drawn, ...], old: tuple[Drawn, ...]) -> Iterator[Drawn]:
    """*shapes*, those without a name with that of the one in the older form that stands there
    and says the same."""
    left = [shape for shape in old if shape.name]
    for shape in shapes:
        if not shape.name:
            same = [other for other in left if _same(shape, other)]
            if len(same) == 1:
                left.remove(same[0])
                shape = replace(shape, name=same[0].name)
        yield shape


def _same(shape: Drawn, other: Drawn) -> bool:
    apart = (abs(one - two) for one, two in zip(shape.rect, other.rect, strict=True))
    return shape.form == other.form and shape.words == other.words and max(apart) < CLOSE
