"""`bagan new --pola`: a first spec of every kind of office, which checks and draws at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bagan.chart.model import VILLAGES
from bagan.chart.model.annexes import Bagan
from bagan.chart.spec import Answers, first_spec, parse_spec
from bagan.cli import main
from bagan.pola import names, read

KINDS = {
    "badan", "bpbd", "desa", "dinas", "inspektorat", "kecamatan", "kelurahan", "perumda", "pkk",
    "puskesmas", "rsud", "sekretariat-daerah", "sekretariat-daerah-provinsi", "sekretariat-dprd",
    "tim", "upt",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.chdir(tmp_path)


def run(*words: str, answers: str | None = None) -> Result:
    result = CliRunner().invoke(main, list(words), input=answers, prog_name="bagan")
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def view_of(text: str) -> Bagan:
    (annex,) = parse_spec(text, "x.yaml").regency.lampiran
    (view,) = annex.bagan
    return view


def test_every_kind_is_there() -> None:
    assert set(names()) == KINDS


def test_help_lists_the_kinds() -> None:
    text = re.sub(r"-\s+", "-", run("new", "--help").stdout)  # a name may be parted at its hyphen
    words = re.split(r"[\s,.]+", text)
    assert set(words) >= KINDS


@pytest.mark.parametrize("key", names())
def test_spec_checks_without_a_finding(key: str) -> None:
    assert run("new", "x.yaml", "--pola", key, answers="\n\n\n\n").exit_code == 0
    result = run("check", "x.yaml", "--strict")
    assert result.exit_code == 0, result.stdout


@pytest.mark.parametrize(("daerah", "kode"), [("Kota Maju", "13.71"), ("Provinsi Maju", "13")])
@pytest.mark.parametrize("key", names())
def test_spec_checks_in_every_region_that_has_the_kind(key: str, daerah: str, kode: str) -> None:
    answers = Answers(daerah, kode, "Sumatera Barat", read(key).kantor)
    if answers.problem(key):
        assert not daerah.startswith(read(key).hanya)
        return
    Path("x.yaml").write_text(first_spec(answers, file="x.yaml", pola=key), "utf-8")
    result = run("check", "x.yaml", "--strict")
    assert result.exit_code == 0, result.stdout


@pytest.mark.parametrize("key", names())
def test_nothing_is_placed_by_hand(key: str) -> None:
    kind = read(key)
    answers = Answers(kind.daerah, kind.kode, "Provinsi Contoh", kind.kantor)
    view = view_of(first_spec(answers, file="x.yaml", pola=key))
    assert view.pola == key
    # a frame places nothing: it only surrounds
    assert view.model_fields_set <= {"id", "pola", "jenjang", "lingkup"}


@pytest.mark.parametrize("key", names())
def test_spec_says_that_its_articles_are_invented(key: str) -> None:
    kind = read(key)
    answers = Answers(kind.daerah, kind.kode, "Provinsi Contoh", kind.kantor)
    text = first_spec(answers, file="x.yaml", pola=key)
    assert re.search("# Nama unit dan nomor (pasal|diktum) di bawah ini rekaan", text)
    assert "{%" not in text
    assert "{#" not in text


def test_questions_propose_what_the_kind_has() -> None:
    result = run("new", "x.yaml", "--pola", "sekretariat-daerah-provinsi", answers="\n\n\n\n")
    assert "[Provinsi Contoh]" in result.stdout
    assert "[Sekretariat Daerah]" in result.stdout
    regency = parse_spec(Path("x.yaml").read_text("utf-8"), "x.yaml").regency
    assert regency.daerah.kode == "00"
    assert regency.peraturan.jenis == "Peraturan Gubernur"
    assert regency.peraturan.penanda_tangan.jabatan == "Gubernur Contoh"


def test_answers_have_their_place() -> None:
    answers = Answers("Kota Maju Jaya", "13.71", "Sumatera Barat", "Sekretariat Daerah")
    text = first_spec(answers, file="x.yaml", pola="sekretariat-daerah")
    spec = parse_spec(text, "x.yaml")
    assert spec.organisation.name("kepala-daerah") == "Wali Kota"
    assert spec.organisation.name("wakil") == "Wakil Wali Kota"
    assert spec.regency.peraturan.penanda_tangan.jabatan == "Wali Kota Maju Jaya"


@pytest.mark.parametrize(
    ("key", "daerah"),
    [("sekretariat-daerah", "Provinsi Maju"), ("sekretariat-daerah-provinsi", "Kota Maju"),
     ("kecamatan", "Provinsi Maju"), ("kelurahan", "Provinsi Maju"), ("desa", "Provinsi Maju")],
)  # fmt: skip
def test_a_kind_that_the_region_does_not_have_is_refused(key: str, daerah: str) -> None:
    result = run("new", "x.yaml", "--pola", key, "--daerah", daerah, answers="\n\n\n")
    assert result.exit_code == 2
    assert f'Regions with an office of the kind "{key}" start with' in result.stderr
    assert not Path("x.yaml").exists()


def test_an_unknown_kind_is_refused_with_the_known_ones() -> None:
    result = run("new", "x.yaml", "--pola", "kecamatn")
    assert result.exit_code == 2
    assert "'kecamatan'" in result.stderr


def test_an_unknown_kind_in_a_spec_is_told_with_the_word_meant() -> None:
    answers = Answers("Kota Maju", "13.71", "Sumatera Barat", "Kecamatan Maju")
    text = first_spec(answers, file="x.yaml", pola="kecamatan")
    Path("x.yaml").write_text(text.replace("pola: kecamatan", "pola: kecamatn"), "utf-8")
    result = run("check", "x.yaml")
    assert result.exit_code == 1
    assert "kecamatan" in result.stdout.split("kecamatn", 1)[1]


def test_a_chart_need_not_say_its_kind() -> None:
    answers = Answers("Kota Maju", "13.71", "Sumatera Barat", "Dinas Sosial")
    text = first_spec(answers, file="x.yaml")
    assert "pola:" not in text
    assert view_of(text).pola is None


def test_a_village_s_spec_is_of_a_village() -> None:
    assert run("new", "x.yaml", "--pola", "desa", answers="\n\n\n\n").exit_code == 0
    regency = parse_spec(Path("x.yaml").read_text("utf-8"), "x.yaml").regency
    assert regency.daerah.nama == "Desa Sukamaju"
    assert regency.peraturan.jenis == "Peraturan Desa"
    assert regency.peraturan.penanda_tangan.jabatan == "Kepala Desa Sukamaju"
    wrong = run("new", "y.yaml", "--pola", "desa", "--kode", "13.12", answers="\n\n\n")
    assert wrong.exit_code == 2
    assert 'look like "13.12.01.2001"' in wrong.stderr
    wrong = run("new", "y.yaml", "--daerah", "Desa Sukamaju", answers="\n\n\n")
    assert wrong.exit_code == 2


@pytest.mark.parametrize(("word", "head"), VILLAGES.items())
def test_a_village_may_have_another_name(word: str, head: str) -> None:
    answers = Answers(f"{word} Maju", "13.12.01.2001", "Sumatera Barat", f"Pemerintah {word} Maju")
    assert answers.problem("desa") == ""
    Path("x.yaml").write_text(first_spec(answers, file="x.yaml", pola="desa"), "utf-8")
    result = run("check", "x.yaml", "--strict")
    assert result.exit_code == 0, result.stdout
    regency = parse_spec(Path("x.yaml").read_text("utf-8"), "x.yaml").regency
    assert regency.peraturan.jenis == f"Peraturan {word}"
    assert regency.peraturan.penanda_tangan.jabatan == f"{head} Maju"


def test_a_team_s_spec_is_of_a_decision_and_names_its_members() -> None:
    assert run("new", "x.yaml", "--pola", "tim", answers="\n\n\n\n").exit_code == 0
    spec = parse_spec(Path("x.yaml").read_text("utf-8"), "x.yaml")
    assert spec.regency.peraturan.jenis == "Keputusan Bupati"
    units = spec.organisation.units.values()
    assert all(unit.anggota_tim for unit in units)
    assert all(text.startswith("Diktum K") for unit in units for text in unit.dasar)


def test_a_province_is_in_itself() -> None:
    run("new", "a.yaml", "--pola", "sekretariat-daerah-provinsi", answers="Provinsi Riau\n14\n\n\n")
    assert "  provinsi: Provinsi Riau\n" in Path("a.yaml").read_text("utf-8")
