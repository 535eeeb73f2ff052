"""The blocks of a chart's style sheet in, findings on themes in which something cannot be read out.

A theme is one @media block that paints a chart anew: for dark screens, for the colours that
a reader forces, for print.  It has to paint all of it, by the very rules that Bagan writes,
for what it leaves out keeps the colours of another theme: pale ink on a pale box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from bagan.chart.audit.report import Finding
from bagan.chart.model.kinds import Kind
from bagan.language import _

Block = tuple[str, str]
"""A selector and its declarations."""

DARK, FORCED, PRINT = (
    "@media screen and (prefers-color-scheme:dark)",
    "@media (forced-colors:active)",
    "@media print",
)
HEADS = (DARK, FORCED, PRINT)
"""What may stand before the brace of a theme."""

GROUND = ":where(svg.bagan)"
PARTS: Mapping[str, Mapping[str, str]] = {
    GROUND: {"background": "latar"},
    f"{GROUND} .kotak": {"fill": "kotak", "stroke": "tepi"},
    f"{GROUND} .bingkai": {"stroke": "bingkai"},
    ":where(svg.bagan .kelompok--kotak) .bingkai": {"fill": "kotak", "stroke": "tepi"},
    f"{GROUND} text": {"fill": "tinta"},
    **{
        f"{GROUND} .{part}--{kind}": {name: kind.value}
        for kind in Kind
        for part, name in (("garis", "stroke"), ("contoh", "stroke"), ("panah", "fill"))
    },
}
"""The rules of a theme: their selectors, their properties, and the custom property of each;
in this order, for one may be painted by two of them."""

GROUNDS = ("latar", "kotak")
LEAST = 7.0
"""Contrast of ink with what it may stand on [WCAG 2.2, 1.4.6]."""
LEAST_FRAME = 2.5
"""Contrast of a group's frame, which orders but tells nothing: a third of grey on white."""
SYSTEM = {"canvas": "#ffffff", "canvastext": "#000000"}
"""System colours that are legible on each other, as black on white is."""

_VALUE = re.compile(r"(?:var\(\s*--bagan-([a-z]+)\s*,)?\s*([#\w]+)\s*(\)?)")
_HEX = re.compile("#[0-9a-f]{6}")


def themes_legible(
    plain: Sequence[Block], themes: Sequence[tuple[str, Sequence[Block]]], *, compared: bool
) -> Iterator[Finding]:
    """Every theme paints all parts, and its ink stands out from its boxes and background.

    *plain* are the rules outside of themes: with a theme, they may paint nothing that a
    theme does not paint as well, for a stronger rule would show through it.
    """
    heads = [head for head, _blocks in themes]
    if compared and themes:
        yield _finding(_("A comparison has a theme, which its marks are not made for"))
    if len(set(heads)) < len(heads) or not set(heads) <= set(HEADS):
        yield _finding(_("The style sheet has a theme twice, or one that a chart does not have"))
    for selector, block in plain if themes else ():
        names = {name for name, _value in declarations(block)}
        if names & {"fill", "stroke", "background"} and names != set(PARTS.get(selector, ())):
            yield _finding(
                _("The rule {selector} shows through the themes", selector=ascii(selector[:60]))
            )
    for head, blocks in themes:
        yield from _theme(head, blocks)


def declarations(block: str) -> list[tuple[str, str]]:
    """The properties and values of a rule's block, in order."""
    pairs = (part.partition(":") for part in block.split(";") if part.strip())
    return [(name.strip().casefold(), value.strip()) for name, _colon, value in pairs]


def _finding(message: str) -> Finding:
    return Finding("isi-asing", message)


def _theme(head: str, blocks: Sequence[Block]) -> Iterator[Finding]:
    painted: dict[str, set[str]] = {}
    shape = [(selector, [name for name, _v in declarations(block)]) for selector, block in blocks]
    if shape != [(selector, list(names)) for selector, names in PARTS.items()]:
        yield _finding(_("The theme {name} does not paint every part of a chart", name=head))
        return
    for selector, block in blocks:
        for name, value in declarations(block):
            part = PARTS[selector][name]
            colour = _colour(value, part, fixed=head != DARK, system=head == FORCED)
            if colour is None:
                yield _finding(_("The style sheet sets {name}", name=ascii(f"{name}:{value}"[:60])))
                return
            painted.setdefault(part, set()).add(colour)
    for part, ground in product(sorted(painted.keys() - set(GROUNDS)), GROUNDS):
        least = LEAST_FRAME if part == "bingkai" else LEAST
        for ink, under in product(sorted(painted[part]), sorted(painted[ground])):
            if contrast(ink, under) < least:
                yield _finding(
                    _("In the theme {name}, {ink} cannot be read on {ground}",
                      name=head, ink=ink, ground=under)
                )  # fmt: skip


def _colour(value: str, part: str, *, fixed: bool, system: bool) -> str | None:
    """The colour of a value as #rrggbb; None for one that the theme may not have.

    A website may repaint a dark screen (by the part's own custom property), but neither
    print nor a reader's forced colours.
    """
    match = _VALUE.fullmatch(value)
    if match is None or (match[1] is None) is not (match[3] == ""):
        return None
    if match[1] is not None and (fixed or match[1] != part):
        return None
    colour = match[2].casefold()
    if system:
        return SYSTEM.get(colour)
    return colour if _HEX.fullmatch(colour) else None


def contrast(one: str, two: str) -> float:
    """How much two colours #rrggbb stand out from each other, 1 to 21 [WCAG 2.2, contrast ratio].

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    dark, light = sorted(_luminance(colour) for colour in (one, two))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance of #rrggbb [WCAG 2.2]."""
    shares = [value / 255 for value in bytes.fromhex(colour[1:])]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
