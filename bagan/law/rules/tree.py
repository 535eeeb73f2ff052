"""A case in, who must stand in its tree of komando lines, and who does not, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from bagan.chart.model import PERANGKAT_DAERAH, Jenis, Kind
from bagan.law.rules.case import Case
from bagan.law.rules.classes import heads
from bagan.law.rules.written import View

_HAS_UPT = re.compile(r"(?:kepala\s+)?(?:dinas|badan)\b", re.IGNORECASE)
_AT = re.compile(
    r"\s+(?:pada|di|lingkup|dari|dalam(?!\s+(?:me\w+|pelaksanaan|penyelenggaraan|rangka|hal)\b))\b\s*",
    re.IGNORECASE,
)
"""Where an office is; "dalam melaksanakan tugasnya" is no place."""

COMMANDED = PERANGKAT_DAERAH | {
    Jenis.SEKRETARIS_DAERAH,
    Jenis.ASISTEN,
    Jenis.STAF_AHLI,
    Jenis.KANTOR,
    Jenis.KELURAHAN,
    Jenis.BIRO,
    Jenis.BAGIAN,
    Jenis.SUBBAGIAN,
    Jenis.KEPALA,
    Jenis.SEKRETARIAT,
    Jenis.BIDANG,
    Jenis.SUBBIDANG,
    Jenis.SEKSI,
    Jenis.UPT,
    Jenis.KELOMPOK_JABATAN_FUNGSIONAL,
}
"""The kinds that answer to someone: perangkat daerah, and the offices inside them."""


def under_the_head(case: Case) -> frozenset[str]:
    """The units and groups that a chart shows together with the head of the region."""
    heads = frozenset(case.heads)
    return frozenset(chain.from_iterable(v.shown for v in case.views if v.shown & heads))


def answers_to_someone(case: Case, unit: str) -> bool:
    """Whether a unit's kind asks for a komando parent.

    A Wakil Bupati is asked only where others answer to him: charts show him beside the
    Bupati, too, without a line.
    """
    jenis = case.organisation.jenis(unit)
    return jenis in COMMANDED or (jenis is Jenis.WAKIL_KEPALA_DAERAH and unit in _commanders(case))


def _commanders(case: Case) -> frozenset[str]:
    return frozenset(line.source for line in case.organisation.lines if line.kind is Kind.KOMANDO)


def orphans(case: Case) -> tuple[str, ...]:
    """The units without a komando parent that ought to have one, in the spec's order.

    A chart of one office, without the head of the region, has one root: that is none, nor is
    another office of the region with which it only coordinates.
    """
    headed = under_the_head(case)
    roots = frozenset((*office_roots(case), *_partners(case)))
    return tuple(
        unit
        for unit in case.organisation.units
        if unit not in case.commands
        and unit not in case.heads
        and answers_to_someone(case, unit)
        and (unit in headed or unit not in roots)
    )


def office_roots(case: Case) -> Iterator[str]:
    """The root of each chart that does not show the head of the region."""
    heads = frozenset(case.heads)
    commanders = _commanders(case)
    for view in case.views:
        if view.shown & heads:
            continue
        free = [unit for unit in _in_order(case, view) if unit not in case.commands]
        yield from [*(unit for unit in free if unit in commanders), *free][:1]


def _partners(case: Case) -> Iterator[str]:
    """Whole offices of the region that lead nobody here, and are joined by koordinasi alone, and a
    UPT whose dinas or badan the spec does not have."""
    offices = PERANGKAT_DAERAH | {Jenis.SEKRETARIS_DAERAH}
    if not any(_HAS_UPT.match(case.organisation.name(unit)) for unit in case.organisation.units):
        offices |= {Jenis.UPT}
    commanders = _commanders(case)
    for line in case.organisation.lines:
        for end in (line.source, line.target):
            if (
                line.kind is Kind.KOORDINASI
                and end in case.organisation.units
                and case.organisation.jenis(end) in offices
                and end not in commanders
            ):
                yield end


def _in_order(case: Case, view: View) -> Iterable[str]:
    """The units of a chart, those of its jenjang from the top first."""
    first = dict.fromkeys(chain.from_iterable(view.bagan.jenjang))
    units = case.organisation.units
    return [u for u in dict.fromkeys((*first, *units)) if u in view.shown and u in units]


def below(case: Case, starts: Iterable[str]) -> frozenset[str]:
    """Everything that komando lines lead to from *starts*, those included.

    A line to a group leads to its box and to its members; a line from a group counts for
    whoever commands one of them.
    """
    targets, groups = case.subordinates, case.organisation.groups

    def led_by(item: str) -> Iterator[str]:
        yield from targets.get(item, ())
        if item in groups:
            yield from groups[item].anggota
        for group in case.groups_of.get(item, ()):
            yield from targets.get(group, ())

    return _reached(starts, led_by)


def at_place(case: Case, words: str) -> frozenset[str] | None:
    """Who stands below the office that *words* begin with ("pada Kelurahan"), nobody where the
    spec does not have it; None where they begin with no "pada"."""
    match = _AT.match(words)
    if match is None:
        return None
    known = case.organisation
    led = [unit for unit in known.units if heads(known.name(unit), words[match.end() :])]
    return below(case, led) - {*led}


def joined(case: Case, starts: Iterable[str]) -> frozenset[str]:
    """Everything that lines of either kind join to *starts*, whichever way they go."""
    groups = case.organisation.groups
    lines_at: dict[str, list[int]] = {}
    ends: list[tuple[str, ...]] = []
    for number, line in enumerate(case.organisation.lines):
        items = [line.source, line.target]
        for end in (line.source, line.target):
            items += groups[end].anggota if end in groups else ()
        ends.append(tuple(items))
        for item in items:
            lines_at.setdefault(item, []).append(number)
    done: set[int] = set()

    def beside(item: str) -> Iterator[str]:
        for number in lines_at.get(item, ()):
            if number not in done:
                done.add(number)
                yield from ends[number]

    return _reached(starts, beside)


def _reached(starts: Iterable[str], next_to: Callable[[str], Iterable[str]]) -> frozenset[str]:
    """*starts*, and whatever steps of *next_to* lead to from there."""
    reached: set[str] = set()
    waiting = list(starts)
    while waiting:
        item = waiting.pop()
        if item not in reached:
            reached.add(item)
            waiting += next_to(item)
    return frozenset(reached)
