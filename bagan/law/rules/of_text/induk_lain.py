"""An office that an article places with one head, and whose head answers to another.

"RSUD merupakan unit organisasi bersifat khusus pada Dinas Kesehatan" and, beside it, "Direktur
bertanggung jawab kepada Bupati"; or a Kepala Dinas who helps the Bupati ("mempunyai tugas membantu
Bupati") and answers to the Wakil Bupati.  So it is with one that is formed at an office ("Pada
Bidang dapat dibentuk UPTD"), or has "sebagian tugas" of one, and stands elsewhere in the spec.

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

Bad::

    unit:
      direktur: {nama: Direktur, dasar: Pasal 1 ayat (2)}
    ---
    Pasal 1
    (1) RSUD berkedudukan sebagai unit organisasi bersifat khusus pada Kecamatan.
    (2) RSUD dipimpin oleh Direktur yang bertanggung jawab kepada Kepala Dinas.

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
from bagan.law.rules.classes import class_name, heads
from bagan.law.rules.errands import about
from bagan.law.rules.in_words import in_words
from bagan.law.rules.passing import members_of
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.tree import below
from bagan.law.rules.wordings import articles, own, whole
from bagan.problem import Severity

ID = "induk-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("An office that an article places with one head, and whose head answers to another.")
SOURCE = ""

_NAME = r"[A-Z][\w/-]*(?:\s+[A-Z][\w/-]*)*"
_PLACED = re.compile(
    rf"\W*(?P<who>{_NAME})\s+(?:merupakan|adalah|berkedudukan\s+sebagai)\s+(?:unit|unsur)\b[^.;:]*?"
    rf"\spada\s+(?P<office>(?:Dinas|Badan|Kecamatan|Kelurahan)(?:\s+[A-Z][\w/-]*)*)"
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
    r"\s[^.;:]*?\bbertanggung\s*jawab\s+(?:langsung\s+)?kepada\s+(?P<whom>[^.;:]+?)"
    r"(?=\s+dan\s+(?:secara\s+\w+\s+)?mendapat\b|[.;:]|\Z)"
)
_FORMED = re.compile(
    r"(?:\A|[.;]\s+|,\s+)(?P<pada>[Pp]ada\s+(?:setiap\s+|masing-masing\s+)?)(?P<where>[^,.;]{3,80}?)"
    r"\s+(?:dapat\s+)?dibentuk\s+"
)
_SHARE = re.compile(
    r"\bsebagian\s+(?:kegiatan\s+|pelaksanaan\s+)?tugas(?:\s+(?:pokok|dan|fungsi|teknis|operasional))*\s+(?=(?P<office>[A-Z]\w+(?:\s+[A-Z]\w+)*))"
)
_PART_OF = re.compile(r"dibentuk|sebagian")
_DEPUTY = re.compile(r"\bWakil\s+\w+(?:\s+[A-Z]\w+)*")
_WORD = re.compile(r"\w+")
_TITLED = {"Kecamatan": "Camat", "Kelurahan": "Lurah"}
"""Offices whose heads have titles of their own."""


def check(case: Case) -> Iterator[Finding]:
    parts = list(articles(case.text))
    answers = [(part, match) for part in parts if (match := _ANSWERS.match(own(part)))]
    for part in parts:
        yield from _belonging(case, part)
        if placed := _PLACED.match(own(part)):
            led = [
                (other, match)
                for other, match in answers
                if _pasal(other) == _pasal(part) and _same(match["office"] or "", placed["who"])
            ]
            yield from _told(case, part, _head_of(placed["office"]), led)
        if made := _MADE.search(own(part)):
            who = _CLASS.sub("", made["who"])
            led = [(o, m) for o, m in answers if m["office"] and _same(m["office"], who)]
            yield from _told(case, part, f"Kepala {made['office']}", led)
        if helps := _HELPS.match(own(part)):
            led = [(o, m) for o, m in answers if _same(m["who"], helps["who"])]
            yield from _told(case, part, helps["whom"], led)


def _belonging(case: Case, part: Provision) -> Iterator[Finding]:
    """An office that is formed at one, or has part of its task, and stands elsewhere in the spec:
    "Pada Bidang dapat dibentuk UPTD"."""
    text = own(part)
    if not _PART_OF.search(text):
        return
    names = case.names_and_classes
    found = names.find(text)
    at = {one.start: one for one in found if whole(text, one)}
    for match in _FORMED.finditer(text):
        where, what = at.get(match.end("pada")), at.get(match.end())
        if where and what and where.end == match.end("where"):
            yield from _elsewhere(case, part, what.id, members_of(case, where.id), match["where"])
    for match in _SHARE.finditer(text):
        where, name = at.get(match.end()), case.organisation.name
        led = {one for one in case.organisation.units if heads(name(one), text[match.end() :])}
        starts = members_of(case, where.id) if where else frozenset(led)
        for one in about(case, part):
            yield from _elsewhere(case, part, one, starts, match["office"])


def _elsewhere(
    case: Case, part: Provision, what: str, starts: frozenset[str], words: str
) -> Iterator[Finding]:
    """A finding where none of those meant by *what* stands below one of *starts*."""
    meant = members_of(case, what) & case.commands.keys()
    if starts and meant and not meant & (below(case, starts) | starts):
        name = class_name(what) or case.organisation.name(what)
        yield in_words(
            case,
            part,
            _("{place} has {unit} at {office}; it does not stand there in the spec",
              place=part.citation, unit=name, office=words),
            _("Compare the two, and correct the one that is wrong."),
            around=words,
            thing=name,
        )  # fmt: skip


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


def _head_of(office: str) -> str:
    return _TITLED.get(office.split()[0], f"Kepala {office}")


def _pasal(part: Provision) -> str:
    return part.citation.pasal if part.citation else ""


def _same(one: str, two: str) -> bool:
    return name_key(one) == name_key(two)
