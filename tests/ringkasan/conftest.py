"""Small specs with their naskah in folders of their own, and a way to sum them up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bagan.cli import main
from bagan.cli.specs import spec_files
from bagan.law.summary import Ringkasan, called_from, examined, summary_of

SPEC = """\
bagan: 1
daerah: {nama: Kabupaten Sambas, kode: "61.01", provinsi: Kalimantan Barat}
peraturan:
  jenis: Peraturan Bupati
  nomor: 5
  tahun: 2020
  tentang: Dinas Kecil
  status: ditetapkan
  naskah: sambas.txt
  ditetapkan: {di: Sambas, tanggal: 2020-02-03}
  penanda_tangan: {jabatan: Bupati Sambas, nama: Ani}
unit:
  kepala: {nama: Kepala Dinas, jenis: kepala, dasar: Pasal 1}
  satu: {nama: Bidang Satu, jenis: bidang, dasar: Pasal 2}
  dua: {nama: Bidang Dua, jenis: bidang, dasar: Pasal 3}
garis:
  - {komando: kepala -> satu, dasar: Pasal 2}
  - {komando: kepala -> dua, dasar: Pasal 3}
lampiran:
  - judul: Susunan
    bagan:
      - {id: susunan, jenjang: [kepala]}
"""
TEXT = """\
Pasal 1
Dinas dipimpin oleh Kepala Dinas.
Pasal 2
Bidang Satu berada di bawah dan bertanggung jawab kepada Kepala Dinas.
Pasal 3
Bidang Dua berada di bawah dan bertanggung jawab kepada Kepala Dinas.
Pasal 4
Susunan tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan ini.
"""
ACCEPTED = """\
  satu:
    nama: Bidang Satu
    jenis: bidang
    dasar: Pasal 2
    terima:
      aturan: nama-tak-disebut
      pada: Pasal 2
      hal: Bidang Satu
      alasan: Demikian tertulis dalam naskah asli.
"""
SATU = "  satu: {nama: Bidang Satu, jenis: bidang, dasar: Pasal 2}\n"
OTHER_NAME = ("Bidang Satu", "Bidang Lain")
"""In the naskah: a name that the spec does not have."""

Folder = Callable[..., None]


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def put() -> Callable[..., Path]:
    """``put("a.yaml", region="Sanggau", code="61.03", text=(old, new))``: a spec in the folder
    "kalbar" with its naskah; words of the spec, and of its text, are replaced."""

    def write(
        name: str,
        *changes: tuple[str, str],
        region: str = "Sambas",
        code: str = "61.01",
        text: tuple[str, str] | None = None,
    ) -> Path:
        spec = SPEC.replace("Sambas", region).replace("61.01", code)
        spec = spec.replace("sambas.txt", f"{Path(name).stem}.txt")
        for old, new in changes:
            assert old in spec
            spec = spec.replace(old, new)
        path = Path("kalbar", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(spec, "utf-8")
        path.with_suffix(".txt").write_text(TEXT.replace(*(text or ("", ""))), "utf-8")
        return path

    return write


Summed = Callable[..., Ringkasan]


@pytest.fixture
def summed() -> Summed:
    """``summed()``: the summary of the specs in "kalbar"; with a summary, compared with it."""

    def make(earlier: Ringkasan | None = None, folder: str = "kalbar") -> Ringkasan:
        specs = (examined(path, called_from(folder))[0] for path in spec_files([folder]))
        return summary_of(specs, earlier=earlier)

    return make


@pytest.fixture
def run() -> Callable[..., Result]:
    """``run("kalbar", "--ringkasan", "r.json")``: `bagan check` in this process."""

    def check(*words: str) -> Result:
        result = CliRunner().invoke(main, ["check", *words], prog_name="bagan")
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output
        return result

    return check


@pytest.fixture
def province(put: Callable[..., Path]) -> Iterator[None]:
    """Five specs: no finding, one, one that is accepted, no naskah, broken."""
    put("bersih.yaml")
    put("galat.yaml", region="Mempawah", code="61.02", text=OTHER_NAME)
    put("diterima.yaml", (SATU, ACCEPTED), region="Sanggau", code="61.03", text=OTHER_NAME)
    put("tanpa.yaml", ("  naskah: tanpa.txt\n", ""), region="Ketapang", code="61.04")
    put("rusak.yaml", ("lampiran:", "xyzzy:"), region="Sintang", code="61.05")
    yield
