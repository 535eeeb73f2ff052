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
from bagan.law.rules.classes import TITLES, heads
from bagan.law.rules.errands import about, outranks
from bagan.law.rules.passing import members_of
from bagan.law.rules.tree import below
from bagan.law.rules.wordings import matched, own

_REPORTS = re.compile(
    r"\b(?:melapor\w*|menyampaikan\s+laporan)\b[^.;:,]{0,80}?\bkepada\s+", re.IGNORECASE
)
_RECEIVES = re.compile(
    r"\b(?:(?:mendapat|menerima)\w*\s+(?:pembinaan|arahan|petunjuk|perintah|bimbingan|pengawasan)\s+"
    r"dari|di(?:bina|awasi|bimbing|nilai|perintah)\s+oleh)\s+",
    re.IGNORECASE,
)
_SUPERVISES = re.compile(
    r"\b(?:(?:pembinaan|pengawasan|pengendalian)\s+terhadap|mengawasi|membina|membimbing|menilai)\s+",
    re.IGNORECASE,
)
_DELEGATES = re.compile(
    r"\b(?:melimpahkan|mendelegasikan)\b(?!\s+kembali)[^.;:,]{0,60}?\bkepada\s+", re.IGNORECASE
)
_ADVISES = re.compile(
    r"\bmempunyai\s+tugas\s+memberi\w*\s+(?:masukan|saran|pertimbangan|nasi\w+|telaahan|rekomendasi)"
    r"\b[^.;:]{0,80}?\bkepada\s+",
    re.IGNORECASE,
)
_APPOINTED = re.compile(
    r"(?P<whose>\byang\s+)?\bdiangkat\s+(?:dan\s+diberhentikan\s+)?oleh\s+", re.IGNORECASE
)
_APPROACHES = re.compile(
    r"\b(?:konsultasi|lapor\w*|ber\s*tanggung\s*jawab|pertanggungjawaban|permohonan|usul\w*)"
    r"\s+(?:langsung\s+)?(?P<words>kepada\s+)",
    re.IGNORECASE,
)
_CUES = (_REPORTS, _RECEIVES, _SUPERVISES, _DELEGATES, _ADVISES, _APPOINTED, _APPROACHES)
"""Each ends where the name of the other begins."""
_OVER_HEAD = re.compile(
    r"\b(?P<words>(?:membina|mengawasi|membimbing|memimpin|membawah(?:i|kan)|memerintah\w*))\s+"
    r"(?P<head>(?:Wakil\s+)?(?:Bupati|Wali\s?[Kk]ota|Gubernur))\b"
)
"""A head of a region whom the spec may not have, and whom nobody in it leads."""
_THROUGH = re.compile(r"\s+melalui\s+", re.IGNORECASE)
_KEPALA = "Kepala "
_TITLED = (_KEPALA, *TITLES)
_APPOINTING = frozenset({Jenis.KEPALA_DAERAH, Jenis.GUBERNUR})
"""Who appoints anyone."""
_ABOVE = _APPOINTING | {Jenis.DPRD}
"""Who is over a head of a region, or beside him."""
_ADVISERS = frozenset({Jenis.LEMBAGA, Jenis.STAF_AHLI})


def upwards(case: Case, part: Provision) -> Iterator[tuple[str, str, str]]:
    """Who turns to whom, and the words that say so."""
    text = own(part)
    cues = [(pattern, match) for pattern in _CUES for match in pattern.finditer(text)]
    named = case.names_and_classes.find(text) if cues else []
    for match in _OVER_HEAD.finditer(text):
        known = {case.organisation.jenis(one) for one in case.organisation.units}
        if not known & _ABOVE:
            yield from ((who, match["head"], match["words"]) for who in subjects(case, part))
    for pattern, match in cues:
        one = _at(named, text, match.end())
        if one is None:
            continue
        words = matched(match)
        if pattern is _APPROACHES:
            yield from _through(case, named, text, one, match.start("words"))
        elif pattern is _APPOINTED:
            before = [mention for mention in named if mention.end <= match.start()]
            whose = {before[-1].id} if match["whose"] and before else subjects(case, part)
            words = words.removeprefix("yang ")
            yield from ((who, one.id, words) for who in whose if _is_no_head(case, one.id, who))
        else:
            for who in subjects(case, part):
                if _is_wrong(case, pattern, who, one.id):
                    yield who, one.id, words


def _at(named: list[Mention], text: str, start: int) -> Mention | None:
    """The name that begins at a place, or behind a "Kepala" there."""
    places = (start, start + len(_KEPALA)) if text.startswith(_KEPALA, start) else (start,)
    return next((mention for mention in named if mention.start in places), None)


def _through(
    case: Case, named: list[Mention], text: str, one: Mention, start: int
) -> Iterator[tuple[str, str, str]]:
    """Through whom somebody reaches another, though he is above that one."""
    match = _THROUGH.match(text, one.end)
    way = _at(named, text, match.end()) if match else None
    if way and _are_led(case, members_of(case, one.id), members_of(case, way.id)):
        yield one.id, way.id, f"{' '.join(text[start : one.end].split())} melalui"


def _is_no_head(case: Case, item: str, who: str) -> bool:
    """Whether a unit that appoints is none that appoints anyone, and not above whom it does."""
    units, jenis = case.organisation.units, case.organisation.jenis
    if who == item or item not in units or jenis(item) in _APPOINTING:
        return False
    meant = members_of(case, who) & case.commands.keys()
    return bool(meant) and not meant & below(case, [item])


def _is_wrong(case: Case, pattern: re.Pattern[str], who: str, item: str) -> bool:
    """Whether one reports to, is guided by, supervises or advises whom he does not."""
    others = members_of(case, item)
    if pattern is _ADVISES:
        return _is_no_client(case, who, others)
    if pattern in (_SUPERVISES, _DELEGATES):
        return who != item and (outranks(case, item, who) or _is_below(case, who, others))
    starts = members_of(case, who)
    return bool(others) and others <= below(case, starts) - starts


def subjects(case: Case, part: Provision) -> set[str]:
    """Whom a part is about: the class or the unit that begins it or a part above it, or who heads
    the office that does; else the one that the article introduces."""
    citation, name = part.citation, case.organisation.name
    if citation is None:
        return set()
    titled = [one for one in case.organisation.units if name(one).startswith(_TITLED)]
    for size in range(len(citation.parts), -1, -1):
        above = case.text.find(Citation(citation.pasal, citation.parts[:size]))
        words = own(above).removeprefix(_KEPALA) if above else ""
        named = case.names_and_classes.find(words)
        if named and named[0].start == 0:
            return {named[0].id}
        led = {one for one in titled if words and heads(name(one), words)}
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
