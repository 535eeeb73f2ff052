"""A line whose basis does not state it.

A line is drawn because an article says that one answers to the other, leads it, helps it,
or coordinates with it.  The cited place must name both ends, or the class that they
belong to, and say what joins them; several places may say it together ("Bupati memimpin
Perangkat Daerah" and "Sekretaris Daerah membantu Bupati").  A place that only hints at a
line which another states plainly is found, too.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 ayat (1)}
      wakil: {nama: Wakil Bupati, dasar: Pasal 1 ayat (2)}
    garis:
      - {komando: bupati -> wakil, dasar: Pasal 1 ayat (1)}
    ---
    Pasal 1
    (1) Bupati memimpin penyelenggaraan pemerintahan.
    (2) Wakil Bupati bertanggung jawab kepada Bupati.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 ayat (1)}
      wakil: {nama: Wakil Bupati, dasar: Pasal 1 ayat (2)}
    garis:
      - {komando: bupati -> wakil, dasar: Pasal 1 ayat (2)}
    ---
    Pasal 1
    (1) Bupati memimpin penyelenggaraan pemerintahan.
    (2) Wakil Bupati bertanggung jawab kepada Bupati.
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Citation, Kind, Line
from bagan.language import _
from bagan.law.naskah.relations import Relation
from bagan.law.rules.case import Case
from bagan.law.rules.lists import structure
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import Stated, citations
from bagan.problem import Severity

ID = "garis-tanpa-bukti"
SEVERITY = Severity.WARNING
SUMMARY = N_("A line whose basis does not state it.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    stated = case.stated
    # What one item writes (a chain, the link of a list) is drawn as many lines; a citation
    # of it has to state one of them.
    written: dict[tuple[int, Citation], list[tuple[Line, Citation | None]]] = {}
    right: set[tuple[int, Citation]] = set()
    for line in case.organisation.lines:
        holders = case.line_items.get(line.key, ())
        wrong = dict(_unstated(case, line))
        for citation in citations(line):
            mark = (id(holders[0]) if holders else 0, citation)
            if citation in wrong:
                written.setdefault(mark, []).append((line, wrong[citation]))
            else:
                right.add(mark)
    for mark, lines in written.items():
        line, plain = lines[0]
        # a line of the other kind is told by jenis-garis-berbeda
        if mark not in right and stated.of_other_kind(line, mark[1]) is None:
            yield _finding(case, line, mark[1], plain)


def _unstated(case: Case, line: Line) -> Iterator[tuple[Citation, Citation | None]]:
    """The citations of *line* that do not state it, each with the place that does, if the
    articles have one."""
    stated = case.stated
    entries = stated.entries
    places = [c for c in citations(line) if case.text.find(c) is not None]
    found = {c: stated.at(c, above=c in entries) for c in places}
    direct = {c: [r for r in found[c] if stated.means(r, line)] for c in places}
    plainly = any(_plain(r, line) or _reports(r, line) for c in places for r in direct[c])
    together: tuple[Relation, ...] = ()
    if line.kind is Kind.KOMANDO and not plainly:
        together = stated.through(line, [r for c in places for r in found[c]])
    elsewhere = _elsewhere(stated, line)
    hinted = not plainly and not together and elsewhere is not None
    for citation in places:
        if line.kind is Kind.KOMANDO and structure(case, citation, line.source):
            continue
        helps = any(r in together for r in found[citation])
        if hinted or not (helps or direct[citation]):
            yield citation, elsewhere


def _plain(relation: Relation, line: Line) -> bool:
    """Whether a relation states the line outright, and is no hint or report upwards."""
    return relation.certain and not relation.report and relation.kind is line.kind


def _reports(relation: Relation, line: Line) -> bool:
    """Whether a relation is a report that goes the way of a line of coordination."""
    ends = (relation.source, relation.target)
    upward = line.kind is Kind.KOORDINASI and ends == (line.source, line.target)
    return relation.report and relation.certain and upward


def _elsewhere(stated: Stated, line: Line) -> Citation | None:
    """The first place of all articles that states *line* outright."""
    for relation in stated.about(line):
        if _plain(relation, line) and stated.means(relation, line):
            return relation.citation
    return None


def _finding(case: Case, line: Line, citation: Citation, plain: Citation | None) -> Finding:
    quote, quoted_at = case.quotation(citation)
    name = case.organisation.name
    return Finding(
        line.span,
        _(
            "{citation} does not say that {kind} joins {source} and {target}",
            citation=citation,
            kind=line.kind.value,
            source=name(line.source),
            target=name(line.target),
        ),
        _("{citation} says it.", citation=plain)
        if plain is not None and plain != citation
        else _("Cite the article that says it, or accept this with the reason."),
        holders=case.line_items.get(line.key, ()),
        cited=str(citation),
        quote=quote,
        quoted_at=quoted_at,
    )
