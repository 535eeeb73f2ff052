"""Messages in Indonesian, whatever the user's language: printed documents always are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from bagan.language import DEFAULT

_VARIABLE = "BAGAN_LANG"


@contextmanager
def indonesian() -> Iterator[None]:
    """Within it, every message is Indonesian; afterwards the language is as it was."""
    before = os.environ.get(_VARIABLE)
    os.environ[_VARIABLE] = DEFAULT
    try:
        yield
    finally:
        if before is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = before
