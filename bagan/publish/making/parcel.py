"""The path or the address of a spec in, all that it is made from out, to be sent anywhere.

A spec that lies in a folder of this machine is read where it lies.  One that is sent to
another machine, or that comes from an object store (``s3://bucket/dinas.yaml``), is packed with
its naskah and its photographs, and unpacked into a folder that is removed afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath

import bagan
from bagan import Spec, SpecError
from bagan.chart.portraits import photo_files
from bagan.chart.spec import MAX_BYTES
from bagan.leftovers import temporary_folder
from bagan.publish.making.store import is_address, read_from

FILE_LIMIT = 50 * 1024 * 1024
"""The largest naskah or photograph that is sent, in bytes."""

TEXT_LIMIT = 128 * 1024 * 1024
"""So much of a text is sent: more than is drafted from, so that a longer one is told to be too
long where it is read."""

Change = Callable[[str], str]
"""What a text that names the unpacked file says of the file that was named."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A spec as the user named it; ``files`` are bytes by their paths as they are read, None
    for a spec that is read where it lies."""

    path: str
    files: Mapping[str, bytes] | None = None


def packed(path: str) -> Parcel:
    """The spec at *path* with the files that it names, those that can be read.

    Raises RenderError where an object store does not answer.
    """
    text = read_from(path, MAX_BYTES + 1)
    if text is None:
        return Parcel(path, {})
    files = {path: text}
    try:
        spec = bagan.load(path, text)
    except SpecError:
        return Parcel(path, files)  # its faults are told where it is made
    for name in named_files(spec):
        place = beside(path, name)
        data = read_from(place, FILE_LIMIT + 1)
        if data is not None and len(data) <= FILE_LIMIT:
            files[place] = data
    return Parcel(path, files)


def packed_file(path: str) -> Parcel:
    """The file at *path* alone, which is no spec."""
    data = read_from(path, TEXT_LIMIT)
    return Parcel(path, {} if data is None else {path: data})


def named_files(spec: Spec) -> list[str]:
    """The files that *spec* names, relative to it: its naskah and its photographs."""
    naskah = spec.regency.peraturan.naskah
    return [*([naskah] if naskah else []), *photo_files(spec)]


def beside(path: str, name: str) -> str:
    """The path or address of the file *name* that the spec at *path* names."""
    if is_address(path):
        store, there, place = path.partition("://")
        home = place.rpartition("/")[0]
        return f"{store}{there}{normpath(f'{home}/{name}')}"
    return str(Path(path).parent / name)


@contextmanager
def unpacked(parcel: Parcel) -> Iterator[tuple[str, Change]]:
    """Where the spec of *parcel* lies meanwhile, and how its files are named in what is said."""
    if parcel.files is None:
        yield parcel.path, lambda text: text
        return
    with temporary_folder() as folder:
        # As deep as the names climb: "../naskah/1.txt" stays in the folder.
        climbs = max(name.split("/").count("..") for name in (parcel.path, *parcel.files))
        home = folder.joinpath(*["x"] * climbs) if climbs else folder
        home.mkdir(parents=True, exist_ok=True)
        start = _start(parcel.path)
        for name, data in parcel.files.items():
            place = home / _relative(name)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        yield str(home / _relative(parcel.path)), lambda text: text.replace(f"{home}/", start)


def _relative(name: str) -> PurePosixPath:
    """*name* as a path below a folder: of an address, what follows its protocol."""
    bare = name.partition("://")[2] if is_address(name) else Path(name).as_posix()
    return PurePosixPath(bare.removeprefix(Path(name).drive).lstrip("/"))


def _start(name: str) -> str:
    """What :func:`_relative` leaves out of *name*, before it."""
    return name[: len(name) - len(str(_relative(name)))]
