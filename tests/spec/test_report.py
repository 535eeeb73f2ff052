"""Problems as text, as JSON and as workflow commands."""

import json

import pytest

from bagan.chart.spec import format_problems
from bagan.problem import Problem, Severity, Span

LATER = Problem(Span("s,1.yaml", 10, 2), "b", "50% : no", severity=Severity.WARNING)
FIRST = Problem(Span("s,1.yaml", 9, 30), "a", "Wrong", "Did you mean it?")
WHOLE = Problem(Span("s,1.yaml"), "c", "Empty", severity=Severity.NOTE)


def test_text_is_sorted_by_place() -> None:
    assert format_problems([LATER, FIRST, WHOLE]).splitlines() == [
        "s,1.yaml: note: Empty (c)",
        "s,1.yaml:9:30: error: Wrong; Did you mean it? (a)",
        "s,1.yaml:10:2: warning: 50% : no (b)",
    ]


def test_nothing() -> None:
    assert format_problems([]) == ""
    assert json.loads(format_problems([], "json")) == []


def test_json() -> None:
    assert json.loads(format_problems([WHOLE, FIRST], "json"))[1] == {
        "path": "s,1.yaml",
        "line": 9,
        "column": 30,
        "severity": "error",
        "rule": "a",
        "message": "Wrong",
        "suggestion": "Did you mean it?",
    }


def test_github_escapes() -> None:
    assert format_problems([LATER, WHOLE], "github").splitlines() == [
        "::notice file=s%2C1.yaml,title=c::Empty",
        "::warning file=s%2C1.yaml,line=10,col=2,title=b::50%25 : no",
    ]


def test_a_fault_is_one_line_whatever_it_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\n" not in format_problems([Problem(Span("a\nb", 1, 1), "r", "x\ny")])
