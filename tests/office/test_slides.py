"""Presentations: valid, the same bytes, a slide for each chart with its portraits and links."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from openxml_audit import OpenXmlValidator
from PIL import Image

from bagan import load
from tests.office.conftest import SPEC, presentation, slide_parts

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def test_presentations_keep_the_schemas(tmp_path) -> None:
    path = tmp_path / "bagan.pptx"
    path.write_bytes(presentation(load(SPEC)))
    assert OpenXmlValidator().validate(path).errors == []


def test_the_same_spec_gives_the_same_bytes() -> None:
    assert presentation(load(SPEC)) == presentation(load(SPEC))


def test_a_slide_for_each_chart_with_its_title_and_shapes() -> None:
    slides = slide_parts(presentation(load(SPEC)))
    titles = ["".join(item.text for item in slide[0][0][2].iter(A + "t")) for slide in slides]
    assert titles == [
        "Bagan Susunan Organisasi",
        "Bagan Hubungan Kerja",
        "Bagan Hubungan Kerja (lanjutan)",
    ]
    names = {item.get("name") for item in slides[0].iter() if item.tag.endswith("}cNvPr")}
    assert {"unit bupati", "lingkup kepala", "panah komando", "contoh lingkup"} <= names
    assert len(list(slides[0].iter(A + "hlinkClick"))) == 1


def test_portraits_are_in_the_file(tmp_path) -> None:
    Image.new("RGB", (300, 400), (200, 30, 30)).save(tmp_path / "rina.png")
    text = SPEC.read_text(encoding="utf-8").replace("kapital: tidak", "orang: ya")
    text = text.replace("pangkat: Pembina, nip: 19750403", "foto: rina.png, nip: 19750403")
    spec = load(tmp_path / "spec.yaml", text)
    path = tmp_path / "bagan.pptx"
    path.write_bytes(presentation(spec))
    assert OpenXmlValidator().validate(path).errors == []
    with ZipFile(BytesIO(path.read_bytes())) as archive:
        pictures = [name for name in archive.namelist() if name.startswith("ppt/media/")]
        assert pictures == ["ppt/media/image1.jpeg"]
        assert archive.read(pictures[0]).startswith(b"\xff\xd8")
