"""A part of the articles in; whoever it has stand in for another, where that cannot be, out.

One stands in for who is prevented: "mewakili Bupati apabila Bupati berhalangan".  Who is prevented
himself stands in for nobody, and a task is handed down, not up: "mewakilkannya kepada pejabat satu
tingkat di atasnya".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.upwards import subjects
from bagan.law.rules.wordings import matched, own

_ACTS = r"(?:mewakili|menggantikan|melaksanakan\s+tugas(?:\s+dan\s+wewenang)?)"
_AWAY = (
    r"(?:apabila|jika|bila|dalam\s+hal)\s+(?P<away>[^.;:]{3,100}?)"
    r"\s+(?:tidak\s+berada|tidak\s+ada|berhalangan)\b"
)
_FOR = re.compile(rf"\b{_ACTS}\s+(?P<whom>[^.;:]{{3,200}}?),?\s+{_AWAY}", re.IGNORECASE)
_THEN = re.compile(rf"\b{_AWAY}[^.;:,]{{0,80}},\s*(?P<rest>[^.;:]+)", re.IGNORECASE)
_BY = re.compile(r"\bdi(?:laksanakan|wakili|gantikan)\s+oleh\s+\Z", re.IGNORECASE)
_DOES = re.compile(rf"\s+(?:dapat\s+|wajib\s+)?{_ACTS}", re.IGNORECASE)
_BACK = re.compile(
    r"\bkepada\s+(?:Sekretaris|Wakil)(?:\s+[A-Z]\w+){1,2}\s+melalui\s+(?:Bupati|Wali\s?[Kk]ota"
    r"|Gubernur|Camat|Lurah|Inspektur|Direktur|Kepala\s+(?:Dinas|Badan|Kantor|Satuan|Desa))\b"
)
_UPWARDS = re.compile(
    r"\b(?:mewakilkan|menugaskan|melimpahkan|mendelegasikan|menunjuk)\w*\s+(?:\w+\s+){0,6}?"
    r"(?:pejabat\s+(?:\w+\s+){0,3}di\s*atas(?:nya)?\b|(?:para\s+)?atasan(?:nya)?\b)",
    re.IGNORECASE,
)


def standing_in(case: Case, part: Provision) -> Iterator[tuple[str, str]]:
    """The words that have one stand in for another who is not prevented, or while he is himself,
    or that hand a task upwards; each with what is wrong."""
    text = own(part)
    if match := _UPWARDS.search(text):
        words = matched(match)
        yield words, _('"{words}": a task is handed down, not up', words=words)
    if match := _BACK.search(text):
        words = matched(match)
        yield words, _('"{words}": a secretary or a deputy is not above his head', words=words)
    if "berhalangan" not in text and "tidak " not in text:
        return
    for match in _FOR.finditer(text):
        away, whom = _named(case, match["away"]), _named(case, match["whom"])
        if away and whom and not away & whom:
            words = matched(match)
            yield words, _('"{words}": not he is prevented for whom another stands in', words=words)
        elif away & subjects(case, part):
            yield _prevented(match)
    for match in _THEN.finditer(text):
        away = _named(case, match["away"])
        for one in case.names.find(match["rest"]):
            acts = (one.start == 0 and _DOES.match(match["rest"], one.end)) or _BY.search(
                match["rest"][: one.start]
            )
            if acts and away == {one.id}:
                yield _prevented(match)


def _named(case: Case, words: str) -> set[str]:
    return {mention.id for mention in case.names.find(words)}


def _prevented(match: re.Match[str]) -> tuple[str, str]:
    words = matched(match)
    return words, _('"{words}": who stands in is prevented himself', words=words)
