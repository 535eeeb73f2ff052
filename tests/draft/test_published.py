"""Lists as offices publish them, on sites, in slides, in articles: every entry under its head.

The texts are made up after the habits of such pages; NAME.tree has the names, set in below their
heads, and for entries of an article what to cite.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bagan import draft
from bagan.chart.model import Kind, Organisation, name_key
from bagan.chart.spec import parse_spec
from bagan.law.draft.boxes import unboxed
from bagan.law.draft.columns import without_columns
from bagan.law.draft.misread import put_right
from bagan.problem import BaganError

HERE = Path(__file__).parent / "published"
NAMES = sorted(path.stem for path in HERE.glob("*.txt"))
DOUBTFUL = sorted(path.stem for path in (HERE / "doubtful").glob("*.txt"))
REFUSED = sorted(path.stem for path in (HERE / "refused").glob("*.txt"))
REGION = {"bupati", "walikota", "gubernur"}
ADDED = """\
BAB II
SUSUNAN ORGANISASI
Pasal 3
Susunan organisasi Dinas Sosial terdiri atas:
a. Kepala Dinas;
b. Sekretariat, membawahkan:
1. Subbagian Umum; dan
2. Subbagian Keuangan.
{list}
BAB III
TUGAS DAN FUNGSI
Bagian Kesatu
Sekretariat
Pasal 4
Sekretariat mempunyai tugas melaksanakan administrasi.
{paragraf}
Bagian Kedua
Bidang Rehabilitasi Sosial
Pasal 6
Bidang Rehabilitasi Sosial mempunyai tugas melaksanakan rehabilitasi.
Bagian Ketiga
Bidang Perlindungan Sosial
Pasal 7
Bidang Perlindungan Sosial mempunyai tugas melaksanakan perlindungan.
Bagian Keempat
Bidang Pemberdayaan Sosial
Pasal 8
Bidang Pemberdayaan Sosial mempunyai tugas melaksanakan pemberdayaan.
"""
FULL = """\
c. Bidang Rehabilitasi Sosial;
d. Bidang Perlindungan Sosial;
e. Bidang Pemberdayaan Sosial; dan
f. Kelompok Jabatan Fungsional."""


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def drawn(organisation: Organisation) -> list[tuple[str, str]]:
    """(the key of a unit's name, that of its head's name), sorted, without the region's head."""
    heads = {line.target: line.source for line in organisation.lines if line.kind is Kind.KOMANDO}
    keys = {unit: name_key(organisation.name(unit)) for unit in organisation.units}
    pairs = ((keys[unit], keys.get(heads.get(unit, ""), "")) for unit in keys)
    return sorted((own, "" if head in REGION else head) for own, head in pairs if own not in REGION)


def meant(tree: str) -> list[tuple[str, str]]:
    """The same of a tree."""
    found, above = [], {-1: ""}
    for line in tree.splitlines():
        depth = len(line) - len(line.lstrip())
        above[depth] = name_key(line.split("|")[0].strip())
        found.append((above[depth], above[depth - 1]))
    return sorted(found)


@pytest.mark.parametrize("name", NAMES)
def test_every_entry_is_drawn_under_its_head(name: str) -> None:
    result = draft(HERE / f"{name}.txt")
    tree = (HERE / f"{name}.tree").read_text("utf-8")
    organisation = parse_spec(result.text, "x.yaml").organisation
    assert drawn(organisation) == meant(tree)
    assert result.account.settled
    for line in tree.splitlines():
        words, _, place = line.partition("|")
        if place:
            key, cited = name_key(words.strip()), place.strip()
            units = [u for u in organisation.units.values() if name_key(u.nama) == key]
            assert any(cited in map(str, unit.dasar or ()) for unit in units), line


@pytest.mark.parametrize("name", DOUBTFUL)
def test_what_a_scan_damaged_is_drawn_and_left_open(name: str) -> None:
    """Markers taken for others, digits within words: read by their neighbours, told as doubtful."""
    result = draft(HERE / "doubtful" / f"{name}.txt")
    tree = (HERE / "doubtful" / f"{name}.tree").read_text("utf-8")
    organisation = parse_spec(result.text, "x.yaml").organisation
    assert drawn(organisation) == meant(tree)
    assert not result.account.missing and not result.account.settled
    cited = {str(place) for unit in organisation.units.values() for place in unit.dasar or ()}
    assert {line.partition("|")[2].strip() for line in tree.splitlines()} - {""} <= cited


def test_an_office_that_only_a_guessed_line_reaches_is_drawn(tmp_path: Path) -> None:
    """A list that cannot be read leaves a second Direktur, who has a chart of his own."""
    text = (HERE / "rsud-kalimat.txt").read_text("utf-8")
    for whole, part in (
        ("    b. Bidang Kep", "    “b. Bidang Kep"),
        ("Fungsional.\nPasal 8", "Fu.\nPasal 8"),
    ):
        assert whole in text
        text = text.replace(whole, part)
    file = tmp_path / "n.txt"
    file.write_text(text, "utf-8")
    result = draft(file)
    assert "komite-medik" in parse_spec(result.text, "x.yaml").organisation.units
    assert not result.account.settled


def test_a_class_that_has_lost_its_entries_is_left_open() -> None:
    """The entry behind it is of another list."""
    lost = (
        "(1) Dinas terdiri atas:\nc. 3 (tiga) Bidang, yang terdiri atas:\n2. Subbagian Keuangan;\n"
    )
    Path("n.txt").write_text(lost)
    assert not draft("n.txt").account.settled


def test_a_regulation_of_a_province_is_its_gubernurs() -> None:
    text = (HERE / "dua-dinas-satu-pimpinan.txt").read_text("utf-8")
    Path("n.txt").write_text(text, "utf-8")
    result = draft("n.txt").text
    assert "nama: Provinsi Timur Jaya" in result
    assert "jabatan: Gubernur Timur Jaya" in result


@pytest.mark.parametrize(
    "told",
    [
        "Pasal 5\nSekretariat membawahi Regu Patroli dan Regu Pengawalan.\n",
        "d. Jabatan Fungsional, yang terbagi dalam :\n- Manajer Mutu\n- Penyelia\n",
        "Pasal 5\nBidang Pasar dibagi dalam Seksi Los dan Seksi Kios.\n",
        "Pasal 5\nPada Bidang Pasar dibentuk Regu Satu, Regu Dua dan Regu Tiga.\n",
    ],
)
def test_names_without_a_word_for_an_office_are_told(told: str) -> None:
    text = "Pasal 4\nDinas terdiri dari\na. Kepala Dinas\nb. Sekretariat\nc. Bidang Pasar\n"
    Path("n.txt").write_text(text + told)
    assert len(draft("n.txt").account.missing) == 1


@pytest.mark.parametrize("name", REFUSED)
def test_what_lists_no_office_is_refused_or_left_open(name: str) -> None:
    """Budgets, telephone numbers, quotas, duties, definitions, prose."""
    try:
        result = draft(HERE / "refused" / f"{name}.txt")
    except BaganError:
        return
    assert drawn(parse_spec(result.text, "x.yaml").organisation) == []
    assert not result.account.settled and not result.account.drawn


def added(list_: str, paragraf: str = "") -> str:
    Path("n.txt").write_text(ADDED.format(list=list_, paragraf=paragraf))
    result = draft("n.txt")
    return " ".join(re.findall(r'"([^"]+)": tidak ada dalam daftarnya', telling(result))) + (
        " + gap" if "nomor sebelum butir ini" in telling(result) else ""
    )


def telling(result: object) -> str:
    entries = result.account.open  # type: ignore[attr-defined]
    return "\n".join(f'"{entry.words}": {entry.reason}' for entry in entries)


def test_sections_that_follow_a_full_list_add_nothing() -> None:
    assert added(FULL) == ""


@pytest.mark.parametrize("lost", ["Rehabilitasi", "Perlindungan", "Pemberdayaan"])
def test_an_entry_that_the_list_lost_is_read_from_the_heading_of_its_section(lost: str) -> None:
    left = "\n".join(line for line in FULL.splitlines() if lost not in line)
    assert added(left) == f"Bidang {lost} Sosial"
    organisation = parse_spec(draft("n.txt").text, "x.yaml").organisation
    units = {unit.nama: unit for unit in organisation.units.values()}
    letter = "cde"[["Rehabilitasi", "Perlindungan", "Pemberdayaan"].index(lost)]
    assert f"Pasal 3 huruf {letter}" in map(str, units[f"Bidang {lost} Sosial"].dasar or ())
    assert (name_key(f"Bidang {lost} Sosial"), "kepaladinas") in drawn(organisation)


def test_a_paragraf_stands_below_the_office_of_its_bagian() -> None:
    words = "Paragraf 1\nSubbagian Perencanaan\nPasal 5\nSubbagian Perencanaan mempunyai tugas."
    assert added(FULL, words) == "Subbagian Perencanaan"
    organisation = parse_spec(draft("n.txt").text, "x.yaml").organisation
    assert ("subbagianperencanaan", "sekretariat") in drawn(organisation)


def test_a_number_that_is_left_out_leaves_the_account_open() -> None:
    text = "Pasal 3\nSusunan organisasi Dinas Sosial terdiri atas:\n" + "\n".join(
        f"{letter}. Bidang {name};" for letter, name in zip("abd", ("A", "B", "C"), strict=True)
    )
    Path("n.txt").write_text(text)
    result = draft("n.txt")
    assert len(result.account.drawn) == 3
    assert telling(result).startswith('"Bidang C;": nomor sebelum butir ini')


def test_a_list_of_one_line_in_an_article_cites_what_its_markers_tell() -> None:
    words = "a. Kepala Dinas b. Sekretariat c. Seksi Politik membawahi 1) Urusan Satu 2) Urusan Dua"
    Path("n.txt").write_text(f"Pasal 4\nSusunan organisasi Dinas Sosial terdiri atas {words}\n")
    units = parse_spec(draft("n.txt").text, "x.yaml").organisation.units.values()
    cited = {unit.nama: [str(place) for place in unit.dasar or ()] for unit in units}
    assert cited["Sekretariat"] == ["Pasal 4 huruf b"]
    assert cited["Urusan Dua"] == ["Pasal 4 huruf c angka 2"]


def test_posts_of_those_who_work_there_are_named_where_no_chart_draws_them() -> None:
    office = (
        "Pasal 1\nSusunan organisasi Dinas terdiri atas:\na. Kepala Dinas; dan\nb. Sekretariat.\n"
    )
    posts = "Pasal 2\n{} terdiri atas:\na. Juru Bayar;\nb. Perawat Ahli; dan\nc. Juru Masak.\n"
    open_ = []
    for lead in ("Pengurus Panti", "Dokumen"):
        Path("n.txt").write_text(office + posts.format(lead))
        open_.append(len(draft("n.txt").account.open))
    assert open_ == [3, 0]


def test_what_stands_behind_a_number_without_a_list_is_counted() -> None:
    list_ = "a. Kepala Dinas;\nb. Sekretariat; dan\n"
    torn = "(2) Bidang Satu:\ne. Bidang Dua;\nf. Kelompok Jabatan Fungsional.\n"
    Path("n.txt").write_text(f"Pasal 1\n(1) Susunan organisasi Dinas terdiri atas:\n{list_}{torn}")
    missing = [entry.words for entry in draft("n.txt").account.missing]
    assert missing == ["Bidang Dua", "Kelompok Jabatan Fungsional."]


def test_a_misread_word_is_told_outside_lists_too() -> None:
    Path("n.txt").write_text(
        "PERATURAN BUPATI RAYA\nN0MOR 5 TAHUN 2O21\nTENTANG\nDINAS SOSIAL\nPasal 1\n"
        "Susunan organisasi Dinas Sosial terdiri atas:\na. Kepa1a Dinas; dan\nb. Sekretariat.\n"
    )
    result = draft("n.txt")
    assert "nomor: 5\n  tahun: 2021" in result.text
    assert "bacaan tidak jelas di luar daftar, baris 2" in result.text
    assert telling(result) == '"Kepala Dinas; dan": “Kepa1a” dibaca sebagai “Kepala”'


DUTIES = """\
Pasal 4
Susunan organisasi Dinas Koperasi terdiri atas:
a. Kepala Dinas;
b. Sekretariat; dan
c. Bidang Kelembagaan.
Pasal 5
Sekretariat mempunyai tugas:
a. Subbagian Umum melaksanakan surat-menyurat;
b. menyusun rencana kerja Sekretariat; dan
c. Kepala Dinas menerima laporan Sekretariat.
Pasal 6
Setiap Bidang terdiri atas paling banyak 3 (tiga) seksi dengan ketentuan:
a. Seksi pada Bidang paling sedikit 2 (dua);
b. Subbagian pada Sekretariat paling banyak 3 (tiga).
"""


def test_duties_and_quotas_that_name_offices_give_no_boxes() -> None:
    Path("n.txt").write_text(DUTIES)
    result = draft("n.txt")
    names = [key for key, _head in drawn(parse_spec(result.text, "x.yaml").organisation)]
    assert names == ["bidangkelembagaan", "kepaladinas", "sekretariat"]
    assert len(result.account.missing) == 5


def test_a_plural_whose_members_are_listed_nowhere_stays_open() -> None:
    text = "Pasal 3\nSusunan organisasi Dinas Sosial terdiri atas:\na. Kepala Dinas;\n"
    Path("n.txt").write_text(f"{text}b. Sekretariat; dan\nc. Bidang-bidang.\n")
    result = draft("n.txt")
    assert [entry.words for entry in result.account.open] == ["Bidang-bidang."]


def test_boxes_that_stand_between_two_others_are_under_none_of_them() -> None:
    chart = (HERE / "doubtful" / "bagan-tiga-kolom.txt").read_text("utf-8")
    assert unboxed(chart) != chart
    for line in ("SEKSI PAKAN", "TERNAK   "):
        assert line in chart
    between = chart.replace("SEKSI PAKAN ", "             SEKSI PAKAN").replace(
        "TERNAK   ", "             TERNAK"
    )
    assert unboxed(between) == between


def test_a_table_in_columns_is_no_list_in_two() -> None:
    """The numbers of the second column do not go on with those of the first."""
    rows = ("1. Dinas Sosial          a. Sekretariat", "                         b. Bidang Satu",
            "2. Dinas Kesehatan       a. Sekretariat", "                         b. Bidang Dua",
            "3. Dinas Pangan          a. Sekretariat")  # fmt: skip
    text = "\n".join(rows)
    assert without_columns(text) == text


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("Pcnduduk", "Penduduk"), ("Tcknis", "Teknis"), ("Fungslonal", "Fungsional")],
)
def test_a_letter_that_no_word_has_there_is_read_as_another(printed: str, meant: str) -> None:
    parts, doubts = put_right([f"Bidang {printed}; Seksi Publik"])
    assert parts == [f"Bidang {meant}; Seksi Publik"]
    assert [doubt.why for doubt in doubts] == [f"“{printed}” dibaca sebagai “{meant}”"]
