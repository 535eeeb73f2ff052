"""A definition of an office by another one: "Kepala Badan adalah Kepala Badan Pendapatan Daerah".

Definitions taken over from another office's regulation keep its name.  The name before "selanjutnya
disebut" and the one behind "adalah" are one; the head of an office is defined by that office; a
Camat has the name of his Kecamatan.  The Pemerintah Daerah is the head of the region; the Perangkat
Daerah of a regency are of six kinds [UU 23/2014, Pasal 209 ayat (2)].

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

Bad::

    peraturan: {jenis: Peraturan Bupati, tentang: Susunan Perusahaan Umum Daerah Tirta Lembah,
                penanda_tangan: {jabatan: Bupati Contoh}}
    unit:
      direksi: {nama: Direksi, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Perusahaan Umum Daerah Tirta Agung yang selanjutnya disebut Perumda adalah badan usaha.
    2. Direksi adalah organ Perumda.

Bad::

    unit:
      camat: {nama: Camat, dasar: Pasal 1 angka 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Kecamatan adalah bagian wilayah kabupaten.
    2. Camat adalah Kepala Kelurahan.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Instansi Vertikal adalah perangkat daerah di wilayah Kabupaten.
    Pasal 2
    Bupati memimpin.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      camat: {nama: Kecamatan, dasar: Pasal 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Pemerintah Daerah adalah Sekretaris Daerah sebagai unsur penyelenggara pemerintahan daerah.
    2. Perangkat Daerah adalah Sekretariat Daerah, Sekretariat DPRD, Inspektorat, Dinas, dan Badan.
    Pasal 2
    Bupati memimpin Kecamatan.

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
from bagan.law.rules.class_definitions import left_out, never, of_other_kind
from bagan.law.rules.classes import TITLES, class_of
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
_LEADS = re.compile(
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
class _Definition:
    """A term ("Kepala Dinas"), the short one for it, and the office that it is, as words."""

    part: Provision
    term: str
    short: str
    office: str


def check(case: Case) -> Iterator[Finding]:
    yield from _classes(case)
    found = list(_definitions(case))
    named = {case.key(one.short or one.term): one for one in found}
    for one in found:
        other = _other(case, one, named)
        if other:
            message = _('"{term}" is defined as "{office}"; it would be "{other}"',
                        term=one.term, other=other,
                        office=one.office or one.part.text.partition(" adalah ")[2])  # fmt: skip
            yield _finding(case, one.part, message)


def _finding(case: Case, part: Provision, message: str) -> Finding:
    advice = _("Correct the definition, or accept this with the reason.")
    return in_words(case, part, message, advice)


def _classes(case: Case) -> Iterator[Finding]:
    """Classes defined as what they are not: an Instansi Vertikal as a Perangkat Daerah."""
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            for said in never(part.text):
                term = part.text.partition(" adalah ")[0]
                message = _('"{term}" is defined as "{office}", which is what it is not',
                            term=term, office=said)  # fmt: skip
                yield _finding(case, part, message)
            if missing := left_out(case, part.text):
                kinds = ", ".join(missing)
                message = _("The definition of Perangkat Daerah leaves {kinds} out, which the chart"
                            " has", kinds=kinds)  # fmt: skip
                yield _finding(case, part, message)


def _definitions(case: Case) -> Iterator[_Definition]:
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            names, match = terms(part), _IS.search(part.text)
            short = names[1] if len(names) > 1 else ""
            if names and match is not None and _ONE_NAME.fullmatch(match["is"]):
                yield _Definition(part, names[0], short, _REGION.sub("", match["is"]))
            elif names and (short or _LEADS.search(part.text)):
                yield _Definition(part, names[0], short, "")


def _other(case: Case, one: _Definition, named: dict[str, _Definition]) -> str:
    """The office by which a term ought to be defined; "" where nothing speaks against its own."""
    if title := _of_title(case, one):
        return title
    if not one.office:
        return _of_seat(one)
    if one.term in TITLES and _HEADS_A.match(one.office):
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


def _of_title(case: Case, one: _Definition) -> str:
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


def _beside_seat(case: Case, one: _Definition, named: dict[str, _Definition]) -> str:
    """ "Camat": the head of the Kecamatan that is defined."""
    for office, head in _SEATS.items():
        seat = named.get(case.key(office))
        if head == one.term and seat is not None and _names_one(office, seat.office):
            own = seat.office.replace(office, head, 1)
            known = _names_one(head, one.office) and not _alike(case, own, one.office)
            return own if known else ""
    return ""


def _of_seat(one: _Definition) -> str:
    """ "Lurah adalah pimpinan Kecamatan": the office of that head."""
    match = _LEADS.search(one.part.text)
    led = match["seat"] if match and one.term in _SEATS.values() else ""
    other = _SEATS.get(led, "" if led in _BODIES else one.term)
    own = [seat for seat, head in _SEATS.items() if head == one.term]
    return f"pimpinan {own[0]}" if other != one.term else ""


def _of_office(case: Case, one: _Definition, named: dict[str, _Definition]) -> str:
    """ "Direktur adalah Direktur RSUD Melati", where RSUD Mawar is what is defined."""
    rest = one.office.removeprefix(one.term).strip()
    known = [name for other in named.values() for name in (other.short, other.term) if name]
    if of_other_kind(one.term, one.office, case.regency.peraturan.tentang, known):
        return one.term
    like = [name for name in known if len(name.split()) > 1 and name.split()[0] == rest.split()[0]]
    if not like or any(_alike(case, name, rest) for name in known):
        return ""
    return f"{one.term} {like[0]}"


def _of_head(case: Case, one: _Definition, named: dict[str, _Definition]) -> str:
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


def _of_the_one(case: Case, office: str, named: dict[str, _Definition]) -> str:
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
