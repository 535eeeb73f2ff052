"""The schema and the reference: what an editor takes and refuses, and no drift."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import bagan
from bagan.chart.spec.nodes import read_nodes
from bagan.chart.spec.reference import EXAMPLES, reference_markdown
from bagan.chart.spec.schema import json_schema
from bagan.law.rules import rule_ids
from bagan.problem import Located, Row

ROOT = Path(__file__).parents[2]
SCHEMA = json_schema(rule_ids())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

GOOD: dict[str, Any] = {
    "bagan": 1,
    "daerah": {"nama": "Kabupaten Contoh", "kode": 13.12, "provinsi": "Contoh"},
    "peraturan": {
        "jenis": "Peraturan Bupati",
        "nomor": 49,
        "tahun": 2017,
        "tentang": "Koordinasi",
        "ditetapkan": {"di": "Contoh", "tanggal": "2017-05-23"},
        "penanda_tangan": {"jabatan": "Bupati", "nip": 19700101},
    },
    "kertas": {"margin": 20},
    "unit": {"bupati": "Bupati", "sekda": {"nama": "Sekretaris Daerah", "dasar": "Pasal 1"}},
    "daftar": [
        {
            "dasar": "Pasal 2",
            "komando": "sekda",
            "koordinasi": {"dari": "sekda", "dasar": ["butir"]},
            "isi": [
                "bupati",
                {"dinsos": "Dinas Sosial"},
                {"kejari": {"nama": "Kejari", "komando": "tidak"}},
                {"id": "bps", "nama": "BPS"},
                {"unsur": "Unsur", "isi": ["bupati", {"bnn": "BNN"}]},
            ],
        }
    ],
    "garis": [{"komando": "bupati -> sekda", "rekonstruksi": "Perkiraan saja"}],
    "lampiran": [
        {
            "judul": "Koordinasi",
            "bagan": [
                {
                    "id": "kerja",
                    "jenjang": ["bupati", ["sekda", "dinsos"]],
                    "tampilkan": "semua",
                    "samping": {"bupati": {"kiri": "dprd"}},
                    "panah": {"komando": "ya"},
                }
            ],
        }
    ],
}


def altered(path: list[str | int], value: Any) -> dict[str, Any]:
    spec = deepcopy(GOOD)
    holder: Any = spec
    for part in path[:-1]:
        holder = holder[part]
    holder[path[-1]] = value
    return spec


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_short_forms_are_accepted() -> None:
    assert [error.message for error in VALIDATOR.iter_errors(GOOD)] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["bagan"], 2),
        (["daerah", "kode"], "13.1"),
        (["daerah", "x"], "y"),
        (["peraturan", "jenis"], "Undang-Undang"),
        (["peraturan", "status"], "sah"),
        (["unit", "Bupati"], "Bupati"),
        (["unit", "bupati"], {"id": "bupati", "nama": "Bupati"}),
        (["unit", "bupati"], ""),
        (["unit", "sekda", "nama"], "x" * 201),
        (["daftar", 0, "isi", 1], {"dinsos": "Dinas Sosial", "jenis": "dinas"}),
        (["daftar", 0, "isi", 2], {"kejari": {"nama": "Kejari", "komand": "tidak"}}),
        (["daftar", 0, "isi", 4], {"unsur": "Unsur"}),
        (["daftar", 0, "isi"], []),
        (["lampiran"], []),
        (["lampiran", 0, "bagan", 0, "id"], "Kerja"),
        (["lampiran", 0, "bagan", 0, "samping"], {"Bupati": {}}),
    ],
)
def test_faults_are_refused(path: list[str | int], value: Any) -> None:
    assert not VALIDATOR.is_valid(altered(path, value))


def plain(value: Any) -> Any:
    """The value that an editor sees: numbers for what looks like one."""
    if isinstance(value, Located):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, Row):
        return [plain(inner) for inner in value]
    if value is not None and value.plain:
        for kind in (int, float):
            try:
                return kind(value)
            except ValueError:
                continue
    return value if value is None else str(value)


@pytest.mark.parametrize("path", sorted((ROOT / "specs").glob("*.yaml")), ids=lambda p: p.stem)
def test_an_editor_accepts_the_two_regencies(path: Path) -> None:
    root = plain(read_nodes(path.read_bytes(), path.name).root)
    assert [error.message for error in VALIDATOR.iter_errors(root)] == []


def test_every_key_is_explained_but_those_that_explain_themselves() -> None:
    silent = {
        f"{name}.{key}"
        for name, item in SCHEMA["$defs"].items()
        for key, field in item.get("properties", {}).items()
        if not field.get("description")
    }
    assert silent <= {"Margin.atas", "Margin.kanan", "Margin.bawah", "Margin.kiri", "Butir.id"}


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_every_example_of_the_reference_is_valid(name: str) -> None:
    item, key = name.split(".")
    field = SCHEMA["$defs"][item]["properties"][key]
    validator = jsonschema.Draft202012Validator({"$defs": SCHEMA["$defs"], **field})
    assert [error.message for error in validator.iter_errors(EXAMPLES[name])] == []


def test_the_committed_schema_is_the_models() -> None:
    assert (ROOT / "docs" / "bagan.schema.json").read_text(encoding="utf-8") == bagan.schema()


def test_the_committed_reference_is_the_models() -> None:
    assert (ROOT / "docs" / "spesifikasi.md").read_text(encoding="utf-8") == reference_markdown(
        rule_ids()
    )
