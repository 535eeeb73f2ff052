"""An SVG file in, the ink of its page out: set as a PDF first, so that one pair of eyes reads both.

What browsers alone can set, HTML in a drawing (draw.io and Mermaid write labels so), is made text.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from bagan.intake.drawn.ink import Ink
from bagan.intake.drawn.pdf import read_pdf
from bagan.language import _
from bagan.pdf import svg_pdf
from bagan.problem import RenderError

SVG = "{http://www.w3.org/2000/svg}"
MAX_ELEMENTS = 200_000
_BREAKS = frozenset({"br", "p", "div", "li", "tr"})


def read_svg(data: bytes, path: str) -> list[Ink]:
    """The ink of the drawing.  Raises RenderError for what is no SVG, MissingPdf where it cannot
    be set."""
    root = parsed(data, path)
    _plain_labels(root)
    return read_pdf(svg_pdf(ET.tostring(root)), path)


def parsed(data: bytes, path: str) -> ET.Element:
    """The drawing's root element.  Raises RenderError."""
    try:
        root = ET.fromstring(data)
    except (ET.ParseError, ValueError) as error:
        raise RenderError(_("{path} is not XML: {reason}", path=path, reason=error)) from error
    if root.tag != f"{SVG}svg":
        raise RenderError(_("{path} is no SVG drawing", path=path))
    if sum(1 for _item in root.iter()) > MAX_ELEMENTS:
        raise RenderError(_("{path} has too many elements", path=path))
    return root


def _plain_labels(root: ET.Element) -> None:
    """HTML in the drawing becomes text at the same place."""
    for parent in list(root.iter()):
        for place, child in enumerate(list(parent)):
            if child.tag == f"{SVG}switch":
                parent[place] = _of_switch(child)
            elif child.tag == f"{SVG}foreignObject":
                parent[place] = _text(child, *_middle(child))


def _of_switch(switch: ET.Element) -> ET.Element:
    """The choice of a browser that has no HTML, with the words of the one that has: draw.io cuts
    the words of the former, and puts only it where it belongs."""
    html = switch.find(f".//{SVG}foreignObject")
    text = switch.find(f"{SVG}text")
    if html is None or text is None:
        rest = ET.Element(f"{SVG}g")
        rest.extend(list(switch))
        return rest
    found = _text(html, _number(text.get("x")), _number(text.get("y")))
    found.set("text-anchor", text.get("text-anchor", "middle"))
    if size := text.get("font-size"):
        found.set("font-size", size)
    return found


def _middle(html: ET.Element) -> tuple[float, float]:
    x, y = _number(html.get("x")), _number(html.get("y"))
    return x + _number(html.get("width")) / 2, y + _number(html.get("height")) / 2


def _number(text: str | None) -> float:
    found = re.match(r"[-+]?[\d.]+(?:e[-+]?\d+)?", text or "")
    return float(found[0]) if found and "%" not in (text or "") else 0.0


def _text(html: ET.Element, x: float, y: float) -> ET.Element:
    """The words of *html* as lines round a point."""
    lines = [" ".join(line.split()) for line in _words(html).split("\n")]
    lines = [line for line in lines if line]
    text = ET.Element(f"{SVG}text", {"text-anchor": "middle", "font-size": "8"})
    for number, line in enumerate(lines):
        place = y + (number - (len(lines) - 1) / 2) * 9 + 3
        span = ET.SubElement(text, f"{SVG}tspan", {"x": f"{x:g}", "y": f"{place:g}"})
        span.text = line
    return text


def _words(item: ET.Element) -> str:
    """The words of *item*, a line for each block."""
    name = str(item.tag).rpartition("}")[2]
    inner = (item.text or "") + "".join(_words(child) + (child.tail or "") for child in item)
    return f"\n{inner}\n" if name in _BREAKS else inner
