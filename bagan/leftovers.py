"""A folder in, what runs that were killed left in it out: sets are finished, the rest removed.

All that a run writes before its time has a name that tells the machine and the process, so
that another run knows whose it is, and whether that one is still at work:

- ``.bagan-HOST-PID-….tmp``: a file that has not taken its name yet;
- ``.bagan-HOST-PID-….set``: a set whose files are all on the disk and are taking their names;
- ``.bagan-HOST-PID-….run``: a run that writes several sets, and has not come to its end.

The names are input: nothing outside of the folder is ever touched for one.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from socket import gethostname

from bagan.language import _, ngettext

_NAME = re.compile(r"\.?bagan-([0-9a-f]{6})-(\d+)-\w+(\.tmp|\.set|\.run|)")
PATIENCE = 24 * 3600.0
"""Seconds after which a file of a process that cannot be asked for is nobody's any more."""

_seen: set[Path] = set()
_notices: list[str] = []


def notices() -> list[str]:
    """What is to be said of leftovers that were found since this was asked last."""
    said, _notices[:] = list(_notices), []
    return said


def prefix() -> str:
    """What the names of this process's temporary files begin with."""
    return f".bagan-{_host()}-{os.getpid()}-"


@lru_cache(maxsize=1)
def _host() -> str:
    return sha256(gethostname().encode()).hexdigest()[:6]


def heal(folders: Iterable[Path]) -> None:
    """Finish or remove what dead runs left in *folders*; each is looked at once a process."""
    for folder in folders:
        if folder not in _seen:
            _seen.add(folder)
            _heal(folder)


def _heal(folder: Path) -> None:
    dead = [path for path in _ours(folder) if _is_dead(path)]
    finished = sum(_finish(path) for path in dead if path.suffix == ".set")
    if finished:
        told = ngettext(
            "{folder}: an earlier run was broken off; {count} file that it had ready has its place",
            "{folder}: an earlier run was broken off; {count} files that it had ready have "
            "their places",
            finished,
            folder=folder,
        )
        _notices.append(told)
    if any(path.suffix == ".run" for path in dead):
        told = _("{folder}: an earlier run was broken off before its end", folder=folder)
        _notices.append(told)
    for path in dead:
        with suppress(OSError):
            path.unlink()


def _ours(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.name.startswith(".bagan-")]
    except OSError:
        return []
    return [folder / name for name in sorted(names) if _NAME.fullmatch(name)]


def _is_dead(path: Path) -> bool:
    """Whether the process that made *path* is at work no more, as far as can be known."""
    found = _NAME.fullmatch(path.name)
    assert found
    if found[1] == _host() and os.name == "posix":
        return not _is_at_work(int(found[2]))
    with suppress(OSError):
        return time.time() - path.stat().st_mtime > PATIENCE
    return False


def _is_at_work(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True  # another user's
    return True


# --- sets ---------------------------------------------------------------------------


def announce(staged: Mapping[Path, Path], home: Path) -> Path | None:
    """Write in *home* which of its files take which names: from now on they all will.

    *staged* are the temporary paths by the names they take, all in *home* or below it.  None
    where nothing can be written there.
    """
    pairs = [
        [os.path.relpath(path, home), os.path.relpath(name, home)] for name, path in staged.items()
    ]
    place = ""
    try:
        handle, place = tempfile.mkstemp(prefix=prefix(), suffix=".set", dir=home)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(pairs, stream)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        with suppress(OSError):
            Path(place).unlink()
        return None
    return Path(place)


def _finish(announced: Path) -> int:
    """Give the files of a set their names; how many of them had none yet."""
    home = announced.parent.resolve()
    try:
        pairs = json.loads(announced.read_text("utf-8"))
        moves = [(home / path, home / name) for path, name in pairs]
    except (OSError, ValueError, TypeError):
        return 0  # broken off as it was written: no file has taken its name
    count = 0
    for path, name in moves:
        if not _NAME.fullmatch(path.name) or path.parent.resolve() != name.parent.resolve():
            continue
        if name.parent.resolve().is_relative_to(home) and path.is_file():
            with suppress(OSError):
                os.replace(path, name)
                count += 1
    return count


# --- runs and folders ---------------------------------------------------------------


def made_folders(folder: Path) -> list[Path]:
    """Make *folder*; those that were not there, the outermost first.  Raises OSError."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def remove_empty(folders: Iterable[Path]) -> None:
    """Remove those of *folders*, the outermost first, in which nothing lies."""
    for folder in reversed(list(folders)):
        with suppress(OSError):
            folder.rmdir()


@contextmanager
def run_in(folder: Path) -> Iterator[None]:
    """A run that writes several sets into *folder*: killed, the next one says so."""
    heal([folder])
    made: list[Path] = []
    try:
        made = made_folders(folder)
        handle, place = tempfile.mkstemp(prefix=prefix(), suffix=".run", dir=folder)
    except OSError:
        yield  # the files themselves will tell why
        return
    os.close(handle)
    try:
        yield
    finally:
        with suppress(OSError):
            Path(place).unlink()
        remove_empty(made)


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder that is removed at the end, and by the next run where that was killed."""
    home = Path(tempfile.gettempdir())
    for path in home.glob(f"bagan-{_host()}-*"):
        if _NAME.fullmatch(path.name) and _is_dead(path) and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=prefix().lstrip(".")) as place:
        yield Path(place)
