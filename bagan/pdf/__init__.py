"""HTML in, PDF bytes out: what every document that is printed shares."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bagan.pdf.attached import Attached
from bagan.pdf.beside import beside, meanwhile, sent
from bagan.pdf.pango import load_weasyprint, what_to_type

__all__ = [
    "Attached",
    "beside",
    "load_weasyprint",
    "meanwhile",
    "svg_pdf",
    "what_to_type",
    "write_pdf",
]


def write_pdf(
    html: str, *, templates: Path | None = None, attached: Sequence[Attached] = ()
) -> bytes:
    """*html* as a PDF, tagged, PDF/A-2a and PDF/UA-1, all fonts embedded; the same text gives
    the same bytes.  With files *attached* it is PDF/A-3a: earlier parts allow none.

    Style sheets, fonts and images come from the folder *templates* and from the shipped
    templates only.  Set in this process, or in the one :func:`beside` it.  Raises RenderError
    for a document that cannot be made whole, MissingPdf where the libraries that make PDF are
    not installed.
    """
    answer = sent(html, templates, tuple(attached))
    if answer is None:
        from bagan.pdf.setting import typeset

        answer = typeset(html, templates, tuple(attached))
    return answer


def svg_pdf(svg: bytes) -> bytes:
    """Any drawing as the one page of a PDF, as large as fits 900 mm: to be read, not printed.

    What cannot be set is left out; nothing is fetched that the drawing asks for.  Raises
    MissingPdf where the libraries that make PDF are not installed.
    """
    from bagan.pdf.setting import typeset_svg

    return typeset_svg(svg)
