"""What articles outside numbered lists have to say, put into the text of a pasal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bagan.change.diff.amendment.clause import Clause
from bagan.change.diff.amendment.edits import Edits
from bagan.change.diff.amendment.lists import renamed, set_in
from bagan.change.diff.articles import Demand
from bagan.chart.model import Citation


def carry_out(
    demands: Iterable[Demand],
    base: Clause,
    edits: Edits,
    *,
    left: Sequence[Citation],
    quiet: bool = False,
) -> None:
    """Do to *base*, a pasal, what the *demands* on it ask; *left* are the places that the new
    spec still cites.

    A new name is put where the old one stands; other words are the drafter's, and stand in
    brackets at their place.  *quiet*: say nothing of places that were not there before.
    """
    asked: dict[Citation, list[Demand]] = {}
    for demand in demands:
        asked.setdefault(demand.at, []).append(demand)
    for place, several in asked.items():
        edits.changes += [demand.change for demand in several]
        here = base.at(place.parts)
        if here is None:
            if not quiet:
                edits.remark(f"{place} tidak disebut dalam spesifikasi lama; periksa letaknya.")
            here = _made(base, place, edits)
        _done(several, here, place, edits, left)


def _made(base: Clause, place: Citation, edits: Edits) -> Clause:
    """The part at *place*, which was not there; told as put in where the text is known."""
    above = base.at(place.parts[:-1])
    if base.known and above is not None and above.known and above.below:
        level, value = place.parts[-1]
        part = Clause(level, value, known=False)
        set_in(above, part, Citation(place.pasal, place.parts[:-1]), edits)
    return base.reach(place.parts)


def _done(
    several: Sequence[Demand],
    here: Clause,
    place: Citation,
    edits: Edits,
    left: Sequence[Citation],
) -> None:
    if here.gone:
        return
    stays = any(place.covers(other) for other in left)
    if place.parts and not stays and all(demand.gone for demand in several):
        edits.gone.append(place)
        here.strike()
        return
    for demand in several:
        if demand.names is None or not _renamed(here, *demand.names):
            here.asked.append(demand.words)
    here.asked = list(dict.fromkeys(here.asked))
    if place not in edits.changed and not edits.puts_in(place):
        edits.changed.append(place)


def _renamed(here: Clause, old: str, new: str) -> bool:
    """Whether *old* stood in the words of *here* or below it, and is *new* now."""
    done = False
    for clause in here.walk():
        if clause.known and (words := renamed(clause.text, old, new)) is not None:
            clause.text, done = words, True
        if (words := renamed(clause.tail, old, new)) is not None:
            clause.tail, done = words, True
    return done
