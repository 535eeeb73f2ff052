"""A small spec and changes of its text in, the Comparison of both out."""

from __future__ import annotations

from bagan.change.compare import (
    Change,
    Comparison,
    compare,
)
from bagan.chart.spec import Spec, parse_spec

SMALL = """
bagan: 1
daerah: {nama: Kabupaten Contoh, kode: 13.12, provinsi: Sumatera Barat}
peraturan:
  jenis: Peraturan Bupati
  tentang: Koordinasi
  penanda_tangan: {jabatan: Bupati Contoh}
unit:
  bupati: {nama: Bupati, dasar: Pasal 2}
  sekda: {nama: Sekretaris Daerah, dasar: Pasal 3}
  asisten-1: {nama: Asisten Pemerintahan, label: Asisten I, dasar: Pasal 4}
  asisten-2: {nama: Asisten Ekonomi, dasar: Pasal 5}
  dprd: {nama: DPRD, dasar: Pasal 6}
kelompok:
  para-asisten: {nama: Para Asisten, anggota: [asisten-1, asisten-2], dasar: Pasal 4}
daftar:
  - dasar: Pasal 7 huruf a
    koordinasi: asisten-1
    komando: {dari: sekda, dasar: Pasal 3}
    isi:
      - unsur: Unsur Pelaksana
        isi:
          - dinsos: Dinas Sosial
          - dinkes: Dinas Kesehatan
          - dikbud: Dinas Pendidikan dan Kebudayaan
          - dishub: Dinas Perhubungan
      - unsur: Unsur Penunjang
        isi:
          - kesbang: Badan Kesatuan Bangsa
          - bapenda: Badan Pendapatan Daerah
  - dasar: Pasal 7 huruf b
    koordinasi: asisten-2
    komando: {dari: sekda, dasar: Pasal 3}
    isi:
      - distan: Dinas Pertanian
      - diskan: Dinas Perikanan
      - dagang: Dinas Perdagangan
garis:
  - komando: bupati -> sekda
    dasar: Pasal 2
  - komando: sekda -> asisten-1, asisten-2
    dasar: Pasal 3
  - koordinasi: asisten-1 <-> asisten-2
    dasar: Pasal 4
  - koordinasi: bupati -> dprd
    dasar: Pasal 6
lampiran:
  - judul: Koordinasi
    bagan:
      - id: satu
        jenjang: [bupati, sekda, [asisten-1, asisten-2]]
        samping: {bupati: {kiri: [dprd]}}
        tampilkan: [semua, para-asisten]
"""


def spec(*changes: tuple[str, str]) -> Spec:
    text = SMALL
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return parse_spec(text, "contoh.yaml")


def changed(*changes: tuple[str, str]) -> Comparison:
    return compare(spec(), spec(*changes))


def only(comparison: Comparison) -> Change:
    assert len(comparison.changes) == 1, [c.kind.value for c in comparison.changes]
    return comparison.changes[0]


def kinds(comparison: Comparison) -> list[str]:
    return [change.kind.value for change in comparison.changes]


RENAMED = """sosial:
              nama: Dinas Perlindungan Masyarakat
              asal: [{cara: ganti nama, dari: dinsos, sejak: 2018-01-02}]"""
