"""A rumah sakit daerah under the command of another than the dinas it answers to.

The articles are asked the same: "Direktur bertanggung jawab kepada Bupati melalui Sekda".

Bad::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2021-06-22}
    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 3}
      rsud: {nama: Rumah Sakit Umum Daerah, dasar: Pasal 4}
    garis:
      - {komando: sekda -> rsud, dasar: Pasal 4}

Bad::

    peraturan:
      jenis: Peraturan Bupati
      tentang: Susunan Organisasi Rumah Sakit Umum Daerah
      penanda_tangan: {jabatan: Bupati Contoh}
      ditetapkan: {di: Contoh, tanggal: 2021-06-22}
    unit:
      direktur: {nama: Direktur, dasar: Pasal 3}
    ---
    Pasal 3
    Rumah Sakit Umum Daerah dipimpin oleh Direktur yang bertanggung jawab kepada Bupati melalui
    Sekretaris Daerah.

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2021-06-22}
    unit:
      dinkes: {nama: Dinas Kesehatan, dasar: Pasal 3}
      rsud: {nama: Rumah Sakit Umum Daerah, dasar: Pasal 4}
    garis:
      - {komando: dinkes -> rsud, dasar: Pasal 4}

Good::

    peraturan:
      ditetapkan: {di: Contoh, tanggal: 2017-06-22}
    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 3}
      rsud: {nama: Rumah Sakit Umum Daerah, dasar: Pasal 4}
    garis:
      - {komando: sekda -> rsud, dasar: Pasal 4}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bagan.language import _
from bagan.law.national import pack
from bagan.law.rules.answering import HEAD, beyond
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.national_words import since, words_of
from bagan.law.rules.offices import Offices, at_most
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.tree import office_roots
from bagan.problem import Severity

ID = "atasan-rumah-sakit"
SEVERITY = Severity.WARNING
SUMMARY = N_("A rumah sakit daerah commanded by another than the dinas it answers to.")
SOURCE = "docs/ketentuan.md, Rumah sakit daerah"


_HOSPITAL = re.compile(r"\brumah\s+sakit\b|\brsud?\b", re.IGNORECASE)
_REGION = frozenset({HEAD, "luar:sekda"})


def check(case: Case) -> Iterator[Finding]:
    if case.naskah is not None and _HOSPITAL.search(case.regency.peraturan.tentang):
        yield from _in_articles(case)
    organisation, offices = case.organisation, Offices(case)
    for rule in pack().on(case.enacted):
        for unit, parent in offices.above.items() if rule.atasan is not None else ():
            if rule.atasan is None or unit not in organisation.units:
                continue
            if organisation.jenis(unit) is not rule.atasan.jenis:
                continue
            if offices.kind(parent) is not rule.atasan.kantor:
                yield Finding(
                    case.place(unit),
                    _(
                        "{unit} is commanded by {parent}; by {source} it answers to a {office} "
                        "since {date}",
                        unit=organisation.name(unit),
                        parent=organisation.name(parent),
                        source=rule.source,
                        office=rule.atasan.kantor.value,
                        date=since(rule),
                    ),
                    words_of(rule),
                    holders=case.items[unit],
                    cited=case.cited(unit),
                    at_most=at_most(rule),
                )


def _in_articles(case: Case) -> Iterator[Finding]:
    """The head of the chart, of whom an article says that he answers to the region's head, and not
    to the head of a dinas."""
    tops = frozenset(office_roots(case))
    answers = {one.citation: one for one in case.answering if one.target in tops}
    for rule in pack().on(case.enacted):
        for citation, one in answers.items() if rule.atasan is not None else ():
            part = case.text.find(citation)
            if part is None or one.source not in _REGION or "dinas" in part.text.casefold():
                continue
            found = in_words(
                case,
                part,
                _(
                    "{unit} answers to {parent}; by {source} it answers to a {office} since {date}",
                    unit=case.organisation.name(one.target),
                    parent=beyond(case.regency.daerah.nama, one.source),
                    source=rule.source,
                    office=rule.atasan.kantor.value if rule.atasan else "",
                    date=since(rule),
                ),
                words_of(rule),
            )
            yield replace(found, at_most=at_most(rule))
