"""A file in, the pictures of its pages out: of a scanned PDF, or of a picture file."""

from __future__ import annotations

import io
from contextlib import closing

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageOps
from pypdfium2 import raw

from bagan.law.naskah.refusal import damaged

USUAL_DPI = 300
_DPI = 100, 400
"""A page is read at its own resolution, within these: finer ones cost time and gain nothing."""
_PAPER_INCHES = 8.4
"""The shorter side of F4 and A4, for a picture that does not say its resolution."""
_POINTS = 72


class Pictures:
    """The pages of one file as grey pictures, each opened when it is asked for."""

    def __init__(self, data: bytes, path: str) -> None:
        """Raises NaskahError, which names *path*, for a file that cannot be opened."""
        self._data = data
        self._path = path
        self._pdf = b"%PDF-" in data[:1024]
        with self._faults():
            if self._pdf:
                with closing(pypdfium2.PdfDocument(data)) as document:
                    self.count = len(document)
            else:
                with Image.open(io.BytesIO(data)) as picture:
                    self.count = getattr(picture, "n_frames", 1)

    def page(self, number: int) -> tuple[Image.Image, int]:
        """The picture of a page, counted from 0, and its resolution in dots per inch.

        Raises NaskahError for one that cannot be read.
        """
        with self._faults():
            return self._rendered(number) if self._pdf else self._frame(number)

    def _rendered(self, number: int) -> tuple[Image.Image, int]:
        with closing(pypdfium2.PdfDocument(self._data)) as document:
            page = document[number]
            dpi = _resolution(page)
            return page.render(scale=dpi / _POINTS, grayscale=True).to_pil(), dpi

    def _frame(self, number: int) -> tuple[Image.Image, int]:
        with Image.open(io.BytesIO(self._data)) as opened:
            opened.seek(number)
            told = round(float(opened.info.get("dpi", (0, 0))[0]))
            upright = ImageOps.exif_transpose(opened)
            clear = Image.new("RGBA", upright.size, "white")
            if upright.has_transparency_data:
                upright = Image.alpha_composite(clear, upright.convert("RGBA"))
            picture = upright.convert("L")
        dpi = told if _DPI[0] <= told else round(min(picture.size) / _PAPER_INCHES)
        if dpi > _DPI[1]:
            size = tuple(round(side * _DPI[1] / dpi) for side in picture.size)
            return picture.resize((size[0], size[1]), Image.Resampling.LANCZOS), _DPI[1]
        return picture, max(dpi, _DPI[0])

    def _faults(self) -> _Faults:
        return _Faults(self._path, "PDF" if self._pdf else "PNG, JPEG, TIFF")


class _Faults:
    """Turns what the libraries raise for damaged files into the error of a damaged file."""

    def __init__(self, path: str, kind: str) -> None:
        self._path = path
        self._kind = kind

    def __enter__(self) -> None:
        return None

    def __exit__(self, _type: object, error: BaseException | None, _trace: object) -> None:
        known = (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError)
        if isinstance(error, (*known, pypdfium2.PdfiumError)):
            raise damaged(self._path, self._kind) from error


def _resolution(page: pypdfium2.PdfPage) -> int:
    """Of the largest picture on *page*, in dots per inch."""
    best, dpi = 0.0, float(USUAL_DPI)
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = picture.get_bounds()
        area = (right - left) * (top - bottom)
        if area > best:
            best = area
            pixels = max(picture.get_px_size())
            dpi = pixels / max(right - left, top - bottom) * _POINTS
    return round(min(max(dpi, _DPI[0]), _DPI[1]))
