"""A spec in, what of it and its naskah may be published, and by which hash that is known, out."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from bagan.chart.portraits import photo_files
from bagan.chart.spec import Spec
from bagan.files import digest_of
from bagan.language import _
from bagan.problem import Problem, SpecError


def refuse_outside(spec: Spec) -> None:
    """What a site quotes is published: no spec may have files from elsewhere quoted.

    Raises SpecError for a naskah that is not in the spec's folder, nor in one below it.
    """
    from bagan.law.rules import naskah_path

    path = naskah_path(spec)
    if path is None or path.resolve().is_relative_to(Path(spec.path).parent.resolve()):
        return
    raise SpecError(
        [
            Problem(
                spec.document.at("peraturan", "naskah"),
                "naskah-di-luar",
                _("A site quotes its naskah, and this one lies outside the spec's folder"),
                _("Put the text into the folder of the spec, or into one below it."),
            )
        ]
    )


def names_people(spec: Spec) -> bool:
    """Whether *spec* tells who holds an office: its text then stays at home, with the service
    numbers and the names of photographs in it; charts show of them what each asks for."""
    return any(unit.pejabat is not None for unit in spec.organisation.units.values())


def naskah_of(spec: Spec) -> tuple[str, str] | None:
    """The naskah that *spec* names, and the SHA-256 of its bytes."""
    name = spec.regency.peraturan.naskah
    return (name, file_hash(spec.path, name)) if name else None


def photos_hash(spec: Spec) -> str:
    """One SHA-256 of all photographs that *spec* names; empty for none.  A site's records are
    published: they tell no file's name."""
    found = [(name, file_hash(spec.path, name)) for name in photo_files(spec)]
    return sha256(json.dumps(found).encode("utf-8")).hexdigest() if found else ""


def file_hash(spec: str, name: str) -> str:
    """The SHA-256 of the file *name* of the spec at that path; nothing where it is gone."""
    return digest_of(Path(spec).parent / name)
