"""Drafts of small regulations of other shapes than the two of this project."""

from __future__ import annotations

import pytest

from bagan import draw
from bagan.chart.model import name_key
from bagan.chart.model.kinds import Jenis, Kind
from bagan.chart.options import Options
from bagan.chart.spec import Spec
from bagan.law.draft import marks
from bagan.law.naskah.parse import parse_naskah

from .conftest import HERE, NAMES, load, text_of

HEADING = "PERATURAN BUPATI LUBUK JAYA\nNOMOR 5 TAHUN 2021\nTENTANG\nPOLA KERJA\nMEMUTUSKAN:\n"


def drafted_from(body: str) -> str:
    """The spec drafted from those articles."""
    text = text_of(parse_naskah(HEADING + body, "x.txt"))
    assert list(draw(load(text), Options(font="none")))
    return text


def names(spec: Spec) -> list[str]:
    return [unit.nama for unit in spec.organisation.units.values()]


def tree(spec: Spec) -> dict[str, list[str]]:
    """The names below each komando head."""
    found: dict[str, list[str]] = {}
    name = spec.organisation.name
    for line in spec.organisation.lines:
        if line.kind is Kind.KOMANDO:
            found.setdefault(name(line.source), []).append(name(line.target))
    return found


def coordinated(spec: Spec) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    name = spec.organisation.name
    for line in spec.organisation.lines:
        if line.kind is Kind.KOORDINASI:
            found.setdefault(name(line.source), []).append(name(line.target))
    return found


def cited(spec: Spec) -> list[tuple[str, str]]:
    return [(spec.organisation.name(e.unit), e.dasar) for e in spec.organisation.entries]


@pytest.mark.parametrize("name", NAMES)
def test_every_draft_loads_draws_and_invents_nobody(drafted, name) -> None:
    text = drafted(name)
    assert "disederhanakan" not in text
    spec = load(text)
    assert list(draw(spec, Options(font="none")))
    words = name_key((HERE / f"{name}.txt").read_text("utf-8"))
    for item in (*spec.organisation.units, *spec.organisation.groups):
        assert name_key(spec.organisation.name(item)) in words, item


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_is_the_same_every_time(drafted, name) -> None:
    text = (HERE / f"{name}.txt").read_text("utf-8")
    assert text_of(parse_naskah(text, str(HERE / f"{name}.txt"))) == drafted(name)


def test_a_dinas_is_a_tree_from_its_kepala(drafted) -> None:
    spec = load(drafted("dinas"))
    assert tree(spec)["Kepala Dinas"] == [
        "Sekretariat",
        "Bidang Rehabilitasi Sosial",
        "Bidang Perlindungan dan Jaminan Sosial",
        "Bidang Pemberdayaan Sosial",
        "UPTD",
        "Kelompok Jabatan Fungsional",
    ]
    assert tree(spec)["Sekretariat"][1] == "Subbagian Keuangan"
    assert ("Seksi Rehabilitasi Tuna Sosial", "Pasal 3 ayat (1) huruf c angka 3") in cited(spec)
    assert set(tree(spec)) == {
        "Kepala Dinas",
        "Sekretariat",
        "Bidang Rehabilitasi Sosial",
        "Bidang Perlindungan dan Jaminan Sosial",
        "Bidang Pemberdayaan Sosial",
    }
    assert not coordinated(spec)
    assert spec.organisation.units["kepala-dinas"].dasar == (
        "Pasal 1 angka 5",
        "Pasal 3 ayat (1) huruf a",
    )
    assert spec.regency.lampiran[0].bagan[0].jenjang == (("kepala-dinas",),)


def test_a_list_told_twice_is_the_same_units(drafted) -> None:
    spec = load(drafted("dinas"))
    places = [e.dasar for e in spec.organisation.entries if e.unit == "subbag-keuangan"]
    assert places == ["Pasal 3 ayat (1) huruf b angka 2", "Pasal 5 ayat (2) huruf b"]


def test_lines_out_of_the_chart_are_kept_as_comments(drafted) -> None:
    text = drafted("dinas")
    assert "  # - komando: sekda -> kepala-dinas\n  #   dasar: Pasal 2 ayat (2)\n" in text
    assert "PERIKSA (naskah baris 39): di luar bagan ini" in text


def test_a_kecamatan_and_its_kelurahan_are_two_charts(drafted) -> None:
    spec = load(drafted("kecamatan"))
    assert spec.regency.daerah.nama == "Kota Tanjung Batu"
    assert [a.bagan[0].jenjang for a in spec.regency.lampiran] == [(("camat",),), (("lurah",),)]
    assert tree(spec)["Camat"][0] == "Sekretariat Kecamatan"
    assert tree(spec)["Lurah"][1] == "Seksi Pemerintahan"
    # Both have a Seksi Pemerintahan, of which neither is the other's.
    names = [unit.nama for unit in spec.organisation.units.values()]
    assert names.count("Seksi Pemerintahan") == 2
    shown = [chart.chart.nodes for chart in draw(spec, Options(font="none"))]
    assert not set(shown[0]) & set(shown[1])


def test_a_province_has_its_biro_under_the_asisten(drafted) -> None:
    spec = load(drafted("gubernur"))
    units = spec.organisation
    assert units.jenis("gubernur") is Jenis.KEPALA_DAERAH
    assert spec.regency.daerah.kode == "00"
    assert coordinated(spec)["Asisten Administrasi Umum"][2] == "Biro Administrasi Pimpinan"
    assert ("Biro Hukum", "Pasal 3 ayat (1) huruf c") in cited(spec)
    # Perangkat Daerah answer to the Gubernur through the Sekretaris Daerah.
    assert "Biro Hukum" in tree(spec)["Sekretaris Daerah"]
    assert tree(spec)["Gubernur"] == ["Wakil Gubernur", "Sekretaris Daerah"]
    assert spec.regency.lampiran[0].judul == "Bagan Koordinasi Asisten Sekretaris Daerah"


def test_a_bad_scan_is_read_and_every_guess_is_marked(drafted) -> None:
    text = drafted("pindaian")
    spec = load(text)
    assert cited(spec) == [
        ("Dinas Sosial", "Pasal 3 angka 1"),
        ("Dinas Pendidikan dan Kebudayaan", "Pasal 3 angka 2"),
        ("Dinas Kesehatan", "Pasal 3 angka 3"),
        ("Dinas Perhubungan", "Pasal 3 angka 4"),
        ("Badan Kesatuan Bangsa dan Politik", "Pasal 3 angka 5"),
        ("Bagian Hukum", "Pasal 3 angka 6"),
        ("Kecamatan", "Pasal 3 angka 7"),
        ("Bagian Umum", "Pasal 4 huruf a"),
        ("Bagian Organisasi", "Pasal 4 huruf b"),
        ("Inspektorat", "Pasal 4 huruf c"),
        ("Badan Kepegawaian", "Pasal 4 huruf d"),
        ("Dinas Sosial", "Pasal 4 huruf e"),
    ]
    assert text.count("nomornya tidak terbaca") == 4
    assert "PERIKSA (naskah baris 19)" in text
    assert "PERIKSA: sudah disebut dalam Pasal 3 angka 1" in text
    assert tree(spec) == {
        "Bupati": ["Sekretaris Daerah"],
        "Sekretaris Daerah": ["Asisten Pemerintahan"],
    }


def test_types_and_tasks_are_no_part_of_a_name(drafted) -> None:
    spec = load(drafted("perangkat"))
    entries = spec.organisation.entries
    assert [(e.heading, spec.organisation.name(e.unit)) for e in entries[3:6]] == [
        ("Dinas Daerah", "Dinas Pendidikan"),
        ("Dinas Daerah", "Dinas Kesehatan"),
        ("Dinas Daerah", "Dinas Sosial"),
    ]
    assert entries[4].dasar == "Pasal 2 huruf d angka 2"
    assert "kepala daftar ini tidak disebut" in drafted("perangkat")


def test_a_sekretariat_daerah_has_bagian_below_its_asisten(drafted) -> None:
    spec = load(drafted("sekretariat"))
    assert spec.regency.peraturan.status == "rancangan" and spec.regency.peraturan.nomor is None
    assert tree(spec)["Bagian Hukum"] == ["Subbagian Perundang-undangan", "Subbagian Bantuan Hukum"]
    assert ("Subbagian Perlengkapan", "Pasal 2 huruf d angka 1 huruf b") in cited(spec)
    assert coordinated(spec)["Asisten Pemerintahan dan Kesejahteraan Rakyat"] == [
        "Dinas Sosial",
        "Dinas Kesehatan",
        "Kecamatan",
    ]


def test_several_dinas_are_a_chart_each_with_units_of_their_own(drafted) -> None:
    text = drafted("beberapa-dinas")
    spec = load(text)
    assert [(a.judul, a.bagan[0].jenjang) for a in spec.regency.lampiran] == [
        ("Struktur Organisasi Dinas Kesehatan", (("kepala-dinkes",),)),
        ("Struktur Organisasi Dinas Pendidikan", (("kepala-disdik",),)),
    ]
    names = [unit.nama for unit in spec.organisation.units.values()]
    assert names.count("Sekretariat") == names.count("Sub Bagian Keuangan") == 2
    # Who comes to a meeting stands under nobody.
    assert "PERIKSA (naskah baris 32): daftar ini tidak digambar" in text
    assert not any(entry.dasar.startswith("Pasal 3") for entry in spec.organisation.entries)


def test_a_text_without_lists_has_the_lines_that_it_states(drafted) -> None:
    spec = load(drafted("tanpa-daftar"))
    assert not spec.organisation.entries
    assert tree(spec) == {"Bupati": ["Wakil Bupati", "Sekretaris Daerah"]}
    assert coordinated(spec) == {"Sekretaris Daerah": ["Inspektorat"]}


def test_a_number_that_stands_twice_is_cited_as_it_stands(drafted) -> None:
    spec = load(drafted("belum-resmi"))
    assert cited(spec)[:4] == [
        ("Bagian Hukum", "Pasal 1 angka 1"),
        ("Bagian Umum", "Pasal 1 angka 2"),
        ("Dinas Sosial", "Pasal 1 angka 4"),
        ("Dinas Kesehatan", "Pasal 1 angka 4"),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "Lorem ipsum.", "1. a\n2. b", "Pasal 1"])
def test_next_to_nothing_is_the_smallest_spec_with_its_gaps_marked(text: str) -> None:
    drafted = text_of(parse_naskah(text, "x.txt"))
    spec = load(drafted)
    assert [unit.nama for unit in spec.organisation.units.values()] == ["Bupati"]
    assert spec.organisation.basis("bupati").rekonstruksi
    assert marks(drafted) >= 6
    assert list(draw(spec, Options(font="none")))


def test_nobody_gets_a_second_head_and_komando_goes_in_no_circle() -> None:
    text = text_of(
        parse_naskah(
            "PERATURAN BUPATI AGAM\nNOMOR 1 TAHUN 2020\nTENTANG\nKOORDINASI\n"
            "Pasal 1\nSekretaris Daerah bertanggung jawab kepada Bupati.\n"
            "Pasal 2\nInspektorat bertanggung jawab kepada Sekretaris Daerah.\n"
            "Pasal 3\nInspektorat bertanggung jawab kepada DPRD.\n"
            "Pasal 4\nBupati bertanggung jawab kepada Inspektorat.\n",
            "x.txt",
        )
    )
    assert tree(load(text)) == {
        "Bupati": ["Sekretaris Daerah"],
        "Sekretaris Daerah": ["Inspektorat"],
    }
    assert "  # - komando: dprd -> inspektorat\n  #   dasar: Pasal 3\n" in text
    assert "  # - komando: inspektorat -> bupati\n  #   dasar: Pasal 4\n" in text


def test_two_sekretariat_have_a_bagian_umum_each(drafted) -> None:
    text = drafted("dua-sekretariat")
    spec = load(text)
    assert tree(spec)["Sekretaris DPRD"] == [
        "Bagian Umum",
        "Bagian Persidangan",
        "Kelompok Jabatan Fungsional",
    ]
    assert ("Sub Bagian Rapat", "Pasal 6 ayat (1) huruf c angka 1") in cited(spec)
    assert (
        "Sub Bagian Bantuan Hukum",
        "Pasal 5 ayat (1) huruf b angka 1 huruf b angka 1",
    ) in cited(spec)
    assert "kepala komando kedua" not in text
    first, second = spec.regency.lampiran
    assert (first.nomor, second.nomor) == ("I", "II")
    assert first.bagan[0].jenjang == (("sekda",), ("asisten-pemerintahan", "asisten-administrasi"))
    assert second.judul == "Bagan Susunan Organisasi Sekretariat DPRD"
    nodes = [set(figure.chart.nodes) for figure in draw(spec, Options(font="none"))]
    assert not nodes[0] & nodes[1]


@pytest.mark.parametrize(
    "words",
    [
        "PD yang berada dalam lingkup koordinasi Asisten I adalah sebagai berikut :",
        "Perangkat Daerah yang berada di bawah koordinasi Asisten I terdiri dari:",
        "Bagian pada Sekretariat Daerah yang dikoordinasikan oleh Asisten I meliputi:",
        "Asisten I mengoordinasikan PD yang berada di bawah koordinasi Sekretaris Daerah, yaitu:",
    ],
)
def test_a_class_of_offices_never_heads_a_list_of_its_members(words: str) -> None:
    text = drafted_from(
        "Pasal 1\nDalam Peraturan ini yang dimaksud dengan:\n"
        "1. Asisten I adalah Asisten Pemerintahan.\n"
        "2. Perangkat Daerah yang selanjutnya disingkat PD adalah unsur pembantu Bupati.\n"
        f"Pasal 2\n{words}\na. Dinas Sosial; dan\nb. Bagian Hukum.\n"
    )
    found = coordinated(load(text))
    assert found["Asisten Pemerintahan"] == ["Dinas Sosial", "Bagian Hukum"]
    assert "Perangkat Daerah" not in found
    assert "kepala daftar ini" not in text


def test_a_list_of_a_class_that_nobody_heads_is_marked() -> None:
    text = drafted_from(
        "Pasal 1\nDalam Peraturan ini yang dimaksud dengan:\n"
        "1. Organisasi Perangkat Daerah yang selanjutnya disingkat OPD adalah pembantu Bupati.\n"
        "Pasal 2\nOPD meliputi:\na. Dinas Sosial; dan\nb. Badan Keuangan Daerah.\n"
    )
    assert "PERIKSA (naskah baris 9): kepala daftar ini tidak disebut" in text
    assert names(load(text)) == ["Bupati", "Dinas Sosial", "Badan Keuangan Daerah"]


def test_a_list_with_two_heads_is_marked_and_makes_no_office_of_both() -> None:
    text = drafted_from(
        "Pasal 2\nAsisten I dan Asisten II mengoordinasikan:\n"
        "a. Dinas Sosial; dan\nb. Kecamatan dan Kelurahan.\n"
    )
    assert "PERIKSA (naskah baris 6): kepala daftar ini tidak disebut" in text
    assert names(load(text)) == ["Bupati", "Dinas Sosial", "Kecamatan dan Kelurahan"]


def test_offices_in_the_sentence_of_an_entry_are_drawn_with_its_citation() -> None:
    text = drafted_from(
        "Pasal 2\nAsisten dalam mengoordinasikan Perangkat Daerah dibagi sebagai berikut:\n"
        "a. Asisten Pemerintahan, mengoordinasikan Dinas Sosial, dan Dinas Kesehatan;\n"
        "b. Asisten Ekonomi, mengoordinasikan Dinas Perikanan, Pangan dan Kelautan serta Bappeda.\n"
    )
    spec = load(text)
    # "Bappeda" begins like no office, so the second name would be torn: it is marked instead.
    assert coordinated(spec) == {"Asisten Pemerintahan": ["Dinas Sosial", "Dinas Kesehatan"]}
    assert spec.organisation.units["dinkes"].dasar == ("Pasal 2 huruf a",)
    assert "PERIKSA (naskah baris 8): perangkat di bawahnya dibaca dari kalimatnya" in text
    assert "PERIKSA (naskah baris 9): perangkat di bawahnya, dalam kalimat itu juga" in text


def test_the_inside_of_a_bidang_told_in_one_sentence() -> None:
    text = drafted_from(
        "Pasal 2\nSusunan Organisasi Dinas Pasar terdiri atas:\na. kepala dinas;\n"
        "b. sekretariat, membawahkan 1 (satu) subbagian, yaitu subbagian umum dan kepegawaian;\n"
        "c. bidang retribusi (terdiri atas seksi tagihan dan kelompok jabatan fungsional);\n"
        "d. bidang niaga, terdiri atas beberapa seksi; dan\ne. kelompok jabatan fungsional.\n"
    )
    found = tree(load(text))
    assert found.pop("Kepala Dinas") == [
        "Sekretariat",
        "Bidang Retribusi",
        "Bidang Niaga",
        "Kelompok Jabatan Fungsional",
    ]
    assert found == {
        "Sekretariat": ["Subbagian Umum dan Kepegawaian"],
        "Bidang Retribusi": ["Seksi Tagihan", "Kelompok Jabatan Fungsional"],
    }
    assert text.count("dalam kalimat itu juga, tidak terbaca") == 1


def test_a_susunan_organisasi_of_parts_without_names() -> None:
    spec = load(
        drafted_from(
            "Pasal 2\nSusunan Organisasi BPBD terdiri atas:\na. Kepala;\nb. Unsur Pengarah; dan\n"
            "c. Unsur Pelaksana.\n"
            "Pasal 3\nUnsur Pengarah sebagaimana dimaksud dalam Pasal 2 huruf b terdiri atas:\n"
            "a. Ketua; dan\nb. Anggota.\nPasal 4\nUnsur Pelaksana terdiri atas:\n"
            "a. Kepala Pelaksana; dan\nb. Sekretariat.\n"
        )
    )
    assert tree(spec) == {
        "Kepala": ["Unsur Pengarah", "Unsur Pelaksana"],
        "Unsur Pengarah": ["Ketua", "Anggota"],
        "Unsur Pelaksana": ["Kepala Pelaksana"],
        "Kepala Pelaksana": ["Sekretariat"],
    }


SUSUNAN = "Pasal 2\nSusunan Organisasi Dinas Pasar terdiri atas:\na. Kepala Dinas;\nb. Sekretariat"


@pytest.mark.parametrize(
    "body",
    [
        ".\nPasal 3\nKepala Dinas menyampaikan laporan kepada:\na. Bupati; dan\nb. Inspektorat.\n",
        ".\nPasal 3\nLaporan ditembuskan kepada:\na. Bupati; dan\nb. Inspektorat.\n",
        ";\nc. Pelaksana adalah Bidang, Seksi dan Kelompok Jabatan Fungsional.\n",
        ";\nc. Bidang Niaga dan Bidang Gudang.\n",
        ";\nc. Bidang . . . d, Bidang Niaga.\n",
        ".\nPasal 3\nSusunan organisasi Forum Warga terdiri atas:\na. Ketua; dan\nb. Anggota.\n",
    ],
)
def test_a_sentence_is_no_office_and_what_is_left_out_is_marked(body: str) -> None:
    text = drafted_from(SUSUNAN + body)
    assert tree(load(text)) == {"Kepala Dinas": ["Sekretariat"]}
    assert names(load(text)) == ["Kepala Dinas", "Sekretariat"]
    assert "tidak digambar" in text


def test_bagian_of_the_sekretariat_are_entries_under_a_heading() -> None:
    spec = load(
        drafted_from(
            "Pasal 2\nAsisten Pemerintahan mengoordinasikan:\na. Dinas Sosial; dan\n"
            "b. Bagian pada Sekretariat Daerah, yaitu:\n1. Bagian Hukum; dan\n2. Bagian Umum.\n"
            "Pasal 3\nAsisten Ekonomi mengoordinasikan:\na. Dinas Pasar; dan\n"
            "b. Bagian pada Sekretariat Daerah, yaitu:\n1. Bagian Ekonomi.\n"
        )
    )
    assert coordinated(spec) == {
        "Asisten Pemerintahan": ["Dinas Sosial", "Bagian Hukum", "Bagian Umum"],
        "Asisten Ekonomi": ["Dinas Pasar", "Bagian Ekonomi"],
    }
    assert ("Bagian Ekonomi", "Pasal 3 huruf b angka 1") in cited(spec)
    assert spec.organisation.entries[-1].heading == "Bagian pada Sekretariat Daerah"


def test_a_text_of_which_nothing_could_be_read_says_so() -> None:
    text = drafted_from("Pasal 1\nPeraturan ini mulai berlaku.\n")
    assert "# PERIKSA: tidak ada daftar perangkat yang terbaca dalam naskah" in text
    assert "tidak ada daftar" not in drafted_from(SUSUNAN + ".\n")
