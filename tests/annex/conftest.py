"""A small regulation with two annexes, and a chart drawn by hand for its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bagan.annex import AnnexPages, Page, Sheet, page_plan, relations_of
from bagan.layout.drawing import Box, Drawing, TextLine, Wire
from bagan.model import Kind, Status, select
from bagan.model.regency import Regency
from bagan.spec import Spec, parse_spec
from bagan.svg import to_svg

SPEC = """\
bagan: 1
daerah: {nama: Kabupaten Pasaman Barat, kode: 13.12, provinsi: Sumatera Barat}
peraturan:
  jenis: Peraturan Bupati
  nomor: 49
  tahun: 2017
  tentang: Mekanisme Koordinasi Kerja Pemerintah Kabupaten Pasaman Barat
  status: ditetapkan
  ditetapkan: {di: Simpang Empat, tanggal: 2017-05-23}
  penanda_tangan: {jabatan: Bupati Pasaman Barat, nama: Syahiran}
  pengesah_salinan:
    jabatan: Kepala Bagian Hukum
    nama: Rosnidar, S.H.
    pangkat: Pembina
    nip: 19700101 199003 2 001
unit:
  bupati: {nama: Bupati, dasar: Pasal 7}
  sekda: {nama: Sekretaris Daerah, dasar: Pasal 8}
  dinsos: {nama: Dinas Sosial, dasar: Pasal 12, tautan: "https://dinsos.example.go.id/?a=1&b=2"}
  dinkes: {nama: Dinas Kesehatan, rekonstruksi: Bagan asli hilang}
garis:
  - {komando: bupati -> sekda, dasar: Pasal 7 ayat (2)}
  - {koordinasi: "sekda -> dinsos", dasar: Pasal 12 huruf a}
  - {komando: "sekda -> dinkes", rekonstruksi: Bagan asli hilang}
lampiran:
  - nomor: I
    judul: Koordinasi Kerja di Lingkungan Pemerintah Daerah
    bagan: [{id: satu, jenjang: [bupati, sekda], panah: {koordinasi: ya}}]
  - nomor: II
    judul: Koordinasi Instansi Vertikal
    keterangan: {judul: null, pemisah: ":"}
    tanda_tangan: {penetapan: ["Ditetapkan di {tempat}", "pada tanggal {tanggal}"]}
    bagan: [{id: dua, jenjang: [bupati, sekda]}]
"""

Pages = Callable[..., list[AnnexPages]]


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def spec() -> Spec:
    return parse_spec(SPEC, "s.yaml")


@pytest.fixture
def regency(spec: Spec) -> Regency:
    return spec.regency


@pytest.fixture
def changed(regency: Regency) -> Callable[..., Regency]:
    """The regulation with other words: keyword arguments are keys of ``peraturan``."""

    def change(**values: object) -> Regency:
        rule = regency.peraturan.model_copy(update=values)
        return regency.model_copy(update={"peraturan": rule})

    return change


def _drawing(prefix: str, title: str) -> Drawing:
    """Three boxes under one another, 60 points wide; the second one is a link."""
    units = [
        ("bupati", "Bupati", None),
        ("dinsos", "Dinas Sosial", "https://dinsos.example.go.id/?a=1&b=2"),
        ("aneh", 'Bidang <b>"A" & B</b>', None),
    ]
    boxes = [
        Box(
            id=f"{prefix}-{unit}",
            unit=unit,
            jenis="dinas",
            title=name,
            x=0,
            y=40 * row,
            width=140,
            height=24,
            lines=(TextLine(name, 70, 40 * row + 15),),
            link=link,
        )
        for row, (unit, name, link) in enumerate(units)
    ]
    wire = Wire(Kind.KOMANDO, "bupati", ("dinsos",), False, (((70, 24), (70, 40)),))
    return Drawing(
        prefix, title, f"Bagan {title}: 3 unit.", 140, 104, 8, 9.6, tuple(boxes), (), (), (wire,)
    )


@pytest.fixture
def pages(spec: Spec) -> Pages:
    """Annexes with one chart drawn by hand on each of *count* pages."""

    def make(
        regency: Regency | None = None,
        *,
        status: Status | None = None,
        count: int = 1,
        initials: Sequence[str] = (),
        svg: bytes | None = None,
    ) -> list[AnnexPages]:
        regency = regency or spec.regency
        made = []
        for annex in regency.lampiran:
            sheets = []
            for number in range(1, count + 1):
                chart = select(regency, spec.organisation, annex, annex.bagan[0])
                plan = page_plan(
                    regency,
                    annex,
                    sheet=Sheet(annex.judul, frozenset(Kind), annex.bagan[0].panah),
                    number=number,
                    last=number == count,
                    status=status,
                    initials=initials,
                )
                drawing = _drawing(f"{annex.bagan[0].id}-{number}", annex.judul)
                picture = svg or to_svg(drawing, standalone=False, fonts="none")
                sheets.append(Page(plan, drawing, picture, relations_of(chart, spec.organisation)))
            made.append(AnnexPages(annex, tuple(sheets)))
        return made

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for templates of one's own."""
    made = tmp_path / "kop"
    made.mkdir()
    return made
