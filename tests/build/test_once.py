"""Load, plan, draw, write, prove, set: each once a chart, and the proven bytes are embedded."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import bagan
from bagan.chart import annex as setting
from bagan.chart import figures, sheets
from bagan.chart.spec import load

SPECS = Path(__file__).parents[2] / "specs"
STAGES = (
    ("load", load, "read_nodes"),
    ("plan", sheets, "plan_of"),
    ("draw", sheets, "draw"),
    ("write", figures, "to_svg"),
    ("prove", figures, "prove"),
    ("set", setting, "annex_html"),
)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each stage has been asked."""
    found: Counter[str] = Counter()

    def counted(stage: str, asked: Callable[..., Any]) -> Callable[..., Any]:
        def count(*arguments: Any, **named: Any) -> Any:
            found[stage] += 1
            return asked(*arguments, **named)

        return count

    for stage, module, name in STAGES:
        monkeypatch.setattr(module, name, counted(stage, getattr(module, name)))
    return found


@pytest.mark.parametrize(
    ("name", "number", "charts"),
    [("pasaman-barat", None, 3), ("pasaman-barat", "II", 1), ("kutai-barat", None, 2)],
)
def test_each_stage_once_a_chart(
    calls: Counter[str], name: str, number: str | None, charts: int
) -> None:
    bagan.annex(bagan.load(SPECS / f"{name}.yaml"), number=number)
    assert calls == {
        "load": 1, "plan": charts, "draw": charts, "write": charts, "prove": charts, "set": 1
    }  # fmt: skip


def test_one_chart_of_an_annex_is_written_alone(calls: Counter[str]) -> None:
    """The charts before it are drawn, since they tell which page it is on; none after it is."""
    spec = bagan.load(SPECS / "kutai-barat.yaml")
    (kiss,) = bagan.draw(spec, chart="kiss")
    assert kiss.svg and kiss.svg
    assert calls == {"load": 1, "plan": 1, "draw": 1, "write": 1, "prove": 1}


def test_all_files_of_a_spec_need_each_chart_drawn_once(calls: Counter[str]) -> None:
    """Two pictures of each are written: one to stand alone, one for the pages of both PDFs."""
    bagan.build(bagan.load(SPECS / "pasaman-barat.yaml"))
    assert calls == {"load": 1, "plan": 3, "draw": 3, "write": 6, "prove": 6, "set": 4}


def test_the_bytes_that_are_proven_are_embedded(monkeypatch: pytest.MonkeyPatch) -> None:
    proven, pages = [], []
    prove, html = figures.prove, setting.annex_html

    def watched(svg: bytes, *rest: Any, **named: Any) -> None:
        prove(svg, *rest, **named)
        proven.append(svg)

    def kept(*arguments: Any, **named: Any) -> str:
        pages.append(html(*arguments, **named))
        return pages[-1]

    monkeypatch.setattr(figures, "prove", watched)
    monkeypatch.setattr(setting, "annex_html", kept)
    bagan.annex(bagan.load(SPECS / "kutai-barat.yaml"))
    (page,) = pages
    assert len(proven) == 2
    for svg in proven:
        assert base64.b64encode(svg).decode() in page
