"""A line of the body in, the structural headings in it out: BAB, Bagian, Paragraf, Pasal.

Whether a line "Pasal 7" is a heading or the end of a wrapped reference is told by the
number that is due and by how the words before it end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bagan.law.naskah.naskah import Level
from bagan.law.naskah.rows import pasal_number

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
ORDINAL = (
    r"(?:Pertama|Ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
    r"(?:\s+(?:belas|puluh(?:\s+\w+)?))?)"
)
_BAB = re.compile(
    r"(?:BA[B8]|8AB|B\sA\sB|Bab(?=\s+[IVXLC]{1,7}\s*\Z))\s*([IVXLCM1l|]{1,8}|(?:[IVX]\s){1,7}[IVX])(?![^\W\d_])[.:]?"
)
_BAGIAN = re.compile(rf"Bag[il1]an\s*({ORDINAL})(?!\w)", re.IGNORECASE)
_PARAGRAF = re.compile(
    rf"Paragra[flt]\s*(\d{{1,2}}|[lI|](?!\w)|{ORDINAL})(?!\w)[.:]?", re.IGNORECASE
)
_PASAL = re.compile(
    r"(?:P\.?[aA@o]\.?[sS5a]\.?[aA@o]\.?[lLI1|!ti]\.?|P\s[aA]\s[sS]\s[aA]\s[lL])\s*"
    r"(?P<number>[0-9OolI|SBZ]{1,4})(?P<letter>[A-Z]?)(?![^\W_])\s*[.:;]?"
)
_INSERTED = re.compile(r"(\d+)([BIOSZ])")
"""A letter behind the number, as in Pasal 20B, that might also be a digit misread."""
_BEGINS = frozenset("B8bPp")
"""How a BAB, a Bagian and a Paragraf begin."""
_AMENDS = re.compile(
    r"(?:Beberapa\s+)?Ketentuan\b.*\bdalam\b"
    r"|(?=.*\b(?:diubah|disisipkan|dihapus|ditambah\w*)\b).*\bdalam\b.*\b(?:Peraturan|Keputusan)\b",
    re.IGNORECASE,
)
"""How Pasal I of an amendment goes on."""
_ROMAN_PASAL = re.compile(r"Pasal\s+([IVX]{1,5})\s*$")
_GLUED = re.compile(
    r"[.;:]\s+(?=BAB\s+[IVXLC]+\s"
    r"|P[aA][sS5][aA][lLI1|!]\.?\s*[0-9OolI|SBZ]{1,4}[A-Z]?(?:\s*$|\s+(?:\(1\)|[A-Z])))"
)
_INSIDE = re.compile(
    rf"\s(?=Bagian\s+{ORDINAL}(?!\w)|Paragraf\s+\d{{1,2}}(?!\w)"
    r"|Pasal\s+\d{1,4}\s*$|Pasal\s+\d{1,4}\s+(?:\(1\)|[A-Z]))"
)
_REFERENCE = re.compile(
    r"(?:Undang|Peraturan(?!(?:\s+\w+){0,2}\s+ini\b)|Ayat|Huruf|Angka|Lampiran)\b"
)
_PREPOSITION = re.compile(
    r"\b(?:dalam|pada|dengan|dan|atau|sampai|ketentuan|oleh|menurut|atas|dari|lihat|serta|yang"
    r"|bunyi|setelah|antara|pasal|mengubah|isi|kepada|ke),?\s*$|,\s*$",
    re.IGNORECASE,
)

_LONGEST_PREPOSITION = 24


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at the start of a piece of a line; its title or words begin at ``end``."""

    level: Level
    number: str
    end: int
    inferred: bool = False


def is_pasal_line(body: str) -> bool:
    """Whether a line holds the words of a pasal's heading and nothing else."""
    return _PASAL.fullmatch(body) is not None


def may_be_heading(body: str) -> bool:
    """Whether it is worth asking :func:`heading`."""
    return body[:1] in "BP8"


def pieces(body: str, due: int, *, title: bool) -> list[tuple[int, int]]:
    """The line cut where a heading stands within it: (start, end) of each piece.

    *title* tells that the line goes on with the title of a BAB, Bagian or Paragraf.
    """
    may_begin = body[:1] in _BEGINS
    if not may_begin and not ("P" in body or (title and "Bagian" in body) or "BAB" in body):
        return [(0, len(body))]  # nothing that can be cut: quick
    cuts = [0]
    begins = (pattern.match(body) for pattern in (_BAB, _BAGIAN, _PARAGRAF)) if may_begin else ()
    titled = title or any(begins)
    match = (_INSIDE if titled else _GLUED).search(body)
    while match is not None:
        number = _PASAL.match(body, match.end())
        if number is None or pasal_number(number["number"]) == due:
            cuts.append(match.end())
            titled = number is None
            due += number is not None
        match = (_INSIDE if titled else _GLUED).search(body, match.end())
    return list(zip(cuts, [*cuts[1:], len(body)], strict=True))


def heading(
    body: str,
    *,
    due: int,
    before: str,
    after: str,
    spaced: bool,
    again: int = 0,
    first: int = 0,
    roman: bool = False,
) -> Heading | None:
    """The heading that *body* begins with, or None.

    *due* is the number of the next pasal, *again* another that may come, since the number
    of the latest one may be misread, *first* that of the first: a text that quotes pasal out
    of their order may go back before it.  *before* ends with the words before, *after* is
    the next line; *spaced* tells a blank line, or a heading, before this one.  Where one
    regulation amends another, it has *roman* numbers, and those of the other stand below them.
    """
    part_of_words = not spaced and _goes_on(before)
    if match := _BAB.match(body):
        numeral = "".join(match[1].split()).translate(str.maketrans("1l|", "III"))
        if _ROMAN.fullmatch(numeral) and not part_of_words:
            return Heading(Level.BAB, numeral, match.end())
    if (match := _BAGIAN.match(body)) and not part_of_words:
        return Heading(Level.BAGIAN, " ".join(match[1].split()).capitalize(), match.end())
    if (match := _PARAGRAF.match(body)) and not part_of_words:
        number = "1" if match[1] in "lI|" else " ".join(match[1].split()).capitalize()
        return Heading(Level.PARAGRAF, number, match.end())
    counted = _ROMAN_PASAL.match(body)
    if counted and (roman or _AMENDS.match(after)):
        return Heading(Level.PASAL, counted[1], counted.end())
    if match := _PASAL.match(body):
        if again and pasal_number(match["number"]) == again and match.end() == len(body):
            due = again
        return _pasal(match, body, due=due, first=first, before=before, after=after, spaced=spaced)
    if counted and spaced:
        return Heading(Level.PASAL, counted[1], counted.end())
    return None


def _goes_on(before: str) -> bool:
    """Whether words end so that what follows is a reference."""
    return _PREPOSITION.search(before, max(0, len(before) - _LONGEST_PREPOSITION)) is not None


_ANNOUNCED = re.compile(r"\bsebagai\s*berikut\s*:\Z", re.IGNORECASE)
"""What an amendment says before a pasal's new text, however far behind the last one that is."""


def _pasal(
    match: re.Match[str],
    body: str,
    *,
    due: int,
    first: int,
    before: str,
    after: str,
    spaced: bool,
) -> Heading | None:
    number, rest = pasal_number(match["number"]), body[match.end() :].strip()
    misread = not match["number"].isdigit()
    ended = not before or before[-1] in ".;:"
    if number is None or (not ended and _goes_on(before)):
        return None
    if rest:
        # Words behind the number: those of the pasal itself, or of a reference.
        if number != due:
            return None
        counted = rest.startswith(("(1)", "( 1 )"))
        if not counted and not (rest[0].isupper() and (ended or spaced)):
            return None
        if not counted and _REFERENCE.match(rest):
            return None
        return Heading(Level.PASAL, str(number), match.end(), misread)
    letter = match["letter"]
    if (inserted := _INSERTED.fullmatch(match["number"])) and int(inserted[1]) == due - 1:
        number, letter, misread = due - 1, inserted[2], False
    next_one = number == due or (letter and number == due - 1)
    if not (spaced or ended) and (not next_one or after[:1].islower()):
        return None
    if misread and not due <= number <= due + 3:
        return Heading(Level.PASAL, str(due), match.end(), inferred=True)
    if number >= due or (letter and number == due - 1):
        excerpt = due == 1  # a text may begin anywhere in its regulation
        announced = _ANNOUNCED.search(before) is not None
        if number > due + 20 and not announced and not (spaced and (ended or excerpt)):
            return None
        return Heading(Level.PASAL, f"{number}{letter}", match.end(), misread)
    if not ended or after[:1].islower():
        return None
    if not misread and number < first:
        return Heading(Level.PASAL, str(number), match.end())
    if spaced or after.startswith("(1)"):
        return Heading(Level.PASAL, str(due), match.end(), inferred=True)
    return None
