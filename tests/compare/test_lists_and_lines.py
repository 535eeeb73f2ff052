"""One small spec, one change of a list, a line or other data at a time: how each is reported."""

from __future__ import annotations

import pytest

from bagan.change.compare import (
    Hal,
    Perubahan,
    compare,
    state_of,
)
from bagan.change.compare.containers import containers
from bagan.change.compare.pairing import pair_containers
from bagan.chart.model import name_key
from bagan.chart.model.kinds import Kind
from bagan.chart.spec import parse_spec
from tests.compare.applied import apply, reversed_changes
from tests.compare.small import RENAMED, SMALL, changed, kinds, only, spec


def test_only_what_moved_changed_its_order() -> None:
    text = "          - dinsos: Dinas Sosial\n"
    change = only(changed((text, ""), ("          - dishub:", f"{text}          - dishub:")))
    assert (change.kind, change.old) == (Perubahan.GANTI_URUTAN, ("dinsos",))
    assert change.old_text == "Pasal 7 huruf a angka 1 huruf a"
    assert change.new_text == "Pasal 7 huruf a angka 1 huruf c"


def test_heading_renamed_for_all_under_it() -> None:
    change = only(changed(("Unsur Pelaksana", "Unsur Pelaksana Urusan")))
    assert (change.kind, change.about) == (Perubahan.GANTI_NAMA, Hal.UNSUR)
    assert (change.old_text, change.new_text) == ("Unsur Pelaksana", "Unsur Pelaksana Urusan")


def test_a_heading_spelled_otherwise_is_the_same_unsur() -> None:
    """Though it holds none of the units that it held before."""
    new = spec(
        ("Unsur Penunjang", '"UNSUR  PENUNJANG:"'),
        ("kesbang: Badan Kesatuan Bangsa", "arsip: Dinas Kearsipan"),
        ("bapenda: Badan Pendapatan Daerah", "dpmd: Dinas Pemberdayaan Masyarakat"),
    )
    before, after = containers(spec()), containers(new)
    old_key, new_key = (
        next(box.key for box in boxes if box.heading_key == name_key("Unsur Penunjang"))
        for boxes in (before, after)
    )
    kept = {entry.unit: entry.unit for entry in spec().organisation.entries}
    assert pair_containers(before, after, kept)[old_key] == new_key


def test_a_list_in_another_article() -> None:
    change = only(changed(("dasar: Pasal 7 huruf b", "dasar: Pasal 8 huruf b")))
    assert (change.kind, change.about) == (Perubahan.GANTI_DASAR, Hal.DAFTAR)
    assert (change.old_text, change.new_text) == ("Pasal 7 huruf b", "Pasal 8 huruf b")


def test_lists_that_only_have_other_letters_are_the_same_lists() -> None:
    """Huruf a became b and b became c: nobody moved."""
    made = """  - dasar: Pasal 7 huruf a
    koordinasi: sekda
    isi:
      - inspektorat: Inspektorat
  - dasar: Pasal 7 huruf b
    koordinasi: asisten-1
"""
    comparison = changed(
        ("dasar: Pasal 7 huruf b", "dasar: Pasal 7 huruf c"),
        ("  - dasar: Pasal 7 huruf a\n    koordinasi: asisten-1\n", made),
    )
    assert [(c.kind.value, c.about.value) for c in comparison.changes] == [
        ("dibentuk", "unit"),
        ("ganti-dasar", "daftar"),
        ("ganti-dasar", "daftar"),
    ]


@pytest.mark.parametrize(
    ("new", "kind"),
    [
        ("koordinasi: dprd -> bupati", Perubahan.GARIS_BERALIH),
        ("koordinasi: bupati <-> dprd", Perubahan.GARIS_BERALIH),
        ("koordinasi: bupati -> distan", Perubahan.GARIS_BERALIH),
        ("komando: bupati -> dprd", Perubahan.GARIS_GANTI_JENIS),
    ],
)
def test_a_line_that_is_another_one_now(new: str, kind: Perubahan) -> None:
    change = only(changed(("koordinasi: bupati -> dprd", new)))
    assert (change.kind, change.about) == (kind, Hal.GARIS)
    assert change.old_line is not None
    assert change.new_line is not None
    assert str(change.old_line) == "bupati -> dprd"
    assert f"{change.new_line.kind.value}: {change.new_line}" == new


def test_a_line_comes_and_goes() -> None:
    line = ("garis:\n", "garis:\n  - koordinasi: dinkes -> dprd\n    dasar: Pasal 9\n")
    made, gone = only(changed(line)), only(compare(spec(line), spec()))
    assert (made.kind, made.old_line) == (Perubahan.GARIS_BARU, None)
    assert made.new_line is not None
    assert made.new_line.key == ("dinkes", "dprd", Kind.KOORDINASI)
    assert (gone.kind, gone.new_line) == (Perubahan.GARIS_DIHAPUS, None)


def test_lines_are_told_in_the_ids_of_their_own_spec() -> None:
    line = ("garis:\n", "garis:\n  - koordinasi: dinsos -> dprd\n    dasar: Pasal 9\n")
    moved = ("garis:\n", "garis:\n  - koordinasi: sosial -> dprd\n    dasar: Pasal 10\n")
    comparison = compare(spec(line), spec(moved, ("dinsos: Dinas Sosial", RENAMED)))
    change = next(c for c in comparison.changes if c.about is Hal.GARIS)
    assert change.kind is Perubahan.GANTI_DASAR
    assert (str(change.old_line), str(change.new_line)) == ("dinsos -> dprd", "sosial -> dprd")
    assert (change.old_text, change.new_text) == ("Pasal 9", "Pasal 10")


def test_articles_of_a_unit() -> None:
    change = only(changed(("Asisten Ekonomi, dasar: Pasal 5", "Asisten Ekonomi, dasar: Pasal 9")))
    assert (change.kind, change.about) == (Perubahan.GANTI_DASAR, Hal.UNIT)
    assert (change.old_text, change.new_text) == ("Pasal 5", "Pasal 9")


def test_data_of_the_regulation() -> None:
    change = only(changed(("tentang: Koordinasi", "tentang: Koordinasi Kerja")))
    assert (change.kind, change.about) == (Perubahan.DATA, Hal.DATA)
    assert change.edits[0].path == ("data", "peraturan", "tentang")


def test_a_view_that_shows_its_units_otherwise_is_data() -> None:
    change = only(changed(("kiri: [dprd]", "kanan: [dprd]")))
    assert (change.kind, change.old_text, change.new_text) == (Perubahan.DATA, "DPRD", "DPRD")


def test_a_whole_chart_is_one_change() -> None:
    more = "      - id: dua\n        judul: Dua\n        jenjang: [bupati]\n        tampilkan: []\n"
    change = only(compare(spec(), parse_spec(SMALL + more, "x")))
    assert (change.kind, change.old_text, change.new_text) == (Perubahan.DATA, "", "Dua")


def test_members_of_a_group() -> None:
    comparison = changed(("anggota: [asisten-1, asisten-2]", "anggota: [asisten-1]"))
    change = only(comparison)
    assert (change.kind, change.about, change.new) == (
        Perubahan.DATA,
        Hal.KELOMPOK,
        ("para-asisten",),
    )


def test_changes_come_in_the_order_of_the_regulation() -> None:
    comparison = changed(
        ("tentang: Koordinasi", "tentang: Koordinasi Kerja"),
        ("          - dinkes: Dinas Kesehatan\n", ""),
        ("dagang: Dinas Perdagangan", "dagang: Dinas Perdagangan dan Pasar"),
        ("Asisten Ekonomi, dasar: Pasal 5", "Asisten Ekonomi, dasar: Pasal 9"),
        ("koordinasi: bupati -> dprd", "komando: bupati -> dprd"),
    )
    assert kinds(comparison) == [
        "ganti-dasar",
        "dihapus",
        "ganti-nama",
        "garis-ganti-jenis",
        "data",
    ]


def test_a_list_takes_the_article_of_one_that_is_gone() -> None:
    new = spec(
        (
            SMALL[
                SMALL.index("  - dasar: Pasal 7 huruf a") : SMALL.index(
                    "  - dasar: Pasal 7 huruf b"
                )
            ],
            "",
        ),
        ("dasar: Pasal 7 huruf b", "dasar: Pasal 7 huruf a"),
    )
    comparison = compare(spec(), new)
    assert apply(state_of(spec()), comparison.changes) == state_of(new)
    assert apply(state_of(new), reversed_changes(comparison.changes)) == state_of(spec())
    assert sorted(set(kinds(comparison))) == ["dihapus", "ganti-dasar"]


def test_a_unit_in_one_list_twice() -> None:
    new = spec(("          - bapenda:", "          - dinsos\n          - bapenda:"))
    comparison = compare(spec(), new)
    assert only(comparison).old == ("dinsos",)
    assert apply(state_of(spec()), comparison.changes) == state_of(new)
    again = parse_spec(SMALL.replace("dinkes: Dinas Kesehatan", "dinsos"), "x")
    changes = compare(again, new).changes
    assert apply(state_of(again), changes) == state_of(new)
    assert apply(state_of(new), reversed_changes(changes)) == state_of(again)
