"""A place of the articles and a line of komando in; whether that place has it as a structure out.

"Susunan organisasi Dinas terdiri atas: a. Kepala Dinas; b. Sekretariat" puts the Sekretariat under
the Kepala Dinas, and "Bidang Anggaran, terdiri atas Kelompok Jabatan Fungsional" the group under
the Bidang.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bagan.chart.model import Citation, Jenis, Kind, Line, name_key, parse_citation
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.classes import heads, secretariats
from bagan.law.rules.lists import CLASS, leads, said
from bagan.law.rules.stated import citations, hands_on
from bagan.law.rules.wordings import articles, referred, referred_entries

_ANSWERS = re.compile(r"\b(?:bertanggung\s*jawab|di\s*bawah|dikoordinasikan)\b", re.IGNORECASE)
_ANSWERS_TO = re.compile(
    r"(?<!tidak )\bbertanggung\s*jawab\s+(?:langsung\s+)?kepada\s+(?:[^.;]*?\bmelalui\s+)?",
    re.IGNORECASE,
)
_UNSUR = re.compile(r"unsur\b[\w\s]*:\s*", re.IGNORECASE)
"""A bare heading over some entries of a list: "c. Unsur Pelaksana :"."""
_STRUCTURE = re.compile(
    r"\b(?:ter(?:diri|bagi)|membawah(?:i|kan)|mencakup|meliputi|dibantu\s+oleh|(?:susunan|unsur(?:\s*-\s*unsur)?)\s+organisasi"
    r"|(?:sebanyak|memiliki|terdapat|adalah)\s+\d+\b[^.;:]{,60}\b(?:yaitu|yakni))\b",
    re.IGNORECASE,
)
_CONSISTS = re.compile(
    r"\b(?:ter(?:diri|bagi)\s+(?:dari|atas)|membawah(?:i|kan)|mencakup|meliputi"
    r"|(?:memiliki|terdapat|adalah)\s+(?=\d+\s*\([^)]*\)[^.;:]{,40}\b(?:yaitu|yakni)\b))\b",
    re.I,
)
_OPENING = re.compile(
    r"\W*(?:(?:susunan|struktur|unsur(?:\s*-\s*unsur)?)\s+organisasi|jumlah)\s+", re.IGNORECASE
)
_LED_BY = re.compile(
    r"\b(?:di(?:pimpin|kepalai)\s+oleh\s+(?:seorang\s+)?|(?:yaitu|yakni|adalah|ialah)\s+)\Z",
    re.IGNORECASE,
)
_AND = re.compile(r"[,\s]*(?:(?:yang|dan)\s+)?", re.IGNORECASE)
_EACH = re.compile(r"[,\s]*(?:(?:dan|serta)\s+)?(?:masing\s*-\s*masing\s+)?", re.IGNORECASE)
"""What stands between the heads of one sentence: "Bidang A dan Bidang B masing-masing"."""
_FORMED = re.compile(
    r"\W*(?:di\s+lingkungan|di\s*bawah|pada)\s+(?P<office>[^.;:,]{2,80}?)\s+(?:dapat\s+)?(?:dibentuk|terdapat)\b",
    re.IGNORECASE,
)
_HELPED = re.compile(r"\bdibantu(?:\s+oleh)?\b", re.IGNORECASE)
_ARE = re.compile(r"\b(?:adalah|ialah|yaitu|yakni)\b", re.IGNORECASE)
_ALONE = re.compile(
    rf"(?P<what>{CLASS}|Perangkat\s+\w+)\s+(?:terdiri\s+(?:dari|atas)|meliputi)\b", re.IGNORECASE
)
"""A class without a reference to where it stands: "Bidang terdiri atas:"."""


def structured(case: Case, citation: Citation, line: Line) -> bool:
    """Whether the place at *citation* has *line* as a structure: an entry of a list under its
    head, or words that name both."""
    if line.kind is not Kind.KOMANDO:
        return False
    if _answers_as_referred(case, citation, line):
        return True
    words = _consisting(case, citation)
    if words is None:
        return _structure(case, citation, line.source)
    before, after = words
    if line.target in _alike(case, after) and line.target not in _alike(case, before):
        office = case.text.find(citation)
        if office is None:
            return False
        formed = _FORMED.match(office.text)
        where = formed["office"] if formed else office.text
        under = _same(case, [one.id for one in case.names.find(where)] if formed else ())
        heading = _leads_office(case, line.source, where) or line.source in under
        named = heading or line.source in _same(case, before[: _heads_of_one(case, office)])
        if named or _named_first(case, after, line.source) or _meant(case, office, line.source):
            return True
        return _stands_as_class(case, office, line.source) or _goes_on(case, office, line.source)
    return _structure(case, citation, line.source)


def _answers_as_referred(case: Case, citation: Citation, line: Line) -> bool:
    """Whether the place says of the entries of a list, by one word for all, that they answer to the
    source: "Perangkat Kecamatan sebagaimana dimaksud pada ayat (2) bertanggung jawab kepada"."""
    part = case.text.find(citation)
    match = _ANSWERS_TO.search(part.text) if part is not None else None
    if part is None or match is None:
        return False
    head = next((m.id for m in case.names.find(part.text) if m.start == match.end()), "")
    entries = _own_list(case, part, line.target)
    if referred(case.text, part) is not None:
        entries = referred_entries(case.text, part)
    entries += tuple(below for one in entries for below in one.children)
    own = case.key(case.organisation.name(line.target))
    return head in _same(case, [line.source]) and own in (case.key(said(one)) for one in entries)


def _own_list(case: Case, part: Provision, unit: str) -> tuple[Provision, ...]:
    """The list that *unit* is an entry of, where *part* begins with the words for all in it: of
    "Perangkat Desa terdiri atas:" the words "Perangkat Desa bertanggung jawab"."""
    for citation in map(parse_citation, case.organisation.basis(unit).dasar):
        above = case.text.find(Citation(citation.pasal, citation.parts[:-1]))
        verb = _CONSISTS.search(above.text) if above is not None and citation.parts else None
        if above is not None and verb is not None:
            word = above.text[: verb.start()].strip()
            if word and part.text.startswith(f"{word} "):
                return above.children
    return ()


def _named_first(case: Case, names: list[str], head: str) -> bool:
    """Whether *head* leads an office and is the first that it consists of: "Dinas terdiri atas
    Kepala Dinas, Sekretariat, dan Bidang Perikanan"."""
    leads_all = case.organisation.jenis(head) is Jenis.KEPALA
    return leads_all and head in _same(case, names[:1])


def _heads_of_one(case: Case, part: Provision) -> int:
    """How many offices a sentence begins with, of each of which it says what follows."""
    at = count = 0
    for mention in case.names.find(part.text):
        if mention.start != at:
            break
        count += 1
        gap = _EACH.match(part.text, mention.end)
        at = gap.end() if gap else mention.end
    verb = _CONSISTS.match(part.text, at)
    return count if verb else 1


def _meant(case: Case, part: Provision | None, head: str) -> bool:
    """Whether the words of *part* begin with a reference to the entry that *head* is: "Bidang
    sebagaimana dimaksud pada ayat (1) huruf c dan huruf d masing-masing terdiri atas"."""
    entries = referred_entries(case.text, part) if part is not None else ()
    own = case.key(case.organisation.name(head))
    return any(case.key(said(entry)) == own for entry in entries)


def _consisting(case: Case, citation: Citation) -> tuple[list[str], list[str]] | None:
    """Whom a place names before and after "terdiri atas" or the like; None without such words."""
    part = case.text.find(citation)
    if part is None:
        return None
    match = _CONSISTS.search(part.text) or _FORMED.match(part.text) or _HELPED.search(part.text)
    if match is None and referred(case.text, part) is not None:
        match = _ARE.search(part.text)
    if match is None:
        return None
    named = case.names.find(part.text)
    before = [mention.id for mention in named if mention.end <= match.start()]
    return before, [mention.id for mention in named if mention.start >= match.end()]


def _alike(case: Case, items: Iterable[str]) -> frozenset[str]:
    return frozenset[str]().union(*map(case.stated.alike, items))


def _same(case: Case, items: Iterable[str]) -> frozenset[str]:
    """Units, with those of the same name."""
    return frozenset(items).union(*(case.stated.namesakes.get(item, ()) for item in items))


def _structure(case: Case, citation: Citation, head: str) -> bool:
    """Whether the list that holds the entry at *citation* puts it under *head*: a structure
    ("terdiri atas", "membawahi") that the head leads, or that names its head first."""
    if not citation.parts:
        return False
    above = case.text.find(Citation(citation.pasal, citation.parts[:-1]))
    if above is None or not (_STRUCTURE.search(above.text) or _UNSUR.fullmatch(above.text)):
        return False
    if above.citation and above.citation.parts and _is_heading(case, above):
        return _structure(case, above.citation, head)
    if leads(case, above, head) or _leads_office(case, head, above.text):
        return True
    if _is_about(case, above, head) or _goes_on(case, above, head):
        return True
    if head in secretariats(case.organisation) or _HELPED.search(above.text):
        return False  # who helps a head leads none of the others
    first = above.children if case.organisation.jenis(head) is Jenis.KEPALA else above.children[:1]
    return any(leads(case, one, head) and one.citation != citation for one in first)


def _is_about(case: Case, part: Provision, head: str) -> bool:
    """Whether the words that open a list are about *head*: "Sekretariat terdiri atas ...",
    "Dinas dipimpin oleh Kepala Dinas, membawahkan:" or "Unsur administrasi yaitu Bagian Tata Usaha,
    yang membawahi:"."""
    verb = _CONSISTS.search(part.text) or _STRUCTURE.search(part.text)
    named = case.names.find(part.text[: verb.start()]) if verb else []
    if verb is None or not named:
        return False
    first, last = named[0], named[-1]
    begins = first.start == 0 or _OPENING.fullmatch(part.text, 0, first.start)
    if begins and head in _same(case, [first.id]):
        return True
    led = _LED_BY.search(part.text[: last.start]) and _AND.fullmatch(
        part.text, last.end, verb.start()
    )
    return bool(led) and head in _same(case, [last.id])


def _goes_on(case: Case, part: Provision, head: str) -> bool:
    """Whether the words that open a list refer to where its offices are named together, under
    *head*: "Bidang sebagaimana dimaksud dalam Pasal 4 huruf c terdiri atas:"."""
    found = referred(case.text, part)
    if found is None:
        alone = _ALONE.match(part.text)
        what, places = (alone["what"], [*articles(case.text)]) if alone else ("", [])
        return any(_has_class(case, one, what, head) for one in places if one is not part)
    what, meant = found
    if meant.level in ("huruf", "angka"):
        return _stands_as_class(case, meant, head)
    return any(_has_class(case, one, what, head) for one in meant.walk())


def _has_class(case: Case, part: Provision, what: str, head: str) -> bool:
    """Whether *part* is the entry of a class under *head*, or says that its office consists of
    some: "Dinas terdiri atas 1 (satu) Sekretariat dan 2 (dua) Bidang"."""
    if part.level in ("huruf", "angka") and name_key(said(part)) == name_key(what):
        return _stands_as_class(case, part, head)
    verb = _CONSISTS.search(part.text) or _HELPED.search(part.text)
    if verb is None or name_key(what) not in name_key(part.text[verb.end() :]):
        return False
    if _HELPED.fullmatch(verb[0]):
        before = case.names.find(part.text[: verb.start()])
        return bool(before) and head in _same(case, [before[-1].id])
    named = [one.id for one in case.names.find(part.text[verb.end() :])]
    if head not in secretariats(case.organisation) and head in _same(case, named[:1]):
        return True
    counted = re.search(rf"\)\s+{re.escape(what)}\b", part.text[verb.end() :], re.IGNORECASE)
    return bool(counted) and (_leads_office(case, head, part.text) or _is_about(case, part, head))


def _leads_office(case: Case, head: str, words: str) -> bool:
    """Whether *words* begin with the office that *head* leads, by his name or by an article:
    "Bappeda dipimpin oleh Kepala Badan"."""
    name = case.organisation.name(head)
    if heads(name, words):
        return True
    verb = _CONSISTS.search(words)
    office = _OPENING.sub("", words[: verb.start()], count=1).strip() if verb else ""
    led = re.compile(rf"{re.escape(office)}\s+di(?:pimpin|kepalai)\s+oleh\s+{re.escape(name)}\b")
    return bool(office) and any(led.match(part.text) for part in articles(case.text))


def _stands_as_class(case: Case, part: Provision, head: str) -> bool:
    """Whether an entry is only the word for some offices, in a list under *head*: "c. Bidang;"."""
    return (
        part.citation is not None
        and bool(part.citation.parts)
        and _is_heading(case, part)
        and _structure(case, part.citation, head)
    )


def _is_heading(case: Case, part: Provision) -> bool:
    """Whether an entry with a list of its own is no unit or group of the spec, but a heading
    over some: "Komite, terdiri atas:"."""
    name = case.key(said(part))
    known = map(case.key, map(case.organisation.name, case.ids))
    own_head = _ANSWERS.search(part.text) is not None
    return part.level in ("huruf", "angka") and name not in known and not own_head


def consists(case: Case) -> bool:
    """Whether an article says of an office of the spec, or of one that a unit of it heads, that it
    consists of others or leads them."""
    units = case.organisation.units
    for part in articles(case.text):
        match = _CONSISTS.search(part.text)
        if match is None:
            continue
        named = case.names.find(part.text[: match.start()])
        if any(mention.id in units for mention in named):
            return True
        if any(heads(case.organisation.name(unit), part.text) for unit in units):
            return True
    return False


def stated_outright(case: Case, line: Line) -> bool:
    """Whether one place that *line* cites states it by itself: by words of its kind that name
    both ends or their class, or as a structure under its head.

    A report and a duty handed on ("melimpahkan sebagian kewenangan koordinasi") only imply it.
    """
    stated = case.stated
    for place in citations(line):
        found = stated.at(place, above=place in stated.entries)
        for relation in found:
            plain = relation.certain and not relation.report and relation.kind is line.kind
            if plain and not hands_on(relation) and stated.means(relation, line):
                return True
        if structured(case, place, line):
            return True
    return False
