"""A chart without the deputy of a head whom it shows together with those under the deputy.

The Wakil Bupati stands between the Bupati and those whom an article joins to him.  A chart that
shows both without him says that nobody stands there.  A chart that shows only one of the two,
or a regulation that gives the deputy nobody, leaves him to other charts.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      wabup: {nama: Wakil Bupati, dasar: Pasal 2}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 3}
    garis:
      - {komando: "bupati -> wabup, sekda", dasar: Pasal 2}
      - {koordinasi: wabup -> sekda, dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan:
          - {id: satu, judul: Susunan, jenjang: [bupati, wabup, sekda]}
          - {id: dua, judul: Alur, jenjang: [bupati, sekda], tampilkan: []}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      wabup: {nama: Wakil Bupati, dasar: Pasal 2}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 3}
    garis:
      - {komando: "bupati -> wabup, sekda", dasar: Pasal 2}
      - {koordinasi: wabup -> sekda, dasar: Pasal 3}
    lampiran:
      - judul: Susunan
        bagan:
          - {id: satu, judul: Susunan, jenjang: [bupati, wabup, sekda]}
          - {id: dua, judul: Alur, jenjang: [bupati, sekda], samping: {bupati: {kiri: [wabup]}}}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Jenis, Kind, Line
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.written import View
from bagan.problem import Severity

ID = "wakil-terlewat"
SEVERITY = Severity.ERROR
SUMMARY = N_("A chart without the deputy of a head whom it shows with those under the deputy.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    organisation = case.organisation
    deputies = [
        line
        for line in organisation.lines
        if line.kind is Kind.KOMANDO
        and line.basis.dasar
        and line.target in organisation.units
        and organisation.jenis(line.target) is Jenis.WAKIL_KEPALA_DAERAH
    ]
    for line in deputies:
        under = [
            other
            for other in organisation.lines
            if other.source == line.target and other.basis.dasar and not other.both
        ]
        for view in case.views:
            if line.source in view.shown and line.target not in view.shown:
                below = next((other for other in under if other.target in view.shown), None)
                if below is not None:
                    yield _finding(case, view, line, below)


def _finding(case: Case, view: View, line: Line, below: Line) -> Finding:
    name = case.organisation.name
    quote, quoted_at = case.quoted(below.basis.dasar[0])
    return Finding(
        view.bagan.span,
        _(
            'Chart "{chart}" shows {head} and {unit} without {deputy}, who stands between them',
            chart=view.bagan.id,
            head=name(line.source),
            unit=name(below.target),
            deputy=name(line.target),
        ),
        _("Show the deputy too, or accept this with the reason."),
        holders=(view.bagan, *case.items.get(line.target, ())),
        cited=view.bagan.id,
        thing=line.target,
        quote=quote,
        quoted_at=quoted_at,
    )
