"""A whole site of the repository's specs, a small spec to change, and pages read as trees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5
from click.testing import CliRunner, Result

from bagan.cli import main
from tests.sites import whole_site

ROOT = Path(__file__).parents[2]

ANNEXED = """\
Bagan tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan ini.
"""
"""What a regulation says of its annex."""

SMALL = """\
bagan: 1
daerah: {nama: Kabupaten Kecil, kode: "13.99", provinsi: Sumatera Barat}
peraturan:
  jenis: Peraturan Bupati
  nomor: 5
  tahun: 2020
  tentang: Dinas Kecil
  status: ditetapkan
  ditetapkan: {di: Kecil, tanggal: 2020-02-03}
  penanda_tangan: {jabatan: Bupati Kecil, nama: Ani}
unit:
  kepala: {nama: Kepala Dinas, jenis: kepala, dasar: Pasal 1}
  bidang: {nama: Bidang Satu, jenis: bidang, dasar: Pasal 2}
garis:
  - {komando: kepala -> bidang, dasar: Pasal 3}
lampiran:
  - judul: Susunan
    bagan:
      - {id: susunan, jenjang: [kepala]}
"""


@dataclass(frozen=True)
class Page:
    """A page of a site as a tree without namespaces."""

    path: str
    text: str

    @cached_property
    def tree(self) -> Element:
        return tinyhtml5.parse(self.text, namespace_html_elements=False)

    def find(self, xpath: str) -> list[Element]:
        return self.tree.findall(f".//{xpath}")


@cache
def page_at(site: Path, path: Path) -> Page:
    """A page of a site that is not written again; nobody may change its tree."""
    return Page(path.relative_to(site).as_posix(), path.read_text("utf-8"))


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["site", *map(str, arguments)])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of three specs, with an address of its own."""
    return whole_site(tmp_path_factory)


@pytest.fixture
def pages(site: Path) -> Callable[[str], list[Page]]:
    """``pages(pattern)``: the pages of the site whose path matches, in their order."""

    def matching(pattern: str) -> list[Page]:
        found = [page_at(site, path) for path in sorted(site.glob(pattern))]
        assert found, pattern
        return found

    return matching


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A spec of two units."""
    path = tmp_path / "kecil.yaml"
    path.write_text(SMALL, "utf-8")
    return path
