"""A word that is not known in, the known word most like it out, or a question naming it."""

from __future__ import annotations

from collections.abc import Iterable

from bagan.language import _

MAX_SUGGESTIONS = 30
"""So many unknown ids of a spec get a suggestion: each takes a look at every known id."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like *word*, or None where none is like it."""
    import difflib

    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)), None)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question naming the known word nearest to *word*, or an empty text."""
    near = nearest(word, known)
    return _('Did you mean "{word}"?', word=near) if near else ""
