"""`bagan explain` and the files of `check --report`, as typed in a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from bagan.chart.spec import load_spec
from bagan.cli.reporting import explain, report_option, write_reports
from bagan.problem import RenderError

SPEC = Path(__file__).parents[2] / "specs" / "pasaman-barat.yaml"


def run(*words: str):
    result = CliRunner().invoke(explain, [str(SPEC), *words], env={"COLUMNS": "90"})
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def test_explain_tells_where_a_unit_stands_in_spec_and_text():
    result = run("dispora", "sekda -> dispora")
    assert result.exit_code == 0
    first, second = result.stdout.split("\n\n")
    assert first.startswith("dispora: Dinas Pemuda dan Olahraga (dinas):")
    assert f"{SPEC}:" in first
    assert 'pasaman-barat-49-2017.txt:158: "dinas' in " ".join(first.split())
    assert second.startswith("komando: sekda -> dispora")


def test_explain_without_a_unit_lists_all_of_them():
    result = run()
    organisation = load_spec(SPEC).organisation
    ids = [line.split(":")[0] for line in result.stdout.splitlines()]
    assert ids == [*organisation.units, *organisation.groups]


@pytest.mark.parametrize("words", [(), ("dispora", "dua-koordinator")])
def test_json_is_one_list(words):
    records = json.loads(run(*words, "--format", "json").stdout)
    assert len(records) == (len(words) or 59)


def test_an_unknown_unit_is_wrong_usage():
    result = run("dinsosz")
    assert result.exit_code == 2
    assert 'Did you mean "dinsos"?' in result.stderr
    assert result.stdout == ""


@click.command()
@report_option
def check(reports: tuple[str, ...]) -> None:
    click.echo(" ".join(reports))


def test_the_option_is_repeatable_and_knows_its_endings():
    run = CliRunner().invoke
    assert run(check, []).stdout == "\n"
    assert run(check, ["--report", "a.PDF", "--report", "b.html"]).stdout == "a.PDF b.html\n"
    wrong = run(check, ["--report", "a.odt"])
    assert wrong.exit_code == 2
    assert '"a.odt" does not end with .pdf, .html or .docx.' in wrong.stderr


@pytest.fixture
def files(small_files, monkeypatch, tmp_path):
    """The small spec as files in the working folder, loaded."""
    monkeypatch.chdir(tmp_path)
    return load_spec("contoh.yaml")


def test_reports_are_indonesian_and_the_same_in_any_language(files, monkeypatch, tmp_path):
    written = []
    for language in ("en", "id"):
        monkeypatch.setenv("BAGAN_LANG", language)
        write_reports(files, ["laporan.html", "laporan.pdf"])
        written.append(Path("laporan.html").read_bytes())
        written.append(Path("laporan.pdf").read_bytes())
    assert written[:2] == written[2:]
    assert written[1].startswith(b"%PDF-1.7")
    html = written[0].decode()
    assert "Laporan Pemeriksaan Bagan" in html
    assert html.count("SHA-256") == 2
    assert str(tmp_path) not in html


def test_reports_say_where_they_went_on_standard_error(files, capsys):
    write_reports(files, ["laporan.html"])
    out, err = capsys.readouterr()
    assert (out, err) == ("", "Written: laporan.html\n")


def test_all_reports_are_written_or_none(files, tmp_path):
    (tmp_path / "ada.pdf").mkdir()
    with pytest.raises(RenderError):
        write_reports(files, ["laporan.html", "ada.pdf"])
    assert not Path("laporan.html").exists()


def test_a_text_that_cannot_be_read_stands_in_the_report(files):
    Path("naskah.txt").unlink()
    write_reports(files, ["laporan.html"])
    html = Path("laporan.html").read_text(encoding="utf-8")
    assert "Tidak tersedia; bunyi pasal tidak diperiksa." in html
    assert "naskah-tidak-terbaca" in html
    assert "Tidak diperiksa</p>" in html


def test_the_fingerprint_is_that_of_the_file(files):
    from hashlib import sha256

    write_reports(files, ["laporan.html"])
    html = Path("laporan.html").read_text(encoding="utf-8")
    for name in ("contoh.yaml", "naskah.txt"):
        assert sha256(Path(name).read_bytes()).hexdigest() in html
