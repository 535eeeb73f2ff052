"""A sentence and the offices it names in; how each stands in it (its preposition, its group) out.

The offices that a sentence may speak of are parties: those that have an id, and those it
names by words that only look like an office ("asisten", "kepala dinas"), whose id is "".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bagan.law.naskah.mentions import Mention
from bagan.law.naskah.relations_cues import Cue

EACH = (
    r"(?:seluruh|semua|setiap|tiap(?:-tiap)?|para|masing\s*-\s*masing|sesama|seorang|orang|beberapa"
    r"|kepala|pimpinan|pejabat|anggota|\d+|\([^)]*\))"
)
_AFTER = (
    r"(?:\([^)]*\)|lain(?:nya)?|(?:yang\s+)?(?:terkait|bersangkutan)"
    r"|(?:yang\s+(?:ada|berada)\s+)?di\s*(?:lingkungan\s+)?(?:daerah|kabupaten|kota|provinsi)"
    r"|(?:pemerintah\s+)?(?:kabupaten|kota|provinsi)(?:\s+(?-i:[A-Z]\w+)){0,3})"
)
_PREPOSITION = (
    r"(?:sesuai|sampai|berkaitan|terkait|sehubungan|sejalan|selaras)\s+dengan|atas\s+nama"
    r"|(?:di|dalam)\s*lingkup|di\s*lingkungan|di\s*bawah|kepada"
    r"|dengan(?!\s+(?:me|ber|ter|cara|tembusan))|oleh|melalui|terhadap|antara?|daripada|dari|untuk"
    r"|bagi|bersama(?:\s*-\s*sama)?(?:\s+dengan)?|pada|di|atas|sebagai|selaku|dalam|bidang|tembusan"
)
_PREPOSITIONS = re.compile(rf"\b(?:{_PREPOSITION})\b", re.IGNORECASE)
_ONE_WORD = {"antara": "antar", "di lingkup": "dalam lingkup", "dilingkungan": "di lingkungan"}
_RELATIVE = re.compile(r"\byang\b(?!\s+(?:ada|berada|terdapat|dimiliki)\b)", re.IGNORECASE)
_JOIN = re.compile(
    rf"\s*(?:{_AFTER}\s*)?(?P<join>,\s*(?:dan|serta|atau)\b|,|/|(?:dan\s*/\s*)?atau\b|dan\b|serta\b"
    rf"|maupun\b|beserta\b|&)\s*(?:(?P<prep>{_PREPOSITION})\s+)?(?:{EACH}\s+)*\Z",
    re.IGNORECASE,
)
_EACH_ONE = re.compile(r"\s*,\s*(?:dan|serta)\s+(?:masing\s*-\s*masing|setiap)\b", re.IGNORECASE)
_OFFICE = re.compile(r"\s+(?:[A-Z]\w+\s+){1,6}")
"""An office that the spec does not have: "kepada Bupati selaku Pengarah"."""
_AS = re.compile(r"\s+(?:selaku|sebagai)\s+", re.IGNORECASE)
_BLANK = re.compile(r"\s*\Z")
_COMMA = re.compile(r",\s*\Z")
_HEAD = re.compile(rf"(?:\b{EACH}\s+)+\Z", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"(?<!naskah\s)(?<!perjalanan\s)(?<!tata\s)\b(?:kepala|pimpinan|ketua|inspektur|camat|lurah"
    r"|sekretaris|direktur|asisten|staf\s+ahli|pejabat|dinas|badan|kantor|kementerian|unit\s+kerja"
    r"|bagian(?!\s+(?:yang|dari|tidak)))\b"
    r"(?:\s+(?!(?:dan|atau|serta|yang|di|dilingkungan|pada|dalam|untuk|dengan|sebagai|selaku|adalah"
    r"|dapat|wajib|harus|me[mnlr]\w+|ber\w{4,}|di\w{4,}|ter\w{4,}"
    rf"|{_PREPOSITION})\b)\w+){{0,6}}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Party:
    """An office in a sentence, at ``[start:end]``.

    ``prep`` is the preposition it stands after ("" for none, "yang" where it belongs to a
    relative clause), ``join`` the word or comma that joins it to the party before, or "".
    ``fresh``: just after a comma, where a new clause may begin.
    """

    id: str
    start: int
    end: int
    prep: str = ""
    join: str = ""
    fresh: bool = False


def parties(
    text: str, mentions: Sequence[Mention], found: Sequence[Cue], *, start: int, end: int
) -> list[Party]:
    """The parties of the sentence ``text[start:end]``, in order; *mentions* and *found* are its."""
    borders = [start, *(cue.end for cue in found)]
    result: list[Party] = []
    passed = 0
    for place in _places(text, mentions, start=start, end=end):
        while passed + 1 < len(borders) and borders[passed + 1] <= place.start:
            passed += 1
        border = borders[passed]
        head = _HEAD.search(text, max(border, place.start - 60), place.start)
        first = head.start() if head else place.start
        before = result[-1] if result else Party("", 0, -1)
        if place.id and not before.id and _AS.fullmatch(text, before.end, place.start):
            # "kepada Sekretaris Daerah selaku Pengarah": the one whom the spec has
            result[-1] = replace(before, id=place.id, end=place.end)
            continue
        join = _JOIN.match(text, before.end, place.start) if before.end >= border else None
        if join and before.prep == "oleh" and _EACH_ONE.match(text, before.end):
            join = None  # "dipimpin oleh Sekretaris, dan masing-masing Bidang bertanggung jawab"
        if join and (not join["prep"] or _plain(join["prep"]) == before.prep):
            word = join["join"].lower()
            result.append(Party(place.id, first, place.end, before.prep, word, word == ","))
        else:
            prep = _prep(text, max(border, before.end), first)
            fresh = bool(_COMMA.search(text, max(border, first - 3), first))
            result.append(Party(place.id, first, place.end, prep, "", fresh))
    return result


def _places(text: str, mentions: Sequence[Mention], *, start: int, end: int) -> list[Mention]:
    """The mentions, and between them what only looks like an office."""
    places: list[Mention] = []
    for mention in (*mentions, None):
        stop = mention.start if mention else end
        for match in _UNKNOWN.finditer(text, start, stop):
            if mention is None or not _BLANK.match(text, match.end(), stop):
                places.append(Mention("", match.start(), match.end()))
        if mention:
            places.append(mention)
            start = mention.end
    return places


def _prep(text: str, start: int, end: int) -> str:
    """The preposition that leads to a party, of what stands between it and what is before."""
    last = ""
    for match in _PREPOSITIONS.finditer(text, start, end):
        as_well = match[0].lower() in ("selaku", "sebagai") and last
        if not (as_well and _OFFICE.fullmatch(text, start, match.start())):
            last = match[0]
        start = match.end()
    start = max(start, text.rfind(",", start, end))
    return "yang" if _RELATIVE.search(text, start, end) else _plain(last)


def _plain(preposition: str) -> str:
    words = " ".join(preposition.lower().split())
    return "bersama" if words.startswith("bersama") else _ONE_WORD.get(words, words)
