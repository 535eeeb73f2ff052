"""A scanned file in, its text and what is in doubt of it out, page after page."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import pairwise

from bagan.law.naskah.scan.corrections import Corrections
from bagan.law.naskah.scan.entries import rests
from bagan.law.naskah.scan.lines import Row, rows_of
from bagan.law.naskah.scan.markers import Marker, Markers
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


def read_scan(
    data: bytes,
    path: str,
    texts: Sequence[str | None] = (),
    corrections: Corrections | None = None,
) -> Scan:
    """The text of every page of a scan; *corrections* replace the lines that they are of.

    *texts* are those of the pages of a PDF, None for a page that is a picture; without them, all
    pages are.

    Raises NaskahError, which names *path*, where the file or Tesseract cannot be used, or a
    correction is of another reading.
    """
    pictures = Pictures(data, path)
    given = dict(enumerate(texts))
    wanted = [number for number in range(pictures.count) if given.get(number) is None]
    rows = _rows(pictures, wanted, path)
    writer = _Writer(rows, corrections)
    markers = Markers(rows).read()
    found: dict[int, list[tuple[Row, Marker | None, str]]] = {}
    for row, marker, rest in zip(rows, markers, rests(rows, markers), strict=True):
        found.setdefault(row.page, []).append((row, marker, rest))
    for number in range(pictures.count):
        writer.turn()
        writer.take(given.get(number) or "")
        for row, marker, rest in found.get(number, ()):
            writer.line(row, marker, rest)
    if corrections:
        corrections.check_used()
    return Scan("".join(writer.text), tuple(writer.starts), tuple(writer.lines), pictures)


class _Writer:
    """Puts one text together, page by page, and notes where each line of it begins."""

    def __init__(self, rows: list[Row], corrections: Corrections | None) -> None:
        self.corrections = corrections
        self.known = Words(rows)
        self.pitch = _pitch(rows)
        self.margins: dict[int, float] = {}
        for row in rows:
            self.margins[row.page] = min(row.left, self.margins.get(row.page, row.left))
        self.text: list[str] = []
        self.size = 0
        self.starts: list[int] = []
        self.lines: list[Line] = []
        self.number = 0
        self.before: Row | None = None

    def turn(self) -> None:
        """Begin a page."""
        if self.starts:
            self.take("\f\n")
        self.starts.append(self.size)
        self.number = 0
        self.before = None

    def take(self, words: str) -> None:
        self.text.append(words)
        self.size += len(words)

    def line(self, row: Row, marker: Marker | None, rest: str) -> None:
        """Write a row, as it was read or corrected."""
        self.number += 1
        read = f"{marker.text} {rest}".rstrip() if marker else rest
        corrected = None
        if self.corrections:
            corrected = self.corrections.of(row.page + 1, self.number, read)
        if self.before is not None and row.top - self.before.top > _APART * self.pitch:
            self.take("\n")
        indent = " " * round((row.left - self.margins[row.page]) / _BLANK)
        self.take(indent)
        start = self.size
        self.take(read if corrected is None else corrected.replace("\n", f"\n{indent}"))
        doubts = () if corrected is not None else tuple(_doubts(row, marker, self.known))
        place = row.page + 1, self.number
        self.lines.append(Line(*place, row.box, start, self.size, read, doubts))
        self.take("\n")
        self.before = row


def _rows(pictures: Pictures, wanted: Sequence[int], path: str) -> list[Row]:
    """The rows of the *wanted* pages, as many pages at once as there are processors."""
    at_once = os.cpu_count() or 1
    rows: list[Row] = []
    with ThreadPoolExecutor(at_once) as workers:
        for first in range(0, len(wanted), at_once):
            numbers = wanted[first : first + at_once]
            opened = [pictures.page(number) for number in numbers]
            words = workers.map(lambda page: recognise(page[0], page[1], path), opened)
            for number, (_picture, dpi), found in zip(numbers, opened, words, strict=True):
                rows += rows_of(found, number, dpi)
    return rows


def _pitch(rows: list[Row]) -> float:
    """The usual distance of a row from the one above it, in points."""
    steps = sorted(b.top - a.top for a, b in pairwise(rows) if a.page == b.page and b.top > a.top)
    return steps[len(steps) // 2] if steps else 0.0


def _doubts(row: Row, marker: Marker | None, known: Words) -> Iterator[str]:
    if marker is not None and marker.why:
        yield marker.why
    for word in row.words[marker.words if marker else 0 :]:
        if why := known.doubt(word):
            yield why
