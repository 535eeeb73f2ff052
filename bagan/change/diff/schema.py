"""The JSON Schema of what `bagan diff` tells other programs."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from bagan.change.diff.sets_json import HimpunanPerubahan
from bagan.change.diff.tables.json import BerkasPerubahan
from bagan.jsontext import schema_file


def schema_text() -> str:
    """The JSON Schema (draft 2020-12) of the JSON of one comparison and of two sets of
    specs, as docs/perubahan.schema.json holds it."""
    files = TypeAdapter[Any](BerkasPerubahan | HimpunanPerubahan)
    schema = files.json_schema(mode="serialization")
    return schema_file(
        schema,
        "Perubahan bagan",
        undescribed=("Perubahan", "Hal", "Kind", "Keadaan", "Severity"),
    )
