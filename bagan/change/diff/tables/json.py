"""A Matrix in, JSON out for other programs; its schema is docs/perubahan.schema.json.

The classes here are the file's form: both the JSON and its schema are made of them.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import Field

from bagan.change.compare.changes import Hal, Perubahan
from bagan.change.diff.matrix import Matrix, Row
from bagan.change.diff.sentences import Draft
from bagan.chart.model import Kind, Line
from bagan.jsontext import Form, json_file

VERSION = 1


class Garis(Form):
    """Satu garis, dengan pengenal dalam spesifikasinya sendiri."""

    dari: str = Field(description="Pengenal unit asal garis.")
    ke: str = Field(description="Pengenal unit tujuan garis.")
    jenis: Kind = Field(description="komando atau koordinasi.")
    timbal_balik: bool = Field(description="Apakah garis berlaku dua arah.")
    dasar: tuple[str, ...] = Field(description="Pasal yang menjadi dasar garis.")
    rekonstruksi: str | None = Field(description="Alasan, bila tidak ada pasalnya.")


class Rincian(Form):
    """Satu nilai yang berbeda."""

    jalur: tuple[str, ...] = Field(description="Tempat nilai itu.")
    semula: Any = Field(description="Nilai lama; null bila tidak ada.")
    menjadi: Any = Field(description="Nilai baru; null bila tidak ada.")


class SatuPerubahan(Form):
    """Satu perubahan: satu baris matriks."""

    nomor: int = Field(description="Nomor baris matriks, mulai dari 1.", ge=1)
    jenis: Perubahan = Field(description="Apa yang terjadi.")
    hal: Hal = Field(description="Mengenai apa.")
    kalimat: str = Field(description="Perubahan ini dalam satu kalimat.")
    lama: tuple[str, ...] = Field(description="Pengenal dalam spesifikasi lama.")
    baru: tuple[str, ...] = Field(description="Pengenal dalam spesifikasi baru.")
    garis_lama: Garis | None = Field(description="Garis lama, untuk perubahan garis.")
    garis_baru: Garis | None = Field(description="Garis baru, untuk perubahan garis.")
    teks_lama: str = Field(description="Nama, jenis, judul, pasal, atau data lama.")
    teks_baru: str = Field(description="Nama, jenis, judul, pasal, atau data baru.")
    semula: str = Field(description="Kolom Semula; baris dipisah dengan ganti baris.")
    menjadi: str = Field(description="Kolom Menjadi.")
    keterangan: str = Field(description="Kolom Keterangan.")
    dasar: str = Field(description="Kolom Dasar hukum.")
    kemiripan: float | None = Field(
        description="0 sampai 1 bila siapa menjadi siapa hanya dugaan; null bila pasti.", ge=0, le=1
    )
    sejak: date | None = Field(description="Tanggal menurut asal-usul dalam spesifikasi.")
    rincian: tuple[Rincian, ...] = Field(description="Nilai-nilai yang berbeda.")


class Kalimat(Form):
    """Satu butir Pasal I; bila hanya satu, nomornya tidak dicetak."""

    nomor: int = Field(description="Nomor butir, mulai dari 1.", ge=1)
    tempat: str = Field(description="Pasal atau lampiran yang diubah.")
    kalimat: str = Field(description="Kalimat perubahan.")
    bunyi: tuple[str, ...] = Field(description="Baris-baris bunyi baru seluruh pasal.")
    kemiripan: float | None = Field(description="Skor terendah, bila bertumpu pada dugaan.")
    catatan: str = Field(description="Catatan bagi perancang.")


class TanpaKalimat(Form):
    """Perubahan yang tidak menghasilkan kalimat."""

    kalimat: str = Field(description="Perubahan dalam satu kalimat.")
    alasan: str = Field(description="Mengapa tidak ada kalimat perubahan.")


class Rancangan(Form):
    """Rancangan kalimat perubahan: konsep, wajib diperiksa perancang."""

    tanda: str = Field(description="Tanda bahwa ini konsep.")
    saran: str = Field(description="Saran mencabut, bila lebih dari setengah pasal berubah.")
    judul: str = Field(description="Judul peraturan perubahan.")
    kepala: tuple[str, str] = Field(description="Pasal I dan Pasal II; KESATU dan KEDUA.")
    pembuka: str = Field(description="Pembuka Pasal I; kosong bila kalimatnya paling banyak satu.")
    kalimat: tuple[Kalimat, ...] = Field(description="Butir-butir Pasal I, urut menurut pasal.")
    penutup: tuple[str, ...] = Field(description="Baris-baris Pasal II.")
    tanpa_kalimat: tuple[TanpaKalimat, ...] = Field(description="Perubahan tanpa kalimat.")
    catatan: tuple[str, ...] = Field(description="Catatan bagi perancang.")


class BerkasPerubahan(Form):
    """Perubahan antara dua spesifikasi bagan."""

    versi: int = Field(description="Versi bentuk berkas ini.", ge=VERSION, le=VERSION)
    judul: str = Field(description="Judul matriks.")
    semula: str = Field(description="Nama peraturan lama.")
    menjadi: str = Field(description="Nama peraturan baru.")
    ringkasan: str = Field(description="Jumlah perubahan menurut jenis.")
    perubahan: tuple[SatuPerubahan, ...] = Field(description="Perubahan, urut menurut peraturan.")
    rancangan: Rancangan = Field(description="Rancangan kalimat perubahan.")


def write(matrix: Matrix) -> bytes:
    """The whole matrix: changes with ids, texts, scores and lines, and the drafted sentences."""
    form = BerkasPerubahan(
        versi=VERSION,
        judul=matrix.title,
        semula=matrix.semula,
        menjadi=matrix.menjadi,
        ringkasan=matrix.summary,
        perubahan=tuple(map(_change, matrix.rows)),
        rancangan=_draft(matrix.draft),
    )
    return json_file(form.model_dump(mode="json"))


def _change(row: Row) -> SatuPerubahan:
    change = row.change
    return SatuPerubahan(
        nomor=row.number,
        jenis=row.kind,
        hal=change.about,
        kalimat=row.sentence,
        lama=row.old,
        baru=row.new,
        garis_lama=_line(change.old_line),
        garis_baru=_line(change.new_line),
        teks_lama=change.old_text,
        teks_baru=change.new_text,
        semula=row.semula,
        menjadi=row.menjadi,
        keterangan=row.keterangan,
        dasar=row.dasar,
        kemiripan=row.guess,
        sejak=change.since,
        rincian=tuple(
            Rincian(jalur=edit.path, semula=edit.old, menjadi=edit.new) for edit in change.edits
        ),
    )


def _line(line: Line | None) -> Garis | None:
    if line is None:
        return None
    return Garis(
        dari=line.source,
        ke=line.target,
        jenis=line.kind,
        timbal_balik=line.both,
        dasar=line.basis.dasar,
        rekonstruksi=line.basis.rekonstruksi,
    )


def _draft(draft: Draft) -> Rancangan:
    return Rancangan(
        tanda=draft.mark,
        saran=draft.advice,
        judul=draft.title,
        kepala=draft.heads,
        pembuka=draft.opening,
        kalimat=tuple(
            Kalimat(
                nomor=sentence.number,
                tempat=sentence.pasal,
                kalimat=sentence.text,
                bunyi=sentence.quote,
                kemiripan=sentence.guess,
                catatan=sentence.remark,
            )
            for sentence in draft.sentences
        ),
        penutup=draft.closing,
        tanpa_kalimat=tuple(TanpaKalimat(kalimat=i.text, alasan=i.reason) for i in draft.left),
        catatan=draft.notes,
    )
