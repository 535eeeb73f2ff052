"""Values of a summary in, the Indonesian words and signs for them out, for page and workbook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from bagan.chart.annex import indonesian_date
from bagan.law.summary.form import (
    HitunganTren,
    Nasib,
    Pemeriksaan,
    Perbandingan,
    Ringkasan,
    SatuSpesifikasi,
)

TITLE = "Ringkasan pemeriksaan bagan"
UNKNOWN = "–"
"""What stands where a number is not known: "0" would say that nothing was found."""
RANKING = (
    "Urutan: yang belum dapat diperiksa paling atas, lalu menurut banyaknya galat, lalu banyaknya "
    "peringatan. Yang sama banyak mendapat nomor urut yang sama dan berdiri menurut nama."
)
UNPROVEN = (
    "Tanpa naskah, sebuah spesifikasi hanya diperiksa dalam dirinya sendiri: apakah bagannya "
    "sesuai dengan bunyi pasal-pasalnya tidak diketahui, berapa pun temuannya."
)
UNSOUND = (
    "Yang belum dapat diperiksa mempunyai kesalahan penulisan spesifikasi; aturan-aturan baru "
    "ditanyakan setelah itu diperbaiki. Tanda – berarti tidak diketahui, bukan nol."
)
SAME = (
    "Temuan dikenali kembali dari aturannya, tempatnya dalam pasal, dan hal yang disebut di sana; "
    "tanpa itu dari unit atau garisnya, atau dari pesannya. Nomor baris tidak diperhitungkan."
)


class Hasil(StrEnum):
    """What checking a spec came to, the most serious first."""

    BELUM = "Belum dapat diperiksa"
    GALAT = "Ada galat"
    PERINGATAN = "Ada peringatan"
    TANPA_NASKAH = "Tanpa temuan terbuka, tetapi tanpa naskah"
    BERSIH = "Tanpa temuan terbuka"


SIGNS = {
    Hasil.BELUM: "?",
    Hasil.GALAT: "✖",
    Hasil.PERINGATAN: "▲",
    Hasil.TANPA_NASKAH: "○",
    Hasil.BERSIH: "✔",
}
FATE_SIGNS = {
    Nasib.BARU: "+",
    Nasib.TETAP: "=",
    Nasib.SELESAI: "−",
    Nasib.DITERIMA: "≈",
    Nasib.TIDAK_DINILAI: "?",
}


def outcome(spec: SatuSpesifikasi) -> Hasil:
    """What checking *spec* came to."""
    if not spec.is_sound:
        return Hasil.BELUM
    if spec.galat:
        return Hasil.GALAT
    if spec.peringatan:
        return Hasil.PERINGATAN
    return Hasil.BERSIH if spec.pemeriksaan is Pemeriksaan.NASKAH else Hasil.TANPA_NASKAH


def checked_against(spec: SatuSpesifikasi) -> str:
    """Whether *spec* was compared with the text of its regulation."""
    words = {
        Pemeriksaan.NASKAH: "dibandingkan",
        Pemeriksaan.TANPA_NASKAH: "tidak ada",
        Pemeriksaan.NASKAH_TIDAK_TERBACA: "tidak terbaca",
        Pemeriksaan.BELUM: "belum dibandingkan",
    }
    return words[spec.pemeriksaan]


def extent(summary: Ringkasan) -> str:
    """ "15 spesifikasi dari 15 daerah di 1 provinsi"."""
    provinces = sum(bool(province.provinsi) for province in summary.provinsi)
    return (
        f"{summary.jumlah.spesifikasi} spesifikasi dari {summary.daerah} daerah "
        f"di {provinces} provinsi"
    )


def day(moment: str | None) -> str:
    """The day of a moment as SOURCE_DATE_EPOCH gives it, in words; else nothing."""
    try:
        return indonesian_date(date.fromisoformat((moment or "")[:10]))
    except ValueError:
        return ""


def fates(counts: HitunganTren) -> Iterator[tuple[str, int, str]]:
    """The sign, the count and the words of each thing that became of findings."""
    for fate, count in (
        (Nasib.BARU, counts.baru),
        (Nasib.SELESAI, counts.selesai),
        (Nasib.TETAP, counts.tetap),
        (Nasib.DITERIMA, counts.diterima),
        (Nasib.TIDAK_DINILAI, counts.tidak_dinilai),
    ):
        if count:
            yield FATE_SIGNS[fate], count, fate.value


def trend_words(spec: SatuSpesifikasi) -> str:
    """What became of *spec* since the earlier run, on one line."""
    trend = spec.tren
    if trend is None:
        return ""
    if trend.perbandingan is Perbandingan.BARU:
        return "sebelumnya tidak ada"
    told = [f"{sign}{count} {words}" for sign, count, words in fates(trend)]
    if trend.perbandingan is Perbandingan.TIDAK_DAPAT:
        told = ["tidak dapat dibandingkan"]
    return "; ".join([*told, *trend.keterangan]) or "tanpa temuan, dahulu dan sekarang"
