"""A small office whose heads have photographs, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from bagan.chart.spec import Spec, load_spec

NIP, NAME = "19750403 200212 2 003", "Rina Marlina"
TEXT = """\
bagan: 1
daerah: {nama: Kabupaten Kecil, kode: 32.99, provinsi: Jawa Barat}
peraturan:
  jenis: Peraturan Bupati
  nomor: 5
  tahun: 2020
  tentang: Dinas Kecil
  status: ditetapkan
  ditetapkan: {di: Kecil, tanggal: 2020-02-03}
  penanda_tangan: {jabatan: Bupati Kecil, nama: Ani}
unit:
  kadis:
    nama: Kepala Dinas
    jenis: kepala
    dasar: Pasal 1
    pejabat: {nama: "dr. Rina Marlina", pangkat: Pembina, nip: 19750403 200212 2 003,
      foto: foto/rina.png}
daftar:
  - dasar: Pasal 2
    komando: kadis
    isi:
      - bidang-1: {nama: Bidang Satu, pejabat: {nama: Ujang Koswara}}
      - bidang-2: Bidang Dua
lampiran:
  - judul: Susunan
    bagan:
      - {id: susunan, jenjang: [kadis]}
      - {id: pejabat, judul: Pejabat, jenjang: [kadis], orang: ya}
"""

MakeSpec = Callable[..., Spec]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    for name in ("BAGAN_DOT", "BAGAN_ENGINE_SECONDS", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def office(tmp_path: Path) -> MakeSpec:
    """``office(old, new, ...)``: the office's spec with pieces of its text replaced."""
    (tmp_path / "foto").mkdir()
    Image.new("RGB", (300, 500), (200, 30, 30)).save(tmp_path / "foto" / "rina.png")

    def make(*pairs: str) -> Spec:
        text = TEXT
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert old in text, old
            text = text.replace(old, new)
        path = tmp_path / "dinas.yaml"
        path.write_text(text, encoding="utf-8")
        return load_spec(path)

    return make
