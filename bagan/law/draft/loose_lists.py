"""The entries of a list as it came in, the same entries nested as they are meant out.

Markers that count up, indentation, words that announce others ("terdiri dari:") and the ranks of
offices are evidence; each entry goes where least speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bagan.chart.model import Citation
from bagan.law.draft.loose_entries import LooseEntry, Section
from bagan.law.draft.loose_staff import INSIDE, OUTSIDE, STAFF, Node, beside_staff
from bagan.law.naskah.drafts import number
from bagan.law.naskah.naskah import Level, Provision
from bagan.law.naskah.ranks import LEADER_RANK, REGION_RANK
from bagan.law.naskah.rows import Mark

_BROKEN, _JUMP, _LOST = 4.0, 3.0, 1.0
"""Against going on: another kind of marker; a number that is not the next; a marker
that is lost."""
_COLUMN, _NO_COLUMN = 1.5, 3.0
"""Against a place: the line is set in otherwise; for a sublist, not set in at all where the
others of its list are."""
_RANK = 2.0
"""Against a place: the office is higher or lower than the others there."""
_FOREIGN = 3.0
"""Against a place below an office that has no such parts."""
_ANNOUNCED = 1.5
"""Against going on where the words before announced a sublist."""
_CLASS = re.compile(r"(ka\w+|kepala \w+)(?:\s*\(([\w\s]+)\))?\W*(?:\d+ orang\W*)?\Z", re.IGNORECASE)
_WHOLE = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)+?)\s*,?\s*(?:yang\s+)?(?:terdiri|meliputi|:)", re.I)
_OUT = 0.1
"""Against each list that is left."""


@dataclass
class _Open:
    """A list that may go on."""

    nodes: list[Node]
    column: int
    """That of its first entry whose line shows one; -1 for none."""
    ranks: set[int] = field(default_factory=set)
    """Those of its entries, but for who leads."""

    def __post_init__(self) -> None:
        self.note(self.last.entry)

    def add(self, node: Node) -> None:
        """Go on with *node*."""
        self.nodes.append(node)
        self.note(node.entry)

    def note(self, entry: LooseEntry) -> None:
        """Take up what an entry shows of the list."""
        led = len(self.nodes) == 2 and self.nodes[0].entry.rank == LEADER_RANK
        if self.column < 0 or led:
            self.column = entry.column  # who leads may be set out
        if entry.rank is not None and entry.rank > LEADER_RANK:
            self.ranks.add(entry.rank)

    @property
    def last(self) -> Node:
        return self.nodes[-1]


def nested(section: Section, above: Citation | None) -> Provision:
    """The list of *section* as a part whose children are its entries, cited below *above*, the
    place of the article around it, as far as their markers tell huruf and angka."""
    top: list[Node] = []
    stack: list[_Open] = []
    columns = {entry.column for entry in section.entries} - {-1}
    for entry in _closing(_uncounted(section.entries)):
        if len(columns) == 1:
            entry = replace(entry, column=-1)  # nothing is set in
        place, mark = _place(stack, entry)
        if mark is None and place < len(stack) and not entry.bullet:
            mark = _next(stack[place].last.mark)
        node = Node(entry, mark)
        if place == len(stack):
            owner = stack[-1].last.below if stack else top
            owner.append(node)
            stack.append(_Open(owner, entry.column))
        else:
            del stack[place + 1 :]
            stack[place].add(node)
    if len(top) == 1 and top[0].entry.rank == REGION_RANK:
        # The head of the region above the list: it stands first, those below it follow.
        top[:] = [top[0], *top[0].below]
        top[0].below = []
    beside_staff(top)
    children = tuple(_part(node, place, above) for place, node in enumerate(top, start=1))
    lead = section.last_words
    return Provision(Level.AYAT, "1", section.start, section.end, lead, "", "", children, above)


def superiors_by_name(names: Sequence[str]) -> list[int | None]:
    """The place of the one above each of *names* as their order and ranks tell: who leads comes
    first, each office is followed by its parts.  [] where they are in no such order.

    >>> superiors_by_name(["Camat", "Sekretaris Camat", "Kasubbag Umum", "Kasi Pemerintahan"])
    [None, 0, 1, 0]
    """
    entries = [LooseEntry((), False, -1, at, at, at + 1, name) for at, name in enumerate(names)]
    section = Section(0, len(names), "", entries)
    if not section.is_in_order or sum(entry.rank is None for entry in entries) * 4 > len(entries):
        return []
    above: list[int | None] = [None] * len(names)

    def place(part: Provision, over: int | None) -> None:
        for child in part.children:
            above[child.start] = over if child.start else None
            place(child, child.start)

    place(nested(section, None), 0)
    return above


def _uncounted(entries: list[LooseEntry]) -> list[LooseEntry]:
    """*entries*; without their numbers where these count through the parts of parts as well, and
    so tell nothing ("1. Kepala; 2. Sekretariat; 3. Subbagian Umum; 4. Bidang A; 5. Seksi B")."""
    counted = all(any(m.value == at for m in e.found) for at, e in enumerate(entries, start=1))
    ranks = [rank for entry in entries if (rank := entry.rank) and rank > LEADER_RANK]
    rises = sum(one > other for one, other in pairwise(ranks)) or any(
        INSIDE.match(one.text) and OUTSIDE.match(other.text) for one, other in pairwise(entries)
    )
    if not counted or not rises or any(entry.opens for entry in entries):
        return entries
    return [replace(entry, found=()) for entry in entries]


def _next(mark: Mark | None) -> Mark | None:
    """The marker after *mark*, where it is lost."""
    return None if mark is None else mark._replace(value=mark.value + 1)


def _closing(entries: list[LooseEntry]) -> list[LooseEntry]:
    """*entries*; bare lines at the end whose names tell no rank ("UPTD", "Kelompok Jabatan
    Fungsional") close the whole list, not the sublist before them."""
    ranks = {rank for entry in entries if (rank := entry.rank) is not None and rank > LEADER_RANK}
    left = min((entry.column for entry in entries if ranks and entry.rank == min(ranks)), default=0)
    done = list(entries)
    for place in range(len(done) - 1, -1, -1):
        entry = done[place]
        if entry.rank is not None or entry.found or entry.bullet or not ranks:
            break
        if entry.column > left:
            break  # set in, below the office before
        done[place] = replace(entry, shown=min(ranks))
    return done


def _part(node: Node, place: int, above: Citation | None) -> Provision:
    huruf = node.mark is not None and node.mark.family in ("huruf", "HURUF")
    level = Level.HURUF if huruf else Level.ANGKA
    value = node.mark.value if node.mark is not None else place
    entry = node.entry
    counted = node.mark is not None and node.mark.family in ("huruf", "angka")
    if above is not None and counted:
        above = replace(above, parts=(*above.parts, (level.value, number(level, value))))
    children = tuple(_part(one, at, above) for at, one in enumerate(node.below, start=1))
    end = max(entry.end, children[-1].end if children else 0)
    text = entry.text
    return Provision(level, number(level, value), entry.start, end, text, "", "", children, above)


def _place(stack: list[_Open], entry: LooseEntry) -> tuple[int, Mark | None]:
    """The depth of the list that *entry* goes on with, or the number of open lists for one that
    begins below the latest entry; and how its marker reads there."""
    first = next((mark for mark in entry.found if mark.value == 1), None)
    usual = first or (entry.found[0] if entry.found else None)
    best = (_begins(stack, entry), len(stack), usual) if stack else (0.0, 0, usual)
    for depth in range(len(stack) - 1, -1, -1):
        for mark in entry.found or (None,):
            cost = _goes_on(stack, depth, entry, mark)
            if cost < best[0]:
                best = (cost, depth, mark)
    return best[1], best[2]


def _goes_on(stack: list[_Open], depth: int, entry: LooseEntry, mark: Mark | None) -> float:
    opened = stack[depth]
    last = opened.last
    cost = _OUT * (len(stack) - 1 - depth)
    if mark is None and last.mark is not None:
        cost += _BROKEN if entry.bullet else _LOST
    elif (mark is None) != (last.mark is None) or _other_bullet(entry, last.entry):
        cost += _BROKEN
    elif mark is not None and last.mark is not None:
        alike = (mark.family, mark.delimiter) == (last.mark.family, last.mark.delimiter)
        cost += mark.cost + (0.0 if alike else _BROKEN)
        cost += 0.0 if mark.value == last.mark.value + 1 else _JUMP
    if entry.column >= 0 and opened.column >= 0 and entry.column != opened.column:
        cost += _COLUMN
    if depth == len(stack) - 1 and last.entry.opens:
        cost += _ANNOUNCED
    if entry.rank is not None and opened.ranks and entry.rank not in opened.ranks:
        cost += _RANK
    if depth:
        cost += _against(stack[depth - 1].last.entry, entry, begun=True)
    return cost


def _other_bullet(entry: LooseEntry, last: LooseEntry) -> bool:
    """Whether two lines are set with different bullets, or one of them without."""
    signs = {entry.sign, last.sign}
    return entry.bullet != last.bullet or (entry.bullet and len(signs) > 1 and "" not in signs)


def _begins(stack: list[_Open], entry: LooseEntry) -> float:
    last = stack[-1].last.entry
    cost = 0.0 if last.opens else 1.0
    if entry.found and all(mark.value != 1 for mark in entry.found):
        cost += 0.0 if _counts_on(stack[-1], entry) else _JUMP + 2.0
    if entry.column >= 0 and last.column >= 0:
        cost += 0.0 if entry.column > last.column else _COLUMN if last.opens else _NO_COLUMN / 2
        if entry.column < last.column and not last.opens:
            cost += _FOREIGN  # set out again
    if entry.rank is None:
        alike = entry.bullet or not (entry.found or last.found or last.bullet)
        set_in = alike and entry.column > last.column >= 0
        cost += 0.0 if last.opens or set_in else 1.0
    elif last.rank is not None and entry.rank <= last.rank and not _is_of_class(last, entry):
        inside = entry.column > last.column >= 0 and _other_bullet(entry, last)
        cost += 0.0 if inside else _FOREIGN
    # "Direktur Umum", behind the Direktur Utama, leads those that are set in below him.
    later = len(stack) > 1 or len(stack[-1].nodes) > 1
    inside = later and entry.column > last.column >= 0
    return cost + _against(last, entry, begun=inside)


def _counts_on(opened: _Open, entry: LooseEntry) -> bool:
    """Whether the number of *entry* is the next after those below the entry before the latest: Word
    counts on through sublists that share a style."""
    below = opened.nodes[-2].below if len(opened.nodes) > 1 else []
    return bool(below) and _next(below[-1].mark) in entry.found


def _against(above: LooseEntry, entry: LooseEntry, *, begun: bool = False) -> float:
    """What speaks against *entry* as a part of the office *above*, which has others below it where
    the list is *begun*."""
    if above.rank is None or entry.rank is None:
        return 0.0
    if OUTSIDE.match(entry.text) and STAFF.match(above.text):
        return _FOREIGN
    if above.rank == LEADER_RANK and not above.opens and not begun:
        return _FOREIGN  # who leads an office stands beside its parts
    return 0.0 if entry.rank > above.rank or _is_of_class(above, entry) else _FOREIGN


def _is_of_class(above: LooseEntry, entry: LooseEntry) -> bool:
    """Whether *above* announces a class by the first words of *entry*: "Kaur (Kepala Urusan):",
    "Inspektur Pembantu terdiri dari:"."""
    names = (_CLASS.match(above.text) or _WHOLE.match(above.text)) if above.opens else None
    words = {name.casefold() for name in names.groups() if name} if names else set()
    return any(entry.text.casefold().startswith(f"{word} ") for word in words)
