"""A unit that rests on an article which is not the one that introduces it.

The basis of a unit is the place that first names it or first says what it is and does,
not one of the many that mention it later; the head of a list may also rest on the list.
Further places may follow, each of which has to be about the unit: it is the first that the
place, or the sentence above it, names.  A citation that slipped by one ayat is found by this.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 ayat (2)}
    ---
    Pasal 1
    (1) Bupati memimpin penyelenggaraan pemerintahan.
    (2) Bupati mengangkat pejabat.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 ayat (1)}
    ---
    Pasal 1
    (1) Bupati memimpin penyelenggaraan pemerintahan.
    (2) Bupati mengangkat pejabat.
"""

from __future__ import annotations

from collections.abc import Iterator

from bagan.chart.model import Citation, parse_citation
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.cited import Cited, of_items
from bagan.law.rules.lists import leads
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.stated import citations
from bagan.law.rules.wordings import articles, introduces, is_definitions, naming, own, with_leads
from bagan.problem import Severity

ID = "dasar-bukan-pertama"
SEVERITY = Severity.ERROR
SUMMARY = N_("A unit that rests on an article which is not the one that introduces it.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    cited: dict[str, list[Cited]] = {}
    for item, one in of_items(case):
        if _speaks(case, item, one):
            cited.setdefault(item, []).append(one)
    structured = {item for item, one in of_items(case) if _is_entry(case, item, one)}
    firsts = _firsts(case, frozenset(cited))
    for item, places in cited.items():
        named, introduced = firsts.get(item, (None, None))
        known = [first for first in (named, introduced) if first is not None]
        if not known:
            continue
        if _is_led(case, item, places[0]):
            known = []
        if (
            known
            and item not in structured
            and not any(p.citation.covers(k) for p in places for k in known)
        ):
            yield _finding(case, item, places[0], known)
            continue
        # A pasal that only mentions a group, in one of its parts, is no basis of it.
        group = item in case.organisation.groups
        first = introduced or (None if group else named)
        for one in places:
            right = one.citation == named or (first is not None and one.citation.covers(first))
            about = _is_entry(case, item, one) or _is_about(case, item, one)
            if not (right or about or _is_led(case, item, one)):
                yield _finding(case, item, one, known)


def _speaks(case: Case, item: str, one: Cited) -> bool:
    """Whether a citation is one that the rule is about: it names the unit, and is neither a
    definition nor a list that the unit heads or whose entries the group has."""
    pasal = case.text.pasal.get(one.citation.pasal)
    if pasal is None or is_definitions(pasal):
        return False
    if any(one.citation == place for place in _lists(case, item)):
        return False
    words = with_leads(case.text, one.citation)
    return bool(naming(words, case.names, frozenset({item})))


def _is_entry(case: Case, item: str, one: Cited) -> bool:
    """Whether a citation is an entry of a list that is the unit's name: the structure of an
    office introduces its parts."""
    part = case.text.find(one.citation)
    return part is not None and len(one.citation.parts) > 0 and leads(case, part, item)


def _is_led(case: Case, item: str, one: Cited) -> bool:
    """Whether the place is that of the line to one of several units with the same name:
    "Bidang Anggaran membawahkan Kelompok Jabatan Fungsional" introduces the Bidang's own."""
    alike = case.stated.namesakes.get(item, ())
    return bool(alike) and any(
        one.citation in citations(line) for line in case.commands.get(item, ())
    )


def _is_about(case: Case, item: str, one: Cited) -> bool:
    """Whether the place, a part of it, or the sentence above it is about the unit, or about a
    member of the group."""
    groups = case.organisation.groups
    items = (item, *(groups[item].anggota if item in groups else ()))
    part = case.text.find(one.citation)
    sizes = range(len(one.citation.parts))
    above = [case.text.find(Citation(one.citation.pasal, one.citation.parts[:n])) for n in sizes]
    parts = [*(part.walk() if part is not None else ()), *filter(None, above)]
    return any(introduces(part, case.names, item) for part in parts for item in items)


def _lists(case: Case, item: str) -> Iterator[Citation]:
    members = case.organisation.groups[item].anggota if item in case.organisation.groups else ()
    for entry in case.entries:
        heads = entry.entry.heads
        if item in heads or entry.entry.unit in members:
            yield parse_citation(entry.daftar.dasar)


def _firsts(
    case: Case, items: frozenset[str]
) -> dict[str, tuple[Citation | None, Citation | None]]:
    """By unit: the first place that names it, and the first that introduces it."""
    named: dict[str, Citation] = {}
    introduced: dict[str, Citation] = {}
    for part in articles(case.text):
        if part.citation is None:
            continue
        text = own(part)
        for mention in naming(text, case.names, items):
            named.setdefault(mention.id, part.citation)
            if mention.id not in introduced and introduces(part, case.names, mention.id):
                introduced[mention.id] = part.citation
    groups = case.organisation.groups
    return {i: (named.get(i), None if i in groups else introduced.get(i)) for i in items}


def _finding(case: Case, item: str, one: Cited, known: list[Citation]) -> Finding:
    quote, quoted_at = case.quotation(known[-1])
    return Finding(
        one.span,
        _(
            "{citation} is not the place that introduces {name}",
            citation=one.citation,
            name=case.organisation.name(item),
        ),
        _(
            "Cite {citation}, or accept this with the reason.",
            citation=_(" or ").join(dict.fromkeys(map(str, known))),
        ),
        holders=(one.holder,),
        cited=str(one.citation),
        quote=quote,
        quoted_at=quoted_at,
    )
