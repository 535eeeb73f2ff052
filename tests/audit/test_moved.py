"""A picture elsewhere on its page."""

from __future__ import annotations

from bagan.chart.audit.moved import moved
from bagan.chart.audit.picture import ROUND, Arrow, Sample, Text
from bagan.chart.audit.plane import Rect
from bagan.style import Face
from tests.audit.parts import picture, shape, wire


def test_a_chart_is_moved_and_the_words_round_it_are_not() -> None:
    sample = Sample("komando", (), Rect(0, 90, 20, 90))

    def words(x: float, y: float, role: str) -> Text:
        return Text("Unsur", x, y, 8, Face.REGULAR, "start", role)

    before = picture(
        shape("a", 20, 50, "Dinas", "Sosial"),
        shape("f", 10, 40, frame=True),
        texts=(words(5, 6, ""), words(7, 8, ROUND)),
        wires=(wire("a", "b", ((1, 2), (1, 9), (4, 9)), ((1, 5), (7, 5))),),
        arrows=(Arrow("komando", (5, 12), Rect(4, 8, 6, 12)),),
        samples=(sample,),
    )
    after = picture(
        shape("a", 30, 47, "Dinas", "Sosial"),
        shape("f", 20, 37, frame=True),
        texts=(words(15, 3, ""), words(7, 8, ROUND)),
        wires=(wire("a", "b", ((11, -1), (11, 6), (14, 6)), ((11, 2), (17, 2))),),
        arrows=(Arrow("komando", (15, 9), Rect(14, 5, 16, 9)),),
        samples=(sample,),
    )
    found = moved(before, 10, -3)
    assert [each.rect for each in found.shapes()] == [each.rect for each in after.shapes()]
    for one, two in zip(found.shapes(), after.shapes(), strict=True):
        assert [(text.words, text.x, round(text.y, 6)) for text in one.texts] == [
            (text.words, text.x, round(text.y, 6)) for text in two.texts
        ]
    assert (found.texts, found.wires, found.arrows, found.samples) == (
        after.texts, after.wires, after.arrows, after.samples,
    )  # fmt: skip
