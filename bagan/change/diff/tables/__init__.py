"""A Matrix in, a file of the comparison table out: one format a module.

A module's name is the ending of its file and what ``bagan diff --make`` takes; its
``write(matrix)`` gives the bytes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bagan.change.diff.matrix import Matrix

__all__ = ["table"]


def table(form: str, matrix: Matrix) -> bytes:
    """The file of *matrix* in the format *form*, a module of this folder."""
    return bytes(import_module(f"{__name__}.{form}").write(matrix))
