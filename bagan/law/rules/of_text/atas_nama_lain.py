"""Someone who acts for, has his task from, or as a deputy reports to another than his own head.

Who acts "atas nama" someone stands below that one in the chart; so does who accounts for what was
"dilimpahkan oleh" someone, and whom Pasal 1 calls his "unsur pembantu"; and a deputy ("Wakil
Bupati") reports to the one whose deputy he is.  Nobody sends those above him ("menunjuk Bupati"),
nor goes "atas penunjukan" of one who is not above, nor is appointed ("diangkat oleh") by one who
is not.  Who stands in for another does so while that one is prevented.  Who acts "melalui" someone
acts through the one of that kind who is joined with him; so it is with the one through whom he
reaches another ("kepada Asisten I melalui Bagian Umum"), who is not above that other.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      wakil: {nama: Wakil Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
    garis:
      - {komando: bupati -> wakil, dasar: Pasal 1}
      - {komando: bupati -> sekda, dasar: Pasal 2}
    ---
    Pasal 1
    Wakil Bupati membantu Bupati.
    Pasal 2
    (1) Sekretaris Daerah membantu Bupati.
    (2) Sekretaris Daerah atas nama Wakil Bupati memimpin rapat.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      wakil: {nama: Wakil Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
    garis:
      - {komando: bupati -> wakil, dasar: Pasal 1}
      - {komando: bupati -> sekda, dasar: Pasal 2}
    ---
    Pasal 1
    (1) Wakil Bupati membantu Bupati.
    (2) Wakil Bupati menyampaikan laporan pelaksanaan tugasnya kepada Sekretaris Daerah.
    Pasal 2
    Sekretaris Daerah membantu Bupati.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 2}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
      staf: {nama: Staf Ahli, dasar: Pasal 1 angka 1}
    garis:
      - {komando: "bupati -> sekda, staf", dasar: Pasal 2}
    ---
    Pasal 1
    Dalam Peraturan Bupati ini yang dimaksud dengan:
    1. Staf Ahli adalah unsur pembantu Sekretaris Daerah.
    Pasal 2
    Bupati memimpin Sekretaris Daerah dan Staf Ahli.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
    garis:
      - {komando: bupati -> sekda, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin Sekretaris Daerah.
    Pasal 2
    Sekretaris Daerah mempunyai wewenang:
    a. memimpin rapat; dan
    b. menunjuk Bupati untuk membuka acara.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      asisten-1: {nama: Asisten Pemerintahan, dasar: Pasal 1}
      asisten-2: {nama: Asisten Pembangunan, dasar: Pasal 1}
      dinas: {nama: Dinas Sosial, dasar: Pasal 2}
    garis:
      - {komando: "sekda -> asisten-1, asisten-2, dinas", dasar: Pasal 1}
      - {koordinasi: asisten-1 -> dinas, dasar: Pasal 2 ayat (1)}
    ---
    Pasal 1
    Sekretaris Daerah memimpin Asisten Pemerintahan, Asisten Pembangunan dan Dinas Sosial.
    Pasal 2
    (1) Asisten Pemerintahan mengoordinasikan Dinas Sosial.
    (2) Dinas Sosial mengajukan usul melalui Asisten Pembangunan.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
      camat: {nama: Camat, dasar: Pasal 2}
    garis:
      - {komando: "bupati -> sekda, camat", dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin Sekretaris Daerah dan Camat.
    Pasal 2
    Camat mempunyai tugas mewakili Bupati atas penunjukan Sekretaris Daerah.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      wakil: {nama: Wakil Bupati, dasar: Pasal 2}
    garis:
      - {komando: bupati -> wakil, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin Wakil Bupati.
    Pasal 2
    Wakil Bupati melaksanakan tugas Bupati apabila Wakil Bupati berhalangan.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      wakil: {nama: Wakil Bupati, dasar: Pasal 1}
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 2}
    garis:
      - {komando: bupati -> wakil, dasar: Pasal 1}
      - {komando: bupati -> sekda, dasar: Pasal 2}
    ---
    Pasal 1
    (1) Wakil Bupati membantu Bupati.
    (2) Wakil Bupati menyampaikan laporan kepada Bupati melalui Sekretaris Daerah.
    Pasal 2
    (1) Sekretaris Daerah membantu Bupati.
    (2) Sekretaris Daerah atas nama Bupati memimpin rapat, dan mempertanggungjawabkan tugas yang
    dilimpahkan oleh Bupati dan Wakil Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Citation
from bagan.language import _
from bagan.law.naskah.mentions import Names
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.relations import Relation
from bagan.law.rules.case import Case
from bagan.law.rules.classes import class_name
from bagan.law.rules.deputies import standing_in
from bagan.law.rules.errands import about, errands
from bagan.law.rules.in_words import in_words
from bagan.law.rules.passing import members_of
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.tree import below
from bagan.law.rules.upwards import upwards
from bagan.law.rules.wordings import articles, is_definitions, own
from bagan.problem import Severity

ID = "atas-nama-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("Someone who acts for, or as a deputy reports to, another than his own head.")
SOURCE = ""

_FOR = re.compile(r"\batas\s+nama\s+", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*(?:para\s+|setiap\s+)?", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;]\s+(?=[A-Z])")
_GIVEN = re.compile(r"di(?:limpahkan|delegasikan|tugaskan|perintahkan)", re.IGNORECASE)
_AIDE = re.compile(r"\badalah\s+unsur\s+pembantu\s+", re.IGNORECASE)
_DOWN = re.compile(
    r"(?:menunjuk|menugaskan|memerintah\w*|menginstruksi\w*|mengawasi|membina|membimbing|menilai"
    r"|terhadap|(?:melimpahkan|mendelegasikan)\b.*)\Z",
    re.IGNORECASE,
)
"""What is done to those below."""
_AND = re.compile(r"\s*(?:,|dan|dan/atau|serta)\s*", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    names, told = case.names_and_classes, set[tuple[Citation | None, str]]()
    for part in articles(case.text):
        for agent, other in _acting(case, part, names):
            yield _finding(case, part, agent, other, "atas nama")
        for agent, other, words in (*errands(case, part), *upwards(case, part)):
            told.add((part.citation, other))
            yield _finding(case, part, agent, other, words)
        for words, message in standing_in(case, part):
            yield _in_words(case, part, message, around=words, thing=words)
    for pasal in case.text.pasal.values():
        for part in pasal.walk() if is_definitions(pasal) else ():
            for agent, other in _aides(case, part, names):
                yield _finding(case, part, agent, other, "unsur pembantu")
    for agent, other, relation in (*_given(case), *_reporting(case)):
        at = case.text.find(relation.citation)
        if at is not None and (relation.citation, other) not in told:
            yield _finding(case, at, agent, other, relation.cue)


def _acting(case: Case, part: Provision, names: Names) -> Iterator[tuple[str, str]]:
    """Who acts for whom: "A atas nama B …", "…, atas nama B, A …", or in an article about A."""
    for sentence in _SENTENCE.split(own(part)) if _FOR.search(own(part)) else ():
        named = names.find(sentence)
        for match in _FOR.finditer(sentence):
            behalf = next((one for one in named if one.start == match.end()), None)
            comma = _COMMA.match(sentence, behalf.end) if behalf else None
            behind = [one for one in named if comma and one.start == comma.end()]
            first = behind or [one for one in named if one.start == 0]
            agents = [one.id for one in first] or [*about(case, part)]
            if behalf and agents and _strangers(case, agents[0], behalf.id):
                yield agents[0], behalf.id


def _aides(case: Case, part: Provision, names: Names) -> Iterator[tuple[str, str]]:
    """Whom a definition calls the aide of others, none of whom is above him."""
    match = _AIDE.search(part.text)
    named = names.find(part.text) if match else []
    if match is None or not named:
        return
    heads, end = [], match.end()
    for one in named:
        if one.start == end:
            heads.append(one.id)
            more = _AND.match(part.text, one.end)
            end = more.end() if more else one.end
    if named[0].start:  # of those whom the spec has no unit for, somebody must be below the heads
        if heads and not any(below(case, members_of(case, head)) - {head} for head in heads):
            yield part.text[: match.start()].strip(), heads[0]
    elif heads and all(_strangers(case, named[0].id, head) for head in heads):
        yield named[0].id, heads[0]


def _given(case: Case) -> Iterator[tuple[str, str, Relation]]:
    """Who has a task from another, and none of those who gave it is his head."""
    given = [one for one in case.relations if _GIVEN.match(one.cue)]
    for one in given:
        of_it = [r for r in given if (r.citation, r.target) == (one.citation, one.target)]
        if all(_strangers(case, r.target, r.source) for r in of_it):
            yield one.target, one.source, one


def _reporting(case: Case) -> Iterator[tuple[str, str, Relation]]:
    """A deputy who reports to others, and not to the one whose deputy he is; anyone who reports
    to those below him alone."""
    keys = case.organisation.name_keys
    reports = [one for one in case.relations if one.report and one.source in keys]
    for one in reports:
        here = [r for r in reports if (r.citation, r.source) == (one.citation, one.source)]
        led = below(case, [one.source]) - {one.source}
        if all(r.target in led for r in here):
            yield one.source, one.target, one
            continue
        if not keys[one.source].startswith("wakil"):
            continue
        own_head = keys[one.source].removeprefix("wakil")
        headed = any(keys.get(r.target) == own_head for r in here)
        if own_head in keys.values() and not headed:
            yield one.source, one.target, one


def _strangers(case: Case, agent: str, other: str) -> bool:
    """Whether those meant by *agent* have heads in the spec, and none of them is below *other*."""
    meant = case.stated.meant(agent)
    if not meant or meant & case.stated.alike(other):
        return False
    return meant <= case.commands.keys() and not meant & below(case, [other])


def _finding(case: Case, part: Provision, agent: str, other: str, words: str) -> Finding:
    who, whom = (_name(case, one) for one in (agent, other))
    if words == "melalui":
        told = _(
            '{citation} joins {agent} and {other} ("{words}"); the chart joins it with another of'
            " that kind", citation=part.citation, agent=who, other=whom, words=words,
        )  # fmt: skip
    elif words.startswith("kepada"):
        told = _('{citation}: "{words} {other}": {other} is above {agent}, not on the way there',
                 citation=part.citation, agent=who, words=words, other=whom)  # fmt: skip
    elif _DOWN.search(words):
        told = _('{citation}: {agent} "{words}" {other}, who is above that one in the chart',
                 citation=part.citation, agent=who, words=words, other=whom)  # fmt: skip
    else:
        told = _('{citation}: {agent} "{words}" {other}, who is not above that one in the chart',
                 citation=part.citation, agent=who, words=words, other=whom)  # fmt: skip
    return _in_words(case, part, told, around=words, thing=f"{agent} -> {other}")


def _name(case: Case, item: str) -> str:
    """The name of a unit, the word for a class; another word as it is."""
    return class_name(item) or (case.organisation.name(item) if item in case.ids else item)


def _in_words(case: Case, part: Provision, told: str, *, around: str, thing: str) -> Finding:
    advice = _("Correct the article, or accept this with the reason.")
    return in_words(case, part, told, advice, around=around, thing=thing)
