"""The JSON Schema of what `bagan diff` tells other programs."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from bagan.change.diff.tables.json import BerkasPerubahan
from bagan.change.diff.tables.sets import HimpunanPerubahan
from bagan.chart.spec import DIALECT


def schema_text() -> str:
    """The JSON Schema (draft 2020-12) of the JSON of one comparison and of two sets of
    specs, as docs/perubahan.schema.json holds it."""
    files = TypeAdapter[Any](BerkasPerubahan | HimpunanPerubahan)
    schema = files.json_schema(mode="serialization")
    for item in (schema, *schema["$defs"].values()):
        item.pop("title", None)
        for field in item.get("properties", {}).values():
            field.pop("title", None)
    for name in ("Perubahan", "Hal", "Kind", "Keadaan", "Severity"):
        schema["$defs"][name].pop("description", None)  # docstrings for programmers
    whole = {"$schema": DIALECT, "title": "Perubahan bagan", **schema}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
