"""A nested list in, the same out with the parts of its secretariat where they belong.

The kaur stand under the Sekretaris Desa, the seksi beside a sekretariat, the asisten under the
Sekretaris Daerah.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bagan.chart.model import VILLAGE
from bagan.law.draft.loose_entries import LooseEntry
from bagan.law.naskah.ranks import LEADER_RANK, LOWEST_INNER, REGION_RANK
from bagan.law.naskah.rows import Mark

OUTSIDE = re.compile(
    r"(?:kepala\s+)?(?:seksi|dusun|lingkungan|kewilayahan)\b|ka(?:si|dus)\b", re.IGNORECASE
)
_URUSAN = re.compile(r"(?:kepala\s+|ka\.?\s*)ur", re.IGNORECASE)
INSIDE = re.compile(rf"{_URUSAN.pattern}|(?:kepala\s+)?sub[\s.-]*bag|kasub\s?b?ag", re.IGNORECASE)
_SEKRETARIS = re.compile(rf"(?:sekretari\w+\s+(?:{VILLAGE})|sekdes)\b", re.IGNORECASE)
_SEKDA = re.compile(r"sekretaris\s+daerah|sekda\b", re.IGNORECASE)
STAFF = re.compile(
    r"sekretari|sek(?:cam|des|lur|kel)\b|(?:kepala\s+)?sub[\s.-]*bag|kasub\s?bag"
    r"|(?:kepala\s+|ka\.?\s*)ur",
    re.IGNORECASE,
)
"""Those that stand beside the sekretariat and its parts, never below them; these."""


@dataclass
class Node:
    """An entry, the reading of its marker, and those below it."""

    entry: LooseEntry
    mark: Mark | None
    below: list[Node] = field(default_factory=list)


def beside_staff(top: list[Node]) -> None:
    """Move the entries of the outermost list, *top*, and those below them."""
    _under_sekretaris(top)
    _out_of_sekretaris(top)
    _behind_seksi(top)
    _under_sekda(top)


def _under_sekretaris(top: list[Node]) -> None:
    """Put the kaur of a village, told as a class beside the Sekretaris Desa ("2. Sekretaris Desa;
    3. Kaur: Kaur Umum, Kaur Keuangan") or behind the kasi in bare lines, under him, as where they
    follow him."""
    over = next((n for n in top if _SEKRETARIS.match(n.entry.text)), None)
    if over is None or over.below:
        return
    beside = [n for n in top if _URUSAN.match(n.entry.text)]
    told = next((n for n in beside if n.below), None)
    if told is not None:
        top.remove(told)
        over.below = told.below
    elif all(n.mark is None and not n.entry.bullet for n in beside):
        top[:] = [n for n in top if n not in beside]
        over.below = beside


def _out_of_sekretaris(top: list[Node]) -> None:
    """Put the kasi and kadus beside the sekretaris, where only their numbers, that go on from those
    of his kaur, have put them under him: "b. Sekretaris Desa; 3. Kaur; 4. Kasi; 5. Kadus"."""
    for place in range(len(top) - 1, -1, -1):
        over = top[place]
        out = [one for one in over.below if OUTSIDE.match(one.entry.text)]
        own = [one for one in over.below if one not in out]
        if out and own and STAFF.match(over.entry.text) and not over.entry.opens:
            over.below = own
            top[place + 1 : place + 1] = out


def _behind_seksi(top: list[Node]) -> None:
    """Put the subbagian of a list that tells the seksi before them ("Camat; Sekretaris; Seksi A;
    Subbagian B") under the one Sekretaris or Sekretariat, as where they follow him."""
    inner = [n for n in top if LEADER_RANK < (n.entry.rank or 0) <= LOWEST_INNER]
    parts = [n for n in top if INSIDE.match(n.entry.text) and not _URUSAN.match(n.entry.text)]
    if len(inner) != 1 or inner[0].below or not STAFF.match(inner[0].entry.text) or not parts:
        return
    if any(OUTSIDE.match(n.entry.text) for n in top):
        inner[0].below = [Node(n.entry, None, n.below) for n in parts]
        top[:] = [n for n in top if n not in parts]


def _under_sekda(top: list[Node]) -> None:
    """Put the asisten under the Sekretaris Daerah, where a list that begins with the head of the
    region has them beside him; where he is the first, he leads it."""
    over = next((n for n in top if _SEKDA.match(n.entry.text)), None)
    if over is None or over.below or top[0].entry.rank != REGION_RANK:
        return
    over.below = [n for n in top if n.entry.text.casefold().startswith("asisten")]
    top[:] = [n for n in top if n not in over.below]
