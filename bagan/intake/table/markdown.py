"""A text that is a table in Markdown in, its sheet out: lines of cells between "|"."""

from __future__ import annotations

import re
from pathlib import Path

from bagan.intake.table.cells import Cell, Row, Sheet, column_name, plain
from bagan.intake.table.headings import head_of
from bagan.language import _
from bagan.problem import RenderError, Span

ENDINGS = (".md", ".markdown", ".txt")
_LARGEST = 2_000_000
"""Bytes: no table of offices is as large."""
_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?\s*")
"""The line below the headings."""
_BORDER = re.compile(r"(?<!\\)\|")
_REGULATION = re.compile(r"^[\s*#]*(?:Pasal\s+\d|MEMUTUSKAN|LAMPIRAN\b)", re.MULTILINE)
_TEAM = re.compile(r"dalam\s+tim\b|kedudukan", re.IGNORECASE)


def holds_table(path: Path) -> bool:
    """Whether the text at *path* is no regulation but a table of offices in Markdown: its
    headings are known.  Raises OSError for a file that cannot be read."""
    if path.stat().st_size > _LARGEST:
        return False
    data = path.read_bytes()
    if b"|" not in data or b"--" not in data:
        return False
    text = data.decode("utf-8-sig", "replace")
    if _REGULATION.search(text):
        return False
    head = head_of(_sheet(text, str(path)))
    return head is not None and head.units and not _TEAM.search(text)


def read_markdown(data: bytes, path: str) -> list[Sheet]:
    """The table in the text *data*, which messages call *path*.  Raises RenderError for another
    encoding than UTF-8."""
    try:
        return [_sheet(data.decode("utf-8-sig"), path)]
    except UnicodeDecodeError as error:
        raise RenderError(
            _("{path} is not a text file; save the table as CSV or .xlsx", path=path)
        ) from error


def _sheet(text: str, path: str) -> Sheet:
    rows: list[Row] = []
    for number, line in enumerate(text.splitlines(), 1):
        if "|" not in line or _RULE.fullmatch(line):
            continue
        inside = line.strip().removeprefix("|").removesuffix("|")
        words = (plain(cell.strip(" *_").replace("\\|", "|")) for cell in _BORDER.split(inside))
        rows.append(
            tuple(
                Cell(cell, Span(path, number, column, f"{column_name(column)}{number}"))
                for column, cell in enumerate(words, 1)
            )
        )
    return Sheet(path, "", tuple(rows))
