"""The account of a text's entries: it adds up, is told, and is not settled while any is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bagan import draft
from bagan.cli import main
from bagan.problem import BaganError

from . import generated

LIST = "Susunan organisasi Dinas Sosial terdiri atas:\na. Kepala Dinas;\nb. Sekretariat;\nc. {}.\n"


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["import", *words], prog_name="bagan")


@pytest.mark.parametrize("start", range(0, 120, 10))
def test_what_a_damaged_text_lists_is_drawn_or_named(start: int) -> None:
    for seed in range(start, start + 10):
        of = generated.made(seed)
        assert generated.faults(of, generated.drafted_of(of)) == [], (seed, of.text)


def test_generated_texts_are_damaged() -> None:
    """What the test above tries holds entries that cannot be read."""
    results = [generated.drafted_of(generated.made(seed)) for seed in range(60)]
    assert any(result.account.missing for result in results)
    assert sum(result.account.settled for result in results) > 10


def test_a_draft_with_every_entry_is_settled() -> None:
    Path("n.txt").write_text(LIST.format("UPTD"))
    result = run("n.txt")
    assert result.exit_code == 0, result.output
    assert "List entries in the text: 3; drawn 3, not drawn 0." in result.stdout


def test_an_entry_that_is_not_drawn_is_named_and_keeps_the_account_open() -> None:
    Path("n.txt").write_text(LIST.format("Bidang A? Bidang B"))
    result = run("n.txt")
    assert result.exit_code == 1
    assert "drawn 2, not drawn 1." in result.stdout
    assert 'n.txt:4: "Bidang A? Bidang B.": ' in result.stdout
    text = Path("n.yaml").read_text("utf-8")
    assert "# Butir daftar dalam naskah: 3; digambar 2, tidak digambar 1:" in text
    assert 'baris 4: "Bidang A? Bidang B."' in text
    assert run("n.txt", "-o", "m.yaml", "--terima-konsep").exit_code == 0


ACTIVITIES = """\
1. Kepala Dinas
2. Sekretariat
3. Bidang A

Pasal 4
Sekretariat membawahi beberapa kegiatan:
a. kepegawaian;
b. rumah tangga.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Names alone do not tell that the brackets are for people.
        ("Camat (Rudi)\nSekretaris (Wawan)\nKasi (Agus)\n", ["(Rudi)", "(Wawan)", "(Agus)"]),
        ("1. Kepala\n2. Sekretariat   Kepala Dinas\n3. UPTD\n", ["Sekretariat Kepala Dinas"]),
        (ACTIVITIES, ["kepegawaian;", "rumah tangga."]),
    ],
    ids=["brackets", "cells", "no offices"],
)
def test_what_may_be_read_otherwise_is_named(text: str, told: list[str]) -> None:
    pasal = "Pasal 3\n" if "Pasal" in text else ""
    Path("n.txt").write_text(f"{pasal}Susunan organisasi Dinas Sosial terdiri atas:\n{text}")
    assert [entry.words for entry in draft("n.txt").account.open] == told


def test_a_head_that_no_words_name_is_told_for_a_list_without_an_article() -> None:
    Path("n.txt").write_text("Susunan organisasi:\n1. Dinas Sosial\n2. Dinas Pangan\n3. UPTD\n")
    assert "# PERIKSA (naskah baris 1): kepala daftar ini tidak disebut" in draft("n.txt").text


def test_the_account_is_a_value() -> None:
    Path("n.txt").write_text(LIST.format("UPTD"))
    account = draft("n.txt").account
    assert [(entry.words, entry.line, entry.unit) for entry in account.entries] == [
        ("Kepala Dinas;", 2, "kepala-dinas"),
        ("Sekretariat;", 3, "sekretariat"),
        ("UPTD.", 4, "uptd"),
    ]
    assert account.settled and not account.missing


@pytest.mark.parametrize(
    "text",
    [
        "id;nama;induk\n1;Walikota;\n3001;Sekretariat Daerah;1\n",
        "catatan rapat\nbeli kopi\n",
        '<mxfile host="x">\n<mxCell id="kepala:bidang" value="Kepala Dinas"/>\n'
        '<mxCell id="bidang:seksi" value="Bidang A"/>\n</mxfile>\n',
        "LAMPIRAN\nPERATURAN BUPATI\n\nBAGAN SUSUNAN ORGANISASI\n\n"
        "KEPALA DINAS\nSEKRETARIAT\nBIDANG A\n",
    ],
    ids=["table", "minutes", "drawing", "annex"],
)
def test_what_is_no_regulation_is_refused_with_what_to_do(text: str) -> None:
    Path("x.txt").write_text(text)
    with pytest.raises(BaganError, match=r"x\.txt .*give the"):
        draft("x.txt")
    assert run("x.txt").exit_code == 1
    assert not Path("x.yaml").exists()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "PEMERINTAH DESA SARI\nKepala Desa : ADI\nSekretaris Desa : BUDI\nKaur Umum : CITRA\n"
            "Kasi Pelayanan : DEWI\nStaf Desa : EKO\nOperator : FITRI\n",
            ["Staf Desa : EKO", "Operator : FITRI"],
        ),
        (
            "PERATURAN BUPATI SARI\nPasal 2\n(1) Kepala Badan mengoordinasikan Dinas Kesehatan dan"
            " Dinas Sosial.\n(2) Asisten Pemerintahan mengoordinasikan:\na. Dinas Pendidikan; dan\n"
            "b. Dinas Pangan.\n",
            ["Kepala Badan mengoordinasikan Dinas Kesehatan dan Dinas Sosial."],
        ),
        (
            "Struktur organisasi:\n1. Kepala Dinas\n2. Kepala Bidang Statistik Sari Dewi, S.H\n"
            "3. Kepala Bidang Pos – ALI\n",
            ["Kepala Bidang Statistik Sari Dewi, S.H", "Kepala Bidang Pos – ALI"],
        ),
        (
            "KELURAHAN SARI\nStruktur Organisasi\nLURAH\nADI, S.Sos\nPenata Tk. I (III/d)\n\n"
            "SEKRETARIS\nBUDI, SE\n\nKASI PEMERINTAHAN\nCITRA DEWI\n\nSTAF\nEKO WIDODO\n",
            ["CITRA DEWI", "STAF"],
        ),
        (
            "STRUKTUR PEMERINTAH GAMPONG SARI\n1. Keuchik : ADI\n2. Sekretaris Gampong : BUDI\n"
            "3. Kaur Umum : CITRA\n4. Kasi Pelayanan : DEWI\nTuha Peut Gampong\nKetua : EKO\n",
            ["Ketua : EKO"],
        ),
        (
            "Struktur pemerintah desa:\n1. Kepala Desa\n2. Sekretaris Desa\n3. Badan"
            " Permusyawaratan Desa\n4. Kasi Pelayanan\n",
            ["Badan Permusyawaratan Desa"],
        ),
        (
            # An entry of an announced list that no word for an office begins.
            "Struktur organisasi pemerintahan nagari terdiri dari:\n"
            "1. Wali Nagari\n2. Sekretaris Nagari dan Kepala Seksi\n3. Kasi Kesra\n"
            "4. Bamus Nagari\n",
            ["Sekretaris Nagari dan Kepala Seksi", "Bamus Nagari"],
        ),
        (
            # What stands before the list that is announced is no part of it.
            "Perangkat Desa\n- Kepala Desa\n- Sekretaris Desa\n\n"
            "Struktur organisasi kantor terdiri dari:\n- Kasi Pelayanan\n- Kasi Pemerintahan\n",
            ["Kepala Desa", "Sekretaris Desa", "Kasi Pelayanan", "Kasi Pemerintahan"],
        ),
        (
            # Nothing says which dinas this is.
            "Pasal 3\n(1) Kepala Dinas membawahi Sekretariat, Bidang Pasar, dan Bidang Koperasi.\n"
            "Pasal 4\nSekretariat membawahi Subbagian Umum dan Subbagian Keuangan.\n",
            ["Kepala Dinas membawahi Sekretariat, Bidang Pasar, dan Bidang Koperasi."],
        ),
        (
            # Classes whose members stand elsewhere are no part of the name before them.
            "Pasal 3\nKepala Desa dibantu oleh Sekretaris Desa, tiga Kepala Urusan, dan empat"
            " Kepala Dusun.\n",
            [
                "Kepala Desa dibantu oleh Sekretaris Desa, tiga Kepala Urusan, dan empat"
                " Kepala Dusun.",
            ],
        ),
        (
            # The word is said once: names of their own cannot be told.
            "Susunan organisasi dinas terdiri dari:\n• Kepala Dinas\n• Sekretariat, terdiri dari"
            " subbagian umum & aset, keuangan, serta program.\n• Bidang Pasar\n",
            ["Sekretariat, terdiri dari subbagian umum & aset, keuangan, serta program."],
        ),
    ],
)
def test_what_no_box_can_show_is_named(text: str, named: list[str]) -> None:
    Path("naskah.txt").write_text(text, "utf-8")
    account = draft("naskah.txt").account
    assert [one.words for one in account.entries if one.open] == named
