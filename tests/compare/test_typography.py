"""A name in other letters that reads the same is no new name."""

import pytest

from bagan.change.compare import compare
from bagan.change.compare.changes import Perubahan
from bagan.chart.spec import parse_spec

SPEC = """\
bagan: 1
daerah: {nama: Kabupaten Contoh, kode: 00.00, provinsi: Provinsi Contoh}
peraturan: {jenis: Peraturan Bupati, tentang: Susunan, penanda_tangan: {jabatan: Bupati Contoh}}
unit:
  kepala: {nama: Kepala Dinas, jenis: kepala, dasar: Pasal 1}
  seksi: {nama: "NAME", dasar: Pasal 1}
garis:
  - {komando: kepala -> seksi, dasar: Pasal 1}
lampiran:
  - judul: Susunan
    bagan: [{id: satu, jenjang: [kepala]}]
"""


@pytest.mark.parametrize(
    ("new", "kind"),
    [
        ("Seksi Veri\ufb01kasi", Perubahan.PENULISAN),
        ("Seksi  Verifikasi", Perubahan.PENULISAN),
        ("SEKSI VERIFIKASI", Perubahan.PENULISAN),
        ("Seksi Validasi", Perubahan.GANTI_NAMA),
    ],
)
def test_typography_is_a_class_of_its_own(new: str, kind: Perubahan) -> None:
    old = parse_spec(SPEC.replace("NAME", "Seksi Verifikasi"), "old.yaml")
    changes = compare(old, parse_spec(SPEC.replace("NAME", new), "new.yaml")).changes
    assert [change.kind for change in changes] == [kind]
