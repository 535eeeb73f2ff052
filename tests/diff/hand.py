"""Small specs and comparisons written by hand, for the tables and the drafted sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bagan.change.compare.changes import Change, Comparison
from bagan.chart.model.organisation import Line
from bagan.chart.spec import Spec, parse_spec

SPEC = """\
bagan: 1
daerah: {{nama: Kabupaten Contoh, kode: 13.12, provinsi: Sumatera Barat}}
peraturan:
  jenis: Peraturan Bupati
  nomor: {nomor}
  tahun: {tahun}
  tentang: Tata Hubungan Kerja
  status: ditetapkan
  ditetapkan: {{di: Contoh, tanggal: 2020-01-02}}
  penanda_tangan: {{jabatan: Bupati Contoh, nama: Budi}}
unit:
  bupati: {{nama: Bupati, dasar: Pasal 2}}
  sekda: {{nama: Sekretaris Daerah, dasar: Pasal 3}}
  asisten-1: {{nama: Asisten Pemerintahan, label: Asisten I, dasar: Pasal 4}}
  asisten-2: {{nama: Asisten Ekonomi, label: Asisten II, dasar: Pasal 5}}
{units}
daftar:
  - dasar: Pasal 12 huruf a
    komando: sekda
    koordinasi: asisten-1
    isi:
{first}
  - dasar: Pasal 13
    koordinasi: asisten-2
    isi:
{second}
garis:
  - komando: bupati -> sekda
    dasar: Pasal 20 ayat (1)
  - koordinasi: asisten-1 <-> asisten-2
    dasar: Pasal 20 ayat (2)
{lines}
lampiran:
  - judul: Bagan
    bagan: [{{id: utama, jenjang: [bupati, sekda, [asisten-1, asisten-2]]}}]
"""

FIRST = {"dinsos": "Dinas Sosial", "dinkes": "Dinas Kesehatan", "dinper": "Dinas Pertanian"}
SECOND = {"dispar": "Dinas Pariwisata", "dishub": "Dinas Perhubungan"}


def spec(
    first: Mapping[str, str] = FIRST,
    second: Mapping[str, str] = SECOND,
    *,
    units: Sequence[str] = (),
    lines: str = "",
    nomor: int = 7,
) -> Spec:
    """A spec with two lists, "Pasal 12 huruf a" (angka) and "Pasal 13" (huruf)."""

    def listed(entries: Mapping[str, str]) -> str:
        return "\n".join(
            f"      - {item}: '{name.replace(chr(39), chr(39) * 2)}'"
            for item, name in entries.items()
        )

    text = SPEC.format(
        nomor=nomor,
        tahun=2020,
        units="\n".join(f"  {unit}" for unit in units),
        first=listed(first),
        second=listed(second),
        lines=lines,
    )
    return parse_spec(text, "contoh.yaml")


def comparison(
    old: Spec,
    new: Spec,
    *changes: Change,
    lives: Mapping[str, str] | None = None,
    guesses: Mapping[str, float] | None = None,
) -> Comparison:
    """A Comparison in which equal ids are equal units, and *lives* tells the rest."""
    known = {*new.organisation.units, *new.organisation.groups}
    items = (*old.organisation.units, *old.organisation.groups)
    same = {item: item for item in items if item in known}
    return Comparison(old, new, changes, {**same, **(lives or {})}, guesses or {})


def line(where: Spec, source: str, target: str) -> Line:
    """The line between two units of a spec."""
    found = [x for x in where.organisation.lines if (x.source, x.target) == (source, target)]
    (only,) = found
    return only
