"""A part of the articles in; whom its office sends, and through whom one acts, where the chart has
it otherwise, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Citation, Jenis
from bagan.law.naskah.mentions import Mention
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.tree import below
from bagan.law.rules.wordings import introduces, own

_SENDS = re.compile(r"\b(?:menunjuk|menugaskan|memerintahkan|menginstruksikan)\s+\Z", re.IGNORECASE)
_SENT_BY = re.compile(
    r"\batas\s+(?:penunjukan|perintah|penugasan)\s+(?:kepala\s+)?\Z", re.IGNORECASE
)
_THROUGH = re.compile(r"\bmelalui\s+\Z", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:melalui|menunjuk|menugaskan|memerintah|menginstruksi|atas\s+pe)", re.IGNORECASE
)


def errands(case: Case, part: Provision) -> Iterator[tuple[str, str, str]]:
    """Whom the office that an article is about sends, though he is above it, or acts through,
    though another of his kind is joined with it; with the words that say so."""
    text = own(part)
    if not _SAYS.search(text):
        return
    last: Mention | None = None
    for mention in case.names.find(text):
        before, item, units = text[: mention.start], mention.id, case.organisation.units
        sends, sent = _SENDS.search(before), _SENT_BY.search(before)
        through = _THROUGH.search(before)
        agents = about(case, part) if item in units and (sends or sent or through) else set()
        for agent in agents - {item} if len(agents) == 1 else ():
            if sends and (agent in _led(case, item) or outranks(case, item, agent)):
                yield agent, item, sends[0].strip()
            if sent and _is_free_of(case, agent, item):
                yield agent, item, sent[0].strip()
            if through and _passes_over(case, agent, item):
                yield agent, item, "melalui"
        way = through and last and last.end == through.start() - 1
        if way and last and units.keys() >= {item, last.id} and _passes_over(case, item, last.id):
            yield item, last.id, "melalui"
        last = mention


def about(case: Case, part: Provision) -> set[str]:
    """The one unit that a part is about, or the nearest part above it that is about one."""
    citation = part.citation
    if citation is None:
        return set()
    parts = citation.parts
    for size in range(len(parts), -1, -1):
        above = case.text.find(Citation(citation.pasal, parts[:size]))
        named = {one.id for one in case.names.find(own(above))} if above else set()
        found = {one for one in named if above and introduces(above, case.names, one)}
        if found:
            return found & case.organisation.units.keys()
    return set()


def _is_free_of(case: Case, agent: str, other: str) -> bool:
    """Whether a unit has a head, and is not below another."""
    return agent in case.commands and agent not in below(case, [other])


def outranks(case: Case, item: str, agent: str) -> bool:
    """Whether a unit is the Gubernur, whom nobody in a kabupaten or kota sends."""
    jenis, units = case.organisation.jenis, case.organisation.units
    if not units.keys() >= {item, agent}:
        return False
    return jenis(item) is Jenis.GUBERNUR and jenis(agent) is not Jenis.GUBERNUR


def _led(case: Case, item: str) -> frozenset[str]:
    """Those below a unit, and below the one whose deputy it is."""
    keys = case.organisation.name_keys
    heads = [one for one, key in keys.items() if keys[item] in (key, f"wakil{key}")]
    return below(case, heads) - {*heads}


def _passes_over(case: Case, agent: str, other: str) -> bool:
    """Whether no line joins two units, and one joins the first with another of the kind and the
    head of the second."""
    jenis, known = case.organisation.jenis, case.organisation
    near = {
        end
        for line in known.lines
        for ends in ((line.source, line.target), (line.target, line.source))
        if agent in case.stated.meant(ends[0])
        for end in case.stated.meant(ends[1])
    }
    beside = {line.source for line in case.commands.get(other, ())}
    return other not in near and any(
        jenis(one) is jenis(other) and beside & {line.source for line in case.commands.get(one, ())}
        for one in near
        if one in known.units
    )
