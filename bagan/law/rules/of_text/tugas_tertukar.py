"""Two offices of one head whose tasks were exchanged.

"Bidang Anggaran mempunyai tugas … perbendaharaan" and "Bidang Perbendaharaan mempunyai tugas …
anggaran": each task names the subject of the other office, and none names its own.  It is told
only where both are so, or where one task has all of the other's subject: an office's task need
not repeat its name.

Bad::

    unit:
      kaban: {nama: Kepala Badan, dasar: Pasal 1}
      b1: {nama: Bidang Anggaran, dasar: Pasal 2}
      b2: {nama: Bidang Perbendaharaan, dasar: Pasal 3}
    garis:
      - {komando: "kaban -> b1, b2", dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Badan membawahi Bidang Anggaran dan Bidang Perbendaharaan.
    Pasal 2
    Bidang Anggaran mempunyai tugas melaksanakan pengelolaan kas dan perbendaharaan daerah.
    Pasal 3
    Bidang Perbendaharaan mempunyai tugas melaksanakan penyusunan anggaran.

Good::

    unit:
      kaban: {nama: Kepala Badan, dasar: Pasal 1}
      b1: {nama: Bidang Anggaran, dasar: Pasal 2}
      b2: {nama: Bidang Perbendaharaan, dasar: Pasal 3}
    garis:
      - {komando: "kaban -> b1, b2", dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Badan membawahi Bidang Anggaran dan Bidang Perbendaharaan.
    Pasal 2
    Bidang Anggaran mempunyai tugas melaksanakan penyusunan anggaran dan perbendaharaan.
    Pasal 3
    Bidang Perbendaharaan mempunyai tugas melaksanakan pengelolaan kas daerah.

Bad::

    unit:
      kadis: {nama: Kepala Dinas, dasar: Pasal 1}
      b1: {nama: Bidang Ketahanan Pangan, dasar: Pasal 2}
      b2: {nama: Bidang Perikanan Budidaya, dasar: Pasal 3}
      s1: {nama: Seksi Distribusi, dasar: Pasal 1}
      s2: {nama: Seksi Pembenihan, dasar: Pasal 1}
    garis:
      - {komando: "kadis -> b1, b2", dasar: Pasal 1}
      - {komando: b1 -> s1, dasar: Pasal 1}
      - {komando: b2 -> s2, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas membawahi Bidang Ketahanan Pangan dengan Seksi Distribusi dan Bidang Perikanan
    Budidaya dengan Seksi Pembenihan.
    Pasal 2
    Bidang Ketahanan Pangan mempunyai tugas melaksanakan pembenihan.
    Pasal 3
    Bidang Perikanan Budidaya mempunyai tugas melaksanakan distribusi.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      a1: {nama: Asisten Kesejahteraan Rakyat, dasar: Pasal 2}
      a2: {nama: Asisten Perekonomian dan Pembangunan, dasar: Pasal 3}
    garis:
      - {komando: "sekda -> a1, a2", dasar: Pasal 1}
    ---
    Pasal 1
    Sekretaris Daerah memimpin Asisten.
    Pasal 2
    Asisten Kesejahteraan Rakyat membantu Sekretaris Daerah sebagai penyelenggara kesejahteraan
    rakyat.
    Pasal 3
    Asisten Perekonomian dan Pembangunan membantu Sekretaris Daerah sebagai penyelenggara
    kesejahteraan rakyat.

Good::

    unit:
      kaban: {nama: Kepala Dinas, dasar: Pasal 1}
      b1: {nama: Bidang Kesehatan Masyarakat, dasar: Pasal 2}
      b2: {nama: Bidang Pelayanan Kesehatan, dasar: Pasal 3}
    garis:
      - {komando: "kaban -> b1, b2", dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas membawahi Bidang Kesehatan Masyarakat dan Bidang Pelayanan Kesehatan.
    Pasal 2
    Bidang Kesehatan Masyarakat mempunyai tugas melaksanakan promosi kesehatan dan gizi.
    Pasal 3
    Bidang Pelayanan Kesehatan mempunyai tugas membina masyarakat dan rujukan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from bagan.chart.model import Kind, name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.passing import heads_of
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.task_words import content_words, share
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "tugas-tertukar"
SEVERITY = Severity.ERROR
SUMMARY = N_("Two offices of one head whose tasks were exchanged, or one with the task of another.")
SOURCE = ""

_TASK = re.compile(
    r"\b(?:mempunyai|memiliki)\s+tugas(?:\s+pokok)?\b|\bbertugas\b|(?=\bmembantu\b)", re.IGNORECASE
)
_HELPS = re.compile(r"\bmembantu\s+.*?\s(?=dalam\b|me[a-z]+\b|untuk\b)", re.IGNORECASE)
_MOST = 2 / 3
"""A task that has so much of another office's subject is that office's."""


@dataclass(frozen=True, slots=True)
class Task:
    """Whose task, where it stands, and the words that it has."""

    unit: str
    part: Provision
    words: str


def check(case: Case) -> Iterator[Finding]:
    tasks = list(_tasks(case))
    yield from _taken(case, tasks)
    for one, two in combinations(tasks, 2):
        if one.unit != two.unit and _beside(case, one.unit, two.unit):
            first = content_words(case.organisation.name(one.unit))
            second = content_words(case.organisation.name(two.unit))
            below, others = _below(case, one.unit), _below(case, two.unit)
            if _crossed(first - second, second - first, one.words, two.words) or _crossed_below(
                below - others, others - below, one.words, two.words
            ):
                words, place = case.quotation(one.part)
                yield Finding(
                    place or case.text.place(one.part.start),
                    _(
                        "The tasks of {unit} ({first}) and {other} ({second}) read as exchanged: "
                        "each names the other's subject",
                        first=one.part.citation,
                        second=two.part.citation,
                        unit=case.organisation.name(one.unit),
                        other=case.organisation.name(two.unit),
                    ),
                    _("Correct the articles, or accept this with the reason."),
                    holders=(*case.items[one.unit], *case.items[two.unit]),
                    cited=str(one.part.citation or ""),
                    thing=two.unit,
                    quote=words,
                    quoted_at=place,
                )


def _taken(case: Case, tasks: list[Task]) -> Iterator[Finding]:
    """A task that names nothing of its own office, and another's subject word for word."""
    name = case.organisation.name
    for one in tasks:
        own_words = content_words(name(one.unit))
        for other in sorted({task.unit for task in tasks} - {one.unit}):
            words = name(other).split()[1:]
            subject = " ".join(words)
            alone = rf"\bbidang {re.escape(subject)}\s*(?:[.;]|\Z)"
            said = (
                name_key(subject) in name_key(one.words)
                if len(words) > 1
                else re.search(alone, one.words, re.IGNORECASE)
            )
            if said and _beside(case, one.unit, other) and not share(own_words, one.words):
                quote, place = case.quotation(one.part)
                yield Finding(
                    place or case.text.place(one.part.start),
                    _("The task of {unit} ({place}) names the subject of {other}, and nothing of "
                      "its own", unit=name(one.unit), place=one.part.citation, other=name(other)),
                    _("Correct the article, or accept this with the reason."),
                    holders=case.items[one.unit],
                    cited=str(one.part.citation or ""),
                    thing=other,
                    quote=quote,
                    quoted_at=place,
                )  # fmt: skip


def _tasks(case: Case) -> Iterator[Task]:
    for part in articles(case.text):
        match = _TASK.search(own(part))
        named = (
            {mention.id for mention in case.names.find(own(part)[: match.start()])} if match else ()
        )
        if match and len(named) == 1 and (unit := min(named)) in case.organisation.units:
            behind = " ".join((own(part)[match.end() :], *(child.words for child in part.children)))
            yield Task(unit, part, _HELPS.sub("", behind))


def _beside(case: Case, one: str, two: str) -> bool:
    """Whether two units of one kind have a head in common, or their heads have."""
    jenis = case.organisation.jenis
    if jenis(one) is not jenis(two):
        return False
    first, second = heads_of(case, one), heads_of(case, two)
    if first & second:
        return True
    over = [{top for head in heads for top in heads_of(case, head)} for heads in (first, second)]
    return bool(over[0] & over[1])


def _crossed(first: frozenset[str], second: frozenset[str], task: str, other: str) -> bool:
    """Whether neither task has its own subject, *first* and *second*, but the other's."""
    if not first or not second or share(first, task) or share(second, other):
        return False
    crossed = sorted((share(first, other), share(second, task)))
    return crossed[0] > 0 or crossed[1] >= _MOST


def _below(case: Case, unit: str) -> frozenset[str]:
    """The subjects of those that a unit leads."""
    names = (
        case.organisation.name(line.target)
        for line in case.organisation.lines
        if line.kind is Kind.KOMANDO and line.source == unit
    )
    return frozenset[str]().union(*map(content_words, names))


def _crossed_below(first: frozenset[str], second: frozenset[str], task: str, other: str) -> bool:
    """Whether neither task has a subject of those below its own office, *first* and *second*, but
    half of those of the other's."""
    if not first or not second or share(first, task) or share(second, other):
        return False
    return min(share(first, other), share(second, task)) >= 1 / 2
