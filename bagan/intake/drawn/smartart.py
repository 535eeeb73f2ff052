"""A document or a presentation in, the charts of its SmartArt out (DrawingML, ISO 29500-1).

A diagram tells by itself what is under what, whatever its layout draws.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from bagan.chart.model import Kind
from bagan.intake.drawn.ink import DAMAGE
from bagan.intake.drawn.shapes import child_of, name_of
from bagan.intake.drawn.sketch import Edge, Node, Sketch

_DATA = ("word/diagrams/data", "ppt/diagrams/data")
_BOXES = frozenset({"node", "asst"})
_MAX_BYTES = 20_000_000
_UNNAMED = "kotak SmartArt tanpa tulisan tidak dibaca"


def read_smartart(data: bytes) -> list[Sketch]:
    """The charts, in the order of their files; none of what is no document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = [i.filename for i in packed.infolist() if i.filename.startswith(_DATA)
                     and i.filename.endswith(".xml") and i.file_size <= _MAX_BYTES]  # fmt: skip
            roots = [ET.fromstring(packed.read(name)) for name in sorted(names)]
    except DAMAGE:
        return []
    return [_sketch(root) for root in roots]


def _sketch(root: ET.Element) -> Sketch:
    points = {item.get("modelId", ""): item for item in root.iter() if name_of(item) == "pt"}
    boxes = {
        key: _words(item) for key, item in points.items() if item.get("type", "node") in _BOXES
    }
    below: dict[str, list[tuple[int, str]]] = {}
    for item in root.iter():
        if name_of(item) == "cxn" and item.get("type", "parOf") == "parOf":
            order = int(item.get("srcOrd", "0"))
            below.setdefault(item.get("srcId", ""), []).append((order, item.get("destId", "")))
    tops = [key for key, item in points.items() if item.get("type") == "doc"]
    nodes: list[Node] = []
    edges: list[Edge] = []
    for above, key in _walk(tops, below):
        if not boxes.get(key):
            continue
        nodes.append(Node(key, boxes[key]))
        if boxes.get(above):
            edges.append(Edge(Kind.KOMANDO, above, key))
    doubts = (_UNNAMED,) if len(nodes) < len(boxes) else ()
    return Sketch(tuple(nodes), tuple(edges), doubts=doubts)


def _walk(tops: list[str], below: dict[str, list[tuple[int, str]]]) -> Iterator[tuple[str, str]]:
    """Every point with the one above it, those above first; each once."""
    seen: set[str] = set()
    todo = [("", top) for top in reversed(tops)]
    while todo:
        above, key = todo.pop()
        if key in seen:
            continue
        seen.add(key)
        yield above, key
        todo += [(key, child) for _order, child in sorted(below.get(key, ()), reverse=True)]


def _words(point: ET.Element) -> str:
    text = child_of(point, "t")
    paragraphs = [item for item in text if name_of(item) == "p"] if text is not None else []
    lines = ("".join(w.text or "" for w in p.iter() if name_of(w) == "t") for p in paragraphs)
    return " ".join(" ".join(lines).split())
