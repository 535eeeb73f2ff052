"""The matrix of tasks: fields of one article against the offices of another."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bagan.chart.spec import load_spec, parse_spec
from bagan.law.naskah.parse import parse_naskah
from bagan.law.rules import Case, examine, read_naskah
from bagan.law.rules.task_words import fields, match, same_field
from bagan.law.rules.tasks import Fit, Matrix, matrix

SPECS = Path(__file__).parents[2] / "specs"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mengoordinasikan bidang sosial, pangan, dan pertanahan.", "sosial|pangan|pertanahan"),
        ("evaluasi bidang pemerintahan, hukum dan pertanahan;", "pemerintahan|hukum|pertanahan"),
        ("dibidang urusan penunjang keuangan, pengawasan dan, hukum", "keuangan|pengawasan|hukum"),
        ("bidang pendidikan dan kebudayaan, perikanan", "pendidikan dan kebudayaan|perikanan"),
        ("bidang perlindungan sub urusan bencana, sosial", "perlindungan|bencana|sosial"),
        ("bidang sosial, pangan sesuai dengan ketentuan, menurut tugasnya", "sosial|pangan"),
        ("bidang perencanaan Sekretariat Daerah, organisasi, hukum", "organisasi|hukum"),
        ("sesuai bidang tugasnya", ""),
        ("Bidang Pelatihan, terdiri atas Kelompok Jabatan Fungsional dan Subkoordinator;", ""),
        ("bidang hukum", ""),
        ("dinas sosial, dinas pangan", ""),
    ],
)  # fmt: skip
def test_fields_of_an_article(text: str, found: str) -> None:
    assert "|".join(fields(text)) == found


@pytest.mark.parametrize(
    ("field", "name", "least", "most"),
    [
        ("keagamaan", "Kantor Kementerian Agama", 1.0, 1.0),
        ("kepemudaan dan olahraga", "Dinas Pemuda dan Olahraga", 1.0, 1.0),
        ("pengawasan", "Inspektorat", 1.0, 1.0),
        ("perizinan", "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu", 1.0, 1.0),
        ("lingkungan hidup dan kehutanan", "Dinas Lingkungan Hidup", 0.6, 0.7),
        ("informatika", "Dinas Komunikasi dan Informasi", 0.7, 0.8),
        ("energi sumber daya manusia", "Badan Pengembangan Sumber Daya Manusia", 0.0, 0.0),
        ("administrasi kependudukan", "Badan Administrasi Keuangan", 0.0, 0.0),
        ("sosial", "Dinas Perhubungan", 0.0, 0.0),
    ],
)
def test_how_much_of_a_field_a_name_has(field: str, name: str, least: float, most: float) -> None:
    assert least <= match(field, name) <= most


def test_a_field_in_other_words_is_the_same() -> None:
    assert same_field("kepemudaan dan olahraga", "pemuda, olahraga")
    assert not same_field("kepemudaan", "kepemudaan dan olahraga")


def of(name: str) -> Matrix:
    spec = load_spec(SPECS / f"{name}.yaml")
    return matrix(Case(spec, read_naskah(spec)))


def test_the_matrix_of_pasaman_barat() -> None:
    found = of("pasaman-barat")
    assert Counter(str(t.part.citation) for t in found.tasks) == {
        "Pasal 11 huruf a": 17,
        "Pasal 11 huruf b": 16,
        "Pasal 11 huruf c": 7,
    }
    fits = {fit: [t.field for t in found.tasks if t.fit is fit] for fit in Fit}
    assert fits[Fit.ELSEWHERE] == ["keagamaan"]
    assert fits[Fit.SHARED] == ["penanaman modal", "perizinan"]
    assert fits[Fit.TWICE] == []
    assert fits[Fit.EMPTY] == [
        "persandian", "perindustrian", "perdagangan", "energi sumber daya manusia", "statistik",
    ]  # fmt: skip
    assert "lingkungan hidup dan kehutanan" in fits[Fit.PARTLY]
    assert "informatika" in fits[Fit.PARTLY]
    assert "rumah-sakit" in {entry.entry.unit for entry in found.unnamed}


def test_the_matrix_of_kutai_barat_has_no_contradiction() -> None:
    found = of("kutai-barat")
    assert len(found.tasks) == 9
    assert {task.fit for task in found.tasks} == {Fit.AGREES}


TEXT = """Pasal 1
Sekretaris Daerah membantu Bupati.
Pasal 2
Pembidangan tugas Asisten sebagai berikut:
a. Asisten Pemerintahan mengoordinasikan bidang sosial, {first}; dan
b. Asisten Perekonomian mengoordinasikan bidang perdagangan, {second}.
Pasal 3
Asisten Pemerintahan mengoordinasikan:
a. dinas sosial; dan
b. dinas perhubungan.
Pasal 4
Asisten Perekonomian mengoordinasikan:
a. dinas perdagangan; dan
b. dinas perikanan.
"""
SPEC = """bagan: 1
daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
peraturan:
  jenis: Peraturan Bupati
  tentang: Koordinasi
  penanda_tangan: {jabatan: Bupati Contoh}
unit:
  sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
  a1: {nama: Asisten Pemerintahan, dasar: [Pasal 2 huruf a, Pasal 3]}
  a2: {nama: Asisten Perekonomian, dasar: [Pasal 2 huruf b, Pasal 4]}
daftar:
  - dasar: Pasal 3
    koordinasi: a1
    isi: [dinsos: Dinas Sosial, dishub: Dinas Perhubungan]
  - dasar: Pasal 4
    koordinasi: a2
    isi: [disdag: Dinas Perdagangan, diskan: Dinas Perikanan]
lampiran:
  - judul: Bagan
    bagan: [{id: bagan, tampilkan: [semua]}]
"""


def told(first: str, second: str) -> list[tuple[str, str]]:
    text = parse_naskah(TEXT.format(first=first, second=second), "naskah.txt")
    problems = examine(parse_spec(SPEC, "spec.yaml"), text)
    return [(p.severity.value, p.message) for p in problems if p.rule == "matriks-tugas"]


def test_articles_that_agree_or_leave_a_field_open_are_not_found_fault_with() -> None:
    assert told("perhubungan", "perikanan") == []
    assert told("keagamaan", "statistik") == []
    assert told("pembangunan", "pemerintahan") == []


def test_an_office_under_another_coordinator_is_a_contradiction() -> None:
    assert told("perikanan", "pangan") == [
        (
            "warning",
            'Pasal 2 huruf a gives the field "perikanan" to Asisten Pemerintahan; Dinas Perikanan '
            "stands under Asisten Perekonomian (Pasal 4 huruf b)",
        )
    ]


def test_a_field_of_two_coordinators_is_told_once() -> None:
    assert told("perikanan", "perikanan") == [
        (
            "warning",
            'The field "perikanan" is given twice: Pasal 2 huruf b and Pasal 2 huruf a',
        )
    ]


def test_an_office_that_its_own_coordinator_s_field_names_is_no_stray() -> None:
    spec: Any = SPEC.replace("diskan: Dinas Perikanan", "diskan: Dinas Perikanan dan Kehutanan")
    text = TEXT.replace("dinas perikanan", "dinas perikanan dan kehutanan")
    naskah = parse_naskah(text.format(first="kehutanan", second="perikanan"), "naskah.txt")
    found = examine(parse_spec(spec, "spec.yaml"), naskah)
    assert [p for p in found if p.rule == "matriks-tugas"] == []
