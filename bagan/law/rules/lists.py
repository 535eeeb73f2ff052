"""A list of the spec and the same list of the articles in, what differs out.

Both are laid side by side as two rows of names (bagan.law.naskah.wording.key): what stands in
both in the same order is the same entry, and what is left over on both sides at one
place is one entry under two names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from bagan.chart.model import (
    NO_NUMBER,
    Butir,
    Citation,
    Daftar,
    Hubungan,
    Unsur,
    parse_citation,
)
from bagan.law.naskah.naskah import Provision
from bagan.law.naskah.team_roles import held
from bagan.law.naskah.wording import ELEMENT, RANK, entry_name
from bagan.law.rules.case import Case
from bagan.law.rules.classes import heads
from bagan.law.rules.inline import named_inline
from bagan.law.rules.wordings import referred
from bagan.law.rules.written import Written

_LEADS = re.compile(
    r"(?<!\byang)[,\s]+(?!yang\s+(?-i:[A-Z][a-z]))(?:(?:yang|dan)\s+)?(?:membawah(?:i|kan)|terdiri|meliputi|mencakup"
    r"|mengk?oordin(?:asi|ir)(?:kan)?"
    r"|menyelenggarakan|melaksanakan|mempunyai|di(?:pimpin|kepalai|jabat|bantu)|merupakan|adalah"
    r"|ialah|ber(?:kedudukan|ada|tanggung)|(?:dengan\s+)?(?:ber)?tipe\s+[A-C]\b"
    r"|\(?(?:(?:apabila|jika|bila|bilamana|dalam\s+hal)\s+di[a-z]+|dapat\s+di[a-z]+"
    r"|(?:sesuai|menurut)\s+(?:dengan\s+)?kebutuhan|paling\s+(?:banyak|sedikit)\s+\d+))\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""What an entry says of its office, behind the name; not "Direktur yang Membawahkan Fungsi
Kepatuhan", which is one."""
_ASIDE = re.compile(
    r"(?<=[;.,])\s?\d{1,2}\)\s*\Z"
    r"|\s*\((?:kosong|(?:plt|plh|pj)\b\.?[^()]*|[^(),]+,\s*[a-z]{1,3}\.[^()]*"
    r"|(?:ber)?tipe\s+[a-c])\)",
    re.IGNORECASE,
)
"""What is no part of a name: the number of a footnote, who holds the post, and "(Tipe A)"."""
_ELEMENT = re.compile(rf"{ELEMENT}[\s,]*(?:yaitu|yakni|adalah|ialah|:)\s*", re.IGNORECASE)
_NAMELY = re.compile(r"[\s,]*(?:yaitu|yakni|adalah|ialah)\Z", re.IGNORECASE)
"""The end of an element that is a heading: "Unsur Pelaksana yaitu:"."""
_FIRST_WORD = re.compile(
    r"\b(?P<word>(?:sub[\s-]?)?(?:bagian|bidang)|seksi|urusan)(?:\s*-\s*(?P=word))?"
    r"(?:,?\s*(?:yaitu|yakni|meliputi|terdiri\s+(?:atas|dari)))?\s*:?\s*\Z",
    re.IGNORECASE,
)
"""The first word of the names in a list, above it: "Sekretariat membawahi Sub Bagian: a. Umum"."""
CLASS = (
    r"(?:kepala\s+)?(?P<class>(?:cabang\s+)?dinas|badan|biro|kantor|kecamatan|kelurahan|asisten|staf\s+ahli|bagian|bidang|seksi"
    r"|sub\s?bagian|sub\s?bidang|upt[db]?|unit\s+pelaksana\s+teknis|inspektur\s+pembantu)"
    r"(?:\s*-\s*(?P=class))?(?:\s+(?:daerah|dinas|badan))?"
)
"""A word for a class of offices."""
_CLASS = re.compile(CLASS, re.IGNORECASE)


_TITLES = ("kepala", "camat", "lurah", "inspektur", "direktur", "sekretaris")
"""How the keys of those begin who lead an office: quicker to ask."""


@dataclass(frozen=True, slots=True)
class Ours:
    """An entry or a heading as the spec has it."""

    name: str
    item: Butir | Unsur
    written: Written | None = None
    inside: tuple[Ours, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """What stands at one place: in the spec, in the articles, or in both."""

    ours: Ours | None
    theirs: Provision | None
    same: bool = False
    """Whether both have it under one name."""


@dataclass(frozen=True)
class Comparison:
    """One list, or the entries under one of its headings, laid beside the articles."""

    daftar: Daftar
    heading: Unsur | None
    place: Citation
    pairs: tuple[Pair, ...]

    @cached_property
    def missing(self) -> tuple[Provision, ...]:
        """Entries of the articles that the spec does not have at their place."""
        return tuple(p.theirs for p in self.pairs if p.ours is None and p.theirs is not None)

    @cached_property
    def added(self) -> tuple[Ours, ...]:
        """Entries of the spec that the articles do not have at their place."""
        return tuple(p.ours for p in self.pairs if p.theirs is None and p.ours is not None)


def said(part: Provision) -> str:
    """The name in an entry of the articles: "Sekretariat" in "Sekretariat, membawahi:" and in
    "unsur staf, yaitu Sekretariat (eselon III.a)", "Ketua" in "Ketua : Wakil Bupati"."""
    if role := held(part.text):
        return role[0]
    name = entry_name(_ASIDE.sub("", part.text))
    element = _ELEMENT.match(name)
    bare = RANK.sub("", name[element.end() :] if element else name)
    return entry_name(_LEADS.sub("", bare)) or _NAMELY.sub("", name)


def leads(case: Case, entry: Provision, head: str) -> bool:
    """Whether an entry names the head of its own list, or who leads that office: "a. Kepala Dinas;
    b. Sekretariat", and "a. Kepala UPTD" under "UPTD Laboratorium", unless he is a unit himself."""
    name, own = case.key(said(entry)), case.key(case.organisation.name(head))
    if name == own or (name == "kepala" and own.startswith("kepala")):
        return True
    if not name.startswith(_TITLES) or not heads(said(entry), case.organisation.name(head)):
        return False
    return name not in (case.key(case.organisation.name(unit)) for unit in case.organisation.units)


def compare(case: Case) -> Iterator[Comparison]:
    """Every list of the spec whose place the articles have, and every heading in it."""
    written = {id(entry.butir): entry for entry in case.entries}
    taken: dict[Citation, set[int]] = {}
    for daftar in case.regency.daftar:
        for place in _places(case, daftar):
            taken.setdefault(place, set()).add(id(daftar))
    for daftar in case.regency.daftar:
        place = parse_citation(daftar.dasar)
        found = case.text.find(place)
        if found is None:
            continue
        rows = tuple(_ours(case, item, written) for item in daftar.isi)
        entries = _entries(case, found, daftar, taken)
        if daftar.butir == NO_NUMBER:
            entries = named_inline(found, [row.name for row in rows])
        pairs = align(rows, entries, case.key, _FIRST_WORD.search(found.text))
        yield Comparison(daftar, None, place, pairs)
        for pair in pairs:
            ours, theirs = pair.ours, pair.theirs
            if ours is None or theirs is None or not isinstance(ours.item, Unsur):
                continue
            below = theirs.citation or place
            yield Comparison(daftar, ours.item, below, align(ours.inside, theirs.entries, case.key))


def _entries(
    case: Case, part: Provision, daftar: Daftar, taken: Mapping[Citation, set[int]]
) -> tuple[Provision, ...]:
    """The entries below *part*; of two kinds of numbers, those that the list asks for.

    An entry that is the list's own head stands above the others, not among them; one that only
    says what the offices below it are ("d. Dinas, terdiri atas:") is none where these are a
    list of the spec, nor is one that another list of the same place has.  What stands between two
    numbers cannot be counted: a unit of its own cites it.
    """
    levels = {child.level.value for child in part.children}
    entries = part.entries
    if daftar.butir in levels and len(levels) > 1:
        entries = tuple(child for child in entries if child.level.value == daftar.butir)
    above = [
        link.dari for link in (daftar.komando, daftar.koordinasi) if isinstance(link, Hubungan)
    ]
    listed = {item.id for item in daftar.isi if isinstance(item, Butir)}
    here = {case.key(_ours_name(case, item)) for item in daftar.isi}
    same_place = (o for o in case.regency.daftar if o is not daftar and o.dasar == daftar.dasar)
    rows = [{case.key(_ours_name(case, item)) for item in other.isi} for other in same_place]
    # a list with one of these again is another office's of the same kind, no part of this one
    others = {name for row in rows if not row & here for name in row}
    cited = {str(place) for unit in case.organisation.units.values() for place in unit.dasar or ()}
    return tuple(
        entry
        for entry in entries
        if not (entry.added and str(entry.citation) in cited)
        and not (
            _CLASS.fullmatch(said(entry))
            and case.key(said(entry)) not in here
            and entry.citation
            and (
                taken.get(entry.citation, set()) - {id(daftar)}
                or _divided(case, said(entry), daftar)
            )
        )
        and case.key(said(entry)) not in others
        and (
            case.key(said(entry)) in here
            or not any(head not in listed and leads(case, entry, head) for head in above)
        )
    )


def _divided(case: Case, word: str, daftar: Daftar) -> bool:
    """Whether another list of the spec, or a place that some of its units rest on, is what the
    articles say a class consists of: "Cabang Dinas terdiri atas Cabang Dinas Wilayah Barat dan
    Cabang Dinas Wilayah Timur"."""
    cited = {o.dasar for o in case.regency.daftar if o is not daftar}
    cited |= {place for unit in case.regency.unit.values() for place in unit.dasar}
    parts = map(case.text.find, map(parse_citation, sorted(cited)))
    opens = re.compile(
        rf"{re.escape(word)},?\s+(?:sebagaimana\s[^.;:]+?\s)?(?:terdiri|meliputi|adalah)\b",
        re.IGNORECASE,
    )
    return any(part is not None and opens.match(part.text) for part in parts)


def _places(case: Case, daftar: Daftar) -> Iterator[Citation]:
    """Where a list of the spec stands, and the entry of another that its words refer to."""
    yield (place := parse_citation(daftar.dasar))
    part = case.text.find(place)
    found = referred(case.text, part) if part is not None else None
    if found and found[1].citation:
        yield found[1].citation


def _ours_name(case: Case, item: Butir | Unsur) -> str:
    return item.unsur if isinstance(item, Unsur) else case.organisation.name(item.id)


def _ours(case: Case, item: Butir | Unsur, written: dict[int, Written]) -> Ours:
    name = _ours_name(case, item)
    if isinstance(item, Unsur):
        return Ours(name, item, None, tuple(_ours(case, butir, written) for butir in item.isi))
    return Ours(name, item, written[id(item)])


def align(
    ours: Sequence[Ours],
    theirs: Sequence[Provision],
    key: Callable[[str], str],
    first: re.Match[str] | None = None,
) -> tuple[Pair, ...]:
    """The two rows laid side by side, in the order of the articles as far as they agree; *key*
    gives what names are compared by, *first* has the word that the names begin with."""
    names = [key(item.name) for item in ours]
    texts = [key(said(part)) for part in theirs]
    if first is not None:
        whole = [key(f"{first['word']} {said(part)}") for part in theirs]
        texts = [b if b in names else a for a, b in zip(texts, whole, strict=True)]
    pairs: list[Pair] = []
    for code, i, j, k, m in SequenceMatcher(None, names, texts, autojunk=False).get_opcodes():
        if code == "equal":
            pairs += [Pair(a, b, same=True) for a, b in zip(ours[i:j], theirs[k:m], strict=True)]
        else:
            pairs += _left_over(ours[i:j], theirs[k:m], names, texts, key)
    return tuple(pairs)


def _left_over(
    ours: Sequence[Ours],
    theirs: Sequence[Provision],
    names: list[str],
    texts: list[str],
    key: Callable[[str], str],
) -> Iterator[Pair]:
    """Pair what is left at one place, unless its name stands elsewhere in the other row."""
    known_names, known_texts = set(names), set(texts)
    strange = [item for item in ours if key(item.name) not in known_texts]
    unmatched = [part for part in theirs if key(said(part)) not in known_names]
    for item, part in zip(strange, unmatched, strict=False):
        yield Pair(item, part)
    for item in (*strange[len(unmatched) :], *(i for i in ours if key(i.name) in known_texts)):
        yield Pair(item, None)
    moved = (p for p in theirs if key(said(p)) in known_names)
    for part in (*unmatched[len(strange) :], *moved):
        yield Pair(None, part)
