"""What is wrong with a part of the text itself in, a finding that quotes it out."""

from __future__ import annotations

from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.rule import Finding
from bagan.problem import Severity


def in_words(
    case: Case,
    part: Provision,
    message: str,
    suggestion: str,
    *,
    around: str = "",
    thing: str = "",
    weight: Severity | None = None,
) -> Finding:
    """A finding that quotes *part*, with the words *around* in what is left of it; the regulation
    may accept it, by *thing* where one part may have several."""
    quote, place = case.quotation(part, around=around)
    return Finding(
        place or case.text.place(part.start),
        message,
        suggestion,
        holders=(case.regency.peraturan,),
        cited=str(part.citation or ""),
        thing=thing,
        quote=quote,
        quoted_at=place,
        weight=weight,
    )
