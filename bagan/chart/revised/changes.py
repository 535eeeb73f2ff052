"""What a hand has changed in a Word document: one value for each change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bagan.chart.revised.due import Line


class Rule(StrEnum):
    """Kinds of change; the value is what the audit calls the finding."""

    RENAMED = "kotak-berganti-nama"
    MOVED = "kotak-bergeser"
    RESIZED = "kotak-berukuran-lain"
    DELETED = "kotak-dihapus"
    ADDED = "kotak-ditambah"
    ORDERED = "urutan-berubah"
    LINE_KIND = "garis-berganti-jenis"
    LINE_MOVED = "garis-berpindah"
    LINE_ADDED = "garis-ditambah"
    LINE_REMOVED = "garis-dihapus"
    LINE_LOOSE = "garis-lepas"
    LINE_SHIFTED = "garis-bergeser"
    LINE_STRANGE = "garis-tak-melekat"
    ROOM = "bingkai-berubah"
    ARROW = "panah-berubah"
    LEGEND_LINE = "contoh-garis-berubah"
    TITLE = "judul-berubah"
    WORDS = "tulisan-berubah"
    MORE_WORDS = "tulisan-ditambah"
    PICTURE_ADDED = "gambar-ditambah"
    SHEETS = "urutan-lampiran-berubah"
    PAPER = "kertas-berubah"
    WHOLE = "bagan-bergeser"
    LOST = "bagan-hilang"
    EXTRA = "bagan-lebih"
    PICTURE = "bagan-hanya-gambar"
    OTHER_LAYOUT = "letak-tak-dinilai"


@dataclass(frozen=True, slots=True)
class Change:
    """One change in the chart or on the page ``chart`` ("": in none).

    ``unit`` is the id of a box, or what a shape that was drawn anew is called; ``before`` and
    ``after`` are words; ``gone`` and ``come`` lines that were there and that are there now, with
    the ids of their boxes; ``order`` the units of a row as they stand now.  ``stump`` tells that
    the own line of a box that was deleted is still there.
    """

    rule: Rule
    chart: str = ""
    unit: str = ""
    before: str = ""
    after: str = ""
    gone: tuple[Line, ...] = ()
    come: tuple[Line, ...] = ()
    order: tuple[str, ...] = ()
    stump: bool = False
