"""One small spec, one change of a unit at a time: how each is reported, and what goes with it."""

from __future__ import annotations

from datetime import date

import pytest

from bagan.change.compare import (
    Hal,
    Perubahan,
    compare,
)
from tests.compare.small import RENAMED, changed, kinds, only, spec


def test_made_with_its_lines_and_its_place() -> None:
    change = only(changed(("- dinkes:", "- dispar: Dinas Pariwisata\n          - dinkes:")))
    assert (change.kind, change.about) == (Perubahan.DIBENTUK, Hal.UNIT)
    assert (change.old, change.new, change.new_text) == ((), ("dispar",), "Dinas Pariwisata")
    lines = {edit.path[1:] for edit in change.edits if edit.path[0] == "garis"}
    assert lines == {("asisten-1", "dispar", "koordinasi"), ("sekda", "dispar", "komando")}
    # dinkes stands after another unit now, but its article is not another one
    follow = [edit.path for edit in change.edits if "dinkes" in edit.path]
    assert follow == [("sesudah", "unsur:Pasal 7 huruf a:Unsur Pelaksana", "dinkes")]


def test_removed() -> None:
    change = only(changed(("          - dinkes: Dinas Kesehatan\n", "")))
    assert (change.kind, change.old, change.new) == (Perubahan.DIHAPUS, ("dinkes",), ())
    assert change.old_text == "Dinas Kesehatan"


def test_removed_from_a_view_too() -> None:
    comparison = changed(
        ("  dprd: {nama: DPRD, dasar: Pasal 6}\n", ""),
        ("  - koordinasi: bupati -> dprd\n    dasar: Pasal 6\n", ""),
        ("        samping: {bupati: {kiri: [dprd]}}\n", ""),
    )
    change = only(comparison)
    assert change.kind is Perubahan.DIHAPUS
    assert ("data", "bagan", "satu", "samping", "bupati") in {e.path for e in change.edits}


def test_renamed_by_id() -> None:
    change = only(changed(("dinsos: Dinas Sosial", "dinsos: Dinas Sosial dan Bencana")))
    assert (change.kind, change.old, change.new) == (Perubahan.GANTI_NAMA, ("dinsos",), ("dinsos",))
    assert (change.old_text, change.new_text) == ("Dinas Sosial", "Dinas Sosial dan Bencana")
    assert change.score is None


def test_label_and_abbreviation_go_with_the_name() -> None:
    old = "nama: Asisten Pemerintahan, label: Asisten I,"
    change = only(changed((old, "nama: Asisten Umum, label: Asisten A, singkatan: Asum,")))
    assert change.kind is Perubahan.GANTI_NAMA
    assert {edit.path[2] for edit in change.edits} == {"nama", "label", "singkatan"}


def test_a_label_alone_is_data() -> None:
    change = only(changed(("label: Asisten I,", "label: Asisten A,")))
    assert (change.kind, change.about) == (Perubahan.DATA, Hal.UNIT)
    assert (change.old_text, change.new_text) == ("Asisten I", "Asisten A")


def test_renamed_by_lineage_under_another_id() -> None:
    comparison = changed(("dinsos: Dinas Sosial", RENAMED))
    change = only(comparison)
    assert (change.kind, change.old, change.new) == (Perubahan.GANTI_NAMA, ("dinsos",), ("sosial",))
    assert change.since == date(2018, 1, 2)
    assert comparison.lives["dinsos"] == "sosial"
    assert comparison.now("dinsos") == "sosial"
    assert not comparison.guesses


def test_the_lineage_is_read_backwards_too() -> None:
    comparison = compare(spec(("dinsos: Dinas Sosial", RENAMED)), spec())
    assert only(comparison).kind is Perubahan.GANTI_NAMA
    assert only(comparison).old == ("sosial",)
    assert not comparison.guesses


def test_a_lineage_that_both_versions_carry_is_history() -> None:
    old = spec(("dinsos: Dinas Sosial", RENAMED))
    new = spec(("dinsos: Dinas Sosial", RENAMED), ("dinkes: Dinas Kesehatan", "dinsos: Dinas Baru"))
    assert [(c.kind.value, c.old, c.new) for c in compare(old, new).changes] == [
        ("dihapus", ("dinkes",), ()),
        ("dibentuk", (), ("dinsos",)),
    ]


def test_only_the_id_differs() -> None:
    change = only(changed(("dinsos: Dinas Sosial", "sosial: Dinas Sosial")))
    assert change.kind is Perubahan.GANTI_PENGENAL
    assert (change.old_text, change.new_text) == ("dinsos", "sosial")
    assert change.score == pytest.approx(1.0, abs=0.1)


def test_formed_anew_forbids_a_guess() -> None:
    new = "sosial: {nama: Dinas Sosial, asal: [{cara: bentuk baru, sejak: 2018-01-02}]}"
    comparison = changed(("dinsos: Dinas Sosial", new))
    assert sorted(kinds(comparison)) == ["dibentuk", "dihapus"]
    assert comparison.changes[1].since == date(2018, 1, 2)
    back = compare(comparison.new, comparison.old)
    assert sorted(kinds(back)) == ["dibentuk", "dihapus"]


def test_moved_to_another_coordinator() -> None:
    move = (
        ("          - dishub: Dinas Perhubungan\n", ""),
        ("      - diskan:", "      - dishub: Dinas Perhubungan\n      - diskan:"),
    )
    change = only(changed(*move))
    assert (change.kind, change.old, change.new) == (Perubahan.PINDAH, ("dishub",), ("dishub",))
    assert change.old_text == "Asisten Pemerintahan (koordinasi); Unsur Pelaksana"
    assert change.new_text == "Asisten Ekonomi (koordinasi)"


def test_moved_to_another_unsur() -> None:
    move = (
        ("          - dishub: Dinas Perhubungan\n", ""),
        ("          - kesbang:", "          - dishub: Dinas Perhubungan\n          - kesbang:"),
    )
    change = only(changed(*move))
    assert change.kind is Perubahan.PINDAH
    assert (change.old_text, change.new_text) == ("Unsur Pelaksana", "Unsur Penunjang")


def test_another_head() -> None:
    change = only(changed(("koordinasi: bupati -> dprd", "koordinasi: sekda -> dprd")))
    assert (change.kind, change.old) == (Perubahan.PINDAH, ("dprd",))
    assert change.new_text == "Sekretaris Daerah (koordinasi)"


MERGED = """pangan:
          nama: Dinas Pertanian dan Perikanan
          asal: [{cara: gabung, dari: [distan, diskan], sejak: 2018-01-02}]"""


def test_merged_into_a_new_one_and_its_mirror() -> None:
    comparison = changed(
        ("distan: Dinas Pertanian", MERGED), ("      - diskan: Dinas Perikanan\n", "")
    )
    change = only(comparison)
    assert (change.kind, change.old, change.new) == (
        Perubahan.GABUNG,
        ("distan", "diskan"),
        ("pangan",),
    )
    assert "distan" not in comparison.lives
    back = only(compare(comparison.new, comparison.old))
    assert (back.kind, back.old, back.new) == (Perubahan.PECAH, ("pangan",), ("distan", "diskan"))
    assert back.since == date(2018, 1, 2)


def test_merged_into_one_that_lives_on() -> None:
    grown = "distan: {nama: Dinas Pertanian, asal: [{cara: gabung, dari: diskan}]}"
    comparison = changed(
        ("distan: Dinas Pertanian", grown), ("      - diskan: Dinas Perikanan\n", "")
    )
    change = only(comparison)
    assert (change.kind, change.old, change.new) == (
        Perubahan.GABUNG,
        ("distan", "diskan"),
        ("distan",),
    )
    assert comparison.lives["distan"] == "distan"


def test_split_and_one_part_lives_on() -> None:
    made = """- dikbud: Dinas Pendidikan
          - budaya: {nama: Dinas Kebudayaan, asal: [{cara: pecah, dari: dikbud}]}"""
    comparison = changed(("- dikbud: Dinas Pendidikan dan Kebudayaan", made))
    assert [(c.kind.value, c.old, c.new) for c in comparison.changes] == [
        ("ganti-nama", ("dikbud",), ("dikbud",)),
        ("pecah", ("dikbud",), ("dikbud", "budaya")),
    ]


ONE_ASSISTANT = (
    (
        "  asisten-1: {nama: Asisten Pemerintahan, label: Asisten I, dasar: Pasal 4}\n"
        "  asisten-2: {nama: Asisten Ekonomi, dasar: Pasal 5}\n",
        "  asisten: {nama: Asisten Umum, dasar: Pasal 4, "
        "asal: [{cara: gabung, dari: [asisten-1, asisten-2]}]}\n",
    ),
    ("anggota: [asisten-1, asisten-2]", "anggota: [asisten]"),
    ("    koordinasi: asisten-1\n", "    koordinasi: asisten\n"),
    ("sekda -> asisten-1, asisten-2", "sekda -> asisten"),
    ("  - koordinasi: asisten-1 <-> asisten-2\n    dasar: Pasal 4\n", ""),
    ("[bupati, sekda, [asisten-1, asisten-2]]", "[bupati, sekda, asisten]"),
)
SECOND_LIST = """  - dasar: Pasal 7 huruf b
    koordinasi: asisten-2
    komando: {dari: sekda, dasar: Pasal 3}
    isi:
"""


@pytest.mark.parametrize("lists", ["two", "one"])
def test_units_follow_a_merged_head(lists: str) -> None:
    """Not one of the units under it has moved, be it that all stand in one list now."""
    other = SECOND_LIST.replace("asisten-2", "asisten") if lists == "two" else ""
    comparison = changed(*ONE_ASSISTANT, (SECOND_LIST, other))
    change = only(comparison)
    assert (change.kind, change.new) == (Perubahan.GABUNG, ("asisten",))
    assert kinds(compare(comparison.new, comparison.old)) == ["pecah"]


def test_kind_of_unit() -> None:
    change = only(changed(("dinsos: Dinas Sosial", "dinsos: {nama: Dinas Sosial, jenis: badan}")))
    assert (change.kind, change.old_text, change.new_text) == (
        Perubahan.GANTI_JENIS,
        "dinas",
        "badan",
    )


def test_another_kind_of_office_is_renamed_and_of_another_kind() -> None:
    comparison = changed(("dinsos: Dinas Sosial", "dinsos: Badan Sosial"))
    assert kinds(comparison) == ["ganti-nama", "ganti-jenis"]


def test_a_unit_that_becomes_a_group() -> None:
    comparison = changed(
        ("  dprd: {nama: DPRD, dasar: Pasal 6}\n", ""),
        ("kelompok:\n", "kelompok:\n  dprd: {nama: DPRD, dasar: Pasal 6}\n"),
    )
    change = comparison.changes[0]
    assert (change.kind, change.old_text, change.new_text) == (
        Perubahan.GANTI_JENIS,
        "unit",
        "kelompok",
    )


def test_a_guess_is_shown_with_its_score() -> None:
    comparison = changed(("dikbud: Dinas Pendidikan dan Kebudayaan", "didik: Dinas Pendidikan"))
    change = only(comparison)
    assert (change.kind, change.old, change.new) == (Perubahan.GANTI_NAMA, ("dikbud",), ("didik",))
    assert change.score is not None
    assert 0.6 < change.score < 1
    assert dict(comparison.guesses) == {"dikbud": change.score}


def test_unlike_offices_are_not_guessed_to_be_one() -> None:
    comparison = changed(("dinsos: Dinas Sosial", "damkar: Dinas Pemadam Kebakaran"))
    assert sorted(kinds(comparison)) == ["dibentuk", "dihapus"]
    assert not comparison.guesses


def test_a_merger_without_lineage_is_guessed_as_one() -> None:
    comparison = changed(
        ("distan: Dinas Pertanian", "pangan: Dinas Pertanian dan Perikanan"),
        ("      - diskan: Dinas Perikanan\n", ""),
    )
    change = only(comparison)
    assert (change.kind, change.old) == (Perubahan.GABUNG, ("distan", "diskan"))
    assert change.score == 0.9
