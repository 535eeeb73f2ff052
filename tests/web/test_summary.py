"""The page of a summary in a browser: read by axe-core, narrow, filtered and sorted by keyboard,
printed, and without its script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bagan.law.summary import summary_file, summary_of
from bagan.law.summary.form import Berat, Pemeriksaan, SatuSpesifikasi, Temuan
from tests.web.conftest import no_violation_by_day_and_night
from tests.web.pages import NewContext


def finding(weight: Berat) -> Temuan:
    return Temuan(
        aturan="nama-tak-disebut",
        berat=weight,
        tentang=("Bidang Satu",),
        pada="Pasal 2",
        hal="",
        letak="a.yaml:3:1",
        pesan='Pasal 2 tidak menyebut "Bidang Satu"',
        saran="Tulis pasal yang menyebutnya.",
        bunyi="Bidang Lain",
        diterima=None,
    )


def spec(
    region: str, province: str, errors: int, *, checked: Pemeriksaan = Pemeriksaan.NASKAH
) -> SatuSpesifikasi:
    known = checked is not Pemeriksaan.BELUM
    return SatuSpesifikasi(
        berkas=f"{region.lower().replace(' ', '-')}.yaml",
        daerah=region,
        kode="61.01",
        provinsi=province,
        peraturan="Peraturan Bupati Nomor 5 Tahun 2020",
        tentang="Dinas Kecil",
        status=None,
        pemeriksaan=checked,
        naskah=None,
        kesalahan=0 if known else errors,
        galat=errors if known else None,
        peringatan=0 if known else None,
        catatan=1 if known else None,
        diterima=0 if known else None,
        aturan_mati=(),
        menurut_aturan={},
        temuan=(finding(Berat.GALAT),) * errors + (finding(Berat.CATATAN),),
    )


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    specs = (
        spec("Kabupaten Sambas", "Kalimantan Barat", 2),
        spec("Kota Pontianak", "Kalimantan Barat", 0, checked=Pemeriksaan.TANPA_NASKAH),
        spec("Kabupaten Siak", "Riau", 11),
        spec("Kota Dumai", "Riau", 1, checked=Pemeriksaan.BELUM),
    )
    earlier = summary_of((spec("Kabupaten Sambas", "Kalimantan Barat", 3),))
    path: Path = tmp_path_factory.mktemp("ringkasan") / "r.html"
    path.write_bytes(summary_file(summary_of(specs, earlier=earlier), "html"))
    return path.as_uri()


def regions(page: Page) -> list[str]:
    """The regions that are seen, in their order."""
    names = page.locator(".peringkat tbody tr:visible th a")
    return names.all_inner_texts()


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    page.get_by_role("button", name="Buka semua").click()
    no_violation_by_day_and_night(page)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_table_is_filtered_and_its_findings_with_it(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox").press_sequentially("kota")
    assert regions(page) == ["Kota Dumai", "Kota Pontianak"]
    expect(page.get_by_role("status")).to_have_text("Tampak 2 dari 4")
    expect(page.locator(".temuan > details:visible")).to_have_count(2)
    page.get_by_role("combobox", name="Provinsi").select_option("Riau")
    assert regions(page) == ["Kota Dumai"]
    page.get_by_role("searchbox").fill("")
    page.get_by_role("combobox", name="Provinsi").select_option("semua")
    page.get_by_role("combobox", name="Hasil").select_option("Ada galat")
    assert regions(page) == ["Kabupaten Siak", "Kabupaten Sambas"]


def test_the_table_is_sorted_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Daerah").focus()
    page.keyboard.press("Enter")
    assert regions(page) == ["Kabupaten Sambas", "Kabupaten Siak", "Kota Dumai", "Kota Pontianak"]
    expect(page.get_by_role("columnheader", name="Daerah")).to_have_attribute(
        "aria-sort", "ascending"
    )
    page.get_by_role("button", name="Galat").press("Space")
    # What is not known may be anything; numbers count as numbers.
    assert regions(page) == ["Kota Dumai", "Kabupaten Siak", "Kabupaten Sambas", "Kota Pontianak"]
    page.get_by_role("button", name="Galat").press("Space")
    assert regions(page)[0] == "Kota Pontianak"


def test_a_region_opens_its_findings(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Kabupaten Siak").press("Enter")
    opened = page.locator("details[open]")
    expect(opened).to_have_count(1)
    expect(opened.get_by_text("Saran: Tulis pasal yang menyebutnya.").first).to_be_visible()
    expect(
        opened.get_by_text("Pasal 2 · a.yaml:3:1 · aturan nama-tak-disebut").first
    ).to_be_visible()


def test_without_its_script_all_is_there(new_context: NewContext, address: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address)
    assert len(regions(page)) == 4
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)
    page.get_by_text("2. Kabupaten Siak").click()
    advice = page.locator("details[open]").get_by_text("Saran: Tulis pasal yang menyebutnya.")
    expect(advice.first).to_be_visible()


def test_paper_shows_what_is_open_and_no_controls(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Kabupaten Siak").click()
    page.emulate_media(media="print")
    expect(page.locator(".temuan > details:visible")).to_have_count(1)
    expect(page.get_by_role("searchbox")).to_be_hidden()
    assert len(regions(page)) == 4
