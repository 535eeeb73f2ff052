"""Files of a folder or of an object store: read, written and listed by their paths or addresses.

An address (``s3://bucket/dinas.yaml``) is read and written by fsspec, whose own settings say who
may.  A store gives every file its name when it is whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bagan.files import digest_of, write_all
from bagan.language import _
from bagan.problem import MissingTool, RenderError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://")


def is_address(name: str) -> bool:
    """Whether *name* is an address of an object store, and no path."""
    return _ADDRESS.match(name) is not None


def read_from(name: str, limit: int) -> bytes | None:
    """The first *limit* bytes of the file *name*; None where there is none that can be read.

    Raises RenderError where an object store does not answer, MissingTool.
    """
    if not is_address(name):
        try:
            if not Path(name).is_file():  # a pipe, on the word of a spec, might never end
                return None
            with Path(name).open("rb") as file:
                return file.read(limit)
        except (OSError, ValueError):
            return None
    with Store(name) as store:
        return store.read(limit)


def write_to(folder: str, files: Mapping[str, bytes]) -> None:
    """Write *files* by their names into *folder*, a path or an address.

    Into a store the last of them is written last.  Raises RenderError.
    """
    if not is_address(folder):
        write_all({Path(folder) / name: data for name, data in files.items()})
        return
    with Store(folder) as store:
        store.write(files)


def place_in(folder: str, name: str) -> str:
    """The path or address of the file *name* in *folder*."""
    return f"{folder.rstrip('/')}/{name}" if is_address(folder) else str(Path(folder) / name)


def holds(folder: str, files: Mapping[str, str]) -> bool:
    """Whether all of *files*, SHA-256 by their names, lie in *folder*; in a store, which is not
    asked for their bytes, whether there are such names."""
    if is_address(folder):
        with Store(folder) as store:
            return all(store.files.exists(f"{store.path}/{name}") for name in files)
    return all(digest_of(Path(folder) / name) == known for name, known in files.items())


def matching(pattern: str) -> list[str]:
    """The addresses that *pattern* (``s3://bucket/specs/*.yaml``) names, sorted.

    Raises RenderError where there are none.
    """
    with Store(pattern) as store:
        return store.matching()


class Store:
    """One address; what goes wrong with it within ``with`` is raised as RenderError."""

    def __init__(self, address: str) -> None:
        self.address = address

    def __enter__(self) -> Store:
        try:
            from fsspec.core import url_to_fs
        except ImportError as error:
            raise MissingTool(
                _('An object store needs fsspec; type: pip install "bagan[klaster]"')
            ) from error
        try:
            self.files, self.path = _opened(url_to_fs, self.address)
        except (ImportError, ValueError) as error:
            told = _(
                "{path} needs a package that is not installed, or is no address: {reason}",
                path=self.address,
                reason=error,
            )
            raise MissingTool(told) from error
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, Exception) and not isinstance(error, RenderError):
            # Each store has errors of its own.
            raise RenderError(
                _("{path} does not answer: {reason}", path=self.address, reason=error)
            ) from error

    def read(self, limit: int) -> bytes | None:
        try:
            data: bytes = self.files.cat_file(self.path, start=0, end=limit)
        except FileNotFoundError:
            return None
        return data

    def write(self, files: Mapping[str, bytes]) -> None:
        for name, data in files.items():
            place = f"{self.path}/{name}"
            self.files.makedirs(place.rpartition("/")[0], exist_ok=True)
            self.files.pipe_file(place, data)

    def matching(self) -> list[str]:
        found = sorted(self.files.glob(self.path))
        if not found:
            raise RenderError(_("{path} names no file", path=self.address))
        return [self.files.unstrip_protocol(path) for path in found]


def _opened(url_to_fs: Any, address: str) -> tuple[AbstractFileSystem, str]:
    files, path = url_to_fs(address)
    return files, path.rstrip("/")
