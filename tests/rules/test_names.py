"""Names and kinds of units: what the law calls them, and on which day."""

from __future__ import annotations

from typing import Any

import pytest

from bagan.law.rules.of_text.singkatan_asing import KNOWN


@pytest.fixture
def of(examined) -> Any:
    """The messages of one rule about a unit of that name (and more keys of the unit)."""

    def run(rule: str, unit: str, *, day: str = "2017-06-22", naskah: str = "") -> list[str]:
        text = f"""
peraturan: {{ditetapkan: {{di: Contoh, tanggal: {day}}}}}
unit:
  x: {{{unit}, dasar: Pasal 2}}
"""
        return [p.message for p in examined(text, naskah) if p.rule == rule]

    return run


@pytest.mark.parametrize(
    ("unit", "message"),
    [
        ("nama: Bagian Hukum, jenis: badan", 'is a bagian, its jenis is "badan"'),
        ("nama: Badan Kepegawaian, jenis: dinas", 'is a badan, its jenis is "dinas"'),
        ("nama: KNPI, jenis: kecamatan", "is not what a kecamatan is called"),
        ("nama: Staf Khusus, jenis: staf ahli", "is not what a staf ahli is called"),
        ("nama: Kantor Penghubung, jenis: seksi", "is not what a seksi is called"),
        ("nama: Kepala Perangkat Daerah, jenis: seksi", 'is a kepala, its jenis is "seksi"'),
    ],
)
def test_a_name_and_a_jenis_that_do_not_agree(of, unit: str, message: str) -> None:
    (told,) = of("jenis-berbeda", unit)
    assert message in told


@pytest.mark.parametrize(
    "unit",
    [
        "nama: Camat, jenis: kepala",
        "nama: Badan Pusat Statistik",
        "nama: Badan Pertanahan, jenis: instansi vertikal",
        "nama: Satuan Polisi Pamong Praja, jenis: dinas",
        "nama: Kepala Dinas Sosial, jenis: dinas",
        "nama: Distrik Abepura, jenis: kecamatan",
        "nama: Kefarmasian, jenis: seksi",
        "nama: RSUD Sentosa, jenis: rumah sakit",
    ],
)
def test_a_name_that_may_be_of_its_jenis(of, unit: str) -> None:
    assert of("jenis-berbeda", unit) == []


@pytest.mark.parametrize(
    ("unit", "message"),
    [
        ("nama: Dinas Satuan Polisi Pamong Praja", "has two words of kind: Dinas and Satuan"),
        ("nama: Dinas Badan Kepegawaian", "has two words of kind: Dinas and Badan"),
        ("nama: Badan Dinas  Sosial", "has two words of kind: Badan and Dinas"),
        ("nama: Sosial, jenis: dinas", "is a dinas, but its name does not begin with Dinas"),
        ("nama: Perhubungan", "is an urusan, not the name of an office"),
    ],
)
def test_a_name_says_its_kind_once(of, unit: str, message: str) -> None:
    (told,) = of("nama-jenis", unit)
    assert told.endswith(message)


@pytest.mark.parametrize(
    "unit",
    [
        "nama: Dinas Sosial",
        "nama: Satuan Polisi Pamong Praja",
        "nama: Kepala Dinas Sosial, jenis: dinas",
        "nama: Camat, jenis: kecamatan",
        "nama: Kantor Badan Pertanahan Nasional, jenis: instansi vertikal",
        "nama: Badan Pusat Statistik",
        "nama: Badan Perencanaan",
        "nama: Perbankan, jenis: lembaga",
        "nama: Bappeda, jenis: badan",
        "nama: Hukum, jenis: bagian",
        "nama: Inspektur, jenis: inspektorat",
        "nama: Kesehatan Ibu dan Anak, jenis: seksi",
        "nama: Kesehatan Ibu dan Anak, jenis: lainnya",
        "nama: Badan Permusyawaratan Desa",
        "nama: Sosialisasi",
    ],
)
def test_a_name_that_is_right(of, unit: str) -> None:
    assert of("nama-jenis", unit) == []


@pytest.mark.parametrize(
    ("unit", "day", "found"),
    [
        ("nama: Kantor Arsip, jenis: kantor", "2016-06-19", True),
        ("nama: Kantor Arsip, jenis: kantor", "2016-06-18", False),
        ("nama: Biro Hukum", "2010-01-01", True),
        ("nama: Kecamatan", "2017-01-01", False),
    ],
)
def test_kinds_of_a_kabupaten(of, unit: str, day: str, found: bool) -> None:
    assert bool(of("jenis-perangkat", unit, day=day)) is found


@pytest.mark.parametrize(
    ("region", "unit", "found"),
    [
        ("{nama: Provinsi Riau, kode: '14'}", "Kecamatan", True),
        ("{nama: Provinsi DKI Jakarta, kode: '31'}", "Kecamatan", False),
        ("{nama: Provinsi Riau, kode: '14'}", "Biro Hukum", False),
    ],
)
def test_kinds_of_a_province(examined, region: str, unit: str, found: bool) -> None:
    text = f"daerah: {region}\nperaturan: {{jenis: Peraturan Gubernur}}\n"
    text += f"unit: {{x: {{nama: {unit}, dasar: Pasal 2}}}}"
    told = [p.rule for p in examined(text) if p.rule == "jenis-perangkat"]
    assert told == (["jenis-perangkat"] if found else [])


def test_a_name_is_outdated_from_the_day_of_the_change(of) -> None:
    unit = "nama: Kantor Departemen Agama, jenis: instansi vertikal"
    assert of("nama-usang", unit, day="2010-12-31") == []
    assert of("nama-usang", unit, day="2011-01-01") == [
        '"Departemen Agama" is called Kementerian Agama since 2010 (PMA 1/2010, judul)'
    ]


@pytest.mark.parametrize(
    ("name", "new"),
    [
        ("Kantor Perwakilan ASKES", "BPJS Kesehatan"),
        ("PT Askes", "BPJS Kesehatan"),
        ("Departemen  Pendidikan Nasional", "Kementerian"),
        ("Bawasda Kabupaten", "Inspektorat"),
    ],
)
def test_outdated_names(of, name: str, new: str) -> None:
    (told,) = of("nama-usang", f"nama: {name}, jenis: lembaga")
    assert f"is called {new} since" in told


@pytest.mark.parametrize("name", ["Badan Perencanaan", "Kantor Kementerian Agama", "Apartemen"])
def test_names_in_use(of, name: str) -> None:
    assert of("nama-usang", f"nama: {name}, jenis: lembaga") == []


def test_a_draft_is_measured_by_the_rules_of_today(examined) -> None:
    text = "unit: {x: {nama: Kantor Depag, jenis: instansi vertikal, dasar: Pasal 2}}"
    assert [p.rule for p in examined(text)] == ["nama-usang"]
    assert [p.rule for p in examined("peraturan: {tahun: 2008}\n" + text)] == []


TEXT = """Pasal 1

Dalam Peraturan Bupati ini yang dimaksud dengan:

1. Daerah adalah Kabupaten Contoh.
2. Sumber Daya Alam yang selanjutnya disingkat SDA adalah kekayaan alam.
3. Asisten II adalah Asisten Ekonomi dan ABC.
4. Badan Layanan Pengadaan (BLP) adalah badan.

Pasal 2

Asisten membantu Bupati.
"""


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Sekretariat KPUD", "KPUD"),
        ("Asisten Ekonomi dan ABC", "ABC"),
        ("Bagian Adm Pembangunan", "Adm"),
        ("Sekretariat KORPRI Kabupaten", "KORPRI"),
    ],
)
def test_abbreviations_without_a_definition(of, name: str, word: str) -> None:
    (told,) = of("singkatan-asing", f"nama: {name}, jenis: lembaga", naskah=TEXT)
    assert f'does not define "{word}"' in told


@pytest.mark.parametrize(
    "name",
    ["Bagian SDA", "Kepala BLP", "Sekretariat DPRD", "Perwakilan TNI AU", "Asisten II", "PLN",
     "BAGIAN UMUM"],
)  # fmt: skip
def test_abbreviations_that_a_reader_knows(of, name: str) -> None:
    assert of("singkatan-asing", f"nama: {name}, jenis: lembaga", naskah=TEXT) == []


def test_without_a_text_nobody_knows_what_pasal_1_defines(of) -> None:
    assert of("singkatan-asing", "nama: Bagian XYZ") == []


@pytest.mark.parametrize(
    ("day", "count", "found"),
    [("2017-01-01", 3, False), ("2017-01-01", 4, True), ("2012-01-01", 5, False),
     ("2012-01-01", 6, True), ("2005-01-01", 9, False)],
)  # fmt: skip
def test_a_ceiling_of_its_time_is_a_note(examined, day: str, count: int, found: bool) -> None:
    units = "".join(
        f"  x{n}: {{nama: Staf Ahli Bupati Bidang {n}, dasar: Pasal 3}}\n" for n in range(count)
    )
    ids = ", ".join(f"x{n}" for n in range(count))
    text = f"""
peraturan: {{ditetapkan: {{di: Contoh, tanggal: {day}}}}}
unit:
  bupati: {{nama: Bupati, dasar: Pasal 2}}
{units}garis:
  - {{komando: "bupati -> {ids}", dasar: Pasal 3}}
"""
    told = [(p.severity.value, p.rule) for p in examined(text)]
    assert told == ([("note", "batas-nasional")] if found else [])


def test_known_abbreviations_are_written_as_such() -> None:
    assert all(len(word) >= 2 and word == word.upper() for word in KNOWN)
