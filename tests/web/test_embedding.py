"""Charts in pages of others: every way to embed them, themes, strict policies, hostile names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

import pytest
from PIL import Image
from playwright.sync_api import FrameLocator, Locator, Page

from bagan.chart.audit.themes import contrast
from bagan.chart.options import Options
from bagan.chart.spec import Spec, load_spec, parse_spec
from bagan.chart.svg import to_svg
from bagan.publish.embed import Embedding, Way, embeddings
from tests.svg.compared import compared_chart
from tests.web.conftest import no_violation_by_day_and_night
from tests.web.pages import Watch

ROOT = Path(__file__).parents[2]
STRICT = "default-src 'none'; img-src 'self'; object-src 'self'; frame-src 'self'; style-src 'self'"
TYPES = {"svg": "image/svg+xml", "png": "image/png", "html": "text/html; charset=utf-8",
         "json": "application/json", "css": "text/css"}  # fmt: skip
SHEET = b"body{margin:0}.bagan-sematan{max-width:100%;height:auto}"
Scheme = Literal["light", "dark"]

HARM = (
    "</title></svg><script>window.harm = 1</script>",
    "</style><img src=x onerror='parent.harm = window.harm = 1'>",
    '" onload="window.harm = 1" x="',
    "javascript:window.harm = 1",
    "{{ 7 * 7 }} --> ]]> ' &lt;b&gt;",
)


class Site:
    """Files on a loopback server, each page with the policy that the test sets."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {"situs.css": SHEET}
        self.policy = STRICT
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                name = self.path.partition("?")[0].strip("/")
                data = site.files.get(name)
                self.send_response(200 if data is not None else 404)
                self.send_header("Content-Type", TYPES.get(name.rpartition(".")[2], "text/plain"))
                if name == "halaman.html":
                    self.send_header("Content-Security-Policy", site.policy)
                self.end_headers()
                self.wfile.write(data or b"")

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=partial(self.server.serve_forever, 0.05), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/"

    def show(self, page: Page, body: str, *, policy: str = STRICT) -> None:
        """A page of the site with *body*; its style sheet is the site's own."""
        self.policy = policy
        # A strict policy drops style attributes; docs/sematan.md has sites use the class.
        for style in ("max-width:100%;height:auto", "max-width:100%;border:0"):
            body = body.replace(f' style="{style}"', "")
        head = "<!doctype html><html lang=id><meta charset=utf-8>"
        sheet = '<title>Situs</title><link rel=stylesheet href="situs.css">'
        self.files["halaman.html"] = f"{head}{sheet}<body>{body}".encode()
        page.goto(f"{self.address}halaman.html")
        page.evaluate("document.fonts.ready.then(() => null)")


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture(scope="module")
def made() -> Embedding:
    spec = load_spec(ROOT / "specs/contoh/sesudah.yaml")
    return next(embeddings(spec, Options(dpi=60), chart="hubungan-kerja"))


@pytest.fixture
def embedded(made: Embedding, site: Site) -> Mapping[str, str]:
    """The snippets of a chart whose files are on the site, by way."""
    site.files.update(made.files)
    return {snippet.way: snippet.html for snippet in made.snippets}


def look(item: Locator, name: str) -> str:
    found: str = item.evaluate("(item, name) => getComputedStyle(item)[name]", name)
    return found


def shade(colour: str) -> str:
    """A computed colour, rgb(1, 2, 3), as #010203."""
    return "#" + "".join(f"{int(value):02x}" for value in colour[4:-1].split(","))


def corner(item: Locator, folder: Path) -> tuple[int, ...]:
    """The colour of a picture's upper left corner on the screen."""
    item.screenshot(path=folder / "gambar.png")
    pixel = Image.open(folder / "gambar.png").convert("RGB").getpixel((3, 3))
    assert isinstance(pixel, tuple)
    return tuple(int(value) for value in pixel)


def fits(page: Page) -> bool:
    found: bool = page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    return found


# --- the ways ----------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "file"), [(320, "-kecil.svg"), (1280, ".svg"), (2560, ".svg")])
def test_a_picture_has_the_version_for_the_screen(
    width: int, file: str, page: Page, site: Site, made: Embedding, embedded: Mapping[str, str]
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    site.show(page, embedded[Way.PICTURE])
    image = page.get_by_role("img")
    assert image.evaluate("item => item.currentSrc") == f"{site.address}{made.name}{file}"
    assert image.evaluate("item => item.complete && item.naturalWidth") > 300
    assert "37 unit" in (image.get_attribute("alt") or "")
    assert fits(page)


@pytest.mark.parametrize("width", [320, 1280])
def test_an_object_is_scaled_to_its_column(
    width: int, page: Page, site: Site, embedded: Mapping[str, str]
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    site.show(page, embedded[Way.OBJECT])
    box = page.locator("object").bounding_box()
    inner = page.locator("object").evaluate(
        "item => item.contentDocument.documentElement.getBoundingClientRect().width"
    )
    assert box is not None
    assert inner == pytest.approx(box["width"], abs=1)
    view = page.locator("object").evaluate(
        "item => item.contentDocument.documentElement.getAttribute('viewBox')"
    )
    _x, _y, wide, tall = map(float, view.split())
    assert box["width"] / box["height"] == pytest.approx(wide / tall, rel=0.01)
    assert fits(page)


def test_an_object_falls_back_to_the_png(
    page: Page, site: Site, made: Embedding, embedded: Mapping[str, str], watch: Watch
) -> None:
    del site.files[f"{made.name}.svg"]
    site.show(page, embedded[Way.OBJECT])
    assert page.locator("object img").evaluate("item => item.naturalWidth") > 300
    assert page.locator("object img").is_visible()
    watch.errors.clear()  # the file that is not there


def frame_of(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


@pytest.mark.parametrize(("width", "shown"), [(320, ".kecil"), (1280, ".lebar")])
def test_a_frame_shows_the_chart_for_its_width(
    width: int, shown: str, page: Page, site: Site, embedded: Mapping[str, str]
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    site.show(page, embedded[Way.IFRAME])
    frame = frame_of(page)
    visible = frame.locator("svg.bagan >> visible=true")
    assert visible.count() == 1
    assert frame.locator(f"{shown} svg").is_visible()
    assert frame.locator("#teks li").count() > 30
    inside = page.frames[1]
    assert inside.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    # The policy lets the fonts through, and the sums of the style sheets are right.
    assert inside.evaluate("document.fonts.check('12px \"TeX Gyre Bonum\"')")
    assert look(frame.locator("nav"), "display") == "flex"


def test_a_frame_may_not_run_scripts(
    page: Page, site: Site, made: Embedding, embedded: Mapping[str, str], watch: Watch
) -> None:
    name = f"{made.name}.html"
    site.files[name] = made.files[name].replace(b"<main>", b"<script>document.title=1</script>")
    with page.expect_console_message(lambda message: message.type == "error"):
        site.show(page, embedded[Way.IFRAME])
    assert page.frames[1].title() != "1"
    with page.expect_console_message(lambda message: message.type == "error"):
        page.goto(f"{site.address}{name}")  # without the sandbox, by its own policy
    assert page.title() != "1"
    assert len(watch.errors) == 2
    watch.errors.clear()


def test_a_frame_leads_to_the_text_by_keyboard(
    page: Page, site: Site, embedded: Mapping[str, str]
) -> None:
    site.show(page, embedded[Way.IFRAME])
    link = frame_of(page).get_by_role("link", name="Versi teks")
    link.focus()
    with page.expect_event("framenavigated"):
        page.keyboard.press("Enter")
    assert page.frames[1].url.endswith("#teks")
    assert "Garis komando dari" in page.frames[1].locator("#teks").inner_text()


def test_a_link_in_a_frame_opens_a_page_of_its_own(
    page: Page, site: Site, made: Embedding, embedded: Mapping[str, str]
) -> None:
    site.show(page, embedded[Way.IFRAME])
    with page.context.expect_page() as opened:
        frame_of(page).get_by_role("link", name="Bagan penuh").click()
    opened.value.wait_for_url(f"{site.address}{made.name}.svg")
    assert page.frames[1].url == f"{site.address}{made.name}.html"


def test_oembed_answers_with_the_frame(page: Page, site: Site) -> None:
    spec = load_spec(ROOT / "specs/contoh/sesudah.yaml")
    made = next(embeddings(spec, Options(dpi=60), chart="hubungan-kerja", base=site.address))
    site.files.update(made.files)
    snippets = {snippet.way: snippet.html for snippet in made.snippets}
    site.show(page, snippets[Way.OEMBED])
    address = page.locator("link[type='application/json+oembed']").get_attribute("href") or ""
    assert address.startswith(site.address)
    answer = json.loads(site.files[address.removeprefix(site.address)])
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    site.show(page, answer["html"])
    assert frame_of(page).locator(".lebar svg").is_visible()
    assert page.locator("iframe").get_attribute("height") == str(answer["height"])


# --- colours -----------------------------------------------------------------------------


def test_inline_under_a_strict_policy_is_black_on_white(
    page: Page, site: Site, embedded: Mapping[str, str], watch: Watch
) -> None:
    page.emulate_media(color_scheme="dark")
    site.show(page, embedded[Way.INLINE])
    assert watch.errors  # its style sheet is refused
    assert all("style" in error for error in watch.errors)
    watch.errors.clear()
    assert look(page.locator(".kotak").first, "fill") == "rgb(255, 255, 255)"
    assert look(page.locator(".nama").first, "fill") == "rgb(0, 0, 0)"
    assert look(page.locator(".garis--koordinasi").first, "strokeDasharray") != "none"
    assert page.evaluate("document.querySelectorAll('[style]').length") == 0


def test_a_strict_site_s_own_style_sheet_gives_back_ground_and_size(
    page: Page, site: Site, embedded: Mapping[str, str], watch: Watch
) -> None:
    """The lines that docs/sematan.md tells such a site to write."""
    guide = (ROOT / "docs/sematan.md").read_text(encoding="utf-8")
    (rule,) = re.findall(r"^svg\.bagan \{ background.*\}$", guide, re.MULTILINE)
    site.files["situs.css"] = SHEET + f"html{{background:#000}}{rule}".encode()
    page.set_viewport_size({"width": 320, "height": 800})
    site.show(page, embedded[Way.INLINE])
    watch.errors.clear()  # its own style sheet is refused
    assert look(page.locator("svg.bagan"), "backgroundColor") == "rgb(255, 255, 255)"
    assert fits(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_ink_stands_out_and_kinds_are_told_by_dash(
    scheme: Scheme, page: Page, site: Site, embedded: Mapping[str, str]
) -> None:
    page.emulate_media(color_scheme=scheme)
    site.show(page, embedded[Way.INLINE], policy="style-src 'unsafe-inline' 'self'; font-src data:")
    grounds = [look(page.locator("svg.bagan"), "backgroundColor")]
    grounds += [look(page.locator(".kotak").first, "fill")]
    inks = [look(page.locator(name).first, "fill") for name in (".nama", ".judul-unsur")]
    for kind in ("komando", "koordinasi"):
        inks.append(look(page.locator(f".garis--{kind}").first, "stroke"))
        inks.append(look(page.locator(f".contoh--{kind}").first, "stroke"))
    assert (sum(int(c, 16) for c in shade(grounds[0])[1:]) < 30) is (scheme == "dark")
    assert min(contrast(shade(ink), shade(under)) for ink in inks for under in grounds) >= 7
    assert look(page.locator(".garis--komando").first, "strokeDasharray") == "none"
    assert look(page.locator(".garis--koordinasi").first, "strokeDasharray") != "none"


@pytest.mark.parametrize("way", [Way.PICTURE, Way.OBJECT])
def test_an_image_brings_its_background(
    way: Way, page: Page, site: Site, embedded: Mapping[str, str], tmp_path: Path
) -> None:
    """Whatever the colours of the page round it are, dark on dark cannot happen."""
    name = "object" if way is Way.OBJECT else "picture img"
    site.files["situs.css"] = SHEET + b"html{background:#000}"
    site.show(page, embedded[way])
    assert corner(page.locator(name).first, tmp_path) == (255, 255, 255)
    page.emulate_media(color_scheme="dark")
    site.files["situs.css"] = SHEET + b"html{background:#fff;color-scheme:dark}"
    site.show(page, embedded[way])
    assert corner(page.locator(name).first, tmp_path) == (0x12, 0x12, 0x12)


def test_print_is_black_on_white_in_dark_too(
    page: Page, site: Site, embedded: Mapping[str, str]
) -> None:
    page.emulate_media(color_scheme="dark", media="print")
    site.files["situs.css"] = SHEET + b":root{--bagan-tinta:#eee;--bagan-kotak:#222}"
    site.show(page, embedded[Way.INLINE], policy="style-src 'unsafe-inline' 'self'; font-src data:")
    assert look(page.locator("svg.bagan"), "backgroundColor") == "rgb(255, 255, 255)"
    assert look(page.locator(".kotak").first, "fill") == "rgb(255, 255, 255)"
    for name, part in ((".nama", "fill"), (".garis--komando", "stroke")):
        assert look(page.locator(name).first, part) == "rgb(0, 0, 0)"


def test_forced_colours_are_the_reader_s(
    page: Page, site: Site, embedded: Mapping[str, str]
) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    canvas = '<p id=c style="background:Canvas;color:CanvasText">x</p>'
    site.show(page, canvas + embedded[Way.INLINE], policy="style-src 'unsafe-inline' 'self'")
    ground = look(page.locator("#c"), "backgroundColor")
    ink = look(page.locator("#c"), "color")
    assert contrast(shade(ground), shade(ink)) > 7
    assert look(page.locator("svg.bagan"), "backgroundColor") == ground
    assert look(page.locator(".kotak").first, "fill") == ground
    assert look(page.locator(".nama").first, "fill") == ink
    assert look(page.locator(".garis--koordinasi").first, "stroke") == ink


@pytest.mark.parametrize("forced", ["none", "active"])
def test_a_comparison_stays_on_white(
    forced: Literal["none", "active"], page: Page, site: Site, tmp_path: Path
) -> None:
    page.emulate_media(color_scheme="dark", forced_colors=forced)
    svg = to_svg(compared_chart(), fonts="none")
    site.show(page, f"<div>{svg.decode()}</div>", policy="style-src 'unsafe-inline' 'self'")
    assert corner(page.locator("svg.bagan"), tmp_path) == (255, 255, 255)
    assert look(page.locator(".perubahan--tetap .nama").first, "fill") == "rgb(0, 0, 0)"
    assert look(page.locator(".garis--komando").first, "stroke") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_on_the_frame_s_page(
    width: int, page: Page, site: Site, made: Embedding
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    no_violation_inside(page, site, made)


def test_axe_finds_nothing_on_a_page_with_links(page: Page, site: Site) -> None:
    (made,) = embeddings(hostile_spec(), Options(), base=site.address)
    assert b"<a href=" in made.files[f"{made.name}.svg"]
    no_violation_inside(page, site, made)


# A part of a page has no title, headings and landmarks of its own: the whole page is looked at.
LOOSE = "default-src 'self' data: 'unsafe-inline'; script-src 'unsafe-inline' 'unsafe-eval'"
COLOURS = b"body{color-scheme:light dark;background:Canvas;color:CanvasText}"
FRAME = b"iframe.bagan-sematan{max-width:100%;border:0}"


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("way", [Way.PICTURE, Way.OBJECT, Way.IFRAME, Way.INLINE])
def test_axe_finds_nothing_on_a_page_that_embeds(
    way: Way, width: int, page: Page, site: Site, embedded: Mapping[str, str]
) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    site.files["situs.css"] = SHEET + COLOURS + FRAME
    site.show(page, f"<main><h1>Situs</h1>{embedded[way]}</main>", policy=LOOSE)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    no_violation_by_day_and_night(page)
    assert page.evaluate("document.getAnimations().length") == 0


def test_nothing_moves_on_the_frame_s_page(page: Page, site: Site, made: Embedding) -> None:
    page.emulate_media(reduced_motion="reduce")
    site.files.update(made.files)
    page.goto(f"{site.address}{made.name}.html")
    page.get_by_role("link", name="Versi teks").click()
    assert page.evaluate("document.getAnimations().length") == 0
    behaviours = page.evaluate(
        "[...new Set([...document.querySelectorAll('*')].map("
        "(item) => getComputedStyle(item).scrollBehavior))]"
    )
    assert behaviours == ["auto"]


def no_violation_inside(page: Page, site: Site, made: Embedding) -> None:
    """Fail if axe-core faults the frame's page."""
    # axe is a script: it is brought by the test, past the policy.
    name = f"{made.name}.html"
    start, end = b'<meta http-equiv="Content-Security-Policy"', b'<meta name="viewport"'
    head, rest = made.files[name].split(start)
    site.files[name] = head + end + rest.partition(end)[2]
    page.goto(site.address + name)
    no_violation_by_day_and_night(page)


# --- names that mean harm ----------------------------------------------------------------


def hostile_spec() -> Spec:
    units = {
        f"u{number}": {"nama": name, "dasar": "Pasal 1", "tautan": "https://example.org/?a='\"><b>"}
        for number, name in enumerate(HARM)
    }
    spec = {
        "bagan": 1,
        "daerah": {"nama": f"Kabupaten {HARM[0]}", "kode": "64.10", "provinsi": HARM[1]},
        "peraturan": {"jenis": "Peraturan Bupati", "tentang": HARM[1],
                      "penanda_tangan": {"jabatan": "Bupati"}},
        "unit": units,
        "garis": [{"komando": f"u0 -> u{n}", "dasar": "Pasal 1"} for n in range(1, len(HARM))],
        "lampiran": [{"judul": HARM[1], "keterangan": {"komando": HARM[1]},
                      "bagan": [{"id": "b", "judul": HARM[0]}]}],
    }  # fmt: skip
    return parse_spec(json.dumps(spec), "uji.yaml")


@pytest.mark.parametrize("way", [Way.PICTURE, Way.OBJECT, Way.IFRAME, Way.INLINE])
def test_hostile_names_do_nothing(way: Way, page: Page, site: Site) -> None:
    (made,) = embeddings(hostile_spec(), Options(), base=site.address)
    site.files.update(made.files)
    snippets = {snippet.way: snippet.html for snippet in made.snippets}
    site.show(page, snippets[way], policy="default-src * 'unsafe-inline' data:")
    for frame in page.frames:
        assert frame.evaluate("window.harm") is None
        assert frame.locator("script, b, [onload], [onerror]").count() == 0
        links = frame.evaluate(
            "[...document.querySelectorAll('a')].map(item => item.href.baseVal || item.href)"
        )
        assert all(str(link).startswith(("https://example.org/", site.address)) for link in links)
