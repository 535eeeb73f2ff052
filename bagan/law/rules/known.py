"""An organisation and the text of its regulation in; the wordings that the text may use for it,
and what the text states of whole classes, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bagan.chart.model import Organisation, name_key, plain_name
from bagan.law.naskah.mentions import Mention, Names, aliases, layered
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.relations import Relation, relations
from bagan.law.rules.classes import is_class, secretary_wordings
from bagan.law.rules.defined import other_wordings
from bagan.law.rules.restricted import restricted

_OTHERS = {
    f"Sekretaris {office}": "luar:sekretaris"
    for office in ("Daerah", "DPRD", "Dewan", "Desa", "Kelurahan", "Kecamatan")
}
"""Secretaries of other offices than the one that a chart shows."""
_ELSEWHERE = frozenset(_OTHERS.values())


class _OwnNames(Names):
    """:class:`Names` which does not take "Sekretaris Daerah" for an office called "Sekretaris"."""

    def find(self, text: str) -> list[Mention]:
        return [mention for mention in super().find(text) if mention.id not in _ELSEWHERE]


def known_names(known: Mapping[str, str]) -> Names:
    """Wordings ready to be found in texts."""
    secretary = any(name_key(wording) == "sekretaris" for wording in known)
    return _OwnNames({**_OTHERS, **known}) if secretary else Names(known)


def wordings(organisation: Organisation, naskah: Naskah | None) -> Mapping[str, str]:
    """The id for each wording: the names of the units and groups, their labels and
    abbreviations, what articles usually say instead, and what this regulation defines."""
    ids = (*organisation.units, *organisation.groups)
    known = [(item, plain_name(organisation.name(item))) for item in ids]
    short = {
        text: item
        for item, unit in organisation.units.items()
        for text in (unit.caption, unit.singkatan)
        if text
    }
    names = {**_longer(organisation, known), **_by_secretary(known), **aliases(known), **short}
    return names if naskah is None else {**other_wordings(naskah, known), **names}


def _by_secretary(known: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Who leads the Sekretariat Daerah, for its box, where he has none of his own."""
    offices = {name_key(name): item for item, name in known}
    item = offices.get("sekretariatdaerah")
    return {"Sekretaris Daerah": item} if item and "sekretarisdaerah" not in offices else {}


def _longer(organisation: Organisation, known: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What articles call the heads of secretariats, where another unit's name begins it:
    "Sekretaris Kecamatan", beside the "Sekretaris" of a Kelurahan."""
    words = secretary_wordings(organisation).items()
    return {w: item for w, item in words for _id, name in known if w.startswith(f"{name} ")}


def class_relations(
    organisation: Organisation,
    naskah: Naskah,
    known: Mapping[str, str],
    classes: Mapping[str, str],
) -> Iterator[Relation]:
    """The lines that the articles state between a unit and a whole class of units, or between two
    classes, and those of a secretariat that articles know by its head; *known* and *classes* are
    the wordings for units and for classes."""
    heads = secretary_wordings(organisation)
    if not classes and not heads:
        return
    names = Names(known)
    for relation in relations(naskah, Names(layered(_OTHERS, heads, known, classes))):
        ends = (relation.source, relation.target)
        if {*ends} & _ELSEWHERE:
            continue
        if relation.source in heads.values() and "melalui" in relation.cue:
            continue  # on the way to the head: no line of its own
        by_head = not {*heads.values()}.isdisjoint(ends)
        if any(map(is_class, ends)) or by_head:
            yield restricted(organisation, naskah, names, relation)
