"""A Naskah in, the same with whole names out where a list has their first word above it.

"Sekretariat membawahi Sub Bagian: a. Umum; b. Keuangan" lists Sub Bagian Umum and Sub Bagian
Keuangan.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bagan.law.draft.loose_words import in_capitals
from bagan.law.draft.office_words import OFFICE
from bagan.law.naskah.naskah import Naskah, Provision

FROM_LEAD = "kata pertama nama-nama dalam daftar ini diambil dari kalimat di atasnya"
_LEAD = re.compile(
    r"\b(?:mem\s?bawah(?:i|kan)|terdiri\s+(?:atas|dari)|meliputi)\s+(?:\d+\s*\([\w\s]+\)\s*)?"
    r"(?P<word>(?:sub[\s.-]*)?(?:bagian|bidang)|seksi|urusan)"
    r"(?:,?\s*(?:yaitu|yakni|meliputi|terdiri\s+(?:atas|dari)))?\s*:\s*\Z",
    re.IGNORECASE,
)


def with_class_words(naskah: Naskah) -> Naskah:
    """*naskah* with the word above such lists before each of their entries."""
    return replace(naskah, isi=tuple(map(_whole, naskah.isi)))


def is_from_lead(part: Provision, text: str) -> bool:
    """Whether the entries of *part* got a word from above that *text* does not have before them."""
    lead = _LEAD.search(part.text)
    return lead is not None and all(
        one.text.startswith(lead["word"]) and lead["word"] not in text[one.start : one.end]
        for one in part.children
    )


def _whole(part: Provision) -> Provision:
    children = tuple(map(_whole, part.children))
    lead = _LEAD.search(part.text)
    if lead and children and all(map(_is_rest, children)):
        children = tuple(replace(one, text=f"{lead['word']} {one.text}") for one in children)
    return replace(part, children=children)


def _is_rest(part: Provision) -> bool:
    """Whether an entry may be the rest of a name: words in capitals that begin no office."""
    words = part.text
    named = words[:1].isupper() and in_capitals(re.sub(r"\W+(?:dan)?\W*\Z", "", words))
    return named and not part.children and OFFICE.match(words) is None
