"""A file that carries its spec in, whether it still shows what that says out."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Literal
from zipfile import ZipFile

from bagan.chart.carried import Carried, safe_name
from bagan.chart.carrying import PICTURES, options_in, unknown_kind
from bagan.chart.figures import Figure, figures
from bagan.chart.layout import missing_characters
from bagan.chart.options import Options, adjusted
from bagan.chart.outputs import document_with, picture_with
from bagan.chart.proof import expected_areas, expected_lines
from bagan.chart.revised import compared, opened, read, told
from bagan.chart.spec import STANDARD_INPUT, Spec, parse_spec
from bagan.language import _
from bagan.leftovers import temporary_folder
from bagan.pictures import whole_only
from bagan.problem import BaganError, RenderError, SpecError

MOST_PIXELS = 100_000_000
"""Of a PNG that is compared pixel by pixel."""
PART_LIMIT = 32_000_000
"""Bytes of a part of a Word document that are compared."""

GRAMMAR, MOST_TOLD = "tata-bahasa", 3
"""The rule of the audit that what is drawn can be read, and how many breaches of it are told."""
SPOKEN = ("}title", "}desc")
"""The elements of an SVG whose words are read out."""

State = Literal["same", "alike", "differs", "unknown"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Whether a file shows what its spec says, drawn again: the same bytes; the same to the
    eyes of the audit; something else, as ``told``; or not known, for the reason ``told``."""

    state: State
    told: tuple[str, ...] = ()
    redrawn: bool = True
    """Whether this Bagan draws from the spec what was drawn when the file was made."""


Placed = Callable[[bytes, bytes], bool]
"""Whether an office's draft holds a Word document of annexes as it is put into one."""


def agreement(data: bytes, carried: Carried, placed: Placed | None = None) -> Agreement:
    """Draw what *carried* says again, and hold the file *data* against it; *placed* tells of a
    Word document whether it is a draft with what is drawn in it."""
    with temporary_folder() as folder:
        # The spec is a stranger's: its photographs are looked for where there are none.
        try:
            return _agreement(data, carried, folder, placed)
        except SpecError as error:
            told = tuple(f"{problem.span}: {problem.message}" for problem in error.problems)
            return Agreement("unknown", told)
        except BaganError as error:
            return Agreement("unknown", (str(error),))


def _agreement(data: bytes, carried: Carried, folder: Path, placed: Placed | None) -> Agreement:
    name = carried.spec_name
    path = name if name == STANDARD_INPUT else str(folder / safe_name(name, "spesifikasi.yaml"))
    if carried.form not in _EYES:
        raise unknown_kind()
    spec = parse_spec(carried.spec, path, missing=missing_characters)
    options = options_in(carried)
    wanted = None if carried.form in PICTURES else carried.number
    drawn = [
        figure
        for figure in figures(spec, options, number=wanted, screens=carried.form in PICTURES)
        if carried.figure in (None, figure.name)
    ]
    if not drawn:
        raise RenderError(_("The spec in the file has no chart that the file could show"))
    images = [figure.svg if carried.form in PICTURES else figure.bare for figure in drawn]
    redrawn = sha256(b"".join(images)).hexdigest() == carried.fingerprint
    again = _Again(adjusted(spec, options), options, carried, drawn)
    inside = carried.form == "docx" and placed is not None and placed(data, again.made)
    if again.made == data or inside:
        return Agreement("same", redrawn=redrawn)
    state, told = _EYES[carried.form](data, again)
    return Agreement(state, tuple(dict.fromkeys(told)), redrawn)


@dataclass(frozen=True)
class _Again:
    """What a file was made of, drawn again."""

    spec: Spec
    options: Options
    carried: Carried
    drawn: Sequence[Figure]

    @cached_property
    def made(self) -> bytes:
        """The file as it would be made now."""
        match self.carried.form:
            case "svg" | "png" as picture:
                return picture_with(self.drawn[0], picture, self.carried)
            case "pdf" | "docx" as document:
                return document_with(self.spec, self.drawn, self.options, document, self.carried)
        raise unknown_kind()


Seen = tuple[State, list[str]]


def _see_svg(data: bytes, again: _Again) -> Seen:
    from bagan.chart.audit import audit_svg
    from bagan.chart.audit.pdf import Print, compared
    from bagan.chart.audit.see import see
    from bagan.chart.svg import parse

    chart = again.drawn[0].chart
    found = audit_svg(
        data, expected=expected_lines(chart), expected_areas=expected_areas(chart)
    ).findings
    roots = [parse(image) for image in (data, again.made)]
    shown, due = (Print(see(root)[0]) for root in roots)
    if any(finding.rule == GRAMMAR for finding in found):
        return "unknown", [
            _("Another program has written the picture anew: Bagan cannot read all of it"),
            *(finding.message for finding in found[:MOST_TOLD]),
        ]
    told = [finding.message for finding in (*found, *compared(shown, due)[1])]
    spoken, meant = (
        [item.text for item in root.iter() if item.tag.endswith(SPOKEN)] for root in roots
    )
    if spoken != meant:
        told.append(_("The words that are read to those who do not see it are others"))
    return _judged(told)


def _see_pdf(data: bytes, again: _Again) -> Seen:
    from bagan.chart.audit.pdf import prove_pages, read_pdf
    from bagan.chart.audited import wanted_pages

    number, annexes = again.carried.number, again.spec.regency.lampiran
    shown = tuple(item for item in annexes if number in (None, item.nomor))
    wanted, tables = wanted_pages(again.spec, shown, again.options)
    pages = prove_pages(read_pdf(data), expected=wanted, tables=tables)
    return _judged(
        [
            _("page {number}: {message}", number=page.number, message=finding.message)
            for page in pages
            for finding in page.report.findings
        ]
    )


def _see_png(data: bytes, again: _Again) -> Seen:
    from PIL import Image, ImageChops, UnidentifiedImageError

    try:
        with (
            whole_only(),
            Image.open(io.BytesIO(data), formats=("PNG",)) as shown,
            Image.open(io.BytesIO(again.made), formats=("PNG",)) as due,
        ):
            if shown.size != due.size:
                return "differs", [_("The picture has another size")]
            if due.width * due.height > MOST_PIXELS:
                return "unknown", [_("The picture is too large to be compared")]
            box = ImageChops.difference(shown.convert("RGB"), due.convert("RGB")).getbbox()
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError) as error:
        raise RenderError(_("The picture is damaged")) from error
    if box is None:
        return "alike", []
    return "differs", [
        _("Points of the picture have another colour, from {left}, {top} to {right}, {bottom}",
          left=box[0], top=box[1], right=box[2], bottom=box[3])
    ]  # fmt: skip


def _see_docx(data: bytes, again: _Again) -> Seen:
    if list(_parts(data)) == list(_parts(again.made)):
        return "alike", []
    found = compared(read(opened(data)), again.drawn, again.spec.organisation)
    return _judged([told(change, again.spec.organisation) for change in found.changes])


def _parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """What is seen of a Word document: its parts but for what leads to them and tells of it."""
    with ZipFile(io.BytesIO(data)) as archive:
        for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
            if entry.filename.startswith("word/") and not entry.filename.endswith(".rels"):
                with archive.open(entry) as stream:
                    yield entry.filename, stream.read(PART_LIMIT)


def _judged(told: list[str]) -> Seen:
    return ("differs" if told else "alike"), told


_EYES: dict[str, Callable[[bytes, _Again], Seen]] = {
    "docx": _see_docx,
    "pdf": _see_pdf,
    "png": _see_png,
    "svg": _see_svg,
}
