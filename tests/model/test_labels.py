"""What a box says: the drafter's own line breaks and capitals."""

from __future__ import annotations

import pytest

from bagan.chart.model import Chart, select
from bagan.chart.spec import parse_spec

SPEC = """\
bagan: 1
daerah: {nama: Kabupaten Contoh, kode: 13.12, provinsi: Contoh}
peraturan: {jenis: Peraturan Bupati, tentang: Uji, penanda_tangan: {jabatan: Bupati Contoh}}
unit:
  kepala: {nama: Kepala Dinas, dasar: Pasal 1%s}
  bidang:
    nama: Bidang Bina Marga
    dasar: Pasal 2
    label: %s
daftar:
  - dasar: Pasal 3
    komando: kepala
    isi:
      - {id: seksi, nama: Seksi Jalan, label: "Seksi\\nJalan"}
garis:
  - {komando: kepala -> bidang, dasar: Pasal 2}
lampiran:
  - judul: Uji
    bagan: [{id: uji, jenjang: [kepala]%s}]
"""


def chart(label: str = "Bidang", *, unit: str = "", view: str = "") -> Chart:
    spec = parse_spec(SPEC % (unit, label, view), "uji.yaml")
    annex = spec.regency.lampiran[0]
    return select(spec.regency, spec.organisation, annex, annex.bagan[0])


@pytest.mark.parametrize(
    "written",
    [
        '"Bidang\\nBina Marga"',
        '" Bidang \\n\\n Bina Marga\\n"',
        "Bidang | Bina Marga",
        "Bidang|Bina Marga|",
        "|\n      Bidang\n      Bina Marga",
    ],
)
def test_a_label_keeps_its_line_breaks(written: str) -> None:
    node = chart(written).nodes["bidang"]
    assert node.printed == "Bidang\nBina Marga"
    assert node.label == "Bidang Bina Marga"


def test_a_label_of_a_list_keeps_them_too() -> None:
    assert chart().nodes["seksi"].printed == "Seksi\nJalan"


def test_a_label_without_line_breaks_is_printed_as_it_is() -> None:
    node = chart("Bidang Bina Marga").nodes["bidang"]
    assert node.printed == node.label == "Bidang Bina Marga"


@pytest.mark.parametrize(
    ("unit", "view", "printed"),
    [
        ("", "", "KEPALA DINAS"),
        (", kapital: tidak", "", "Kepala Dinas"),
        ("", ", kapital: tidak", "Kepala Dinas"),
        (", kapital: ya", ", kapital: tidak", "KEPALA DINAS"),
    ],
)
def test_offices_are_in_capitals_unless_the_spec_says_otherwise(
    unit: str, view: str, printed: str
) -> None:
    assert chart(unit=unit, view=view).nodes["kepala"].label == printed
