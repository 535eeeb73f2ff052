"""Photographs: only from the spec's folder, only pictures, and nothing but the picture leaves."""

import io
from pathlib import Path

import pytest
from PIL import Image

import bagan
from bagan.chart import portraits
from bagan.chart.portraits import BadPhoto, read_portrait
from tests.people.conftest import MakeSpec

RED, BLUE = (255, 0, 0), (0, 0, 255)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data), formats=("JPEG",))


def near(found: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(one - two) < 12 for one, two in zip(found, colour, strict=True))


def test_a_portrait_is_three_by_four_of_the_middle_above_half_height(tmp_path: Path) -> None:
    wide = Image.new("RGB", (2000, 800), BLUE)
    wide.paste(RED, (700, 0, 1300, 800))
    wide.save(tmp_path / "lebar.jpg", quality=95)
    portrait = opened(read_portrait(tmp_path, "lebar.jpg"))
    assert portrait.size == (180, 240)
    assert all(near(portrait.getpixel(at), RED) for at in ((3, 3), (176, 236)))
    tall = Image.new("RGB", (600, 1600), BLUE)
    tall.paste(RED, (0, 280, 600, 1080))
    tall.save(tmp_path / "tinggi.png")
    portrait = opened(read_portrait(tmp_path, "tinggi.png"))
    assert all(near(portrait.getpixel(at), RED) for at in ((90, 3), (90, 236)))


def test_only_the_picture_leaves_and_upright(tmp_path: Path) -> None:
    image = Image.new("RGB", (800, 600), RED)
    image.paste(BLUE, (0, 0, 400, 600))
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise: what was left is on top
    exif[0x010F] = "Kamera Rahasia"
    exif.get_ifd(0x8825)[1] = "S"
    image.save(tmp_path / "foto.jpg", exif=exif, comment=b"rahasia")
    data = read_portrait(tmp_path, "foto.jpg")
    portrait = opened(data)
    assert near(portrait.getpixel((90, 20)), BLUE)
    assert near(portrait.getpixel((90, 220)), RED)
    assert not portrait.getexif()
    assert b"ahasia" not in data
    assert data == read_portrait(tmp_path, "foto.jpg")


def test_what_is_transparent_becomes_white(tmp_path: Path) -> None:
    Image.new("RGBA", (30, 40), (0, 0, 0, 0)).save(tmp_path / "bening.png")
    portrait = opened(read_portrait(tmp_path, "bening.png"))
    assert near(portrait.getpixel((90, 120)), (255, 255, 255))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files that are no photographs of its own, and one beside it."""
    inside = tmp_path / "spek"
    inside.mkdir()
    Image.new("RGB", (30, 40)).save(tmp_path / "luar.png")
    (inside / "tautan.png").symlink_to(tmp_path / "luar.png")
    (inside / "lingkar.png").symlink_to("lingkar.png")
    (inside / "folder").mkdir()
    (inside / "teks.png").write_text("bukan gambar", encoding="utf-8")
    Image.new("RGB", (30, 40)).save(inside / "gambar.gif")
    whole = io.BytesIO()
    Image.effect_noise((300, 400), 50).save(whole, "JPEG")
    (inside / "putus.jpg").write_bytes(whole.getvalue()[:2000])
    return inside


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../luar.png", "outside the spec's folder"),
        ("tautan.png", "outside the spec's folder"),
        ("folder/../../luar.png", "outside the spec's folder"),
        ("hilang.png", "there is no such photograph"),
        ("folder", "there is no such photograph"),
        ("teks.png", "no photograph in PNG or JPEG"),
        ("gambar.gif", "no photograph in PNG or JPEG"),
        ("putus.jpg", "no photograph in PNG or JPEG"),
    ],
)
def test_what_is_no_photograph_of_the_folder_is_refused(
    folder: Path, name: str, reason: str
) -> None:
    with pytest.raises(BadPhoto, match=reason):
        read_portrait(folder, name)


def test_an_absolute_path_and_a_circle_of_links_are_refused(folder: Path) -> None:
    with pytest.raises(BadPhoto, match="outside"):
        read_portrait(folder, str(folder / "teks.png"))
    with pytest.raises(BadPhoto):
        read_portrait(folder, "lingkar.png")


def test_large_files_and_large_pictures_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("RGB", (300, 400)).save(tmp_path / "foto.png")
    with monkeypatch.context() as patch:
        patch.setattr(portraits, "MAX_PIXELS", 300 * 400 - 1)
        with pytest.raises(BadPhoto, match="too large"):
            read_portrait(tmp_path, "foto.png")
    monkeypatch.setattr(portraits, "MAX_BYTES", (tmp_path / "foto.png").stat().st_size - 1)
    with pytest.raises(BadPhoto, match="too large"):
        read_portrait(tmp_path, "foto.png")


def test_check_tells_each_bad_photograph_at_its_place(office: MakeSpec) -> None:
    spec = office("foto/rina.png", "foto/lain.png")
    (problem,) = [one for one in bagan.check(spec) if one.rule == "foto-buruk"]
    assert problem.message == "foto/lain.png: there is no such photograph"
    assert problem.severity is bagan.Severity.ERROR
    assert spec.path in str(problem.span) and ":17:" in str(problem.span)
    with pytest.raises(bagan.RenderError, match=r"foto/lain\.png"):
        list(bagan.draw(spec, chart="pejabat"))


def test_a_photograph_that_no_chart_asks_for_is_not_read(office: MakeSpec) -> None:
    spec = office("foto/rina.png", "foto/lain.png", ", orang: ya", "")
    assert not bagan.check(spec)
    assert len(list(bagan.draw(spec))) == 2
