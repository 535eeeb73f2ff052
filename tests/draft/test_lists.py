"""Lists as offices publish them: each kind gives every entry, under its head."""

from __future__ import annotations

import pytest

from bagan.chart.spec import parse_spec
from bagan.law.draft.drafting import draft
from bagan.law.draft.finish import Drafted
from bagan.law.draft.mending import read_mended
from bagan.law.draft.write import write

HEAD = """PERATURAN BUPATI CONTOH
NOMOR 1 TAHUN 2022
TENTANG
SUSUNAN ORGANISASI DINAS SOSIAL
MEMUTUSKAN:
Pasal 1
"""
DINAS = {
    "Kepala Dinas": None,
    "Sekretariat": "Kepala Dinas",
    "Subbagian Umum": "Sekretariat",
    "Subbagian Keuangan": "Sekretariat",
    "Bidang Anak": "Kepala Dinas",
    "Seksi Panti": "Bidang Anak",
    "Seksi Asuh": "Bidang Anak",
    "UPTD": "Kepala Dinas",
}
LEAD = "Susunan organisasi Dinas Sosial terdiri atas:\n"
KINDS = {
    "numbered": """a. Kepala Dinas;
b. Sekretariat, terdiri atas:
1. Subbagian Umum; dan
2. Subbagian Keuangan.
c. Bidang Anak, terdiri atas:
1. Seksi Panti; dan
2. Seksi Asuh.
d. UPTD.""",
    "letters below letters, set in": """a. Kepala Dinas;
b. Sekretariat;
   a. Subbagian Umum;
   b. Subbagian Keuangan;
c. Bidang Anak;
   a. Seksi Panti;
   b. Seksi Asuh;
d. UPTD.""",
    "letters below letters, not set in": """a. Kepala Dinas;
b. Sekretariat;
a. Subbagian Umum;
b. Subbagian Keuangan;
c. Bidang Anak;
a. Seksi Panti;
b. Seksi Asuh;
d. UPTD.""",
    "bullets": """- Kepala Dinas
- Sekretariat
  - Subbagian Umum
  - Subbagian Keuangan
- Bidang Anak
  - Seksi Panti
  - Seksi Asuh
- UPTD""",
    "other bullets": """• Kepala Dinas
• Sekretariat, membawahi:
   o Subbagian Umum
   o Subbagian Keuangan
• Bidang Anak, membawahi:
   o Seksi Panti
   o Seksi Asuh
• UPTD""",
    "bare lines": """Kepala Dinas
Sekretariat
Subbagian Umum
Subbagian Keuangan
Bidang Anak
Seksi Panti
Seksi Asuh
UPTD""",
    "Roman numerals": """I. Kepala Dinas
II. Sekretariat
    1. Subbagian Umum
    2. Subbagian Keuangan
III. Bidang Anak
    1. Seksi Panti
    2. Seksi Asuh
IV. UPTD""",
    "decimal numbers": """1. Kepala Dinas
2. Sekretariat
2.1 Subbagian Umum
2.2 Subbagian Keuangan
3. Bidang Anak
3.1 Seksi Panti
3.2 Seksi Asuh
4. UPTD""",
    "one line": "a. Kepala Dinas; b. Sekretariat, terdiri dari : Subbagian Umum; dan Subbagian"
    " Keuangan. c. Bidang Anak, terdiri dari : Seksi Panti; dan Seksi Asuh. d. UPTD.",
    "brackets in one line": "a) Kepala Dinas, b) Sekretariat yang membawahi 1) Subbagian Umum,"
    " 2) Subbagian Keuangan, c) Bidang Anak yang membawahi 1) Seksi Panti, 2) Seksi Asuh,"
    " dan d) UPTD.",
    "glued": "1.Kepala Dinas2.Sekretariat, terdiri dari:a.Subbagian Umum;b.Subbagian Keuangan"
    "3.Bidang Anak, terdiri dari:a.Seksi Panti;b.Seksi Asuh4.UPTD",
    "lost markers": """a. Kepala Dinas;
? Sekretariat, terdiri atas:
1. Subbagian Umum; dan
~ Subbagian Keuangan.
Cc. Bidang Anak, terdiri atas:
1. Seksi Panti; dan
Seksi Asuh.
d, UPTD.""",
}


def made(text: str) -> Drafted:
    result = draft(read_mended(text, "naskah.txt"))
    spec = write(result, file="x.yaml", naskah_file="naskah.txt", schema="s.json")
    return Drafted(spec, result.account)


def heads(result: Drafted) -> dict[str, str | None]:
    """Who stands under whom; every name once."""
    of = parse_spec(result.text, "x.yaml").organisation
    above = {line.target: of.name(line.source) for line in of.lines}
    return {unit.nama: above.get(item) for item, unit in of.units.items()}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("before", [HEAD, "Struktur Organisasi\n\n"], ids=["pasal", "no-pasal"])
def test_every_kind_gives_every_entry_under_its_head(before: str, kind: str) -> None:
    end = "\nPasal 2\nPeraturan Bupati ini mulai berlaku.\n" if before is HEAD else "\n"
    result = made(before + LEAD + KINDS[kind] + end)
    assert heads(result) == DINAS
    assert len(result.account.drawn) == len(DINAS)
    assert result.account.missing == ()


def test_a_list_without_an_article_says_so() -> None:
    text = made(LEAD + KINDS["numbered"]).text
    assert "daftar dalam naskah tidak berada dalam pasal" in text
    assert "dasar:" not in text and "rekonstruksi: " in text


def test_the_first_entry_leads_whatever_the_words_above_name() -> None:
    lead = (
        "Struktur Organisasi berdasarkan Peraturan Daerah tentang Perangkat Daerah terdiri dari :\n"
    )
    assert heads(made(HEAD + lead + KINDS["numbered"])) == DINAS


def test_a_repeated_head_does_not_make_another() -> None:
    text = "Susunan Organisasi\n\n1. Camat\n2. Sekretariat\n3. seksi pelayanan publik\n4. Camat\n"
    result = made(text)
    assert heads(result) == {
        "Camat": None, "Sekretariat": "Camat", "Seksi Pelayanan Publik": "Camat"
    }  # fmt: skip
    assert [entry.words for entry in result.account.open] == ["Camat"]


@pytest.mark.parametrize(
    "words", ["paling banyak 12 (dua belas)", "paling sedikit 2 (dua)", "maksimal 3 (tiga)"]
)
def test_how_many_offices_there_may_be_are_no_offices(words: str) -> None:
    lead = f"{HEAD}Perangkat daerah terdiri dari: "
    result = made(f"{lead}a. sekretariat daerah; b. dinas {words}; c. kecamatan.")
    assert not result.account.drawn
    assert len(result.account.missing) == 3
    assert "Paling" not in "".join(heads(result))


def test_one_number_among_names_leaves_the_names() -> None:
    entries = "a. Camat; b. Sekretariat, terdiri atas paling banyak 2 (dua) subbagian; c. Kelurahan"
    others = "d. Seksi A; e. Seksi B; f. Seksi C; g. seksi lain paling banyak 2 (dua)."
    result = made(f"{HEAD}Susunan organisasi Kecamatan terdiri atas: {entries}; {others}")
    names = ("Sekretariat", "Kelurahan", "Seksi A", "Seksi B", "Seksi C")
    assert heads(result) == {"Camat": None, **dict.fromkeys(names, "Camat")}
    assert [entry.words[:5] for entry in result.account.missing] == ["Sekre", "seksi"]


def test_a_sentence_of_a_page_that_is_not_read_is_told() -> None:
    first = "Sekretariat Nagari terdiri dari Kaur Umum, Kaur Keuangan dan Kaur Perencanaan."
    result = made(f"{first} Adapun Pelaksana Teknis terdiri dari Kasi Pelayanan.\n")
    assert set(heads(result)) >= {"Sekretariat Nagari", "Kaur Umum"}
    assert [entry.words for entry in result.account.missing] == ["terdiri dari Kasi Pelayanan"]


def test_articles_of_one_sentence_say_who_stands_below() -> None:
    found = heads(
        made(
            HEAD
            + LEAD
            + "a. Kepala Dinas;\nb. Sekretariat; dan\nc. Bidang Anak.\nPasal 2\n"
            + "Susunan organisasi Sekretariat terdiri atas Subbagian Umum dan Subbagian Keuangan.\n"
            + "Pasal 3\nBidang Anak terdiri atas Kelompok Jabatan Fungsional.\n"
        )
    )
    assert found["Subbagian Keuangan"] == "Sekretariat"
    assert found["Kelompok Jabatan Fungsional"] == "Bidang Anak"


def test_the_words_of_2021_and_of_a_village_are_names() -> None:
    text = LEAD + (
        "a. Kepala Dinas;\nb. Bidang Gizi, terdiri atas:\n1. Sub-Substansi Pangan; dan\n"
        "2. Sub Koordinator Ibu;\n"
        "c. Bidang Anak, membawahkan Kelompok Jabatan Fungsional dan Pelaksana.\n"
    )
    found = heads(made(HEAD + text))
    assert found["Sub-Substansi Pangan"] == found["Sub Koordinator Ibu"] == "Bidang Gizi"
    assert found["Kelompok Jabatan Fungsional dan Pelaksana"] == "Bidang Anak"
    desa = "Susunan organisasi Pemerintah Desa terdiri dari:\n" + (
        "1. Kepala Desa\n2. Sekretaris Desa, membawahi:\n   a. Kaur Keuangan\n   b. Kaur Umum\n"
        "3. Kasi Pelayanan\n4. Kepala Dusun Wetan\n"
    )
    found = heads(made(desa))
    assert found["Kaur Umum"] == "Sekretaris Desa"
    assert found["Kasi Pelayanan"] == found["Kepala Dusun Wetan"] == "Kepala Desa"


def test_who_leads_a_region_stands_above_the_list() -> None:
    text = """SUSUNAN ORGANISASI SEKRETARIAT DAERAH
- Bupati Contoh dan Wakil Bupati Contoh
  - Sekretaris Daerah
  - Asisten Administrasi Umum
    - Bagian Umum
  - Asisten Perekonomian
    - Bagian Ekonomi
"""
    result = made(text)
    found = heads(result)
    assert found["Asisten Perekonomian"] == "Sekretaris Daerah"
    assert found["Bagian Ekonomi"] == "Asisten Perekonomian"
    assert [entry.line for entry in result.account.missing] == [2]


def test_ligatures_and_soft_hyphens_are_mended() -> None:
    text = (
        LEAD + "a. Kepala Dinas;\nb. Bidang Veri\ufb01kasi;\nc. Seksi Pertang\u00adgungjawaban.\n"
    )
    assert {"Bidang Verifikasi", "Seksi Pertanggungjawaban"} <= heads(made(HEAD + text)).keys()


def test_a_later_article_gives_back_what_a_list_lost() -> None:
    text = LEAD + (
        "a. Kepala Dinas;\nb. Sekretariat, terdiri atas:\n1. Subbagian Umum; dan\n"
        "3. Subbagian Aset;\nd. Bidang Gizi.\nPasal 2\n"
        "Bidang Anak sebagaimana dimaksud dalam Pasal 1 huruf c mempunyai tugas melayani.\n"
        "Pasal 3\n"
        "Subbagian Keuangan sebagaimana dimaksud dalam Pasal 1 huruf b angka 2 mempunyai tugas.\n"
    )
    result = made(HEAD + text)
    found = heads(result)
    assert found["Bidang Anak"] == "Kepala Dinas"
    assert found["Subbagian Keuangan"] == "Sekretariat"
    assert {x.words for x in result.account.open} == {"Bidang Anak", "Subbagian Keuangan"}
    assert "tidak ada dalam daftarnya" in result.text


TEAM = """KEPUTUSAN BUPATI CONTOH
NOMOR 500/12/2024
TENTANG
TIM PENGENDALIAN INFLASI DAERAH
MEMUTUSKAN:
KESATU : Membentuk Tim Pengendalian Inflasi Daerah yang selanjutnya disingkat TPID.
KEDUA : TPID sebagaimana dimaksud dalam Diktum KESATU terdiri atas:
a. Ketua;
b. Ketua Harian;
c. Sekretaris;
d. Kelompok Kerja Distribusi; dan
e. Sekretariat.
KETIGA : Sekretaris bertanggung jawab kepada Ketua Harian.
KEEMPAT : Sekretariat berada di bawah dan bertanggung jawab kepada Sekretaris.
KELIMA : Kelompok Kerja Distribusi bertanggung jawab kepada Ketua melalui Ketua Harian.
"""


def test_a_chairman_leads_his_team_and_words_say_more_than_the_order_of_its_list() -> None:
    result = made(TEAM)
    assert heads(result) == {
        "Ketua": None,
        "Ketua Harian": "Ketua",
        "Sekretaris": "Ketua Harian",
        "Kelompok Kerja Distribusi": "Ketua Harian",
        "Sekretariat": "Sekretaris",
    }


def test_a_heading_below_a_heading_is_drawn_or_named() -> None:
    result = made(
        "Pasal 5\nDinas Pendapatan terdiri dari :\na. Unsur Pimpinan yaitu Kepala Dinas ;\n"
        "b. Sekretariat ;\nc. Unsur Pelaksana :\n1. Kubu Pajak, terdiri dari :\na) Seksi Data ;\n"
        "b) Seksi Tarif.\n2. Cabang Dinas ;\n3. Kelompok Jabatan Fungsional.\n"
    )
    assert "Kubu Pajak, terdiri dari :" in [entry.words for entry in result.account.missing]


def test_a_list_that_a_named_entry_heads_is_drawn_once() -> None:
    result = made(
        "Pasal 5\nSusunan Organisasi Dinas Kesehatan terdiri dari :\na. Kepala Dinas ;\n"
        "b. Sekretariat ;\nc. Unsur Pelaksana :\n1. Klinik Utama, terdiri dari :\na) Seksi Data ;\n"
        "b) Seksi Tarif.\n2. Bidang Umum.\n"
    )
    assert result.text.count("Seksi Tarif") == 1


def test_who_leads_an_office_is_told_by_its_own_words() -> None:
    result = made(
        "Pasal 2\nSusunan organisasi Terminal Tipe C terdiri atas:\na. Kepala Terminal;\n"
        "b. Urusan Tata Usaha; dan\nc. Urusan Operasi.\n"
    )
    assert heads(result)["Urusan Operasi"] == "Kepala Terminal"


def test_a_sentence_in_a_list_that_goes_on_is_an_entry() -> None:
    result = made(
        "Susunan organisasi Dinas Sosial:\na. Kepala Dinas;\nb. Sekretariat;\n"
        "c. Bidang Jaminan Sosial yang mempunyai tugas melaksanakan jaminan sosial;\nd. UPTD.\n"
    )
    assert heads(result)["Bidang Jaminan Sosial"] == "Kepala Dinas"


def test_what_a_sentence_says_of_unknown_offices_is_named() -> None:
    result = made(
        "Pasal 4\n(1) Dinas Sosial terdiri atas:\na. Kepala Dinas;\nb. Bidang Anak; dan\n"
        "c. Bidang Lansia.\n(2) Bidang masing-masing terdiri atas Kelompok Jabatan Fungsional.\n"
    )
    assert "Kelompok Jabatan Fungsional" in result.account.missing[0].words


def test_a_note_amid_bare_lines_parts_no_list_and_is_named() -> None:
    result = made(
        "Susunan organisasi Dinas Kebudayaan:\nKepala Dinas\nSekretariat\nSub Bagian Umum\n"
        "Foto bersama pegawai saat apel pagi\nBidang Sejarah\nSeksi Museum\n"
    )
    assert heads(result)["Seksi Museum"] == "Bidang Sejarah"
    assert heads(result)["Bidang Sejarah"] == "Kepala Dinas"
    (left,) = result.account.missing
    assert left.words == "Foto bersama pegawai saat apel pagi"


def test_a_board_that_is_not_drawn_is_named() -> None:
    result = made(
        "Pasal 3\nPerangkat Organisasi BUM Desa terdiri atas:\na. Musyawarah Desa;\nb. Penasihat;"
        " dan\nc. Pengawas.\nPasal 4\nDirektur dibantu oleh:\na. Sekretaris; dan\nb. Bendahara.\n"
    )
    assert [entry.words for entry in result.account.missing] == [
        "Musyawarah Desa;",
        "Penasihat; dan",
        "Pengawas.",
    ]
    assert heads(result) == {"Direktur": None, "Sekretaris": "Direktur", "Bendahara": "Direktur"}


@pytest.mark.parametrize("team", ["Satgas", "Satuan Tugas"])
def test_who_holds_a_role_stands_in_its_box(team: str) -> None:
    result = made(
        f"Pasal 5\nSusunan organisasi {team} Banjir terdiri atas:\na. Komandan: Komandan Kodim;\n"
        "b. Sekretaris: Sekretaris BPBD; dan\nc. Seksi Operasi.\n"
    )
    units = parse_spec(result.text, "x.yaml").organisation.units
    held = {one.nama: [person.jabatan for person in one.anggota_tim] for one in units.values()}
    assert held == {
        "Komandan": ["Komandan Kodim"], "Sekretaris": ["Sekretaris BPBD"], "Seksi Operasi": []
    }  # fmt: skip


def test_a_definition_that_an_amendment_quotes_is_no_entry() -> None:
    result = made(
        "Pasal I\nBeberapa ketentuan diubah sebagai berikut:\n1. Ketentuan angka 7 Pasal 1 diubah,"
        " sehingga berbunyi sebagai berikut:\n7. Dinas adalah Dinas Pangan Kabupaten Contoh.\n"
        "2. Ketentuan Pasal 4 diubah, sehingga Pasal 4 berbunyi sebagai berikut:\nPasal 4\n"
        "Susunan Organisasi Dinas terdiri atas:\na. Kepala Dinas;\nb. Sekretariat; dan\n"
        "c. Bidang Distribusi.\nPasal II\nPeraturan Bupati ini mulai berlaku.\n"
    )
    assert result.account.settled


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("STRUKTUR PPID KABUPATEN KLATEN\n\nPembina : Bupati\n", "Kabupaten Klaten"),
        ("Profil Kabupaten Kutai\nKartanegara\n\n", "Kabupaten Kutai Kartanegara"),
        ("Profil Kabupaten Kali Jernih\nPembina\n\n", "Kabupaten Kali Jernih"),
    ],
)
def test_the_name_of_a_region_ends_where_the_list_of_regions_says(text: str, name: str) -> None:
    result = made(f"{text}a. Kepala Dinas;\nb. Sekretariat;\nc. Bidang Umum.\n")
    assert f"daerah: {{nama: {name}," in result.text


@pytest.mark.parametrize(
    ("text", "region", "jenis"),
    [
        (
            "Dinas Sosial Provinsi Sejahtera ada. Ia membantu Gubernur.",
            "Provinsi Sejahtera",
            "Gubernur",
        ),
        ("Kepala Dinas bertanggung jawab kepada Wali Kota.", "Kota Belum Diketahui", "Wali Kota"),
        ("Kepala Dinas membantu Bupati dan Gubernur.", "Kabupaten Belum Diketahui", "Bupati"),
    ],
)
def test_the_head_that_a_text_names_tells_what_the_region_is(
    text: str, region: str, jenis: str
) -> None:
    lists = "Pasal 1\nDinas terdiri atas:\na. Kepala Dinas;\nb. Sekretariat.\nPasal 2\n"
    result = made(f"{lists}{text}\n")
    assert f"daerah: {{nama: {region}," in result.text
    assert f"jenis: Peraturan {jenis}" in result.text


def test_the_year_of_a_number_without_one_is_that_of_its_date() -> None:
    result = made(
        "PERATURAN BUPATI RAYA\nNOMOR 7\nTENTANG\nDINAS SOSIAL\nPasal 1\n"
        "Dinas Sosial terdiri atas:\na. Kepala Dinas;\nb. Sekretariat.\n"
        "Ditetapkan di Raya\npada tanggal 3 Maret 2019\nBUPATI RAYA,\nttd\nBUDI\n"
    )
    assert "nomor: 7\n  tahun: 2019" in result.text
    assert "status: ditetapkan" in result.text


def test_numbers_that_count_on_through_sublists_stand_below_their_own_entries() -> None:
    """As Word prints them, where sublists share a style."""
    result = made(
        "Susunan organisasi Dinas terdiri dari:\n1. Kepala Dinas\n2. Sekretaris\n"
        "1. Kepala Sub Bagian Program\n2. Kepala Sub Bagian Umum\n3. Kepala Bidang Tangkap\n"
        "3. Kepala Seksi Kapal\n4. Kepala Seksi Pelabuhan\n4. Kepala Bidang Budidaya\n"
        "5. Kepala Seksi Benih\n5. Kelompok Jabatan Fungsional\n"
    )
    told = heads(result)
    assert told["Kepala Seksi Pelabuhan"] == "Kepala Bidang Tangkap"
    assert told["Kepala Seksi Benih"] == "Kepala Bidang Budidaya"
    assert told["Kelompok Jabatan Fungsional"] == "Kepala Dinas"
