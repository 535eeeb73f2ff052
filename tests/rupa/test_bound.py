"""The largest label that arithmetic allows: by hand, and never less than what is drawn."""

from dataclasses import replace
from pathlib import Path

import pytest

from bagan import Options, load
from bagan.chart.audit.looks.bound import best_size
from bagan.chart.audit.looks.lists import lists_fit, lists_of
from bagan.chart.audit.looks.scene import Scene
from bagan.chart.audit.picture import Shape
from bagan.chart.audit.see import see
from bagan.chart.figures import figures
from bagan.chart.layout.text import width
from bagan.chart.svg import to_svg
from bagan.chart.svg.read import parse
from bagan.style import Face, Style
from tests.rupa.pictures import box, head, measured, messages, picture, row, value, wire

KINDS = Path("tests/kinds/specs")
SPECS = [
    *sorted(Path("specs").rglob("*.yaml")),
    KINDS / "setda-provinsi.yaml",
    KINDS / "setda-kota.yaml",
]
LARGE = replace(Style(), max_size=99.0)
ONE_LINE = Style().leading_em + 2 * Style().padding_y_em


def test_one_word_in_a_room_as_wide_as_it_needs() -> None:
    """A box that cannot be narrower, in a room that is as wide: its size is the bound."""
    wide = (width("Inspektorat", Face.REGULAR) + 2 * Style().padding_x_em) * 10
    scene = Scene(picture(box("Inspektorat", 0, 0, wide, 500)))
    edge = 0.7 / wide  # the border's outer half belongs to the room
    assert best_size(scene, LARGE) == pytest.approx(10 * (1 + edge), rel=1e-6)


def test_areas_of_boxes_without_heads() -> None:
    """Two boxes of one line, with half a gap round each, fill a room exactly."""
    gap = Style().item_gap_em
    wide = width("DPRD", Face.REGULAR) + 2 * Style().padding_x_em
    boxes = [box(unit, 0, (ONE_LINE + gap) * 10 * n, wide * 10, ONE_LINE * 10, "DPRD")
             for n, unit in enumerate(("a", "b"))]  # fmt: skip
    scene = Scene(picture(*boxes))
    scene.__dict__["room"] = scene.boxes[0].rect._replace(bottom=scene.boxes[1].rect.bottom)
    assert best_size(scene, LARGE) == pytest.approx(10, rel=1e-6)


def test_a_head_takes_height_from_what_stands_under_it() -> None:
    units = [box(f"u{n}", 60 * n, 100, 50, 30, "Seksi") for n in range(8)]
    free = best_size(Scene(picture(head(), *units)), LARGE)
    led = best_size(Scene(picture(head(), *units, row("kepala", units))), LARGE)
    assert led < free


def test_words_on_the_page_take_room() -> None:
    units = [box(f"u{n}", 60 * n, 100, 50, 30, "Seksi") for n in range(8)]
    bare, full = Scene(picture(head(), *units)), Scene(picture(head(), *units))
    full.__dict__["words_round"] = (full.room._replace(bottom=full.room.top + 60),)
    assert best_size(full, LARGE) < best_size(bare, LARGE)


@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.stem)
def test_nothing_is_drawn_larger_than_the_bound(spec: Path) -> None:
    drawn = 0
    for figure in figures(load(spec), Options()):
        svg = to_svg(figure.drawing, fonts="none")
        scene = Scene(see(parse(svg))[0])
        assert best_size(scene, LARGE) >= scene.em * scene.scale - 0.01, figure.chart.id
        drawn += 1
    assert drawn


def test_a_label_far_under_the_bound() -> None:
    alone = picture(box("a", 0, 0, 30, 20, "A"), box("b", 700, 400, 30, 20, "B"))
    small = replace(alone, boxes=tuple(_smaller(one) for one in alone.boxes))
    found = measured("huruf_terbaik", small)
    assert value(found, "huruf_per_terbaik") == pytest.approx(50)
    assert messages(found) == ["The labels are 6.00 pt, and arithmetic allows up to 12.00 pt"]
    full = measured("huruf_terbaik", picture(box("a", 0, 0, 9, 20, "A")))
    assert not full.flaws


def _smaller(shape: Shape) -> Shape:
    return replace(shape, texts=tuple(replace(text, size=6.0) for text in shape.texts))


def _listed(count: int, *, columns: int) -> Scene:
    """Equal boxes of one word in columns under one head, each with its line at the left."""
    per = -(-count // columns)
    units = [box(f"u{n}", 100 + 100 * (n // per), 60 + 30 * (n % per), 60, 20, "Dinas")
             for n in range(count)]  # fmt: skip
    paths: list[list[tuple[float, float]]] = [[(250, 30), (250, 40), (90, 40)]]
    for unit in units:
        left, middle = unit.rect.left, unit.rect.top + 10
        paths.append([(90, 40), (left - 10, 40), (left - 10, middle), (left, middle)])
    return Scene(picture(head(), *units, wire("kepala", " ".join(u.unit for u in units), *paths)))


def test_a_list_is_cut_into_as_few_columns_as_its_height_allows() -> None:
    style = Style()
    (listed,) = lists_of(_listed(6, columns=2), style)
    wide = width("Dinas", Face.REGULAR) + 2 * style.padding_x_em + listed.rails
    step = ONE_LINE + style.item_gap_em
    for high, columns in (
        (6 * step, 1),
        (6 * step - 0.1, 2),
        (3 * step, 2),
        (2 * step, 3),
        (step, 6),
    ):
        assert listed.least_width(high + 1e-9) == pytest.approx(columns * wide)
    assert listed.least_width(step - 0.1) == float("inf")


def test_a_list_stands_under_its_head() -> None:
    (listed,) = lists_of(_listed(4, columns=2), Style())
    assert listed.depth == pytest.approx(ONE_LINE + Style().stub_em + Style().item_gap_em / 2)


def test_lists_side_by_side_share_the_room() -> None:
    style = Style()
    one = lists_of(_listed(6, columns=2), style)
    alone = one[0].least_width(50) - one[0].rails
    assert lists_fit(one, alone, 50, style)
    assert not lists_fit(one, alone - 0.1, 50, style)
    assert not lists_fit((*one, *one), 2 * alone, 50, style)


def test_a_row_is_no_list() -> None:
    units = [box(f"u{n}", 60 * n, 100, 50, 30, "Seksi") for n in range(3)]
    assert lists_of(Scene(picture(head(), *units, row("kepala", units))), Style()) == ()
