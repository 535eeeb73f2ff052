"""HTML and placed charts in, a Word document of several sections out: what a bureau annotates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bagan.chart.annex.plan import POINTS_PER_MM
from bagan.chart.office.family import family_values
from bagan.chart.office.html_tree import column_widths, tree_of
from bagan.chart.office.package import CORE, THEME, Relations, packed
from bagan.chart.office.word_frames import PlacedPage, placed_page
from bagan.chart.office.word_shapes import LABEL_STYLE, NAMESPACES, WordShapes
from bagan.chart.office.word_text import WordText
from bagan.style import Style
from bagan.templating import render, twips
from bagan.version import __version__

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet: its width and height, and what is kept free at its top, right, bottom and left,
    in millimetres."""

    width: float
    height: float
    margins: tuple[float, float, float, float]

    @property
    def room(self) -> float:
        """The width between the margins, in points."""
        return (self.width - self.margins[1] - self.margins[3]) * POINTS_PER_MM


class WordReport:
    """A document that is made section by section, and then packed.

    *css* are the style sheets that tell how wide the columns of tables are; *footer* stands at
    the foot of every page, before its number, *header* at the head of all but the first.
    """

    def __init__(
        self,
        style: Style,
        *,
        css: str = "",
        header: str = "",
        footer: str = "",
        templates: Path | None = None,
    ) -> None:
        self.style, self.templates = style, templates
        self.looks = {"namespaces": NAMESPACES, **family_values(style)}
        self.text = WordText(column_widths(css))
        self.relations = Relations()
        for kind in ("styles", "settings", "fontTable"):
            self.relations.to(kind, f"{kind}.xml")
        self.relations.to("theme", "theme1.xml")
        self.shapes = WordShapes(self.relations)
        self.sections: list[dict[str, Any]] = []
        self.parts: dict[str, str | bytes] = {}
        self.types: dict[str, str] = {}
        self.furniture = {
            "headerReference": (self._furniture("header", header), self._furniture("header", "")),
            "footerReference": (self._furniture("footer", footer),) * 2,
        }

    def flow(self, html: str, paper: Paper) -> None:
        """A section of text that flows over as many pages as it needs."""
        self._section(self.text.blocks(tree_of(html), paper.room), paper)

    def page(self, page: PlacedPage, paper: Paper) -> None:
        """A section of one page, on which everything has its place."""
        corner = paper.margins[3] * POINTS_PER_MM, paper.margins[0] * POINTS_PER_MM
        self._section(placed_page(page, self.style, self.shapes, corner), paper)

    def packed(self, title: str, created: str | None) -> bytes:
        """The document's bytes: the same sections, the same bytes.

        Raises RenderError for a template that cannot be used.
        """
        body = {"sections": self.sections, "furniture": self.furniture}
        self._part("word/document.xml", "word-laporan.xml.j2", f"{_TYPE}.document.main+xml", body)
        looks = {"label": LABEL_STYLE}
        self._part("word/styles.xml", "word-laporan-gaya.xml.j2", f"{_TYPE}.styles+xml", looks)
        self._part("word/settings.xml", "word-pengaturan.xml.j2", f"{_TYPE}.settings+xml", {})
        self._part("word/fontTable.xml", "word-huruf.xml.j2", f"{_TYPE}.fontTable+xml", {})
        self._part("word/theme1.xml", "office-tema.xml.j2", THEME, {})
        core = {"title": title, "created": created, "generator": f"Bagan {__version__}"}
        self._part("docProps/core.xml", "office-inti.xml.j2", CORE, core)
        root = Relations()
        root.to("officeDocument", "word/document.xml")
        root.to("core-properties", "docProps/core.xml")
        media = {f"word/media/{name}": data for name, data in self.relations.media.items()}
        lists = {"_rels/.rels": root.xml(), "word/_rels/document.xml.rels": self.relations.xml()}
        return packed({**lists, **self.parts, **media}, self.types)

    def _section(self, blocks: str, paper: Paper) -> None:
        margins = [twips(margin * POINTS_PER_MM) for margin in paper.margins]
        self.sections.append(
            {
                "blocks": blocks,
                "width": twips(paper.width * POINTS_PER_MM),
                "height": twips(paper.height * POINTS_PER_MM),
                "margins": margins,
                "right": twips(paper.room),
            }
        )

    def _furniture(self, kind: str, words: str) -> str:
        """The relation to a header or a footer with *words*."""
        name = f"{kind}{sum(part.startswith(f'word/{kind}') for part in self.parts) + 1}.xml"
        values = {"tag": {"header": "hdr", "footer": "ftr"}[kind], "words": words, "kind": kind}
        self._part(f"word/{name}", "word-laporan-tepi.xml.j2", f"{_TYPE}.{kind}+xml", values)
        return self.relations.to(kind, name)

    def _part(self, name: str, template: str, kind: str, values: Mapping[str, Any]) -> None:
        self.parts[name] = render(template, {**self.looks, **values}, templates=self.templates)
        self.types[name] = kind
