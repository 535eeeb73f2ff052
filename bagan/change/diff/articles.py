"""A Comparison in, what articles outside numbered lists have to say out: names, tasks, lines.

The wording of such an article is not in a spec, so a drafter is told what it has to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bagan.change.compare.changes import Change, Comparison, Hal, Perubahan
from bagan.change.diff.slots import citation_of, order
from bagan.change.diff.words import line_words, name_of
from bagan.chart.model import Citation, Line, Organisation


@dataclass(frozen=True, slots=True)
class Demand:
    """What an article has to say, or no longer (``gone``), because of a change.

    ``names`` are the old and the new name of a unit that only goes by another one.
    """

    at: Citation
    words: str
    change: Change
    gone: bool = False
    names: tuple[str, str] | None = None


def article_demands(comparison: Comparison) -> tuple[Demand, ...]:
    """What each change asks of articles outside the numbered lists."""
    entries = (_entries(comparison.old.organisation), _entries(comparison.new.organisation))
    return tuple(
        demand
        for change in comparison.changes
        for demand in _demands(change, comparison)
        if change.kind is Perubahan.DATA
        or str(demand.at) not in entries[0 if demand.gone or demand.names else 1]
    )


def _entries(organisation: Organisation) -> frozenset[str]:
    places = (citation_of(entry.dasar) for entry in organisation.entries)
    return frozenset(str(place) for place in places if place is not None)


def _demands(change: Change, comparison: Comparison) -> Iterator[Demand]:
    old, new = comparison.old.organisation, comparison.new.organisation
    before, after = change.old_line, change.new_line
    if before is not None or after is not None:
        yield from _line_demands(change, before, after, comparison)
        return
    if change.about not in (Hal.UNIT, Hal.KELOMPOK):
        return
    if change.kind is Perubahan.GANTI_NAMA and change.old and change.new:
        names = (name_of(change.old[0], old), name_of(change.new[0], new))
        words = f'sebutan "{names[0]}" menjadi "{names[1]}"'
        yield from _at(_dasar(change.old, old), words, change, names=names)
        return
    if change.kind is Perubahan.GANTI_DASAR:
        yield from _shifted(change, comparison)
        return
    if change.kind is Perubahan.PINDAH:
        yield from _move_demands(change, comparison)
        return
    if change.kind is Perubahan.DATA:
        yield from _member_demands(change, new)
        return
    if change.kind in (
        Perubahan.DIBENTUK,
        Perubahan.DIHAPUS,
        Perubahan.GABUNG,
        Perubahan.PECAH,
    ):
        yield from _unit_demands(change, comparison)


def _unit_demands(change: Change, comparison: Comparison) -> Iterator[Demand]:
    """Units that are gone and units that are made, with the lines that go and come along."""
    old, new = comparison.old.organisation, comparison.new.organisation
    gone = [item for item in change.old if item not in comparison.lives]
    made = [item for item in change.new if item not in comparison.lives.values()]
    for item in gone:
        words = f'sebutan "{name_of(item, old)}" dihapus'
        yield from _at(_dasar((item,), old), words, change, gone=True)
    for item in made:
        yield from _at(_dasar((item,), new), f'memuat "{name_of(item, new)}"', change)
    for line in old.lines:
        if line.source in gone or line.target in gone:
            yield from _line_demands(change, line, None, comparison)
    for line in new.lines:
        if line.source in made or line.target in made:
            yield from _line_demands(change, None, line, comparison)


def _dasar(items: Iterable[str], organisation: Organisation) -> tuple[str, ...]:
    return tuple(text for item in items for text in organisation.basis(item).dasar)


def _at(
    texts: Iterable[str],
    words: str,
    change: Change,
    *,
    gone: bool = False,
    names: tuple[str, str] | None = None,
) -> Iterator[Demand]:
    """The demand on each citation; what is no citation asks nothing."""
    for text in dict.fromkeys(texts):
        place = citation_of(text)
        if place is not None:
            yield Demand(place, words, change, gone, names)


def _shifted(change: Change, comparison: Comparison) -> Iterator[Demand]:
    """A unit that rests on other articles now."""
    old = _dasar(change.old, comparison.old.organisation)
    new = _dasar(change.new, comparison.new.organisation)
    name = name_of(change.new[0], comparison.new.organisation) if change.new else ""
    lost = [text for text in old if text not in new]
    yield from _at(lost, f'tidak lagi memuat "{name}"', change, gone=True)
    yield from _at([text for text in new if text not in old], f'memuat "{name}"', change)


def _member_demands(change: Change, new: Organisation) -> Iterator[Demand]:
    """Who is in a team, which a list of its parts does not say."""
    for edit in change.edits:
        if edit.path[-1] == "anggota_tim":
            (item,) = change.new
            words = f'anggota tim "{name_of(item, new)}": {edit.new or "tidak ada lagi"}'
            yield from _at(_dasar((item,), new), words, change)


def _move_demands(change: Change, comparison: Comparison) -> Iterator[Demand]:
    """A unit that moves by lines with articles of their own."""
    old, new = comparison.old.organisation, comparison.new.organisation
    befores = [line for line in old.lines if line.target in change.old]
    afters = [line for line in new.lines if line.target in change.new]
    known = {(line.source, line.target, line.kind, line.both) for line in afters}
    kept = {
        (comparison.now(line.source), comparison.now(line.target), line.kind, line.both)
        for line in befores
    }
    for line in befores:
        source, target = comparison.now(line.source), comparison.now(line.target)
        if (source, target, line.kind, line.both) not in known:
            yield from _line_demands(change, line, None, comparison)
    for line in afters:
        if (line.source, line.target, line.kind, line.both) not in kept:
            yield from _line_demands(change, None, line, comparison)


def _line_demands(
    change: Change, before: Line | None, after: Line | None, comparison: Comparison
) -> Iterator[Demand]:
    old = _own_articles(before, change, comparison.old.organisation)
    new = _own_articles(after, change, comparison.new.organisation)
    if change.kind is Perubahan.GANTI_DASAR:
        old, new = old - new, new - old
    was = _line_words(before, comparison.old.organisation)
    becomes = _line_words(after, comparison.new.organisation)
    yield from _at(sorted(old & new), f"{was} menjadi {becomes}", change)
    yield from _at(sorted(old - new), f"tidak lagi mengatur {was}", change, gone=True)
    yield from _at(sorted(new - old), f"mengatur {becomes}", change)


def _own_articles(line: Line | None, change: Change, organisation: Organisation) -> set[str]:
    """The articles of a line; none for a line that follows from a list, whose articles speak
    of all entries alike."""
    if line is None:
        return set()
    follows = any(e.unit == line.target and line.source in e.heads for e in organisation.entries)
    if follows and change.kind is not Perubahan.GANTI_DASAR:
        return set()
    return set(line.basis.dasar)


def _line_words(line: Line | None, organisation: Organisation) -> str:
    return "" if line is None else f"{line.kind.value} {line_words(line, organisation)}"


def cited(organisation: Organisation) -> tuple[Citation, ...]:
    """Every place that a unit, a line or an entry rests on, in the order of the text."""
    items = (*organisation.units, *organisation.groups)
    texts = [text for item in items for text in organisation.basis(item).dasar]
    texts += [text for line in organisation.lines for text in line.basis.dasar]
    places = {place for text in texts if (place := citation_of(text)) is not None}
    return tuple(sorted(places, key=order))
