"""Planned pages and their drawings in, a Word document out: the annexes as an office edits them.

Words, places and looks are those of the PDF, from the same plans.  Each annex is a section with
its paper; each chart is one group of Word's own shapes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from bagan.chart.annex.html import AnnexPages, document_date
from bagan.chart.annex.relations import needs_table
from bagan.chart.annex.words import RELATIONS_INTRODUCTION, RELATIONS_TITLE, document_title
from bagan.chart.model.regency import Regency
from bagan.chart.office.family import family_values
from bagan.chart.office.package import (
    CORE,
    CUSTOM,
    CUSTOM_PROPERTIES,
    DECLARATION,
    THEME,
    Relations,
    packed,
)
from bagan.chart.office.word_blocks import styles_of
from bagan.chart.office.word_page import (
    NUMBER_LEADING,
    NUMBER_SIZE,
    header_values,
    page_values,
    sheet_values,
)
from bagan.chart.office.word_shapes import LABEL_STYLE, NAMESPACES, WordShapes
from bagan.style import Style
from bagan.templating import render
from bagan.version import __version__

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def annex_docx(
    regency: Regency,
    annexes: Sequence[AnnexPages],
    *,
    templates: Path | None = None,
    style: Style | None = None,
    custom: str = "",
) -> bytes:
    """The Word document of *annexes*: of one, or of the whole regulation.

    *templates* and *style* are those of :func:`bagan.chart.annex.annex_html`; *custom* is XML
    that is to go with it as a part of its own [ECMA-376, 15.2.5].  Raises
    RenderError for a template that cannot be used and for a chart that does not fit its page.
    """
    style = style or Style(family=regency.gaya.huruf)
    document = _Document(templates, style)
    pages = [page for annex in annexes for page in annex.pages]
    wanted = any(needs_table(page.drawing.description, page.relations) for page in pages)
    body = {
        "sections": [document.section(annex, place) for place, annex in enumerate(annexes, 1)],
        "tables": [(page.drawing.title, page.relations) for page in pages] if wanted else [],
        "relations_title": RELATIONS_TITLE,
        "relations_introduction": RELATIONS_INTRODUCTION,
        "empty_header": document.header("header.xml", {}) if wanted else "",
    }
    document.part("word/document.xml", "word-lampiran.xml.j2", f"{_TYPE}.document.main+xml", body)
    looks = {
        "styles": styles_of([page.plan for page in pages]),
        "label": LABEL_STYLE,
        "initials": next((page.plan.initials for page in pages if page.plan.initials), None),
        "number": (NUMBER_SIZE, NUMBER_LEADING),
    }
    document.part("word/styles.xml", "word-gaya.xml.j2", f"{_TYPE}.styles+xml", looks)
    document.part("word/settings.xml", "word-pengaturan.xml.j2", f"{_TYPE}.settings+xml", {})
    document.part("word/fontTable.xml", "word-huruf.xml.j2", f"{_TYPE}.fontTable+xml", {})
    document.part("word/theme1.xml", "office-tema.xml.j2", THEME, {})
    alone, status = annexes[0].annex if len(annexes) == 1 else None, pages[0].plan.status
    core = {
        "title": document_title(regency, alone, status=status),
        "created": document_date(regency, status=status),
        "generator": f"Bagan {__version__}",
    }
    document.part("docProps/core.xml", "office-inti.xml.j2", CORE, core)
    if custom:
        document.custom(custom)
    return document.packed()


class _Document:
    """The parts of a document, made of templates, and what leads to what."""

    def __init__(self, templates: Path | None, style: Style) -> None:
        self.templates, self.style = templates, style
        self.looks = {"namespaces": NAMESPACES, **family_values(style)}
        self.relations = Relations()
        for kind in ("styles", "settings", "fontTable"):
            self.relations.to(kind, f"{kind}.xml")
        self.relations.to("theme", "theme1.xml")
        self.shapes = WordShapes(self.relations)
        self.parts: dict[str, str | bytes] = {}
        self.types: dict[str, str] = {}

    def part(self, name: str, template: str, kind: str, values: Mapping[str, Any]) -> None:
        self.parts[name] = render(template, {**self.looks, **values}, templates=self.templates)
        self.types[name] = kind

    def header(self, name: str, values: Mapping[str, Any]) -> str:
        """The relation to a header with *values*: nothing stands in it without them."""
        given = {"number": (), "watermark": None, **values}
        self.part(f"word/{name}", "word-kepala.xml.j2", f"{_TYPE}.header+xml", given)
        return self.relations.to("header", name)

    def section(self, annex: AnnexPages, place: int) -> dict[str, Any]:
        """What the template sees of one annex, the *place*-th of the document."""
        plan = annex.pages[0].plan
        first = self.header(f"header{place}a.xml", header_values(plan, 2 * place, numbered=False))
        others = header_values(plan, 2 * place + 1, numbered=True)
        return {
            "pages": [page_values(page, self.style, self.shapes) for page in annex.pages],
            "sheet": sheet_values(plan),
            "headers": {"default": self.header(f"header{place}b.xml", others), "first": first},
        }

    def custom(self, xml: str) -> None:
        """A part of custom XML, and its own part of properties, by which programs know it."""
        item = f"{{{str(uuid5(NAMESPACE_OID, xml)).upper()}}}"
        self.parts["customXml/item1.xml"] = DECLARATION + xml
        self.parts["customXml/itemProps1.xml"] = (
            f'{DECLARATION}<ds:datastoreItem xmlns:ds="{CUSTOM}" ds:itemID="{item}"/>'
        )
        self.types["customXml/itemProps1.xml"] = CUSTOM_PROPERTIES
        properties = Relations()
        properties.to("customXmlProps", "itemProps1.xml")
        self.parts["customXml/_rels/item1.xml.rels"] = properties.xml()
        self.relations.to("customXml", "../customXml/item1.xml")

    def packed(self) -> bytes:
        """All parts, with the lists of what leads where."""
        root = Relations()
        root.to("officeDocument", "word/document.xml")
        root.to("core-properties", "docProps/core.xml")
        media = {f"word/media/{name}": data for name, data in self.relations.media.items()}
        lists = {"_rels/.rels": root.xml(), "word/_rels/document.xml.rels": self.relations.xml()}
        return packed({**lists, **self.parts, **media}, self.types)
