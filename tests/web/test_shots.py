"""Pictures of charts and pages as they were, and what the comparison of pictures sees."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Page

from bagan import Options
from bagan.chart.spec import load_spec
from bagan.publish.embed import Embedding, embeddings
from tests.regencies import REGENCIES, figures_of
from tests.sampled import sampled
from tests.serving import Server
from tests.sites import AFTER, difference_page
from tests.web.shots import FONTS, RED, Album, SamePicture, differing, set_in_shipped_font
from tests.web.test_preview import watched

CHARTS = (
    "kutai-barat-kiss",
    "kutai-barat-upt",
    "pasaman-barat-lampiran-i",
    "pasaman-barat-lampiran-ii",
    "pasaman-barat-lampiran-iii",
)
PLAIN = """<!doctype html><html lang="id"><meta charset="utf-8"><title>Bagan</title>
<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
<style>body{margin:0}img{display:block;width:100%}</style>"""


# --- charts and pages --------------------------------------------------------------------


@pytest.fixture(scope="module")
def drawn() -> dict[str, bytes]:
    """The SVG of each chart of the two regulations, by name."""
    return {figure.name: figure.svg for name in REGENCIES for figure in figures_of(name)}


@pytest.fixture(scope="module")
def embedded() -> Embedding:
    return next(embeddings(load_spec(AFTER), Options(dpi=60), chart="hubungan-kerja"))


def show(page: Page, svg: bytes, folder: Path, *, inline: bool = False) -> Page:
    """A plain page as wide as the window, and in it the chart."""
    (folder / "bagan.svg").write_bytes(svg)
    body = svg.decode("utf-8") if inline else '<img src="bagan.svg" alt="Bagan">'
    (folder / "bagan.html").write_text(PLAIN + body, "utf-8")
    page.goto((folder / "bagan.html").as_uri())
    return page


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_looks_as_it_did(
    name: str, drawn: dict[str, bytes], page: Page, tmp_path: Path, same_picture: SamePicture
) -> None:
    same_picture(show(page, drawn[name], tmp_path).locator("img"), name)


def test_a_chart_in_the_dark_looks_as_it_did(
    drawn: dict[str, bytes], page: Page, tmp_path: Path, same_picture: SamePicture
) -> None:
    page.emulate_media(color_scheme="dark")
    show(page, drawn[CHARTS[0]], tmp_path)
    same_picture(page.locator("img"), f"{CHARTS[0]}-gelap")


def test_a_chart_for_a_phone_looks_as_it_did(
    embedded: Embedding, page: Page, tmp_path: Path, same_picture: SamePicture
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    show(page, embedded.files[f"{embedded.name}-kecil.svg"], tmp_path)
    same_picture(page.locator("img"), "sematan-kecil")


def test_the_frame_s_page_looks_as_it_did(
    embedded: Embedding, page: Page, tmp_path: Path, same_picture: SamePicture
) -> None:
    (tmp_path / "sematan.html").write_bytes(embedded.files[f"{embedded.name}.html"])
    page.goto((tmp_path / "sematan.html").as_uri())
    same_picture(page, "sematan")


@pytest.fixture(scope="module")
def difference(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the page of a comparison is."""
    return difference_page(tmp_path_factory)


@pytest.mark.parametrize(
    ("view", "part"),
    [("geser", "#bagan-1"), ("gabungan", ".gambar"), ("berdampingan", ".gambar")],
)
def test_a_comparison_looks_as_it_did(
    view: str, part: str, difference: str, page: Page, same_picture: SamePicture
) -> None:
    page.goto(difference)
    page.locator(f"#bagan-1 [data-pilih={view}]").click()
    same_picture(page.locator(part).first, f"perubahan-{view}")


@pytest.mark.parametrize(
    ("name", "path", "width", "scheme"),
    [
        ("situs-daftar", "index.html?cari=barat", 1280, "light"),
        ("situs-kiss", "daerah/kutai-barat/bagan-kiss.html", 1280, "light"),
        ("situs-dipilih", "daerah/kutai-barat/bagan-kiss.html#unit-dinkes", 1280, "light"),
        ("situs-gelap", "en/daerah/kutai-barat/bagan-kiss.html#unit-asisten-1", 1280, "dark"),
        ("situs-telepon", "daerah/pasaman-barat/bagan-lampiran-i.html#unit-sekda", 390, "light"),
        ("situs-dinding", "daerah/pasaman-barat/bagan-lampiran-i.html", 2560, "light"),
    ],
)
def test_a_page_of_the_site_looks_as_it_did(
    page: Page, address: str, same_picture: SamePicture, name: str, path: str, width: int,
    scheme: Any,
) -> None:  # fmt: skip
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    page.goto(address + path)
    same_picture(page, name)


def test_the_preview_looks_as_it_did(
    page: Page, server: Server, tmp_path: Path, same_picture: SamePicture
) -> None:
    spec = tmp_path / "contoh.yaml"
    spec.write_bytes(AFTER.read_bytes())
    with watched(server, spec) as preview:
        preview.open(page)
        # It fits the sheet into the room that is left by texts in the machine's own font.
        set_in_shipped_font(page)
        page.evaluate("dispatchEvent(new Event('resize'))")
        # The only words that are others each time.
        page.get_by_role("status").evaluate("told => told.textContent = 'Digambar.'")
        same_picture(page, "pratinjau")


# --- what the comparison sees ------------------------------------------------------------

FINE = 8
"""Parts of a pixel, across, in which pictures are drawn before they are made smaller."""


def chart(
    *, box: tuple[float, float] = (20, 20), line: bool = True, frame: bool = True,
    fill: str = "#ffffff", words: str = "Dinas Sosial", shift: float = 0, bolder: float = 0,
    smooth: Image.Resampling = Image.Resampling.BOX,
) -> Image.Image:  # fmt: skip
    """A small chart; *shift* moves its lines, and *bolder* its letters' edges, by pixels."""
    picture = Image.new("RGB", (240 * FINE, 160 * FINE), "#ffffff")
    pen = ImageDraw.Draw(picture)
    x, y = box

    def oblong(left: float, top: float, across: float, down: float, **looks: Any) -> None:
        corners = [(at + shift) * FINE for at in (left, top, left + across, top + down)]
        pen.rectangle(corners, **looks)

    if frame:
        oblong(130, 10, 100, 80, outline="#999999", width=FINE * 3 // 4)
    oblong(x, y, 80, 30, outline="#000000", width=FINE, fill=fill)
    oblong(20, 110, 80, 30, outline="#000000", width=FINE, fill="#ffffff")
    if line:
        oblong(60, 50, 1, 12, fill="#000000")
    font = ImageFont.truetype(FONTS / "texgyrebonum-regular.otf", 11 * FINE)
    pen.text((24 * FINE, 116 * FINE), words, "#000000", font, stroke_width=bolder * FINE / 2)
    return picture.resize((240, 160), smooth)


@pytest.mark.parametrize(
    "looks",
    [
        {"shift": 0.25},
        {"smooth": Image.Resampling.LANCZOS},
        {"smooth": Image.Resampling.BICUBIC, "shift": 0.125},
        {"bolder": 0.125},
    ],
)
def test_edges_may_be_smoothed_in_another_way(looks: dict[str, Any], tmp_path: Path) -> None:
    assert chart(**looks).tobytes() != chart().tobytes()
    album = Album(tmp_path, tmp_path / "left")
    album.compare(chart(), "uji", accept=True)
    album.compare(chart(**looks), "uji")
    assert not (tmp_path / "left").exists()


@pytest.mark.parametrize(
    "looks",
    [
        {"box": (22, 20)},
        {"box": (20, 22)},
        {"box": (500, 20)},
        {"line": False},
        {"frame": False},
        {"fill": "#f4f4f4"},
        {"fill": "#ffffe8"},
        {"words": "Dinas Sosia"},
        {"words": "Dinas Kosong"},
        {"shift": 2},
    ],
    ids=str,
)
def test_what_is_moved_gone_or_of_another_colour_is_seen(
    looks: dict[str, Any], tmp_path: Path
) -> None:
    album = Album(tmp_path, tmp_path / "left")
    album.compare(chart(), "uji", accept=True)
    with pytest.raises(pytest.fail.Exception, match="pixels differ"):
        album.compare(chart(**looks), "uji")
    with pytest.raises(pytest.fail.Exception, match="pixels differ"):
        album.compare(chart(**looks).convert("P"), "uji")


def test_a_missing_part_of_a_real_chart_is_seen(
    drawn: dict[str, bytes], page: Page, tmp_path: Path
) -> None:
    show(page, drawn[CHARTS[0]], tmp_path, inline=True)
    album = Album(tmp_path, tmp_path / "left")
    album.compare(pictured(page), "uji", accept=True)
    parts = (".garis >> nth=1", "tspan >> nth=40", ".contoh >> nth=0")
    others = (".kotak >> nth=-1", ".bingkai >> nth=0")
    for part in sampled(parts, parts + others):
        hidden = page.locator(f"svg {part}")
        hidden.evaluate("part => part.style.visibility = 'hidden'")
        with pytest.raises(pytest.fail.Exception, match="pixels differ"):
            album.compare(pictured(page), "uji")
        hidden.evaluate("part => part.style.visibility = ''")
    album.compare(pictured(page), "uji")


def pictured(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot()))


def test_a_failure_leaves_three_pictures_and_a_pass_takes_them_away(tmp_path: Path) -> None:
    left = tmp_path / "left"
    album = Album(tmp_path / "expected", left)
    album.compare(chart(), "uji", accept=True)
    with pytest.raises(pytest.fail.Exception) as told:
        album.compare(chart(line=False), "uji")
    names = [f"uji-{what}.png" for what in ("expected", "actual", "difference")]
    assert sorted(path.name for path in left.iterdir()) == sorted(names)
    assert all(str(left / name) in str(told.value) for name in names)
    with Image.open(left / names[2]) as picture:
        shown = picture.convert("RGB")
    assert shown.getpixel((60, 56)) == RED
    assert shown.getpixel((20, 30)) == (153, 153, 153), "what both have is pale"
    assert shown.getpixel((230, 150)) == (255, 255, 255)
    album.compare(chart(), "uji")
    assert list(left.iterdir()) == []


def test_another_size_is_a_failure(tmp_path: Path) -> None:
    album = Album(tmp_path, tmp_path / "left")
    album.compare(chart(), "uji", accept=True)
    with pytest.raises(pytest.fail.Exception, match="240 x 161 pixels instead of 240 x 160"):
        album.compare(chart().crop((0, 0, 240, 161)), "uji")
    with Image.open(tmp_path / "left" / "uji-difference.png") as picture:
        assert picture.convert("RGB").getpixel((100, 160)) == RED


def test_a_picture_that_nobody_expected_is_a_failure(tmp_path: Path) -> None:
    album = Album(tmp_path / "expected", tmp_path / "left")
    with pytest.raises(pytest.fail.Exception, match="no picture is expected yet"):
        album.compare(chart(), "baru")
    assert [path.name for path in (tmp_path / "left").iterdir()] == ["baru-actual.png"]
    assert not (tmp_path / "expected").exists()


def test_accepting_leaves_alone_what_looks_the_same(tmp_path: Path) -> None:
    album = Album(tmp_path, tmp_path / "left")
    album.compare(chart(), "uji", accept=True)
    first = (tmp_path / "uji.png").read_bytes()
    album.compare(chart(shift=0.25), "uji", accept=True)
    assert (tmp_path / "uji.png").read_bytes() == first
    album.compare(chart(line=False), "uji", accept=True)
    album.compare(chart(line=False), "uji")


def test_a_difference_is_where_it_is() -> None:
    box = differing(chart(), chart(line=False)).getbbox()
    assert box is not None
    assert 50 <= box[0] < box[2] <= 72 and 42 <= box[1] < box[3] <= 72


def test_kept_pictures_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in Album().expected.glob("*.png")}
    assert {name: size for name, size in sizes.items() if size > 150_000} == {}
