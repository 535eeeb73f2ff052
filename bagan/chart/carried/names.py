"""A name that a stranger's file gives in, a name that may be written out."""

from __future__ import annotations

import re

LONGEST = 100
"""Characters of one part of a path."""
DEEPEST = 5
"""Folders in a path."""

_PART = re.compile(r"[^\W_](?:[\w .()+,-]*[\w()+-])?")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names that are no files on Windows."""


def safe_name(name: str, usual: str) -> str:
    """The last part of the path *name* where it is a plain file name, else *usual*.

    >>> safe_name("../../.bashrc", "spesifikasi.yaml")
    'spesifikasi.yaml'
    >>> safe_name("kutai-barat.yaml", "spesifikasi.yaml")
    'kutai-barat.yaml'
    """
    last = re.split(r"[/\\]", name)[-1]
    return last if _plain(last) else usual


def safe_path(name: str, usual: str) -> str:
    """The path *name* where it leads down by plain names alone, else its :func:`safe_name`.

    >>> safe_path("naskah/perbup-21.txt", "naskah")
    'naskah/perbup-21.txt'
    >>> safe_path("../rahasia/perbup-21.txt", "naskah")
    'perbup-21.txt'
    """
    parts = name.split("/")
    if len(parts) <= DEEPEST and all(map(_plain, parts)):
        return name
    return safe_name(name, usual)


def _plain(part: str) -> bool:
    return len(part) <= LONGEST and bool(_PART.fullmatch(part)) and not _DEVICE.fullmatch(part)
