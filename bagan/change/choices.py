"""What `bagan diff` offers, as words of its command line; light, so that a help text is quick."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, get_args

from bagan.registry import names

TABLES = names("bagan.change.diff.tables")
"""The kinds of file that hold the comparison table alone."""
IMAGES = ("svg", "png")
"""The kinds of file that hold one view of one chart."""
DOCUMENTS = ("pdf", "html", "docx")
"""The kinds of file that hold the table and every chart."""
KINDS = (*IMAGES, *DOCUMENTS, *TABLES)

Form = Literal["text", "draft", "json", "markdown", "csv", "github"]
"""How a comparison is told on standard output; "draft" is that of the amending regulation."""
FORMS: tuple[Form, ...] = get_args(Form)


class View(StrEnum):
    """How both versions are shown; the values stand in file names and on the command line."""

    GABUNGAN = "gabungan"
    BERDAMPINGAN = "berdampingan"
    SEBELUM = "sebelum"
    SESUDAH = "sesudah"
