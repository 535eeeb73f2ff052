"""`bagan import` of many texts: each as if alone, no fault stops another, nothing is replaced."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import bagan
from bagan.chart.spec import load_spec
from bagan.cli import main
from bagan.cli.drafting_many import drafted
from bagan.publish.making import Parcel, packed_file

from .conftest import HERE

TABLE = "id;nama;atasan\nkepala;Kepala Dinas;\nbidang;Bidang Satu;kepala\n"
NAMES = ("dinas.txt", "gubernur.txt", "kecamatan.txt", "tabel.csv")


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.chdir(tmp_path)
    for name in NAMES[:3]:
        shutil.copy(HERE / name, name)
    Path(NAMES[3]).write_text(TABLE, "utf-8")


def run(*words: str, jobs: str = "1") -> Result:
    result = CliRunner().invoke(main, ["import", *words, "--jobs", jobs], prog_name="bagan")
    assert "Traceback" not in result.output
    return result


def files() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_many_are_drafted_as_each_alone(jobs: str, tmp_path: Path) -> None:
    alone = [run(name) for name in NAMES]
    expected = files()
    for name in expected.keys() - set(NAMES):
        Path(name).unlink()
    result = run(*NAMES, jobs=jobs)
    assert files() == expected
    assert result.exit_code == max(each.exit_code for each in alone)
    said = [line for each in alone for line in each.stdout.splitlines() if "Next: " not in line]
    *lines, last = result.stdout.splitlines()
    assert lines == said
    assert last == "Drafted: 4; there already: 0; at fault: 0."


def test_a_fault_stops_no_other() -> None:
    Path("kosong.txt").touch()
    result = run("tiada.txt", "kosong.txt", "x.yaml", *NAMES[:2], "--terima-konsep")
    assert result.exit_code == 1
    assert [line.split()[1] for line in result.stderr.splitlines()] == [
        "x.yaml", "tiada.txt", "kosong.txt"
    ]  # fmt: skip
    assert Path("dinas.yaml").is_file() and Path("gubernur.yaml").is_file()
    assert result.stdout.splitlines()[-1] == "Drafted: 2; there already: 0; at fault: 3."


def test_an_error_of_the_program_stops_no_other_text(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = bagan.draft

    def broken(path: str, **given: Any) -> bagan.Draft:
        assert "dinas" not in path, "rusak"
        return draft(path, **given)

    monkeypatch.setattr("bagan.draft", broken)
    result = run(*NAMES[:2])
    assert result.exit_code == 1 and "(AssertionError: rusak" in result.stderr
    assert not Path("dinas.yaml").exists() and Path("gubernur.yaml").is_file()


def test_a_spec_that_is_there_is_left_and_no_fault() -> None:
    Path("dinas.yaml").write_text("milik saya")
    result = run("dinas.txt", "gubernur.txt", "--terima-konsep")
    assert result.exit_code == 0
    assert "dinas.yaml is there already; it is left as it is." in result.stderr
    assert Path("dinas.yaml").read_text() == "milik saya"
    before = files()
    result = run("dinas.txt", "gubernur.txt")
    assert (result.exit_code, files()) == (0, before)
    assert result.stdout == "Drafted: 0; there already: 2; at fault: 0.\n"


def test_two_texts_of_one_spec_are_refused_before_anything_is_written() -> None:
    Path("lain").mkdir()
    shutil.copy("gubernur.txt", "lain/dinas.txt")
    before = files()
    result = run("gubernur.txt", "dinas.txt", "lain/../lain/dinas.txt", "-o", "konsep")
    assert result.exit_code == 2
    assert "dinas.txt and lain/../lain/dinas.txt would both be drafted into" in result.stderr
    assert files() == before and not Path("konsep").exists()
    assert run("dinas.txt", "lain/dinas.txt", "--terima-konsep").exit_code == 0


def test_a_folder_of_specs_names_the_texts_from_there() -> None:
    assert run(*NAMES[:2], "-o", "konsep", "--terima-konsep").exit_code == 0
    assert load_spec("konsep/dinas.yaml").regency.peraturan.naskah == "../dinas.txt"
    assert sorted(path.name for path in Path("konsep").iterdir()) == [
        "bagan.schema.json", "dinas.yaml", "gubernur.yaml"
    ]  # fmt: skip


def test_faults_alone_make_no_folder() -> None:
    assert run("tiada.txt", "nihil.txt", "-o", "konsep").exit_code == 1
    assert not Path("konsep").exists()


def test_a_machine_is_told_all_in_the_order_asked_for() -> None:
    Path("kecamatan.yaml").write_text("milik saya")
    Path("rusak.csv").write_text("id;nama;atasan\na;A;b\n", "utf-8")
    result = run("rusak.csv", *NAMES[:3], "tiada.txt", "--format", "json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert [(one["text"], one["state"]) for one in told] == [
        ("rusak.csv", "faulty"), ("dinas.txt", "drafted"), ("gubernur.txt", "drafted"),
        ("kecamatan.txt", "there"), ("tiada.txt", "faulty"),
    ]  # fmt: skip
    assert told[0]["problems"] and told[0]["fault"] is None
    assert told[1]["files"] == ["dinas.yaml", "bagan.schema.json"]
    entries = told[1]["entries"]
    assert entries["total"] == entries["drawn"] + entries["missing"] > 5
    assert told[1]["periksa"] > 0
    assert "tiada.txt cannot be read" in told[4]["fault"] and told[4]["files"] == []
    assert result.stderr == ""


def test_one_text_may_be_told_to_a_machine_too() -> None:
    (told,) = json.loads(run("dinas.txt", "--format", "json", "-o", "konsep").stdout)
    assert told["spec"] == str(Path("konsep", "dinas.yaml"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-o", "-"), "-o has to be a folder"),
        (("-o", "x.yaml"), "-o has to be a folder"),
        (("-o", "gubernur.txt"), "-o has to be a folder"),
        (("--koreksi", "k.json"), "--koreksi is of one scan"),
        (("s3://ember/a.pdf",), "is an address"),
    ],
)
def test_what_is_of_one_text_is_refused_for_many(words: tuple[str, ...], said: str) -> None:
    result = run("dinas.txt", "gubernur.txt", *words)
    assert result.exit_code == 2 and said in result.stderr
    assert not Path("dinas.yaml").exists()


def test_a_text_that_is_sent_is_drafted_as_where_it_lies(tmp_path: Path) -> None:
    for name in (*NAMES, "tiada.txt"):
        for text in (name, str(tmp_path / name)):
            here, there = (
                drafted(parcel, "konsep", tmp_path) for parcel in (Parcel(text), packed_file(text))
            )
            assert here == there
            assert (here.draft is None) == (name == "tiada.txt")


def test_a_folder_stands_for_the_texts_and_tables_in_it() -> None:
    for place in ("masuk/.lama", "masuk/kabupaten"):
        Path(place).mkdir(parents=True)
    shutil.move("dinas.txt", "masuk/DINAS.TXT")
    shutil.move("tabel.csv", "masuk/kabupaten/tabel.csv")
    shutil.move("gubernur.txt", "masuk/.lama/gubernur.txt")
    Path("masuk/logo.svg").write_text("<svg/>", "utf-8")
    ended = run("masuk", "-o", "konsep")
    assert ended.exit_code == 0, ended.output
    assert {path.name for path in Path("konsep").glob("*.yaml")} == {"DINAS.yaml", "tabel.yaml"}


def test_a_folder_without_any_text_is_told() -> None:
    Path("kosong").mkdir()
    ended = run("kosong")
    assert ended.exit_code == 2
    assert "There is no text and no table in the folder kosong: .txt, .md" in ended.output
