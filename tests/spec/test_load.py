"""Files and text to a Spec, or to a SpecError with every fault."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from bagan.chart.layout.glyphs import missing_characters
from bagan.chart.spec import load_spec, parse_spec
from bagan.problem import Problem, Severity, SpecError

SMALL = (Path(__file__).parent / "small.yaml").read_text(encoding="utf-8")
Rules = Callable[[str | bytes], list[tuple[int, int, str]]]
Problems = Callable[[str | bytes], list[Problem]]
REGENCIES = sorted((Path(__file__).parents[2] / "specs").glob("*.yaml"))


def test_small_spec() -> None:
    spec = parse_spec(SMALL, "s.yaml")
    assert spec.warnings == ()
    assert spec.regency.daerah.kode == "64.10"
    assert spec.regency.peraturan.nomor == "049"
    assert [str(line) for line in spec.organisation.lines] == ["bupati -> sekda"]
    assert str(spec.regency.unit["sekda"].marks.of("nama")) == "s.yaml:10:17"


def test_text_and_bytes_are_one() -> None:
    assert parse_spec(SMALL, "s.yaml").regency == parse_spec(SMALL.encode(), "s.yaml").regency


def test_a_line_that_an_unknown_unit_begins_is_told() -> None:
    wrong = SMALL.replace("{komando: bupati -> sekda", "{koordinasi: hilang -> sekda")
    with pytest.raises(SpecError) as told:
        parse_spec(wrong.replace("id: kerja", "id: kerja\n        jenjang: [sekda]"), "s.yaml")
    assert "hilang" in str(told.value)


@pytest.mark.parametrize("path", REGENCIES, ids=lambda path: path.stem)
def test_the_two_regencies_have_no_problem(path: Path) -> None:
    notes = load_spec(path, missing=missing_characters).warnings
    assert {note.rule for note in notes} <= {"garis-dilewati"}


def test_each_line_left_out_is_told_with_its_reason() -> None:
    (path,) = (path for path in REGENCIES if path.stem == "pasaman-barat")
    notes = load_spec(path).warnings
    assert len(notes) == 7
    assert all(note.severity is Severity.NOTE for note in notes)
    told = 'Chart "lampiran-i" leaves out the koordinasi line "sekda -> bupati": Alur laporan'
    assert told in notes[0].message


@pytest.mark.parametrize("text", ["", "# nothing\n", "~", "--- \n"])
def test_an_empty_spec(text: str, rules: Rules) -> None:
    assert rules(text) == [(0, 0, "kosong")]


@pytest.mark.parametrize("text", ["[a, b]", "halo", "- a"])
def test_a_spec_that_is_no_mapping(text: str, rules: Rules) -> None:
    assert rules(text) == [(1, 1, "bentuk-salah")]


def fault_of_file(path: str | Path) -> tuple[str, str]:
    with pytest.raises(SpecError) as caught:
        load_spec(path)
    (problem,) = caught.value.problems
    return str(problem.span), problem.rule


def test_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    assert fault_of_file(path) == (str(path), "berkas-tidak-ada")


def test_a_name_in_other_letters_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / "dinas.yaml").write_text("bagan: 1\n", encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        load_spec(tmp_path / "DINASS.yaml")
    assert "dinas.yaml" in caught.value.problems[0].suggestion


def test_folder(tmp_path: Path) -> None:
    assert fault_of_file(tmp_path) == (str(tmp_path), "berkas-folder")
    with pytest.raises(SpecError) as caught:
        load_spec(tmp_path)
    assert caught.value.problems[0].suggestion == (
        "There is no spec (*.yaml, *.yml) in this folder"
    )


def test_name_that_no_file_can_have() -> None:
    assert fault_of_file("a\0b") == ("a\ufffdb", "berkas-rusak")


def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert fault_of_file("x.yaml") == ("x.yaml", "berkas-terkunci")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SMALL.encode())))
    assert load_spec("-").path == "-"


def test_yaml_faults_and_model_faults_in_one_run(rules: Rules) -> None:
    text = SMALL.replace("bagan: 1", "bagan: 1\nbagan: 1").replace("jenis:", "jeniss:")
    assert rules(text) == [
        (2, 1, "kunci-ganda"),
        (5, 3, "kunci-tidak-dikenal"),
    ]


KEYS = ("bagan", "daerah", "provinsi", "peraturan", "tentang", "penanda_tangan", "jabatan", "unit",
        "garis", "komando", "lampiran", "judul")  # fmt: skip


@pytest.mark.parametrize("key", [*KEYS, "jenis", "nama", "dasar"])
def test_a_misspelt_key_is_one_fault(key: str, problems_of: Problems) -> None:
    """What only follows (a key that is missing, a unit without its line) is not told as well."""
    (problem,) = problems_of(SMALL.replace(f"{key}:", f"{key}x:", 1))
    assert (problem.message, problem.suggestion) == (
        f'Unknown key "{key}x"', f'Did you mean "{key}"?',
    )  # fmt: skip


@pytest.mark.parametrize("code", ["1312", "13,12"])
def test_a_wrong_code_casts_no_doubt_on_the_regions_name(code: str, rules: Rules) -> None:
    assert rules(SMALL.replace("64.10", f'"{code}"')) == [(2, 40, "nilai-salah")]


def test_unknown_key_names_the_nearest(problems_of: Problems) -> None:
    (problem,) = problems_of(SMALL.replace("  - judul: K", "  - tandatangan: {}\n    judul: K"))
    assert problem.suggestion == 'Did you mean "tanda_tangan"?'


def test_no_word_of_pydantic_reaches_the_user(problems_of: Problems) -> None:
    text = SMALL.replace("bagan: 1", "bagan: dua").replace("Pasal 1", "{a: [b]}")
    messages = " ".join(f"{p.message} {p.suggestion}" for p in problems_of(text))
    for word in ("Input should", "Extra inputs", "valid", "literal", "tuple", "Field"):
        assert word not in messages


@pytest.mark.parametrize("name", ["<b>", "A & B", '"A"', "'A'", "C:\\Nama", "\\N", "Ça — é"])
def test_names_with_signs_are_legal(name: str) -> None:
    quoted = "'" + name.replace("'", "''") + "'"
    spec = parse_spec(SMALL.replace("nama: Bupati,", f"nama: {quoted},"), "s.yaml")
    assert spec.organisation.name("bupati") == name


def test_emoji_is_a_fault_where_the_font_lacks_it(rules: Rules) -> None:
    text = SMALL.replace("nama: Bupati,", "nama: Bupati 🙂,")
    assert rules(text) == []
    with pytest.raises(SpecError) as caught:
        parse_spec(text, "s.yaml", missing=missing_characters)
    (problem,) = caught.value.problems
    assert (str(problem.span), problem.rule) == ("s.yaml:9:18", "huruf-tidak-ada")
    assert "U+1F642 SLIGHTLY SMILING FACE" in problem.message


def test_more_units_than_allowed(rules: Rules) -> None:
    units = "".join(f"  u{n}: {{nama: Dinas {n}, dasar: Pasal 1}}\n" for n in range(5_000))
    assert (8, 1, "terlalu-banyak") in rules(SMALL.replace("garis:", units + "garis:"))


def test_many_faults_are_cut_off(problems_of: Problems) -> None:
    units = "".join(f"  u{n}: {{xyzzy: Dinas}}\n" for n in range(1_000))
    problems = problems_of(SMALL.replace("garis:", units + "garis:"))
    assert len(problems) == 1_001
    assert [p for p in problems if p.rule == "terlalu-banyak"]


def test_an_id_like_a_kind_is_a_fault_only_where_it_is_ambiguous(rules: Rules) -> None:
    text = SMALL.replace("sekda:", "dinas:").replace("-> sekda", "-> dinas")
    assert rules(text) == []
    view = "id: kerja\n        tampilkan: [bupati, dinas]"
    assert (17, 29, "id-jenis") in rules(text.replace("id: kerja", view))


@pytest.mark.parametrize("date", ["0", "86400", "2017-05-23T00:00:00", "2017-5-23", "23-05-2017"])
def test_only_a_date_is_a_date(date: str, rules: Rules) -> None:
    made = f"ditetapkan: {{di: Contoh, tanggal: {date}}}"
    text = SMALL.replace("  tentang", f"  {made}\n  tentang")
    assert rules(text) == [(6, 37, "tanggal-salah")]


@pytest.mark.parametrize("date", ["23 Mei 2017", "23-05-2017", "23/5/2017", "2017-5-23"])
def test_a_day_in_other_words_is_told_as_it_is_written(date: str, problems_of: Problems) -> None:
    made = f"ditetapkan: {{di: Contoh, tanggal: {date}}}"
    (problem,) = problems_of(SMALL.replace("  tentang", f"  {made}\n  tentang"))
    assert problem.suggestion == "Write 2017-05-23."


@pytest.mark.parametrize("key", ["Sekda", "sekda_"])
def test_a_key_that_is_no_id_is_told_the_id(key: str, problems_of: Problems) -> None:
    (problem,) = problems_of(SMALL.replace("sekda:", f"{key}:"))
    assert problem.suggestion == 'Write "sekda": small letters, digits and single hyphens.'


def test_faults_of_form_and_of_meaning_come_in_one_run(problems_of: Problems) -> None:
    """A wrong key or value does not hide what is wrong elsewhere, nor call forth echoes."""
    text = SMALL.replace("sekda: {nama", "sekda: {jeniss: dinas, nama", 1)
    text = text.replace("bupati -> sekda", "bupati -> sekdaa", 1)
    rules = [problem.rule for problem in problems_of(text)]
    assert "kunci-tidak-dikenal" in rules
    assert "unit-tidak-ada" in rules


def test_all_faults_of_one_unit_come_in_one_run(problems_of: Problems) -> None:
    text = SMALL.replace("{nama: Bupati, dasar: Pasal 1}", "{nama: A, jenis: b, dasar: Pasal c}")
    assert [problem.rule for problem in problems_of(text)] == ["nilai-salah", "dasar-bentuk"]


def test_what_only_follows_from_a_fault_is_not_told(problems_of: Problems) -> None:
    """A unit with a bad name is put aside whole; the lines to it are not faults of their own."""
    text = SMALL.replace("nama: Sekretaris Daerah", 'nama: ""', 1)
    assert text != SMALL
    (problem,) = problems_of(text)
    assert (problem.span.line, problem.span.column) == (10, 17)
