"""An office whose field has another name where the articles divide the fields.

One article often divides the fields ("asisten pemerintahan mengoordinasikan … bidang
komunikasi, informatika …"), another lists the offices ("dinas komunikasi dan informasi").
Where both speak of one field in two words that begin alike, one of them is a slip.  So it is
where the field of an office is one in the article on its place and another in that on its tasks:
each has a word that the other lacks.  This is an error, and so is an office that is "unsur
pelaksana" in one place and "unsur pengawas" in another.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Pemerintahan, dasar: [Pasal 2, Pasal 3]}
    daftar:
      - dasar: Pasal 3
        koordinasi: asisten
        isi:
          - diskominfo: Dinas Komunikasi dan Informasi
    ---
    Pasal 1
    Sekretaris Daerah membantu Bupati.
    Pasal 2
    Asisten Pemerintahan mengoordinasikan bidang komunikasi, informatika, dan persandian.
    Pasal 3
    Asisten Pemerintahan mengoordinasikan:
    a. dinas komunikasi dan informasi.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Dinas merupakan unsur pelaksana Urusan Pemerintahan bidang kearsipan dan bidang kesehatan.
    Pasal 2
    Kepala Dinas mempunyai tugas melaksanakan urusan pemerintahan bidang kearsipan dan bidang
    perpustakaan.

Bad::

    unit:
      kepala: {nama: Inspektur, dasar: Pasal 1}
    ---
    Pasal 1
    Inspektorat merupakan unsur pengawas yang dipimpin oleh Inspektur.
    Pasal 2
    Inspektorat merupakan unsur pelaksana.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten: {nama: Asisten Pemerintahan, dasar: [Pasal 2, Pasal 3]}
    daftar:
      - dasar: Pasal 3
        koordinasi: asisten
        isi:
          - diskominfo: Dinas Komunikasi dan Informatika
    ---
    Pasal 1
    Sekretaris Daerah membantu Bupati.
    Pasal 2
    Asisten Pemerintahan mengoordinasikan bidang komunikasi, informatika, dan persandian.
    Pasal 3
    Asisten Pemerintahan mengoordinasikan:
    a. dinas komunikasi dan informatika.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Kind, name_key, parse_citation
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.wording import SMALL_WORDS
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.task_words import content_words
from bagan.law.rules.wordings import articles, own
from bagan.law.rules.written import Written
from bagan.problem import Severity

ID = "bidang-berbeda"
SEVERITY = Severity.WARNING
SUMMARY = N_("An office whose field has another name where the articles divide the fields.")
SOURCE = ""

_WORD = re.compile(r"[^\W\d_]{4,}")
_FIELD = re.compile(
    r"\W*(?:Kepala\s+)?(?P<office>(?:Dinas|Badan)\b[^.;]{0,80}?)\s+(?:merupakan\s+unsur\s+pelaksana"
    r"|mempunyai\s+tugas|memiliki\s+tugas)\b[^.;]*?\b[Uu]rusan\s+[Pp]emerintahan\s+(?:[Dd]aerah\s+)?"
    r"(?:di\s+)?bidang\s+(?P<field>[^.;]+)"
)
_ELEMENT = re.compile(
    r"\W*(?P<office>(?:Dinas|Badan|Inspektorat|Sekretariat|Kantor|Satuan)\b[^.;,:]{0,90}?),?\s+"
    r"(?:yang\s+selanjutnya\s+di\w+\s+[\w\s]{2,40}?,?\s+)?(?:adalah|merupakan)\s+unsur\s+"
    r"(?P<kind>pelaksana(?:\s+(?:fungsi\s+)?(?P<more>penunjang|pengawas)(?:an)?)?"
    r"|penunjang|pengawas|staf|pelayanan)\b"
)
_BEHIND = re.compile(
    r"\b(?:yang|sesuai|berdasarkan|serta\s+tugas|dan\s+tugas|kepada|sebagaimana)\b"
)
_ALIKE = 6
"""Two words that begin with so many equal letters name one field."""
_NEAR = 3
"""How many words may stand between the two words of a field's name."""


def check(case: Case) -> Iterator[Finding]:
    for written in case.entries:
        for part in _divisions(case, written):
            found = _slip(case.organisation.name(written.entry.unit), own(part))
            if found is not None:
                yield _finding(case, written, part, found)
    yield from _of_offices(case)
    yield from _of_elements(case)


def _of_elements(case: Case) -> Iterator[Finding]:
    """An office that is one element in one place, and another in a second: "unsur pengawas"."""
    first: dict[str, tuple[Provision, str]] = {}
    for part in case.text.walk():
        match = _ELEMENT.match(own(part))
        if match is None:
            continue
        kind = (match["more"] or match["kind"]).casefold()
        before, known = first.setdefault(case.key(match["office"]), (part, kind))
        if kind != known:
            yield in_words(
                case,
                part,
                _('"{office}" is unsur {kind} here, unsur {other} in {place}',
                  office=match["office"], kind=kind, other=known, place=before.citation),
                _("Compare the two, and correct the one that is wrong."),
                around=match["kind"],
                weight=Severity.ERROR,
            )  # fmt: skip


def _of_offices(case: Case) -> Iterator[Finding]:
    """An office whose field is one in one article and another in a second."""
    first: dict[str, tuple[Provision, frozenset[str]]] = {}
    for part in articles(case.text):
        match = _FIELD.match(own(part))
        if match is None:
            continue
        words = content_words(_BEHIND.split(match["field"], maxsplit=1)[0])
        before, known = first.setdefault(name_key(match["office"]), (part, words))
        if words - known and known - words:
            yield in_words(
                case,
                part,
                _('The field is "{field}" here, and another in {place}',
                  field=" ".join(match["field"].split())[:90], place=before.citation),
                _("Compare the two, and correct the one that is wrong."),
                around=match["field"],
                weight=Severity.ERROR,
            )  # fmt: skip


def _divisions(case: Case, written: Written) -> Iterator[Provision]:
    """The places without a list that the head of the entry's list rests on."""
    link = written.link(Kind.KOORDINASI) or written.link(Kind.KOMANDO)
    head = case.organisation.units.get(link.dari) if link is not None else None
    for text in head.dasar if head is not None else ():
        part = case.text.find(parse_citation(text))
        if part is not None and not part.children and part.level != "angka":
            yield part


def _slip(name: str, field: str) -> tuple[str, str] | None:
    """A word of *name* that *field* lacks, and the word that it has in its place, next to
    another word of the name."""
    words = [word.casefold() for word in _WORD.findall(field)]
    wanted = [w.casefold() for w in _WORD.findall(name) if w.casefold() not in SMALL_WORDS][1:]
    known = set(words)
    for word in wanted:
        if word in known or len(word) <= _ALIKE:
            continue
        for place, other in enumerate(words):
            near = words[max(0, place - _NEAR) : place + _NEAR + 1]
            if _alike(word, other) and any(w != word and w in near for w in wanted):
                return word, other
    return None


def _alike(word: str, other: str) -> bool:
    """Whether two words begin alike, and neither is the other with an ending."""
    return (
        word[:_ALIKE] == other[:_ALIKE]
        and not word.startswith(other)
        and not other.startswith(word)
    )


def _finding(case: Case, written: Written, part: Provision, found: tuple[str, str]) -> Finding:
    quote, quoted_at = case.quotation(part, around=found[1])
    marks = written.butir.marks
    return Finding(
        marks.values.get("nama") or marks.of("id"),
        _(
            '{first} has "{word}" in the name of this office, {second} has "{other}"',
            first=written.entry.dasar,
            word=found[0],
            second=part.citation,
            other=found[1],
        ),
        _(
            "Ask which of the two is meant; to keep the wording of the list, accept this with "
            "the reason."
        ),
        holders=(written.butir, *case.items.get(written.entry.unit, ())),
        cited=str(part.citation),
        thing="; ".join(found),
        quote=quote,
        quoted_at=quoted_at,
    )
