"""`bagan new`: a first spec that checks and draws at once, and never overwrites."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan.chart.spec import parse_spec
from bagan.chart.spec.new import Answers, first_spec

GIVEN = ("--daerah", "Kota Padang", "--kode", "13.71", "--provinsi", "Sumatera Barat",
         "--dinas", "Badan Pendapatan Daerah")  # fmt: skip


def test_new_spec_checks_and_draws(run) -> None:
    assert run("new", "badan.yaml", *GIVEN).exit_code == 0
    result = run("check", "badan.yaml", "--strict")
    assert result.exit_code == 0, result.stdout
    assert run("svg", "badan.yaml").exit_code == 0
    assert Path("out/badan-struktur-organisasi.svg").exists()


def test_new_spec_says_what_was_answered(run) -> None:
    run("new", "badan.yaml", *GIVEN)
    spec = parse_spec(Path("badan.yaml").read_text("utf-8"), "badan.yaml")
    regency = spec.regency
    assert regency.daerah.nama == "Kota Padang"
    assert regency.daerah.kode == "13.71"
    assert regency.peraturan.jenis == "Peraturan Wali Kota"
    assert regency.peraturan.penanda_tangan.jabatan == "Wali Kota Padang"
    assert regency.unit["kepala"].nama == "Kepala Badan"


def test_new_holds_a_whole_dinas(spec) -> None:
    organisation = parse_spec(spec.read_text("utf-8"), "x").organisation
    kinds = [organisation.jenis(unit).value for unit in organisation.units]
    counts = {kind: kinds.count(kind) for kind in kinds}
    assert counts == {"kepala": 1, "sekretariat": 1, "bidang": 3, "upt": 1,
                      "kelompok jabatan fungsional": 1, "subbagian": 3, "seksi": 9}  # fmt: skip


def test_new_asks_for_what_is_not_given(run) -> None:
    result = run("new", "x.yaml", stdin="Kabupaten Agam\n13.06\nSumatera Barat\n\n")
    assert result.exit_code == 0, result.output
    assert "Kabupaten Agam" in Path("x.yaml").read_text("utf-8")


def test_new_puts_the_schema_where_the_editor_looks(run) -> None:
    run("new", "folder/x.yaml", *GIVEN)
    first = Path("folder/x.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=bagan.schema.json"
    assert '"$schema"' in Path("folder/bagan.schema.json").read_text("utf-8")


def test_new_does_not_overwrite(run) -> None:
    Path("x.yaml").write_text("milik saya")
    result = run("new", "x.yaml", *GIVEN)
    assert result.exit_code == 2
    assert "x.yaml is there already" in result.stderr
    assert Path("x.yaml").read_text() == "milik saya"
    asked = run("new", "x.yaml")
    assert "x.yaml is there already" in asked.stderr
    assert not asked.stdout


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [("--daerah", "Agam", "has to start with"), ("--kode", "1312", "The code has to look"),
     ("--dinas", " ", "cannot be empty")],
)  # fmt: skip
def test_new_refuses_wrong_answers(run, option, value, message) -> None:
    result = run("new", "x.yaml", *GIVEN, option, value)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not Path("x.yaml").exists()


@pytest.mark.parametrize(
    "name",
    ["Dinas: #1 {a}, [b]", 'Dinas "Sosial"', "Dinas \\N Sosial", "Dinas 'x' & <y>", "- Dinas",
     "Dinas\nunit: {}", "yes", "null"],
)  # fmt: skip
def test_answers_cannot_break_out_of_their_place(name) -> None:
    answers = Answers(f"Kabupaten {name}", "13.12", name, name)
    spec = parse_spec(first_spec(answers, file=f"{name}.yaml"), "x.yaml")
    plain = " ".join(name.split())
    assert spec.regency.daerah.nama == f"Kabupaten {plain}"
    assert spec.regency.daerah.provinsi == plain
    assert len(spec.organisation.units) == 19
