"""Nothing in, one hash of all that decides what this program draws out.

Outputs that another program has made are made anew.  The code itself is asked, not only the
number of its version: a program that is being worked on changes without a new one.
"""

from __future__ import annotations

import os
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bagan.pola import template_folder
from bagan.version import __version__

DRAWN_BY = (
    "fonttools",
    "graphviz-pure",
    "jinja2",
    "pillow",
    "pydyf",
    "python-docx",
    "resvg_py",
    "weasyprint",
)
"""The libraries whose version decides the bytes of an output."""
CHOSEN = ("BAGAN_DOT", "SOURCE_DATE_EPOCH")
"""The variables of the environment that do, too."""


def fingerprint() -> str:
    """One SHA-256, in hexadecimal digits, of the program, its templates and its libraries."""
    chosen = "".join(f"{name}={os.environ.get(name, '')}\n" for name in CHOSEN)
    return sha256(_program() + chosen.encode()).hexdigest()


@lru_cache(maxsize=1)
def _program() -> bytes:
    """A hash of what does not change while the program runs."""
    found = sha256(__version__.encode())
    for home, pattern in ((Path(__file__).parent, "*.py"), (template_folder(), "*")):
        for path in sorted(home.rglob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                found.update(path.relative_to(home).as_posix().encode() + b"\0")
                found.update(path.read_bytes())
    for name in DRAWN_BY:
        found.update(f"{name} {_version(name)}".encode())
    return found.digest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
