"""What a screen reader and a keyboard find of a chart: Chromium's own accessibility tree."""

from __future__ import annotations

from typing import Any

import pytest

from bagan.chart.figures import Figure
from bagan.chart.svg import to_svg
from tests.browser.chromium import Chromium
from tests.browser.conftest import OpenPage, OpenSvg
from tests.svg.charts import small_chart


def pictures(page: Chromium) -> list[dict[str, Any]]:
    return [node for node in page.spoken() if node["role"]["value"] in ("image", "img")]


def names(nodes: list[dict[str, Any]]) -> list[str]:
    return [node["name"]["value"] for node in nodes]


def test_each_chart_is_one_picture_named_by_its_title_and_description(
    figures: tuple[Figure, ...], open_page: OpenPage
) -> None:
    page = open_page("".join(figure.svg.decode("utf-8") for figure in figures))
    expected = [f"{figure.drawing.title} {figure.drawing.description}" for figure in figures]
    assert names(pictures(page)) == expected


@pytest.mark.parametrize("index", range(5))
def test_a_chart_alone_is_named_by_its_title(
    index: int, figures: tuple[Figure, ...], open_svg: OpenSvg
) -> None:
    drawing = figures[index].drawing
    page = open_svg(figures[index].svg)
    assert page.run("return document.title") == drawing.title
    assert f"{drawing.title} {drawing.description}" in names(page.spoken())


def test_units_and_links_are_named_within_the_picture(open_page: OpenPage) -> None:
    chart = small_chart()
    nodes = open_page(to_svg(chart).decode("utf-8")).spoken()
    by_role = {
        role: names([node for node in nodes if node["role"]["value"] == role])
        for role in ("group", "link")
    }
    # A name is read as one line.
    titles = [box.title for box in chart.boxes] + [frame.title for frame in chart.frames]
    boxes = [" ".join(title.split()) for title in titles]
    assert sorted(by_role["group"]) == sorted(boxes)
    assert by_role["link"] == [box.title for box in chart.boxes if box.link]


def test_a_chart_is_indonesian_in_a_page_of_another_language(open_page: OpenPage) -> None:
    page = open_page("<p>English</p>" + to_svg(small_chart()).decode("utf-8"))
    assert page.run("return document.querySelector('p').matches(':lang(en)')")
    inner = "return [...document.querySelectorAll('svg, svg *')].every(x => x.matches(':lang(id)'))"
    assert page.run(inner)


def test_a_keyboard_reaches_links_and_nothing_else(open_page: OpenPage) -> None:
    chart = to_svg(small_chart()).decode("utf-8")
    page = open_page(f"<button>a</button>{chart}<button>b</button>")
    focused = "const item = document.activeElement; return item.textContent.slice(0, 12)"
    seen = []
    for _step in range(3):
        page.press_tab()
        seen.append(page.run(focused))
    assert seen == ["a", "Dinas Sosial", "b"]


def test_a_unit_tells_its_full_name_to_a_pointer(
    figures: tuple[Figure, ...], open_page: OpenPage
) -> None:
    """A <title> that is the first child of its group is what browsers show as a tooltip."""
    page = open_page("".join(figure.svg.decode("utf-8") for figure in figures))
    found = page.run("return [...document.querySelectorAll('[data-unit], [data-kelompok]')]"
                     ".map(unit => unit.firstElementChild.localName)")  # fmt: skip
    assert len(found) > 100
    assert set(found) == {"title"}
