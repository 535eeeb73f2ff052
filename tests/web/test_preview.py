"""The page of `bagan preview` in a browser, while the spec is being written."""

from __future__ import annotations

import asyncio
import math
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from bagan.publish.preview import Board, application, follow, waiting
from tests.checkout import git
from tests.patience import PATIENCE
from tests.serving import Server
from tests.web.conftest import no_violation, no_violation_by_day_and_night
from tests.web.pages import Watch, wait_for

SPEC = Path("specs/contoh/sesudah.yaml")
STALE = "gambar terakhir yang benar"


@dataclass
class Preview:
    """A running preview, the spec that it watches, and the pages that listen to it."""

    address: str
    spec: Path
    pages: list[Page] = field(default_factory=list)

    def edit(self, old: str, new: str) -> None:
        """Exchange words as editors do: by a new file that takes the name."""
        text = self.spec.read_text("utf-8")
        assert old in text
        other = self.spec.with_name(".contoh.yaml.tmp")
        other.write_text(text.replace(old, new), "utf-8")
        other.replace(self.spec)

    def open(self, page: Page) -> Page:
        self.pages.append(page)
        page.goto(self.address)
        expect(status(page)).to_contain_text(re.compile("pukul", re.IGNORECASE))
        return page


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "contoh.yaml"
    path.write_bytes(SPEC.read_bytes())
    return path


@contextmanager
def running(spec: Path, *, port: str = "0") -> Iterator[Preview]:
    """`bagan preview`, until Ctrl-C; its pages are closed before, for they complain of its end."""
    command = [sys.executable, "-m", "bagan", "preview", str(spec), "--no-browser", "--port", port]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://\S+", process.stdout.readline())
            assert found
            preview = Preview(found[0], spec)
            yield preview
            for page in preview.pages:
                page.close()
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) == 130
        finally:
            process.kill()


@contextmanager
def watched(server: Server, spec: Path) -> Iterator[Preview]:
    """A preview by the server of this process: what comes of it is the same, at less expense."""
    board = Board(waiting(str(spec)))
    server.app = application(board, port=server.port)
    drawing = asyncio.run_coroutine_threadsafe(follow(str(spec), board.post), server.loop)
    preview = Preview(f"http://127.0.0.1:{server.port}/", spec)
    try:
        yield preview
        for page in preview.pages:
            page.close()
    finally:
        drawing.cancel()
        server.run(board.close())


@pytest.fixture(scope="module")
def unedited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of a spec as it is, drawn, for all tests that leave it so."""
    spec = tmp_path_factory.mktemp("pratinjau") / "contoh.yaml"
    spec.write_bytes(SPEC.read_bytes())
    with running(spec) as started:
        wait_until(lambda: told_by(started) != [])
        yield started


@pytest.fixture
def preview(unedited: Preview) -> Iterator[Preview]:
    """The same, for a test that edits the spec: it ends when the old one is shown again."""
    before = told_by(unedited)
    yield unedited
    unedited.spec.write_bytes(SPEC.read_bytes())
    wait_until(lambda: told_by(unedited) == before)


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def told_by(preview: Preview) -> list[str]:
    """What its page shows: the pictures, by names that follow from their content, and faults."""
    with urlopen(preview.address) as answer:
        return re.findall(r"gambar/[^\"]+|temuan--error", answer.read().decode())


def status(page: Page) -> Locator:
    return page.get_by_role("status")


def picture(page: Page) -> Locator:
    return page.locator("[role=tabpanel]:not([hidden]) img")


def view(page: Page) -> Locator:
    return page.locator("[role=tabpanel]:not([hidden]) .gulir")


def width(page: Page) -> float:
    box = picture(page).bounding_box()
    assert box
    return box["width"]


def place(page: Page) -> list[float]:
    found: list[float] = view(page).evaluate("view => [view.scrollLeft, view.scrollTop]")
    return found


def source(page: Page) -> str:
    found = picture(page).get_attribute("src")
    assert found
    return found


def drawn(page: Page) -> str:
    """The SVG that is shown."""
    answer = page.request.get(page.url.rstrip("/") + source(page))
    assert answer.ok
    return answer.text()


def loaded(page: Page) -> bool:
    found: bool = picture(page).evaluate("image => image.complete && image.naturalWidth > 0")
    return found


def test_it_shows_the_chart_and_how_it_fits(page: Page, unedited: Preview) -> None:
    unedited.open(page)
    assert loaded(page)
    expect(page.get_by_role("tab")).to_have_text(["hubungan-kerja", "dinas-kesehatan"])
    fit = page.get_by_role("tabpanel")
    expect(fit).to_contain_text(re.compile(r"Label terkecil\s*\d+(,\d)? pt \(batas 7 pt\)"))
    expect(fit).to_contain_text("F4 mendatar, 330 × 215 mm")
    expect(fit).to_contain_text("300 × 185 mm")
    expect(picture(page)).to_have_attribute("alt", re.compile("Sekretaris Daerah"))


def test_the_whole_sheet_is_seen_at_first(page: Page, unedited: Preview) -> None:
    unedited.open(page)
    sheet, room = picture(page).bounding_box(), view(page).bounding_box()
    assert sheet and room
    assert sheet["width"] <= room["width"] and sheet["height"] <= room["height"]
    assert sheet["width"] / sheet["height"] == pytest.approx(330 / 215, rel=0.01)


def test_redrawn_after_an_edit_a_broken_one_and_its_mending(page: Page, preview: Preview) -> None:
    preview.open(page)
    first = source(page)
    preview.edit("disdik: Dinas Pendidikan", "disdik: Dinas Pengajaran")
    expect(picture(page)).not_to_have_attribute("src", first)
    second = source(page)
    assert "Pengajaran" in drawn(page)
    expect(page.get_by_text(STALE)).to_have_count(0)

    preview.edit("jenis: gubernur", "jenis: gubernurr")
    expect(page.locator("#pemberitahuan")).to_contain_text(STALE)
    sheet, room = picture(page).bounding_box(), view(page).bounding_box()
    assert sheet and room
    assert sheet["height"] <= room["height"], "the notice took room, and the sheet still fits"
    expect(status(page)).to_contain_text("1 kesalahan; gambar terakhir yang benar dari pukul")
    fault = page.locator("#temuan .temuan--error")
    expect(fault).to_have_count(1)
    expect(fault).to_contain_text(re.compile(r"contoh\.yaml, baris \d+, kolom \d+"))
    expect(fault).to_contain_text("gubernurr")
    expect(fault.locator(".saran")).not_to_be_empty()
    assert source(page) == second
    assert loaded(page)

    preview.edit("jenis: gubernurr", "jenis: gubernur")
    expect(page.locator("#pemberitahuan")).to_be_empty()
    expect(page.locator("#temuan .temuan--error")).to_have_count(0)
    expect(status(page)).to_have_text(re.compile(r"^Digambar pukul [\d.]+\.$"))
    assert source(page) == second


def test_a_spec_that_is_gone_for_a_while(page: Page, preview: Preview) -> None:
    preview.open(page)
    whole = preview.spec.read_bytes()
    preview.spec.unlink()
    expect(page.locator("#pemberitahuan")).to_contain_text(STALE)
    preview.spec.write_bytes(whole[: len(whole) // 2])
    preview.spec.write_bytes(whole)
    expect(page.locator("#pemberitahuan")).to_be_empty()


def test_begun_with_a_broken_spec(page: Page, server: Server, spec: Path) -> None:
    whole = spec.read_bytes()
    spec.write_text("bagan: 1\n", "utf-8")
    with watched(server, spec) as preview:
        preview.open(page)
        expect(page.locator("#pemberitahuan")).to_contain_text("Belum ada gambar")
        spec.write_bytes(whole)
        expect(picture(page)).to_be_visible()
        expect(page.locator("#temuan .temuan--error")).to_have_count(0)


def test_a_preview_that_is_begun_anew(page: Page, watch: Watch, spec: Path) -> None:
    with running(spec) as preview:
        preview.open(page)
        first = source(page)
        port = preview.address.rstrip("/").rpartition(":")[2]
        preview.pages.remove(page)  # it stays open
    expect(status(page)).to_contain_text("terputus")
    assert loaded(page), "what was drawn stays"
    preview.edit("disdik: Dinas Pendidikan", "disdik: Dinas Pengajaran")
    with running(spec, port=port) as preview:
        preview.pages.append(page)
        expect(status(page)).to_contain_text("Digambar pukul")
        expect(picture(page)).not_to_have_attribute("src", first)
    # The browser complains of every try in between.
    watch.errors.clear()


def test_zoom_place_and_chart_are_kept(page: Page, preview: Preview) -> None:
    preview.open(page)
    page.get_by_role("tab", name="dinas-kesehatan").click()
    fitting = width(page)
    for _ in range(4):
        page.get_by_role("button", name="Perbesar").click()
    assert width(page) == pytest.approx(fitting * 1.25**4, rel=0.01)
    view(page).evaluate("view => view.scrollTo(150, 90)")
    assert place(page) == [150, 90]
    first, zoomed = source(page), width(page)
    preview.edit("dinkes: Dinas Kesehatan", "dinkes: Dinas Kesehatan Umum")
    expect(picture(page)).not_to_have_attribute("src", first)
    assert loaded(page)
    assert (width(page), place(page)) == (zoomed, [150, 90])
    expect(page.get_by_role("tab", selected=True)).to_have_text("dinas-kesehatan")
    page.get_by_role("tab", name="hubungan-kerja").click()
    assert width(page) == pytest.approx(fitting, rel=0.01)
    page.get_by_role("tab", name="dinas-kesehatan").click()
    assert (width(page), place(page)) == (zoomed, [150, 90])


def test_by_keyboard_alone(page: Page, unedited: Preview) -> None:
    unedited.open(page)
    fitting = width(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("tab", name="hubungan-kerja")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="dinas-kesehatan", selected=True)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="hubungan-kerja", selected=True)).to_be_focused()
    page.keyboard.press("+")
    page.keyboard.press("+")
    assert width(page) == pytest.approx(fitting * 1.25**2, rel=0.01)
    page.keyboard.press("-")
    assert width(page) == pytest.approx(fitting * 1.25, rel=0.01)
    page.keyboard.press("0")
    assert width(page) == pytest.approx(fitting, rel=0.01)
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(view(page)).to_be_focused()
    for _ in range(6):
        page.keyboard.press("+")
    before = place(page)
    page.keyboard.press("ArrowDown")
    wait_for(
        page,
        "top => document.querySelector('[role=tabpanel]:not([hidden]) .gulir').scrollTop > top",
        arg=before[1],
    )


def test_focus_survives_a_redraw(page: Page, preview: Preview) -> None:
    preview.open(page)
    first = source(page)
    view(page).focus()
    preview.edit("disdik: Dinas Pendidikan", "disdik: Dinas Pengajaran")
    expect(picture(page)).not_to_have_attribute("src", first)
    expect(view(page)).to_be_focused()


def test_the_wheel_zooms_where_it_points_and_the_mouse_drags(page: Page, unedited: Preview) -> None:
    unedited.open(page)
    room = view(page).bounding_box()
    assert room
    x, y = room["x"] + room["width"] / 4, room["y"] + room["height"] / 4
    page.mouse.move(x, y)
    before = picture(page).bounding_box()
    page.keyboard.down("Control")
    for _ in range(4):
        page.mouse.wheel(0, -240)
    page.keyboard.up("Control")
    # Once all four have been heard of.
    wait_for(
        page,
        """width => {
            const now = document.querySelector('.gulir img').getBoundingClientRect().width;
            return Math.abs(now / width - 1) < 0.01;
        }""",
        arg=width_of(before) * math.exp(4 * 240 / 500),
    )
    assert page.evaluate("window.devicePixelRatio") == 1, "the page itself is not zoomed"
    left, top = place(page)
    assert left > 0 and top > 0
    page.mouse.down()
    page.mouse.move(x - 40, y - 30, steps=4)
    page.mouse.up()
    wait_for(
        page,
        """([left, top]) => {
            const view = document.querySelector('.gulir');
            return Math.abs(view.scrollLeft - left) <= 2 && Math.abs(view.scrollTop - top) <= 2;
        }""",
        arg=[left + 40, top + 30],
    )


def width_of(box: object) -> float:
    assert isinstance(box, dict)
    return float(box["width"])


@pytest.fixture
def committed(server: Server, spec: Path) -> Iterator[Preview]:
    """A preview of the spec, which is in git as it is."""
    git(spec.parent, "init", "-q")
    git(spec.parent, "add", "contoh.yaml")
    git(spec.parent, "commit", "-qm", "satu")
    with watched(server, spec) as started:
        yield started


def test_changes_since_head_and_no_violation_among_them(page: Page, committed: Preview) -> None:
    committed.open(page)
    changes = page.get_by_role("tab", name="Perubahan sejak HEAD")
    expect(changes).to_have_count(0)
    committed.edit("disdik: Dinas Pendidikan", "disdik: Dinas Pengajaran")
    changes.click()
    assert loaded(page)
    assert 'data-perubahan="ganti-nama"' in drawn(page)
    page.get_by_text("1 berganti nama").click()
    expect(page.get_by_role("tabpanel")).to_contain_text("Dinas Pengajaran")
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
        no_violation_by_day_and_night(page)
    git(committed.spec.parent, "commit", "-qam", "dua")
    expect(changes).to_have_count(0)
    expect(page.get_by_role("tab", selected=True)).to_have_text("hubungan-kerja")


def test_no_violation_of_accessibility(page: Page, preview: Preview) -> None:
    preview.open(page)
    no_violation_by_day_and_night(page)
    preview.edit("jenis: gubernur", "jenis: gubernurr")
    expect(page.locator("#pemberitahuan")).to_contain_text(STALE)
    no_violation_by_day_and_night(page)


def test_a_narrow_screen_loses_nothing(page: Page, preview: Preview) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    preview.open(page)
    across = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert page.evaluate(across)
    preview.edit("jenis: gubernur", "jenis: gubernurr")
    expect(page.locator("#temuan .temuan--error")).to_be_visible()
    assert page.evaluate(across)
    no_violation(page)


def test_nothing_moves_by_itself(context: BrowserContext, preview: Preview) -> None:
    page = context.new_page()
    page.emulate_media(reduced_motion="reduce")
    preview.open(page)
    first = source(page)
    page.get_by_role("button", name="Perbesar").click()
    assert page.evaluate("document.getAnimations().length") == 0
    preview.edit("disdik: Dinas Pendidikan", "disdik: Dinas Pengajaran")
    expect(picture(page)).not_to_have_attribute("src", first)
    assert page.evaluate("document.getAnimations().length") == 0


HOSTILE = (
    "</title></style></script><script>window.terserang=1</script>"
    "<img src=x onerror=window.terserang=2><svg onload=window.terserang=3>"
)


def test_markup_in_names_does_nothing(page: Page, preview: Preview) -> None:
    preview.open(page)
    first = source(page)
    preview.edit("disdik: Dinas Pendidikan", f"disdik: 'Dinas {HOSTILE}'")
    preview.edit("provinsi: Provinsi Contoh", f"provinsi: '{HOSTILE}'")
    preview.edit("nama: Kabupaten Contoh", f"nama: 'Kabupaten {HOSTILE}'")
    expect(page.locator("#judul")).to_contain_text("<script>")
    expect(picture(page)).not_to_have_attribute("src", first)
    preview.edit("jenis: gubernur", f"jenis: '{HOSTILE}'")
    expect(page.locator("#temuan")).to_contain_text("<script>")
    assert page.evaluate("window.terserang") is None
    assert page.locator("script").count() == 1
    # opened by itself, too
    page.goto(preview.address.rstrip("/") + source(page))
    assert page.evaluate("window.terserang") is None


ASK = """async ([address, src]) => {
  const told = (item, good) => new Promise((done) => {
    item[good] = () => done(true);
    item.onerror = () => done(false);
  });
  const image = new Image();
  const shown = told(image, "onload");
  image.src = src;
  const events = new EventSource(`${address}peristiwa`);
  const heard = await told(events, "onopen");
  events.close();
  const read = await fetch(address).then(() => true, () => false);
  return [await shown, heard, read];
}"""


def test_another_site_gets_nothing(
    context: BrowserContext, watch: Watch, unedited: Preview
) -> None:
    """A page of another origin may neither show, nor listen, nor read."""
    page = unedited.open(context.new_page())
    asked = [unedited.address, unedited.address.rstrip("/") + source(page)]
    assert page.evaluate(ASK, asked) == [True, True, True]
    other = context.new_page()
    other.goto("data:text/html,<title>lain</title>")
    assert other.evaluate(ASK, asked) == [False, False, False]
    # The browser complains of each refusal.
    assert watch.errors
    watch.errors.clear()
