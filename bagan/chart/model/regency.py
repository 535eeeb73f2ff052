"""The spec of one regency: frozen classes that are both its schema and its model.

Field names are the keys that an author writes; field descriptions are the Indonesian
texts that an editor shows beside them.  Nothing here reads files or draws.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from bagan.chart.model.annexes import Gaya, Kertas, Lampiran
from bagan.chart.model.items import Id, Item
from bagan.chart.model.regulation import Daerah, Peraturan
from bagan.chart.model.units import Daftar, Garis, Kelompok, Unit, with_ids
from bagan.problem import Located, Span


class Regency(Item):
    """A whole spec: the region, its regulation, its units and lines, and the views."""

    bagan: Literal[1] = Field(description="Versi bahasa spesifikasi: 1.")
    daerah: Daerah = Field(description="Daerah.")
    peraturan: Peraturan = Field(description="Peraturan.")
    kertas: Kertas = Field(default=Kertas(), description="Kertas semua lampiran.")
    gaya: Gaya = Field(default=Gaya(), description="Huruf dan ukuran.")
    unit: Annotated[dict[Id, Unit], BeforeValidator(with_ids)] = Field(
        default_factory=dict, description="Unit yang tidak ada dalam daftar."
    )
    kelompok: Annotated[dict[Id, Kelompok], BeforeValidator(with_ids)] = Field(
        default_factory=dict, description="Kelompok unit."
    )
    daftar: tuple[Daftar, ...] = Field(default=(), description="Daftar bernomor dari pasal-pasal.")
    garis: tuple[Garis, ...] = Field(default=(), description="Garis di luar daftar.")
    lampiran: tuple[Lampiran, ...] = Field(min_length=1, description="Lampiran-lampiran.")
    aturan: dict[Id, Literal["galat", "peringatan", "catatan", "mati"]] = Field(
        default_factory=dict,
        description="Berat temuan per aturan; mati: temuannya tidak ditampilkan.",
    )

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
