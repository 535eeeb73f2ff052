"""An abbreviation in the name of a unit that Pasal 1 does not define.

A definition or an abbreviation that a regulation uses stands in its ketentuan umum (UU
12/2011, Lampiran II, no. 98): a reader of the chart must be able to look it up.
Abbreviations that the law itself uses everywhere (DPRD, TNI, RSUD) are not asked.  Where the
cited article has the abbreviation, too, or a text without articles has it, the chart says what
that says: a note tells it.

Bad::

    unit:
      bagian-sda: {nama: Bagian SDA, dasar: Pasal 2}
    ---
    Pasal 1

    Dalam Peraturan Bupati ini yang dimaksud dengan:

    1. Daerah adalah Kabupaten Contoh.

    Pasal 2

    Bagian Sumber Daya Alam berada di Sekretariat Daerah.

Good::

    unit:
      bagian-sda: {nama: Bagian SDA, dasar: Pasal 2}
    ---
    Pasal 1

    Dalam Peraturan Bupati ini yang dimaksud dengan:

    1. Sumber Daya Alam yang selanjutnya disingkat SDA adalah kekayaan alam.

    Pasal 2

    Bagian SDA berada di Sekretariat Daerah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.language import _
from bagan.law.naskah.wording import OFFICE_WORDS
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "singkatan-asing"
SEVERITY = Severity.WARNING
SUMMARY = N_("An abbreviation in a unit's name that Pasal 1 does not define.")
SOURCE = "UU 12/2011, Lampiran II, nomor 98"

KNOWN = frozenset({
    "AD", "AL", "ASKES", "ASN", "AU", "BKKBN", "BLUD", "BMKG", "BNN", "BPBD", "BPJS", "BPS",
    "BULOG", "BUMD", "BUMN", "DPR", "DPRD", "KB", "KNPI", "KONI", "KPU", "PDAM", "PKK", "PLN",
    "PMI", "POLRI", "PT", "RI", "RRI", "RSUD", "TNI", "TVRI", "UKM", "UPT", "UPTD",
})  # fmt: skip
"""Abbreviations of the law's own language, and bodies that are known by them alone."""

SHORTENED = frozenset({"adm", "bag", "bid", "kab", "kec", "kel", "prov", "sek", "subbag", "umpeg"})
"""Words cut short, which no regulation defines."""

_CAPITALS = re.compile(r"\b(?![IVXLC]+\b)[A-Z]{2,}[A-Z0-9]*\b")
_WORD = re.compile(r"[A-Za-z]+")
_DEFINED = re.compile(
    r"\b(?:disingkat|disebut)\s+(?P<called>[^,;:.]{1,60}?)(?=\s+adalah\b|[,;:.]|$)"
    r"|\((?P<bracketed>[^()]{2,30})\)"
)
_CAPITAL_WORDS = re.compile(r"\b[A-Z]{2,}[A-Z0-9]*\b")


def check(case: Case) -> Iterator[Finding]:
    defined = _defined(case)
    for item, unit in case.organisation.units.items():
        found = [word for word in _abbreviations(unit.nama) if word not in defined]
        for word in dict.fromkeys(found):
            words, place = case.quoted(case.cited(item))
            yield Finding(
                case.name_place(item),
                _('Pasal 1 does not define "{word}" in "{name}"', word=word, name=unit.nama),
                _("Write the words in full, or define the abbreviation in Pasal 1."),
                holders=case.items[item],
                cited=case.cited(item),
                thing=word,
                quote=words,
                quoted_at=place,
                weight=_weight(word, words if unit.dasar else case.text.text),
            )


def _weight(word: str, said: str) -> Severity | None:
    """What is *said* as the chart says it is a note."""
    return Severity.NOTE if re.search(rf"\b{word}\b", said) else None


def _abbreviations(name: str) -> Iterator[str]:
    """The abbreviations of a name that not everyone knows."""
    if name == name.upper():
        return  # a name in capitals does not tell its abbreviations
    found = (word for word in _CAPITALS.findall(name) if word not in KNOWN)
    yield from (word for word in found if word.casefold() not in OFFICE_WORDS)
    yield from (word for word in _WORD.findall(name) if word.casefold() in SHORTENED)


def _defined(case: Case) -> frozenset[str]:
    """What Pasal 1, or any dictum of a decision, calls by an abbreviation."""
    pasal = case.text.pasal
    return frozenset(
        word
        for part in ([pasal["1"]] if "1" in pasal else pasal.values())
        for match in _DEFINED.finditer(part.words)
        for word in _CAPITAL_WORDS.findall(match["called"] or match["bracketed"])
    )
