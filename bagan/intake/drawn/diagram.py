"""A draw.io file in, the chart on each of its pages out."""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Mapping
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from bagan.chart.model import Kind
from bagan.intake.drawn.sketch import Edge, Node, Sketch
from bagan.language import _
from bagan.problem import RenderError

MAX_BYTES = 50_000_000


def read_drawio(data: bytes, path: str) -> list[Sketch]:
    """The chart on each page.  Raises RenderError for what is no draw.io file."""
    try:
        root = ET.fromstring(data)
        pages = root.findall("diagram") if root.tag == "mxfile" else [root]
        return [_sketch(_model(page), page.get("name", "")) for page in pages]
    except (ET.ParseError, ValueError, zlib.error, binascii.Error) as error:
        raise RenderError(_("{path} cannot be read as a draw.io file", path=path)) from error


def _model(page: ET.Element) -> ET.Element:
    """The cells of a page, which may be packed [RFC 1951]."""
    if page.tag == "mxGraphModel":
        return page
    model = page.find("mxGraphModel")
    if model is not None:
        return model
    packed = base64.b64decode((page.text or "").strip())
    text = zlib.decompressobj(-15).decompress(packed, MAX_BYTES).decode()
    return ET.fromstring(unquote(text))


def _sketch(model: ET.Element, _name: str) -> Sketch:
    nodes: dict[str, tuple[Node, str]] = {}
    edges: list[Edge] = []
    loose = 0
    for item, cell in _cells(model):
        key = item.get("id") or cell.get("id") or ""
        style = _style(cell.get("style", ""))
        label = _words(item.get("nama") or item.get("label") or item.get("value") or "")
        if cell.get("vertex") == "1" and label and "text" not in style and "edgeLabel" not in style:
            node = Node(key, label, id=item.get("unit", ""), jenis=item.get("jenis", ""),
                        dasar=item.get("dasar", ""))  # fmt: skip
            nodes[key] = (node, cell.get("parent", ""))
        elif cell.get("edge") == "1":
            source, target = cell.get("source"), cell.get("target")
            if source is None or target is None:
                loose += 1
                continue
            edges.append(_edge(style, item, source, target))
    known = [edge for edge in edges if edge.source in nodes and edge.target in nodes]
    loose += len(edges) - len(known)
    inside: dict[str, list[str]] = {}
    for key, (_node, parent) in nodes.items():
        if parent in nodes:
            inside.setdefault(parent, []).append(key)
    found = tuple(
        Node(key, node.name, tuple(inside.get(key, ())), node.id, node.jenis, node.dasar)
        for key, (node, _parent) in nodes.items()
    )
    doubts = (f"{loose} garis tidak melekat pada kotak di kedua ujungnya",) if loose else ()
    return Sketch(found, tuple(known), doubts=doubts)


def _cells(model: ET.Element) -> list[tuple[ET.Element, ET.Element]]:
    """Each cell with the element that carries its data."""
    root = model.find("root")
    found = []
    for item in root if root is not None else ():
        cell = item if item.tag == "mxCell" else item.find("mxCell")
        if cell is not None:
            found.append((item, cell))
    return found


def _style(text: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in text.split(";") if part)
    return {key: value for key, _sign, value in pairs}


def _edge(style: Mapping[str, str], item: ET.Element, source: str, target: str) -> Edge:
    kind = Kind.KOORDINASI if style.get("dashed") == "1" else Kind.KOMANDO
    start = style.get("startArrow", "none") != "none"
    end = style.get("endArrow", "classic") != "none"
    both = item.get("arah") == "dua" or (start and end)
    if start and not end:
        source, target = target, source
    return Edge(kind, source, target, both, dasar=item.get("dasar", ""))


class _Text(HTMLParser):
    """Gathers the words of a label."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.words += " " if tag in ("br", "div", "p", "li") else ""


def _words(label: str) -> str:
    if "<" not in label:
        return " ".join(unescape(label).split())
    reader = _Text()
    reader.feed(label)
    reader.close()
    return " ".join(reader.words.split())
