"""Word files for tests: paragraphs, numbering definitions, packages."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from bagan.law.naskah.docx import docx_text


def xml(text: str) -> object:
    """An element, its ``w:`` declared."""
    return parse_xml(re.sub(r"(?=[ />])", f" {nsdecls('w')}", text, count=1))


def lvl(at: int, form: str, text: str, extra: str = "", start: int | None = 1) -> str:
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return (
        f'<w:lvl w:ilvl="{at}">{begin}<w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def new(*definitions: str) -> Document:
    """An empty document with these numbering definitions."""
    document = docx.Document()
    root = document.part.numbering_part.element
    for old in list(root):
        root.remove(old)
    for definition in definitions:
        root.append(xml(definition))
    return document


def say(
    where: Document | _Cell, text: str, num: int | None = None, level: int | None = 0
) -> Paragraph:
    """A paragraph, with its own numbering where *num* says so."""
    paragraph = where.add_paragraph(text)
    if num is not None:
        at = "" if level is None else f'<w:ilvl w:val="{level}"/>'
        properties = paragraph._p.get_or_add_pPr()
        properties.append(xml(f'<w:numPr>{at}<w:numId w:val="{num}"/></w:numPr>'))
    return paragraph


def saved(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def read(document: Document) -> list[str]:
    return docx_text(saved(document), "a.docx").splitlines()


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The package with each part changed, or left out for None."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as made:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                made.writestr(name, part, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()
