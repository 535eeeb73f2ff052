"""An abbreviation that Pasal 1 gives, and another for the same name in the spec or the articles.

"Badan Keuangan Daerah yang selanjutnya disingkat BKD" binds the whole regulation: BAKEUDA, BKAD
or the like for it elsewhere is a name that nobody finds.  What is no abbreviation of the name
at all (BKX) is a warning: offices have their own ways of making one.

Bad::

    unit:
      bpd: {nama: Badan Permusyawaratan Desa, label: BPDES, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Desa ini yang dimaksud dengan:
    1. Badan Permusyawaratan Desa yang selanjutnya disingkat BPD adalah lembaga desa.

Bad::

    unit:
      bkd: {nama: Badan Keuangan Daerah, singkatan: Bakeuda, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan Keuangan Daerah yang selanjutnya disingkat BKD adalah badan di bidang keuangan.

Bad::

    unit:
      bkd: {nama: Badan Keuangan Daerah, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan Keuangan Daerah yang selanjutnya disingkat BKD adalah badan di bidang keuangan.
    Pasal 2
    BKUD mempunyai tugas melaksanakan fungsi penunjang keuangan.

Bad::

    unit:
      bkd: {nama: Badan Keuangan Daerah, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan Keuangan Daerah yang selanjutnya disingkat BKX adalah badan di bidang keuangan.

Bad::

    unit:
      bkd: {nama: Badan Keuangan Daerah, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan Keuangan Daerah yang selanjutnya disingkat BKD adalah badan di bidang keuangan.
    2. Badan Kepegawaian Daerah yang selanjutnya disingkat BKD adalah badan kepegawaian.

Good::

    unit:
      bkd: {nama: Badan Keuangan Daerah, singkatan: BKD, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Badan Keuangan Daerah yang selanjutnya disingkat BKD adalah badan di bidang keuangan.
    2. Badan Kepegawaian Umum Daerah yang selanjutnya disingkat BKUD adalah badan kepegawaian.
    Pasal 2
    BKD mempunyai tugas melaksanakan fungsi penunjang keuangan; BKUD membantunya.

Good::

    unit:
      dinas: {nama: Dinas Sosial, dasar: Pasal 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Dewan Perwakilan Rakyat Daerah yang selanjutnya disingkat DPRD adalah DPRD Kabupaten.
    Pasal 2
    Dinas Sosial menyusun RKA dan DPA berdasarkan usulan unit kerja.

Good::

    unit:
      irban: {nama: Inspektur Pembantu, singkatan: Irban, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Inspektur Pembantu yang selanjutnya disebut Irban adalah Inspektur Pembantu pada
       Inspektorat Daerah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.short_forms import LONG_FORMS, SMALL, is_short_form
from bagan.law.rules.wordings import articles, is_definitions, own, terms
from bagan.problem import Severity, Span

ID = "singkatan-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("An abbreviation that Pasal 1 gives, and another for the same name elsewhere.")
SOURCE = "UU 12/2011, Lampiran II, nomor 98"

_CAPITALS = re.compile(r"\b(?![IVXLC]+\b)[A-Z][A-Za-z]*[A-Z]\d?[A-Z]*\b")
_LEAST = 3
"""So many letters of an abbreviation are no chance."""

_SYLLABLES = 5
"""So many letters may be of syllables ("BAPPEDA"); fewer have the first one of each word."""

Defined = tuple[str, str, Provision]
"""A name, its abbreviation, and the part of Pasal 1 that gives it."""


def check(case: Case) -> Iterator[Finding]:
    defined = list(_defined(case))
    for number, (long, short, part) in enumerate(defined):
        place = case.quotation(part)[1] or case.text.place(part.start)
        for other, same, _part in defined[:number]:
            if same == short and name_key(other) != name_key(long):
                message = _(
                    '"{short}" stands for "{long}" and for "{other}"',
                    short=short, long=long, other=other,
                )  # fmt: skip
                yield _finding(case, part, place, message, short)
        if not _in_order(short, long) and short.casefold() not in LONG_FORMS:
            message = _('"{short}" is no abbreviation of "{name}"', short=short, name=long)
            # One that is used may be a short name of its own; one that is not is a slip.
            used = len(re.findall(rf"\b{re.escape(short)}\b", case.text.text)) > 1
            yield _finding(case, part, place, message, short, Severity.WARNING if used else None)
        yield from _in_spec(case, long, short, part)
        others = [one for name, abbreviation, _part in defined if name != long
                  for one in (name, abbreviation)]  # fmt: skip
        yield from _in_articles(case, long, short, others)


def _defined(case: Case) -> Iterator[Defined]:
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            long, *short = terms(part)[:2] or ("",)
            found = short[0].strip(' "“”') if short else ""
            if len(found) >= _LEAST and " " not in found and name_key(found) not in name_key(long):
                yield long, found, part


def _in_order(short: str, long: str) -> bool:
    """Whether the letters of an abbreviation stand in a name in their order."""
    letters = iter(long.casefold())
    return all(letter in letters for letter in short.casefold() if letter.isalpha())


def _initials(name: str) -> str:
    words = name.casefold().split()
    return "".join(word[0] for word in words if word not in SMALL)


def _in_spec(case: Case, long: str, short: str, part: Provision) -> Iterator[Finding]:
    for item, unit in case.organisation.units.items():
        label = unit.label if unit.label and _is_abbreviation(unit.label, unit.nama) else None
        key, ours = ("singkatan", unit.singkatan) if unit.singkatan else ("label", label)
        if ours and name_key(unit.nama) == name_key(long) and name_key(ours) != name_key(short):
            message = _(
                '{unit} is "{ours}"; {place} abbreviates it as "{theirs}"',
                unit=unit.nama, ours=ours, place=part.citation, theirs=short,
            )  # fmt: skip
            yield _finding(case, part, unit.marks.of(key), message, short, holder=item)


def _is_abbreviation(label: str, name: str) -> bool:
    """Whether a label is one word that the name does not have: "BPKAD", "Bappeda"."""
    alone = re.fullmatch(r"[A-Z][^\W_]+", label) is not None
    return _CAPITALS.fullmatch(label) is not None or (
        alone and name_key(label) not in name_key(name)
    )


def _in_articles(case: Case, long: str, short: str, others: list[str]) -> Iterator[Finding]:
    told: set[str] = set()
    for part in articles(case.text):
        for word in _CAPITALS.findall(own(part)):
            known = word in told or word == short or len(word) < _LEAST or word in others
            if known or not is_short_form(word, long, case.regency.daerah.nama):
                continue
            if len(word) < _SYLLABLES and not _in_order(_initials(long), word):
                continue
            if any(is_short_form(word, other) for other in (*others, *_named(case, long))):
                continue
            told.add(word)
            message = _(
                '{place} says "{word}" for "{long}", which Pasal 1 abbreviates as "{short}"',
                place=part.citation, word=word, long=long, short=short,
            )  # fmt: skip
            span = case.quotation(part, around=word)[1] or case.text.place(part.start)
            yield _finding(case, part, span, message, word)


def _named(case: Case, long: str) -> Iterator[str]:
    """The names of the spec that may have the abbreviation, too."""
    for item in case.ids:
        name = case.organisation.name(item)
        if " " in name and case.key(name) != case.key(long):
            yield name


def _finding(
    case: Case,
    part: Provision,
    span: Span,
    message: str,
    thing: str,
    weight: Severity | None = None,
    *,
    holder: str | None = None,
) -> Finding:
    words, place = case.quotation(part, around=thing)
    return Finding(
        span,
        message,
        _("Use one abbreviation for one name, that of Pasal 1."),
        holders=(case.regency.peraturan, *(case.items[holder] if holder else ())),
        cited=str(part.citation or ""),
        thing=thing,
        quote=words,
        quoted_at=place,
        weight=weight,
    )
