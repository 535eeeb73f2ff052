"""Any text at all: the draft of it loads, without a fault and without a warning."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bagan.draft.draft import draft
from bagan.draft.write import write
from bagan.layout.glyphs import missing_characters
from bagan.naskah.parse import parse_naskah
from bagan.spec import parse_spec

WORDS = (
    "Pasal 1", "Pasal 2", "Pasal 3", "Pasal 4A", "Pasal IV", "BAB I", "BAB II", "Bagian Kesatu", "a.",
    "b.", "c.", "a.", "1.", "2.", "3.", "3.", "7.", "1)", "2)", "a)", "b)", "(1)", "(2)", "(3)", "aa.",
    "0.", "- a.", "PERATURAN BUPATI AGAM", "PERATURAN GUBERNUR RIAU", "PERATURAN DAERAH KOTA PADANG",
    "NOMOR 7 TAHUN 2017", "TENTANG", "TATA KERJA DINAS SOSIAL", "yang dimaksud dengan:", "adalah",
    "yang selanjutnya disebut", "Susunan Organisasi Dinas Sosial terdiri dari:", "terdiri atas:",
    "Susunan Organisasi", "Asisten I", "Asisten II", "Asisten Pemerintahan", "Asisten",
    "mengoordinasikan:", "melaksanakan koordinasi kerja dengan", "membawahi:", "meliputi:", "Kepala",
    "Kepala Dinas;", "Sekretariat, terdiri dari:", "Subbagian Umum;", "Bidang Kesehatan;", "Camat;",
    "Seksi Gizi;", "Seksi Gizi;", "Kelompok Jabatan Fungsional.", "UPT;", "Dinas Sosial;", "Kecamatan",
    "dinaskesehatan", "Bagian Hukum; dan", "Unsur Staf:", "Instansi Vertikal", "Perangkat Daerah",
    "Polres Agam;", "PDAM", "Inspektorat", "Sekretariat DPRD", "DPRD", "Bupati", "Wakil Bupati",
    "Gubernur", "Sekretaris Daerah", "bertanggung jawab kepada", "melalui", "membantu", "dibantu oleh",
    "berkoordinasi dengan", "Staf Ahli", "Staf Ahli Bupati Bidang Hukum;", "dan", "seluruh", "kepada",
    "Lampiran I dan Lampiran II", "tercantum dalam", "Bagan", "LAMPIRAN I", "LAMPIRAN II", "LAMPIRAN",
    "BAGAN STRUKTUR ORGANISASI DINAS SOSIAL", "KOORDINASI INSTANSI VERTIKAL", "BAGAN ALUR KERJA",
    "Keterangan :", "---> = Garis Koordinasi", "Ditetapkan di Padang", "pada tanggal 5 Mei 2017",
    "BUPATI AGAM,", "H. ADAM, S.H.", "f", "*)", "\u200b\u2028", "🙂", "{a: b}", "# x", '"', "\t", "ﬁ",
)  # fmt: skip

lines = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
regulations = st.lists(lines, max_size=45).map("\n".join)
quiet = settings(
    max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def loads(text: str) -> None:
    # Without the net that catches a draft which does not load.
    drafted = draft(parse_naskah(text, "x.txt"))
    spec = parse_spec(
        write(drafted, file="x.yaml", naskah_file="x.txt", schema="s.json"),
        "x.yaml",
        missing=missing_characters,
    )
    assert spec.warnings == ()
    assert spec.regency.lampiran


@quiet
@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    loads(text)


@quiet
@given(regulations)
def test_any_pieces_of_regulations(text: str) -> None:
    loads(text)
