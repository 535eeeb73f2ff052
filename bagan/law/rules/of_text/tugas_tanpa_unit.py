"""An article that gives tasks or a head to an office which the charts do not know.

Where the charts show the Bidang of an office, "Bidang Kelautan mempunyai tugas …" and "Bidang
Kelautan dipimpin oleh …" are about one of them: it was left out, or has two names in the
regulation.  Each such name is told once, where it first stands.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      bidang: {nama: Bidang Perikanan, dasar: Pasal 2}
    garis:
      - {komando: kepala -> bidang, dasar: Pasal 2}
    ---
    Pasal 1
    Kepala Dinas memimpin.
    Pasal 2
    Bidang Perikanan bertanggung jawab kepada Kepala Dinas.
    Pasal 3
    Bidang Kelautan mempunyai tugas menyiapkan kebijakan.

Bad::

    unit:
      direktur: {nama: Direktur, dasar: Pasal 1}
      medik: {nama: Komite Medik, jenis: lembaga, dasar: Pasal 2}
    garis:
      - {komando: direktur -> medik, dasar: Pasal 2}
    ---
    Pasal 1
    Direktur memimpin rumah sakit.
    Pasal 2
    Komite Medik bertanggung jawab kepada Direktur.
    Pasal 3
    Komite Kebidanan mempunyai tugas menjaga mutu profesi.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      bidang: {nama: Bidang Sampah dan Limbah, dasar: Pasal 1}
    garis:
      - {komando: kepala -> bidang, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas membawahi Bidang Sampah dan Limbah.
    Pasal 2
    Bidang Limbah dipimpin oleh Kepala Bidang.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      bidang: {nama: Bidang Perikanan, dasar: Pasal 2}
    garis:
      - {komando: kepala -> bidang, dasar: Pasal 2}
    ---
    Pasal 1
    Kepala Dinas memimpin.
    Pasal 2
    Bidang Perikanan bertanggung jawab kepada Kepala Dinas.
    Pasal 3
    Bidang Perikanan mempunyai tugas menyiapkan kebijakan.
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.unknown import of_unknown
from bagan.problem import Severity

ID = "tugas-tanpa-unit"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that gives tasks or a head to an office which the charts do not know.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for part, said, near in of_unknown(case):
        quote, quoted_at = case.quotation(part)
        yield Finding(
            quoted_at or case.text.place(part.start),
            _(
                '{citation} gives tasks or a head to "{name}", which no chart has',
                citation=part.citation,
                name=said,
            ),
            _('The nearest is "{name}".', name=near)
            if near
            else _("Add the unit, or accept this with the reason."),
            holders=(case.regency.peraturan,),
            cited=str(part.citation or ""),
            thing=said,
            quote=quote,
            quoted_at=quoted_at,
        )
