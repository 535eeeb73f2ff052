"""The members of a team, as lines: what a spec then says, and what of it stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan.chart.edit import MEMBERS, SpecEditor, member_lines, unit_keys
from bagan.chart.edit.members import member_of

TEAM = (Path(__file__).parents[2] / "docs" / "galeri" / "tim.yaml").read_text("utf-8")
SPEC = """\
unit:
  ketua: Ketua
  bidang:
    nama: Bidang
    anggota_tim:
      - Koordinator: Kepala Bappeda   # tetap
      # dua orang
      - {peran: Anggota, nama: dr. Rina, jabatan: Kepala Dinas Kesehatan}
      - Camat
"""
LINES = ["Koordinator: Kepala Bappeda", "Anggota: dr. Rina (Kepala Dinas Kesehatan)", "Camat"]


def lines(editor: SpecEditor, unit: str) -> list[str]:
    return member_lines(unit_keys(editor.data, unit).get(MEMBERS))


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Kepala Bappeda", "Kepala Bappeda"),
        ("Koordinator: Kepala Bappeda", {"Koordinator": "Kepala Bappeda"}),
        (LINES[1], {"peran": "Anggota", "nama": "dr. Rina", "jabatan": "Kepala Dinas Kesehatan"}),
        ("Kepala Dinas Sosial (Plt.)", "Kepala Dinas Sosial (Plt.)"),
        ("nama: Camat", {"peran": "nama", "jabatan": "Camat"}),
    ],
)
def test_a_line_is_said_as_short_as_it_may(line: str, value: object) -> None:
    assert member_of(line) == value
    assert member_lines([value]) == [line]


@pytest.mark.parametrize(
    "wanted",
    [
        ["Koordinator: Kepala Dinas Sosial", *LINES[1:]],
        [*LINES[:2], "Lurah", "Camat"],
        LINES[1:],
        ["Ketua: Bupati", *LINES, "Kepala Desa"],
        [LINES[2], LINES[0]],
        ["Lurah"],
    ],
)
def test_only_what_changed_is_written(wanted: list[str]) -> None:
    editor = SpecEditor(SPEC)
    assert lines(editor, "bidang") == LINES
    editor.set_members("bidang", wanted)
    assert lines(editor, "bidang") == wanted
    if LINES[0] in wanted and wanted[-1] != LINES[0]:
        assert "Koordinator: Kepala Bappeda   # tetap\n" in editor.text
    if LINES[1] in wanted:
        assert (
            "- {peran: Anggota, nama: dr. Rina, jabatan: Kepala Dinas Kesehatan}\n" in editor.text
        )


def test_a_box_gets_members_and_loses_them() -> None:
    editor = SpecEditor(SPEC)
    editor.set_members("ketua", ["Bupati", "Wakil: Sekda"])
    assert lines(editor, "ketua") == ["Bupati", "Wakil: Sekda"]
    editor.set_members("ketua", [])
    assert MEMBERS not in editor.text.partition("bidang:")[0]


@pytest.mark.parametrize("unit", ["pengarah", "bidang-1"])
def test_members_of_the_gallery_s_team(unit: str) -> None:
    editor = SpecEditor(TEAM)
    before = lines(editor, unit)
    editor.set_members(unit, [*before, "Anggota: Kepala Dinas Pertanian"])
    assert lines(editor, unit) == [*before, "Anggota: Kepala Dinas Pertanian"]
    editor.set_members(unit, before)
    assert editor.text == TEAM
