"""PDFs of a few operators, for the tests of the reader."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Dictionary, Name

from bagan.chart.audit.pdf.leaf import Leaf
from bagan.chart.audit.pdf.read import leaves

FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Helvetica-Oblique",
         "F4": "Times-BoldItalic"}  # fmt: skip


def pdf_of(
    *pages: str,
    box: tuple[float, ...] = (0, 0, 200, 100),
    forms: dict[str, tuple[str, tuple[float, ...]]] | None = None,
    notes: tuple[str, ...] = (),
) -> bytes:
    """A PDF of pages of these operators, *box* their paper; *forms* by name, operators and
    matrix, may draw each other; *notes* are the kinds of annotations on each page."""
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        resources = pdf.make_indirect(Dictionary(Font=Dictionary(), XObject=Dictionary()))
        for key, font in FONTS.items():
            resources.Font[f"/{key}"] = Dictionary(
                Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{font}"),
                Encoding=Name.WinAnsiEncoding,
            )  # fmt: skip
        for key, (code, matrix) in (forms or {}).items():
            resources.XObject[f"/{key}"] = pikepdf.Stream(
                pdf, code.encode(), Type=Name.XObject, Subtype=Name.Form,
                BBox=[-1000, -1000, 1000, 1000], Matrix=list(matrix), Resources=resources,
            )  # fmt: skip
        resources.XObject["/Im"] = pikepdf.Stream(
            pdf, b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1,
            ColorSpace=Name.DeviceGray, BitsPerComponent=8,
        )  # fmt: skip
        for code in pages:
            page = Dictionary(
                Type=Name.Page, MediaBox=list(box), Resources=resources,
                Contents=pdf.make_stream(code.encode()),
            )  # fmt: skip
            if notes:
                page.Annots = [
                    Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=[9, 9, 20, 20])
                    for kind in notes
                ]
            pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        pdf.save(target)
    return target.getvalue()


def leaf_of(code: str, **more: object) -> Leaf:
    """What is read from one page of these operators."""
    (leaf,) = leaves(pdf_of(code, **more))  # type: ignore[arg-type]
    return leaf
