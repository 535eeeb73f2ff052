"""A unit marked as rekonstruksi under an office whose units the articles name.

Where a chart is lost, "rekonstruksi" fills in what an office usually has below it.  Where the
articles do say who stands under an office, one more is not lost, but against them.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      asisten: {nama: Asisten Umum, dasar: Pasal 3}
      khusus: {nama: Unit Khusus, rekonstruksi: Susunan yang lazim menurut kebiasaan.}
    garis:
      - {komando: sekda -> asisten, dasar: Pasal 3}
      - {komando: sekda -> khusus, rekonstruksi: Susunan yang lazim menurut kebiasaan.}

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      dinas: {nama: Dinas Sosial, dasar: Pasal 3}
      upt: {nama: UPT Panti, rekonstruksi: Susunan yang lazim menurut kebiasaan.}
    garis:
      - {komando: sekda -> dinas, dasar: Pasal 3}
      - {komando: dinas -> upt, rekonstruksi: Susunan yang lazim menurut kebiasaan.}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Kind
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "unit-rekonstruksi"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit marked as rekonstruksi under an office whose units the articles name.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    basis, name = case.organisation.basis, case.organisation.name
    lines = [line for line in case.organisation.lines if line.kind is Kind.KOMANDO]
    stated = {
        line.source: line.target
        for line in reversed(lines)
        if line.basis.dasar and basis(line.source).dasar and basis(line.target).dasar
    }
    for line in lines:
        known = stated.get(line.source)
        guessed = not basis(line.target).dasar and not line.basis.dasar
        if known is not None and guessed:
            yield Finding(
                case.place(line.target),
                _(
                    "No article has {unit} under {head}, though {citation} names {other} there",
                    unit=name(line.target),
                    head=name(line.source),
                    citation=case.cited(known),
                    other=name(known),
                ),
                _("Leave it out, cite its article, or accept this with the reason."),
                holders=(*case.items.get(line.target, ()), *case.line_items.get(line.key, ())),
                cited=line.target,
                thing=f"{line.source} -> {line.target}",
                lines=(line,),
            )
