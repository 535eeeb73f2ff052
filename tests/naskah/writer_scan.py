"""A truth and a style in, the text as a scanner gave it out, with its places and damages."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from tests.naskah.writer_damage import BREAK, Page, damage
from tests.naskah.writer_layout import Line, laid_out
from tests.naskah.writer_print import blocks
from tests.naskah.writer_style import Style
from tests.naskah.writer_truth import Damage, Part, Truth, Written

STRAY = ("f", "~", "|", "I", "k", "·", "'", "_")
STARTS = re.compile(r"\s*(?:[a-z]{1,2}[.)]|\(|Pasal)")
"""Lines that a page's number may be glued to: not those that begin with a number."""
KEPT = re.compile(r"\b(?:pasal|ayat|huruf|angka|dalam|pada|dan|di|Lampiran)\b|\d|[():;]", re.I)
"""Words that are not run together with others: references are read by them."""


def scan(truth: Truth, style: Style, *, seed: int, noise: int) -> Written:
    """The text of *truth* in that *style*, spoilt at level *noise* (0, 1 or 2)."""
    chance = random.Random(f"scan {seed}")
    damages: list[Damage] = []
    if noise:
        isi = tuple(_worn(part, chance) for part in truth.isi)
        truth = replace(truth, isi=isi)
    if style.gap != "all":
        truth = replace(truth, isi=tuple(_without_tail(part) for part in truth.isi))
    printed = blocks(truth, style)
    if noise > 1:
        printed, damages = damage(printed, chance, wrapped=style.width is not None)
    lines = laid_out(printed, style, chance)
    if noise:
        lines = _paged(lines, chance, Page.of(chance, truth, noise), damages)
        lines = _strewn(lines, chance)
    return _joined(lines, style, truth, damages)


def _without_tail(part: Part) -> Part:
    """Words behind a list are known as such only by the blank line before them."""
    return replace(part, tail="", children=tuple(_without_tail(one) for one in part.children))


def _worn(part: Part, chance: random.Random) -> Part:
    """The part with words run together and final punctuation lost, here and there."""
    text = part.text
    if chance.random() < 0.03:
        text = _run_on(text, chance)
    if chance.random() < 0.06 and not part.children:
        text = re.sub(r"[.;]$", "", text)
    children = tuple(_worn(child, chance) for child in part.children)
    return replace(part, text=text, children=children)


def _run_on(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    pairs = [
        place
        for place in range(len(words) - 1)
        if not KEPT.search(words[place]) and not KEPT.search(words[place + 1])
    ]
    if not pairs:
        return text
    place = chance.choice(pairs)
    return " ".join((*words[:place], words[place] + words[place + 1], *words[place + 2 :]))


def _paged(
    lines: list[Line], chance: random.Random, page: Page, damages: list[Damage]
) -> list[Line]:
    """Page breaks between any two lines behind the title, with what a page's edge has."""
    total = len(lines) // page.length + 1
    result: list[Line] = []
    for place, line in enumerate(lines):
        number = place // page.length + 1
        if not place or place % page.length or line.kind in ("title", "closing"):
            result.append(line)
            continue
        if page.catchword and line.kind == "body" and line.text.strip():
            words = line.text.split()[: chance.randint(1, 3)]
            result.append(Line(f"{' '.join(words)} {chance.choice(('. . .', '...', '…'))}"))
        form = page.form.format(n=number, all=total)
        if page.glued and STARTS.match(line.text) and line.owners and chance.random() < 0.5:
            damages.extend(Damage("page", owner) for owner in line.owners)
            result.append(replace(line, text=f"-{number}{line.text.lstrip()}"))
            continue
        above = [Line("")] * chance.choice((0, 1, 2)) + ([Line("\f")] if page.feed else [])
        header = [Line(page.header)] if page.header else []
        below = [Line("")] * chance.choice((0, 1, 2))
        edge = [Line(form), *header] if page.number_first else [*header, Line(form)]
        result += [*above, *edge, *below, line]
    return result


def _strewn(lines: list[Line], chance: random.Random) -> list[Line]:
    """Stray characters on lines of their own."""
    result: list[Line] = []
    for line in lines:
        result.append(line)
        if line.kind == "body" and chance.random() < 0.004:
            result += [Line(""), Line(chance.choice(STRAY)), Line("")]
    return result


def _joined(lines: list[Line], style: Style, truth: Truth, damages: list[Damage]) -> Written:
    text: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    offset = 0
    for line in lines:
        whole = line.text.replace(BREAK, " ") + style.newline
        for owner in line.owners:
            start = places[owner][0] if owner in places else offset
            places[owner] = (start, offset + len(line.text))
        text.append(whole)
        offset += len(whole)
    return Written("".join(text), truth, places, tuple(damages))
