"""A Comparison, its pictures and its table in, one HTML page out that needs no other file.

The page names nothing outside itself and its policy lets nothing in: one script and one
style sheet run, by their hashes, whatever a name in a spec holds.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from markupsafe import Markup

from bagan.change.choices import View
from bagan.change.compare import Comparison
from bagan.change.diff.captions import page_words
from bagan.change.diff.drawn_rows import DrawnRow, rows_drawn_in, samples_of
from bagan.change.diff.matrix import Matrix
from bagan.change.diff.picture import Picture
from bagan.change.diff.samples import sample
from bagan.change.diff.tree import shapes_of
from bagan.chart.layout import (
    Box,
    Drawing,
    Frame,
    Heading,
    TextLine,
)
from bagan.chart.model import Kind
from bagan.chart.options import style_of
from bagan.chart.svg import SHIPPED_FAMILY, WORDS, font_list, font_rules
from bagan.style import Face, Style
from bagan.templating import part, render
from bagan.version import __version__

TEMPLATE = "perubahan.html.j2"
SCRIPT = "perubahan.js"
STYLES = ("perubahan-matriks.css", "perubahan-isi.css", "perubahan-layar.css")
LAYERS = (View.GABUNGAN, View.SEBELUM, View.SESUDAH)
"""The views drawn in the page; the others are made of these by the style sheet."""
VIEWS = ("geser", "gabungan", "berdampingan", "sebelum", "sesudah")
SAMPLE = 14.0
LINE_SAMPLE = 36.0
"""Points: the side of a symbol's sample, and the length of a line's."""
FOOTER = "Dibuat dengan Bagan dari berkas spesifikasi; bukan bagian dari peraturan."


def page_html(
    comparison: Comparison,
    pictures: Sequence[Picture],
    matrix: Matrix,
    *,
    templates: Path | None = None,
) -> bytes:
    """The page of a comparison: Indonesian, UTF-8, the same bytes for the same values.

    Each picture needs the views gabungan, sebelum and sesudah, in one layout.
    *templates* is a folder whose files stand in for the shipped ones of the same name.
    Raises RenderError for a template that cannot be used.
    """
    style = style_of(comparison.new.regency)
    script = part(SCRIPT, templates=templates)
    fonts = font_rules(_faces(pictures)) if SHIPPED_FAMILY in font_list(style) else ""
    css = "\n".join([fonts, *(part(name, templates=templates) for name in STYLES)])
    regions = dict.fromkeys(spec.regency.daerah.nama for spec in (comparison.old, comparison.new))
    values = {
        "title": f"Perubahan Bagan {' dan '.join(regions)}",
        "generator": f"Bagan {__version__}",
        "policy": _policy(css, script),
        "css": Markup(css),
        "script": Markup(script),
        "before": matrix.semula,
        "after": matrix.menjadi,
        "summary": matrix.summary,
        "guesses": len(comparison.guesses),
        "footer": FOOTER,
        "w": page_words("id"),
        **content_values(comparison, pictures, matrix),
    }
    return render(TEMPLATE, values, templates=templates).encode("utf-8")


def content_values(
    comparison: Comparison, pictures: Sequence[Picture], matrix: Matrix
) -> dict[str, Any]:
    """What the templates of the charts and of the table see, besides their words."""
    style = style_of(comparison.new.regency)
    charts = [
        _chart(number, picture, rows_drawn_in(picture, comparison, matrix), style)
        for number, picture in enumerate(pictures, start=1)
    ]
    return {"views": VIEWS, "charts": charts, "matrix": matrix}


def _policy(css: str, script: str) -> str:
    """What the page may load and run [CSP Level 3]: data in it, and its own two texts."""

    def hashed(text: str) -> str:
        return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}'"

    return (
        "default-src 'none'; img-src data:; font-src data:; "
        f"style-src {hashed(css)}; script-src {hashed(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _chart(
    number: int, picture: Picture, shown: Sequence[DrawnRow], style: Style
) -> dict[str, Any]:
    """What the template sees of one picture."""
    drawing = picture.drawings[View.GABUNGAN]
    prefix = picture.prefixes[View.GABUNGAN]
    numbers = {words: number for number, words in picture.references}
    return {
        "id": f"bagan-{number}",
        "title": picture.title,
        "summary": picture.summary,
        "layers": [
            {
                "view": view.value,
                "absent": not any(shapes_of(picture.drawings[view])),
                "prefix": picture.prefixes[view],
                # The writer has escaped all names: an SVG is the only markup let through.
                "svg": Markup(picture.bare[view].decode("utf-8")),
            }
            for view in LAYERS
        ],
        "entries": [
            {
                "target": f"{prefix}-{entry.boxes[0]}" if entry.boxes else "",
                "boxes": " ".join(entry.boxes),
                "line": entry.line,
                "sample": _sample(entry.sample, style) if entry.sample else "",
                "number": numbers.get(entry.row.sentence),
                "words": entry.row.sentence,
                "row": entry.row.number,
                "guess": entry.row.guess is not None,
            }
            for entry in shown
        ],
        "legend": [
            {"sample": _sample(name, style), "words": _LINES.get(name) or WORDS[name]}
            for name in samples_of(drawing)
        ],
        "notes": drawing.notes,
    }


_LINES = {Kind.KOMANDO.value: "Garis komando", Kind.KOORDINASI.value: "Garis koordinasi"}


def _sample(name: str, style: Style) -> str:
    return sample(name, width=LINE_SAMPLE, height=SAMPLE, style=style)


def _faces(pictures: Sequence[Picture]) -> dict[Face, list[str]]:
    """Every text of the pictures in each face that might set it: one font for all of them."""
    texts = [
        line.text
        for picture in pictures
        for view in LAYERS
        for line in _lines(picture.drawings[view])
    ]
    return dict.fromkeys(Face, texts)


def _lines(drawing: Drawing) -> Iterator[TextLine]:
    labels: tuple[Box | Frame | Heading, ...]
    labels = (*drawing.boxes, *drawing.frames, *drawing.headings)
    for label in labels:
        yield from label.lines
