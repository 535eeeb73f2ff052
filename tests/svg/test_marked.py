"""The SVG of a comparison: every unit and line says what happened, by symbol, weight and words."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest

from bagan.change.compare import Perubahan
from bagan.chart.audit.marks import pale
from bagan.chart.layout.drawing import TextLine
from bagan.chart.png import to_png
from bagan.chart.svg import to_svg
from bagan.chart.svg.bordered import role_of
from bagan.chart.svg.change import INKS, WORDS, sample_svg, symbol
from bagan.chart.svg.read import SVG, parse
from bagan.chart.svg.shapes import HATCHINGS, SYMBOLS
from bagan.problem import RenderError
from bagan.style import Face, Style
from tests.svg.charts import small_chart
from tests.svg.compared import CHANGES, compared_chart

UNITS = [change for change in WORDS if not change.startswith("garis")]
NOT_DRAWN = {"ganti-pengenal", "penulisan", "garis-ganti-jenis", "garis-beralih"}
"""A line of another kind or to another place is one line gone and one new; what differs in
typography alone is no change."""


def elements(svg: bytes, name: str) -> list[ElementTree.Element]:
    """Elements one of whose classes is *name*."""
    return [item for item in parse(svg).iter() if name in item.get("class", "").split()]


def drawn() -> bytes:
    return to_svg(compared_chart(), fonts="none")


def test_every_unit_says_what_happened_to_it() -> None:
    svg = drawn()
    groups = [
        item for item in parse(svg).iter()
        if item.get("id") and ("data-unit" in item.attrib or "data-perubahan" in item.attrib)
    ]  # fmt: skip
    told = {item.get("id", "").removeprefix("uji-bagan-"): item for item in groups}
    assert len(told) == 11  # ten boxes and a frame
    for name, item in told.items():
        changes = CHANGES.get(name, ("tetap",))
        assert item.get("data-perubahan") == " ".join(changes)
        classes = item.get("class", "").split()
        assert [c for c in classes if c.startswith("perubahan")] == [
            f"perubahan--{change}" for change in changes
        ]
        symbols = [
            mark.get("class", "").removeprefix("tanda tanda--")
            for mark in item
            if mark.get("class", "").startswith("tanda tanda--")
        ]
        assert list(dict.fromkeys(symbols)) == [c for c in changes if c != "tetap"]


def test_every_bundle_says_what_happened_to_its_lines() -> None:
    told = [
        (item.get("data-dari"), item.get("data-perubahan")) for item in elements(drawn(), "garis")
    ]
    assert told == [
        ("bupati", "campur"), ("ast-1", "campur"), ("ast-2", "tetap"), ("ast-2", "garis-baru"),
        ("ahli", "tetap"), ("dinkes", "garis-dihapus"),
    ]  # fmt: skip


def test_a_changed_line_is_drawn_again_with_its_sign() -> None:
    marks = elements(drawn(), "perubahan")
    assert [
        tuple(mark.get(f"data-{name}") for name in ("perubahan", "garis", "dari", "ke"))
        for mark in marks
    ] == [
        ("garis-baru", "komando", "bupati", "ast-2"),
        ("garis-dihapus", "koordinasi", "ast-1", "dinkes"),
        ("garis-baru", "koordinasi", "ast-2", "opd"),
    ]
    assert marks[0].get("d") == "M300 43V60"
    weights = [float(mark.get("stroke-width", "")) for mark in marks]
    assert weights[0] == weights[2] == 1.6
    assert weights[1] == 0.44
    assert len(elements(drawn(), "alas")) == 3 + 2  # two kinds in the legend


def test_a_bundle_that_is_as_it_was_or_mixed_has_the_usual_weight() -> None:
    told = {
        item.get("data-perubahan"): item.get("stroke-width") for item in elements(drawn(), "garis")
    }
    usual = Style().wire_stroke
    assert told == {
        "campur": f"{usual:g}", "tetap": f"{usual:g}",
        "garis-baru": f"{2 * usual:g}", "garis-dihapus": f"{0.55 * usual:g}",
    }  # fmt: skip


def test_dashes_are_drawn_again_where_they_are() -> None:
    """A second dashed line would fill the gaps of the first."""
    data = elements(drawn(), "perubahan")[2].get("d", "")
    runs = [tuple(map(float, run)) for run in re.findall(r"M([\d.]+) 73H([\d.]+)", data)]
    assert runs[0] == (340, 342)
    assert [round(b[0] - a[1], 2) for a, b in pairwise(runs)] == [1.4] * 17


def test_old_names_are_struck_through_and_notes_are_italic() -> None:
    svg = drawn()
    (line,) = elements(svg, "coret")
    (old,) = elements(svg, "lama")
    (note,) = elements(svg, "catatan")
    assert old.text == "Dinas"
    assert note.get("font-style") == "italic"
    assert old.get("font-weight") is note.get("font-weight") is None
    written = TextLine("Bagian", 0, 0, role="catatan")
    assert role_of(written, Face.BOLD) == (
        ' class="catatan" font-weight="normal" font-style="italic"'
    )
    x, y, end = (float(part) for part in re.split("[MH ]", line.get("d", ""))[1:])
    assert x < float(old.get("x", "")) < end
    assert float(old.get("y", "")) - 4 < y < float(old.get("y", ""))


def test_the_legend_tells_the_kinds_of_change_in_low_columns() -> None:
    svg = drawn()
    shown = [item.get("data-perubahan", "") for item in elements(svg, "contoh-perubahan")]
    used = {change for changes in CHANGES.values() for change in changes}
    assert shown == [c for c in WORDS if c in used | {"garis-baru", "garis-dihapus"}]
    texts = list(elements(svg, "keterangan")[0].iter(f"{{{SVG}}}text"))[-len(shown) :]
    assert [item.text for item in texts] == [WORDS[change] for change in shown]
    assert len({item.get("y") for item in texts}) == -(-len(shown) // 2)
    assert "contoh-perubahan" not in to_svg(compared_chart(), standalone=False).decode()


def test_a_drawing_that_is_no_comparison_keeps_its_bytes() -> None:
    plain = small_chart()
    boxes = tuple(replace(box, changes=("dibentuk",), band=8.0) for box in plain.boxes)
    marked = replace(plain, boxes=boxes, line_marks=compared_chart().line_marks)
    assert to_svg(marked) == to_svg(plain)
    assert b"perubahan" not in to_svg(plain)


def test_an_unknown_change_is_refused() -> None:
    drawing = compared_chart()
    boxes = (replace(drawing.boxes[0], changes=("entah",)), *drawing.boxes[1:])
    with pytest.raises(RenderError, match="entah"):
        to_svg(replace(drawing, boxes=boxes))
    with pytest.raises(RenderError, match="entah"):
        sample_svg("entah", 10)


def test_every_kind_has_a_symbol_a_hatching_and_words_of_its_own() -> None:
    kinds = {kind.value for kind in Perubahan} - NOT_DRAWN
    assert kinds | {"pindah-dari", "digabung", "dipecah"} == set(WORDS) == set(SYMBOLS)
    assert len(set(WORDS.values())) == len(WORDS)
    assert len({repr(SYMBOLS[change]) for change in UNITS}) == len(UNITS)
    assert len({repr(HATCHINGS[change]) for change in UNITS}) == len(UNITS)
    assert not [change for change, ink in INKS.items() if pale(ink)]


@pytest.mark.parametrize("height", [9, 13.6, 24, 70])
@pytest.mark.parametrize("change", UNITS)
def test_a_symbol_and_its_hatching_stay_in_their_band(change: str, height: float) -> None:
    elements = "".join(symbol(change, 10, 20, 8, height))
    for item in ElementTree.fromstring(f"<g>{elements}</g>"):
        half = float(item.get("stroke-width", "0")) / 2
        if item.tag == "rect":
            x, y = float(item.get("x", "")), float(item.get("y", ""))
            xs = [x, x + float(item.get("width", ""))]
            ys = [y, y + float(item.get("height", ""))]
        else:
            data = item.get("d", "")
            xs = [float(v) for v in re.findall(r"[MLH]([\d.]+)", data)]
            ys = [
                float(v) for v in re.findall(r"[ML][\d.]+ ([\d.]+)|V([\d.]+)", data) for v in v if v
            ]
        assert min(xs) >= 9.99
        assert max(xs) <= 18 + half
        assert min(ys) >= 19.99
        assert max(ys) <= 20.01 + height


def grey(change: str) -> bytes:
    """A box with the change's symbol, 8 points wide, as a photocopy at 100 dpi shows it."""
    from io import BytesIO

    from PIL import Image

    band = "".join(symbol(change, 0, 0, 8.8, 24))
    svg = (
        f'<svg xmlns="{SVG}" viewBox="0 0 8.8 24" width="3.1mm" height="8.47mm">{band}</svg>'
    ).encode()
    return Image.open(BytesIO(to_png(svg, dpi=100))).convert("L").tobytes()


def test_a_grey_picture_of_100_dpi_tells_all_kinds_apart() -> None:
    pictures = {change: grey(change) for change in UNITS}
    for (one, a), (two, b) in combinations(pictures.items(), 2):
        apart = sum(abs(x - y) for x, y in zip(a, b, strict=True)) / len(a)
        assert apart > 18, (one, two, apart)


@pytest.mark.parametrize("change", WORDS)
def test_a_sample_is_a_square_picture_of_its_own(change: str) -> None:
    root = parse(sample_svg(change, 12))
    assert root.get("width") == root.get("height") == "4.23mm"
    assert root.get("aria-label") == WORDS[change]
    assert to_png(sample_svg(change, 12), dpi=100)
    assert not {item.tag.rpartition("}")[2] for item in root.iter()} - {"svg", "path", "rect"}
