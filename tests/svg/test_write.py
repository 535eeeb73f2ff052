"""A Drawing's SVG: the grammar of the contract, safe text, the same bytes always."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bagan.chart.audit import audit_svg
from bagan.chart.layout.drawing import Area, Drawing, Photo, TextLine, Wire
from bagan.chart.model.annexes import Keterangan
from bagan.chart.model.kinds import Kind
from bagan.chart.svg import to_svg
from bagan.problem import RenderError
from bagan.style import Style
from tests.svg.charts import small_chart

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).parent.parent.parent


def tree(drawing: Drawing, *, standalone: bool = True) -> ElementTree.Element:
    return ElementTree.fromstring(to_svg(drawing, fonts="none", standalone=standalone))


def renamed(text: str, **more: object) -> Drawing:
    """The small chart with another name in its box "badan"."""
    drawing = small_chart()
    boxes = tuple(
        replace(box, title=text, lines=(TextLine(text, 300, 145.8),), **more)  # type: ignore[arg-type]
        if box.id == "badan"
        else box
        for box in drawing.boxes
    )
    return replace(drawing, boxes=boxes)


def test_the_root_is_an_image_with_a_title_and_a_description_first() -> None:
    root = tree(small_chart())
    assert root.get("role") == "img"
    assert root.get("lang") == "id"
    assert root.get("aria-labelledby") == "uji-bagan-judul uji-bagan-uraian"
    assert [(c.tag, c.get("id"), c.text) for c in list(root)[:2]] == [
        (SVG + "title", "uji-bagan-judul", "Bagan Uji"),
        (SVG + "desc", "uji-bagan-uraian", "Sepuluh kotak, dua jenis garis."),
    ]


def test_a_unit_is_a_group_with_its_title_one_box_and_one_text() -> None:
    unit = tree(small_chart()).find(f".//{SVG}g[@id='uji-bagan-dinkes']")
    assert unit is not None
    assert unit[2].get("font-weight") is unit[2].get("font-style") is None
    assert unit.get("class") == "unit unit--dinas"
    assert unit.get("data-unit") == "dinkes"
    assert [child.tag for child in unit] == [SVG + "title", SVG + "rect", SVG + "text"]
    assert unit[1].get("class") == "kotak"
    assert [span.text for span in unit[2]] == ["Dinas", "Kesehatan"]


def test_references_reconstructions_classes_and_frames_have_their_own_classes() -> None:
    groups = {g.get("id"): g for g in tree(small_chart()).iter(SVG + "g")}
    again = groups["uji-bagan-dinsos--ast-2"]
    assert again.get("class") == "unit unit--dinas unit--rujukan"
    assert again.get("data-unit") == "dinsos"
    assert groups["uji-bagan-badan"].get("class") == "unit unit--badan unit--rekonstruksi"
    assert groups["uji-bagan-opd"].get("class") == "kelompok kelompok--kotak"
    assert groups["uji-bagan-opd"].get("data-kelompok") == "opd"
    assert groups["uji-bagan-opd"][1].get("class") == "bingkai"
    frame = groups["uji-bagan-ahli"]
    assert frame.get("class") == "kelompok"
    assert frame[1].get("stroke-dasharray") is None  # a dash would look like a line's kind


def test_frames_round_branches_lie_under_everything_and_tell_their_members() -> None:
    named = (TextLine("Sekretariat", 40, 60, role=""),)
    areas = (
        Area(
            "ast-1", "Asisten I dan bawahannya", 50, 50, 100, 150, named, True, ("ast-1", "dinsos")
        ),
        Area("ast-2", "Asisten II", 250, 50, 100, 150, (), False, ("ast-2",)),
    )
    looks = Style(area_ink="#333333", area_stroke=0.5, area_dash=(4.0, 1.0))
    svg = to_svg(replace(small_chart(), areas=areas), fonts="none", style=looks)
    groups = [g for g in ElementTree.fromstring(svg).iter(SVG + "g") if g.get("class")]
    dashed, plain = groups[:2]
    assert dashed.attrib == {
        "class": "lingkup", "id": "uji-bagan-lingkup--ast-1",
        "data-lingkup": "ast-1", "data-anggota": "ast-1 dinsos",
    }  # fmt: skip
    title, border, name = dashed
    assert title.text == "Asisten I dan bawahannya"
    assert border.attrib == {
        "class": "bingkai", "x": "50", "y": "50", "width": "100", "height": "150",
        "fill": "none", "stroke": "#333333", "stroke-width": "0.5", "stroke-dasharray": "4 1",
    }  # fmt: skip
    assert (name.get("class"), [line.text for line in name]) == ("nama-lingkup", ["Sekretariat"])
    assert [child.tag for child in plain] == [SVG + "title", SVG + "rect"]
    assert plain[1].get("stroke") == "#333333"
    assert plain[1].get("stroke-dasharray") is None


def test_a_portrait_has_its_place_and_its_words() -> None:
    photo = Photo(262, 132, 18, 22, "foto.jpg", 'Foto "Budi"', b"\xff\xd8\xff")
    image = tree(renamed("Badan", photo=photo)).find(f".//{SVG}image")
    assert image is not None
    assert image.attrib == {
        "class": "foto", "x": "262", "y": "132", "width": "18", "height": "22", "role": "img",
        "aria-label": 'Foto "Budi"', "href": "data:image/jpeg;base64,/9j/",
    }  # fmt: skip


def test_heads_are_bold_and_headings_slanted() -> None:
    root = tree(small_chart())
    head = root.find(f".//{SVG}g[@id='uji-bagan-bupati']/{SVG}text")
    heading = root.find(f".//{SVG}text[@class='judul-unsur']")
    assert head is not None
    assert heading is not None
    assert [item.get("font-weight") for item in (head, heading)] == ["bold", None]
    assert [item.get("font-style") for item in (head, heading)] == [None, "italic"]
    assert [item.get("text-anchor") for item in (head, heading)] == ["middle", "middle"]


def test_borders_and_lines_have_the_weights_of_the_style() -> None:
    root = tree(small_chart())
    style = Style()
    rects = {
        group.get("id"): rect.get("stroke-width")
        for group in root.iter(SVG + "g")
        for rect in group.findall(SVG + "rect")
    }
    assert float(rects["uji-bagan-dinkes"] or 0) == style.box_stroke
    assert float(rects["uji-bagan-opd"] or 0) == pytest.approx(2.2 * style.box_stroke)
    assert rects["uji-bagan-ahli"] == "0.5"
    lines = [p for p in root.iter(SVG + "path") if "garis" in p.get("class", "").split()]
    assert {float(p.get("stroke-width", "")) for p in lines} == {style.wire_stroke}


def test_an_arrowhead_stands_at_each_end_that_has_one() -> None:
    heads = [
        p.get("d", "")
        for p in tree(small_chart()).iter(SVG + "path")
        if "panah" in p.get("class", "")
    ][:4]
    assert [data.partition("L")[0] for data in heads] == [
        "M100 60", "M300 60", "M340 143", "M50 252",
    ]  # fmt: skip


def test_a_bundle_is_one_path_with_absolute_steps() -> None:
    paths = [p for p in tree(small_chart()).iter(SVG + "path") if "garis" in p.get("class", "")]
    assert len(paths) == 6
    first = paths[0]
    assert first.get("class") == "garis garis--komando"
    assert first.get("data-dari") == "bupati"
    assert first.get("data-ke") == "ast-1 ast-2 badan"
    assert first.get("d") == "M200 26V43M100 60V43H360V143H340M300 43V60"
    assert first.get("stroke-dasharray") is None
    assert [p.get("data-arah") for p in paths] == [None, None, None, "dua", "dua", None]


def test_lines_come_before_boxes_and_headings_before_what_they_head() -> None:
    order = [(e.get("class") or "").split(" ")[0] for e in tree(small_chart()).iter()]
    wires = [place for place, name in enumerate(order) if name == "garis"]
    assert max(wires) < order.index("unit")
    ids = [e.get("id") or e.get("class") for e in tree(small_chart()).iter()]
    assert ids.index("uji-bagan-ast-2") < ids.index("judul-unsur") < ids.index("uji-bagan-dinsos")


def test_nothing_is_moved_by_a_transform() -> None:
    assert b"transform" not in to_svg(small_chart())


def test_the_legend_tells_only_the_kinds_drawn_and_the_notes() -> None:
    drawing = small_chart()
    legend = tree(drawing).find(f".//{SVG}g[@class='keterangan']")
    assert legend is not None
    assert [text.text for text in legend.iter(SVG + "text")] == [
        "Keterangan:",
        "= Garis Komando",
        "= Garis Koordinasi",
        "*) Dinas Sosial digambar juga di bawah Asisten I.",
    ]
    assert [p.get("class") for p in legend.iter(SVG + "path")] == [
        "contoh contoh--komando", "panah panah--komando", "contoh contoh--koordinasi",
    ]  # fmt: skip
    solid = replace(drawing, wires=drawing.wires[:1], notes=())
    words = Keterangan(judul=None, pemisah=":", komando="Komando")
    data = to_svg(solid, fonts="none", legend=words)
    assert b">: Komando<" in data
    assert b"koordinasi" not in data.partition(b"</style>")[2]
    assert b"Keterangan" not in data


def test_a_chart_for_an_annex_is_bare() -> None:
    drawing = small_chart()
    root = tree(drawing, standalone=False)
    assert root.get("viewBox") == "0 0 480 286"
    assert root.get("width") == "169.33mm"
    assert root.find(f"{SVG}style") is None
    assert root.find(f".//{SVG}g[@class='keterangan']") is None


def test_both_forms_pass_the_audit() -> None:
    for standalone in (True, False):
        report = audit_svg(to_svg(small_chart(), standalone=standalone))
        assert [f for f in report.findings if f.rule != "di-luar-bidang"] == []
        # Bare, the frame's and the boxes' borders at the very edge stick out by half a stroke.
        assert standalone == (not report.findings)


@pytest.mark.parametrize(
    "name",
    [
        "Dinas <b>Sosial</b>", "A & B", 'Kata "kutip"', "Rumah 'Sakit'", "\\N\\G\\l \\", "]]>",
        "&amp;", "<!-- -->", "a\u00a0b", "  dua  spasi  ", "\u202eabc", "\U0001f600", "é",
    ],
)  # fmt: skip
def test_names_come_back_as_they_were(name: str) -> None:
    unit = tree(renamed(name)).find(f".//{SVG}g[@id='uji-bagan-badan']")
    assert unit is not None
    assert unit[0].text == name
    assert [span.text for span in unit[2]] == [name]
    assert len(list(unit.iter())) == 5  # nothing of the name became an element


def test_ids_and_kinds_are_escaped_too() -> None:
    drawing = small_chart()
    wire = Wire(Kind.KOMANDO, 'a"b', ("c<d",), False, (((0, 0), (0, 9)),))
    root = tree(replace(drawing, prefix='x"y', wires=(wire,)))
    path = next(p for p in root.iter(SVG + "path") if p.get("class", "").startswith("garis"))
    assert (path.get("data-dari"), path.get("data-ke")) == ('a"b', "c<d")
    assert root[0].get("id") == 'x"y-judul'


@pytest.mark.parametrize("name", ["\x00", "a\x08b", "\ud800", "\ufffe"])
def test_what_xml_cannot_hold_is_refused(name: str) -> None:
    with pytest.raises(RenderError):
        to_svg(renamed(name))


def test_coordinates_that_are_no_numbers_are_refused() -> None:
    drawing = replace(small_chart(), width=float("nan"))
    with pytest.raises(RenderError):
        to_svg(drawing)


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "//a.b", "", "ftp://a"]
)
def test_only_http_and_fragments_are_linked(link: str) -> None:
    told = r'^The link of "badan" is neither http\(s\) nor a #fragment$'
    with pytest.raises(RenderError, match=told):
        to_svg(renamed("Badan", link=link))


def test_links_stand_round_their_unit() -> None:
    root = tree(renamed("Badan", link="#badan"))
    found = {a.get("href"): a[0].get("id") for a in root.iter(SVG + "a")}
    assert found == {
        "https://example.org/?a=1&b=2": "uji-bagan-dinsos",
        "#badan": "uji-bagan-badan",
    }


def test_a_unit_called_judul_does_not_take_the_title_s_id() -> None:
    drawing = small_chart()
    boxes = (replace(drawing.boxes[0], id="judul"), *drawing.boxes[1:])
    ids = [e.get("id") for e in tree(replace(drawing, boxes=boxes)).iter() if e.get("id")]
    assert len(ids) == len(set(ids))


def test_numbers_have_two_decimals_and_both_sides_of_a_box_meet_its_lines() -> None:
    drawing = small_chart()
    boxes = (replace(drawing.boxes[0], x=160.004, width=80.004), *drawing.boxes[1:])
    root = tree(replace(drawing, boxes=boxes))
    rect = root.find(f".//{SVG}g[@id='uji-bagan-bupati']/{SVG}rect")
    assert rect is not None
    # The right side is rounded as a line that ends there would be: 240.008 to 240.01.
    assert float(rect.get("x", "")) + float(rect.get("width", "")) == pytest.approx(240.01)


def test_the_bytes_are_the_same_under_every_hash_seed() -> None:
    code = (
        "import hashlib\n"
        "from bagan.chart.svg import to_svg\n"
        "from tests.svg.charts import small_chart\n"
        "print(hashlib.sha256(to_svg(small_chart())).hexdigest())\n"
    )
    seen = {hashlib.sha256(to_svg(small_chart())).hexdigest()}
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=environment, check=True,
            capture_output=True, text=True,
        )  # fmt: skip
        seen.add(run.stdout.strip())
    assert len(seen) == 1


def test_the_style_of_a_spec_is_kept() -> None:
    data = to_svg(small_chart(), style=Style(family="Bookman Old Style", dash=(4, 3)))
    assert b"'Bookman Old Style'" in data
    assert b'stroke-dasharray="4 3"' in data
    assert b"@font-face" not in data  # that font is not ours to embed
