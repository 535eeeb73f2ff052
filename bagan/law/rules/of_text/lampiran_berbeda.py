"""An annex in the text that differs from the annex of the spec: title, legend or signature.

Where the text still has the annex, its words are compared with what Bagan prints: the
titles of its charts, which kinds of line its legend explains and which have arrowheads,
the comma after the office of the enacting official, the order of its heading.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
    lampiran:
      - judul: Koordinasi Kerja
        bagan: [{id: satu, jenjang: [bupati, sekda]}]
    ---
    Pasal 1
    Sekretaris Daerah bertanggung jawab kepada Bupati.
    Ditetapkan di Contoh
    BUPATI CONTOH,

    LAMPIRAN
    PERATURAN BUPATI CONTOH
    NOMOR 1 TAHUN 2020
    TENTANG KOORDINASI

    COORDINASI KERJA

    Keterangan:
    ---- = Garis Komando

    BUPATI CONTOH,

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
    lampiran:
      - judul: Koordinasi Kerja
        bagan: [{id: satu, jenjang: [bupati, sekda]}]
    ---
    Pasal 1
    Sekretaris Daerah bertanggung jawab kepada Bupati.
    Ditetapkan di Contoh
    BUPATI CONTOH,

    LAMPIRAN
    PERATURAN BUPATI CONTOH
    NOMOR 1 TAHUN 2020
    TENTANG KOORDINASI

    KOORDINASI KERJA

    Keterangan:
    ---- = Garis Komando

    BUPATI CONTOH,
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from bagan.chart.model import Kind, drawn_lines
from bagan.language import _
from bagan.law.naskah.naskah import TeksLampiran
from bagan.law.rules.annexed import Annexed, annexes
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "lampiran-berbeda"
SEVERITY = Severity.WARNING
SUMMARY = N_(
    "An annex in the text that differs from the spec's: heading, title, legend or signature."
)
SOURCE = ""

_ORDER = ("LAMPIRAN", "PERATURAN|KEPUTUSAN|INSTRUKSI", "NOMOR", "TENTANG")
_ARROW = re.compile(r"[→>►]")


def check(case: Case) -> Iterator[Finding]:
    for one in annexes(case):
        if one.text is not None:
            yield from _title(case, one, one.text)
            yield from _legend(case, one, one.text)
            yield from _signature(case, one, one.text)
            yield from _heading(case, one, one.text)


def _finding(
    case: Case, one: Annexed, message: str, suggestion: str, *, at: str, words: str
) -> Finding:
    """A finding about one part of an annex, *at* which an acceptance may point."""
    assert one.text is not None
    offset = case.text.text.find(words, one.text.start) if words else one.text.start
    return Finding(
        one.span,
        message,
        suggestion,
        holders=(one.annex,),
        cited=at,
        quote=words,
        quoted_at=case.text.place(max(offset, one.text.start)),
    )


def _title(case: Case, one: Annexed, text: TeksLampiran) -> Iterator[Finding]:
    ours = list(dict.fromkeys(view.judul or one.annex.judul for view in one.annex.bagan))
    for mine, theirs in zip_longest(ours, text.judul, fillvalue=""):
        if case.key(mine) != case.key(theirs) and text.judul:
            message = _('The text has a chart titled "{words}" in this annex', words=theirs)
            if mine:
                message = _('The text has no chart titled "{title}" in this annex', title=mine)
            if mine and theirs:
                message = _(
                    'The chart is titled "{title}", in the text "{words}"', title=mine, words=theirs
                )
            yield _finding(
                case,
                one,
                message,
                _("Correct the one that is misspelt, or accept this with the reason."),
                at="judul",
                words=theirs,
            )


def _legend(case: Case, one: Annexed, text: TeksLampiran) -> Iterator[Finding]:
    if not text.keterangan:
        return
    explained = {
        kind: next((line for line in text.keterangan if kind.value in line.casefold()), "")
        for kind in Kind
    }
    drawn = {line.kind for view in one.annex.bagan for line in drawn_lines(case.organisation, view)}
    for kind in Kind:
        if bool(explained[kind]) != (kind in drawn):
            message = (
                _("The legend in the text does not explain {kind}, which the charts draw",
                  kind=kind.value)
                if kind in drawn
                else _("The legend in the text explains {kind}, which no chart of the annex draws",
                       kind=kind.value)
            )  # fmt: skip
            yield _finding(
                case, one, message, _("A legend names the kinds of line that the chart uses."),
                at="keterangan", words=explained[kind],
            )  # fmt: skip
        elif explained[kind]:
            yield from _arrow(case, one, kind, explained[kind])


def _arrow(case: Case, one: Annexed, kind: Kind, words: str) -> Iterator[Finding]:
    """Arrowheads in the legend of the text and on the lines of the spec."""
    printed = _ARROW.search(words) is not None
    if all(getattr(view.panah, kind.value) != printed for view in one.annex.bagan):
        message = (
            _("The legend in the text has an arrowhead on {kind}, the spec has none",
              kind=kind.value)
            if printed
            else _("The legend in the text has no arrowhead on {kind}, the spec has one",
                   kind=kind.value)
        )  # fmt: skip
        yield _finding(
            case,
            one,
            message,
            _("Set panah of the chart, or accept this with the reason."),
            at="keterangan",
            words=words,
        )


def _signature(case: Case, one: Annexed, text: TeksLampiran) -> Iterator[Finding]:
    if text.jabatan and not text.jabatan.endswith(","):
        yield _finding(
            case,
            one,
            _('The office of the signature has no comma in the text: "{words}"',
              words=text.jabatan),
            _("Bagan prints the comma; accept this with the reason."),
            at="tanda tangan",
            words=text.jabatan,
        )  # fmt: skip


def _heading(case: Case, one: Annexed, text: TeksLampiran) -> Iterator[Finding]:
    if not text.kepala:
        yield _finding(
            case,
            one,
            _("The annex has no heading in the text: LAMPIRAN, PERATURAN, NOMOR, TENTANG"),
            _("Bagan prints the heading; accept this with the reason."),
            at="kepala",
            words="",
        )
        return
    lines = " ".join(text.kepala).upper()
    found = (re.search(word, lines) for word in _ORDER)
    places = [match.start() if match else -1 for match in found]
    if -1 in places or places != sorted(places):
        yield _finding(
            case,
            one,
            _("The heading of the annex is not LAMPIRAN, PERATURAN, NOMOR, TENTANG in this order"),
            _("Bagan prints it so; accept this with the reason."),
            at="kepala",
            words=text.kepala[0],
        )
