"""The region and the regulation that a spec belongs to, as frozen classes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from bagan.chart.model.instruments import JENIS_EXAMPLES, NOMOR_LIMIT, NOMOR_PATTERN, JenisPeraturan
from bagan.chart.model.items import Item, Name, Penerimaan, Tanggal, Text
from bagan.chart.model.kinds import Status

KODE_PATTERN = r"^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$"


class Daerah(Item):
    """Daerah yang membuat peraturan."""

    nama: Name = Field(
        description="Nama lengkap, misalnya: Kabupaten Pasaman Barat, Kecamatan Sukaraja, atau "
        "Desa Mekarsari."
    )
    kode: Annotated[str, StringConstraints(pattern=KODE_PATTERN)] = Field(
        description="Kode wilayah Kemendagri, misalnya: 13.12 (provinsi: 13; kecamatan: "
        "13.12.01; desa: 13.12.01.2001).",
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


class Perubah(Item):
    """Satu peraturan yang pernah mengubah peraturan ini."""

    nomor: Annotated[str, StringConstraints(pattern=NOMOR_PATTERN, max_length=NOMOR_LIMIT)] = Field(
        description="Nomor peraturan yang mengubah.",
        json_schema_extra={"type": ["string", "integer"]},
    )
    tahun: Annotated[int, Field(ge=1945, le=2100)] = Field(description="Tahunnya.")
    berita: Text | None = Field(
        default=None, description="Kutipan Lembaran Daerah atau Berita Daerahnya."
    )


class Pejabat(Item):
    """Pejabat yang menandatangani."""

    jabatan: Name = Field(description="Nama jabatan, misalnya: Bupati Pasaman Barat.")
    nama: Name | None = Field(default=None, description="Nama pejabat.")
    pangkat: Name | None = Field(default=None, description="Pangkat, bila dicantumkan.")
    nip: Name | None = Field(default=None, description="NIP, bila dicantumkan.")


class Peraturan(Item):
    """Peraturan yang dilampiri bagan."""

    jenis: JenisPeraturan = Field(
        description="Jenis peraturan: Peraturan, Keputusan, atau Instruksi, dan jabatan yang "
        "menetapkannya tanpa nama daerah.",
        examples=list(JENIS_EXAMPLES),
    )
    nomor: (
        Annotated[str, StringConstraints(pattern=NOMOR_PATTERN, max_length=NOMOR_LIMIT)] | None
    ) = Field(
        default=None,
        description="Nomor; kosongkan selama masih rancangan. Keputusan dan instruksi boleh "
        "bernomor dengan kode, misalnya 440/Kep.112-Dinkes/2023.",
        json_schema_extra={"type": ["string", "integer", "null"]},
    )
    tahun: Annotated[int, Field(ge=1945, le=2100)] | None = Field(
        default=None, description="Tahun; boleh kosong bila nomor sudah memuatnya."
    )
    tentang: Text = Field(description="Judul peraturan, tanpa kata TENTANG.")
    status: Status = Field(
        default=Status.RANCANGAN,
        description="rancangan: konsep; ditetapkan: asli; salinan: salinan sesuai aslinya.",
    )
    ditetapkan: Penetapan | None = Field(default=None, description="Penetapan.")
    diundangkan: Pengundangan | None = Field(default=None, description="Pengundangan.")
    diubah_dengan: tuple[Perubah, ...] = Field(
        default=(),
        description="Peraturan-peraturan yang pernah mengubah peraturan ini, yang terdahulu "
        "lebih dahulu; dipakai `bagan diff` dalam pembuka Pasal I.",
    )
    penanda_tangan: Pejabat = Field(description="Pejabat yang menetapkan.")
    pengesah_salinan: Pejabat | None = Field(
        default=None,
        description="Pejabat yang mengesahkan salinan, lazimnya Kepala Bagian Hukum.",
    )
    naskah: Text | None = Field(
        default=None, description="Berkas naskah peraturan, relatif terhadap berkas ini."
    )
    terima: Penerimaan = ()
