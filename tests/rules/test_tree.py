"""Who answers to whom: one komando parent, nobody without one, everyone joined to the head."""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import Any

import pytest

PLACES = ("puncak-kedua", "tanpa-atasan", "tanpa-garis")
HEAD = "bupati: {nama: Bupati, dasar: Pasal 2}"
SEKDA = "sekda: {nama: Sekretaris Daerah, dasar: Pasal 3}"
DINSOS = "dinsos: {nama: Dinas Sosial, dasar: Pasal 4}"
DINKES = "dinkes: {nama: Dinas Kesehatan, dasar: Pasal 5}"
POLRES = "polres: {nama: Polres Contoh, dasar: Pasal 6}"
WAKIL = "wakil: {nama: Wakil Bupati, dasar: Pasal 7}"
KEPALA = "kepala: {nama: Kepala Dinas, dasar: Pasal 8}"
BIDANG = "bidang: {nama: Bidang Anak, dasar: Pasal 9}"
SEKSI = "seksi: {nama: Seksi Bayi, dasar: Pasal 10}"


def spec(units: list[str], *lines: str, groups: str = "", charts: str = "") -> str:
    """A spec of *units* and *lines* ("komando a -> b")."""
    text = "unit:\n" + "".join(f"  {unit}\n" for unit in units)
    if groups:
        text += f"kelompok:\n{groups}"
    if lines:
        text += "garis:\n"
    for line in lines:
        kind, _space, ends = line.partition(" ")
        text += f'  - {{{kind}: "{ends}", dasar: Pasal 20}}\n'
    return text + charts


@pytest.fixture
def told(examined) -> Any:
    """(rule, message) of every finding of a spec, but for those about places in a chart."""
    return lambda text: sorted((p.rule, p.message) for p in examined(text) if p.rule not in PLACES)


def test_a_whole_tree_is_clean(told) -> None:
    text = spec(
        [HEAD, WAKIL, SEKDA, DINSOS, POLRES],
        "komando bupati -> wakil, sekda",
        "komando sekda -> dinsos",
        "koordinasi dinsos <-> polres",
    )
    assert told(text) == []


def test_both_lines_of_two_parents_are_named_with_their_articles(told) -> None:
    text = spec([HEAD, SEKDA, DINSOS], "komando bupati -> sekda, dinsos", "komando sekda -> dinsos")
    assert told(text) == [
        (
            "komando-ganda",
            "Dinas Sosial has two komando parents: Bupati (Pasal 20) and "
            "Sekretaris Daerah (Pasal 20)",
        )
    ]


def test_every_parent_after_the_first_is_told(told) -> None:
    text = spec(
        [HEAD, SEKDA, WAKIL, DINSOS],
        "komando bupati -> sekda, wakil, dinsos",
        "komando sekda -> dinsos",
        "komando wakil -> dinsos",
    )
    assert [rule for rule, _message in told(text)] == ["komando-ganda", "komando-ganda"]


GROUP = "  semua-dinas: {nama: Dinas Daerah, anggota: [dinsos, dinkes], dasar: Pasal 11}\n"


def test_a_line_to_a_group_counts_for_its_members(told) -> None:
    text = spec([HEAD, DINSOS, DINKES], "komando bupati -> semua-dinas", groups=GROUP)
    assert told(text) == []


def test_the_same_head_twice_is_one_head(told) -> None:
    text = spec(
        [HEAD, DINSOS, DINKES],
        "komando bupati -> semua-dinas",
        "komando bupati -> dinsos",
        groups=GROUP,
    )
    assert told(text) == []


def test_another_head_of_a_member_is_a_second_one(told) -> None:
    text = spec(
        [HEAD, SEKDA, DINSOS, DINKES],
        "komando bupati -> sekda",
        "komando sekda -> semua-dinas",
        "komando bupati -> dinkes",
        groups=GROUP,
    )
    ((rule, message),) = told(text)
    assert rule == "komando-ganda"
    assert message.startswith("Dinas Kesehatan has two")


def test_a_group_and_its_member_are_one_head(told) -> None:
    text = spec(
        [HEAD, DINSOS, DINKES, "upt: {nama: UPT Rumah Singgah, dasar: Pasal 12}"],
        "komando bupati -> dinsos, dinkes",
        "komando semua-dinas -> upt",
        "komando dinsos -> upt",
        groups=GROUP,
    )
    assert told(text) == []


def test_a_group_box_may_have_one_head_too(told) -> None:
    text = spec(
        [HEAD, SEKDA],
        "komando bupati -> sekda",
        "komando bupati -> semua-dinas",
        "komando sekda -> semua-dinas",
        groups="  semua-dinas: {nama: Semua Dinas, dasar: Pasal 11}\n",
    )
    ((rule, message),) = told(text)
    assert (rule, message.partition(" has")[0]) == ("komando-ganda", "Semua Dinas")


@pytest.mark.parametrize(
    "unit",
    [
        "x: {nama: Menteri Dalam Negeri, dasar: Pasal 9}",
        "x: {nama: Gubernur, jenis: gubernur, dasar: Pasal 9}",
        "x: {nama: DPRD, dasar: Pasal 9}",
        "x: {nama: Kejaksaan Negeri, dasar: Pasal 9}",
        "x: {nama: PDAM, jenis: bumd, dasar: Pasal 9}",
        "x: {nama: KONI, jenis: lembaga, dasar: Pasal 9}",
        "x: {nama: Tokoh Masyarakat, dasar: Pasal 9}",
        "x: {nama: Wakil Bupati, dasar: Pasal 9}",
    ],
)
def test_who_answers_to_nobody_needs_any_line_only(told, unit: str) -> None:
    assert told(spec([HEAD, unit], "koordinasi bupati -> x")) == []
    assert [rule for rule, _message in told(spec([HEAD, unit]))] == ["tak-sampai-kepala"]


@pytest.mark.parametrize(
    "unit",
    [
        "x: {nama: Sekretaris Daerah, dasar: Pasal 9}",
        "x: {nama: Asisten Pemerintahan, dasar: Pasal 9}",
        "x: {nama: Staf Ahli Bupati Bidang Hukum, dasar: Pasal 9}",
        "x: {nama: Dinas Sosial, dasar: Pasal 9}",
        "x: {nama: Bagian Hukum, dasar: Pasal 9}",
        "x: {nama: Kecamatan, dasar: Pasal 9}",
        "x: {nama: Bidang Anak, dasar: Pasal 9}",
        "x: {nama: UPT Pasar, dasar: Pasal 9}",
    ],
)
def test_who_answers_to_someone_needs_komando(told, unit: str) -> None:
    for lines in ([], ["koordinasi bupati -> x"], ["komando x -> bupati"]):
        rules = [rule for rule, _message in told(spec([HEAD, unit], *lines))]
        assert rules == ["tanpa-komando"], lines
    assert told(spec([HEAD, unit], "komando bupati -> x")) == []


def test_a_wakil_bupati_who_commands_answers_to_the_bupati(told) -> None:
    text = spec([HEAD, WAKIL, SEKDA], "komando wakil -> sekda", "koordinasi bupati -> wakil")
    assert told(text) == [("tanpa-komando", "No komando line leads to Wakil Bupati")]


def test_what_hangs_below_a_unit_that_is_told_is_not_told_again(told) -> None:
    text = spec(
        [HEAD, SEKDA, DINSOS, BIDANG], "komando sekda -> dinsos", "komando dinsos -> bidang"
    )
    assert told(text) == [("tanpa-komando", "No komando line leads to Sekretaris Daerah")]


def test_komando_from_outside_is_told_at_its_top_only(told) -> None:
    text = spec(
        [HEAD, "yayasan: {nama: Yayasan Maju, jenis: lembaga, dasar: Pasal 9}", DINSOS, BIDANG],
        "koordinasi bupati -> yayasan",
        "komando yayasan -> dinsos",
        "komando dinsos -> bidang",
    )
    assert told(text) == [
        ("tak-sampai-kepala", "The komando over Dinas Sosial does not come from Bupati")
    ]


def test_the_head_may_have_a_head(told) -> None:
    text = spec(
        ["gubernur: {nama: Gubernur, jenis: gubernur, dasar: Pasal 1}", HEAD, DINSOS],
        "komando gubernur -> bupati",
        "komando bupati -> dinsos",
    )
    assert told(text) == []


def test_a_chart_of_one_office_has_one_root(told) -> None:
    office = [KEPALA, BIDANG, SEKSI]
    assert told(spec(office, "komando kepala -> bidang", "komando bidang -> seksi")) == []
    assert told(spec(office, "komando kepala -> bidang")) == [
        ("tanpa-komando", "No komando line leads to Seksi Bayi")
    ]


CHARTS = """
lampiran:
  - judul: Satu
    nomor: I
    bagan: [{id: satu, jenjang: [bupati, dinsos], tampilkan: []}]
  - judul: Dua
    nomor: II
    bagan: [{id: dua, jenjang: [kepala, bidang], tampilkan: []}]
"""


def test_an_office_in_a_chart_of_its_own_is_not_asked_for_the_bupati(told) -> None:
    text = spec(
        [HEAD, DINSOS, KEPALA, BIDANG],
        "komando bupati -> dinsos",
        "komando kepala -> bidang",
        charts=CHARTS,
    )
    assert told(text) == []


@pytest.mark.parametrize("partner", [SEKDA, DINKES])
def test_an_office_with_which_another_coordinates_is_not_asked_either(told, partner: str) -> None:
    name = partner.partition(":")[0]
    text = spec(
        [KEPALA, BIDANG, partner], "komando kepala -> bidang", f"koordinasi kepala <-> {name}"
    )
    assert told(text) == []


def test_in_the_chart_of_the_bupati_it_is(told) -> None:
    text = spec(
        [HEAD, DINSOS, KEPALA, BIDANG],
        "komando bupati -> dinsos",
        "komando kepala -> bidang",
        charts=CHARTS.replace("[bupati, dinsos]", "[bupati, dinsos, kepala]"),
    )
    assert told(text) == [("tanpa-komando", "No komando line leads to Kepala Dinas")]


def test_a_group_that_nothing_leads_to(told) -> None:
    text = spec([HEAD], groups="  instansi: {nama: Instansi Vertikal, dasar: Pasal 11}\n")
    assert told(text) == [("tak-sampai-kepala", "No lines join Instansi Vertikal to Bupati")]


def test_members_are_not_joined_by_being_in_one_group(told) -> None:
    group = "  luar: {nama: Luar, anggota: [polres, kodim], dasar: Pasal 11}\n"
    text = spec(
        [HEAD, POLRES, "kodim: {nama: Kodim 0912, dasar: Pasal 6}"],
        "koordinasi bupati -> polres",
        groups=group,
    )
    assert told(text) == [("tak-sampai-kepala", "No lines join Kodim 0912 to Bupati")]


def test_a_tree_deeper_than_calls_may_nest_is_judged(examined) -> None:
    count = sys.getrecursionlimit() + 200
    units = [HEAD, *(f"u{n}: {{nama: Bidang {n}, dasar: Pasal 9}}" for n in range(count))]
    chain = ["bupati", *(f"u{n}" for n in range(count))]
    lines = [f"komando {above} -> {under}" for above, under in pairwise(chain)]
    assert examined(spec(units, *lines)) == []
