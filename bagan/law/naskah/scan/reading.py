"""A scanned file in, its text and what is in doubt of it out, page after page."""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import pairwise

from bagan.law.naskah.scan.corrections import Corrections
from bagan.law.naskah.scan.lines import Row, rows_of
from bagan.law.naskah.scan.markers import Marker, Markers, rests
from bagan.law.naskah.scan.pictures import Pictures
from bagan.law.naskah.scan.tesseract import recognise
from bagan.law.naskah.scan.words import Words

_BLANK = 6.0
"""Points of indentation that one blank stands for: the usual width of a letter."""
_APART = 1.9
"""Rows so many times their usual distance apart have an empty line between them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, as it was read from a page.

    ``page`` and ``number`` are counted from 1, the number on its page; ``box`` is in pixels of the
    page's picture, (left, top, right, bottom).  ``start`` and ``end`` are its place in the text,
    without indentation.  ``read`` are its words before any correction; ``doubts`` say in Indonesian
    what is not certain of it.
    """

    page: int
    number: int
    box: tuple[int, int, int, int]
    start: int
    end: int
    read: str
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scan:
    """The text of a scan, its lines in order, and the pictures that it was read from."""

    text: str
    pages: tuple[int, ...]
    lines: tuple[Line, ...]
    pictures: Pictures = field(compare=False, repr=False)

    @property
    def doubtful(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.doubts)


def read_scan(data: bytes, path: str, corrections: Corrections | None = None) -> Scan:
    """The text of every page of a scan; *corrections* replace the lines that they are of.

    Raises NaskahError, which names *path*, where the file or Tesseract cannot be used, or a
    correction is of another reading.
    """
    pictures = Pictures(data, path)
    pages = _read_pages(pictures, path)
    rows = [row for page in pages for row in page]
    markers = Markers(rows).read()
    known = Words(rows)
    margin = [min((row.left for row in page), default=0.0) for page in pages]
    text: list[str] = []
    lines: list[Line] = []
    starts: list[int] = []
    size, number, page = 0, 0, -1
    pitch = _pitch(rows)
    before: Row | None = None
    for row, marker, rest in zip(rows, markers, rests(rows, markers), strict=True):
        while page < row.page:
            page += 1
            number = 0
            before = None
            if page:
                text.append("\f\n")
                size += 2
            starts.append(size)
        number += 1
        read = f"{marker.text} {rest}" if marker else rest
        corrected = corrections.of(page + 1, number, read) if corrections else None
        if before is not None and row.top - before.top > _APART * pitch:
            text.append("\n")
            size += 1
        indent = " " * round((row.left - margin[page]) / _BLANK)
        words = read if corrected is None else corrected
        start = size + len(indent)
        doubts = () if corrected is not None else tuple(_doubts(row, marker, known))
        text.append(f"{indent}{words}\n")
        size = start + len(words) + 1
        lines.append(Line(page + 1, number, row.box, start, size - 1, read, doubts))
        before = row
    if corrections:
        corrections.check_used(path)
    return Scan("".join(text), tuple(starts), tuple(lines), pictures)


def _read_pages(pictures: Pictures, path: str) -> list[list[Row]]:
    """The rows of every page, as many pages at once as there are processors."""
    at_once = os.cpu_count() or 1
    pages: list[list[Row]] = []
    with ThreadPoolExecutor(at_once) as workers:
        for first in range(0, pictures.count, at_once):
            numbers = range(first, min(first + at_once, pictures.count))
            opened = [pictures.page(number) for number in numbers]
            words = workers.map(lambda page: recognise(*page, path), opened)
            for number, (_picture, dpi), found in zip(numbers, opened, words, strict=True):
                pages.append(rows_of(found, number, dpi))
    return pages


def _pitch(rows: list[Row]) -> float:
    """The usual distance of a row from the one above it, in points."""
    steps = sorted(b.top - a.top for a, b in pairwise(rows) if a.page == b.page and b.top > a.top)
    return steps[len(steps) // 2] if steps else 0.0


def _doubts(row: Row, marker: Marker | None, known: Words) -> Iterable[str]:
    if marker is not None and marker.why:
        yield marker.why
    for word in row.words[marker.words if marker else 0 :]:
        if why := known.doubt(word):
            yield why
