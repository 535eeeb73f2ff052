"""Any text at all: the draft of it loads, without a fault and without a warning."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bagan.chart.layout.glyphs import missing_characters
from bagan.chart.spec import Spec, parse_spec
from bagan.law.draft.drafting import draft
from bagan.law.draft.write import write
from bagan.law.naskah.parse import parse_naskah


def phrases(text: str) -> st.SearchStrategy[str]:
    """One of the phrases that bars and line ends part."""
    return st.sampled_from([one.strip() for line in text.splitlines() for one in line.split("|")])


HEADS = phrases(
    """PERATURAN BUPATI AGAM | PERATURAN GUBERNUR RIAU | PERATURAN WALI KOTA PADANG
    PERATURAN DAERAH KABUPATEN AGAM | PERATURAN DESA AGAM |"""
)
TITLES = phrases(
    """TATA KERJA DINAS SOSIAL | POLA KOORDINASI | SUSUNAN ORGANISASI DINAS DAERAH
    SUSUNAN ORGANISASI SEKRETARIAT DAERAH |"""
)
DEFINITIONS = phrases(
    """Bupati adalah Bupati Agam. | Perangkat Daerah adalah unsur pembantu Bupati.
    Instansi Vertikal adalah perangkat kementerian. | Staf Ahli adalah unsur pembantu Bupati.
    Asisten I adalah Asisten Pemerintahan dan Kesra. | Dinas adalah Dinas Sosial Kabupaten Agam.
    Kepala Bagian Hukum adalah Kepala Bagian Hukum Setda. | Camat adalah kepala Kecamatan.
    Dewan Perwakilan Rakyat Daerah yang selanjutnya disebut DPRD adalah lembaga. | Asisten adalah
    {a: b} adalah "x" #y."""
)
LEADS = phrases(
    """Susunan Organisasi Dinas Sosial terdiri dari: | Susunan Organisasi Dinas terdiri atas
    Asisten I mengoordinasikan: | Asisten Pemerintahan melaksanakan koordinasi kerja dengan :
    Sekretaris Daerah membawahi: | Bidang Kesehatan terdiri dari: | Sekretariat membawahi:
    Staf Ahli Bupati terdiri dari: | Perangkat Daerah terdiri dari: | Perangkat Daerah meliputi:
    Unit kerja di bawah koordinasi Asisten II meliputi: | Kecamatan terdiri dari: | Unsur Staf:
    Bupati dibantu oleh: | Tugas dan wewenang Asisten III adalah: | Peserta rapat terdiri dari:
    Melaksanakan koordinasi dalam lingkup: | Asisten terdiri atas: | Instansi Vertikal terdiri dari:
    Gubernur mengoordinasikan: | Camat membawahi:"""
)
ENTRIES = phrases(
    """Kepala; | Kepala Dinas; | Sekretariat; | Bidang Kesehatan; | Bidang Sosial | Seksi Gizi;
    Subbagian Umum; | Sub Bagian Keuangan | Kelompok Jabatan Fungsional. | UPT; | Dinas Sosial;
    dinaskesehatan | Bagian Hukum; | Bagian Umum ; dan | Kecamatan | Polres Agam; | PDAM | PLN
    Inspektorat; | Sekretariat DPRD | Bupati; | Wakil Bupati; | Sekretaris Daerah; | Asisten I;
    Asisten Pemerintahan; | Asisten II | Staf Ahli Bupati Bidang Hukum; | Staf Ahli Bidang Ekonomi;
    Camat; | Lurah; | Perangkat Daerah; | Instansi Vertikal | penyusunan program; | lain-lain.
    DPRD; | Kelurahan | Badan Daerah | Unsur Pelaksana | Dinas 🙂; | Sekretariat, terdiri dari:
    Bidang Sosial, membawahi: | Unsur Pimpinan: | Dinas Daerah, terdiri dari: |"""
)
SENTENCES = phrases(
    """Bupati dibantu oleh Wakil Bupati. | Sekretaris Daerah bertanggung jawab kepada Bupati.
    Asisten I bertanggung jawab kepada Sekretaris Daerah. | Asisten II memimpin Asisten I.
    Asisten bertanggung jawab kepada Sekretaris Daerah. | Camat mengoordinasikan Kelurahan.
    Perangkat Daerah bertanggung jawab kepada Bupati melalui Sekretaris Daerah.
    Bupati bertanggung jawab kepada Sekretaris Daerah. | Asisten memimpin Perangkat Daerah.
    Sekretariat DPRD bertanggung jawab kepada DPRD. | Dinas Sosial memimpin Bagian Hukum.
    Bagian Hukum bertanggung jawab kepada Dinas Sosial. | Inspektorat membantu Bupati.
    Asisten I berkoordinasi dengan Asisten lainnya. | Kecamatan berkoordinasi dengan Polres Agam.
    Asisten melakukan koordinasi dengan Instansi Vertikal. | Asisten I membantu Bupati.
    Instansi Vertikal berkoordinasi dengan Bupati. | Staf Ahli bertanggung jawab kepada Bupati.
    Bupati berkoordinasi dengan Gubernur dan DPRD. | Bupati membantu Wakil Bupati.
    Hubungan kerja Staf Ahli dengan Perangkat Daerah bersifat konsultasi dan koordinasi.
    Bagan koordinasi tercantum dalam Lampiran I dan Lampiran II."""
)
MARKERS = st.sampled_from(
    ("{a}.", "{n}.", "{n})", "{a})", "({n})", "", "{n}", "- {a}.", "7.", "0.", "aa.")
)
ANNEXES = phrases(
    """BAGAN STRUKTUR ORGANISASI DINAS SOSIAL | KOORDINASI INSTANSI VERTIKAL | BAGAN ALUR KERJA
    STRUKTUR ORGANISASI DINAS KESEHATAN | KEPALA DINAS |"""
)


@st.composite
def listed(draw: st.DrawFn, depth: int = 0) -> list[str]:
    """The lines of a list, some of its entries with a list of their own."""
    style = draw(MARKERS)
    lines: list[str] = []
    for number in range(draw(st.integers(1, 6))):
        marker = style.format(a=chr(97 + number), n=number + 1)
        below = depth < 3 and draw(st.integers(0, 5)) == 0
        words = draw(LEADS) if below and draw(st.booleans()) else draw(ENTRIES)
        lines.append(f"{marker} {words}".strip())
        if below:
            lines += draw(listed(depth + 1))
    return lines


@st.composite
def regulations(draw: st.DrawFn) -> str:
    """A text like a regulation, whose articles make no more sense than chance gives them."""
    lines = [draw(HEADS), draw(st.sampled_from(("NOMOR 7 TAHUN 2017", "NOMOR TAHUN", "")))]
    lines += ["TENTANG", draw(TITLES)]
    if draw(st.booleans()):
        lines += ["Pasal 1", "Dalam Peraturan ini yang dimaksud dengan:"]
        words = draw(st.lists(DEFINITIONS, max_size=8))
        lines += [f"{number}. {one}" for number, one in enumerate(words, start=1)]
    for number in range(2, draw(st.integers(2, 8))):
        lines.append(f"Pasal {number}")
        if draw(st.booleans()):
            words = draw(st.lists(SENTENCES, min_size=1, max_size=4))
            lines += [f"({ayat}) {one}" for ayat, one in enumerate(words, start=1)]
        else:
            lines += [draw(LEADS), *draw(listed())]
    if draw(st.booleans()):
        lines += ["", "Ditetapkan di Padang", "pada tanggal 5 Mei 2017", "BUPATI AGAM,", "H. ADAM"]
        for nomor in draw(st.sampled_from(((), ("",), ("I", "II"), ("I", "I")))):
            lines += ["", f"LAMPIRAN {nomor}", "", draw(ANNEXES), "", "-> = Garis Komando", ""]
            lines += ["BUPATI AGAM,", "", "H. ADAM"]
    return "\n".join(lines)


quiet = settings(max_examples=60, suppress_health_check=list(HealthCheck), derandomize=True)


def loaded(text: str) -> Spec:
    """The spec of a draft, without the net for drafts that do not load."""
    drafted = draft(parse_naskah(text, "x.txt"))
    written = write(drafted, file="x.yaml", naskah_file="x.txt", schema="s.json")
    spec = parse_spec(written, "x.yaml", missing=missing_characters)
    # a unit that no list of the office names is told, and drawn nowhere
    assert {problem.rule for problem in spec.warnings} <= {"unit-tidak-tampil"}
    return spec


@quiet
@given(st.text(max_size=300))
def test_any_text_gives_a_draft_that_loads(text: str) -> None:
    assert loaded(text).regency.lampiran


@quiet
@given(regulations())
def test_any_articles_give_a_draft_that_loads(text: str) -> None:
    spec = loaded(text)
    above: dict[str, set[str]] = {}
    for line in spec.organisation.lines:
        if line.kind.value == "komando":
            above.setdefault(line.target, set()).add(line.source)
    assert all(len(heads) == 1 for heads in above.values())
