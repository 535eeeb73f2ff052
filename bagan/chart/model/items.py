"""The ground of every spec class: kinds of value, and an item that knows its place.

A YAML scalar reaches these classes as text; the field decides what it means.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal, Self
from unicodedata import combining, normalize

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    StringConstraints,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from bagan.chart.model.citation_several import cited_places
from bagan.problem import Located, Marks, Span

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"


NAME_LIMIT = 200
"""Longest name in characters: about twice the longest office name met in practice."""


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]


Name = Annotated[str, StringConstraints(min_length=1, max_length=NAME_LIMIT, strip_whitespace=True)]


def _own_lines(text: str) -> str:
    return "\n".join(filter(None, map(str.strip, re.split(r"[\n|]", text))))


Label = Annotated[Name, AfterValidator(_own_lines)]
"""What a box says; its line breaks are printed, and a bar is one."""


REASON_PATTERN = r"[A-Za-z]{3}"
"""A reason that is printed: a word at least."""

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

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=False, defer_build=True
    )
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
        # Asked for very often; the attribute itself would take ten times as long.
        private = self.__pydantic_private__
        assert private is not None
        marks: Marks = private["_marks"]
        return marks

    @property
    def span(self) -> Span:
        return self.marks.span


class Terima(Item):
    """Temuan aturan yang diterima apa adanya, dengan alasannya."""

    aturan: Id = Field(
        description="Pengenal aturan, seperti tertulis di akhir pesannya.",
    )
    alasan: Text = Field(description="Mengapa temuan ini diterima.")
    pada: Text | None = Field(
        default=None,
        description="Tempat temuannya, tepat seperti dalam pesannya, misalnya Pasal 9 huruf e, "
        "atau bagian yang disebut aturannya, misalnya judul. Selalu ditulis.",
    )
    hal: Texts = Field(
        default=(),
        description="Apa yang diterima di tempat itu, bila di satu tempat dapat ada beberapa "
        "temuan, misalnya garisnya: sekda -> dinsos. Pesannya menyebut apa yang ditulis.",
    )


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


Penerimaan = Annotated[
    tuple[Terima, ...],
    BeforeValidator(_listed, json_schema_input_type=Terima | list[Terima]),
    Field(description="Temuan aturan yang diterima pada bagian ini: satu, atau daftar."),
]


class Based(Item):
    """An item that rests on articles (``dasar``), or says why no article has it."""

    dasar: Texts = Field(
        default=(),
        description="Pasal yang menjadi dasar, misalnya: Pasal 7 ayat (2). Boleh beberapa.",
    )
    rekonstruksi: (
        Annotated[
            str,
            StringConstraints(
                pattern=REASON_PATTERN, min_length=1, max_length=1000, strip_whitespace=True
            ),
        ]
        | None
    ) = Field(
        default=None,
        description="Alasan, bila tidak ada pasal yang menyebutnya; dicetak di bawah bagan. "
        "Ganti dari dasar.",
    )

    @field_validator("dasar")
    @classmethod
    def _one_by_one(cls, dasar: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(place for text in dasar for place in cited_places(text))


def slug(text: str) -> str:
    """*text* as lower-case words joined by hyphens, for ids and file names.

    Letters lose their accents; one of another script is written as its number in Unicode, so
    that different names stay different.

    >>> slug("Kabupaten Pasaman Barat"), slug("Çà é"), slug("部")
    ('kabupaten-pasaman-barat', 'ca-e', 'u90e8')
    """
    plain = "".join(map(_latin, normalize("NFKD", text.casefold())))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _latin(character: str) -> str:
    """An accent is nothing, a letter or digit that is not a-z or 0-9 its number."""
    if combining(character):
        return ""
    return f"-u{ord(character):x}-" if character.isalnum() and character > "~" else character
