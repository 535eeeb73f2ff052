"""The two regencies' specs with their texts, their reports, and specs of a few lines."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from bagan.chart.spec import Spec, load_spec, parse_spec
from bagan.language import indonesian
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.parse import parse_naskah
from bagan.law.report import Report, report_of, report_pdf
from bagan.law.report.explain import Explainer, explainer
from bagan.law.rules import examine, read_naskah
from tests.once import made_once

SPECS = Path(__file__).parents[2] / "specs"
REGENCIES = ("pasaman-barat", "kutai-barat")

SMALL = """
bagan: "1"
daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Contoh Raya}
peraturan:
  jenis: Peraturan Bupati
  nomor: "7"
  tahun: "2020"
  tentang: Koordinasi Kerja
  status: ditetapkan
  ditetapkan: {di: Contoh, tanggal: 2020-02-01}
  penanda_tangan: {jabatan: Bupati Contoh}
unit:
  bupati: {nama: Bupati, dasar: Pasal 1}
  sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
  asisten:
    nama: Asisten Pemerintahan
    dasar: Pasal 3
  dinsos: {nama: Dinas Sosial, dasar: "Pasal 4 huruf a"}
  upt: {nama: UPT Panti, rekonstruksi: Lazim di bawah dinas.}
garis:
  - {komando: bupati -> sekda, dasar: Pasal 2}
  - {komando: "sekda -> asisten, dinsos", dasar: Pasal 3}
  - komando: asisten -> dinsos
    dasar: Pasal 4
    terima:
      aturan: komando-ganda
      pada: Pasal 4
      hal: [sekda, asisten]
      alasan: Demikian menurut Pasal 4.
  - {komando: dinsos -> upt, rekonstruksi: Lazim di bawah dinas.}
lampiran:
  - judul: Koordinasi
    bagan: [{id: bagan, tampilkan: [semua]}]
"""
"""Five units, with an accepted second komando parent and a reconstruction."""

TEXT = """\
PERATURAN BUPATI CONTOH
NOMOR 7 TAHUN 2020
TENTANG
KOORDINASI KERJA

Pasal 1
Bupati memimpin Perangkat Daerah.

Pasal 2
Sekretaris Daerah bertanggung jawab kepada Bupati.

Pasal 3
Asisten Pemerintahan dan Dinas Sosial bertanggung jawab kepada Sekretaris Daerah.

Pasal 4
Asisten Pemerintahan memimpin:
a. dinas sosial; dan
b. camat.
"""


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are English, and no date comes from outside."""
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@lru_cache
def opened(name: str) -> tuple[Spec, Naskah]:
    spec = load_spec(SPECS / f"{name}.yaml")
    naskah = read_naskah(spec)
    assert naskah is not None
    return spec, naskah


@lru_cache
def reported(name: str) -> Report:
    spec, naskah = opened(name)
    with indonesian():
        return report_of(spec, naskah, [*spec.warnings, *examine(spec, naskah)])


@pytest.fixture(params=REGENCIES)
def regency(request: pytest.FixtureRequest) -> str:
    """The name of each regency's spec in turn."""
    return str(request.param)


@pytest.fixture
def spec(regency: str) -> Spec:
    return opened(regency)[0]


@pytest.fixture
def naskah(regency: str) -> Naskah:
    return opened(regency)[1]


@pytest.fixture
def report(regency: str) -> Report:
    return reported(regency)


@pytest.fixture
def pdf(regency: str, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The report of a regency as PDF; made once."""

    def make(folder: Path) -> None:
        (folder / "laporan.pdf").write_bytes(report_pdf(reported(regency)))

    return (made_once(tmp_path_factory, f"laporan-{regency}", make) / "laporan.pdf").read_bytes()


Small = Callable[..., tuple[Spec, Naskah | None]]


@pytest.fixture
def small() -> Small:
    """``small(change, text=TEXT)``: the small spec after ``change(data)``, and its text."""

    def make(
        change: Callable[[Any], object] = lambda data: None, text: str | None = TEXT
    ) -> tuple[Spec, Naskah | None]:
        data = yaml.load(SMALL, yaml.BaseLoader)
        change(data)
        source = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        return parse_spec(source, "contoh.yaml"), (
            parse_naskah(text, "naskah.txt") if text is not None else None
        )

    return make


@pytest.fixture
def small_files(tmp_path: Path) -> None:
    """contoh.yaml and naskah.txt, in the temporary folder."""
    data = yaml.load(SMALL, yaml.BaseLoader)
    data["peraturan"]["naskah"] = "naskah.txt"
    source = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    (tmp_path / "contoh.yaml").write_text(source, "utf-8")
    (tmp_path / "naskah.txt").write_text(TEXT, "utf-8")


@pytest.fixture
def small_report(small: Small) -> Callable[..., Report]:
    """``small_report(change, text=TEXT)``: the report of the small spec."""

    def make(*args: Any, **named: Any) -> Report:
        spec, naskah = small(*args, **named)
        with indonesian():
            return report_of(spec, naskah, [*spec.warnings, *examine(spec, naskah)])

    return make


@pytest.fixture
def small_explainer(small: Small) -> Callable[..., Explainer]:
    """``small_explainer(change, text=TEXT)``: what explains the small spec."""
    return lambda *args, **named: explainer(*small(*args, **named))
