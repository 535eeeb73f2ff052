"""A text element of an SVG in, its lines out."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bagan.chart.audit.marks import Look, Unreadable, face, inherit, number, numbers, pale
from bagan.chart.audit.picture import Text
from bagan.chart.svg.read import SVG

SPACE = "{" + SVG + "}"


def lines_of(text: Element, look: Look) -> list[Text]:
    """The lines of a text: its tspans, or its own words."""
    lines = [text] if (text.text or "").strip() else []
    lines += list(text)
    if any(child.tag != SPACE + "tspan" or len(child) or child.tail for child in text):
        raise Unreadable(text.get("class", "text"))
    result = []
    for line in lines:
        own = inherit(line, look)
        size = numbers(own.get("font-size", ""))
        anchor = own.get("text-anchor", "start")
        if len(size) != 1 or size[0] <= 0 or anchor not in ("start", "middle", "end"):
            raise Unreadable(f"{own.get('font-size')} {anchor}")
        words = line.text or ""
        if pale(own.get("fill", "black")):
            raise Unreadable(words)
        x, y = number(line, "x"), number(line, "y")
        role = line.get("class", "")
        if line is text or role not in ("lama", "catatan"):
            role = ""
        result.append(Text(words, x, y, size[0], face(own), anchor, role))
    return result
