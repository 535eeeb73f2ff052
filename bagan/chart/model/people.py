"""Who holds a unit's office, and who belongs to a team: words and a portrait for its box."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from bagan.chart.model.items import Item, Name, Text
from bagan.problem import Located, Scalar, Span

NO_BREAK = "\u00a0"
"""A blank at which no line ends: a service number stays on one.  It is printed as any blank."""


class PemangkuJabatan(Item):
    """Orang yang memangku jabatan sebuah unit; tampil hanya dalam bagan yang memintanya."""

    nama: Name = Field(description="Nama lengkap dengan gelar.")
    pangkat: Name | None = Field(default=None, description="Pangkat, bila ditampilkan.")
    nip: Name | None = Field(default=None, description="NIP, bila ditampilkan.")
    foto: Text | None = Field(
        default=None,
        description="Berkas foto (PNG atau JPEG) dalam folder berkas ini, misalnya: foto/rina.jpg.",
    )

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands under the name of the office, each text by itself."""
        number = (service_number(self.nip) or "").replace(" ", NO_BREAK)
        return tuple(filter(None, (self.nama, self.pangkat, number)))


NOBODY = "nobody"
"""The type of the error of a member without a name and an office."""


class AnggotaTim(Item):
    """Satu anggota tim: perannya, jabatannya, namanya."""

    peran: Name | None = Field(default=None, description="Peran dalam tim, misalnya: Koordinator.")
    jabatan: Name | None = Field(default=None, description="Jabatan, misalnya: Kepala Bappeda.")
    nama: Name | None = Field(default=None, description="Nama orang.")

    @model_validator(mode="after")
    def _someone(self) -> Self:
        if self.jabatan is None and self.nama is None:
            raise PydanticCustomError(NOBODY, "neither a name nor an office")
        return self

    @property
    def line(self) -> str:
        """ "Koordinator: dr. Rina Marlina (Kepala Dinas Kesehatan)"."""
        who = self.nama or self.jabatan or ""
        if self.nama and self.jabatan:
            who = f"{self.nama} ({self.jabatan})"
        return f"{self.peran}: {who}" if self.peran else who


def _member(value: Any) -> Any:
    """The short forms of a member: ``Kepala Bappeda`` and ``Koordinator: Kepala Bappeda``."""
    if isinstance(value, str):
        return Located({"jabatan": value}, span=getattr(value, "span", Span("")))
    if isinstance(value, dict) and len(value) == 1:
        ((role, body),) = value.items()
        if role not in AnggotaTim.model_fields and isinstance(body, str):
            span = value.span if isinstance(value, Located) else Span("")
            keys = value.keys_at if isinstance(value, Located) else {}
            named = Scalar.at(role, keys.get(role, span))
            return Located({"peran": named, "jabatan": body}, span=span)
    return value


_Short = Annotated[dict[str, Name], Field(min_length=1, max_length=1)]
Anggota = Annotated[
    AnggotaTim, BeforeValidator(_member, json_schema_input_type=AnggotaTim | Name | _Short)
]


def service_number(nip: str | None) -> str | None:
    """*nip* with the word before it, once.

    >>> service_number("19750403 200212 2 003")
    'NIP. 19750403 200212 2 003'
    """
    return f"NIP. {nip}" if nip and not nip.upper().startswith("NIP") else nip


@dataclass(frozen=True, slots=True)
class Portrait:
    """A photograph to stand in a box: the file as the spec names it, and what is read to
    those who do not see it."""

    file: str
    alternative: str
