"""A Comparison in, what amends the articles outside numbered lists out: names, tasks, lines.

The wording of such an article is not in a spec, so a drafter is told what it has to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bagan.change.compare.changes import Change, Comparison, Hal, Perubahan
from bagan.change.diff.entries import ANEW, Amendment
from bagan.change.diff.slots import citation_of, order
from bagan.change.diff.words import line_words, name_of
from bagan.chart.model import Citation, Line, Organisation


@dataclass(frozen=True, slots=True)
class Demand:
    """What an article has to say, or no longer (``gone``), because of a change."""

    at: Citation
    words: str
    change: Change
    gone: bool = False


def article_demands(comparison: Comparison) -> tuple[Demand, ...]:
    """What each change asks of articles outside the numbered lists."""
    entries = (_entries(comparison.old.organisation), _entries(comparison.new.organisation))
    return tuple(
        demand
        for change in comparison.changes
        for demand in _demands(change, comparison)
        if str(demand.at) not in entries[0 if demand.gone else 1]
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
        yield from _at(_dasar(change.old, old), words, change)
        return
    if change.kind is Perubahan.GANTI_DASAR:
        yield from _shifted(change, comparison)
        return
    if change.kind is Perubahan.PINDAH:
        yield from _move_demands(change, comparison)
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
    texts: Iterable[str], words: str, change: Change, *, gone: bool = False
) -> Iterator[Demand]:
    """The demand on each citation; what is no citation asks nothing."""
    for text in dict.fromkeys(texts):
        place = citation_of(text)
        if place is not None:
            yield Demand(place, words, change, gone)


def _shifted(change: Change, comparison: Comparison) -> Iterator[Demand]:
    """A unit that rests on other articles now."""
    old = _dasar(change.old, comparison.old.organisation)
    new = _dasar(change.new, comparison.new.organisation)
    name = name_of(change.new[0], comparison.new.organisation) if change.new else ""
    lost = [text for text in old if text not in new]
    yield from _at(lost, f'tidak lagi memuat "{name}"', change, gone=True)
    yield from _at([text for text in new if text not in old], f'memuat "{name}"', change)


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


def article_amendments(
    demands: Iterable[Demand], comparison: Comparison
) -> Iterator[tuple[Amendment, tuple[Change, ...]]]:
    """One sentence for each article, with the changes that ask for it."""
    before, after = cited(comparison.old.organisation), cited(comparison.new.organisation)
    asked: dict[Citation, list[Demand]] = {}
    for demand in demands:
        asked.setdefault(demand.at, []).append(demand)
    for place, several in asked.items():
        changes = tuple({id(d.change): d.change for d in several}.values())
        told = place in before or any(place.covers(c) or c.covers(place) for c in before)
        left = any(place.covers(other) for other in after)
        if told and not left and all(demand.gone for demand in several):
            yield Amendment(place, f"{place} dihapus."), changes
            continue
        words = "; ".join(dict.fromkeys(demand.words for demand in several))
        remark = "" if told else f"{place} tidak disebut dalam spesifikasi lama; periksa letaknya."
        text = f"Ketentuan {place} {ANEW}" if told else _inserted(place)
        yield Amendment(place, text, (f"[bunyi {place} disusun: {words}]",), remark=remark), changes


def _inserted(place: Citation) -> str:
    """A pasal with a letter was put between two others [UU 12/2011, Lampiran II, no. 234]."""
    if place.diktum:
        return f"Ketentuan {place} {ANEW}"
    digits = place.pasal.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    suffix = place.pasal[len(digits) :]
    if not suffix:
        return f"Ketentuan {place} {ANEW}"
    previous = digits if suffix == "A" else f"{digits}{chr(ord(suffix[-1]) - 1)}"
    return (
        f"Di antara Pasal {previous} dan Pasal {int(digits) + 1} disisipkan 1 (satu) pasal, "
        f"yakni Pasal {place.pasal}, sehingga berbunyi sebagai berikut:"
    )


def cited(organisation: Organisation) -> tuple[Citation, ...]:
    """Every place that a unit, a line or an entry rests on, in the order of the text."""
    items = (*organisation.units, *organisation.groups)
    texts = [text for item in items for text in organisation.basis(item).dasar]
    texts += [text for line in organisation.lines for text in line.basis.dasar]
    places = {place for text in texts if (place := citation_of(text)) is not None}
    return tuple(sorted(places, key=order))
