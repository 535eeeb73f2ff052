"""The definition of an office by another name in; the office that it would be, by the title and by
what else is defined, out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bagan.chart.model import VILLAGES, name_key
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.class_definitions import of_other_kind
from bagan.law.rules.classes import TITLES, class_of
from bagan.law.rules.short_forms import is_short_form

_KIND = re.compile(r"(?:Dinas|Badan|Kantor|Satuan|Inspektorat|Sekretariat|Bidang|Seksi|UPTD?)\Z")
LEADS = re.compile(
    r"\badalah\s+(?i:pimpinan|pemimpin|kepala)\s+(?P<seat>Sekretariat\s+(?:DPRD|Daerah)|[A-Z]\w+)"
)
_LONG = 4
"""The name of an office of so many words is told from a class of offices."""
_CLASS = re.compile(r"\s+(?:Kelas|Tipe)\s+[A-D]\b", re.IGNORECASE)
_UPT = re.compile(r"Unit\s+Pelaksana\s+Teknis\b", re.IGNORECASE)
_SEATS = {
    "Kecamatan": "Camat", "Kelurahan": "Lurah", "Sekretariat DPRD": "Sekretaris DPRD",
    "Sekretariat Daerah": "Sekretaris Daerah", **VILLAGES,
}  # fmt: skip
_BODIES = frozenset({"DPRD", "Dewan", "Dinas", "Badan", "Inspektorat"})
_HEADS_A = re.compile(r"Kepala\s+(?:Dinas|Badan|Satuan|Bidang|Bagian|Seksi)\b")
"""Heads that nobody with a title of his own is."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A term ("Kepala Dinas"), the short one for it, and the office that it is, as words."""

    part: Provision
    term: str
    short: str
    office: str


def office_meant(case: Case, one: Definition, named: dict[str, Definition]) -> str:
    """The office by which a term ought to be defined; "" where nothing speaks against its own."""
    if title := _of_title(case, one):
        return title
    if not one.office:
        return _of_seat(one)
    if _is_titled(one) or (one.term in TITLES and _HEADS_A.match(one.office)):
        return one.term
    if one.term in _SEATS.values():
        return _of_seat(one) or _beside_seat(case, one, named)
    first, last = one.term.split()[0], one.office.split()[0]
    kinds = {first, last, *one.short.split()[:1]}
    if one.short and len(kinds) > 1 and last not in (first, one.short.split()[0]):
        return one.term if all(map(_KIND.fullmatch, (first, last))) else ""
    if first != "Kepala" and one.office.startswith(f"{one.term} "):
        return _of_office(case, one, named)
    if one.short and first == last and not _alike(case, one.term, one.office):
        return one.term
    if one.short or first != last:
        return ""
    return _of_head(case, one, named) if first == "Kepala" else ""


def _is_titled(one: Definition) -> bool:
    """Whether it is defined by another title: "Inspektur adalah Sekretaris Daerah"."""
    own = {one.term, one.short} & set(TITLES)
    return bool(own) and any(re.match(rf"{title}\b", one.office) for title in set(TITLES) - own)


def _of_title(case: Case, one: Definition) -> str:
    """The office of the title, where a long name is it but for its last word: "Perumda Air Minum
    Tirta Agung" in a regulation on "Perumda Air Minum Tirta Lembah"."""
    words = one.term.split()
    title = _CLASS.sub("", case.regency.peraturan.tentang)
    if not one.short or len(words) < _LONG or _UPT.match(one.term):
        return ""
    begins = r"\s+".join(map(re.escape, words[:-1]))
    match = re.search(rf"\b{begins}\s+(?P<last>[^\W\d_]+)", title, re.IGNORECASE)
    if match is None or name_key(match["last"]) == name_key(words[-1]):
        return ""
    return "" if name_key(one.term) in name_key(title) else match[0]


def _beside_seat(case: Case, one: Definition, named: dict[str, Definition]) -> str:
    """ "Camat": the head of the Kecamatan that is defined."""
    for office, head in _SEATS.items():
        seat = named.get(case.key(office))
        if head == one.term and seat is not None and _names_one(office, seat.office):
            own = seat.office.replace(office, head, 1)
            known = _names_one(head, one.office) and not _alike(case, own, one.office)
            return own if known else ""
    return ""


def _of_seat(one: Definition) -> str:
    """ "Lurah adalah pimpinan Kecamatan": the office of that head."""
    match = LEADS.search(one.part.text)
    led = match["seat"] if match and one.term in _SEATS.values() else ""
    other = _SEATS.get(led, "" if led in _BODIES else one.term)
    own = [seat for seat, head in _SEATS.items() if head == one.term]
    return f"pimpinan {own[0]}" if other != one.term else ""


def _of_office(case: Case, one: Definition, named: dict[str, Definition]) -> str:
    """ "Direktur adalah Direktur RSUD Melati", where RSUD Mawar is what is defined."""
    rest = one.office.removeprefix(one.term).strip()
    known = [name for other in named.values() for name in (other.short, other.term) if name]
    if of_other_kind(one.term, one.office, case.regency.peraturan.tentang, known):
        return one.term
    like = [name for name in known if len(name.split()) > 1 and name.split()[0] == rest.split()[0]]
    if not like or any(_alike(case, name, rest) for name in known):
        return ""
    return f"{one.term} {like[0]}"


def _of_head(case: Case, one: Definition, named: dict[str, Definition]) -> str:
    """ "Kepala Dinas": the head of the Dinas that is defined."""
    led, office = (words.removeprefix("Kepala ") for words in (one.term, one.office))
    known = named.get(case.key(led))
    if case.key(office) in named.keys() - {case.key(led)}:
        return ""
    if known is not None and case.key(office) != case.key(led):
        whole = known.term if known.short else known.office
        same = whole.startswith(led) or whole.split()[0] == office.split()[0]
        alike = not same or _alike(case, whole, office)
        return "" if alike else f"Kepala {whole}"
    first = office.split()[0]
    if known is None and led == first:
        return _of_the_one(case, office, named)
    if led != first and led.split()[0] == first and not _alike(case, led, office):
        return one.term
    if known is None and led != first and _KIND.match(led) and _KIND.match(first):
        return one.term
    return ""


def _of_the_one(case: Case, office: str, named: dict[str, Definition]) -> str:
    """ "Kepala Badan" where one Badan alone is defined, by a short name: the head of that one."""
    first = office.split()[0]
    own = [one.term for one in named.values() if one.short and one.term.startswith(f"{first} ")]
    return "" if len(own) != 1 or _alike(case, own[0], office) else f"Kepala {own[0]}"


def _names_one(office: str, words: str) -> bool:
    """Whether *words* are the office and a name: "Kecamatan Pesisir"."""
    return words.startswith(f"{office} ") and len(words.split()) > len(office.split())


def _alike(case: Case, first: str, second: str) -> bool:
    """Whether one name is the other, its beginning, short for it, or the class that it is of."""
    one, two = (name_key(words).removesuffix("daerah") for words in (first, second))
    if one.startswith(two) or two.startswith(one) or case.key(first) == case.key(second):
        return True
    region = case.regency.daerah.nama
    short = is_short_form(second, first, region) or is_short_form(first, second, region)
    return short or bool(class_of(second) and second.startswith(first.split()[0]))
