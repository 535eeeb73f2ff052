"""How many of the cases that a seed makes one run tries: a few, or with --all-samples all."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")
ALL = False
"""Set by tests/conftest.py before any test is read."""


def sampled(few: T, every: T) -> T:
    """*few* of something in `make test`, *every* one in `make samples`."""
    return every if ALL else few
