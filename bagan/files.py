"""Bytes and a path in, a whole file out: what was there stays until the new file is complete.

And the other way: a name in, its bytes out, not more than wanted.
"""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from bagan.language import _, reason
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


def write_all(outputs: Mapping[Path, bytes]) -> None:
    """Write files, none of them before all are safely on the disk; missing folders are made.

    Every file first goes to a temporary name in its own folder; only when the last is
    complete do they take their names, one rename each.  A link is followed, a device
    ("/dev/null") written straight.  Raises :class:`RenderError`; earlier files are then
    as they were.
    """
    staged: dict[Path, Path] = {}
    place = Path()
    try:
        for path, data in outputs.items():
            place = path
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
            target = path.resolve()
            if target.exists() and not target.is_file():
                target.write_bytes(data)
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            staged[target] = _stage(target.parent, data)
        for target in tuple(staged):
            place = target
            os.replace(staged[target], target)
            del staged[target]
    except OSError as error:
        raise RenderError(_reason(error, place)) from error
    finally:
        for leftover in staged.values():
            with suppress(OSError):
                leftover.unlink()


def replace_if(path: Path, expected: bytes, data: bytes) -> bool:
    """Write *data* over the file at *path* if it holds *expected*; whether it did.

    Looked at once more as the new file, whole on the disk, takes the name: what another
    program wrote meanwhile stays.  A link is followed.  Raises :class:`RenderError`.
    """
    try:
        target = path.resolve()
        staged = _stage(target.parent, data)
        try:
            staged.chmod(target.stat().st_mode & 0o7777)
            if target.read_bytes() != expected:
                return False
            os.replace(staged, target)
        finally:
            with suppress(FileNotFoundError):
                staged.unlink()
    except OSError as error:
        raise RenderError(_reason(error, path)) from error
    return True


def _stage(folder: Path, data: bytes) -> Path:
    """*data* in a new hidden file of *folder*, forced to the disk; gives its path."""
    handle, name = tempfile.mkstemp(prefix=".bagan-", suffix=".tmp", dir=folder)
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
