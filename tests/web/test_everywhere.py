"""The search over the units of all regions: what people type every day, and what comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from bagan.chart.model import PERANGKAT_DAERAH
from bagan.chart.spec import Spec, load_spec, parse_spec
from bagan.publish.site.everyday import words_of
from bagan.publish.site.finding import search_data
from bagan.publish.site.front import front_files
from bagan.publish.site.values import Found, Listed
from tests.web.conftest import bundled, no_violation_by_day_and_night, served

ROOT = Path(__file__).parents[2]
KUBAR, PASBAR, CONTOH = "Kabupaten Kutai Barat", "Kabupaten Pasaman Barat", "Kabupaten Contoh"
SPECS = ("kutai-barat", "pasaman-barat", "contoh/sesudah")


STUB = '<!DOCTYPE html><html lang="id"><title>Bagan</title><link rel="icon" href="data:,">'
RENAMED = """\
bagan: 1
daerah: {nama: Kota Contoh Baru, kode: "13.98", provinsi: Provinsi Contoh}
peraturan:
  jenis: Peraturan Wali Kota
  tentang: Susunan
  penanda_tangan: {jabatan: Wali Kota Contoh Baru}
unit:
  dagang:
    nama: Dinas Perdagangan
    rekonstruksi: contoh
    asal: [{cara: ganti nama, dari: pasar, nama_lama: [Dinas Pengelolaan Pasar]}]
lampiran:
  - {judul: Susunan, bagan: [{id: susunan, jenjang: [dagang]}]}
"""
TWINS = "Kota Kembar"
SAME = """\
bagan: 1
daerah: {nama: Kota Kembar, kode: "14.98", provinsi: Provinsi Kembar}
peraturan:
  jenis: Peraturan Wali Kota
  tentang: Susunan
  penanda_tangan: {jabatan: Wali Kota Kembar}
unit:
  pasar: {nama: Dinas Pasar, dasar: Pasal 2}
  sawah: {nama: Dinas Sawah, dasar: Pasal 3}
daftar:
  - {dasar: Pasal 4, komando: pasar, isi: [pasar-s: Sekretariat]}
  - {dasar: Pasal 5, komando: sawah, isi: [sawah-s: Sekretariat]}
lampiran:
  - {judul: Susunan, bagan: [{id: susunan, jenjang: [[pasar, sawah]]}]}
"""


def listed(name: str, spec: Spec) -> Listed:
    organisation, daerah = spec.organisation, spec.regency.daerah
    units = [
        Found(
            organisation.name(item), " ".join(words_of(item, organisation)),
            organisation.jenis(item) in PERANGKAT_DAERAH, f"daerah/{name}/bagan.html#unit-{item}",
            ", ".join(organisation.within(item)),
        )
        for item in organisation.units
    ]  # fmt: skip
    about = spec.regency.peraturan.tentang
    page = f"daerah/{name}/index.html"
    return Listed(
        daerah.nama, daerah.kode, daerah.provinsi, "Peraturan", about, False, 1, page, tuple(units)
    )


REGIONS = [
    *(listed(name, load_spec(ROOT / "specs" / f"{name}.yaml")) for name in SPECS),
    listed("baru", parse_spec(RENAMED.encode(), "baru.yaml")),
    listed("kembar", parse_spec(SAME.encode(), "kembar.yaml")),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("situs")
    script = bundled('export * from "./everywhere";').encode()
    data = b"globalThis." + search_data(REGIONS).replace(b"baganCari(", b"semua = (")
    for path, made in {
        **front_files(REGIONS, base=None), "uji.js": script, "data.js": data,
        "daerah/kutai-barat/bagan.html": STUB.encode(),
    }.items():  # fmt: skip
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(made)
    with served(folder) as place:
        yield place


EVERYDAY: tuple[tuple[str, str, str | None], ...] = (
    ("dinkes kubar", "Dinas Kesehatan", KUBAR),
    ("dinkes pasbar", "Dinas Kesehatan", PASBAR),
    ("kubar dinkes", "Dinas Kesehatan", KUBAR),
    ("dukcapil", "Dinas Kependudukan dan Pencatatan Sipil", None),
    ("disdukcapil pasbar", "Dinas Kependudukan dan Pencatatan Sipil", PASBAR),
    ("disdik kubar", "Dinas Pendidikan dan Kebudayaan", KUBAR),
    ("satpol", "Satuan Polisi Pamong Praja", None),
    ("satpol pp kutai barat", "Satuan Polisi Pamong Praja", KUBAR),
    ("satpolpp kubar", "Satuan Polisi Pamong Praja", KUBAR),
    ("bpbd pasbar", "Badan Penanggulangan Bencana Daerah", PASBAR),
    ("kominfo kubar", "Dinas Komunikasi dan Informatika", KUBAR),
    ("diskominfo pasbar", "Dinas Komunikasi dan Informasi", PASBAR),
    ("pupr kubar", "Dinas Pekerjaan Umum dan Penataan Ruang", KUBAR),
    ("sekda kubar", "Sekretaris Daerah", KUBAR),
    ("setwan kubar", "Sekretariat DPRD", KUBAR),
    ("bapenda kubar", "Badan Pendapatan Daerah", KUBAR),
    ("dishub kaltim", "Dinas Perhubungan", KUBAR),
    ("dinsos kubar", "Dinas Sosial", KUBAR),
    ("kesbangpol kubar", "Badan Kesatuan Bangsa dan Politik", KUBAR),
    ("dlh kubar", "Dinas Lingkungan Hidup", KUBAR),
    ("ktp pasbar", "Dinas Kependudukan dan Pencatatan Sipil", PASBAR),
    ("sampah kubar", "Dinas Lingkungan Hidup", KUBAR),
    ("dispora kubar", "Dinas Pemuda dan Olahraga", KUBAR),
    ("kesra kubar", "Bagian Kesejahteraan Rakyat", KUBAR),
    ("dinkse kubar", "Dinas Kesehatan", KUBAR),
    ("dinas kesehatn kutai brat", "Dinas Kesehatan", KUBAR),
    ("dukcpil", "Dinas Kependudukan dan Pencatatan Sipil", None),
    ("din kes kubar", "Dinas Kesehatan", KUBAR),
    ("dinas kesehatan", "Dinas Kesehatan", None),
    ("inspektorat 64.07", "Inspektorat", KUBAR),
)
"""What is typed, and the unit that has to come first; of no region: of any."""


def test_what_people_type_every_day_finds_what_they_mean(page: Page, address: str) -> None:
    page.goto(f"{address}index.html")
    found = page.evaluate(
        """async (queries) => {
            await import("/data.js");
            const search = (await import("/uji.js")).everywhere(globalThis.semua);
            return queries.map((query) => search(query).slice(0, 3));
        }""",
        [query for query, _name, _region in EVERYDAY],
    )
    wrong = [
        (query, [(hit["name"], hit["region"]) for hit in hits])
        for (query, name, region), hits in zip(EVERYDAY, found, strict=True)
        if not hits or hits[0]["name"] != name or region not in (None, hits[0]["region"])
    ]
    assert wrong == []


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox")


def test_a_unit_is_found_on_the_list_of_regions_and_opened(page: Page, address: str) -> None:
    page.goto(f"{address}index.html")
    field(page).press_sequentially("dinkes kubar")
    expect(page.get_by_role("status")).to_have_text(re.compile("unit cocok"))
    first = page.locator(".temuan li").first
    expect(first).to_contain_text("Dinas Kesehatan")
    expect(first).to_contain_text(KUBAR)
    expect(page.locator(".kartu li:visible")).to_have_count(0)
    no_violation_by_day_and_night(page)
    field(page).press("Enter")
    page.wait_for_url("**/daerah/kutai-barat/bagan.html#unit-dinkes")


def test_units_of_one_name_in_a_region_are_told_apart(page: Page, address: str) -> None:
    page.goto(f"{address}index.html?cari=sekretariat kembar")
    expect(page.locator(".temuan small")).to_have_text(
        [f"Dinas Pasar · {TWINS}", f"Dinas Sawah · {TWINS}"]
    )
    page.goto(f"{address}index.html?cari=dinas pasar kembar")
    expect(page.locator(".temuan small").first).to_have_text(TWINS)


def test_a_region_s_short_form_finds_the_region_and_none_of_its_units(
    page: Page, address: str
) -> None:
    page.goto(f"{address}index.html?cari=pasbar")
    expect(page.locator(".kartu h3:visible")).to_have_text([PASBAR])
    expect(page.get_by_role("status")).to_have_text("1 peraturan cocok")
    expect(page.locator(".temuan")).to_be_hidden()


def test_a_query_in_the_address_finds_units_too(page: Page, address: str) -> None:
    page.goto(f"{address}en/index.html?cari=dukcapil")
    expect(page.locator(".temuan li").first).to_contain_text("Pencatatan Sipil")
    field(page).fill("")
    expect(page.locator(".temuan")).to_be_hidden()
    expect(page.locator(".kartu li:visible")).to_have_count(len(REGIONS))


def test_former_names_are_found(page: Page, address: str) -> None:
    page.goto(f"{address}index.html?cari=pengelolaan+pasar")
    expect(page.locator(".temuan li a")).to_have_text(["Dinas Perdagangan"])
