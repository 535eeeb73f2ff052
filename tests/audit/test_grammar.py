"""What is no chart, what could do harm, and what the audit could not vouch for is refused."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from bagan.chart.audit import audit_svg
from bagan.problem import RenderError

Change = Callable[..., bytes]
CLOSE = "</svg>"
UNIT = '<g class="unit unit--badan unit--rekonstruksi"'
WIRE = 'class="garis garis--koordinasi" data-dari="ast-2" data-ke="opd"'


def rules(data: bytes) -> set[str]:
    return {finding.rule for finding in audit_svg(data).findings}


@pytest.mark.parametrize(
    "change",
    [
        (CLOSE, "<script>alert(1)</script></svg>"),
        (CLOSE, "<foreignObject/></svg>"),
        (CLOSE, '<use href="#uji-bagan-badan"/></svg>'),
        (CLOSE, '<b xmlns="http://www.w3.org/1999/xhtml">x</b></svg>'),
        (CLOSE, '<animate attributeName="d" to="M0 0"/></svg>'),
        (WIRE, WIRE + ' onclick="alert(1)"'),
        (WIRE, WIRE + ' transform="translate(9 9)"'),
        (UNIT, UNIT + ' transform="scale(2)"'),
        (UNIT, UNIT + ' style="transform:scale(2)"'),
        (UNIT, UNIT + ' visibility="hidden"'),
        (UNIT, UNIT + ' clip-path="url(#a)"'),
        (UNIT, UNIT + ' class2="url(https://example.org/a.svg#a)"'),
        (UNIT, UNIT + ' xml:base="https://example.org/"'),
        ("https://example.org/?a=1&amp;b=2", "javascript:alert(1)"),
        ("https://example.org/?a=1&amp;b=2", "data:text/html,x"),
        ("@supports", "@import 'https://example.org/a.css';@supports"),
        ("@supports", ".garis{display:none}@supports"),
        ("@supports", ".garis{d:path('M0 0')}@supports"),
        ("@supports", r".garis{\64isplay:none}@supports"),
        ("@supports", "@font-face{font-family:a;src:url(https://example.org/a)}@supports"),
        ("@supports", "@keyframes a{to{opacity:0}}@supports"),
        ("<svg", '<?xml-stylesheet href="https://example.org/a.css"?><svg'),
    ],
)
def test_what_could_act_load_or_hide_is_found(change: tuple[str, str], changed: Change) -> None:
    assert rules(changed(*change)) == {"isi-asing"}


def test_a_picture_that_is_no_portrait_in_a_box_is_found(changed: Change) -> None:
    picture = '<image href="https://example.org/a.png"/></svg>'
    assert rules(changed(CLOSE, picture)) == {"isi-asing", "tata-bahasa"}


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ((CLOSE, '<rect x="1" y="1" width="2" height="2"/></svg>'), {"tata-bahasa"}),
        ((CLOSE, '<path d="M0 0H9" stroke="#000000"/></svg>'), {"tata-bahasa"}),
        ((CLOSE, '<text x="1" y="1">x</text></svg>'), {"tata-bahasa"}),
        (('id="uji-bagan-ahli-2"', 'id="uji-bagan-ahli-1"'), {"tata-bahasa"}),
        ((' lang="id"', ""), {"tata-bahasa"}),
        ((' role="img"', ""), {"tata-bahasa"}),
        (("Sepuluh kotak, dua jenis garis.", " "), {"tata-bahasa"}),
        (("<title>Badan Keuangan</title>", ""), {"tata-bahasa", "garis-terputus", "garis-buntu",
                                                "panah-hilang", "panah-lepas"}),
        (('data-unit="ahli-2"', ""), {"tata-bahasa"}),
        ((">Staf Ahli II</tspan>", "> </tspan>"), {"tata-bahasa"}),
        (("M340 73H400", "M340 73h60"), {"tata-bahasa"}),
        (("M340 73H400", "M340 73C350 73 360 73 400 73"), {"tata-bahasa"}),
        (("M340 73H400", "M340 73H1e999"), {"tata-bahasa"}),
        (("M340 73H400", ""), {"tata-bahasa"}),
        (('data-ke="opd"', 'data-ke=""'), {"tata-bahasa"}),
        (('data-ke="opd"', 'data-ke="opd opd"'), {"tata-bahasa"}),
        (("garis garis--koordinasi\" data-dari=\"ast-2\" data-ke=\"opd\"",
          "garis garis--biru\" data-dari=\"ast-2\" data-ke=\"opd\""), {"tata-bahasa"}),
        (('x="100" y="252" width="80"', 'x="100" y="252" width="-80"'), {"tata-bahasa"}),
    ],
)  # fmt: skip
def test_what_leaves_the_grammar_is_found(
    change: tuple[str, str], found: set[str], changed: Change
) -> None:
    assert rules(changed(*change)) == found


@pytest.mark.parametrize("colour", ["none", "#ffffff", "white", "transparent", "#c8c8c8"])
def test_ink_that_a_photocopy_loses_is_found(colour: str, svg: str) -> None:
    line = re.sub(r'(data-ke="opd".*) stroke="#000000"', rf'\1 stroke="{colour}"', svg)
    assert line != svg
    assert rules(line.encode()) == {"tata-bahasa"}
    words = re.sub(r'(judul-unsur.*) fill="#000000"', rf'\1 fill="{colour}"', svg)
    assert words != svg
    assert rules(words.encode()) == {"tata-bahasa"}


def test_the_viewbox_and_the_size_have_to_agree(changed: Change) -> None:
    assert "tata-bahasa" in rules(changed('height="129.82mm"', 'height="140mm"'))
    assert "tata-bahasa" in rules(changed(' viewBox="-12 -12 504 368"', ""))
    with pytest.raises(RenderError, match="width and height in millimetres"):
        audit_svg(changed(' width="177.8mm"', ' width="100%"'))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not well-formed"),
        (b"<svg", "not well-formed"),
        (b"\xff\xfe", "not UTF-8"),
        (b"<html/>", "not an SVG drawing"),
        (
            b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>',
            "document type",
        ),
        (b'<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg/>', "document type"),
    ],
)
def test_what_is_no_svg_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(RenderError, match=message):
        audit_svg(data)
