"""A case in; its annexes beside what is left of them in the text, and what articles announce."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bagan.chart.model import Lampiran
from bagan.law.naskah.naskah import Naskah, Provision, TeksLampiran
from bagan.law.rules.case import Case
from bagan.problem import Span

_ANNOUNCED = re.compile(r"\bLampiran\s+(?P<nomor>[IVXLC]+)(?!\w)")
_SINGLE = re.compile(
    r"(?:tercantum|termuat|dimuat|digambarkan|sebagaimana)\s+dalam\s+Lampiran\b(?!\s+[IVXLC]+\b)"
    r"|\bterlampir\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\bLampiran\s+[IVXLC]+\s+(?:Undang|Peraturan\s+(?:Pemerintah|Menteri|Presiden))"
)


@dataclass(frozen=True, slots=True)
class Annexed:
    """An annex of the spec and, where the text still has it, the same annex there."""

    annex: Lampiran
    span: Span
    text: TeksLampiran | None


def annexes(case: Case) -> tuple[Annexed, ...]:
    """The annexes in the spec's order, paired by number where both have one, else by place."""
    left = {part.nomor: part for part in reversed(case.text.lampiran) if part.nomor}
    found = []
    for index, annex in enumerate(case.regency.lampiran):
        part = left.get(annex.nomor) if annex.nomor else None
        if part is None and index < len(case.text.lampiran):
            same = case.text.lampiran[index]
            part = same if same.nomor in (None, annex.nomor) else None
        found.append(Annexed(annex, case.document.at("lampiran", index), part))
    return tuple(found)


def announcements(naskah: Naskah) -> Iterator[tuple[str | None, Provision]]:
    """Every annex that an article announces: its Roman numeral, or None for the only one."""
    for part in naskah.walk():
        if part.citation is None or _FOREIGN.search(part.text):
            continue
        for match in _ANNOUNCED.finditer(part.text):
            yield match["nomor"], part
        if _SINGLE.search(part.text):
            yield None, part
