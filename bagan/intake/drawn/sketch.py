"""Charts as any file holds them: boxes and lines by key; the Outline of several charts out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bagan.chart.model import Jenis, Kind, name_key, plain_name
from bagan.intake.outline import Basis, Line, Outline, Setting, Unit, View
from bagan.law.draft import Ids, cased, kind_of, to_write

ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
UNSURE = "arah garis ini tidak tampak pada bagannya"
BOTH_WAYS = "garis ini timbal balik dalam satu bagan, searah dalam bagan lain"


@dataclass(frozen=True, slots=True)
class Node:
    """A box; ``members`` are the keys of the boxes in a frame, ``id`` and ``jenis`` what a file
    says by itself."""

    key: str
    name: str
    members: tuple[str, ...] = ()
    id: str = ""
    jenis: str = ""
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two boxes, by their keys; ``sure`` where its way can be seen."""

    kind: Kind
    source: str
    target: str
    both: bool = False
    sure: bool = True
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class Sketch:
    """One chart; ``told`` and ``doubts`` are what its author should know and check."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    title: str = ""
    told: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def outline_of(sketches: Sequence[Sketch], source: str) -> Outline:
    """The charts of a file as one outline: an office that two charts draw by one name is one.

    A frame that a line ends at is a group; another is only told.
    """
    ids = _Names(sketches)
    units: dict[str, Unit] = {}
    lines: dict[tuple[Kind, str, str], Line] = {}
    views: list[View] = []
    told: list[str] = []
    doubts = ["semua kotak dan garis dibaca dari gambar; bandingkan dengan aslinya"]
    drawn: list[dict[tuple[Kind, str, str], Line]] = []
    for number, sketch in enumerate(sketches):
        ended = {key for edge in sketch.edges for key in (edge.source, edge.target)}
        shown: list[str] = []
        frames: list[str] = []
        for node in sketch.nodes:
            if node.members and node.key not in ended:
                if node.name:
                    told.append(f"bingkai tanpa garis, tidak dibawa: {node.name}")
                continue
            item = ids.of(number, node.key)
            shown.append(item)
            members = tuple(ids.of(number, key) for key in node.members)
            frames += [item] if members else []
            units.setdefault(item, _unit(item, node, members))
        own: dict[tuple[Kind, str, str], Line] = {}
        for edge in sketch.edges:
            ends = (ids.of(number, edge.source), ids.of(number, edge.target))
            back = (edge.kind, ends[1], ends[0])
            if ends[0] == ends[1]:
                continue
            doubt = () if edge.sure else (UNSURE,)
            line = Line(edge.kind, *ends, edge.both, _basis(edge.dasar), doubt)
            keys = ((edge.kind, *ends), back)
            known = next((key for key in keys if key in lines and _same(lines[key], line)), None)
            if known is not None:
                own[known] = lines[known] = _merged(lines[known], line)
            else:
                key = next(key for key in keys if key not in lines)
                own[key] = lines[key] = line
        drawn.append(own)
        told += sketch.told
        doubts += sketch.doubts
        views.append(_view(number, sketch, shown, frames, own))
    if len(sketches) == 1:
        views = [replace(views[0], shown=None)]
    else:
        views = [_with_skipped(view, own, lines) for view, own in zip(views, drawn, strict=True)]
    titles = [sketch.title for sketch in sketches if sketch.title]
    settings = {"judul?": Setting(titles[0])} if titles else {}
    return Outline(
        source,
        tuple(units.values()),
        tuple(lines.values()),
        tuple(views),
        settings,
        tuple(dict.fromkeys(told)),
        tuple(doubts),
    )


def _same(line: Line, other: Line) -> bool:
    """Whether two lines between the same boxes are one: they go one way, or one's way is not
    seen, or is both."""
    seen = not (line.both or other.both or line.doubts or other.doubts)
    return line.source == other.source or not seen


def _merged(line: Line, other: Line) -> Line:
    """The line as the chart has it that shows its way, and both ways where one shows both."""
    surer = other if line.doubts and not other.doubts else line
    both = line.both or other.both
    ways = () if line.both == other.both or line.doubts or other.doubts else (BOTH_WAYS,)
    return replace(surer, both=both, doubts=surer.doubts + ways)


class _Names:
    """Gives each box of each chart its id."""

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        maker = Ids()
        # Where a chart has to name what it shows, an id that is a word for a kind means more.
        kinds = {kind.slug for kind in Jenis} if len(sketches) > 1 else set()
        maker.reserved |= kinds
        given = {node.id for sketch in sketches for node in sketch.nodes}
        self.ids: dict[tuple[int, str], str] = {}
        known: dict[str, str] = {}
        for number, sketch in enumerate(sketches):
            counts = Counter(name_key(node.name) for node in sketch.nodes)
            for node in sketch.nodes:
                name = name_key(node.name)
                item = known.get(name) if counts[name] == 1 else None
                if item is None:
                    own = node.id if ID.fullmatch(node.id) else ""
                    taken = own in self.ids.values() or own in kinds
                    item = own if own and not taken else ""
                    while not item or (item in given and item != own):
                        item = maker.take(node.name or "kelompok")
                    if counts[name] == 1:
                        known[name] = item
                self.ids[number, node.key] = item

    def of(self, chart: int, key: str) -> str:
        return self.ids[chart, key]


def _unit(item: str, node: Node, members: tuple[str, ...]) -> Unit:
    name = plain_name(node.name) or "Kelompok"
    if name.isupper() and len(name) > 5:
        name = cased(name)
    told = node.jenis.replace("-", " ")
    known = told in {kind.value for kind in Jenis}
    jenis = None if members else to_write(name, Jenis(told) if known else kind_of(name))
    group = bool(members) or told == "kelompok"
    return Unit(item, name[:200], jenis, basis=_basis(node.dasar), group=group, members=members)


def _basis(text: str) -> Basis:
    return Basis(tuple(filter(None, map(plain_name, text.split(";")))))


def _view(
    number: int,
    sketch: Sketch,
    shown: Sequence[str],
    frames: Sequence[str],
    own: dict[tuple[Kind, str, str], Line],
) -> View:
    below = {line.target for line in own.values() if not line.both}
    tops = tuple(item for item in shown if item not in below)
    name = "bagan" if not number else f"bagan-{number + 1}"
    return View(name, sketch.title, (tops,) if tops else (), tuple(shown), tuple(frames))


def _with_skipped(
    view: View,
    own: dict[tuple[Kind, str, str], Line],
    lines: dict[tuple[Kind, str, str], Line],
) -> View:
    """*view* without the lines that only other charts draw between what it shows."""
    shown = set(view.shown or ())
    skipped = tuple(
        line
        for key, line in lines.items()
        if key not in own and {line.source, line.target} <= shown
    )
    return replace(view, skipped=skipped)
