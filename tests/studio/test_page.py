"""The pages of a studio in a browser: what they show, and what they do beside the tutorial."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from bagan.publish.studio.making import UPLOADS
from tests.checkout import git
from tests.serving import Server
from tests.studio.conftest import opened
from tests.studio.hands import Fingers
from tests.studio.running import Studio
from tests.studio.test_desk import SPEC
from tests.web.conftest import no_violation, no_violation_by_day_and_night
from tests.web.pages import NewContext, Watch, wait_for

REGULATION = """\
PERATURAN BUPATI CONTOH
NOMOR 5 TAHUN 2024
TENTANG
SUSUNAN ORGANISASI DINAS SOSIAL

Pasal 3
Susunan organisasi Dinas Sosial terdiri atas:
a. Kepala Dinas;
b. Sekretariat;
c. Bidang Rehabilitasi Sosial; dan
d. Bidang Pemberdayaan Sosial.

Ditetapkan di Contoh
pada tanggal 2 Januari 2024
BUPATI CONTOH,
SITI
"""


@pytest.fixture
def studio(server: Server, folder: Path) -> Iterator[Studio]:
    with opened(server, folder) as found:
        yield found


def box(page: Page, unit: str) -> Locator:
    return page.locator(f".kertas [data-unit='{unit}']").first


def text(studio: Studio) -> str:
    return (studio.folder / "dinas.yaml").read_text("utf-8")


def refused(watch: Watch, status: int) -> None:
    """The browser's console tells of the one request that was refused, as it should be."""
    (said,) = watch.errors
    assert f"status of {status}" in said
    watch.errors.clear()


def drag(page: Page, unit: str, to: str, x: float, y: float) -> None:
    """Drag a box to a place within another: from 0, its left or upper edge, to 1."""
    start, end = box(page, unit).bounding_box(), box(page, to).bounding_box()
    assert start and end
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    page.mouse.down()
    for part in (0.5, 1.0):
        page.mouse.move(
            start["x"] + (end["x"] + end["width"] * x - start["x"]) * part,
            start["y"] + (end["y"] + end["height"] * y - start["y"]) * part,
        )
    page.mouse.up()


def test_a_box_is_dragged_beside_another_and_below(page: Page, studio: Studio) -> None:
    studio.open(page, "dinas.yaml")
    drag(page, "bidang-b", "bidang-a", 0.04, 0.5)
    expect(page.get_by_role("status").last).to_contain_text("Dipindahkan: Bidang B")
    assert text(studio).index("bidang-b:") < text(studio).index("bidang-a:")
    # Once the chart shows it.
    wait_for(
        page,
        """() => {
            const left = unit => document.querySelector(`.kertas [data-unit="${unit}"]`)
                .getBoundingClientRect().left;
            return left("bidang-b") < left("bidang-a");
        }""",
    )
    drag(page, "bidang-b", "bidang-a", 0.5, 0.5)
    expect(page.locator("#kepala")).to_have_value("bidang-a")
    page.keyboard.press("Control+z")
    expect(page.locator("#kepala")).to_have_value("kepala")
    page.keyboard.press("Control+z")
    expect(page.get_by_role("button", name="Urungkan")).to_be_disabled()
    assert text(studio) == SPEC


def test_what_cannot_be_done_is_told(page: Page, studio: Studio) -> None:
    studio.open(page, "dinas.yaml")
    told = page.locator(".pita.galat")
    page.get_by_role("tab", name="Unduh").click()
    drag(page, "kepala", "bidang-a", 0.5, 0.5)
    expect(told).to_contain_text("di bawah dirinya sendiri")
    # The form of a box is there once it is clicked, whatever stood there before.
    box(page, "bidang-b").click()
    page.locator("#nama").fill("")
    page.keyboard.press("Tab")
    expect(told).to_contain_text("tidak boleh kosong")
    expect(page.locator("#nama")).to_have_value("Bidang B")
    # It stands there already.
    drag(page, "bidang-b", "bidang-a", 0.96, 0.5)
    expect(told).to_contain_text("Tidak ada yang berubah")
    assert text(studio) == SPEC


def test_a_spec_that_is_gone_is_told_and_may_come_back(
    page: Page, studio: Studio, watch: Watch
) -> None:
    studio.open(page, "dinas.yaml")
    (studio.folder / "dinas.yaml").unlink()
    expect(page.locator(".simpanan")).to_have_text("Tidak ada lagi")
    box(page, "bidang-a").press("Delete")
    expect(page.locator(".pita.galat")).to_have_count(2)
    (studio.folder / "dinas.yaml").write_text(SPEC, "utf-8")
    expect(page.locator(".simpanan")).to_have_text("Tersimpan")
    expect(page.locator(".pita.galat")).to_have_count(0)
    assert all("status of 404" in said for said in watch.errors)
    watch.errors.clear()


def test_sheets_are_told_apart(page: Page, studio: Studio) -> None:
    """Also where one has the words alone with which the others begin."""
    view = "bagan: [{id: satu, jenjang: [kepala]}]"
    first = f"  - {{nomor: I, judul: Susunan Organisasi Dinas, {view}}}\n"
    other = first.replace("I,", "II,").replace("Dinas", "Dinas Lanjutan").replace("satu", "dua")
    text = SPEC.partition("lampiran:\n")[0] + "lampiran:\n" + first + other
    (studio.folder / "dinas.yaml").write_text(text, "utf-8")
    studio.open(page, "dinas.yaml")
    tabs = page.locator(".lembar [role=tab]")
    expect(tabs).to_have_text(["1. Susunan Organisasi Dinas", "2. … Lanjutan"])


def test_keys_move_a_box(page: Page, studio: Studio) -> None:
    studio.open(page, "dinas.yaml")
    box(page, "bidang-b").focus()
    page.keyboard.press("Alt+ArrowLeft")
    expect(page.get_by_role("status").last).to_contain_text("Dipindahkan")
    assert text(studio).index("bidang-b:") < text(studio).index("bidang-a:")
    page.keyboard.press("Control+z")
    expect(page.get_by_role("button", name="Urungkan")).to_be_disabled()


def test_fingers_work_on_a_phone(new_context: NewContext, studio: Studio) -> None:
    page = new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    ).new_page()
    studio.open(page, "dinas.yaml")
    hand = Fingers(page)
    hand.rename("bidang-a", "Bidang Lalu Lintas")
    hand.beside("sekretariat", "UPT Terminal", "upt-terminal")
    hand.line("bidang-a", "bidang-b", "Pasal 20 ayat (2)")
    hand.remove("upt-terminal")
    assert "bidang-a: Bidang Lalu Lintas" in text(studio)
    assert "upt-terminal" not in text(studio)


def test_what_two_pages_change_both_see(new_context: NewContext, studio: Studio) -> None:
    one, two = new_context().new_page(), new_context().new_page()
    studio.open(one, "dinas.yaml")
    studio.open(two, "dinas.yaml")
    box(one, "bidang-a").dblclick()
    one.keyboard.type("Bidang Lalu Lintas")
    one.keyboard.press("Enter")
    for page in (one, two):
        expect(box(page, "bidang-a")).to_have_attribute(
            "aria-label", "Bidang Lalu Lintas, di bawah Kepala Dinas"
        )


def test_marks_that_nobody_sees_are_not_taken_from_word(page: Page, studio: Studio) -> None:
    studio.open(page, "dinas.yaml")
    box(page, "bidang-a").click()
    page.locator("#nama").fill("Bidang\u00a0Pem\u00adber\u200bdayaan \u200e ")
    page.keyboard.press("Tab")
    expect(box(page, "bidang-a")).to_have_attribute(
        "aria-label", "Bidang Pemberdayaan, di bawah Kepala Dinas"
    )
    assert "bidang-a: Bidang Pemberdayaan\n" in text(studio)


def test_the_members_of_a_team_are_lines_of_a_form(page: Page, studio: Studio) -> None:
    studio.open(page, "dinas.yaml")
    box(page, "bidang-a").click()
    page.get_by_text("Anggota tim").first.click()
    members = page.get_by_role("textbox", name="Anggota tim")
    members.fill("Koordinator: Kepala Bappeda\nCamat Talamau")
    page.locator("#nama").focus()
    expect(box(page, "bidang-a")).to_contain_text("Koordinator: Kepala Bappeda")
    assert "- Koordinator: Kepala Bappeda\n            - Camat Talamau\n" in text(studio)
    members.fill("a. Koordinator: dr. H. Ali, S.E.;\n2) Anggota: Camat Kinali; dan\n- Lurah")
    members.press("Control+Enter")
    expect(box(page, "bidang-a")).to_contain_text("Lurah")
    assert (
        "            - Koordinator: dr. H. Ali, S.E.\n            - Anggota: Camat Kinali\n"
        "            - Lurah\n"
    ) in text(studio)
    members.fill("Camat Talamau\n\n")
    members.press("Control+Enter")
    expect(box(page, "bidang-a")).not_to_contain_text("Koordinator")
    assert "anggota_tim:\n            - Camat Talamau\n" in text(studio)


def test_a_conflict_shows_both_and_overwrites_nothing(
    page: Page, studio: Studio, watch: Watch
) -> None:
    studio.open(page, "dinas.yaml")
    box(page, "bidang-a").dblclick()
    page.keyboard.type("Bidang Saya")
    path = studio.folder / "dinas.yaml"
    path.write_text(SPEC.replace("Bidang A\n", "Bidang Mereka\n"), "utf-8")
    # The page may have heard of it by now: what it had shown when the name was begun counts.
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Bidang Mereka")
    expect(dialog).to_contain_text("Bidang Saya")
    assert "Bidang Mereka" in text(studio)
    refused(watch, 409)
    dialog.get_by_role("button", name="Tulis punya saya").click()
    expect(box(page, "bidang-a")).to_have_attribute(
        "aria-label", "Bidang Saya, di bawah Kepala Dinas"
    )


def test_a_late_answer_tears_nobody_out_of_another_form(page: Page, studio: Studio) -> None:
    held: list[Route] = []
    page.route("**/aksi", lambda route: held.append(route))
    studio.open(page, "dinas.yaml")
    box(page, "bidang-a").click()
    page.locator("#nama").fill("Bidang Pertama")
    with page.expect_request("**/aksi"):
        page.keyboard.press("Enter")
    box(page, "bidang-b").click()
    page.locator("#nama").fill("Bidang Kedua")
    held[0].continue_()
    expect(page.get_by_role("status").last).to_contain_text("Berganti nama: Bidang Pertama")
    expect(page.locator("#nama")).to_have_value("Bidang Kedua")
    page.unroute("**/aksi")
    page.keyboard.press("Enter")
    expect(box(page, "bidang-b")).to_have_attribute(
        "aria-label", "Bidang Kedua, di bawah Kepala Dinas"
    )
    assert "bidang-a: Bidang Pertama" in text(studio)


def test_what_is_being_typed_stays_when_another_program_writes(
    page: Page, studio: Studio, watch: Watch
) -> None:
    studio.open(page, "dinas.yaml")
    box(page, "bidang-a").click()
    page.locator("#nama").fill("Bidang Saya")
    path = studio.folder / "dinas.yaml"
    path.write_text(SPEC.replace("Bidang A", "Bidang Mereka"), "utf-8")
    expect(page.get_by_role("heading", name="Bidang Mereka")).to_be_visible()
    expect(page.locator("#nama")).to_have_value("Bidang Saya")
    page.locator("#nama").press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("Bidang Mereka")
    assert "Bidang Mereka" in text(studio)
    refused(watch, 409)


def test_a_new_chart_by_kind(page: Page, studio: Studio, watch: Watch) -> None:
    studio.open(page)
    page.get_by_role("button", name="Dari jenis perangkat").click()
    page.get_by_label("Jenis perangkat", exact=True).select_option("kecamatan")
    page.get_by_label("Nama lengkap perangkat").fill("Kecamatan Talamau")
    page.get_by_label("Daerah", exact=True).fill("Pasaman")
    page.get_by_role("button", name="Buat bagan").click()
    expect(page.get_by_role("alert").filter(has_text="Kabupaten")).to_be_visible()
    refused(watch, 422)
    page.get_by_label("Daerah", exact=True).fill("Kabupaten Pasaman Barat")
    page.get_by_role("button", name="Buat bagan").click()
    expect(page.locator(".kertas [data-unit]").first).to_be_visible()
    made = (studio.folder / "kecamatan-talamau.yaml").read_text("utf-8")
    assert "kode: 13.12" in made and "provinsi: Sumatera Barat" in made


def test_a_new_chart_from_a_regulation(page: Page, studio: Studio) -> None:
    studio.open(page)
    page.get_by_role("button", name="Dari peraturan atau tabel").click()
    assert page.locator("#berkas-baru").get_attribute("accept") == ",".join(UPLOADS)
    page.locator("#berkas-baru").set_input_files(
        {"name": "Perbup 5.txt", "mimeType": "text/plain", "buffer": REGULATION.encode()}
    )
    page.get_by_role("button", name="Buat bagan").click()
    expect(page.get_by_role("dialog")).to_contain_text("Terbaca 4 butir, 4 di antaranya digambar.")
    page.get_by_role("dialog").get_by_role("button", name="Buka").click()
    expect(page.locator(".kertas [data-unit]").first).to_be_visible()
    assert (studio.folder / "perbup-5.txt").read_text("utf-8") == REGULATION
    box(page, "sekretariat").click()
    expect(page.locator(".dasar")).to_contain_text("Pasal 3 huruf b")
    box(page, "kepala-dinas").click()
    page.get_by_role("button", name="Pilih dalam naskah").click()
    page.get_by_label("Cari dalam naskah").fill("rehabilitasi")
    page.get_by_role("button", name="Pasal 3 huruf c").click()
    expect(page.locator(".dasar li")).to_have_text(["Pasal 3 huruf a×", "Pasal 3 huruf c×"])


def test_a_finding_leads_to_its_box(page: Page, studio: Studio) -> None:
    studio.open(page, "dinas.yaml")
    box(page, "bidang-a").click()
    page.get_by_role("button", name="Tambah di bawah").click()
    page.keyboard.type("Seksi Baru")
    page.keyboard.press("Enter")
    expect(box(page, "seksi-baru")).to_be_visible()
    page.get_by_role("tab", name="Temuan").click()
    page.get_by_role("button", name="Lihat kotaknya: Seksi Baru").first.click()
    page.get_by_role("tab", name="Sunting").click()
    expect(page.locator("#nama")).to_have_value("Seksi Baru")


def test_a_version_is_a_commit_of_this_file_alone(page: Page, studio: Studio) -> None:
    git(studio.folder, "init", "-q")
    git(studio.folder, "config", "user.name", "Ani")
    git(studio.folder, "config", "user.email", "ani@contoh.invalid")
    git(studio.folder, "add", "dinas.yaml")
    git(studio.folder, "commit", "-qm", "satu")
    (studio.folder / "lain.txt").write_text("lain", "utf-8")
    git(studio.folder, "add", "lain.txt")
    studio.open(page, "dinas.yaml")
    box(page, "bidang-a").dblclick()
    page.keyboard.type("Bidang Lalu Lintas")
    page.keyboard.press("Enter")
    page.get_by_role("tab", name="Perubahan").click()
    expect(page.get_by_role("tabpanel").last).to_contain_text("1 berganti nama")
    page.get_by_label("Apa yang diubah?").fill("Bidang berganti nama")
    page.get_by_role("button", name="Simpan sebagai versi").click()
    expect(page.get_by_role("tabpanel").last).to_contain_text("Tidak ada yang berubah")
    assert git(studio.folder, "log", "-1", "--format=%s") == "Bidang berganti nama"
    assert git(studio.folder, "show", "--name-only", "--format=", "HEAD") == "dinas.yaml"


def test_files_to_take_away(page: Page, studio: Studio) -> None:
    studio.open(page, "dinas.yaml")
    for form, begin in (("pdf", b"%PDF"), ("docx", b"PK"), ("svg", b"<svg"), ("png", b"\x89PNG"),
                        ("xlsx", b"PK"), ("yaml", b"bagan: 1")):  # fmt: skip
        answer = page.request.get(
            f"{studio.address.split('?')[0]}berkas/dinas.yaml/unduh/{form}?bagan=susunan"
        )
        assert answer.ok, answer.text()
        assert answer.body().startswith(begin), form
        assert "attachment" in answer.headers["content-disposition"]


def test_no_violation_of_accessibility(page: Page, studio: Studio) -> None:
    studio.open(page)
    expect(page.locator(".cuplikan img")).to_be_visible()
    no_violation_by_day_and_night(page)
    for button in ("Dari jenis perangkat", "Dari peraturan atau tabel"):
        page.get_by_role("button", name=button).click()
        no_violation_by_day_and_night(page)
        page.keyboard.press("Escape")
    studio.open(page, "dinas.yaml")
    box(page, "bidang-a").click()
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
        for tab in ("Temuan", "Perubahan", "Unduh", "Sunting"):
            page.get_by_role("tab", name=tab).click()
            if width == 1280:
                no_violation_by_day_and_night(page)
            else:  # of the same colours
                page.emulate_media(color_scheme="light")
                no_violation(page)
    box(page, "bidang-b").focus()
    for key in ("Insert", "?"):
        page.keyboard.press(key)
        expect(page.get_by_role("dialog")).to_be_visible()
        no_violation_by_day_and_night(page)
        page.keyboard.press("Escape")
