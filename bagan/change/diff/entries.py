"""The numbered lists of two specs in, what amends each entry of the old text out.

Sentences are worded as amending regulations word them [UU 12/2011, Lampiran II, no. 230 to
236; for entries of a list as in UU 19/2016, Pasal I angka 1: "Di antara angka 6 dan angka 7
Pasal 1 disisipkan 1 (satu) angka, yakni angka 6a"].  An amendment leaves the numbers of the
old text alone, so what is put between two entries gets a number of its own: angka 7a,
huruf b1.  Where that cannot be said (another order, an entry before the first), the whole
list is worded anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bagan.change.compare.changes import Comparison, Perubahan
from bagan.change.compare.containers import containers
from bagan.change.compare.pairing import pair_containers
from bagan.change.diff.slots import (
    Slot,
    Slots,
    Token,
    citation_of,
    lists_of,
    order,
    units_of,
    worded,
)
from bagan.change.diff.words import counted, joined
from bagan.chart.model import Citation, letter, letter_number

ANEW = "diubah sehingga berbunyi sebagai berikut:"


@dataclass(frozen=True, slots=True)
class Amendment:
    """One sentence on the place ``at`` of the old text, and the lines of its new wording.

    ``old`` and ``new`` are ids of the units that it is about, in their own specs.
    """

    at: Citation
    text: str
    quote: tuple[str, ...] = ()
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    remark: str = ""


def entry_amendments(comparison: Comparison) -> tuple[Amendment, ...]:
    """What amends the numbered lists of the old spec, list by list.

    Lists whose place is no citation are left out.
    """
    old = lists_of(comparison.old, comparison.lives)
    new = lists_of(comparison.new, None)
    moved, families = _kin(comparison)
    ends = _ends(new.values())
    places = frozenset(new)
    found: list[Amendment] = []
    for place, slots in old.items():
        target = moved.get(place, place)
        others = new.pop(target, None)
        if others is not None and target == place:
            found += _compared(place, slots, others, families, ends=ends)
            continue
        if place not in places:
            found.append(Amendment(place, f"{place} dihapus.", old=units_of(slots)))
        if others is not None:
            found.append(_anew(target, slots, others, ends=ends, remark=_elsewhere(target)))
    found += (
        _anew(place, (), slots, ends=ends, remark=_elsewhere(place)) for place, slots in new.items()
    )
    return tuple(found)


Ends = frozenset[Citation]
"""The last entry of each ayat, or of each pasal without ayat."""


def _ends(lists: Iterable[Slots]) -> Ends:
    last: dict[tuple[object, ...], Citation] = {}
    for slot in (slot for slots in lists for slot in slots):
        for at in (slot.at, *(inner.at for inner in slot.below)):
            whole = (at.pasal, *(part for part in at.parts if part[0] == "ayat"))
            if whole not in last or order(last[whole]) < order(at):
                last[whole] = at
    return frozenset(last.values())


def _last(slot: Slot, ends: Ends) -> bool:
    """Whether a full stop ends *slot*: a semicolon does where anything follows, be it in the
    list around its own [UU 12/2011, Lampiran II, on tabulation]."""
    return slot.at in ends or any(slot.at.covers(end) for end in ends)


def _elsewhere(place: Citation) -> str:
    return f"{place} tidak memuat daftar dalam spesifikasi lama; periksa letaknya."


Families = tuple[tuple[frozenset[Token], frozenset[Token]], ...]
"""Old and new names of what a merger, a split or a new heading makes of what."""


def _kin(comparison: Comparison) -> tuple[dict[Citation, Citation], Families]:
    """Which list of the old spec is which of the new one, and which entries come of which."""
    families = [
        (
            frozenset(("unit", item) for item in change.old),
            frozenset(("unit", item) for item in change.new),
        )
        for change in comparison.changes
        if change.kind in (Perubahan.GABUNG, Perubahan.PECAH)
    ]
    moved: dict[Citation, Citation] = {}
    before, after = containers(comparison.old), containers(comparison.new)
    pairs = pair_containers(before, after, comparison.lives)
    boxes = {box.key: box for box in after}
    for box in before:
        other = boxes.get(pairs.get(box.key, ""))
        if other is None or (box.heading and box.heading == other.heading):
            continue
        if box.heading and other.heading:
            families.append(
                (frozenset({("unsur", box.heading)}), frozenset({("unsur", other.heading)}))
            )
        elif (place := citation_of(box.dasar)) and (target := citation_of(other.dasar)):
            moved[place] = target
    return moved, tuple(families)


def _pairs(old: Slots, new: Slots, families: Families) -> dict[int, int]:
    """Which old entry is which new one: the same unit or heading, else the first of those
    that a merger or split makes of it."""
    places = {slot.key: index for index, slot in enumerate(new)}
    pairs = {i: places[slot.key] for i, slot in enumerate(old) if slot.key in places}
    kept = {old[index].key for index in pairs}
    for sources, targets in families:
        gone = [i for i, s in enumerate(old) if i not in pairs and s.token in sources]
        made = [j for j, s in enumerate(new) if s.key not in kept and s.token in targets]
        if gone and made:
            pairs[gone[0]] = made[0]
    return pairs


def _compared(
    place: Citation, old: Slots, new: Slots, families: Families, *, ends: Ends
) -> Iterator[Amendment]:
    """What makes the list at *place* the new one."""
    if not new:
        yield Amendment(place, f"{place} dihapus.", old=units_of(old))
        return
    pairs = _pairs(old, new, families)
    if not _in_order(pairs):
        yield _anew(place, old, new, ends=ends)
        return
    for index, slot in enumerate(old):
        if index not in pairs:
            yield Amendment(slot.at, f"{slot.at} dihapus.", old=slot.units)
            continue
        other = new[pairs[index]]
        inner = _pairs(slot.below, other.below, families)
        if slot.title != other.title or (slot.below and not _in_order(inner)):
            # with its heading: the place of a heading is that of its list
            quote = worded(other, slot.value, last=_last(other, ends))
            text = f"Ketentuan {slot.at} {ANEW}"
            yield Amendment(slot.at, text, tuple(quote), slot.units, other.units)
        else:
            below = (slot.below, other.below)
            yield from _compared(slot.at, *below, families, ends=ends) if slot.below else ()
    yield from _insertions(place, old, new, {j: i for i, j in pairs.items()}, ends=ends)


def _in_order(pairs: Mapping[int, int]) -> bool:
    """Whether what stays keeps its order, with nothing new before the first old entry."""
    there = [pairs[index] for index in sorted(pairs)]
    return there == sorted(set(there)) and 0 in there


def _insertions(
    place: Citation, old: Slots, new: Slots, origins: Mapping[int, int], *, ends: Ends
) -> Iterator[Amendment]:
    """New entries, those between the same two old ones in one sentence."""
    after = 0
    gaps: dict[int, list[Slot]] = {}
    for index, slot in enumerate(new):
        if index in origins:
            after = origins[index]
        else:
            gaps.setdefault(after, []).append(slot)
    for after, slots in gaps.items():
        yield _insertion(place, old, after, slots, ends=ends)


def _insertion(
    place: Citation, old: Slots, after: int, slots: Sequence[Slot], *, ends: Ends
) -> Amendment:
    before = old[after]
    level = before.level
    at_end = after == len(old) - 1
    count = range(1, len(slots) + 1)
    values = [(_following if at_end else _between)(level, before.value, n) for n in count]
    names = joined([f"{level} {value}" for value in values])
    where = (
        f"Setelah {before.name} {place} ditambahkan"
        if at_end
        else f"Di antara {before.name} dan {old[after + 1].name} {place} disisipkan"
    )
    pairs = list(zip(slots, values, strict=True))
    quote = [line for slot, value in pairs for line in worded(slot, value, last=_last(slot, ends))]
    ats = [Citation(place.pasal, (*place.parts, (level, value))) for value in values]
    apart = any(at != slot.at for at, slot in zip(ats, slots, strict=True))
    remark = f"Dalam spesifikasi baru: {joined([str(s.at) for s in slots])}." if apart else ""
    return Amendment(
        ats[0],
        f"{where} {counted(len(slots))} {level}, yakni {names}, sehingga berbunyi sebagai berikut:",
        tuple(quote),
        (),
        units_of(slots),
        remark,
    )


def _between(level: str, value: str, number: int) -> str:
    """The value of the *number*-th entry put behind *value*: 7a, b1."""
    return f"{value}{number}" if level == "huruf" else f"{value}{letter(number)}"


def _following(level: str, value: str, number: int) -> str:
    """The value *number* further on."""
    return letter(letter_number(value) + number) if level == "huruf" else str(int(value) + number)


def _anew(place: Citation, old: Slots, new: Slots, *, ends: Ends, remark: str = "") -> Amendment:
    """The whole list in its new wording and with its new numbers."""
    quote = [line for slot in new for line in worded(slot, slot.value, last=_last(slot, ends))]
    return Amendment(
        place, f"Ketentuan {place} {ANEW}", tuple(quote), units_of(old), units_of(new), remark
    )
