"""The search of the list of regions, by keys and by address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from bagan.publish.site.front import shared_files
from bagan.publish.site.values import Card
from tests.web.conftest import bundled, no_violation, served
from tests.web.pages import NewContext

ROOT = Path(__file__).parents[2]
MANAGED = "Mekanisme Hubungan Kerja dan Koordinasi Perangkat Daerah"
BUILT = "Susunan Organisasi dan Tata Kerja Dinas Komunikasi"
REGIONS = (
    ("mandailing-natal", "Kabupaten Mandailing Natal", "12.13", "Sumatera Utara", BUILT),
    ("pasaman-barat", "Kabupaten Pasaman Barat", "13.12", "Sumatera Barat", MANAGED),
    ("bima", "Kabupaten Bima", "52.06", "Nusa Tenggara Barat", BUILT),
    ("kota-bima", "Kota Bima", "52.72", "Nusa Tenggara Barat", BUILT),
    ("kutai-barat", "Kabupaten Kutai Barat", "64.07", "Kalimantan Timur", MANAGED),
    ("kutai-timur", "Kabupaten Kutai Timur", "64.08", "Kalimantan Timur", BUILT),
    ("samarinda", "Kota Samarinda", "64.72", "Kalimantan Timur", BUILT),
    ("una-una", "Kabupaten Tójo Una-Una", "72.09", "Sulawesi Tengah", BUILT),
    ("img", "<img src=x onerror=alert(1)>", "99.01", "</script><b>__proto__", '"><script>x'),
)
ALL = [region[1] for region in REGIONS]
STUB = '<!DOCTYPE html><html lang="id"><title>Daerah</title><link rel="icon" href="data:,">'


def card(slug: str, region: str, code: str, province: str, about: str) -> Card:
    name = f"Peraturan Bupati {region.split(' ', 1)[-1]} Nomor 21 Tahun 2017"
    dates = ("2017-06-22", "2017-06-22", "Kota", None)
    charts = (("bagan-satu.html", "Bagan"),)
    rest = ("Peraturan Bupati", "21", 2017, "salinan", *dates, charts, "a.pdf")
    return Card(slug, region, code, province, name, about, *rest)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """In banyak/ the list of many regions, whose own pages are empty."""
    folder = tmp_path_factory.mktemp("situs")
    files = shared_files([card(*region) for region in REGIONS], base=None)
    for language in ("", "en/"):
        for slug, *_rest in REGIONS:
            files[f"{language}daerah/{slug}/index.html"] = STUB.encode()
    for path, data in files.items():
        target = folder / "banyak" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served(folder) as place:
        yield place


@pytest.fixture
def regions(page: Page, address: str) -> Page:
    """The Indonesian list of many regions."""
    page.goto(f"{address}banyak/index.html")
    return page


def expect_shown(page: Page, regions: Sequence[str]) -> None:
    """Wait until the visible cards are those of *regions*, in their order."""
    expect(page.locator(".kartu h3:visible")).to_have_text([*regions])


def field(page: Page) -> Any:
    return page.get_by_role("searchbox", name=re.compile("Cari daerah|Find a region"))


QUERIES = (
    ("kutai", ["Kabupaten Kutai Barat", "Kabupaten Kutai Timur"]),
    ("KUTAI  bar", ["Kabupaten Kutai Barat"]),
    ("barat kutai", ["Kabupaten Kutai Barat"]),
    ("kutai-timur", ["Kabupaten Kutai Timur"]),
    ("kota bima", ["Kota Bima"]),
    ("kab. bima", ["Kabupaten Bima"]),
    ("kab bima", ["Kabupaten Bima"]),
    ("64.07", ["Kabupaten Kutai Barat"]),
    ("64 07", ["Kabupaten Kutai Barat"]),
    ("64.0", ["Kabupaten Kutai Barat", "Kabupaten Kutai Timur"]),
    ("13.12", ["Kabupaten Pasaman Barat"]),
    ("tojo", ["Kabupaten Tójo Una-Una"]),
    ("tójo una", ["Kabupaten Tójo Una-Una"]),
    ("samarnda", ["Kota Samarinda"]),
    ("kalimantan timur", ALL[4:7]),
    ("kutai kalimantan", ALL[4:6]),
    ("timur", ALL[4:7]),
    ("kota", [ALL[3], ALL[6]]),
    ("peraturan bupati pasaman barat nomor 21 tahun 2017 tentang", [ALL[1]]),
    ("hubungan kerja", [ALL[1], ALL[4]]),
    ("mekanis kerja", []),
    ("utai", []),
    ("kode", []),
    ("bagan", []),
    ("__proto__", [ALL[8]]),
    ("constructor", []),
    ("hasOwnProperty", []),
    ("<img src=x onerror=alert(1)>", [ALL[8]]),
    ("(.*)[a-z]+$\\", []),
    ("%", []),
    ("   ", ALL),
)


def test_the_cards_with_all_words_stay_in_their_order(regions: Page) -> None:
    dialogs: list[str] = []
    regions.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    expect_shown(regions, ALL)
    for query, expected in QUERIES:
        field(regions).fill(query)
        expect_shown(regions, expected)
        provinces = [place for _slug, region, _code, place, _about in REGIONS if region in expected]
        headings = regions.locator(".provinsi h2:visible")
        expect(headings).to_have_text(list(dict.fromkeys(provinces)))
        told = f"{len(expected)} peraturan cocok" if expected else "Tidak ada yang cocok"
        expect(regions.get_by_role("status")).to_have_text(told if query.strip() else "")
        jump = regions.get_by_role("navigation", name="Provinsi")
        assert jump.is_visible() == (not query.strip()), query
    assert dialogs == []


def test_the_list_of_provinces_stands_aside_for_a_search_and_leads_to_them(regions: Page) -> None:
    jump = regions.get_by_role("navigation", name="Provinsi")
    field(regions).fill("bima")
    expect(jump).to_be_hidden()
    field(regions).fill("")
    expect(jump).to_be_visible()
    regions.set_viewport_size({"width": 390, "height": 600})
    jump.get_by_role("link", name="Sulawesi Tengah").click()
    expect(regions.get_by_role("heading", name="Sulawesi Tengah")).to_be_in_viewport()


def test_a_keyboard_finds_and_opens_a_region(regions: Page, address: str) -> None:
    while not regions.evaluate("document.activeElement.matches('[type=search]')"):
        regions.keyboard.press("Tab")
    regions.keyboard.type("kota")
    expect_shown(regions, ["Kota Bima", "Kota Samarinda"])
    regions.keyboard.press("Enter")
    regions.keyboard.type("/ sa")
    expect(field(regions)).to_have_value("kota/ sa")
    expect_shown(regions, ["Kota Samarinda"])
    regions.keyboard.press("Enter")
    regions.wait_for_url(f"{address}banyak/daerah/samarinda/index.html")


def test_escape_clears_and_the_focus_stays(regions: Page) -> None:
    field(regions).fill("bima")
    regions.keyboard.press("Escape")
    expect(field(regions)).to_have_value("")
    expect(field(regions)).to_be_focused()
    expect_shown(regions, ALL)
    assert "cari=" not in regions.url
    regions.keyboard.press("Enter")
    assert regions.url.endswith("/banyak/index.html")


def test_tab_leads_from_the_field_to_the_first_match(regions: Page) -> None:
    field(regions).fill("timur")
    regions.keyboard.press("Tab")
    expect(regions.get_by_role("link", name="Kabupaten Kutai Barat")).to_be_focused()


def test_the_query_stands_in_the_address_and_comes_back(regions: Page, address: str) -> None:
    field(regions).press_sequentially("kutai tim")
    regions.wait_for_url(f"{address}banyak/index.html?cari=kutai+tim")
    regions.get_by_role("link", name="Kabupaten Kutai Timur").click()
    regions.wait_for_url("**/daerah/kutai-timur/index.html")
    regions.go_back()
    expect(field(regions)).to_have_value("kutai tim")
    expect_shown(regions, ["Kabupaten Kutai Timur"])
    regions.reload()
    expect(regions.get_by_role("status")).to_have_text("1 peraturan cocok")


def test_a_link_followed_at_once_does_not_lose_the_query(regions: Page) -> None:
    field(regions).press_sequentially("samar")
    regions.get_by_role("link", name="Kota Samarinda").click()
    regions.wait_for_url("**/daerah/samarinda/index.html")
    regions.go_back()
    expect(field(regions)).to_have_value("samar")


def test_back_within_the_page_brings_the_earlier_query(regions: Page, address: str) -> None:
    field(regions).fill("bima")
    regions.wait_for_url("**?cari=bima")
    regions.locator("a.lompat").focus()
    regions.keyboard.press("Enter")
    regions.wait_for_url("**?cari=bima#isi")
    field(regions).fill("kutai")
    regions.wait_for_url("**?cari=kutai#isi")
    regions.get_by_role("link", name="Kabupaten Kutai Timur").focus()
    regions.go_back()
    expect(field(regions)).to_have_value("bima")
    expect_shown(regions, ["Kabupaten Bima", "Kota Bima"])
    assert regions.evaluate("document.activeElement.checkVisibility()")
    assert regions.evaluate("document.activeElement !== document.body")


@pytest.mark.parametrize("query", ["x" * 10_000, "bima " * 2_000, "<b>" * 100, "%F0%9F", "&cari=a"])
def test_an_address_may_hold_anything(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}banyak/index.html?cari={quote(query)}")
    expect(field(page)).to_have_value(query)
    expect(page.get_by_role("status")).not_to_be_empty()
    page.goto(f"{address}banyak/index.html?cari={'%FF%C0%' * 9}")
    expect(page.get_by_role("status")).to_have_text("Tidak ada yang cocok")


def test_the_other_language_is_asked_the_same(regions: Page) -> None:
    field(regions).fill("64.7")
    field(regions).fill("64.72")
    regions.wait_for_url("**?cari=64.72")
    regions.get_by_role("link", name="English").click()
    regions.wait_for_url("**/banyak/en/index.html?cari=64.72")
    expect(field(regions)).to_have_value("64.72")
    expect(regions.get_by_role("status")).to_have_text("Regulations that match: 1")
    field(regions).press("Enter")
    regions.wait_for_url("**/banyak/en/daerah/samarinda/index.html")


def test_without_scripts_there_is_no_field_and_the_list_is_whole(
    new_context: NewContext, address: str
) -> None:
    context = new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}banyak/index.html?cari=kutai")
    expect(page.locator("form.cari")).to_be_hidden()
    expect_shown(page, ALL)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["index.html?cari=bima", "en/index.html?cari=q", "en/index.html"])
def test_axe_finds_nothing_in_a_search(page: Page, address: str, path: str, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}banyak/{path}")
    expect(field(page)).to_be_visible()
    no_violation(page)


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_search_is_whole_at_320_pixels(page: Page, address: str, language: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for query in ("", "?cari=kutai", "?cari=" + "x" * 150):
        page.goto(f"{address}banyak/{language}index.html{query}")
        expect(field(page)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_field_moves_nothing_when_it_appears(page: Page, address: str) -> None:
    page.add_init_script(
        """window.moved = 0; new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved += entry.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    page.goto(f"{address}banyak/index.html")
    expect(field(page)).to_be_visible()
    assert page.evaluate("moved") == 0


@pytest.fixture(scope="module")
def finder(folder: Path) -> str:
    """The address on the site of the search alone."""
    (folder / "finder.js").write_text(bundled('export * from "./finder";'), "utf-8")
    return "/finder.js"


FOUND: tuple[tuple[list[str], str, list[int]], ...] = (
    (["Dinas Kesehatan Kota", "Dinas Kesehatan"], "dinas kesehatan", [1, 0]),
    (["Bagian Hukum", "Bagian Hukuman"], "hukum", [0, 1]),
    (["Bidang Kesehatan"], "kesehtan", [0]),
    (["Bidang Kesehatan", "Bidang Kesehtan"], "kesehtan", [1]),
    (["Seksi Gizi"], "gizo", []),
    (["A", "A", "A"], "a", [0, 1, 2]),
    (["constructor", "toString", "__proto__"], "__proto__", [2]),
    (["constructor", "toString", "__proto__"], "constructor", [0]),
    (["constructor", "toString", "__proto__"], "tostring", [1]),
    (["A"], "", []),
    (["A"], " -./ ", []),
    ([], "a", []),
    (["", "a"], "a", [1]),
    (["a"], "a" * 10_000, []),
)


def test_the_best_come_first_and_slips_only_where_nothing_else_does(
    regions: Page, finder: str
) -> None:
    for texts, query, expected in FOUND:
        found = regions.evaluate(
            "async ([path, texts, query]) => (await import(path)).finder(texts)(query)",
            [finder, texts, query],
        )
        assert found == expected, (texts, query[:20])
