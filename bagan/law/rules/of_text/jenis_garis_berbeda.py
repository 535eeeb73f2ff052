"""A line of one kind whose basis states the other.

Solid lines are komando, dashed lines koordinasi; the article decides.  Words of command
are "bertanggung jawab kepada", "membantu", "memimpin", "melimpahkan kepada"; words of
coordination "mengoordinasikan", "berkoordinasi dengan", "konsultasi".

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      staf: {nama: Staf Ahli, dasar: Pasal 1}
    garis:
      - {komando: sekda -> staf, dasar: Pasal 1}
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
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Citation, Kind, Line
from bagan.language import _
from bagan.law.naskah.relations import Relation
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import citations, thing_of
from bagan.problem import Severity

ID = "jenis-garis-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A line of one kind whose basis states the other.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    stated = case.stated
    told: set[tuple[int, Citation]] = set()
    for line in case.organisation.lines:
        places = citations(line)
        everything = [relation for place in places for relation in stated.at(place, above=True)]
        if any(stated.means(relation, line) for relation in everything):
            continue
        if line.kind is Kind.KOMANDO and stated.through(line, everything):
            continue
        holders = case.line_items.get(line.key, ())
        for place in places:
            relation = stated.of_other_kind(line, place, above=True)
            mark = (id(holders[0]) if holders else 0, place)
            if relation is not None and mark not in told:
                told.add(mark)
                yield _finding(case, line, place, relation)


def _finding(case: Case, line: Line, place: Citation, relation: Relation) -> Finding:
    quote, quoted_at = case.quotation(place, around=relation.cue.split(" … ")[0])
    name = case.organisation.name
    return Finding(
        line.span,
        _(
            '{citation} states {other} between {source} and {target} ("{cue}"), not {kind}',
            citation=place,
            other=relation.kind.value,
            source=name(line.source),
            target=name(line.target),
            cue=relation.cue,
            kind=line.kind.value,
        ),
        _("Write {other}: in place of {kind}:, or cite the article that says it.",
          other=relation.kind.value, kind=line.kind.value),
        holders=case.line_items.get(line.key, ()),
        cited=str(place),
        thing=thing_of([line]),
        lines=(line,),
        quote=quote,
        quoted_at=quoted_at,
    )  # fmt: skip
