"""Who and what a comparison names: no two alike, no key of its own, the article to amend, and where
a unit went that stands in another chart now."""

from __future__ import annotations

import pytest

from bagan.change.choices import View
from bagan.change.compare import Comparison, compare
from bagan.change.diff.painter import pictures
from bagan.change.diff.sentences import draft_of
from bagan.change.diff.telling import headline
from bagan.chart.options import Options
from bagan.chart.spec import Spec, parse_spec

HEAD = """\
bagan: 1
daerah: {nama: Kabupaten Contoh, kode: 00.00, provinsi: Provinsi Contoh}
peraturan:
  jenis: Peraturan Bupati
  tentang: Susunan Organisasi
  status: rancangan
  penanda_tangan: {jabatan: Bupati Contoh}
"""
PART = """\
  - dasar: Pasal {pasal} huruf a
    komando: {id}
    isi:
      - {id}-s: Sekretariat
  - dasar: Pasal {pasal} huruf b
    komando: {id}-s
    isi:
      - {id}-u: Subbagian Umum
"""
ANNEX = """\
  - nomor: {number}
    judul: Bagan {name}
    bagan: [{{id: {id}, jenjang: [{id}]}}]
"""
TEAM = (
    HEAD
    + """\
unit:
  ketua: {nama: Ketua, jenis: lembaga, dasar: Pasal 2 huruf a, anggota_tim: [Sekretaris Daerah]}
daftar:
  - dasar: Pasal 3
    komando: ketua
    isi:
      - data: {nama: Bidang Data, anggota_tim: [Koordinator: Inspektur]}
lampiran:
  - judul: Bagan
    bagan: [{id: tim, jenjang: [ketua]}]
"""
)


def written(**names: str) -> str:
    """Offices with a Sekretariat and a Subbagian Umum each, and an annex each; from Pasal 3 on."""
    units: list[str] = []
    lists: list[str] = []
    annexes: list[str] = []
    for pasal, (item, name) in enumerate(names.items(), start=3):
        units.append(f"  {item}: {{nama: {name}, dasar: Pasal {pasal}}}\n")
        lists.append(PART.format(pasal=pasal, id=item))
        annexes.append(ANNEX.format(number="I" * (pasal - 2), id=item, name=name))
    return "".join([HEAD, "unit:\n", *units, "daftar:\n", *lists, "lampiran:\n", *annexes])


def offices(**names: str) -> Spec:
    return parse_spec(written(**names), "contoh.yaml")


def told(comparison: Comparison) -> list[str]:
    return [headline(change, comparison) for change in comparison.changes]


def test_units_of_one_name_are_told_apart_by_those_above_them() -> None:
    found = told(compare(offices(a="Dinas A"), offices(a="Dinas A", b="Dinas B", c="Dinas C")))
    assert [each for each in found if each.endswith("dibentuk")] == [
        "Dinas B dibentuk",
        "Dinas C dibentuk",
        "Sekretariat (Dinas B) dibentuk",
        "Subbagian Umum (Sekretariat, Dinas B) dibentuk",
        "Sekretariat (Dinas C) dibentuk",
        "Subbagian Umum (Sekretariat, Dinas C) dibentuk",
    ]


def test_a_list_with_another_article_is_told_by_whose_it_is() -> None:
    found = told(compare(offices(a="Dinas A", b="Dinas B"), offices(b="Dinas B", a="Dinas A")))
    assert (
        "Dasar hukum daftar Sekretariat (Dinas A) berubah "
        "dari Pasal 3 huruf b menjadi Pasal 4 huruf b"
    ) in found


def test_annexes_and_charts_that_came_or_went_are_told_by_number_and_title() -> None:
    old = offices(a="Dinas A", b="Dinas B", c="Dinas C")
    found = told(compare(old, offices(a="Dinas A", c="Dinas C")))
    assert "Bagan b dihapus: Bagan Dinas B" in found
    assert "Lampiran II dihapus: Bagan Dinas B" in found


def test_who_is_in_a_team_is_put_into_the_article_that_says_so() -> None:
    old = parse_spec(TEAM, "tim.yaml")
    new = parse_spec(
        TEAM.replace("[Sekretaris Daerah]", "[Wakil Bupati]").replace("Inspektur", "Asisten"),
        "tim.yaml",
    )
    draft = draft_of(compare(old, new))
    assert draft.left == ()
    quotes = ["\n".join(sentence.quote) for sentence in draft.sentences]
    assert 'anggota tim "Ketua": Wakil Bupati' in quotes[0]
    assert 'anggota tim "Bidang Data": Koordinator: Asisten' in quotes[1]


def test_another_tipe_asks_for_the_article_that_states_it() -> None:
    versions = ("nama: Dinas A, tipe: B", "nama: Dinas A, tipe: A")
    old, new = (
        parse_spec(written(a="Dinas A").replace("nama: Dinas A", one), "a.yaml") for one in versions
    )
    (left,) = draft_of(compare(old, new)).left
    assert left.text == "Tipe Dinas A berubah dari B menjadi A"
    assert left.reason == "ubah pasal yang menetapkan tipenya"


@pytest.mark.parametrize("kept", [True, False])
def test_the_chart_that_a_unit_left_says_where_it_went(kept: bool) -> None:
    """Also a chart that there is no more: what moved away did not move to it."""
    names, line = {"a": "Dinas A", "b": "Dinas B"}, "      - {}-s: Sekretariat\n"
    both = written(**names)
    to = {item: line.format(item) for item in names}
    old = both.replace(to["a"], f"{to['a']}      - x: Bidang X\n")
    if not kept:
        both = written(b="Dinas B")
    new = both.replace(to["b"], f"{to['b']}      - x: Bidang X\n")
    comparison = compare(parse_spec(old, "lama.yaml"), parse_spec(new, "baru.yaml"))
    svgs = {
        each.id: each.svgs[View.GABUNGAN] for each in pictures(comparison, Options(font="none"))
    }
    assert b"pindah ke (1)" in svgs["a"]
    assert b"pindahan" not in svgs["a"]
    assert b"(1) pindahan" in svgs["b"]
