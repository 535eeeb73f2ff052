"""The review page in a browser: by keyboard alone, without faults that axe-core knows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from bagan.law.draft.account import Account, Counted
from bagan.law.draft.review import review_page
from bagan.law.naskah.scan.corrections import Corrections
from bagan.law.naskah.scan.pictures import Pictures
from bagan.law.naskah.scan.reading import Line, Scan
from tests.web.conftest import no_violation_by_day_and_night

TEXT = "a. Kepala Dinas;\nb. Sekretariat; <dan>\nc. Bidang Data.\n"
LINES = (
    Line(1, 1, (100, 100, 500, 130), 0, 16, "a. Kepala Dinas;"),
    Line(1, 2, (100, 150, 500, 180), 17, 38, "b. Sekretariat; <dan>", ("nomornya terbaca “6.”",)),
    Line(1, 3, (100, 200, 500, 230), 39, 54, "c. Bidang Data."),
)
ACCOUNT = Account(
    (
        Counted("Kepala Dinas", "x.png", 1, "kepala", start=0, end=16),
        Counted("Sekretariat", "x.png", 2, "sekretariat", "tidak jelas", start=17, end=38),
        Counted("Bidang Data", "x.png", 3, reason="tidak terbaca", start=39, end=54),
    )
)


@pytest.fixture
def review(page: Page, tmp_path: Path) -> Page:
    """The page of a scan with one line in doubt and one entry that is not drawn."""
    picture = tmp_path / "x.png"
    Image.new("L", (1200, 600), 255).save(picture, dpi=(150, 150))
    scan = Scan(TEXT, (0,), LINES, Pictures(picture.read_bytes(), "x.png"))
    file = tmp_path / "x-tinjauan.html"
    file.write_text(review_page(scan, ACCOUNT, name="x.png", spec="x.yaml"), "utf-8")
    page.goto(file.as_uri())
    return page


def test_the_account_and_every_line_to_be_looked_at(review: Page) -> None:
    assert review.locator(".hitungan dd").all_inner_texts() == ["3", "2", "1", "2", "2"]
    fields = review.locator(".baris textarea")
    assert [field.input_value() for field in fields.all()] == [
        "b. Sekretariat; <dan>",
        "c. Bidang Data.",
    ]
    expect(review.locator("#sebab-1 li")).to_have_text(["nomornya terbaca “6.”", "tidak jelas"])
    expect(review.locator("#sebab-2")).to_have_text("tidak digambar: tidak terbaca")
    places = [link.get_attribute("href") for link in review.get_by_role("link").all()]
    assert places == ["#baris-1", "#baris-2"]
    assert review.evaluate("[...document.images].every(image => image.naturalWidth > 100)")


def test_by_keyboard_alone(review: Page, tmp_path: Path) -> None:
    """Tab to the first line, Enter to accept it, correct the next, Enter, Enter to save."""
    for _links_then_line in range(3):
        review.keyboard.press("Tab")
    review.keyboard.press("Enter")
    expect(review.get_by_role("status")).to_have_text("1 dari 2 baris sudah dilihat.")
    expect(review.locator("#bacaan-2")).to_be_focused()
    review.keyboard.press("Control+A")
    review.keyboard.type("c. Bidang Kota.")
    review.keyboard.press("Enter")
    expect(review.locator(".keadaan")).to_have_text(["diterima", "dikoreksi"])
    expect(review.locator("#simpan")).to_be_focused()
    with review.expect_download() as saved:
        review.keyboard.press("Enter")
    assert saved.value.suggested_filename == "x-koreksi.json"
    file = tmp_path / "koreksi.json"
    saved.value.save_as(file)
    assert json.loads(file.read_text("utf-8")) == {
        "koreksi": [
            {"halaman": 1, "baris": 2, "dibaca": "b. Sekretariat; <dan>",
             "benar": "b. Sekretariat; <dan>"},
            {"halaman": 1, "baris": 3, "dibaca": "c. Bidang Data.", "benar": "c. Bidang Kota."},
        ]
    }  # fmt: skip
    corrections = Corrections.load(file)
    assert corrections.of(1, 3, "c. Bidang Data.") == "c. Bidang Kota."
    assert corrections.of(1, 1, "a. Kepala Dinas;") is None


def test_a_line_that_is_changed_again_is_open_again(review: Page) -> None:
    review.locator("#bacaan-1").press("Enter")
    review.locator("#bacaan-1").press_sequentially("x")
    expect(review.get_by_role("status")).to_have_text("0 dari 2 baris sudah dilihat.")


def test_axe_finds_nothing(review: Page) -> None:
    no_violation_by_day_and_night(review)
