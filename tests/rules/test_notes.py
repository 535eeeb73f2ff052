"""A note on a group that says what is included, against the definition that it cites."""

from __future__ import annotations

import pytest

SPEC = """
unit:
  bupati: {nama: Bupati, dasar: Pasal 2}
kelompok:
  vertikal: {nama: Instansi Vertikal, dasar: Pasal 1 angka 1, keterangan: NOTE}
garis:
  - {koordinasi: bupati -> vertikal, dasar: Pasal 2}
"""
TEXT = """Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Instansi Vertikal adalah perangkat kementerian dan kepolisian di Daerah.
Pasal 2
Bupati mengoordinasikan Instansi Vertikal.
"""


@pytest.mark.parametrize(
    ("note", "wrong"),
    [
        ("menurut Pasal 1 angka 1; perguruan tinggi tidak termasuk.", False),
        ("menurut Pasal 1 angka 1; perguruan tinggi termasuk.", True),
        ("menurut Pasal 1 angka 1; kepolisian termasuk.", False),
        ("menurut Pasal 1 angka 1; kementerian dan kepolisian tidak termasuk.", True),
    ],
)
def test_what_a_note_includes(examined, note: str, wrong: bool) -> None:
    found = examined(SPEC.replace("NOTE", note), TEXT)
    assert [p.rule for p in found if p.rule == "nama-tak-disebut"] == ["nama-tak-disebut"] * wrong
