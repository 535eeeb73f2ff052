"""The kinds of office that a first spec is written for: to add one is to add its template.

A template in templates/pola begins with a Jinja comment of ``key: value`` lines, which say what
the kind is called and what its questions are answered with unless asked.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

FOLDER = "pola"
_END = ".yaml.j2"


class Pola(NamedTuple):
    """A kind of office.

    ``key`` is its word in a spec and its template's name; ``nama`` what it is called; ``kantor``,
    ``daerah`` and ``kode`` are answers in its example; ``hanya`` are the words that its region's
    name may start with, all where there are none; ``lazim`` says how its charts are usually
    drawn, and ``sumber`` where that was seen (Markdown, one line each).
    """

    key: str
    nama: str
    kantor: str
    lazim: str
    sumber: str
    daerah: str = "Kabupaten Contoh"
    kode: str = "00.00"
    hanya: tuple[str, ...] = ()

    @property
    def template(self) -> str:
        """The name of its template, below the folder of templates."""
        return f"{FOLDER}/{self.key}{_END}"


@cache
def template_folder() -> Path:
    """The folder of the shipped templates, in a checkout and in an installed wheel."""
    found = find_spec("bagan.templates")
    assert found and found.origin
    return Path(found.origin).parent


@cache
def names() -> tuple[str, ...]:
    """The words of all kinds, sorted; no template is read."""
    found = (path.name for path in template_folder().joinpath(FOLDER).iterdir())
    return tuple(sorted(name.removesuffix(_END) for name in found if name.endswith(_END)))


@cache
def read(key: str) -> Pola:
    """The kind with the word *key*, one of :func:`names`."""
    text = template_folder().joinpath(FOLDER, f"{key}{_END}").read_text("utf-8")
    comment = text.removeprefix("{#").partition("#}")[0].strip()
    pairs = (line.partition(": ") for line in comment.splitlines())
    said = {name: value for name, _colon, value in pairs}
    hanya = said.pop("hanya", "")
    return Pola(key=key, hanya=tuple(hanya.split(", ")) if hanya else (), **said)
