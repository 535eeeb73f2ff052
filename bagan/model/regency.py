"""The spec of one regency: frozen classes that are both its schema and its model.

Field names are the keys that an author writes; field descriptions are the Indonesian
texts that an editor shows beside them.  Nothing here reads files or draws.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    StringConstraints,
    Tag,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from bagan.model.kinds import PAPER, Jenis, JenisPeraturan, Kind, Status
from bagan.problem import Located, Marks, Scalar, Span

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
NAME_LIMIT = 200
"""Longest name in characters: about twice the longest office name met in practice."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=NAME_LIMIT, strip_whitespace=True)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=1000, strip_whitespace=True)]


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _yes_or_no(value: Any) -> Any:
    """Only these four words: "no" and "on" are words like any other."""
    words = {"ya": True, "tidak": False, "true": True, "false": False}
    if isinstance(value, str) and value not in words:
        raise PydanticCustomError("bool_parsing", "not a yes or no")
    return words[value] if isinstance(value, str) else value


def _day(value: Any) -> Any:
    """A date is written year-month-day; a bare number is not a date."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
        raise PydanticCustomError("date_parsing", "not a date")
    return value


Texts = Annotated[
    tuple[Text, ...], BeforeValidator(_one_or_many, json_schema_input_type=str | list[str])
]
Ids = Annotated[
    tuple[Id, ...], BeforeValidator(_one_or_many, json_schema_input_type=str | list[str])
]
Tanggal = Annotated[date, BeforeValidator(_day)]
YaTidak = Annotated[
    bool, BeforeValidator(_yes_or_no, json_schema_input_type=bool | Literal["ya", "tidak"])
]


class Item(BaseModel):
    """Anything written in a spec; remembers where (:attr:`marks`), outside equality."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)
    _marks: Marks = PrivateAttr(default_factory=Marks)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_place(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        item = handler(data)
        if isinstance(data, Located):
            places = {
                key: place for key, value in data.items() if (place := getattr(value, "span", None))
            }
            item._marks = Marks(data.span, places, data.keys_at)
        return item

    @property
    def marks(self) -> Marks:
        return self._marks

    @property
    def span(self) -> Span:
        return self._marks.span


class Based(Item):
    """An item that rests on articles (``dasar``), or says why no article has it."""

    dasar: Texts = Field(
        default=(),
        description="Pasal yang menjadi dasar, misalnya: Pasal 7 ayat (2). Boleh beberapa.",
    )
    rekonstruksi: Text | None = Field(
        default=None,
        description="Alasan, bila tidak ada pasal yang menyebutnya. Ganti dari dasar.",
    )


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


class Asal(Item):
    """Asal-usul unit: dari unit lama yang mana, dan bagaimana."""

    cara: Literal["ganti nama", "gabung", "pecah", "pindah", "bentuk baru"] = Field(
        description="Bagaimana unit ini terjadi."
    )
    dari: Ids = Field(default=(), description="Pengenal unit lama.")
    sejak: Tanggal | None = Field(default=None, description="Sejak tanggal.")
    nama_lama: Texts = Field(default=(), description="Nama lama, bila berguna.")


class Unit(Based):
    """Satu perangkat, jabatan, atau lembaga; ditulis sekali saja."""

    id: SkipJsonSchema[str] = ""
    nama: Name = Field(description="Nama lengkap menurut peraturan.")
    jenis: Jenis | None = Field(
        default=None, description="Jenis unit; tidak perlu ditulis bila jelas dari namanya."
    )
    singkatan: Name | None = Field(default=None, description="Singkatan resmi.")
    label: Name | None = Field(
        default=None, description="Tulisan dalam kotak, bila lain dari nama (misalnya singkatan)."
    )
    tautan: Annotated[str, StringConstraints(pattern=r"^(https?://[^\s]+|#[^\s]+)$")] | None = (
        Field(default=None, description="Alamat laman (http, https, atau #bagian).")
    )
    asal: tuple[Asal, ...] = Field(default=(), description="Asal-usul unit.")


class Kelompok(Based):
    """Kelompok unit yang dapat menjadi ujung garis."""

    id: SkipJsonSchema[str] = ""
    nama: Name = Field(description="Nama kelompok, misalnya: Staf Ahli Bupati.")
    anggota: Ids = Field(default=(), description="Pengenal unit anggota kelompok.")


class Hubungan(Based):
    """Garis dari kepala daftar ke setiap butirnya."""

    dari: Id = Field(description="Pengenal unit asal garis.")


def _link(value: Any) -> Any:
    """A bare id is short for ``{dari: id}``; "tidak" means no line."""
    if isinstance(value, str) and value != "tidak":
        return Located({"dari": value}, span=getattr(value, "span", Span("")))
    return value


Garis1 = Annotated[
    Hubungan | Literal["tidak"],
    BeforeValidator(_link, json_schema_input_type=str | Hubungan),
]
"""A list's line: a source with its basis, a bare source, or ``tidak``."""


class Butir(Item):
    """Satu butir daftar: unit baru, atau rujukan kepada unit yang sudah ada."""

    id: Id = Field(description="Pengenal unit: pendek, tetap, tidak pernah dicetak.")
    nama: Name | None = Field(default=None, description="Nama unit; kosong bila unit sudah ada.")
    jenis: Jenis | None = Field(default=None, description="Jenis unit.")
    singkatan: Name | None = Field(default=None, description="Singkatan resmi.")
    label: Name | None = Field(
        default=None, description="Tulisan dalam kotak, bila lain dari nama."
    )
    tautan: Annotated[str, StringConstraints(pattern=r"^(https?://[^\s]+|#[^\s]+)$")] | None = (
        Field(default=None, description="Alamat laman.")
    )
    asal: tuple[Asal, ...] = Field(default=(), description="Asal-usul unit.")
    nomor: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="Nomor butir dalam pasal, bila hitungannya melompat."
    )
    komando: Garis1 | None = Field(default=None, description="Garis komando butir ini.")
    koordinasi: Garis1 | None = Field(default=None, description="Garis koordinasi butir ini.")


class Unsur(Item):
    """Sekelompok butir di bawah satu judul unsur."""

    unsur: Name = Field(description="Judul unsur, misalnya: Unsur Instansi Vertikal.")
    nomor: Annotated[int, Field(ge=1)] | None = Field(default=None, description="Nomor judul.")
    komando: Garis1 | None = Field(default=None, description="Garis komando butir-butir unsur ini.")
    koordinasi: Garis1 | None = Field(default=None, description="Garis koordinasi unsur ini.")
    isi: tuple[Annotated[Butir, BeforeValidator(lambda v: _entry(v))], ...] = Field(
        min_length=1, description="Butir-butir unsur."
    )


def _entry(value: Any) -> Any:
    """The three short forms of an entry brought to one: ``id``, ``id: Name``, ``id: {...}``."""
    if isinstance(value, Scalar):
        return Located({"id": value}, span=value.span)
    if isinstance(value, str):
        return Located({"id": value})
    if isinstance(value, dict) and len(value) == 1:
        ((key, body),) = value.items()
        if key in ("id", "unsur"):
            return value
        span = value.span if isinstance(value, Located) else Span("")
        keys_at = dict(value.keys_at) if isinstance(value, Located) else {}
        name: dict[str, Any] = {"id": key}
        if isinstance(key, str) and span.path:
            name["id"] = Scalar.at(key, keys_at.get(key, span))
        if isinstance(body, dict):
            if isinstance(body, Located):
                keys_at = dict(body.keys_at)
            return Located({**body, **name}, span=span, keys_at=keys_at)
        return Located({**name, "nama": body}, span=span, keys_at=keys_at)
    return value


def _entry_kind(value: Any) -> str:
    if isinstance(value, dict):
        return "unsur" if "unsur" in value else "butir"
    return "unsur" if isinstance(value, Unsur) else "butir"


Isi = Annotated[
    Annotated[Butir, Tag("butir")] | Annotated[Unsur, Tag("unsur")],
    Discriminator(_entry_kind),
    BeforeValidator(_entry),
]


class Daftar(Item):
    """Daftar bernomor dari satu pasal: kepalanya, garisnya, dan butir-butirnya."""

    dasar: Text = Field(description="Tempat daftar, misalnya: Pasal 12 huruf a.")
    butir: Literal["huruf", "angka"] | None = Field(
        default=None,
        description="Sebutan butir pertama; bila kosong: huruf setelah pasal atau ayat, "
        "angka setelah huruf, huruf setelah angka.",
    )
    komando: Garis1 | None = Field(default=None, description="Asal garis komando ke semua butir.")
    koordinasi: Garis1 | None = Field(
        default=None, description="Asal garis koordinasi ke semua butir."
    )
    isi: tuple[Isi, ...] = Field(min_length=1, description="Butir-butir, urut menurut pasal.")


class Garis(Based):
    """Garis yang tidak berasal dari daftar: ``a -> b``, ``a -> b, c`` atau ``a <-> b``."""

    komando: Text | None = Field(
        default=None, description="Garis komando, misalnya: bupati -> sekda."
    )
    koordinasi: Text | None = Field(
        default=None, description="Garis koordinasi, misalnya: asisten-1 <-> asisten-2."
    )

    @property
    def kind(self) -> Kind:
        return Kind.KOMANDO if self.komando is not None else Kind.KOORDINASI

    @property
    def expression(self) -> str:
        return self.komando or self.koordinasi or ""


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


class Kertas(Item):
    """Kertas, arah, dan batas tepi lampiran."""

    ukuran: Literal["F4", "F4-210", "A4", "A3", "Legal", "Folio ganda"] = Field(
        default="F4", description="Ukuran kertas; F4 = 215 x 330 mm, F4-210 = 210 x 330 mm."
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
        width, height = PAPER[self.ukuran]
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


class Bagan(Item):
    """Satu bagan: apa yang tampak dan bagaimana susunannya."""

    id: Id = Field(description="Pengenal bagan; menjadi nama berkas.")
    judul: Text | None = Field(default=None, description="Judul; bila kosong, judul lampiran.")
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
    bingkai: Ids = Field(default=(), description="Kelompok yang digambar sebagai bingkai.")
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


def _with_ids(value: Any) -> Any:
    """Write each key into its item, so that a unit knows its own id."""
    if not isinstance(value, dict):
        return value
    items: dict[str, Any] = {}
    for key, body in value.items():
        if isinstance(body, Located):
            items[key] = Located({**body, "id": key}, span=body.span, keys_at=body.keys_at)
        elif isinstance(body, dict):
            items[key] = {**body, "id": key}
        elif isinstance(body, Scalar):
            items[key] = Located({"nama": body, "id": key}, span=body.span)
        else:
            items[key] = body
    if isinstance(value, Located):
        return Located(items, span=value.span, keys_at=value.keys_at)
    return items


class Regency(Item):
    """A whole spec: the region, its regulation, its units and lines, and the views."""

    bagan: Literal[1] = Field(description="Versi bahasa spesifikasi: 1.")
    daerah: Daerah = Field(description="Daerah.")
    peraturan: Peraturan = Field(description="Peraturan.")
    kertas: Kertas = Field(default=Kertas(), description="Kertas semua lampiran.")
    gaya: Gaya = Field(default=Gaya(), description="Huruf dan ukuran.")
    unit: Annotated[dict[Id, Unit], BeforeValidator(_with_ids)] = Field(
        default_factory=dict, description="Unit yang tidak ada dalam daftar."
    )
    kelompok: Annotated[dict[Id, Kelompok], BeforeValidator(_with_ids)] = Field(
        default_factory=dict, description="Kelompok unit."
    )
    daftar: tuple[Daftar, ...] = Field(default=(), description="Daftar bernomor dari pasal-pasal.")
    garis: tuple[Garis, ...] = Field(default=(), description="Garis di luar daftar.")
    lampiran: tuple[Lampiran, ...] = Field(min_length=1, description="Lampiran-lampiran.")

    @model_validator(mode="before")
    @classmethod
    def _version(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("bagan") == "1":
            data = Located(
                {**data, "bagan": 1},
                span=getattr(data, "span", Span("")),
                keys_at=getattr(data, "keys_at", {}),
            )
        return data


def slug(text: str) -> str:
    """*text* as lower-case words joined by hyphens, for ids and file names.

    >>> slug("Kabupaten Pasaman Barat")
    'kabupaten-pasaman-barat'
    """
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")
