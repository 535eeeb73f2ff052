"""A case in, the rows of its matrix of tasks out."""

from __future__ import annotations

from bagan.law.report.values import TaskRow
from bagan.law.rules.case import Case
from bagan.law.rules.tasks import Fit, Task, head_of, matrix

_OPEN = frozenset({Fit.ELSEWHERE, Fit.TWICE})
"""What `matriks-tugas` finds fault with."""


def task_rows(case: Case) -> tuple[tuple[TaskRow, ...], tuple[str, ...]]:
    """Every field of the matrix, in the articles' order, and the names of the offices that no
    field names; both empty where the articles divide no fields."""
    found = matrix(case)
    rows = tuple(_row(case, task, number) for number, task in enumerate(found.tasks, start=1))
    names = (case.organisation.name(entry.entry.unit) for entry in found.unnamed)
    return rows, tuple(dict.fromkeys(names))


def tasks_of(case: Case, item: str) -> tuple[TaskRow, ...]:
    """The rows of the fields that a unit coordinates, or that name it."""
    return tuple(
        _row(case, task, number)
        for number, task in enumerate(matrix(case).tasks, start=1)
        if item == task.head or item in {entry.entry.unit for entry in task.entries}
    )


def _row(case: Case, task: Task, number: int) -> TaskRow:
    name = case.organisation.name
    offices = tuple(
        (name(entry.entry.unit), name(head_of(entry) or ""), entry.entry.dasar)
        for entry in task.entries
    )
    citation = str(task.part.citation)
    head = name(task.head)
    return TaskRow(number, task.field, citation, head, offices, task.fit.value, task.fit in _OPEN)
