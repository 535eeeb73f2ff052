"""The region and the regulation that a spec belongs to, as frozen classes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from bagan.chart.model.items import Item, Name, Penerimaan, Tanggal, Text
from bagan.chart.model.kinds import JenisPeraturan, Status


class Daerah(Item):
    """Daerah yang membuat peraturan."""

    nama: Name = Field(description="Nama lengkap, misalnya: Kabupaten Pasaman Barat.")
    kode: Annotated[str, StringConstraints(pattern=r"^\d{2}(\.\d{2})?$")] = Field(
        description="Kode wilayah Kemendagri, misalnya: 13.12 (provinsi: 13).",
        json_schema_extra={"type": ["string", "number"]},
    )
    provinsi: Name = Field(description="Nama provinsi.")


class Penetapan(Item):
    """Tempat dan tanggal penetapan."""

    di: Name = Field(description="Tempat penetapan.")
    tanggal: Tanggal = Field(description="Tanggal: tahun-bulan-hari, misalnya 2017-05-23.")


class Pengundangan(Penetapan):
    """Tempat dan tanggal pengundangan, pejabat, dan berita daerahnya."""

    jabatan: Name | None = Field(default=None, description="Jabatan yang mengundangkan.")
    nama: Name | None = Field(default=None, description="Nama pejabat yang mengundangkan.")
    berita: Text | None = Field(default=None, description="Kutipan Berita Daerah.")


class Pejabat(Item):
    """Pejabat yang menandatangani."""

    jabatan: Name = Field(description="Nama jabatan, misalnya: Bupati Pasaman Barat.")
    nama: Name | None = Field(default=None, description="Nama pejabat.")
    pangkat: Name | None = Field(default=None, description="Pangkat, bila dicantumkan.")
    nip: Name | None = Field(default=None, description="NIP, bila dicantumkan.")


class Peraturan(Item):
    """Peraturan yang dilampiri bagan."""

    jenis: JenisPeraturan = Field(description="Jenis peraturan.")
    nomor: Annotated[str, StringConstraints(pattern=r"^[0-9]+[A-Za-z]?$")] | None = Field(
        default=None,
        description="Nomor; kosongkan selama masih rancangan.",
        json_schema_extra={"type": ["string", "integer", "null"]},
    )
    tahun: Annotated[int, Field(ge=1945, le=2100)] | None = Field(
        default=None, description="Tahun."
    )
    tentang: Text = Field(description="Judul peraturan, tanpa kata TENTANG.")
    status: Status = Field(
        default=Status.RANCANGAN,
        description="rancangan: konsep; ditetapkan: asli; salinan: salinan sesuai aslinya.",
    )
    ditetapkan: Penetapan | None = Field(default=None, description="Penetapan.")
    diundangkan: Pengundangan | None = Field(default=None, description="Pengundangan.")
    penanda_tangan: Pejabat = Field(description="Pejabat yang menetapkan.")
    pengesah_salinan: Pejabat | None = Field(
        default=None,
        description="Pejabat yang mengesahkan salinan, lazimnya Kepala Bagian Hukum.",
    )
    naskah: Text | None = Field(
        default=None, description="Berkas naskah peraturan, relatif terhadap berkas ini."
    )
    terima: Penerimaan = ()
