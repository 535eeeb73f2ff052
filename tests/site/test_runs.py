"""A second run: what is drawn anew, what is removed, and what is never touched."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Thread

import pytest

from bagan import draw
from bagan.chart.spec import parse_spec
from bagan.problem import RenderError
from bagan.publish.site.draw import outcomes, source_of
from bagan.publish.site.front import shared_files
from bagan.publish.site.regency import _charts
from tests.patience import PATIENCE
from tests.site.conftest import ANNEXED, SMALL, run


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def changed(before: dict[str, tuple[int, bytes]], folder: Path) -> set[str]:
    after = state(folder)
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "lain.yaml"
    path.write_text(
        SMALL.replace("Kabupaten Kecil", "Kabupaten Lain").replace("Bupati Kecil", "Bupati Lain"),
        "utf-8",
    )
    return path


def test_nothing_changed_nothing_is_written(small: Path, other: Path, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    assert run(small, other, "-o", out).exit_code == 0
    before = state(out)
    result = run(small, other, "-o", out)
    assert (result.exit_code, changed(before, out)) == (0, set())
    assert "2" in result.output and "kecil/index" not in result.output


def test_one_spec_changed_only_its_pages_are_written(
    small: Path, other: Path, tmp_path: Path
) -> None:
    out = tmp_path / "situs"
    run(small, other, "-o", out)
    before = state(out)
    small.write_text(SMALL.replace("Bidang Satu", "Bidang Dua"), "utf-8")
    assert run(small, other, "-o", out).exit_code == 0
    touched = changed(before, out)
    assert "daerah/kecil/bagan-susunan.html" in touched
    assert "en/daerah/kecil/bagan-susunan.html" in touched
    homes = ("daerah/kecil/", "en/daerah/kecil/")
    # The names of its units are searched for on the list of regions, too.
    shared = {"index.html", "en/index.html", "aset/cari.js", "dokumen.json"}
    others = {name for name in touched if not name.startswith(homes)}
    assert others == {".bagan-situs/kecil.json", *shared}


def test_a_changed_naskah_or_a_lost_file_is_drawn_again(small: Path, tmp_path: Path) -> None:
    out, naskah = tmp_path / "situs", tmp_path / "naskah.txt"
    articles = (
        "Dinas dipimpin oleh Kepala Dinas.",
        "Dinas mempunyai Bidang Satu, ayat ke-2.",
        "Kepala Dinas memimpin Bidang Satu.",
        ANNEXED,
    )
    text = "\n\n".join(f"Pasal {n}\n{words}" for n, words in enumerate(articles, start=1))
    naskah.write_text(f"BAB I\nUMUM\n\n{text}", "utf-8")
    named = SMALL.replace("  penanda_tangan:", "  naskah: naskah.txt\n  penanda_tangan:")
    small.write_text(named, "utf-8")
    page = out / "daerah" / "kecil" / "bagan-susunan.html"
    run(small, "-o", out)
    assert "ayat ke-2" in page.read_text("utf-8")
    naskah.write_text(naskah.read_text("utf-8").replace("ayat ke-2", "ayat kedua"), "utf-8")
    run(small, "-o", out)
    assert "ayat kedua" in page.read_text("utf-8")
    page.unlink()
    run(small, "-o", out)
    assert page.is_file()


def test_pages_of_a_spec_no_longer_named_are_removed_and_nothing_else(
    small: Path, other: Path, tmp_path: Path
) -> None:
    out = tmp_path / "situs"
    run(small, other, "-o", out)
    mine = out / "daerah" / "lain" / "catatan.txt"
    mine.write_text("milik orang", "utf-8")
    (out / "CNAME").write_text("bagan.example.go.id", "utf-8")
    result = run(small, "-o", out)
    assert result.exit_code == 0
    assert [path.name for path in (out / "daerah" / "lain").iterdir()] == ["catatan.txt"]
    assert (out / "CNAME").is_file()
    assert not (out / ".bagan-situs" / "lain.json").exists()
    assert "Kabupaten Lain" not in (out / "index.html").read_text("utf-8")
    mine.unlink()
    run(small, other, "-o", out)
    run(small, "-o", out)
    assert not (out / "daerah" / "lain").exists()


def test_a_renamed_chart_leaves_no_old_page(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    run(small, "-o", out)
    small.write_text(SMALL.replace("id: susunan", "id: baru"), "utf-8")
    run(small, "-o", out)
    names = {path.name for path in (out / "daerah" / "kecil").iterdir()}
    assert "bagan-baru.html" in names
    assert not {name for name in names if "susunan" in name}


def test_a_record_made_by_hand_removes_nothing_outside(small: Path, tmp_path: Path) -> None:
    out, victim = tmp_path / "situs", tmp_path / "penting.txt"
    victim.write_text("penting", "utf-8")
    run(small, "-o", out)
    (out / "CNAME").write_text("x", "utf-8")
    record = out / ".bagan-situs" / "kecil.json"
    value = json.loads(record.read_text("utf-8"))
    for name, text in (
        ("../penting.txt", "penting"),
        (str(victim), "penting"),
        ("CNAME", "x"),
        ("daerah/../CNAME", "x"),
        ("daerah/palsu/../../CNAME", "x"),
    ):
        value["berkas"][name] = sha256(text.encode()).hexdigest()
    value["kartu"]["slug"] = "palsu"
    (out / ".bagan-situs" / "palsu.json").write_text(json.dumps(value), "utf-8")
    (out / ".bagan-situs" / "rusak.json").write_text("{", "utf-8")
    assert run(small, "-o", out).exit_code == 0
    assert victim.is_file() and (out / "CNAME").is_file()
    assert (out / "daerah" / "kecil" / "index.html").is_file()


def test_a_broken_spec_is_told_and_stops_no_other(small: Path, other: Path, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    run(small, other, "-o", out)
    small.write_text(SMALL.replace("kepala -> bidang", "kepala -> tiada"), "utf-8")
    other.write_text(other.read_text("utf-8").replace("Bidang Satu", "Bidang Tiga"), "utf-8")
    result = run(small, other, "-o", out)
    assert result.exit_code == 1
    assert "kecil.yaml:15:" in result.output
    assert "Bidang Tiga" in (out / "daerah/lain/bagan-susunan.html").read_text("utf-8")
    assert "Bidang Satu" in (out / "daerah/kecil/bagan-susunan.html").read_text("utf-8")
    assert "Kabupaten Kecil" in (out / "index.html").read_text("utf-8")


def test_two_specs_with_one_address_are_refused(small: Path, tmp_path: Path) -> None:
    twin = tmp_path / "b" / "Kecil!.yaml"
    twin.parent.mkdir()
    twin.write_text(SMALL, "utf-8")
    result = run(small, twin, "-o", tmp_path / "situs")
    assert result.exit_code == 2
    assert "kecil.yaml" in result.output and "Kecil!.yaml" in result.output
    assert not (tmp_path / "situs").exists()


def test_a_file_name_gives_only_a_slug(tmp_path: Path) -> None:
    hostile = tmp_path / "..%2f<script>.yaml"
    hostile.write_text(SMALL, "utf-8")
    nameless = tmp_path / "…….yaml"
    nameless.write_text(SMALL, "utf-8")
    out = tmp_path / "situs"
    result = run(hostile, nameless, "-o", out)
    assert result.exit_code == 1
    assert "nama-berkas" in result.output
    assert [path.name for path in (out / "daerah").iterdir()] == ["2f-script"]


def test_the_site_may_lie_behind_a_link_but_leads_nowhere_else(small: Path, tmp_path: Path) -> None:
    real, outside = tmp_path / "nyata", tmp_path / "luar"
    real.mkdir(), outside.mkdir()
    link = tmp_path / "situs"
    link.symlink_to(real)
    assert run(small, "-o", link).exit_code == 0
    assert (real / "daerah" / "kecil" / "index.html").is_file()
    trap = tmp_path / "jebakan"
    (trap / "daerah").mkdir(parents=True)
    (trap / "daerah" / "kecil").symlink_to(outside)
    result = run(small, "-o", trap)
    assert result.exit_code == 1
    assert list(outside.iterdir()) == []


def test_a_site_without_an_address_has_no_map(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    run(small, "-o", out, "--base-url", "https://a.example.go.id")
    assert (out / "sitemap.xml").is_file()
    run(small, "-o", out)
    assert not (out / "sitemap.xml").exists()


def test_a_sheet_of_one_chart_never_replaces_another_chart() -> None:
    figures = tuple(draw(parse_spec(SMALL, "kecil.yaml")))
    with pytest.raises(RenderError, match=r"kecil-susunan\.svg"):
        list(_charts(figures * 2, {}))


def test_the_same_specs_give_the_same_bytes_in_one_process_or_two(tmp_path: Path) -> None:
    sources = []
    for number in range(3):
        path = tmp_path / f"s{number}.yaml"
        path.write_text(SMALL.replace("Kecil", f"Kecil {number}"), "utf-8")
        sources.append(source_of(str(path)))
    alone = list(outcomes(sources, None, jobs=1))
    together = list(outcomes(sources, None, jobs=2))
    assert alone == together
    cards = [outcome.card for outcome in alone if outcome.card]
    assert len(cards) == 3
    assert shared_files(cards, base=None) == shared_files(reversed(cards), base=None)


def test_processes_are_renewed_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bagan.jobs.PIECES_PER_PROCESS", 1)
    sources = []
    for number in range(3):
        path = tmp_path / f"s{number}.yaml"
        path.write_text("bagan: 1\n", "utf-8")
        sources.append(source_of(str(path)))
    found = list(outcomes(sources, None, jobs=2))
    assert [outcome.source for outcome in found] == sources
    assert all(outcome.problems and not outcome.pages for outcome in found)


def test_a_spec_that_is_named_but_gone_keeps_its_pages(
    small: Path, other: Path, tmp_path: Path
) -> None:
    out = tmp_path / "situs"
    run(small, other, "-o", out)
    other.unlink()
    result = run(small, other, "-o", out)
    assert result.exit_code == 1 and "lain.yaml" in result.stderr
    assert (out / "daerah/lain/index.html").is_file()
    assert "Kabupaten Lain" in (out / "index.html").read_text("utf-8")


def test_faults_alone_make_no_site(small: Path, tmp_path: Path) -> None:
    small.write_text("bagan: 1\n", "utf-8")
    out = tmp_path / "situs"
    assert run(small, tmp_path / "tiada.yaml", "-o", out).exit_code == 1
    assert not out.exists()


def test_a_spec_named_twice_is_one(small: Path, tmp_path: Path) -> None:
    again = f"{small.parent}/./{small.name}"
    result = run(small, again, "-o", tmp_path / "situs")
    assert result.exit_code == 0, result.output
    assert "1 " in result.output.splitlines()[-1]


LONG = Path("situs", *["panjang" * 30] * 4)
"""A folder whose path is so long that the pages' paths soon fill a pipe that nobody reads."""


@pytest.fixture
def held(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A run of many specs, in a group of its own, that has written its first pages and cannot
    end: nobody reads what it says."""
    paths = []
    for number in range(4):
        paths.append(tmp_path / f"s{number}.yaml")
        paths[-1].write_text(SMALL.replace("Kecil", f"Kecil {number}"), "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "bagan", "site", *paths, "-o", tmp_path / LONG],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        pipesize=4096,
    )  # fmt: skip
    assert process.stdout is not None and process.stdout.readline()
    yield process
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


posix = pytest.mark.skipif(os.name != "posix", reason="signals")


@posix
def test_ctrl_c_ends_all_processes_without_a_word_of_theirs(held: subprocess.Popen[str]) -> None:
    os.killpg(held.pid, signal.SIGINT)
    _out, said = held.communicate(timeout=PATIENCE)
    assert held.returncode == 130
    assert len(said.split()) == 1, said


@posix
def test_a_run_that_was_killed_leaves_no_process_and_is_made_whole_by_the_next(
    held: subprocess.Popen[str], tmp_path: Path
) -> None:
    held.kill()
    held.wait()
    assert held.stderr is not None
    # Every process of the group holds its end of this pipe.
    watcher = Thread(target=held.stderr.read, daemon=True)
    watcher.start()
    watcher.join(PATIENCE)
    assert not watcher.is_alive()
    paths = sorted(tmp_path.glob("s*.yaml"))
    assert run(*paths, "-o", tmp_path / LONG).exit_code == 0
    assert run(*paths, "-o", tmp_path / "lain").exit_code == 0
    first, second = ({name: data for name, (_time, data) in state(tmp_path / folder).items()
                      if not name.endswith(".tmp")} for folder in (LONG, "lain"))  # fmt: skip
    assert first == second
