"""Correct charts of many offices draw no finding; a fault in one of them is found."""

from __future__ import annotations

import json

import pytest

from bagan.chart.spec import parse_spec
from bagan.law.naskah.parse import parse_naskah
from bagan.law.rules import examine
from bagan.problem import Problem, Severity, SpecError
from tests.correct.faults import NAMES, faults, load

EVERY = 23
"""The suite tries one fault in so many; each office has another beginning."""
HARMLESS = {
    "cite Pasal 5 ayat (2) for kepala",
    "cite Pasal 4 ayat (2) for sekdes",
    "cite Pasal 7 for kalak",
}
"""Citations of another article that also says what the unit is."""


def found(spec: str, text: str) -> list[Problem]:
    try:
        parsed = parse_spec(spec, "uji.yaml")
    except SpecError as error:
        return list(error.problems)
    return [*parsed.warnings, *examine(parsed, parse_naskah(text, "naskah.txt"))]


@pytest.mark.parametrize("name", NAMES)
def test_a_correct_chart_draws_no_finding(name: str) -> None:
    data, text = load(name)
    assert [p.message for p in found(json.dumps(data, ensure_ascii=False), text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_silence_is_not_deafness(name: str) -> None:
    every = [fault for fault in faults(name) if fault[0] not in HARMLESS]
    tried = every[NAMES.index(name) % 7 :: EVERY]
    assert len(tried) >= 2
    assert [what for what, spec, text in tried if not _noticed(spec, text)] == []


def _noticed(spec: str, text: str) -> bool:
    return any(p.severity is not Severity.NOTE for p in found(spec, text))
