"""An annex that the spec or the text lacks, or that has another number there.

The number of an annex is the one in its heading, or the one by which an article speaks of
its title; of several annexes without a heading, their order counts.  A table or a text ("Susunan
Keanggotaan", "Uraian Tugas") is no chart, and told as a note.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - judul: Susunan Organisasi
        bagan: [{id: satu, jenjang: [bupati]}]
    ---
    Pasal 1
    Bupati memimpin. Susunan tercantum dalam Lampiran I dan Lampiran II.
    Ditetapkan di Contoh
    BUPATI CONTOH,

    LAMPIRAN I
    PERATURAN BUPATI CONTOH
    NOMOR 1 TAHUN 2020
    TENTANG MEKANISME KOORDINASI KERJA

    SUSUNAN ORGANISASI

    BUPATI CONTOH,

    NAMA

    LAMPIRAN II
    PERATURAN BUPATI CONTOH
    NOMOR 1 TAHUN 2020
    TENTANG MEKANISME KOORDINASI KERJA

    ALUR SURAT

    BUPATI CONTOH,

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - judul: Susunan Organisasi
        bagan: [{id: satu, jenjang: [bupati]}]
    ---
    Pasal 1
    Bupati memimpin. Susunan tercantum dalam Lampiran.
    Ditetapkan di Contoh
    BUPATI CONTOH,

    LAMPIRAN
    PERATURAN BUPATI CONTOH
    NOMOR 1 TAHUN 2020
    TENTANG MEKANISME KOORDINASI KERJA

    SUSUNAN ORGANISASI

    BUPATI CONTOH,
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision, TeksLampiran
from bagan.law.rules.annexed import Annexed, annexes, announcements, is_no_chart, titles
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "lampiran-hilang"
SEVERITY = Severity.ERROR
SUMMARY = N_("An annex that the spec or the text lacks, or that has another number there.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    known = annexes(case)
    paired = [one.text for one in known if one.text is not None]
    for lost in case.text.lampiran:
        if not any(lost is one for one in paired):
            yield _not_in_spec(case, lost)
    announced: dict[str | None, list[Provision]] = {}
    for number, part in announcements(case.text):
        announced.setdefault(number, []).append(part)
    for one in known:
        if one.text is None and case.text.lampiran:
            yield _finding(
                case, one, _('The text has no annex "{title}"', title=one.annex.judul), "lampiran"
            )
        elif one.number is not None and one.number != (one.annex.nomor or ""):
            yield _finding(case, one, _other(one, one.number), "nomor")
        elif one.text is None or not one.text.nomor:
            yield from _said(case, one, announced)


def _said(
    case: Case, one: Annexed, announced: dict[str | None, list[Provision]]
) -> Iterator[Finding]:
    """The number by which an article speaks of an annex with this title."""
    numbers = {
        number
        for number, parts in announced.items()
        for part in parts
        if number and any(title in name_key(part.words) for title in titles(one.annex))
    }
    if numbers and one.annex.nomor not in numbers:
        yield _finding(case, one, _other(one, min(numbers)), "nomor")


def _other(one: Annexed, number: str) -> str:
    return _(
        'The annex "{title}" has the number {number} in the text, here {own}',
        title=one.annex.judul, number=number or "-", own=one.annex.nomor or "-",
    )  # fmt: skip


def _finding(case: Case, one: Annexed, message: str, at: str) -> Finding:
    return Finding(
        one.span,
        message,
        _("Number and name the annexes as the regulation does."),
        holders=(one.annex, case.regency.peraturan),
        cited=at,
        quoted_at=case.text.place(one.text.start) if one.text else None,
    )


def _not_in_spec(case: Case, part: TeksLampiran) -> Finding:
    words = "; ".join(part.judul) or " ".join(part.kepala)
    told = is_no_chart(" ".join(part.judul[:1]))
    return Finding(
        case.document.key_at("lampiran"),
        _('The text has an annex "{words}" which the spec lacks', words=words),
        _("It is no chart, and left to the regulation.")
        if told
        else _("Add the annex under lampiran, or accept this with the reason."),
        holders=(case.regency.peraturan,),
        cited="lampiran",
        quote=words,
        quoted_at=case.text.place(part.start),
        weight=Severity.NOTE if told else None,
    )
