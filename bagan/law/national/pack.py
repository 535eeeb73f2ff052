"""The file of national rules in, its rules as values out: which hold on a day, and their words.

Every rule of law that Bagan measures a chart by stands in ``ketentuan.yaml`` beside this module,
with the words that were read and where.  The classes below are that file's schema: what does not
fit them is refused when the file is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, StrictInt, StringConstraints, model_validator

from bagan.chart.model import Jenis

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FILE = "ketentuan.yaml"

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Address = Annotated[
    str,
    StringConstraints(
        pattern=r"^(https?://[^\s/]+/\S*|github:[\w.-]+/[\w.-]+/\S+@[0-9a-f]{40})$", max_length=300
    ),
]
"""A page of the web, or a file of a public repository at one commit."""
Tipe = Literal["A", "B", "C"]


class Reading(StrEnum):
    """What was read of a rule."""

    ARTICLE = "pasal"
    """The words of the article itself, or of its elucidation."""
    REPORT = "laporan"
    """A page that names the instrument and tells what it says."""
    NONE = "belum"
    """Nothing: "belum diverifikasi"."""


class Office(StrEnum):
    """What kind of office a unit belongs to, by the word that ``kantor`` has."""

    SEKRETARIAT_DAERAH = "sekretariat daerah"
    SEKRETARIAT_DPRD = "sekretariat dprd"
    INSPEKTORAT = "inspektorat"
    DINAS = "dinas"
    BADAN = "badan"
    KANTOR = "kantor"
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    DESA = "desa"
    RUMAH_SAKIT = "rumah sakit"
    UPT = "upt"


class Region(StrEnum):
    """Which regions a rule is for."""

    ALL = "semua"
    PROVINCE = "provinsi"
    REGENCY = "kabupaten/kota"

    def includes(self, *, province: bool) -> bool:
        return self is Region.ALL or (self is Region.PROVINCE) is province


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Batas(_Part):
    """How many units there may be: of a ``jenis``, or whose names begin with a ``sebutan``.

    Counted in the whole region, or in each office of the kind ``kantor``; with ``setiap``,
    under each unit of that kind in it.  With ``tipe``, for offices of that tipe alone.
    """

    jenis: Jenis | None = None
    sebutan: tuple[Words, ...] = ()
    setiap: Jenis | None = None
    kantor: Office | None = None
    tipe: Tipe | None = None
    wilayah: Region = Region.ALL
    paling_banyak: int = Field(ge=1)

    @model_validator(mode="after")
    def _whole(self) -> Batas:
        if (self.jenis is None) is (not self.sebutan):
            raise ValueError("batas: jenis or sebutan, one of them")
        if (self.setiap or self.tipe) and self.kantor is None:
            raise ValueError("batas: setiap and tipe need a kantor")
        return self


class Nama(_Part):
    """A name that is out of use, and the one in use."""

    lama: Words
    baru: Words


class JenisAsing(_Part):
    """A kind of unit that is no perangkat daerah, but in regions of these codes."""

    jenis: Jenis
    wilayah: Region = Region.ALL
    kecuali: tuple[Words, ...] = ()


class TipeKantor(_Part):
    """The tipes that a kind of office has."""

    kantor: Office
    ada: tuple[Tipe, ...] = Field(min_length=1)


class Tingkat(_Part):
    """The kinds that no longer stand below another in these kinds of office."""

    kantor: tuple[Office, ...] = Field(min_length=1)
    di_bawah: Jenis
    tanpa: tuple[Jenis, ...] = Field(min_length=1)


class Atasan(_Part):
    """The kind of office that units of a jenis answer to."""

    jenis: Jenis
    kantor: Office


class Ketentuan(_Part):
    """One rule of law: instrument, pasal, the days it holds, its words, and what it says.

    ``pasal`` is None where its number was not read.  ``sejak`` is the year alone where no day
    was read: it then holds from the next year's first day, when it was surely in force.
    ``sampai`` is the first day on which it holds no more, None where it still does.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")]
    instrumen: Words
    pasal: Words | None = None
    sejak: date | StrictInt
    sampai: date | None = None
    bacaan: Reading
    kutipan: str
    dibaca_di: tuple[Address, ...] = ()
    keterangan: str = ""
    batas: tuple[Batas, ...] = ()
    nama: tuple[Nama, ...] = ()
    jenis: tuple[JenisAsing, ...] = ()
    tipe: TipeKantor | None = None
    tingkat: Tingkat | None = None
    atasan: Atasan | None = None

    @model_validator(mode="after")
    def _proven(self) -> Ketentuan:
        read = bool(self.kutipan.strip()) and bool(self.dibaca_di)
        if self.verified is not read:
            raise ValueError(f"{self.id}: words and addresses belong to what was read, and only it")
        if self.sampai is not None and self.sampai <= self.first_day:
            raise ValueError(f"{self.id}: sampai is not after sejak")
        said = (self.batas, self.nama, self.jenis, self.tipe, self.tingkat, self.atasan)
        if sum(map(bool, said)) != 1:
            raise ValueError(f"{self.id}: says nothing, or more than one thing")
        return self

    @property
    def verified(self) -> bool:
        """Whether anything was read of it."""
        return self.bacaan is not Reading.NONE

    @property
    def source(self) -> str:
        """Instrument and pasal, as a finding names them; the instrument alone where the
        pasal's number was not read."""
        return f"{self.instrumen}, {self.pasal}" if self.pasal else self.instrumen

    @property
    def first_day(self) -> date:
        """The first day on which a regulation is measured by it."""
        return date(self.sejak + 1, 1, 1) if isinstance(self.sejak, int) else self.sejak

    def holds(self, day: date) -> bool:
        """Whether it is in force on *day*."""
        return self.first_day <= day and (self.sampai is None or day < self.sampai)


class Catatan(_Part):
    """What was looked for and not found: told in the docs, never checked."""

    tentang: Words
    instrumen: Words
    isi: Words


class Pack(_Part):
    """The national rules as they were gathered on a day."""

    dihimpun: date
    ketentuan: tuple[Ketentuan, ...]
    catatan: tuple[Catatan, ...] = ()

    @model_validator(mode="after")
    def _distinct(self) -> Pack:
        ids = [rule.id for rule in self.ketentuan]
        if len(set(ids)) != len(ids):
            raise ValueError("ketentuan: an id is written twice")
        return self

    def on(self, day: date) -> Iterator[Ketentuan]:
        """The rules in force on *day*, in the file's order."""
        return (rule for rule in self.ketentuan if rule.holds(day))


@cache
def pack() -> Pack:
    """The rules that come with the program.

    Raises pydantic.ValidationError where the file does not fit the schema.
    """
    return read(files(__package__).joinpath(FILE).read_text("utf-8"))


def read(text: str) -> Pack:
    """The rules that YAML *text* holds, as :func:`pack`."""
    return Pack.model_validate(yaml.load(text, _LOADER))
