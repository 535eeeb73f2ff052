"""An office of the articles that a chart would show, but for its ``kecuali``.

``kecuali`` takes an office out without a reason.  Where the articles name it among those
that the chart is about, the chart is not what they say; accept it with the reason.  An office
that has a chart of its own, headed by itself, may be left out with all who answer to it.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        komando: sekda
        isi:
          - dinsos: Dinas Sosial
          - dinkes: Dinas Kesehatan
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda], tampilkan: dinas, kecuali: dinkes}]
    ---
    Pasal 1
    Sekretaris Daerah memimpin:
    a. dinas sosial; dan
    b. dinas kesehatan.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        komando: sekda
        isi:
          - dinsos: Dinas Sosial
          - dinkes: Dinas Kesehatan
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda], tampilkan: dinas}]
    ---
    Pasal 1
    Sekretaris Daerah memimpin:
    a. dinas sosial; dan
    b. dinas kesehatan.
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import shown_ids
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.written import View
from bagan.problem import Severity

ID = "kecuali-berdasar"
SEVERITY = Severity.ERROR
SUMMARY = N_("An office of the articles that a chart would show, but for its kecuali.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    organisation = case.organisation
    for view in case.views:
        hidden = view.bagan.kecuali
        if not hidden:
            continue
        whole = shown_ids(organisation, view.bagan.model_copy(update={"kecuali": ()}))
        for item in hidden:
            if item not in whole or not organisation.basis(item).dasar:
                continue
            if _has_own_chart(case, view, item):
                continue
            words, place = case.quoted(case.cited(item))
            yield Finding(
                view.bagan.marks.of("kecuali"),
                _(
                    'Chart "{chart}" leaves out {unit}, which {citation} names',
                    chart=view.bagan.id,
                    unit=organisation.name(item),
                    citation=case.cited(item),
                ),
                _("Remove it from kecuali, or accept this with the reason."),
                holders=(view.bagan, *case.items.get(item, ())),
                cited=case.cited(item),
                quote=words,
                quoted_at=place,
            )


def _has_own_chart(case: Case, view: View, item: str) -> bool:
    """Whether another chart shows the office below one of its own heads, whom *view* leaves out
    as well: the Kelurahan in a chart of its own, with its Lurah on top."""
    hidden = set(view.bagan.kecuali)
    for other in case.views:
        if other is view or item not in other.shown:
            continue
        tops = {top for tier in other.bagan.jenjang for top in tier}
        todo, seen = [item], {item}
        while todo:
            one = todo.pop()
            if one in tops:
                return True
            above = {line.source for line in case.commands.get(one, ())} & hidden - seen
            seen |= above
            todo += above
    return False
