"""The documented shape of a draw.io file, checked strictly, and read back as values.

<mxfile><diagram id name><mxGraphModel><root> holds <mxCell>s, or <object>s that carry data
round one; cell "0" is the root, cell "1" the first layer.  A vertex has x, y, width, height;
an edge has a relative geometry, a source and a target.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree as ET

CELL = {"id", "value", "style", "vertex", "edge", "parent", "source", "target"}
BUILT_IN = {"label", "link", "tooltip", "placeholders", "tags"}
"""Attributes of an object that draw.io itself gives a meaning."""


@dataclass(frozen=True)
class Cell:
    id: str
    label: str
    data: dict[str, str]
    style: dict[str, str]
    parent: str | None
    source: str | None
    target: str | None
    vertex: bool
    place: tuple[float, float, float, float] | None
    points: tuple[tuple[float, float], ...]


def read(data: bytes) -> dict[str, dict[str, Cell]]:
    """The cells of each page, by the page's name; an AssertionError for another shape."""
    file = ET.fromstring(data)
    assert file.tag == "mxfile"
    pages = {}
    ids = [page.get("id") for page in file]
    assert len(set(ids)) == len(ids)
    for page in file:
        assert page.tag == "diagram"
        (model,) = page
        assert model.tag == "mxGraphModel"
        (root,) = model
        assert root.tag == "root"
        cells = [_cell(element) for element in root]
        by_id = {cell.id: cell for cell in cells}
        assert len(by_id) == len(cells), "an id is there twice"
        _check(by_id)
        pages[page.attrib["name"]] = by_id
    assert len(pages) == len(file), "two pages have one name"
    return pages


def _cell(element: ET.Element) -> Cell:
    data: dict[str, str] = {}
    name, label = element.get("id"), element.get("value", "")
    if element.tag == "object":
        data = dict(element.attrib)
        name, label = data.pop("id"), data.pop("label")
        (element,) = element
        assert "id" not in element.attrib
        assert "value" not in element.attrib
    assert element.tag == "mxCell"
    assert set(element.attrib) <= CELL
    assert name
    pairs = [part for part in element.get("style", "").split(";") if part]
    place, points = _geometry(element)
    return Cell(
        name,
        label,
        data,
        {key: value for key, _, value in (part.partition("=") for part in pairs)},
        element.get("parent"),
        element.get("source"),
        element.get("target"),
        element.get("vertex") == "1",
        place,
        points,
    )


def _geometry(
    cell: ET.Element,
) -> tuple[tuple[float, float, float, float] | None, tuple[tuple[float, float], ...]]:
    if cell.get("vertex") == cell.get("edge"):
        assert cell.get("vertex") is None
        assert len(cell) == 0
        return None, ()
    (geometry,) = cell
    assert geometry.tag == "mxGeometry"
    assert geometry.get("as") == "geometry"
    if cell.get("edge") == "1":
        assert geometry.get("relative") == "1"
        points = [point for array in geometry for point in array]
        assert all(array.get("as") == "points" for array in geometry)
        return None, tuple((float(p.attrib["x"]), float(p.attrib["y"])) for p in points)
    x, y, width, height = (float(geometry.attrib[key]) for key in ("x", "y", "width", "height"))
    assert width > 0
    assert height > 0
    return (x, y, width, height), ()


def _check(cells: dict[str, Cell]) -> None:
    assert cells["0"].parent is None
    assert cells["1"].parent == "0"
    for cell in cells.values():
        if cell.id in ("0", "1"):
            continue
        assert cell.parent in cells
        seen, above = {cell.id}, cell.parent
        while above is not None and above != "0":
            assert above not in seen, "a cell holds itself"
            seen.add(above)
            above = cells[above].parent
        if cell.vertex:
            assert cell.source is None
            assert cell.target is None
        else:
            assert cells[cell.source or ""].vertex
            assert cells[cell.target or ""].vertex
        assert cell.style.get("html") == "0", "a label would be read as HTML"
        assert "placeholders" not in cell.data
        assert set(cell.data) & BUILT_IN <= {"link"}
        assert cell.data.get("link", "https://").startswith(("https://", "http://"))


def absolute(cells: dict[str, Cell], cell: Cell) -> tuple[float, float, float, float]:
    """The place of a vertex on its page, through all that holds it."""
    assert cell.place is not None
    x, y, width, height = cell.place
    above = cells[cell.parent or "1"]
    while above.place is not None:
        x, y = x + above.place[0], y + above.place[1]
        above = cells[above.parent or "1"]
    return x, y, width, height
