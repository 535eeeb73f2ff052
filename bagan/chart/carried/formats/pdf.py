"""A PDF in, the Carried among its associated files out [ISO 19005-3, 6.8].

WeasyPrint writes them: :func:`bagan.pdf.write_pdf` takes the entries as they are.
"""

from __future__ import annotations

import ctypes

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from bagan.chart.carried.value import MANIFEST, Carried, damaged, limit_of, read_entries
from bagan.language import _
from bagan.problem import RenderError

ENDING = "pdf"
MOST = 50
"""Files that are looked at."""
_HEAD = 1024
"""A PDF may have other bytes before its mark [ISO 32000-1, Annex H, no. 13]."""


def matches(data: bytes) -> bool:
    return b"%PDF-" in data[:_HEAD]


def take(data: bytes) -> Carried | None:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise RenderError(_("The PDF cannot be read: it is damaged or protected")) from error
    try:
        entries = {}
        for place in range(min(document.count_attachments(), MOST)):
            attachment = document.get_attachment(place)
            name = attachment.get_name()
            entries[name] = _bytes(attachment, limit_of(name))
    except pypdfium2.PdfiumError as error:
        raise damaged() from error
    finally:
        document.close()
    return read_entries(entries) if MANIFEST in entries else None


def _bytes(attachment: pypdfium2.PdfAttachment, limit: int) -> bytes:
    """The bytes of a file, one more than *limit* where it is larger."""
    size = ctypes.c_ulong()
    if not raw.FPDFAttachment_GetFile(attachment, None, 0, size):
        return b""
    if size.value > limit:
        return bytes(limit + 1)
    return bytes(attachment.get_data())
