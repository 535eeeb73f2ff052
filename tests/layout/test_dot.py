"""DOT text as Graphviz reads it."""

from __future__ import annotations

import pytest

from bagan.chart.layout.dot import digraph, edge, same_rank
from bagan.chart.layout.engine import find_engine, run

DOT = """\
digraph {
	graph [splines=none ranksep=0.1 nodesep=0.02]
	node [shape=box fixedsize=true label="" width=0.1 height=0.1]
	edge [style=invis]
	{ rank=same a b }
	a -> b
	b -> c [minlen=2 weight=7]
}
"""


def text() -> str:
    return digraph([same_rank(["a", "b"]), edge("a", "b"), edge("b", "c", minlen=2, weight=7)])


def test_dot_text() -> None:
    assert text() == DOT


@pytest.mark.parametrize("name", ["graphviz-pure", "dot"])
def test_both_engines_place_it(name) -> None:
    places = run(find_engine(name), text())
    assert places.keys() == {"a", "b", "c"}
    assert places["a"][1] == places["b"][1] > places["c"][1]
    assert places["a"][0] < places["b"][0] == places["c"][0]
