"""The bytes of a Word document in, its text and the names of its styles out; or why not.

Nothing in the file is trusted: its parts are counted before they are unpacked, XML with a
document type, which could swell, is refused.
"""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field
from posixpath import dirname
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser, fromstring
from zipfile import BadZipFile, ZipFile

from bagan.language import _
from bagan.problem import RenderError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONS = "_rels/.rels"
"""The part that tells which one is the document's text: Word in a browser numbers it."""
NOTES = {"footnotes": "footnoteReference", "endnotes": "endnoteReference"}
"""Parts with notes, and what stands in the text where one belongs."""
PART_LIMIT = 60_000_000
"""Bytes of one part, unpacked: a thousand pages have fewer."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"http://purl.oclc.org/ooxml/"


@dataclass(frozen=True, slots=True)
class Opened:
    """The root of a document's text, what its styles are called, by their ids, and its notes, by
    the names and ids of the elements that refer to them."""

    root: Element
    styles: dict[str, str]
    notes: dict[tuple[str, str], Element] = field(default_factory=dict)


def is_word(data: bytes) -> bool:
    """Whether *data* are a Word document's, of this kind or of the old one."""
    return data.startswith((b"PK\x03\x04", _OLE))


def opened(data: bytes) -> Opened:
    """The document in *data*.  Raises RenderError, in the user's words."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise RenderError(
                _("it is protected by a password; in Word: File, Info, Protect Document")
            )
        raise RenderError(_("it is no .docx; in Word, save it as Word Document (.docx)"))
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if any(name.endswith("vbaProject.bin") for name in names):
                raise RenderError(
                    _("it holds macros; in Word, save it as Word Document (.docx) without them")
                )
            main = _main(_part(archive, RELATIONS)) if RELATIONS in names else ""
            if main not in names:
                raise RenderError(_("it holds no Word document"))
            text = _part(archive, main)
            parts = {kind: f"{dirname(main)}/{kind}.xml" for kind in ("styles", *NOTES)}
            others = {kind: (name, _part(archive, name)) for kind, name in parts.items()
                      if name in names}  # fmt: skip
    except (BadZipFile, EOFError, NotImplementedError, OSError, ValueError, zlib.error) as error:
        raise RenderError(_("it is damaged; open it in Word and save it anew")) from error
    except RuntimeError as error:  # what the library says of parts with a password
        raise RenderError(
            _("it is protected by a password; in Word: File, Info, Protect Document")
        ) from error
    if _STRICT in text:
        raise RenderError(
            _("it is saved as Strict Open XML; in Word, save it as Word Document (.docx)")
        )
    root = _parsed(main, text)
    if root.tag != f"{W}document" or root.find(f"{W}body") is None:
        raise RenderError(_("it holds no Word document"))
    trees = {kind: _parsed(*part) for kind, part in others.items()}
    notes = {
        (f"{W}{mark}", note.get(f"{W}id", "")): note
        for kind, mark in NOTES.items()
        for note in trees.get(kind, ())
    }
    return Opened(root, _names(trees["styles"]) if "styles" in trees else {}, notes)


def _main(relations: bytes) -> str:
    """The name of the part with the document's text; "" where none is told."""
    for relation in _parsed(RELATIONS, relations):
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    return ""


def _part(archive: ZipFile, name: str) -> bytes:
    with archive.open(name) as stream:
        data = stream.read(PART_LIMIT + 1)
    if len(data) > PART_LIMIT:
        raise RenderError(_("its part {name} is too large", name=name))
    return data


class _Refused(Exception):
    """A document type."""


class _Builder(TreeBuilder):
    """Builds elements; a document type it refuses before anything in it is read."""

    def doctype(self, *_words: object) -> None:
        raise _Refused


def _parsed(name: str, data: bytes) -> Element:
    try:
        return fromstring(data, XMLParser(target=_Builder()))
    except _Refused as error:
        raise RenderError(_("its part {name} declares a document type", name=name)) from error
    except (ParseError, LookupError, ValueError, RecursionError) as error:
        raise RenderError(
            _("its part {name} cannot be read: {error}", name=name, error=error)
        ) from error


def _names(styles: Element) -> dict[str, str]:
    found = {}
    for style in styles.iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None:
            found[style.get(f"{W}styleId", "")] = name.get(f"{W}val", "")
    return found
