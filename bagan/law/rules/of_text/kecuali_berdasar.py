"""An office of the articles that a chart would show, but for its ``kecuali``.

``kecuali`` takes an office out without a reason.  Where the articles name it among those
that the chart is about, the chart is not what they say; accept it with the reason.

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
