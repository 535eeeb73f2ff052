"""The spec's classes in, their reference in Indonesian out, as Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from bagan.chart.model.kinds import Jenis, Status
from bagan.chart.spec.schema import ENTRY, ENTRY_BODY, json_schema

Schema = dict[str, Any]

_ENUMS = {"Jenis": Jenis, "Status": Status}
_HIDDEN = (*_ENUMS, ENTRY, ENTRY_BODY)
_INTRO = """# Rujukan spesifikasi

Berkas ini dibuat dari model program; jangan disunting dengan tangan.

Satu berkas YAML memuat satu daerah. Baris pertama yang berguna:

```yaml
# yaml-language-server: $schema=../docs/bagan.schema.json
bagan: 1
```

- Nilai tidak ditafsirkan: `64.10` tetap teks, `no` dan `ya` tetap kata. Hanya nilai kosong,
  `~` dan `null` tanpa tanda kutip yang berarti tidak ada.
- Pengenal (id) terdiri atas huruf kecil, angka dan tanda hubung, dan berawal dengan huruf.
- Kutipan pasal ditulis resmi: `Pasal 12 ayat (1) huruf a angka 4`; beberapa kutipan ditulis
  sebagai daftar. Pada garis sebuah daftar, kata `butir` berarti kutipan butirnya sendiri.
- Garis ditulis `a -> b` (satu arah), `a -> b, c` (dua garis), atau `a <-> b` (timbal balik).
- Setiap unit dan garis mempunyai `dasar`, atau `rekonstruksi` dengan alasannya.
- Temuan aturan diterima dengan `terima` pada bagian yang bersangkutan; [aturan.md](aturan.md)
  memuat aturannya, dan cara mengatur beratnya.
"""
_ENTRY_FORMS = """Sebuah butir boleh ditulis pendek:

```yaml
isi:
  - dinsos                                  # unit yang sudah ada
  - dinkes: Dinas Kesehatan                 # unit baru
  - kejari: {nama: Kejaksaan Negeri, komando: tidak}
```
"""
EXAMPLES: dict[str, Any] = {
    "Daerah.nama": "Kabupaten Pasaman Barat",
    "Daerah.kode": "13.12",
    "Daerah.provinsi": "Sumatera Barat",
    "Peraturan.jenis": "Peraturan Bupati",
    "Peraturan.nomor": "49",
    "Peraturan.tahun": 2017,
    "Peraturan.tentang": "Mekanisme Koordinasi Kerja",
    "Peraturan.status": "ditetapkan",
    "Peraturan.naskah": "naskah/pasaman-barat-49-2017.txt",
    "Perubah.nomor": "3",
    "Perubah.tahun": 2021,
    "Perubah.berita": "Berita Daerah Kabupaten Pasaman Barat Tahun 2021 Nomor 3",
    "Penetapan.di": "Simpang Empat",
    "Penetapan.tanggal": "2017-05-23",
    "Pejabat.jabatan": "Bupati Pasaman Barat",
    "Pejabat.nama": "Syahiran",
    "Unit.nama": "Dinas Sosial",
    "Unit.jenis": "dinas",
    "Unit.tipe": "A",
    "Unit.singkatan": "Dinsos",
    "Unit.dasar": "Pasal 7 ayat (1)",
    "Unit.rekonstruksi": "Naskah tidak menyebutnya; lazim pada dinas.",
    "Unit.tautan": "https://dinsos.example.go.id",
    "Unit.terima": {"aturan": "komando-ganda", "alasan": "Dua pimpinan, menurut Pasal 26."},
    "Terima.aturan": "komando-ganda",
    "Terima.alasan": "Dua pimpinan, menurut Pasal 26.",
    "Terima.pada": "Pasal 26 ayat (1)",
    "Asal.cara": "gabung",
    "Asal.dari": ["dispora", "disdik"],
    "Asal.sejak": "2024-01-01",
    "Kelompok.nama": "Staf Ahli Bupati",
    "Kelompok.anggota": ["staf-ahli-1", "staf-ahli-2"],
    "Hubungan.dari": "sekda",
    "Hubungan.dasar": ["butir", "Pasal 8 ayat (1)"],
    "Butir.nomor": 18,
    "Butir.komando": "tidak",
    "Butir.koordinasi": "asisten-1",
    "Unsur.unsur": "Unsur Instansi Vertikal",
    "Daftar.dasar": "Pasal 12 huruf a",
    "Daftar.butir": "angka",
    "Daftar.komando": "sekda",
    "Daftar.koordinasi": "asisten-1",
    "Daftar.isi": [{"dinsos": "Dinas Sosial"}],
    "Garis.komando": "bupati -> wabup",
    "Garis.koordinasi": "asisten-1 <-> asisten-2",
    "Garis.dasar": ["Pasal 7 ayat (2)", "Pasal 8 ayat (1)"],
    "Kertas.ukuran": "F4",
    "Kertas.arah": "mendatar",
    "Kertas.margin": 20,
    "Panah.koordinasi": "ya",
    "Keterangan.pemisah": "=",
    "TandaTangan.ttd": "TTD",
    "Sisi.kiri": ["gubernur"],
    "Lewati.koordinasi": "bupati -> gubernur",
    "Lewati.alasan": "Digambar pada Lampiran II.",
    "Bagan.id": "koordinasi",
    "Bagan.jenjang": ["bupati", "sekda", ["asisten-1", "asisten-2"]],
    "Bagan.samping": {"bupati": {"kanan": ["dprd"]}},
    "Bagan.di_bawah": {"camat": ["upt"]},
    "Bagan.bingkai": "staf-ahli",
    "Bagan.lingkup": {"pelaksana": {"judul": "Unsur Pelaksana", "garis": "putus-putus"}},
    "Bagan.tampilkan": ["perangkat daerah", "bagian"],
    "Bagan.kecuali": ["dprd"],
    "Lampiran.nomor": "I",
    "Lampiran.judul": "Koordinasi Kerja",
    "Gaya.ukuran_minimum": 7,
}
"""An example by "Class.key"; a test holds each against the schema."""


def reference_markdown(rules: Sequence[str]) -> str:
    """Every key of a spec: meaning, form, default, example; *rules* are the ids of the rules."""
    schema = json_schema(rules)
    parts = [_INTRO, "## Berkas\n", _table("Regency", schema)]
    for name in _order(schema):
        item = schema["$defs"][name]
        parts += [f"## {name}\n", item.get("description", "").replace("``", "`") + "\n"]
        if name == "Butir":
            parts.append(_ENTRY_FORMS)
        parts.append(_table(name, item))
    kinds = ", ".join(f"`{jenis.value}`" for jenis in Jenis)
    parts += ["## Jenis unit\n", f"{kinds}.\n"]
    return "\n".join(parts)


def _order(schema: Schema) -> Iterator[str]:
    """The classes in the order in which a reader of the spec meets them."""
    seen: dict[str, None] = {}

    def visit(part: Any) -> None:
        if isinstance(part, dict):
            name = str(part.get("$ref", "")).rpartition("/")[2]
            if name and name not in seen:
                seen[name] = None
                visit(schema["$defs"][name])
            for key, value in part.items():
                if key not in ("default", "$defs"):
                    visit(value)
        elif isinstance(part, list):
            for value in part:
                visit(value)

    visit(schema)
    return (name for name in seen if name not in _HIDDEN)


def _table(name: str, item: Schema) -> str:
    lines = ["| Kunci | Arti | Bentuk | Bawaan | Contoh |", "|---|---|---|---|---|"]
    required = item.get("required", ())
    for key, field in item["properties"].items():
        cells = (
            f"`{key}`" + (" (wajib)" if key in required else ""),
            field.get("description", ""),
            _form(field),
            "" if key in required else _default(field),
            _code(EXAMPLES[f"{name}.{key}"]) if f"{name}.{key}" in EXAMPLES else "",
        )
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def _form(field: Schema) -> str:
    """The form of a value in words."""
    if "$ref" in field:
        return _reference(field["$ref"].rpartition("/")[2])
    if "anyOf" in field:
        if any(part.get("type") == "boolean" for part in field["anyOf"]):
            return "`ya`, `tidak`"
        forms = (_form(part) for part in field["anyOf"] if part.get("type") != "null")
        return " atau ".join(dict.fromkeys(filter(None, forms)))
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    if "const" in field:
        return f"`{field['const']}`"
    if field.get("type") == "array":
        inside = _form(field.get("items", {}))
        return f"daftar {inside}"
    if "patternProperties" in field:
        (inside,) = field["patternProperties"].values()
        return f"id: {_form(inside)}"
    if field.get("format") == "date":
        return "tanggal"
    words = {"string": "teks", "integer": "bilangan", "number": "angka", "boolean": "ya, tidak"}
    return words.get(str(field.get("type")), "")


def _reference(name: str) -> str:
    if name == "Jenis":
        return "[jenis unit](#jenis-unit)"
    if name in _ENUMS:
        return ", ".join(f"`{word.value}`" for word in _ENUMS[name])
    name = "Butir" if name in (ENTRY, ENTRY_BODY) else name
    return f"[{name}](#{name.casefold()})"


def _default(field: Schema) -> str:
    value = field.get("default")
    if value in (None, [], {}) or isinstance(value, dict):
        return ""
    return _code(value)


def _code(value: Any) -> str:
    """A value as YAML would have it on one line."""
    if isinstance(value, bool):
        text = "ya" if value else "tidak"
    elif isinstance(value, list):
        text = "[" + ", ".join(_code(part).strip("`") for part in value) + "]"
    elif isinstance(value, dict):
        inside = ", ".join(f"{k}: {_code(v).strip('`')}" for k, v in value.items())
        text = "{" + inside + "}"
    elif isinstance(value, float):
        text = f"{value:g}"
    else:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"`{text}`"
