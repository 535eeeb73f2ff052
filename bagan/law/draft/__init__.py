"""A regulation's text in, a first spec of its charts out, drafted for its author to check."""

from __future__ import annotations

from pathlib import Path

from bagan.law.draft.account import Account, Counted
from bagan.law.draft.drafting import draft
from bagan.law.draft.finish import Drafted, Paths, finished
from bagan.law.draft.ids import Ids
from bagan.law.draft.kinds import kind_of, to_write
from bagan.law.draft.mending import read_mended
from bagan.law.draft.office_words import cased
from bagan.law.draft.refusing import refuse_no_regulation
from bagan.law.draft.write import marks
from bagan.law.draft.yaml_lines import (
    MARK,
    comment,
    flow,
    mapping,
    one_or_many,
    sequence,
    wrapped,
)
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.source import read_source

__all__ = [
    "MARK",
    "Account",
    "Counted",
    "Drafted",
    "Ids",
    "cased",
    "comment",
    "draft_spec",
    "drafted",
    "flow",
    "kind_of",
    "mapping",
    "marks",
    "one_or_many",
    "sequence",
    "to_write",
    "wrapped",
]


def drafted(path: str | Path, *, file: str, naskah_file: str, schema: str) -> Drafted:
    """The spec drafted from the regulation's file at *path*, as :func:`draft_spec` gives it, and
    the account of the entries in its lists.  Raises NaskahError for a file that cannot be read
    or is no regulation."""
    source = read_source(path)
    naskah = read_mended(source.text, source.path, source.pages)
    refuse_no_regulation(naskah)
    return finished(draft(naskah), naskah, Paths(file, naskah_file, schema))


def draft_spec(naskah: Naskah, *, file: str, naskah_file: str, schema: str) -> str:
    """The YAML text of a spec drafted from *naskah* alone; it loads and draws as it stands.

    *file* is the name it will have, *naskah_file* and *schema* paths relative to it.  What
    the text leaves open is marked by a comment ``# PERIKSA``; :func:`marks` counts them.
    """
    return finished(draft(naskah), naskah, Paths(file, naskah_file, schema)).text
