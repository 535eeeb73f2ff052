"""What a summary of many checked specs holds: the form of its JSON, of which its schema is made.

Everything in it is Indonesian, whatever the language of messages.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from bagan.chart.model import Status
from bagan.jsontext import Form

VERSION = 1


class Berat(StrEnum):
    """How bad a finding is, in the words of a spec."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


class Pemeriksaan(StrEnum):
    """How far a spec could be checked."""

    NASKAH = "dengan naskah"
    TANPA_NASKAH = "tanpa naskah"
    NASKAH_TIDAK_TERBACA = "naskah tidak terbaca"
    BELUM = "belum dapat diperiksa"
    """The spec has faults of its own, or its check was ended: no rule was asked."""


class Nasib(StrEnum):
    """What became of a finding from the earlier run to this one."""

    BARU = "baru"
    TETAP = "tetap"
    SELESAI = "tidak ditemukan lagi"
    DITERIMA = "kini diterima"
    TIDAK_DINILAI = "tidak dinilai lagi"


class Perbandingan(StrEnum):
    """Whether a spec can be compared with the earlier run."""

    DIBANDINGKAN = "dibandingkan"
    BARU = "baru"
    TIDAK_DAPAT = "tidak dapat dibandingkan"


class Temuan(Form):
    """Satu temuan, atau satu kesalahan spesifikasi itu sendiri."""

    aturan: str = Field(description="Pengenal aturan.")
    berat: Berat = Field(description="galat, peringatan, atau catatan.")
    tentang: tuple[str, ...] = Field(description="Unit, garis, atau bagian yang dibicarakan.")
    pada: str = Field(description="Tempatnya dalam pasal; kosong bila tidak ada.")
    hal: str = Field(description="Yang ditemukan di tempat itu, bila dapat ada beberapa.")
    letak: str = Field(description="Berkas, baris, dan kolom.")
    pesan: str = Field(description="Apa yang ditemukan.")
    saran: str = Field(description="Apa yang dapat dilakukan; kosong bila tidak ada.")
    bunyi: str = Field(description="Bunyi naskah yang dikutip; kosong bila tidak ada.")
    diterima: str | None = Field(description="Alasan penerimaan; null bila tidak diterima.")
    nasib: Nasib | None = Field(
        default=None, description="baru atau tetap; null tanpa pembanding dan bila tidak terbuka."
    )

    @property
    def is_open(self) -> bool:
        """Whether something is left to do: a note is only information."""
        return self.diterima is None and self.berat is not Berat.CATATAN


class Berlalu(Form):
    """Satu temuan terbuka dari pemeriksaan sebelumnya yang kini tidak terbuka lagi."""

    aturan: str = Field(description="Pengenal aturan.")
    berat: Berat = Field(description="Berat sebelumnya.")
    tentang: tuple[str, ...] = Field(description="Unit, garis, atau bagian yang dibicarakan.")
    pada: str = Field(description="Tempatnya dalam pasal; kosong bila tidak ada.")
    pesan: str = Field(description="Apa yang ditemukan sebelumnya.")
    nasib: Nasib = Field(
        description="tidak ditemukan lagi, kini diterima, atau tidak dinilai lagi."
    )


class HitunganTren(Form):
    """Berapa galat dan peringatan yang terbuka mengalami apa sejak pemeriksaan sebelumnya."""

    baru: int = Field(description="Kini terbuka, sebelumnya tidak.", ge=0)
    tetap: int = Field(description="Terbuka dahulu dan sekarang.", ge=0)
    selesai: int = Field(description="Tidak ditemukan lagi.", ge=0)
    diterima: int = Field(description="Kini diterima dengan alasan.", ge=0)
    tidak_dinilai: int = Field(
        description="Kini catatan, aturannya dimatikan, atau naskahnya tidak dibaca.", ge=0
    )


class TrenSpesifikasi(HitunganTren):
    """Satu spesifikasi terhadap pemeriksaan sebelumnya."""

    perbandingan: Perbandingan = Field(description="Apakah dapat dibandingkan.")
    galat_sebelumnya: int | None = Field(description="Galat pada pemeriksaan sebelumnya.")
    peringatan_sebelumnya: int | None = Field(description="Peringatan pada pemeriksaan sebelumnya.")
    keterangan: tuple[str, ...] = Field(description="Yang perlu diketahui saat membandingkan.")
    berlalu: tuple[Berlalu, ...] = Field(description="Yang kini tidak terbuka lagi.")


class SatuSpesifikasi(Form):
    """Satu spesifikasi: satu peraturan satu daerah."""

    berkas: str = Field(description="Berkas spesifikasi, dari folder yang diperiksa.")
    urutan: int = Field(default=0, description="1: paling berat; yang sama berat berbagi urutan.")
    daerah: str | None = Field(description="Nama daerah; null bila tidak terbaca.")
    kode: str | None = Field(description="Kode wilayah; null bila tidak terbaca.")
    provinsi: str | None = Field(description="Nama provinsi; null bila tidak terbaca.")
    peraturan: str | None = Field(description="Nama dan nomor peraturan.")
    tentang: str | None = Field(description="Judul peraturan.")
    status: Status | None = Field(description="rancangan, ditetapkan, atau salinan.")
    pemeriksaan: Pemeriksaan = Field(description="Sejauh mana dapat diperiksa.")
    naskah: str | None = Field(description="Berkas naskah menurut spesifikasi.")
    kesalahan: int = Field(description="Kesalahan spesifikasi itu sendiri.", ge=0)
    galat: int | None = Field(description="Galat terbuka; null bila belum dapat diperiksa.")
    peringatan: int | None = Field(description="Peringatan terbuka; null seperti di atas.")
    catatan: int | None = Field(description="Catatan; null seperti di atas.")
    diterima: int | None = Field(description="Temuan yang diterima; null seperti di atas.")
    aturan_mati: tuple[str, ...] = Field(description="Aturan yang dimatikan spesifikasi.")
    menurut_aturan: Mapping[str, int] = Field(description="Galat dan peringatan per aturan.")
    temuan: tuple[Temuan, ...] = Field(description="Semua temuan, yang terberat lebih dahulu.")
    tren: TrenSpesifikasi | None = Field(default=None, description="Terhadap yang sebelumnya.")

    @property
    def name(self) -> str:
        """What the spec is called in a list: its region, or its file where that is not known."""
        return self.daerah or self.berkas

    @property
    def is_sound(self) -> bool:
        """Whether the rules could be asked."""
        return self.pemeriksaan is not Pemeriksaan.BELUM


class SatuAturan(Form):
    """Satu aturan pada semua spesifikasi."""

    aturan: str = Field(description="Pengenal aturan.")
    judul: str = Field(description="Apa yang ditemukannya.")
    spesifikasi: int = Field(description="Spesifikasi dengan galat atau peringatannya.", ge=0)
    galat: int = Field(description="Galat terbuka.", ge=0)
    peringatan: int = Field(description="Peringatan terbuka.", ge=0)
    catatan: int = Field(description="Catatan.", ge=0)
    diterima: int = Field(description="Temuan yang diterima.", ge=0)
    kesalahan: int = Field(description="Kesalahan spesifikasi itu sendiri.", ge=0)
    dimatikan: int = Field(description="Spesifikasi yang mematikan aturan ini.", ge=0)


class Hitungan(Form):
    """Jumlah pada sekelompok spesifikasi."""

    spesifikasi: int = Field(description="Spesifikasi.", ge=0)
    belum: int = Field(description="Belum dapat diperiksa.", ge=0)
    dengan_galat: int = Field(description="Dengan galat terbuka.", ge=0)
    dengan_peringatan: int = Field(description="Tanpa galat, dengan peringatan.", ge=0)
    tanpa_temuan: int = Field(
        description="Tanpa galat dan peringatan, dibandingkan dengan naskah.", ge=0
    )
    tanpa_naskah: int = Field(
        description="Tanpa galat dan peringatan, tetapi tanpa naskah: belum terbukti.", ge=0
    )
    kesalahan: int = Field(description="Kesalahan spesifikasi itu sendiri.", ge=0)
    galat: int = Field(description="Galat terbuka.", ge=0)
    peringatan: int = Field(description="Peringatan terbuka.", ge=0)
    catatan: int = Field(description="Catatan.", ge=0)
    diterima: int = Field(description="Temuan yang diterima.", ge=0)


class SatuProvinsi(Hitungan):
    """Semua spesifikasi satu provinsi."""

    provinsi: str = Field(description="Nama provinsi; kosong bila tidak terbaca.")


class Tren(HitunganTren):
    """Semua spesifikasi terhadap pemeriksaan sebelumnya."""

    tanggal: str | None = Field(description="Tanggal pemeriksaan sebelumnya, bila diketahui.")
    galat_sebelumnya: int = Field(description="Galat pada pemeriksaan sebelumnya.", ge=0)
    peringatan_sebelumnya: int = Field(description="Peringatan sebelumnya.", ge=0)
    muncul: tuple[str, ...] = Field(description="Spesifikasi yang sebelumnya tidak ada.")
    hilang: tuple[str, ...] = Field(description="Spesifikasi yang kini tidak ada.")
    tidak_dapat: tuple[str, ...] = Field(description="Yang tidak dapat dibandingkan.")
    keterangan: tuple[str, ...] = Field(description="Yang perlu diketahui saat membandingkan.")


class Ringkasan(Form):
    """Ringkasan pemeriksaan banyak spesifikasi."""

    versi: int = Field(description="Versi bentuk berkas ini.", ge=VERSION, le=VERSION)
    program: str = Field(description="Program yang memeriksa, dengan versinya.")
    tanggal: str | None = Field(description="Menurut SOURCE_DATE_EPOCH; null bila tidak diisi.")
    daerah: int = Field(description="Banyaknya daerah yang terbaca.", ge=0)
    jumlah: Hitungan = Field(description="Jumlah seluruhnya.")
    spesifikasi: tuple[SatuSpesifikasi, ...] = Field(description="Yang terberat lebih dahulu.")
    aturan: tuple[SatuAturan, ...] = Field(description="Yang ada temuannya, yang terluas dahulu.")
    provinsi: tuple[SatuProvinsi, ...] = Field(description="Menurut provinsi, urut nama.")
    tren: Tren | None = Field(description="Terhadap pemeriksaan sebelumnya, bila diberikan.")
