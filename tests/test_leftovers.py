"""What runs that were killed leave is finished or removed by the next, and told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bagan import leftovers
from bagan.files import write_all
from bagan.leftovers import heal, notices, prefix, run_in, temporary_folder

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are asked for by signals")

NAMES = ("a", "b/c", "b/d", "e")
KILLED = """\
import os, sys
from pathlib import Path
from bagan.files import write_all
calls = 0
def dying(call):
    def wrap(*arguments, **extra):
        global calls
        calls += 1
        if calls == int(sys.argv[2]):
            os._exit(9)
        return call(*arguments, **extra)
    return wrap
if sys.argv[1] == "replace":
    os.replace = dying(os.replace)
else:
    os.fsync = dying(os.fsync)
write_all({Path(name): b"baru " + name.encode() for name in sys.argv[3:]})
"""


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing found yet, in an empty folder, in English."""
    monkeypatch.setattr(leftovers, "_seen", set())
    monkeypatch.setenv("BAGAN_LANG", "en")
    monkeypatch.chdir(tmp_path)
    notices()


def killed(call: str, at: int) -> None:
    """Files of an earlier run, and a run over them that dies at its *at*-th *call*."""
    for name in NAMES:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_bytes(b"lama " + name.encode())
    done = subprocess.run([sys.executable, "-c", KILLED, call, str(at), *NAMES], check=False)
    assert done.returncode == 9


def left() -> list[str]:
    return sorted(path.name for path in Path().rglob(".bagan-*"))


def words() -> set[str]:
    return {Path(name).read_text().split()[0] for name in NAMES}


@pytest.mark.parametrize("at", range(1, len(NAMES) + 1))
def test_a_set_that_was_taking_its_names_is_finished(at: int) -> None:
    killed("replace", at)
    assert words() == ({"lama"} if at == 1 else {"lama", "baru"})
    write_all({Path("e"): b"baru e"})
    assert words() == {"baru"}
    assert left() == []
    count = len(NAMES) + 1 - at
    ready = "1 file that it had ready has its place" if count == 1 else (
        f"{count} files that it had ready have their places")  # fmt: skip
    assert notices() == [f"{Path.cwd()}: an earlier run was broken off; {ready}"]


@pytest.mark.parametrize("at", range(1, len(NAMES) + 1))
def test_a_set_that_was_not_ready_is_removed(at: int) -> None:
    killed("fsync", at)
    assert words() == {"lama"}
    assert len(left()) == at
    heal([Path().resolve(), Path("b").resolve()])
    assert left() == []
    assert words() == {"lama"}
    assert notices() == []


def test_what_a_living_process_writes_stays() -> None:
    parent = prefix().replace(str(os.getpid()), str(os.getppid()))
    Path(f"{parent}x.tmp").touch()
    heal([Path().resolve()])
    assert left() == [f"{parent}x.tmp"]


def test_what_another_machine_writes_stays_for_a_day() -> None:
    path = Path(f".bagan-abcdef-{2**22 + 1}-x.tmp")
    path.touch()
    heal([Path().resolve()])
    assert path.exists()
    os.utime(path, (0, 0))
    leftovers._seen.clear()
    heal([Path().resolve()])
    assert not path.exists()


@pytest.mark.parametrize(
    "pairs",
    ["", "{", "{}", "[1]", '[["a"]]', '[["{0}", "../luar"]]', '[["../{0}", "../luar"]]',
     '[["{0}", "/luar"]]', '[["penting", "luar"]]', '[["{0}", "tautan/luar"]]'],
)  # fmt: skip
def test_a_set_never_reaches_out_of_its_folder(tmp_path: Path, pairs: str) -> None:
    home = tmp_path / "rumah"
    home.mkdir()
    (tmp_path / "jauh").mkdir()
    (home / "tautan").symlink_to(tmp_path / "jauh")
    dead = f".bagan-{leftovers._host()}-{2**22 + 1}-"
    (home / "penting").write_text("isi")
    (home / f"{dead}x.tmp").write_text("jahat")
    (home / f"{dead}y.set").write_text(pairs.replace("{0}", f"{dead}x.tmp"))
    heal([home])
    files = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")]
    assert sorted(files) == ["jauh", "rumah", "rumah/penting", "rumah/tautan"]
    assert notices() == []


def test_a_run_that_was_killed_is_told_by_the_next() -> None:
    code = "import os; from pathlib import Path; from bagan.leftovers import run_in\n"
    code += "with run_in(Path('out')): Path('out/x').touch(); os._exit(9)"
    subprocess.run([sys.executable, "-c", code], check=False)
    assert len(left()) == 1
    with run_in(Path("out")):
        pass
    assert notices() == ["out: an earlier run was broken off before its end"]
    assert left() == []


def test_a_run_that_wrote_nothing_leaves_no_folder() -> None:
    with run_in(Path("out/a")):
        assert len(left()) == 1
    assert not Path("out").exists()


def test_temporary_folders_of_the_dead_are_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(Path.cwd()))
    dead = Path(f"bagan-{leftovers._host()}-{2**22 + 1}-x")
    dead.mkdir()
    Path(dead, "isi").touch()
    other = Path("bagan-catatan")
    other.mkdir()
    with temporary_folder() as folder:
        assert folder.is_dir()
        assert not dead.exists()
    assert [path.name for path in Path().iterdir()] == ["bagan-catatan"]
