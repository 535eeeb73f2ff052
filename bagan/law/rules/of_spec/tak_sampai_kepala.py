"""A unit that no way of lines joins to the head of the region.

Everything in a region's chart works for its head, or with him: perangkat daerah and their
offices by komando (UU 23/2014, Pasal 208 ayat (1)), instansi vertikal, badan usaha and
other bodies by any line.  Units without the komando line that they ought to have are told
by tanpa-komando, and charts that do not show the head of the region are not asked.  The
secretariat of the DPRD may answer to the DPRD (UU 23/2014, Pasal 215), when any line
joins it to the head.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 3}
      polres: {nama: Polres Contoh, dasar: Pasal 4}
    garis:
      - {komando: bupati -> dinsos, dasar: Pasal 3}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 3}
      polres: {nama: Polres Contoh, dasar: Pasal 4}
    garis:
      - {komando: bupati -> dinsos, dasar: Pasal 3}
      - {koordinasi: dinsos <-> polres, dasar: Pasal 4}

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      koni: {nama: KONI, jenis: lembaga, dasar: Pasal 3}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 4}
    garis:
      - {koordinasi: bupati -> koni, dasar: Pasal 3}
      - {komando: koni -> dinsos, dasar: Pasal 4}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      koni: {nama: KONI, jenis: lembaga, dasar: Pasal 3}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 4}
    garis:
      - {komando: bupati -> dinsos, dasar: Pasal 4}
      - {koordinasi: dinsos -> koni, dasar: Pasal 3}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      dprd: {nama: DPRD, dasar: Pasal 2}
      setwan: {nama: Sekretariat DPRD, dasar: Pasal 3}
    garis:
      - {komando: dprd -> setwan, dasar: Pasal 3}
      - {koordinasi: bupati -> setwan, dasar: Pasal 4}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Jenis
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.tree import answers_to_someone, below, joined, orphans, under_the_head
from bagan.problem import Severity

ID = "tak-sampai-kepala"
SEVERITY = Severity.WARNING
SUMMARY = N_("A unit that no lines join to the head of the region.")
SOURCE = "UU 23/2014, Pasal 208 ayat (1)"


def check(case: Case) -> Iterator[Finding]:
    if not case.heads:
        return
    shown = under_the_head(case)
    told = below(case, orphans(case))
    near = joined(case, case.heads)
    commanded = below(case, (*case.heads, *_under_the_council(case, near)))
    units = case.organisation.units
    for item in (*units, *case.organisation.groups):
        if item not in shown or item in told:
            continue
        by_komando = item in units and item in case.commands and answers_to_someone(case, item)
        if item in (commanded if by_komando else near) or _above_is_lost(case, item, commanded):
            continue
        if by_komando:
            message = _(
                "The komando over {unit} does not come from {head}",
                unit=case.organisation.name(item),
                head=case.organisation.name(case.heads[0]),
            )
        elif _is_frame(case, item, near):
            continue
        else:
            message = _(
                "No lines join {unit} to {head}",
                unit=case.organisation.name(item),
                head=case.organisation.name(case.heads[0]),
            )
        yield Finding(
            case.place(item),
            message,
            _("Write the line that is missing, with its article."),
            holders=case.items[item],
            cited=case.cited(item),
        )


def _above_is_lost(case: Case, item: str, commanded: frozenset[str]) -> bool:
    """Whether one above it is told already, so that this one only follows from that."""
    units = case.organisation.units
    return any(
        line.source in units
        and line.source in case.commands
        and line.source not in commanded
        and answers_to_someone(case, line.source)
        for line in case.commands.get(item, ())
    )


def _under_the_council(case: Case, near: frozenset[str]) -> tuple[str, ...]:
    """The secretariats that a DPRD commands, where another line joins them to the head."""
    jenis = case.organisation.jenis
    return tuple(
        unit
        for unit in case.organisation.units
        if jenis(unit) is Jenis.SEKRETARIAT_DPRD
        and unit in near
        and any(
            line.source in case.organisation.units and jenis(line.source) is Jenis.DPRD
            for line in case.commands.get(unit, ())
        )
    )


def _is_frame(case: Case, item: str, near: frozenset[str]) -> bool:
    """Whether a group without lines stands round members that have theirs."""
    group = case.organisation.groups.get(item)
    return group is not None and any(member in near for member in group.anggota)
