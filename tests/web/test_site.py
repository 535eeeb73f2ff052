"""The site in a browser: no complaint, nothing that axe-core faults, nothing lost when narrow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import no_violation_by_day_and_night
from tests.web.pages import NewContext

CHART = "daerah/kutai-barat/bagan-kiss.html"
PAGES = (
    "index.html",
    "en/index.html",
    "daerah/sesudah/index.html",
    "en/daerah/kutai-barat/index.html",
    "daerah/sesudah/bagan-hubungan-kerja.html",
    CHART,
    f"{CHART}#unit-dinkes",
    f"en/{CHART}",
)


def prepare(page: Page, address: str, path: str) -> None:
    """Open a page; with scripts, search in it too."""
    page.goto(address + path)
    search = page.get_by_role("searchbox")
    if search.count():
        search.fill("ba")


def picture(page: Page) -> None:
    """On a narrow screen, ask for the picture instead of the column."""
    whole = page.get_by_label("Gambar utuh")
    if whole.is_visible():
        whole.check()


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "daerah/sesudah/index.html",
        "daerah/sesudah/bagan-hubungan-kerja.html",
        "daerah/pasaman-barat/bagan-lampiran-iii.html#unit-sekda",
    ],
)
def test_axe_finds_nothing(page: Page, address: str, path: str) -> None:
    """Of each kind of page one, small; test_languages.py asks the English ones."""
    prepare(page, address, path)
    no_violation_by_day_and_night(page)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_lost_at_320_pixels_or_400_percent(page: Page, address: str, path: str) -> None:
    """1280 CSS pixels at 400 % are 320 [WCAG 2.2, 1.4.10]; only the picture may scroll."""
    page.set_viewport_size({"width": 320, "height": 640})
    prepare(page, address, path)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    outside = page.evaluate(
        """() => [...document.querySelectorAll('main *, header *, footer *, nav *')].filter(
            (e) => !e.closest('.gulir, .lompat, thead') && e.checkVisibility()
              && (e.getBoundingClientRect().right > 320.5 || e.getBoundingClientRect().left < -0.5)
        ).map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert outside == []


def test_labels_of_the_picture_stay_readable(page: Page, address: str) -> None:
    for width in (320, 390, 1280, 2560):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address + CHART)
        picture(page)
        size = page.evaluate(
            """() => {const svg = document.querySelector('svg.bagan');
            return parseFloat(svg.getAttribute('font-size')) * svg.getBoundingClientRect().width
              / svg.viewBox.baseVal.width}"""
        )
        assert 11.5 <= size <= 18.5, width
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + CHART)
    picture(page)
    assert page.evaluate(
        """() => {const frame = document.querySelector('.gulir');
        frame.scrollLeft = 200; return frame.scrollLeft}"""
    )


def test_the_chart_is_set_in_the_shared_font(page: Page, address: str) -> None:
    page.goto(address + CHART)
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate(
        "[...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family)"
    )
    assert sorted(loaded) == ["Judul", *["TeX Gyre Bonum"] * 3]
    overflowing = page.evaluate(
        """() => [...document.querySelectorAll('svg.bagan .unit')].filter((unit) => {
            const box = unit.querySelector('rect').getBoundingClientRect();
            const words = unit.querySelector('text').getBoundingClientRect();
            return words.left < box.left || words.right > box.right;
        }).map((unit) => unit.id)"""
    )
    assert overflowing == []


def test_a_permanent_address_shows_and_marks_its_unit(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 700})
    page.goto(f"{address}{CHART}#unit-perbankan")
    box = page.locator(".kolom a[href='#rincian-perbankan']")
    expect(box).to_be_in_viewport(ratio=1)
    fill = "e => getComputedStyle(e).backgroundColor"
    other = page.locator(".kolom a[href='#rincian-bupati']")
    assert box.evaluate(fill) != other.evaluate(fill)


def test_without_scripts_a_box_leads_to_its_details(new_context: NewContext, address: str) -> None:
    context = new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + CHART)
    page.locator("svg.bagan a[href='#rincian-sekda']").click()
    assert page.url.endswith("#rincian-sekda")
    assert page.locator("#rincian-sekda").bounding_box()["y"] < 700
    page.locator("#rincian-sekda .letak").click()
    assert page.url.endswith("#unit-sekda")
    page.locator("svg.bagan a[href='#rincian-bupati']").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#rincian-bupati")


def test_a_keyboard_may_pass_the_picture_by(page: Page, address: str) -> None:
    page.goto(address + CHART)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#isi"
    page.locator("figure .lompat").focus()
    assert page.locator("figure .lompat").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('svg')")


def test_without_scripts_every_page_is_whole(new_context: NewContext, address: str) -> None:
    context = new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="Kabupaten Kutai Barat").click()
    page.get_by_role(
        "link", name="Bagan Pola Mekanisme Hubungan Kerja dan Koordinasi Perangkat Daerah"
    ).click()
    expect(page.locator("tbody tr")).to_have_count(116)
    assert page.locator("svg.bagan .unit").count() > 60


def test_on_paper_the_picture_is_black_on_white(page: Page, address: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(address + CHART)
    box = page.locator("#unit-sekda rect")
    assert box.evaluate("e => getComputedStyle(e).fill") == "rgb(255, 255, 255)"
    assert box.evaluate("e => getComputedStyle(e).stroke") == "rgb(0, 0, 0)"
    assert not page.locator("nav.jejak").is_visible()


def test_a_chosen_unit_is_not_on_paper(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{address}{CHART}#unit-dinkes")
    expect(page.locator(".rincian")).to_be_visible()
    page.get_by_label("Cari unit").fill("dinas")
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 1100, "height": 780})
    looks = page.locator("svg.bagan .unit").evaluate_all(
        """(units) => units.map((unit) => {
            const look = getComputedStyle(unit.querySelector('rect'));
            return [look.fill, look.stroke, parseFloat(look.strokeWidth), look.opacity].join(' ');
        })"""
    )
    assert set(looks) == {"rgb(255, 255, 255) rgb(0, 0, 0) 0.7 1"}
    for part in (".sorotan", ".rincian", ".cari-unit"):
        assert not page.locator(part).is_visible()
    svg, body = (page.locator(it).bounding_box() for it in ("svg.bagan", "body"))
    assert svg is not None and body is not None
    assert svg["x"] >= 0 and svg["x"] + svg["width"] <= body["width"]
    assert svg["width"] > 0.7 * body["width"] and svg["height"] <= 0.75 * 780


def test_forced_colours_are_the_users(page: Page, address: str) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(address + CHART)
    colours = page.evaluate(
        """() => {const probe = document.createElement('p'); document.body.append(probe);
        const of = (word) => {probe.style.color = word; return getComputedStyle(probe).color};
        const text = document.querySelector('svg.bagan text');
        return [of('CanvasText'), getComputedStyle(text).fill]}"""
    )
    assert colours[0] == colours[1]


def test_nothing_is_pale_in_forced_colours(page: Page, address: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{address}{CHART}#unit-dinkes")
    expect(page.locator(".rincian")).to_be_visible()
    faint = page.locator("svg.bagan :is(text, .kotak, .bingkai, .garis, .panah)").evaluate_all(
        "(parts) => parts.filter((part) => getComputedStyle(part).opacity !== '1').length"
    )
    assert faint == 0
    colours = page.evaluate(
        """() => {const probe = document.createElement('p'); document.body.append(probe);
        probe.style.color = 'Highlight';
        const of = (it, what) => getComputedStyle(document.querySelector(it))[what];
        return [getComputedStyle(probe).color, of('#unit-dinkes rect', 'fill'),
          of('#unit-sekda rect', 'stroke'), of('#unit-asisten-1 rect', 'stroke')]}"""
    )
    assert len(set(colours)) == 1
