"""An article that puts an instansi vertikal or a court under an office of the region.

Bad::

    unit:
      camat: {nama: Camat, dasar: Pasal 1}
    ---
    Pasal 1
    Camat memimpin Kecamatan.
    Pasal 2
    Camat membawahi Instansi Vertikal di wilayahnya.

Good::

    unit:
      camat: {nama: Camat, dasar: Pasal 1}
    ---
    Pasal 1
    Camat memimpin Kecamatan.
    Pasal 2
    Camat melakukan koordinasi dengan Instansi Vertikal di wilayahnya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Kind
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.national_words import NATIONAL
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import citations
from bagan.law.rules.wordings import articles, matched, own
from bagan.problem import Severity

ID = "vertikal-dibawahi"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that puts an instansi vertikal or a court under an office of the region.")
SOURCE = "UU 23/2014, Pasal 19 ayat (2) dan ayat (3)"

_VERTICAL = rf"(?:seluruh\s+|semua\s+|para\s+)?(?:instansi\s+vertikal\b|{NATIONAL})"
_LEADS = re.compile(
    rf"\b(?:membawah(?:i|kan)|memerintah(?:kan)?|memimpin)\s+(?P<whom>{_VERTICAL})", re.IGNORECASE
)
_ANSWERS = re.compile(
    rf"\W*(?P<whom>{_VERTICAL})(?:\s+[A-Z]\w+)*\s+(?:berada|berkedudukan|bertanggung)\b[^.;:]*?"
    r"\bkepada\s+(?:Bupati|Wali\s?kota|Sekretaris\s+Daerah|Camat|Asisten)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    drawn = [
        place
        for line in case.organisation.lines
        if line.kind is Kind.KOMANDO
        for place in citations(line)
    ]
    for part in articles(case.text):
        if part.citation is not None and any(place.covers(part.citation) for place in drawn):
            continue  # komando-instansi-vertikal tells of a line that rests on it
        text = own(part)
        for match in (*_LEADS.finditer(text), *filter(None, [_ANSWERS.match(text)])):
            yield in_words(
                case,
                part,
                _('"{words}": an instansi vertikal or a court is no office of the region',
                  words=matched(match)),
                _("Correct the article, or accept this with the reason."),
                around=match["whom"],
                thing=match["whom"],
            )  # fmt: skip
