"""A Mermaid flowchart in, its boxes and lines out."""

from __future__ import annotations

import re
from html import unescape

from bagan.chart.model import Kind
from bagan.intake.drawn.sketch import Edge, Node, Sketch
from bagan.language import _
from bagan.problem import RenderError

_HEAD = re.compile(r"\s*(?:flowchart|graph)\b")
_SHAPES = (("(((", ")))"), ("((", "))"), ("([", "])"), ("[[", "]]"), ("[(", ")]"),
           ("{{", "}}"), ("[/", "/]"), ("[\\", "\\]"),
           ("[", "]"), ("(", ")"), ("{", "}"), (">", "]"))  # fmt: skip
_ID = re.compile(r"[^\W\d][\w.]*(?:-\w+)*|\d\w*")
_LINK = re.compile(
    r"\s*(?P<start>[<ox])?(?P<line>--+|==+|-\.+-?)(?:\s*(?P<text>[^-=.|>\s][^|>]*?)\s*"
    r"(?P<more>--+|==+|\.+-))?(?P<end>[>ox](?![\w]))?(?:\s*\|(?P<label>[^|]*)\|)?\s*"
)
_OTHER = ("classdef", "class ", "style ", "linkstyle", "click ", "direction", "acctitle",
          "accdescr", "%%")  # fmt: skip


def read_mermaid(data: bytes, path: str) -> list[Sketch]:
    """The chart of a flowchart.  Raises RenderError for other kinds of diagram."""
    text = re.sub(r"\A\s*---\n.*?\n---\n", "", data.decode("utf-8-sig", "replace"), flags=re.S)
    lines = text.replace("\r", "").split("\n")
    while lines and (not lines[0].strip() or lines[0].lstrip().startswith("%%")):
        lines.pop(0)
    if not lines or not _HEAD.match(lines[0]):
        raise RenderError(_("{path} is no Mermaid flowchart", path=path))
    reader = _Reader()
    for line in lines[1:]:
        reader.read(line.strip().rstrip(";"))
    return [reader.sketch()]


class _Reader:
    """Reads a flowchart line by line."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.edges: list[Edge] = []
        self.frames: list[str] = []
        self.inside: dict[str, list[str]] = {}
        self.unread: list[str] = []

    def read(self, line: str) -> None:
        if not line or line.lower().startswith(_OTHER):
            return
        if line == "end":
            if self.frames:
                self.frames.pop()
        elif line.startswith("subgraph"):
            self._frame(line.removeprefix("subgraph").strip())
        elif not self._chain(line):
            self.unread.append(line)

    def _frame(self, rest: str) -> None:
        found = self._node(rest, 0) if _ID.match(rest) else None
        if found is not None and found[1] == len(rest):
            key = found[0]
        else:
            key = f"frame-{len(self.inside)}"
            self.names[key] = _words(rest)
        self.inside[key] = []
        self.frames.append(key)

    def _chain(self, line: str) -> bool:
        """Nodes and the lines between them; False for what is neither."""
        place = 0
        before: list[str] = []
        link: re.Match[str] | None = None
        while True:
            keys: list[str] = []
            while True:
                found = self._node(line, place)
                if found is None:
                    return False
                keys.append(found[0])
                place = found[1]
                more = re.compile(r"\s*&\s*").match(line, place)
                if more is None:
                    break
                place = more.end()
            if link is not None:
                self._join(before, keys, link)
            if place >= len(line):
                return True
            link = _LINK.match(line, place)
            if link is None:
                return False
            before, place = keys, link.end()

    def _node(self, line: str, place: int) -> tuple[str, int] | None:
        """The node at *place* and where it ends."""
        found = _ID.match(line, place)
        if found is None:
            return None
        key, place = found[0], found.end()
        label = ""
        for start, end in _SHAPES:
            if line.startswith(start, place):
                quoted = line.startswith(f'{start}"', place)
                close = line.find(f'"{end}' if quoted else end, place + len(start) + quoted)
                if close < 0:
                    continue
                label = line[place + len(start) : close + quoted]
                place = close + quoted + len(end)
                break
        if label or key not in self.names:
            self.names[key] = _words(label) or self.names.get(key, key)
        if self.frames and key not in self.inside and label:
            for members in self.inside.values():
                if key in members:
                    members.remove(key)
            self.inside[self.frames[-1]].append(key)
        if line.startswith(":::", place):
            place += len(re.compile(r":::\w+").match(line, place)[0])  # type: ignore[index]
        return key, place

    def _join(self, before: list[str], after: list[str], link: re.Match[str]) -> None:
        kind = Kind.KOORDINASI if "." in link["line"] else Kind.KOMANDO
        both = bool(link["start"] and link["end"])
        for source in before:
            for target in after:
                self.edges.append(Edge(kind, source, target, both))

    def sketch(self) -> Sketch:
        nodes = tuple(
            Node(key, name, tuple(self.inside.get(key, ())), _id(key))
            for key, name in self.names.items()
        )
        doubts = tuple(f'baris Mermaid yang tidak terbaca: "{line}"' for line in self.unread)
        return Sketch(nodes, tuple(self.edges), doubts=doubts)


def _id(key: str) -> str:
    """The id that `bagan export` made a node's key of."""
    return key.removeprefix("u_").replace("_", "-") if key.startswith("u_") else ""


def _words(label: str) -> str:
    """A label's words: without quotes, breaks and entities."""
    text = label.strip().strip('"').strip("`")
    text = re.sub(r"<br\s*/?>|\\n", " ", text)
    text = re.sub(r"#(\d+);", lambda found: chr(int(found[1])), text)
    text = re.sub(r"#(\w+);", r"&\1;", text)
    return " ".join(unescape(re.sub(r"</?\w+[^>]*>", "", text)).split())
