"""Names and kinds of units, and where in an office's chart they stand unless a view says so."""

from __future__ import annotations

import pytest

from bagan.chart.model.customary import EITHER, stands_at_foot, usual_side
from bagan.chart.model.kinds import Jenis, kind_of_name


@pytest.mark.parametrize(
    "name",
    ["UPT Balai Benih", "UPTD Puskesmas", "Unit Pelaksana Teknis Dinas", "Kelurahan Mekarsari",
     "Unit Pelaksana Satuan Polisi Pamong Praja Kecamatan", "Desa Sumberejo", "Kepala Dusun Krajan",
     "Instalasi", "Puskesmas Pembantu Karangjati", "Satuan Pendidikan", "Bidan Desa Mekarsari",
     "Cabang Dinas Wilayah I", "Kantor Cabang Utara", "Kepala Jorong Simpang Empat",
     "Unit IKK Sukamaju", "RSUD Sukamaju", "Rumah Potong Hewan", "Puskesmas Mekarsari",
     "Balai Penyuluhan Pertanian", "Dukuh Ngentak", "Kepala Padukuhan Salakan", "Kadus II",
     "Kelian Banjar Dinas Tengah", "Nagari Sungai Aur", "Kalurahan Tirtonirmolo",
     "Kepala Desa Karangan", "Wali Nagari Sungai Aur",
     "Pos Kesehatan Desa Sayar", "Polindes Mawar", "Pondok Bersalin Desa",
     "Kepala Puskesmas Kota", "Kepala UPTD Pasar", "Koordinator Wilayah Kecamatan",
     "Lingkungan IV", "Lingkungan 12", "Wali Korong Pasar", "SMK Negeri 2", "Lorong Melati",
     "Laboratorium", "Ketua RT", "Para Lurah", "KSM", "Staf Medik Fungsional"],
)  # fmt: skip
def test_what_stands_at_the_foot_by_its_name(name: str) -> None:
    assert stands_at_foot(name, Jenis.LAINNYA)


@pytest.mark.parametrize(
    "name", ["Bidang Desa", "Seksi UPT", "Desain Grafis", "Satuan Pengawas", "Unit Kearsipan",
             "Lingkungan Hidup", "Kepala Tata Usaha", "Koordinator Data",
             "Kepala Laboratorium", "Kepala Sekolah", "Lingkungan", "Lingkungan Ibu dan Anak"]
)  # fmt: skip
def test_what_does_not(name: str) -> None:
    assert not stands_at_foot(name, Jenis.LAINNYA)


def test_a_kind_stands_at_the_foot_whatever_its_name() -> None:
    assert stands_at_foot("Gelanggang Banyuasri", Jenis.UPT)
    assert not stands_at_foot("Gelanggang Banyuasri", Jenis.LAINNYA)


@pytest.mark.parametrize(
    "name", ["Sekretaris Kecamatan", "Sekretaris Kelurahan", "Sekretaris Desa", "Sekretariat"]
)
def test_a_secretary_stands_at_the_right_without_a_kind(name: str) -> None:
    jenis = kind_of_name(name)
    assert jenis is Jenis.SEKRETARIAT
    assert usual_side(name, jenis, leads=True) == "staff_right"


def test_other_secretaries_have_their_own_kind() -> None:
    assert kind_of_name("Sekretaris Daerah") is Jenis.SEKRETARIS_DAERAH
    assert kind_of_name("Sekretaris DPRD") is Jenis.SEKRETARIAT_DPRD


@pytest.mark.parametrize("name", ["Jabatan Fungsional", "KJF", "Kelompok JF Auditor"])
def test_a_functional_group_in_short(name: str) -> None:
    assert kind_of_name(name) is Jenis.KELOMPOK_JABATAN_FUNGSIONAL


def test_a_part_of_the_inspektorat_is_not_an_office_of_its_own() -> None:
    assert kind_of_name("Inspektorat Daerah") is Jenis.INSPEKTORAT
    assert kind_of_name("Inspektorat Pembantu Wilayah I") is Jenis.LAINNYA


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Sekretaris", "staff_right"), ("Wakil Sekretaris II", "staff_right"),
        ("Bendahara Umum", "staff_right"), ("Sekretaris PPID", "staff_right"),
        ("Satuan Audit Internal", "staff_left"), ("Wakil Ketua I", "staff_left"),
        ("Sekretaris (Kepala Bagian Umum)", "staff_right"), ("Wakil Komandan", "staff_left"),
        ("Pejabat Fungsional", "staff_left"), ("Tim Pertimbangan", EITHER),
        ("Wakil Kepala Sekolah Bidang Kurikulum", None), ("Tim Kerja Perizinan", None),
        ("Tenaga Ahli", EITHER), ("Dewan Pakar", EITHER), ("Dewan Pengarah", EITHER),
        ("Kepala SPI", "staff_left"), ("Unit Audit Internal", "staff_left"), ("KTU", "staff_right"),
        ("Kasubag TU", "staff_right"), ("Ka. TU", "staff_right"), ("Tunjangan", None),
        ("Penasehat", EITHER), ("Pembina", EITHER), ("Staf Khusus", "staff_left"),
        ("Hubungan Masyarakat", EITHER), ("Bidang Hubungan Masyarakat", None),
    ],
)  # fmt: skip
def test_who_helps_a_chairman_stands_at_his_sides(name: str, side: str | None) -> None:
    assert usual_side(name, Jenis.LAINNYA, leads=False) == side


def test_a_secretary_who_leads_others_stands_at_the_right() -> None:
    assert usual_side("Sekretaris", Jenis.LAINNYA, leads=True) == "staff_right"
    for name in ("Sekretaris Dinas Sosial", "Sekretaris Camat", "Sekdes", "Kepala Sekretariat"):
        assert usual_side(name, Jenis.LAINNYA, leads=True) == "staff_right"
    assert usual_side("Sekretaris Bidang Data", Jenis.LAINNYA, leads=True) is None


def test_a_deputy_who_leads_others_goes_on() -> None:
    assert usual_side("Wakil Ketua", Jenis.LAINNYA, leads=True) is None
