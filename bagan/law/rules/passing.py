"""A case in, the sentences of its articles that go past someone who stands between out.

"Kepala Urusan membantu Kepala Desa" where the chart has them under the Sekretaris Desa; "kepada
Lurah melalui Sekretaris Kecamatan"; whom an article has answer to one, and the spec to another
below him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Line
from bagan.law.naskah.relations import Relation, own_words
from bagan.law.rules.answering import BEYOND
from bagan.law.rules.case import Case
from bagan.law.rules.classes import class_name, heads, is_class, secretariats
from bagan.law.rules.tree import at_place, below
from bagan.problem import Severity

Passing = tuple[Relation, frozenset[str], Severity | None]
"""What an article states, whom it means, and how bad that is."""

UNDER = re.compile(r"bertanggung", re.IGNORECASE)


def passing(case: Case) -> Iterator[Passing]:
    """Every such sentence."""
    yield from _past_secretary(case)
    yield from _by_way(case)
    yield from _past_head(case)
    yield from _helped(case)
    yield from _led_by_one(case)
    yield from _led_elsewhere(case)


def _past_secretary(case: Case) -> Iterator[Passing]:
    """A class that helps a head, and stands under his secretary in the chart: "Kepala Urusan
    bertugas membantu Kepala Desa".  It may be meant by way of the secretary."""
    own = secretariats(case.organisation)
    for relation in case.answering:
        if not (relation.certain and relation.cue.casefold().endswith("membantu")):
            continue
        members = members_of(case, relation.target) & there(case, relation)
        above = [heads_of(case, one) for one in members]
        helped = members_of(case, relation.source)
        under = bool(above) and all(one and one <= own for one in above)
        if under and all(heads_of(case, one) & helped for some in above for one in some):
            yield relation, members, Severity.WARNING


def _by_way(case: Case) -> Iterator[Passing]:
    """One through whom a sentence has others answer to a head who does not lead that one: "kepada
    Lurah melalui Sekretaris Kecamatan"; or who is himself below those others."""
    units = case.organisation.units
    for relation in case.answering:
        ends = {relation.source, relation.target}
        own = below(case, [relation.target]) - {relation.target} if ends <= units.keys() else ()
        if "melalui" in relation.cue and relation.source in own:
            yield relation, frozenset({relation.target}), None
        if relation.certain or "melalui" not in relation.cue or not ends <= units.keys():
            continue
        led = below(case, [relation.source])
        if len(led) > 1 and relation.target not in led and heads_of(case, relation.target):
            yield relation, frozenset({relation.target}), None


def _past_head(case: Case) -> Iterator[Passing]:
    """Who answers to one by an article, and in the spec to another below him for whom no article
    says so outright: a list that both are in does not."""
    for relation in case.relations:
        straight = relation.certain and not relation.report and "melalui" not in relation.cue
        if not straight or not UNDER.search(relation.cue):
            continue
        source, target = relation.source, relation.target
        same = {target, *case.stated.namesakes.get(target, ())}
        lines = [line for one in sorted(same) for line in case.commands.get(one, ())]
        if not lines:
            continue
        between = same <= below(case, [source]) and not any(
            line.source in case.stated.alike(source) or _says(case, line) for line in lines
        )
        if between:
            yield relation, frozenset(same), None


def _helped(case: Case) -> Iterator[Passing]:
    """Who is said to help a class, or a unit to help the secretary, and is below none of these:
    "Kepala Seksi membantu Kepala Dusun"."""
    own = secretariats(case.organisation)
    for relation in case.answering:
        whom = is_class(relation.source) or (
            relation.source in own and relation.target in case.organisation.units
        )
        if not whom or not relation.certain or not relation.cue.endswith("membantu"):
            continue
        helped = members_of(case, relation.source)
        members = members_of(case, relation.target)
        members &= there(case, relation) if is_class(relation.target) else members
        known = members <= case.commands.keys()
        if helped and members and known and not members & below(case, helped):
            yield relation, members, None


def _led_by_one(case: Case) -> Iterator[Passing]:
    """A class that one unit is said to lead, and does not in the spec: "Regu dipimpin oleh Wakil
    Komandan"."""
    for relation in case.answering:
        known = case.organisation
        one = relation.source in known.units and is_class(relation.target)
        if not one or not relation.certain or not relation.cue.endswith("dipimpin oleh"):
            continue
        members = members_of(case, relation.target) & there(case, relation)
        own_head = heads(known.name(relation.source), class_name(relation.target))
        led = below(case, [relation.source])
        if members and members <= case.commands.keys() and not own_head and not members & led:
            yield relation, members, None


def _led_elsewhere(case: Case) -> Iterator[Passing]:
    """A unit led by one who stands in another office: the Sekretariat of a Kecamatan by the
    "Sekretaris Kelurahan"."""
    units = case.organisation.units
    for relation in case.answering:
        ends = {relation.source, relation.target}
        led = relation.certain and relation.cue.endswith("dipimpin oleh")
        if not led or not ends <= units.keys():
            continue
        own, his = heads_of(case, relation.target), heads_of(case, relation.source)
        apart = own and his and not own & his and not ends & (own | his)
        if apart and relation.target not in below(case, [relation.source]):
            yield relation, frozenset({relation.target}), None


def _says(case: Case, line: Line) -> bool:
    """Whether an article says outright that the one end of a line answers to the other."""
    return any(
        relation.certain and case.stated.means(relation, line)
        for relation in case.stated.about(line)
    )


def heads_of(case: Case, item: str) -> set[str]:
    """Who leads a unit in the spec."""
    return {line.source for line in case.commands.get(item, ())}


def there(case: Case, relation: Relation) -> frozenset[str]:
    """Whom the article may mean: everyone, or who stands below the place that it names, nobody
    where the spec does not have that: "Kepala Seksi pada Kelurahan"."""
    everyone = frozenset(case.ids) | {relation.source, relation.target}
    if relation.source in BEYOND:
        return everyone
    part = case.text.find(relation.citation)
    words = own_words(part)[relation.start : relation.end] if part is not None else ""
    for name in filter(None, map(class_name, (relation.target, relation.source))):
        for match in re.finditer(rf"\b{re.escape(name)}\b", words, re.IGNORECASE):
            there = at_place(case, words[match.end() :])
            if there is not None:
                return there
    return everyone


def members_of(case: Case, item: str) -> frozenset[str]:
    """Whom an article means, nobody where that one is not of this spec."""
    if item in BEYOND:
        return frozenset()
    known = case.organisation
    if item not in known.units:
        return case.stated.meant(item)
    head = known.name(item)
    return case.stated.meant(item) | {u for u in known.units if heads(head, known.name(u))}
