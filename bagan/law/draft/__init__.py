"""A regulation's text in, a first spec of its charts out, drafted for its author to check."""

from __future__ import annotations

from bagan.law.draft.draft import draft
from bagan.law.draft.finish import Paths, finished
from bagan.law.draft.write import marks
from bagan.law.naskah.naskah import Naskah

__all__ = ["draft_spec", "marks"]


def draft_spec(naskah: Naskah, *, file: str, naskah_file: str, schema: str) -> str:
    """The YAML text of a spec drafted from *naskah* alone; it loads and draws as it stands.

    *file* is the name it will have, *naskah_file* and *schema* paths relative to it.  What
    the text leaves open is marked by a comment ``# PERIKSA``; :func:`marks` counts them.
    """
    return finished(draft(naskah), naskah, Paths(file, naskah_file, schema))
