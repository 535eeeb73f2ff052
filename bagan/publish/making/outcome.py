"""The path of a spec in, all its files out, and all that is to be said of it.

Faults are values here: one spec never keeps another from being made, and what comes of it
may cross from another process or another machine.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import bagan
from bagan import (
    BaganError,
    LayoutError,
    MissingPdf,
    MissingTool,
    Options,
    Problem,
    Severity,
    Spec,
    SpecError,
)
from bagan.chart.model import slug
from bagan.chart.outputs import file_names
from bagan.language import _, unknown
from bagan.publish.making.parcel import FILE_LIMIT, Change, Parcel, beside, named_files, unpacked
from bagan.publish.making.store import read_from

Sheets = tuple[tuple[str, int, dict[str, int]], ...]
"""What :func:`bagan.other_papers` gives: charts that take several sheets, and on what paper
they would take fewer."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of one spec.

    ``files`` are bytes by name, none for a spec with errors, whose ``problems`` (with the
    warnings of a good one) or ``fault`` say why; a ``fault`` beside files tells what they lack.
    ``inputs`` are the SHA-256 of all that it was made from, by the paths relative to the spec.
    """

    path: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    fault: str = ""
    missing_tool: bool = False
    sheets: Sheets = ()

    def told_as(self, path: str, change: Change) -> Made:
        """The same of the spec that the user named *path*."""
        problems = tuple(problem_as(problem, change) for problem in self.problems)
        return replace(self, path=path, problems=problems, fault=change(self.fault))


def problem_as(problem: Problem, change: Change) -> Problem:
    """The same problem, of the file that the user named."""
    at = problem.quoted_at
    return replace(
        problem,
        span=replace(problem.span, path=change(problem.span.path)),
        message=change(problem.message),
        suggestion=change(problem.suggestion),
        quoted_at=at and replace(at, path=change(at.path)),
    )


def made(parcel: Parcel, options: Options, *, png: bool = True, docx: bool = False) -> Made:
    """All files of the spec in *parcel*, drawn by *options*; PNG and Word documents where they
    are wanted."""
    with unpacked(parcel) as (path, change):
        return _made(path, options, png, docx).told_as(parcel.path, change)


def _made(path: str, options: Options, png: bool, docx: bool) -> Made:
    told: tuple[Problem, ...] = ()
    try:
        spec = bagan.load(path)
        inputs = inputs_of(spec)
        told = tuple(p for p in bagan.check(spec) if p.severity is not Severity.NOTE)
        if any(problem.severity is Severity.ERROR for problem in told):
            return Made(path, problems=told)
        return replace(_drawn(spec, options, png, docx), inputs=inputs, problems=told)
    except SpecError as error:
        return Made(path, problems=(*told, *error.problems))
    except BaganError as error:
        return _faulty(path, error, told)
    except Exception as error:  # the other specs are made all the same
        if os.environ.get("BAGAN_DEBUG"):
            raise
        return Made(path, problems=told, fault=f"{path}: {unknown(error)}")


def _drawn(spec: Spec, options: Options, png: bool, docx: bool) -> Made:
    fault, missing = "", False
    try:
        files = bagan.build(spec, options, png=png, docx=docx)
    except MissingPdf as error:
        fault, missing = str(error), True
        files = bagan.build(spec, options, png=png, pdf=False, docx=docx)
    sheets = tuple(bagan.other_papers(spec, options, files))
    return Made(spec.path, files, fault=fault, missing_tool=missing, sheets=sheets)


def _faulty(path: str, error: BaganError, told: tuple[Problem, ...]) -> Made:
    fault = error.in_full if isinstance(error, LayoutError) else str(error)
    return Made(path, problems=told, fault=fault, missing_tool=isinstance(error, MissingTool))


def lost(parcel: Parcel) -> Made:
    """What came of a spec that ended the process which drew it, each time."""
    fault = _("A process that drew {path} was ended, perhaps for want of memory", path=parcel.path)
    return Made(parcel.path, fault=fault)


def inputs_of(spec: Spec) -> dict[str, str]:
    """The SHA-256 of the spec, of its naskah and of its photographs, by their paths relative to
    the spec; of one that is not there, nothing."""
    found = {name: file_digest(beside(spec.path, name)) for name in named_files(spec)}
    return {"": digest(spec.source)} | found


def digest(data: bytes) -> str:
    """The SHA-256 of *data*, in hexadecimal digits."""
    return sha256(data).hexdigest()


def file_digest(name: str) -> str:
    """The SHA-256 of the file at a path or an address; nothing where there is none that can be
    read."""
    data = read_from(name, FILE_LIMIT + 1)
    return "" if data is None else digest(data)


def clash(paths: Iterable[str]) -> tuple[str, str, str] | None:
    """Two of *paths* and a file that both specs would write; None where there are none such.

    Only specs whose own names begin alike are read for it.
    """
    stems: dict[str, list[str]] = {}
    for path in paths:
        stems.setdefault(slug(Path(path).stem), []).append(path)
    for stem, here in stems.items():
        parts = stem.split("-")
        before = ("-".join(parts[:count]) for count in range(1, len(parts)))
        rivals = [*here, *(path for start in before for path in stems.get(start, ()))]
        if len(rivals) > 1 and (found := _shared_name(rivals)):
            return found
    return None


def _shared_name(paths: Sequence[str]) -> tuple[str, str, str] | None:
    writers: dict[str, str] = {}
    for path in paths:
        try:
            names = file_names(bagan.load(path))
        except SpecError:
            continue  # it writes nothing, and that is told when it is made
        for name in names:
            if writers.setdefault(name, path) != path:
                return writers[name], path, name
    return None
