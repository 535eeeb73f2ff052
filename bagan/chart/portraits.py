"""The photographs that a spec names in, portraits ready to be drawn out: small JPEG files.

A photograph is read only from the spec's folder and those below it.  What leaves is the
picture alone: cut to 3 : 4 and written anew, so that the place, the date and the camera that a
photograph tells of stay where it was.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bagan.chart.layout import Drawing
from bagan.chart.spec import STANDARD_INPUT, Spec
from bagan.language import _
from bagan.pictures import whole_only
from bagan.problem import Problem, RenderError

SIZE = (180, 240)
"""Pixels: 300 to the inch in a box whose labels are of 10 points."""
MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 50_000_000
"""The largest file and picture read: what a good camera gives has half of both."""
FORMATS = ("PNG", "JPEG")
FACE = (0.5, 0.35)
"""Where the face is in a photograph that is cut: in the middle, above half its height."""
QUALITY = 85
WHITE = (255, 255, 255)


class BadPhoto(ValueError):
    """A file that is not taken as a photograph: the reason, and the remedy, in words."""

    def __init__(self, reason: str, remedy: str) -> None:
        self.reason, self.remedy = reason, remedy
        super().__init__(reason)


def read_portrait(folder: Path, name: str) -> bytes:
    """The JPEG of the photograph *name* in *folder*: SIZE pixels, nothing but the picture.

    Raises BadPhoto for a file outside of *folder* (where links lead, too), one that is missing
    or too large, and one that is no PNG or JPEG.
    """
    return _portrait(_bytes(folder, name))


def _bytes(folder: Path, name: str) -> bytes:
    elsewhere = BadPhoto(
        _("this photograph lies outside the spec's folder"),
        _("Put it into the folder of the spec, or into one below it."),
    )
    try:
        path = (folder / name).resolve()
        if Path(name).is_absolute() or not path.is_relative_to(folder.resolve()):
            raise elsewhere
        if not path.is_file():
            raise BadPhoto(_("there is no such photograph"), _("Check the name and the folder."))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, RuntimeError) as error:  # a circle of links is a RuntimeError
        raise BadPhoto(
            _("this photograph cannot be read"), _("Check the name and the folder.")
        ) from error
    if len(data) > MAX_BYTES:
        raise _too_large()
    return data


def _portrait(data: bytes) -> bytes:
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with whole_only(), Image.open(io.BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise _too_large()
            upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError) as error:
        raise BadPhoto(
            _("this is no photograph in PNG or JPEG, or it is damaged"),
            _("Save it again as a JPEG file."),
        ) from error
    cut = ImageOps.fit(upright, SIZE, Image.Resampling.LANCZOS, centering=FACE)
    ground = Image.new("RGBA", SIZE, (*WHITE, 255))
    written = io.BytesIO()
    Image.alpha_composite(ground, cut).convert("RGB").save(written, "JPEG", quality=QUALITY)
    return written.getvalue()


def _too_large() -> BadPhoto:
    return BadPhoto(
        _("this photograph is too large"),
        _("At most {mb} MB and {pixels} million pixels are allowed; make it smaller.",
          mb=MAX_BYTES // 1024 // 1024, pixels=MAX_PIXELS // 1_000_000),
    )  # fmt: skip


def with_portraits(drawing: Drawing, spec: Spec) -> Drawing:
    """*drawing* with the photographs that its boxes ask for.  Raises RenderError."""
    if not any(box.photo for box in drawing.boxes):
        return drawing
    read: dict[str, bytes] = {}
    boxes = []
    for box in drawing.boxes:
        if box.photo is not None:
            name = box.photo.file
            try:
                jpeg = read.get(name) or read_portrait(folder_of(spec), name)
            except BadPhoto as error:
                raise RenderError(f"{name}: {error.reason}. {error.remedy}") from error
            read[name] = jpeg
            box = replace(box, photo=replace(box.photo, jpeg=jpeg))
        boxes.append(box)
    return replace(drawing, boxes=tuple(boxes))


def folder_of(spec: Spec) -> Path:
    """Where a spec's photographs are: its own folder; the working folder for a spec from
    standard input."""
    return Path() if spec.path == STANDARD_INPUT else Path(spec.path).parent


def photo_files(spec: Spec) -> tuple[str, ...]:
    """The photographs that *spec* names, relative to :func:`folder_of` it, each once."""
    holders = [unit.pejabat for unit in spec.organisation.units.values()]
    return tuple(sorted({holder.foto for holder in holders if holder and holder.foto}))


def portrait_problems(spec: Spec) -> Iterator[Problem]:
    """foto-buruk: a photograph that cannot be drawn, where a chart shows people."""
    views = [view for annex in spec.regency.lampiran for view in annex.bagan]
    if not any(view.orang == "ya" for view in views):
        return
    told: dict[str, BadPhoto | None] = {}
    for unit in spec.organisation.units.values():
        holder = unit.pejabat
        if holder is None or holder.foto is None:
            continue
        if holder.foto not in told:
            told[holder.foto] = _fault(spec, holder.foto)
        fault = told[holder.foto]
        if fault is not None:
            yield Problem(
                holder.marks.of("foto"),
                "foto-buruk",
                f"{holder.foto}: {fault.reason}",
                fault.remedy,
            )


def _fault(spec: Spec, name: str) -> BadPhoto | None:
    try:
        read_portrait(folder_of(spec), name)
    except BadPhoto as error:
        return error
    return None
