"""The page of a comparison in a browser: its slider, views and list, by mouse, finger and keys."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Locator, Page, expect

from tests.sampled import sampled
from tests.sites import difference_page
from tests.web.conftest import no_violation_by_day_and_night
from tests.web.pages import NewContext, wait_for

VIEWS = {
    "geser": ("sebelum", "sesudah"),
    "gabungan": ("gabungan",),
    "berdampingan": ("sebelum", "sesudah"),
    "sebelum": ("sebelum",),
    "sesudah": ("sesudah",),
}
FRAMES = """async () => {
  for (let frame = 0; frame < 20; frame++)
    await new Promise((done) => requestAnimationFrame(done));
}"""
"""What moves, moves in one of so many pictures of the screen."""
OUTSIDE = """() => [...document.querySelectorAll("main *, header *, footer *")].filter(
  (item) => !item.closest(".lapis, .tabel table, .lompat") && item.checkVisibility()
    && (item.getBoundingClientRect().right > innerWidth + .5
      || item.getBoundingClientRect().left < -.5)
).map((item) => item.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the page is that `bagan diff` makes of the two examples."""
    return difference_page(tmp_path_factory)


@pytest.fixture
def chart(page: Page, address: str) -> Locator:
    """The first chart of the page."""
    page.goto(address)
    return page.locator("#bagan-1")


@pytest.fixture
def touched(new_context: NewContext) -> Page:
    """A page on a phone, 390 x 800, touched by a finger."""
    return new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True
    ).new_page()


def pick(chart: Locator, view: str) -> None:
    chart.locator(f"[data-pilih={view}]").click()


def slider(chart: Locator) -> Locator:
    return chart.get_by_role("slider")


def shown(chart: Locator) -> tuple[str, ...]:
    found = chart.locator(".versi >> visible=true").evaluate_all(
        "all => all.map((item) => item.classList[1].replace('versi--', ''))"
    )
    return tuple(found)


def uncovered(chart: Locator) -> float:
    """How far the old version reaches, 0 to 1, and the new one from there."""
    share = "item => parseFloat(getComputedStyle(item).clipPath.match(/[0-9.]+(?=%)/)) / 100"
    hidden, start = (chart.locator(f".versi--{v}").evaluate(share) for v in VIEWS["geser"])
    assert hidden + start == pytest.approx(1)
    return float(start)


def box_of(item: Locator) -> dict[str, float]:
    box = item.bounding_box()
    assert box is not None
    return dict(box)


def seen(chart: Locator) -> Image.Image:
    """The picture as it is on the screen."""
    data = chart.locator(".lapis").screenshot()
    with Image.open(io.BytesIO(data)) as picture:
        return picture.convert("L")


# --- the slider --------------------------------------------------------------------------


def alike(one: Image.Image, two: Image.Image) -> bool:
    """Whether two pictures differ by no more than the smoothing of edges: in the mean by less
    than a shade."""
    return ImageStat.Stat(ImageChops.difference(one.convert("L"), two.convert("L"))).mean[0] < 1


def test_the_border_shows_the_old_left_of_it_and_the_new_right(chart: Locator) -> None:
    """By pixels: each side of the border is that side of one version."""
    pictures = {}
    for view in ("sebelum", "sesudah", "geser"):
        pick(chart, view)
        pictures[view] = seen(chart)
    width, height = pictures["geser"].size
    assert pictures["sebelum"].size == pictures["sesudah"].size == (width, height)
    below = round(
        box_of(chart.locator(".versi--sesudah svg"))["y"] - box_of(chart.locator(".lapis"))["y"]
    )
    for share in (25, 50, 75):
        slider(chart).fill(str(share))
        picture, border, handle = seen(chart), width * share // 100, 24
        left = (0, below, border - handle, height)
        right = (border + handle, below, width, height)
        assert alike(picture.crop(left), pictures["sebelum"].crop(left))
        assert alike(picture.crop(right), pictures["sesudah"].crop(right))
        assert not alike(picture.crop(left), pictures["sesudah"].crop(left))
        assert not alike(picture.crop(right), pictures["sebelum"].crop(right))


def test_a_mouse_drags_the_border(page: Page, chart: Locator) -> None:
    pick(chart, "geser")
    room = box_of(chart.locator(".versi--sebelum"))
    y = room["y"] + room["height"] / 2
    page.mouse.move(room["x"] + room["width"] / 2, y)
    page.mouse.down()
    for share in (0.6, 0.3, 0.8):
        page.mouse.move(room["x"] + room["width"] * share, y, steps=4)
        assert uncovered(chart) == pytest.approx(share, abs=0.011)
    page.mouse.move(room["x"] - 200, y, steps=4)
    assert uncovered(chart) == 0
    page.mouse.up()
    page.mouse.move(room["x"] + room["width"] / 2, y)
    assert uncovered(chart) == 0, "the button is no longer down"


def test_keys_move_the_border(page: Page, chart: Locator) -> None:
    pick(chart, "geser")
    slider(chart).focus()
    for key, share in (
        ("ArrowRight", 0.51), ("ArrowUp", 0.52), ("ArrowLeft", 0.51), ("ArrowDown", 0.5),
        ("Home", 0), ("ArrowLeft", 0), ("PageUp", 0.1), ("End", 1), ("ArrowRight", 1),
        ("PageDown", 0.9),
    ):  # fmt: skip
        page.keyboard.press(key)
        assert uncovered(chart) == pytest.approx(share), key
        words = f"{share * 100:.0f} % semula, {100 - share * 100:.0f} % menjadi"
        expect(slider(chart)).to_have_attribute("aria-valuetext", words)


def test_the_slider_is_reached_by_tab_and_seen(page: Page, chart: Locator) -> None:
    pick(chart, "geser")
    for _step in range(12):
        page.keyboard.press("Tab")
        if slider(chart).evaluate("item => item === document.activeElement"):
            break
    expect(slider(chart)).to_be_focused()
    outline = slider(chart).evaluate("item => getComputedStyle(item).outline")
    assert "solid 3px" in outline


def test_a_finger_drags_the_border(touched: Page, address: str) -> None:
    touched.goto(address)
    chart = touched.locator("#bagan-1")
    pick(chart, "geser")
    chart.get_by_role("button", name="Muat").tap()
    room = box_of(chart.locator(".versi--sebelum"))
    before = touched.evaluate("scrollY")
    places = [room["x"] + room["width"] * share for share in (0.5, 0.45, 0.4, 0.3, 0.2)]
    drag(touched, places, room["y"] + room["height"] / 2)
    assert uncovered(chart) == pytest.approx(0.2, abs=0.02)
    assert touched.evaluate("scrollY") == before
    assert chart.locator(".gambar > .gulir").evaluate("item => item.scrollLeft") == 0


def drag(page: Page, places: list[float], y: float) -> None:
    """A finger that comes down at the first of some x and goes over the others."""
    session = page.context.new_cdp_session(page)
    kinds = ["touchStart"] + ["touchMove"] * (len(places) - 1)
    for kind, x in zip(kinds, places, strict=True):
        points = [{"x": x, "y": y}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_finger_beside_the_handle_scrolls(touched: Page, address: str) -> None:
    touched.goto(address)
    chart = touched.locator("#bagan-1")
    pick(chart, "geser")
    chart.get_by_role("button", name="100 %").tap()
    area = chart.locator(".gambar > .gulir")
    area.evaluate("item => item.scrollIntoView()")
    drag(touched, [float(x) for x in range(300, 100, -20)], box_of(area)["y"] + 60)
    wait_for(touched, "document.querySelector('.gulir').scrollLeft > 50")
    assert uncovered(chart) == 0.5


# --- views and entries -------------------------------------------------------------------


def test_each_view_by_mouse_and_by_keys(page: Page, chart: Locator) -> None:
    for view, versions in VIEWS.items():
        pick(chart, view)
        assert shown(chart) == versions
        assert slider(chart).count() == (view == "geser")
    button = chart.locator("[data-pilih=geser]")
    button.focus()
    for number, (view, versions) in enumerate(VIEWS.items()):
        page.keyboard.press("Enter" if number % 2 else "Space")
        assert shown(chart) == versions
        pressed = chart.locator("[data-pilih][aria-pressed=true]")
        assert [item.get_attribute("data-pilih") for item in pressed.all()] == [view]
        page.keyboard.press("Tab")


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_every_entry_leads_to_its_box(way: str, page: Page, chart: Locator) -> None:
    pick(chart, "sesudah")
    links = chart.locator(".daftar a")
    assert links.count() > 15
    for link in links.all()[:: sampled(4, 1)]:
        target = (link.get_attribute("href") or "").removeprefix("#")
        if way == "mouse":
            link.click()
        else:
            link.focus()
            page.keyboard.press("Enter")
        box = page.locator(f"[id='{target}']")
        expect(box).to_be_focused()
        assert shown(chart) == ("gabungan",)
        place = box_of(box)
        assert place["y"] >= 0 and place["y"] + place["height"] <= 800
        assert place["x"] >= 0 and place["x"] + place["width"] <= 1280
        assert box.evaluate("item => item.classList.contains('sorot')")
        page.keyboard.press("Escape")
        expect(link).to_be_focused()


# --- everybody ---------------------------------------------------------------------------


def test_axe_finds_nothing(page: Page, chart: Locator) -> None:
    # The other views show one version or both: nothing that is not below the slider.
    for view in ("geser", "gabungan"):
        for each in page.locator(f"[data-pilih={view}]").all():
            each.click()
        if view == "gabungan":
            chart.locator(".daftar a").nth(3).click()
        no_violation_by_day_and_night(page)


def test_nothing_is_lost_at_320_pixels(page: Page, chart: Locator) -> None:
    """1280 CSS pixels at 400 % are 320 [WCAG 2.2, 1.4.10]; pictures and tables may scroll."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.reload()
    area = chart.locator(".gambar > .gulir")
    for view in VIEWS:
        pick(chart, view)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert page.evaluate(OUTSIDE) == []
        last = area.evaluate(
            "item => (item.scrollLeft = 1e6, item.scrollTop = 1e6, item.scrollLeft)"
        )
        assert last > 100
        right = (
            chart.locator(".versi >> visible=true")
            .last.locator(".kotak")
            .evaluate_all("all => Math.max(...all.map((box) => box.getBoundingClientRect().right))")
        )
        assert right <= 320, view


def test_nothing_moves_by_itself(page: Page, chart: Locator) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.reload()
    for view in VIEWS:
        pick(chart, view)
        assert page.evaluate("document.getAnimations().length") == 0
    chart.locator(".daftar a").last.click()
    place = page.evaluate("[scrollX, scrollY]")
    assert page.evaluate("document.getAnimations().length") == 0
    behaviours = page.evaluate(
        "[...new Set([...document.querySelectorAll('*')].map("
        "(item) => getComputedStyle(item).scrollBehavior))]"
    )
    assert behaviours == ["auto"]
    page.evaluate(FRAMES)
    assert page.evaluate("[scrollX, scrollY]") == place


def test_without_scripts_everything_is_told(new_context: NewContext, address: str) -> None:
    context = new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(address)
    chart = page.locator("#bagan-1")
    assert chart.locator(".versi--gabungan").is_visible()
    names = "all => all.map((unit) => unit.dataset.unit)"
    told = chart.locator(".versi--gabungan .unit").evaluate_all(names)
    for view in ("sebelum", "sesudah"):
        assert set(chart.locator(f".versi--{view} .unit").evaluate_all(names)) <= set(told)
    assert not chart.locator(".kendali").is_visible()
    assert page.locator("table.matriks tbody tr").count() > 15
    assert page.locator("table.matriks").is_visible()
    link = chart.locator(".daftar a").nth(3)
    target = link.get_attribute("href") or ""
    link.click()
    assert page.url.endswith(target)
    place = box_of(page.locator(f"[id='{target[1:]}']"))
    assert -1 <= place["x"] <= 390 and -1 <= place["y"] <= 800
