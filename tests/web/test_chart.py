"""A chart's page with its scripts: size, keyboard, details, highlight, search, addresses."""

from __future__ import annotations

import re
from collections import deque
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from bagan.chart.model.chart import Chart
from bagan.chart.model.kinds import Kind
from tests.regencies import figures_of, spec_of
from tests.web.conftest import bundled, no_violation_by_day_and_night
from tests.web.pages import NewContext, wait_for

ROOT = Path(__file__).parents[2]
KISS = "daerah/kutai-barat/bagan-kiss.html"
CHARTS = (
    ("kutai-barat", "kiss"),
    ("kutai-barat", "upt"),
    ("pasaman-barat", "lampiran-i"),
    ("pasaman-barat", "lampiran-ii"),
    ("pasaman-barat", "lampiran-iii"),
)
FRAME = "document.querySelector('.gulir')"
WIDTH = "document.querySelector('svg.bagan').getBoundingClientRect().width"


def chart_of(region: str, view: str) -> Chart:
    return next(figure.chart for figure in figures_of(region) if figure.chart.id == view)


def page_of(region: str, view: str) -> str:
    return f"daerah/{region}/bagan-{view}.html"


def box(page: Page, unit: str) -> Locator:
    """The link round a unit's box."""
    return page.locator(f"svg.bagan a:has(> #unit-{unit})")


def unfold(page: Page) -> None:
    """Open the outline."""
    page.locator("summary:has(#susunan)").click()


def focused(page: Page) -> str:
    """The id of the box that has the keyboard."""
    return str(page.evaluate("document.activeElement.querySelector?.(':scope > g')?.id ?? ''"))


def marked(page: Page, kind: str) -> set[tuple[str, str]]:
    """The ends of the lines of *kind* that are highlighted."""
    pairs = page.locator(f".sorot--{kind}").evaluate_all(
        "(paths) => paths.map((path) => [path.dataset.dari, path.dataset.ke])"
    )
    return {(source, target) for source, target in pairs}


def seen(page: Page, locator: Locator) -> bool:
    """Whether all of an element is in the frame and in the window."""
    return bool(
        locator.evaluate(
            f"""(element) => {{
                const own = element.getBoundingClientRect();
                const frame = {FRAME}.getBoundingClientRect();
                return own.left >= Math.max(frame.left, 0) - 1
                  && own.top >= Math.max(frame.top, 0) - 1
                  && own.right <= Math.min(frame.right, innerWidth) + 1
                  && own.bottom <= Math.min(frame.bottom, innerHeight) + 1;
            }}"""
        )
    )


# --- search ---------------------------------------------------------------------------


def test_a_unit_is_found_as_one_types(page: Page, address: str) -> None:
    page.goto(address + KISS)
    field = page.get_by_label("Cari unit")
    field.press_sequentially("dinas pek")
    expect(page.locator(".cari-unit [role=status]")).to_have_text("1 unit cocok")
    expect(page.locator("svg.bagan .ditemukan")).to_have_count(1)
    results = page.locator(".cari-unit li")
    expect(results).to_have_count(1)
    expect(results).to_contain_text("Dinas Pekerjaan Umum dan Penataan Ruang")
    field.press("Enter")
    expect(page).to_have_url(f"{address}{KISS}#unit-dpupr")
    assert focused(page) == "unit-dpupr"
    assert seen(page, page.locator("#unit-dpupr rect"))
    expect(page.locator(".rincian h2")).to_have_text("Dinas Pekerjaan Umum dan Penataan Ruang")


def test_the_results_are_walked_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + KISS)
    field = page.get_by_label("Cari unit")
    field.press_sequentially("bagian")
    expect(page.locator(".cari-unit li").nth(5)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator(".cari-unit li").nth(1).locator("a")
    expect(second).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    name = page.locator(".cari-unit li").first.locator("a").get_attribute("href")
    page.keyboard.press("Enter")
    assert page.url.endswith(str(name))
    field.focus()
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(page.locator(".cari-unit li")).to_have_count(0)
    expect(page.locator("svg.bagan .ditemukan")).to_have_count(0)


def test_nothing_found_is_said(page: Page, address: str) -> None:
    page.goto(address + KISS)
    page.get_by_label("Cari unit").fill("<img src=x onerror=alert(1)> zzz")
    expect(page.locator(".cari-unit [role=status]")).to_have_text("Tidak ada yang cocok")
    expect(page.locator(".cari-unit li")).to_have_count(0)


def test_the_results_are_over_the_picture_only_while_one_searches(page: Page, address: str) -> None:
    page.goto(address + KISS)
    field, results = page.get_by_label("Cari unit"), page.locator(".cari-unit ol")
    field.fill("dinas")
    expect(results).to_be_visible()
    results.get_by_role("link", name="Dinas Sosial").click()
    expect(results).to_be_hidden()
    expect(page.locator(".rincian h2")).to_have_text("Dinas Sosial")
    field.focus()
    expect(results).to_be_visible()
    page.locator(".gulir").click(position={"x": 700, "y": 5})
    expect(results).to_be_hidden()
    expect(field).to_have_value("dinas")


# --- keyboard -------------------------------------------------------------------------


@pytest.mark.parametrize(("region", "view"), CHARTS)
def test_arrow_keys_reach_every_box_from_every_box(
    page: Page, address: str, region: str, view: str
) -> None:
    script = bundled('export * from "./walk"; export { readChart } from "./chart";')
    page.route(
        "**/uji.js", lambda route: route.fulfill(body=script, content_type="text/javascript")
    )
    page.goto(address + page_of(region, view))
    found = page.evaluate(
        """async () => {
            const {nextBox, readChart} = await import("/uji.js");
            const boxes = readChart(document.querySelector("svg.bagan"), new Map()).boxes;
            const walked = boxes.filter((box) => box.link);
            const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
            return walked.map((box) =>
              [box.mark.id, keys.flatMap((key) => nextBox(box, key, walked)?.mark.id ?? [])]);
        }"""
    )
    ways = {name: set(others) for name, others in found}
    names = [name for name, _others in found]
    assert len(names) == len(ways) >= 5
    assert reached(ways, names[0]) == set(names)
    backwards = {name: {other for other in names if name in ways[other]} for name in names}
    assert reached(backwards, names[0]) == set(names)


def reached(ways: dict[str, set[str]], start: str) -> set[str]:
    found, open_ = {start}, deque([start])
    while open_:
        for name in ways[open_.popleft()] - found:
            found.add(name)
            open_.append(name)
    return found


def test_a_chart_is_walked_by_keyboard_alone(page: Page, address: str) -> None:
    """From the page's top: past the links to the picture, about in it, into a unit's details,
    to another unit named there, and back."""
    page.goto(address + KISS)
    for _count in range(40):
        page.keyboard.press("Tab")
        if focused(page):
            break
    assert focused(page).startswith("unit-")
    expect(page.locator(".rincian")).to_be_visible()
    page.locator("svg.bagan a:has(> #unit-bupati)").focus()
    page.keyboard.press("ArrowDown")
    assert focused(page) == "unit-sekda"
    assert seen(page, page.locator("#unit-sekda rect"))
    expect(page.locator(".rincian h2")).to_have_text("Sekretaris Daerah")
    page.keyboard.press("ArrowRight")
    assert focused(page) == "unit-perangkat-daerah"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(page.locator(".rincian h2")).to_be_focused()
    page.keyboard.press("Tab")
    link = page.locator(".rincian-isi a").first
    expect(link).to_be_focused()
    expect(link).to_have_text("Bupati")
    page.keyboard.press("Enter")
    assert focused(page) == "unit-bupati"
    page.keyboard.press("Escape")
    expect(page.locator(".rincian")).to_be_hidden()
    assert focused(page) == "unit-bupati"
    assert "#" not in page.url
    expect(page.locator(".bagan--sorot, .terpilih, .tersorot, .sorot")).to_have_count(0)


# --- details --------------------------------------------------------------------------


@pytest.mark.parametrize(("region", "view"), CHARTS)
def test_the_details_of_a_unit_tell_all_its_lines(
    page: Page, address: str, region: str, view: str
) -> None:
    chart = chart_of(region, view)
    organisation = spec_of(region).organisation
    page.goto(address + page_of(region, view))
    units = {node.id: node.unit for node in chart.nodes.values()}
    found = page.evaluate(DETAILS)
    # A frame round its members has none.
    assert found.keys() <= set(units.values())
    assert len(found) > 0.8 * len(set(units.values()))
    for item, (heading, told) in found.items():
        assert heading == organisation.name(item)
        for line in chart.links:
            ends = (units[line.source], units[line.target])
            if item in ends:
                other = ends[1] if ends[0] == item else ends[0]
                assert organisation.name(other) in told, (item, line)


DETAILS = """() => Object.fromEntries(
  [...document.querySelectorAll("svg.bagan a[href^='#rincian-']")].map((link) => {
    link.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, detail: 1}));
    const panel = document.querySelector(".rincian");
    return [link.getAttribute("href").slice("#rincian-".length),
            [panel.querySelector("h2").innerText, panel.innerText]];
  }))"""
"""Every box clicked: the heading and the words of the details that it opens."""


def test_the_details_quote_the_articles(page: Page, address: str) -> None:
    page.goto(address + KISS)
    box(page, "bupati").click()
    panel = page.locator(".rincian")
    expect(panel.locator("cite").first).to_have_text("Pasal 1 angka 7")
    expect(panel.locator("q").first).to_have_text("Bupati adalah Bupati Kutai Barat;")
    expect(panel.locator(".jenis")).to_have_text("kepala daerah")
    page.get_by_role("button", name="Tutup rincian").click()
    expect(panel).to_be_hidden()


# --- highlight ------------------------------------------------------------------------


def test_the_chain_of_command_and_the_coordination_are_highlighted(
    page: Page, address: str
) -> None:
    page.goto(address + KISS)
    box(page, "dinkes").click()
    assert marked(page, "komando") == {("bupati", "sekda"), ("sekda", "dinkes")}
    assert marked(page, "koordinasi") == {("asisten-1", "dinkes")}
    lit = page.locator(".tersorot").evaluate_all("(boxes) => boxes.map((box) => box.id)")
    assert set(lit) == {"unit-bupati", "unit-sekda", "unit-dinkes", "unit-asisten-1"}
    faint = "e => Number(getComputedStyle(e).opacity)"
    assert page.locator("#unit-dinsos rect").evaluate(faint) < 0.5
    assert page.locator("#unit-dinkes rect").evaluate(faint) == 1
    stroke = "e => getComputedStyle(e).strokeDasharray"
    assert page.locator(".sorot--komando").first.evaluate(stroke) == "none"
    assert page.locator(".sorot--koordinasi").first.evaluate(stroke) != "none"


def test_a_member_has_the_lines_of_its_group(page: Page, address: str) -> None:
    page.goto(address + KISS)
    chart = chart_of("kutai-barat", "kiss")
    groups = spec_of("kutai-barat").organisation.groups
    group = next(g for g in groups if g == "staf-ahli" and g in chart.nodes)
    member = groups[group].anggota[0]
    box(page, member).click()
    ends = {end for pair in marked(page, "koordinasi") | marked(page, "komando") for end in pair}
    assert group in ends


@pytest.mark.parametrize(("region", "view"), CHARTS)
def test_every_highlighted_line_runs_on_its_bundle_from_box_to_box(
    page: Page, address: str, region: str, view: str
) -> None:
    chart = chart_of(region, view)
    page.goto(address + page_of(region, view))
    expected = {
        kind: {
            (chart.nodes[line.source].unit, chart.nodes[line.target].unit)
            for line in chart.links
            if line.kind is kind
        }
        for kind in Kind
    }
    found, astray = page.evaluate(HIGHLIGHTED)
    assert astray == []
    for kind in Kind:
        pairs = {frozenset(pair) for pair in expected[kind]}
        assert {frozenset(pair) for pair in found[kind.value]} == pairs


HIGHLIGHTED = """() => {
    const svg = document.querySelector('svg.bagan');
    const [known, found, astray] = [new Set(), {komando: [], koordinasi: []}, []];
    const boxes = (item) => [...svg.querySelectorAll('[data-unit], [data-kelompok]')]
      .filter((mark) => [mark.dataset.unit, mark.dataset.kelompok].includes(item))
      .map((mark) => mark.querySelector('rect').getBBox());
    const touches = (point, item) => boxes(item).some((box) =>
      point.x >= box.x - 1 && point.x <= box.x + box.width + 1
      && point.y >= box.y - 1 && point.y <= box.y + box.height + 1);
    const strays = (path, kind, {dari, ke}) => {
        const length = path.getTotalLength();
        if (length === 0) return true;
        const bundle = [...svg.querySelectorAll(`.garis--${kind}`)].find((line) =>
          line.dataset.dari.split(' ').includes(dari) && line.dataset.ke.split(' ').includes(ke));
        bundle.style.strokeWidth = '1.2';
        bundle.style.strokeDasharray = 'none';
        const out = [...Array(21).keys()].some((part) =>
          !bundle.isPointInStroke(path.getPointAtLength(length * part / 20)));
        bundle.style.strokeWidth = bundle.style.strokeDasharray = '';
        return out || !touches(path.getPointAtLength(0), dari)
          || !touches(path.getPointAtLength(length), ke);
    };
    for (const link of svg.querySelectorAll('a:has(> g)')) {
        link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, detail: 1}));
        for (const path of svg.querySelectorAll('.sorot')) {
            const {dari, ke} = path.dataset;
            const line = `${path.getAttribute('class')} ${dari} ${ke}`;
            if (known.has(line)) continue;
            known.add(line);
            const kind = path.classList.contains('sorot--komando') ? 'komando' : 'koordinasi';
            found[kind].push([dari, ke]);
            if (strays(path, kind, path.dataset)) astray.push(`${dari} ${ke}`);
        }
    }
    return [found, astray];
}"""
"""Every box clicked: the ends of the highlighted lines by kind, and those lines that are
empty, leave their bundle, or end elsewhere."""


def test_a_group_tells_its_members_and_a_member_not_the_others(page: Page, address: str) -> None:
    group = "svg.bagan :is(#unit-staf-ahli-pemerintahan, #unit-staf-ahli-ekonomi).tersorot"
    page.goto(f"{address}{KISS}#unit-sekda")
    expect(page.locator(group)).to_have_count(2)
    page.goto(f"{address}{KISS}#unit-staf-ahli-ekonomi")
    expect(page.locator(".rincian h2")).to_contain_text("Perekonomian")
    expect(page.locator(group)).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_not_highlighted_can_still_be_read(page: Page, address: str, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}{KISS}#unit-sekda")
    expect(page.locator(".rincian")).to_be_visible()
    contrast = page.locator("#unit-dprd text").evaluate(
        """(text) => {
            const numbers = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
            const frame = document.querySelector('.gulir');
            const paper = numbers(getComputedStyle(frame).backgroundColor);
            const { fill, opacity } = getComputedStyle(text);
            const ink = numbers(fill).map((one, i) => opacity * one + (1 - opacity) * paper[i]);
            const light = (colour) => colour
              .map((one) => one / 255)
              .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
              .reduce((sum, one, i) => sum + one * [0.2126, 0.7152, 0.0722][i], 0.05);
            const [low, high] = [light(ink), light(paper)].sort((a, b) => a - b);
            return high / low;
        }"""
    )
    assert contrast >= 4.5


# --- permanent addresses ----------------------------------------------------------------


def test_an_address_opens_its_unit(page: Page, address: str) -> None:
    page.goto(f"{address}{KISS}#unit-perbankan")
    expect(page.locator(".rincian h2")).to_have_text("Perbankan")
    assert seen(page, page.locator("#unit-perbankan rect"))
    unfold(page)
    page.locator("#rincian-sekda .letak").click()
    expect(page.locator(".rincian h2")).to_have_text("Sekretaris Daerah")
    assert seen(page, page.locator("#unit-sekda rect"))


def test_a_chosen_unit_stands_in_the_address(page: Page, address: str) -> None:
    page.goto(address + KISS)
    entries = page.evaluate("history.length")
    box(page, "dinkes").click()
    assert page.url == f"{address}{KISS}#unit-dinkes"
    box(page, "dinsos").click()
    assert page.url == f"{address}{KISS}#unit-dinsos"
    assert page.evaluate("history.length") == entries + 1
    page.reload()
    expect(page.locator(".rincian h2")).to_have_text("Dinas Sosial")
    for _ in range(3):
        page.get_by_role("button", name="Tutup rincian").click()
        box(page, "dinkes").click()
    assert page.evaluate("history.length") == entries + 1


def test_back_closes_the_details(page: Page, address: str) -> None:
    page.goto(address + KISS)
    box(page, "dinkes").click()
    page.go_back()
    expect(page.locator(".rincian")).to_be_hidden()
    expect(page.locator(".bagan--sorot")).to_have_count(0)
    assert page.url == address + KISS
    page.go_forward()
    expect(page.locator(".rincian h2")).to_have_text("Dinas Kesehatan")


def test_the_other_language_shows_the_same_unit(page: Page, address: str) -> None:
    page.goto(f"{address}{KISS}#unit-dinkes")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{address}en/{KISS}#unit-dinkes")
    expect(page.locator(".rincian h2")).to_have_text("Dinas Kesehatan")


def test_an_address_takes_the_keyboard_to_its_unit(page: Page, address: str) -> None:
    page.goto(f"{address}{KISS}#unit-perbankan")
    expect(page.locator(".rincian")).to_be_visible()
    assert focused(page) == "unit-perbankan"
    unfold(page)
    page.locator("#rincian-sekda .letak").click()
    expect(page.locator(".rincian h2")).to_have_text("Sekretaris Daerah")
    assert focused(page) == "unit-sekda"
    page.keyboard.press("Escape")
    expect(page.locator(".rincian")).to_be_hidden()
    assert focused(page) == "unit-sekda"


def test_whoever_reads_the_outline_is_left_there(page: Page, address: str) -> None:
    page.goto(f"{address}{KISS}#unit-sekda")
    unfold(page)
    link = page.locator("#rincian-dinkes .letak")
    link.focus()
    page.keyboard.press("Escape")
    expect(link).to_be_focused()
    expect(page.locator(".rincian")).to_be_visible()


def test_the_keyboard_is_not_lost_where_a_group_has_no_box(page: Page, address: str) -> None:
    page.goto(f"{address}{KISS}#unit-sekda")
    page.locator(".rincian").get_by_role("link", name="Staf Ahli Bupati").press("Enter")
    expect(page.locator(".rincian h2")).to_have_text("Staf Ahli Bupati")
    expect(page.locator(".rincian h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".gulir")).to_be_focused()


@pytest.mark.parametrize("hash", ["#unit-", "#unit-%", "#unit-__proto__", "#unit-tiada", "#%00"])
def test_an_address_of_nothing_opens_nothing(page: Page, address: str, hash: str) -> None:
    page.goto(f"{address}{KISS}{hash}")
    page.wait_for_load_state("load")
    expect(page.locator(".rincian")).to_be_hidden()
    assert page.locator(".terpilih").count() == 0


def test_the_link_to_a_unit_is_copied(context: BrowserContext, address: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + KISS)
    box(page, "dinkes").click()
    page.get_by_role("link", name="Salin tautan").click()
    expect(page.locator(".rincian-kabar")).to_have_text("Tautan telah disalin")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}{KISS}#unit-dinkes"


# --- what is heard ------------------------------------------------------------------------


def test_a_box_is_called_by_what_stands_in_it_and_by_its_full_name(
    page: Page, address: str
) -> None:
    page.goto(address + KISS)
    for name in (
        "Sekretaris Daerah (Pasal 1 angka 9; Pasal 8)",
        "ASISTEN II: Asisten Ekonomi, Pembangunan dan SDA (Pasal 1 angka 12; Pasal 14)",
    ):
        expect(page.locator("svg.bagan").get_by_role("link", name=name, exact=True)).to_have_count(
            1
        )
    page.goto(address + page_of("pasaman-barat", "lampiran-i"))
    twice = "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu ("
    links = page.locator("svg.bagan").get_by_role("link", name=twice)
    expect(links).to_have_count(2)
    for link in links.all():
        expect(link).to_have_attribute("aria-label", re.compile("^" + re.escape(twice)))


# --- size -----------------------------------------------------------------------------


def test_buttons_and_keys_change_the_size(page: Page, address: str) -> None:
    page.goto(address + KISS)
    reading = page.evaluate(WIDTH)
    page.get_by_role("button", name="Perbesar").click()
    larger = page.evaluate(WIDTH)
    assert larger > 1.2 * reading
    page.get_by_role("button", name="Perkecil").click()
    assert page.evaluate(WIDTH) == pytest.approx(reading, rel=0.01)
    page.locator(".gulir").focus()
    page.keyboard.press("+")
    assert page.evaluate(WIDTH) == pytest.approx(larger, rel=0.01)
    page.keyboard.press("-")
    page.keyboard.press("0")
    room = page.evaluate(
        f"[{FRAME}.scrollWidth - {FRAME}.clientWidth, {FRAME}.scrollHeight - {FRAME}.clientHeight]"
    )
    assert room[0] <= 1 and room[1] <= 1
    page.get_by_role("button", name="Ukuran baca").click()
    assert page.evaluate(WIDTH) == pytest.approx(reading, rel=0.01)


def test_the_wheel_zooms_with_ctrl_and_keeps_what_is_under_it(page: Page, address: str) -> None:
    page.goto(address + KISS)
    page.locator(".gulir").scroll_into_view_if_needed()
    target = page.locator("#unit-dinkes rect")
    before = target.bounding_box()
    assert before is not None
    x, y = before["x"] + before["width"] / 2, before["y"] + before["height"] / 2
    page.mouse.move(x, y)
    width = page.evaluate(WIDTH)
    page.mouse.wheel(0, 10)
    page.mouse.wheel(0, -10)
    assert page.evaluate(WIDTH) == width
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    assert page.evaluate(WIDTH) > 1.3 * width
    after = target.bounding_box()
    assert after is not None
    assert after["x"] < x < after["x"] + after["width"]
    assert after["y"] < y < after["y"] + after["height"]


def test_a_mouse_drags_the_picture_and_opens_nothing(page: Page, address: str) -> None:
    page.goto(address + KISS)
    page.get_by_role("button", name="Perbesar").click()
    page.get_by_role("button", name="Perbesar").click()
    page.evaluate(f"{FRAME}.scrollIntoView(); {FRAME}.scrollTop = 90")
    before = page.locator("#unit-sekda rect").bounding_box()
    assert before is not None
    x, y = before["x"] + before["width"] / 2, before["y"] + before["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 60, y - 40, steps=4)
    page.mouse.move(x - 120, y - 80, steps=4)
    page.mouse.up()
    after = page.locator("#unit-sekda rect").bounding_box()
    assert after is not None
    assert before["x"] - after["x"] == pytest.approx(120, abs=2)
    assert before["y"] - after["y"] == pytest.approx(80, abs=2)
    expect(page.locator(".rincian")).to_be_hidden()


def test_two_fingers_zoom_and_one_scrolls(new_context: NewContext, address: str) -> None:
    context = new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + KISS)
    page.get_by_label("Gambar utuh").check()
    page.locator(".gulir").scroll_into_view_if_needed()
    width = page.evaluate(WIDTH)
    place = page.locator(".gulir").bounding_box()
    x, y = place["x"] + 180, place["y"] + 120
    send = context.new_cdp_session(page).send

    def touch(kind: str, *points: tuple[float, float]) -> None:
        touches = [{"x": px, "y": py, "id": number} for number, (px, py) in enumerate(points)]
        send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    touch("touchStart", (x - 20, y), (x + 20, y))
    for step in range(1, 6):
        touch("touchMove", (x - 20 - 10 * step, y), (x + 20 + 10 * step, y))
    touch("touchEnd")
    zoomed = page.evaluate(WIDTH)
    assert zoomed > 2 * width
    assert page.evaluate("visualViewport.scale") == 1
    left = page.evaluate(f"{FRAME}.scrollLeft")
    touch("touchStart", (x, y))
    for step in range(1, 11):
        touch("touchMove", (x - 10 * step, y))
    touch("touchEnd")
    wait_for(page, f"{FRAME}.scrollLeft > {left + 80}")
    assert page.evaluate(WIDTH) == pytest.approx(zoomed, rel=0.01)


def test_a_chosen_unit_is_not_under_the_panel_of_a_small_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + KISS)
    for unit in ("bupati", "knpi", "perbankan"):
        page.goto(f"{address}{KISS}#unit-{unit}")
        page.get_by_label("Gambar utuh").check()
        box_, panel = page.locator(f"#unit-{unit} rect"), page.locator(".rincian")
        expect(panel).to_be_visible()
        mark, over = box_.bounding_box(), panel.bounding_box()
        assert mark is not None and over is not None
        assert mark["y"] + mark["height"] <= over["y"] and mark["y"] >= 0
        page.get_by_role("button", name="Tutup rincian").click()


def test_a_box_beside_the_panel_is_brought_into_sight(page: Page, address: str) -> None:
    page.goto(address + KISS)
    box(page, "bkad").click()
    expect(page.locator(".rincian")).to_be_visible()
    mark, frame = (page.locator(it).bounding_box() for it in ("#unit-bkad rect", ".gulir"))
    assert mark is not None and frame is not None
    assert mark["x"] >= frame["x"]
    assert mark["x"] + mark["width"] <= frame["x"] + frame["width"]


def test_every_box_that_has_the_keyboard_is_in_sight(page: Page, address: str) -> None:
    page.goto(address + KISS)
    page.locator(".gulir").focus()
    for _ in range(page.locator("svg.bagan a").count()):
        page.keyboard.press("Tab")
        assert seen(page, page.locator(f"#{focused(page)} > rect")), focused(page)


def test_a_phone_shows_the_chosen_unit_in_a_readable_size(
    new_context: NewContext, address: str
) -> None:
    context = new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + KISS)
    page.get_by_label("Gambar utuh").check()

    def over_the_panel(unit: str) -> bool:
        mark = page.locator(f"#unit-{unit} rect").bounding_box()
        panel = page.locator(".rincian").bounding_box()
        return bool(mark["y"] >= 0 and mark["y"] + mark["height"] <= panel["y"])

    # While the top of the picture is in the lower part of the window.
    page.evaluate("scrollTo(0, 100)")
    box(page, "perangkat-daerah").tap()
    expect(page.locator(".rincian")).to_be_visible()
    assert over_the_panel("perangkat-daerah")
    lines = page.locator(".rincian .garis-garis").first
    assert float(lines.evaluate("(e) => parseFloat(getComputedStyle(e).lineHeight)")) >= 24
    page.get_by_role("button", name="Ukuran baca").tap()
    label = page.locator("svg.bagan").evaluate(
        """(svg) => svg.getAttribute('font-size') * svg.getBoundingClientRect().width
          / svg.viewBox.baseVal.width"""
    )
    assert label >= 11.5
    page.get_by_label("Cari unit").fill("knpi")
    page.locator(".cari-unit ol").get_by_role("link").tap()
    expect(page.locator(".rincian h2")).to_contain_text("KNPI")
    assert over_the_panel("knpi")
    page.set_viewport_size({"width": 844, "height": 390})
    wait_for(page, "matchMedia('(orientation: landscape)').matches")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    assert over_the_panel("knpi")


# --- the column of a phone -------------------------------------------------------------------


@pytest.mark.parametrize(("region", "view"), CHARTS)
def test_a_phone_shows_the_chart_first_and_folded(
    new_context: NewContext, address: str, region: str, view: str
) -> None:
    context = new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + page_of(region, view))
    assert page.evaluate("document.documentElement.scrollHeight") < 6000
    column = page.locator(".kolom")
    top = column.bounding_box()
    assert top is not None and top["y"] < 500
    expect(page.locator(".gulir")).to_be_hidden()
    expect(page.get_by_text(re.compile("Ketuk kotak"))).to_be_visible()
    expect(page.get_by_text(re.compile("tetikus"))).to_be_hidden()
    named = column.locator("a").evaluate_all("(links) => links.map((a) => a.hash.slice(9))")
    shown = {node.unit for node in chart_of(region, view).nodes.values()}
    assert sorted(named) == sorted(shown)


def test_a_head_unfolds_and_a_tap_tells_a_unit_s_details(
    new_context: NewContext, address: str
) -> None:
    context = new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}daerah/sesudah/bagan-hubungan-kerja.html")
    dinkes = page.locator(".kolom a[href='#rincian-dinkes']")
    expect(dinkes).to_be_hidden()
    page.locator(".kolom li:has(> a[href='#rincian-sekda']) > details > summary").tap()
    dinkes.tap()
    expect(page.locator(".rincian h2")).to_have_text("Dinas Kesehatan")
    mark, panel = dinkes.bounding_box(), page.locator(".rincian").bounding_box()
    assert mark is not None and panel is not None
    assert mark["y"] >= 0 and mark["y"] + mark["height"] <= panel["y"]
    page.get_by_role("button", name="Tutup rincian").tap()
    expect(dinkes).to_be_focused()
    no_violation_by_day_and_night(page)


def test_a_search_unfolds_the_column(new_context: NewContext, address: str) -> None:
    context = new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + KISS)
    page.get_by_label("Cari unit").fill("dukcapil")
    page.locator(".cari-unit ol").get_by_role("link").first.tap()
    box_ = page.locator(".kolom a.terpilih")
    expect(box_).to_be_visible()
    expect(box_).to_contain_text("Kependudukan dan Pencatatan Sipil")
    expect(box_).to_be_focused()


def test_without_scripts_the_column_unfolds_too(new_context: NewContext, address: str) -> None:
    context = new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + KISS)
    expect(page.locator(".kolom")).to_be_visible()
    page.locator(".kolom li:has(> a[href='#rincian-sekda']) > details > summary").click()
    page.locator(".kolom a[href='#rincian-dinkes']").click()
    expect(page.locator("#rincian-dinkes")).to_be_in_viewport()
    page.locator("#rincian-dinkes .letak").click()
    expect(page.locator("#unit-dinkes")).to_be_in_viewport()
    page.goto(address + KISS)
    page.get_by_label("Gambar utuh").check()
    expect(page.locator(".gulir")).to_be_visible()
    expect(page.locator(".kolom")).to_be_hidden()


# --- without scripts, without motion ------------------------------------------------------


def test_without_scripts_the_size_can_be_chosen_and_no_empty_tool_is_shown(
    new_context: NewContext, address: str
) -> None:
    context = new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + KISS)
    chart = page.locator("svg.bagan").first
    reading = chart.bounding_box()["width"]
    page.get_by_label("Dua kali").check()
    assert chart.bounding_box()["width"] > 1.8 * reading
    page.get_by_label("Seluruh bagan").check()
    whole, frame = chart.bounding_box(), page.locator(".gulir").bounding_box()
    assert whole["height"] <= frame["height"] and whole["width"] <= frame["width"]
    for hidden in (".cari-unit", ".tombol", ".rincian"):
        assert not page.locator(hidden).is_visible()
    box(page, "sekda").click()
    assert page.url.endswith("#rincian-sekda")


def test_nothing_moves_by_itself(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(address + KISS)
    box(page, "dinkes").click()
    page.get_by_role("button", name="Perbesar").click()
    page.get_by_label("Cari unit").fill("dinas")
    assert page.evaluate("document.getAnimations().length") == 0
    moving = page.evaluate(
        """[...document.querySelectorAll('*')].filter((e) => {
            const style = getComputedStyle(e);
            return style.scrollBehavior === 'smooth' || style.animationName !== 'none'
              || style.transitionDuration.split(',').some((time) => parseFloat(time) > 0);
        }).length"""
    )
    assert moving == 0


def test_what_is_copied_or_searched_for_has_words(page: Page, address: str) -> None:
    page.goto(address + KISS)
    assert (
        page.evaluate(
            """() => {
            getSelection().selectAllChildren(document.querySelector('#unit-sekda text'));
            return getSelection().toString();
        }"""
        )
        == "SEKRETARIS DAERAH"
    )
    page.evaluate("document.querySelector('.susunan').remove()")
    page.evaluate("document.querySelector('.hubungan').remove()")
    assert page.evaluate("window.find('Dinas Pemberdayaan Masyarakat dan Kampung')")
