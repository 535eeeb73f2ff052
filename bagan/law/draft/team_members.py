"""The words behind a role in a team in, its members out: offices, or people and offices."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bagan.law.draft.team_lines import cells_of
from bagan.law.naskah.team_roles import OFFICE
from bagan.law.naskah.wording import entry_name

OWN = r"(?-i:[(]?(?:(?!dr\.)[a-z]{1,2}|\d{1,3})[.)]|\d{1,3}(?=\t|\s{2})|[-–•●*])"
"""The marker of a member: "H." and "dr." begin a name."""
MEMBER = re.compile(rf"{OWN}\s*(?P<words>.+)")
_INLINE = re.compile(r"[;,]?\s+(?:dan\s+)?(?=\d{1,2}[.)]\s*[A-Z])|;\s*(?:dan\s+)?(?=\S)")
_LEAD = re.compile(
    r"(?:yang\s+)?(?:dijabat|diisi)\s+(?:\w+\s+){0,3}?oleh\s+|(?:yaitu|adalah|terdiri\s+(?:atas|dari))\b\s*:?\s*",
    re.IGNORECASE,
)
"""How a sentence goes over from a role to who holds it."""


@dataclass(slots=True)
class Member:
    """One entry: the office, or the name of the person and the office; its place in the text."""

    words: str
    nama: str
    start: int
    end: int
    more: str = ""
    """What else stands in the row, which no chart draws."""


def members_of(words: str, at: int) -> list[Member]:
    """The members that *words*, which begin at *at* in the text, name."""
    done: list[Member] = []
    if lead := _LEAD.match(words):
        words, at = words[lead.end() :], at + lead.end()
    begin = 0
    cuts = [*(match.end() for match in _INLINE.finditer(words)), len(words)]
    for cut in cuts:
        piece = words[begin:cut]
        marked = MEMBER.match(piece)
        plain = (marked["words"] if marked else piece).strip()
        if entry_name(plain).strip(" -"):
            done.append(_member(plain, at + begin, at + cut))
        begin = cut
    return done


def _member(words: str, start: int, end: int) -> Member:
    """The member whose cells *words* hold: an office, or a name and an office."""
    cells = cells_of(words)
    if len(cells) > 1 and OFFICE.match(cells[1]) and not OFFICE.match(cells[0]):
        return Member(cells[1], cells[0], start, end, " ".join(cells[2:]))
    return Member(cells[0], "", start, end, " ".join(cells[1:]))
