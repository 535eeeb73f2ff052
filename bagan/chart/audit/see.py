"""A parsed SVG in, the Picture that its geometry makes out, and where it leaves the grammar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from bagan.chart.audit.areas import area_of
from bagan.chart.audit.head import NOWHERE, head_faults, page
from bagan.chart.audit.marked import (
    ChangeSample,
    Course,
    Ink,
    Sign,
    around,
    course,
    extras,
    ink,
    inks,
    line_values,
    plate,
    symbols,
    values,
)
from bagan.chart.audit.marks import (
    Look,
    Unreadable,
    dashes,
    inherit,
    number,
    numbers,
    painted,
    pale,
    subpaths,
)
from bagan.chart.audit.picture import AREA, Area, Arrow, Picture, Sample, Shape, Text, Wire
from bagan.chart.audit.plane import Rect, joined, span
from bagan.chart.audit.portrait import portrait, portraits_in
from bagan.chart.audit.report import Finding
from bagan.chart.audit.words import lines_of
from bagan.chart.model.kinds import Kind
from bagan.chart.svg.read import SVG
from bagan.language import _

SPACE = "{" + SVG + "}"
DEEPEST = 20
"""Groups within groups that are followed; a chart has two."""
ARROW_EM = 1.5
"""The longest side of an arrowhead, in font sizes: a longer one would look like a line."""
KINDS = tuple(kind.value for kind in Kind)
SAMPLES = (*KINDS, AREA)


def see(root: Element) -> tuple[Picture, list[Finding]]:
    """Everything that *root* draws.  Raises RenderError without a size in millimetres."""
    reader = _Reader()
    rect, scale = page(root)
    if rect == NOWHERE:
        reader.fault(_("The drawing has no viewBox, or one that does not fit its size"))
    for message in head_faults(root):
        reader.fault(message)
    reader.walk(root, {}, legend=False)
    picture = Picture(
        rect, scale, tuple(reader.boxes), tuple(reader.frames), tuple(reader.texts),
        tuple(reader.wires), tuple(reader.arrows), tuple(reader.samples),
        tuple(reader.courses), tuple(reader.signs), tuple(reader.change_samples),
        tuple(reader.areas),
    )  # fmt: skip
    return picture, reader.findings


class _Reader:
    """Walks one file and gathers what it draws; what it cannot read becomes a finding."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.boxes: list[Shape] = []
        self.frames: list[Shape] = []
        self.texts: list[Text] = []
        self.wires: list[Wire] = []
        self.arrows: list[Arrow] = []
        self.samples: list[Sample] = []
        self.areas: list[Area] = []
        self.courses: list[Course] = []
        self.signs: list[Sign] = []
        self.change_samples: list[ChangeSample] = []

    def fault(self, message: str) -> None:
        self.findings.append(Finding("tata-bahasa", message))

    def walk(self, parent: Element, look: Look, *, legend: bool, depth: int = 0) -> None:
        """Everything in *parent*, in the file's order; *legend*: inside the legend."""
        if depth > DEEPEST:
            self.fault(_("The drawing's groups are nested too deeply"))
            return
        look = inherit(parent, look)
        for child in parent:
            names = child.get("class", "").split()
            tag = str(child.tag).removeprefix(SPACE)
            if tag == "g" and "lingkup" in names:
                self._try(self._area, child, look)
            elif tag == "g" and ("unit" in names or "kelompok" in names):
                self._try(self._shape, child, look)
            elif tag == "g" and legend and "contoh-perubahan" in names:
                self._try(self._change_sample, child, look)
            elif tag in ("g", "a"):
                inside = legend or "keterangan" in names
                self.walk(child, look, legend=inside, depth=depth + 1)
            elif tag == "path" and legend and "contoh" in names:
                self._try(self._sample, child, look)
            elif tag == "path" and "panah" in names:
                self._try(self._legend_arrow if legend else self._arrow, child, look)
            elif tag == "path" and "garis" in names and not legend:
                self._try(self._wire, child, look)
            elif tag == "path" and names[:1] == ["perubahan"] and not legend:
                self._try(self._course, child, look)
            elif tag in ("rect", "path") and names[:1] in (["alas"], ["tanda"]) and not legend:
                self._try(self._sign, child, look)
            elif tag == "text" and (legend or "judul-unsur" in names):
                self._try(self._loose_text, child, look)
            elif tag in ("rect", "path", "text", "tspan", "image"):
                self.fault(
                    _('A {name} of class "{names}" belongs to nothing in a chart',
                      name=tag, names=" ".join(names))
                )  # fmt: skip

    def _try(self, read: Callable[[Element, Look], None], item: Element, look: Look) -> None:
        try:
            read(item, inherit(item, look))
        except Unreadable as error:
            name = item.get("data-unit") or item.get("data-kelompok") or item.get("class")
            self.fault(
                _('"{name}" cannot be read: {value}', name=name, value=ascii(str(error)[:60]))
            )

    def _shape(self, group: Element, look: Look) -> None:
        """A unit's box, a class box, or a frame: one title, one rect, one text."""
        names = group.get("class", "").split()
        if "unit" in names and "kelompok" in names:
            raise Unreadable(group.get("class", ""))
        unit = group.get("data-unit" if "unit" in names else "data-kelompok", "")
        frame = "kelompok" in names and "kelompok--kotak" not in names
        changes = values(group)
        marks, strikes = extras(group) if changes is not None and not frame else ([], [])
        photos = portraits_in(group, frame=frame)
        aside = [*marks, *strikes, *photos]
        bare = [child for child in group if child not in aside]
        tags = [str(child.tag).removeprefix(SPACE) for child in bare]
        if tags != ["title", "rect", "text"] and not (frame and tags == ["title", "rect"]):
            raise Unreadable(" ".join(tags))
        title, rect = group[0], group[1]
        if not unit or not group.get("id") or not (title.text or "").strip():
            raise Unreadable(_("no id, no unit or no title"))
        if rect.get("class") != ("kotak" if "unit" in names else "bingkai"):
            raise Unreadable(rect.get("class", ""))
        left, top = number(rect, "x"), number(rect, "y")
        width, height = number(rect, "width"), number(rect, "height")
        stroke = painted(inherit(rect, look))
        fill = rect.get("fill", "")
        if fill != "none" if frame else not pale(fill):
            raise Unreadable(f"fill={fill!r}")
        if min(width, height) <= 0:
            raise Unreadable(f"{width} x {height}")
        texts = [text for item in bare[2:] for text in lines_of(item, inherit(item, look))]
        if not frame and not any(text.words.strip() for text in texts):
            raise Unreadable(_("a box without a name"))
        place = Rect(left, top, left + width, top + height)
        (self.frames if frame else self.boxes).append(
            Shape(
                unit, place, stroke, tuple(texts), frame, "unit--rujukan" in names, changes,
                tuple(inks(marks, look)), tuple(inks(strikes, look)),
                portrait(photos[0]) if photos else None,
            )
        )  # fmt: skip
        told = [name.partition("--")[2] for name in names if name.startswith("perubahan--")]
        if tuple(told) != (changes or ()):
            raise Unreadable(group.get("class", ""))

    def _area(self, group: Element, look: Look) -> None:
        self.areas.append(area_of(group, look))

    def _wire(self, path: Element, look: Look) -> None:
        starts, targets = (path.get(name, "").split() for name in ("data-dari", "data-ke"))
        inward = len(starts) > 1 and len(targets) == 1
        if inward:
            starts, targets = targets, starts
        source = " ".join(starts)
        paths = subpaths(path.get("d", ""))
        if not source or not targets or not paths or "Z" in path.get("d", ""):
            raise Unreadable(_("no source, no target or no course"))
        if look.get("fill") != "none":
            raise Unreadable(f"fill={look.get('fill')!r}")
        kind = kind_of(path, "garis")
        raw = [span(pair) for points in paths for pair in pairwise(points)]
        straight = [piece for piece in raw if piece.flat]
        wire = Wire(
            place=len(self.wires), kind=kind, source=source, targets=tuple(targets),
            both=path.get("data-arah") == "dua", stroke=painted(look), dashes=dashes(look),
            raw=tuple(straight), segments=tuple(joined(straight)),
            paths=tuple(map(tuple, paths)), change=path.get("data-perubahan"),
            changed=line_values(path), inward=inward,
        )  # fmt: skip
        if len(straight) < len(raw):
            message = _("The line {line} has a piece that is not axis-parallel", line=wire.name)
            self.findings.append(Finding("garis-miring", message))
        if len(set(targets)) < len(targets) or source in targets:
            self.fault(_("The line {line} names one end twice", line=wire.name))
        self.wires.append(wire)

    def _arrow(self, path: Element, look: Look) -> None:
        self.arrows.append(arrow_of(path, look))

    def _legend_arrow(self, path: Element, look: Look) -> None:
        arrow = arrow_of(path, look)
        self.samples.append(Sample(arrow.kind, None, arrow.rect))

    def _sample(self, path: Element, look: Look) -> None:
        paths = subpaths(path.get("d", ""))
        if look.get("fill") != "none" or len(paths) != 1 or len(paths[0]) != 2:
            raise Unreadable(path.get("d", ""))
        rect = span(paths[0]).grown(painted(look) / 2)
        self.samples.append(Sample(kind_of(path, "contoh", SAMPLES), dashes(look), rect))

    def _course(self, path: Element, look: Look) -> None:
        self.courses.append(course(path, look, KINDS))

    def _sign(self, item: Element, look: Look) -> None:
        if item.get("class") == "alas":
            self.signs.append(plate(item, look))
        else:
            found = symbols(ink(item, look))
            self.signs += [Sign(change, rect) for change, rect in found.items()]

    def _change_sample(self, group: Element, look: Look) -> None:
        drawn = [child for child in group if child.get("class", "").startswith(("tanda", "tepi"))]
        pieces = inks(drawn, look)
        told = values(group)
        grounds = [child for child in group if child not in drawn]
        if told is None or tuple(symbols(pieces)) != told or len(grounds) != 1:
            raise Unreadable(group.get("data-perubahan", ""))
        for ground in grounds:
            if ground.tag != SPACE + "rect" or ground.get("class") not in ("kotak", "alas"):
                raise Unreadable(ground.get("class", ""))
            if not pale(ground.get("fill", "black")) or ground.get("fill") == "none":
                raise Unreadable(ground.get("fill", ""))
            left, top = number(ground, "x"), number(ground, "y")
            far, low = left + number(ground, "width"), top + number(ground, "height")
            edge = 0.0 if "stroke" not in ground.attrib else painted(inherit(ground, look)) / 2
            pieces.append(Ink("", Rect(left, top, far, low).grown(edge)))
        self.change_samples.append(ChangeSample(told[0], around(pieces)))

    def _loose_text(self, item: Element, look: Look) -> None:
        self.texts += lines_of(item, look)


def kind_of(element: Element, stem: str, kinds: Sequence[str] = KINDS) -> str:
    """The kind of line in an element's class: ``garis--komando`` and so on."""
    found = [kind for kind in kinds if f"{stem}--{kind}" in element.get("class", "").split()]
    if len(found) != 1:
        raise Unreadable(element.get("class", ""))
    return found[0]


def arrow_of(path: Element, look: Look) -> Arrow:
    """An arrowhead: one small dark triangle, its tip first.  Raises Unreadable."""
    paths = subpaths(path.get("d", ""))
    if len(paths) != 1 or len(paths[0]) != 4 or paths[0][0] != paths[0][-1]:
        raise Unreadable(path.get("d", ""))
    rect = span(paths[0])
    longest = max(rect.right - rect.left, rect.bottom - rect.top)
    size = numbers(look.get("font-size", ""))
    if rect.flat or len(size) != 1 or longest > ARROW_EM * size[0]:
        raise Unreadable(path.get("d", ""))
    if pale(look.get("fill", "black")) or look.get("stroke", "none") != "none":
        raise Unreadable(f"{look.get('fill')} {look.get('stroke')}")
    return Arrow(kind_of(path, "panah"), paths[0][0], rect)
