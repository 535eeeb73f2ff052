"""A ZIP file in, the same ZIP with some parts changed out: every other part's bytes are copied.

Nothing is packed anew but what changed, so that an untouched part keeps its compressed bytes, its
date and its attributes [PKWARE APPNOTE 6.3, 4.3].
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Mapping, Set
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile

MAX_BYTES = 1_000_000_000
"""Of all parts unpacked; more is no draft regulation."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_OFFSET_AT = _CENTRAL.size - 4
_DEFLATED, _VERSION, _UTF8 = 8, 20, 0x800
_OLDEST = (0, 0x21)
"""Time and date of a new part: the first of January 1980."""


class TooLarge(Exception):
    """Parts that would take more than MAX_BYTES."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One part: its line in the directory, and its bytes with their header as they stand."""

    line: bytes
    packed: bytes

    @property
    def stamp(self) -> tuple[int, int]:
        fields = _CENTRAL.unpack_from(self.line)
        return (fields[5], fields[6])


class Archive:
    """The parts of a ZIP file by name.  Raises BadZipFile for a damaged one, TooLarge."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(io.BytesIO(data)) as archive:
            items = archive.infolist()
            if sum(item.file_size for item in items) > MAX_BYTES:
                raise TooLarge
            if len({item.filename for item in items}) < len(items):
                raise BadZipFile("two parts of one name")
            if any(item.flag_bits & 1 for item in items):
                raise BadZipFile("encrypted parts")
            try:
                broken = archive.testzip()
            except (NotImplementedError, zlib.error, EOFError) as error:
                raise BadZipFile(str(error)) from error
            if broken is not None:
                raise BadZipFile(broken)
            self.names = tuple(item.filename for item in items)
        self._data = data
        self._entries, self._comment = _directory(data, self.names)

    def read(self, name: str) -> bytes:
        """The unpacked part *name*.  Raises KeyError where there is none."""
        with ZipFile(io.BytesIO(self._data)) as archive:
            return archive.read(name)

    def rewritten(self, parts: Mapping[str, bytes], removed: Set[str] = frozenset()) -> bytes:
        """The file with *parts* in it, new ones at its end, and without those *removed*."""
        target, lines = io.BytesIO(), []
        for name, entry in self._entries.items():
            if name in parts and parts[name] != self.read(name):
                entry = _packed(name, parts[name], entry.stamp)
            elif name in removed and name not in parts:
                continue
            lines.append(_placed(entry.line, target.tell()))
            target.write(entry.packed)
        for name in parts:
            if name not in self._entries:
                entry = _packed(name, parts[name], _OLDEST)
                lines.append(_placed(entry.line, target.tell()))
                target.write(entry.packed)
        start, directory = target.tell(), b"".join(lines)
        count, comment = len(lines), self._comment
        end = _END.pack(
            b"PK\5\6", 0, 0, count, count, len(directory), start, len(comment)
        )  # fmt: skip
        return target.getvalue() + directory + end + comment


def _directory(data: bytes, names: tuple[str, ...]) -> tuple[dict[str, _Entry], bytes]:
    """The entries of a file that can be read, and its comment."""
    at = data.rfind(b"PK\5\6")
    _sign, _disk, _first, _here, count, size, start, length = _END.unpack_from(data, at)
    if start + size != at or count != len(names):
        raise BadZipFile("not in the order that offices write")
    lines, place = [], start
    for _name in names:
        fields = _CENTRAL.unpack_from(data, place)
        end = place + _CENTRAL.size + sum(fields[10:13])
        lines.append(data[place:end])
        place = end
    offsets = [struct.unpack_from("<L", line, _OFFSET_AT)[0] for line in lines]
    following = dict(zip(sorted(offsets), [*sorted(offsets)[1:], start], strict=True))
    entries = {}
    for name, line, offset in zip(names, lines, offsets, strict=True):
        least = _LOCAL.size + _CENTRAL.unpack_from(line)[8]
        if offset + least > following[offset]:
            raise BadZipFile("parts that overlap")
        entries[name] = _Entry(line, data[offset : following[offset]])
    return entries, data[at + _END.size : at + _END.size + length]


def _packed(name: str, data: bytes, stamp: tuple[int, int]) -> _Entry:
    """A part of its own, deflated."""
    engine = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = engine.compress(data) + engine.flush()
    title = name.encode()
    shared = (
        _VERSION, 0 if title.isascii() else _UTF8, _DEFLATED, *stamp,
        zlib.crc32(data), len(packed), len(data), len(title), 0,
    )  # fmt: skip
    line = _CENTRAL.pack(b"PK\1\2", _VERSION, *shared, 0, 0, 0, 0, 0) + title
    return _Entry(line, _LOCAL.pack(b"PK\3\4", *shared) + title + packed)


def _placed(line: bytes, offset: int) -> bytes:
    """A directory's line for a part that now stands at *offset*."""
    return line[:_OFFSET_AT] + struct.pack("<L", offset) + line[_CENTRAL.size :]
