"""Several sites listed as one: what is taken over, and what is refused with which words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.site.conftest import Page, run, words

Change = Callable[[Any], object]


def document(region: str = "Kabupaten Kecil", code: str = "13.99", host: str = "kecil") -> Any:
    base = f"https://{host}.example.go.id/bagan/daerah/{host}"
    return {
        "judul": f"Peraturan Bupati {region} Nomor 5 Tahun 2020 tentang Dinas",
        "tentang": "Dinas",
        "status": "ditetapkan",
        "url": f"{base}/",
        "daerah": {"nama": region, "kode": code, "provinsi": "Sumatera Barat"},
        "unit": [
            {
                "nama": "Dinas Kesehatan", "sebutan": "dinkes", "perangkat_daerah": True,
                "url": f"{base}/bagan-a.html#unit-dinkes",
            }
        ],
        "lampiran": [{"judul": "Susunan", "url": f"{base}/bagan-a.html"}],
    }  # fmt: skip


@pytest.fixture
def lists(tmp_path: Path) -> Callable[..., list[Path]]:
    """``lists(a, b)``: the files of those lists."""

    def write(*found: object) -> list[Path]:
        paths = []
        for number, value in enumerate(found):
            path = tmp_path / f"dokumen-{number}.json"
            data = value if isinstance(value, bytes) else json.dumps(value).encode()
            path.write_bytes(data)
            paths.append(path)
        return paths

    return write


def merge(paths: list[Path], out: Path, *more: str) -> Result:
    return run("--gabung", *paths, "-o", out, *more)


def test_regions_of_several_sites_are_listed_and_lead_to_them(
    lists: Callable[..., list[Path]], tmp_path: Path
) -> None:
    paths = lists([document("Kabupaten Zeta", "64.01", "zeta")], [document()])
    out = tmp_path / "nasional"
    done = merge(paths, out)
    assert done.exit_code == 0, done.output
    index = Page("index.html", (out / "index.html").read_text("utf-8"))
    assert [words(h) for h in index.find("h3")] == ["Kabupaten Kecil", "Kabupaten Zeta"]
    assert [a.get("href") for a in index.find("h3/a")] == [
        "https://kecil.example.go.id/bagan/daerah/kecil/",
        "https://zeta.example.go.id/bagan/daerah/zeta/",
    ]
    search = (out / "aset/cari.js").read_text("utf-8")
    assert "https://zeta.example.go.id/bagan/daerah/zeta/bagan-a.html#unit-dinkes" in search
    merged = json.loads((out / "dokumen.json").read_text("utf-8"))
    assert merged == [document(), document("Kabupaten Zeta", "64.01", "zeta")]
    assert (out / "en/index.html").is_file()


def test_the_same_lists_give_the_same_bytes_in_any_order(
    lists: Callable[..., list[Path]], tmp_path: Path
) -> None:
    paths = lists([document("Kabupaten Zeta", "64.01", "zeta")], [document()], [document()])
    made = []
    for out, order in ((tmp_path / "a", paths), (tmp_path / "b", paths[::-1])):
        assert merge(order, out).exit_code == 0
        made.append({p.relative_to(out): p.read_bytes() for p in out.rglob("*") if p.is_file()})
    assert made[0] == made[1]


def test_a_merged_list_can_be_merged_again(
    lists: Callable[..., list[Path]], tmp_path: Path
) -> None:
    assert merge(lists([document()]), tmp_path / "a").exit_code == 0
    assert merge([tmp_path / "a" / "dokumen.json"], tmp_path / "b").exit_code == 0
    lists_ = [(tmp_path / name / "dokumen.json").read_bytes() for name in "ab"]
    assert lists_[0] == lists_[1]


def without(key: str) -> Any:
    return {name: value for name, value in document().items() if name != key}


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (b"{", "rusak"),
        (b"\xff\xfe", "rusak"),
        (b"[" * 100_000, "rusak"),
        (b'["\\ud800"]', "rusak"),
        ([], "bukan daftar dokumen"),
        ({"a": 1}, "bukan daftar dokumen"),
        ([3], "dokumen 1: - tidak ada atau rusak"),
        ([without("unit")], "Bagan yang lebih lama"),
        ([without("daerah")], "Bagan yang lebih lama"),
        ([without("tentang")], "dokumen 1: tentang tidak ada atau rusak"),
        ([document() | {"url": "daerah/kecil/"}], "lagi dengan --base-url"),
        ([document() | {"url": "javascript:alert(1)"}], "lagi dengan --base-url"),
        ([document() | {"judul": "a\0b"}], "dokumen 1: judul tidak ada atau rusak"),
        ([document(), document() | {"unit": 3}], "dokumen 2: unit tidak ada atau rusak"),
    ],
)
def test_what_cannot_be_used_is_named_once_and_nothing_is_written(
    lists: Callable[..., list[Path]], tmp_path: Path, found: object, told: str
) -> None:
    paths = lists([document("Kabupaten Zeta", "64.01", "zeta")], found)
    done = merge(paths, tmp_path / "out")
    assert done.exit_code == 1
    (line,) = done.output.strip().splitlines()
    assert told in line and paths[1].name in line
    assert not (tmp_path / "out").exists()


def test_two_versions_of_one_document_are_refused(
    lists: Callable[..., list[Path]], tmp_path: Path
) -> None:
    done = merge(lists([document()], [document() | {"status": "salinan"}]), tmp_path / "out")
    assert done.exit_code == 1
    assert "sebutkan yang lebih baru saja" in done.output


def test_each_list_at_fault_is_named(lists: Callable[..., list[Path]], tmp_path: Path) -> None:
    done = merge(lists(b"{", [], [document()]), tmp_path / "out")
    assert done.exit_code == 1
    assert len(done.output.strip().splitlines()) == 2


def test_nothing_is_fetched_and_a_missing_file_is_named(tmp_path: Path) -> None:
    done = run("--gabung", "https://a.example/dokumen.json", "tiada.json", "-o", tmp_path / "out")
    assert done.exit_code == 1
    first, second = done.output.strip().splitlines()
    assert "adalah alamat" in first and "tiada.json tidak dapat dibaca" in second


def test_a_site_of_specs_is_not_overwritten(
    small: Path, lists: Callable[..., list[Path]], tmp_path: Path
) -> None:
    out = tmp_path / "situs"
    assert run(small, "-o", out, "--base-url", "https://kecil.example.go.id").exit_code == 0
    assert merge(lists([document()]), out).exit_code == 2
    # What the site says of itself is what is needed to list it elsewhere.
    assert merge([out / "dokumen.json"], tmp_path / "nasional").exit_code == 0
    index = Page("index.html", (tmp_path / "nasional/index.html").read_text("utf-8"))
    (link,) = index.find("h3/a")
    assert link.get("href") == "https://kecil.example.go.id/daerah/kecil/"


def test_names_of_other_sites_stay_text(lists: Callable[..., list[Path]], tmp_path: Path) -> None:
    evil = "</script><img src=x onerror=alert(1)>"
    bad = document(evil)
    bad["unit"][0]["nama"] = evil
    assert merge(lists([bad]), tmp_path / "out").exit_code == 0
    index = Page("index.html", (tmp_path / "out/index.html").read_text("utf-8"))
    assert not index.find("img[@src='x']")
    assert words(index.find("h3")[0]) == evil
