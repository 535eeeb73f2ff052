"""Drawings do not hang on how Python adds: since 3.12 its sum() of floats is more exact."""

from __future__ import annotations

import builtins
import math
from collections.abc import Callable, Iterable
from functools import reduce
from operator import add
from typing import Any

import pytest

from bagan.chart.layout import draw
from tests.layout.test_drawings import FOLDER, PAGE, STYLE, chart_of, described


def one_by_one(items: Iterable[Any], start: Any = 0) -> Any:
    """The sum() of Python 3.11."""
    return reduce(add, items, start)


def exact(items: Iterable[Any], start: Any = 0) -> Any:
    """As exact a sum of floats as can be."""
    found = list(items)
    return start + (math.fsum(found) if any(type(it) is float for it in found) else sum_(found))


sum_ = sum


@pytest.mark.parametrize("way", [one_by_one, exact])
@pytest.mark.parametrize("case", ["government-22", "government-34", "government-46"])
def test_drawings_are_the_same(
    case: str, way: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = (FOLDER / f"{case}.txt").read_text("utf-8")
    chart = chart_of(case)
    monkeypatch.setattr(builtins, "sum", way)
    assert described(draw(chart, PAGE, style=STYLE)) == expected
