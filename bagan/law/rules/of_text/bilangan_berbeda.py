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

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    (1) Bupati menyampaikan laporan paling lambat 3 (tiga) bulan setelah tahun anggaran berakhir.
    (2) Laporan sebagaimana dimaksud pada ayat (1) disusun selambat-lambatnya 6 (enam) bulan setelah
    tahun anggaran berakhir.

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

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.number_words import number_in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import matched, own
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
_TERM = re.compile(
    r"\b(?P<term>\d+\s*\([\w\s]+\)\s+(?:hari(?:\s+kerja)?|minggu|bulan|tahun))\s+"
    r"(?P<since>(?:setelah|sesudah|sejak|sebelum)\s+[\w\s]{5,80}?)\s*(?=[,.;]|\Z)",
    re.IGNORECASE,
)
_REFERS = re.compile(r"\bsebagaimana\s+dimaksud\s+(?:pada|dalam)\s+(?:ayat|huruf)\b", re.IGNORECASE)
_BETWEEN_ONE = re.compile(
    r"\bantar[a]?\s+(?:paling\s+\w+\s+)?(?:satu|1\s*\(satu\))\s+(?![^.;]*?\b(?:dan|dengan|sampai)\b)\w+",
    re.IGNORECASE,
)
_AHEAD_OF_LIST = re.compile(
    r"(?:(?P<bound>paling\s+(?:banyak|sedikit))\s+)?\b(?P<figures>\d{1,2})\s*\([a-z\s]+\)\s+"
    r"(?:orang|buah|unit|unsur|bidang|seksi|bagian)\s*,?\s+(?:yang\s+)?terdiri\s+(?:atas|dari)\s*:?\s*\Z",
    re.IGNORECASE,
)
_OF_A_LIST = re.compile(
    r"(?:terdiri\s+(?:atas|dari)|membawah(?:i|kan)|dibantu(?:\s+oleh)?|meliputi|memiliki)\s*:?\s*"
    r"(?P<figures>\d{1,2})\s*\([a-z\s]+\)\s+"
    r"(?:orang\s+|buah\s+)?"
    r"(?:unit|bidang|sub\s?bidang|bagian|sub\s?bagian|seksi|urusan|dusun|desa|kelurahan|unsur|[A-Z])"
    r"[\w\s]{0,60}?(?:,?\s+(?:yaitu|yakni|meliputi|terdiri\s+(?:atas|dari)))?\s*:?\s*\Z",
)


def check(case: Case) -> Iterator[Finding]:
    yield from _terms(case)
    for part in case.text.walk():
        yield from _of_entries(case, part)
        for match in _BETWEEN_ONE.finditer(own(part)):
            yield in_words(
                case,
                part,
                _('"{words}": there are two between whom something is', words=match[0]),
                _("Ask which number is meant."),
                around=match[0],
            )
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


def _terms(case: Case) -> Iterator[Finding]:
    """A term that another place has for the same, which it refers to: "3 (tiga) bulan setelah tahun
    anggaran berakhir"."""
    for pasal in case.text.pasal.values():
        said: dict[str, tuple[Provision, str]] = {}
        for part in pasal.walk():
            for match in _TERM.finditer(own(part)):
                since = name_key(match["since"])
                first, term = said.setdefault(since, (part, match["term"]))
                if first is part or name_key(term) == name_key(match["term"]):
                    continue
                if _REFERS.search(own(part)):
                    yield in_words(
                        case,
                        part,
                        _('"{words}": in {place} it is {term}', words=matched(match),
                          place=first.citation, term=" ".join(term.split())),
                        _("Ask which of the two is meant."),
                        around=match["term"],
                    )  # fmt: skip


def _of_entries(case: Case, part: Provision) -> Iterator[Finding]:
    """The number of offices that a list announces, beside those that it has."""
    match = _AHEAD_OF_LIST.search(part.text)
    counted = any(_BOTH.match(one.text) for one in part.children)
    if match is not None and part.children and not counted:
        number, count = int(match["figures"]), len(part.children)
        bound = " ".join((match["bound"] or "").lower().split())
        if {"paling banyak": count > number, "paling sedikit": count < number}.get(
            bound, count != number
        ):
            yield _of_list(case, part, match)
            return
    match = _OF_A_LIST.search(part.text)
    if match is not None and part.children and int(match["figures"]) != len(part.children):
        yield _of_list(case, part, match)


def _of_list(case: Case, part: Provision, match: re.Match[str]) -> Finding:
    return in_words(
        case,
        part,
        _('"{words}": the list has {count} entries', words=match[0].strip(),
          count=len(part.children)),
        _("Ask which of the two is meant."),
        around=match["figures"],
    )  # fmt: skip
