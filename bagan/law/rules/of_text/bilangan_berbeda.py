"""A number that is one in figures and another in words, or another than a list has entries.

"3 (empat) bulan" says two numbers; so does "terdiri atas 3 (tiga) Bidang:" over four.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati menyampaikan laporan paling lambat 3 (empat) bulan.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati dibantu oleh 3 (tiga) Asisten:
    a. Asisten Pemerintahan; dan
    b. Asisten Umum.

Bad::

    unit:
      kepala: {nama: Kepala Desa, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Desa dibantu Sekretariat Desa yang terdiri atas 3 (tiga) urusan, yaitu:
    a. Urusan Keuangan; dan
    b. Urusan Perencanaan.

Bad::

    unit:
      direktur: {nama: Direktur, dasar: Pasal 1}
    ---
    Pasal 1
    Direktur mengelola modal sebesar Rp150.000.000,00 (seratus lima belas juta rupiah).

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati menyampaikan laporan paling lambat 3 (tiga) bulan, dengan biaya paling banyak
    Rp2.500.000,00 (dua juta lima ratus ribu rupiah).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.number_words import number_in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import own
from bagan.problem import Severity

ID = "bilangan-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_(
    "A number that is one in figures and another in words, or another than a list has entries."
)
SOURCE = ""

_BOTH = re.compile(
    r"(?<![\w./-])(?:Rp\.?\s*)?(?P<figures>\d{1,3}(?:\.\d{3})*)(?:,(?:00|-))?\s*"
    r"\((?P<words>[A-Za-z]+(?:\s+[a-z]+){0,20}?)(?:\s+rupiah)?\)"
)
_OF_A_LIST = re.compile(
    r"(?:terdiri\s+(?:atas|dari)|membawah(?:i|kan)|dibantu(?:\s+oleh)?|meliputi|memiliki)\s*:?\s*"
    r"(?P<figures>\d{1,2})\s*\([a-z\s]+\)\s+"
    r"(?:orang\s+|buah\s+)?"
    r"(?:unit|bidang|sub\s?bidang|bagian|sub\s?bagian|seksi|urusan|dusun|desa|kelurahan|unsur|[A-Z])"
    r"[\w\s]{0,60}?(?:,?\s+(?:yaitu|yakni|meliputi|terdiri\s+(?:atas|dari)))?\s*:?\s*\Z",
)


def check(case: Case) -> Iterator[Finding]:
    for part in case.text.walk():
        yield from _of_entries(case, part)
        for match in _BOTH.finditer(own(part)):
            value = number_in_words(match["words"].lower())
            if value is None or value == int(match["figures"].replace(".", "")):
                continue
            yield in_words(
                case,
                part,
                _('"{words}": the figures and the words differ', words=match[0]),
                _("Ask which of the two is meant."),
                around=match[0],
            )


def _of_entries(case: Case, part: Provision) -> Iterator[Finding]:
    """The number of offices that a list announces, beside those that it has."""
    match = _OF_A_LIST.search(part.text)
    if match is not None and part.children and int(match["figures"]) != len(part.children):
        yield in_words(
            case,
            part,
            _('"{words}": the list has {count} entries', words=match[0].strip(),
              count=len(part.children)),
            _("Ask which of the two is meant."),
            around=match["figures"],
        )  # fmt: skip
