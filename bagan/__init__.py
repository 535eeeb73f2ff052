"""Bagan: organisation and coordination charts for Indonesian regional regulations.

>>> import bagan
>>> spec = bagan.load("dinas.yaml")         # or SpecError, with every fault in it
>>> bagan.check(spec)                       # what its rules find
>>> [figure.svg for figure in bagan.draw(spec)]
>>> bagan.annex(spec).data                  # the annexes, as PDF

All names come from :mod:`bagan.api`, which is loaded when the first of them is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from bagan.version import __version__ as __version__

if TYPE_CHECKING:
    from bagan.api import *  # noqa: F403


def __getattr__(name: str) -> Any:
    api = import_module("bagan.api")
    if name in api.__all__:
        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    api = import_module("bagan.api")
    return sorted([*globals(), *api.__all__])
