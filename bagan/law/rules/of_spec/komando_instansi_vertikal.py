"""A line of komando from an office of the region to an instansi vertikal or a court.

An instansi vertikal is an office of a ministry or of another body of the state in the region.
It is set up by that body, not by the region (UU 23/2014, Pasal 19 ayat (2) and (3), read at
id.wikisource.org, Halaman:UU 23 2014.pdf/17; the words of Pasal 1 and Pasal 10 of that law
have not been read for this rule: belum diverifikasi).  A region coordinates with it, and does
not command it.  Courts, prosecutors, police and armed forces are told by their names, whatever
their ``jenis`` says; so is what a list has below the heading "Instansi Vertikal".

A regulation that says otherwise is drawn as it stands, with a ``terima`` that gives its words.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
    daftar:
      - dasar: Pasal 3
        komando: sekda
        isi:
          - dinsos: Dinas Sosial
          - kejari: Kejaksaan Negeri

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
    daftar:
      - dasar: Pasal 3
        komando: sekda
        koordinasi: sekda
        isi:
          - dinsos: {nama: Dinas Sosial, koordinasi: tidak}
          - kejari: {nama: Kejaksaan Negeri, komando: tidak}

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
    kelompok:
      vertikal: {nama: Instansi Vertikal, dasar: Pasal 3}
    garis:
      - {komando: bupati -> vertikal, dasar: Pasal 3}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bagan.chart.model import Jenis, Kind, Line, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.cited import written_together
from bagan.law.rules.national_words import NATIONAL
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import thing_of
from bagan.problem import Severity

ID = "komando-instansi-vertikal"
SEVERITY = Severity.ERROR
SUMMARY = N_("A line of komando from an office of the region to an instansi vertikal or a court.")
SOURCE = "UU 23/2014, Pasal 19 ayat (2) dan ayat (3)"

_NATIONAL = re.compile(NATIONAL, re.IGNORECASE)
_THE_STATE = frozenset({Jenis.INSTANSI_VERTIKAL, Jenis.MENTERI, Jenis.GUBERNUR})
"""Whose command over an instansi vertikal is no matter of this rule."""
_CLASS = "instansivertikal"


def check(case: Case) -> Iterator[Finding]:
    listed = frozenset(
        entry.entry.unit for entry in case.entries if _CLASS in name_key(entry.entry.heading or "")
    )
    vertical = lru_cache(maxsize=None)(lambda item: _vertical(case, item) or item in listed)
    for lines in written_together(case):
        told = [
            line
            for line in lines
            if line.kind is Kind.KOMANDO
            and vertical(line.target)
            and not vertical(line.source)
            and not _of_the_state(case, line.source)
        ]
        if told:
            yield _finding(case, told)


def _vertical(case: Case, item: str) -> bool:
    """Whether a unit is an instansi vertikal, or a group stands for some."""
    organisation = case.organisation
    if item in organisation.groups:
        members = organisation.groups[item].anggota
        return _CLASS in name_key(organisation.name(item)) or any(
            _vertical(case, member) for member in members
        )
    named = _NATIONAL.match(organisation.name(item)) is not None
    return named or organisation.jenis(item) is Jenis.INSTANSI_VERTIKAL


def _of_the_state(case: Case, item: str) -> bool:
    return item in case.organisation.units and case.organisation.jenis(item) in _THE_STATE


def _finding(case: Case, lines: list[Line]) -> Finding:
    line, name = lines[0], case.organisation.name
    holders = [item for one in lines for item in case.line_items.get(one.key, ())]
    return Finding(
        line.span,
        _(
            "{source} does not command {targets}: an instansi vertikal or a court is no office "
            "of the region",
            source=name(line.source),
            targets=", ".join(name(one.target) for one in lines),
        ),
        _('Write "komando: tidak" for it; an article that says so is quoted in a terima.'),
        holders=tuple({id(item): item for item in holders}.values()),
        cited=line.basis.dasar[0] if line.basis.dasar else line.target,
        thing=thing_of(lines),
        lines=tuple(lines),
    )
