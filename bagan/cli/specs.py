"""Paths of specs in, checked specs out; what is wrong with them goes to standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bagan.cli.show import show_problems

if TYPE_CHECKING:
    from bagan import Spec


def open_spec(path: str) -> Spec:
    """The spec at *path*, without errors, of its rules neither; its warnings go to
    standard error.  Raises SpecError."""
    from bagan import load

    loaded = load(path)
    examine(loaded)
    return loaded


def examine(spec: Spec) -> None:
    """Ask the rules of *spec*: its warnings go to standard error.  Raises SpecError where there
    is an error among them."""
    from bagan import Severity, SpecError, check

    told = [problem for problem in check(spec) if problem.severity is not Severity.NOTE]
    if any(problem.severity is Severity.ERROR for problem in told):
        raise SpecError(told)
    show_problems(told, "text", err=True)
