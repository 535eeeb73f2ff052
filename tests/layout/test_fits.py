"""Whether a chart fits a room: told early, and yet what drawing it would show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.chart.layout import Room, TooSmall, draw, find_engine, fits, outlined_size
from bagan.chart.model.chart import Branch
from bagan.style import Style
from tests.layout.charts import chart, leaves, line
from tests.layout.specs import random_spec
from tests.layout.test_random import charts
from tests.sampled import sampled

STYLE = Style(min_size=0.1)
ROOM = Room(700, 420)
NEAR_ENOUGH = 0.75
"""The share of the floor that an outline has to reach before anything is arranged."""


@pytest.mark.parametrize("seed", range(sampled(4, 12)))
def test_what_fits_is_what_can_be_drawn(seed: int) -> None:
    shown, engine = charts(random_spec(seed))[0], find_engine()
    size = draw(shown, ROOM, style=STYLE, engine=engine).size
    outline = outlined_size(shown, ROOM, style=STYLE, engine=engine)
    for floor in (size / 2, size - 0.4, size - 0.05, size + 0.05, size + 0.4, 4 * size):
        style = replace(STYLE, min_size=max(floor, 0.1))
        told = fits(shown, ROOM, style=style, engine=engine)
        assert told == (style.min_size <= size and outline >= NEAR_ENOUGH * style.min_size)


def test_a_hopeless_chart_is_refused_without_being_arranged(monkeypatch) -> None:
    shown = charts(random_spec(3, units=60))[0]
    monkeypatch.setattr("bagan.chart.layout.fit.arrange", None)
    with pytest.raises(TooSmall) as refused:
        draw(shown, Room(90, 60), style=Style())
    assert 0 < refused.value.size < Style().min_size / 2


def test_an_outline_knows_the_staff_of_one_of_several_tops() -> None:
    left, right = leaves("musyawarah anggaran perda kehormatan"), leaves("i ii iii fraksi")
    leader = Branch("sekretaris", children=leaves("umum persidangan"))
    dprd = Branch("dprd", staff_left=left, staff_right=right, children=(leader,))
    lines = [line(f"dprd {one.node}") for one in (*left, *right, leader)]
    lines += [line(f"sekretaris {one.node}") for one in leader.children]
    whole = chart(Branch("bupati"), dprd, lines=lines, official="bupati dprd sekretaris")
    nodes = {key: replace(node, label=f"Kelengkapan {key}") for key, node in whole.nodes.items()}
    whole, engine = replace(whole, nodes=nodes), find_engine()
    size = draw(whole, ROOM, style=STYLE, engine=engine).size
    outline = outlined_size(whole, ROOM, style=STYLE, engine=engine, alike=True)
    assert 0.95 * outline <= size < STYLE.max_size


def test_outlines_in_the_forms_of_a_drawing_are_some_of_all() -> None:
    """In columns these units would print larger, but in a row as is usual."""
    below = leaves("bidang-a bidang-b bidang-c bidang-d bidang-e")
    lines = [line(f"kepala {one.node}") for one in below]
    whole = chart(Branch("kepala", children=below), lines=lines, official="kepala")
    words = "Penyelenggaraan Pemberdayaan"
    nodes = {key: replace(node, label=f"{words} {key}") for key, node in whole.nodes.items()}
    whole, room, engine = replace(whole, nodes=nodes), Room(500, 300), find_engine()
    size = draw(whole, room, style=STYLE, engine=engine).size
    every = outlined_size(whole, room, style=STYLE, engine=engine)
    alike = outlined_size(whole, room, style=STYLE, engine=engine, alike=True)
    assert alike < every == STYLE.max_size
    assert 0.95 * alike <= size < every
