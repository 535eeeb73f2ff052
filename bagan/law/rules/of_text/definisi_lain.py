"""A definition of an office by another one: "Kepala Badan adalah Kepala Badan Pendapatan Daerah".

Definitions taken over from another office's regulation keep its name.  The name before
"selanjutnya disebut" and the one behind "adalah" are one; the head of an office is defined by
that office; a Camat has the name of his Kecamatan.

Bad::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    unit:
      kepala: {nama: Kepala Badan, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan Keuangan Daerah yang selanjutnya disebut Badan adalah Badan Keuangan Daerah Kabupaten
    Contoh.
    2. Kepala Badan adalah Kepala Badan Pendapatan Daerah.

Bad::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    unit:
      kepala: {nama: Kepala Badan, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan Keuangan Daerah yang selanjutnya disebut Badan adalah Badan Pendapatan Daerah Kabupaten
    Contoh.
    2. Kepala Badan adalah Kepala Badan.

Good::

    daerah: {nama: Kabupaten Contoh, kode: "00.00", provinsi: Provinsi Contoh}
    unit:
      kepala: {nama: Kepala Badan, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan Keuangan Daerah yang selanjutnya disebut Badan adalah Badan Keuangan Daerah Kabupaten
    Contoh.
    2. Kepala Badan adalah Kepala Badan Keuangan Daerah Kabupaten Contoh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bagan.chart.model import VILLAGES, name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.short_forms import is_short_form
from bagan.law.rules.wordings import is_definitions, terms
from bagan.problem import Severity

ID = "definisi-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_('A definition of an office by another one: "Kepala Badan adalah Kepala Dinas".')
SOURCE = ""

_IS = re.compile(r"\badalah\s+(?P<is>[A-Z][^.;,]*?)[\s.;]*\Z")
_NAME = r"[A-Z][\w/-]*(?:\s+(?:dan\s+|di\s+|pada\s+)?[A-Z][\w/-]*)*"
_ONE_NAME = re.compile(_NAME)
_REGION = re.compile(r"\s+(?:Kabupaten|Kota|Provinsi|Kecamatan|Desa)\s.*\Z")
_KIND = re.compile(r"(?:Dinas|Badan|Kantor|Satuan|Inspektorat|Sekretariat|Bidang|Seksi|UPTD?)\Z")
_SEATS = {"Kecamatan": "Camat", "Kelurahan": "Lurah", **VILLAGES}


@dataclass(frozen=True, slots=True)
class _Definition:
    """A term ("Kepala Dinas"), the short one for it, and the office that it is, as words."""

    part: Provision
    term: str
    short: str
    office: str


def check(case: Case) -> Iterator[Finding]:
    found = list(_definitions(case))
    named = {case.key(one.short or one.term): one for one in found}
    for one in found:
        other = _other(case, one, named)
        if other:
            yield in_words(
                case,
                one.part,
                _('"{term}" is defined as "{office}"; it would be "{other}"',
                  term=one.term, office=one.office, other=other),
                _("Correct the definition, or accept this with the reason."),
            )  # fmt: skip


def _definitions(case: Case) -> Iterator[_Definition]:
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            names, match = terms(part), _IS.search(part.text)
            if names and match is not None and _ONE_NAME.fullmatch(match["is"]):
                short = names[1] if len(names) > 1 else ""
                yield _Definition(part, names[0], short, _REGION.sub("", match["is"]))


def _other(case: Case, one: _Definition, named: dict[str, _Definition]) -> str:
    """The office by which a term ought to be defined; "" where nothing speaks against its own."""
    first, last = one.term.split()[0], one.office.split()[0]
    if one.short and first == last and not _alike(case, one.term, one.office):
        return one.term
    if one.short or first != last:
        return ""
    if first == "Kepala" and one.term not in _SEATS.values():
        return _of_head(case, one, named)
    for office, head in _SEATS.items():
        seat = named.get(case.key(office))
        if head == one.term and seat is not None and _names_one(office, seat.office):
            own = seat.office.replace(office, head, 1)
            known = _names_one(head, one.office) and not _alike(case, own, one.office)
            return own if known else ""
    return ""


def _of_head(case: Case, one: _Definition, named: dict[str, _Definition]) -> str:
    """ "Kepala Dinas": the head of the Dinas that is defined."""
    led, office = (words.removeprefix("Kepala ") for words in (one.term, one.office))
    known = named.get(case.key(led))
    if case.key(office) in named.keys() - {case.key(led)}:
        return ""
    if known is not None and case.key(office) != case.key(led):
        whole = known.term if known.short else known.office
        alike = not whole.startswith(led) or _alike(case, whole, office)
        return "" if alike else f"Kepala {whole}"
    if known is None and led != office and _KIND.match(led) and _KIND.match(office):
        return one.term
    return ""


def _names_one(office: str, words: str) -> bool:
    """Whether *words* are the office and a name: "Kecamatan Pesisir"."""
    return words.startswith(f"{office} ") and len(words.split()) > len(office.split())


def _alike(case: Case, first: str, second: str) -> bool:
    """Whether one name is the other, the beginning of it, or short for it."""
    one, two = (name_key(words).removesuffix("daerah") for words in (first, second))
    if one.startswith(two) or two.startswith(one) or case.key(first) == case.key(second):
        return True
    region = case.regency.daerah.nama
    return is_short_form(second, first, region) or is_short_form(first, second, region)
