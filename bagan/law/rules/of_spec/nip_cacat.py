"""A number of a civil servant that cannot be, or that two persons have.

A NIP has 18 digits: the date of birth, the year and month of the first appointment, 1 for a
man or 2 for a woman, and three to count; before 2009 it had 9.  Digits that are left out or
exchanged mostly make a date that no calendar has.  Other numbers, such as an NRP, are written
with their letters and not asked.

Bad::

    unit:
      kepala:
        nama: Kepala Dinas
        dasar: Pasal 1
        pejabat: {nama: Sri Rahayu, nip: 19701301 199503 2 001}

Bad::

    unit:
      kepala:
        nama: Kepala Dinas
        dasar: Pasal 1
        pejabat: {nama: Sri Rahayu, nip: 19701201 199503 2 001}
      sekretaris:
        nama: Sekretaris Dinas
        dasar: Pasal 1
        pejabat: {nama: Budi Santoso, nip: 19701201 199503 2 001}

Good::

    unit:
      kepala:
        nama: Kepala Dinas
        dasar: Pasal 1
        pejabat: {nama: Sri Rahayu, nip: 19701201 199503 2 001}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bagan.chart.model import Item, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity, Span

ID = "nip-cacat"
SEVERITY = Severity.ERROR
SUMMARY = N_("A number of a civil servant that cannot be, or that two persons have.")
SOURCE = "Peraturan Kepala BKN Nomor 22 Tahun 2007"

_BLANKS = re.compile(r"^\s*NIP\b\.?\s*:?|[\s.\-]+", re.IGNORECASE)
_DIGITS, _FORMER, _YOUNGEST = 18, 9, 15


def check(case: Case) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for name, nip, span, holders in _people(case):
        digits = _BLANKS.sub("", nip)
        why = _wrong(digits)
        if not why and name_key(first.setdefault(digits, name)) != name_key(name):
            why = _("It is also the number of {name}.", name=first[digits])
        if why:
            message = _('NIP "{nip}" of {name} cannot be right', nip=nip, name=name)
            yield Finding(span, message, why, holders=holders, cited=nip)


def _people(case: Case) -> Iterator[tuple[str, str, Span, tuple[Item, ...]]]:
    """Everybody whose NIP the spec has: name, NIP, its place, and who may accept a finding."""
    rule = case.regency.peraturan
    for who in (rule.penanda_tangan, rule.pengesah_salinan):
        if who is not None and who.nip is not None:
            yield who.nama or who.jabatan, who.nip, who.marks.of("nip"), (rule,)
    for item, unit in case.organisation.units.items():
        held = unit.pejabat
        if held is not None and held.nip is not None:
            yield held.nama, held.nip, held.marks.of("nip"), case.items.get(item, ())


def _wrong(digits: str) -> str:
    """Why a NIP cannot be; an empty text where it can, and for numbers of another kind."""
    if not digits.isdigit() or len(digits) == _FORMER:
        return ""
    if len(digits) != _DIGITS:
        return _("A NIP has 18 digits; this one has {count}.", count=len(digits))
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return _("Its first eight digits are no date: year, month, day.")
    if int(digits[8:12]) < born.year + _YOUNGEST:
        return _("Digits 9 to 12 are the year of appointment; that is too early.")
    if digits[14] not in "12":
        return _("Digit 15 is 1 or 2.")
    return ""
