"""A value in, JSON out; the class of a file's form in, its JSON Schema out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ConfigDict

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


class Form(BaseModel):
    """What stands in a file, and nothing else: its JSON and its schema are made of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def json_text(value: Any) -> str:
    """*value* as indented JSON whose letters stay as they are, without a line feed at its end."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def json_file(value: Any) -> bytes:
    """The same as a file: UTF-8, with a line feed at its end."""
    return f"{json_text(value)}\n".encode()


def script_json(value: Any) -> bytes:
    """The same as a file that may stand in a page's script element whatever its texts hold:
    "<", ">" and "&" are written as escapes."""
    text = json_text(value)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f"{text}\n".encode()


def without_code_words(schema: Schema, undescribed: Iterable[str]) -> None:
    """Drop from *schema* what pydantic makes of the code: the titles, made of English names,
    and the docstrings of the classes *undescribed*, which are for programmers."""
    for item in (schema, *schema["$defs"].values()):
        item.pop("title", None)
        for field in item.get("properties", {}).values():
            field.pop("title", None)
    for name in undescribed:
        schema["$defs"][name].pop("description", None)


def schema_file(schema: Schema, title: str, *, undescribed: Iterable[str]) -> str:
    """The text of a JSON Schema (draft 2020-12) from what pydantic made of a :class:`Form`."""
    without_code_words(schema, undescribed)
    return json_text({"$schema": DIALECT, "title": title, **schema}) + "\n"
