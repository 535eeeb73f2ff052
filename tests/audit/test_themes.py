"""The themes of a chart's style sheet: those that Bagan writes pass, everything else is found."""

from __future__ import annotations

import pytest

from bagan.chart.audit import audit_svg
from bagan.chart.audit.themes import DARK, FORCED, LEAST, PRINT, contrast
from bagan.chart.svg import to_svg
from bagan.chart.svg.sheet import DARK as COLOURS
from tests.svg.charts import small_chart
from tests.svg.compared import compared_chart

GROUND = ":where(svg.bagan)"
END = "}</style>"
TEXT = f"{GROUND} text{{fill:var(--bagan-tinta,#f2f2f2)}}"
BOX = "fill:var(--bagan-kotak,#1f1f1f)"
KOORDINASI = f"{GROUND} .garis--koordinasi{{stroke:var(--bagan-koordinasi,#f2f2f2)}}"
SUPPORTS = "@supports (fill:var(--bagan-tinta)){"
WHOLE = f"{GROUND}{{max-width:100%;height:auto}}"


def chart() -> str:
    return to_svg(small_chart(), fonts="none").decode()


def rules(svg: str) -> set[str]:
    return {finding.rule for finding in audit_svg(svg.encode()).findings}


def test_bagan_s_own_themes_are_legible() -> None:
    assert rules(chart()) == set()
    assert all(f"{head}{{" in chart() for head in (DARK, FORCED, PRINT))
    for ground in (COLOURS.ground, COLOURS.box):
        assert contrast(COLOURS.ink, ground) > 2 * LEAST


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # pale on pale, dark on dark
        (TEXT, TEXT.replace("#f2f2f2", "#1f1f1f")),
        (TEXT, TEXT.replace("#f2f2f2", "#777777")),
        (BOX, BOX.replace("#1f1f1f", "#ffffff")),
        (KOORDINASI, KOORDINASI.replace("#f2f2f2", "#121212")),
        ("var(--bagan-latar,#121212)", "var(--bagan-latar,#f2f2f2)"),
        ("var(--bagan-bingkai,#b3b3b3)", "var(--bagan-bingkai,#1a1a1a)"),
        # something left out, twice, or more than it
        (f"{TEXT}\n", ""),
        (TEXT, f"{TEXT}\n{TEXT}"),
        (KOORDINASI, f"{KOORDINASI}\n.nama{{fill:#121212}}"),
        (KOORDINASI, KOORDINASI.replace("}", ";stroke-width:0}")),
        (KOORDINASI, KOORDINASI.replace("}", "!important}")),
        (TEXT, TEXT.replace("fill:", "opacity:")),
        (TEXT, TEXT.replace(GROUND, "svg.bagan")),
        # values that are no colours, or that a website may not change there
        (TEXT, TEXT.replace("#f2f2f2", "url(#a)")),
        (TEXT, TEXT.replace("#f2f2f2", "transparent")),
        (TEXT, TEXT.replace("--bagan-tinta", "--bagan-kotak")),
        (TEXT, TEXT.replace(",#f2f2f2", "")),
        ("fill:Canvas;", "fill:CanvasText;"),
        ("fill:CanvasText}", "fill:Canvas}"),
        ("fill:CanvasText}", "fill:GrayText}"),
        ("fill:CanvasText}", "fill:var(--bagan-tinta,CanvasText)}"),
        # other themes, or a theme twice
        (DARK, "@media (min-width:1px)"),
        (DARK, "@media print"),
        (PRINT, f"{PRINT},screen"),
        (DARK, f"{DARK} and (width:1px)"),
        # rules that show through a theme, before or after it
        (SUPPORTS, f".nama{{fill:#000000}}{SUPPORTS}"),
        (SUPPORTS, f"svg.bagan .kotak{{fill:#ffffff}}{SUPPORTS}"),
        (END, f"}}{GROUND} .kotak{{fill:#ffffff;stroke:#000000}}</style>"),
        (END, f"}}{SUPPORTS}{GROUND} text{{fill:#000000}}}}</style>"),
        ("</style>", "</style><style>.nama{fill:#000000}</style>"),
        ("</style>", "<g/>.nama{fill:#000000}</style>"),
        # a background in the wrong colour or place; the chart hidden, squeezed or moved
        ("var(--bagan-latar,#ffffff)", "var(--bagan-latar,#000000)"),
        ("var(--bagan-latar,#ffffff)", "url(https://example.org/a)"),
        (f"{GROUND}{{background:", ".nama{background:"),
        (WHOLE, WHOLE.replace("100%", "1px")),
        (WHOLE, WHOLE.replace("auto", "0")),
        (WHOLE, WHOLE.replace(GROUND, "svg text")),
        (WHOLE, WHOLE.replace("}", ";position:fixed}")),
        (WHOLE, WHOLE.replace("}", ";forced-color-adjust:auto}")),
    ],
)
def test_a_theme_that_hides_something_is_found(old: str, new: str) -> None:
    svg = chart()
    assert old in svg
    assert rules(svg.replace(old, new, 1)) == {"isi-asing"}


def test_a_comparison_has_no_theme() -> None:
    plain = chart()
    theme = plain[plain.index(DARK) : plain.index("</style>")]
    svg = to_svg(compared_chart(), fonts="none").decode()
    assert rules(svg) == set()
    assert rules(svg.replace("</style>", f"{theme}</style>", 1)) == {"isi-asing"}


def test_a_file_of_before_the_themes_still_passes() -> None:
    svg = chart()
    start, end = svg.index(f"{GROUND}{{background"), svg.index(f"{GROUND} .kotak")
    old = svg[:start] + svg[end : svg.index(DARK)] + svg[svg.index("</style>") :]
    assert "@media" not in old
    assert rules(old) == set()


def test_a_chart_may_have_no_rules_at_all() -> None:
    svg = chart()
    assert rules(svg[: svg.index("<style>") + 7] + svg[svg.index("</style>") :]) == set()
    assert rules(svg.replace("<style>", "<style>}")) == {"isi-asing"}


@pytest.mark.parametrize(
    ("one", "two", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#1f1f1f", "#1f1f1f", 1.0),
        ("#000000", "#ff0000", 5.25),
        ("#000000", "#00ff00", 15.3),
        ("#000000", "#0000ff", 2.44),
        ("#000000", "#0a0a0a", 1.06),
        ("#000000", "#0b0b0b", 1.07),
        ("#000000", "#0a000a", 1.02),
    ],
)
def test_contrast_is_that_of_wcag(one: str, two: str, ratio: float) -> None:
    assert contrast(one, two) == pytest.approx(ratio, abs=0.005)
    assert contrast(two, one) == contrast(one, two)
