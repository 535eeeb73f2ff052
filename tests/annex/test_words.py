"""The printed words: capitals, blanks and dates as the drafting rules have them."""

from datetime import date

import pytest

from bagan.chart.annex.words import (
    BLANK,
    bookmark,
    certification,
    document_title,
    heading_lines,
    indonesian_date,
    regulation_name,
    signature,
)
from bagan.chart.model.kinds import Status
from bagan.problem import RenderError

WITHOUT_NUMBER = r"^A regulation with status {} needs peraturan\.nomor and peraturan\.tahun$"
WITHOUT_DATE = (
    r"^The signature block names the place or date of enactment, "
    r"but the spec has no peraturan\.ditetapkan$"
)
WITHOUT_OFFICIAL = r"^A regulation with status salinan needs peraturan\.pengesah_salinan$"
DRAFT, ENACTED, COPY = Status.RANCANGAN, Status.DITETAPKAN, Status.SALINAN


def test_dates_are_indonesian():
    assert indonesian_date(date(2017, 5, 23)) == "23 Mei 2017"
    assert indonesian_date(date(2026, 8, 1)) == "1 Agustus 2026"


@pytest.mark.parametrize(
    ("kind", "region", "name"),
    [
        ("Peraturan Bupati", "Kabupaten Pasaman Barat", "Peraturan Bupati Pasaman Barat"),
        ("Peraturan Wali Kota", "Kota Bukittinggi", "Peraturan Wali Kota Bukittinggi"),
        ("Peraturan Gubernur", "Provinsi Sumatera Barat", "Peraturan Gubernur Sumatera Barat"),
        ("Peraturan Daerah", "Kabupaten Agam", "Peraturan Daerah Kabupaten Agam"),
        ("Qanun", "Kabupaten Aceh Tengah", "Qanun Kabupaten Aceh Tengah"),
        ("Qanun", "Provinsi Aceh", "Qanun Aceh"),
        ("Peraturan Daerah Khusus", "Provinsi Papua", "Peraturan Daerah Khusus Provinsi Papua"),
        (
            "Peraturan Daerah Istimewa",
            "Provinsi Daerah Istimewa Yogyakarta",
            "Peraturan Daerah Istimewa Daerah Istimewa Yogyakarta",
        ),
        ("Keputusan Bupati", "Kabupaten Kotabaru", "Keputusan Bupati Kotabaru"),
        ("Instruksi Gubernur", "Provinsi Bali", "Instruksi Gubernur Bali"),
        ("Peraturan Desa", "Desa Mekarsari", "Peraturan Desa Mekarsari"),
        ("Keputusan Kepala Desa", "Desa Mekarsari", "Keputusan Kepala Desa Mekarsari"),
        ("Peraturan Wali Nagari", "Nagari Sinuruik", "Peraturan Wali Nagari Sinuruik"),
        ("Peraturan Kampung", "Kampung Linggang", "Peraturan Kampung Linggang"),
        ("Keputusan Camat", "Kecamatan Sukaraja", "Keputusan Camat Sukaraja"),
        (
            "Keputusan Kepala Dinas Kesehatan",
            "Kabupaten Agam",
            "Keputusan Kepala Dinas Kesehatan Kabupaten Agam",
        ),
        (
            "Keputusan Direktur RSUD Kota Solok",
            "Kota Solok",
            "Keputusan Direktur RSUD Kota Solok",
        ),
    ],
)
def test_whose_regulation_it_is(regency, kind, region, name):
    assert regulation_name(regency(jenis=kind, name=region)) == name


def test_heading_in_capitals_without_punctuation(regency):
    rule = regency(tentang="Koordinasi")
    numbered = rule.lampiran[0].model_copy(update={"nomor": "II"})
    assert heading_lines(rule, numbered, status=ENACTED) == (
        "LAMPIRAN II",
        "PERATURAN BUPATI KUTAI BARAT",
        "NOMOR 21 TAHUN 2017",
        "TENTANG",
        "KOORDINASI",
    )
    assert heading_lines(rule, rule.lampiran[0], status=ENACTED)[0] == "LAMPIRAN"
    assert bookmark(numbered).startswith("Lampiran II: Bagan Pola")


@pytest.mark.parametrize(
    ("nomor", "tahun", "line"),
    [
        ("440/Kep.112-Dinkes/2023", None, "NOMOR 440/Kep.112-Dinkes/2023"),
        ("440/Kep.112-Dinkes/2023", 2023, "NOMOR 440/Kep.112-Dinkes/2023"),
        ("188.45/12/KEP/412.013/2023", 2023, "NOMOR 188.45/12/KEP/412.013/2023"),
        ("188.45/12-HUK", 2023, "NOMOR 188.45/12-HUK TAHUN 2023"),
        ("188.45/2023x", 2023, "NOMOR 188.45/2023x TAHUN 2023"),
        ("188.45/12-HUK", None, "NOMOR 188.45/12-HUK"),
        ("112", 2023, "NOMOR 112 TAHUN 2023"),
    ],
)
def test_a_decision_says_its_year_once(regency, nomor, tahun, line):
    rule = regency(jenis="Keputusan Kepala Dinas Kesehatan", nomor=nomor, tahun=tahun)
    lines = heading_lines(rule, rule.lampiran[0], status=ENACTED)
    assert lines[1] == "KEPUTUSAN KEPALA DINAS KESEHATAN KABUPATEN KUTAI BARAT"
    assert lines[2] == line


def test_a_decision_with_codes_is_a_draft_with_one_blank(regency):
    rule = regency(jenis="Keputusan Camat", nomor="440/12/2023", tahun=None)
    assert heading_lines(rule, rule.lampiran[0], status=DRAFT)[2] == f"NOMOR {BLANK}"


def test_an_official_signs_with_titles_a_head_of_a_region_in_capitals(regency):
    signer = {"jabatan": "Kepala Dinas Kesehatan", "nama": "dr. Rina Marlina, M.Kes."}
    for kind, name in (
        ("Keputusan Kepala Dinas Kesehatan", "dr. Rina Marlina, M.Kes."),
        ("Peraturan Daerah", "dr. RINA MARLINA, M.Kes."),
    ):
        rule = regency(jenis=kind, penanda_tangan=signer)
        assert signature(rule, rule.lampiran[0], status=ENACTED).below == (name,)


def test_a_draft_has_blanks_even_where_the_spec_has_a_number(regency):
    rule = regency()
    assert heading_lines(rule, rule.lampiran[0], status=DRAFT)[2] == f"NOMOR {BLANK} TAHUN {BLANK}"
    assert "21" not in document_title(rule, None, status=DRAFT)


@pytest.mark.parametrize("missing", ["nomor", "tahun"])
@pytest.mark.parametrize("status", [ENACTED, COPY])
def test_a_number_is_never_made_up(regency, missing, status):
    rule = regency(**{missing: None})
    with pytest.raises(RenderError, match=WITHOUT_NUMBER.format(status.value)):
        heading_lines(rule, rule.lampiran[0], status=status)


def test_signature_of_each_status(regency):
    rule = regency()
    annex = rule.lampiran[0]
    printed = annex.model_copy(
        update={"tanda_tangan": annex.tanda_tangan.model_copy(update={"ttd": "TTD"})}
    )
    assert signature(rule, annex, status=ENACTED).mark is None
    assert signature(rule, printed, status=ENACTED).mark == "TTD"
    assert signature(rule, annex, status=COPY).mark == "ttd"
    assert signature(rule, printed, status=COPY).mark == "TTD"
    draft = signature(rule, printed, status=DRAFT)
    assert draft.mark is None
    assert draft.above == (
        "Ditetapkan di Sendawar,",
        f"pada tanggal, {BLANK}",
        "BUPATI KUTAI BARAT,",
    )
    assert draft.below == ("FX. YAPAN",)


def test_the_annex_s_office_comes_before_the_signer_s(regency):
    for office, line in (
        ("Sekretaris Daerah,", "SEKRETARIS DAERAH,"),
        ("Direktur RSUD Kelas X", "DIREKTUR RSUD KELAS X,"),
    ):
        block = {"jabatan": office, "penetapan": []}
        annex = {"judul": "J", "tanda_tangan": block, "bagan": [{"id": "a"}]}
        rule = regency(annexes=[annex])
        assert signature(rule, rule.lampiran[0], status=ENACTED).above == (line,)


def test_a_service_number_is_called_so_once(regency):
    signer = {"jabatan": "Bupati", "nama": "A", "pangkat": "Pembina"}
    for nip, lines in (
        ("nip 1970", ("A", "Pembina", "nip 1970")),
        ("1970", ("A", "Pembina", "NIP. 1970")),
        (None, ("A", "Pembina")),
    ):
        rule = regency(penanda_tangan=signer | {"nip": nip})
        assert signature(rule, rule.lampiran[0], status=ENACTED).below == lines


def test_the_title_of_a_file(regency):
    rule = regency(tentang="Koordinasi")
    annex = rule.lampiran[0].model_copy(update={"nomor": "II"})
    name = "Peraturan Bupati Kutai Barat"
    assert document_title(rule, None, status=DRAFT) == (
        f"Lampiran Rancangan {name} tentang Koordinasi"
    )
    assert document_title(rule, annex, status=DRAFT) == (
        f"Lampiran II Rancangan {name} tentang Koordinasi"
    )
    assert document_title(rule, annex, status=ENACTED) == (
        f"Lampiran II {name} Nomor 21 Tahun 2017 tentang Koordinasi"
    )
    assert bookmark(annex) == f"Lampiran II: {annex.judul}"
    assert bookmark(rule.lampiran[0]) == f"Lampiran: {annex.judul}"


def test_placeholders_open_nothing_but_place_and_date(regency):
    lines = ["{tempat} {tanggal.__class__} {0} {nama}"]
    rule = regency(
        annexes=[
            {"judul": "J", "tanda_tangan": {"penetapan": lines}, "bagan": [{"id": "a"}]},
        ]
    )
    text = signature(rule, rule.lampiran[0], status=ENACTED).above[0]
    assert text == "Sendawar {tanggal.__class__} {0} {nama}"


def test_place_and_date_are_never_made_up(regency):
    rule = regency(ditetapkan=None)
    annex = rule.lampiran[0]
    with pytest.raises(RenderError, match=WITHOUT_DATE):
        signature(rule, annex, status=ENACTED)
    assert signature(rule, annex, status=DRAFT).above[0] == f"Ditetapkan di {BLANK},"


def test_a_name_that_is_not_known_is_a_blank(regency):
    rule = regency(penanda_tangan={"jabatan": "Bupati Kutai Barat,"})
    block = signature(rule, rule.lampiran[0], status=ENACTED)
    assert block.above[-1] == "BUPATI KUTAI BARAT,"
    assert block.below == (BLANK,)


def test_only_a_copy_is_certified_and_only_by_a_named_office(regency):
    rule = regency()
    assert certification(rule, status=ENACTED) is None
    assert certification(rule, status=DRAFT) is None
    block = certification(rule, status=COPY)
    assert block is not None
    assert block.above == ("Salinan sesuai dengan aslinya", "KEPALA BAGIAN HUKUM,")
    assert block.below == ("Budi Santoso", "Pembina Tk. I", "NIP. 19700101 199001 1 001")
    with pytest.raises(RenderError, match=WITHOUT_OFFICIAL):
        certification(regency(pengesah_salinan=None), status=COPY)
