"""A sentence that tells a whole structure in, where its offices begin in it out.

Profiles and answers on sites have no list: "Struktur organisasi Dinas Sosial terdiri dari Kepala
Dinas, Sekretaris yang membawahi Sub Bagian Program dan Sub Bagian Umum, Bidang ...".
"""

from __future__ import annotations

import re
from itertools import pairwise

from bagan.law.draft.loose_words import holds_amount
from bagan.law.draft.name_ends import MANY, OF_NAME, ONE, clipped
from bagan.law.naskah.ranks import OFFICE_BEGINS, rank

_BEGINS = rf"(?!(?i:staf\s+ahli\s+dan\s+kepegawaian)|{OF_NAME})(?={OFFICE_BEGINS})"
_ONE = rf"(?:{ONE}\s+)?"
_TELLS = re.compile(
    rf"(?:\w{{1,10}}\s?:\s*)?[^.;:\n]{{0,160}}?\b(?:(?:struktur|susunan)\s+(?:organisasi(?:nya)?|pemerintah\w*)\b[^.;:]{{0,160}}?"
    rf"(?:\b(?:terdiri\s+(?:atas|dari)|meliputi|adalah|yaitu|yakni|dipimpin\s+oleh)|:)"
    rf"|(?:kepala|camat|lurah|direktur|inspektur)\b[^.;:,]{{0,60}}?\bdi\s?bantu(?:\s+oleh)?)\s*:?\s+{_ONE}{_BEGINS}",
    re.IGNORECASE,
)
"""The words above the list."""
_PARTS = (
    rf"(?:organisasi\s+|di\s?bawah\s+)?{OFFICE_BEGINS}(?:[^.;:,\n]{{0,60}}dipimpin\s+oleh\s[^.;:,\n]{{3,40}},)?"
    r"WORD{0,80}?\s*\b(?:terdiri\s+(?:atas|dari)|mem\s?bawah(?:i|kan)|(?<!dapat\s)dibentuk|terdapat)\s+"
    r"(?P<count>\d{1,2}\s*(?:\(\s*\w+\s*\)\s*)?(?:orang\s+)?[\w.-]+(?:\s+\w+)?\s*,?\s+(?:yaitu|yakni)\s*:?\s+)?"
    rf"{_ONE}{_BEGINS}"
)
_OF_PARTS = re.compile(_PARTS.replace("WORD", r"[^.;:,\n]"), re.IGNORECASE)
"""The same of one office: "Bidang Pasar terdiri atas 2 (dua) seksi, yaitu ..."; how many."""
_OF_PARTS_LATER = re.compile(_PARTS.replace("WORD", "[^.;:,]"), re.IGNORECASE)
"""The same behind another sentence, where its own line may wrap."""
_MAY_TELL = re.compile(
    r"truktur|TRUKTUR|usunan|USUNAN|i ?bantu|I ?BANTU|erdiri\s|embawah|i bawah\s"
)
"""One of these stands in its first line, or the next."""
_LATER = re.compile(r"(?<=[a-z)])\.[ \t]+(?=[A-Z])")
"""Where a sentence begins behind another one in the line."""
_SENTENCE = r"[^.;\n]|\.(?=\S)|(?<=[Ss]ub)\.|\n(?![ \t\r]*\n)"
_OWN = re.compile(rf"(?:{_SENTENCE})+")
"""A sentence; it may go on in the next line."""
_WHOLE = re.compile(
    rf"(?:{_SENTENCE}|;(?=\s+(?:(?:dan|serta)\s+)?(?:{MANY}|{_ONE}){OFFICE_BEGINS}))+"
)
"""The same, where its parts end with semicolons."""
_STOP = re.compile(r"[.;]?[ \t\r]*")
"""What stands between it and the next in its line."""
_MANY = rf"{MANY}(?:kepala\s+)?{OFFICE_BEGINS}"
_NAMELY = r"(?:ya(?:itu|kni)|(?:yang\s+)?terdiri\s+(?:atas|dari))"
_COUNTED = re.compile(rf"{_MANY}(?:\s+\w+)?\s*,?\s+{_NAMELY}\W*", re.IGNORECASE)
"""How many of a class there are, before their names: "dan empat Kepala Seksi, yaitu ..."."""
_CUT = re.compile(
    rf"(?:(?:[,;]\s*(?:(?:dan|serta)\s+)?|\s(?:dan|serta|&)\s+|\)?\s+[/>|]\s+|\s\((?=[^()]+\))"
    r"|\b(?:mem\s?bawah(?:i|kan)|yaitu|yakni|meliputi|terdiri\s+(?:atas|dari)|di\s?bantu(?:\s+oleh)?)"
    rf"\s*:?\s+){_ONE}{_BEGINS}"
    r"|(?:[,;]|\s(?:dan|serta|&)\s)\s*(?:(?:dan|serta)\s+)?"
    rf"(?={_MANY}(?:\s*,|(?:\s+\w+)?\s*,?\s+{_NAMELY}\b)))",
    re.IGNORECASE,
)
_PLAIN = r"(?:(?!\b(?:dan|serta)\b)[^,;:])*"
_NEXT = re.compile(rf"{_PLAIN},\s*(?=[A-Z]{_PLAIN},?\s*(?:(?:dan|serta)\s*)?\Z)")
"""A comma within what seems to be one name: such a one would go on with "dan"."""
_LINES = re.compile(
    r"\n[ \t]*(?:[(]?\w{1,3}[.)]|[-–•·*])\s"
    r"|(?<!\bKepala)(?<!\bWakil)(?<!\bKelompok)(?<!\bUnit)(?<!\bSub)"
    r"(?<![,&])(?<!\bdan)(?<!\bserta)(?<!wahi)(?<!wahkan)(?<!yaitu)(?<!yakni)(?<!bantu)(?<!dari)(?<!atas)(?<!oleh)(?<!seorang)(?<!\s)"
    rf"[ \t\r]*\n\s*{_BEGINS}"
)
"""Entries of a list in lines of their own, none of which wraps: no sentence."""
_INSIDE = re.compile(rf";[ \t]+(?:(?:dan|serta)\s+)?{OFFICE_BEGINS}")
_FAR = 40
"""So many characters tell how high an office stands."""
_LEAST = 3
"""Offices: fewer are no structure."""


def told_from(text: str, start: int, stop: int) -> list[int]:
    """Where the offices begin that a sentence at *start*, or later in its line, puts into a
    structure, and where the next sentence may begin; empty where none does."""
    line = text.find("\n", start, stop)
    end = line if line >= 0 else stop
    after = text.find("\n", end + 1, stop)
    if not _MAY_TELL.search(text, start, after if after >= 0 else stop):
        return []  # quick
    for at in (start, *(later.end() for later in _LATER.finditer(text, start, end))):
        if cuts := _told_at(text, at, stop):
            return cuts
    return []


def is_count(words: str) -> bool:
    """Whether a piece of the sentence only counts those that the next ones name.

    >>> is_count("empat Kepala Seksi, yaitu"), is_count("3 (tiga) Bidang,")
    (True, False)
    """
    return _COUNTED.fullmatch(words) is not None


def _told_at(text: str, start: int, stop: int) -> list[int]:
    behind = text[max(start - 2, 0) : start] == ". "
    of_parts = (_OF_PARTS_LATER if behind else _OF_PARTS).match(text, start, stop)
    lead = of_parts or _TELLS.match(text, start, stop)
    whole = (_OWN if of_parts else _WHOLE).match(text, lead.end(), stop) if lead else None
    if lead is None or whole is None or _is_listed(text, start, lead.end(), whole.end()):
        return []
    if of_parts and text[whole.end() : whole.end() + 1] != ".":
        return []  # a line of a list
    least = 2 if of_parts else _LEAST
    cuts = [lead.end()]
    for cut in _CUT.finditer(text, lead.end(), whole.end()):
        office, before = (rank(text[at : at + _FAR]) or 0 for at in (cut.end(), cuts[-1]))
        if "(" not in cut[0] or office > before:  # else "Kepala Urusan (Kaur)" is one
            cuts.append(cut.end())
    named = clipped(text[start : whole.end()])[1] if of_parts and of_parts["count"] else []
    cuts += [start + at for at, _end in named[1:]]
    if len(cuts) < least or holds_amount(_COUNTED.sub("", text[lead.end() : whole.end()])):
        return []
    pieces = pairwise([*cuts, whole.end()])
    commas = [at.end() for piece in pieces if (at := _NEXT.match(text, *piece))]
    stopped = _STOP.match(text, whole.end(), stop)
    return sorted([*cuts, *commas, stopped.end() if stopped else whole.end()])


def _is_listed(text: str, start: int, first: int, end: int) -> bool:
    """Whether the offices from *first* to *end* stand in lines of their own, as entries of a list
    do; a line may end with a semicolon, where others stand within lines."""
    wraps = _INSIDE.search(text, first, end) is not None
    lines = _LINES.finditer(text, start, end)
    return any(not (wraps and text[line.start() - 1] == ";") for line in lines)
