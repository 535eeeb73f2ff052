"""`bagan check` and the commands that draw: what the rules say, and what it stops."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bagan.chart.spec import parse_spec
from bagan.cli import main
from bagan.law.rules import read_naskah
from tests.rules.conftest import complete

ROOT = Path(__file__).parents[2]
ODD = """
unit:
  bupati: {nama: Bupati, dasar: Pasal 2}
  dinsos: {nama: Dinas Sosial, dasar: Pasal 3}
garis:
  - {koordinasi: bupati -> dinsos, dasar: Pasal 3}
"""
"""A dinas without komando: one warning of a rule, none of the spec's own checks."""
TEXT = "Pasal 2\n\nBupati memimpin.\n\nPasal 3\n\nDinas Sosial membantu Bupati.\n"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """``run("check", "x.yaml")`` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *words, **more: CliRunner().invoke(main, list(words), **more)


def write(text: str, name: str = "x.yaml") -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def test_check_prints_what_the_rules_find(run) -> None:
    write(complete(ODD))
    result = run("check", "x.yaml")
    assert result.exit_code == 0
    assert "warning: No komando line leads to Dinas Sosial" in result.stdout
    assert "No errors found, but 1 warning" in result.stderr
    assert run("check", "--strict", "x.yaml").exit_code == 1


def test_an_error_of_a_rule_stops_check_and_drawing(run) -> None:
    write(complete(ODD + "aturan: {tanpa-komando: galat}"))
    result = run("check", "x.yaml")
    assert result.exit_code == 1
    assert result.stderr == "1 problem found.\n"
    result = run("svg", "x.yaml", "-o", "out.svg")
    assert result.exit_code == 1
    assert "error: No komando line leads to Dinas Sosial" in result.stderr
    assert not Path("out.svg").exists()


@pytest.mark.parametrize("words", [("svg",), ("build", "-o", "out")])
def test_drawing_tells_warnings_and_keeps_notes_to_itself(run, words: tuple[str, ...]) -> None:
    write(complete(ODD))
    result = run(*words, "x.yaml")
    assert result.exit_code == 0, result.output
    assert result.stderr.count("tanpa-komando") == 1
    write(complete(ODD + "aturan: {tanpa-komando: catatan}"))
    assert run(*words, "x.yaml").stderr == ""


def test_audit_asks_no_rules(run) -> None:
    write(complete(ODD + "aturan: {tanpa-komando: catatan}"))
    assert run("svg", "x.yaml", "-o", "x.svg").exit_code == 0
    write(complete(ODD + "aturan: {tanpa-komando: galat}"))
    assert run("audit", "x.svg", "--spec", "x.yaml").exit_code == 0


def test_a_spec_with_faults_of_its_own_is_not_asked_and_says_so_once(run) -> None:
    write(complete(ODD.replace("bupati -> dinsos", "bupati -> dinso")))
    write(complete(ODD), "good.yaml")
    result = run("check", "x.yaml", "good.yaml", "x.yaml")
    assert result.stdout.count("tanpa-komando") == 1
    assert result.stderr.endswith("Once the spec itself is sound, check it again with the rules.\n")
    assert result.stderr.count("Once") == 1


def test_a_naskah_is_read_from_the_folder_of_the_spec(run) -> None:
    write(complete("peraturan: {naskah: teks/n.txt}\n" + ODD), "specs/x.yaml")
    write(TEXT, "specs/teks/n.txt")
    assert "naskah-tidak-terbaca" not in run("check", "specs/x.yaml").output
    spec = parse_spec(Path("specs/x.yaml").read_bytes(), "specs/x.yaml")
    naskah = read_naskah(spec)
    assert naskah is not None
    assert naskah.path == str(Path("specs/teks/n.txt"))
    assert list(naskah.pasal) == ["2", "3"]


def test_of_standard_input_from_the_working_folder(run) -> None:
    text = complete("peraturan: {naskah: n.txt}\n" + ODD)
    result = run("check", "-", input=text)
    assert "naskah-tidak-terbaca" in result.stdout
    write(TEXT, "n.txt")
    assert "naskah-tidak-terbaca" not in run("check", "-", input=text).stdout


def test_a_missing_naskah_is_an_error_at_its_place_and_hides_nothing(run) -> None:
    write(complete("peraturan: {naskah: n.txt}\n" + ODD))
    result = run("check", "x.yaml", "--format", "json")
    problems = {p["rule"]: p for p in json.loads(result.stdout)}
    assert set(problems) == {"naskah-tidak-terbaca", "tanpa-komando"}
    unread = problems["naskah-tidak-terbaca"]
    line = Path("x.yaml").read_text(encoding="utf-8").splitlines()[unread["line"] - 1]
    assert line[unread["column"] - 1 :] == "n.txt"
    assert (unread["severity"], result.exit_code) == ("error", 1)


def test_a_spec_without_a_naskah_reads_none() -> None:
    assert read_naskah(parse_spec(complete(ODD), "x.yaml")) is None


def test_a_spec_without_a_naskah_needs_no_reader_of_texts(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(complete(ODD), encoding="utf-8")
    code = (
        "import sys; from bagan.cli.specs import open_spec; open_spec(sys.argv[1]);"
        "print([f'bagan.law.naskah.{m}' for m in ('parse', 'source')"
        " if f'bagan.law.naskah.{m}' in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "x.yaml")], capture_output=True, text=True
    )
    assert done.stdout == "[]\n", done.stderr


def test_the_same_problems_in_every_process(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    code = (
        "import sys; from bagan.law.rules import examine, read_naskah;"
        "from bagan.chart.spec import format_problems, load_spec; spec = load_spec(sys.argv[1]);"
        "print(format_problems(examine(spec, read_naskah(spec))))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code, "specs/kutai-barat.yaml"],
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
