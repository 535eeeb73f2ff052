"""Annexes, the charts in them, and their paper and looks, as frozen classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from bagan.chart.model.items import (
    Id,
    Ids,
    Item,
    Name,
    Penerimaan,
    Text,
    Texts,
    YaTidak,
    _one_or_many,
)
from bagan.chart.model.kinds import Kind
from bagan.paper import SIZES, USUAL
from bagan.pola import names
from bagan.problem import Located, Span


class Margin(Item):
    """Batas tepi kertas, dalam milimeter."""

    atas: Annotated[float, Field(ge=5, le=60)] = Field(default=20, description="Tepi atas, mm.")
    kanan: Annotated[float, Field(ge=5, le=60)] = Field(default=20, description="Tepi kanan, mm.")
    bawah: Annotated[float, Field(ge=5, le=60)] = Field(default=20, description="Tepi bawah, mm.")
    kiri: Annotated[float, Field(ge=5, le=60)] = Field(default=20, description="Tepi kiri, mm.")


def _margins(value: Any) -> Any:
    if isinstance(value, str | int | float):
        span = getattr(value, "span", Span(""))
        return Located(dict.fromkeys(("atas", "kanan", "bawah", "kiri"), value), span=span)
    return value


if TYPE_CHECKING:
    Ukuran = str
    Pola = str
else:
    Ukuran = Literal[tuple(SIZES)]
    Pola = Literal[names()]


class Kertas(Item):
    """Kertas, arah, dan batas tepi lampiran."""

    ukuran: Ukuran = Field(
        default=USUAL, description="Ukuran kertas; F4 = 215 x 330 mm, F4-210 = 210 x 330 mm."
    )
    arah: Literal["mendatar", "tegak"] = Field(default="mendatar", description="Arah kertas.")
    margin: Annotated[Margin, BeforeValidator(_margins, json_schema_input_type=float | Margin)] = (
        Field(default=Margin(), description="Batas tepi dalam mm: satu angka, atau per sisi.")
    )
    kaki: Annotated[float, Field(ge=0, le=60)] = Field(
        default=0,
        description="Jalur kosong di kaki halaman, dalam mm, untuk catatan tanda tangan "
        "elektronik (BSrE).",
    )

    @property
    def size(self) -> tuple[float, float]:
        """(width, height) in millimetres, as the sheet is held."""
        width, height = SIZES[self.ukuran]
        return (height, width) if self.arah == "mendatar" else (width, height)


class Panah(Item):
    """Kepala panah pada garis."""

    komando: YaTidak = Field(default=False, description="Panah di ujung garis komando.")
    koordinasi: YaTidak = Field(default=False, description="Panah di ujung garis koordinasi.")


class Keterangan(Item):
    """Keterangan (legenda) bagan."""

    judul: Text | None = Field(default="Keterangan:", description="Judul keterangan.")
    pemisah: Text = Field(default="=", description="Tanda antara contoh garis dan artinya.")
    komando: Text = Field(default="Garis Komando", description="Arti garis utuh.")
    koordinasi: Text = Field(default="Garis Koordinasi", description="Arti garis putus-putus.")
    lingkup: Text = Field(
        default="Batas Lingkup", description="Arti bingkai putus-putus di sekeliling unit-unit."
    )


class TandaTangan(Item):
    """Blok tanda tangan di akhir lampiran."""

    penetapan: Texts = Field(
        default=(),
        description="Baris di atas jabatan; {tempat} dan {tanggal} diisi dari peraturan.",
    )
    jabatan: Text | None = Field(default=None, description="Jabatan; bila kosong dari peraturan.")
    ttd: Text | None = Field(default=None, description="Tulisan di tempat tanda tangan: TTD, ttd.")
    paraf: Texts = Field(
        default=(), description="Jabatan yang membubuhkan paraf koordinasi pada rancangan."
    )


class Sisi(Item):
    """Unit di kiri dan di kanan sebuah unit."""

    kiri: Ids = Field(default=(), description="Di sebelah kiri, dari dalam ke luar.")
    kanan: Ids = Field(default=(), description="Di sebelah kanan, dari dalam ke luar.")


class Lingkup(Item):
    """Bingkai di sekeliling sebuah unit dan semua yang berdiri di bawah dan di sampingnya."""

    judul: Text | None = Field(
        default=None, description="Nama di sudut kiri atas bingkai; boleh dikosongkan."
    )
    garis: Literal["utuh", "putus-putus"] = Field(
        default="utuh", description="Garis bingkainya; putus-putus dijelaskan dalam keterangan."
    )


def _titled(value: Any) -> Any:
    if isinstance(value, str):
        return Located({"judul": value}, span=getattr(value, "span", Span("")))
    return value


class Lewati(Item):
    """Garis yang sengaja tidak digambar di bagan ini, dengan alasannya."""

    komando: Text | None = Field(default=None, description="Garis komando yang dilewati.")
    koordinasi: Text | None = Field(default=None, description="Garis koordinasi yang dilewati.")
    alasan: Text = Field(description="Mengapa garis ini tidak digambar.")

    @property
    def kind(self) -> Kind:
        return Kind.KOMANDO if self.komando is not None else Kind.KOORDINASI

    @property
    def expression(self) -> str:
        return self.komando or self.koordinasi or ""


Susunan = Literal["baris", "tumpuk", "gantung"]


class Bagan(Item):
    """Satu bagan: apa yang tampak dan bagaimana susunannya."""

    id: Id = Field(description="Pengenal bagan; menjadi nama berkas.")
    judul: Text | None = Field(default=None, description="Judul; bila kosong, judul lampiran.")
    pola: Pola | None = Field(
        default=None,
        description="Pola bagan ini: perangkat apa yang digambarnya; galeri.md memuat semuanya.",
    )
    jenjang: tuple[Ids, ...] = Field(
        default=(), description="Jenjang dari atas ke bawah; beberapa unit sejajar ditulis [a, b]."
    )
    samping: dict[Id, Sisi] = Field(
        default_factory=dict, description="Unit yang sejajar di samping sebuah unit jenjang."
    )
    staf: dict[Id, Sisi] = Field(
        default_factory=dict,
        description="Unit pembantu yang berdiri di antara sebuah unit dan bawahannya.",
    )
    di_bawah: dict[Id, Ids] = Field(
        default_factory=dict, description="Penempatan khusus: unit ini di bawah unit itu."
    )
    susun: dict[Id, Susunan] = Field(
        default_factory=dict,
        description="Cara menyusun bawahan sebuah unit, juga yang di kakinya: baris (sejajar), "
        "tumpuk (satu lajur), atau gantung (satu lajur, bawahannya menjorok di bawah atasannya; "
        "begitu juga tumpuk, bila di antaranya ada yang memimpin unit lain); bila tidak disebut, "
        "yang lazim dan tercetak paling besar.",
    )
    kaki: dict[Id, Ids] = Field(
        default_factory=dict,
        description="Bawahan yang berdiri di kaki bagan, di bawah semua bawahan lain sebuah unit; "
        "bila tidak ditulis, UPT, kelurahan, dan dusun; [] berarti tidak ada.",
    )
    bingkai: Ids = Field(default=(), description="Kelompok yang digambar sebagai bingkai.")
    lingkup: dict[
        Id, Annotated[Lingkup, BeforeValidator(_titled, json_schema_input_type=str | Lingkup)]
    ] = Field(
        default_factory=dict,
        description="Bingkai di sekeliling unit ini dan semua yang berdiri di bawah dan di "
        "sampingnya, kecuali yang di samping itu mempunyai bingkai sendiri: judul bingkai saja, "
        "atau judul dan garis.",
    )
    tampilkan: Annotated[
        tuple[Text, ...], BeforeValidator(_one_or_many, json_schema_input_type=str | list[str])
    ] = Field(
        default=("semua",),
        description="Yang tampak selain jenjang: jenis unit, perangkat daerah, semua, "
        "atau pengenal.",
    )
    kecuali: Ids = Field(default=(), description="Pengenal yang tidak ditampilkan.")
    lewati: tuple[Lewati, ...] = Field(
        default=(), description="Garis yang tidak digambar, masing-masing dengan alasan."
    )
    panah: Panah = Field(default=Panah(), description="Kepala panah per jenis garis.")
    orang: Literal["ya", "tidak", "lampiran"] = Field(
        default="tidak",
        description="Pemangku jabatan dalam kotak. ya: nama, pangkat, NIP dan foto, hanya dalam "
        "SVG, PNG dan laman, tidak dalam lampiran; lampiran: tanpa foto, dalam lampiran juga.",
    )
    kapital: YaTidak = Field(
        default=True,
        description="Huruf besar dalam kotak pejabat (jenjang dan yang di sampingnya). tidak: "
        "dicetak seperti ditulis.",
    )
    warna: YaTidak = Field(
        default=False,
        description="Warna kotak menurut jenis unit, hanya dalam SVG, PNG dan laman; lampiran "
        "tetap hitam putih.",
    )
    terima: Penerimaan = ()


class Lampiran(Item):
    """Satu lampiran peraturan."""

    nomor: Annotated[str, StringConstraints(pattern=r"^[IVXLC]+$")] | None = Field(
        default=None, description="Angka Romawi; kosong bila lampirannya hanya satu."
    )
    judul: Text = Field(description="Judul bagan; dicetak dengan huruf besar.")
    keterangan: Keterangan = Field(default=Keterangan(), description="Keterangan garis.")
    tanda_tangan: TandaTangan = Field(default=TandaTangan(), description="Blok tanda tangan.")
    kertas: Kertas | None = Field(default=None, description="Kertas lampiran ini.")
    bagan: tuple[Bagan, ...] = Field(min_length=1, description="Bagan-bagan lampiran ini.")
    terima: Penerimaan = ()


class Gaya(Item):
    """Huruf dan ukuran."""

    huruf: Name = Field(
        default="TeX Gyre Bonum",
        description="Huruf; Bookman Old Style boleh disebut, tetapi tidak disertakan.",
    )
    ukuran_minimum: Annotated[float, Field(ge=4, le=14)] = Field(
        default=7, description="Ukuran huruf terkecil yang boleh dicetak, dalam pt."
    )
    ukuran_maksimum: Annotated[float, Field(ge=6, le=24)] = Field(
        default=12, description="Ukuran huruf terbesar dalam bagan, dalam pt."
    )
