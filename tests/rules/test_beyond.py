"""Someone who answers to the head of the region, where the chart does not show him."""

from __future__ import annotations

import pytest

SPEC = """
unit:
  sekda: {nama: Sekretaris Daerah, dasar: Pasal 1 huruf a}
daftar:
  - dasar: Pasal 1
    komando: sekda
    isi: [{asisten: {nama: Asisten Umum, nomor: 2}}, lain: NAME]
"""


@pytest.mark.parametrize(
    ("name", "words", "told"),
    [
        ("Staf Ahli Bupati", "berada di bawah dan bertanggung jawab kepada Bupati", True),
        ("Inspektorat", "dipimpin Inspektur yang bertanggung jawab langsung kepada Bupati", True),
        ("Dinas Sosial", "bertanggung jawab kepada Bupati melalui Sekretaris Daerah", False),
        ("Dinas Sosial", "bertanggung jawab kepada Sekretaris Daerah", False),
    ],
)
def test_who_stands_under_another_by_a_list_alone(
    examined, name: str, words: str, told: bool
) -> None:
    text = (
        "Pasal 1\nSekretariat Daerah terdiri atas:\na. Sekretaris Daerah;\nb. Asisten Umum; dan\n"
        f"c. {name}.\nPasal 2\n{name} {words}.\n"
    )
    found = examined(SPEC.replace("NAME", name), text)
    assert [p.rule for p in found if p.rule == "atasan-lain"] == ["atasan-lain"] * told
    if told:
        assert any(
            "answer to Bupati; in the spec it answers to Sekretaris" in p.message for p in found
        )
