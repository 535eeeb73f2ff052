"""The file: valid, the same bytes for the same spec, nothing of the machine in it."""

from __future__ import annotations

from io import BytesIO
from posixpath import normpath
from zipfile import ZipFile

import pytest
from openxml_audit import OpenXmlValidator

from bagan.chart.office.package import Relations, packed
from bagan.chart.options import Options
from bagan.problem import RenderError
from tests.office.conftest import STATUSES, document_of


@pytest.mark.parametrize("status", STATUSES)
def test_word_documents_keep_the_schemas(documents, status, tmp_path) -> None:
    path = tmp_path / "lampiran.docx"
    path.write_bytes(documents[status].data)
    assert OpenXmlValidator().validate(path).errors == []


def test_the_validator_finds_a_fault(documents, tmp_path) -> None:
    path = tmp_path / "lampiran.docx"
    with ZipFile(BytesIO(documents["ditetapkan"].data)) as whole, ZipFile(path, "w") as broken:
        for name in whole.namelist():
            part = whole.read(name)
            broken.writestr(name, part.replace(b"<wps:cNvSpPr/>", b"", 1))
    assert OpenXmlValidator().validate(path).errors


def test_the_same_spec_gives_the_same_bytes(documents) -> None:
    known = documents["rancangan"]
    assert document_of(known.spec, Options(status="rancangan")).data == known.data


def test_no_part_has_a_date(documents) -> None:
    with ZipFile(BytesIO(documents["rancangan"].data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms" not in archive.read("docProps/core.xml").partition(b"<dc:title>")[2]


def test_an_enacted_annex_bears_the_day_of_enactment(documents) -> None:
    core = documents["ditetapkan"].part("docProps/core.xml")
    assert [item.text for item in core if item.tag.endswith("}created")] == ["2021-03-04"]


def test_every_relation_leads_somewhere(documents) -> None:
    with ZipFile(BytesIO(documents["rancangan"].data)) as archive:
        names = set(archive.namelist())
    relations = documents["rancangan"].part("word/_rels/document.xml.rels")
    inside = [item.get("Target") for item in relations if item.get("TargetMode") is None]
    outside = [item.get("Target") for item in relations if item.get("TargetMode") == "External"]
    assert {normpath(f"word/{target}") for target in inside} <= names
    assert outside == ["https://example.go.id/?a=1&b=2"]


def test_ids_of_drawings_are_unique(documents) -> None:
    document = documents["rancangan"].part("word/document.xml")
    ids = [item.get("id") for item in document.iter() if item.tag.endswith(("}docPr", "}cNvPr"))]
    assert len(ids) == len(set(ids)) > 20


def test_a_damaged_part_is_refused() -> None:
    with pytest.raises(RenderError, match=r"word/x\.xml"):
        packed({"word/x.xml": "<a>"}, {})


def test_a_picture_is_kept_once() -> None:
    relations = Relations()
    assert relations.picture(b"a", "png") == relations.picture(b"a", "png") == "rId1"
    assert relations.picture(b"b", "jpeg") == "rId2"
    assert list(relations.media) == ["image1.png", "image2.jpeg"]
