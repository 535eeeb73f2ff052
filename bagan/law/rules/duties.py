"""A relation of an article in; whether a chart of an office's structure leaves it to words.

"Bidang X mempunyai tugas mengoordinasikan … bersama Komite Y" is a duty: a "Bagan Susunan
Organisasi" draws who stands under whom and who is coordinated by whom, not with whom each
part confers.  A chart of "hubungan kerja", "koordinasi" or "mekanisme" draws these too.
"""

from __future__ import annotations

import re

from bagan.chart.model import Citation, Kind
from bagan.law.naskah.relations import Relation
from bagan.law.rules.case import Case
from bagan.law.rules.written import View

_STRUCTURE = re.compile(r"\b(?:susunan|struktur)\b", re.IGNORECASE)
_WORKING = re.compile(r"\b(?:hubungan|koordinasi|mekanisme|tata\s+kerja)\b", re.IGNORECASE)
_DUTY = re.compile(
    r"\b(?:(?:mempunyai|memiliki|menyelenggarakan)\s+(?:tugas|fungsi)|bertugas"
    r"|(?:dalam|untuk)\s+melaksanakan\s+tugas|uraian\s+tugas)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"di\s*[kc]?o{1,2}rdin|mitra\b|di\s*bawah\b", re.IGNORECASE)


def of_structure(view: View) -> bool:
    """Whether a chart is one of an office's structure, by its title."""
    title = view.bagan.judul or view.lampiran.judul
    return _STRUCTURE.search(title) is not None and _WORKING.search(title) is None


def of_working(view: View) -> bool:
    """Whether a chart is one of who works together with whom, by its title."""
    return _WORKING.search(view.bagan.judul or view.lampiran.judul) is not None


def is_duty(case: Case, relation: Relation) -> bool:
    """Whether a relation is coordination that is one of the duties of an office."""
    if relation.kind is not Kind.KOORDINASI or _PASSIVE.match(relation.cue):
        return False
    citation = relation.citation
    places = (Citation(citation.pasal, citation.parts[:n]) for n in range(len(citation.parts) + 1))
    parts = filter(None, map(case.text.find, places))
    return any(_DUTY.search(part.text) for part in parts)
