"""A line marked as rekonstruksi between two offices that the articles know.

Where a chart is lost, "rekonstruksi" fills in what offices usually have below them.  Between
two offices that both rest on articles it says more: that the regulation names both, and leaves
out what joins them.  Whoever reads the chart takes such a line for the law; the reason has to
be one for which the regulation's silence is no answer, and is given as an acceptance.  A team
made by a Keputusan is no such case where no dictum says who answers to whom: its members stand in
a table, which draws no lines, and the reason that each line gives is enough.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      dinsos: {nama: Dinas Sosial, dasar: Pasal 2}
    garis:
      - {komando: bupati -> dinsos, rekonstruksi: Susunan yang lazim menurut kebiasaan.}
    ---
    Pasal 1
    Bupati memimpin penyelenggaraan pemerintahan.
    Pasal 2
    Dinas Sosial mempunyai tugas di bidang sosial.

Good::

    unit:
      dinsos: {nama: Dinas Sosial, dasar: Pasal 2}
      upt: {nama: UPT Panti, rekonstruksi: Tidak disebut dalam pasal mana pun.}
    garis:
      - {komando: dinsos -> upt, rekonstruksi: Susunan yang lazim menurut kebiasaan.}
    ---
    Pasal 1
    Bupati memimpin penyelenggaraan pemerintahan.
    Pasal 2
    Dinas Sosial mempunyai tugas di bidang sosial.
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.cited import written_together
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import thing_of
from bagan.problem import Severity

ID = "garis-rekonstruksi"
SEVERITY = Severity.ERROR
SUMMARY = N_("A line marked as rekonstruksi between two offices that the articles know.")
SOURCE = ""


def _in_a_team(case: Case, *ends: str) -> bool:
    """Whether all of these are boxes with members of a team."""
    units = case.organisation.units
    return all(end in units and units[end].anggota_tim for end in ends)


def _is_only_a_table(case: Case) -> bool:
    """Whether a Keputusan says nothing of who in its team answers to whom, and the spec cites
    nothing for that."""
    if not case.regency.peraturan.jenis.startswith("Keputusan"):
        return False
    stated = (one for one in case.relations if _in_a_team(case, one.source, one.target))
    cited = (line for line in case.organisation.lines if line.basis.dasar)
    drawn = (line for line in cited if _in_a_team(case, line.source, line.target))
    return not any(stated) and not any(drawn)


def check(case: Case) -> Iterator[Finding]:
    only_table = _is_only_a_table(case)
    basis, name = case.organisation.basis, case.organisation.name
    for lines in written_together(case):
        told = [
            line
            for line in lines
            if line.basis.rekonstruksi
            and not line.basis.dasar
            and basis(line.source).dasar
            and basis(line.target).dasar
            and not (only_table and _in_a_team(case, line.source, line.target))
        ]
        if told:
            line = told[0]
            yield Finding(
                line.span,
                _(
                    "The articles name {source} and {target}, and no article is cited for the "
                    "line of {kind} between them",
                    source=name(line.source),
                    target=name(line.target),
                    kind=line.kind.value,
                ),
                _("Cite the article, leave the line out, or accept this with the reason."),
                holders=case.line_items.get(line.key, ()),
                cited=case.cited(line.source),
                thing=thing_of(told),
                lines=tuple(told),
            )
