"""The text of a spec in, the rows of a sheet that carries it out; and back."""

from __future__ import annotations

import unicodedata
from hashlib import sha256

from bagan.chart.spec import parse_spec
from bagan.intake.table.cells import Sheet
from bagan.problem import SpecError
from bagan.spreadsheet import CELL_LIMIT

CARRIED = "Spesifikasi"
"""The name of the sheet."""
NOTE = (
    "Lembar ini memuat spesifikasi asal tabel: bagan, daftar pasal, dan hal lain yang tidak ada "
    "dalam lembar lain. Jangan diubah; bagan import membacanya."
)
LEFT_OUT = "NIP dan foto yang tidak ada dalam tabel tidak dibawa."
_START = NOTE[:29]
_END = "Akhir spesifikasi"
"""Before the SHA-256 of the text, by which a change in it is found."""
_WINDOWS = "baris Windows"
"""After it, where lines end as Windows ends them."""


def rows_of(text: str, *, left_out: bool) -> list[str]:
    """The rows of the sheet: what it is, and whether something of *text* was *left_out*; the
    lines; and their sum."""
    windows = "\r\n" in text
    lines = text.replace("\r\n", "\n").split("\n")
    told = [_END, sha256(text.encode()).hexdigest(), *([_WINDOWS] if windows else [])]
    return [f"{NOTE} {LEFT_OUT}" if left_out else NOTE, *lines, " ".join(told)]


def carriable(text: str) -> bool:
    """Whether a workbook gives *text* back as it is: its lines end alike, none is too long for a
    cell, and none has a character that no cell holds."""
    ends = {text.count("\r"), text.count("\n"), text.count("\r\n")}
    plain = text.replace("\r\n", "\n")
    return (len(ends) == 1 or "\r" not in text) and all(
        len(line) < CELL_LIMIT
        and all(char == "\t" or unicodedata.category(char) not in ("Cc", "Cs") for char in line)
        for line in plain.split("\n")
    )


def is_carrier(first: object) -> bool:
    """Whether a sheet carries a spec, by what stands in its first cell."""
    return isinstance(first, str) and first.startswith(_START)


def carried_in(sheet: Sheet) -> bytes | None:
    """The text that *sheet* carries, nothing where a hand has changed it; None for any other
    sheet."""
    rows = [row[0].text for row in sheet.rows if row]
    if not (rows and is_carrier(rows[0])):
        return None
    while rows and not rows[-1].strip():
        rows.pop()
    text = ("\r\n" if rows[-1].endswith(_WINDOWS) else "\n").join(rows[1:-1])
    return text.encode() if rows[1:] == rows_of(text, left_out=False)[1:] else b""


def left_out_of(sheet: Sheet) -> bool:
    """Whether NIPs or photographs are missing in what *sheet* carries."""
    return bool(sheet.rows) and sheet.rows[0][0].text.endswith(LEFT_OUT)


def names_in(text: bytes) -> dict[str, str]:
    """The names of the units and groups in a spec that was carried, by their ids."""
    try:
        found = parse_spec(text, CARRIED).organisation if text else None
    except SpecError:
        return {}
    return {item: found.name(item) for item in (*found.units, *found.groups)} if found else {}
