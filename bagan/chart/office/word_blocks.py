"""Blocks of a planned page in, frames of paragraphs with named styles out: text of the body.

A frame [ECMA-376, part 1, 17.3.1.11] has its place on the sheet, as a text box has, but its text
is the document's own: Word's outline, its search and its readers find it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bagan.chart.annex.baseline import drop
from bagan.chart.annex.plan import POINTS_PER_MM, Block, PagePlan
from bagan.chart.office.label import ASCENT_SHARE
from bagan.style import Face

SLACK = 4.0
"""Points that a frame is at least wider than its text, so that a program with other roundings
does not break its lines."""
LOOSE = 0.25
"""Of its width that a frame may be wider still on each side: letters of another font, where the
named one is missing, are wider."""


@dataclass(frozen=True, slots=True)
class StyledBlock:
    """Lines in one paragraph with a named style; lengths in points, ``before`` over the first
    line, ``indent`` left of all."""

    style: str
    lines: tuple[str, ...]
    before: float
    indent: float


@dataclass(frozen=True, slots=True)
class FramedBlocks:
    """Paragraphs with one place: the upper left corner, in points from the sheet's, how wide
    they may be, and how high they are."""

    x: float
    y: float
    width: float
    height: float
    centred: bool
    paragraphs: tuple[StyledBlock, ...]

    @property
    def right(self) -> float:
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class NamedStyle:
    """How the paragraphs of one style are set; ``level`` is theirs in the outline, from 0."""

    id: str
    name: str
    size: float
    leading: float
    face: Face
    align: str
    level: int | None = None


NAMES: dict[str, tuple[str, int | None]] = {
    "LampiranNomor": ("Lampiran Nomor", 0),
    "LampiranKepala": ("Lampiran Kepala", None),
    "LampiranSalinan": ("Lampiran Salinan", None),
    "LampiranJudul": ("Lampiran Judul Bagan", 1),
    "LampiranKeterangan": ("Lampiran Keterangan", None),
    "LampiranCatatan": ("Lampiran Catatan", None),
    "LampiranTandaTangan": ("Lampiran Tanda Tangan", None),
}
"""The styles of blocks by their ids: what Word calls each, and its level in the outline."""

Named = tuple[str, Block]


def framed(plan: PagePlan) -> tuple[list[FramedBlocks], list[FramedBlocks]]:
    """The frames of a page: what is read before the chart, and what after it."""
    first, last = _above(plan), _below(plan)
    width = plan.paper.size[0] * POINTS_PER_MM
    every = [*first, *last]
    return [_loose(f, every, width) for f in first], [_loose(f, every, width) for f in last]


def _above(plan: PagePlan) -> list[FramedBlocks]:
    frames = [[("LampiranSalinan", plan.mark)]] if plan.mark else []
    if plan.heading is not None:
        first, *others = (_line(plan.heading, place) for place in range(len(plan.heading.lines)))
        frames.append([("LampiranNomor", first), *(("LampiranKepala", line) for line in others)])
    frames.append([("LampiranJudul", plan.title)])
    return [_framed(_joined(frame), plan) for frame in frames]


def _below(plan: PagePlan) -> list[FramedBlocks]:
    legend = [plan.legend_title] if plan.legend_title else []
    legend += [row.meaning for row in plan.legend]
    frames = [
        [("LampiranKeterangan", block) for block in legend],
        [("LampiranCatatan", plan.notes)] if plan.notes else [],
        [("LampiranTandaTangan", block) for block in plan.signature],
        [("LampiranTandaTangan", block) for block in plan.certification],
    ]
    return [_framed(frame, plan) for frame in frames if frame]


def styles_of(plans: Sequence[PagePlan]) -> tuple[NamedStyle, ...]:
    """The styles of the blocks of *plans*, each with the looks that its blocks have."""
    found: dict[str, Block] = {}
    for plan in plans:
        single = {
            "LampiranSalinan": plan.mark,
            "LampiranNomor": plan.heading,
            "LampiranKepala": plan.heading,
            "LampiranJudul": plan.title,
            "LampiranKeterangan": plan.legend_title,
            "LampiranCatatan": plan.notes,
        }
        several = {
            "LampiranKeterangan": [row.meaning for row in plan.legend],
            "LampiranTandaTangan": [*plan.signature, *plan.certification],
        }
        for style, block in single.items():
            if block is not None:
                found.setdefault(style, block)
        for style, blocks in several.items():
            for block in blocks[:1]:
                found.setdefault(style, block)
    return tuple(
        NamedStyle(key, name, block.size, block.leading, block.face, block.align, level)
        for key, (name, level) in NAMES.items()
        if (block := found.get(key)) is not None
    )


def margins(plan: PagePlan) -> tuple[float, float]:
    """The left and the upper margin, in points."""
    margin = plan.paper.margin
    return margin.kiri * POINTS_PER_MM, margin.atas * POINTS_PER_MM


def _line(block: Block, place: int) -> Block:
    """One line of *block* as a block of its own."""
    return Block(
        block.x, block.y + place * block.leading, block.width, block.leading,
        (block.lines[place],), block.size, block.leading, block.face, block.align,
    )  # fmt: skip


def _joined(frame: list[Named]) -> list[Named]:
    """*frame* with blocks of one style that follow each other as one."""
    joined: list[Named] = []
    for style, block in frame:
        last = joined[-1] if joined else None
        if last is not None and last[0] == style:
            known = last[1]
            whole = Block(
                known.x, known.y, known.width, known.height + block.height,
                (*known.lines, *block.lines), known.size, known.leading, known.face, known.align,
            )  # fmt: skip
            joined[-1] = (style, whole)
        else:
            joined.append((style, block))
    return joined


def _framed(blocks: Sequence[Named], plan: PagePlan) -> FramedBlocks:
    left, top = margins(plan)
    first = blocks[0][1]
    x, right = min(block.x for _s, block in blocks), max(block.right for _s, block in blocks)
    paragraphs, bottom = [], first.y
    for style, block in blocks:
        paragraphs.append(StyledBlock(style, block.lines, block.y - bottom, block.x - x))
        bottom = block.bottom
    centred = first.align == "center"
    more = SLACK if centred else 0.0
    shift = 0.5 * first.leading + drop(first.face) * first.size - ASCENT_SHARE * first.leading
    return FramedBlocks(
        left + x - more,
        top + first.y + shift,
        right - x + SLACK + more,
        bottom - first.y,
        centred,
        tuple(paragraphs),
    )


def _loose(frame: FramedBlocks, others: Sequence[FramedBlocks], width: float) -> FramedBlocks:
    """*frame* as wide as other letters may need, up to half way to what stands beside it on a
    sheet of this *width*."""
    beside = [
        other
        for other in others
        if other is not frame
        and other.y < frame.y + frame.height
        and frame.y < other.y + other.height
    ]
    left = max((other.right for other in beside if other.x < frame.x), default=0.0)
    right = min((other.x for other in beside if other.x > frame.x), default=width)
    more = min(LOOSE * frame.width, max((right - frame.right) / 2, 0.0))
    if not frame.centred:
        return replace(frame, width=frame.width + more)
    more = min(more, max((frame.x - left) / 2, 0.0))
    return replace(frame, x=frame.x - more, width=frame.width + 2 * more)
