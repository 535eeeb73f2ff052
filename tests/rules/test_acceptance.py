"""``terima`` accepts one rule's findings on one item; ``aturan`` sets how bad they are."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import bagan
from bagan.chart.spec import parse_spec
from bagan.law.rules import examine
from bagan.law.rules.guards import GUARDS
from bagan.problem import Severity, SpecError

TWO_HEADS = """
unit:
  sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
  asisten: {nama: Asisten Pemerintahan, dasar: Pasal 3}
  dinsos: {nama: Dinas Sosial, dasar: Pasal 4, terima: TERIMA_UNIT}
garis:
  - {komando: "sekda -> asisten, dinsos", dasar: Pasal 5, terima: TERIMA_FIRST}
  - {komando: asisten -> dinsos, dasar: Pasal 6 huruf b, terima: TERIMA_LINE}
"""
ACCEPTED = (
    "{aturan: komando-ganda, pada: Pasal 6 huruf b, hal: [sekda, asisten],"
    " alasan: Demikian bunyi pasal itu.}"
)


def spec(**given: str) -> str:
    """TWO_HEADS with these acceptances, and no others."""
    text = TWO_HEADS
    for place in ("unit", "first", "line"):
        text = text.replace(f"TERIMA_{place.upper()}", given.get(place, "[]"))
    return text


def test_an_accepted_finding_is_a_note_with_its_reason(examined) -> None:
    (open_problem,) = examined(spec())
    (problem,) = examined(spec(line=ACCEPTED))
    assert (open_problem.severity, problem.severity) == (Severity.WARNING, Severity.NOTE)
    assert problem.message == open_problem.message
    assert problem.suggestion == "accepted: Demikian bunyi pasal itu."


@pytest.mark.parametrize("place", ["unit", "line"])
def test_the_unit_or_the_second_line_may_accept(found, place: str) -> None:
    assert found(spec(**{place: ACCEPTED})) == [("note", "komando-ganda")]


def test_an_item_that_the_finding_does_not_concern_accepts_nothing(found) -> None:
    assert sorted(found(spec(first=ACCEPTED))) == [
        ("warning", "komando-ganda"),
        ("warning", "terima-tak-perlu"),
    ]


def test_equal_items_are_not_taken_for_each_other(found) -> None:
    text = f"""
unit:
  sekda: {{nama: Sekretaris Daerah, dasar: Pasal 2}}
  asisten: {{nama: Asisten Umum, dasar: Pasal 2}}
daftar:
  - dasar: Pasal 3
    komando: {{dari: sekda, terima: {ACCEPTED}}}
    isi: [dinsos: Dinas Sosial]
  - dasar: Pasal 4
    komando: {{dari: sekda, terima: {ACCEPTED}}}
    isi: [dinkes: Dinas Kesehatan]
garis:
  - {{komando: sekda -> asisten, dasar: Pasal 5}}
  - {{komando: asisten -> dinkes, dasar: Pasal 6}}
"""
    assert found(text).count(("warning", "terima-tak-perlu")) == 2


UNUSED = [("error", "terima-tak-perlu"), ("warning", "komando-ganda")]


@pytest.mark.parametrize(
    ("pada", "rules"),
    [
        ("Pasal 6", UNUSED),
        ("pasal 6  huruf B", [("note", "komando-ganda")]),
        ("Pasal 6 huruf b", [("note", "komando-ganda")]),
        ("Pasal 6 huruf a", UNUSED),
        ("Pasal 6 huruf b angka 1", UNUSED),
        ("Pasal enam", [("error", "dasar-bentuk"), *UNUSED]),
        ("judul", UNUSED),
    ],
)
def test_an_acceptance_holds_at_its_very_place(
    found, pada: str, rules: list[tuple[str, str]]
) -> None:
    terima = (
        f"{{aturan: komando-ganda, alasan: Demikian bunyi pasal itu., pada: {pada}, "
        "hal: sekda; asisten}"
    )
    assert sorted(found(spec(line=terima))) == rules


@pytest.mark.parametrize(
    ("hal", "kept"),
    [
        ("[sekda, asisten]", True),
        ("[asisten, sekda]", True),
        ("[sekda, bupati]", False),
        ("sekda", False),
        ("[]", False),
    ],
)
def test_an_acceptance_names_the_thing_that_it_accepts(found, hal: str, *, kept: bool) -> None:
    terima = ACCEPTED.replace("[sekda, asisten]", hal)
    assert sorted(found(spec(line=terima))) == ([("note", "komando-ganda")] if kept else UNUSED)


def test_an_acceptance_names_no_more_than_is_found(examined) -> None:
    terima = ACCEPTED.replace("[sekda, asisten]", "sekda; asisten; bupati")
    (problem,) = [p for p in examined(spec(line=terima)) if p.severity is Severity.ERROR]
    assert problem.rule == "terima-tak-perlu"
    assert problem.message == '"komando-ganda" does not find "bupati" here'


def test_an_acceptance_without_a_place_is_told_what_to_write(examined) -> None:
    terima = "{aturan: komando-ganda, alasan: Demikian bunyi pasal itu.}"
    problems = [p for p in examined(spec(line=terima)) if p.rule == "pada-hilang"]
    (problem,) = problems
    assert problem.severity is Severity.ERROR
    assert problem.suggestion == ('Write for example pada: Pasal 6 huruf b, hal: "sekda; asisten".')


@pytest.mark.parametrize("reason", ["x", "'-'", "...", "Ya.", "ok ok ok", "Memang dua."])
def test_a_reason_is_more_than_a_letter(examined, reason: str) -> None:
    terima = ACCEPTED.replace("Demikian bunyi pasal itu.", reason)
    (problem,) = [p for p in examined(spec(line=terima)) if p.severity is Severity.ERROR]
    assert problem.rule == "alasan-kurang"
    assert "Demikian nama" in problem.suggestion


def test_several_acceptances_are_a_list(found) -> None:
    other = "{aturan: terima-tak-perlu, pada: judul, alasan: Demikian bunyi pasal itu.}"
    both = f"[{ACCEPTED}, {other}]"
    assert found(spec(line=both)) == [("note", "komando-ganda")]


def test_an_unknown_rule_is_found_with_its_place(examined) -> None:
    problems = examined(
        spec(line="{aturan: komando-gandah, alasan: Ya memang begitu., pada: judul}")
    )
    unknown = next(p for p in problems if p.rule == "aturan-tidak-dikenal")
    assert unknown.severity is Severity.ERROR
    assert unknown.span.line > 0
    assert unknown.suggestion == 'Did you mean "komando-ganda"?'


@pytest.mark.parametrize(
    "text",
    [
        spec(line="{aturan: garis-ganda, alasan: Ya demikian bunyinya., pada: judul}"),
        spec() + "aturan: {garis-ganda: mati}",
    ],
)
def test_what_guards_the_drawing_can_be_neither_accepted_nor_set(examined, text: str) -> None:
    (problem,) = [p for p in examined(text) if p.rule != "komando-ganda"]
    assert (problem.rule, problem.severity) == ("aturan-tetap", Severity.ERROR)


@pytest.mark.parametrize(
    ("word", "severity"), [("galat", "error"), ("peringatan", "warning"), ("catatan", "note")]
)
def test_aturan_sets_how_bad_a_finding_is(found, word: str, severity: str) -> None:
    assert found(spec() + f"aturan: {{komando-ganda: {word}}}") == [(severity, "komando-ganda")]


def test_a_rule_that_is_switched_off_says_so(examined) -> None:
    (problem,) = examined(spec() + "aturan: {komando-ganda: mati}")
    assert problem.severity is Severity.NOTE
    assert problem.message == "This rule is switched off; 1 finding is not told"
    assert problem.span.line > 0


def test_a_rule_that_is_switched_off_over_an_error_is_a_warning(examined) -> None:
    text = spec().replace("nama: Sekretaris Daerah", "nama: Sekretaris Daerah, label: Camat")
    (problem,) = [p for p in examined(f"{text}aturan: {{label-lain: mati}}")
                  if p.rule == "label-lain"]  # fmt: skip
    assert problem.severity is Severity.WARNING


def test_an_acceptance_under_a_rule_that_is_switched_off_is_still_used(found) -> None:
    text = spec(line=ACCEPTED) + "aturan: {komando-ganda: mati}"
    assert found(text) == [("note", "komando-ganda")]


def test_the_checks_of_the_spec_are_all_known_as_such() -> None:
    """The ids that the spec and the model give to problems, as their code has them."""
    folder = Path(bagan.__file__).parent / "chart"
    ids: set[str] = set()
    for path in (*folder.glob("spec/*.py"), *folder.glob("model/*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                position = {"Problem": 1, "fault": 1, "make": 0}.get(name, 9)
                ids |= {a.value for a in node.args[position : position + 1]
                        if isinstance(a, ast.Constant)}  # fmt: skip
    assert ids == GUARDS
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in ids)


EVERYWHERE = """bagan: 1
daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
peraturan:
  jenis: Peraturan Bupati
  tentang: Koordinasi
  penanda_tangan: {jabatan: Bupati Contoh}
  terima: {aturan: komando-ganda, pada: judul, alasan: memang demikian bunyinya}
unit:
  bupati:
    nama: Bupati
    dasar: Pasal 2
    terima: [{aturan: komando-ganda, pada: judul, alasan: memang demikian bunyinya}]
kelompok:
  luar:
    nama: Luar
    dasar: Pasal 2
    anggota: [koni]
    terima: {aturan: komando-ganda, pada: judul, alasan: memang demikian bunyinya}
daftar:
  - dasar: Pasal 3
    koordinasi:
      dari: bupati
      terima: {aturan: komando-ganda, pada: judul, alasan: memang demikian bunyinya}
    terima: {aturan: komando-ganda, pada: judul, alasan: memang demikian bunyinya}
    isi:
      - unsur: Unsur Lain
        terima: {aturan: komando-ganda, pada: judul, alasan: memang demikian bunyinya}
        isi:
          - koni:
              nama: KONI
              jenis: lembaga
              terima: {aturan: komando-ganda, pada: judul, alasan: memang demikian bunyinya}
garis:
  - koordinasi: luar -> bupati
    dasar: Pasal 4
    terima: {aturan: komando-ganda, pada: judul, alasan: memang demikian bunyinya}
lampiran:
  - judul: Bagan
    terima: {aturan: komando-ganda, pada: judul, alasan: memang demikian bunyinya}
    bagan:
      - id: satu
        tampilkan: [semua, luar]
        terima: {aturan: komando-ganda, pada: judul, alasan: memang demikian bunyinya}
"""


def test_every_item_that_a_rule_can_mean_takes_an_acceptance() -> None:
    problems = examine(parse_spec(EVERYWHERE, "s.yaml"))
    wanted = [
        (number, line.index("komando-ganda") + 1)
        for number, line in enumerate(EVERYWHERE.splitlines(), 1)
        if "komando-ganda" in line
    ]
    assert {p.rule for p in problems} == {"terima-tak-perlu"}
    assert sorted((p.span.line, p.span.column) for p in problems) == wanted
    assert len(wanted) == 10


@pytest.mark.parametrize(
    ("terima", "rule", "key"),
    [
        ("{aturan: komando-ganda}", "kunci-hilang", "alasan"),
        ("{aturan: komando-ganda, alasan: x, dimana: y}", "kunci-tidak-dikenal", "dimana"),
        ("[{alasan: x}]", "kunci-hilang", "aturan"),
        ("{aturan: Komando Ganda, alasan: x}", "pengenal-bentuk", "Komando Ganda"),
        ("komando-ganda", "bentuk-salah", "terima"),
    ],
)
def test_an_acceptance_that_is_not_written_right(terima: str, rule: str, key: str) -> None:
    text = EVERYWHERE.replace(
        "[{aturan: komando-ganda, pada: judul, alasan: memang demikian bunyinya}]", terima
    )
    with pytest.raises(SpecError) as caught:
        parse_spec(text, "s.yaml")
    (problem,) = caught.value.problems
    assert (problem.rule, problem.span.line) == (rule, 12)
    assert f'"{key}"' in problem.message


def test_a_severity_that_does_not_exist_is_found() -> None:
    text = EVERYWHERE + "aturan: {komando-ganda: mat}\n"
    with pytest.raises(SpecError) as caught:
        parse_spec(text, "s.yaml")
    (problem,) = caught.value.problems
    assert problem.rule == "nilai-salah"
    assert '"mati"' in problem.suggestion
