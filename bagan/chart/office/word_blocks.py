"""Blocks of a planned page in, frames of paragraphs with named styles out: text of the body.

A frame [ECMA-376, part 1, 17.3.1.11] has its place on the sheet, as a text box has, but its text
is the document's own: Word's outline, its search and its readers find it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bagan.chart.annex.baseline import drop
from bagan.chart.annex.plan import POINTS_PER_MM, Block, PagePlan
from bagan.chart.office.label import ASCENT_SHARE
from bagan.style import Face

SLACK = 4.0
"""Points that a frame is wider than its text, so that a program with other roundings does not
break its lines."""


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
    """Paragraphs with one place: the upper left corner, in points from the sheet's, and how wide
    they may be."""

    x: float
    y: float
    width: float
    paragraphs: tuple[StyledBlock, ...]


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


def above(plan: PagePlan) -> list[FramedBlocks]:
    """What is read before the chart."""
    frames = [[("LampiranSalinan", plan.mark)]] if plan.mark else []
    if plan.heading is not None:
        first, *others = (_line(plan.heading, place) for place in range(len(plan.heading.lines)))
        frames.append([("LampiranNomor", first), *(("LampiranKepala", line) for line in others)])
    frames.append([("LampiranJudul", plan.title)])
    return [_framed(_joined(frame), plan) for frame in frames]


def below(plan: PagePlan) -> list[FramedBlocks]:
    """What is read after it."""
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
    centred = SLACK if first.align == "center" else 0.0
    shift = 0.5 * first.leading + drop(first.face) * first.size - ASCENT_SHARE * first.leading
    return FramedBlocks(
        left + x - centred, top + first.y + shift, right - x + SLACK + centred, tuple(paragraphs)
    )
