"""A small office with people and a naskah, and what its four kinds of files carry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

import bagan
from bagan.chart.carried import Carried, taken
from bagan.chart.options import Options
from bagan.chart.outputs import annex, build
from bagan.cli import main

NIP = "19750403 200212 2 003"
TEXT = """\
# Kantor kecil; komentar ini ikut.
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
  naskah: teks/perbup-5.txt
unit:
  kadis: {nama: Kepala Dinas, jenis: kepala, dasar: Pasal 1}
daftar:
  - dasar: Pasal 2
    komando: kadis
    isi:
      - bidang-1: Bidang Satu
      - bidang-2: Bidang Dua
lampiran:
  - judul: Susunan
    bagan:
      - {id: susunan, jenjang: [kadis]}
"""
PEOPLE = TEXT.replace(
    "  kadis: {nama: Kepala Dinas, jenis: kepala, dasar: Pasal 1}\n",
    "  kadis:\n    nama: Kepala Dinas\n    jenis: kepala\n    dasar: Pasal 1\n"
    f'    pejabat: {{nama: "dr. Rina Marlina", nip: {NIP},\n      foto: foto/rina.png}}\n',
).replace("jenjang: [kadis]}\n", "jenjang: [kadis]}\n      - {id: pejabat, judul: Pejabat, "
          "jenjang: [kadis], orang: ya}\n")  # fmt: skip
NASKAH = "Pasal 1\r\nKepala Dinas.\r\n".encode("utf-16")
"""Bytes that no text tool would keep."""

FORMS = ("svg", "png", "pdf", "docx")
SUSUNAN = "dinas-susunan"
FILES = {
    "svg": f"{SUSUNAN}.svg", "png": f"{SUSUNAN}.png",
    "pdf": "dinas.pdf", "docx": "dinas.docx",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    for name in ("BAGAN_DOT", "BAGAN_ENGINE_SECONDS", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)


def office(folder: Path, text: str) -> bagan.Spec:
    """The spec *text* in a folder with its naskah and its photograph."""
    for name in ("teks", "foto"):
        (folder / name).mkdir()
    (folder / "teks" / "perbup-5.txt").write_bytes(NASKAH)
    Image.new("RGB", (300, 500), (200, 30, 30)).save(folder / "foto" / "rina.png")
    path = folder / "dinas.yaml"
    path.write_bytes(text.encode())
    return bagan.load(path)


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bagan.Spec:
    return office(tmp_path_factory.mktemp("plain"), TEXT)


@pytest.fixture(scope="session")
def people(tmp_path_factory: pytest.TempPathFactory) -> bagan.Spec:
    return office(tmp_path_factory.mktemp("people"), PEOPLE)


@pytest.fixture(scope="session")
def made(plain: bagan.Spec) -> Mapping[str, bytes]:
    """The file of each form of the office without people."""
    files = build(plain, Options(), docx=True)
    return {form: files[name] for form, name in FILES.items()}


@pytest.fixture(scope="session")
def of_people(people: bagan.Spec) -> Mapping[str, bytes]:
    """Every file of the office with people, by name."""
    name, data = annex(people, Options())
    return build(people, Options(), pdf=False, docx=True) | {name: data}


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Result]:
    def invoke(*words: str | Path) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words])

    return invoke


def carried_in(data: bytes) -> Carried:
    found = taken(data)
    assert found is not None
    return found
