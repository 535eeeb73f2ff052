"""A line that goes another way than its articles say: turned round, one-way or both ways.

"Sekretaris Daerah mengoordinasikan Staf Ahli" goes from the one to the other; a report goes to
whom it is handed in, and a consultation to whom it asks; "koordinasi antar asisten" goes both
ways.  The line has to go the way of one at least of the places that it cites.  Where A
coordinates "melalui" B, B may be drawn as the one who coordinates A.  Equals coordinate "secara
horizontal"; where an article has them do so "secara vertikal", it is told.  No office has a line to
itself.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      staf: {nama: Staf Ahli, dasar: Pasal 1}
    garis:
      - {koordinasi: staf -> sekda, dasar: Pasal 1}
    ---
    Pasal 1
    Staf Ahli dikoordinasikan oleh Sekretaris Daerah.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      staf: {nama: Staf Ahli, dasar: Pasal 1}
    garis:
      - {koordinasi: sekda -> staf, dasar: Pasal 1}
    ---
    Pasal 1
    Staf Ahli dikoordinasikan oleh Sekretaris Daerah.

Bad::

    unit:
      dinas: {nama: Dinas Sosial, dasar: Pasal 1}
      badan: {nama: Badan Kesbangpol, dasar: Pasal 1}
    garis:
      - {koordinasi: dinas -> badan, dasar: Pasal 1}
    ---
    Pasal 1
    Dinas Sosial melakukan koordinasi secara horizontal dengan Badan Kesbangpol.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      a1: {nama: Asisten Pemerintahan, dasar: Pasal 1}
      a2: {nama: Asisten Pembangunan, dasar: Pasal 1}
    garis:
      - {komando: "sekda -> a1, a2", dasar: Pasal 1}
      - {koordinasi: a1 <-> a2, dasar: Pasal 2}
    ---
    Pasal 1
    Sekretaris Daerah memimpin Asisten Pemerintahan dan Asisten Pembangunan.
    Pasal 2
    Para Asisten melaksanakan koordinasi secara vertikal antar Asisten.

Bad::

    unit:
      camat: {nama: Camat, dasar: Pasal 1}
    ---
    Pasal 1
    Camat melakukan koordinasi dengan Camat dan instansi vertikal di wilayah kerjanya.

Good::

    unit:
      ketua: {nama: Ketua, dasar: Pasal 1}
      wakil: {nama: Wakil Ketua, dasar: Pasal 1}
    garis:
      - {komando: ketua -> wakil, dasar: Pasal 1}
    ---
    Pasal 1
    Wakil Ketua bertanggung jawab kepada Ketua.
    Pasal 2
    Camat melakukan koordinasi dengan Camat lainnya.

Good::

    unit:
      dinas: {nama: Dinas Sosial, dasar: Pasal 1}
      badan: {nama: Badan Kesbangpol, dasar: Pasal 1}
    garis:
      - {koordinasi: dinas <-> badan, dasar: Pasal 1}
    ---
    Pasal 1
    Dinas Sosial melakukan koordinasi secara horizontal dengan Badan Kesbangpol.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bagan.chart.model import Kind, Line
from bagan.language import _
from bagan.law.naskah.relations import Relation
from bagan.law.rules.case import Case
from bagan.law.rules.cited import written_together
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import citations, thing_of
from bagan.law.rules.wordings import articles, matched, own
from bagan.problem import Severity

ID = "arah-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A line that goes another way than its articles say: turned round, or one-way.")
SOURCE = ""


_TOGETHER = re.compile(r"^(?!.*konsultasi).* dengan", re.IGNORECASE)
"""Who coordinates "dengan" another is not above him, nor below; who consults him is below."""


_VERTICALLY = re.compile(
    r"\bsecara\s+(?:vertikal|struktural|hi[er]+ark[ih]s?|berjenjang)\s+"
    r"(?:antar\w*|sesama|dengan\s+sesama)\b",
    re.IGNORECASE,
)


_WITH_ITSELF = re.compile(
    r"(?<![\w/-])(?P<who>[A-Z][\w/-]*(?:\s+(?:dan\s+)?[A-Z][\w/-]*)*)\s+(?:wajib\s+|dapat\s+)?"
    r"(?:(?:melakukan|melaksanakan|mengadakan)\s+(?:hubungan\s+)?koordinasi|berkoordinasi"
    r"|(?:yang\s+)?(?:ber\w+\s+di\s+bawah\s+dan\s+)?bertanggung\s*jawab"
    r"|menyampaikan\s+laporan|melapor)\s+(?:dengan|kepada)\s+(?P=who)"
    r"(?=\s*[.,;]|\s+(?:dan|serta|melalui)\s)"
)
"""An office that has a line to itself; another one of its class has more words ("lainnya")."""
_NAME_BEFORE = re.compile(r"[A-Z][\w/-]*\s+(?:dan\s+)?\Z")
"""What makes the name a longer one: the "Wakil" of "Wakil Ketua bertanggung jawab kepada Ketua"."""


def check(case: Case) -> Iterator[Finding]:
    yield from _vertical(case)
    yield from _with_itself(case)
    for lines in written_together(case):
        found = [(line, told) for line in lines if (told := _stated_otherwise(case, line))]
        if found:
            yield _finding(case, [line for line, _told in found], found[0][1])


def _vertical(case: Case) -> Iterator[Finding]:
    """Equals among whom an article has a line go up and down: "secara vertikal antar Asisten"."""
    for place, found in case.stated.own.items():
        part = case.text.find(place)
        match = _VERTICALLY.search(own(part)) if part is not None else None
        if part is not None and match and any(one.source == one.target for one in found):
            said = matched(match)
            yield in_words(
                case,
                part,
                _('{citation} says "{words}" of equals', citation=place, words=said),
                _("Correct the article, or accept this with the reason."),
                around=said,
                thing=said,
            )


def _with_itself(case: Case) -> Iterator[Finding]:
    """An office that an article has coordinate with itself, or answer to itself."""
    for part in articles(case.text):
        text = own(part)
        match = _WITH_ITSELF.search(text)
        if match is not None and not _NAME_BEFORE.search(text[: match.start()]):
            said = matched(match)
            yield in_words(
                case,
                part,
                _('"{words}": an office has no line to itself', words=said),
                _("Correct the article, or accept this with the reason."),
                around=said,
                thing=said,
            )


def _stated_otherwise(case: Case, line: Line) -> Relation | None:
    """What an article says of the two ends of *line*, where no cited place says it so."""
    if line.kind is Kind.KOMANDO:
        return _command(case, line)
    cited = [
        relation
        for place in citations(line)
        for relation in case.stated.at(place, above=place in case.stated.entries)
        if relation.kind is line.kind
    ]
    cited = [relation for relation in cited if relation.certain] or cited
    there = [r for r in cited if case.stated.joins(r, line.source, line.target)]
    back = [r for r in cited if case.stated.joins(r, line.target, line.source)]
    said = [*there, *back]
    if not said:
        return None
    if line.both:
        mutual = any(
            r.both and (r.certain or r in said) and case.stated.means(r, line)
            for r in case.stated.about(line)
        )
        one_way = all(r.leads or r.report or not _TOGETHER.search(r.cue) for r in said)
        return said[0] if one_way and not mutual and not (there and back) else None
    if all(relation.both for relation in said):
        return said[0]
    if there or any(relation.both or _goes_through(relation) for relation in back):
        return None
    return back[0]


def _goes_through(relation: Relation) -> bool:
    """Whether it tells through whom one coordinates, who so is the one that coordinates."""
    return "melalui" in relation.cue and not relation.report


def _command(case: Case, line: Line) -> Relation | None:
    """A command that the cited places state from the end of *line* to its beginning."""
    cited = [r for place in citations(line) for r in case.stated.at(place) if r.kind is line.kind]
    if any(case.stated.joins(r, line.source, line.target) for r in cited) and not line.both:
        return None
    return next((r for r in cited if case.stated.joins(r, line.target, line.source)), None)


def _finding(case: Case, lines: Sequence[Line], told: Relation) -> Finding:
    line, name = lines[0], case.organisation.name
    quote, quoted_at = case.quotation(told.citation, around=told.cue.split(" … ")[0])
    forward = case.stated.joins(told, line.source, line.target)
    source, target = (line.source, line.target) if forward else (line.target, line.source)
    arrow = "<->" if told.both else "->"
    holders = [item for one in lines for item in case.line_items.get(one.key, ())]
    return Finding(
        line.span,
        _(
            '{citation} ("{cue}") states a line that goes both ways between {source} and {target}',
            citation=told.citation,
            cue=told.cue,
            source=name(source),
            target=name(target),
        )
        if told.both
        else _(
            '{citation} ("{cue}") states a line from {source} to {target} only',
            citation=told.citation,
            cue=told.cue,
            source=name(source),
            target=name(target),
        ),
        _("Write {source} {arrow} {target}.", source=source, arrow=arrow, target=target),
        holders=tuple({id(item): item for item in holders}.values()),
        cited=str(told.citation),
        thing=thing_of(lines),
        lines=tuple(lines),
        quote=quote,
        quoted_at=quoted_at,
    )
