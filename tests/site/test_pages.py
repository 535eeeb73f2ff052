"""The pages of a site: what the picture shows, they say in words; what they name, there is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from bagan import Options, draw
from bagan.chart.spec import Spec, load_spec
from bagan.publish.site.words import words as site_words
from tests.site.conftest import ROOT, Page, words
from tests.sites import BASE, OF_THE_SITE

Pages = Callable[[str], list[Page]]


def each_chart() -> list[tuple[str, str]]:
    return [
        (str(path.relative_to(ROOT)), view.id)
        for path in OF_THE_SITE
        for annex in load_spec(path).regency.lampiran
        for view in annex.bagan
    ]


@cache
def drawn(path: str, chart: str) -> tuple[Spec, object]:
    spec = load_spec(ROOT / path)
    return spec, next(iter(draw(spec, Options(font="none"), chart=chart))).chart


@pytest.mark.parametrize(("path", "view"), each_chart())
def test_every_line_stands_in_the_table_and_in_the_outline(
    pages: Pages, path: str, view: str
) -> None:
    (page,) = pages(f"daerah/{Path(path).stem}/bagan-{view}.html")
    spec, chart = drawn(path, view)
    name = spec.organisation.name
    units = {node.id: node.unit for node in chart.nodes.values()}
    expected = {
        (
            name(units[link.source]),
            link.kind.value + (" (dua arah)" if link.both else ""),
            name(units[link.target]),
            str(link.basis),
        )
        for link in chart.links
    }
    rows = [tuple(words(cell) for cell in row) for row in page.find("tbody/tr")]
    assert len(rows) == len(chart.links)
    assert set(rows) == expected
    told = {entry.get("id"): words(entry) for entry in page.find("div[@class='butir']")}
    for link in chart.links:
        source, target = units[link.source], units[link.target]
        way = "timbal balik dengan" if link.both else "dari"
        lines = told[f"rincian-{target}"].split(f"Garis {link.kind.value} {way}: ")
        assert len(lines) == 2, (target, link)
        assert f"{name(source)} ({link.basis})" in lines[1]


@pytest.mark.parametrize(("path", "view"), each_chart())
def test_every_unit_has_one_entry_one_box_and_an_address(
    pages: Pages, path: str, view: str
) -> None:
    (page,) = pages(f"daerah/{Path(path).stem}/bagan-{view}.html")
    spec, chart = drawn(path, view)
    shown = {node.unit for node in chart.nodes.values()}
    entries = [entry.get("id", "") for entry in page.find("div[@class='butir']")]
    assert sorted(entries) == sorted(f"rincian-{unit}" for unit in shown)
    ids = {element.get("id") for element in page.tree.iter()}
    for unit in shown:
        assert f"unit-{unit}" in ids
    for entry in page.find("div[@class='butir']"):
        assert words(entry).startswith(spec.organisation.name(entry.get("id", "")[8:]))


def test_the_outline_follows_the_lines_of_komando(pages: Pages) -> None:
    (page,) = pages("daerah/kutai-barat/bagan-kiss.html")

    def path_to(unit: str) -> list[str]:
        found: list[str] = []

        def descend(item: object, above: list[str]) -> None:
            for child in item.findall("li"):
                here = child.find("div").get("id")
                if here == f"rincian-{unit}":
                    found.extend(above)
                for inner in child.findall("ul"):
                    descend(inner, [*above, here])

        (tree,) = page.find("ul[@class='pohon']")
        descend(tree, [])
        return found

    assert path_to("dispora") == ["rincian-bupati", "rincian-sekda"]


def test_articles_are_quoted_where_the_naskah_is_there(pages: Pages) -> None:
    (page,) = pages("daerah/kutai-barat/bagan-kiss.html")
    (entry,) = page.find("div[@id='rincian-bupati']")
    assert "Pasal 1 angka 7" in words(entry)
    assert words(entry.findall(".//q")[0]) == "Bupati adalah Bupati Kutai Barat;"
    assert all(len(words(quote)) <= 260 for quote in page.find("q"))
    (other,) = pages("daerah/sesudah/bagan-hubungan-kerja.html")
    assert other.find("q") == []


def test_no_link_is_dead_and_no_id_stands_twice(site: Path, pages: Pages) -> None:
    addresses = 0
    for page in pages("**/*.html"):
        ids = [i for e in page.tree.iter() if (i := e.get("id"))]
        assert len(ids) == len(set(ids)), page.path
        for element in page.tree.iter():
            for name in ("href", "src"):
                if (link := element.get(name)) is None or link.startswith(BASE):
                    continue
                if name == "src" and link.startswith("data:image/svg+xml;base64,"):  # a legend's
                    continue
                parts = urlsplit(link)
                assert not parts.scheme and not parts.netloc, link
                home = (site / page.path).parent
                target = (home / unquote(parts.path)) if parts.path else site / page.path
                assert target.is_file(), (page.path, link)
                if parts.fragment:
                    assert not parts.path
                    assert parts.fragment in ids, (page.path, link)
                addresses += 1
            for reference in ("aria-labelledby", "aria-describedby"):
                for name in (element.get(reference) or "").split():
                    assert name in ids, (page.path, name)
    assert addresses > 500


def test_each_page_has_its_language_title_heading_and_policy(pages: Pages) -> None:
    titles = []
    for page in pages("**/*.html"):
        assert page.text.startswith("<!DOCTYPE html>")
        assert page.tree.get("lang") == ("en" if page.path.startswith("en/") else "id")
        assert len(page.find("h1")) == 1
        titles.append(words(page.find("title")[0]))
        (policy,) = page.find("meta[@http-equiv='Content-Security-Policy']")
        assert policy.get("content", "").startswith(
            "default-src 'none'; script-src 'self'; style-src 'self';"
        )
        assert page.find("style") == []
        assert [e for e in page.tree.iter() if e.get("style")] == []
        for script in page.find("script"):
            if script.get("type") != "application/ld+json":
                # A module would not run where the site is opened from a disk.
                assert script.get("type") is None and script.get("defer") is not None
                assert re.fullmatch(r"(\.\./)*aset/[a-z]+\.js\?[0-9a-f]{8}", script.get("src", ""))
                assert not script.text
    assert len(titles) == len(set(titles))


def test_regions_are_grouped_by_province_in_the_order_of_codes(pages: Pages) -> None:
    (index,) = pages("index.html")
    assert [words(h) for h in index.find("section[@class='provinsi']/h2")] == [
        "Provinsi Contoh",
        "Sumatera Barat",
        "Kalimantan Timur",
    ]
    assert [words(h) for h in index.find("h3")] == [
        "Kabupaten Contoh",
        "Kabupaten Pasaman Barat",
        "Kabupaten Kutai Barat",
    ]
    assert "3 peraturan, 3 provinsi, 7 bagan" in words(index.find("main")[0])


def test_documents_are_listed_as_a_jdih_does(site: Path) -> None:
    listed = json.loads((site / "dokumen.json").read_text("utf-8"))
    (kubar,) = [item for item in listed if item["idData"] == "kutai-barat"]
    assert kubar["judul"].startswith(
        "Peraturan Bupati Kutai Barat Nomor 21 Tahun 2017 tentang Mekanisme"
    )
    assert (kubar["jenis"], kubar["nomor"], kubar["tahun"], kubar["tanggal"]) == (
        "Peraturan Bupati", "21", "2017", "2017-06-22",
    )  # fmt: skip
    assert kubar["pemrakarsa"] == "Pemerintah Kabupaten Kutai Barat"
    assert kubar["url"] == f"{BASE}/daerah/kutai-barat/"
    assert kubar["singkatanJenis"] == "PERBUP"
    assert (site / kubar["urlDownload"].removeprefix(f"{BASE}/")).is_file()


def test_a_draft_is_marked_and_has_no_date(site: Path, pages: Pages) -> None:
    (page,) = pages("daerah/sesudah/index.html")
    facts = words(page.find("dl")[0])
    assert "Rancangan" in facts
    assert "2024" not in facts
    listed = json.loads((site / "dokumen.json").read_text("utf-8"))
    (draft,) = (each for each in listed if each["idData"] == "sesudah")
    assert draft["status"] == "rancangan" and "2024" not in str(draft)


def test_the_site_map_names_every_page(site: Path, pages: Pages) -> None:
    named = re.findall(r"<loc>([^<]+)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    expected = [
        f"{BASE}/{page.path.removesuffix('index.html')}"
        for page in pages("**/*.html")
        if "/perubahan-" not in page.path
    ]
    assert sorted(named) == sorted(expected)


def test_linked_data_describes_the_government(pages: Pages) -> None:
    (page,) = pages("daerah/pasaman-barat/index.html")
    (script,) = page.find("script")
    data = json.loads(script.text or "")
    assert data["@type"] == "GovernmentOrganization"
    assert data["name"] == "Pemerintah Kabupaten Pasaman Barat"
    assert data["identifier"]["value"] == "13.12"
    assert {"Dinas Sosial"} <= {office["name"] for office in data["subOrganization"]}


def test_downloads_are_what_they_say(site: Path) -> None:
    home = site / "daerah" / "kutai-barat"
    assert (home / "kutai-barat.yaml").read_bytes() == OF_THE_SITE[0].read_bytes()
    assert (home / "kutai-barat.pdf").read_bytes().startswith(b"%PDF-")
    assert (home / "kutai-barat-kiss.png").read_bytes().startswith(b"\x89PNG")
    data = json.loads((home / "kutai-barat.json").read_text("utf-8"))
    spec = load_spec(OF_THE_SITE[0])
    assert len(data["garis"]) == len(spec.organisation.lines)
    assert [unit["id"] for unit in data["unit"]][: len(spec.organisation.units)] == list(
        spec.organisation.units
    )


def test_every_word_of_the_pages_is_used() -> None:
    used = "".join(
        path.read_text("utf-8")
        for folder, pattern in (
            (ROOT / "templates/situs", "*.j2"),
            (ROOT / "bagan/publish/site", "*.py"),
        )
        for path in folder.glob(pattern)
        if path.name != "words.py"
    )
    ties = {
        f"{kind}_{way}" for kind in ("komando", "koordinasi") for way in ("dari", "ke", "timbal")
    }
    composed = set(re.findall(r'"(\w+_)" ~', used))
    assert composed == {"status_", "jumlah_", "tampilan_"}
    unused = [
        key
        for key in site_words()
        if key not in ties
        and not key.startswith(tuple(composed))
        and not re.search(rf"\bk\.{key}\b|[\"']{key}[\"']", used)
    ]
    assert unused == []
