"""A regulation that takes effect before it was enacted, without saying that it does so.

Bad::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2022-02-07}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2021.

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2022-02-07}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati ini mulai berlaku pada tanggal diundangkan dan berlaku surut sejak
    1 Januari 2022.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.language import _
from bagan.law.naskah.closing import read_date
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "mulai-berlaku"
SEVERITY = Severity.ERROR
SUMMARY = N_("A regulation that takes effect before it was enacted.")
SOURCE = ""

_BEGINS = re.compile(
    r"\bini\s+(?:mulai\s+)?berlaku\s+(?:sejak|pada|mulai|terhitung)\s+(?:pada\s+|mulai\s+)?(?:tanggal\s+)?"
    r"(?P<day>\d{1,2}\s+[A-Z][a-z]+\s+\d{4})"
)
_BACK = re.compile(r"\bsurut\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    enacted = case.regency.peraturan.ditetapkan
    for part in articles(case.text) if enacted else ():
        match = _BEGINS.search(own(part))
        day = read_date(match["day"]) if match else None
        if enacted and match and day and day < enacted.tanggal and not _BACK.search(own(part)):
            yield in_words(
                case,
                part,
                _("It takes effect on {day}, and was enacted on {enacted}",
                  day=day, enacted=enacted.tanggal),
                _("Look up both dates in the regulation."),
                around=match["day"],
            )  # fmt: skip
