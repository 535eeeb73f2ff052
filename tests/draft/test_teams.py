"""Decisions on teams, in their dictums or as a table in the annex: each role a box, nobody lost.

NAME.tree has the roles with what they cite, and below each its members: "role: office" in a part
of the team, "name = office" where the text names the person.
"""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from bagan import check, draft
from bagan.chart.model import Kind, Organisation
from bagan.chart.spec import parse_spec
from bagan.law.draft import drafting
from bagan.law.naskah.parse import parse_naskah
from bagan.problem import Severity

HERE = Path(__file__).parent / "published" / "tim"
NAMES = sorted(path.stem for path in HERE.glob("*.txt"))


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def boxes(organisation: Organisation) -> list[str]:
    """The lines of a tree: roles and their members, in the order of the spec."""
    lines = []
    for unit in organisation.units.values():
        lines.append(unit.nama)
        for one in unit.anggota_tim:
            role = f"{one.peran}: " if one.peran else ""
            name = f"{one.nama} = " if one.nama else ""
            lines.append(f"  {role}{name}{one.jabatan}")
    return lines


@pytest.mark.parametrize("name", NAMES)
def test_each_role_is_a_box_with_its_members(name: str) -> None:
    result = draft(HERE / f"{name}.txt")
    organisation = parse_spec(result.text, "x.yaml").organisation
    tree = (HERE / f"{name}.tree").read_text("utf-8").splitlines()
    assert boxes(organisation) == [line.partition(" | ")[0] for line in tree]
    assert result.account.settled
    assert len(result.account.entries) == sum(line.startswith("  ") for line in tree)
    cited = {line.partition(" | ")[0]: line.partition(" | ")[2] for line in tree if " | " in line}
    for unit in organisation.units.values():
        if place := cited.get(unit.nama):
            assert place in map(str, unit.dasar or ())
    # One tree: everybody but the first has one above.
    below = [line.target for line in organisation.lines if line.kind is Kind.KOMANDO]
    assert sorted(below) == sorted(list(organisation.units)[1:])
    assert "naskah tidak menyebut garis" in result.text


def table(rows: list[tuple[str, ...]], name: str = "tim.docx") -> str:
    document = docx.Document()
    for line in (
        "KEPUTUSAN BUPATI RAYA", "NOMOR 7 TAHUN 2025", "TENTANG", "TIM REFORMASI BIROKRASI",
        "Menimbang : bahwa perlu dibentuk tim;", "MEMUTUSKAN:",
        "KESATU : Membentuk Tim Reformasi Birokrasi dengan susunan tercantum dalam Lampiran.",
        "KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        "Ditetapkan di Raya", "pada tanggal 3 Maret 2025", "BUPATI RAYA,", "ANDI SURYA",
        "", "LAMPIRAN", "KEPUTUSAN BUPATI RAYA", "NOMOR 7 TAHUN 2025", "",
        "SUSUNAN TIM REFORMASI BIROKRASI", "",
    ):  # fmt: skip
        document.add_paragraph(line)
    grid = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            first, *more = text.split("\n")
            cell.paragraphs[0].text = first
            for line in more:
                cell.add_paragraph(line)
    document.save(name)
    return name


HEAD = ("NO", "JABATAN DALAM TIM", "NAMA/JABATAN DALAM DINAS", "KETERANGAN")


def test_a_table_in_word_holds_several_members_in_one_cell() -> None:
    rows = [
        HEAD,
        ("1.", "Pengarah", "Bupati Raya", ""),
        ("2.", "Ketua", "Sekretaris Daerah", ""),
        ("3.", "Anggota", "1. Kepala Dinas Sosial\n2. Kepala Bagian Organisasi", ""),
    ]
    result = draft(table(rows))
    assert boxes(parse_spec(result.text, "x.yaml").organisation) == [
        "Pengarah", "  Bupati Raya", "Ketua", "  Sekretaris Daerah",
        "Anggota", "  Kepala Dinas Sosial", "  Kepala Bagian Organisasi",
    ]  # fmt: skip
    assert result.account.settled and len(result.account.entries) == 4


def test_what_a_table_says_beside_its_members_is_told() -> None:
    rows = [HEAD, ("1", "Ketua", "Sekretaris Daerah", "merangkap anggota"),
            ("2", "Anggota", "Inspektur", "")]  # fmt: skip
    result = draft(table(rows))
    assert '"merangkap anggota"' in result.text


def test_a_decision_that_lists_no_roles_is_no_team() -> None:
    Path("n.txt").write_text(
        "KEPUTUSAN BUPATI RAYA\nNOMOR 3 TAHUN 2025\nTENTANG\nSATU\nMEMUTUSKAN:\n"
        "KESATU : Susunan organisasi Dinas Sosial terdiri atas:\na. Kepala Dinas;\n"
        "b. Sekretariat; dan\nc. Bidang Rehabilitasi Sosial.\n"
    )
    assert "pola: tim" not in draft("n.txt").text


def test_the_draft_of_a_team_passes_its_check() -> None:
    result = draft(HERE / "pdf-titik-dua.txt")
    problems = check(parse_spec(result.text, "tim.yaml"))
    assert all(problem.severity is not Severity.ERROR for problem in problems)


def test_another_list_of_the_same_regulation_is_told() -> None:
    made = drafting.draft(
        parse_naskah(
            "Pasal 3\nStruktur organisasi Forum terdiri atas:\na. Ketua : Kepala Bappeda;\n"
            "b. Sekretaris : Ahmad Yani; dan\nc. Anggota : Camat se-Kabupaten.\n"
            "Pasal 4\nStruktur organisasi Dinas Sosial terdiri atas:\na. Kepala Dinas;\n"
            "b. Melaksanakan tugas pembantuan;\nc. Koordinasi kebijakan; dan\nd. Sekretariat.\n"
        )
    )
    told = [entry.words for entry in made.account.missing]
    assert told == [
        "Kepala Dinas;", "Melaksanakan tugas pembantuan;", "Koordinasi kebijakan; dan",
        "Sekretariat.",
    ]  # fmt: skip
    assert len(made.account.drawn) == 3


def test_what_a_role_does_is_no_member(tmp_path: Path) -> None:
    """Duties below a role, or below a heading of their own, are told, not drawn."""
    path = tmp_path / "tim.txt"
    path.write_text(
        "STRUKTUR TIM\nKetua : Bupati\n- Memimpin rapat;\nSekretaris : Kepala Bagian Umum\n"
        "Anggota :\n1. Kepala Dinas Sosial\nTugas tim :\na. Ketua\n- Menetapkan kebijakan;\n",
        "utf-8",
    )
    made = draft(path)
    units = parse_spec(made.text, "x.yaml").organisation.units
    held = [person.jabatan for unit in units.values() for person in unit.anggota_tim or ()]
    assert held == ["Bupati", "Kepala Bagian Umum", "Kepala Dinas Sosial"]
    assert "Memimpin rapat" in made.text
