"""Bytes and a path in, a whole file out: what was there stays until the new file is complete.

And the other way: a name in, its bytes out, not more than wanted.
"""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import file_digest
from pathlib import Path

from bagan.language import _, reason
from bagan.leftovers import announce, heal, made_folders, prefix, remove_empty
from bagan.problem import RenderError

_MODE = 0o666
"""Permissions asked for a new file, before the user's umask."""


def read_file(name: str, limit: int) -> bytes:
    """The bytes of the file *name* (``-``: standard input), at most one more than *limit*.

    Raises :class:`RenderError`.
    """
    try:
        if name == "-":
            return sys.stdin.buffer.read(limit + 1)
        with Path(name).open("rb") as stream:
            return stream.read(limit + 1)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else _("this is no name of a file")
        raise RenderError(_("{path} cannot be read: {reason}", path=name, reason=why)) from error


def digest_of(path: Path) -> str:
    """The SHA-256 of the file at *path*, in hexadecimal digits; nothing where there is no file
    that can be read.  A pipe is none: on the word of a spec, it might never end."""
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""


def write_all(outputs: Mapping[Path, bytes]) -> None:
    """Write files, none of them before all are safely on the disk; missing folders are made.

    Every file first goes to a temporary name in its own folder; when the last is complete, the
    set is announced, and they take their names, one rename each.  A run that is killed meanwhile
    is finished by the next (:mod:`bagan.leftovers`); two runs wait for each other.  A link is
    followed, a device ("/dev/null") written straight.  Raises :class:`RenderError`; earlier
    files are then as they were, unless a rename fails after the first.
    """
    staged: dict[Path, Path] = {}
    made: list[Path] = []
    place, count = Path(), 0
    try:
        for path, data in outputs.items():
            place = path
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
            target = path.resolve()
            if target.exists() and not target.is_file():
                target.write_bytes(data)
                continue
            made += made_folders(target.parent)
            heal([target.parent])
            staged[target] = _stage(target.parent, data)
        count = len(staged)
        with _announced(staged):
            for target in tuple(staged):
                place = target
                os.replace(staged[target], target)
                del staged[target]
    except OSError as error:
        raise RenderError(_reason(error, place) + _mixed(count - len(staged), count)) from error
    finally:
        for leftover in staged.values():
            with suppress(OSError):
                leftover.unlink()
        remove_empty(made)


@contextmanager
def _announced(staged: Mapping[Path, Path]) -> Iterator[None]:
    """While the files take their names: no other run's do, and a run that is killed meanwhile
    can be finished."""
    folders = sorted({path.parent for path in staged})
    home = _common(folders)
    if home is None:
        yield
        return
    heal([home])
    with _alone_in(home):
        announced = announce(staged, home) if len(staged) > 1 else None
        try:
            yield
            for folder in folders:
                _sync(folder)
        finally:
            if announced:
                with suppress(OSError):
                    announced.unlink()


def _common(folders: Sequence[Path]) -> Path | None:
    """The folder that holds all of *folders*; None for none, and where only the root of a drive
    does, or nothing."""
    try:
        home = Path(os.path.commonpath(folders))
    except ValueError:  # none, or on two drives
        return None
    return home if home != home.parent else None


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Hold *folder* against other runs, where the system has such a thing (Windows has not)."""
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _sync(folder: Path) -> None:
    """Force the names in *folder* to the disk, where the system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mixed(written: int, count: int) -> str:
    """What is to be said where only some files of a set took their names."""
    if not 0 < written < count:
        return ""
    told = _("{written} of {count} files are new: run it again", written=written, count=count)
    return f"; {told}"


def replace_if(path: Path, expected: bytes, data: bytes) -> bool:
    """Write *data* over the file at *path* if it holds *expected*; whether it did.

    Looked at once more as the new file, whole on the disk, takes the name: what another
    program wrote meanwhile stays.  A link is followed.  Raises :class:`RenderError`.
    """
    try:
        target = path.resolve()
        heal([target.parent])
        staged = _stage(target.parent, data)
        try:
            staged.chmod(target.stat().st_mode & 0o7777)
            if target.read_bytes() != expected:
                return False
            os.replace(staged, target)
        finally:
            with suppress(FileNotFoundError):
                staged.unlink()
        _sync(target.parent)
    except OSError as error:
        raise RenderError(_reason(error, path)) from error
    return True


def _stage(folder: Path, data: bytes) -> Path:
    """*data* in a new hidden file of *folder*, forced to the disk; gives its path."""
    handle, name = tempfile.mkstemp(prefix=prefix(), suffix=".tmp", dir=folder)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_MODE & ~_umask())
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _umask() -> int:
    # The system call can only be asked by setting it; mkstemp made the file private.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: OSError, path: Path) -> str:
    """What kept *path* from being written, in the user's words."""
    if isinstance(error, IsADirectoryError):
        return _("{path} is a folder; a file cannot be written over it", path=path)
    if isinstance(error, NotADirectoryError | FileExistsError):
        return _("{path}: part of this path is a file, not a folder", path=path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("{path} cannot be written: no permission", path=path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _("{path} cannot be written: the disk is full", path=path)
    return _("{path} cannot be written: {reason}", path=path, reason=reason(error))
