"""Specs from an object store, files into one: the same bytes as in folders."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest
from click.testing import CliRunner, Result
from fsspec.implementations.memory import MemoryFileSystem

from bagan.cli import main
from tests.site.conftest import ANNEXED, SMALL

ARTICLES = ("Dinas dipimpin Kepala Dinas.", "Ada Bidang Satu.", "Kepala Dinas memimpin Bidang.")
NASKAH = "\n\n".join(f"Pasal {n}\n{words}" for n, words in enumerate((*ARTICLES, ANNEXED), 1))
NAMED = SMALL.replace("  penanda_tangan:", "  naskah: ../naskah/satu.txt\n  penanda_tangan:")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def store() -> Iterator[MemoryFileSystem]:
    """Two specs and a text in a store that is empty otherwise."""
    made = fsspec.filesystem("memory")
    made.store.clear()
    made.pseudo_dirs[:] = [""]
    made.pipe_file("/daerah/sp/satu.yaml", NAMED.encode())
    made.pipe_file("/daerah/naskah/satu.txt", NASKAH.encode())
    made.pipe_file("/daerah/sp/dua.yaml", SMALL.encode())
    yield made
    made.store.clear()


def run(*words: str) -> Result:
    result = CliRunner().invoke(main, list(words))
    assert "Traceback" not in result.output
    return result


def build(*words: str) -> dict[str, str]:
    result = run("build", *words, "--dpi", "36", "--jobs", "1", "--format", "json")
    assert result.exit_code == 0, result.output
    return {one["spec"]: one["state"] for one in json.loads(result.stdout)}


def test_the_same_bytes_as_in_folders(store: MemoryFileSystem) -> None:
    Path("sp").mkdir()
    Path("naskah").mkdir()
    Path("sp/satu.yaml").write_text(NAMED, "utf-8")
    Path("naskah/satu.txt").write_text(NASKAH, "utf-8")
    Path("sp/dua.yaml").write_text(SMALL, "utf-8")
    assert set(build("sp/satu.yaml", "sp/dua.yaml", "-o", "hasil").values()) == {"made"}
    found = build("memory://daerah/sp/*.yaml", "-o", "memory://hasil")
    assert list(found.values()) == ["made", "made"]
    here = {path.name: path.read_bytes() for path in Path("hasil").glob("*.*") if path.is_file()}
    there = {
        path.rpartition("/")[2]: store.cat_file(path) for path in store.glob("/hasil/[a-z]*.*")
    }
    assert there == here and len(here) == 6


def test_what_is_unchanged_is_not_made_again(store: MemoryFileSystem) -> None:
    words = ("memory://daerah/sp/*.yaml", "-o", "memory://hasil")
    build(*words)
    assert set(build(*words).values()) == {"unchanged"}
    store.pipe_file("/daerah/naskah/satu.txt", NASKAH.replace("Ada", "Terdapat").encode())
    assert list(build(*words).values()) == ["unchanged", "made"]
    store.rm("/hasil/dua-susunan.svg")
    assert list(build(*words).values()) == ["made", "unchanged"]


def test_a_store_and_a_folder_mix(store: MemoryFileSystem) -> None:
    build("memory://daerah/sp/satu.yaml", "-o", "hasil")
    assert Path("hasil/satu-susunan.svg").is_file()


def test_faults_name_the_address(store: MemoryFileSystem) -> None:
    store.pipe_file("/daerah/sp/satu.yaml", b"bagan: 1\n")
    result = run("check", "memory://daerah/sp/satu.yaml")
    assert result.exit_code == 1
    assert result.stdout.startswith("memory://daerah/sp/satu.yaml:1:1: error:")
    gone = run("check", "memory://daerah/sp/tiada.yaml")
    assert gone.exit_code == 1
    assert gone.stdout.startswith("memory://daerah/sp/tiada.yaml: error: There is no such file")


def test_a_pattern_that_names_nothing_and_an_unknown_store_are_told(
    store: MemoryFileSystem,
) -> None:
    nothing = run("check", "memory://daerah/*.yml")
    assert (nothing.exit_code, nothing.stderr) == (
        1,
        "error: memory://daerah/*.yml names no file\n",
    )
    unknown = run("check", "entah://daerah/a.yaml")
    assert unknown.exit_code == 3
    assert unknown.stderr.startswith("error: entah://daerah/a.yaml needs a package")


def test_a_store_that_does_not_answer_is_told(
    store: MemoryFileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_words: object, **_named: object) -> bytes:
        raise ConnectionError("no route")

    monkeypatch.setattr(MemoryFileSystem, "cat_file", broken)
    result = run("check", "memory://daerah/sp/satu.yaml")
    assert result.exit_code == 1
    assert result.stderr == "error: memory://daerah/sp/satu.yaml does not answer: no route\n"
