"""An office that a chart has above the one that leads it, or without it.

Height is what a reader takes for rank, with arrowheads too.  And whoever acts for the
Bupati, Wakil Bupati, Sekretaris Daerah, Asisten, has the Bupati above, where the chart is
of the whole government.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, bupati], panah: {komando: ya}}]
    ---
    Pasal 1
    Sekretaris Daerah bertanggung jawab kepada Bupati.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      wakil: {nama: Wakil Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    garis:
      - {komando: bupati -> wakil, dasar: Pasal 1}
      - {komando: wakil -> sekda, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [bupati, wakil, sekda]}, {id: dua, jenjang: [wakil, sekda]}]
    ---
    Pasal 1
    Sekretaris Daerah bertanggung jawab kepada Wakil Bupati, dan Wakil Bupati kepada Bupati.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [bupati, sekda], panah: {komando: ya}}]
    ---
    Pasal 1
    Sekretaris Daerah bertanggung jawab kepada Bupati.
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Bagan, Jenis, Kind, drawn_lines
from bagan.language import _
from bagan.law.rules.case import Case, View
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "jenjang-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("An office that a chart has above the one that leads it, or without it.")
SOURCE = ""

_ACTING = frozenset({Jenis.WAKIL_KEPALA_DAERAH, Jenis.SEKRETARIS_DAERAH, Jenis.ASISTEN})
_OUTSIDE = frozenset(
    {
        Jenis.SEKRETARIAT_DPRD,
        Jenis.INSPEKTORAT,
        Jenis.DINAS,
        Jenis.BADAN,
        Jenis.KECAMATAN,
        Jenis.KEPALA,
        Jenis.INSTANSI_VERTIKAL,
    }
)
"""Kinds that a chart of the Sekretariat Daerah alone does not show."""


def check(case: Case) -> Iterator[Finding]:
    for view in case.views:
        levels = _levels(view.bagan)
        for line in drawn_lines(case.organisation, view.bagan):
            if line.kind is Kind.KOMANDO and not line.both:
                source, target = levels.get(line.source), levels.get(line.target)
                if source is not None and target is not None and target < source:
                    message = _(
                        'Chart "{chart}" has {target} above {source}, which leads it',
                        chart=view.bagan.id,
                        target=case.organisation.name(line.target),
                        source=case.organisation.name(line.source),
                    )
                    yield _finding(case, view, line.target, message)
        yield from _headless(case, view)


def _levels(view: Bagan) -> dict[str, float]:
    """How far down a chart places those that it names: tiers from 0, helpers between."""
    levels: dict[str, float] = {
        item: float(row) for row, tier in enumerate(view.jenjang) for item in tier
    }
    for held, below in ((view.samping, 0.0), (view.staf, 0.5)):
        for head, sides in held.items():
            if head in levels:
                for item in (*sides.kiri, *sides.kanan):
                    levels.setdefault(item, levels[head] + below)
    return levels


def _headless(case: Case, view: View) -> Iterator[Finding]:
    """Offices of the column whose commanders the chart does not show."""
    jenis = case.organisation.jenis
    whole = any(jenis(u) in _OUTSIDE for u in view.shown if u in case.organisation.units)
    for row, tier in enumerate(view.bagan.jenjang):
        for unit in tier:
            if unit not in case.organisation.units:
                continue
            heads = {line.source for line in case.commands.get(unit, ()) if not line.both}
            counted = {group for head in heads for group in case.groups_of.get(head, ())}
            if not heads or (heads | counted) & view.shown:
                continue
            acting = jenis(unit) is Jenis.WAKIL_KEPALA_DAERAH or (jenis(unit) in _ACTING and whole)
            if row or acting:
                head = next(iter(sorted(heads)))
                message = _(
                    'Chart "{chart}" shows {unit} without {head}, which leads it',
                    chart=view.bagan.id,
                    unit=case.organisation.name(unit),
                    head=case.organisation.name(head),
                )
                yield _finding(case, view, unit, message)


def _finding(case: Case, view: View, unit: str, message: str) -> Finding:
    words, place = case.quoted(case.cited(unit))
    return Finding(
        view.bagan.marks.of("jenjang"),
        message,
        _("Mend jenjang, or accept this with the reason."),
        holders=(view.bagan, *case.items.get(unit, ())),
        cited=case.cited(unit),
        quote=words,
        quoted_at=place,
    )
