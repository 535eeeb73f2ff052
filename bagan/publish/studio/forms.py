"""What a spec says in; the forms for a regulation's data, its paper and its annexes out.

Beside each field stands the schema's description of its key.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from bagan.chart.edit import value_at
from bagan.language import _
from bagan.publish.studio.hints import group_title, label_and_hint

Place = tuple[str | int, ...]

LONG = 160
"""A text that may have more characters gets a field of several lines."""


def forms(data: Any) -> list[dict[str, Any]]:
    """Forms, each with a title and fields; a field names the place that it fills (``letak``),
    what stands there (``nilai``), its words and, where there are few, its choices.  Fields that
    belong together have one place, and a ``kunci`` each."""
    return [form for form in _forms(data) if form["isian"]]


def _forms(data: Any) -> Iterator[dict[str, Any]]:
    rule: Place = ("peraturan",)
    yield {
        "kunci": "peraturan",
        "judul": _("Regulation"),
        "isian": [
            *_fields(data, rule, "Peraturan", ("jenis", "nomor", "tahun", "tentang", "status")),
            *_together(data, (*rule, "ditetapkan"), "Penetapan", ("di", "tanggal")),
            *_together(data, (*rule, "diundangkan"), "Pengundangan", ("di", "tanggal", "berita")),
        ],
    }
    yield {
        "kunci": "tanda-tangan",
        "judul": _("Signature"),
        "isian": [
            *_fields(data, (*rule, "penanda_tangan"), "Pejabat", ("jabatan", "nama", "pangkat",
                                                                "nip")),
        ],
    }  # fmt: skip
    yield {
        "kunci": "daerah",
        "judul": _("Region"),
        "isian": list(_fields(data, ("daerah",), "Daerah", ("nama", "kode", "provinsi"))),
    }
    yield {
        "kunci": "kertas",
        "judul": _("Paper"),
        "isian": list(_fields(data, ("kertas",), "Kertas", ("ukuran", "arah", "kaki"))),
    }
    annexes = data.get("lampiran")
    for number, annex in enumerate(annexes if isinstance(annexes, list) else ()):
        if not isinstance(annex, dict):
            continue
        place: Place = ("lampiran", number)
        yield {
            "kunci": f"lampiran-{number}",
            "judul": _("Annex {number}", number=annex.get("nomor") or "").strip(),
            "isian": [
                *_fields(data, place, "Lampiran", ("nomor", "judul")),
                *_fields(
                    data, (*place, "keterangan"), "Keterangan", ("judul", "komando", "koordinasi")
                ),
            ],
        }


def _fields(data: Any, holder: Place, name: str, keys: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    known = _definitions()[name]
    for key in keys:
        if key in known["properties"]:
            place = (*holder, key)
            now = value_at(data, place)
            if now is None or isinstance(now, str):
                needed = key in known.get("required", ())
                yield {"letak": list(place), "nilai": now, "wajib": needed, **_field(name, key)}


def _together(
    data: Any, place: Place, name: str, keys: tuple[str, ...]
) -> Iterator[dict[str, Any]]:
    """Fields of one mapping, which is there as a whole or not at all."""
    known = _definitions()[name]
    now = value_at(data, place)
    if now is not None and not isinstance(now, dict):
        return
    yield {
        "letak": list(place),
        "nilai": now,
        "judul": group_title(str(place[-1])),
        "bagian": [
            {"kunci": key, "wajib": key in known.get("required", ()), **_field(name, key)}
            for key in keys
            if key in known["properties"]
        ],
    }


def _field(name: str, key: str) -> dict[str, Any]:
    """The words and choices of one key."""
    label, hint = label_and_hint(name, key)
    schema = _definitions()[name]["properties"][key]
    shapes = [schema, *schema.get("anyOf", ())]
    referred = [
        _definitions()[shape["$ref"].rsplit("/", 1)[1]] for shape in shapes if "$ref" in shape
    ]
    shapes += referred
    choices: list[str] = next((shape["enum"] for shape in shapes if "enum" in shape), [])
    default = schema.get("default")
    return {
        "label": label,
        "bantuan": hint,
        "pilihan": choices,
        "bawaan": "" if default is None or isinstance(default, dict | list) else str(default),
        "tanggal": any(shape.get("format") == "date" for shape in shapes),
        "panjang": any(shape.get("maxLength", 0) > LONG for shape in shapes)
        and key in ("tentang", "judul"),
    }


@cache
def _definitions() -> dict[str, Any]:
    from bagan import schema

    found: dict[str, Any] = json.loads(schema())["$defs"]
    return found
