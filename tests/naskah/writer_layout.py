"""Blocks and a style in, the lines of a page out."""

from __future__ import annotations

import random
import re
import textwrap
from dataclasses import dataclass

from tests.naskah.writer_damage import BREAK
from tests.naskah.writer_print import Block
from tests.naskah.writer_style import Style

NARROW = 52
"""Columns of a title: the lines of a heading are broken early."""
PAGE = 80
SIGNS = ("TTD", "ttd", "ttd.", "Cap/ttd", "dto", "")
REFERENCE = re.compile(
    r"(?:\w+ )?(?:Pasal \d+|ayat \(\d+\)|huruf [a-z]{1,2}\b|angka \d+|Lampiran [IVX]*)"
    r"(?:,? (?:dan )?(?:ayat \(\d+\)|huruf [a-z]{1,2}\b|angka \d+))*"
)
HASHES = {"bab": "#", "bagian": "##", "paragraf": "###", "pasal": "####"}


@dataclass(frozen=True)
class Line:
    """One line of the text, the citations of the parts it belongs to, and its kind."""

    text: str
    owners: tuple[str, ...] = ()
    kind: str = "edge"


def laid_out(blocks: list[Block], style: Style, chance: random.Random) -> list[Line]:
    """The lines of all blocks, with blank lines as the style has them."""
    lines: list[Line] = []
    start = next(place for place, block in enumerate(blocks) if block.kind in ("entry", "cell"))
    before = ""
    for place, block in enumerate(blocks):
        kind = "title" if place < start or block.kind in ("title", "sign", "page") else "body"
        if not block.owner and block.kind in ("line", "prose") and place > start:
            kind = "closing"
        texts = _texts(block, style, chance)
        if style.doubled:
            texts = [_doubled(text, style.doubled, chance) for text in texts]
        if _gap(before, block.kind, style):
            lines.append(Line("", kind="blank"))
        owners = tuple(filter(None, (block.owner, *block.also)))
        lines += [Line(text, owners, kind) for text in texts]
        before = block.kind
    return lines


def _gap(before: str, kind: str, style: Style) -> bool:
    if style.gap == "none" or not before:
        return False
    if style.gap == "all" or {before, kind} & {"pasal", "title", "sign"}:
        return True
    return kind == "heading"


def _texts(block: Block, style: Style, chance: random.Random) -> list[str]:
    if block.kind == "page":
        return ["\f"]
    if block.kind == "sign":
        return ["", chance.choice(SIGNS), ""]
    if block.kind in ("heading", "pasal"):
        return _heading(block, style)
    if block.kind == "title":
        return _decorated(textwrap.wrap(block.text, NARROW), style, "#")
    if block.kind == "entry":
        return _entry(block, style)
    if block.kind == "cell":
        return [block.text]
    return _wrapped(block.text, style, "", "")


def _heading(block: Block, style: Style) -> list[str]:
    if block.kind == "pasal":
        lines = [block.marker]
    elif style.beside:
        lines = textwrap.wrap(f"{block.marker} {block.text}", NARROW)
    else:
        lines = [block.marker, *textwrap.wrap(block.text, NARROW)]
    return _decorated(lines, style, HASHES[str(block.level)])


def _decorated(lines: list[str], style: Style, hashes: str) -> list[str]:
    if style.hashes:
        return [f"{hashes} {line}" for line in lines]
    if style.bold:
        return [f"**{line}**" for line in lines]
    if style.centred:
        return [line.center(PAGE).rstrip() for line in lines]
    return lines


def _entry(block: Block, style: Style) -> list[str]:
    first = " " * (3 * block.depth) if style.indent != "none" else ""
    # Converters put bullets before entries that already have a number.
    marker = f"- {block.marker}" if style.bullets else block.marker
    if not block.marker:
        return _wrapped(block.text, style, first, first)
    lead = f"{first}{marker}{style.after}"
    below = " " * (len(first) + len(marker) + 1) if style.indent == "hanging" else ""
    if style.alone and block.depth:
        return [f"{first}{marker}", *_wrapped(block.text, style, below, below)]
    return _wrapped(block.text, style, lead, below)


def _wrapped(text: str, style: Style, first: str, below: str) -> list[str]:
    """The lines of a paragraph; where the scanner broke a reference, a line breaks too."""
    if not style.wrapped_references:
        text = REFERENCE.sub(lambda match: match[0].replace(" ", "\u00a0"), text)
    lines: list[str] = []
    text = text.replace(" :", "\u00a0:")
    for piece in text.split(BREAK):
        lead = below if lines else first
        if style.width is None:
            lines.append(lead + piece)
        else:
            lines += textwrap.wrap(
                piece, style.width, initial_indent=lead.replace("\t", "\ue001"),
                subsequent_indent=below, break_long_words=False, break_on_hyphens=False,
            )  # fmt: skip
    return [line.replace("\u00a0", " ").replace("\ue001", "\t") for line in lines]


def _doubled(line: str, rate: float, chance: random.Random) -> str:
    """The line with some of its spaces doubled."""
    return re.sub(r"(?<=\S) (?=\S)", lambda _space: " " * (1 + (chance.random() < rate)), line)
