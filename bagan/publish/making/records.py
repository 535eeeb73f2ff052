"""What an earlier run has made in, what need not be made again out.

Beside the files of a build lies the folder ``.bagan-hasil``, with a record for each spec: what
its files were made from, which they are, and what was said of it.  A record is written together
with its files, so that a run that is broken off leaves none without the other.  Records are
input: nothing in them is trusted.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bagan import Options, Problem
from bagan.chart.model import slug
from bagan.chart.spec import STANDARD_INPUT
from bagan.fingerprint import fingerprint
from bagan.language import language
from bagan.publish.making.outcome import Made, Sheets, digest, file_digest
from bagan.publish.making.parcel import beside
from bagan.publish.making.store import holds, place_in, read_from
from bagan.templating import template_folders

RECORDS = ".bagan-hasil"
RECORD_LIMIT = 10 * 1024 * 1024
"""The longest record that is read, in bytes."""
FORM = 1
"""The form of a record; one of another form is none."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What all specs of a run are made by: the program, the options, the templates (one SHA-256
    of all) and the language of what is said."""

    program: str
    options: Mapping[str, Any]
    png: bool
    docx: bool
    templates: str
    language: str

    @classmethod
    def of(cls, options: Options, *, png: bool, docx: bool) -> Recipe:
        """The recipe of a run with these *options*."""
        chosen = asdict(replace(options, templates=None))
        return cls(fingerprint(), chosen, png, docx, _templates(options.templates), language())


@dataclass(frozen=True, slots=True)
class Record:
    """One spec as it was made: from what (as :class:`Made` has it), the SHA-256 of its files by
    their names, and what was said of it."""

    recipe: Recipe
    inputs: Mapping[str, str]
    files: Mapping[str, str]
    problems: tuple[Problem, ...]
    sheets: Sheets
    form: int = FORM


def record_of(made: Made, recipe: Recipe) -> dict[str, bytes]:
    """The record of what was made, by its path in the folder of the files; none where another
    run could make more of it, and for a spec that is in no file."""
    if made.path == STANDARD_INPUT or made.fault or not made.files:
        return {}
    files = {name: digest(data) for name, data in made.files.items()}
    record = Record(recipe, made.inputs, files, made.problems, made.sheets)
    text = _form().dump_json(record, indent=1).decode()
    return {record_name(made.path): (text + "\n").encode()}


def record_name(path: str) -> str:
    """Where in the folder of the files the record of the spec at *path* lies."""
    return f"{RECORDS}/{slug(Path(path).stem)}.json"


def record_in(folder: str, path: str) -> Record | None:
    """The record of the spec at *path*, where *folder* holds one that can be read."""
    data = read_from(place_in(folder, record_name(path)), RECORD_LIMIT)
    try:
        record = None if data is None else _form().validate_json(data)
    except ValueError:
        return None
    return record if record and record.form == FORM else None


def is_current(record: Record, path: str, recipe: Recipe, folder: str) -> bool:
    """Whether the files of the spec at *path* need not be made: neither what they are made from
    nor they themselves have changed since.  Those in a store have only to be there."""
    return (
        record.recipe == recipe
        and all(
            file_digest(beside(path, name) if name else path) == known
            for name, known in record.inputs.items()
        )
        and holds(folder, record.files)
    )


def left_over(record: Record, made: Made, recipe: Recipe, folder: str) -> list[str]:
    """The names of the files that *record* has and the same build no longer makes, where they lie
    in *folder* as they were made."""
    same = (record.recipe.png, record.recipe.docx) == (recipe.png, recipe.docx)
    gone = {
        name: known
        for name, known in record.files.items()
        if name not in made.files and Path(name).name == name
    }
    return [name for name, known in gone.items() if same and holds(folder, {name: known})]


def _templates(folder: str | None) -> str:
    """One SHA-256 of all files of somebody's own templates; nothing where there are none."""
    if folder is None:
        return ""
    home = template_folders(Path(folder))[0]
    files = sorted(path for path in home.rglob("*") if path.is_file())
    found = [(path.relative_to(home).as_posix(), file_digest(str(path))) for path in files]
    return digest(json.dumps(found).encode())


@lru_cache(maxsize=1)
def _form() -> TypeAdapter[Record]:
    return TypeAdapter(Record)
