"""Charts of real, invented and hostile specs; Mermaid's own parser, in a page of Chromium."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from bagan import draw
from bagan.chart.figures import Figure
from bagan.chart.options import Options
from bagan.chart.spec import Spec, load_spec, parse_spec
from tests.sampled import sampled

ROOT = Path(__file__).parents[2]
MERMAID = ROOT / "node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js"
"""Mermaid as its authors build it for flowcharts; `make test` installs it."""
MXGRAPH = ROOT / "node_modules/mxgraph/javascript/mxClient.min.js"
"""The library whose file format draw.io has, by the same authors; `make test` installs it."""

SPECS = (
    "specs/kutai-barat.yaml",
    "specs/pasaman-barat.yaml",
    *sampled((), ("specs/contoh/sebelum.yaml",)),
    "specs/contoh/sesudah.yaml",
    "hostile",
)

NAMES = (
    '"><script>alert(1)</script>',
    "<img src=x onerror=alert(1)> &amp; &#60;i&#62;",
    "1. Satu #quot; #35; ; end",
    "- butir",
    "[Tautan](javascript:alert(1)) `kode` **tebal** _miring_",
    '"]; classDef x fill:#f00; click a "javascript:alert(1)"',
    "style u:#f00; A-->B",
    "%%{init: {'theme': 'x'}}%% %placeholder%",
    r"\N \l \G {a|b} <b>tebal</b>",
    "]]> --> <!-- </desc></svg>",
    "=cmd|'/c calc'!A1",
    "@SUM(1+1)",
    "+1-1",
    "{{7*7}} ${7*7} $$x^2$$",
    "graph TD; subgraph end",
    "<b>Tebal</b>",
    "Ünïtas é 省",
)
"""Names that mean something to a browser, to one of the formats, or to a spreadsheet."""


def hostile_text() -> str:
    """A spec with those names on units, unsur, a framed group, and the chart itself."""

    def quoted(text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    units = "\n".join(
        f"          - n{number}: {{nama: {quoted(name)}, jenis: dinas, "
        f"tautan: 'https://example.org/?a=1&b=\"{number}\"'}}"
        for number, name in enumerate(NAMES)
    )
    return f"""
bagan: 1
daerah: {{nama: {quoted("Kabupaten </script><b>X")}, kode: "00.00", provinsi: {quoted("<i>Y")}}}
peraturan:
  jenis: Peraturan Bupati
  tentang: {quoted("</script><script>alert(2)</script>")}
  penanda_tangan: {{jabatan: Bupati}}
kertas: {{ukuran: Folio ganda}}
unit:
  end: {{nama: Bupati "end", jenis: kepala daerah, dasar: Pasal 1}}
  style: {{nama: Sekda, jenis: sekretaris daerah, rekonstruksi: {quoted("Naskah hilang -->")}}}
  graph: {{nama: Staf <i>satu</i>, jenis: staf ahli, dasar: Pasal 3}}
  node: {{nama: Staf "dua", jenis: staf ahli, dasar: Pasal 3}}
kelompok:
  subgraph: {{nama: {quoted('Staf "]; <s>')}, anggota: [graph, node], dasar: Pasal 3}}
daftar:
  - dasar: Pasal 2
    komando: style
    isi:
      - unsur: {quoted('Unsur "x"]; <u>#')}
        isi:
{units}
garis:
  - {{komando: end -> style, dasar: Pasal 1}}
  - {{koordinasi: subgraph <-> style, rekonstruksi: {quoted("=1 <b> naskah hilang")}}}
  - {{koordinasi: n0 -> n1, dasar: Pasal 5}}
lampiran:
  - judul: {quoted('Bagan "]; <script>alert(3)</script>')}
    bagan:
      - id: default
        jenjang: [end, style]
        samping: {{style: {{kanan: [subgraph]}}}}
        bingkai: [subgraph]
        panah: {{komando: ya, koordinasi: ya}}
"""


@dataclass(frozen=True)
class Case:
    """A spec and all its charts, drawn."""

    spec: Spec
    figures: tuple[Figure, ...]


@cache
def case_of(name: str) -> Case:
    spec = parse_spec(hostile_text(), "galak.yaml") if name == "hostile" else load_spec(ROOT / name)
    return Case(spec, tuple(draw(spec, Options(font="none"))))


@pytest.fixture(params=SPECS)
def case(request: pytest.FixtureRequest) -> Case:
    return case_of(request.param)


@pytest.fixture
def hostile() -> Case:
    return case_of("hostile")


@pytest.fixture
def mermaid(page: Page) -> Callable[[bytes], Any]:
    """``mermaid(text)``: what Mermaid reads in *text*, and the texts of the picture it draws."""
    assert MERMAID.is_file(), "Mermaid is needed: make test installs it"
    page.set_content("<!doctype html><title>Mermaid</title><main></main>")
    page.add_script_tag(path=MERMAID)
    page.evaluate("mermaid.initialize({startOnLoad: false, flowchart: {htmlLabels: true}})")

    def read(text: bytes) -> Any:
        return page.evaluate(
            """async text => {
                const db = (await mermaid.mermaidAPI.getDiagramFromText(text)).db;
                const {svg} = await mermaid.render("gambar", text);
                const main = document.querySelector("main");
                main.innerHTML = svg;
                const seen = element => element.textContent.trim();
                const found = [...main.querySelectorAll(".node .nodeLabel, .cluster-label")];
                return {
                    vertices: [...db.getVertices().keys()],
                    edges: db.getEdges().map(e => [e.start, e.end, e.stroke, e.type]),
                    subgraphs: db.getSubGraphs().map(s => [s.id, s.nodes.toSorted()]),
                    labels: found.map(seen),
                    active: main.querySelectorAll("script, img, a, b, i, [onerror]").length,
                };
            }""",
            text.decode(),
        )

    return read


@pytest.fixture
def mxgraph(page: Page) -> Callable[[str], Any]:
    """``mxgraph(model)``: the cells that mxGraph decodes from the XML of one page, drawn."""
    assert MXGRAPH.is_file(), "mxGraph is needed: make test installs it"
    page.set_content("<!doctype html><title>mxGraph</title><main></main>")
    page.evaluate("mxLoadResources = mxLoadStylesheets = mxForceIncludes = false; mxBasePath = ''")
    page.add_script_tag(path=MXGRAPH)

    def read(model: str) -> Any:
        return page.evaluate(
            """text => {
                const main = document.querySelector("main");
                main.replaceChildren();
                const graph = new mxGraph(main);
                graph.foldingEnabled = false;
                graph.setHtmlLabels(false);
                graph.convertValueToString = ({value}) =>
                    mxUtils.isNode(value) ? value.getAttribute("label") : value ?? "";
                const xml = mxUtils.parseXml(text);
                new mxCodec(xml).decode(xml.documentElement, graph.getModel());
                const cells = Object.values(graph.getModel().cells);
                const told = cell => Object.fromEntries(
                    [...cell.value.attributes].map(({name, value}) => [name, value]));
                return {
                    vertices: cells.filter(c => c.vertex && mxUtils.isNode(c.value))
                        .map(c => [c.id, c.parent.id, told(c)]),
                    edges: cells.filter(c => c.edge)
                        .map(c => [c.source.id, c.target.id, told(c).jenis]),
                    shown: [...main.querySelectorAll("text")].map(text => text.textContent),
                    active: main.querySelectorAll("script, img, a, b, i, [onerror]").length,
                };
            }""",
            model,
        )

    return read
