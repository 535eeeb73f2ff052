"""Elements of HTML in, paragraphs and tables of Word with named styles out.

The words are those of the HTML, of which screen and PDF are made too: whoever changes the
template changes the Word document with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

from bagan.chart.office.html_tree import Element
from bagan.chart.office.word_runs import STEP, Place, paragraph
from bagan.chart.office.word_tables import cell, row, table

TEXT, CELL, HEAD_CELL, GAP = "LaporanTeks", "LaporanSel", "LaporanKepalaKolom", "LaporanJarak"
HEADINGS = {"h1": "Title", "h2": "Heading1", "h3": "Heading2"}
STYLES = {
    "peraturan": "LaporanPeraturan",
    "saran": "LaporanSaran",
    "catatan": "LaporanCatatan",
    "judul": "LaporanTebal",
    "ringkasan": "LaporanTebal",
}
"""The styles of paragraphs by their class; one in a cell has the cell's."""
SIGNATURE = 60.0
"""Points: the height of the row that somebody signs in."""
NAMES = 0.3
"""The part of a list of names and values that the names take."""
_BLOCKS = frozenset({
    "body", "div", "dl", "header", "html", "main", "p", "section", "table", "ul", *HEADINGS,
})  # fmt: skip
_DEEPER = re.compile(r"dalam-(\d)")
_GAP = f'<w:p><w:pPr><w:pStyle w:val="{GAP}"/></w:pPr></w:p>'
"""Two tables that follow each other would become one."""


@dataclass(frozen=True, slots=True)
class WordText:
    """Writes elements as blocks; *widths* are those of :func:`column_widths`."""

    widths: Mapping[tuple[str, str], float]

    def blocks(self, element: Element, width: float) -> str:
        """The blocks of *element*, in a column *width* points wide."""
        return "".join(self._inside(element, Place(TEXT, width)))

    def _inside(self, element: Element, place: Place) -> Iterator[str]:
        loose: list[Element | str] = []
        for child in element.children:
            if isinstance(child, Element) and child.tag in _BLOCKS:
                yield paragraph(loose, place)
                loose = []
                yield from self._block(child, place)
            else:
                loose.append(child)
        yield paragraph(loose, place)

    def _block(self, element: Element, place: Place) -> Iterator[str]:
        tag, classes = element.tag, element.classes
        if tag == "table":
            yield self._table(element, place) + _GAP
        elif tag == "dl":
            yield self._definitions(element, place) + _GAP
        elif tag in HEADINGS:
            where = self._of_class(replace(place, style=HEADINGS[tag]), classes)
            yield paragraph(element.children, where)
        elif tag == "ul":
            where = replace(place, indent=place.indent + STEP, mark="•")
            yield from (paragraph(item.children, where) for item in element.elements("li"))
        elif tag == "p":
            yield paragraph(element.children, self._of_class(place, classes))
        elif "bunyi" in classes:
            yield from self._inside(element, replace(place, indent=place.indent + STEP))
        else:
            align = "center" if tag == "header" else place.align
            yield from self._inside(element, replace(place, align=align))

    def _of_class(self, place: Place, classes: Iterable[str]) -> Place:
        for name in classes:
            if place.style == TEXT:
                place = replace(place, style=STYLES.get(name, TEXT))
            if name == "pasal":
                place = replace(place, align="center")
            if deeper := _DEEPER.fullmatch(name):
                place = replace(place, indent=place.indent + STEP * int(deeper[1]))
        return place

    def _table(self, element: Element, place: Place) -> str:
        columns = [item for part in element.elements("colgroup") for item in part.elements("col")]
        known = [self._width(element, column) for column in columns]
        rest = max(100 - fsum(share or 0.0 for share in known), 0.0)
        shares = [share or rest / known.count(None) for share in known]
        widths = [(place.width - place.indent) * share / fsum(shares) for share in shares]
        rows = [
            self._row(item, widths, header=part.tag == "thead")
            for part in element.elements("thead", "tbody")
            for item in part.elements("tr")
        ]
        return table(rows, widths, indent=place.indent)

    def _width(self, element: Element, column: Element) -> float | None:
        """The width of a column in per cent, where the style sheet gives one."""
        keys = [(own, name) for own in (*element.classes, "") for name in column.classes]
        return next((self.widths[key] for key in keys if key in self.widths), None)

    def _row(self, element: Element, widths: Sequence[float], *, header: bool) -> str:
        cells, words = list(element.elements("td", "th")), ""
        for number, (item, width) in enumerate(zip(cells, widths, strict=True), 1):
            align = "center" if header else "right" if "nomor" in item.classes else ""
            style = HEAD_CELL if header else CELL
            place = Place(style, width, align=align, italic="dugaan" in element.classes)
            shaded = "terbuka" in element.classes and number == len(cells)
            words += cell(self._filled(item, place), width, shaded=shaded, middle=header)
        return row(words, header=header)

    def _definitions(self, element: Element, place: Place) -> str:
        """A list of names and values as a table."""
        room = place.width - place.indent
        widths, rows = (NAMES * room, (1 - NAMES) * room), []
        for pair in element.elements("div"):
            words = "".join(
                cell(self._filled(item, Place(CELL, width)), width)
                for item, width in zip(pair.elements("dt", "dd"), widths, strict=True)
            )
            rows.append(row(words, least=SIGNATURE if "tangan" in pair.classes else 0.0))
        return table(rows, widths, indent=place.indent, upright=False)

    def _filled(self, element: Element, place: Place) -> str:
        """What stands in a cell: a paragraph, at the least."""
        words = "".join(self._inside(element, place))
        return words or f'<w:p><w:pPr><w:pStyle w:val="{place.style}"/></w:pPr></w:p>'
