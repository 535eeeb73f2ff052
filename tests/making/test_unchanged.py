"""A second build makes what has changed, and nothing else."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import bagan
from bagan.cli import main
from tests.site.conftest import ANNEXED, SMALL


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.chdir(tmp_path)


def run(*words: object) -> Result:
    return CliRunner().invoke(main, ["build", *map(str, words), "--format", "json", "--dpi", "36"])


def states(*words: object) -> dict[str, str]:
    """What became of each spec."""
    result = run(*words)
    assert result.exit_code == 0, result.output
    return {one["spec"]: one["state"] for one in json.loads(result.stdout)}


@pytest.fixture
def specs(tmp_path: Path) -> list[str]:
    names = ["satu.yaml", "dua.yaml"]
    for name in names:
        (tmp_path / name).write_text(SMALL, "utf-8")
    return names


MADE = {"satu.yaml": "made", "dua.yaml": "made"}
KEPT = dict.fromkeys(MADE, "unchanged")


def snapshot() -> dict[Path, tuple[int, bytes]]:
    return {
        path: (path.stat().st_ino, path.read_bytes())
        for path in Path("out").rglob("*")
        if path.is_file()
    }


def test_what_is_unchanged_is_not_made_again(specs: list[str]) -> None:
    assert states(*specs) == MADE
    before = snapshot()
    for path in specs:
        os.utime(path)
    assert states(*specs) == KEPT
    assert snapshot() == before


def test_ulang_makes_all_anew_with_the_same_bytes(specs: list[str]) -> None:
    states(*specs)
    before = {path: data for path, (_inode, data) in snapshot().items()}
    assert states(*specs, "--ulang") == MADE
    assert {path: data for path, (_inode, data) in snapshot().items()} == before


def test_files_that_are_no_longer_made_are_told(specs: list[str]) -> None:
    path = Path(specs[0])
    states(path)
    mine = Path("out/satu-susunan.png")
    mine.write_bytes(b"changed by hand")
    path.write_text(SMALL.replace("id: susunan", "id: kerja"), "utf-8")
    again = CliRunner().invoke(main, ["build", str(path), "--dpi", "36"])
    told = [row for row in again.stderr.splitlines() if "of an earlier build" in row]
    assert [row.split()[0] for row in told] == [str(Path("out/satu-susunan.svg"))]


def test_a_folder_stands_for_its_specs(specs: list[str]) -> None:
    Path("sp/dalam").mkdir(parents=True)
    Path("sp/satu.yaml").write_text(SMALL, "utf-8")
    Path("sp/dalam/dua.yml").write_text(SMALL, "utf-8")
    assert states("sp") == {"sp/dalam/dua.yml": "made", "sp/satu.yaml": "made"}
    site = CliRunner().invoke(main, ["site", "sp", "-o", "situs"])
    assert site.exit_code == 0, site.output
    assert Path("situs/daerah/dua").is_dir() and Path("situs/daerah/satu").is_dir()


def test_an_edited_spec_alone_is_made(specs: list[str]) -> None:
    states(*specs)
    Path("dua.yaml").write_text(SMALL.replace("Kecil", "Mungil"), "utf-8")
    assert states(*specs) == MADE | {"satu.yaml": "unchanged"}


def test_a_lost_or_changed_file_is_made_again(specs: list[str]) -> None:
    states(*specs)
    Path("out/satu-susunan.svg").unlink()
    assert states(*specs) == KEPT | {"satu.yaml": "made"}
    whole = Path("out/dua-susunan.svg").read_bytes()
    Path("out/dua-susunan.svg").write_bytes(whole[:-9])
    assert states(*specs) == KEPT | {"dua.yaml": "made"}
    assert Path("out/dua-susunan.svg").read_bytes() == whole


def test_other_options_make_all_anew(specs: list[str]) -> None:
    states(*specs)
    assert states(*specs, "--paper", "A3") == MADE
    assert states(*specs, "--paper", "A3") == KEPT
    assert states(*specs) == MADE


def test_another_program_makes_all_anew(specs: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    states(*specs)
    monkeypatch.setattr("bagan.publish.making.records.fingerprint", lambda: "lain")
    assert states(*specs) == MADE


def test_own_templates_count(specs: list[str], tmp_path: Path) -> None:
    own = tmp_path / "templat"
    own.mkdir()
    sheet = own / "lampiran.css"
    sheet.write_text("body { color: black }", "utf-8")
    assert states(*specs, "--templates", own) == MADE
    assert states(*specs, "--templates", own) == KEPT
    sheet.write_text("body { color: #111 }", "utf-8")
    assert states(*specs, "--templates", own) == MADE


def test_the_text_of_the_regulation_counts(tmp_path: Path) -> None:
    articles = ("Dinas dipimpin Kepala Dinas.", "Ada Bidang Satu.", "Kepala Dinas memimpin Bidang.")
    text = "\n\n".join(f"Pasal {n}\n{words}" for n, words in enumerate(articles, start=1))
    naskah = tmp_path / "naskah.txt"
    naskah.write_text(f"{text}\n\nPasal 4\n{ANNEXED}", "utf-8")
    named = SMALL.replace("  penanda_tangan:", "  naskah: naskah.txt\n  penanda_tangan:")
    Path("satu.yaml").write_text(named, "utf-8")
    assert states("satu.yaml") == {"satu.yaml": "made"}
    assert states("satu.yaml") == {"satu.yaml": "unchanged"}
    naskah.write_text(naskah.read_text("utf-8").replace("Ada", "Terdapat"), "utf-8")
    assert states("satu.yaml") == {"satu.yaml": "made"}


@pytest.mark.skipif(os.name != "posix", reason="named pipes")
def test_a_naskah_that_is_a_pipe_is_refused_and_waits_for_nothing() -> None:
    os.mkfifo("naskah.txt")
    named = SMALL.replace("  penanda_tangan:", "  naskah: naskah.txt\n  penanda_tangan:")
    Path("satu.yaml").write_text(named, "utf-8")
    (told,) = json.loads(run("satu.yaml").stdout)
    assert told["state"] == "faulty"
    assert [problem["rule"] for problem in told["problems"]] == ["naskah-tidak-terbaca"]


def test_warnings_are_said_again() -> None:
    text = SMALL.replace("tanggal: 2020-02-03", "tanggal: 2019-02-03")
    Path("satu.yaml").write_text(text, "utf-8")
    (first,), (second,) = (json.loads(run("satu.yaml").stdout) for _time in range(2))
    assert (first["state"], second["state"]) == ("made", "unchanged")
    assert [problem["rule"] for problem in first["problems"]] == ["tahun-tanggal"]
    assert first["problems"] == second["problems"]
    plain = CliRunner().invoke(main, ["build", "satu.yaml", "--dpi", "36"])
    assert plain.stdout == "" and "tahun-tanggal" in plain.stderr
    assert "1 spec has not changed" in plain.stderr


@pytest.mark.parametrize("text", ["", "[]", "{", '{"form": 1}', "\0"])
def test_a_record_that_is_none_is_passed_over(specs: list[str], text: str) -> None:
    states(*specs)
    Path("out/.bagan-hasil/satu.json").write_text(text, "utf-8")
    assert states(*specs) == KEPT | {"satu.yaml": "made"}


def test_a_faulty_spec_keeps_no_other_from_being_made(specs: list[str]) -> None:
    Path("satu.yaml").write_text("bagan: 1\n", "utf-8")
    result = run(*specs)
    assert result.exit_code == 1
    first, second = json.loads(result.stdout)
    assert (first["state"], second["state"]) == ("faulty", "made")
    assert first["problems"][0]["path"] == "satu.yaml"
    assert first["files"] == [] and len(second["files"]) == 3


def test_an_error_of_the_program_stops_no_other_spec(
    specs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    check = bagan.check

    def failing(spec: bagan.Spec, *more: object) -> object:
        if spec.path == "satu.yaml":
            raise ZeroDivisionError("uji")
        return check(spec, *more)  # type: ignore[arg-type]

    monkeypatch.setattr("bagan.check", failing)
    result = run(*specs)
    assert result.exit_code == 1
    first, second = json.loads(result.stdout)
    assert (first["state"], second["state"]) == ("faulty", "made")
    assert "satu.yaml: Bagan met something it does not know (ZeroDivision" in first["fault"]
    checked = CliRunner().invoke(main, ["check", *specs])
    assert checked.exit_code == 1
    assert checked.stdout.startswith("satu.yaml: error: Bagan met something")
    assert "(kesalahan-program)" in checked.stdout


def test_several_processes_make_the_same_bytes(tmp_path: Path) -> None:
    names = [f"s{number}.yaml" for number in range(4)]
    for number, name in enumerate(names):
        Path(name).write_text(SMALL.replace("Kecil", f"Kecil {number}"), "utf-8")
    run(*names, "-o", "satu", "--jobs", "1")
    run(*names, "-o", "dua", "--jobs", "2")
    first, second = (
        {path.name: path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}
        for folder in ("satu", "dua")
    )
    assert first == second and len(first) == 16


def test_png_is_left_out_where_it_is_not_wanted(specs: list[str]) -> None:
    assert states(*specs, "--tanpa-png") == MADE
    assert sorted({path.suffix for path in Path("out").iterdir() if path.is_file()}) == [
        ".pdf", ".svg",
    ]  # fmt: skip
    assert states(*specs, "--tanpa-png") == KEPT
    assert states(*specs) == MADE
