"""Parts of a regulation in, citations that a spec may hold out.

A spec counts the entries of a list below a cited place: huruf below a pasal, ayat or
angka, angka below a huruf, or as ``butir`` says.  What cannot be counted so (a second
list with the same numbers, huruf directly below huruf) has to be cited entry by entry.
"""

from __future__ import annotations

from bagan.chart.model import Citation, CitationError, cite, letter_number, parse_citation
from bagan.law.naskah.naskah import Level, Provision


def citable(citation: Citation | None) -> str:
    """The official form of *citation*; that of the nearest place above which has one, and
    empty where none has."""
    while citation is not None:
        text = str(citation)
        try:
            if str(parse_citation(text)) == text:
                return text
        except CitationError:
            pass
        if not citation.parts:
            return ""
        citation = Citation(citation.pasal, citation.parts[:-1])
    return ""


def is_citable(part: Provision) -> bool:
    """Whether the place of *part* itself can be cited."""
    return part.citation is not None and citable(part.citation) == str(part.citation)


def number_of(part: Provision) -> int:
    """An entry's number: 3 for "3" and for "c"; 0 where it has none that can be counted."""
    if part.level is Level.HURUF:
        return letter_number(part.number)
    return int(part.number) if part.number.isdecimal() and len(part.number) < 5 else 0


def counts(owner: str, level: str, part: Provision) -> bool:
    """Whether counting below *owner* gives the place of *part*."""
    number = number_of(part)
    return (
        part.level in (Level.HURUF, Level.ANGKA)
        and part.level.value == level
        and number > 0
        and is_citable(part)
        and cite(owner, level, number) == str(part.citation)
    )
