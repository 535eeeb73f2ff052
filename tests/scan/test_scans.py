"""Scans as offices have them, through `bagan import`: what is found, told, corrected, refused."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result
from PIL import Image

from bagan.cli import main
from bagan.law.naskah.refusal import NaskahError
from bagan.law.naskah.scan import tesseract
from bagan.law.naskah.source import read_scanned, read_source
from tests.scan.measure import measure
from tests.scan.offices import CASES
from tests.scan.scanner import Scanner, scanned, scanned_pdf, typeset

BY_NAME = {case.name: case for case in CASES}


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")


def bagan(*words: str) -> Result:
    return CliRunner(env={"BAGAN_LANG": "en"}).invoke(main, [*words], prog_name="bagan")


@pytest.mark.parametrize(
    ("name", "scanner", "least"),
    [
        ("dinas", Scanner(300, tilt=2.0, blur=0.5, noise=15), 0.95),
        ("sekretariat-daerah", Scanner(200, tilt=2.0, blur=0.5, noise=20), 0.85),
        ("badan", Scanner(150, tilt=1.5, blur=0.7, noise=25), 0.0),
    ],
)
def test_units_of_a_scan(name: str, scanner: Scanner, least: float, tmp_path: Path) -> None:
    case = BY_NAME[name]
    found = measure(case, scanner, tmp_path)
    assert len(found.found) >= least * len(case.units)
    assert len(found.lost) <= len(found.draft.account.open)
    assert found.quietly_wrong == ()
    for entry in found.draft.account.missing:
        assert entry.words[:20] in found.draft.review


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the scan of one page as a picture, imported once."""
    place = tmp_path_factory.mktemp("pindaian")
    (page,) = scanned(BY_NAME["kecamatan"].text, Scanner(200, tilt=1.0, blur=0.5, noise=20))
    page.save(place / "kecamatan.png", dpi=page.info["dpi"])
    done = bagan("import", str(place / "kecamatan.png"), "--terima-konsep")
    assert done.exit_code == 0, done.output
    return place


def test_import_writes_the_text_and_the_review_page(folder: Path) -> None:
    spec = (folder / "kecamatan.yaml").read_text("utf-8")
    assert "naskah: kecamatan.txt" in spec
    text = (folder / "kecamatan.txt").read_text("utf-8")
    assert "4. Seksi Ketenteraman dan Ketertiban Umum;" in text
    page = (folder / "kecamatan-tinjauan.html").read_text("utf-8")
    assert "Tinjauan bacaan kecamatan.png" in page
    checked = bagan("check", str(folder / "kecamatan.yaml"))
    assert "cannot be read" not in checked.output


def corrections(folder: Path, **changes: object) -> Path:
    """A file of corrections for the first line in doubt, with *changes* to that."""
    page = (folder / "kecamatan-tinjauan.html").read_text("utf-8")
    _before, _mark, rest = page.partition('id="bacaan-semula">')
    first = json.loads(rest.partition("</script>")[0])[0]
    file = folder / "koreksi.json"
    file.write_text(json.dumps({"koreksi": [{**first, "benar": first["dibaca"], **changes}]}))
    return file


def test_corrections_replace_what_was_read(folder: Path, tmp_path: Path) -> None:
    file = corrections(folder, benar="KOTA YANG LAIN")
    spec = tmp_path / "lain.yaml"
    scan = str(folder / "kecamatan.png")
    done = bagan("import", scan, "--koreksi", str(file), "-o", str(spec), "--terima-konsep")
    assert done.exit_code == 0, done.output
    assert "KOTA YANG LAIN" in (tmp_path / "lain.txt").read_text("utf-8")
    before = (folder / "kecamatan-tinjauan.html").read_text("utf-8").count('<li id="baris-')
    after = (tmp_path / "lain-tinjauan.html").read_text("utf-8").count('<li id="baris-')
    assert after == before - 1


@pytest.mark.parametrize("changes", [{"dibaca": "lain"}, {"halaman": 9}])
def test_corrections_of_another_reading_are_refused(
    folder: Path, tmp_path: Path, changes: dict[str, object]
) -> None:
    file = corrections(folder, **changes)
    scan = str(folder / "kecamatan.png")
    done = bagan("import", scan, "--koreksi", str(file), "-o", str(tmp_path / "x.yaml"))
    assert done.exit_code == 1
    assert "is of another reading" in done.output
    assert not (tmp_path / "x.yaml").exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"koreksi": [{"halaman": "x"}]}', "\ufeff{"])
def test_what_is_no_file_of_corrections_is_refused(folder: Path, tmp_path: Path, text: str) -> None:
    file = tmp_path / "koreksi.json"
    file.write_text(text, encoding="utf-8")
    done = bagan("import", str(folder / "kecamatan.png"), "--koreksi", str(file), "-o", "-")
    assert done.exit_code == 1
    assert "is no file of corrections" in done.output


def test_without_tesseract_one_message_says_how_to_install_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "program", lambda: None)
    done = bagan("import", str(folder / "kecamatan.png"), "-o", str(tmp_path / "x.yaml"))
    assert done.exit_code == 1
    for system in ("winget install", "brew install", "apt install", "dnf install"):
        assert system in done.output


def test_without_tesseract_a_pdf_with_text_is_read_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "program", lambda: None)
    file = tmp_path / "x.pdf"
    file.write_bytes(typeset(BY_NAME["kecamatan"].text))
    assert read_scanned(file) == read_source(file)


def test_without_tesseract_pictures_among_pages_of_text_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "program", lambda: None)
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(typeset(BY_NAME["kecamatan"].text))) as document:
        picture = Image.new("L", (850, 1300), 200)
        picture.info["dpi"] = (100, 100)
        with pikepdf.open(io.BytesIO(scanned_pdf([picture]))) as other:
            document.pages.extend(other.pages)
        document.save(stream)
    file = tmp_path / "x.pdf"
    file.write_bytes(stream.getvalue())
    done = bagan("import", str(file), "-o", "-", "--terima-konsep")
    assert done.exit_code == 0, done.output
    assert done.output.count("halaman ini gambar dan tidak dibaca") == 1
    assert "Seksi Kesejahteraan Sosial" in done.output


def test_other_commands_still_refuse_a_scan(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.pdf"
    with Image.open(folder / "kecamatan.png") as page:
        page.load()
        file.write_bytes(scanned_pdf([page]))
    with pytest.raises(NaskahError, match="is a scan"):
        read_source(file)


def test_a_damaged_picture_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 100)
    with pytest.raises(NaskahError, match="is damaged"):
        read_scanned(file)
