"""A unit that is drawn as one that exists, and of which the articles only say that it may.

"Untuk pembinaan RSUD dapat dibentuk Dewan Pengawas" leaves open whether there is one; the chart
does not.  Whether it was formed, the text does not say, so this is a note.

Bad::

    unit:
      direktur: {nama: Direktur, dasar: Pasal 1}
      dewas: {nama: Dewan Pengawas, jenis: lembaga, dasar: Pasal 2}
    ---
    Pasal 1
    Direktur memimpin rumah sakit.
    Pasal 2
    Untuk pembinaan rumah sakit dapat dibentuk Dewan Pengawas.

Bad::

    unit:
      ketua: {nama: Ketua, dasar: Pasal 1 huruf a}
      bendahara: {nama: Bendahara, jenis: lainnya, dasar: Pasal 1 huruf b}
    ---
    Pasal 1
    Pengurus terdiri atas:
    a. Ketua; dan
    b. Bendahara, apabila diperlukan.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1 huruf a}
      upt: {nama: UPTD, dasar: [Pasal 1 huruf b, Pasal 2]}
    ---
    Pasal 1
    Susunan organisasi Dinas terdiri atas:
    a. Kepala Dinas; dan
    b. UPTD.
    Pasal 2
    Pada Dinas dapat dibentuk UPTD.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import parse_citation
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import is_definitions, matched, own
from bagan.problem import Severity

ID = "dapat-dibentuk"
SEVERITY = Severity.NOTE
SUMMARY = N_("A unit drawn as one that exists, where the articles say that it may.")
SOURCE = ""

_MAY = re.compile(
    r"\bdapat\s+(?:di(?:bentuk|tetapkan|angkat|bantu)|membentuk|menetapkan|mengangkat)\b"
    r"|\b(?:apabila|jika|bila|bilamana|dalam\s+hal)\s+di(?:perlukan|butuhkan|pandang\s+perlu)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.;]\s+(?=[A-Z])")


def check(case: Case) -> Iterator[Finding]:
    for item, unit in case.organisation.units.items():
        places = [
            part
            for text in unit.dasar
            if (part := case.text.find(parse_citation(text))) is not None
            and not is_definitions(case.text.pasal[parse_citation(text).pasal])
        ]
        told = [words for part in places if (words := _may(case, part, item))]
        if places and len(told) == len(places):
            quote, span = case.quotation(places[0], around=told[0])
            yield Finding(
                case.place(item),
                _('{place} says of {unit} "{words}"; the chart draws it as one that exists',
                  place=places[0].citation, unit=unit.nama, words=told[0]),
                _("Draw it where it was formed."),
                holders=case.items[item],
                cited=str(places[0].citation),
                thing=unit.nama,
                quote=quote,
                quoted_at=span,
            )  # fmt: skip


def _may(case: Case, part: Provision, item: str) -> str:
    """The words by which a part leaves open whether there is a unit; "" where it does not."""
    for sentence in _SENTENCE.split(own(part)):
        match = _MAY.search(sentence)
        if match and any(mention.id == item for mention in case.names.find(sentence)):
            return matched(match)
    return ""
