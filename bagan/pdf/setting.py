"""HTML in, PDF bytes out by WeasyPrint: tagged, PDF/A and PDF/UA-1, all fonts embedded.

The only place that knows WeasyPrint.  A word of complaint from it is an error, because
what it complains of it leaves out.
"""

from __future__ import annotations

import logging
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from bagan.language import _
from bagan.pdf.attached import Attached
from bagan.pdf.pango import load_weasyprint
from bagan.pola import template_folder
from bagan.problem import RenderError

load_weasyprint()
from weasyprint import HTML, Attachment  # noqa: E402
from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: E402

import bagan.pdf.lines  # noqa: E402, F401

BASE = "https://bagan.invalid/"
"""Stands for the template folders in a document; a name that no network can resolve
[RFC 2606], so that no folder of the machine gets into a PDF."""

IMAGE = "data:image/svg+xml;base64,"

FILED = datetime(1980, 1, 1)
"""The date of every file in a PDF, which has to have one: the same bytes on every day."""

MESSAGE_LIMIT = 200
"""So many characters of an address or of a complaint are told."""

MIME = {
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".otf": "font/otf",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
    ".png": "image/png",
}

UA_METADATA = b"""\
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""\
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""\
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 that the document conforms to\
</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""The claim of PDF/UA-1, and its description, which PDF/A asks for [ISO 19005-2, 6.6.2.3]."""


def typeset(html: str, templates: Path | None, attached: tuple[Attached, ...] = ()) -> bytes:
    """See :func:`bagan.pdf.write_pdf`.

    Raises RenderError for a file that is outside the template folders, and for whatever
    WeasyPrint would leave out with a warning.
    """
    fetcher = _ShippedFiles(templates)
    attached = tuple(sorted(attached, key=lambda item: item.name))  # as a name tree has them
    with _complaints() as complaints:
        pdf = HTML(string=html, base_url=BASE, url_fetcher=fetcher).write_pdf(
            pdf_variant="pdf/a-3a" if attached else "pdf/a-2a",
            pdf_identifier=_identifier(html, attached),
            attachments=[_attachment(item) for item in attached],
            finisher=partial(_complete, attached=attached),
        )
    if fetcher.refused:
        raise RenderError(
            _(
                "The document asks for something outside the template folder: {address}",
                address=", ".join(fetcher.refused),
            )
        )
    if complaints:
        raise RenderError(
            _("The PDF would not be complete: {reason}", reason="; ".join(complaints))
        )
    return bytes(pdf)


class _ShippedFiles(URLFetcher):  # type: ignore[misc]  # WeasyPrint carries no types
    """Serves files of the template folders and the charts in the document, nothing else."""

    def __init__(self, templates: Path | None) -> None:
        super().__init__()
        shipped = template_folder()
        self.folders = (shipped,) if templates is None else (templates, shipped)
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        if url.startswith(IMAGE):
            return super().fetch(url, headers)
        found = self.find(url)
        if found is None:
            self.refused.append(_short(url))
            raise ValueError("refused")
        return URLFetcherResponse(
            url, found.read_bytes(), {"Content-Type": MIME.get(found.suffix, "text/plain")}
        )

    def find(self, url: str) -> Path | None:
        """The file behind an address under BASE: inside a template folder, or none."""
        if not url.startswith(BASE):
            return None
        name = unquote(url.removeprefix(BASE))
        if "\0" in name:
            return None
        for folder in self.folders:
            path = (folder / name).resolve()
            if path.is_relative_to(folder.resolve()) and path.is_file():
                return path
        return None


def _identifier(html: str, attached: tuple[Attached, ...]) -> bytes:
    """The same for the same contents [ISO 32000-1, 14.4]."""
    whole = sha256(html.encode())
    for item in attached:
        whole.update(sha256(item.data).digest())
    return whole.digest()[:16]


def _attachment(item: Attached) -> Attachment:
    return Attachment(
        string=item.data,
        name=item.name,
        description=item.description,
        created=FILED,
        modified=FILED,
        relationship=item.relationship,
    )


def _complete(document: Any, pdf: Any, attached: tuple[Attached, ...] = ()) -> None:
    """Add what WeasyPrint does not write, just before the file is put together."""
    _claim_accessibility(pdf)
    if attached:
        _file_properly(pdf, attached)
    for item in pdf.objects:
        # Tables here have headers in their first row only [ISO 14289-1, 7.5].
        if isinstance(item, dict) and item.get("S") == "/TH":
            item["A"]["Scope"] = "/Column"


def _file_properly(pdf: Any, attached: tuple[Attached, ...]) -> None:
    """Name the media types, which WeasyPrint asks the machine for, and each file once among
    those associated with the document, where it names them twice."""
    media = iter(attached)
    for item in pdf.objects:
        if (getattr(item, "extra", None) or {}).get("Type") == "/EmbeddedFile":
            item.extra["Subtype"] = "/" + next(media).media.replace("/", "#2f")
    pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])


def _claim_accessibility(pdf: Any) -> None:
    """Add PDF/UA-1 to the metadata: WeasyPrint writes one variant's claim only."""
    metadata = next(
        item
        for item in pdf.objects
        if getattr(item, "extra", None) and item.extra.get("Type") == "/Metadata"
    )
    end = b"</rdf:RDF>"
    packet = b"".join(metadata.stream)
    if packet.count(end) != 1:
        raise RenderError(_("The PDF's metadata cannot be completed"))
    metadata.stream = [packet.replace(end, UA_METADATA + end)]


def _short(text: str) -> str:
    """*text*, cut where it is too long to be read in a message."""
    return text if len(text) <= MESSAGE_LIMIT else f"{text[:MESSAGE_LIMIT]}…"


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Gathers what WeasyPrint and fontTools warn of, instead of printing it."""
    gathered: list[str] = []

    class Gather(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            # A chart's address is the whole chart.
            gathered.append(_short(record.getMessage()))

    handler = Gather(logging.WARNING)
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    before = [(logger.propagate, logger.level) for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.propagate = False
        logger.setLevel(logging.WARNING)
    try:
        yield gathered
    finally:
        for logger, (propagate, level) in zip(loggers, before, strict=True):
            logger.removeHandler(handler)
            logger.propagate = propagate
            logger.setLevel(level)


def typeset_svg(svg: bytes) -> bytes:
    """See :func:`bagan.pdf.svg_pdf`."""
    address = IMAGE + b64encode(svg).decode()
    page = (
        "<style>@page{size:1000mm 1000mm;margin:0}img{display:block;width:900mm;height:900mm;"
        f"object-fit:contain}}</style><img alt='' src='{address}'>"
    )
    with _complaints():
        return bytes(HTML(string=page, base_url=BASE, url_fetcher=_ShippedFiles(None)).write_pdf())
