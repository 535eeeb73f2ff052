"""A unit or line whose rekonstruksi still says PERIKSA.

Whatever is drawn in the studio, or brought back from a Word document, rests on "PERIKSA: ..."
until somebody writes its article, or the reason why it has none.  A draft of a regulation may
wait for that; what was enacted may not.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 3}
      upt: {nama: UPT Terminal, rekonstruksi: "PERIKSA: dasar hukumnya belum ditulis."}
    garis:
      - {komando: kepala -> upt, dasar: Pasal 3}

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 3}
      upt: {nama: UPT Terminal, dasar: Pasal 3 huruf b}
    garis:
      - {komando: kepala -> upt, dasar: Pasal 3}
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Garis, Hubungan, Status
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "belum-diperiksa"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit or line whose rekonstruksi still says PERIKSA.")
SOURCE = ""
MARK = "PERIKSA"


def check(case: Case) -> Iterator[Finding]:
    draft = case.regency.peraturan.status is Status.RANCANGAN
    weight = Severity.WARNING if draft else Severity.ERROR
    for item in case.ids:
        if (case.organisation.basis(item).rekonstruksi or "").startswith(MARK):
            yield Finding(
                case.place(item),
                _("The article of {unit} is not written yet", unit=case.organisation.name(item)),
                _("Write its dasar, or why it is drawn without an article."),
                holders=case.items.get(item, ()),
                thing=item,
                weight=weight,
            )
    for (source, target, _kind), items in case.line_items.items():
        for holder in items:
            if not isinstance(holder, Garis | Hubungan):
                continue
            if (holder.rekonstruksi or "").startswith(MARK):
                yield Finding(
                    holder.marks.span,
                    _(
                        "The article of the line from {source} to {target} is not written yet",
                        source=case.organisation.name(source),
                        target=case.organisation.name(target),
                    ),
                    _("Write its dasar, or why it is drawn without an article."),
                    holders=items,
                    thing=f"{source} -> {target}",
                    weight=weight,
                )
