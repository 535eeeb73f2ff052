"""Both engines are installed, and place the five charts alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan import draw
from bagan.chart.layout.engine import find_engine, run
from bagan.chart.options import Options

CHARTS = ("lampiran-i", "lampiran-ii", "lampiran-iii", "kiss", "upt")


def test_the_embedded_engine_is_the_usual_one() -> None:
    assert find_engine().name == "graphviz-pure"


@pytest.mark.parametrize("regency", ["pasaman-barat", "kutai-barat"])
def test_dot_gives_the_same_drawings(specs, figures, monkeypatch, regency) -> None:
    """No skip: where dot is missing, the two cannot be compared and the test fails."""
    asked = []

    def watched(engine, dot):
        asked.append(Path(engine.program).name)
        return run(engine, dot)

    monkeypatch.setattr("bagan.chart.layout.run", watched)
    drawn = {f.chart.id: f for f in draw(specs[regency], Options(engine="dot"))}
    assert set(asked) == {"dot"}
    assert drawn
    for name, figure in drawn.items():
        assert figure.drawing == figures[name].drawing
        assert figure.svg == figures[name].svg


def test_five_charts(figures) -> None:
    assert sorted(figures) == sorted(CHARTS)
