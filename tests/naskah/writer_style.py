"""A seed in, a style out: how an office, or the program that converted its file, prints."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Style:
    """How a regulation is printed; the defaults are those of a plain text.

    ``width`` is in columns, None for a paragraph to a line; ``marks`` are the forms of a
    huruf, an angka, a huruf below an angka of a huruf, and an angka below that.
    """

    width: int | None = None
    indent: Literal["none", "hanging", "first"] = "none"
    marks: tuple[str, str, str, str] = ("{}.", "{}.", "{})", "{})")
    bullets: bool = False
    bold: bool = False
    hashes: bool = False
    centred: bool = False
    beside: bool = False
    gap: Literal["all", "headings", "none"] = "headings"
    opening: Literal["inline", "below", "table"] = "inline"
    newline: str = "\n"
    after: str = " "
    colon: str = ":"
    number: str = "NOMOR"
    top: str = ""
    """What stands above the title: "SALINAN", or the gazette that the text was printed in."""
    copy: bool = False
    """A copy, certified behind the closing."""
    doubled: float = 0.0
    alone: bool = False
    """Markers stand on lines of their own, as some programs take them out of a PDF."""
    wrapped_references: bool = False
    """Lines may break inside a reference ("huruf / a dan huruf b") and before it."""


MARKS = (
    ("{}.", "{}.", "{})", "{})"),
    ("{}.", "{}.", "{})", "{})"),
    ("{}.", "{})", "{})", "{}."),
    ("{})", "{})", "({})", "{}."),
    ("{})", "{}.", "({})", "{})"),
)


def style_of(seed: int, noise: int) -> Style:
    """The style of that *seed*; from level 1 on, a worse one."""
    chance = random.Random(f"style {seed}")
    markdown = chance.random() < 0.35
    width = None if markdown or chance.random() < 0.35 else chance.randint(60, 100)
    bullets = markdown and chance.random() < 0.5
    hashes = markdown and chance.random() < 0.4
    indent = chance.choice(("none", "hanging", "first")) if not markdown or bullets else "none"
    return Style(
        width=width,
        indent=indent,  # type: ignore[arg-type]
        marks=chance.choice(MARKS),
        bullets=bullets,
        hashes=hashes,
        bold=markdown and not hashes and chance.random() < 0.5,
        centred=not markdown and chance.random() < 0.4,
        beside=chance.random() < 0.2,
        gap=chance.choice(("all", "headings", "none")) if noise < 2 else "none",
        opening="table" if hashes and chance.random() < 0.5 else chance.choice(("inline", "below")),
        newline="\r\n" if chance.random() < 0.2 else "\n",
        after=chance.choice((" ", " ", " ", "\t", "  ")),
        colon=chance.choice((":", " :", ":")),
        number=chance.choice(("NOMOR", "NOMOR", "NOMOR :", "NOMOR:")),
        top=chance.choice(("", "", "", "", "SALINAN", "gazette")),
        copy=chance.random() < 0.2,
        doubled=chance.choice((0.0, 0.0, 0.03)),
        alone=noise > 0 and not markdown and chance.random() < 0.12,
        wrapped_references=noise > 0,
    )
