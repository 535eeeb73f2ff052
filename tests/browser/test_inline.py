"""Charts inline in a website's page: ids, styles, colours, and names that mean harm."""

from __future__ import annotations

import html
import json
from dataclasses import replace

import pytest

from bagan import draw
from bagan.chart.figures import Figure
from bagan.chart.layout.drawing import Drawing, TextLine
from bagan.chart.options import Options
from bagan.chart.spec import parse_spec
from bagan.chart.svg import to_svg
from bagan.chart.svg.fonts import SHIPPED_FAMILY
from tests.browser.chromium import Chromium
from tests.browser.conftest import OpenPage
from tests.svg.charts import small_chart

BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
RED, GREEN, BLUE = "rgb(255, 0, 0)", "rgb(0, 128, 0)", "rgb(0, 0, 255)"

LABELS = """
return [...document.querySelectorAll("svg.bagan")].map(chart =>
  chart.getAttribute("aria-labelledby").split(" ").map(id => {
    const found = document.getElementById(id);
    return [chart.contains(found), found.localName, found.textContent];
  }));"""

LOOK = """
const look = getComputedStyle(document.querySelector(arguments[0]));
return Object.fromEntries(arguments[1].map(name => [name, look[name]]));"""

PROVOKE = """
for (const item of document.querySelectorAll("svg *"))
  for (const name of ["mouseover", "click", "load", "error"]) item.dispatchEvent(new Event(name));
"""

HARM = (
    "<script>window.harm = 1</script>",
    "<img src=x onerror='window.harm = 1'>",
    "</title></svg><script>window.harm = 1</script>",
    "</style><script>window.harm = 1</script>",
    "<svg onload='window.harm = 1'>",
    '" onmouseover="window.harm = 1" x="',
    "javascript:window.harm = 1",
    "]]> & <![CDATA[ ' -->",
    'Kata "kutip" \\',
    "&lt;script&gt; &#60;b&#62; {{ 7 * 7 }} ${harm}",
)


def inline(*charts: bytes) -> str:
    return "\n".join(chart.decode("utf-8") for chart in charts)


def look(page: Chromium, selector: str, *names: str) -> dict[str, str]:
    """The computed values of some properties of the first element that *selector* finds."""
    found: dict[str, str] = page.run(LOOK, selector, names)
    return found


def paint(page: Chromium, selector: str, name: str) -> str:
    return look(page, selector, name)[name]


def drawing(prefix: str, name: str) -> Drawing:
    """The small chart under another prefix, with another name in its box "badan"."""
    made = small_chart()
    boxes = tuple(
        replace(box, title=name, lines=(TextLine(name, 300, 145.8),)) if box.id == "badan" else box
        for box in made.boxes
    )
    return replace(made, prefix=prefix, title=f"Bagan {prefix}", boxes=boxes)


# --- several charts in one page ----------------------------------------------------------


def test_ids_of_all_charts_stand_once(figures: tuple[Figure, ...], open_page: OpenPage) -> None:
    page = open_page(inline(*(figure.svg for figure in figures)))
    ids = page.run("return [...document.querySelectorAll('[id]')].map(item => item.id)")
    assert len(ids) > 150
    assert len(set(ids)) == len(ids)
    assert page.complaints() == []


def test_each_chart_is_labelled_by_its_own_title_and_description(
    figures: tuple[Figure, ...], open_page: OpenPage
) -> None:
    page = open_page(inline(*(figure.svg for figure in figures)))
    assert page.run(LABELS) == [
        [[True, "title", figure.drawing.title], [True, "desc", figure.drawing.description]]
        for figure in figures
    ]


def test_the_page_looks_as_it_did_without_the_charts(open_page: OpenPage) -> None:
    """Its own elements have the very classes that charts use."""
    own = (
        '<div class="bagan" style="width:300px"><p class="unit nama kotak garis" id="p">'
        "Paragraf</p>"
        '<svg width="90" height="30" id="s"><g class="unit unit--dinas">'
        '<rect class="kotak bingkai" width="9" height="9"/>'
        '<path class="garis garis--komando contoh--komando panah--komando" d="M0 0H9"/>'
        '<text class="nama">Teks</text></g></svg></div>'
    )
    head = "<style>#s rect{fill:red}#s text{fill:blue}</style>"
    every = """
    return [...document.querySelectorAll("#p, #s, #s *")].map(item => {
      const look = getComputedStyle(item);
      return [item.localName, ...[...look].map(name => name + ":" + look[name])];
    });"""
    before = open_page(own, head=head).run(every)
    assert len(before) == 6
    after = open_page(own + inline(to_svg(small_chart())), head=head).run(every)
    assert after == before


def test_a_chart_looks_the_same_beside_another(
    figures: tuple[Figure, ...], open_page: OpenPage
) -> None:
    """Also letters that only one of the two brings a font for."""
    every = """
    return [...document.querySelector("svg.bagan").querySelectorAll("*")].map(item => {
      const look = getComputedStyle(item);
      const width = item.getComputedTextLength ? item.getComputedTextLength() : 0;
      return [item.localName, look.fill, look.stroke, look.fontFamily, look.fontSize, width];
    });"""
    chart = to_svg(drawing("satu", "Négara Łódź"))
    alone = open_page(inline(chart)).run(every)
    for others in ([figures[0].svg], [to_svg(drawing("dua", "Badan"))]):
        page = open_page(inline(chart, *others))
        assert page.run(every) == alone
        assert page.fonts("#satu-badan tspan") == [{SHIPPED_FAMILY: 11}]


# --- a page's own colours ----------------------------------------------------------------


def test_without_a_page_style_ink_is_black_and_boxes_are_white(open_page: OpenPage) -> None:
    page = open_page(inline(to_svg(small_chart())))
    assert look(page, ".unit--dinas rect", "fill", "stroke") == {"fill": WHITE, "stroke": BLACK}
    assert paint(page, ".garis--koordinasi", "stroke") == BLACK
    assert paint(page, ".nama", "fill") == BLACK


@pytest.mark.parametrize(
    ("name", "painted"),
    [
        ("kotak", [(".unit .kotak", "fill"), (".kelompok--kotak .bingkai", "fill")]),
        ("tepi", [(".unit .kotak", "stroke"), (".kelompok--kotak .bingkai", "stroke")]),
        ("bingkai", [(".kelompok:not(.kelompok--kotak) .bingkai", "stroke")]),
        ("tinta", [(".nama", "fill"), (".judul-unsur", "fill"), (".nama-kelompok", "fill"),
                   (".keterangan text", "fill")]),
        ("komando", [(".garis--komando", "stroke"), (".contoh--komando", "stroke"),
                     (".panah--komando", "fill")]),
        ("koordinasi", [(".garis--koordinasi", "stroke"), (".contoh--koordinasi", "stroke")]),
    ],
)  # fmt: skip
def test_a_custom_property_paints_its_parts_and_no_others(
    name: str, painted: list[tuple[str, str]], open_page: OpenPage
) -> None:
    colours = """
    return [...document.querySelectorAll("svg.bagan rect, svg.bagan path, svg.bagan text")]
      .flatMap(item => ["fill", "stroke"].map(part => getComputedStyle(item)[part]))
      .filter(colour => colour === arguments[0]).length;"""
    reached = """
    return arguments[1].reduce((sum, [selector, part]) => sum +
      [...document.querySelectorAll("svg.bagan " + selector)]
        .filter(item => getComputedStyle(item)[part] === arguments[0]).length, 0);"""
    present = """
    return arguments[0].reduce((sum, [selector]) =>
      sum + document.querySelectorAll("svg.bagan " + selector).length, 0);"""
    style = f"<style>:root{{--bagan-{name}:red}}</style>"
    page = open_page(inline(to_svg(small_chart())), head=style)
    expected = page.run(present, painted)
    assert expected >= len(painted)
    assert page.run(reached, RED, painted) == expected
    assert page.run(colours, RED) == expected


def test_a_property_set_on_one_chart_leaves_the_other_alone(open_page: OpenPage) -> None:
    charts = inline(to_svg(drawing("satu", "Badan")), to_svg(drawing("dua", "Badan")))
    style = "<style>.gelap{--bagan-tinta:blue}</style>"
    page = open_page(f"<div class=gelap>{charts.replace('</svg>', '</svg></div>', 1)}", head=style)
    assert paint(page, "#satu-badan .nama", "fill") == BLUE
    assert paint(page, "#dua-badan .nama", "fill") == BLACK


@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.parametrize(
    ("rule", "selector", "part", "colour"),
    [
        (".unit--dinas rect{fill:green}", "#uji-bagan-dinkes rect", "fill", GREEN),
        (".unit--dinas .kotak{stroke:green}", "#uji-bagan-dinkes rect", "stroke", GREEN),
        (".unit--rujukan .nama{fill:green}", "#uji-bagan-dinsos--ast-2 text", "fill", GREEN),
        (".unit--rekonstruksi text{fill:green}", "#uji-bagan-badan text", "fill", GREEN),
        ("[data-unit=dinkes] rect{fill:green}", "#uji-bagan-dinkes rect", "fill", GREEN),
        ("path.garis--komando{stroke:green}", ".garis--komando", "stroke", GREEN),
        ("[data-dari=bupati]{stroke:green!important}", "[data-dari=bupati]", "stroke", GREEN),
    ],
)
def test_a_page_s_rule_for_a_class_beats_the_chart_s_own(
    rule: str, selector: str, part: str, colour: str, place: str, open_page: OpenPage
) -> None:
    chart, style = inline(to_svg(small_chart())), f"<style>{rule}</style>"
    page = open_page(chart, head=style) if place == "before" else open_page(chart + style)
    assert paint(page, selector, part) == colour
    assert paint(page, "#uji-bagan-bupati rect", "fill") == WHITE


def test_a_chart_can_stand_on_a_dark_page(open_page: OpenPage) -> None:
    """Seven properties turn the chart to light on dark, its background too."""
    names = ("tinta", "tepi", "bingkai", "komando", "koordinasi")
    light = "".join(f"--bagan-{name}:#eee;" for name in names)
    light += "--bagan-kotak:#222;--bagan-latar:#111"
    style = f"<style>body{{background:#111;margin:0;{light}}}</style>"
    page = open_page(inline(to_svg(small_chart())), head=style)
    size = page.run("const b = document.querySelector('svg').getBoundingClientRect();"
                    "return [Math.floor(b.width), Math.floor(b.height)]")  # fmt: skip
    picture = page.picture(*size, scale=1)
    shades = picture.histogram()
    assert picture.getpixel((2, 2)) == 0x11
    assert sum(shades[:0x11]) == 0  # nothing black is left
    assert sum(shades[:0x30]) > 0.7 * sum(shades)
    assert sum(shades[0xE0:]) > 500


# --- names that mean harm ----------------------------------------------------------------


def harmful_chart() -> bytes:
    """A chart whose title and units' names are all of HARM, drawn from a spec."""
    units = {f"u{number}": {"nama": name, "dasar": "Pasal 1"} for number, name in enumerate(HARM)}
    spec = {
        "bagan": 1,
        "daerah": {"nama": "Kabupaten Uji", "kode": "64.10", "provinsi": "Uji"},
        "peraturan": {
            "jenis": "Peraturan Bupati", "tentang": HARM[0],
            "penanda_tangan": {"jabatan": "Bupati"},
        },
        "unit": units,
        "garis": [{"komando": f"u0 -> u{n}", "dasar": "Pasal 1"} for n in range(1, len(HARM))],
        "lampiran": [{
            "judul": HARM[2],
            "keterangan": {"komando": HARM[1]},
            "bagan": [{"id": "b", "judul": HARM[2]}],
        }],
    }  # fmt: skip
    (figure,) = draw(parse_spec(json.dumps(spec), "uji.yaml"), Options())
    return figure.svg


def test_a_harmful_name_is_only_text(open_page: OpenPage) -> None:
    page = open_page(inline(harmful_chart()) + "<p id=end>x</p>")
    assert page.run("return document.querySelectorAll('svg').length") == 1
    assert page.run("return document.querySelectorAll('script, img, b').length") == 0
    assert page.run("return document.getElementById('end').parentNode.localName") == "body"
    events = """
    return [...document.querySelectorAll("*")].flatMap(item => item.getAttributeNames())
      .filter(name => name.startsWith("on")).length"""
    assert page.run(events) == 0
    assert page.run("return document.querySelectorAll('[href]').length") == 0
    page.run(PROVOKE)
    assert page.run("return window.harm === undefined")
    assert page.complaints() == []


def test_a_harmful_name_is_read_literally(open_page: OpenPage) -> None:
    page = open_page(inline(harmful_chart()))
    read = """
    return [...document.querySelectorAll("[data-unit]")].map(unit => [unit.dataset.unit,
      unit.querySelector("title").textContent.split("\\n")[0],
      [...unit.querySelectorAll("tspan")].map(line => line.textContent).join(" ")]);"""
    found = {unit: (title, label) for unit, title, label in page.run(read)}
    assert set(found) == {f"u{number}" for number in range(len(HARM))}
    for number, name in enumerate(HARM):
        title, label = found[f"u{number}"]
        assert name in title
        assert label.casefold() == name.casefold()
    assert html.escape(HARM[1], quote=False) in inline(harmful_chart())
