"""A word that is not known in, a question naming the known word most like it out."""

from __future__ import annotations

from collections.abc import Iterable

from bagan.language import _

MAX_SUGGESTIONS = 30
"""So many unknown ids of a spec get a suggestion: each takes a look at every known id."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question naming the known word nearest to *word*, or an empty text."""
    import difflib

    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return _('Did you mean "{word}"?', word=near[0]) if near else ""
