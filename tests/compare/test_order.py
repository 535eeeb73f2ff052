"""In which order the changes of one comparison are told: that of the regulation."""

from __future__ import annotations

from bagan.change.compare import compare
from tests.compare.small import changed, spec
from tests.compare.test_tricky import rows


def test_what_is_gone_comes_right_after_what_it_stood_after() -> None:
    """What is gone from the first place comes first of all."""
    old = spec(
        (
            "  bupati: {nama: Bupati,",
            "  camat: {nama: Camat, dasar: Pasal 2}\n  bupati: {nama: Bupati,",
        ),
        ("jenjang: [bupati,", "jenjang: [camat, bupati,"),
    )
    new = spec(
        ("distan: Dinas Pertanian", "distan: Dinas Tani"),
        ("      - diskan: Dinas Perikanan\n", ""),
        ("dagang: Dinas Perdagangan", "dagang: Dinas Pasar"),
        ("  bupati: {nama: Bupati,", "  bupati: {nama: Wali Nagari,"),
        ("          - dinsos: Dinas Sosial\n", ""),
        ("          - dinkes:", "          - dispar: Dinas Pariwisata\n          - dinkes:"),
    )
    assert rows(compare(old, new)) == [
        ("dihapus", "camat", ""),
        ("ganti-nama", "bupati", "bupati"),
        ("ganti-jenis", "bupati", "bupati"),
        ("dihapus", "dinsos", ""),
        ("dibentuk", "", "dispar"),
        ("ganti-nama", "distan", "distan"),
        ("dihapus", "diskan", ""),
        ("ganti-nama", "dagang", "dagang"),
    ]


def test_groups_after_units_then_lines_headings_lists_and_data() -> None:
    comparison = changed(
        ("dasar: Pasal 7 huruf b", "dasar: Pasal 8"),
        ("Unsur Penunjang", "Unsur Bantu"),
        ("Unsur Pelaksana", "Unsur Inti"),
        ("nama: Para Asisten", "nama: Semua Asisten"),
        ("nama: DPRD", "nama: Dewan Perwakilan Rakyat Daerah"),
        ("tentang: Koordinasi", "tentang: Kerja Sama"),
        ("kode: 13.12", "kode: 13.13"),
        ("koordinasi: asisten-1 <-> asisten-2", "koordinasi: asisten-1 -> asisten-2"),
        ("  - komando: bupati -> sekda\n", "  - koordinasi: bupati -> sekda\n"),
    )
    assert rows(comparison) == [
        ("ganti-nama", "dprd", "dprd"),
        ("ganti-nama", "para-asisten", "para-asisten"),
        ("garis-ganti-jenis", "bupati -> sekda", "bupati -> sekda"),
        ("garis-beralih", "asisten-1 <-> asisten-2", "asisten-1 -> asisten-2"),
        ("ganti-nama", "Unsur Pelaksana", "Unsur Inti"),
        ("ganti-nama", "Unsur Penunjang", "Unsur Bantu"),
        ("ganti-dasar", "Pasal 7 huruf b", "Pasal 8"),
        ("data", "13.12", "13.13"),
        ("data", "Koordinasi", "Kerja Sama"),
    ]


def test_lines_by_their_first_end_then_by_the_other() -> None:
    made = ["dinkes -> dprd", "bupati -> kesbang", "dinsos -> distan", "bupati -> dinkes"]
    text = "".join(f"  - koordinasi: {line}\n    dasar: Pasal 9\n" for line in made)
    comparison = changed(("garis:\n", f"garis:\n{text}"))
    assert [new for _kind, _old, new in rows(comparison)] == [
        "bupati -> dinkes",
        "bupati -> kesbang",
        "dinsos -> distan",
        "dinkes -> dprd",
    ]


def test_changes_of_one_unit_by_kind() -> None:
    comparison = changed(
        ("          - dishub: Dinas Perhubungan\n", ""),
        ("      - diskan:", "      - dishub: Badan Perhubungan\n      - diskan:"),
    )
    assert [kind for kind, _old, _new in rows(comparison)] == [
        "ganti-nama",
        "pindah",
        "ganti-jenis",
    ]
