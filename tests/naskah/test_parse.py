"""Texts of regulations, well typed and badly scanned, and what is read from them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bagan.chart.model.citation import parse_citation
from bagan.law.naskah.naskah import Fault, Naskah, Pengesahan, Role
from bagan.law.naskah.parse import parse_naskah

NASKAH = Path(__file__).parents[2] / "specs" / "naskah"
TEXTS = sorted(NASKAH.glob("*.txt"))


def body(text: str) -> Naskah:
    """A text that is nothing but its body."""
    return parse_naskah(text, "uji.txt")


def entries(naskah: Naskah) -> dict[str, str]:
    """The words of every part below a pasal, by citation."""
    return {str(p.citation): p.text for p in naskah.walk() if p.citation and p.citation.parts}


def faults(naskah: Naskah) -> list[tuple[Fault, str]]:
    return [(oddity.fault, oddity.what) for oddity in naskah.oddities]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_text_is_kept_to_the_character(path) -> None:
    text = path.read_bytes().decode()
    naskah = parse_naskah(text, str(path))
    assert "".join(text[s.start : s.end] for s in naskah.segments) == text
    lost = [s for s in naskah.segments if s.role is Role.TERCECER]
    assert "".join(text[s.start : s.end] for s in lost).split() == (
        ["f"] if "pasaman" in path.stem else []
    )


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_word_of_the_body_is_in_its_provisions(path) -> None:
    """What a line of the body says is in one of its parts, in order; markers aside."""
    text = path.read_bytes().decode()
    naskah = parse_naskah(text, str(path))
    said = [w for part in naskah.isi for w in part.words.split() if w[0].isalnum()]
    segments = [s for s in naskah.segments if s.role is Role.ISI]
    printed = " ".join(text[s.start : s.end] for s in segments)
    assert len(said) > 1000
    position = 0
    for word in said:
        position = printed.index(word, position) + len(word)


def test_pasaman_barat_as_a_whole() -> None:
    naskah = parse_naskah((NASKAH / "pasaman-barat-49-2017.txt").read_text())
    assert list(naskah.pasal) == [str(number) for number in range(1, 18)]
    lists = [naskah.find(parse_citation(f"Pasal 12 huruf {letter}")) for letter in "abc"]
    assert [len(part.children) for part in lists] == [19, 19, 13]
    assert lists[0].children[1].text == "dinassosial;"
    eleven = naskah.pasal["11"].children
    assert [part.number for part in eleven] == ["a", "b", "c"]
    assert (naskah.judul.jenis, naskah.judul.nomor, naskah.judul.tahun) == (
        "Peraturan Bupati",
        "49",
        2017,
    )
    assert naskah.judul.tentang == "MEKANISME KOORDINASI KERJA PEMERINTAH KABUPATEN PASAMAN BARAT"
    assert naskah.penutup.ditetapkan == Pengesahan(
        "Simpang Empat", date(2017, 5, 23), "BUPATI PASAMAN BARAT", "SYAHIRAN"
    )
    assert [part.judul for part in naskah.lampiran] == [
        ("KOORDINASI KERJA DILINGKUNGAN PEMERINTAH DAERAH",),
        ("COORDINASI INSTANSI VERTIKAL",),
        ("BAGAN MEKANISME KOORDINASI KERJA",),
    ]
    assert [part.jabatan for part in naskah.lampiran] == [
        "BUPATI PASAMAN BARAT,",
        "BUPATI PASAMAN BARAT",
        "BUPATI PASAMAN BARAT,",
    ]
    assert (len(naskah.menimbang), len(naskah.mengingat)) == (2, 5)
    assert faults(naskah) == [(Fault.STRAY, "f")]


def test_kutai_barat_as_a_whole() -> None:
    naskah = parse_naskah((NASKAH / "kutai-barat-21-2017.txt").read_text())
    assert list(naskah.pasal) == [str(number) for number in range(1, 32)]
    sizes = {
        pasal: [len(unsur.children) for unsur in naskah.find(parse_citation(pasal)).children]
        for pasal in ("Pasal 11 huruf c", "Pasal 14 huruf c", "Pasal 17 huruf c")
    }
    assert sizes == {
        "Pasal 11 huruf c": [3, 1, 9, 2, 8, 1, 2],
        "Pasal 14 huruf c": [4, 11, 1, 2, 2],
        "Pasal 17 huruf c": [3, 1, 1, 3, 1, 1, 3],
    }
    assert [len(naskah.pasal[p].children) for p in ("11", "14", "17")] == [8, 8, 7]
    assert [part.number for part in naskah.find(parse_citation("Pasal 25")).children] == list(
        "123456"
    )
    (annex,) = naskah.lampiran
    assert len(annex.judul) == 2
    assert annex.keterangan[1].endswith(": Garis Koordinasi")
    assert faults(naskah) == []


def test_a_catchword_may_mix_two_kinds_of_dots() -> None:
    naskah = body(
        "Pasal 1\nSusunan terdiri atas:\na. Kepala; dan\n\n        b. Sekretariat………..\n\n"
        "        2\n\nb. Sekretariat, membawahi Subbagian.\nPasal 2\nDinas bertugas."
    )
    assert entries(naskah) == {
        "Pasal 1 huruf a": "Kepala; dan",
        "Pasal 1 huruf b": "Sekretariat, membawahi Subbagian.",
    }
    assert faults(naskah) == []


def test_a_dash_joins_a_word_that_is_said_twice() -> None:
    text = "Pasal 1\nMasing – masing Bidang – Seksi dipimpin oleh kepala masing—masing."
    naskah = body(text)
    assert (
        naskah.pasal["1"].text
        == "Masing - masing Bidang – Seksi dipimpin oleh kepala masing-masing."
    )
    assert len(naskah.text) == len(text)


def test_an_amendment_may_go_on_with_a_much_later_pasal() -> None:
    naskah = body(
        "PERUBAHAN ATAS PERATURAN GUBERNUR NOMOR 58 TAHUN 2019\n"
        "Pasal I\nBeberapa ketentuan dalam Peraturan Gubernur diubah sebagai berikut:\n"
        "1. Ketentuan Pasal 1 diubah, sehingga berbunyi sebagai berikut:\n"
        "Pasal 1\nDinas bertugas.\n"
        "2. Ketentuan huruf c,\nPasal 33 diubah, sehingga berbunyi sebagai berikut:\n"
        "Pasal 33\n(1) Badan membawahi Bidang.\n"
        "Pasal II\nMulai berlaku."
    )
    assert list(naskah.pasal) == ["I", "1", "33", "II"]


def test_boxes_behind_the_signature_of_an_annex_are_no_second_annex() -> None:
    naskah = body(
        "Pasal 1\nDinas bertugas.\nDitetapkan di Pontianak\nGUBERNUR KALIMANTAN BARAT,\nSUTARMI\n"
        "LAMPIRAN\nPERATURAN GUBERNUR KALIMANTAN BARAT\nNOMOR 1 TAHUN 2021\nTENTANG DINAS\n\n"
        "KEPALA DINAS\nGUBERNUR KALIMANTAN BARAT,\nSUTARMI\nBIDANG INFORMASI PUBLIK\nSEKSI DATA"
    )
    assert len(naskah.lampiran) == 1


def test_lists_that_run_together_on_one_line() -> None:
    naskah = body(
        "Pasal 1\nAsisten membawahi: a. dinas sosial; b. dinas pendidikan; dan c. bagian "
        "umum, terdiri dari: 1. subbagian a. n. Kepala; 2. subbagian tata usaha. Pasal 2\n"
        "(1) Satu. (2) Dua, lihat ayat (1). (3) Tiga."
    )
    assert entries(naskah) == {
        "Pasal 1 huruf a": "dinas sosial;",
        "Pasal 1 huruf b": "dinas pendidikan; dan",
        "Pasal 1 huruf c": "bagian umum, terdiri dari:",
        "Pasal 1 huruf c angka 1": "subbagian a. n. Kepala;",
        "Pasal 1 huruf c angka 2": "subbagian tata usaha.",
        "Pasal 2 ayat (1)": "Satu.",
        "Pasal 2 ayat (2)": "Dua, lihat ayat (1).",
        "Pasal 2 ayat (3)": "Tiga.",
    }


def test_lists_go_on_after_a_page_break() -> None:
    naskah = body("Pasal 1\n1. satu;\n2. dua\n\n- 7 -\n\f\nyang panjang;\n3. tiga.\n")
    assert list(entries(naskah).values()) == ["satu;", "dua yang panjang;", "tiga."]
    assert [s.role for s in naskah.segments].count(Role.HALAMAN) == 1


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("1. satu;\n2. dua;\ntiga;\n4. empat.", Fault.LOST),
        ("1. satu;\n2. dua;\nB. tiga;\n4. empat.", Fault.MISREAD),
        ("1. satu;\n2. dua;\n1. tiga;\n4. empat.", Fault.MISREAD),
        ("1. satu;\n2. dua;\n2. tiga;\n4. empat.", Fault.MISREAD),
        ("1. satu;\n2. dua;\n3, tiga;\n4. empat.", Fault.MISREAD),
        ("l. satu;\n2. dua;\n3. tiga;\n4. empat.", Fault.MISREAD),
        ("1. satu;\n2. dua;\n3. tiga; dan\nempat.", Fault.LOST),
        ("1. satu;\n2. dua;\n3 tiga;\n4. empat.", Fault.MISREAD),
    ],
)
def test_a_lost_or_misread_number_is_told_by_its_neighbours(lines, fault) -> None:
    parts = (naskah := body(f"Pasal 1\nMeliputi:\n{lines}\n")).pasal["1"].children
    assert [part.number for part in parts] == list("1234")
    assert [part.text.strip(";.").removesuffix("; dan") for part in parts] == [
        "satu",
        "dua",
        "tiga",
        "empat",
    ]
    assert fault in [oddity.fault for oddity in naskah.oddities]
    assert sum(part.inferred for part in parts) == 1


def test_a_gap_is_told_and_not_closed() -> None:
    naskah = body("Pasal 1\n1. a;\n2. b;\n4. d.\n")
    assert [part.number for part in naskah.pasal["1"].children] == ["1", "2", "4"]
    assert faults(naskah) == [(Fault.GAP, "angka 4")]


@pytest.mark.parametrize(
    "lines",
    [
        "Lihat ketentuan dalam\nPasal 1 huruf\na dan huruf\nb. Selesai.",
        "Lihat Pasal\n1. Selesai.",
        "Sesuai dengan ayat\n(1) pasal ini, dan\nPasal 1\nayat (1) dan ayat\n(2) itu.",
        "Sesuai dengan nomor\n2. Selesai.",
        "Berlaku pada tanggal\n1 Maret 2022.",
    ],
)
def test_a_wrapped_reference_is_neither_heading_nor_entry(lines) -> None:
    naskah = body(f"Pasal 1\nAwal.\n\nPasal 2\n{lines}\n\nPasal 3\nAkhir.\n")
    assert list(naskah.pasal) == ["1", "2", "3"]
    assert naskah.pasal["2"].children == ()
    assert naskah.pasal["2"].text == " ".join(lines.split())


def test_the_same_markers_at_two_depths() -> None:
    naskah = body(
        "Pasal 1\na. satu:\n1. x;\n2. y.\nb. dua:\na. dalam;\nb. lagi.\nc. tiga:\n1) p;\n"
        "a) q;\nb) r.\n2) s.\nd. empat.\n"
    )
    assert list(entries(naskah)) == [
        "Pasal 1 huruf a",
        "Pasal 1 huruf a angka 1",
        "Pasal 1 huruf a angka 2",
        "Pasal 1 huruf b",
        "Pasal 1 huruf b huruf a",
        "Pasal 1 huruf b huruf b",
        "Pasal 1 huruf c",
        "Pasal 1 huruf c angka 1",
        "Pasal 1 huruf c angka 1 huruf a",
        "Pasal 1 huruf c angka 1 huruf b",
        "Pasal 1 huruf c angka 2",
        "Pasal 1 huruf d",
    ]


def test_words_after_a_list_belong_to_the_pasal() -> None:
    naskah = body("Pasal 1\nMeliputi:\na. x;\nb. y.\n\nKetentuan ini berlaku umum.\n")
    assert entries(naskah)["Pasal 1 huruf b"] == "y."
    assert naskah.pasal["1"].tail == "Ketentuan ini berlaku umum."


def test_headings_on_one_line_and_on_several() -> None:
    naskah = body(
        "BAB I KETENTUAN UMUM Bagian Kesatu Maksud Pasal 1\nIsi.\n\n# **BAB II**\n"
        "TATA KERJA\nDAN LAIN-LAIN\n\n## Paragraf 1\nUmum\n**Pasal 2**\nBagian Umum membantu.\n"
    )
    assert [(p.level.value, p.number, p.heading) for p in naskah.walk()] == [
        ("bab", "I", "KETENTUAN UMUM"),
        ("bagian", "Kesatu", "Maksud"),
        ("pasal", "1", ""),
        ("bab", "II", "TATA KERJA DAN LAIN-LAIN"),
        ("paragraf", "1", "Umum"),
        ("pasal", "2", ""),
    ]
    assert naskah.pasal["2"].text == "Bagian Umum membantu."


def test_a_draft_has_dots_where_its_number_will_be() -> None:
    naskah = body(
        "GUBERNUR CONTOH\n\nPERATURAN GUBERNUR CONTOH\nNOMOR ... TAHUN ...\nTENTANG\nSUSUNAN\n"
        "DENGAN RAHMAT TUHAN YANG MAHA ESA\nGUBERNUR CONTOH,\nMenimbang : bahwa perlu;\n"
        "Mengingat : 1. Satu;\n2. Dua;\nMEMUTUSKAN:\nMenetapkan : X.\nPasal 1\nIsi.\n"
    )
    assert (naskah.judul.jenis, naskah.judul.nomor, naskah.judul.tahun) == (
        "Peraturan Gubernur",
        None,
        None,
    )
    assert [part.text for part in naskah.menimbang] == ["bahwa perlu;"]
    assert [part.text for part in naskah.mengingat] == ["Satu;", "Dua;"]
    assert naskah.pasal["1"].text == "Isi."


@pytest.mark.parametrize(
    "text", ["", "\n\n", "f", "Pasal", "Pasal 1", "a.", "(1)", "\x00\x01", "|"]
)
def test_next_to_nothing_is_read(text) -> None:
    naskah = body(text)
    assert "".join(text[s.start : s.end] for s in naskah.segments) == text


def test_places_are_lines_and_columns() -> None:
    naskah = body("Pasal 1\r\nSatu\n  a. dua")
    part = naskah.find(parse_citation("Pasal 1 huruf a"))
    assert str(naskah.place(part.start)) == "uji.txt:3:3"


def test_places_in_a_pdf_carry_their_page() -> None:
    text = "Pasal 1\nSatu\n\f\nPasal 2\nDua"
    naskah = parse_naskah(text, "uji.pdf", pages=(0, text.index("Pasal 2")))
    assert str(naskah.place(naskah.pasal["1"].start)) == "uji.pdf#page=1:1:1"
    assert naskah.place(naskah.pasal["2"].start).path == "uji.pdf#page=2"


def test_the_first_of_two_lists_without_its_number() -> None:
    naskah = body(
        "Pasal 1\nDibagi sebagai berikut:\nAsisten Satu mengoordinasikan:\n1. dinas sosial;\n"
        "2. dinas pangan.\nb. Asisten Dua mengoordinasikan:\n1. dinas umum.\n"
    )
    assert list(entries(naskah)) == [
        "Pasal 1 huruf a",
        "Pasal 1 huruf a angka 1",
        "Pasal 1 huruf a angka 2",
        "Pasal 1 huruf b",
        "Pasal 1 huruf b angka 1",
    ]
    assert faults(naskah) == [(Fault.LOST, "huruf a")]
    assert naskah.pasal["1"].text == "Dibagi sebagai berikut:"


def test_bullets_glued_to_their_markers() -> None:
    naskah = body("Pasal 1\nMeliputi:\n-a) satu;\n-b) dua.\n")
    assert list(entries(naskah).values()) == ["satu;", "dua."]


def test_a_decision_has_dictums() -> None:
    naskah = parse_naskah(
        "KEPUTUSAN BUPATI CONTOH\nNOMOR 188/12/2023\nTENTANG\nTIM\n\nBUPATI CONTOH,\n\n"
        "Menimbang : bahwa perlu;\nMengingat : Undang-Undang;\nMEMUTUSKAN :\n\n"
        "Menetapkan : KEPUTUSAN BUPATI TENTANG TIM.\n"
        "KESATU : Membentuk Tim, terdiri atas:\na. Ketua; dan\nb. Sekretaris.\n"
        "KEDUA : Ketua sebagaimana dimaksud dalam Diktum\nKESATU huruf a memimpin Tim.\n"
        "KETIGA : Keputusan ini mulai berlaku pada tanggal ditetapkan.\n\n"
        "Ditetapkan di Contoh\npada tanggal 2 Mei 2023\n\nBUPATI CONTOH,\n\nNAMA\n"
    )
    assert list(naskah.pasal) == ["KESATU", "KEDUA", "KETIGA"]
    assert [str(part.citation) for part in naskah.pasal["KESATU"].children] == [
        "Diktum KESATU huruf a",
        "Diktum KESATU huruf b",
    ]
    assert naskah.judul.jenis == "Keputusan Bupati"
    assert naskah.oddities == ()


def test_letters_that_a_decision_minds_are_no_laws() -> None:
    text = (
        "KEPUTUSAN BUPATI CONTOH\nNOMOR 7 TAHUN 2023\nTENTANG\nTIM\n\nMengingat : 1. Undang-Undang "
        "Nomor 23 Tahun 2014;\n2. Peraturan Presiden Nomor 72 Tahun 2021;\n\nMemperhatikan : Surat "
        "Gubernur tanggal 6 Januari 2023;\n\nMEMUTUSKAN:\n\nKESATU : Membentuk tim.\n"
    )
    naskah = parse_naskah(text)
    assert len(naskah.mengingat) == 2
    assert naskah.oddities == ()


def test_a_bab_in_small_letters_on_a_line_of_its_own() -> None:
    naskah = body("Bab I\nKetentuan Umum\nPasal 1\nBupati memimpin.\n")
    assert [part.number for part in naskah.isi] == ["I"]


def test_the_heading_of_a_village_and_of_an_office() -> None:
    village = parse_naskah("PERATURAN DESA NGADIREJO\nNOMOR 3 TAHUN 2020\nTENTANG\nSUSUNAN\n")
    assert (village.judul.jenis, village.judul.daerah) == ("Peraturan Desa", "NGADIREJO")
    nagari = parse_naskah("PERATURAN WALI NAGARI SINURUIK\nNOMOR 3 TAHUN 2020\nTENTANG\nSUSUNAN\n")
    assert (nagari.judul.jenis, nagari.judul.daerah) == ("Peraturan Wali Nagari", "SINURUIK")
    office = parse_naskah("KEPUTUSAN KEPALA DINAS KESEHATAN KABUPATEN CONTOH\nNOMOR 1/2/2024\n")
    assert office.judul.jenis == "Keputusan Kepala Dinas Kesehatan"
    assert office.judul.daerah == "KABUPATEN CONTOH"


def test_the_gazette_at_the_head_of_each_page_is_none_of_the_words() -> None:
    head = "BERITA DAERAH KABUPATEN RAYA TAHUN 2022 NOMOR 17\n"
    naskah = body(
        f"{head}Pasal 3\nDinas terdiri atas:\na. Sekretariat;\nb. Bidang Umum;\n- 1 -\n\f{head}"
        "c. Bidang Pangan.\n- 2 -\n"
    )
    assert entries(naskah) == {
        "Pasal 3 huruf a": "Sekretariat;",
        "Pasal 3 huruf b": "Bidang Umum;",
        "Pasal 3 huruf c": "Bidang Pangan.",
    }


@pytest.mark.parametrize("before", ["", "\n"])
def test_pasal_that_a_text_quotes_out_of_their_order_keep_their_numbers(before: str) -> None:
    text = (
        f"Pasal 9\n(1) Bidang membawahi:\na. Seksi Satu; dan\nb. Seksi Dua.\n{before}Pasal 10\n"
        f"(1) Bidang lain bekerja.\n{before}Pasal 3\nDinas terdiri atas:\na. Kepala Dinas; dan\n"
        f"b. Bidang.\n{before}Pasal 11\nDinas bekerja.\n"
    )
    naskah = parse_naskah(text)
    assert list(naskah.pasal) == ["9", "10", "3", "11"]
    assert faults(naskah) == [(Fault.GAP, "Pasal 9"), (Fault.GAP, "Pasal 3")]
