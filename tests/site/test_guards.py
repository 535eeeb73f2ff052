"""What a spec or a folder could make a site read, quote or overwrite, and may not."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.site.conftest import ANNEXED, SMALL, run

SECRET = "Pasal 1\nRahasia adalah rahasia."


def with_naskah(name: str) -> str:
    return SMALL.replace("  status: ditetapkan", f"  status: ditetapkan\n  naskah: {name}")


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "rahasia.txt"
    path.write_text(SECRET, "utf-8")
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "spek").mkdir()
    return tmp_path / "spek"


@pytest.mark.parametrize("way", ["above", "absolute", "link", "folder"])
def test_a_naskah_outside_the_spec_s_folder_is_never_quoted(
    tmp_path: Path, home: Path, secret: Path, way: str
) -> None:
    name = {"above": "../rahasia.txt", "absolute": str(secret)}.get(way, "naskah.txt")
    if way == "link":
        (home / "naskah.txt").symlink_to(secret)
    if way == "folder":
        (home / "ke-luar").symlink_to(tmp_path)
        name = "ke-luar/rahasia.txt"
    spec = home / "kecil.yaml"
    spec.write_text(with_naskah(name), "utf-8")
    result = run(spec, "-o", tmp_path / "situs")
    assert result.exit_code == 1
    assert "naskah-di-luar" in result.output
    assert f"{spec}:9:11:" in result.output
    assert "Rahasia" not in result.output
    assert not (tmp_path / "situs" / "daerah").exists()


def test_a_naskah_below_the_spec_is_quoted(tmp_path: Path, home: Path) -> None:
    (home / "naskah").mkdir()
    (home / "naskah" / "satu.txt").write_text(
        f"Pasal 1\nKepala Dinas memimpin Bidang Satu.\n\nPasal 2\n{ANNEXED}", "utf-8"
    )
    spec = home / "kecil.yaml"
    text = with_naskah("naskah/satu.txt").replace("dasar: Pasal 2", "dasar: Pasal 1")
    spec.write_text(text.replace("dasar: Pasal 3", "dasar: Pasal 1"), "utf-8")
    result = run(spec, "-o", tmp_path / "situs")
    assert result.exit_code == 0, result.output
    page = tmp_path / "situs" / "daerah" / "kecil" / "bagan-susunan.html"
    assert "Kepala Dinas memimpin Bidang Satu." in page.read_text("utf-8")


def test_a_naskah_that_is_a_pipe_is_refused_and_waits_for_nothing(
    tmp_path: Path, home: Path
) -> None:
    os.mkfifo(home / "pipa.txt")
    spec = home / "kecil.yaml"
    spec.write_text(with_naskah("pipa.txt"), "utf-8")
    result = run(spec, "-o", tmp_path / "situs")
    assert result.exit_code == 1
    assert "naskah-tidak-terbaca" in result.output


def test_a_record_cannot_make_a_pipe_be_read(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    assert run(small, "-o", out).exit_code == 0
    os.mkfifo(tmp_path / "pipa")
    record = out / ".bagan-situs" / "kecil.json"
    value = json.loads(record.read_text("utf-8"))
    value["dari"]["naskah"] = [str(tmp_path / "pipa"), ""]
    record.write_text(json.dumps(value), "utf-8")
    assert run(small, "-o", out).exit_code == 0


def test_a_page_of_somebody_else_is_not_replaced(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    out.mkdir()
    (out / "index.html").write_text("<!DOCTYPE html><title>Kabupaten</title>", "utf-8")
    result = run(small, "-o", out)
    assert result.exit_code == 2
    assert "index.html" in result.output
    assert [path.name for path in out.iterdir()] == ["index.html"]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "ftp://c.go.id", "https://", "https://c.go.id/?x",
        "https://c.go.id/<b>", 'https://c.go.id/"', "https://a:b@c.go.id", "//c.go.id",
    ],
)  # fmt: skip
def test_an_address_that_is_none_is_refused(small: Path, tmp_path: Path, url: str) -> None:
    result = run(small, "-o", tmp_path / "situs", "--base-url", url)
    assert result.exit_code == 2
    assert not (tmp_path / "situs").exists()


@pytest.mark.parametrize(
    "link",
    [
        "http://[",
        "http://",
        "https://a b",
        "https://u@c.go.id",
        "http://c.go.id:x/",
        "https://[::1]/",
        "javascript:alert(1)",
        "https://c.go.id/" + "a" * 3000,
    ],
)
def test_a_link_that_is_no_address_is_a_fault_with_its_place(
    small: Path, tmp_path: Path, link: str
) -> None:
    text = SMALL.replace("jenis: kepala,", f"jenis: kepala, tautan: '{link}',")
    small.write_text(text, "utf-8")
    result = run(small, "-o", tmp_path / "situs")
    assert result.exit_code == 1
    assert f"{small}:12:" in result.output
    assert "Traceback" not in result.output


def test_a_message_steers_no_terminal(small: Path, tmp_path: Path) -> None:
    small.write_text(SMALL.replace("jenis: kepala", '"\\e[31m\\u202ejenis": kepala'), "utf-8")
    result = run(small, "-o", tmp_path / "situs")
    assert result.exit_code == 1
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output
    assert "jenis" in result.output
