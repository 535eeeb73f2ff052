"""The national rules: what the pack must be, and that each figure, name and day is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from bagan.chart.model import Jenis
from bagan.law.national import Batas, Ketentuan, Office, Region, pack, read
from bagan.law.national.reference import national_markdown
from bagan.problem import Problem, Severity

DOCS = Path(__file__).parents[2] / "docs"
RULES = {rule.id: rule for rule in pack().ketentuan}

FIGURES = {
    ("asisten-2007", "asisten"): 4,
    ("staf-ahli-2007", "staf ahli"): 5,
    ("sekretariat-daerah-2007", "bagian"): 4,
    ("sekretariat-daerah-2007", "subbagian"): 3,
    ("dinas-2007", "bidang"): 4,
    ("dinas-2007", "subbagian"): 3,
    ("dinas-2007", "seksi"): 3,
    ("lembaga-teknis-2007", "inspektorat: Inspektur Pembantu"): 4,
    ("lembaga-teknis-2007", "inspektorat: subbagian"): 3,
    ("lembaga-teknis-2007", "badan: bidang"): 4,
    ("lembaga-teknis-2007", "badan: subbagian"): 3,
    ("lembaga-teknis-2007", "badan: subbidang"): 2,
    ("lembaga-teknis-2007", "kantor: seksi"): 3,
    ("sekretariat-dprd-2007", "bagian"): 4,
    ("sekretariat-dprd-2007", "subbagian"): 3,
    ("kecamatan-2007", "seksi"): 5,
    ("kecamatan-2007", "subbagian"): 3,
    ("staf-ahli-2016", "staf ahli"): 3,
    ("kecamatan-2016", "seksi"): 5,
    ("kecamatan-2016", "seksi, tipe A"): 5,
    ("kecamatan-2016", "seksi, tipe B"): 4,
    ("kecamatan-2016", "subbagian"): 2,
    ("desa-2015", "Urusan"): 3,
    ("desa-2015", "Seksi"): 3,
}
"""Every ceiling as its words have it, written down once more."""

WORDS = {2: "dua", 3: "tiga", 4: "empat", 5: "lima"}
HEADS = {
    Office.SEKRETARIAT_DAERAH: "Sekretaris Daerah",
    Office.SEKRETARIAT_DPRD: "Sekretariat DPRD",
    Office.INSPEKTORAT: "Inspektorat",
    Office.DINAS: "Kepala Dinas",
    Office.BADAN: "Kepala Badan",
    Office.KANTOR: "Kepala Kantor",
    Office.KECAMATAN: "Camat",
    Office.DESA: "Kepala Desa",
}
"""Who stands at the top of each kind of office."""


def limits() -> Iterator[tuple[str, str, Batas]]:
    """Every ceiling of the pack with its rule's id and a name within the rule."""
    for rule in pack().ketentuan:
        offices = {limit.kantor for limit in rule.batas}
        for limit in rule.batas:
            name = limit.jenis.value if limit.jenis else limit.sebutan[0]
            name = f"{limit.kantor}: {name}" if len(offices) > 1 and limit.kantor else name
            yield rule.id, f"{name}, tipe {limit.tipe}" if limit.tipe else name, limit


LIMITS = {(rule, name): limit for rule, name, limit in limits()}


def first_day(rule: Ketentuan) -> date:
    return rule.first_day


def dated(day: date, *, province: bool = False, **keys: Any) -> str:
    """A fragment of a spec of that day."""
    peraturan: dict[str, Any] = {"ditetapkan": {"di": "Contoh", "tanggal": day.isoformat()}}
    if province:
        peraturan["jenis"] = "Peraturan Gubernur"
        keys["daerah"] = {"nama": "Provinsi Riau", "kode": "14"}
    return yaml.safe_dump({"peraturan": peraturan, **keys}, sort_keys=False)


def crowd(limit: Batas, count: int, day: date, *, province: bool = False) -> str:
    """An office with *count* of what *limit* counts."""
    word = limit.jenis.value if limit.jenis else limit.sebutan[0]
    top = "Gubernur" if province else "Bupati"
    heads = {"kepala": HEADS[limit.kantor] if limit.kantor else top}
    lines = []
    if limit.setiap is not None:
        heads["antara"] = f"{limit.setiap.value} Satu"
        lines.append("kepala -> antara")
    names = {f"x{n}": f"{word} Urusan Nomor {n}" for n in range(count)}
    lines.append(f"{'antara' if limit.setiap else 'kepala'} -> {', '.join(names)}")
    units: dict[str, Any] = {
        item: {"nama": name[0].upper() + name[1:], "dasar": "Pasal 2"}
        for item, name in {**heads, **names}.items()
    }
    if limit.jenis is not None:
        for item in names:
            units[item]["jenis"] = limit.jenis.value
    if limit.tipe:
        units["kepala"]["tipe"] = limit.tipe
    garis = [{"komando": line, "dasar": "Pasal 2"} for line in lines]
    return dated(day, province=province, unit=units, garis=garis)


@pytest.fixture
def by_source(examined: Callable[..., list[Problem]]) -> Callable[[str, Ketentuan], list[Problem]]:
    """What is found by one national rule."""

    def run(text: str, rule: Ketentuan) -> list[Problem]:
        return [p for p in examined(text) if rule.source in p.message]

    return run


# --- the pack ---------------------------------------------------------------------------------


def test_every_rule_is_dated_quoted_and_says_where_it_was_read() -> None:
    assert len(RULES) > 20
    for rule in pack().ketentuan:
        assert date(1945, 8, 17) < rule.first_day <= pack().dihimpun
        assert rule.sampai is None or rule.first_day < rule.sampai <= pack().dihimpun
        assert bool(rule.kutipan.strip()) is bool(rule.dibaca_di) is rule.verified
    assert all("elum diverifikasi" in note.isi for note in pack().catatan)


def test_every_figure_stands_in_the_words_that_were_read() -> None:
    assert {key: limit.paling_banyak for key, limit in LIMITS.items()} == FIGURES
    for (rule, _name), most in FIGURES.items():
        words = RULES[rule].kutipan.casefold()
        assert str(most) in words or WORDS[most] in words
        assert RULES[rule].verified


def test_every_old_name_has_one_rule() -> None:
    names = [name.lama.casefold() for rule in pack().ketentuan for name in rule.nama]
    assert len(set(names)) == len(names) > 10


def test_ceilings_of_one_thing_never_hold_on_one_day() -> None:
    seen: dict[tuple[object, ...], list[Ketentuan]] = {}
    for rule, _name, limit in limits():
        key = (limit.jenis, limit.sebutan, limit.setiap, limit.kantor, limit.tipe)
        seen.setdefault(key, []).append(RULES[rule])
    for rules in seen.values():
        ordered = sorted(rules, key=first_day)
        for one, two in pairwise(ordered):
            assert one.sampai is not None
            assert one.sampai <= two.first_day


WHOLE: dict[str, Any] = {
    "id": "contoh",
    "instrumen": "PP 1/2000",
    "pasal": "Pasal 1",
    "sejak": date(2000, 1, 1),
    "bacaan": "pasal",
    "kutipan": "paling banyak tiga staf ahli",
    "dibaca_di": ["https://example.go.id/pp-1-2000"],
    "batas": [{"jenis": "staf ahli", "paling_banyak": 3}],
}


def packed(*rules: dict[str, Any]) -> str:
    return yaml.safe_dump({"dihimpun": date(2026, 1, 1), "ketentuan": list(rules)})


def test_the_reader_takes_a_whole_rule() -> None:
    (rule,) = read(packed(WHOLE)).ketentuan
    assert rule.source == "PP 1/2000, Pasal 1"
    assert rule.batas[0].jenis is Jenis.STAF_AHLI
    assert rule.batas[0].wilayah is Region.ALL


@pytest.mark.parametrize(
    "change",
    [
        {"kutipan": " "},
        {"dibaca_di": []},
        {"dibaca_di": ["halaman itu"]},
        {"dibaca_di": ["github:pemilik/repositori/berkas.md@main"]},
        {"bacaan": "belum"},
        {"sampai": date(1999, 12, 31)},
        {"sejak": "kapan saja"},
        {"instrumen": ""},
        {"angka": 3},
        {"batas": []},
        {"batas": [{"jenis": "staf ahli", "paling_banyak": 0}]},
        {"batas": [{"jenis": "pejabat", "paling_banyak": 3}]},
        {"batas": [{"paling_banyak": 3}]},
        {"batas": [{"jenis": "seksi", "tipe": "A", "paling_banyak": 3}]},
        {"batas": [{"jenis": "seksi", "kantor": "kecamatan", "tipe": "D", "paling_banyak": 3}]},
        {"nama": [{"lama": "Depag", "baru": "Kemenag"}]},
    ],
    ids=str,
)
def test_the_reader_refuses_a_rule_that_is_not_whole(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        read(packed({**WHOLE, **change}))


def test_the_reader_refuses_an_id_twice() -> None:
    with pytest.raises(ValidationError, match="twice"):
        read(packed(WHOLE, WHOLE))


def test_the_committed_page_is_the_pack() -> None:
    assert (DOCS / "ketentuan.md").read_text("utf-8") == national_markdown(pack())


# --- figures ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("rule", "name"), FIGURES, ids=str)
def test_a_figure_holds_to_the_unit(by_source: Any, rule: str, name: str) -> None:
    limit, most, law = LIMITS[rule, name], FIGURES[rule, name], RULES[rule]
    assert by_source(crowd(limit, most, law.first_day), law) == []
    (told,) = by_source(crowd(limit, most + 1, law.first_day), law)
    # Of the ceilings by tipe no pasal was read; the others are notes by their rule.
    assert told.severity is Severity.NOTE
    assert f" allows {most} " in told.message
    assert law.kutipan.strip() in told.suggestion
    assert law.dibaca_di[0] in told.suggestion


@pytest.mark.parametrize(("rule", "name"), FIGURES, ids=str)
def test_a_figure_is_silent_before_and_after_its_days(by_source: Any, rule: str, name: str) -> None:
    limit, many, law = LIMITS[rule, name], FIGURES[rule, name] + 1, RULES[rule]
    assert by_source(crowd(limit, many, law.first_day - timedelta(days=1)), law) == []
    if law.sampai is not None:
        assert by_source(crowd(limit, many, law.sampai), law) == []
        assert by_source(crowd(limit, many, law.sampai - timedelta(days=1)), law) != []


def test_a_figure_for_kabupaten_is_none_for_provinces(by_source: Any) -> None:
    limit, law = LIMITS["asisten-2007", "asisten"], RULES["asisten-2007"]
    assert len(by_source(crowd(limit, 5, law.first_day), law)) == 1
    assert by_source(crowd(limit, 5, law.first_day, province=True), law) == []


def test_one_box_for_all_of_a_kind_is_not_counted(by_source: Any) -> None:
    limit = LIMITS["staf-ahli-2016", "staf ahli"]
    text = crowd(limit, 4, date(2017, 1, 1)).replace("Staf ahli Urusan Nomor 3", "Staf Ahli")
    assert by_source(text, RULES["staf-ahli-2016"]) == []


def test_parts_of_another_office_are_not_counted(by_source: Any) -> None:
    limit = LIMITS["kecamatan-2016", "seksi"]
    text = crowd(limit, 6, date(2017, 1, 1)).replace("nama: Camat", "nama: Direktur")
    assert by_source(text, RULES["kecamatan-2016"]) == []


# --- tipe -------------------------------------------------------------------------------------


def tipe_of(examined: Any, name: str, tipe: str) -> list[tuple[str, str]]:
    unit = {"x": {"nama": name, "tipe": tipe, "dasar": "Pasal 2"}}
    found = examined(dated(date(2018, 1, 1), unit=unit))
    return [(p.severity.value, p.message) for p in found if p.rule == "batas-tipe"]


def test_a_kecamatan_has_no_tipe_c(examined: Any) -> None:
    assert tipe_of(examined, "Camat", "A") == tipe_of(examined, "Kecamatan Satu", "B") == []
    ((severity, message),) = tipe_of(examined, "Camat", "C")
    assert severity == "warning"
    assert "PP 18/2016, Pasal 51" in message


def test_a_tipe_without_ceilings_is_said_to_be_unchecked(examined: Any) -> None:
    ((severity, message),) = tipe_of(examined, "Kepala Dinas", "A")
    assert severity == "note"
    assert message.endswith("so its numbers are not checked")


# --- names, kinds, levels, heads --------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "name"), [(r.id, n.lama) for r in pack().ketentuan for n in r.nama], ids=str
)
def test_an_old_name_is_told_from_its_day(examined: Any, rule: str, name: str) -> None:
    law = RULES[rule]

    def told(day: date) -> list[Problem]:
        unit = {"x": {"nama": f"{name} Satu", "jenis": "lembaga", "dasar": "Pasal 2"}}
        return [p for p in examined(dated(day, unit=unit)) if p.rule == "nama-usang"]

    assert told(law.first_day - timedelta(days=1)) == []
    (problem,) = told(law.first_day)
    assert problem.severity is (Severity.WARNING if law.verified else Severity.NOTE)
    assert law.instrumen in problem.message


def test_a_rule_without_its_pasal_is_a_note_that_says_so(examined: Any) -> None:
    text = crowd(LIMITS["kecamatan-2016", "seksi, tipe B"], 5, date(2018, 1, 1))
    strict = yaml.safe_load(text) | {"aturan": {"batas-tipe": "galat"}}
    (told,) = [p for p in examined(yaml.safe_dump(strict)) if p.rule == "batas-tipe"]
    assert told.severity is Severity.NOTE
    assert told.suggestion.endswith("the number of the pasal is not verified")


def test_what_nobody_has_read_is_a_note_whatever_the_spec_says(examined: Any) -> None:
    unit = {"x": {"nama": "Sekwilda", "jenis": "lembaga", "dasar": "Pasal 2"}}
    text = dated(date(2017, 1, 1), unit=unit, aturan={"nama-usang": "galat"})
    (told,) = [p for p in examined(text) if p.rule == "nama-usang"]
    assert told.severity is Severity.NOTE
    assert "not verified" in told.suggestion
    known = text.replace("Sekwilda", "Bawasda")
    (told,) = [p for p in examined(known) if p.rule == "nama-usang"]
    assert told.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("rule", "kind", "region"),
    [(r.id, k.jenis.value, k.wilayah) for r in pack().ketentuan for k in r.jenis],
    ids=str,
)
def test_a_foreign_kind_is_told_from_its_day(
    examined: Any, rule: str, kind: str, region: Region
) -> None:
    law, province = RULES[rule], region is Region.PROVINCE

    def told(day: date) -> list[Severity]:
        unit = {"x": {"nama": f"{kind} Satu", "jenis": kind, "dasar": "Pasal 2"}}
        text = dated(day, province=province, unit=unit)
        return [p.severity for p in examined(text) if law.source in p.message]

    assert told(law.first_day - timedelta(days=1)) == []
    assert told(law.first_day) == [Severity.WARNING if law.verified else Severity.NOTE]


def levels(day: date, head: str, bidang: str, seksi: str) -> str:
    names = {"a": head, "b": bidang, "c": seksi}
    unit = {item: {"nama": name, "dasar": "Pasal 2"} for item, name in names.items()}
    return dated(day, unit=unit, garis=[{"komando": "a -> b -> c", "dasar": "Pasal 2"}])


@pytest.mark.parametrize(
    ("head", "seksi", "found"),
    [
        ("Kepala Dinas", "Seksi Jalan", True),
        ("Dinas Sosial", "Seksi Jalan", True),
        ("Kepala Badan", "Subbidang Data", True),
        ("Kepala Dinas", "Kelompok Jabatan Fungsional", False),
        ("Direktur", "Seksi Keperawatan", False),
    ],
)
def test_a_third_level_is_told_since_2022(
    examined: Any, head: str, seksi: str, found: bool
) -> None:
    def told(day: date) -> list[str]:
        text = levels(day, head, "Bidang Satu", seksi)
        return [p.severity.value for p in examined(text) if p.rule == "dua-tingkat"]

    assert told(date(2021, 12, 31)) == []
    assert told(date(2022, 1, 1)) == (["note"] if found else [])


def test_a_draft_without_a_year_may_have_three_levels(examined: Any) -> None:
    text = levels(date(2024, 1, 1), "Kepala Dinas", "Bidang Satu", "Seksi Jalan")
    undated = yaml.safe_dump({k: v for k, v in yaml.safe_load(text).items() if k != "peraturan"})
    assert [p.rule for p in examined(text)] == ["dua-tingkat"]
    assert examined(undated) == []


@pytest.mark.parametrize(
    ("head", "found"), [("Sekretaris Daerah", True), ("Bupati", True), ("Dinas Kesehatan", False)]
)
def test_a_rumah_sakit_answers_to_a_dinas_since_2020(examined: Any, head: str, found: bool) -> None:
    def told(day: date) -> list[str]:
        names = {"a": head, "b": "Rumah Sakit Umum Daerah"}
        unit = {item: {"nama": name, "dasar": "Pasal 2"} for item, name in names.items()}
        text = dated(day, unit=unit, garis=[{"komando": "a -> b", "dasar": "Pasal 2"}])
        return [p.severity.value for p in examined(text) if p.rule == "atasan-rumah-sakit"]

    assert told(date(2019, 12, 31)) == []
    assert told(date(2020, 1, 1)) == (["warning"] if found else [])
