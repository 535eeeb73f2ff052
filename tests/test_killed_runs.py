"""Commands killed at random moments: no half file, no mixture without a word, nothing left."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bagan.cli import main
from tests.forked import Loaded, loaded
from tests.sampled import sampled
from tests.site.conftest import SMALL

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9")

KILLS = sampled(3, 100)
JOBS = sampled("1", "2")
"""In how many processes texts are read: to begin one takes longer than its work."""
FULL = sampled(range(1, 21, 3), range(1, 21))
"""The write at which the disk is full, counted over all of a run."""
COMMANDS = {
    "build": ["build", "a.yaml", "b.yaml", "c.yaml", "--dpi", "36", "--jobs", "1", "-o", "hasil"],
    "site": ["site", "a.yaml", "b.yaml", "c.yaml", "--jobs", "1", "-o", "hasil"],
    "diff": ["diff", "lama", "baru", "--jobs", "2", "-o", "hasil"],
    "import": ["import", "a.csv", "b.csv", "c.csv", "--jobs", JOBS, "-o", "hasil",
               "--terima-konsep"],
}  # fmt: skip
SAID = "said.txt"
TABLE = "id;nama;atasan\nkepala;Kepala Dinas {};\nbidang;Bidang {};kepala\n"


def write(folder: Path, word: str, names: str = "abc") -> None:
    """Specs, two folders of them, and tables, called *names*, all with *word* in their names."""
    for name in names:
        text = SMALL.replace("Kecil", f"Kecil {name.upper()}").replace("Satu", word)
        (folder / f"{name}.yaml").write_text(text, "utf-8")
        (folder / f"{name}.csv").write_text(TABLE.format(name, word), "utf-8")
        for home, other in (("lama", text), ("baru", text.replace(word, f"{word} Baru"))):
            (folder / home).mkdir(exist_ok=True)
            (folder / home / f"{name}.yaml").write_text(other, "utf-8")


@pytest.fixture(scope="module")
def program() -> Iterator[Loaded]:
    with loaded() as process:
        yield process


def finish(program: Loaded, folder: Path, command: str) -> str:
    """Run to the end; what is said."""
    program.start(COMMANDS[command], folder, folder / SAID)
    code = program.ended()
    said = (folder / SAID).read_text("utf-8")
    assert code in (0, 1), said
    return said


def kill(program: Loaded, folder: Path, command: str, *, after: float) -> None:
    """Run for so many seconds, then kill."""
    process = program.start(COMMANDS[command], folder, folder / SAID)
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    program.ended()


def files(folder: Path) -> dict[str, bytes]:
    """What lies in the folder of results, without what is not to be seen."""
    home = folder / "hasil"
    return {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in home.rglob("*")
        if path.is_file() and "/." not in f"/{path.relative_to(home).as_posix()}"
    }


@pytest.mark.parametrize("command", ("build", "site", "diff"))
def test_a_killed_command_is_made_whole_by_the_next(
    command: str, program: Loaded, tmp_path: Path
) -> None:
    before, after = tmp_path / "sebelum", tmp_path / "sesudah"
    for folder, word in ((before, "Lama"), (after, "Muda")):
        folder.mkdir()
        write(folder, word)
    began = time.monotonic()
    finish(program, before, command)
    lasts = time.monotonic() - began
    finish(program, after, command)
    old, new = files(before), files(after)
    chance = random.Random(command)
    for number in range(KILLS):
        folder = tmp_path / f"coba-{number}"
        shutil.copytree(before, folder)
        write(folder, "Muda")
        kill(program, folder, command, after=chance.uniform(0, lasts))
        found = files(folder)
        states = {
            name: {old.get(name): "old", new.get(name): "new"}.get(data)
            for name, data in found.items()
            if old.get(name) != new.get(name)
        }
        assert None not in states.values(), "half a file"
        said = finish(program, folder, command)
        assert len(set(states.values())) < 2 or "broken off" in said, "a mixture without a word"
        assert files(folder) == new
        strays = [path.name for path in folder.rglob(".bagan-*") if path.is_file()]
        assert strays == []
        shutil.rmtree(folder)


def test_a_killed_import_is_finished_by_the_next(program: Loaded, tmp_path: Path) -> None:
    whole = tmp_path / "utuh"
    whole.mkdir()
    write(whole, "Muda")
    began = time.monotonic()
    finish(program, whole, "import")
    lasts = time.monotonic() - began
    new, chance = files(whole), random.Random("import")
    for number in range(KILLS):
        folder = tmp_path / f"coba-{number}"
        folder.mkdir()
        write(folder, "Muda")
        kill(program, folder, "import", after=chance.uniform(0, lasts))
        found = files(folder)
        assert found.items() <= new.items(), "half a file"
        said = finish(program, folder, "import")
        assert files(folder) == new
        for name in ("a", "b", "c"):
            there = f"{name}.yaml is there already" in said
            assert there or f"{name}.yaml" not in found, "kept without a word"
        assert [path for path in folder.rglob(".bagan-*") if path.is_file()] == []
        shutil.rmtree(folder)


FOUR = ["build", "d.yaml", *COMMANDS["build"][1:]]
"""As many writes as there are points at which the disk is full."""


@pytest.fixture(scope="module")
def once_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lama")
    write(folder, "Lama", "abcd")
    names = [word if not word.endswith(".yaml") else str(folder / word) for word in FOUR[:-1]]
    assert CliRunner().invoke(main, [*names, str(folder / FOUR[-1])]).exit_code == 0
    return folder


@pytest.mark.parametrize("at", FULL)
def test_a_full_disk_leaves_whole_sets(
    at: int, once_built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BAGAN_LANG", "en")
    shutil.copytree(once_built, tmp_path, dirs_exist_ok=True)
    old = files(tmp_path)
    write(tmp_path, "Muda", "abcd")
    calls, sync = [0], os.fsync

    def full(handle: int) -> None:
        calls[0] += 1
        if calls[0] >= at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        sync(handle)

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        result = CliRunner().invoke(main, FOUR)
    assert result.exit_code == 1
    assert "the disk is full" in result.stderr and "Traceback" not in result.output
    changed = {name: data != old[name] for name, data in files(tmp_path).items()}
    for spec in "abcd":
        assert len({new for name, new in changed.items() if name.startswith(spec)}) == 1
    assert [path for path in tmp_path.rglob(".bagan-*") if path.is_file()] == []
    assert CliRunner().invoke(main, FOUR).exit_code == 0
    whole = files(tmp_path)
    assert all(whole[name] != old[name] for name in old)
