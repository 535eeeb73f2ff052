"""A Leaf in, the Picture that its geometry makes out, and what else stands on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bagan.chart.audit.pdf.ink import Border, Ink, sorted_out
from bagan.chart.audit.pdf.leaf import Leaf, Letter, Path
from bagan.chart.audit.pdf.lines import Turned, lines_of, turned_of
from bagan.chart.audit.pdf.looks import centred, evenly_spaced, one_look
from bagan.chart.audit.pdf.wiring import NOBODY, arrows_of, bundle_of, wires_of
from bagan.chart.audit.picture import AREA, ROUND, Area, Picture, Sample, Shape, Text
from bagan.chart.audit.plane import Rect, span, touches
from bagan.chart.audit.report import Finding
from bagan.language import _
from bagan.style import Face, Style

BESIDE = 12.0
"""Points between a sample of the legend and what it means, at most."""
_LOOKS = Style()


@dataclass(frozen=True, slots=True)
class Print:
    """What is on a page: the chart with all upright texts, the rules of tables, and what
    is printed across a draft.  Coordinates in points from the page's upper left."""

    picture: Picture
    rules: tuple[Rect, ...] = ()
    turned: tuple[Turned, ...] = ()


def see(leaf: Leaf) -> tuple[Print, list[Finding]]:
    """Everything on *leaf*, boxes and frames named by what is printed in them."""
    ink = sorted_out(leaf.paths)
    upright = [letter for letter in leaf.letters if not letter.angle]
    texts, findings = lines_of(upright)
    findings = [*_strange(leaf, upright), *ink.findings, *findings]
    boxes, frames, loose = _named(ink, texts)
    areas, loose = _areas(ink, loose)
    findings += _nameless(boxes)
    shapes = [*boxes, *frames]
    courses, samples = _parted(ink, shapes, loose)
    bundles = [bundle_of(path, shapes) for path in courses]
    heads, legend = [], [sample for sample, _head in samples]
    for head in ink.heads:
        at = next((s for s, tip in samples if _points_from(tip, head.tip)), None)
        if at is None:
            heads.append(head)
        else:
            legend.append(Sample(at.kind, None, head.rect))
    wires, told = wires_of(bundles, heads)
    findings += told
    picture = Picture(
        leaf.page, 1.0, tuple(boxes), tuple(frames), tuple(loose),
        wires, arrows_of(heads, wires), tuple(legend), areas=tuple(areas),
    )  # fmt: skip
    findings += [*one_look(picture), *centred(picture), *evenly_spaced(picture)]
    turned = turned_of(letter for letter in leaf.letters if letter.angle)
    return Print(picture, tuple(ink.rules), turned), findings


def _strange(leaf: Leaf, upright: Sequence[Letter]) -> list[Finding]:
    faults = [
        Finding("tata-bahasa", _("There is something on the page that no annex has: {what}",
                                 what=what))
        for what in leaf.strange
    ]  # fmt: skip
    if any(letter.colour.pale for letter in upright):
        faults.append(Finding("tata-bahasa", _("There is text too pale to be read")))
    if any(not letter.colour.grey for letter in leaf.letters):
        faults.append(Finding("tata-bahasa", _("There is text that is not black")))
    if any(letter.angle and not letter.colour.pale for letter in leaf.letters):
        faults.append(Finding("tata-bahasa", _("There is text that is turned")))
    return faults


def _named(ink: Ink, texts: Sequence[Text]) -> tuple[list[Shape], list[Shape], list[Text]]:
    """The boxes with their labels, the frames with their titles, and the other texts."""
    inside: dict[int, list[Text]] = {}
    loose = []
    borders = [*ink.boxes, *ink.frames]
    for text in texts:
        place = _holder(text, ink)
        if place is None:
            # round a chart, only the headings between its boxes are slanted
            role = "" if text.face is Face.ITALIC else ROUND
            loose.append(replace(text, role=role))
        else:
            inside.setdefault(place, []).append(text)
    shapes: list[Shape] = []
    seen: dict[str, int] = {}
    for place, border in enumerate(borders):
        lines = tuple(inside.get(place, ()))
        name = label(lines)
        seen[name] = seen.get(name, 0) + 1
        # a second box of one name may be a reference to the first: only the spec can tell
        unit = name if seen[name] == 1 else f"{name} ({seen[name]})"
        shapes.append(Shape(unit, border.rect, border.stroke, lines, place >= len(ink.boxes)))
    return shapes[: len(ink.boxes)], shapes[len(ink.boxes) :], loose


def _areas(ink: Ink, loose: Sequence[Text]) -> tuple[list[Area], list[Text]]:
    """The frames round branches, each with its name, the bold text inside no smaller one."""
    borders = sorted(ink.areas, key=lambda border: border.rect.right - border.rect.left)
    areas = []
    rest = list(loose)
    for border in borders:
        own = tuple(
            replace(text, role="")
            for text in rest
            if text.face is Face.BOLD and border.rect.holds(text.rect)
        )
        rest = [t for t in rest if t.face is not Face.BOLD or not border.rect.holds(t.rect)]
        areas.append(Area(label(own), border.rect, border.stroke, border.dashes, own))
    return areas, rest


def label(lines: Sequence[Text]) -> str:
    """What the lines of a label say."""
    return " ".join(line.words for line in lines) or NOBODY


def _holder(text: Text, ink: Ink) -> int | None:
    """The place, boxes before frames, of the smallest border round a text's middle."""
    room = text.rect
    x, y = (room.left + room.right) / 2, (room.top + room.bottom) / 2
    point = Rect(x, y, x, y)

    def size(item: tuple[int, Border]) -> float:
        rect = item[1].rect
        return (rect.right - rect.left) * (rect.bottom - rect.top)

    boxes = [(n, border) for n, border in enumerate(ink.boxes) if border.rect.holds(point)]
    if boxes:
        return min(boxes, key=size)[0]
    frames = [
        (n, border)
        for n, border in enumerate(ink.frames, len(ink.boxes))
        if border.rect.holds(point) and text.face is Face.BOLD
    ]
    return min(frames, key=size)[0] if frames else None


def _nameless(boxes: Sequence[Shape]) -> list[Finding]:
    return [
        Finding(
            "tata-bahasa",
            _("The box {x} to the right and {y} down has no name",
              x=f"{box.rect.left:g}", y=f"{box.rect.top:g}"),
        )
        for box in boxes
        if not box.texts
    ]  # fmt: skip


def _parted(
    ink: Ink, shapes: Sequence[Shape], loose: Sequence[Text]
) -> tuple[list[Path], list[tuple[Sample, Rect]]]:
    """The courses of a chart's lines, and the legend's samples with the room for their heads.

    A sample is level, touches no box, and what it means stands right beside it.
    """
    courses, samples = [], []
    for path in ink.courses:
        rect = span([point for line in path.lines for point in line])
        level = len(path.lines) == 1 and len(path.lines[0]) == 2 and rect.top == rect.bottom
        beside = any(
            0 < text.x - rect.right < BESIDE and text.rect.top < rect.top < text.rect.bottom
            for text in loose
        )
        if level and beside and not any(touches(rect, shape.rect) for shape in shapes):
            kind = "koordinasi" if path.dashes else "komando"
            kind = AREA if path.dashes == _LOOKS.area_dash else kind
            sample = Sample(kind, path.dashes, rect.grown(path.width / 2))
            samples.append((sample, Rect(rect.right, rect.top, rect.right + BESIDE, rect.top)))
        else:
            courses.append(path)
    return courses, samples


def _points_from(room: Rect, tip: tuple[float, float]) -> bool:
    return room.holds(Rect(*tip, *tip))
