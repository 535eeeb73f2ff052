"""A PDF's bytes in, what stands on each of its pages out."""

from __future__ import annotations

from contextlib import closing

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from bagan.chart.audit.pdf.leaf import Leaf
from bagan.chart.audit.pdf.objects import leaf_of
from bagan.language import _
from bagan.problem import RenderError

MAGIC = b"%PDF-"
_HEAD = 1024
"""Bytes before the header that readers of PDF put up with [ISO 32000-2, annex I]."""
MOST_PAGES = 500


def is_pdf(data: bytes) -> bool:
    """Whether *data* begins as a PDF does."""
    return MAGIC in data[:_HEAD] and not data.lstrip().startswith(b"<")


def leaves(data: bytes) -> tuple[Leaf, ...]:
    """The pages of a PDF.

    Raises RenderError for what is damaged, protected by a password, without pages, or
    longer than any regulation's annexes.
    """
    # The code of an error stays until the next one: this sets it to one that bytes cannot have.
    raw.FPDF_LoadDocument(b"", None)
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            if not len(document):
                raise RenderError(_("The PDF has no pages"))
            if len(document) > MOST_PAGES:
                raise RenderError(
                    _("The PDF has more pages than any annex: {count}", count=len(document))
                )
            return tuple(_leaf(document, number) for number in range(len(document)))
    except pypdfium2.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise RenderError(
                _("The PDF is protected by a password: save a copy without one")
            ) from error
        if error.err_code == raw.FPDF_ERR_FILE:
            raise RenderError(_("The PDF has no pages")) from error
        raise RenderError(_("The PDF is damaged: get another copy of it")) from error


def _leaf(document: pypdfium2.PdfDocument, number: int) -> Leaf:
    with closing(document[number]) as page:
        return leaf_of(page)
