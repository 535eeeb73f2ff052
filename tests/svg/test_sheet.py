"""The style sheet of a standalone chart: its themes, and that printing tools do not see them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bagan.chart.audit import audit_svg
from bagan.chart.png import to_png
from bagan.chart.svg import to_svg
from tests.svg.charts import small_chart
from tests.svg.compared import compared_chart

STYLE = re.compile(rb"<style>.*?</style>\n", re.DOTALL)
DARK = "@media screen and (prefers-color-scheme:dark)"


def sheet(svg: bytes) -> str:
    found = STYLE.search(svg)
    assert found
    return found[0].decode()


@pytest.mark.parametrize("fonts", ["embed", "none"])
def test_resvg_draws_as_without_themes(fonts: str) -> None:
    svg = to_svg(small_chart(), fonts=fonts)  # type: ignore[arg-type]
    bare = STYLE.sub(b"<style>svg.bagan text{font-kerning:none}</style>\n", svg)
    assert bare != svg
    assert to_png(svg, dpi=60) == to_png(bare, dpi=60)


def test_weasyprint_draws_as_without_themes() -> None:
    from weasyprint import HTML

    svg = to_svg(small_chart(), fonts="none")
    bare = STYLE.sub(b"", svg)

    def drawn(data: bytes) -> bytes:
        pdf: bytes = HTML(string=f"<body>{data.decode()}").write_pdf(uncompressed_pdf=True)
        return re.sub(rb"/(ID|CreationDate|ModDate)[^\n]*", b"", pdf)

    assert drawn(svg) == drawn(bare)


def test_the_font_comes_before_the_rules() -> None:
    rules = sheet(to_svg(small_chart())).removeprefix("<style>").splitlines()
    faces = [line for line in rules if line.startswith("@font-face{")]
    assert rules[: len(faces)] == faces
    assert len(faces) == 3
    assert rules[3] == "svg.bagan text{font-kerning:none;font-variant-ligatures:none}"


def test_each_theme_paints_the_same_parts() -> None:
    text = sheet(to_svg(small_chart(), fonts="none"))
    blocks = re.findall(r"@(\w+[^{]*)\{\n(.*?)\n\}(?=\n|<)", text, re.DOTALL)
    assert [head.strip() for head, _rules in blocks] == [
        "supports (fill:var(--bagan-tinta))", DARK[1:], "media (forced-colors:active)",
        "media print",
    ]  # fmt: skip
    parts = [re.findall(r"^([^{\n]+)\{(?!max)", rules, re.MULTILINE) for _head, rules in blocks]
    assert len(parts[0]) == 11
    assert parts[1:] == [parts[0]] * 3


def test_print_and_forced_colours_ask_no_website() -> None:
    text = sheet(to_svg(small_chart(), fonts="none"))
    assert "--bagan-latar" in text.partition("(forced-colors")[0]
    assert "var(" not in text.partition("(forced-colors")[2]


def test_a_comparison_is_white_in_every_theme() -> None:
    svg = to_svg(compared_chart(), fonts="none")
    assert ":where(svg.bagan){background:#ffffff;forced-color-adjust:none}" in sheet(svg)
    assert "@media" not in sheet(svg)
    assert audit_svg(svg).findings == ()


def test_a_bare_chart_has_no_style_sheet() -> None:
    assert b"<style" not in to_svg(replace(small_chart(), notes=()), standalone=False)
