"""The page of a comparison in a real browser: its control, its list, and names that mean harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan.change.diff.matrix import matrix_of
from bagan.change.diff.page import page_html
from bagan.change.diff.painter import pictures
from bagan.chart.options import Options
from tests.browser.chromium import Chromium
from tests.diff.by_hand import reorganised

HARM = (
    "<script>window.harm = 1</script>",
    '" onmouseover="window.harm = 1" x="',
    "</svg><img src=x onerror='window.harm = 1'>",
    "</title></svg><script>window.harm = 1</script>",
    "</style></script><script>window.harm = 1</script>",
    "<svg onload='window.harm = 1'>",
    "javascript:window.harm = 1",
    "{{ 7 * 7 }} ${harm} &lt;b&gt;",
)
PROVOKE = """
for (const item of document.querySelectorAll("body *"))
  for (const name of ["mouseover", "focus", "load", "error"]) item.dispatchEvent(new Event(name));
for (const item of document.querySelectorAll(".daftar a, button")) item.click();
return window.harm;"""
CLIPS = """
return ["sebelum", "sesudah"].map(view =>
  getComputedStyle(document.querySelector(".versi--" + view)).clipPath);"""
SHOWN = """
return [...document.querySelectorAll(".versi")].filter(x => x.getClientRects().length)
  .map(x => x.classList[1]);"""
MARKED = "return [...document.querySelectorAll('.versi--gabungan .sorot')].map(x => x.id)"
PREFIX = "kabupaten-contoh-koordinasi-gabungan"


def page_of(name: str = "Badan Riset Daerah") -> bytes:
    comparison = reorganised(name, guess=0.87)
    drawn = pictures(comparison, Options(font="none"))
    return page_html(comparison, drawn, matrix_of(comparison))


@pytest.fixture(scope="module")
def plain() -> bytes:
    return page_of()


@pytest.fixture
def page(browser: Chromium, tmp_path: Path, plain: bytes) -> Chromium:
    return shown(browser, tmp_path, plain)


def shown(browser: Chromium, folder: Path, data: bytes) -> Chromium:
    file = folder / "perubahan.html"
    file.write_bytes(data)
    browser.open(file)
    return browser


def press(page: Chromium, key: str, code: int) -> None:
    """A key, down and up, with what the browser itself does on it."""
    for kind in ("rawKeyDown", "keyUp"):
        page.command(
            "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code
        )
    if key == "Enter":
        page.command("Input.dispatchKeyEvent", type="char", text="\r")


def pick(page: Chromium, view: str) -> None:
    page.run("document.querySelector(`[data-pilih=${arguments[0]}]`).click()", view)


# --- harm --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", HARM)
def test_no_name_runs_or_loads_anything(name: str, browser: Chromium, tmp_path: Path) -> None:
    page = shown(browser, tmp_path, page_of(name))
    assert page.run(PROVOKE) is None
    assert page.run("return document.querySelectorAll('script').length") == 1
    assert page.run("return performance.getEntriesByType('resource').map(x => x.name)"
                    ".filter(x => !x.startsWith('data:'))") == []  # fmt: skip
    assert page.complaints() == []
    titles = page.run("return [...document.querySelectorAll('.versi--gabungan title')]"
                      ".map(x => x.textContent).join(' ')")  # fmt: skip
    assert name in titles


def test_the_policy_stops_a_script_that_got_in(browser: Chromium, tmp_path: Path) -> None:
    """The second lock: had a name passed the first, it would still do nothing."""
    broken = page_of().replace(b"<footer>", b"<img src=x onerror='window.harm = 1'><footer>"
                                            b"<script>window.harm = 1</script>")  # fmt: skip
    page = shown(browser, tmp_path, broken)
    assert page.run("return window.harm") is None
    assert any("Content Security Policy" in each for each in page.complaints())


# --- views -------------------------------------------------------------------------------


def test_each_view_shows_its_versions(page: Chromium) -> None:
    seen = {}
    for view in ("geser", "gabungan", "berdampingan", "sebelum", "sesudah"):
        pick(page, view)
        seen[view] = [name.removeprefix("versi--") for name in page.run(SHOWN)]
    assert seen == {
        "geser": ["sebelum", "sesudah"],
        "gabungan": ["gabungan"],
        "berdampingan": ["sebelum", "sesudah"],
        "sebelum": ["sebelum"],
        "sesudah": ["sesudah"],
    }
    pressed = page.run("return [...document.querySelectorAll('[data-pilih]')]"
                       ".map(x => x.getAttribute('aria-pressed'))")  # fmt: skip
    assert pressed == ["false", "false", "false", "false", "true"]


def test_an_unchanged_box_has_one_place_in_both_versions(page: Chromium) -> None:
    pick(page, "geser")
    places = page.run("""
    return ["sebelum", "sesudah"].map(view => {
      const box = document.getElementById(`kabupaten-contoh-koordinasi-${view}-dinkes`);
      const {x, y, width, height} = box.querySelector("rect").getBoundingClientRect();
      return [x, y, width, height];
    });""")
    assert places[0] == places[1]


def test_the_control_moves_the_border_between_both_versions(page: Chromium) -> None:
    pick(page, "geser")
    assert page.run(CLIPS) == ["inset(0px 50% 0px 0px)", "inset(0px 0px 0px 50%)"]
    page.run("document.querySelector('.geser').focus()")
    for _step in range(3):
        press(page, "ArrowRight", 39)
    assert page.run(CLIPS) == ["inset(0px 47% 0px 0px)", "inset(0px 0px 0px 53%)"]
    spoken = page.run("return document.querySelector('.geser').getAttribute('aria-valuetext')")
    assert spoken == "53 % semula, 47 % menjadi"


def test_a_pointer_drags_the_border_where_it_goes(page: Chromium) -> None:
    pick(page, "geser")
    left, width, top, height = page.run("""
    document.querySelector(".gulir").scrollIntoView({block: "center"});
    const box = document.querySelector(".versi--sebelum").getBoundingClientRect();
    return [box.x, box.width, box.y, box.height];""")
    y = top + height / 2
    mouse = {"button": "left", "buttons": 1, "clickCount": 1}
    page.command("Input.dispatchMouseEvent", type="mousePressed", x=left + width / 2, y=y, **mouse)
    for share in (0.4, 0.2):
        page.command(
            "Input.dispatchMouseEvent", type="mouseMoved", x=left + width * share, y=y, **mouse
        )
    page.command(
        "Input.dispatchMouseEvent", type="mouseReleased", x=left + width * 0.2, y=y, **mouse
    )
    assert page.run(CLIPS) == ["inset(0px 80% 0px 0px)", "inset(0px 0px 0px 20%)"]


def test_what_lies_beside_the_handle_can_be_pointed_at(page: Chromium) -> None:
    pick(page, "geser")
    assert page.run("""
    const box = document.getElementById("kabupaten-contoh-koordinasi-sebelum-dinsos");
    box.scrollIntoView({block: "center"});
    const {x, y, width, height} = box.getBoundingClientRect();
    return box.contains(document.elementFromPoint(x + width / 4, y + height / 2));""")


def test_full_size_is_the_size_on_paper(page: Chromium) -> None:
    width = "return document.querySelector('.versi--gabungan svg').getBoundingClientRect().width"
    page.run("document.querySelector('[data-ukuran=penuh]').click()")
    millimetres = page.run(
        "return parseFloat(document.querySelector('.versi--gabungan svg').getAttribute('width'))"
    )
    assert page.run(width) == pytest.approx(millimetres / 25.4 * 96, abs=0.5)
    page.run("document.querySelector('[data-ukuran=muat]').click()")
    room = page.run("return document.querySelector('.lapis').getBoundingClientRect().width")
    assert page.run(width) == pytest.approx(room, abs=0.5)


# --- the list ----------------------------------------------------------------------------


def test_an_item_jumps_to_its_box_and_marks_it(page: Chromium) -> None:
    pick(page, "sesudah")
    page.run("document.querySelectorAll('.daftar a')[1].click()")
    assert page.run(SHOWN) == ["versi--gabungan"]
    assert page.run(MARKED) == [f"{PREFIX}-badan"]
    assert page.run("return document.activeElement.id") == f"{PREFIX}-badan"
    assert page.run("""
    const {top, bottom} = document.activeElement.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;""")
    current = "return [...document.querySelectorAll('.daftar a')].map(x => x.ariaCurrent)"
    assert page.run(current) == [None, "true", None]


def test_the_mark_is_seen_without_colour(page: Chromium) -> None:
    weight = """
    const rect = document.querySelector(`#${arguments[0]}-badan > rect`);
    return [parseFloat(getComputedStyle(rect).strokeWidth),
      getComputedStyle(rect.parentElement).outlineStyle,
      getComputedStyle(document.getElementById(`${arguments[0]}-dinkes`)).opacity];"""
    before = page.run(weight, PREFIX)
    page.run("document.querySelectorAll('.daftar a')[1].click()")
    after = page.run(weight, PREFIX)
    assert after[0] > before[0]
    assert (before[1], after[1]) == ("none", "solid")
    assert float(after[2]) < float(before[2])


def test_a_moved_unit_is_marked_at_both_places(page: Chromium) -> None:
    page.run("document.querySelectorAll('.daftar a')[2].click()")
    assert sorted(page.run(MARKED)) == [f"{PREFIX}-kantor", f"{PREFIX}-kantor---lama"]


def test_pointing_at_an_item_marks_and_leaving_unmarks(page: Chromium) -> None:
    point = "document.querySelector('.daftar a').dispatchEvent(new MouseEvent(arguments[0]))"
    page.run(point, "mouseenter")
    assert page.run(MARKED) == [f"{PREFIX}-dinsos"]
    page.run(point, "mouseleave")
    assert page.run(MARKED) == []


def test_a_keyboard_is_enough(page: Chromium) -> None:
    """Tab to the list, Enter to the box, Escape back to the item."""
    for _step in range(30):
        page.press_tab()
        if page.run("return document.activeElement.matches('.daftar a')"):
            break
    assert page.run(MARKED) == [f"{PREFIX}-dinsos"]
    press(page, "Enter", 13)
    assert page.run("return document.activeElement.id") == f"{PREFIX}-dinsos"
    press(page, "Escape", 27)
    assert page.run("return document.activeElement === document.querySelector('.daftar a')")


def test_a_link_from_elsewhere_opens_at_its_change(
    browser: Chromium, tmp_path: Path, plain: bytes
) -> None:
    page = shown_still(browser, tmp_path, plain, fragment=f"#{PREFIX}-kantor")
    assert page.run("return document.activeElement.id") == f"{PREFIX}-kantor"


# --- without a script, on paper, on a phone ----------------------------------------------


def test_without_a_script_overlay_links_and_table_are_there(
    browser: Chromium, tmp_path: Path, plain: bytes
) -> None:
    browser.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        page = shown_still(browser, tmp_path, plain)
    finally:
        browser.command("Emulation.setScriptExecutionDisabled", value=False)
    assert page.run("return document.documentElement.classList.length") == 0
    assert page.run(SHOWN) == ["versi--gabungan"]
    assert page.run("return document.querySelector('.kendali').getClientRects().length") == 0
    assert page.run("return document.querySelector('table').getClientRects().length") == 1
    page.run("location.hash = document.querySelectorAll('.daftar a')[1].hash")
    assert page.run("return document.querySelector(':target').id") == f"{PREFIX}-badan"


def shown_still(browser: Chromium, folder: Path, data: bytes, *, fragment: str = "") -> Chromium:
    """The page where no script of the test's own may run while it loads."""
    file = folder / "perubahan.html"
    file.write_bytes(data)
    browser.load(file.as_uri() + fragment)
    return browser


def test_on_paper_the_overlay_and_the_table_stand(page: Chromium) -> None:
    pick(page, "geser")
    page.command("Emulation.setEmulatedMedia", media="print")
    try:
        assert page.run(SHOWN) == ["versi--gabungan"]
        assert page.run("return document.querySelector('.kendali').getClientRects().length") == 0
    finally:
        page.command("Emulation.setEmulatedMedia", media="")


def test_a_phone_scrolls_the_chart_and_not_the_page(
    browser: Chromium, tmp_path: Path, plain: bytes
) -> None:
    browser.screen(360, 740, scale=2, mobile=True)
    try:
        page = shown(browser, tmp_path, plain)
        assert page.run("return document.documentElement.scrollWidth <= 360")
        assert page.run("return document.querySelector('.bagan-berubah').dataset.besar") == "penuh"
        assert page.run("""
        const area = document.querySelector('.gambar > .gulir');
        return area.scrollWidth > area.clientWidth;""")
    finally:
        browser.usual_screen()


def test_regions_and_the_control_have_names(page: Chromium) -> None:
    pick(page, "geser")
    named = {(n["role"]["value"], n.get("name", {}).get("value", "")) for n in page.spoken()}
    roles = {role for role, name in named if name}
    assert {"slider", "navigation", "main", "heading", "region", "list"} <= roles | {
        role for role, _name in named
    }
    assert ("slider", "Batas antara semula (kiri) dan menjadi (kanan)") in named
    assert not [n for n in named if n[0] in ("slider", "button", "link", "region") and not n[1]]
