"""A case in; whether its regulation speaks of koordinasi alone, and its charts show that, out."""

from __future__ import annotations

from bagan.chart.model import Kind
from bagan.law.rules.case import Case
from bagan.law.rules.duties import of_structure
from bagan.law.rules.structures import consists


def only_koordinasi(case: Case) -> bool:
    """Whether the articles state no komando between the units of the spec, neither by words nor
    by a structure that one of them heads, and no chart is titled as one of a structure."""
    if case.naskah is None or any(map(of_structure, case.views)):
        return False
    stated = (relation for found in case.stated.own.values() for relation in found)
    return not (any(relation.kind is Kind.KOMANDO for relation in stated) or consists(case))
