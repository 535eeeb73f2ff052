"""Paths of specs in, checked specs out; what is wrong with them goes to standard error."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from bagan.cli.show import show_problems

if TYPE_CHECKING:
    from bagan import Problem, Spec


ENDINGS = (".yaml", ".yml")
"""The files of a folder that are specs."""


def spec_files(names: Iterable[str]) -> list[str]:
    """*names*, with the specs of those that are folders; see :func:`files_in`."""
    return files_in(names, ENDINGS)


def files_in(names: Iterable[str], endings: tuple[str, ...]) -> list[str]:
    """*names*, each once, with the files in and below it that have one of the *endings* for each
    that is a folder, sorted; what is hidden is left out, and a folder without any stays as it is.

    Raises OSError for a folder that cannot be read.
    """
    found: list[str] = []
    for name in names:
        found += _below(name, endings) if is_folder(name) else [name]
    return list(dict.fromkeys(found))


def is_folder(name: str) -> bool:
    """Whether *name* is a folder, as far as that can be told: who reads it says what is wrong."""
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):
        return False


def _below(folder: str, endings: tuple[str, ...]) -> list[str]:
    found: list[str] = []
    for here, folders, files in os.walk(folder, onerror=_unread):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            str(Path(here, name))
            for name in files
            if name.lower().endswith(endings) and not name.startswith(".")
        ]
    return sorted(found) or [folder]


def _unread(error: OSError) -> NoReturn:
    """A folder that cannot be read would else be one without specs."""
    raise error


def open_spec(path: str) -> Spec:
    """The spec at *path*, without errors, of its rules neither; its warnings go to
    standard error.  Raises SpecError."""
    from bagan import load

    loaded = load(path)
    examine(loaded)
    return loaded


@contextmanager
def opened(path: str) -> Iterator[Spec]:
    """The spec at *path*, whose rules are asked beside what the block makes of it.

    At the end its warnings go to standard error.  Raises SpecError where there are errors, before
    what the block raises, of which they may be the reason.
    """
    from bagan import check, load
    from bagan.jobs import begun

    loaded = load(path)
    said = begun(partial(check, loaded))
    try:
        yield loaded
    except Exception:
        show_warnings(said())
        raise
    show_warnings(said())


def examine(spec: Spec) -> None:
    """Ask the rules of *spec*: its warnings go to standard error.  Raises SpecError where there
    is an error among them."""
    from bagan import check

    show_warnings(check(spec))


def show_warnings(problems: Iterable[Problem]) -> None:
    """Print the warnings among *problems*.  Raises SpecError where there is an error."""
    from bagan import Severity, SpecError

    told = [problem for problem in problems if problem.severity is not Severity.NOTE]
    if any(problem.severity is Severity.ERROR for problem in told):
        raise SpecError(told)
    show_problems(told, "text", err=True)
