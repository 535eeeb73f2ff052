"""A Ringkasan in, JSON out for other programs and for the next run; its schema is
docs/ringkasan.schema.json."""

from __future__ import annotations

from bagan.jsontext import json_file, schema_file
from bagan.law.summary.form import Ringkasan


def write(summary: Ringkasan) -> bytes:
    """The whole summary: UTF-8, indented."""
    return json_file(summary.model_dump(mode="json"))


def schema_text() -> str:
    """The JSON Schema (draft 2020-12) of that file, as docs/ringkasan.schema.json holds it."""
    return schema_file(
        Ringkasan.model_json_schema(mode="serialization"),
        "Ringkasan pemeriksaan bagan",
        undescribed=("Berat", "Pemeriksaan", "Nasib", "Perbandingan", "Status"),
    )
