"""An annex in the text that differs from the annex of the spec: title, legend or signature.

Where the text still has the annex, its words are compared with what Bagan prints: its
heading and the order in it, the titles of its charts, what its legend explains, how it
draws each kind of line and in which words, the lines over the signature, the office with
its comma, and the name.

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
    TENTANG MEKANISME KOORDINASI KERJA

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
    TENTANG MEKANISME KOORDINASI KERJA

    KOORDINASI KERJA

    Keterangan:
    ---- = Garis Komando

    BUPATI CONTOH,
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from bagan.chart.annex import BLANK, heading_lines, signature
from bagan.chart.model import Kind, Status, drawn_lines, name_key
from bagan.language import _
from bagan.law.naskah.naskah import TeksLampiran
from bagan.law.rules.annexed import Annexed, annexes, titles_in_text
from bagan.law.rules.case import Case
from bagan.law.rules.printed import differs, printed_key
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "lampiran-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_(
    "An annex in the text that differs from the spec's: heading, title, legend or signature."
)
SOURCE = ""

_ARROW = re.compile(r"[→>►]")
_SAMPLE = re.compile(r"^[^A-Za-z]*")
_BROKEN = re.compile(r"[-–]\s*[-–]|[.…┄┅╌╍]\s*[.…┄┅╌╍]|[–—]\s+[–—]|_\s+_")
_SOLID = re.compile(r"[─━_═―]{2}|—{2}")


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
        _("{hint} To accept it: pada: '{at}'", hint=suggestion, at=at),
        holders=(one.annex,),
        cited=at,
        quote=words,
        quoted_at=case.text.place(max(offset, one.text.start)),
    )


def _title(case: Case, one: Annexed, text: TeksLampiran) -> Iterator[Finding]:
    ours = list(dict.fromkeys(view.judul or one.annex.judul for view in one.annex.bagan))
    said = titles_in_text(case, text, ours)
    for mine, theirs in zip_longest(ours, said, fillvalue=""):
        if case.key(mine) != case.key(theirs) and said:
            message = _('The text has a chart titled "{words}" in this annex', words=theirs)
            if mine:
                message = _('The text has no chart titled "{title}" in this annex', title=mine)
            if mine and theirs:
                message = _(
                    'The chart is titled "{title}", in the text "{words}"', title=mine, words=theirs
                )
            yield _finding(
                case, one, message,
                _("Correct the one that is misspelt, or accept this with the reason."),
                at=differs("judul", mine, theirs), words=theirs,
            )  # fmt: skip


def _legend(case: Case, one: Annexed, text: TeksLampiran) -> Iterator[Finding]:
    if not text.keterangan:
        return
    explained = {
        kind: next((line for line in text.keterangan if _explains(one, kind, line)), "")
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
            yield from _meaning(case, one, kind, explained[kind])
    komando, koordinasi = (_drawn(case, one, explained[kind]) for kind in Kind)
    alike = set(komando) == set(koordinasi) and len(set(explained.values())) == len(Kind)
    turned = _dashed(komando) and koordinasi and not _dashed(koordinasi)
    if turned or (alike and _dashed(komando) is not None):
        message = _("The legend in the text draws the komando line dashed and the other one solid")
        message = message if turned else _("The legend in the text draws both kinds of line alike")
        hint = _("Bagan draws komando solid; accept this with the reason.")
        yield _finding(case, one, message, hint, at="keterangan", words=explained[Kind.KOMANDO])


def _explains(one: Annexed, kind: Kind, line: str) -> bool:
    """Whether a line of the legend has the word for a kind of line, or the spec's own words."""
    ours: str = getattr(one.annex.keterangan, kind.value)
    return kind.value in line.casefold() or name_key(ours) in name_key(line)


def _meaning(case: Case, one: Annexed, kind: Kind, words: str) -> Iterator[Finding]:
    """What a kind of line means, in the legend of the text and in the spec's."""
    ours, theirs = getattr(one.annex.keterangan, kind.value), _SAMPLE.sub("", words)
    if name_key(ours) != name_key(theirs):
        yield _finding(
            case, one,
            _('The legend says "{ours}", in the text "{theirs}"', ours=ours, theirs=theirs),
            _("Set keterangan of the annex, or accept this with the reason."),
            at=differs("keterangan", ours, theirs), words=words,
        )  # fmt: skip


def _drawn(case: Case, one: Annexed, words: str) -> str:
    """The sample in a line of the legend.  What was read of the line may have lost it: a row of
    "_" or "-" passes for markdown, or for a bullet."""
    text = case.text.text
    found = text.find(words, one.text.start) if one.text is not None else -1
    begins = text.rfind("\n", 0, found) + 1
    sample = _SAMPLE.match(text[begins:].lstrip() if found >= 0 else words)
    return sample[0].split(" = ")[0].split(":")[0].strip() if sample else ""


def _dashed(drawn: str) -> bool | None:
    """How a sample is drawn; None where that cannot be told."""
    return True if _BROKEN.search(drawn) else False if _SOLID.search(drawn) else None


def _arrow(case: Case, one: Annexed, kind: Kind, words: str) -> Iterator[Finding]:
    """Arrowheads in the legend of the text and on the lines of the spec."""
    printed = _ARROW.search(words) is not None
    if any(getattr(view.panah, kind.value) != printed for view in one.annex.bagan):
        message = (
            _("The legend in the text has an arrowhead on {kind}, the spec has none",
              kind=kind.value)
            if printed
            else _("The legend in the text has no arrowhead on {kind}, the spec has one",
                   kind=kind.value)
        )  # fmt: skip
        yield _finding(
            case, one, message, _("Set panah of the chart, or accept this with the reason."),
            at="keterangan", words=words,
        )  # fmt: skip


def _signature(case: Case, one: Annexed, text: TeksLampiran) -> Iterator[Finding]:
    if not text.jabatan:
        return
    known = case.regency.peraturan.ditetapkan is not None
    ours = signature(
        case.regency, one.annex, status=Status.DITETAPKAN if known else Status.RANCANGAN
    )
    above = " ".join(ours.above[:-1])
    parts = [(ours.above[-1], text.jabatan)]
    if text.nama and ours.below[0] != BLANK:
        parts.append((ours.below[0], text.nama))
    if BLANK not in above:
        parts.append((above, " ".join(text.penetapan)))
    for mine, theirs in parts:
        if printed_key(mine) != printed_key(theirs):
            yield _finding(
                case,
                one,
                _('The signature has "{ours}", in the text "{theirs}"', ours=mine, theirs=theirs),
                _("Write it as the regulation has it."),
                at=differs("tanda tangan", mine, theirs),
                words=theirs,
            )
    if not text.jabatan.endswith(","):
        yield _finding(
            case, one,
            _('The office of the signature has no comma in the text: "{words}"',
              words=text.jabatan),
            _("Bagan prints the comma; accept this with the reason."),
            at="tanda tangan", words=text.jabatan,
        )  # fmt: skip


def _heading(case: Case, one: Annexed, text: TeksLampiran) -> Iterator[Finding]:
    said = " ".join(text.kepala)
    instrument = case.regency.peraturan.jenis.partition(" ")[0].upper()
    order = ("LAMPIRAN", instrument, "NOMOR", "TENTANG")
    places = {word: place for word in order if (place := said.upper().find(word)) >= 0}
    left_out = [word for word in order if word not in places]
    weight = None
    if not said:
        message = _("The annex has no heading in the text: {parts}", parts=", ".join(order))
    elif list(places.values()) != sorted(places.values()) or left_out[:1] == ["LAMPIRAN"]:
        message = _("The heading of the annex is not {parts} in this order", parts=", ".join(order))
    else:
        for line in _printed(case, one):
            keys = (printed_key, case.key)
            if line.split()[0] in left_out:
                continue
            if all(key(line) not in key(said) for key in keys):
                yield _finding(
                    case,
                    one,
                    _('The heading of the annex has "{line}", in the text "{words}"',
                      line=line, words=said),
                    _("Write it as the regulation has it."),
                    at=differs("kepala", line, said),
                    words=text.kepala[0],
                )  # fmt: skip
        if not left_out:
            return
        message = _("The heading of the annex has no {parts}", parts=", ".join(left_out))
        weight = Severity.NOTE
    words = text.kepala[0] if text.kepala else ""
    hint = _("Bagan prints it so; accept this with the reason.")
    yield replace(_finding(case, one, message, hint, at="kepala", words=words), weight=weight)


def _printed(case: Case, one: Annexed) -> Iterator[str]:
    """The lines of the heading that the regulation's own data give."""
    rule = case.regency.peraturan
    status = Status.RANCANGAN if rule.nomor is None else Status.DITETAPKAN
    _annex, name, number, about, title = heading_lines(case.regency, one.annex, status=status)
    yield name
    if rule.nomor is not None:
        yield number
    yield f"{about} {title}"
