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

Bad::

    unit:
      kepala: {nama: Kepala UPTD Pasar, dasar: Pasal 2}
    ---
    Pasal 1
    Dengan Peraturan Bupati ini dibentuk UPTD Pasar Kelas A pada Dinas Perdagangan.
    Pasal 2
    UPTD Pasar dipimpin oleh Kepala UPTD Pasar yang bertanggung jawab kepada
    Kepala Dinas Perhubungan.

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
    rf"\W*(?P<who>{_NAME})\s+(?:merupakan|adalah|berkedudukan\s+sebagai)\s+(?:unit|unsur)\b[^.;:]*?"
    rf"\spada\s+(?P<office>(?:Dinas|Badan)(?:\s+[A-Z][\w/-]*)*)"
)
_MADE = re.compile(
    rf"(?:^|\bini\s+)dibentuk\s+(?P<who>{_NAME})\s+pada\s+(?P<office>(?:Dinas|Badan)(?:\s+[A-Z][\w/-]*)*)"
)
_CLASS = re.compile(r"\s+Kelas\s+[A-C]\Z")
_HELPS = re.compile(
    rf"\W*(?P<who>{_NAME})\s+mempunyai\s+tugas(?:\s+pokok)?\s+membantu\s+(?P<whom>{_NAME})"
)
_ANSWERS = re.compile(
    rf"\W*(?:(?P<office>{_NAME})\s+(?:dipimpin|dikepalai)\s+oleh\s+(?:seorang\s+)?)?(?P<who>{_NAME})"
    r"\s[^.;:]*?\bbertanggung\s*jawab\s+(?:langsung\s+)?kepada\s+(?P<whom>[^.;:]+)"
)
_DEPUTY = re.compile(r"\bWakil\s+\w+(?:\s+[A-Z]\w+)*")
_WORD = re.compile(r"\w+")


def check(case: Case) -> Iterator[Finding]:
    parts = list(articles(case.text))
    answers = [(part, match) for part in parts if (match := _ANSWERS.match(own(part)))]
    for part in parts:
        if placed := _PLACED.match(own(part)):
            led = [
                (other, match)
                for other, match in answers
                if _pasal(other) == _pasal(part) and _same(match["office"] or "", placed["who"])
            ]
            yield from _told(case, part, f"Kepala {placed['office']}", led)
        if made := _MADE.search(own(part)):
            who = _CLASS.sub("", made["who"])
            led = [(o, m) for o, m in answers if m["office"] and _same(m["office"], who)]
            yield from _told(case, part, f"Kepala {made['office']}", led)
        if helps := _HELPS.match(own(part)):
            led = [(o, m) for o, m in answers if _same(m["who"], helps["who"])]
            yield from _told(case, part, helps["whom"], led)


def _told(
    case: Case, part: Provision, whom: str, led: list[tuple[Provision, re.Match[str]]]
) -> Iterator[Finding]:
    """A finding where *whom* is among none of those that other parts have them answer to."""
    if any(_answers_to(case, whom, match["whom"]) for _other, match in led):
        return
    for other, match in led[:1]:
        yield in_words(
            case,
            other,
            _('"{words}" answers to others than {head}, of whom {place} speaks',
              words=match["who"], head=whom, place=part.citation),
            _("Compare the two, and correct the one that is wrong."),
            around="kepada",
            thing=match["who"],
        )  # fmt: skip


def _answers_to(case: Case, whom: str, words: str) -> bool:
    said = words if whom.startswith("Wakil") else _DEPUTY.sub("", words)
    key = case.key(whom)
    return key in case.key(said) or any(key.startswith(one) for one in _heads(case, said))


def _heads(case: Case, words: str) -> Iterator[str]:
    """Each whole name in *words* that is short for a longer one: "Kepala Dinas"."""
    for name in re.findall(_NAME, words):
        if len(_WORD.findall(name)) > 1:
            yield case.key(name)


def _pasal(part: Provision) -> str:
    return part.citation.pasal if part.citation else ""


def _same(one: str, two: str) -> bool:
    return name_key(one) == name_key(two)
