"""An office that an article places with one head, and whose head answers to another.

"RSUD merupakan unit organisasi bersifat khusus pada Dinas Kesehatan" and, beside it, "Direktur
bertanggung jawab kepada Bupati"; or a Kepala Dinas who helps the Bupati ("mempunyai tugas membantu
Bupati") and answers to the Wakil Bupati.

Bad::

    unit:
      direktur: {nama: Direktur, dasar: Pasal 1 ayat (2)}
    ---
    Pasal 1
    (1) RSUD merupakan unit organisasi bersifat khusus pada Dinas Kesehatan.
    (2) RSUD dipimpin oleh Direktur yang bertanggung jawab kepada Bupati.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Dinas dipimpin oleh Kepala Dinas yang bertanggung jawab kepada Wakil Bupati.
    Pasal 2
    Kepala Dinas mempunyai tugas membantu Bupati melaksanakan urusan pemerintahan.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Dinas dipimpin oleh Kepala Dinas yang bertanggung jawab kepada Bupati melalui Sekretaris Daerah.
    Pasal 2
    Kepala Dinas mempunyai tugas membantu Bupati melaksanakan urusan pemerintahan.
    Pasal 3
    (1) UPTD merupakan unsur pelaksana teknis pada Dinas.
    (2) UPTD dipimpin oleh Kepala UPTD yang bertanggung jawab kepada Kepala Dinas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "induk-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("An office that an article places with one head, and whose head answers to another.")
SOURCE = ""

_NAME = r"[A-Z][\w/-]*(?:\s+[A-Z][\w/-]*)*"
_PLACED = re.compile(
    rf"\W*(?P<who>{_NAME})\s+(?:merupakan|adalah|berkedudukan\s+sebagai)\s+uni?t?(?:sur)?\b[^.;:]*?"
    rf"\spada\s+(?P<office>(?:Dinas|Badan)(?:\s+[A-Z][\w/-]*)*)"
)
_HELPS = re.compile(
    rf"\W*(?P<who>{_NAME})\s+mempunyai\s+tugas(?:\s+pokok)?\s+membantu\s+(?P<whom>{_NAME})"
)
_ANSWERS = re.compile(
    rf"\W*(?:(?P<office>{_NAME})\s+(?:dipimpin|dikepalai)\s+oleh\s+(?:seorang\s+)?)?(?P<who>{_NAME})"
    r"\s[^.;:]*?\bbertanggung\s*jawab\s+(?:langsung\s+)?kepada\s+(?P<whom>[^.;:]+)"
)
_WORD = re.compile(r"\w+")


def check(case: Case) -> Iterator[Finding]:
    parts = list(articles(case.text))
    answers = [(part, match) for part in parts if (match := _ANSWERS.match(own(part)))]
    for part in parts:
        if placed := _PLACED.match(own(part)):
            for other, match in answers:
                near = _pasal(other) == _pasal(part) and match["office"]
                if near and _same(match["office"], placed["who"]):
                    yield from _told(case, part, other, f"Kepala {placed['office']}", match)
        if helps := _HELPS.match(own(part)):
            for other, match in answers:
                if _same(match["who"], helps["who"]):
                    yield from _told(case, part, other, helps["whom"], match)


def _told(
    case: Case, part: Provision, other: Provision, whom: str, match: re.Match[str]
) -> Iterator[Finding]:
    """A finding where *whom* is not among those that the other part has him answer to."""
    said = re.sub(r"(?<!\w)Wakil\s+\w+(?:\s+[A-Z]\w+)*", "", match["whom"])
    long = case.key(said)
    if case.key(whom) in long or any(case.key(whom).startswith(one) for one in _heads(case, said)):
        return
    yield in_words(
        case,
        other,
        _('"{words}" answers to others than {head}, of whom {place} speaks',
          words=match["who"], head=whom, place=part.citation),
        _("Compare the two, and correct the one that is wrong."),
        around="kepada",
        thing=match["who"],
    )  # fmt: skip


def _heads(case: Case, words: str) -> Iterator[str]:
    """Each whole name in *words* that is short for a longer one: "Kepala Dinas"."""
    for name in re.findall(_NAME, words):
        if len(_WORD.findall(name)) > 1:
            yield case.key(name)


def _pasal(part: Provision) -> str:
    return part.citation.pasal if part.citation else ""


def _same(one: str, two: str) -> bool:
    return name_key(one) == name_key(two)
