"""A group that lacks a member of its class, or has one of another class.

"Staf Ahli Bupati" with two of the three staf ahli, or an asisten-group with a dinas in it, says
of a line to the group what no article says.  Where the group rests on the place of a list, its
members are the entries of that list, if these are of one kind; where it bears the name of a
class (Asisten, Staf Ahli, Instansi Vertikal), they are the units of that kind, all of them.

Bad::

    unit:
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 3 huruf a}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3 huruf b}
      asisten-3: {nama: Asisten Ekonomi, dasar: Pasal 3 huruf c}
    kelompok:
      para-asisten: {nama: Asisten, anggota: [asisten-1, asisten-2], dasar: Pasal 3}

Good::

    unit:
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 3 huruf a}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3 huruf b}
      asisten-3: {nama: Asisten Ekonomi, dasar: Pasal 3 huruf c}
    kelompok:
      para-asisten: {nama: Asisten, anggota: [asisten-1, asisten-2, asisten-3], dasar: Pasal 3}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import parse_citation
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.classes import class_of
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "anggota-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A group that lacks a member of its class, or has one of another class.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for name, group in case.regency.kelompok.items():
        if not group.anggota:
            continue
        meant = _meant(case, name)
        if not meant:
            continue
        title = case.organisation.name
        for member in meant:
            if member not in group.anggota:
                message = _('"{group}" lacks {unit}', group=group.nama, unit=title(member))
                yield _finding(case, name, member, message)
        for member in dict.fromkeys(group.anggota):
            if member not in meant:
                message = _(
                    '{unit} is no member of "{group}"', group=group.nama, unit=title(member)
                )
                yield _finding(case, name, member, message)


def _meant(case: Case, name: str) -> tuple[str, ...]:
    """Who the members of a group are, by its list or by its class; none where neither tells."""
    basis = [parse_citation(text) for text in case.organisation.basis(name).dasar]
    kind = case.organisation.jenis
    for place in basis:
        listed = tuple(
            dict.fromkeys(
                entry.entry.unit
                for entry in case.entries
                if place.covers(parse_citation(entry.entry.dasar))
                and entry.entry.unit in case.organisation.units
            )
        )
        if listed and len({kind(unit) for unit in listed}) == 1:
            return listed
    kinds = class_of(case.organisation.name(name))
    units = case.organisation.units
    return tuple(unit for unit in units if case.organisation.jenis(unit) in kinds)


def _finding(case: Case, name: str, member: str, message: str) -> Finding:
    group = case.regency.kelompok[name]
    return Finding(
        group.marks.of("anggota"),
        message,
        _("Write under anggota whom the article means, all of them and no others."),
        holders=(group,),
        cited=case.cited(name),
        thing=member,
    )
