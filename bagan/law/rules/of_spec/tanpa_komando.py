"""A unit that ought to answer to someone, and has no komando line.

Perangkat daerah help the head of the region (UU 23/2014, Pasal 208 ayat (1)), and every
office inside one has a head of its own: a line is missing, or the unit is of another kind
(jenis), as an instansi vertikal or a lembaga is.  A chart of one office, which does not
show the head of the region, has exactly one root.  Without the regulation's text it is a
warning: the spec may be a sketch.  A spec without any line of komando is told of once, and
not at all where the regulation states none either: its chart shows koordinasi alone.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 3}
    garis:
      - {koordinasi: bupati -> dinsos, dasar: Pasal 3}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 3}
    garis:
      - {komando: bupati -> dinsos, dasar: Pasal 3}

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 2}
      bidang: {nama: Bidang Rehabilitasi Sosial, dasar: Pasal 3}
      seksi: {nama: Seksi Anak, dasar: Pasal 4}
    garis:
      - {komando: bidang -> seksi, dasar: Pasal 4}

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 2}
      bidang: {nama: Bidang Rehabilitasi Sosial, dasar: Pasal 3}
      seksi: {nama: Seksi Anak, dasar: Pasal 4}
    garis:
      - {komando: kepala -> bidang, dasar: Pasal 3}
      - {komando: bidang -> seksi, dasar: Pasal 4}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Kind
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.koordinasi_only import only_koordinasi
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.tree import orphans
from bagan.problem import Severity

ID = "tanpa-komando"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit of the region that no komando line leads to.")
SOURCE = "UU 23/2014, Pasal 208 ayat (1)"


def check(case: Case) -> Iterator[Finding]:
    units = orphans(case)
    if not any(line.kind is Kind.KOMANDO for line in case.organisation.lines):
        if only_koordinasi(case):
            return
        units = units[:1]
    for unit in units:
        yield Finding(
            case.place(unit),
            _("No komando line leads to {unit}", unit=case.organisation.name(unit)),
            _("Write the line with its article, or the jenis of a unit that answers to nobody."),
            holders=case.items[unit],
            cited=case.cited(unit),
            weight=None if case.naskah is not None else Severity.WARNING,
        )
