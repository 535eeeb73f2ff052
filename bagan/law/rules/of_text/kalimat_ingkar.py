"""An article that denies what such articles say: "Camat tidak bertanggung jawab kepada Bupati".

Articles on organisation say who leads, answers to, helps and coordinates whom; they do not say
who does not.  A "tidak" there is a slip or a word put in, and turns a line round.  Conditions
("apabila Camat tidak melaksanakan …", "yang tidak dipimpin oleh …") are none, nor is
liability ("tidak bertanggung jawab atas kerugian"), nor that an office has no parts
("tidak membawahi Subbagian"), unless the spec draws that line.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      camat: {nama: Camat, dasar: Pasal 2}
    ---
    Pasal 1
    Bupati memimpin daerah.
    Pasal 2
    Camat berada di bawah dan tidak bertanggung jawab kepada Bupati.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      b1: {nama: Bidang Sosial, dasar: Pasal 2}
    garis:
      - {komando: kepala -> b1, dasar: Pasal 2}
    ---
    Pasal 1
    Dinas dipimpin oleh Kepala Dinas.
    Pasal 2
    Kepala Dinas tidak membawahi Bidang Sosial.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      camat: {nama: Camat, dasar: Pasal 1 angka 1}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Camat adalah kepala kecamatan yang tidak bertanggung jawab kepada Bupati.
    Pasal 2
    Bupati memimpin Camat.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      camat: {nama: Camat, dasar: Pasal 2}
    ---
    Pasal 1
    Dalam hal Camat tidak melaksanakan tugasnya, Bupati memimpin Kecamatan.
    Pasal 2
    Camat berada di bawah dan bertanggung jawab kepada Bupati, dan tidak bertanggung jawab atas
    kerugian pihak ketiga.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      b1: {nama: Bidang Sosial, dasar: Pasal 2}
      b2: {nama: Bidang Umum, dasar: Pasal 2}
    garis:
      - {komando: "kepala -> b1, b2", dasar: Pasal 2}
    ---
    Pasal 1
    Dinas dipimpin oleh Kepala Dinas.
    Pasal 2
    Kepala Dinas membawahi Bidang Sosial dan Bidang Umum. Setiap Bidang, kecuali Bidang Umum,
    bertanggung jawab kepada Kepala Dinas.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      b1: {nama: Bidang Sosial, dasar: Pasal 2}
      b2: {nama: Bidang Umum, dasar: Pasal 2}
    garis:
      - {komando: "kepala -> b1, b2", dasar: Pasal 2}
    ---
    Pasal 1
    Dinas dipimpin oleh Kepala Dinas.
    Pasal 2
    Kepala Dinas membawahi Bidang Sosial dan Bidang Umum. Bidang Sosial tidak membawahi Seksi.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Citation
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, is_definitions, matched, own, terms
from bagan.problem import Severity

ID = "kalimat-ingkar"
SEVERITY = Severity.ERROR
SUMMARY = N_('An article that denies a duty: "tidak bertanggung jawab kepada Bupati".')
SOURCE = ""

_DENIES = re.compile(
    r"\b(?:tidak|bukan|tanpa)\s+(?:(?:secara|langsung|perlu|harus|lagi)\s+){0,2}"
    r"(?:(?P<answers>ber\s*tanggung\s*jawab)(?!\s+(?:atas|terhadap))"
    r"|(?P<stands>ber(?:ada|kedudukan)\s+(?:langsung\s+)?di\s*bawah)|di(?:pimpin|kepalai|ketuai|bantu|kc?oordina\w+|koordina\w+)\b"
    r"|(?:memimpin|membantu|mengepalai|meng?k?oordina\w+|ber?koordinasi|melakukan\s+koordinasi)\b"
    r"|melapor\w*|menyampaikan\s+laporan|(?:mempunyai|memiliki)\s+(?:tugas|fungsi|lingkungan|wilayah)"
    r"|(?:menyelenggarakan|melaksanakan|menjalankan)\s+(?:fungsi|tugas)|(?P<leads>membawah\w+|terdiri))",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:apabila|bila|jika|(?:dalam|untuk)\s+hal|ketika|selama|sepanjang|kecuali|meskipun)\b"
    r"|\byang\s*\Z",
    re.IGNORECASE,
)
_LED = re.compile(r"\bdi(?:pimpin|kepalai)\s+oleh\b", re.IGNORECASE)
"""Whose head a "yang tidak …" tells of; without it, some of a kind are meant."""
_CLAUSE = re.compile(r"[.;:]")


def check(case: Case) -> Iterator[Finding]:
    yield from _excepted(case)
    yield from _defined(case)
    for part in articles(case.text):
        text = own(part)
        for match in _DENIES.finditer(text):
            before = _CLAUSE.split(text[: match.start()])[-1]
            condition = _CONDITION.search(before)
            said = match["answers"] or (match["stands"] and _LED.search(before))
            if condition and not (condition[0].startswith("yang") and said):
                continue
            if match["leads"] and not _drawn(case, text, match):
                continue
            yield _finding(case, part, matched(match))


def _defined(case: Case) -> Iterator[Finding]:
    """What Pasal 1 denies of an office or a class of offices: there a "yang" is no condition."""
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            match = _DENIES.search(part.text)
            if match and any(case.names_and_classes.find(term) for term in terms(part)):
                yield _finding(case, part, matched(match))


def _excepted(case: Case) -> Iterator[Finding]:
    """A line of the spec that an article states of all of a class but of this one: "kecuali"."""
    told: set[tuple[Citation, str]] = set()
    for relation in case.answering:
        above = case.stated.meant(relation.source)
        part = case.text.find(relation.citation)
        for item in sorted(relation.without) if relation.certain else ():
            led = any(line.source in above for line in case.commands.get(item, ()))
            if led and part is not None and (relation.citation, item) not in told:
                told.add((relation.citation, item))
                yield _finding(case, part, f"kecuali {case.organisation.name(item)}")


def _drawn(case: Case, text: str, match: re.Match[str]) -> bool:
    """Whether the spec draws a line between whom the clause names before and after."""
    named = case.names.find(text)
    before = {mention.id for mention in named if mention.end <= match.start()}
    after = {mention.id for mention in named if mention.start >= match.end()}
    lines = case.organisation.lines
    return any(line.source in before and line.target in after for line in lines)


def _finding(case: Case, part: Provision, said: str) -> Finding:
    return in_words(
        case,
        part,
        _('"{words}": an article that denies a line or a duty', words=said),
        _("Correct the article, or accept this with the reason."),
        around=said.split()[0],
        thing=said,
    )
