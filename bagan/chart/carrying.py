"""A spec and what was drawn of it in, what the output of that carries out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bagan.chart.carried import (
    ENDINGS,
    MANIFEST,
    NASKAH_LIMIT,
    OTHER,
    SPEC,
    Carried,
    hidden,
    mentions,
    squeezed,
    without,
)
from bagan.chart.figures import Figure
from bagan.chart.options import Options
from bagan.chart.portraits import folder_of
from bagan.chart.spec import STANDARD_INPUT, Spec
from bagan.language import _
from bagan.pdf import Attached
from bagan.problem import RenderError
from bagan.version import __version__

PICTURES = ("svg", "png")
CHOICES = ("paper", "orientation", "margin", "status", "font", "dpi", "colour")
"""The options that are carried: others name folders and programs of a machine."""
DESCRIPTIONS = {MANIFEST: "Keterangan Bagan tentang asal berkas ini", SPEC: "Spesifikasi bagan"}
NASKAH_DESCRIPTION = "Naskah peraturan"
"""What readers of a PDF are told of the files in it: in the language of the document."""

_TAG = re.compile(rb"<[^<>]*>")


def carried_by(
    spec: Spec, options: Options, form: str, drawn: Sequence[Figure], *, number: str | None = None
) -> Carried | None:
    """What an output of the ending *form* that shows *drawn* carries: a picture of the only
    one, or the document of the annex *number* or of all of them.

    None where *options* want nothing carried, and where the spec holds a NIP or a photograph
    that is not shown and cannot be left out alone.
    """
    if not (options.carry and spec.source):
        return None
    picture = form in PICTURES
    images = [figure.svg if picture else figure.bare for figure in drawn]
    values = hidden(spec, _shown(drawn, images, picture), _photos(drawn, picture))
    text = without(spec.source, values)
    if text is None:
        return None
    name, naskah, reason = _naskah(spec, values)
    chosen = {choice: getattr(options, choice) for choice in CHOICES}
    return Carried(
        spec=text[0],
        spec_name=spec.path if spec.path == STANDARD_INPUT else Path(spec.path).name,
        form=form,
        version=__version__,
        fingerprint=sha256(b"".join(images)).hexdigest(),
        naskah=naskah,
        naskah_name=name,
        figure=drawn[0].name if picture else None,
        number=number,
        options={choice: value for choice, value in chosen.items() if value is not None},
        left_out=text[1],
        naskah_left_out=reason,
    )


def attached(carried: Carried | None) -> tuple[Attached, ...]:
    """What a PDF carries, as files in it: of the spec and the naskah it was made."""
    if carried is None:
        return ()
    return tuple(
        Attached(
            name,
            data,
            ENDINGS.get(Path(name).suffix, OTHER),
            DESCRIPTIONS.get(name, NASKAH_DESCRIPTION),
            "Data" if name.endswith(".json") else "Source",
        )
        for name, data in carried.entries().items()
    )


def _shown(drawn: Sequence[Figure], images: Sequence[bytes], picture: bool) -> str:
    """All words that are shown, without blanks."""
    words = [_TAG.sub(b"", image).decode() for image in images]
    if not picture:
        words += [line for figure in drawn for block in figure.plan.blocks for line in block.lines]
    return squeezed("".join(words))


def _photos(drawn: Sequence[Figure], picture: bool) -> frozenset[str]:
    boxes = [box for figure in drawn for box in figure.drawing.boxes] if picture else []
    return frozenset(box.photo.file for box in boxes if box.photo is not None)


def _naskah(spec: Spec, values: frozenset[str]) -> tuple[str | None, bytes | None, str | None]:
    """The naskah's name as the spec has it, its bytes, and why it is left out."""
    name = spec.regency.peraturan.naskah
    if name is None:
        return None, None, None
    path = folder_of(spec) / name
    try:
        if not path.is_file():  # a pipe, on the word of a spec, might never end
            return name, None, "missing"
        with path.open("rb") as stream:
            data = stream.read(NASKAH_LIMIT + 1)
    except (OSError, ValueError):
        return name, None, "missing"
    if len(data) > NASKAH_LIMIT:
        return name, None, "large"
    if mentions(data.decode("utf-8", "ignore"), values):
        return name, None, "people"
    return name, data, None


def options_in(carried: Carried) -> Options:
    """The options that a file names, checked: anyone may have written them."""
    given = {key: value for key, value in carried.options.items() if key in CHOICES}
    try:
        return TypeAdapter(Options).validate_python(given)
    except ValidationError as error:
        raise unknown_kind() from error


def unknown_kind() -> RenderError:
    return RenderError(_("The file does not tell how it was made in a way that Bagan knows"))
