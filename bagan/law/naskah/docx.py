"""A Word file's bytes in, its text out: a line for each paragraph, with its number.

python-docx parses the parts; the package around them is opened here, since a package with
a link that leads nowhere, as Word itself writes them, is one that python-docx refuses.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from bagan.language import _
from bagan.law.naskah.docx_numbering import (
    Element,
    Labels,
    child,
    read_labels,
    value,
    vanishes,
)
from bagan.law.naskah.refusal import NaskahError, damaged, save_as

_LARGEST = 32 * 1024 * 1024
"""Unpacked bytes of one part; the text of 500 pages has a tenth of it."""
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_PARAGRAPH, _TABLE, _ROW, _CELL = map(qn, ("w:p", "w:tbl", "w:tr", "w:tc"))
_RUN, _TEXT = qn("w:r"), qn("w:t")
_AS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_LEFT_OUT = {
    *map(qn, ("w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:sectPr", "w:sdtPr")),
    *map(qn, ("w:del", "w:moveFrom", "w:drawing", "w:pict", "w:object")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
}
"""Properties, what tracked changes removed, pictures and text boxes."""
_MARKER = re.compile(r"[-–•:]|\(?(?:\d{1,3}|[A-Za-z]{1,2}|[ivxIVX]{1,6})[.)]")


def docx_text(data: bytes, path: str) -> str:
    """The text of the body: paragraphs and tables in order, each line ended.

    The cells of a table's row are joined by a tab, paragraphs within a cell are lines.
    Tracked deletions, hidden text, text boxes, headers, footers and notes are left out.
    Raises NaskahError, which names *path*.
    """
    try:
        archive = ZipFile(BytesIO(data))
    except Exception as error:  # whatever a damaged archive makes of the library
        raise damaged(path, "DOCX") from error
    package = _Package(archive, path)
    main = package.main()
    document = package.parsed(main)
    body = child(document, "w:body")
    if body is None:
        raise _no_document(path)
    labels = read_labels(package.related(main, "/numbering"), package.related(main, "/styles"))
    try:
        text = "".join(f"{line}\n" for line in _Reader(labels).lines(body))
    except RecursionError as error:
        raise damaged(path, "DOCX") from error
    if not text.strip():
        raise NaskahError(
            _(
                "{path} has no text: if its pages are pictures, save it as PDF; bagan import reads"
                " that",
                path=path,
            )
        )
    return text


def _no_document(path: str) -> NaskahError:
    return NaskahError(
        _("{path} holds no Word document: give the regulation as .docx, .pdf or .txt", path=path)
    )


@dataclass(frozen=True, slots=True)
class _Package:
    """The parts of a Word file by their names [ECMA-376, Part 2]."""

    archive: ZipFile
    path: str

    def main(self) -> str:
        """The name of the part with the text."""
        names = self.archive.namelist()
        if "content.xml" in names and "mimetype" in names:
            raise save_as(self.path, _("an OpenDocument file"))
        name = self._target("", "/officeDocument") or "word/document.xml"
        if name not in names:
            raise _no_document(self.path)
        return name

    def related(self, name: str, kind: str) -> Element | None:
        """The part that *name* refers to as *kind*, if it has one."""
        target = self._target(name, kind)
        return self.parsed(target) if target in self.archive.namelist() else None

    def _target(self, name: str, kind: str) -> str:
        folder, file = posixpath.split(name)
        links = posixpath.join(folder, "_rels", f"{file}.rels")
        if links not in self.archive.namelist():
            return ""
        for link in self.parsed(links):
            if link.get("Type", "").endswith(kind) and link.get("TargetMode") != "External":
                target = posixpath.join("/", folder, link.get("Target", ""))
                return posixpath.normpath(target).lstrip("/")
        return ""

    def parsed(self, name: str) -> Element:
        try:
            with self.archive.open(name) as stream:
                data = stream.read(_LARGEST + 1)
            if len(data) <= _LARGEST:
                return parse_xml(data.replace(_STRICT, _USUAL))
        except Exception as error:  # from zlib to lxml, each has its own
            raise damaged(self.path, "DOCX") from error
        raise NaskahError(
            _(
                "{path} unpacks to far more than a regulation: open it in Word, copy its text"
                " into a new document and save that as .docx",
                path=self.path,
            )
        )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns the elements of a body into lines."""

    labels: Labels

    def lines(self, parent: Element) -> Iterator[str]:
        """The lines of the paragraphs and tables in *parent*, one string a block."""
        held = ""
        for block in _blocks(parent, _PARAGRAPH, _TABLE):
            if block.tag == _TABLE:
                if held:
                    yield held
                    held = ""
                for row in _blocks(block, _ROW):
                    if child(child(row, "w:trPr"), "w:del") is None:
                        yield self._row(row)
                continue
            properties = child(block, "w:pPr")
            text = held + self._text(block, self.labels.style_of(properties).hidden or False)
            if _runs_on(properties):
                held = text
                continue
            held = ""
            label = self.labels.of(properties)
            yield f"{label} {text}" if label and text else label or text
        if held:
            yield held

    def _row(self, row: Element) -> str:
        cells = [_trimmed(list(self.lines(cell))) for cell in _blocks(row, _CELL)]
        text = ""
        before: list[str] = []
        for place, cell in enumerate(_paired(cells)):
            if place:
                text += "\n" if len(before) > 1 else "\t"
            text += "\n".join(cell)
            before = cell
        return text

    def _text(self, parent: Element, hidden: bool) -> str:
        """The words in *parent*; *hidden* tells whether its style hides them."""
        pieces: list[str] = []
        for node in parent:
            if not isinstance(node.tag, str) or node.tag in _LEFT_OUT:
                continue
            if node.tag == _TEXT:
                # Word shows a line end inside w:t as a space.
                pieces.append((node.text or "").replace("\n", " "))
            elif node.tag in _AS:
                pieces.append(_AS[node.tag])
            elif node.tag != _RUN or not self._hides(node, hidden):
                pieces.append(self._text(node, hidden))
        return "".join(pieces)

    def _hides(self, run: Element, hidden: bool) -> bool:
        properties = child(run, "w:rPr")
        own = vanishes(properties)
        if own is None:
            style = self.labels.styles.get(value(properties, "w:rStyle") or "")
            own = style.hidden if style else None
        return hidden if own is None else own


def _blocks(parent: Element, *kinds: str) -> Iterator[Element]:
    """The elements of these kinds in *parent*, through whatever wraps them."""
    for node in parent:
        if node.tag in kinds:
            yield node
        elif isinstance(node.tag, str) and node.tag not in _LEFT_OUT:
            yield from _blocks(node, *kinds)


def _runs_on(properties: Element | None) -> bool:
    """Whether a tracked change takes the end of the paragraph away."""
    mark = child(properties, "w:rPr")
    return child(mark, "w:del") is not None or child(mark, "w:moveFrom") is not None


def _trimmed(paragraphs: list[str]) -> list[str]:
    """A cell without the blank paragraphs at its ends, which only move it up and down."""
    filled = [place for place, text in enumerate(paragraphs) if text.strip()]
    return paragraphs[filled[0] : filled[-1] + 1] if filled else []


def _paired(cells: list[list[str]]) -> list[list[str]]:
    """The cells of a row; "a.", "b." in one cell go before their texts in the next."""
    paired: list[list[str]] = []
    for cell in cells:
        texts = [text for text in cell if text.strip()]
        markers = [text.strip() for text in paired[-1] if text.strip()] if paired else []
        fitting = len(markers) == len(texts) > 1
        if fitting and all(map(_MARKER.fullmatch, markers)):
            paired[-1] = [f"{marker}\t{text}" for marker, text in zip(markers, texts, strict=True)]
        else:
            paired.append(cell)
    return paired
