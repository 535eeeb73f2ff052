"""A class of offices and what a sentence refers it to in; the offices that it means alone out.

"Perangkat Daerah sebagaimana dimaksud dalam Pasal 4 dan Pasal 5" are those of these articles, and
not each Perangkat Daerah that the spec has; "Subbagian Umum dipimpin oleh Kepala Subbagian" is
about this Subbagian alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bagan.chart.model import Citation, Organisation, parse_citation
from bagan.law.naskah.mentions import Names
from bagan.law.naskah.naskah import Naskah, Provision
from bagan.law.naskah.relations import Relation
from bagan.law.rules.classes import class_name, is_class, members
from bagan.law.rules.wordings import NUMBER, own

_LEVELS = ("pasal", "ayat", "huruf", "angka")
_REFERS = r"\s*,?\s+sebagaimana\s+(?:telah\s+)?dimaksud\s+(?:dalam|pada)\b"
_STEP = re.compile(
    r"(?P<join>(?:\s*(?:,|\bdan\b|\batau\b|\bserta\b|(?P<through>\bsampai\s+dengan\b)))*)\s*"
    rf"(?:(?:Pasal|[Dd]iktum)\s+(?P<pasal>{NUMBER})\b|ayat\s*\((?P<ayat>\d+)\)"
    r"|huruf\s+(?P<huruf>[a-z])\b|angka\s+(?P<angka>\d+)\b)"
)


def restricted(
    organisation: Organisation, naskah: Naskah, names: Names, relation: Relation
) -> Relation:
    """*relation* without those of a class at its ends whom its words do not mean."""
    part = naskah.find(relation.citation)
    without = relation.without
    for item in {relation.source, relation.target}:
        if is_class(item) and part is not None:
            without |= _left_out(organisation, naskah, names, part, item)
    return replace(relation, without=without)


def _left_out(
    organisation: Organisation, naskah: Naskah, names: Names, part: Provision, item: str
) -> frozenset[str]:
    """The members of a class that the words of *part* do not mean; none where these refer it to
    nothing, or to a place that names none of them."""
    match = re.search(rf"\b{re.escape(class_name(item))}{_REFERS}", own(part))
    of, kept = members(organisation, item), set[str]()
    for place in _places(naskah, part, match.end()) if match else ():
        said = {mention.id for below in place.walk() for mention in names.find(own(below))}
        kept |= {unit for unit in of if unit in said or _stands(organisation, unit, place)}
    if match is None:
        named = {organisation.name(unit) for unit in _led(names, own(part), class_name(item))}
        kept = {unit for unit in of if organisation.name(unit) in named}
    return of - kept if kept else frozenset()


def _led(names: Names, text: str, word: str) -> Iterator[str]:
    """The offices of whose heads a sentence speaks by the word for all: "Subbagian Umum dipimpin
    oleh Kepala Subbagian yang bertanggung jawab"."""
    led = re.search(rf"\bdipimpin(?:\s+oleh)?\s+(?:seorang\s+)?Kepala\s+{re.escape(word)}\b", text)
    before = text[: led.start()] if led else ""
    for mention in names.find(before):
        if ". " not in before[mention.end :]:
            yield mention.id


def _stands(organisation: Organisation, unit: str, place: Provision) -> bool:
    """Whether a unit rests on *place*, or on a part of it."""
    at = place.citation
    cited = map(parse_citation, organisation.basis(unit).dasar)
    return at is not None and any(
        one.pasal == at.pasal and one.parts[: len(at.parts)] == at.parts for one in cited
    )


def _places(naskah: Naskah, part: Provision, start: int) -> Iterator[Provision]:
    """The parts that the words behind "dimaksud dalam" name."""
    steps: list[tuple[str, str]] = [("pasal", part.citation.pasal)] if part.citation else []
    found: list[list[tuple[str, str]]] = []
    while match := _STEP.match(own(part), start):
        start = match.end()
        level = next(one for one in _LEVELS if match[one])
        above = [step for step in steps if _LEVELS.index(step[0]) < _LEVELS.index(level)]
        if found and not match["join"]:
            found.pop()  # "ayat (1) huruf c": one place, told by steps
        elif found and match["through"] and steps[:-1] == above:
            found += [[*above, (level, one)] for one in _between(naskah, above, steps[-1][1],
                                                                  match[level])]  # fmt: skip
        steps = [*above, (level, match[level])]
        found.append(steps)
    for one in found:
        place = naskah.find(_citation(one))
        if place is not None:
            yield place


def _between(naskah: Naskah, above: list[tuple[str, str]], first: str, last: str) -> list[str]:
    """The numbers of the parts between two of one list, or of the pasal between two."""
    whole = naskah.find(_citation(above)) if above else None
    numbers = [one.number for one in whole.children] if whole else list(naskah.pasal)
    if first not in numbers or last not in numbers:
        return []
    return numbers[numbers.index(first) + 1 : numbers.index(last)]


def _citation(steps: list[tuple[str, str]]) -> Citation:
    (_pasal, number), *parts = steps
    return Citation(" ".join(number.split()), tuple(parts))
