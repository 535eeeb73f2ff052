"""A case in; the komando lines that its articles state of whole classes, and of parts of an office
that answer to someone whom the spec does not have, out."""

from __future__ import annotations

from bagan.chart.model import Jenis, Kind
from bagan.law.naskah.mentions import Names, layered
from bagan.law.naskah.relations import Relation, relations
from bagan.law.rules.case import Case
from bagan.law.rules.classes import class_wordings, secretary_wordings
from bagan.law.rules.defined import definitions

BEYOND = {
    "luar:kepala-daerah": "Bupati, Wali Kota, Gubernur",
    "luar:sekda": "Sekretaris Daerah",
    "luar:dprd": "DPRD",
    "luar:kepala-dinas": "Kepala Dinas",
    "luar:kepala-badan": "Kepala Badan",
}
"""Ids for those above an office that a spec of the office alone does not have."""
_WORDINGS = (
    (Jenis.KEPALA_DAERAH, "luar:kepala-daerah", ("Bupati", "Wali Kota", "Walikota", "Gubernur")),
    (Jenis.SEKRETARIS_DAERAH, "luar:sekda", ("Sekretaris Daerah",)),
    (Jenis.DINAS, "luar:kepala-dinas", ("Kepala Dinas",)),
    (Jenis.BADAN, "luar:kepala-badan", ("Kepala Badan",)),
    (Jenis.DPRD, "luar:dprd", ("DPRD", "Pimpinan DPRD", "Dewan Perwakilan Rakyat Daerah")),
)


def answering(case: Case) -> tuple[Relation, ...]:
    """The lines of komando that the articles state, classes and :data:`BEYOND` among their ends."""
    classes = class_wordings(case.organisation, definitions(case.text))
    heads = secretary_wordings(case.organisation)
    names = Names(layered(_beyond(case), heads, case.aliases, classes))
    return tuple(one for one in relations(case.text, names) if one.kind is Kind.KOMANDO)


def _beyond(case: Case) -> dict[str, str]:
    """The wordings for those whom the spec does not have; a team answers to anyone."""
    if case.regency.peraturan.jenis.startswith("Keputusan"):
        return {}
    kinds = set(map(case.organisation.jenis, case.organisation.units))
    return {word: item for kind, item, words in _WORDINGS if kind not in kinds for word in words}
