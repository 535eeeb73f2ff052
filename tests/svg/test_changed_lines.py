"""What a comparison draws over its lines and boxes, piece by piece."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bagan.chart.layout.drawing import LineMark, TextLine, Wire
from bagan.chart.layout.text import width as text_width
from bagan.chart.model.kinds import Kind
from bagan.chart.svg.change import band, inner_border, look, sample, sign
from bagan.chart.svg.compared import (
    belongs,
    border,
    bundle_change,
    bundle_data,
    dashes_of,
    line_changes,
    shared,
    strikes,
)
from bagan.problem import RenderError
from tests.svg.charts import box
from tests.svg.compared import compared_chart

WIRE = Wire(Kind.KOMANDO, "a", ("b", "c"), False, (((0, 0), (10, 0), (10, 20)),))


def mark(x: float, y: float, **other: object) -> LineMark:
    return replace(LineMark(Kind.KOMANDO, "a", "b", "garis-baru", x, y, 3, ()), **other)  # type: ignore[arg-type]


def test_dashes_go_on_round_a_corner() -> None:
    """6 of ink and 4 of none: the second dash, from 10 to 16, is cut where the path turns."""
    path = [(0.0, 0.0), (13.0, 0.0), (13.0, 0.0), (13.0, 12.0)]
    assert list(dashes_of(path, (6, 4))) == [
        ((0, 0), (6, 0)),
        ((10, 0), (13, 0)),
        ((13, 0), (13, 3)),
        ((13, 7), (13, 12)),
    ]
    back = [(0.0, 9.0), (0.0, 0.0)]
    assert list(dashes_of(back, (6, 4))) == [((0, 9), (0, 3))]


@pytest.mark.parametrize(
    ("one", "two", "common"),
    [
        (((0, 0), (10, 0)), ((4, 0), (20, 0)), ((4, 0), (10, 0))),
        (((10, 0), (0, 0)), ((20, 0), (4, 0)), ((4, 0), (10, 0))),
        (((0, 0), (10, 0)), ((5, -3), (5, 3)), ((5, 0), (5, 0))),
        (((0, 5), (0, 9)), ((0, 0), (0, 7)), ((0, 5), (0, 7))),
        (((0, 0), (10, 0)), ((10.01, 0), (20, 0)), ((10.01, 0), (10.01, 0))),
        (((0, 0), (10, 0)), ((10.03, 0), (20, 0)), None),
        (((0, 0), (10, 0)), ((0, 0.03), (10, 0.03)), None),
    ],
)
def test_what_two_pieces_have_in_common(one: object, two: object, common: object) -> None:
    assert shared(one, two) == shared(two, one) == common  # type: ignore[arg-type]


def test_a_mark_belongs_to_the_bundle_that_it_stands_on() -> None:
    assert belongs(mark(5, 0), WIRE)
    assert belongs(mark(10, 20), WIRE)
    assert not belongs(mark(5, 1), WIRE)
    assert not belongs(mark(10, 20.1), WIRE)
    assert not belongs(mark(5, 0, source="b"), WIRE)
    assert not belongs(mark(5, 0, target="d"), WIRE)
    assert not belongs(mark(5, 0, kind=Kind.KOORDINASI), WIRE)


def test_a_bundle_is_as_its_lines_are() -> None:
    told = {"b": "garis-baru", "c": "garis-baru"}
    assert bundle_change(told, WIRE) == "garis-baru"
    assert bundle_change({}, WIRE) == "tetap"
    assert bundle_change({"c": "garis-dihapus"}, WIRE) == "campur"
    assert bundle_data({"c": "garis-dihapus"}, WIRE) == (
        ' data-perubahan="campur" data-dihapus="c"'
    )
    assert bundle_data(told, WIRE) == ' data-perubahan="garis-baru" data-baru="b c"'


def test_a_line_changes_with_its_end_or_by_its_mark() -> None:
    drawing = replace(compared_chart(), line_marks=(mark(5, 0, change="garis-dihapus"),))
    assert line_changes(drawing, WIRE) == {"b": "garis-dihapus"}
    ended = replace(WIRE, added=("c",))
    assert line_changes(drawing, ended) == {"b": "garis-dihapus", "c": "garis-baru"}
    assert line_changes(replace(drawing, line_marks=()), WIRE) == {}


def test_borders_of_what_is_new_and_what_is_gone() -> None:
    new, gone, same = (
        replace(box("a", 0, 0, "A"), changes=changes)
        for changes in (("dibentuk",), ("dihapus",), ("pindah",))
    )
    assert [border(each, 1.0) for each in (new, gone, same)] == [2.2, 0.55, 1.0]
    assert [border(each, 3.0) for each in (new, gone, same)] == [3.0, 0.55 * 3, 3.0]
    assert look(()).weight == look(("tetap",)).weight == 1.0


def test_only_old_names_are_struck_through() -> None:
    lines = (TextLine("Dinas Lama", 50, 20, role="lama"), TextLine("Dinas Baru", 50, 30))
    (stroke,) = strikes(lines, size=10, ink="#000000")
    half = (text_width("Dinas Lama") / 2 + 0.12) * 10
    x, y, end = re.findall(r"[\d.]+", stroke.partition(' d="')[2])[:3]
    assert (float(x), float(end)) == pytest.approx((50 - half, 50 + half), abs=0.006)
    assert y == "17.5"
    assert 'stroke-width="0.7"' in stroke


def numbers(text: str, name: str) -> list[float]:
    return [float(value) for value in re.findall(rf' {name}="([\d.]+)"', text)]


def test_a_sign_stands_on_a_plate_of_its_own_size() -> None:
    plate, *glyph = sign("garis-baru", 50, 30, 4)
    assert [numbers(plate, name) for name in ("x", "y", "width", "height")] == [
        [46], [26], [8], [8],
    ]  # fmt: skip
    assert 'd="M46.64 30H53.36M50 26.64V33.36"' in glyph[0]
    assert 'stroke-width="2.08"' in glyph[0]


def test_a_band_has_a_plate_for_each_change_that_it_has_room_for() -> None:
    changes = ("pindah", "ganti-dasar", "data")
    for height, shown in ((8, 1), (17.5, 1), (17.7, 2), (26.5, 3), (60, 3)):
        parts = "".join(band(changes, 10, 20, 8, height))
        names = dict.fromkeys(re.findall(r"tanda--([\w-]+)", parts))
        assert list(names) == list(changes[:shown]), height
    divider = band(changes, 10, 20, 8, 24)[0]
    assert 'd="M18 20V44"' in divider
    assert 'stroke-width="0.48"' in divider


def test_the_symbols_of_a_band_are_in_its_middle() -> None:
    plus = band(("dibentuk",), 10, 20, 8, 40)[-1]
    across = re.search(r'd="M([\d.]+) ([\d.]+)H([\d.]+)', plus)
    assert across
    left, level, right = map(float, across.groups())
    assert (left + right) / 2 == pytest.approx(14)
    assert level == pytest.approx(40)
    assert right - left == pytest.approx(0.84 * 0.86 * 8, abs=0.01)
    over, under = (part for part in band(("dibentuk",), 10, 20, 8, 40) if "arsir" in part)
    assert (numbers(over, "y"), numbers(over, "height")) == ([20], [15.6])
    assert (numbers(under, "y"), numbers(under, "height")) == ([44.4], [15.6])
    assert numbers(over, "x") == [10]
    assert numbers(over, "width") == [8]


def test_a_ghost_has_a_second_border_beside_its_band() -> None:
    drawn = inner_border(0, 0, 100, 40, 0.5, 10)
    assert 'd="M11.4 1.4H98.6V38.6H11.4V1.4"' in drawn
    assert 'stroke-width="0.5"' in drawn
    thick = inner_border(0, 0, 100, 40, 0.3, 10)
    assert 'd="M10.96 0.96H99.04V39.04H10.96V0.96"' in thick


def test_samples_show_a_line_or_a_box() -> None:
    line, plate, *_glyph = sample("garis-baru", 10, 20, 20, 10)
    assert 'd="M10 25H30"' in line
    assert 'stroke-width="1.6"' in line
    assert (numbers(plate, "x"), numbers(plate, "y")) == ([16], [21])
    assert 'stroke-width="0.5"' in sample("garis-dihapus", 10, 20, 20, 10)[0]
    rect, *_band = sample("dibentuk", 10, 20, 20, 10)
    assert [numbers(rect, name)[0] for name in ("x", "y", "width", "height", "stroke-width")] == [
        10.77, 20.77, 18.46, 8.46, 1.54,
    ]  # fmt: skip
    fills = {kind: re.search('fill="([^"]*)"', sample(kind, 10, 20, 20, 10)[0])
             for kind in ("dibentuk", "dihapus")}  # fmt: skip
    assert [found and found[1] for found in fills.values()] == ["#ffffff", "#ededed"]
    assert "tepi" in "".join(sample("pindah-dari", 10, 20, 20, 10))
    assert "tepi" not in "".join(sample("pindah-dari", 10, 20, 10, 10))
    with pytest.raises(RenderError, match=r'^No symbol stands for the change "entah"$'):
        sample("entah", 0, 0, 10, 10)
