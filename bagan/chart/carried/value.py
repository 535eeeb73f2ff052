"""A spec and what belongs to it in, the entries that an output carries out; and back."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from bagan.language import _
from bagan.problem import RenderError

FORM = 1
"""Of the entries below; a reader refuses a later one."""
MANIFEST, SPEC, NASKAH = "bagan.json", "spesifikasi.yaml", "naskah"
"""The names of the entries: never those of the files, which anyone may have chosen."""
ENDINGS = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".json": "application/json",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".yaml": "application/yaml",
}
"""The media types of entries by their endings; a naskah with another has none."""
OTHER = "application/octet-stream"

MANIFEST_LIMIT = 100_000
SPEC_LIMIT = 5_000_000
"""As large as a spec may be."""
NASKAH_LIMIT = 8_000_000
"""Bytes; a larger one is not carried: the files of both regencies have less than 40 kB."""
CREATED = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: the oldest that a ZIP can have."""

_REASONS = ("missing", "large", "people")


@dataclass(frozen=True, slots=True)
class Carried:
    """What an output carries: enough to draw it again.

    ``spec`` and ``naskah`` are the bytes of the two files, ``spec_name`` the name of the first
    without its folder, ``naskah_name`` the path of the second as the spec has it.  ``form`` is
    the output's ending, ``figure`` the name of the chart of a picture, ``number`` of the annex
    of a document, ``options`` what the command line said beside the spec, ``version`` that of
    the Bagan that drew it.  ``fingerprint`` is the SHA-256 of the SVG that was drawn.

    ``left_out`` lines of the spec, with a NIP or a photograph that is not shown, are missing;
    so is the naskah for the reason ``naskah_left_out``: "missing", "large" or "people".
    """

    spec: bytes
    spec_name: str
    form: str
    version: str
    fingerprint: str
    naskah: bytes | None = None
    naskah_name: str | None = None
    figure: str | None = None
    number: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    left_out: int = 0
    naskah_left_out: str | None = None

    def entries(self) -> dict[str, bytes]:
        """The entries by name, in the order of their names."""
        entries = {SPEC: self.spec}
        if self.naskah is not None:
            ending = PurePosixPath(self.naskah_name or "").suffix.lower()
            entries[NASKAH + (ending if ending in ENDINGS else "")] = self.naskah
        told = {
            "bagan": FORM,
            "version": self.version,
            "form": self.form,
            "figure": self.figure,
            "number": self.number,
            "options": dict(self.options),
            "fingerprint": self.fingerprint,
            "spec": self.spec_name,
            "naskah": self.naskah_name,
            "left_out": self.left_out,
            "naskah_left_out": self.naskah_left_out,
            "sha256": {name: sha256(data).hexdigest() for name, data in entries.items()},
        }
        text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
        return dict(sorted({**entries, MANIFEST: text.encode()}.items()))

    def packed(self) -> bytes:
        """The entries as a ZIP file: the same entries, the same bytes."""
        target = io.BytesIO()
        with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as archive:
            for name, data in self.entries().items():
                entry = ZipInfo(name, CREATED)
                entry.create_system = 0
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, data)
        return target.getvalue()


def unpacked(data: bytes) -> Carried:
    """The Carried of a ZIP file; see :func:`read_entries`."""
    entries = {}
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist()[: len(_REASONS) + 1]:
                limit = limit_of(entry.filename)
                with archive.open(entry) as stream:
                    entries[entry.filename] = stream.read(limit + 1)
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError) as error:
        raise damaged() from error
    except Exception as error:  # zlib and lzma have errors of their own
        raise damaged() from error
    return read_entries(entries)


def limit_of(name: str) -> int:
    """The most bytes that the entry *name* may have."""
    return {MANIFEST: MANIFEST_LIMIT, SPEC: SPEC_LIMIT}.get(name, NASKAH_LIMIT)


def read_entries(entries: Mapping[str, bytes]) -> Carried:
    """The Carried that *entries* hold.

    Raises RenderError for entries that are too large, that do not agree with each other, or
    that a later Bagan wrote.
    """
    if any(len(data) > limit_of(name) for name, data in entries.items()):
        raise RenderError(_("The spec in the file is too large to be taken out"))
    try:
        told = json.loads(entries[MANIFEST])
        if told["bagan"] != FORM:
            raise RenderError(_("A later version of Bagan made the file: use that one"))
        sums = told["sha256"]
        found = {name: entries[name] for name in sums}
        if any(sha256(data).hexdigest() != sums[name] for name, data in found.items()):
            raise damaged()
        naskah = next((found[name] for name in found if name.startswith(NASKAH)), None)
        return Carried(
            spec=found[SPEC],
            spec_name=_text(told["spec"]),
            form=_text(told["form"]),
            version=_text(told["version"]),
            fingerprint=_text(told["fingerprint"]),
            naskah=naskah,
            naskah_name=_maybe(told["naskah"]),
            figure=_maybe(told["figure"]),
            number=_maybe(told["number"]),
            options={str(name): value for name, value in told["options"].items()},
            left_out=int(told["left_out"]),
            naskah_left_out=_maybe(told["naskah_left_out"]),
        )
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise damaged() from error


def damaged() -> RenderError:
    """The fault of an output whose carried spec is not whole."""
    return RenderError(_("The spec in the file is damaged and cannot be taken out"))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _maybe(value: object) -> str | None:
    return None if value is None else _text(value)
