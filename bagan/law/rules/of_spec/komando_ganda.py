"""A unit with more than one komando parent.

Who answers to two heads answers to neither: a chart of komando lines is a tree.  A
Sekretariat DPRD alone has two by law: technically the DPRD, in its administration the Bupati
through the Sekretaris Daerah (UU 23/2014, Pasal 215).  Where a regulation has another such
unit, the second line says why in its ``terima``.

A line to a group counts for each of its members; the same head twice is one head.  Where the
articles state both lines outright, or the spec has no text, it is a warning.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten: {nama: Asisten Pemerintahan, dasar: Pasal 3}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 4}
    garis:
      - {komando: "sekda -> asisten, dinsos", dasar: Pasal 5}
      - {komando: asisten -> dinsos, dasar: Pasal 6}

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten: {nama: Asisten Pemerintahan, dasar: Pasal 3}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 4}
    garis:
      - {komando: "sekda -> asisten, dinsos", dasar: Pasal 5}
      - {koordinasi: asisten -> dinsos, dasar: Pasal 6}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Jenis, Line, kind_of_name
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.structures import stated_outright
from bagan.problem import Severity

ID = "komando-ganda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit with more than one komando parent.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for item, lines in case.commands.items():
        first = lines[0]
        heads = {first.source}
        for line in lines[1:]:
            if line.source in heads or _same_head(case, line.source, heads):
                continue
            if _of_dprd(case, item, {*heads, line.source}):
                heads.add(line.source)
                continue
            heads.add(line.source)
            yield _second(case, item, first, line)


def _of_dprd(case: Case, item: str, heads: set[str]) -> bool:
    """Whether a Sekretariat DPRD is under the DPRD, operationally, and under one office of the
    region, administratively: so the law has it."""
    jenis = case.organisation.jenis
    units = case.organisation.units
    councils = [head for head in heads if head in units and jenis(head) is Jenis.DPRD]
    secretariat = item in units and (
        jenis(item) is Jenis.SEKRETARIAT_DPRD
        or kind_of_name(case.organisation.name(item)) is Jenis.SEKRETARIAT_DPRD
    )
    return secretariat and len(councils) == 1 and len(heads) == 2


def _same_head(case: Case, source: str, heads: set[str]) -> bool:
    """Whether *source* is a group of one of the *heads*, or a member of one."""
    groups = case.organisation.groups
    members = groups[source].anggota if source in groups else ()
    return any(m in heads for m in members) or any(
        group in heads for group in case.groups_of.get(source, ())
    )


def _doubtful(case: Case, *lines: Line) -> bool:
    """Whether there is a text, and it does not state all of *lines* outright."""
    return case.naskah is not None and not all(stated_outright(case, line) for line in lines)


def _second(case: Case, item: str, first: Line, line: Line) -> Finding:
    name = case.organisation.name
    return Finding(
        line.span,
        _(
            "{unit} has two komando parents: {first} ({first_basis}) and {second} ({second_basis})",
            unit=name(item),
            first=name(first.source),
            first_basis=first.basis,
            second=name(line.source),
            second_basis=line.basis,
        ),
        _("Keep the line of komando that the articles mean, or make one a koordinasi."),
        holders=(*case.line_items.get(line.key, ()), *case.items.get(item, ())),
        cited=line.basis.dasar[0] if line.basis.dasar else item,
        thing=f"{first.source}; {line.source}",
        weight=None if _doubtful(case, first, line) else Severity.WARNING,
    )
