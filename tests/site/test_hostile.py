"""Names, links and file names that want to do something: in a page they are only text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

from tests.site.conftest import SMALL, Page, run, words

EVIL = "</script></title><script>alert(1)</script><img src=x onerror=alert(1)>"


def hostile() -> str:
    text = SMALL.replace("nama: Bidang Satu", f"nama: '{EVIL}'")
    text = text.replace("nama: Kabupaten Kecil", f"nama: 'Kabupaten {EVIL}'")
    text = text.replace("jabatan: Bupati Kecil", f"jabatan: 'Bupati {EVIL}'")
    text = text.replace("tentang: Dinas Kecil", f"tentang: '{EVIL}'")
    text = text.replace("judul: Susunan", "judul: '\" onload=\"alert(1)'")
    return text.replace(
        "jenis: kepala, dasar",
        "jenis: kepala, tautan: 'https://a.id/\"onmouseover=\"alert(1)', dasar",
    )


def test_nothing_in_a_spec_becomes_markup(tmp_path: Path) -> None:
    spec, out = tmp_path / "jahat.yaml", tmp_path / "situs"
    spec.write_text(hostile(), "utf-8")
    result = run(spec, "-o", out)
    assert result.exit_code == 0, result.output
    pages = [Page(path.name, path.read_text("utf-8")) for path in sorted(out.rglob("*.html"))]
    assert len(pages) == 6
    for page in pages:
        for script in page.find("script"):
            assert script.get("type") == "application/ld+json" or not script.text
        for element in page.tree.iter():
            assert not [name for name in element.attrib if name.lower().startswith("on")]
            assert element.get("src") != "x"
            link = (element.get("href") or "").strip().lower()
            assert not link.startswith(("javascript:", "data:", "vbscript:"))
    (data,) = {text for page in pages for s in page.find("script") if (text := s.text)}
    assert "<" not in data
    assert EVIL in json.loads(data)["name"]
    chart = next(page for page in pages if page.path.startswith("bagan-"))
    assert EVIL in words(chart.find("div[@id='rincian-bidang']")[0])
    outward = [a for a in chart.find("a") if (a.get("href") or "").startswith("http")]
    assert [a.get("rel") for a in outward] == ["noopener nofollow ugc"]


def test_a_link_of_another_scheme_is_a_fault_of_the_spec(tmp_path: Path) -> None:
    spec, out = tmp_path / "jahat.yaml", tmp_path / "situs"
    spec.write_text(
        SMALL.replace(
            "jenis: kepala, dasar", "jenis: kepala, tautan: 'javascript:alert(1)', dasar"
        ),
        "utf-8",
    )
    assert run(spec, "-o", out).exit_code == 1
    assert not (out / "daerah").exists()


def test_ids_with_paths_in_them_are_faults_of_the_spec(tmp_path: Path) -> None:
    spec, out = tmp_path / "jahat.yaml", tmp_path / "situs"
    spec.write_text(SMALL.replace("id: susunan", "id: ../../luar"), "utf-8")
    assert run(spec, "-o", out).exit_code == 1
    assert not (tmp_path / "luar").exists()


def test_the_feeds_hold_names_as_text_alone(tmp_path: Path) -> None:
    spec, out = tmp_path / "jahat &.yaml", tmp_path / "situs"
    spec.write_text(hostile(), "utf-8")
    assert run(spec, "-o", out, "--base-url", "https://a.example.go.id").exit_code == 0
    (entry,) = json.loads((out / "dokumen.json").read_text("utf-8"))
    assert entry["judul"].endswith(f"tentang {EVIL}")
    assert entry["pemrakarsa"] == f"Pemerintah Kabupaten {EVIL}"
    addresses = [entry[key] for key in ("url", "urlDownload", "urlDetailPeraturan")]
    for address in [*addresses, *(chart["url"] for chart in entry["lampiran"])]:
        assert re.fullmatch(r"https://a\.example\.go\.id/[a-z0-9/.-]+", address)
    places = ElementTree.parse(out / "sitemap.xml").getroot()
    assert {element.tag.rpartition("}")[2] for element in places.iter()} == {"urlset", "url", "loc"}
    for element in places.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc"):
        assert re.fullmatch(r"https://a\.example\.go\.id/[a-z0-9/.-]*", element.text or "")
