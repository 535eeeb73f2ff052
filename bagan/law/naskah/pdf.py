"""A PDF's bytes in, the text of each page out, in lines as they stand on the page.

PDFium reads it, the library of Chrome, under permissive licences (BSD, Apache 2.0).
"""

from __future__ import annotations

import re
from contextlib import closing

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from bagan.language import _
from bagan.law.naskah.pdf_rows import Line, in_reading_order
from bagan.law.naskah.pdf_tables import Word, with_rows
from bagan.law.naskah.refusal import NaskahError, ScanError, damaged

_HYPHEN = "\x02"
"""How PDFium gives a hyphen at the end of a line, and with it swallows the line's end."""
_LINE = re.compile(rf"[^\r\n{_HYPHEN}]+{_HYPHEN}?")
_BLANK = re.compile(r"(?<=\S)[ \t]+(?=\S)")
_WORD = re.compile(r"[A-Z]*[^\sA-Z]+|[A-Z]+")
"""A word, or its part from a capital on: the words of two cells may stand without a blank."""
_UNLIKE = 1.3
_CELL_GAP = "    "
_NEARLY_EMPTY = 25
"""Letters of a page that says next to nothing."""
_STAMP_LETTERS = 200
"""Letters of a scanned page with a printed stamp, such as that of an electronic signature;
a page that went through OCR has more."""
_SCAN_COVERAGE = 0.5
"""The part of a page that a picture covers where the page is a scan."""
_SCANS_PER_TEXT = 4
"""So many scanned pages to one of text are a scan with a cover sheet; fewer may be charts."""
_NO_EDGE = 1e6


def pdf_pages(data: bytes, path: str) -> list[str]:
    """The text of each page: its lines, joined by line feeds, hyphens at their ends kept.

    Raises NaskahError, which names *path*, for a damaged or protected file, one without
    pages, and a scan without text.
    """
    texts, scans = _opened(data, path)
    speaking = sum(
        _letters(text) >= _NEARLY_EMPTY and not scan
        for text, scan in zip(texts, scans, strict=True)
    )
    if not speaking or sum(scans) >= _SCANS_PER_TEXT * speaking:
        raise _scan(path)
    return texts


def pdf_texts(data: bytes, path: str) -> list[str | None]:
    """The text of each page as :func:`pdf_pages` gives it, None for one that is a picture.

    Raises NaskahError as that does, but for scans.
    """
    texts, scans = _opened(data, path)
    silent = not any(_letters(text) >= _NEARLY_EMPTY for text in texts)
    return [None if scan or silent else text for text, scan in zip(texts, scans, strict=True)]


def _opened(data: bytes, path: str) -> tuple[list[str], list[bool]]:
    """What :func:`_read` gives of a PDF's bytes."""
    # The code of an error stays until the next one.  A file that is not there leaves one
    # that bytes cannot have: it is still there where PDFium minds nothing but the lack of pages.
    raw.FPDF_LoadDocument(b"", None)
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            texts, scans = _read(document)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise _protected(path) from error
        if error.err_code == raw.FPDF_ERR_FILE:
            raise _no_pages(path) from error
        raise damaged(path, "PDF") from error
    if not texts:
        raise _no_pages(path)
    return texts, scans


def _read(document: pypdfium2.PdfDocument) -> tuple[list[str], list[bool]]:
    """The text of every page, and whether it is a scan with a stamp at most."""
    texts: list[str] = []
    scans: list[bool] = []
    for number in range(len(document)):
        with closing(_upright(document, number)) as page:
            texts.append(_text(page))
            scans.append(_letters(texts[-1]) < _STAMP_LETTERS and _is_picture(page))
    return texts, scans


def _upright(document: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage:
    """A page turned as it is seen: PDFium runs the lines of a turned one together."""
    page = document[number]
    turn = page.get_rotation()
    if not turn:
        return page
    left, bottom, right, top = page.get_bbox()
    width, height = page.get_size()
    matrix = {
        90: (0, -1, 1, 0, -bottom, right),
        180: (-1, 0, 0, -1, right, top),
        270: (0, 1, -1, 0, top, -left),
    }[turn]
    everything = raw.FS_RECTF(-_NO_EDGE, _NO_EDGE, _NO_EDGE, -_NO_EDGE)
    raw.FPDFPage_TransFormWithClip(page, raw.FS_MATRIX(*matrix), everything)
    page.set_mediabox(0, 0, width, height)
    page.set_cropbox(0, 0, width, height)
    page.set_rotation(0)
    page.close()  # the change is seen when the page is opened again
    return document[number]


def _text(page: pypdfium2.PdfPage) -> str:
    """The lines of a page, in the order of reading where their places can be had."""
    with closing(page.get_textpage()) as found:
        text: str = found.get_text_bounded()
        pieces = [piece for piece in _LINE.finditer(text) if piece[0].strip()]
        if len(text) == found.count_chars():
            # Only then are characters of the text and of the page counted alike.
            try:
                lines = [_line(piece, found) for piece in pieces]
            except pypdfium2.PdfiumError:
                pass
            else:
                lines = with_rows(lines, lambda place: _boxes(pieces[place], found))
                return "\n".join(in_reading_order(lines))
    return "\n".join(map(_words, pieces))


def _words(piece: re.Match[str]) -> str:
    return piece[0].replace(_HYPHEN, "-")


def _line(piece: re.Match[str], found: pypdfium2.PdfTextPage) -> Line:
    """A line with the box from its first letter to its last."""
    words = piece[0].rstrip()
    first = piece.start() + len(words) - len(words.lstrip())
    text = _with_cells(piece, found) if " " in words else piece[0]
    ends = [found.get_charbox(at, loose=True) for at in (first, piece.start() + len(words) - 1)]
    xs = [x for box in ends for x in box[::2]]
    ys = [y for box in ends for y in box[1::2]]
    return Line(text.replace(_HYPHEN, "-"), min(xs), min(ys), max(xs), max(ys))


def _boxes(piece: re.Match[str], found: pypdfium2.PdfTextPage) -> list[Word]:
    """The words of a line, each with its edges."""
    done = []
    for word in _WORD.finditer(piece[0]):
        first, last = (
            found.get_charbox(piece.start() + at, loose=True)
            for at in (word.start(), word.end() - 1)
        )
        done.append(Word(word[0].replace(_HYPHEN, "-"), first[0], last[2]))
    return done


def _with_cells(piece: re.Match[str], found: pypdfium2.PdfTextPage) -> str:
    """The words of a line, with more blanks where the cells of a table are parted: the gaps of a
    line that is set to both margins are all alike."""
    words, height = piece[0], 0.0
    blanks = list(_BLANK.finditer(words))
    gaps = []
    for blank in blanks:
        left, right = (
            found.get_charbox(piece.start() + at, loose=True)
            for at in (blank.start() - 1, blank.end())
        )
        gaps.append(right[0] - left[2])
        height = max(height, left[3] - left[1])
    if not gaps or max(gaps) < max(height, _UNLIKE * min(gaps)):
        return words
    done, begin = "", 0
    for blank, gap in zip(blanks, gaps, strict=True):
        done += words[begin : blank.start()] + (_CELL_GAP if gap > height else blank[0])
        begin = blank.end()
    return done + words[begin:]


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _is_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether one picture covers most of the page."""
    width, height = page.get_size()
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > _SCAN_COVERAGE * width * height:
            return True
    return False


def _no_pages(path: str) -> NaskahError:
    return NaskahError(_("{path} has no pages: get another copy of it", path=path))


def _protected(path: str) -> NaskahError:
    return NaskahError(
        _(
            "{path} is protected by a password: save it without one, for example with"
            " qpdf --decrypt --password=... IN.pdf OUT.pdf",
            path=path,
        )
    )


def _scan(path: str) -> NaskahError:
    return ScanError(
        _(
            "{path} is a scan: its pages have no text, or next to none. bagan import reads it and"
            " writes its text (.txt); give that",
            path=path,
        )
    )
