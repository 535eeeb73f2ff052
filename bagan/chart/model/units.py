"""Units, groups, numbered lists and lines of a spec, as frozen classes.

The short forms that an author may write (`- id: Name`, `komando: sekda`) are brought to
one form here, before validation.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    field_validator,
)
from pydantic.json_schema import SkipJsonSchema

from bagan.chart.model.citation_several import cited_places
from bagan.chart.model.items import (
    Based,
    Id,
    Ids,
    Item,
    Label,
    Name,
    Penerimaan,
    Tanggal,
    Text,
    Texts,
    YaTidak,
)
from bagan.chart.model.kinds import Jenis, Kind
from bagan.chart.model.people import Anggota, PemangkuJabatan
from bagan.problem import Located, Scalar, Span

Alamat = Annotated[
    str,
    StringConstraints(
        pattern=r"^(https?://[A-Za-z0-9_.-]+(:[0-9]{1,5})?([/?#][^\s]*)?|#[^\s]+)$", max_length=2000
    ),
]
"""An address of the web, or a place on the page that shows the chart."""


KAPITAL = (
    "tidak: tulisan kotak pejabat dicetak seperti ditulis; ya: dengan huruf besar; kosong: "
    "menurut bagannya."
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
    tipe: Literal["A", "B", "C"] | None = Field(
        default=None,
        description="Tipe perangkat daerah menurut peraturan pembentukannya; dicocokkan dengan "
        "ketentuan nasional (docs/ketentuan.md), tidak pernah dicetak.",
    )
    singkatan: Name | None = Field(default=None, description="Singkatan resmi.")
    label: Label | None = Field(
        default=None,
        description="Tulisan dalam kotak, bila lain dari nama (misalnya singkatan). Tanda | "
        "memotong baris, misalnya: Klaster I | Manajemen; begitu juga baris baru.",
    )
    kapital: YaTidak | None = Field(default=None, description=KAPITAL)
    tautan: Alamat | None = Field(
        default=None, description="Alamat laman (http, https, atau #bagian)."
    )
    pejabat: PemangkuJabatan | None = Field(
        default=None, description="Pemangku jabatan; tampil hanya dalam bagan dengan orang: ya."
    )
    anggota_tim: tuple[Anggota, ...] = Field(
        default=(),
        description="Anggota tim, ditulis dalam kotak satu per baris: {peran, jabatan, nama}, "
        "atau pendek, misalnya: Koordinator: Kepala Bappeda.",
    )
    asal: tuple[Asal, ...] = Field(default=(), description="Asal-usul unit.")
    terima: Penerimaan = ()

    @property
    def caption(self) -> str | None:
        """The label on one line, to be compared with words."""
        return self.label and self.label.replace("\n", " ")


class Kelompok(Based):
    """Kelompok unit yang dapat menjadi ujung garis."""

    id: SkipJsonSchema[str] = ""
    nama: Name = Field(description="Nama kelompok, misalnya: Staf Ahli Bupati.")
    anggota: Ids = Field(default=(), description="Pengenal unit anggota kelompok.")
    keterangan: Text | None = Field(
        default=None,
        description="Keterangan kotaknya di bawah legenda; bila kosong, nama atau jumlah anggota "
        "yang tidak digambar di bagan mana pun; tidak berarti tanpa keterangan.",
    )
    terima: Penerimaan = ()


class Hubungan(Based):
    """Garis dari kepala daftar ke setiap butirnya."""

    dari: Id = Field(description="Pengenal unit asal garis.")
    terima: Penerimaan = ()


def _link(value: Any) -> Any:
    """A bare id is short for ``{dari: id}``; "tidak" means no line."""
    if isinstance(value, str) and value != "tidak":
        return Located({"dari": value}, span=getattr(value, "span", Span("")))
    return value


Tautan = Annotated[
    Hubungan | Literal["tidak"],
    BeforeValidator(_link, json_schema_input_type=str | Hubungan),
]
"""A list's line: a source with its basis, a bare source, or ``tidak``."""


class Butir(Item):
    """Satu butir daftar: unit baru, atau rujukan kepada unit yang sudah ada."""

    id: Id = Field(description="Pengenal unit: pendek, tetap, tidak pernah dicetak.")
    nama: Name | None = Field(default=None, description="Nama unit; kosong bila unit sudah ada.")
    jenis: Jenis | None = Field(default=None, description="Jenis unit.")
    tipe: Literal["A", "B", "C"] | None = Field(
        default=None, description="Tipe perangkat daerah; tidak pernah dicetak."
    )
    singkatan: Name | None = Field(default=None, description="Singkatan resmi.")
    label: Label | None = Field(
        default=None,
        description="Tulisan dalam kotak, bila lain dari nama; tanda | memotong baris.",
    )
    kapital: YaTidak | None = Field(default=None, description=KAPITAL)
    tautan: Alamat | None = Field(default=None, description="Alamat laman.")
    pejabat: PemangkuJabatan | None = Field(
        default=None, description="Pemangku jabatan; tampil hanya dalam bagan dengan orang: ya."
    )
    anggota_tim: tuple[Anggota, ...] = Field(
        default=(),
        description="Anggota tim, ditulis dalam kotak satu per baris: {peran, jabatan, nama}, "
        "atau pendek, misalnya: Koordinator: Kepala Bappeda.",
    )
    asal: tuple[Asal, ...] = Field(default=(), description="Asal-usul unit.")
    nomor: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="Nomor butir dalam pasal, bila hitungannya melompat."
    )
    komando: Tautan | None = Field(default=None, description="Garis komando butir ini.")
    koordinasi: Tautan | None = Field(default=None, description="Garis koordinasi butir ini.")
    terima: Penerimaan = ()


class Unsur(Item):
    """Sekelompok butir di bawah satu judul unsur."""

    unsur: Name = Field(description="Judul unsur, misalnya: Unsur Instansi Vertikal.")
    nomor: Annotated[int, Field(ge=1)] | None = Field(default=None, description="Nomor judul.")
    komando: Tautan | None = Field(default=None, description="Garis komando butir-butir unsur ini.")
    koordinasi: Tautan | None = Field(default=None, description="Garis koordinasi unsur ini.")
    isi: tuple[Annotated[Butir, BeforeValidator(lambda v: _entry(v))], ...] = Field(
        min_length=1, description="Butir-butir unsur."
    )
    terima: Penerimaan = ()


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
    butir: Literal["huruf", "angka", "tidak"] | None = Field(
        default=None,
        description="Sebutan butir pertama; bila kosong: huruf setelah pasal atau ayat, "
        "angka setelah huruf, huruf setelah angka. tidak: butir-butirnya disebut dalam kalimat, "
        "tanpa nomor; dasarnya dasar daftar ini.",
    )
    komando: Tautan | None = Field(default=None, description="Asal garis komando ke semua butir.")
    koordinasi: Tautan | None = Field(
        default=None, description="Asal garis koordinasi ke semua butir."
    )
    isi: tuple[Isi, ...] = Field(min_length=1, description="Butir-butir, urut menurut pasal.")
    terima: Penerimaan = ()

    @field_validator("dasar")
    @classmethod
    def _official(cls, dasar: str) -> str:
        places = cited_places(dasar)
        return places[0] if len(places) == 1 else dasar


class Garis(Based):
    """Garis yang tidak berasal dari daftar: ``a -> b``, ``a -> b, c`` atau ``a <-> b``."""

    komando: Text | None = Field(
        default=None, description="Garis komando, misalnya: bupati -> sekda."
    )
    koordinasi: Text | None = Field(
        default=None, description="Garis koordinasi, misalnya: asisten-1 <-> asisten-2."
    )
    terima: Penerimaan = ()

    @property
    def kind(self) -> Kind:
        return Kind.KOMANDO if self.komando is not None else Kind.KOORDINASI

    @property
    def expression(self) -> str:
        return self.komando or self.koordinasi or ""


def with_ids(value: Any) -> Any:
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
