"""A PDF page, opened by PDFium, in; its letters and paths out.

PDFium is the reader of Chrome: what it draws is what most people see [pypdfium2].
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from bagan.chart.audit.pdf.ctm import (
    DIGITS,
    STRAIGHT,
    Crooked,
    Matrix,
    clip_of,
    colour_of,
    dashes_of,
    matrix_of,
    meet,
    polylines,
)
from bagan.chart.audit.pdf.leaf import Colour, Leaf, Letter, Path
from bagan.chart.audit.plane import Rect, span
from bagan.language import _
from bagan.style import Face

DEEPEST = 10
"""Forms within forms that are followed; a label is one deep."""
SLACK = 0.5
"""Points by which a clip may come into the rectangle that PDFium gives round letters."""
_HYPHEN = "\x02"
"""How PDFium gives a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class _Run:
    """What all letters of one text object have in common."""

    size: float
    face: Face
    colour: Colour
    angle: float


def leaf_of(page: pypdfium2.PdfPage) -> Leaf:
    """All that *page* paints, in the order in which it is painted."""
    reader = _Reader(page)
    with closing(page.get_textpage()) as found:
        reader.walk()
        letters = tuple(reader.letters(found))
    if len(reader.seen) < len(reader.runs):
        reader.strange.append(_("text that lies on the same text, or that says nothing"))
    reader.notes()
    return Leaf(reader.paper, letters, tuple(reader.paths), tuple(dict.fromkeys(reader.strange)))


class _Reader:
    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.page = page
        left, bottom, right, top = page.get_bbox()
        self.paper = Rect(0.0, 0.0, round(right - left, DIGITS), round(top - bottom, DIGITS))
        self.down = Matrix(1.0, 0.0, 0.0, -1.0, -left, top)
        self.paths: list[Path] = []
        self.runs: dict[int, _Run] = {}
        self.seen: set[int] = set()
        self.faces: dict[int, Face] = {}
        self.strange: list[str] = []

    def walk(self) -> None:
        forms: dict[int, tuple[Matrix, Rect | None]] = {0: (self.down, None)}
        for item in self.page.get_objects(max_depth=DEEPEST):
            outer, clip = forms[_key(item.container.raw) if item.container else 0]
            try:
                own = clip_of(item.raw, outer)
                clips = [rect for rect in (clip, own) if rect is not None]
                place = outer.after(matrix_of(item.raw))
                if item.type == raw.FPDF_PAGEOBJ_FORM:
                    forms[_key(item.raw)] = (place, meet(clips))
                    self._deep(item)
                elif item.type == raw.FPDF_PAGEOBJ_PATH:
                    self._path(item.raw, place, meet(clips))
                elif item.type == raw.FPDF_PAGEOBJ_TEXT:
                    self._text(item, outer, place, meet(clips))
                else:
                    self.strange.append(_("a picture or a shading"))
            except Crooked:
                forms.setdefault(_key(item.raw), (outer, clip))
                self.strange.append(_("a curve, or something turned or cut off"))
            if "OC" in _marks(item.raw):
                self.strange.append(_("something that a reader may switch off"))

    def _deep(self, item: Any) -> None:
        if item.level + 1 >= DEEPEST and raw.FPDFFormObj_CountObjects(item.raw) > 0:
            self.strange.append(_("forms within forms, too deep to follow"))

    def _path(self, item: Any, place: Matrix, clip: Rect | None) -> None:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(item, fill, stroke)
        if not fill.value and not stroke.value:
            return
        lines = polylines(item, place)
        if not lines:
            return
        width = ctypes.c_float()
        raw.FPDFPageObj_GetStrokeWidth(item, width)
        path = Path(
            lines,
            colour_of(item, stroke=False) if fill.value else None,
            colour_of(item, stroke=True) if stroke.value else None,
            round(width.value * place.scale, DIGITS) if stroke.value else 0.0,
            dashes_of(item, place.scale) if stroke.value else (),
        )
        if clip is not None and not clip.grown(SLACK).holds(
            span([point for line in lines for point in line])
        ):
            self.strange.append(_("a line or a box that is cut off"))
        self.paths.append(path)

    def _text(self, item: Any, outer: Matrix, place: Matrix, clip: Rect | None) -> None:
        if raw.FPDFTextObj_GetTextRenderMode(item.raw) != raw.FPDF_TEXTRENDERMODE_FILL:
            self.strange.append(_("text that is not printed, or only in outline"))
        # letters are upright where y counts upwards
        upright = Matrix(place.a, place.b, -place.c, -place.d, place.e, place.f)
        self.runs[_key(item.raw)] = _Run(
            round(item.get_font_size() * place.scale, DIGITS),
            self._face(item),
            colour_of(item.raw, stroke=False),
            upright.angle if upright.turned or upright.d < 0 else 0.0,
        )
        if max(abs(upright.a - upright.d), abs(upright.b + upright.c)) > STRAIGHT:
            self.strange.append(_("text that is squeezed, slanted or mirrored"))
        left, bottom, right, top = item.get_bounds()
        ink = span([outer.point(left, bottom), outer.point(right, top)])
        if clip is not None and not clip.grown(SLACK).holds(ink):
            self.strange.append(_("text that is cut off"))

    def _face(self, item: Any) -> Face:
        """The cut of a text object's font, of which the name is asked for once."""
        font = _key(raw.FPDFTextObj_GetFont(item.raw))
        if font not in self.faces:
            self.faces[font] = _face(item.get_font().get_base_name())
        return self.faces[font]

    def letters(self, found: pypdfium2.PdfTextPage) -> Iterator[Letter]:
        x, y = ctypes.c_double(), ctypes.c_double()
        for place in range(found.count_chars()):
            if raw.FPDFText_IsGenerated(found, place) == 1:
                continue
            key = _key(raw.FPDFText_GetTextObject(found, place))
            run = self.runs.get(key)
            if run is None:  # in forms too deep to follow, which is told
                continue
            self.seen.add(key)
            raw.FPDFText_GetCharOrigin(found, place, x, y)
            right, down = self.down.point(x.value, y.value)
            character = chr(raw.FPDFText_GetUnicode(found, place))
            yield Letter(
                "-" if character == _HYPHEN else character,
                right, down, run.size, run.face, run.colour, run.angle,
            )  # fmt: skip

    def notes(self) -> None:
        """Tell of what lies over the page without being part of it."""
        for place in range(raw.FPDFPage_GetAnnotCount(self.page)):
            note = raw.FPDFPage_GetAnnot(self.page, place)
            if raw.FPDFAnnot_GetSubtype(note) != raw.FPDF_ANNOT_LINK:
                self.strange.append(_("a note, a stamp or a field that lies over the page"))
            raw.FPDFPage_CloseAnnot(note)


def _face(font: str) -> Face:
    """The cut that the name of a font tells."""
    name = font.lower()
    if "italic" in name or "oblique" in name:
        return Face.BOLD_ITALIC if "bold" in name else Face.ITALIC
    return Face.BOLD if "bold" in name else Face.REGULAR


def _key(handle: Any) -> int:
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _marks(item: Any) -> set[str]:
    """The names of the marked content that a page object belongs to."""
    names = set()
    buffer = (ctypes.c_ushort * 32)()
    length = ctypes.c_ulong()
    for place in range(max(0, raw.FPDFPageObj_CountMarks(item))):
        mark = raw.FPDFPageObj_GetMark(item, place)
        if raw.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length):
            names.add(bytes(buffer)[: length.value].decode("utf-16-le").rstrip("\0"))
    return names
