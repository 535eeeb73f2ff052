"""Links and names in folders: nothing is written or quoted elsewhere, and every file is named
by letters and digits alone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bagan.cli import main
from tests.attacks import FILE_NAMES
from tests.site.conftest import SMALL

HERE = {"en": "is a link to somewhere else", "id": "adalah tautan ke tempat lain"}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "kecil.yaml"
    path.write_text(SMALL, "utf-8")
    return path


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("aset", "luar"),
        (".bagan-situs", "luar"),
        ("daerah", "luar"),
        ("daerah/kecil", "luar"),
        ("index.html", "luar/penting"),
        ("dokumen.json", "luar/belum-ada"),
        ("daerah/kecil/index.html", "luar/penting"),
        ("daerah/kecil/kecil.yaml", "luar/penting"),
    ],
)
def test_a_link_in_the_site_s_folder_leads_nowhere(
    link: str, target: str, language: str, small: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("BAGAN_LANG", language)
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "penting").write_text("penting", "utf-8")
    place = tmp_path / "situs" / link
    place.parent.mkdir(parents=True)
    place.symlink_to(tmp_path / target)
    result = run("site", small, "-o", tmp_path / "situs")
    # Its first page is looked at before anything is drawn.
    first = link == "index.html"
    assert result.exit_code == (2 if first else 1)
    assert first or HERE[language] in result.output
    assert str(tmp_path / "situs" / link) in result.output
    assert [path.name for path in outside.iterdir()] == ["penting"]
    assert (outside / "penting").read_text("utf-8") == "penting"


@pytest.mark.parametrize("slug", ["../../luar", "..", ".", "a/b", "\0", "kecil/../..", "KECIL"])
def test_a_record_of_a_strange_slug_removes_nothing(slug: str, small: Path, tmp_path: Path) -> None:
    out, victim = tmp_path / "situs", tmp_path / "luar" / "index.html"
    victim.parent.mkdir()
    victim.write_text("penting", "utf-8")
    assert run("site", small, "-o", out).exit_code == 0
    record = json.loads((out / ".bagan-situs" / "kecil.json").read_text("utf-8"))
    record["kartu"]["slug"] = slug
    (out / ".bagan-situs" / "lain.json").write_text(json.dumps(record), "utf-8")
    result = run("site", small, "-o", out)
    assert result.exit_code == 0
    assert victim.is_file()
    assert (out / "daerah" / "kecil" / "index.html").is_file()


@pytest.mark.parametrize("content", ["{", "[]", "null", '{"dari": 1}', "[" * 100_000, "\udcff\0"])
def test_a_record_that_is_none_is_passed_over(content: str, small: Path, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    assert run("site", small, "-o", out).exit_code == 0
    record = out / ".bagan-situs" / "kecil.json"
    record.write_bytes(content.encode("utf-8", "surrogateescape"))
    result = run("site", small, "-o", out)
    assert result.exit_code == 0, result.output
    assert json.loads(record.read_text("utf-8"))["kartu"]["slug"] == "kecil"


def test_a_spec_behind_a_link_tells_no_path_of_this_computer(small: Path, tmp_path: Path) -> None:
    link = tmp_path / "sini" / "tautan.yaml"
    link.parent.mkdir()
    link.symlink_to(small)
    out = tmp_path / "situs"
    assert run("site", link, "-o", out).exit_code == 0
    assert [path.name for path in (out / "daerah").iterdir()] == ["tautan"]
    told = b"".join(path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file())
    assert str(tmp_path).encode() not in told


@pytest.mark.parametrize("name", [*FILE_NAMES, "\udcff"])
def test_files_are_named_by_letters_and_digits(name: str, tmp_path: Path) -> None:
    spec = tmp_path / "masukan" / f"{name.replace('/', '_')}.yaml"
    spec.parent.mkdir()
    spec.write_text(SMALL, "utf-8")
    out = tmp_path / "keluaran"
    for command in (
        ("site", spec, "-o", out),
        ("embed", spec, "-o", out, "--dpi", "40"),
        ("export", spec, "--format", "graphml", "-o", f"{out}/"),
    ):
        result = run(*command)
        # A page needs an address; a file takes the region's name instead.
        nameless = name == "\udcff" and command[0] == "site"
        assert result.exit_code == (1 if nameless else 0), result.output
    written = [path for path in out.rglob("*") if ".bagan-situs" not in path.parts]
    assert all(re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]*", path.name) for path in written)
    assert not (tmp_path / "kena").exists()


def test_an_export_to_a_spec_s_own_name_is_refused(small: Path) -> None:
    before = small.read_bytes()
    assert run("export", small, "--format", "json", "-o", small).exit_code == 2
    assert small.read_bytes() == before
