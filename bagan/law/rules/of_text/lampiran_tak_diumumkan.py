"""An annex that no article announces, or that is not said to be part of the regulation.

An annex binds because an article says so: it names the annex ("tercantum dalam Lampiran
I") and says that it is "bagian yang tidak terpisahkan" of the regulation [UU 12/2011,
Lampiran II, on lampiran].  An annex that is announced has to be there, too.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - nomor: I
        judul: Susunan
        bagan: [{id: satu, jenjang: [bupati]}]
      - nomor: II
        judul: Hubungan Kerja
        bagan: [{id: dua, jenjang: [bupati]}]
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Susunan tercantum dalam Lampiran I yang merupakan bagian tidak terpisahkan dari Peraturan
    Bupati ini.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - nomor: I
        judul: Susunan
        bagan: [{id: satu, jenjang: [bupati]}]
      - nomor: II
        judul: Hubungan Kerja
        bagan: [{id: dua, jenjang: [bupati]}]
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Susunan dan hubungan kerja tercantum dalam Lampiran I dan Lampiran II dan merupakan
    bagian yang tak terpisahkan dari Peraturan Bupati ini.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [bupati]}]
    ---
    Pasal 1
    (1) Bupati memimpin.
    (2) Bagan susunan tercantum pada lampiran yang merupakan bagian yang tidak terpisahkan
        dengan Peraturan Bupati ini.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import parse_citation
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.annexed import Annexed, annexes, announcements
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "lampiran-tak-diumumkan"
SEVERITY = Severity.ERROR
SUMMARY = N_(
    "An annex that no article announces, or that is not said to be part of the regulation."
)
SOURCE = "UU 12/2011, Lampiran II (lampiran)"

_ANNEX = re.compile(r"Lampiran\b(?:[^.;]*\bdan\s+Lampiran\b)?", re.IGNORECASE)
_PART = re.compile(
    r"bagian\s*(?:yang\s*)?(?:tidak|tak)\s*(?:dapat\s*)?(?:ter|di)pisahkan", re.IGNORECASE
)


def check(case: Case) -> Iterator[Finding]:
    announced: dict[str | None, list[Provision]] = {}
    for number, part in announcements(case.text):
        announced.setdefault(number, []).append(part)
    known = annexes(case)
    for one in known:
        parts = announced.get(one.annex.nomor, [])
        if not parts:
            yield _unannounced(case, one)
        elif not any(_PART.search(part.text) for part in (*parts, *_speaking(case, parts))):
            yield _no_part(case, one, parts[0])
    there = {one.nomor for one in case.text.lampiran}  # told as lost, or as no chart
    numbers = there.union(one.annex.nomor for one in known)
    for number, parts in announced.items():
        if number is not None and number not in numbers:
            yield _absent(case, number, parts[0])


def _speaking(case: Case, parts: list[Provision]) -> Iterator[Provision]:
    """The other ayat of the pasal that announce an annex, which may go on about it: "(2) Lampiran
    sebagaimana dimaksud pada ayat (1) merupakan bagian ..."."""
    for head in dict.fromkeys(part.citation.head for part in parts if part.citation):
        pasal = case.text.find(parse_citation(head))
        yield from (one for one in pasal.walk() if _ANNEX.match(one.text)) if pasal else ()


def _name(number: str | None) -> str:
    return f"Lampiran {number}" if number else "Lampiran"


def _unannounced(case: Case, one: Annexed) -> Finding:
    return Finding(
        one.span,
        _("No article announces {annex}", annex=_name(one.annex.nomor)),
        _("An article has to say: tercantum dalam {annex}.", annex=_name(one.annex.nomor)),
        holders=(one.annex, case.regency.peraturan),
        cited=_name(one.annex.nomor),
    )


def _no_part(case: Case, one: Annexed, part: Provision) -> Finding:
    quote, quoted_at = case.quotation(part)
    return Finding(
        one.span,
        _(
            '{citation} announces {annex}, but no article calls it "bagian yang tidak terpisahkan"',
            citation=part.citation,
            annex=_name(one.annex.nomor),
        ),
        _("The articles have to say so, or accept this with the reason."),
        holders=(one.annex, case.regency.peraturan),
        cited=str(part.citation),
        quote=quote,
        quoted_at=quoted_at,
    )


def _absent(case: Case, number: str, part: Provision) -> Finding:
    quote, quoted_at = case.quotation(part)
    return Finding(
        case.document.key_at("lampiran"),
        _(
            "{citation} announces {annex}, which the spec does not have",
            citation=part.citation,
            annex=_name(number),
        ),
        _("Add the annex under lampiran."),
        holders=(case.regency.peraturan,),
        cited=str(part.citation),
        quote=quote,
        quoted_at=quoted_at,
    )
