"""The spec's classes in, a JSON Schema for editors out: descriptions Indonesian.

The schema of the classes knows only the long forms; here it learns the short ones that
the loader accepts, so that an editor marks nothing that is right.
"""

from __future__ import annotations

from collections.abc import Sequence

from bagan.chart.model.items import ID_PATTERN, NAME_LIMIT
from bagan.chart.model.regency import Regency
from bagan.jsontext import DIALECT, Schema, json_text, without_code_words

ENTRY_BODY = "IsiButir"
ENTRY = "BentukButir"
_NUMERIC_TEXTS = (("Daerah", "kode"), ("Peraturan", "nomor"), ("Perubah", "nomor"),
                  ("Pejabat", "nip"), ("PemangkuJabatan", "nip"))  # fmt: skip
"""Texts that look like numbers: an editor sees 13.12 as a number, the loader as text."""


def json_schema(rules: Sequence[str]) -> Schema:
    """The JSON Schema (draft 2020-12) of a spec that may set or accept these *rules*."""
    schema = Regency.model_json_schema()
    definitions: Schema = schema["$defs"]
    schema["properties"]["aturan"]["propertyNames"] = {"enum": list(rules)}
    definitions["Terima"]["properties"]["aturan"]["enum"] = list(rules)
    without_code_words(schema, ("Jenis", "Status"))
    for item in (schema, *definitions.values()):
        _describe(definitions, item)
    _accept_numbers(definitions)
    _accept_entries(definitions)
    for name, target in (("unit", "Unit"), ("kelompok", "Kelompok")):
        schema["properties"][name]["patternProperties"][ID_PATTERN] = {
            "anyOf": [_text(NAME_LIMIT), {"$ref": f"#/$defs/{target}"}]
        }
    for item in (schema, *definitions.values()):
        _close_maps(item)
    del schema["description"]
    return {
        "$schema": DIALECT,
        "title": "Spesifikasi bagan",
        "description": "Bagan lampiran peraturan daerah: satu berkas untuk satu daerah.",
        **schema,
    }


def schema_text(rules: Sequence[str]) -> str:
    """The schema as it is stored: sorted by nothing but the model's own order."""
    return json_text(json_schema(rules)) + "\n"


def _text(limit: int) -> Schema:
    return {"type": "string", "minLength": 1, "maxLength": limit}


def _accept_numbers(definitions: Schema) -> None:
    for name, key in _NUMERIC_TEXTS:
        field = definitions[name]["properties"][key]
        field.pop("type", None)
        choices = field.setdefault("anyOf", [])
        if not choices:
            choices.append({"type": "string", "pattern": field.pop("pattern")})
        choices.append({"type": "number"})


def _describe(definitions: Schema, item: Schema) -> None:
    """A field without words of its own says what its class says."""
    for field in item.get("properties", {}).values():
        if "$ref" in field and "description" not in field:
            target = definitions[field["$ref"].rpartition("/")[2]]
            field["description"] = target.get("description", "")


def _accept_entries(definitions: Schema) -> None:
    """An entry is ``id``, ``id: Nama``, ``id: {...}``, or the long form with its id."""
    long = definitions["Butir"]
    body = {**long, "properties": {k: v for k, v in long["properties"].items() if k != "id"}}
    body.pop("required", None)
    definitions[ENTRY_BODY] = body
    definitions[ENTRY] = {
        "description": "Satu butir: id saja, id: Nama, atau id: {nama: …}.",
        "anyOf": [
            {"type": "string", "pattern": ID_PATTERN, "maxLength": 60},
            {
                "type": "object",
                "description": long["description"],
                "minProperties": 1,
                "maxProperties": 1,
                "propertyNames": {"maxLength": 60, "not": {"enum": ["id", "unsur"]}},
                "patternProperties": {
                    ID_PATTERN: {
                        "anyOf": [
                            {**_text(NAME_LIMIT), "description": "Nama unit."},
                            {"$ref": f"#/$defs/{ENTRY_BODY}"},
                        ]
                    }
                },
            },
            {"$ref": "#/$defs/Butir"},
        ],
    }
    entry = {"$ref": f"#/$defs/{ENTRY}"}
    definitions["Unsur"]["properties"]["isi"]["items"] = entry
    definitions["Daftar"]["properties"]["isi"]["items"] = {
        "anyOf": [entry, {"$ref": "#/$defs/Unsur"}]
    }


def _close_maps(item: Schema) -> None:
    """A mapping whose keys are ids takes no other keys."""
    for field in item.get("properties", {}).values():
        if "patternProperties" in field:
            field["additionalProperties"] = False
    for choice in item.get("anyOf", ()):
        if "patternProperties" in choice:
            choice["additionalProperties"] = False
