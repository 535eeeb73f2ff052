"""Elements of a document or a slide in; their names, words and coordinates out."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from bagan.intake.drawn.ink import Point

EMU = 12700
"""English metric units of a point."""


@dataclass(frozen=True, slots=True)
class Map:
    """From a group's own coordinates to points of the page."""

    x: float = 0.0
    y: float = 0.0
    across: float = 1 / EMU
    down: float = 1 / EMU

    def point(self, x: float, y: float) -> Point:
        return (self.x + x * self.across, self.y + y * self.down)


def name_of(item: ET.Element) -> str:
    return str(item.tag).rpartition("}")[2]


def child_of(item: ET.Element, *names: str) -> ET.Element | None:
    """The first child along a way of names, whatever their namespaces."""
    found: ET.Element | None = item
    for name in names:
        found = next((child for child in found if name_of(child) == name), None)  # type: ignore[union-attr]
        if found is None:
            return None
    return found


def pair_of(item: ET.Element | None, one: str, two: str) -> tuple[float, float]:
    if item is None:
        return (0.0, 0.0)
    return (float(item.get(one, "0")), float(item.get(two, "0")))


def text_of(shape: ET.Element) -> str:
    """The words in a shape, each paragraph and each line of it by a blank."""
    box = next((item for item in shape.iter() if name_of(item) in ("txbxContent", "txBody")), None)
    parts = []
    for item in box.iter() if box is not None else ():
        if name_of(item) == "t":
            parts.append(item.text or "")
        elif name_of(item) in ("p", "br", "tab"):
            parts.append(" ")
    return " ".join("".join(parts).split())


def size_of(shape: ET.Element) -> float:
    """The size of its letters, in points; Word writes it in halves, PowerPoint in hundredths."""
    for item in shape.iter():
        if name_of(item) == "rPr" and "sz" in item.attrib:
            return float(item.attrib["sz"]) / 100
        if name_of(item) == "sz":
            value = next((text for key, text in item.attrib.items() if key.endswith("val")), "20")
            return float(value) / 2
    return 10.0
