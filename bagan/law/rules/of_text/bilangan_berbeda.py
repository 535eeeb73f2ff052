"""A number that is one in figures and another in words: "3 (empat) bulan".

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati menyampaikan laporan paling lambat 3 (empat) bulan.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati menyampaikan laporan paling lambat 3 (tiga) bulan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import cardinal
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import own
from bagan.problem import Severity

ID = "bilangan-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_('A number that is one in figures and another in words: "3 (empat) bulan".')
SOURCE = ""

_BOTH = re.compile(r"(?<![\w./-])(?P<figures>\d{1,2})\s*\((?P<words>[a-z]+(?:\s+[a-z]+){0,2})\)")
_VALUES = {"".join(cardinal(number).split()): number for number in range(1, 100)}


def check(case: Case) -> Iterator[Finding]:
    for part in case.text.walk():
        for match in _BOTH.finditer(own(part)):
            value = _VALUES.get("".join(match["words"].split()))
            if value is None or value == int(match["figures"]):
                continue
            words, place = case.quotation(part, around=match[0])
            yield Finding(
                place or case.text.place(part.start),
                _('"{words}": the figures and the words differ', words=match[0]),
                _("Ask which of the two is meant."),
                holders=(case.regency.peraturan,),
                cited=str(part.citation or ""),
                quote=words,
                quoted_at=place,
            )
