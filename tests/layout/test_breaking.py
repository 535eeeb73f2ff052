"""Labels are broken as they are best to look at, in no more lines than they need."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from bagan.chart.layout.breaking import SHORT, break_label, filled, has_word_alone, width_for
from bagan.chart.layout.text import least_width, width, wrap
from bagan.style import Face

NAMES = (
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    "Badan Kesatuan Bangsa dan Politik",
    "Kelompok Jabatan Fungsional",
    "Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan dan Anak",
    "Bagian Perundang-undangan",
    "Seksi Air Minum dan Penyehatan Lingkungan Permukiman",
    "Umum",
)


def every_break(text: str, count: int) -> list[tuple[str, ...]]:
    """All ways to break *text* between its words into *count* lines."""
    words = text.split()
    ends = [(0, *cuts, len(words)) for cuts in combinations(range(1, len(words)), count - 1)]
    return [tuple(" ".join(words[a:b]) for a, b in pairwise(each)) for each in ends]


@pytest.mark.parametrize("text", NAMES)
@pytest.mark.parametrize("room", [7.0, 8.5, 10.0, 12.0, 16.0, 40.0])
def test_no_word_stands_alone_where_as_many_lines_fit_without(text: str, room: float) -> None:
    room = max(room, least_width(text))
    lines = break_label(text, room)
    assert len(lines) == len(wrap(text, room))
    assert max(map(width, lines)) <= room + 1e-6
    others = [o for o in every_break(text, len(lines)) if max(map(width, o)) <= room]
    if any(not has_word_alone(other) for other in others):
        assert not has_word_alone(lines)


def test_a_conjunction_begins_the_next_line() -> None:
    text = "Bagian Umum dan Kepegawaian"
    assert break_label(text, width("Bagian Umum dan")) == ("Bagian Umum", "dan Kepegawaian")


def test_a_conjunction_ends_a_line_where_all_else_needs_one_more() -> None:
    text = "Bidang Persandian dan Statistik Sosial Umum"
    lines = break_label(text, width("Bidang Persandian dan"))
    assert lines == ("Bidang Persandian dan", "Statistik Sosial Umum")


def test_a_slash_does_not_begin_a_line() -> None:
    text = "Seksi Pembinaan / Pengawasan Umum"
    room = max(width("Seksi Pembinaan /"), width("/ Pengawasan Umum"))
    assert break_label(text, room) == ("Seksi Pembinaan /", "Pengawasan Umum")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Inspektur Pembantu IV", "Bidang Keuangan dan Aset"),
        ("Penanggung Jawab Klaster 1", "Manajemen Inti dan Sumber Daya"),
        ("Pengawas Usaha Kecil (UK)", "Kabupaten Rantau Panjang"),
        ("Drs. H. Ahmad Suryana Kusumah, M.Si.", "(Sekretaris Daerah)"),
        ("Ketua Pelaksana Harian", "Prof. Dr. Rina Marlina"),
        ("Kepala Badan Penanggulangan", "(ex officio Sekretaris Daerah)"),
    ],
)
def test_what_belongs_together_stays_on_one_line(first: str, second: str) -> None:
    room = max(width(first), width(second)) + 0.01
    assert break_label(f"{first} {second}", room) == (first, second)


def test_lines_are_of_one_length() -> None:
    text = "Kantor Perwakilan Pertanahan di Sendawar"
    wide = width("Kantor Perwakilan Pertanahan")
    assert break_label(text, wide) == ("Kantor Perwakilan", "Pertanahan di Sendawar")


def test_a_word_stays_whole_where_it_fits() -> None:
    text = "Subbagian Peraturan Perundang-undangan Daerah"
    assert "Perundang-" not in break_label(text, width("Perundang-undangan"))
    assert "Perundang-" in break_label(text, width("Perundang-undanga"))


def test_an_author_s_breaks_stay() -> None:
    assert break_label("Bidang\nBina Marga", 40) == ("Bidang", "Bina Marga")


def test_a_word_wider_than_the_room_is_broken_as_ever() -> None:
    text = "Dinas Kependudukan dan Sipil"
    assert break_label(text, 2.0) == wrap(text, 2.0)


def test_the_width_that_frees_a_label_of_words_alone() -> None:
    text = "Kelompok Jabatan Fungsional"
    assert width_for(text, width("Jabatan Fungsional")) == pytest.approx(width(text))
    assert width_for(text, width(text)) is None
    assert width_for("Bidang Perdagangan", width("Perdagangan")) == pytest.approx(
        width("Bidang Perdagangan")
    )


def test_long_words_may_stand_alone() -> None:
    assert has_word_alone(("Bidang", "Penataan Ruang"))
    assert not has_word_alone(("Bidang Bina", "x" * (SHORT + 1)))
    assert not has_word_alone(("Umum",))


def test_faces_have_widths_of_their_own() -> None:
    text = "Bidang Penataan Ruang Wilayah"
    room = width("Bidang Penataan", Face.REGULAR)
    assert len(break_label(text, room, Face.BOLD)) > len(break_label(text, room, Face.REGULAR))


@pytest.mark.parametrize("text", [name for name in NAMES if "-" not in name])
@pytest.mark.parametrize("room", [7.0, 10.0, 16.0])
def test_lines_that_begin_at_the_left_are_filled(text: str, room: float) -> None:
    room = max(room, least_width(text))
    lines = filled(text, room)
    assert " ".join(lines) == text
    assert len(lines) == len(wrap(text, room))
    for line, after in pairwise(lines):
        assert width(line) <= room + 1e-6 < width(f"{line} {after.split()[0]}")


def test_a_word_too_long_for_its_line_is_broken_inside_when_filled() -> None:
    text = "Bagian Perundang-undangan"
    room = least_width(text)
    assert filled(text, room) == wrap(text, room)


def test_words_in_brackets_stay_together_where_another_word_then_stands_alone() -> None:
    found = break_label("Substansi Bidang (Data Wilayah)", 8)
    assert found[-1] == "(Data Wilayah)"
    assert break_label("Utara Substansi Bidang (Data Wilayah)", 8)[1:] == (
        "Bidang",
        "(Data Wilayah)",
    )
