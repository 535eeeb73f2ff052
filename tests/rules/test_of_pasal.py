"""A sentence on a class is about those of it whom its own pasal lists."""

from __future__ import annotations

import pytest

SPEC = """
unit:
  kesenian: {nama: Bidang Kesenian, dasar: Pasal 1}
  sejarah: {nama: Bidang Sejarah, dasar: Pasal 2}
daftar:
  - {dasar: Pasal 1, komando: kesenian, isi: [rupa: Seksi Seni Rupa, tari: Seksi Tari]}
  - {dasar: Pasal 2 ayat (1), komando: sejarah, isi: [arsip: Seksi Arsip, situs: Seksi Situs]}
"""


@pytest.mark.parametrize(("head", "told"), [("Kesenian", True), ("Sejarah", False)])
def test_who_answers_is_whom_the_pasal_lists(examined, head: str, told: bool) -> None:
    text = (
        "Pasal 1\nBidang Kesenian membawahi:\na. Seksi Seni Rupa; dan\nb. Seksi Tari.\n"
        "Pasal 2\n(1) Bidang Sejarah membawahi:\na. Seksi Arsip; dan\nb. Seksi Situs.\n"
        "(2) Seksi dipimpin oleh Kepala Seksi yang bertanggung jawab kepada "
        f"Kepala Bidang {head}.\n"
    )
    found = [p.message for p in examined(SPEC, text) if p.rule == "atasan-lain"]
    assert bool(found) == told, found
