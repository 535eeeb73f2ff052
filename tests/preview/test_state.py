"""Snapshots: of a good, a broken and a mended spec, and of one that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from bagan.problem import Severity
from bagan.publish.preview.page import page_html, pictures_of
from bagan.publish.preview.state import snapshot, waiting
from bagan.publish.preview.values import Snapshot
from tests.checkout import git

SPEC = Path("specs/contoh/sesudah.yaml")


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "contoh.yaml"
    path.write_bytes(SPEC.read_bytes())
    return path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_good_spec_is_drawn(spec: Path) -> None:
    found = snapshot(str(spec))
    assert found.current
    assert found.region == "Kabupaten Contoh"
    assert [picture.name for picture in found.pictures] == ["hubungan-kerja", "dinas-kesehatan"]
    fit = found.pictures[0].fit
    assert fit is not None
    assert (fit.paper, fit.sheet, fit.area) == ("F4 mendatar", (330, 215), (300, 185))
    assert fit.floor <= fit.label <= 12
    assert found.changes is None, "the folder is in no checkout"


def test_the_sheet_shows_the_chart_at_its_place(spec: Path) -> None:
    svg = snapshot(str(spec)).pictures[0].svg.decode()
    assert 'class="bidang-cetak"' in svg
    assert 'data-unit="sekda"' in svg
    # 15 mm of margin are 42.52 points
    assert 'transform="translate(42.52 42.52)"' in svg
    assert "http://www.w3.org/2000/svg" in svg
    assert "<script" not in svg


def test_the_same_files_give_the_same_snapshot(spec: Path) -> None:
    assert snapshot(str(spec)) == snapshot(str(spec))


def test_a_broken_spec_keeps_the_last_good_charts(spec: Path) -> None:
    good = snapshot(str(spec))
    edit(spec, "jenis: gubernur", "jenis: gubernurr")
    broken = snapshot(str(spec), good)
    assert not broken.current
    assert broken.pictures == good.pictures
    problem = broken.problems[0]
    line = next(
        number
        for number, text in enumerate(spec.read_text("utf-8").splitlines(), start=1)
        if "gubernurr" in text
    )
    assert (problem.span.path, problem.span.line, problem.severity) == (
        str(spec), line, Severity.ERROR,
    )  # fmt: skip
    edit(spec, "jenis: gubernurr", "jenis: gubernur")
    assert snapshot(str(spec), broken) == good


@pytest.mark.parametrize("text", ["", "bagan: 1\nunit: {", "\0", "a: &a [*a]", "[" * 3000])
def test_half_a_file_is_a_fault_like_any_other(spec: Path, text: str) -> None:
    good = snapshot(str(spec))
    spec.write_text(text, "utf-8")
    broken = snapshot(str(spec), good)
    assert broken.problems
    assert broken.pictures == good.pictures
    assert not broken.current


def test_a_spec_that_is_gone(spec: Path) -> None:
    spec.unlink()
    found = snapshot(str(spec))
    assert [problem.rule for problem in found.problems] == ["berkas-tidak-ada"]
    assert found.files[0] == spec


def test_a_chart_that_cannot_be_drawn_is_a_fault(spec: Path) -> None:
    good = snapshot(str(spec))
    edit(spec, "nama: Gubernur,", f"nama: Gubernur {'sangat' * 30},")  # wider than any sheet
    found = snapshot(str(spec), good)
    assert [problem.rule for problem in found.problems] == ["tidak-tergambar"]
    assert found.pictures == good.pictures


def test_a_fault_of_bagan_itself_is_told(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("nol")

    monkeypatch.setattr("bagan.chart.figures.figures", broken)
    found = snapshot(str(spec))
    assert "ZeroDivisionError: nol" in found.problems[0].message


def test_rules_are_asked_and_the_chart_is_drawn_all_the_same(tmp_path: Path) -> None:
    spec = tmp_path / "kutai-barat.yaml"
    spec.write_bytes(Path("specs/kutai-barat.yaml").read_bytes())
    (tmp_path / "naskah").mkdir()
    text = tmp_path / "naskah" / "kutai-barat-21-2017.txt"
    text.write_bytes(Path("specs/naskah", text.name).read_bytes())
    edit(spec, "nomor: 21", "nomor: 22")
    found = snapshot(str(spec))
    assert found.current
    assert found.problems[0].rule == "peraturan-berbeda"
    assert text in found.files
    text.unlink()
    found = snapshot(str(spec))
    assert found.current
    assert found.problems[0].rule == "naskah-tidak-terbaca"
    assert text in found.files, "it is waited for"


def test_changes_since_head(spec: Path) -> None:
    folder = spec.parent
    git(folder, "init", "-q")
    assert snapshot(str(spec)).changes is None, "HEAD has no commit yet"
    git(folder, "add", "contoh.yaml")
    git(folder, "commit", "-qm", "satu")
    assert snapshot(str(spec)).changes is None
    edit(spec, "disdik: Dinas Pendidikan", "disdik: Dinas Pengajaran")
    changes = snapshot(str(spec)).changes
    assert changes is not None
    assert "Dinas Pengajaran" in changes.sentences[0]
    assert [picture.name for picture in changes.pictures] == ["hubungan-kerja"]
    assert b'data-perubahan="ganti-nama"' in changes.pictures[0].svg
    assert changes.pictures[0].width > 300
    found = snapshot(str(spec))
    assert folder / ".git" / "logs" / "HEAD" in found.files
    git(folder, "commit", "-qam", "dua")
    assert snapshot(str(spec), found).changes is None


def test_a_spec_that_was_faulty_in_head_does_no_harm(spec: Path) -> None:
    whole = spec.read_bytes()
    spec.write_text("bagan: 1\n", "utf-8")
    git(spec.parent, "init", "-q")
    git(spec.parent, "add", "contoh.yaml")
    git(spec.parent, "commit", "-qm", "satu")
    spec.write_bytes(whole)
    found = snapshot(str(spec))
    assert found.current
    assert found.changes is not None
    assert "HEAD:./contoh.yaml" in found.changes.failure


def test_names_are_text_in_the_page(spec: Path) -> None:
    edit(spec, "nama: Kabupaten Contoh", "nama: 'Kabupaten </h1><script>alert(1)</script>'")
    edit(spec, "disdik: Dinas Pendidikan", "disdik: 'Dinas <img src=x onerror=alert(1)>'")
    found = snapshot(str(spec))
    assert found.current
    page = page_html(found, version="")
    assert page.count("<script") == 1
    assert "<img src=x" not in page
    assert all(b"<script" not in svg and b"<img" not in svg for svg in pictures_of(found).values())


def test_the_page_tells_its_state(spec: Path) -> None:
    assert 'data-keadaan="menunggu"' in page_html(waiting(str(spec)), version="")
    good = snapshot(str(spec))
    assert 'data-keadaan="segar"' in page_html(good, version="")
    spec.write_text("x", "utf-8")
    broken = page_html(snapshot(str(spec), good), version="")
    assert 'data-keadaan="lama"' in broken
    assert "gambar terakhir yang benar" in broken
    assert 'data-keadaan="kosong"' in page_html(snapshot(str(spec)), version="")


def test_a_page_names_only_its_own_pictures(spec: Path) -> None:
    found: Snapshot = snapshot(str(spec))
    page = page_html(found, version="")
    assert all(f'src="/gambar/{name}"' in page for name in pictures_of(found))


def test_a_page_made_anew_compiles_no_template(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = waiting("contoh.yaml")
    page = page_html(shown, version="1")
    monkeypatch.delattr(Environment, "compile")
    assert page_html(shown, version="1") == page
