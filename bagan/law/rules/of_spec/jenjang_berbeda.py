"""A chart that puts a unit on the tier of its head or above, or two asisten on two tiers.

Whoever stands on a tier (``jenjang``) is read as of that rank.  A unit stands below the office
that commands it; the deputy of the head of the region may stand beside him.  Asisten, staf ahli
and bidang that one office commands are of one rank, and stand on one tier.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 3}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3}
    garis:
      - {komando: "sekda -> asisten-1, asisten-2", dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, asisten-1, asisten-2]}]

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 3}
    garis:
      - {komando: sekda -> asisten-1, dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [[sekda, asisten-1]]}]

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 3}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3}
    garis:
      - {komando: "sekda -> asisten-1, asisten-2", dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten-1, asisten-2]]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Jenis, Kind, Line, drawn_lines
from bagan.language import _
from bagan.law.rules.case import Case, View
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "jenjang-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit on the tier of its head or above, or units of one rank on two tiers.")
SOURCE = ""

_OF_ONE_RANK = frozenset({Jenis.ASISTEN, Jenis.STAF_AHLI, Jenis.BIDANG})


def check(case: Case) -> Iterator[Finding]:
    for view in case.views:
        tier = {item: number for number, items in enumerate(view.bagan.jenjang) for item in items}
        lines = [
            line
            for line in drawn_lines(case.organisation, view.bagan)
            if line.kind is Kind.KOMANDO and line.target in tier
        ]
        for line in lines:
            head, own = tier.get(line.source, -1), tier[line.target]
            if head > own or (head == own and not _deputy(case, line)):
                message = _(
                    'Chart "{chart}" puts {unit} on the tier of {head}, which leads it, or above',
                    chart=view.bagan.id,
                    unit=case.organisation.name(line.target),
                    head=case.organisation.name(line.source),
                )
                yield _finding(case, view, line, message)
        yield from _apart(case, view, tier, lines)


def _deputy(case: Case, line: Line) -> bool:
    item = line.target
    units = case.organisation.units
    return item in units and case.organisation.jenis(item) is Jenis.WAKIL_KEPALA_DAERAH


def _apart(case: Case, view: View, tier: dict[str, int], lines: list[Line]) -> Iterator[Finding]:
    """Units of one rank and one head that stand on another tier than the first of them."""
    first: dict[tuple[str, Jenis], Line] = {}
    for line in lines:
        if line.target not in case.organisation.units:
            continue
        jenis = case.organisation.jenis(line.target)
        if jenis not in _OF_ONE_RANK:
            continue
        other = first.setdefault((line.source, jenis), line)
        if tier[other.target] != tier[line.target]:
            message = _(
                'Chart "{chart}" puts {unit} on another tier than {other}, of the same rank',
                chart=view.bagan.id,
                unit=case.organisation.name(line.target),
                other=case.organisation.name(other.target),
            )
            yield _finding(case, view, line, message)


def _finding(case: Case, view: View, line: Line, message: str) -> Finding:
    return Finding(
        view.bagan.marks.of("jenjang"),
        message,
        _("Write the tiers from the top down, those of one rank in brackets: [a, b]."),
        holders=(view.bagan, *case.items.get(line.target, ())),
        cited=view.bagan.id,
        thing=line.target,
    )
