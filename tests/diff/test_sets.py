"""Two folders of specs in one run: what became of each, the summary page, broken ones."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from bagan.change.diff.outcomes import Keadaan, Outcome
from bagan.change.diff.outputs import Wanted
from bagan.change.diff.schema import schema_text
from bagan.change.diff.sets import compare_pair, lost_pair, sets_text, summary_html
from bagan.change.diff.sources import folder_pairs
from bagan.chart.spec.new import Answers, first_spec
from bagan.cli import main

OLD, NEW = "Subbagian Keuangan", "Subbagian <b>Keuangan</b>"


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def folders(tmp_path: Path) -> None:
    """Five pairs: changed, new, gone, broken, the same."""
    text = first_spec(
        Answers("Kabupaten Maju Jaya", "13.12", "Sumatera Barat", "Dinas Sosial"), file="x.yaml"
    )
    changed = text.replace(OLD, f"'{NEW}'")
    assert changed != text
    for name, words in {
        "lama/a/ubah.yaml": text, "baru/a/ubah.yaml": changed,
        "baru/baru.yaml": text.replace("13.12", "13.13"),
        "lama/hilang.yaml": text.replace("13.12", "13.14"),
        "lama/rusak.yaml": text, "baru/rusak.yaml": text.replace("kode: ", "<i>: "),
        "lama/sama.yaml": text, "baru/sama.yaml": text,
    }.items():  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, "utf-8")


def run(*words: str, jobs: str = "1") -> Result:
    result = CliRunner().invoke(main, ["diff", *words, "--jobs", jobs], prog_name="bagan")
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def outcomes(**wanted) -> list[Outcome]:
    def ask(old, new) -> None:
        raise AssertionError

    pairs = folder_pairs(Path("lama"), Path("baru"))
    return [compare_pair(p, Wanted(make=()), form="text", ask=ask)[0] for p in pairs]


def test_what_became_of_each(folders) -> None:
    found = {outcome.name: outcome for outcome in outcomes()}
    assert {name: outcome.state.value for name, outcome in found.items()} == {
        "a/ubah.yaml": "berubah",
        "baru.yaml": "baru",
        "hilang.yaml": "hilang",
        "rusak.yaml": "rusak",
        "sama.yaml": "sama",
    }
    assert found["a/ubah.yaml"].counts == {"ganti-nama": 1}
    assert found["a/ubah.yaml"].region == "Kabupaten Maju Jaya"
    assert {problem.span.path for problem in found["rusak.yaml"].problems} == {"baru/rusak.yaml"}


def test_text(folders) -> None:
    result = run("lama", "baru", "--make", "none")
    assert result.exit_code == 1
    assert result.stdout == (
        "a/ubah.yaml: 1 berganti nama\n"
        f"  - {OLD} berganti nama menjadi {NEW}\n"
        "baru.yaml: daerah baru; tidak ada versi lamanya\n"
        f"rusak.yaml: tidak dapat dibandingkan: {result.stderr.count('baru/rusak.yaml:')} masalah\n"
        "hilang.yaml: tidak ada lagi\n"
        "5 spesifikasi: 1 berubah, 1 baru, 1 hilang, 1 rusak, 1 sama\n"
    )
    assert "baru/rusak.yaml:" in result.stderr
    assert not Path("out").exists()


def test_files_of_a_set(folders) -> None:
    result = run("lama", "baru", "-o", "hasil", "--make", "svg", "--make", "md")
    assert result.exit_code == 1
    made = {path.relative_to("hasil").as_posix() for path in Path("hasil").rglob("*.*")}
    assert made == {
        "a/ubah-perubahan.md",
        "a/ubah-struktur-organisasi-perubahan-gabungan.svg",
        "ringkasan-perubahan.html",
    }
    page = Path("hasil/ringkasan-perubahan.html").read_text("utf-8")
    for address in re.findall(r'href="([^"]+)"', page):
        assert (Path("hasil") / address).is_file()


def test_the_summary_page(folders) -> None:
    page = summary_html(outcomes()).decode()
    assert page == summary_html(outcomes()).decode()
    assert "5 spesifikasi: 1 berubah, 1 baru, 1 hilang, 1 rusak, 1 sama." in page
    assert ">1 perubahan\n" in page
    assert "<li>1 berganti nama</li>" in page
    assert "<i>" not in page
    assert "&lt;i&gt;" in page
    assert "tidak dikenal" in page  # Indonesian, whatever the language of messages
    assert not re.search(r'(src|href)="(?!a/)', page)


def test_markup_in_names_of_files_stays_text() -> None:
    evil = '"><script>x</script> &.svg'
    outcome = Outcome(evil, Keadaan.BERUBAH, "13.12", evil, evil, {}, (evil,), faults=(evil,))
    page = summary_html([outcome]).decode()
    assert "<script" not in page
    assert 'href="%22%3E%3Cscript%3Ex%3C/script%3E%20%26.svg"' in page


def test_json(folders) -> None:
    result = run("lama", "baru", "--make", "none", "--format", "json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert told["jumlah"] == {"berubah": 1, "baru": 1, "hilang": 1, "rusak": 1, "sama": 1}
    first = told["pasangan"][0]
    assert (first["nama"], first["keadaan"], first["kode"]) == ("a/ubah.yaml", "berubah", "13.12")
    broken = next(one for one in told["pasangan"] if one["keadaan"] == "rusak")
    assert broken["masalah"][0]["path"] == "baru/rusak.yaml"
    schema = json.loads(schema_text())
    jsonschema.validate(told, schema)
    guessed = Path("baru/a/ubah.yaml")
    guessed.write_text(guessed.read_text("utf-8").replace("subbag-keuangan", "subbag-uang"))
    told = json.loads(run("lama", "baru", "--make", "csv", "--format", "json").stdout)
    assert (told["pasangan"][0]["berkas"], len(told["pasangan"][0]["dugaan"])) == (
        ["a/ubah-perubahan.csv"], 1,
    )  # fmt: skip
    jsonschema.validate(told, schema)
    told["pasangan"][0]["lain"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, schema)


@pytest.mark.parametrize("form", ["markdown", "github"])
def test_markdown(folders, form) -> None:
    out = run("lama", "baru", "--make", "none", "--format", form).stdout
    assert "| 13.12 Kabupaten Maju Jaya | a/ubah.yaml | 1 berganti nama |" in out
    assert "- baru/rusak.yaml" in out
    assert "<b>" not in out
    assert "<i>" not in out


def test_a_long_comment_is_cut_where_a_table_ends() -> None:
    text = "x" * 20_000
    many = [
        Outcome(f"{n}.yaml", Keadaan.BERUBAH, "13.12", "K", "1 dibentuk", text=text)
        for n in range(5)
    ]
    out = sets_text(many, "github")
    assert len(out) < 65_536
    assert out.endswith("\nMasih ada 3 daerah lain; lihat berkasnya.\n")
    assert sets_text(many, "markdown").count(text) == 5


def test_equal_sets(folders) -> None:
    result = run("lama", "lama")
    assert (result.exit_code, result.stdout) == (0, "4 spesifikasi: 4 sama\n")
    assert not Path("out").exists()


def test_bad_sets(folders) -> None:
    Path("kosong").mkdir()
    result = run("kosong", "kosong")
    assert result.exit_code == 2
    assert "There is no spec (*.yaml)" in " ".join(result.stderr.split())
    assert run("lama", "baru", "--format", "csv").exit_code == 2
    assert run("lama", "baru/baru.yaml").exit_code == 2
    assert not Path("out").exists()


def test_two_specs_that_would_write_one_file(folders) -> None:
    for side in ("lama", "baru"):
        text = Path(side, "a/ubah.yaml").read_text("utf-8")
        Path(side, "a/Ubah.yaml").write_text(text, "utf-8")
    result = run("lama", "baru", "--make", "csv")
    assert result.exit_code == 1
    assert "Two specs would be written to a/ubah-perubahan.csv" in result.stderr
    assert not Path("out").exists()


def test_strict_sets_write_nothing(folders) -> None:
    path = Path("baru/a/ubah.yaml")
    text = path.read_text("utf-8").replace("subbag-keuangan", "subbag-uang")
    path.write_text(text.replace(f"'{NEW}'", OLD), "utf-8")
    result = run("lama", "baru", "--strict")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "asal: [{cara: ganti nama, dari: subbag-keuangan}]" in result.stderr
    assert "baru/rusak.yaml:" in result.stderr
    assert not Path("out").exists()


@pytest.mark.parametrize("form", ["text", "json", "markdown", "github"])
def test_names_of_files_that_are_no_text_and_would_forge_lines(folders, form) -> None:
    r"""Bytes that are no UTF-8, a line feed and an escape sequence in the names of folders."""
    folder = os.fsdecode(b"\xff\n3 spesifikasi\x1b[31m")
    for side in ("lama", "baru"):
        shutil.move(f"{side}/a", f"{side}/{folder}")
    result = run("lama", "baru", "-o", "hasil", "--make", "csv", "--format", form)
    assert result.exit_code == 1
    told = json.loads(result.stdout) if form == "json" else result.stdout
    said = json.dumps(told, ensure_ascii=False) + result.stderr.replace("\n", "")
    assert "\x1b" not in result.stdout + result.stderr
    assert "\n3 spesifikasi" not in result.stdout + result.stderr
    assert "\ufffd" in said
    assert Path("hasil", folder, "ubah-perubahan.csv").is_file()
    page = Path("hasil/ringkasan-perubahan.html").read_text("utf-8")
    assert 'href="%FF%0A3%20spesifikasi%1B%5B31m/ubah-perubahan.csv"' in page
    assert "\x1b" not in page


def made_by(jobs: str, *words: str) -> tuple[int, str, str, dict[str, bytes]]:
    """What comes of a run in so many processes: exit code, what is said, files."""
    shutil.rmtree("hasil", ignore_errors=True)
    result = run("lama", "baru", "-o", "hasil", "--make", "md", *words, jobs=jobs)
    files = {str(path): path.read_bytes() for path in Path().glob("hasil/**/*.*")}
    return result.exit_code, result.stdout, result.stderr, files


def test_two_processes_say_and_write_what_one_does(folders) -> None:
    first = made_by("1")
    assert first[0] == 1 and len(first[3]) == 2
    assert made_by("2") == first


def test_pairs_of_different_regions_are_asked_about_here(folders) -> None:
    path = Path("baru/a/ubah.yaml")
    path.write_text(path.read_text("utf-8").replace("13.12", "64.07"), "utf-8")
    refused = made_by("2")
    assert (refused[0], refused[3]) == (2, {})
    assert refused == made_by("1")
    agreed = made_by("2", "--yes")
    assert (agreed[0], len(agreed[3])) == (1, 2)
    assert "warning: lama/a/ubah.yaml is of" in agreed[2]
    assert agreed == made_by("1", "--yes")


def test_a_pair_that_ends_its_process_is_told(folders) -> None:
    pair = folder_pairs(Path("lama"), Path("baru"))[0]
    outcome, files = lost_pair(pair)
    assert (outcome.name, outcome.state, files) == (pair.name, Keadaan.RUSAK, {})
    assert outcome.problems[0].message.startswith("A process that compared this spec was ended")
    assert outcome.faults[0].startswith("baru/a/ubah.yaml")
