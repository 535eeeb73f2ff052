"""A part of the articles in; whoever turns for something to one who is not above him out.

A report goes up, as an appointment and guidance come from above; an adviser advises the one whom he
serves; and who goes through another reaches one above that other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Citation, Jenis
from bagan.law.naskah.mentions import Mention
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.classes import heads
from bagan.law.rules.errands import about, outranks
from bagan.law.rules.passing import members_of
from bagan.law.rules.tree import below
from bagan.law.rules.wordings import own

_SAYS = re.compile(
    r"\b(?:kepada|dari|oleh|terhadap|mengawasi|membina|menilai|membimbing)\b", re.IGNORECASE
)
_REPORTS = re.compile(
    r"\b(?:melapor\w*|menyampaikan\s+laporan)\b[^.;:,]{0,80}?\b(?P<to>kepada)\s+(?:Kepala\s+)?\Z",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"\b(?:(?:mendapat|menerima)\w*\s+(?:pembinaan|arahan|petunjuk|perintah|bimbingan|pengawasan)\s+"
    r"dari|di(?:bina|awasi|bimbing|nilai|perintah)\s+oleh)\s+\Z",
    re.IGNORECASE,
)
_SUPERVISES = re.compile(
    r"\b(?:(?:pembinaan|pengawasan|pengendalian)\s+terhadap|mengawasi|membina|membimbing|menilai)\s+"
    r"(?:Kepala\s+)?\Z",
    re.IGNORECASE,
)
_ADVISES = re.compile(
    r"\bmempunyai\s+tugas\s+memberi\w*\s+(?:masukan|saran|pertimbangan|nasi\w+|telaahan|rekomendasi)"
    r"\b[^.;:]{0,80}?\bkepada\s+(?:Kepala\s+)?\Z",
    re.IGNORECASE,
)
_APPOINTED = re.compile(
    r"(?P<whose>\byang\s+)?(?P<words>\bdiangkat\s+(?:dan\s+diberhentikan\s+)?oleh)\s+\Z",
    re.IGNORECASE,
)
_APPROACHES = re.compile(
    r"\b(?:konsultasi|lapor\w*|ber\s*tanggung\s*jawab|pertanggungjawaban|permohonan|usul\w*)"
    r"\s+(?:langsung\s+)?kepada\s+(?:Kepala\s+)?\Z",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"\s+melalui\s+(?:Kepala\s+)?\Z", re.IGNORECASE)
_HEADS = frozenset({Jenis.KEPALA_DAERAH, Jenis.GUBERNUR})
"""Who appoints anyone."""
_ADVISERS = frozenset({Jenis.LEMBAGA, Jenis.STAF_AHLI})


def upwards(case: Case, part: Provision) -> Iterator[tuple[str, str, str]]:
    """Who turns to whom, and the words that say so."""
    text = own(part)
    if not _SAYS.search(text):
        return
    last: Mention | None = None
    for mention in case.names_and_classes.find(text):
        before, item = text[: mention.start], mention.id
        others = members_of(case, item)
        if last and _THROUGH.fullmatch(text[last.end : mention.start]):
            approached = members_of(case, last.id)
            if _APPROACHES.search(text[: last.start]) and _are_led(case, approached, others):
                yield last.id, item, f"kepada {text[last.start : last.end]} melalui"
        if match := _APPOINTED.search(before):
            whose = {last.id} if match["whose"] and last else subjects(case, part)
            jenis, led = case.organisation.jenis, below(case, [item])
            if item in case.organisation.units and jenis(item) not in _HEADS:
                for agent in whose - {item}:
                    meant = members_of(case, agent) & case.commands.keys()
                    if meant and not meant & led:
                        yield agent, item, match["words"]
        if match := _RECEIVES.search(before) or _REPORTS.search(before):
            for agent in subjects(case, part):
                led = below(case, members_of(case, agent)) - members_of(case, agent)
                if others and others <= led:
                    yield agent, item, " ".join(match[0].split())
        if match := _SUPERVISES.search(before):
            for agent in subjects(case, part):
                if agent != item and (
                    outranks(case, item, agent) or _is_below(case, agent, others)
                ):
                    yield agent, item, " ".join(match[0].split())
        if match := _ADVISES.search(before):
            for agent in subjects(case, part):
                if _is_no_client(case, agent, others):
                    yield agent, item, " ".join(match[0].split())
        last = mention


def subjects(case: Case, part: Provision) -> set[str]:
    """Whom a part is about: the class or the unit that begins it or a part above it, or who heads
    the office that does; else the one that the article introduces."""
    citation, name = part.citation, case.organisation.name
    if citation is None:
        return set()
    for size in range(len(citation.parts), -1, -1):
        above = case.text.find(Citation(citation.pasal, citation.parts[:size]))
        words = own(above).removeprefix("Kepala ") if above else ""
        named = case.names_and_classes.find(words)
        if named and named[0].start == 0:
            return {named[0].id}
        led = {one for one in case.organisation.units if words and heads(name(one), words)}
        if led:
            return led if len(led) == 1 else set()
    return about(case, part)


def _is_below(case: Case, agent: str, others: frozenset[str]) -> bool:
    """Whether all of those meant by *agent* are below one of *others*."""
    meant = members_of(case, agent)
    return bool(meant) and meant <= below(case, others) - others


def _are_led(case: Case, those: frozenset[str], others: frozenset[str]) -> bool:
    """Whether lines go to all of the one from the others, and none back."""
    those &= case.organisation.units.keys()
    ways = {(line.source, line.target) for line in case.organisation.lines if not line.both}
    down = {end for start, end in ways if start in others}
    back = any(start in those and end in others for start, end in ways)
    return bool(those) and those <= down | below(case, others) - others and not back


def _is_no_client(case: Case, agent: str, others: frozenset[str]) -> bool:
    """Whether an adviser has a head, and no line joins him with any of those he advises."""
    known = case.organisation
    adviser = agent in known.units and known.jenis(agent) in _ADVISERS
    if not adviser or agent not in case.commands or not others:
        return False
    joined = {
        end
        for line in known.lines
        for one, end in ((line.source, line.target), (line.target, line.source))
        if agent in case.stated.meant(one)
    }
    over = {one for one in others if agent in below(case, [one])}
    return not over and not others & joined
