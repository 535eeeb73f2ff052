"""A citation of a place that the regulation does not have.

Whoever checks an annex looks each basis up; one that is not there is a defect, however
right the chart may be.  An ayat left out on the way ("Pasal 23 huruf a" for "Pasal 23
ayat (4) huruf a") names no place either [UU 12/2011, Lampiran II].  So it is with the places that
a reason or a note names.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1 ayat (3)}
    ---
    Pasal 1
    (1) Sekretaris Daerah membantu Bupati.
    (2) Bupati memimpin.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
      camat: {nama: Camat, rekonstruksi: Disebut dalam Pasal 2 ayat (3).}
    ---
    Pasal 1
    Bupati memimpin daerah.
    Pasal 2
    (1) Bupati memimpin rapat.
    (2) Rapat dihadiri pimpinan perangkat daerah.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1 ayat (1)}
    ---
    Pasal 1
    (1) Sekretaris Daerah membantu Bupati.
    (2) Bupati memimpin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Citation, parse_citation
from bagan.language import _, ngettext
from bagan.law.naskah.naskah import Naskah
from bagan.law.rules.acceptance import items_of
from bagan.law.rules.case import Case
from bagan.law.rules.cited import PLACE, Cited, everything, remedy
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "dasar-tidak-ada"
SEVERITY = Severity.ERROR
SUMMARY = N_("A citation of a place that the regulation does not have.")
SOURCE = "UU 12/2011, Lampiran II"


_OF_ANOTHER = re.compile(
    r"\b(?:UU|PP|Perpres|Permen\w*|Perda|Perbup|Perwal|Pergub|Undang|Peraturan|Keputusan)\b"
)


def check(case: Case) -> Iterator[Finding]:
    # One misread number in the text is one finding, however many items cite the place.
    absent: dict[Citation, list[Cited]] = {}
    for cited in everything(case):
        if case.text.find(cited.citation) is None:
            absent.setdefault(_first_absent(case.text, cited.citation), []).append(cited)
    for place, several in absent.items():
        first = several[0]
        more = len(several) - 1
        yield Finding(
            first.span,
            _("The regulation has no {citation}", citation=first.citation if not more else place)
            + (ngettext(" ({count} more citation of it)", " ({count} more citations of it)", more)
               if more else ""),
            _advice(case.text, first.citation),
            holders=(first.holder,),
            cited=str(first.citation),
        )  # fmt: skip
    yield from _reasons(case)


def _reasons(case: Case) -> Iterator[Finding]:
    """The places that a reason or a note names and the text does not have."""
    for item in items_of(case.regency):
        for key in ("alasan", "rekonstruksi", "keterangan"):
            words = getattr(item, key, None)
            for match in PLACE.finditer(words if isinstance(words, str) else ""):
                place = parse_citation(match[0])
                if case.text.find(place) is None and not _OF_ANOTHER.search(words or ""):
                    yield Finding(
                        item.marks.of(key),
                        _("The regulation has no {citation}", citation=match[0]),
                        _advice(case.text, place),
                        holders=(case.regency.peraturan,),
                        cited=match[0],
                    )


def _first_absent(naskah: Naskah, citation: Citation) -> Citation:
    """The widest place above *citation* that the text does not have, or itself."""
    sizes = range(len(citation.parts) + 1)
    places = (Citation(citation.pasal, citation.parts[:size]) for size in sizes)
    return next((place for place in places if naskah.find(place) is None), citation)


def _advice(naskah: Naskah, citation: Citation) -> str:
    meant = remedy(naskah, citation)
    if meant is not None:
        return _('Did you mean "{word}"?', word=meant)
    pasal = naskah.pasal.get(citation.pasal)
    if pasal is None:
        numbers = list(naskah.pasal)
        last = max((int("".join(filter(str.isdigit, n)) or 0) for n in numbers), default=0)
        own = int("".join(filter(str.isdigit, citation.pasal)) or 0)
        # A gap in the numbers is told by pasal-hilang.
        return _("It has Pasal {numbers}.", numbers=_range(numbers)) if own > last else ""
    part, known = pasal, Citation(citation.pasal)
    for level, number in citation.parts:
        below = part.child(level, number)
        if below is None:
            break
        part, known = below, below.citation or known
    if not part.children:
        return _("{citation} has no parts.", citation=known)
    parts = f"{part.children[0].level} {_range([child.number for child in part.children])}"
    return _("{citation} has {parts}.", citation=known, parts=parts)


def _range(numbers: list[str]) -> str:
    """The first and the last of several numbers."""
    if not numbers:
        return "-"
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}"
