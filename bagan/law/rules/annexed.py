"""A case in; its annexes beside what is left of them in the text, and what articles announce."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bagan.chart.model import Lampiran, name_key, roman
from bagan.law.naskah.annexes import CHART_TITLE
from bagan.law.naskah.naskah import Naskah, Provision, TeksLampiran
from bagan.law.naskah.wording import nearest
from bagan.law.rules.case import Case
from bagan.law.rules.short_forms import is_short_form
from bagan.problem import Span

_ANNOUNCED = re.compile(r"\bLampiran\s+(?P<nomor>[IVXLC]+)(?!\w)")
_SINGLE = re.compile(
    r"(?:tercantum|termuat|dimuat|digambarkan|sebagaimana)\s+(?:dalam|pada)\s+Lampiran\b(?!\s+[IVXLC]+\b)"
    r"|\bterlampir\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\bLampiran\s+[IVXLC]+\s+(?:Undang|Peraturan\s+(?:Pemerintah|Menteri|Presiden))"
)
_NO_CHART = re.compile(
    r"\b(?:keanggotaan|personalia|personil|personel|daftar|uraian\s+tugas|rincian|format|formulir|tabel"
    r"|nama-nama|pedoman|tata\s+cara|standar|analisis)\b",
    re.IGNORECASE,
)
_CHART = re.compile(
    r"\b(?:bagan|struktur|skema|alur|mekanisme|susunan\s+organisasi)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Annexed:
    """An annex of the spec and, where the text still has it, the same annex there with the
    number that it has by its heading ("" for none) or, of several without one, by its order."""

    annex: Lampiran
    span: Span
    text: TeksLampiran | None
    number: str | None = None


def annexes(case: Case) -> tuple[Annexed, ...]:
    """The annexes in the spec's order, beside those of the text: by number where both have
    one, then by title, then by order."""
    ours, theirs = case.regency.lampiran, case.text.lampiran
    pairs: dict[int, int] = {}

    def pair(alike: Callable[[Lampiran, TeksLampiran], bool]) -> None:
        for one, annex in enumerate(ours):
            for two, part in enumerate(theirs):
                if one not in pairs and two not in pairs.values() and alike(annex, part):
                    pairs[one] = two

    pair(lambda annex, part: part.nomor is not None and annex.nomor == part.nomor)
    pair(lambda annex, part: bool(titles(annex) & set(map(name_key, part.judul))))
    pair(lambda annex, part: _near(annex, part))
    if len(ours) == len(theirs):
        pair(lambda annex, part: ours.index(annex) == theirs.index(part))
    return tuple(
        Annexed(
            annex,
            case.document.at("lampiran", place),
            theirs[pairs[place]] if place in pairs else None,
            _number(theirs, pairs[place]) if place in pairs else None,
        )
        for place, annex in enumerate(ours)
    )


def is_no_chart(words: str) -> bool:
    """Whether words, a title or those that announce an annex, are about a table or a text, which
    no spec can have: "Susunan keanggotaan Tim tercantum dalam Lampiran I"."""
    return _NO_CHART.search(words) is not None and _CHART.search(words) is None


def titles(annex: Lampiran) -> set[str]:
    """The keys of the titles that an annex prints."""
    return {name_key(view.judul or annex.judul) for view in annex.bagan}


def _near(annex: Lampiran, part: TeksLampiran) -> bool:
    """Whether a title of the text is a misspelt one of *annex*."""
    return any(nearest(view.judul or annex.judul, part.judul) for view in annex.bagan)


def _number(parts: Sequence[TeksLampiran], place: int) -> str | None:
    """The number of an annex of the text; None where its heading is lost."""
    if len(parts) == 1 or any(part.nomor for part in parts):
        return parts[place].nomor or ("" if parts[place].kepala else None)
    return roman(place + 1)


def announcements(naskah: Naskah) -> Iterator[tuple[str | None, Provision]]:
    """Every annex that an article announces: its Roman numeral, or None for the only one."""
    for part in naskah.walk():
        if part.citation is None or _FOREIGN.search(part.text):
            continue
        for match in _ANNOUNCED.finditer(part.text):
            yield match["nomor"], part
        if _SINGLE.search(part.text):
            yield None, part


def titles_in_text(case: Case, text: TeksLampiran, ours: Sequence[str]) -> list[str]:
    """The titles among the lines in capitals of an annex, whose text may hold the labels of the
    boxes, too; *ours* are those that the spec has."""
    known = set(map(case.key, ours))
    left = [said for said in text.judul if case.key(said) in known or not _is_boxes(case, said)]
    if len(left) > len(ours):
        told = [said for said in left if case.key(said) in known or CHART_TITLE.match(said)]
        left = told if len(told) >= len(ours) else left
    return left


def _is_boxes(case: Case, words: str) -> bool:
    """Whether *words* are names of units and groups and nothing else."""
    for mention in reversed(case.names.find(words)):
        words = words[: mention.start] + words[mention.end :]
    if not any(map(str.isalpha, words)):
        return True
    # "KEPALA DINAS" before "UPT" may be the beginning of another name for who looks for names.
    return any(is_short_form(words, case.organisation.name(item)) for item in case.ids)
