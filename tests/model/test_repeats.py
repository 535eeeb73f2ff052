"""Units that stand in several lists: shown once, and as a reference under each other head."""

from __future__ import annotations

import pytest

from bagan.chart.layout import Room, draw
from bagan.chart.model import select
from bagan.chart.spec import parse_spec
from bagan.chart.svg import to_svg
from bagan.style import Style

SPEC = """
bagan: 1
daerah: {nama: Kabupaten Contoh, kode: 13.12, provinsi: Contoh}
peraturan: {jenis: Peraturan Bupati, tentang: Pola, penanda_tangan: {jabatan: Bupati Contoh}}
unit:
  bupati: {nama: Bupati, dasar: Pasal 1}
  a: {nama: Asisten Satu, jenis: asisten, dasar: Pasal 1}
  b: {nama: Asisten Dua, jenis: asisten, dasar: Pasal 1}
GROUP
daftar:
  - {dasar: Pasal 4, koordinasi: a, isi: [umum: Bagian Umum, sosial: Dinas Sosial]}
  - {dasar: Pasal 5, koordinasi: b, isi: [umum]}
  - {dasar: Pasal 6, koordinasi: b, isi: [umum]}
garis:
  - {komando: "bupati -> a, b", dasar: Pasal 2}
lampiran:
  - judul: Bagan
    bagan: [{id: bagan, FRAME}]
"""


GROUP = "kelompok:\n  para: {nama: Asisten, anggota: [a, b], dasar: Pasal 1}"


@pytest.mark.parametrize(("group", "frame"), [("", ""), (GROUP, "bingkai: [para]")])
def test_a_unit_is_repeated_once_under_each_other_head(group: str, frame: str) -> None:
    """Also under the members of a frame, whose children stand under the frame."""
    spec = parse_spec(SPEC.replace("GROUP", group).replace("FRAME", frame), "uji.yaml")
    annex = spec.regency.lampiran[0]
    chart = select(spec.regency, spec.organisation, annex, annex.bagan[0])
    references = [node for node in chart.nodes if node.startswith("umum--")]
    assert references == ["umum--b"]
    drawing = draw(chart, Room(850, 480), style=Style())
    assert to_svg(drawing, style=Style(), fonts="none").count(b"Bagian Umum") >= 2
