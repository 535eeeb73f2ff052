"""Names full of signs: none gets into DOT, SVG, HTML or a path as anything but text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from bagan import draw
from bagan.chart.options import Options
from bagan.chart.outputs import annex, build
from bagan.chart.spec import Spec, parse_spec

HOSTILE = {
    "tags": "<script>alert(1)</script><b x=y>",
    "entities": "A & B &amp; C &#60; &quot;",
    "quotes": "\"dua\" 'satu' `balik`",
    "backslashes": r"C:\Nama \N \G \l \\ \"",
    "percent": "100 % %s %(x)d {x} {{ 7*7 }} {% raw %}",
    "path": "../../etc/passwd",
    "comments": "]]> --> <!-- /* */ <![CDATA[",
    "css": "a;} </style> url(x) \\3c",
    "dot": '"]; evil [label="x"]; subgraph {',
    "shell": "$(id) ; | > out",
}
SHAPES = {"svg", "title", "desc", "style", "g", "rect", "text", "tspan", "path", "a", "defs"}
# Each piece is kept once it is taken: read in every other way, a graph would take for ever.
DOT = re.compile(r'(?:[a-z]+(?:\d+(?:_\d+)?)?|"[a-z\d.]*"|[\d.]+|->|[\s\[\]{}=;,])++')
SPEC = """\
bagan: 1
daerah: {{nama: {region}, kode: 13.12, provinsi: {name}}}
peraturan:
  jenis: Peraturan Bupati
  tentang: {name}
  status: rancangan
  penanda_tangan: {{jabatan: {name}, nama: {name}}}
unit:
  kepala: {{nama: {name}, jenis: kepala, dasar: Pasal 1}}
  wakil: {{nama: {name}, jenis: kepala, rekonstruksi: {reason}}}
kelompok:
  golongan: {{nama: {name}, dasar: Pasal 1}}
daftar:
  - dasar: Pasal 2
    komando: kepala
    isi:
      - unsur: {name}
        isi:
          - satu: {{nama: {name}, jenis: dinas}}
          - dua: {{nama: {name}, jenis: badan, tautan: "https://example.org/?a=1&b=<2>"}}
garis:
  - {{komando: kepala -> wakil, rekonstruksi: {reason}}}
  - {{koordinasi: kepala -> golongan, dasar: Pasal 3}}
lampiran:
  - judul: {name}
    bagan:
      - id: kerja
        jenjang: [kepala]
        tampilkan: [dinas, badan, wakil, golongan]
"""


def hostile_spec(name: str) -> Spec:
    """A spec in which everything that can be named is called *name*."""
    quoted = json.dumps(name)
    return parse_spec(
        SPEC.format(
            name=quoted,
            reason=json.dumps(f"Naskah hilang {name}"),
            region=json.dumps(f"Kabupaten {name}"),
        ),
        "-",
    )


@pytest.fixture(params=HOSTILE)
def name(request: pytest.FixtureRequest) -> str:
    return HOSTILE[request.param]


def test_dot_holds_no_name(name, monkeypatch) -> None:
    from bagan.chart.layout.engine import run

    texts = []

    def watched(engine, dot):
        texts.append(dot)
        return run(engine, dot)

    monkeypatch.setattr("bagan.chart.layout.run", watched)
    plain = [list(draw(hostile_spec(text), Options())) for text in (name, "Dinas Sosial")]
    assert plain[0]
    assert texts
    for text in texts:
        assert DOT.fullmatch(text), text


def texts_of(root: ElementTree.Element, tag: str) -> Iterator[str]:
    for element in root.iter(f"{{http://www.w3.org/2000/svg}}{tag}"):
        yield element.text or ""


def test_svg_reads_back_to_the_exact_names(name) -> None:
    (figure,) = draw(hostile_spec(name), Options())
    root = ElementTree.fromstring(figure.svg)
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= SHAPES
    own = [title for title in texts_of(root, "title") if title.startswith(name)]
    assert len(own) >= 4, list(texts_of(root, "title"))
    spoken = " ".join(texts_of(root, "tspan")).upper()
    assert spoken.count(name.upper()) >= 4
    for element in root.iter():
        assert all("script" not in key and not key.startswith("on") for key in element.attrib)


class Page(HTMLParser):
    """The tags of a page, and what it says: texts and alternative texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.said: list[str] = []
        self.alternative: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)
        self.alternative += [value for key, value in attrs if key == "alt" and value]

    def handle_comment(self, data) -> None:
        self.tags.append("comment")

    def handle_data(self, data) -> None:
        self.said.append(data)


def test_html_holds_names_as_text_only(name, monkeypatch) -> None:
    from bagan.chart.annex import annex_html

    pages = []

    def watched(*arguments, **extra):
        pages.append(annex_html(*arguments, **extra))
        return pages[-1]

    monkeypatch.setattr("bagan.chart.annex.annex_html", watched)
    for text in (name, "Dinas Sosial"):
        annex(hostile_spec(text), Options())
    hostile, plain = (Page(html) for html in pages)
    assert set(hostile.tags) == set(plain.tags)
    assert name in " ".join(hostile.alternative)
    said = " ".join(" ".join(hostile.said).split()).upper()
    assert said.count(" ".join(name.split()).upper()) >= 3


def test_file_names_are_slugs(name) -> None:
    made = build(hostile_spec(name), Options(dpi=36))
    assert len(made) == 3
    for file in made:
        assert re.fullmatch(r"[a-z0-9][a-z0-9-]*\.(svg|png|pdf)", file), file
