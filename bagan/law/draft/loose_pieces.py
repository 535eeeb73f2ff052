"""A line in, the pieces of it at which entries begin out, each with the readings of its marker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bagan.law.draft.loose_entries import PARTS, SIGNS
from bagan.law.draft.loose_markers import bare_marks, marker
from bagan.law.draft.office_words import OFFICE, bracketed
from bagan.law.draft.roles import names_one
from bagan.law.naskah.ranks import OFFICE_BEGINS
from bagan.law.naskah.rows import Mark, inline_marks

_MAY_SIGN = re.compile(r"[;:.,]\s[-–•·?~.]")
_MAY_PART = re.compile(r"[;:.]\s*\w")
_DASHES = re.compile(rf"(?<=\w)\s+[-·•]\s+(?={OFFICE_BEGINS})")
"""Bullets between the offices of one line; a single "-" may stand in a name."""
_OPENED = re.compile(rf"\s*\((?={OFFICE_BEGINS}[^()]*;)")
"""Brackets that hold several parts of the office before them: "Sekretaris (Subbagian A; ...)"."""
_AYAT = re.compile(r"\(\d{1,2}\)\s?[A-Z]")
_BARE_AYAT = re.compile(r"(?<=[a-z]{4}\.)\s+(?=\d{1,2}\s[A-Z][a-z]{3})")
"""Before an ayat within a line that has lost its brackets: "... Fungsional. 2 Sekretariat ..."."""
_OFFICE = re.compile(rf"{OFFICE.pattern}|(?:sub|{OFFICE_BEGINS})\s*\Z", re.I)  # or its first word
_LABEL = re.compile(r"(?:jabatan\s*:|p(?:lt|lh|js?)\.)\s*(?=[^\W\d_])", re.IGNORECASE)
"""What pages with portraits say before the post: "Jabatan : Camat", "Plt. Camat"."""


def pieces(body: str, *, marked: bool) -> Iterator[tuple[int, int, int, tuple[Mark, ...]]]:
    """A line cut where entries begin in it: (start, end, where its words begin, readings of
    the marker); with *marked*, it may begin with one."""
    end, found = marker(body) if marked else (0, ())
    if label := _LABEL.match(body, end):
        end = label.end()
    cuts = {0: (end, found)}
    for place, after, more in (*inline_marks(body, end), *bare_marks(body, end)):
        begins = _OFFICE.match(body, after) or _AYAT.match(body, place)
        if begins:
            cuts[place] = (after, more)
    signs = SIGNS.finditer(body, end) if _MAY_SIGN.search(body, end) else ()
    dashed = any(map(body.__contains__, (" - ", " · ", " • ")))
    dashes = list(_DASHES.finditer(body, end)) if dashed else []
    for sign in (*signs, *(dashes if len(dashes) > 1 or " - " not in body else ())):
        cuts[sign.start()] = (sign.end(), ())
    for opened in _OPENED.finditer(body, end) if "(" in body else ():
        cuts[opened.start()] = (opened.end(), ())
    for sentence in _BARE_AYAT.finditer(body, end):
        cuts[sentence.end()] = (sentence.end(), ())
    taken = {after for after, _readings in cuts.values()}
    parts = (
        PARTS.finditer(body, end)
        if _MAY_PART.search(body, max(end - 1, 0)) and bracketed(body[end:]) is None
        else ()
    )
    found_parts = [part.end() for part in parts if part.end() not in taken]
    if len(found_parts) == 1 and names_one(body[end:]):
        found_parts = []  # "Sekretaris: Kepala Bagian Umum"
    cuts |= {at: (at, ()) for at in found_parts}
    for (at, (after, more)), (stop, _last) in pairwise(
        [*sorted(cuts.items()), (len(body), (0, ()))]
    ):
        yield at, stop, after, more
