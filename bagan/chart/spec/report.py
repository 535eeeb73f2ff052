"""Problems in, text for a terminal, a program or a code forge out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from bagan.chart.spec.characters import printable
from bagan.jsontext import json_text
from bagan.language import _
from bagan.problem import Problem, Severity

Form = Literal["text", "json", "github"]


def severity_word(severity: Severity) -> str:
    """How bad a fault is, in the user's language."""
    words = {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.NOTE: _("note"),
    }
    return words[severity]


def format_problem(problem: Problem) -> str:
    """``path:line:column: error: message; suggestion (rule-id)``, on one line.

    Words of the regulation that it quotes stand on a second line, indented.
    """
    message = "; ".join(filter(None, (problem.message, problem.suggestion)))
    line = f"{problem.span}: {severity_word(problem.severity)}: {message} ({problem.rule})"
    lines = [line, f"    {_quoted(problem)}"] if problem.quote else [line]
    return "\n".join(printable(text.replace("\n", " ")) for text in lines)


def _quoted(problem: Problem) -> str:
    """``path:line: "words"``: what a problem quotes, and where that stands."""
    at = problem.quoted_at
    return f'{at.path}:{at.line}: "{problem.quote}"' if at else f'"{problem.quote}"'


def _github(problem: Problem) -> str:
    """A workflow command of GitHub Actions, with its escapes [Actions toolkit]."""

    def escape(text: str, *, parameter: bool = False) -> str:
        text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        return text.replace(":", "%3A").replace(",", "%2C") if parameter else text

    level = {Severity.NOTE: "notice"}.get(problem.severity, problem.severity.value)
    place = f"file={escape(problem.span.path, parameter=True)}"
    if problem.span.line:
        place += f",line={problem.span.line},col={problem.span.column}"
    message = "; ".join(filter(None, (problem.message, problem.suggestion)))
    if problem.quote:
        message += "\n" + _quoted(problem)
    return f"::{level} {place},title={problem.rule}::{escape(message)}"


def _record(problem: Problem) -> dict[str, str | int | None]:
    """A problem for programs; its cell and what it quotes only where it has any."""
    record: dict[str, str | int | None] = {
        "path": problem.span.path,
        "line": problem.span.line or None,
        "column": problem.span.column or None,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "message": problem.message,
        "suggestion": problem.suggestion or None,
    }
    if problem.span.cell:
        record["cell"] = problem.span.cell
    if problem.quote:
        at = problem.quoted_at
        record["quote"] = problem.quote
        record["quote_path"] = at.path if at else None
        record["quote_line"] = at.line if at else None
    return record


def format_problems(problems: Iterable[Problem], form: Form = "text") -> str:
    """All *problems*, sorted by place; a line each, or one JSON array.

    No line break at the end; no problems are an empty text, or ``[]``.
    """
    ordered = sorted(problems, key=Problem.sort_key)
    if form == "json":
        return json_text([_record(p) for p in ordered])
    return "\n".join(map(_github if form == "github" else format_problem, ordered))
