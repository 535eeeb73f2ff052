"""A Bagian or Paragraf with one office's name that holds the tasks of an office of another.

"Bagian Kedua Bidang Mutasi" over the tasks of Bidang Pengadaan, or of a Seksi that another
Bidang leads: the heading or the article is wrong.  So is "Kewajiban Staf Ahli" over articles that
name no Staf Ahli, and give others their duties.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      staf: {nama: Staf Ahli, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    garis:
      - {komando: "bupati -> staf, sekda", dasar: Pasal 1}
    ---
    BAB I
    SUSUNAN
    Pasal 1
    Bupati memimpin Staf Ahli dan Sekretaris Daerah.
    BAB II
    TUGAS
    Paragraf 1
    Tugas dan Kewajiban Staf Ahli
    Pasal 2
    Sekretaris Daerah mempunyai kewajiban melapor.

Bad::

    unit:
      kaban: {nama: Kepala Badan, dasar: Pasal 1}
      b1: {nama: Bidang Mutasi, dasar: Pasal 1}
      b2: {nama: Bidang Pengadaan, dasar: Pasal 1}
    garis:
      - {komando: "kaban -> b1, b2", dasar: Pasal 1}
    ---
    BAB I
    TUGAS
    Bagian Kesatu
    Kepala Badan
    Pasal 1
    Kepala Badan membawahi Bidang Mutasi dan Bidang Pengadaan.
    Bagian Kedua
    Bidang Mutasi
    Pasal 2
    Bidang Pengadaan mempunyai tugas menyusun formasi.

Good::

    unit:
      kaban: {nama: Kepala Badan, dasar: Pasal 1}
      b1: {nama: Bidang Mutasi, dasar: Pasal 1}
      b2: {nama: Bidang Pengadaan, dasar: Pasal 1}
    garis:
      - {komando: "kaban -> b1, b2", dasar: Pasal 1}
    ---
    BAB I
    TUGAS
    Bagian Kesatu
    Kepala Badan
    Pasal 1
    Kepala Badan membawahi Bidang Mutasi dan Bidang Pengadaan.
    Bagian Kedua
    Bidang Mutasi
    Pasal 2
    Bidang Mutasi mempunyai tugas menyiapkan mutasi.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Jenis, name_key
from bagan.language import _
from bagan.law.naskah.naskah import Level, Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.tree import below
from bagan.law.rules.wordings import own
from bagan.problem import Severity

ID = "judul-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("A Bagian with one office's name that holds the tasks of an office of another.")
SOURCE = ""

_TASK = re.compile(r"\s*(?:mempunyai|memiliki)\s+tugas\b", re.IGNORECASE)
_CLASS = re.compile(r"\b(?:Sub\s?[Bb]agian|Sub\s?[Bb]idang|Bidang|Bagian|Seksi)\b", re.IGNORECASE)
_HEADINGS = (Level.BAB, Level.BAGIAN, Level.PARAGRAF)
_AMONG = frozenset({Jenis.KELOMPOK_JABATAN_FUNGSIONAL, Jenis.UPT})
"""What many heads lead: its tasks stand once, wherever."""


_DUTIES = re.compile(
    r"(?:(?:tugas|fungsi|wewenang|kewajiban|mekanisme|hubungan|kerja|uraian|pokok|hak|dan)[\s,]+)+\Z",
    re.IGNORECASE,
)
_OF_DUTIES = re.compile(r"(?:tugas|fungsi|wewenang|kewajiban|mekanisme|uraian|hak)\b", re.I)
_HAS_DUTIES = re.compile(
    r"\s*(?:mempunyai|memiliki|menyelenggarakan)\s+(?:tugas|fungsi|wewenang|kewajiban)\b"
    r"|\s+adalah\s+sebagai\s+berikut", re.IGNORECASE
)  # fmt: skip


def check(case: Case) -> Iterator[Finding]:
    yield from _duties_of_others(case)
    for heading, part in _under_headings(case):
        if part is heading:
            continue
        match = next(iter(case.names.find(own(part))), None)
        if match is None or match.start > len("Kepala  ") or not _TASK.match(own(part), match.end):
            continue
        if match.id not in case.organisation.units:
            continue
        named = _named(case, heading)
        if named is None:
            kind = _CLASS.match(case.organisation.name(match.id))
            if kind and _is_another(case, heading, kind[0]):
                yield _finding(case, part, match.id, heading)
            continue
        meant = case.stated.meant(match.id) | {match.id}
        if case.organisation.jenis(match.id) in _AMONG or meant & below(case, {named}):
            continue
        if named in below(case, {match.id}):
            continue
        yield _finding(case, part, match.id, heading)


def _duties_of_others(case: Case) -> Iterator[Finding]:
    """Headings of the duties of one office or class over articles that do not name it, and give
    duties to another."""
    names = case.names_and_classes
    for heading in case.text.walk():
        of_duties = heading.level in _HEADINGS and _OF_DUTIES.match(heading.heading)
        found = names.find(heading.heading) if of_duties else []
        if len(found) != 1 or not _DUTIES.match(heading.heading[: found[0].start]):
            continue
        own_ids = case.stated.alike(found[0].id) | {found[0].id}
        if found[0].end < len(heading.heading.rstrip(" .")):
            continue
        others: list[tuple[Provision, str]] = []
        for part in heading.walk():
            named = names.find(own(part)) if part.citation is not None else []
            if any(case.stated.alike(one.id) & own_ids for one in named):
                others = []
                break
            others += [
                (part, one.id)
                for one in named
                if one.id in case.organisation.units and _HAS_DUTIES.match(own(part), one.end)
            ]
        for part, unit in others[:1]:
            yield _finding(case, part, unit, heading)


def _finding(case: Case, part: Provision, unit: str, heading: Provision) -> Finding:
    return in_words(
        case,
        part,
        _('"{unit}" has its tasks under the heading "{heading}"',
          unit=case.organisation.name(unit), heading=heading.heading),
        _("Correct the heading or the article, or accept this with the reason."),
        thing=unit,
    )  # fmt: skip


def _is_another(case: Case, heading: Provision, kind: str) -> bool:
    """Whether a heading is the name of one office of that kind, and of none that the spec has."""
    words = heading.heading
    alone = re.match(rf"{kind}\s+(?!dan\b|pada\b)\w+", words, re.IGNORECASE) is not None
    return alone and not case.names.find(words) and len(_CLASS.findall(words)) == 1


def _under_headings(case: Case) -> Iterator[tuple[Provision, Provision]]:
    """Each part of the articles with the nearest heading over it."""
    for heading in case.text.walk():
        if heading.level in (Level.BAGIAN, Level.PARAGRAF):
            for child in heading.children:
                if child.level is Level.PASAL:
                    yield from ((heading, part) for part in child.walk())


def _named(case: Case, heading: Provision) -> str | None:
    """The unit whose whole name a heading is."""
    for mention in case.names.find(heading.heading):
        words = heading.heading[mention.start : mention.end]
        if name_key(words) == name_key(heading.heading) and mention.id in case.organisation.units:
            return mention.id
    return None
