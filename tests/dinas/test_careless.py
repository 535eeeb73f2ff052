"""What a careless clerk types: nothing is overwritten, and each message says what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHART = "dinas-struktur-organisasi"


@pytest.mark.parametrize(
    ("command", "target"),
    [("svg", "dinas.yaml"), ("png", "gambar.svg"), ("annex", "dinas.PNG"), ("svg", "out.2026")],
)
def test_an_output_keeps_its_ending(run, spec, command, target) -> None:
    before = spec.read_bytes()
    result = run(command, spec, "-o", target)
    assert result.exit_code == 2
    ending = {"annex": ".pdf / .docx"}.get(command, f".{command}")
    assert f'"{target}" does not end with {ending}' in result.stderr
    assert "end it with /" in result.stderr
    assert spec.read_bytes() == before
    assert [path.name for path in Path().iterdir()] == ["dinas.yaml"]


def test_an_ending_in_capitals_will_do(run, spec) -> None:
    assert run("svg", spec, "-o", "BAGAN.SVG").exit_code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["svg", "--help"], ["doctor"]])
def test_words_on_a_full_standard_output(words) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bagan", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == "error: Standard output cannot be written: the disk is full\n"


@pytest.mark.parametrize("value", ["nan", "inf", "20mm"])
def test_a_margin_is_a_number(run, spec, value) -> None:
    result = run("annex", spec, "--margin", value)
    assert result.exit_code == 2
    assert value in result.stderr
    assert "float" not in result.stderr


def test_a_number_where_annexes_have_none(run, spec) -> None:
    result = run("annex", spec, "--number", "I")
    assert result.exit_code == 1
    assert result.stderr.endswith("the only one has no number; leave out --number\n")


def test_doctor_looks_at_the_engine_that_is_used(run, monkeypatch) -> None:
    monkeypatch.setenv("BAGAN_DOT", "/nowhere/dot")
    result = run("doctor")
    assert result.exit_code == 3
    assert "missing  BAGAN_DOT: /nowhere/dot is no Graphviz" in result.stdout


def test_new_writes_a_file_with_a_name(run) -> None:
    result = run("new", "-", "--daerah", "Kota X", "--kode", "64.10", "--provinsi", "P",
                 "--dinas", "Dinas")  # fmt: skip
    assert result.exit_code == 2
    assert "Name a file" in result.stderr
    assert not Path("-").exists()


def test_new_tells_what_it_cannot_write(run) -> None:
    result = run("new", "a.yaml", "--daerah", "Kota X", "--kode", "64.10", "--provinsi", "P",
                 "--dinas", "Dinas" * 60)  # fmt: skip
    assert result.exit_code == 2
    assert "At most 200" in result.stderr
    assert "a.yaml:" not in result.stderr, "a place in a file that is not there"
    assert not Path("a.yaml").exists()


def test_what_to_type_next_can_be_typed(run) -> None:
    result = run("new", "dinas kami.yaml", "--daerah", "Kota X", "--kode", "64.10",
                 "--provinsi", "P", "--dinas", "Dinas")  # fmt: skip
    assert result.stdout.endswith("Next: bagan build 'dinas kami.yaml'\n")


def test_words_of_click_are_in_the_user_s_language(spec) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bagan", "annex", str(spec), "--templates", "tiada"],
        env={**os.environ, "BAGAN_LANG": "id"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Folder 'tiada' tidak ada." in done.stderr


@pytest.mark.parametrize(
    "template", ["{{ 1 / 0 }}", "{{ 1 + 'a' }}", "{% for i in range(10**9) %}{% endfor %}"]
)
def test_a_template_that_fails(run, spec, template) -> None:
    Path("kop").mkdir()
    Path("kop", "lampiran.html.j2").write_text(template, "utf-8")
    result = run("annex", spec, "--templates", "kop")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: The template lampiran.html.j2 cannot be used: ")


def test_too_many_side_by_side_go_on_sheets(run, spec) -> None:
    text = spec.read_text("utf-8")
    units = "".join(f"  u{i}: {{nama: Unit {i}, dasar: Pasal 9}}\n" for i in range(60))
    row = ", ".join(f"u{i}" for i in range(60))
    text = text.replace("unit:\n", f"unit:\n{units}")
    text = text.replace("jenjang: [kepala]", f"jenjang: [kepala, [{row}]]")
    line = f'  - {{komando: "kepala -> {row}", dasar: Pasal 9}}\n'
    spec.write_text(text.replace("\nlampiran:", f"\ngaris:\n{line}lampiran:"), "utf-8")
    result = run("svg", spec)
    assert result.exit_code == 0
    assert len(list(Path("out").glob("dinas-struktur-organisasi-*.svg"))) > 1


@pytest.mark.parametrize("name", ["dinas", "dinas.docx"])
def test_a_spec_s_name_ends_with_yaml(run, name) -> None:
    result = run("new", name, "--daerah", "Kota X", "--kode", "64.10", "--provinsi", "P",
                 "--dinas", "Dinas")  # fmt: skip
    assert result.exit_code == 2
    assert 'has to end with .yaml: "dinas.yaml"' in result.stderr
    assert not list(Path().iterdir())


@pytest.mark.parametrize("name", ["dinas", "dinas.yml", "dinsa.yaml"])
def test_a_name_that_is_nearly_right(run, spec, name) -> None:
    assert f'There is no such file; Did you mean "{spec}"?' in run("check", name).stdout


def test_how_many_of_several_were_not_drawn(run, spec) -> None:
    Path("lain.yaml").write_text(spec.read_text("utf-8").replace("daerah:", "daera:"), "utf-8")
    assert "1 of 2 specs was not drawn" in run("build", spec, "lain.yaml").stderr
    assert "not drawn" not in run("build", "lain.yaml").stderr
