"""What stands in a Word annex: the plan's words in named styles, the chart in named shapes."""

from __future__ import annotations

from itertools import combinations, groupby
from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan import build, load
from bagan.chart.annex import relations
from bagan.chart.figures import figures
from bagan.chart.layout import width
from bagan.chart.office.word_blocks import framed as frames_of
from bagan.chart.options import Options
from bagan.chart.spec import load_spec
from bagan.cli import main
from bagan.style import Face
from tests.office.conftest import SPEC, STATUSES, W, document_of, words

SPECS = Path(__file__).parents[2] / "specs"
MM = 1440 / 25.4
"""Twips in a millimetre."""


def framed(document) -> list[tuple[str, str]]:
    """Style and words of every paragraph in a frame, paragraphs of one frame and style joined."""
    found = []
    for paragraph in document.part("word/document.xml").iter(W + "p"):
        frame = paragraph.find(f"{W}pPr/{W}framePr")
        if frame is not None:
            style = paragraph.find(f"{W}pPr/{W}pStyle").get(W + "val")
            found.append((tuple(frame.attrib.values()), style, words(paragraph)))
    return [
        (key[1], " ".join(text for *_key, text in group))
        for key, group in groupby(found, key=lambda item: item[:2])
    ]


@pytest.mark.parametrize("status", STATUSES)
def test_all_words_of_the_plan_are_paragraphs(documents, status) -> None:
    document = documents[status]
    lines = [line for f in document.figures for b in f.plan.blocks for line in b.lines]
    due = [word for line in lines for word in line.split()]
    shown = [word for _style, text in framed(document) for word in text.split()]
    assert sorted(shown) == sorted(due)


def test_words_have_named_styles(documents) -> None:
    found = framed(documents["salinan"])
    assert found[:4] == [
        ("LampiranSalinan", "SALINAN"),
        ("LampiranNomor", "LAMPIRAN I"),
        ("LampiranKepala", "PERATURAN BUPATI CONTOH NOMOR 7 TAHUN 2021 TENTANG SUSUNAN ORGANISASI "
         'DAN TATA KERJA BADAN & DINAS "CONTOH" <DAERAH>'),
        ("LampiranJudul", "BAGAN SUSUNAN ORGANISASI"),
    ]  # fmt: skip
    assert ("LampiranTandaTangan", "BUPATI CONTOH, ttd ANI LESTARI") in found
    styles = documents["salinan"].part("word/styles.xml")
    defined = {item.get(W + "styleId") for item in styles.iter(W + "style")}
    used = {
        item.get(W + "val")
        for item in documents["salinan"].part("word/document.xml").iter(W + "pStyle")
    }
    assert used <= defined


def test_the_outline_has_annexes_and_charts(documents) -> None:
    styles = documents["ditetapkan"].part("word/styles.xml")
    levels = {
        style.get(W + "styleId"): level.get(W + "val")
        for style in styles.iter(W + "style")
        for level in style.iter(W + "outlineLvl")
    }
    assert levels["LampiranNomor"] == "0"
    assert levels["LampiranJudul"] == "1"
    assert "LampiranKepala" not in levels


def test_each_annex_is_a_section_with_its_paper(documents) -> None:
    sections = list(documents["rancangan"].part("word/document.xml").iter(W + "sectPr"))
    sizes = [section.find(W + "pgSz").attrib for section in sections]
    found = [
        (round(int(s[W + "w"]) / MM), round(int(s[W + "h"]) / MM), s.get(W + "orient"))
        for s in sizes
    ]
    assert found == [(210, 297, None), (330, 215, "landscape")]
    margins = sections[0].find(W + "pgMar").attrib
    assert [round(int(margins[W + side]) / MM) for side in ("top", "right", "bottom", "left")] == [
        25, 15, 20, 30,
    ]  # fmt: skip
    assert [s.find(W + "pgNumType").get(W + "start") for s in sections] == ["1", "1"]


def test_pages_are_numbered_from_the_second_on(documents) -> None:
    document = documents["ditetapkan"]
    assert "".join(document.part("word/header1a.xml").itertext()).strip() == ""
    assert "".join(document.part("word/header1b.xml").itertext()).split() == ["-", "2", "-"]


def test_only_a_draft_is_marked_and_its_boxes_show_it(documents) -> None:
    marks = {
        status: "RANCANGAN" in str([dict(i.attrib) for i in d.part("word/header1a.xml").iter()])
        for status, d in documents.items()
    }
    assert marks == {"rancangan": True, "ditetapkan": False, "salinan": False}
    fills = {
        status: bool(shape_looks(d, "unit bupati", "solidFill")) for status, d in documents.items()
    }
    assert fills == {"rancangan": False, "ditetapkan": True, "salinan": True}


def shape_looks(document, name: str, tag: str) -> list:
    """The children *tag* of the looks of the first shape called *name*."""
    for shape in document.part("word/document.xml").iter():
        if shape.tag.endswith("}wsp") and shape[0].get("name") == name:
            return [item for item in shape[2] if item.tag.endswith("}" + tag)]
    raise AssertionError(name)


def test_shapes_are_named_and_described(documents) -> None:
    document = documents["ditetapkan"].part("word/document.xml")
    named = {
        item.get("name"): item.get("descr")
        for item in document.iter()
        if item.tag.endswith("}cNvPr")
    }
    assert named["unit bidang-a"] == "Bidang Pencegahan & Kesiapsiagaan (Pasal 3 huruf a angka 1)"
    assert {"kelompok tim", "bingkai tim"} & set(named)
    for name in (
        "lingkup kepala",
        "garis komando dari bupati ke kepala",
        "garis koordinasi antara kepala dan bidang-d",
        "panah komando",
        "contoh koordinasi",
        "judul-unsur Unsur Pelaksana",
    ):
        assert named[name], name


def test_a_chart_has_its_alternative_text_and_a_picture(documents) -> None:
    document = documents["ditetapkan"]
    groups = [
        item
        for item in document.part("word/document.xml").iter()
        if item.tag.endswith("}docPr") and item.get("name") == "Bagan Susunan Organisasi"
    ]
    assert len(groups) == 2  # the shapes, and the picture for programs without them
    assert {item.get("descr") for item in groups} == {
        item.get("descr") for item in groups if "Garis komando dari Bupati ke Kepala Badan" in
        item.get("descr")
    }  # fmt: skip
    pictures = [i for i in document.part("word/document.xml").iter() if i.tag.endswith("}blip")]
    assert len(pictures) == len(document.figures)


def test_an_alternative_text_that_is_too_long_brings_the_list(monkeypatch) -> None:
    monkeypatch.setattr(relations, "ALT_LIMIT", 100)
    made = document_of(load(SPEC), Options(status="rancangan"))
    body = made.part("word/document.xml")
    rows = [" | ".join(map(words, row.iter(W + "tc"))) for row in body.iter(W + "tr")]
    assert "Bupati | komando | Kepala Badan | Pasal 2" in rows
    assert any(
        row.startswith("Kepala Badan | koordinasi (timbal balik) | Bidang Data | ") for row in rows
    )
    last = list(body.iter(W + "sectPr"))[-1]
    assert [item.get(W + "type") for item in last.iter(W + "headerReference")] == ["default"]
    assert "".join(made.part("word/header.xml").itertext()).strip() == ""


def test_one_annex_alone() -> None:
    from bagan import annex

    made = annex(load(SPEC), number="II", form="docx")
    assert made.name == "spec-lampiran-ii.docx"


def test_the_ending_tells_the_command_what_to_write(tmp_path) -> None:
    target = tmp_path / "lampiran.DOCX"
    result = CliRunner().invoke(main, ["annex", str(SPEC), "-o", str(target)])
    assert result.exit_code == 0, result.output
    assert target.read_bytes().startswith(b"PK")


def test_a_build_writes_word_documents_where_it_is_asked_to() -> None:
    made = build(load(SPEC), pdf=False, docx=True)
    assert [name for name in made if name.endswith(".docx")] == [
        "spec-lampiran-i.docx",
        "spec-lampiran-ii.docx",
        "spec.docx",
    ]


@pytest.mark.parametrize("name", ["kutai-barat", "pasaman-barat"])
def test_frames_have_room_for_wider_letters_and_keep_apart(name) -> None:
    for figure in figures(load_spec(SPECS / f"{name}.yaml"), Options(), screens=False):
        frames = [frame for part in frames_of(figure.plan) for frame in part]
        words = max(width(line, Face.BOLD) for line in figure.plan.title.lines)
        (title,) = (f for f in frames if f.paragraphs[0].style == "LampiranJudul")
        assert title.width >= 1.1 * words * figure.plan.title.size
        for one, two in combinations(frames, 2):
            beside = one.y < two.y + two.height and two.y < one.y + one.height
            assert not beside or one.right <= two.x or two.right <= one.x
