"""Paths of specs in, checked specs out; what is wrong with them goes to standard error."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from bagan.cli.show import report, show_problems
from bagan.language import _

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


def open_all(paths: Iterable[str], codes: list[int]) -> list[Spec]:
    """The specs at *paths* that are without errors; the exit codes of others join *codes*.

    Two of them that would write the same file are wrong usage.
    """
    from bagan.chart.outputs import file_names
    from bagan.problem import SpecError

    specs: list[Spec] = []
    writer: dict[str, str] = {}
    for path in dict.fromkeys(paths):
        try:
            specs.append(open_spec(path))
        except SpecError as error:
            codes.append(report(error))
            continue
        for file in file_names(specs[-1]):
            if file in writer:
                raise click.UsageError(
                    _(
                        "{first} and {second} would both write {file}: rename one of them, "
                        "or build them into different folders.",
                        first=writer[file],
                        second=path,
                        file=file,
                    )
                )
            writer[file] = path
    return specs
