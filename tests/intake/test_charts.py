"""Charts that were drawn, by this program and by others, become specs with the same lines."""

from __future__ import annotations

import base64
import io
import subprocess
import zipfile
import zlib
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner

import bagan
from bagan.chart.figures import Figure
from bagan.chart.model import Chart, Kind, name_key
from bagan.chart.spec import Spec
from bagan.cli import main
from bagan.intake.drawn.boxes import sorted_out
from bagan.intake.drawn.docx import read_docx
from bagan.intake.drawn.ink import Ink
from bagan.intake.drawn.pdf import read_pdf
from bagan.intake.drawn.pptx import read_pptx
from bagan.intake.drawn.sketch import BOTH_WAYS, UNSURE, Edge, Node, Sketch, outline_of
from bagan.intake.drawn.svg import read_svg
from bagan.intake.drawn.wires import joins_of
from bagan.publish.export import Source, export
from tests import regencies

from .conftest import Reader, lines_of

HERE = Path(__file__).parent / "charts"
SPECS = Path(__file__).parents[2] / "specs"
REGENCIES = ("pasaman-barat", "kutai-barat")
FOREIGN = ["Kepala Dinas -> Sekretariat", "Kepala Dinas -> Bidang Rehabilitasi Sosial",
           "Kepala Dinas -> Bidang Pemberdayaan Sosial", "Kepala Dinas -> UPT",
           "Bidang Rehabilitasi Sosial -> Seksi Anak",
           "Bidang Rehabilitasi Sosial .> Bidang Pemberdayaan Sosial",
           "Bidang Pemberdayaan Sosial .> UPT"]  # fmt: skip

Lines = set[tuple[frozenset[str], Kind]]


def seen(ink: Ink) -> tuple[list[str], Lines]:
    """The boxes that lines join, and the lines between them, by keys of names."""
    page = sorted_out(ink)
    joins, _loose = joins_of(page)
    names = [name_key(box.text) for box in page.boxes]
    lines = {(frozenset((names[j.source], names[j.target])), j.kind) for j in joins}
    return sorted(name for name, box in zip(names, page.boxes, strict=True) if name), lines


def told(chart: Chart) -> tuple[list[str], Lines]:
    names = {key: name_key(node.label) for key, node in chart.nodes.items()}
    lines = {(frozenset((names[x.source], names[x.target])), x.kind) for x in chart.links}
    return sorted(names.values()), lines


@pytest.fixture(scope="module", params=REGENCIES)
def spec(request: pytest.FixtureRequest) -> Spec:
    return regencies.spec_of(str(request.param))


@pytest.fixture
def figures(spec: Spec) -> tuple[Figure, ...]:
    return regencies.figures_of(Path(spec.path).stem)


def test_boxes_and_lines_of_the_five_charts_are_all_seen(
    spec: Spec, figures: tuple[Figure, ...]
) -> None:
    pages: list[Ink] = []
    for annex in dict.fromkeys(figure.annex.nomor for figure in figures):
        own = [figure for figure in figures if figure.annex.nomor == annex]
        pages += read_pdf(bagan.annex(spec, number=annex, drawn=own).data, "x.pdf")[: len(own)]
    for figure, page in zip(figures, pages, strict=True):
        assert seen(page) == told(figure.chart)
        assert seen(read_svg(figure.svg, "x.svg")[0]) == told(figure.chart)


def test_boxes_and_lines_of_the_five_charts_are_all_seen_in_word(
    spec: Spec, figures: tuple[Figure, ...], tmp_path: Path
) -> None:
    path = tmp_path / "x.docx"
    run = CliRunner().invoke(main, ["annex", str(spec.path), "-o", str(path)], prog_name="bagan")
    assert run.exit_code == 0, run.output
    pages = [page for page in read_docx(path.read_bytes(), "x.docx") if len(page.words) > 1]
    for figure, page in zip(figures, pages, strict=True):
        assert seen(page) == told(figure.chart)


def test_boxes_and_lines_of_the_five_charts_are_all_seen_in_slides(
    spec: Spec, figures: tuple[Figure, ...]
) -> None:
    charts = tuple(figure.chart for figure in figures)
    source = Source("x", spec.regency, spec.organisation, charts, figures=figures)
    [data] = export(source, "pptx").values()
    for chart, page in zip(charts, read_pptx(data, "x.pptx"), strict=True):
        assert seen(page) == told(chart)


@pytest.mark.parametrize("ending", ["pdf", "pptx"])
def test_all_charts_of_a_file_are_one_spec(
    spec: Spec, figures: tuple[Figure, ...], ending: str, tmp_path: Path
) -> None:
    charts = tuple(figure.chart for figure in figures)
    source = Source("x", spec.regency, spec.organisation, charts, figures=figures)
    made = (
        bagan.annex(spec).data if ending == "pdf" else next(iter(export(source, ending).values()))
    )
    path = tmp_path / f"x.{ending}"
    path.write_bytes(made)
    again = bagan.load("x.yaml", bagan.draft(path, file="x.yaml", schema="s.json").text)
    assert sum(len(annex.bagan) for annex in again.regency.lampiran) == len(figures)


def test_of_what_graphviz_draws_nearly_all_is_seen(
    spec: Spec, figures: tuple[Figure, ...], tmp_path: Path
) -> None:
    charts = tuple(figure.chart for figure in figures)
    source = Source("x", spec.regency, spec.organisation, charts)
    for chart, data in zip(charts, export(source, "dot").values(), strict=True):
        svg, pdf = tmp_path / "x.svg", tmp_path / "x.pdf"
        subprocess.run(["dot", "-Tsvg", "-o", svg, "-Tpdf", "-o", pdf], input=data, check=True)
        names, links = told(chart)
        for ink in (read_svg(svg.read_bytes(), "x")[0], read_pdf(pdf.read_bytes(), "x")[0]):
            boxes, lines = seen(ink)
            assert set(names) <= set(boxes)
            assert len(lines & links) >= 0.95 * len(links)
            assert not lines - links


@pytest.mark.parametrize("name", ["libreoffice.svg", "libreoffice.pdf"])
def test_what_libreoffice_draws_is_seen(spec_of: Reader, name: str) -> None:
    spec = spec_of(name, (HERE / name).read_bytes())
    assert sorted(lines_of(spec)) == sorted(FOREIGN)


def test_mermaid_and_drawio_come_back(
    spec: Spec, figures: tuple[Figure, ...], spec_of: Reader
) -> None:
    charts = tuple(figure.chart for figure in figures)
    source = Source("x", spec.regency, spec.organisation, charts, figures=figures)
    for chart, data in zip(charts, export(source, "mermaid").values(), strict=True):
        again = spec_of("x.mmd", data).organisation
        lines = {
            (frozenset((name_key(again.name(x.source)), name_key(again.name(x.target)))), x.kind)
            for x in again.lines
        }
        assert lines == told(chart)[1]
    (data,) = export(source, "drawio").values()
    again = spec_of("x.drawio", data).organisation
    name = spec.organisation.name
    assert {(again.name(x.source), again.name(x.target), x.kind) for x in again.lines} == {
        (name(chart.nodes[x.source].unit), name(chart.nodes[x.target].unit), x.kind)
        for chart in charts
        for x in chart.links
    }


def test_a_packed_drawio_page_with_html_labels(spec_of: Reader) -> None:
    cells = (
        '<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>'
        '<mxCell id="a" value="&lt;b&gt;Kepala&lt;/b&gt;&lt;br&gt;Dinas" vertex="1" parent="1"/>'
        '<mxCell id="b" value="Sekretariat" vertex="1" parent="1"/>'
        '<mxCell id="c" value="Tim &amp;amp; Pokja" vertex="1" parent="1"/>'
        '<mxCell id="e" edge="1" parent="1" source="a" target="b"/>'
        '<mxCell id="f" style="dashed=1;endArrow=none;" edge="1" parent="1" source="b" target="c"/>'
        "</root></mxGraphModel>"
    )
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = base64.b64encode(pack.compress(quote(cells).encode()) + pack.flush()).decode()
    spec = spec_of("x.drawio", f'<mxfile><diagram name="Page-1">{packed}</diagram></mxfile>')
    assert lines_of(spec) == ["Kepala Dinas -> Sekretariat", "Sekretariat .> Tim & Pokja"]


def test_mermaid_as_people_write_it(spec_of: Reader) -> None:
    text = """---
title: Dinas
---
%% catatan
graph TD
    A[Kepala Dinas] --> B(Sekretariat) & C{{Bidang A}}
    C -->|membawahkan| D["Seksi<br/>Satu"]
    B -.- C
    subgraph unit [UPT]
      E([UPT Pasar])
    end
    A ==> E
    classDef merah fill:#f00
    D:::merah
"""
    assert lines_of(spec_of("x.mmd", text)) == [
        "Kepala Dinas -> Sekretariat", "Kepala Dinas -> Bidang A", "Bidang A -> Seksi Satu",
        "Sekretariat .> Bidang A", "Kepala Dinas -> UPT Pasar"]  # fmt: skip


def test_labels_that_are_html_are_read_from_an_svg(spec_of: Reader) -> None:
    def box(x: int, y: int, words: str) -> str:
        return (
            f'<rect x="{x}" y="{y}" width="120" height="40" fill="#fff" stroke="#000"/>'
            '<switch><foreignObject width="100%" height="100%"><div '
            f'xmlns="http://www.w3.org/1999/xhtml"><div>{words}</div></div></foreignObject>'
            f'<text x="{x + 60}" y="{y + 24}" font-size="12" text-anchor="middle">'
            f"{words[:6]}...</text></switch>"
        )

    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">'
        "<style>.putus { stroke-dasharray: 3 }</style>"
        + box(100, 10, "Kepala Dinas") + box(20, 150, "Bidang Anggaran")
        + box(200, 150, "Bidang Aset")
        + '<path d="M 160 50 L 160 100 L 80 100 L 80 150" fill="none" stroke="#000"/>'
        '<path d="M 160 50 L 160 100 L 260 100 L 260 150" fill="none" stroke="#000"/>'
        '<path class="putus" d="M 140 170 L 200 170" fill="none" stroke="#000"/></svg>'
    )  # fmt: skip
    assert lines_of(spec_of("x.svg", svg)) == [
        "Kepala Dinas -> Bidang Anggaran", "Kepala Dinas -> Bidang Aset",
        "Bidang Anggaran .> Bidang Aset"]  # fmt: skip


def shape(x: float, y: float, wide: float, high: float, preset: str, rest: str = "") -> str:
    at = f'<a:off x="{x:.0f}" y="{y:.0f}"/><a:ext cx="{wide:.0f}" cy="{high:.0f}"/>'
    words = f"<w:txbxContent><w:p><w:r><w:t>{rest}</w:t></w:r></w:p></w:txbxContent>"
    line = rest if rest.startswith("<") else ""
    return (
        f'<wps:wsp><wps:spPr><a:xfrm>{at}</a:xfrm><a:prstGeom prst="{preset}"/>{line}</wps:spPr>'
        f"{'' if line or not rest else f'<wps:txbx>{words}</wps:txbx>'}</wps:wsp>"
    )


def test_shapes_of_a_word_document(spec_of: Reader) -> None:
    cm = 360000
    shapes = (
        shape(6 * cm, 0, 4 * cm, cm, "rect", "Kepala Dinas")
        + shape(0, 4 * cm, 4 * cm, cm, "roundRect", "Bidang A")
        + shape(6 * cm, 4 * cm, 4 * cm, cm, "rect", "Bidang B")
        + shape(8 * cm, cm, 0, 3 * cm, "straightConnector1", "<a:ln/>")
        + shape(2 * cm, 2.5 * cm, 6 * cm, 0, "line", "<a:ln/>")
        + shape(2 * cm, 2.5 * cm, 0, 1.5 * cm, "line", "<a:ln/>")
        + shape(4 * cm, 4.5 * cm, 2 * cm, 0, "line", '<a:ln><a:prstDash val="dash"/></a:ln>')
    )
    names = {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    }
    spaces = " ".join(f'xmlns:{key}="{value}"' for key, value in names.items())
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr(
            "word/document.xml",
            f"<w:document {spaces}><w:body><w:p><wpg:wgp>{shapes}</wpg:wgp></w:p></w:body>"
            "</w:document>",
        )
    assert read_docx(target.getvalue(), "x")[0].words
    assert lines_of(spec_of("x.docx", target.getvalue())) == [
        "Kepala Dinas -> Bidang A", "Kepala Dinas -> Bidang B", "Bidang A .> Bidang B"]  # fmt: skip


def test_all_of_it_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "x.mmd"
    path.write_text("graph TD\n  A[Kepala] --> B[Bidang]\n  bukan mermaid!\n")
    draft = bagan.draft(path)
    assert "# PERIKSA: semua kotak dan garis dibaca dari gambar" in draft.text
    assert '# PERIKSA: baris Mermaid yang tidak terbaca: "bukan mermaid!"' in draft.text


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("x.svg", "<svg", "is not XML"),
        ("x.svg", "<p/>", "is no SVG drawing"),
        ("x.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', "there is no chart in it"),
        ("x.mmd", "pie\n", "is no Mermaid flowchart"),
        ("x.drawio", "<mxfile><diagram>?</diagram></mxfile>", "cannot be read as a draw.io"),
    ],
)
def test_a_file_without_a_chart_is_refused(
    name: str, text: str, message: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(bagan.RenderError, match=message):
        bagan.draft(path)


def test_a_regulation_stays_a_regulation(tmp_path: Path) -> None:
    path = SPECS / "naskah" / "kutai-barat-21-2017.txt"
    assert "Konsep dari naskah" in bagan.draft(path).text


def sketched(*lines: str) -> str:
    """Three boxes as an SVG: one that leads, one at its left, one below; and *lines*."""
    boxes = "".join(
        f'<rect x="{x}" y="{y}" width="120" height="40" fill="none" stroke="black"/>'
        f'<text x="{x + 60}" y="{y + 24}" font-size="12" text-anchor="middle">{name}</text>'
        for x, y, name in ((200, 20, "Kepala Dinas"), (20, 100, "Kelompok"), (200, 200, "Bidang A"))
    )
    paths = "".join(f'<path fill="none" stroke="black" {line}/>' for line in lines)
    frame = 'xmlns="http://www.w3.org/2000/svg" width="400" height="300"'
    return f"<svg {frame}>{boxes}{paths}</svg>"


TRUNK = 'd="M260 60 V200"'


def test_a_dashed_line_onto_a_trunk_is_to_the_head_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    path.write_text(sketched(TRUNK, 'd="M140 120 H260" stroke-dasharray="4 3"'), "utf-8")
    made = bagan.draft(path, file="x.yaml", schema="s.json").text
    assert lines_of(bagan.load("x.yaml", made)) == [
        "Kepala Dinas -> Bidang A",
        "Kepala Dinas .> Kelompok",
    ]
    assert made.count(UNSURE) == 1


def test_a_line_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    path.write_text(sketched(TRUNK, 'd="M140 120 H180"'), "utf-8")
    made = bagan.draft(path, file="x.yaml", schema="s.json").text
    assert lines_of(bagan.load("x.yaml", made)) == ["Kepala Dinas -> Bidang A"]
    assert "# PERIKSA: garis dari Kelompok tidak sampai ke kotak lain; tidak dibawa" in made


def test_one_line_that_two_charts_draw_otherwise_is_one() -> None:
    """Seen one way in one, its way not seen in another, both ways in a third."""
    nodes = (Node("a", "Bidang A"), Node("b", "Bidang B"))
    charts = [
        Sketch(nodes, (Edge(Kind.KOORDINASI, "a", "b", sure=False),)),
        Sketch(nodes, (Edge(Kind.KOORDINASI, "b", "a"),)),
        Sketch(nodes, (Edge(Kind.KOORDINASI, "a", "b", both=True),)),
    ]
    [line] = outline_of(charts[:2], "x").lines
    assert (line.source, line.both, line.doubts) == ("bidang-b", False, ())
    [line] = outline_of(charts, "x").lines
    assert (line.source, line.both, line.doubts) == ("bidang-b", True, (BOTH_WAYS,))


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("ppt/slides/slide1.xml", b'encoding="UTF-8"', b'encoding="UTF-5"'),
        ("ppt/slides/slide1.xml", b'<a:off x="', b'<a:off x="1x'),
        ("ppt/presentation.xml", b"<p:sldIdLst>", b"<p:sldIdLst"),
        ("ppt/_rels/presentation.xml.rels", b'Id="rId2"', b'Id="rId9"'),
    ],
)
def test_a_damaged_presentation_is_refused(
    name: str, before: bytes, after: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    spec, figures = regencies.spec_of("kutai-barat"), regencies.figures_of("kutai-barat")
    source = Source("x", spec.regency, spec.organisation, (), figures=figures)
    [data] = export(source, "pptx").values()
    path = tmp_path / "x.pptx"
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(path, "w") as packed:
        for part in whole.namelist():
            words = whole.read(part)
            assert part != name or before in words
            packed.writestr(part, words.replace(before, after) if part == name else words)
    ended = CliRunner().invoke(main, ["import", str(path)])
    assert ended.exit_code == 1
    assert "x.pptx " in ended.output and "Traceback" not in ended.output
