"""Planned pages and their drawings in, a Word document out: the annexes as an office edits them.

Words, places and looks are those of the PDF, from the same plans.  Each annex is a section with
its paper; each chart is one group of Word's own shapes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bagan.chart.annex.baseline import drop
from bagan.chart.annex.html import AnnexPages, Page, document_date
from bagan.chart.annex.placement import place
from bagan.chart.annex.plan import POINTS_PER_MM, LegendRow, PagePlan
from bagan.chart.annex.relations import alternative_text, needs_table
from bagan.chart.annex.samples import sample_of
from bagan.chart.annex.words import (
    PAGE_NUMBER,
    RELATIONS_INTRODUCTION,
    RELATIONS_TITLE,
    document_title,
)
from bagan.chart.model.regency import Regency
from bagan.chart.office.fallback import small_png
from bagan.chart.office.label import ASCENT_SHARE
from bagan.chart.office.package import Relations, packed
from bagan.chart.office.shapes import Shape, Stroke, filled, outlined, shapes_of
from bagan.chart.office.word_blocks import above, below, margins, styles_of
from bagan.chart.office.word_initials import initials_table
from bagan.chart.office.word_shapes import (
    LABEL_STYLE,
    NAMESPACES,
    Picture,
    WordShapes,
)
from bagan.chart.svg.fonts import SHIPPED_FAMILY
from bagan.style import Face, Style
from bagan.templating import render, twips
from bagan.version import __version__

DOCUMENT, STYLES, HEADER = "word-lampiran.xml.j2", "word-gaya.xml.j2", "word-kepala.xml.j2"
SETTINGS, FONTS = "word-pengaturan.xml.j2", "word-huruf.xml.j2"
CORE = "office-inti.xml.j2"
OFFICE_FAMILY = "Bookman Old Style"
"""What stands for the shipped font, with the same widths: offices have it, Windows brings it."""
NUMBER_SIZE, NUMBER_LEADING = 10.0, 12.0
"""Of a page's number, in points."""

WATERMARK_HEIGHT = 0.7
"""Of the word across a draft, in its font sizes: capitals are as high."""

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def annex_docx(
    regency: Regency,
    annexes: Sequence[AnnexPages],
    *,
    templates: Path | None = None,
    style: Style | None = None,
) -> bytes:
    """The Word document of *annexes*: of one, or of the whole regulation.

    *templates* and *style* are those of :func:`bagan.chart.annex.annex_html`.  Raises
    RenderError for a template that cannot be used and for a chart that does not fit its page.
    """
    style = style or Style(family=regency.gaya.huruf)
    document, relations = Relations(), _Parts(templates)
    status = annexes[0].pages[0].plan.status
    family = OFFICE_FAMILY if style.family == SHIPPED_FAMILY else style.family
    looks = {"family": family, "namespaces": NAMESPACES}
    for kind in ("styles", "settings", "fontTable"):
        document.to(kind, f"{kind}.xml")
    shapes = WordShapes(document)
    pages = [page for annex in annexes for page in annex.pages]
    wanted = any(needs_table(page.drawing.description, page.relations) for page in pages)
    sections = []
    for number, annex in enumerate(annexes, 1):
        heads = {}
        for kind, numbered in (("first", False), ("default", True)):
            name = f"header{number}{'b' if numbered else 'a'}.xml"
            values = {**looks, **_header(annex.pages[0].plan, numbered=numbered, place=number)}
            relations.add(f"word/{name}", HEADER, values, f"{_TYPE}.header+xml")
            heads[kind] = document.to("header", name)
        sections.append(
            {
                "pages": [_page(page, style, shapes) for page in annex.pages],
                "sheet": _sheet(annex.pages[0].plan),
                "headers": heads,
            }
        )
    tables = [(page.drawing.title, page.relations) for page in pages] if wanted else []
    body = {
        **looks, "sections": sections, "tables": tables, "relations_title": RELATIONS_TITLE,
        "relations_introduction": RELATIONS_INTRODUCTION,
    }  # fmt: skip
    named = styles_of([page.plan for page in pages])
    note = next((page.plan.initials for page in pages if page.plan.initials), None)
    relations.add("word/document.xml", DOCUMENT, body, f"{_TYPE}.document.main+xml")
    relations.add(
        "word/styles.xml",
        STYLES,
        {**looks, "styles": named, "label": LABEL_STYLE, "initials": note,
         "number": (NUMBER_SIZE, NUMBER_LEADING)},
        f"{_TYPE}.styles+xml",
    )  # fmt: skip
    relations.add("word/settings.xml", SETTINGS, looks, f"{_TYPE}.settings+xml")
    shipped = SHIPPED_FAMILY if family == OFFICE_FAMILY else ""
    relations.add(
        "word/fontTable.xml", FONTS, {**looks, "other": shipped}, f"{_TYPE}.fontTable+xml"
    )
    alone = annexes[0].annex if len(annexes) == 1 else None
    core = {
        "title": document_title(regency, alone, status=status),
        "created": document_date(regency, status=status),
        "generator": f"Bagan {__version__}",
    }
    return relations.file(document, core)


class _Parts:
    """The parts of a document, made of templates."""

    def __init__(self, templates: Path | None) -> None:
        self.templates = templates
        self.parts: dict[str, str | bytes] = {}
        self.types: dict[str, str] = {}

    def add(self, name: str, template: str, values: dict[str, Any], kind: str) -> None:
        self.parts[name] = render(template, values, templates=self.templates)
        self.types[name] = kind

    def file(self, document: Relations, core: dict[str, Any]) -> bytes:
        """All parts, with the lists of what leads where."""
        root = Relations()
        root.to("officeDocument", "word/document.xml")
        root.to("core-properties", "docProps/core.xml")
        kind = "application/vnd.openxmlformats-package.core-properties+xml"
        self.add("docProps/core.xml", CORE, core, kind)
        media = {f"word/media/{name}": data for name, data in document.media.items()}
        lists = {"_rels/.rels": root.xml(), "word/_rels/document.xml.rels": document.xml()}
        return packed({**lists, **self.parts, **media}, self.types)


def _sheet(plan: PagePlan) -> dict[str, Any]:
    """What a section says of its paper, in twips."""
    margin = plan.paper.margin
    sides = {side: twips(getattr(margin, side) * POINTS_PER_MM) for side in
             ("atas", "kanan", "bawah", "kiri")}  # fmt: skip
    width, height = (twips(side * POINTS_PER_MM) for side in plan.paper.size)
    middle = margin.atas * POINTS_PER_MM / 2 + drop(Face.REGULAR) * NUMBER_SIZE
    head = max(middle - ASCENT_SHARE * NUMBER_LEADING, 0.0)
    return {"width": width, "height": height, "margin": sides, "head": twips(head)}


def _header(plan: PagePlan, *, numbered: bool, place: int) -> dict[str, Any]:
    """What stands at the head of an annex's pages: their number, and what is across a draft."""
    mark = None
    if plan.watermark is not None:
        block = plan.watermark.block
        mark = {
            "words": block.lines[0],
            "width": block.width,
            "height": WATERMARK_HEIGHT * block.size,
            "angle": 360 - plan.watermark.angle,
            "id": 2 * place + numbered,
        }
    return {"number": PAGE_NUMBER.split("%d") if numbered else (), "watermark": mark}


def _page(page: Page, style: Style, shapes: WordShapes) -> dict[str, Any]:
    """What the template sees of one page, lengths in points."""
    plan, drawing = page.plan, page.drawing
    left, top = margins(plan)
    x, y = place(drawing, plan.room)
    paper = None if plan.watermark else style.paper  # what is across a draft shows through
    chart = Picture(
        drawing.title, alternative_text(drawing.description, page.relations),
        left + plan.room_x + x, top + plan.room_y + y,
        tuple(shapes_of(drawing, style, paper=paper)),
        small_png(page.svg), drawing.width, drawing.height,
    )  # fmt: skip
    runs = [shapes.run(chart)]
    if plan.legend:
        runs.append(shapes.run(_legend(plan.legend, style, left, top)))
    if plan.initials is not None:
        table = plan.initials
        room = (left + table.x, top + table.y, table.width, table.height)
        runs.append(shapes.text_box("paraf koordinasi", table.title, room, initials_table(table)))
    return {
        "above": above(plan),
        "drawings": runs,
        "below": below(plan),
    }


def _legend(rows: Sequence[LegendRow], style: Style, left: float, top: float) -> Picture:
    """The samples of lines beside the legend's words."""
    y = rows[0].meaning.y
    text = "; ".join(" ".join(row.meaning.lines) for row in rows)
    samples = [shape for row in rows for shape in _sample(row, style, row.meaning.y - y)]
    return Picture("keterangan", text, left + rows[0].x, top + y, tuple(samples))


def _sample(row: LegendRow, style: Style, y: float) -> Iterator[Shape]:
    sample = sample_of(row, style)
    stroke = Stroke(sample.stroke, sample.ink, sample.dashes)
    level = y + sample.y
    yield outlined(f"contoh {row.kind}", (((0.0, level), (sample.end, level)),), stroke)
    if sample.head:
        yield filled(f"panah {row.kind}", [(px, y + py) for px, py in sample.head], sample.ink)
