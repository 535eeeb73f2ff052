"""What an office has that is no regulation, a table or a drawn chart, in; a first spec out."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bagan.law.draft import Drafted

TABLES = (".xlsx", ".xlsm", ".csv", ".tsv", ".json")
CHARTS = (".svg", ".drawio", ".mmd", ".mermaid", ".pptx")
EITHER = (".pdf", ".docx")
"""Files that hold a regulation's text, or a drawn chart alone."""
TABBED = (".docx", ".txt", ".pdf")
"""Files that hold a regulation's text, or a table alone, its cells parted by tabs or set apart."""
TEXTS = (".md", ".markdown", ".txt")
"""Files that hold a regulation's text, or a table in Markdown alone."""

__all__ = ["drafted", "empty_table", "reads"]


def reads(path: Path) -> bool:
    """Whether *path* is a file that :func:`drafted` reads, by its name or by what it holds.

    Raises OSError for a file that cannot be read.
    """
    ending = path.suffix.lower()
    if ending in EITHER:
        from bagan.intake.drawn import holds_chart

        return path.is_file() and (holds_chart(path) or _is_table(path))
    if ending in TEXTS:
        return path.is_file() and _is_table(path)
    return ending in (*TABLES, *CHARTS)


def _is_table(path: Path) -> bool:
    """Whether a text, or a Word file, is a table of offices."""
    from bagan.intake.table import holds_tabbed, holds_table

    ending = path.suffix.lower()
    return (ending in TEXTS and holds_table(path)) or (ending in TABBED and holds_tabbed(path))


def drafted(path: Path, *, file: str, schema: str) -> Drafted:
    """The YAML text of a spec drafted from the table or chart at *path*; it loads and draws.  Its
    account counts the offices that were read.

    *file* is the name it will have, *schema* the path by which it names the JSON Schema.
    Raises SpecError with every fault of a table, each with its cell, and RenderError for a
    file that cannot be read.
    """
    from bagan.intake.finish import finished

    ending = path.suffix.lower()
    if ending in (*TABLES, *TEXTS) or (ending in TABBED and _is_table(path)):
        from bagan.intake.table import read_table, said_by

        return finished(read_table(path), file=file, schema=schema, again=partial(said_by, path))
    from bagan.intake.drawn import read_drawing

    return finished(read_drawing(path), file=file, schema=schema)


def empty_table() -> bytes:
    """An Excel workbook to fill in, with a small office as an example."""
    from bagan.intake.table import EXAMPLE, to_workbook

    return to_workbook(EXAMPLE, "Tabel susunan organisasi", advice=True)
