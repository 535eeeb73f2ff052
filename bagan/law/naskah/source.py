"""A regulation's file in (.txt, .md, .docx, .pdf), its text out, to the character.

What a file is, its content tells, not its name: a Word file that someone called .txt is
read as Word, and a picture that someone called .pdf is refused as a picture.
"""

from __future__ import annotations

import codecs
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bagan.language import _, reason
from bagan.law.naskah.naskah import Doubt
from bagan.law.naskah.refusal import NaskahError, ScanError, damaged, save_as

if TYPE_CHECKING:
    from bagan.law.naskah.scan.corrections import Corrections
    from bagan.law.naskah.scan.reading import Scan

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read: a regulation of 500 pages has less than a tenth of it."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8")
_PAGES_OF_WEB = (b"<!doctype html", b"<html", b"<?xml", b"mime-version:")
_HEAD = 1024
"""A PDF may have other bytes before its mark [ISO 32000-1, Annex H, no. 13]."""
_RUBBISH = 100
"""In a text, at most one character of so many is a control character."""


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, as decoded: nothing is stripped, line ends are as they were.

    ``pages`` are the offsets in ``text`` where the pages of a PDF start; empty for other
    kinds, which have no pages.  ``scan`` is set where pages were read from their pictures.
    """

    path: str
    text: str
    pages: tuple[int, ...] = ()
    scan: Scan | None = field(default=None, compare=False)
    unread: tuple[int, ...] = ()
    """Where pages of a PDF with text begin that are pictures, for want of Tesseract."""

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What a scan left in doubt, in the order of the text."""
        if self.scan is None:
            why = "halaman ini gambar dan tidak dibaca: Tesseract tidak terpasang"
            return tuple(Doubt(start, start, why) for start in self.unread)
        return tuple(
            Doubt(line.start, line.end, why) for line in self.scan.lines for why in line.doubts
        )


def read_scanned(path: str | Path, corrections: Corrections | None = None) -> Source:
    """What :func:`read_source` gives, and of pages that are pictures what Tesseract reads there,
    with the lines that *corrections* have.

    Raises :class:`NaskahError` as that does, but for scans only where Tesseract is missing.
    """
    from bagan.law.naskah.pdf import pdf_texts
    from bagan.law.naskah.scan.reading import read_scan
    from bagan.law.naskah.scan.tesseract import program

    name = str(path)
    data = _read(name)
    texts: list[str | None] = []
    if b"%PDF-" in data[:_HEAD]:
        texts = pdf_texts(data, name)
        scanned = None in texts
    else:
        scanned = data.startswith(_PICTURES)
    if not scanned:
        if corrections is not None:
            raise NaskahError(_("{path} is no scan: it has no corrections", path=name))
        return read_source(path)
    if any(texts) and program() is None:
        with suppress(ScanError):
            source = read_source(path)
            pages = zip(source.pages, texts, strict=True)
            return replace(source, unread=tuple(start for start, text in pages if text is None))
    scan = read_scan(data, name, texts, corrections)
    return Source(name, scan.text, scan.pages, scan)


def read_source(path: str | Path) -> Source:
    """The text of the regulation's file at *path*.

    Raises :class:`NaskahError` for a file that is missing, empty, too large, damaged,
    protected, of another kind, or a scan without text.
    """
    name = str(path)
    data = _read(name)
    head = data[:_HEAD]
    if b"%PDF-" in head:
        from bagan.law.naskah.pdf import pdf_pages

        return _joined(name, pdf_pages(data, name))
    if head.startswith(b"PK\x03\x04"):
        from bagan.law.naskah.docx import docx_text

        return Source(name, docx_text(data, name))
    _refuse_other_kinds(name, data)
    return Source(name, _decoded(name, data))


def _read(name: str) -> bytes:
    """The bytes of the file; one more than allowed is enough to know that it is too large."""
    try:
        with Path(name).open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise NaskahError(
            _(
                "{path} cannot be read: {reason}; give the file of the regulation",
                path=name,
                reason=reason(error),
            )
        ) from error
    except ValueError as error:
        raise NaskahError(_("{path} is not the name of a file", path=ascii(name))) from error
    if len(data) > MAX_BYTES:
        raise NaskahError(
            _(
                "{path} is larger than {limit} MiB: give the regulation without pictures,"
                " or only the part that is needed",
                path=name,
                limit=MAX_BYTES // 1024**2,
            )
        )
    if not data:
        raise NaskahError(_("{path} is empty: give the file of the regulation", path=name))
    return data


def _joined(name: str, pages: list[str]) -> Source:
    """The pages as one text, a line with a form feed between them."""
    starts: list[int] = []
    offset = 0
    for page in pages:
        starts.append(offset)
        offset += len(page) + len("\n\f\n")
    return Source(name, "\n\f\n".join(pages), tuple(starts))


def _refuse_other_kinds(name: str, data: bytes) -> None:
    """NaskahError for what is known not to be text, each with its own way out."""
    start = data[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    ending = Path(name).suffix.lower()
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise _protected_word(name)
        raise save_as(name, _("an old Word file (.doc)"))
    if start.startswith(b"{\\rtf"):
        raise save_as(name, _("a rich text file (RTF)"))
    if start.startswith(_PAGES_OF_WEB):
        raise save_as(name, _("a web page or another file with markup"))
    if data.startswith(_PICTURES):
        raise ScanError(
            _(
                "{path} is a picture: bagan import reads it and writes its text (.txt); give that",
                path=name,
            )
        )
    if ending in (".docx", ".pdf"):
        raise damaged(name, ending[1:].upper())


def _protected_word(name: str) -> NaskahError:
    return NaskahError(
        _(
            "{path} is protected by a password: open it in Word, take the password off and"
            " save it again",
            path=name,
        )
    )


def _decoded(name: str, data: bytes) -> str:
    """The characters of a text file: by its mark, else UTF-8, else as old Windows wrote it."""
    marked = next((code for mark, code in _MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _readable(text):
            if text.strip():
                return text
            raise NaskahError(_("{path} has no words: give the file of the regulation", path=name))
        break
    raise NaskahError(
        _(
            "{path} is not a text: give the regulation as .docx, .pdf or .txt (UTF-8)",
            path=name,
        )
    )


def _readable(text: str) -> bool:
    """Whether *text* is no more than sprinkled with control characters, none of them NUL."""
    if "\0" in text:
        return False
    controls = sum(text.count(chr(code)) for code in range(32) if chr(code) not in "\t\n\v\f\r")
    return controls * _RUBBISH <= len(text)
