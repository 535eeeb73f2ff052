"""A Ringkasan in, an Excel workbook out: regions, findings, rules, provinces, how to read it."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from bagan.law.summary.form import Nasib, Ringkasan, SatuSpesifikasi, Temuan
from bagan.law.summary.words import (
    RANKING,
    SAME,
    TITLE,
    UNKNOWN,
    UNPROVEN,
    UNSOUND,
    Hasil,
    checked_against,
    day,
    extent,
    fates,
    outcome,
    trend_words,
)
from bagan.spreadsheet import cell_format, printed_across, workbook, write_cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook

Value = str | int | None
Column = tuple[str, float]
"""What heads a column, and its width in characters."""

_REGIONS: tuple[Column, ...] = (
    ("Urutan", 7), ("Kode", 7), ("Daerah", 22), ("Provinsi", 15), ("Peraturan", 26),
    ("Tentang", 24), ("Status", 11), ("Hasil", 18), ("Naskah", 12), ("Galat", 7),
    ("Peringatan", 11), ("Catatan", 8), ("Diterima", 8), ("Kesalahan spesifikasi", 11),
    ("Aturan dimatikan", 14), ("Berkas", 20),
)  # fmt: skip
_TREND: tuple[Column, ...] = (
    ("Galat sebelumnya", 11), ("Peringatan sebelumnya", 11), ("Perubahan", 26),
)  # fmt: skip
_FINDINGS: tuple[Column, ...] = (
    ("Urutan", 7), ("Daerah", 20), ("Berkas", 16), ("Keadaan", 12), ("Berat", 10), ("Aturan", 18),
    ("Pada", 14), ("Tentang", 24), ("Temuan", 44), ("Saran", 34), ("Bunyi naskah", 30),
    ("Alasan diterima", 26), ("Letak", 18),
)  # fmt: skip
_RULES: tuple[Column, ...] = (
    ("Aturan", 26), ("Apa yang ditemukannya", 60), ("Spesifikasi", 12), ("Galat", 8),
    ("Peringatan", 11), ("Catatan", 9), ("Diterima", 9), ("Kesalahan spesifikasi", 12),
    ("Dimatikan", 11),
)  # fmt: skip
_PROVINCES: tuple[Column, ...] = (
    ("Provinsi", 28), ("Spesifikasi", 12), ("Belum dapat diperiksa", 12), ("Dengan galat", 10),
    ("Dengan peringatan", 12), ("Tanpa temuan", 10), ("Tanpa temuan, tanpa naskah", 14),
    ("Galat", 8), ("Peringatan", 11), ("Catatan", 9), ("Diterima", 9),
)  # fmt: skip
_WORDS: tuple[Column, ...] = (("Hal", 42), ("Isi", 90))
_LINE, _HIGHEST = 15.0, 405.0
"""The height of a line of text, and of Excel's highest row, in points."""


def write(summary: Ringkasan) -> bytes:
    """The workbook of *summary*: numbers are numbers, every text is text, never a formula."""
    target = io.BytesIO()
    book = workbook(target, TITLE)
    trend = _TREND if summary.tren else ()
    _sheet(book, "Daerah", (*_REGIONS, *trend), map(_region, summary.spesifikasi))
    fate = (("Perubahan", 18.0),) if summary.tren else ()
    rows = (row for spec in summary.spesifikasi for row in _findings(spec))
    _sheet(book, "Temuan", (*_FINDINGS, *fate), rows)
    _sheet(book, "Aturan", _RULES, _rules(summary))
    _sheet(book, "Provinsi", _PROVINCES, _provinces(summary))
    _sheet(book, "Keterangan", _WORDS, _words(summary))
    book.close()
    return target.getvalue()


def _sheet(
    book: Workbook, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]]
) -> None:
    """A table with a frozen header, each column of which can be filtered."""
    sheet = book.add_worksheet(name)
    head, cell = cell_format(book, bold=True), cell_format(book)
    for column, (words, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        write_cell(sheet, 0, column, words, head)
    widths = [width for _words, width in columns]
    sheet.set_row(0, _height([words for words, _width in columns], widths))
    last = 0
    for last, row in enumerate(rows, start=1):
        sheet.set_row(last, _height(row, widths))  # not every program fits a row to its text
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(last, column, value, cell)
            else:
                write_cell(sheet, last, column, UNKNOWN if value is None else value, cell)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    printed_across(sheet, 0)


def _height(row: Sequence[Value], widths: Sequence[float]) -> float:
    """Enough for the longest cell of *row*, by the number of its letters."""
    sizes = zip(row, widths, strict=True)
    lines = max(1 + int(len(str(value)) * 1.15 / width) for value, width in sizes)
    return min(_LINE * lines, _HIGHEST)


def _region(spec: SatuSpesifikasi) -> tuple[Value, ...]:
    row: tuple[Value, ...] = (
        spec.urutan, spec.kode, spec.daerah, spec.provinsi, spec.peraturan, spec.tentang,
        spec.status, outcome(spec).value, checked_against(spec), spec.galat, spec.peringatan,
        spec.catatan, spec.diterima, spec.kesalahan, ", ".join(spec.aturan_mati), spec.berkas,
    )  # fmt: skip
    if spec.tren is None:
        return row
    return (*row, spec.tren.galat_sebelumnya, spec.tren.peringatan_sebelumnya, trend_words(spec))


def _findings(spec: SatuSpesifikasi) -> Iterator[tuple[Value, ...]]:
    start: tuple[Value, ...] = (spec.urutan, spec.name, spec.berkas)
    for item in spec.temuan:
        row: tuple[Value, ...] = (
            *start, _state(spec, item), item.berat.value, item.aturan, item.pada,
            "; ".join(item.tentang), item.pesan, item.saran, item.bunyi, item.diterima or "",
            item.letak,
        )  # fmt: skip
        yield (*row, _fate(item.nasib)) if spec.tren else row
    for gone in spec.tren.berlalu if spec.tren else ():
        yield (
            *start, "tidak terbuka lagi", gone.berat.value, gone.aturan, gone.pada,
            "; ".join(gone.tentang), gone.pesan, "", "", "", "", _fate(gone.nasib),
        )  # fmt: skip


def _state(spec: SatuSpesifikasi, item: Temuan) -> str:
    if not spec.is_sound:
        return "kesalahan spesifikasi"
    if item.diterima is not None:
        return "diterima"
    return "terbuka" if item.is_open else "catatan"


def _fate(fate: Nasib | None) -> str:
    return fate.value if fate else ""


def _rules(summary: Ringkasan) -> Iterator[tuple[Value, ...]]:
    for rule in summary.aturan:
        yield (
            rule.aturan, rule.judul, rule.spesifikasi, rule.galat, rule.peringatan, rule.catatan,
            rule.diterima, rule.kesalahan, rule.dimatikan,
        )  # fmt: skip


def _provinces(summary: Ringkasan) -> Iterator[tuple[Value, ...]]:
    for one in summary.provinsi:
        yield (
            one.provinsi or "tidak terbaca", one.spesifikasi, one.belum, one.dengan_galat,
            one.dengan_peringatan, one.tanpa_temuan, one.tanpa_naskah, one.galat, one.peringatan,
            one.catatan, one.diterima,
        )  # fmt: skip


def _words(summary: Ringkasan) -> Iterator[tuple[Value, ...]]:
    """How the workbook is to be read, the totals, and what has changed."""
    yield "Isi", extent(summary)
    if summary.tanggal:
        yield "Tanggal", day(summary.tanggal)
    yield "Program", summary.program
    for words, count in (
        (Hasil.BELUM.value, summary.jumlah.belum),
        (Hasil.GALAT.value, summary.jumlah.dengan_galat),
        (Hasil.PERINGATAN.value, summary.jumlah.dengan_peringatan),
        (Hasil.BERSIH.value, summary.jumlah.tanpa_temuan),
        (Hasil.TANPA_NASKAH.value, summary.jumlah.tanpa_naskah),
    ):
        yield words, count
    yield "Urutan", RANKING
    yield "Tanpa naskah", UNPROVEN
    yield "Belum dapat diperiksa", UNSOUND
    if trend := summary.tren:
        for sign, count, words in fates(trend):
            yield f"Temuan {words} ({sign})", count
        for label, specs in (
            ("Sebelumnya tidak ada", trend.muncul),
            ("Kini tidak ada", trend.hilang),
            ("Tidak dapat dibandingkan", trend.tidak_dapat),
        ):
            yield from ((label, spec) for spec in specs)
        yield "Temuan yang sama", SAME
        yield from (("Perbandingan", remark) for remark in trend.keterangan)
