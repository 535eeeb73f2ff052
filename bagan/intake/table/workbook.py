"""The rows of a Form in, an Excel workbook with lists to choose from in its cells out."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING

from bagan.chart.model import JENIS_EXAMPLES, Kind, Status
from bagan.intake.table.carried import CARRIED, rows_of
from bagan.intake.table.form import KINDS, LINES, OFFICES, Form
from bagan.spreadsheet import cell_format, printed_across, workbook, write_cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

LAST = 1000
"""The last row that the lists are offered in."""
_WIDEST = {"Nama": 36, "Atasan": 30, "Dari": 36, "Ke": 36, "Isi": 70}
"""Characters that a column has at most; longer words take several lines."""
_LEAST, _USUAL = 10, 22
_LINE = 15.0
"""Points: the height of a line."""
_ADVICE = (
    "Cara mengisi",
    "1. Lembar Susunan: satu baris untuk satu unit atau jabatan. Yang wajib hanya Nama dan Atasan.",
    "2. Atasan: pilih dari daftar. Kosongkan untuk puncak. Dua atasan dipisah titik koma (;).",
    "3. Bila dua unit bernama sama, tulis Pengenal atasannya, bukan namanya.",
    "4. Pengenal: huruf kecil dan tanda hubung, tidak dicetak. Boleh kosong; dibuat dari nama.",
    "5. Jenis: boleh kosong bila jelas dari nama. Pilih kelompok untuk kotak yang mewakili satu "
    "golongan, lalu tulis namanya dalam kolom Kelompok para anggotanya.",
    "6. Dasar: pasal yang menyebut unit dan garis dari atasannya, misalnya Pasal 3 huruf b. "
    "Tanpa pasal, tulis alasannya dalam kolom Rekonstruksi.",
    "7. Lembar Garis: garis koordinasi, dan garis komando yang dasarnya lain. Timbal balik: ya.",
    "8. Lembar Peraturan: daerah dan peraturan yang dilampiri bagan.",
    "9. Simpan, lalu ketik: bagan import NAMA-BERKAS.xlsx",
)  # fmt: skip


def to_workbook(
    form: Form, title: str, *, advice: bool = False, spec: str = "", left_out: bool = False
) -> bytes:
    """The workbook with the sheets Susunan, Garis and Peraturan, (``advice``) one that says
    how to fill them in, and one with the text of *spec*, of which it was made, of which NIPs or
    photographs were *left_out*.  The same rows, the
    same bytes."""
    target = io.BytesIO()
    book = workbook(target, title)
    offices = _sheet(book, "Susunan", OFFICES, form.offices)
    lines = _sheet(book, "Garis", LINES, form.lines)
    settings = _sheet(book, "Peraturan", ("Isian", "Isi"), form.settings.items())
    if advice:
        sheet = book.add_worksheet("Petunjuk")
        sheet.set_column(0, 0, 110)
        for row, text in enumerate(_ADVICE):
            write_cell(sheet, row, 0, text, cell_format(book, bold=not row))
    if spec:
        _carry(book, rows_of(spec, left_out=left_out))
    choices = book.add_worksheet("Pilihan")
    choices.hide()
    names = f"=Susunan!$B$2:$B${LAST}"
    kinds = _choice(choices, 0, KINDS)
    _offer(offices, OFFICES.index("Atasan"), names, "Nama atasan", strict=False)
    _offer(offices, OFFICES.index("Jenis"), kinds, "Jenis unit", strict=True)
    for column in (0, 1):
        _offer(lines, column, names, "Nama unit", strict=False)
    _offer(lines, 2, [kind.value for kind in Kind], "Jenis garis", strict=True)
    _offer(lines, 3, ["ya", "tidak"], "Timbal balik", strict=True)
    for row, name in enumerate(form.settings, 1):
        if name == "Jenis peraturan":
            source = _choice(choices, 1, JENIS_EXAMPLES)
            settings.data_validation(row, 1, row, 1, _rule(source, name, strict=False))
        elif name == "Status":
            values = [status.value for status in Status]
            settings.data_validation(row, 1, row, 1, _rule(values, name, strict=True))
    book.close()
    return target.getvalue()


def _sheet(
    book: Workbook, name: str, header: Sequence[str], rows: Iterable[Sequence[str]]
) -> Worksheet:
    sheet = book.add_worksheet(name)
    bold, plain = cell_format(book, bold=True), cell_format(book)
    filled = list(rows)
    widths = [_width(heading, column) for heading, *column in zip(header, *filled, strict=True)]
    for column, (heading, width) in enumerate(zip(header, widths, strict=True)):
        sheet.set_column(column, column, width)
        write_cell(sheet, 0, column, heading, bold)
    for number, row in enumerate(filled, 1):
        lines = max(len(wrap(text, width - 1)) for text, width in zip(row, widths, strict=True))
        if lines > 1:  # else LibreOffice prints the first line alone
            sheet.set_row(number, _LINE * lines)
        for column, text in enumerate(row):
            write_cell(sheet, number, column, text, plain)
    printed_across(sheet, 0)
    return sheet


def _width(heading: str, column: Iterable[str]) -> int:
    """The width of a column in characters: that of its words, within limits."""
    longest = max(map(len, column), default=0) + 2
    return max(min(longest, _WIDEST.get(heading, _USUAL)), len(heading) + 2, _LEAST)


def _carry(book: Workbook, rows: Sequence[str]) -> None:
    sheet = book.add_worksheet(CARRIED)
    sheet.set_column(0, 0, 110)
    write_cell(sheet, 0, 0, rows[0], cell_format(book, bold=True))
    sheet.set_row(0, 3 * _LINE)
    for number, line in enumerate(rows[1:], 1):
        sheet.write_string(number, 0, line)
    printed_across(sheet, 0)


def _choice(sheet: Worksheet, column: int, words: Sequence[str]) -> str:
    """Put *words* into the hidden sheet; gives the range that holds them."""
    for row, word in enumerate(words):
        sheet.write_string(row, column, word)
    letter = "AB"[column]
    return f"=Pilihan!${letter}$1:${letter}${len(words)}"


def _offer(
    sheet: Worksheet, column: int, source: str | list[str], name: str, *, strict: bool
) -> None:
    sheet.data_validation(1, column, LAST - 1, column, _rule(source, name, strict=strict))


def _rule(source: str | list[str], name: str, *, strict: bool) -> dict[str, object]:
    """A list to choose from; where it is not strict, other words are only asked about."""
    return {
        "validate": "list",
        "source": source,
        "error_type": "stop" if strict else "warning",
        "error_title": name,
        "error_message": "Pilih dari daftar." if strict else "Tidak ada dalam daftar. Tetap isi?",
    }
