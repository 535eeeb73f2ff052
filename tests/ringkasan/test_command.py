"""`bagan check FOLDER --ringkasan FILE`: folders, files by their endings, refusals, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bagan.cli.specs import spec_files
from bagan.law.summary import earlier_summary


def test_a_folder_stands_for_the_specs_in_and_below_it(tmp_path) -> None:
    for name in ("b.yaml", "a/c.yml", "a/.d/e.yaml", ".f.yaml", "a/g.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert spec_files(["."]) == ["a/c.yml", "b.yaml"]
    assert spec_files(["b.yaml", ".", "x.yaml"]) == ["b.yaml", "a/c.yml", "x.yaml"]
    assert spec_files(["a/.d"]) == ["a/.d/e.yaml"]


def test_a_folder_without_specs_is_told_and_stops_no_other(run, put) -> None:
    put("a.yaml")
    Path("kosong").mkdir()
    result = run("kosong", "kalbar", "--ringkasan", "r.json")
    assert result.exit_code == 1
    assert "kosong: error: There is no spec (*.yaml, *.yml) in this folder" in result.output
    summary = earlier_summary("r.json")
    assert [spec.berkas for spec in summary.spesifikasi] == ["kosong", "kalbar/a.yaml"]
    (said,) = summary.spesifikasi[0].temuan
    assert said.pesan == "Tidak ada spesifikasi (*.yaml, *.yml) dalam folder ini"


def test_a_name_that_no_file_can_have_is_told_as_any_other(run) -> None:
    result = run("a" * 300, "--ringkasan", "r.json")
    assert result.exit_code == 1
    assert "The file cannot be read" in result.output
    assert earlier_summary("r.json").jumlah.belum == 1


def test_the_ending_of_a_file_says_what_is_written(run, province) -> None:
    plain = run("kalbar")
    result = run(
        "kalbar", "--ringkasan", "r.html", "--ringkasan", "r.xlsx", "--ringkasan", "r.JSON"
    )
    assert result.exit_code == plain.exit_code == 1
    assert result.stdout == plain.stdout
    assert Path("r.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert Path("r.xlsx").read_bytes().startswith(b"PK")
    assert json.loads(Path("r.JSON").read_text("utf-8"))["versi"] == 1


def test_messages_in_indonesian_are_said_as_without_a_summary(run, province, monkeypatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "id")
    plain, summed = run("kalbar"), run("kalbar", "--ringkasan", "r.json")
    assert (summed.stdout, summed.exit_code) == (plain.stdout, plain.exit_code)


def test_the_exit_code_is_that_of_a_check(run, put) -> None:
    put("a.yaml")
    assert run("kalbar", "--ringkasan", "r.json").exit_code == 0


def test_several_processes_give_the_same_bytes(run, put, monkeypatch) -> None:
    monkeypatch.setattr("bagan.cli.checking.ALONE_LIMIT", 1)
    for number in range(4):
        put(f"{number}.yaml", code=f"61.0{number + 1}")
    run("kalbar", "--ringkasan", "satu.json", "--jobs", "1")
    run("kalbar", "--ringkasan", "dua.json", "--jobs", "2")
    assert Path("satu.json").read_bytes() == Path("dua.json").read_bytes()


def test_the_date_is_only_that_which_is_given(run, put, monkeypatch) -> None:
    put("a.yaml")
    run("kalbar", "--ringkasan", "r.json")
    assert earlier_summary("r.json").tanggal is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772409600")
    run("kalbar", "--ringkasan", "r.json")
    assert earlier_summary("r.json").tanggal == "2026-03-02T00:00:00Z"


def test_a_run_is_compared_with_an_earlier_one_even_into_the_same_file(run, put) -> None:
    put("a.yaml")
    run("kalbar", "--ringkasan", "r.json")
    result = run("kalbar", "--ringkasan", "r.json", "--sebelumnya", "r.json")
    assert result.exit_code == 0
    trend = earlier_summary("r.json").tren
    assert trend is not None
    assert (trend.muncul, trend.hilang) == ((), ())


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "bagan: 1", '{"versi": 2}', '{"versi": 1, "spesifikasi": 3}', "\x00"]
)
def test_what_is_no_earlier_summary_is_refused_before_anything_is_done(run, put, text) -> None:
    put("a.yaml")
    Path("lama.json").write_text(text, "utf-8")
    result = run("kalbar", "--ringkasan", "r.json", "--sebelumnya", "lama.json")
    assert result.exit_code == 2
    assert "lama.json is no JSON that bagan check --ringkasan wrote (version 1)" in result.output
    assert not Path("r.json").exists()


def test_refusals_that_need_no_spec(run, put) -> None:
    put("a.yaml")
    gone = run("kalbar", "--ringkasan", "r.json", "--sebelumnya", "tiada.json")
    assert (gone.exit_code, "tiada.json cannot be read" in gone.output) == (2, True)
    alone = run("kalbar", "--sebelumnya", "lama.json")
    assert (alone.exit_code, "--sebelumnya needs --ringkasan." in alone.output) == (2, True)
    piped = run("-", "kalbar", "--ringkasan", "r.json")
    assert (piped.exit_code, "standard input is none" in piped.output) == (2, True)
    other = run("kalbar", "--ringkasan", "r.pdf")
    assert (other.exit_code, "does not end with .html, .xlsx or .json" in other.output) == (2, True)


def test_a_report_is_still_of_one_spec(run, put) -> None:
    put("a.yaml")
    result = run("kalbar", "--report", "l.html", "--ringkasan", "r.json")
    assert result.exit_code == 0
    assert Path("l.html").exists()
    put("b.yaml")
    assert run("kalbar", "--report", "l.html").exit_code == 2
