"""A regulation that takes effect before it was enacted, without saying that it does so.

A regulation is in force from its promulgation unless it says otherwise (UU 12/2011, Pasal 87), and
one that is to be in force earlier, "berlaku surut", is to say so (its Lampiran II): both as
told in the House's handbook of drafting, read at
https://online.flipbuilder.com/Buku/cmtv/files/basic-html/page176.html and page281.html.
A Keputusan often holds from a day some weeks before it was signed ("terhitung mulai tanggal"): of
the same year, nothing is said of it.

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

Bad::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2022-02-07}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati ini mulai berlaku pada tanggal diundangkan dan
    berlaku surut sejak 1 Maret 2022.

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2022-02-07}
    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Peraturan Bupati ini mulai berlaku pada tanggal diundangkan dan
    berlaku surut sejak 1 Januari 2022.
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
SOURCE = "UU 12/2011, Pasal 87"

_BEGINS = re.compile(
    r"\bini\s+(?:mulai\s+)?berlaku\s+(?:sejak|pada|mulai|terhitung)\s+(?:pada\s+|mulai\s+)?(?:tanggal\s+)?"
    r"(?P<day>\d{1,2}\s+[A-Z][a-z]+\s+\d{4})"
)
_BACK = re.compile(
    r"\b(?:ber)?laku\s+surut(?:\s+(?:sejak|pada|mulai|terhitung|dari|tanggal))*"
    r"\s+(?P<day>\d{1,2}\s+[A-Z][a-z]+\s+\d{4})"
)
_BACKWARD = re.compile(r"\bsurut\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    enacted = case.regency.peraturan.ditetapkan
    decision = case.regency.peraturan.jenis.startswith("Keputusan")
    for part in articles(case.text) if enacted else ():
        back, begins = _BACK.search(own(part)), _BEGINS.search(own(part))
        match = back or begins
        day = read_date(match["day"]) if match else None
        if enacted is None or match is None or day is None:
            continue
        early = day < enacted.tanggal and not _BACKWARD.search(own(part))
        lately = decision and day.year == enacted.tanggal.year
        if back and day > enacted.tanggal:
            message = _("It takes effect back to {day}, which is after the day on which it was "
                        "enacted, {enacted}", day=day, enacted=enacted.tanggal)  # fmt: skip
        elif early and not lately:
            message = _("It takes effect on {day}, and was enacted on {enacted}",
                        day=day, enacted=enacted.tanggal)  # fmt: skip
        else:
            continue
        hint = _("Look up both dates in the regulation.")
        yield in_words(case, part, message, hint, around=match["day"])
