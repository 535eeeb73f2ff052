"""An article that gives the functions for one office's tasks to another office.

"(1) Sekretariat mempunyai tugas …  (2) Dalam melaksanakan tugas sebagaimana dimaksud pada
ayat (1), Bidang Mutasi menyelenggarakan fungsi": one of the two is not meant.

Bad::

    unit:
      kaban: {nama: Kepala Badan, dasar: Pasal 1}
      b1: {nama: Bidang Mutasi, dasar: Pasal 1}
      b2: {nama: Bidang Pengadaan, dasar: Pasal 1}
    garis:
      - {komando: "kaban -> b1, b2", dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Badan membawahi Bidang Mutasi dan Bidang Pengadaan.
    Pasal 2
    (1) Bidang Mutasi mempunyai tugas menyiapkan mutasi.
    (2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Bidang Pengadaan
    menyelenggarakan fungsi penyusunan rencana.
    Pasal 3
    Bidang Pengadaan mempunyai tugas menyusun formasi.

Bad::

    unit:
      kaban: {nama: Kepala Badan, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Badan memimpin.
    Pasal 2
    Kepala Badan menyelenggarakan fungsi:
    a. penyusunan rencana mutasi dan pensiun; dan
    b. penyusunan rencana mutasi dan pensiun.

Good::

    unit:
      kaban: {nama: Kepala Badan, dasar: Pasal 1}
      b1: {nama: Bidang Mutasi, dasar: Pasal 1}
      b2: {nama: Bidang Pengadaan, dasar: Pasal 1}
    garis:
      - {komando: "kaban -> b1, b2", dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Badan membawahi Bidang Mutasi dan Bidang Pengadaan.
    Pasal 2
    (1) Bidang Mutasi mempunyai tugas menyiapkan mutasi.
    (2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Bidang Mutasi
    menyelenggarakan fungsi penyusunan rencana.
    Pasal 3
    Bidang Pengadaan mempunyai tugas menyusun formasi.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from bagan.chart.model import Citation
from bagan.language import _
from bagan.law.naskah.mentions import Names
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.wording import entry_name
from bagan.law.rules.case import Case
from bagan.law.rules.classes import secretariats
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, matched, own
from bagan.problem import Severity

ID = "fungsi-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_(
    "An article that gives the functions for one office's tasks to another office, or one twice."
)
SOURCE = ""

_SHORT = 3
"""Entries of so few words may be names, or "Dihapus"."""
_BEGINNING = 24
"""So many letters of entries are compared before the entries themselves."""
_TASK = re.compile(r"\b(?:mempunyai|memiliki)\s+tugas\b", re.IGNORECASE)
_FUNCTIONS = re.compile(
    r"\W*(?:dalam|untuk)\s+\w+\s+tugas(?:\s+pokok)?\s+sebagaimana\s+(?:di)?maksud\s+"
    r"(?:pada|dalam)\s+(?:Pasal\s+(?P<pasal>\d+[A-Z]?)\s*)?(?:ayat\s*\((?P<ayat>\d+)\))?\s*,"
    r"(?P<whose>[^,;:.]*?)\s(?:menyelenggarakan|mempunyai|memiliki|melaksanakan)\s+fungsi\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    names = case.names_and_classes
    for part in articles(case.text):
        yield from _twice(case, part)
        match = _FUNCTIONS.match(own(part))
        if match is None or part.citation is None:
            continue
        steps = (("ayat", match["ayat"]),) if match["ayat"] else ()
        meant = case.text.find(Citation(match["pasal"] or part.citation.pasal, steps))
        task = _TASK.search(own(meant)) if meant is not None else None
        if meant is None or task is None:
            continue
        whose = _one(case, names, own(meant)[: task.start()])
        theirs = _one(case, names, match["whose"])
        if whose and theirs and not whose & theirs:
            yield in_words(
                case,
                part,
                _('"{words}" are functions of {other}, the tasks are of those in {place}',
                  words=matched(match), other=match["whose"].strip(),
                  place=meant.citation),
                _("Correct the article, or accept this with the reason."),
                around=match["whose"].strip(),
            )  # fmt: skip


def _twice(case: Case, part: Provision) -> Iterator[Finding]:
    """An entry that is word for word one before it in its list."""
    first: dict[str, Provision] = {}
    for one in part.children:
        before = first.setdefault(one.text[:_BEGINNING].casefold(), one)
        if before is one or one.children:
            continue
        words = entry_name(one.text)
        same = words.casefold() == entry_name(before.text).casefold()
        if same and len(words.split()) > _SHORT:
            yield in_words(
                case,
                one,
                _('"{words}" is what {place} says already',
                  words=textwrap.shorten(words, 80, placeholder="…"), place=before.citation),
                _("Correct the article, or accept this with the reason."),
                weight=Severity.WARNING,
            )  # fmt: skip


def _one(case: Case, names: Names, words: str) -> frozenset[str]:
    """Whom the one name in *words* means; nobody where they have none, or several."""
    if words.strip() == "Sekretaris":
        return secretariats(case.organisation)
    found = {mention.id for mention in names.find(words)}
    return case.stated.meant(min(found)) if len(found) == 1 else frozenset()
