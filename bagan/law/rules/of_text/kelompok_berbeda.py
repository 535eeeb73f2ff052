"""A group whose members are not those that its name or its article means.

"Staf Ahli Bupati terdiri dari …" lists the members, in their order; "Asisten Sekretaris
Daerah" means every asisten.  A box or a line of the group stands for all of them.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 2}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3}
    kelompok:
      para-asisten: {nama: Asisten Sekretaris Daerah, anggota: asisten-1, dasar: Pasal 1}
    ---
    Pasal 1
    Sekretaris Daerah memimpin Asisten Sekretaris Daerah.
    Pasal 2
    Asisten Pemerintahan adalah Asisten Sekretaris Daerah.
    Pasal 3
    Asisten Umum membantu Sekretaris Daerah.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 2}
      asisten-2: {nama: Asisten Umum, dasar: Pasal 3}
    kelompok:
      para-asisten:
        nama: Asisten Sekretaris Daerah
        anggota: [asisten-1, asisten-2]
        dasar: Pasal 1
    ---
    Pasal 1
    Sekretaris Daerah memimpin Asisten Sekretaris Daerah.
    Pasal 2
    Asisten Pemerintahan adalah Asisten Sekretaris Daerah.
    Pasal 3
    Asisten Umum membantu Sekretaris Daerah.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bagan.chart.model import Jenis, Kelompok, name_key, parse_citation
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.lists import said
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import CLASSES
from bagan.problem import Severity

ID = "kelompok-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A group whose members are not those that its name or its article means.")
SOURCE = ""

_LOOSE = frozenset({Jenis.BAGIAN, Jenis.BIRO, Jenis.KANTOR})
"""Kinds that a class of Perangkat Daerah may count, or leave to the office that holds them."""


def check(case: Case) -> Iterator[Finding]:
    for name, group in case.regency.kelompok.items():
        meant, citation = _meant(case, name, group)
        if not meant:
            continue
        for unit in meant:
            if unit not in group.anggota:
                message = _(
                    '"{group}" lacks {unit}', group=group.nama, unit=case.organisation.name(unit)
                )
                yield _finding(case, name, group, message, citation)
        for unit in group.anggota:
            if unit not in meant:
                message = _(
                    '{unit} is no member of "{group}"',
                    unit=case.organisation.name(unit),
                    group=group.nama,
                )
                yield _finding(case, name, group, message, citation)
        if set(meant) == set(group.anggota) and tuple(meant) != group.anggota:
            message = _('The members of "{group}" stand in another order', group=group.nama)
            yield _finding(case, name, group, message, citation)


def _meant(case: Case, name: str, group: Kelompok) -> tuple[Sequence[str], str]:
    """The members that the articles give a group, and where; none where they give none, or
    where a class is meant and the spec leaves its members open."""
    for text in group.dasar:
        part = case.text.find(parse_citation(text))
        entries = part.children if part is not None else ()
        keys = [name_key(said(entry)) for entry in entries]
        named = {name_key(case.organisation.name(unit)): unit for unit in case.organisation.units}
        found = [named[key] for key in keys if key in named]
        if len(found) > 1 and 2 * len(found) > len(keys):
            return found, text
    kinds = CLASSES.get(name_key(group.nama), frozenset())
    if not group.anggota or not kinds:
        return (), ""
    jenis = case.organisation.jenis
    units = [
        unit
        for unit in case.organisation.units
        if jenis(unit) in kinds - _LOOSE or (jenis(unit) in kinds and unit in group.anggota)
    ]
    return sorted(units, key=lambda unit: case.stands(unit) or 0), case.cited(name)


def _finding(case: Case, name: str, group: Kelompok, message: str, citation: str) -> Finding:
    words, place = case.quoted(citation)
    return Finding(
        group.marks.values.get("anggota") or case.place(name),
        message,
        _("Write the members as the articles have them, each once, in their order."),
        holders=(group,),
        cited=citation,
        quote=words,
        quoted_at=place,
    )
