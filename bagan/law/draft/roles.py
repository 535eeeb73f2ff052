"""The roles of a team in, who stands under whom out: Pengarah, Ketua, and at the Ketua the others.

No text says it; it is how such lists are meant, and drawn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bagan.chart.model import Kind, name_key
from bagan.law.draft.found import Found, Head, Item, Overlooked, Title
from bagan.law.draft.names import UNSUR, NameReader
from bagan.law.draft.team_words import COUNTED, LEADING
from bagan.law.naskah.team_roles import held, is_role

_BOARD = re.compile(
    r"\W*(?:(?:susunan|struktur|keanggotaan|organisasi)\s+)*(?P<board>(?:dewan|pengurus|badan|majelis|tim)\b"
    r"[^:;]*?)\s+(?:sebagaimana|(?:ter)?diri|meliputi|yaitu|adalah)\b",
    re.IGNORECASE,
)
"""The board of whose roles a list is: "Dewan Penasihat FKUB terdiri atas:"."""
_DEPUTY = re.compile(r"(?:wakil|wk\.?)\s", re.IGNORECASE)
_ABOVE = re.compile(
    r"(?:kepala|pimpinan|bupati|wali\s?kota|gubernur|camat|direktur)\b", re.IGNORECASE
)
"""Who stands above a team where its list begins with him: "Kepala Badan Publik"."""
_CHAIRMAN = re.compile(r"ketua|komandan|koordinator|penanggung", re.IGNORECASE)
_MEMBER = re.compile(r"(?:wakil\s+)?ketua|anggota", re.IGNORECASE)


def superiors(names: Sequence[str]) -> list[int | None]:
    """The place of the one above each of *names*, roles in the order of their list: each that
    leads stands under the one before, all others under the last of them.

    >>> superiors(["Pengarah", "Ketua", "Wakil Ketua", "Sekretaris", "Anggota"])
    [None, 0, 1, 1, 1]
    >>> superiors(["Ketua I", "Ketua II", "Koordinator", "Anggota"])
    [None, None, 0, 2]
    """
    above: list[int | None] = []
    leaders: list[int] = []
    base, over, others = "", None, False
    for place, name in enumerate(names):
        bare = COUNTED.sub("", name).casefold()
        deputy = bool(leaders) and _DEPUTY.match(bare) is not None
        leads = LEADING.match(bare) is not None and not deputy
        leads = leads or (bare == "pelaksana" and place > 0 and base == "pengarah")
        leads = leads or (place == 0 and _ABOVE.match(bare) is not None)
        if leads and others and bare.startswith("koordinator"):
            leads = False  # of one of the parts, beside the sekretaris
        if leads and bare != base:
            over = leaders[-1] if leaders else None
            leaders.append(place)
            base = bare
        others = others or not (leads or deputy)
        above.append(over if leads else leaders[-1] if deputy else -1)
    last = leaders[-1] if leaders else None
    return [last if one == -1 else one for one in above]


def led_by_roles(found: Found) -> Found:
    """*found*, where it begins with roles that lead ("a. Pembina; b. Ketua; c. Wakil Ketua; ..."),
    with its entries below them as those of a team."""
    everybody = [found.leader, *found.items] if found.leader is not None else list(found.items)
    names = [item.name for item in everybody]
    above = superiors(names) if begins_with_roles(names) else []
    first = everybody[0] if above[:1] == [None] and above.count(None) == 1 else None
    if not isinstance(first, Item):
        return found
    items = _below(found, everybody, above, 0)
    return replace(found, leader=first, items=items, by_roles=any(above))


def boards_apart(lists: list[Found | Overlooked], reader: NameReader) -> list[Found | Overlooked]:
    """*lists*; where several are of the roles of one board each, each under the box of its board:
    their Ketua are told apart by nothing else."""
    names = [_board(one, reader) if isinstance(one, Found) else "" for one in lists]
    if len({name_key(name) for name in names if name}) < 2:
        return lists
    return [
        _under_board(one, name) if name and isinstance(one, Found) else one
        for one, name in zip(lists, names, strict=True)
    ]


def _board(found: Found, reader: NameReader) -> str:
    """The board whose roles *found* lists; empty where it is none, or where its words name it no
    further."""
    board = _BOARD.match(found.part.text)
    if board is None or found.leader is None or not is_role(found.leader.name):
        return ""
    return reader.name(board["board"])


def _under_board(found: Found, name: str) -> Found:
    leader = found.leader
    assert leader is not None
    own = Head(leader.name, leader.part, certain=True)
    below = replace(found, head=own, leader=None, by_roles=False, strange=())
    first = replace(leader, below=below) if found.items else leader
    return replace(found, head=Head(name, found.part, certain=True), items=(first,), leader=None)


def begins_with_roles(names: Sequence[str]) -> bool:
    """Whether *names* begin with one that leads in a team, have its chairman, and are of more than
    a body of members ("a. Ketua; b. Wakil Ketua; c. Anggota")."""
    if not names or not is_role(names[0]) or not LEADING.match(names[0]):
        return False
    roles = [name for name in names if is_role(name)]
    chaired = any(map(_CHAIRMAN.match, roles))
    return chaired and len(roles) > 1 and not all(map(_MEMBER.match, names))


def _below(
    found: Found, items: Sequence[Item | Title], above: Sequence[int | None], head: int
) -> tuple[Item | Title, ...]:
    """The entries under the one at *head*, each with those under it."""
    done: list[Item | Title] = []
    for place, item in enumerate(items):
        if above[place] != head:
            continue
        inner = _below(found, items, above, place)
        if inner and isinstance(item, Item) and item.below is None:
            own = Head(item.name, item.part, certain=True)
            item = replace(item, below=Found(found.part, Kind.KOMANDO, True, own, inner, item))
        done.append(item)
    return tuple(done)


def names_one(words: str) -> bool:
    """Whether *words* name one entry, although a colon parts them: a role and who holds it, or
    an unsur of which only one is said.

    >>> names_one("Unsur Pimpinan : Kepala Dinas;"), names_one("Bidang: Seksi Satu")
    (True, False)
    """
    return held(words) is not None or UNSUR.match(words) is not None
