"""Two versions of the lists in one pasal in, what makes the one of the other done to its text.

An amendment leaves the numbers of the old text alone: what is put between two entries gets
a number of its own (angka 7a, huruf b1), what is struck keeps its number.  Where that cannot
be said (another order, an entry before the first), the list is written anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bagan.change.compare.changes import Comparison, Perubahan
from bagan.change.compare.containers import containers
from bagan.change.compare.pairing import pair_containers
from bagan.change.diff.amendment.clause import Clause, freshen
from bagan.change.diff.amendment.edits import Edits, Insertion
from bagan.change.diff.amendment.trees import citation, copied
from bagan.change.diff.slots import PLACE, Token
from bagan.chart.model import Citation, letter, letter_number

Families = tuple[tuple[frozenset[Token], frozenset[Token]], ...]
"""Old and new names of what a merger, a split or a new heading makes of what."""


class Missing(Exception):
    """A part that the spec cites and the text does not have."""


def families_of(comparison: Comparison) -> Families:
    """Which entries of the new lists come of which old ones under another name."""
    found = [
        (
            frozenset(("unit", item) for item in change.old),
            frozenset(("unit", item) for item in change.new),
        )
        for change in comparison.changes
        if change.kind in (Perubahan.GABUNG, Perubahan.PECAH)
    ]
    before, after = containers(comparison.old), containers(comparison.new)
    pairs = pair_containers(before, after, comparison.lives)
    boxes = {box.key: box for box in after}
    for box in before:
        other = boxes.get(pairs.get(box.key, ""))
        if other is not None and box.heading and other.heading and box.heading != other.heading:
            found.append(
                (frozenset({("unsur", box.heading)}), frozenset({("unsur", other.heading)}))
            )
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Amender:
    """Amends the lists of one pasal; what it does is noted in ``edits``."""

    families: Families
    edits: Edits

    def amend(self, old: Clause, new: Clause, base: Clause, at: Citation) -> None:
        """Make the list below *old* that below *new* in *base*, the text of the same part.

        Raises Missing where *base* lacks what *old* holds.
        """
        before, after = _parted(old), _parted(new)
        self._places(before[0], after[0], base, at)
        if before[1] or after[1]:
            self._entries(before[1], after[1], base, at)

    def _places(
        self, old: Sequence[Clause], new: Sequence[Clause], base: Clause, at: Citation
    ) -> None:
        """Amend the parts that hold lists: each is what it is by its number."""
        after = {clause.key: clause for clause in new}
        for clause in old:
            text = _same(base, clause)
            other = after.pop(clause.key, None)
            if other is not None:
                self.amend(clause, other, text, citation(at, clause))
                continue
            self.edits.old += clause.units
            self.edits.gone.append(citation(at, clause))
            text.strike()
        for clause in after.values():
            place = citation(at, clause)
            self.edits.new += clause.units
            self.edits.remark(
                f"{place} tidak memuat daftar dalam spesifikasi lama; periksa letaknya."
            )
            there = base.child(clause.level, clause.value)
            if there is not None:
                there.below += copied(clause, base).below
                self.edits.changed.append(place)
            else:
                set_in(base, clause, at, self.edits)

    def _entries(
        self, old: Sequence[Clause], new: Sequence[Clause], base: Clause, at: Citation
    ) -> None:
        """Amend a list, entry by entry."""
        pairs = _pairs(old, new, self.families)
        if new and old and not _in_order(pairs):
            _anew(old, new, base, at, self.edits)
            return
        origins = {j: i for i, j in pairs.items()}
        for index, before in enumerate(old):
            text = _same(base, before)
            if index not in pairs:
                self.edits.old += before.units
                self.edits.gone.append(citation(at, before))
                text.strike()
                continue
            after = new[pairs[index]]
            place = citation(at, before)
            if before.text != after.text:
                _retitled(text, before, after, place, self.edits)
            self.amend(before, after, text, place)
        _put(old, new, base, at, origins, self.edits)


def _parted(whole: Clause) -> tuple[list[Clause], list[Clause]]:
    """What holds a list but is no entry of one ("ayat (1)" of "Pasal 4 ayat (1)"), and the
    entries."""
    places: list[Clause] = []
    entries: list[Clause] = []
    for clause in whole.below:
        holds = clause.key is not None and clause.key[0] == PLACE
        (places if holds else entries).append(clause)
    return places, entries


def set_in(base: Clause, clause: Clause, at: Citation, edits: Edits) -> None:
    """Put a part that the text does not have where its number belongs."""
    made = base.reach(((clause.level, clause.value),))
    index = base.below.index(made)
    base.below[index] = copied(clause, base)
    if index == 0:
        edits.changed.append(at)
        return
    following = base.below[index + 1] if index + 1 < len(base.below) else None
    after = following.name if following is not None else None
    before = base.below[index - 1].name
    edits.inserted.append(Insertion(at, clause.level, before, after, (clause.value,)))


def _same(base: Clause, clause: Clause) -> Clause:
    found = base.child(clause.level, clause.value)
    if found is None:
        raise Missing(clause.name)
    return found


def _token(clause: Clause) -> Token:
    return ("unsur", clause.text) if clause.unit is None else ("unit", clause.unit)


def _pairs(old: Sequence[Clause], new: Sequence[Clause], families: Families) -> dict[int, int]:
    """Which old entry is which new one: the same unit or heading, else the first of those
    that a merger or split makes of it."""
    places = {clause.key: index for index, clause in enumerate(new)}
    pairs = {i: places[clause.key] for i, clause in enumerate(old) if clause.key in places}
    kept = {old[index].key for index in pairs}
    for sources, targets in families:
        gone = [i for i, c in enumerate(old) if i not in pairs and _token(c) in sources]
        made = [j for j, c in enumerate(new) if c.key not in kept and _token(c) in targets]
        if gone and made:
            pairs[gone[0]] = made[0]
    return pairs


def _in_order(pairs: Mapping[int, int]) -> bool:
    """Whether what stays keeps its order, with nothing new before the first old entry."""
    there = [pairs[index] for index in sorted(pairs)]
    return there == sorted(set(there)) and 0 in there


def _retitled(text: Clause, before: Clause, after: Clause, place: Citation, edits: Edits) -> None:
    """Put the new name in the words of an entry, where the old one stands."""
    edits.changed.append(place)
    edits.old += before.units
    edits.new += after.units
    words = renamed(text.text, before.text, after.text)
    if words is None:
        edits.remark(f'{place} dalam naskah berbunyi "{text.text}"; periksa bunyi barunya.')
        words = after.text
    text.text = words


def renamed(words: str, old: str, new: str) -> str | None:
    """*words* with *new* for every *old*, or None where they do not hold it.

    Capitals and blanks, which scanners lose, do not matter:

    >>> renamed("dinassosial dan perempuan", "Dinas Sosial", "Dinas Sosial Rakyat")
    'Dinas Sosial Rakyat dan perempuan'
    """
    name = r"\s*".join(re.escape(part) for part in old.split())
    pattern = re.compile(rf"(?<!\w){name}(?!\w)", re.IGNORECASE)
    found = pattern.sub(lambda match: new, words)
    return found if pattern.search(words) else None


def _put(
    old: Sequence[Clause],
    new: Sequence[Clause],
    base: Clause,
    at: Citation,
    origins: Mapping[int, int],
    edits: Edits,
) -> None:
    """Put the new entries behind the old ones that they follow."""
    after = -1
    gaps: dict[int, list[Clause]] = {}
    for index, clause in enumerate(new):
        if index in origins:
            after = origins[index]
        else:
            gaps.setdefault(after, []).append(clause)
    for after, clauses in gaps.items():
        before = _same(base, old[after]) if after >= 0 else None
        insert(base, before, clauses, at, edits)


def insert(
    base: Clause, before: Clause | None, clauses: Sequence[Clause], at: Citation, edits: Edits
) -> None:
    """Put copies of *clauses* into *base*, behind *before* (None: below a part that had no
    list)."""
    for clause in clauses:
        edits.new += clause.units
    if before is None:
        base.below += [copied(clause, base) for clause in clauses]
        if base.end is not None and base.level != "pasal":
            base.end = None
        edits.changed.append(at)
        return
    index = base.below.index(before)
    at_end = index == len(base.below) - 1
    number = _following if at_end else _between
    values = [number(before, count) for count in range(1, len(clauses) + 1)]
    copies = [copied(c, base, v) for c, v in zip(clauses, values, strict=True)]
    follower = None if at_end else base.below[index + 1].name
    edits.inserted.append(Insertion(at, before.level, before.name, follower, tuple(values)))
    for clause, copy in zip(clauses, copies, strict=True):
        if clause.value != copy.value:
            edits.remark(f"{copy.name} ialah {citation(at, clause)} dalam spesifikasi baru.")
    if len(base.below) - index <= 2:
        # what was the last entry, or the one before it, no longer is
        freshen(*base.below[max(index - 1, 0) : index + 1])
    base.below[index + 1 : index + 1] = copies


def _between(before: Clause, number: int) -> str:
    """The value of the *number*-th part put behind *before*: 7a, b1, (2a)."""
    return f"{before.value}{number if before.level == 'huruf' else letter(number)}"


def _following(before: Clause, number: int) -> str:
    """The value *number* further on."""
    value = before.value
    if before.level == "huruf":
        return letter(letter_number(value) + number)
    return str(int(re.match(r"\d+", value)[0]) + number)  # type: ignore[index]


def _anew(
    old: Sequence[Clause], new: Sequence[Clause], base: Clause, at: Citation, edits: Edits
) -> None:
    """The whole list in its new wording and with its new numbers."""
    held = [_same(base, clause) for clause in old]
    index = base.below.index(held[0])
    rest = [clause for clause in base.below if not any(clause is one for one in held)]
    index = sum(1 for clause in base.below[:index] if any(clause is one for one in rest))
    base.below = [*rest[:index], *(copied(clause, base) for clause in new), *rest[index:]]
    freshen(*base.below[-2:])
    numbers = [(clause.level, clause.value) for clause in base.below]
    if len(set(numbers)) < len(numbers):
        edits.remark(f"Nomor rincian {at} berulang; susun kembali.")
    edits.changed.append(at)
    edits.old += [unit for clause in old for unit in clause.units]
    edits.new += [unit for clause in new for unit in clause.units]
