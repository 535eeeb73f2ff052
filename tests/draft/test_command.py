"""`bagan import`: files in, a spec and its schema out, nothing overwritten, nothing half done."""

from __future__ import annotations

import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from bagan.chart.spec import load_spec
from bagan.cli import main
from bagan.cli.drafting import import_

from .conftest import HERE


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(HERE / "dinas.txt", "dinas.txt")


def run(*words: str) -> Result:
    result = CliRunner().invoke(main, ["import", *words], prog_name="bagan")
    assert "Traceback" not in result.output
    return result


def test_import_writes_a_spec_beside_the_text(tmp_path: Path) -> None:
    result = run("dinas.txt")
    assert result.exit_code == 0, result.output
    assert "Written: dinas.yaml" in result.stdout
    assert "items to check: look for PERIKSA." in result.stdout
    assert "Next: bagan build dinas.yaml" in result.stdout
    assert load_spec("dinas.yaml").regency.peraturan.naskah == "dinas.txt"
    assert "$schema" in Path("bagan.schema.json").read_text("utf-8")


def test_import_names_the_text_from_where_the_spec_is() -> None:
    assert run("dinas.txt", "-o", "specs/sosial.yaml").exit_code == 0
    assert load_spec("specs/sosial.yaml").regency.peraturan.naskah == "../dinas.txt"
    assert Path("specs/bagan.schema.json").exists()


def test_import_of_a_spec_says_what_it_is() -> None:
    Path("x.yaml").write_text("milik saya")
    result = run("x.yaml")
    assert result.exit_code == 2
    assert "x.yaml is a spec already" in result.stderr
    assert Path("x.yaml").read_text() == "milik saya"


def test_import_overwrites_nothing() -> None:
    Path("dinas.yaml").write_text("milik saya")
    result = run("dinas.txt")
    assert result.exit_code == 2
    assert "dinas.yaml is there already" in result.stderr
    assert Path("dinas.yaml").read_text() == "milik saya"
    assert not Path("bagan.schema.json").exists()


@pytest.mark.parametrize("folder", ["konsep", "konsep/", "ada"])
def test_import_into_a_folder(folder: str) -> None:
    Path("ada").mkdir()
    assert run("dinas.txt", "-o", folder).exit_code == 0
    assert load_spec(Path(folder, "dinas.yaml")).regency.peraturan.naskah == "../dinas.txt"


def test_import_of_an_address_says_what_to_do() -> None:
    result = run("https://jdih.contoh.go.id/perbup.pdf")
    assert result.exit_code == 2
    assert "is an address: fetch it into a file and name that" in result.stderr


def test_import_writes_no_file_of_another_program() -> None:
    result = run("dinas.txt", "-o", "konsep.docx")
    assert result.exit_code == 2
    assert '"konsep.docx" does not end with .yaml / .yml' in result.stderr
    assert not Path("konsep.docx").exists()


def test_import_prints_to_standard_output() -> None:
    result = run("dinas.txt", "-o", "-")
    assert result.exit_code == 0
    assert result.stdout.startswith("# yaml-language-server")
    assert "to check" in result.stderr and "to check" not in result.stdout
    assert sorted(path.name for path in Path().iterdir()) == ["dinas.txt"]


@pytest.mark.parametrize(
    ("name", "data"), [("nada.txt", None), ("kosong.txt", b""), ("x.pdf", b"%PDF-1.7")]
)
def test_import_of_what_cannot_be_read_writes_nothing(name: str, data: bytes | None) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    result = run(name)
    assert result.exit_code == 1
    assert name in result.stderr
    assert not list(Path().glob("*.yaml"))


def test_import_is_a_command_that_can_be_added() -> None:
    assert isinstance(import_, click.Command) and import_.name == "import"
