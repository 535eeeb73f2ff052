"""The comparison table: what each cell says, and the one-line summary and sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bagan.change.compare.changes import Change, Comparison, Edit, Hal, Perubahan
from bagan.change.diff.matrix import Row, matrix_of
from bagan.change.diff.telling import guess_note, headline, summary
from bagan.change.diff.words import counted, joined
from bagan.chart.model.kinds import Status
from tests.diff.hand import FIRST, SECOND, comparison, line, spec

WITHOUT = {item: name for item, name in FIRST.items() if item != "dinper"}


def change(kind: Perubahan, old: str = "", new: str = "", **more: object) -> Change:
    return Change(kind, Hal.UNIT, tuple(old.split()), tuple(new.split()), **more)  # type: ignore[arg-type]


def only_row(found: Comparison) -> Row:
    (row,) = matrix_of(found).rows
    return row


def test_a_summary_counts_only_what_there_is():
    kinds = [
        *[Perubahan.DIBENTUK] * 3,
        Perubahan.DIHAPUS,
        Perubahan.GABUNG,
        Perubahan.GARIS_BARU,
        Perubahan.GARIS_BERALIH,
        Perubahan.DATA,
    ]
    assert summary([change(kind) for kind in kinds]) == (
        "3 dibentuk, 1 dihapus, 1 penggabungan, 2 garis berubah, 1 data berubah"
    )
    assert summary([]) == "tanpa perubahan"


def test_a_summary_has_a_word_for_each_kind():
    for kind in Perubahan:
        assert summary([change(kind)]).startswith("1 ")


def test_a_removed_unit_is_told_in_full_and_has_no_other_side():
    new = spec(WITHOUT)
    row = only_row(comparison(spec(), new, change(Perubahan.DIHAPUS, "dinper")))
    assert row.cells == (
        "1",
        "Dinas Pertanian\nPasal 12 huruf a angka 3\n"
        "Komando: Sekretaris Daerah\nKoordinasi: Asisten Pemerintahan",
        "-",
        "Dihapus",
        "Pasal 12 huruf a angka 3",
    )


def test_a_made_head_brings_its_own_lines():
    new = spec(
        units=["asisten-3: {nama: Asisten Umum, dasar: Pasal 6}"],
        lines="  - koordinasi: asisten-3 -> dishub\n    dasar: Pasal 6\n"
        "  - koordinasi: asisten-3 <-> asisten-1\n    dasar: Pasal 6",
    )
    row = only_row(comparison(spec(), new, change(Perubahan.DIBENTUK, "", "asisten-3")))
    assert row.menjadi == (
        "Asisten Umum\nKoordinasi kepada: Dinas Perhubungan\n"
        "Koordinasi timbal balik: Asisten Pemerintahan"
    )
    assert row.semula == "-"


def test_a_move_says_from_where_to_where_and_both_articles():
    new = spec(WITHOUT, {**SECOND, "dinper": "Dinas Pertanian"})
    row = only_row(comparison(spec(), new, change(Perubahan.PINDAH, "dinper", "dinper")))
    assert row.sentence.startswith("Dinas Pertanian pindah")
    assert "koordinasi dari Asisten I ke Asisten II" in row.sentence
    assert "komando dari Sekretaris Daerah" in row.sentence
    assert "Koordinasi: Asisten Pemerintahan" in row.semula
    assert "Koordinasi: Asisten Ekonomi" in row.menjadi
    assert row.dasar == "Semula: Pasal 12 huruf a angka 3\nMenjadi: Pasal 13 huruf c"


def test_a_move_to_the_same_head_by_another_name_does_not_name_the_head():
    lines = "  - komando: sekda -> {}\n    dasar: Pasal 6"
    old = spec(
        units=["kepala: {nama: Kepala X, jenis: kepala, dasar: Pasal 6}"],
        lines="  - komando: kepala -> dispar\n    dasar: Pasal 6\n" + lines.format("kepala"),
    )
    new = spec(
        WITHOUT,
        {**SECOND, "dinper": "Dinas Pertanian"},
        units=["pimpinan: {nama: Pimpinan X, jenis: kepala, dasar: Pasal 6}"],
        lines="  - komando: pimpinan -> dispar\n    dasar: Pasal 6\n"
        + lines.format("pimpinan")
        + "\n  - komando: sekda -> dispar\n    dasar: Pasal 6",
    )
    found = comparison(
        old, new, change(Perubahan.PINDAH, "dispar", "dispar"), lives={"kepala": "pimpinan"}
    )
    assert headline(found.changes[0], found) == "Dinas Pariwisata pindah ke Sekretaris Daerah"


def test_a_merger_numbers_its_sources():
    first = {"dinsos": "Dinas Sosial", "baru": "Dinas Kesehatan dan Pertanian"}
    merger = change(Perubahan.GABUNG, "dinkes dinper", "baru", since=date(2024, 1, 2))
    row = only_row(comparison(spec(), spec(first), merger))
    assert row.semula.splitlines()[0] == "1. Dinas Kesehatan"
    assert "\n2. Dinas Pertanian\n" in row.semula
    assert row.keterangan == "Penggabungan 2 (dua) menjadi 1 (satu); sejak 2 Januari 2024"
    assert row.sentence == (
        "Dinas Kesehatan dan Dinas Pertanian digabung menjadi Dinas Kesehatan dan Pertanian"
    )


def test_a_merger_into_one_that_lives_on_says_so():
    merger = change(Perubahan.GABUNG, "dinkes dinper", "dinkes")
    found = comparison(spec(), spec(WITHOUT), merger)
    assert headline(merger, found) == "Dinas Pertanian digabung ke dalam Dinas Kesehatan"


def test_a_guess_is_shown_with_its_score_rounded_down():
    new = spec({**FIRST, "dinkes": "Dinas Kesehatan Rakyat"})
    row = only_row(
        comparison(spec(), new, change(Perubahan.GANTI_NAMA, "dinkes", "dinkes", score=0.879))
    )
    assert row.keterangan == "Berganti nama; dugaan, kemiripan 87\u00a0%, wajib diperiksa"
    assert row.sentence == (
        "Dinas Kesehatan berganti nama menjadi Dinas Kesehatan Rakyat (dugaan, kemiripan 87\u00a0%)"
    )
    assert row.guess == 0.879
    assert guess_note(0.9999) == " (dugaan, kemiripan 99\u00a0%)"
    assert guess_note(0.29) == " (dugaan, kemiripan 29\u00a0%)"


def test_lines_name_their_ends_and_their_basis():
    text = "  - koordinasi: sekda -> {}\n    dasar: Pasal 21"
    old, new = spec(lines=text.format("dispar")), spec(lines=text.format("dishub"))
    gone = Change(Perubahan.GARIS_DIHAPUS, Hal.GARIS, old_line=line(old, "sekda", "dispar"))
    turned = Change(
        Perubahan.GARIS_BERALIH,
        Hal.GARIS,
        old_line=line(old, "sekda", "dispar"),
        new_line=line(new, "sekda", "dishub"),
    )
    first, second = matrix_of(comparison(old, new, gone, turned)).rows
    assert first.cells[1:] == (
        "Garis koordinasi dari Sekretaris Daerah ke Dinas Pariwisata",
        "-",
        "Garis dihapus",
        "Pasal 21",
    )
    assert first.sentence == "Garis koordinasi dari Sekretaris Daerah ke Dinas Pariwisata dihapus"
    assert second.sentence == (
        "Garis koordinasi dari Sekretaris Daerah ke Dinas Pariwisata beralih menjadi "
        "dari Sekretaris Daerah ke Dinas Perhubungan"
    )


def test_a_line_both_ways_is_between_two():
    text = "  - koordinasi: asisten-1 <-> dispar\n    dasar: Pasal 21"
    new = spec(lines=text)
    ends = ("asisten-1", "dispar")
    row = only_row(
        comparison(spec(), new, Change(Perubahan.GARIS_BARU, Hal.GARIS, new_line=line(new, *ends)))
    )
    assert row.menjadi == ("Garis koordinasi antara Asisten Pemerintahan dan Dinas Pariwisata")
    assert row.sentence == ("Garis koordinasi antara Asisten I dan Dinas Pariwisata ditambahkan")


@pytest.mark.parametrize(
    ("edit", "semula", "sentence"),
    [
        (
            Edit(("data", "peraturan", "ditetapkan", "tanggal"), "2017-01-03", "2024-05-02"),
            "Tanggal penetapan peraturan: 3 Januari 2017",
            "Tanggal penetapan peraturan berubah dari 3 Januari 2017 menjadi 2 Mei 2024",
        ),
        (
            Edit(
                ("unit", "dinkes", "asal"),
                (("gabung", ("a", "b"), "2020-01-02", None), ("ganti nama", ("c",), None, "C")),
                None,
            ),
            "Asal-usul: gabung dari a dan b sejak 2 Januari 2020; ganti nama dari c (C)",
            "Asal-usul dihapus: gabung dari a dan b sejak 2 Januari 2020; ganti nama dari c (C)",
        ),
        (
            Edit(("data", "peraturan", "nomor"), "7", "8"),
            "Nomor peraturan: 7",
            "Nomor peraturan berubah dari 7 menjadi 8",
        ),
        (
            Edit(("data", "bagan", "utama", "kecuali"), None, ("a", "b")),
            "-",
            "Pengecualian bagan utama ditambahkan: a, b",
        ),
    ],
)
def test_data_say_what_they_are(edit: Edit, semula: str, sentence: str):
    found = comparison(spec(), spec(), Change(Perubahan.DATA, Hal.DATA, edits=(edit,)))
    row = only_row(found)
    assert (row.semula, row.sentence) == (semula, sentence)


def test_a_changed_basis_shows_both_articles():
    old = spec(units=["x: {nama: Badan X, dasar: Pasal 6}"])
    new = spec(units=["x: {nama: Badan X, rekonstruksi: Tidak ada pasalnya.}"])
    row = only_row(
        comparison(
            old,
            new,
            change(Perubahan.GANTI_DASAR, "x", "x", old_text="Pasal 6", new_text="rekonstruksi"),
        )
    )
    assert row.dasar == "Semula: Pasal 6\nMenjadi: rekonstruksi: Tidak ada pasalnya."


def test_every_kind_about_anything_has_a_row_and_a_sentence():
    """No combination of what compare may say is left without words."""
    old, new = spec(), spec()
    ends = (None, line(old, "sekda", "dinkes"))
    changes = [
        Change(kind, about, ids, others, first, second, "a", "b")
        for kind in Perubahan
        for about in Hal
        for ids in ((), ("dinkes",))
        for others in ((), ("dinkes",))
        for first in ends
        for second in ends
    ]
    matrix = matrix_of(comparison(old, new, *changes))
    assert len(matrix.rows) == len(changes)
    assert all(all(row.cells) and row.sentence for row in matrix.rows)


def test_the_matrix_names_both_regulations():
    matrix = matrix_of(comparison(spec(), spec(nomor=9)))
    assert matrix.title == "Matriks Perbandingan Bagan Kabupaten Contoh"
    assert matrix.semula == "Peraturan Bupati Contoh Nomor 7 Tahun 2020 tentang Tata Hubungan Kerja"
    assert "Nomor 9" in matrix.menjadi


def test_numbers_in_words():
    found = {number: counted(number) for number in (1, 11, 12, 20, 100, 115, 999)}
    assert found == {
        1: "1 (satu)",
        11: "11 (sebelas)",
        12: "12 (dua belas)",
        20: "20 (dua puluh)",
        100: "100 (seratus)",
        115: "115 (seratus lima belas)",
        999: "999 (sembilan ratus sembilan puluh sembilan)",
    }
    assert joined(["a", "b", "c"]) == "a, b, dan c"


def test_a_draft_is_called_one():
    old = spec()
    draft = replace(
        old,
        regency=old.regency.model_copy(
            update={
                "peraturan": old.regency.peraturan.model_copy(
                    update={"status": Status.RANCANGAN, "nomor": None, "tahun": None}
                )
            }
        ),
    )
    matrix = matrix_of(comparison(old, draft))
    assert matrix.semula.startswith("Peraturan Bupati Contoh Nomor 7")
    blank = "." * 12
    assert matrix.menjadi == (
        f"Rancangan Peraturan Bupati Contoh Nomor {blank} Tahun {blank} tentang Tata Hubungan Kerja"
    )
