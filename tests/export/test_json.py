"""The JSON agrees with its published schema and says all that the spec says."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from bagan.publish.export.formats.json import schema_text, to_json
from tests.export.conftest import NAMES, ROOT, Case


def written(case: Case) -> bytes:
    charts = [figure.chart for figure in case.figures]
    return to_json(case.spec.regency, case.spec.organisation, charts)


@pytest.fixture
def found(case: Case) -> Any:
    return json.loads(written(case))


def test_it_agrees_with_its_schema(found: Any) -> None:
    jsonschema.validate(found, json.loads(schema_text()))


def test_every_object_of_the_schema_is_closed_and_told() -> None:
    schema = json.loads(schema_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    forms = [item for item in schema["$defs"].values() if item.get("type") == "object"]
    for item in (schema, *forms):
        assert item["additionalProperties"] is False
        assert sorted(item["required"]) == sorted(item["properties"])
        for field in item["properties"].values():
            assert field.get("description")


def test_the_published_schema_is_up_to_date() -> None:
    path = ROOT / "docs" / "ekspor.schema.json"
    assert path.read_text(encoding="utf-8") == schema_text()


def test_it_says_all_units_groups_and_lines(case: Case, found: Any) -> None:
    organisation = case.spec.organisation
    assert [unit["id"] for unit in found["unit"]] == list(organisation.units)
    for unit in found["unit"]:
        item = organisation.units[unit["id"]]
        assert (unit["nama"], unit["tautan"]) == (item.nama, item.tautan)
        assert unit["jenis"] == organisation.jenis(unit["id"]).value
        assert (tuple(unit["dasar"]), unit["rekonstruksi"]) == (item.dasar, item.rekonstruksi)
        assert len(unit["asal"]) == len(item.asal)
    assert {group["id"]: tuple(group["anggota"]) for group in found["kelompok"]} == {
        key: group.anggota for key, group in organisation.groups.items()
    }
    assert [
        (line["dari"], line["ke"], line["jenis"], line["timbal_balik"], tuple(line["dasar"]))
        for line in found["garis"]
    ] == [
        (line.source, line.target, line.kind.value, line.both, line.basis.dasar)
        for line in organisation.lines
    ]


def test_it_says_what_each_chart_shows_and_where(case: Case, found: Any) -> None:
    for figure, chart in zip(case.figures, found["bagan"], strict=True):
        assert {box["id"]: box["unit"] for box in chart["kotak"]} == {
            node.id: node.unit for node in figure.chart.nodes.values()
        }
        assert len(chart["garis"]) == len(figure.chart.links)
        walked = [name for root in chart["susunan"] for name in _walk(root)]
        assert sorted(walked) == sorted(figure.chart.nodes)


def _walk(branch: Any) -> list[str]:
    parts = [part for value in branch.values() if isinstance(value, list) for part in value]
    return [branch["kotak"], *(name for part in parts for name in _walk(part))]


def test_it_may_stand_in_a_script_element(hostile: Case) -> None:
    data = written(hostile)
    assert not set(b"<>&") & set(data)
    names = [unit["nama"] for unit in json.loads(data)["unit"]]
    assert set(NAMES) <= set(names)
