"""A jenis that is written beside a name: kinds that offices are drawn as, and others."""

from __future__ import annotations

from pathlib import Path

import pytest

import bagan
from bagan.problem import Severity

OFFICE = Path(__file__).parents[1] / "correct" / "offices" / "inspektorat.yaml"
FORUM = """\
bagan: 1
daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Contoh}
peraturan: {jenis: Keputusan Bupati, tentang: Forum, penanda_tangan: {jabatan: Bupati Contoh}}
unit:
  ketua: {nama: Ketua Forum, jenis: lembaga, dasar: Diktum KESATU}
  lain: {UNIT, dasar: Diktum KEDUA}
garis:
  - {komando: ketua -> lain, dasar: Diktum KEDUA}
lampiran:
  - judul: Forum
    bagan: [{id: forum, jenjang: [ketua]}]
"""
ENTRY = "irban-1: Inspektur Pembantu I\n"


@pytest.mark.parametrize(
    ("jenis", "rules"),
    [("kepala", set()), ("bidang", set()), ("seksi", {"jenis-berbeda"})],
)
def test_who_leads_a_part_of_an_inspektorat(jenis: str, rules: set[str]) -> None:
    text = OFFICE.read_text("utf-8")
    assert ENTRY in text
    written = f"irban-1: {{nama: Inspektur Pembantu I, jenis: {jenis}}}\n"
    found = bagan.check(bagan.load(OFFICE, text.replace(ENTRY, written)))
    assert {p.rule for p in found if p.severity is not Severity.NOTE} == rules


@pytest.mark.parametrize(
    ("name", "jenis", "told"),
    [
        ("Kepala Perangkat Daerah", "", False),
        ("Kepala Kantor Urusan Agama", "instansi vertikal", False),
        ("Kepala Kantor Urusan Agama", "bidang", True),
        ("Kepala Dinas Sosial", "instansi vertikal", True),
        ("Pokja Pendataan", "bidang", False),
        ("Pokja Pendataan", "dinas", True),
    ],
)
def test_who_leads_an_office_that_may_be_of_several_kinds(
    tmp_path: Path, name: str, jenis: str, told: bool
) -> None:
    written = f", jenis: {jenis}" if jenis else ""
    spec = FORUM.replace("UNIT", f"nama: {name}{written}")
    found = bagan.check(bagan.load(tmp_path / "forum.yaml", spec))
    assert ("jenis-berbeda" in {p.rule for p in found}) is told
