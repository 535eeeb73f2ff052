"""A label that is not the unit's name, written out or shortened, but another name.

A label prints the name shorter: line breaks, abbreviations ("Subbag", "Adm.", "Dinkes"), left
out words such as "dan" or the region's name; or it is the short name that an article gives
("Asisten I adalah …"), or for such a short name what the article says it is.  It may name the
office's head ("Sekretaris Desa" for the Sekretariat), add to him the office that the regulation is
about ("Kepala Dinas Sosial" for the Kepala Dinas), and add who holds it, after a colon or in
brackets.  Anything else is another office to whoever reads the chart; so is a label that another
unit of the same chart has.  The official abbreviation (``singkatan``) is asked the same.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      dinsos: {nama: Dinas Sosial, label: Dinas Kesehatan, dasar: Pasal 1}
    garis:
      - {komando: sekda -> dinsos, dasar: Pasal 1}

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten-1: {nama: Asisten Pemerintahan, label: Asisten I, dasar: Pasal 1}
      asisten-2: {nama: Asisten Administrasi Umum, label: Asisten I, dasar: Pasal 1}
    garis:
      - {komando: "sekda -> asisten-1, asisten-2", dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda, [asisten-1, asisten-2]]}]

Bad::

    peraturan: {tentang: Susunan Organisasi Dinas Sosial}
    unit:
      kepala: {nama: Kepala Dinas, label: Kepala Dinas Kesehatan, dasar: Pasal 1}

Bad::

    peraturan: {tentang: Susunan Organisasi Dinas Sosial dan Tenaga Kerja}
    unit:
      kepala: {nama: Kepala Dinas, label: Kepala Dinas Sosial, dasar: Pasal 1}

Good::

    peraturan: {tentang: Susunan Organisasi Dinas Sosial}
    unit:
      kepala: {nama: Kepala Dinas, label: KEPALA DINAS SOSIAL, dasar: Pasal 1}

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, label: Sekda, dasar: Pasal 1}
      dinsos: {nama: Dinas Sosial, label: "Dinas\\nSosial", dasar: Pasal 1}
      setwan:
        nama: Sekretariat Dewan Perwakilan Rakyat Daerah
        label: Sekretariat DPRD
        dasar: Pasal 1
      tu: {nama: Subbagian Tata Usaha dan Kepegawaian, label: Subbag. TU & Kepeg., dasar: Pasal 1}
      asisten: {nama: Asisten Administrasi Umum, label: Asisten III, dasar: Pasal 1}
    garis:
      - {komando: "sekda -> dinsos, setwan, tu, asisten", dasar: Pasal 1}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bagan.chart.model import VILLAGES, name_key, roman_number
from bagan.language import _
from bagan.law.naskah.team_roles import is_role
from bagan.law.rules.case import Case
from bagan.law.rules.defined import other_wordings
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.short_forms import is_short_form
from bagan.law.rules.wordings import is_definitions, terms
from bagan.problem import Severity

ID = "label-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("A label that is not the unit's name, written out or shortened, but another name.")
SOURCE = ""

_COUNTS = re.compile(r"(?P<word>\w+)\s+(?P<number>[IVX]+)")
_MEANING = re.compile(
    r"\A.*?\badalah\s+|\s+(?:pada\s+)?(?:Sekretariat|Kabupaten|Kota|Provinsi)\b.*\Z", re.DOTALL
)
"""What stands in a definition around what the term means: "… Sekretariat Daerah Kabupaten X"."""
_PLACES = frozenset({"Kecamatan", "Kelurahan", *VILLAGES})
_ADDED = re.compile(r"\s*(?::.*|\([^()]*\)\s*)\Z", re.DOTALL)
_OFFICE_OF = {
    "camat": "kecamatan", "lurah": "kelurahan", "sekretaris": "sekretariat",
    "inspektur": "inspektorat",
}  # fmt: skip
"""What those lead whose own name does not say it."""


def check(case: Case) -> Iterator[Finding]:
    names = {name_key(case.organisation.name(item)): item for item in case.ids}
    for item, unit in case.organisation.units.items():
        if not unit.label or name_key(unit.label) == name_key(unit.nama):
            continue
        other = names.get(name_key(unit.label), item)
        cut = _cuts_region(case, unit.label) or _cuts_place(unit.label, unit.nama)
        prints = _prints(case, unit.label, unit.nama) and not cut
        if other != item or not prints:
            label = " ".join(unit.label.split())
            yield Finding(
                unit.marks.values.get("label") or case.place(item),
                _('The box of "{name}" says "{label}", which reads as another unit',
                  label=label, name=unit.nama),
                _('Remove the label, or shorten the name itself in it ("Subbag Umum" for '
                  'Subbagian Umum). Where the unit is called "{label}", correct nama.',
                  label=label),
                holders=case.items.get(item, ()),
                cited=case.cited(item),
            )  # fmt: skip
    yield from _abbreviated(case)
    yield from _doubled(case)
    yield from _counted(case)


def _abbreviated(case: Case) -> Iterator[Finding]:
    """Abbreviations that are not made of the name, where no article gives them."""
    for item, unit in case.organisation.units.items():
        short = unit.singkatan
        if short and short != unit.label and not _prints(case, short, unit.nama):
            yield Finding(
                unit.marks.of("singkatan"),
                _('"{short}" is no abbreviation of "{name}"', short=short, name=unit.nama),
                _("Write the abbreviation that the regulation gives, or remove it."),
                holders=case.items.get(item, ()),
                cited=case.cited(item),
                thing=short,
            )


def _doubled(case: Case) -> Iterator[Finding]:
    """Labels that two units of one chart have whose names differ."""
    units = case.organisation.units
    told: set[str] = set()
    for view in case.views:
        first: dict[str, str] = {}
        for item in (item for item in units if item in view.shown and item not in told):
            printed = units[item].label or units[item].nama
            other = first.setdefault(name_key(printed), item)
            labelled = units[item].label or units[other].label
            if labelled and name_key(units[item].nama) != name_key(units[other].nama):
                told.add(item)
                yield Finding(
                    units[item].marks.values.get("label") or case.place(item),
                    _('"{label}" is printed for both "{name}" and "{other}"',
                      label=" ".join(printed.split()), name=units[item].nama,
                      other=units[other].nama),
                    _("Write a label that only this unit has."),
                    holders=case.items.get(item, ()),
                    cited=case.cited(item),
                    thing=units[other].nama,
                )  # fmt: skip


def _counted(case: Case) -> Iterator[Finding]:
    """Labels that count units of one kind ("Asisten III") otherwise than the regulation does,
    where no article says which of them is called so."""
    last: dict[str, int] = {}
    for item, unit in case.organisation.units.items():
        match = _COUNTS.fullmatch(unit.label or "")
        if match is None or _COUNTS.fullmatch(unit.nama) or _defined(case, unit.label or ""):
            continue
        number = roman_number(match["number"])
        if number <= last.get(match["word"], 0):
            yield Finding(
                unit.marks.values.get("label") or case.place(item),
                _('The label "{label}" stands after one with a higher number', label=unit.label),
                _("Count the units in the order in which the regulation names them."),
                holders=case.items.get(item, ()),
                cited=case.cited(item),
                thing=unit.label or "",
            )
        last[match["word"]] = max(number, last.get(match["word"], 0))


def _prints(case: Case, label: str, name: str) -> bool:
    """Whether *label* is a short form of *name*, by its words or by an article."""
    defined = _defined(case, label)
    if defined:
        return any(name_key(name) in name_key(words) for words in defined)
    if any(name_key(label) == name_key(_MEANING.sub("", words)) for words in _defined(case, name)):
        return True
    if _names_the_office(case, label, name):
        return True
    printed = [label if ":" in name else _ADDED.sub("", label)]
    role, _colon, holder = label.partition(":")
    if holder and is_role(role.strip()) and ":" not in name:
        printed.append(_ADDED.sub("", holder.strip()))  # "Ketua: Bupati" for Bupati
    region = case.regency.daerah.nama
    wordings = (name, *_written(case, name), *_of_title(case, name))
    return any(is_short_form(words, one, region) for words in printed for one in wordings)


def _of_title(case: Case, name: str) -> Iterable[str]:
    """The name of who leads an office with all that the regulation's title has of it: "Kepala Badan
    Penanggulangan Bencana Daerah" for "Kepala Badan"."""
    kind = name.removeprefix("Kepala ")
    match = re.search(rf"\b{re.escape(kind)}\s[^,]+", case.regency.peraturan.tentang, re.IGNORECASE)
    region = case.regency.daerah.nama
    if kind != name and " " not in kind and match:
        yield f"Kepala {match[0].partition(region)[0].strip()}"


def _names_the_office(case: Case, label: str, name: str) -> bool:
    """Whether a label adds to who leads an office the name that the regulation's title has for
    it: "Kepala Dinas Sosial" for "Kepala Dinas", "Camat Sukaraja" for "Camat"."""
    rule, words = case.regency.peraturan, label.casefold().split()
    kind = " ".join(words[: len(name.split())])
    if kind != name.casefold() or len(words) == len(name.split()):
        return False
    office = _OFFICE_OF.get(words[0], "").split() + words[1:]
    region = case.regency.daerah.nama.casefold().split()
    if office[-len(region) :] == region:
        office = office[: -len(region)]
    named = rf"(?<!\S){re.escape(' '.join(office))}(?!\S)(?!\s+(?:dan|serta|&)\s)"
    return re.search(named, " ".join(rule.tentang.casefold().split())) is not None


def _cuts_region(case: Case, label: str) -> bool:
    """Whether a label has some words of the region's name and not all: Kutai for Kutai Barat."""
    region = case.regency.daerah.nama.split()[1:]
    said = set(map(name_key, label.split()))
    return 0 < sum(name_key(word) in said for word in region) < len(region)


def _cuts_place(label: str, name: str) -> bool:
    """Whether a label has some words of a village's or district's name and not all: "Desa Bemban"
    for Desa Sungai Bemban."""
    kind, _space, place = name.partition(" ")
    words = _ADDED.sub("", label).split()
    words = words[1:] if name_key(words[0]) == name_key(kind) else words
    return kind in _PLACES and 0 < len(words) < len(place.split())


def _written(case: Case, name: str) -> Iterable[str]:
    """The name in the other words that the regulation defines for it: "Inspektur Pembantu I" for
    "Irban I"."""
    return other_wordings(case.naskah, [("", name)]) if case.naskah is not None else ()


def _defined(case: Case, label: str) -> list[str]:
    """The definitions of *label* in the articles: "Asisten I adalah …"."""
    if case.naskah is None:
        return []
    return [
        part.text
        for pasal in case.naskah.pasal.values()
        if is_definitions(pasal)
        for part in pasal.walk()
        if name_key(label) in map(name_key, terms(part))
    ]
