"""Whether a chart fits a room: told early, and yet what drawing it would show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.layout import Room, TooSmall, draw, find_engine, fits, outlined_size
from bagan.style import Style
from tests.layout.specs import random_spec
from tests.layout.test_random import charts
from tests.sampled import sampled

STYLE = Style(min_size=0.1)
ROOM = Room(700, 420)
NEAR_ENOUGH = 0.75
"""The share of the floor that an outline has to reach before anything is arranged."""


@pytest.mark.parametrize("seed", range(sampled(4, 12)))
def test_what_fits_is_what_can_be_drawn(seed: int) -> None:
    chart, engine = charts(random_spec(seed))[0], find_engine()
    size = draw(chart, ROOM, style=STYLE, engine=engine).size
    outline = outlined_size(chart, ROOM, style=STYLE, engine=engine)
    for floor in (size / 2, size - 0.4, size - 0.05, size + 0.05, size + 0.4, 4 * size):
        style = replace(STYLE, min_size=max(floor, 0.1))
        told = fits(chart, ROOM, style=style, engine=engine)
        assert told == (style.min_size <= size and outline >= NEAR_ENOUGH * style.min_size)


def test_a_hopeless_chart_is_refused_without_being_arranged(monkeypatch) -> None:
    chart = charts(random_spec(3, units=60))[0]
    monkeypatch.setattr("bagan.chart.layout.fit.arrange", None)
    with pytest.raises(TooSmall) as refused:
        draw(chart, Room(90, 60), style=Style())
    assert 0 < refused.value.size < Style().min_size / 2
