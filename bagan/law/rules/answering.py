"""The komando lines that a text states of whole classes of offices, and of parts of an office that
answer to someone whom the spec does not have."""

from __future__ import annotations

from collections.abc import Mapping

from bagan.chart.model import Jenis, Kind, Organisation, head_of_region
from bagan.law.naskah.mentions import Names, layered
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.relations import Relation, relations
from bagan.law.rules.classes import secretary_wordings

HEAD = "luar:kepala-daerah"
BEYOND = {
    HEAD: "Bupati, Wali Kota, Gubernur",
    "luar:sekda": "Sekretaris Daerah",
    "luar:dprd": "DPRD",
    "luar:kepala-dinas": "Kepala Dinas",
    "luar:kepala-badan": "Kepala Badan",
}
"""Ids for those above an office that a spec of the office alone does not have."""
_WORDINGS = (
    (Jenis.KEPALA_DAERAH, HEAD, ("Bupati", "Wali Kota", "Walikota", "Gubernur")),
    (Jenis.SEKRETARIS_DAERAH, "luar:sekda", ("Sekretaris Daerah",)),
    (Jenis.DINAS, "luar:kepala-dinas", ("Kepala Dinas",)),
    (Jenis.BADAN, "luar:kepala-badan", ("Kepala Badan",)),
    (Jenis.DPRD, "luar:dprd", ("DPRD", "Pimpinan DPRD", "Dewan Perwakilan Rakyat Daerah")),
)


def beyond(region: str, item: str) -> str | None:
    """What the one of :data:`BEYOND` with the id *item* is called in the region of this name."""
    return head_of_region(region) if item == HEAD else BEYOND.get(item)


def answering(
    organisation: Organisation,
    text: Naskah,
    known: Mapping[str, str],
    classes: Mapping[str, str],
    *,
    team: bool,
) -> tuple[Relation, ...]:
    """The lines of komando that the articles state, classes and :data:`BEYOND` among their ends;
    *known* and *classes* are the wordings for units and for classes, and a *team* answers to
    anyone."""
    heads = secretary_wordings(organisation)
    above = {} if team else _beyond(organisation)
    names = Names(layered(above, heads, known, classes))
    return tuple(one for one in relations(text, names) if one.kind is Kind.KOMANDO)


def _beyond(organisation: Organisation) -> dict[str, str]:
    """The wordings for those whom the spec does not have."""
    kinds = set(map(organisation.jenis, organisation.units))
    return {word: item for kind, item, words in _WORDINGS if kind not in kinds for word in words}
