"""A PDF's bytes in, the ink of its pages out, as PDFium paints them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import PdfMatrix, raw

from bagan.intake.drawn.ink import Ink, Path, Point, Rect, Words, span
from bagan.language import _
from bagan.problem import RenderError

DEEPEST = 12
"""Forms within forms that are followed."""
STEPS = 8
"""Straight pieces that a curve becomes."""
MAX_PAGES = 200
MAX_OBJECTS = 50_000
FAINT = 40
"""Of 255: ink that lets more through than this is no line."""


def read_pdf(data: bytes, path: str) -> list[Ink]:
    """The ink of each page.  Raises RenderError for what is no PDF, or is locked."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise RenderError(_("{path} cannot be read as a PDF", path=path)) from error
    with closing(document):
        return [_page(document[number]) for number in range(min(len(document), MAX_PAGES))]


def texts_of(data: bytes) -> Iterator[str]:
    """The text of each page, without reading its ink; none of what is no PDF."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return
    with closing(document):
        for number in range(len(document)):
            with closing(document[number].get_textpage()) as text:
                yield text.get_text_bounded()


def _page(page: Any) -> Ink:
    left, bottom, right, top = page.get_bbox()
    down = PdfMatrix(1, 0, 0, -1, -left, top)
    paths: list[Path] = []
    places: dict[int, Any] = {0: down}
    for count, item in enumerate(page.get_objects(max_depth=DEEPEST)):
        if count > MAX_OBJECTS:
            break
        outer = places.get(_key(item.container.raw) if item.container else 0, down)
        place = item.get_matrix().multiply(outer)
        if item.type == raw.FPDF_PAGEOBJ_FORM:
            places[_key(item.raw)] = place
        elif item.type == raw.FPDF_PAGEOBJ_PATH:
            paths += _paths(item.raw, place, count + 1)
    with closing(page.get_textpage()) as text:
        words = tuple(_words(text, down))
    return Ink(Rect(0, 0, right - left, top - bottom), tuple(paths), words)


def _key(item: Any) -> int:
    return ctypes.addressof(item.contents)


def _paths(item: Any, place: Any, group: int) -> Iterator[Path]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill, stroke)
    filled = bool(fill.value) and _seen(item, raw.FPDFPageObj_GetFillColor)
    stroked = bool(stroke.value) and _seen(item, raw.FPDFPageObj_GetStrokeColor)
    if not filled and not stroked:
        return
    dashed = stroked and raw.FPDFPageObj_GetDashCount(item) > 0
    for points in _courses(item, place):
        if len(points) > 1:
            closed = len(points) > 3 and _near(points[0], points[-1])
            yield Path(tuple(points), closed, filled, stroked, dashed, group=group)


def _seen(item: Any, ask: Any) -> bool:
    parts = [ctypes.c_uint() for _part in range(4)]
    ask(item, *parts)
    return parts[3].value > FAINT


def _near(one: Point, two: Point) -> bool:
    return abs(one[0] - two[0]) < 0.2 and abs(one[1] - two[1]) < 0.2


def _courses(item: Any, place: Any) -> list[list[Point]]:
    """The courses of a path: a curve as straight pieces, what is closed back at its start."""
    x, y = ctypes.c_float(), ctypes.c_float()
    found: list[list[Point]] = []
    curve: list[Point] = []
    for number in range(raw.FPDFPath_CountSegments(item)):
        segment = raw.FPDFPath_GetPathSegment(item, number)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = place.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO or not found:
            found.append([point])
        elif kind == raw.FPDF_SEGMENT_BEZIERTO:
            curve.append(point)
            if len(curve) == 3:
                found[-1] += bezier(found[-1][-1], *curve)
                curve = []
        else:
            found[-1].append(point)
        if raw.FPDFPathSegment_GetClose(segment) and not _near(found[-1][0], found[-1][-1]):
            found[-1].append(found[-1][0])
    return found


def bezier(start: Point, one: Point, two: Point, end: Point) -> list[Point]:
    """Points along a cubic curve, without its start."""
    points = []
    for step in range(1, STEPS + 1):
        t = step / STEPS
        parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        corners = (start, one, two, end)
        points.append(
            (
                sum(part * corner[0] for part, corner in zip(parts, corners, strict=True)),
                sum(part * corner[1] for part, corner in zip(parts, corners, strict=True)),
            )
        )
    return points


EMS = 0.72
"""The height of a capital letter, in sizes of letters."""

_Letter = tuple[str, Rect, float]
"""A character, its room, and the height of its ink."""


def _words(text: Any, down: Any) -> Iterator[Words]:
    """Each run of letters between blanks, with its room."""
    letters: list[_Letter] = []
    for number in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text.raw, number)).replace("\x02", "-")
        if not character.isprintable() or character.isspace():
            yield from _run(letters)
            letters = []
            continue
        left, bottom, right, top = text.get_charbox(number, loose=True)
        box = span([down.on_point(left, top), down.on_point(right, bottom)])
        _left, low, _right, high = text.get_charbox(number)
        if letters and _apart(letters[-1][1], box):
            yield from _run(letters)
            letters = []
        letters.append((character, box, high - low))
    yield from _run(letters)


def _apart(before: Rect, box: Rect) -> bool:
    """Whether a letter goes on elsewhere: on another line, or far to the side."""
    size = max(before.height, box.height, 1.0)
    return abs(before.middle[1] - box.middle[1]) > size / 2 or not (
        -size < box.left - before.right < size / 4
    )


def _run(letters: Sequence[_Letter]) -> Iterator[Words]:
    if letters:
        corners = [point for _c, box, _h in letters for point in (box[:2], box[2:])]
        size = max(height for _c, _box, height in letters) / EMS
        yield Words("".join(letter[0] for letter in letters), span(corners), size)
