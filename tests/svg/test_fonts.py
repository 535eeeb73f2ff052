"""The embedded font: small, whole, readable, the same for most charts."""

from __future__ import annotations

import base64
import io
import re

import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from bagan.chart.layout.text import advances
from bagan.chart.svg import to_svg
from bagan.chart.svg.fonts import USUAL, font_rules, made_subset, shipped_subset, subset
from bagan.style import Face
from tests.svg.charts import small_chart

RULE = re.compile(
    rb'@font-face\{font-family:"TeX Gyre Bonum";font-weight:(\w+);font-style:(\w+);'
    rb'src:url\(data:font/woff2;base64,([^)]*)\) format\("woff2"\)\}'
)


def test_a_standalone_chart_brings_the_faces_it_uses() -> None:
    found = RULE.findall(to_svg(small_chart()))
    assert [rule[:2] for rule in found] == [
        (b"normal", b"normal"), (b"bold", b"normal"), (b"normal", b"italic"),
    ]  # fmt: skip
    for face, (_weight, _slant, data) in zip(Face, found, strict=False):
        font = TTFont(io.BytesIO(base64.b64decode(data)))
        assert font.flavor == "woff2"
        assert {ord(character) for character in USUAL[face]} <= set(font.getBestCmap())


def test_a_face_that_no_text_uses_is_passed_over() -> None:
    rules = font_rules({Face.REGULAR: ["Dinas"], Face.BOLD_ITALIC: ["Dinas"]}).encode()
    assert [rule[:2] for rule in RULE.findall(rules)] == [
        (b"normal", b"normal"), (b"bold", b"italic"),
    ]  # fmt: skip


def test_the_font_can_be_left_out() -> None:
    assert b"@font-face" not in to_svg(small_chart(), fonts="none")
    assert b"@font-face" not in to_svg(small_chart(), standalone=False)


@pytest.mark.parametrize("face", list(Face))
def test_letters_are_as_wide_as_the_layout_measured(face: Face) -> None:
    font = TTFont(io.BytesIO(base64.b64decode(subset(face))))
    table, _missing = advances(face)
    per_em = font["head"].unitsPerEm
    names = font.getBestCmap()
    for character in USUAL[face]:
        width = font["hmtx"].metrics[names[ord(character)]][0] / per_em
        assert width == pytest.approx(table[ord(character)])


@pytest.mark.parametrize("face", list(Face))
def test_what_is_shipped_is_what_is_made(face: Face) -> None:
    """By its outlines: another version of the tool may order the same bytes differently."""
    shipped, made = (
        TTFont(io.BytesIO(data)) for data in (shipped_subset(face).read_bytes(), made_subset(face))
    )
    assert shipped.getBestCmap() == made.getBestCmap()
    assert shipped["hmtx"].metrics == made["hmtx"].metrics
    for name in made.getGlyphOrder():
        pens = RecordingPen(), RecordingPen()
        for font, pen in zip((shipped, made), pens, strict=True):
            font.getGlyphSet()[name].draw(pen)
        assert pens[0].value == pens[1].value


@pytest.mark.parametrize("face", list(Face))
def test_a_face_takes_few_kilobytes(face: Face) -> None:
    assert len(base64.b64decode(subset(face))) < 6_500


def test_other_characters_are_added_and_usual_charts_share_one_subset() -> None:
    plain = font_rules({Face.REGULAR: ["Dinas"]})
    assert font_rules({Face.REGULAR: ["Badan", "UPT"]}) == plain
    accented = font_rules({Face.REGULAR: ["Café"]})
    data = re.search(r"base64,([^)]*)\)", accented)
    assert data is not None
    assert ord("é") in TTFont(io.BytesIO(base64.b64decode(data[1]))).getBestCmap()
    assert accented != plain


def test_characters_that_the_font_lacks_do_not_change_it() -> None:
    assert font_rules({Face.REGULAR: ["\U0001f600 \u4e2d"]}) == font_rules({Face.REGULAR: [""]})


def test_the_bytes_do_not_depend_on_the_clock() -> None:
    first = subset(Face.REGULAR)
    subset.cache_clear()
    assert subset(Face.REGULAR) == first
