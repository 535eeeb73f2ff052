"""A regulation's text in, a first spec of its charts out, drafted for its author to check."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bagan.law.draft.account import NO_HEADS, TITLE, Account, Counted
from bagan.law.draft.drafting import draft
from bagan.law.draft.finish import Drafted, Paths, finished
from bagan.law.draft.ids import Ids
from bagan.law.draft.kinds import kind_of, to_write
from bagan.law.draft.leaders import is_leader
from bagan.law.draft.loose_lists import superiors_by_name
from bagan.law.draft.mending import read_mended
from bagan.law.draft.office_words import cased, says_office
from bagan.law.draft.refusing import refuse_no_regulation
from bagan.law.draft.review import review_page
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
from bagan.law.naskah.pages import is_page_number
from bagan.law.naskah.rows import clean
from bagan.law.naskah.scan.corrections import Corrections
from bagan.law.naskah.source import read_scanned, read_source

__all__ = [
    "MARK",
    "NO_HEADS",
    "TITLE",
    "Account",
    "Counted",
    "Drafted",
    "Ids",
    "cased",
    "clean",
    "comment",
    "draft_spec",
    "drafted",
    "flow",
    "is_leader",
    "is_page_number",
    "kind_of",
    "mapping",
    "marks",
    "one_or_many",
    "read_source",
    "says_office",
    "sequence",
    "superiors_by_name",
    "to_write",
    "wrapped",
]


def drafted(
    path: str | Path,
    *,
    file: str,
    naskah_file: str,
    schema: str,
    text_file: str = "",
    corrections: str | Path | None = None,
) -> Drafted:
    """The spec drafted from the regulation's file at *path*, as :func:`draft_spec` gives it, and
    the account of the entries in its lists.

    A scan is read by Tesseract, with the *corrections* that its review page saved; its spec names
    *text_file*, where the text that was read is to be written.  Raises NaskahError for a file that
    cannot be read or is no regulation.
    """
    source = read_scanned(path, Corrections.load(corrections) if corrections else None)
    naskah = read_mended(source.text, source.path, source.pages, scan=source.scan is not None)
    naskah = replace(naskah, doubts=(*source.doubts, *naskah.doubts))
    refuse_no_regulation(naskah)
    scan = source.scan
    named = naskah_file if scan is None else text_file or naskah_file
    done = finished(draft(naskah), naskah, Paths(file, named, schema))
    if scan is None:
        return done
    page = review_page(scan, done.account, name=Path(path).name, spec=file)
    return replace(done, naskah=scan.text, review=page)


def draft_spec(naskah: Naskah, *, file: str, naskah_file: str, schema: str) -> str:
    """The YAML text of a spec drafted from *naskah* alone; it loads and draws as it stands.

    *file* is the name it will have, *naskah_file* and *schema* paths relative to it.  What
    the text leaves open is marked by a comment ``# PERIKSA``; :func:`marks` counts them.
    """
    return finished(draft(naskah), naskah, Paths(file, naskah_file, schema)).text
