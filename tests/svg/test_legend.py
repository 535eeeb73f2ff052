"""The legend under a chart that stands alone: its rows, its size, where everything is."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from bagan.chart.layout.drawing import Drawing
from bagan.chart.layout.text import width as text_width
from bagan.chart.model.annexes import Keterangan
from bagan.chart.model.kinds import Kind
from bagan.chart.svg.change import WORDS
from bagan.chart.svg.legend import Legend, plan_legend
from bagan.style import Style
from tests.svg.charts import SIZE, small_chart
from tests.svg.compared import compared_chart

STYLE = Style()


def planned(drawing: Drawing, **words: str | None) -> Legend:
    legend = plan_legend(drawing, style=STYLE, wording=Keterangan(**words))  # type: ignore[arg-type]
    assert legend is not None
    return legend


def elements(legend: Legend) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring("".join(legend.elements(style=STYLE))))


def test_a_row_for_each_kind_of_line_then_the_notes() -> None:
    legend = planned(small_chart())
    note = "*) Dinas Sosial digambar juga di bawah Asisten I."
    assert legend.rows == (
        (None, False, "Keterangan:"),
        (Kind.KOMANDO, True, "= Garis Komando"),
        (Kind.KOORDINASI, False, "= Garis Koordinasi"),
        (None, False, note),
    )
    assert list(legend.texts()) == [words for _kind, _arrow, words in legend.rows]
    assert legend.size == SIZE
    assert legend.width == pytest.approx(
        max(text_width(note), text_width("= Garis Koordinasi") + 4.2) * SIZE
    )
    assert legend.height == pytest.approx((1.6 + 1 + 3 * 1.45 + 0.3) * SIZE)


def test_the_widest_row_may_be_that_of_a_line() -> None:
    legend = planned(replace(small_chart(), notes=()))
    assert legend.width == pytest.approx((text_width("= Garis Koordinasi") + 4.2) * SIZE)


def test_a_chart_without_lines_or_notes_has_no_legend() -> None:
    bare = replace(small_chart(), wires=(), notes=())
    assert plan_legend(bare, style=STYLE, wording=Keterangan()) is None
    noted = planned(replace(small_chart(), wires=()))
    assert [words for _kind, _arrow, words in noted.rows] == list(small_chart().notes)


def test_a_note_is_wrapped_in_the_width_of_its_chart() -> None:
    note = " ".join(["Dinas Sosial digambar juga di bawah Asisten"] * 4)
    for width, room, rows in ((480.0, 480 / SIZE, 2), (80.0, 30.0, 4)):
        drawing = replace(small_chart(), wires=(), notes=(note,), width=width)
        lines = [words for _kind, _arrow, words in planned(drawing).rows]
        assert " ".join(lines) == note
        assert all(text_width(line) <= room for line in lines)
        assert len(lines) == rows


def test_samples_and_words_stand_in_rows() -> None:
    drawn = elements(planned(small_chart()).moved(10, 100))
    texts = [item for item in drawn if item.tag == "text"]
    assert [item.get("x") for item in texts] == ["10", "43.6", "43.6", "10"]
    assert [item.get("y") for item in texts] == ["120.8", "132.4", "144", "155.6"]
    paths = [(item.get("class"), item.get("d")) for item in drawn if item.tag == "path"]
    head = STYLE.arrow_em * SIZE
    assert paths[0] == ("contoh contoh--komando", f"M10 130H{38.8 - head / 2:.4g}")
    assert re.match("M38.8 130L", paths[1][1] or "")
    assert paths[2] == ("contoh contoh--koordinasi", "M10 141.6H38.8")


def test_a_legend_may_tell_of_changes_alone() -> None:
    drawing = replace(compared_chart(), wires=(), notes=(), line_marks=())
    legend = planned(drawing)
    assert legend.rows == ()
    shown = [change for change in WORDS if change in legend.changes]
    assert list(legend.changes) == shown
    assert list(legend.texts()) == [WORDS[change] for change in shown]
    column = (2.2 + 0.6 + max(text_width(WORDS[change]) for change in shown) + 1.6) * SIZE
    assert legend.column == pytest.approx(column)
    assert legend.width == pytest.approx(legend.columns * column - 1.6 * SIZE)


@pytest.mark.parametrize(("width", "columns", "deep"), [(200, 1, 8), (480, 2, 4), (2000, 8, 1)])
def test_changes_stand_in_as_many_columns_as_fit(width: float, columns: int, deep: int) -> None:
    drawing = replace(compared_chart(), wires=(), notes=(), line_marks=(), width=width)
    legend = planned(drawing).moved(10, 100)
    assert len(legend.changes) == 8
    assert legend.columns == columns
    assert legend.height == pytest.approx((1.6 + 1 - 1.45 + 0.3 + deep * 1.62) * SIZE)
    texts = [item for item in elements(legend) if item.tag == "text"]
    for index, item in enumerate(texts):
        across, down = divmod(index, deep)
        assert float(item.get("x", "")) == pytest.approx(
            10 + across * legend.column + 2.8 * SIZE, abs=0.006
        )
        assert float(item.get("y", "")) == pytest.approx(
            100 + (1.15 + (down + 1) * 1.62) * SIZE, abs=0.006
        )
