"""A reference within the text to an article, an ayat or a huruf that the text does not have.

"sebagaimana dimaksud dalam Pasal 87" in a regulation of 31 pasal is a slip, often of a
pasal that was counted anew.  References to other regulations are not asked.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati melaksanakan tugas sebagaimana dimaksud dalam Pasal 7.
    Pasal 2
    Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Pasal 2
    Susunan sebagaimana dimaksud dalam Pasal 1 dan Pasal 4 ayat (2) tercantum dalam lampiran.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1 ayat (1)}
    ---
    Pasal 1
    (1) Bupati memimpin.
    (2) Bupati membina.
    (3) Ketentuan sebagaimana dimaksud pada ayat (1), ayat (2), dan ayat (5) berlaku.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati memimpin.
    Ditetapkan di Contoh
    PENJELASAN
    II. PASAL DEMI PASAL
    Pasal 1 s/d Pasal 3
    Cukup jelas.

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    ---
    Pasal 1
    Bupati melaksanakan tugas sebagaimana dimaksud dalam Pasal 2.
    Pasal 2
    Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bagan.chart.model import Citation
from bagan.language import _
from bagan.law.naskah.naskah import Naskah, Provision, Role
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import NUMBER, matched, own
from bagan.problem import Severity

ID = "rujukan-tidak-ada"
SEVERITY = Severity.ERROR
SUMMARY = N_("A reference within the text to an article, ayat or huruf that the text lacks.")
SOURCE = ""

_PLACE = (
    rf"(?:(?:Pasal|Diktum)\s+(?P<pasal>{NUMBER})(?![\w-])\s*)?(?:ayat\s*\((?P<ayat>\d+)\)\s*)?"
    r"(?:huruf\s+(?P<huruf>[a-z])\b\s*)?(?:angka\s+(?P<angka>\d+)\b)?"
)
_REFERS = re.compile(rf"\b(?:dimaksud|diatur|ditetapkan|tercantum)\s+(?:dalam|pada)\s+{_PLACE}")
_ALSO = re.compile(
    r"\s*(?:,|,?\s*(?:dan(?:/atau)?|atau|serta|sampai\s+dengan))\s*"
    rf"(?=Pasal|Diktum|ayat|huruf|angka){_PLACE}"
)
"""A further place of one reference: "Pasal 2 ayat (1), ayat (3), dan Pasal 4 ayat (2)"."""
_EXPLAINS = re.compile(
    r"^\W*Pasal\s+(\d+[A-Z]*)(?:\s*(?:s\.?\s*/?\s*d\.?|sampai\s+dengan|dan|-|–)\s*Pasal\s+(\d+[A-Z]*))?"
    r"[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""A heading of the Penjelasan: "Pasal 9", "Pasal 10 s/d Pasal 16"."""
_LEVELS = ("pasal", "ayat", "huruf", "angka")
_OF_ANOTHER = re.compile(
    r"[^.;:]{0,40}?\b(?:Undang|Peraturan\s+(?:Pemerintah|Menteri|Presiden|Daerah|Bupati\s+Nomor"
    r"|Gubernur|Wali))"
)


def check(case: Case) -> Iterator[Finding]:
    naskah = case.text
    yield from _explained(case)
    for part in (*_counted(naskah.menimbang), *naskah.walk()):
        for found in _references(own(part)):
            own_recital = part.citation is None and "pasal" not in found.place
            if not own_recital and _OF_ANOTHER.match(own(part), found.end):
                continue
            missing = _missing(naskah, part, found.place)
            if not missing and _is_its_own(part, found.place):
                yield in_words(
                    case,
                    part,
                    _('"{words}" refers to the part that it stands in', words=found.words.strip()),
                    _("Correct the reference."),
                    around=found.words,
                    thing=found.words.strip(),
                )
            if missing:
                words, place = case.quotation(part, around=found.words)
                yield Finding(
                    place or naskah.place(part.start),
                    _('"{words}": the text has no {place}',
                      words=found.words.strip(" ,"), place=missing),
                    _("Correct the reference, or complete the text."),
                    holders=(case.regency.peraturan,),
                    cited=str(part.citation or ""),
                    quote=words,
                    quoted_at=place,
                )  # fmt: skip


def _explained(case: Case) -> Iterator[Finding]:
    """The pasal that the Penjelasan explains, one by one or several at once."""
    naskah = case.text
    for segment in (one for one in naskah.segments if one.role is Role.PENJELASAN):
        for match in _EXPLAINS.finditer(naskah.text, segment.start, segment.end):
            for number in match.groups():
                if number and number not in naskah.pasal:
                    words = matched(match)
                    yield Finding(
                        naskah.place(match.start(1)),
                        _('"{words}": the text has no {place}',
                          words=words, place=f"Pasal {number}"),
                        _("Correct the reference, or complete the text."),
                        holders=(case.regency.peraturan,),
                        cited=f"Penjelasan {words}",
                    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Reference:
    """One place of a reference, by level, with what it takes from the place before it; ``end`` is
    where the last place of all ends."""

    words: str
    place: Mapping[str, str]
    end: int


def _references(text: str) -> Iterator[_Reference]:
    for first in _REFERS.finditer(text):
        found = [first]
        while (match := _ALSO.match(text, found[-1].end())) is not None:
            found.append(match)
        place: dict[str, str] = {}
        for match in found:
            named = {level: match[level] for level in _LEVELS if match[level]}
            above = _LEVELS[: _LEVELS.index(next(iter(named), _LEVELS[-1]))]
            kept = {level: place[level] for level in above if level in place}
            place = {**kept, **named}
            yield _Reference(match[0], place, found[-1].end())


def _counted(recitals: tuple[Provision, ...]) -> Iterator[Provision]:
    for part in recitals:
        yield from part.walk()


def _is_its_own(part: Provision, place: Mapping[str, str]) -> bool:
    """Whether a reference leads to the recital, or to the ayat, in whose own words it stands."""
    if part.citation is None:
        return place == {"huruf": part.number}
    return part.level == "ayat" and place == {"ayat": part.number}


def _missing(naskah: Naskah, part: Provision, place: Mapping[str, str]) -> str:
    """What a reference leads to and the text lacks, as words; an empty text where it is there,
    or where the reference names nothing that could be looked up."""
    steps = [(level, place[level]) for level in _LEVELS[1:] if level in place]
    if "pasal" in place:
        wanted = Citation(" ".join(place["pasal"].split()), tuple(steps))
        # In an amendment, what is left as it was stands in the first regulation.
        there = naskah.find(wanted) is not None or (
            "I" in naskah.pasal and wanted.pasal not in naskah.pasal
        )
        return "" if there else str(wanted)
    if not steps:
        return ""
    if part.citation is None:
        huruf = place.get("huruf", "")
        letters = {recital.number for recital in naskah.menimbang}
        return f"huruf {huruf}" if huruf and letters and huruf not in letters else ""
    for size in range(len(part.citation.parts), -1, -1):
        above = Citation(part.citation.pasal, (*part.citation.parts[:size], *steps))
        if naskah.find(above) is not None:
            return ""
    return str(Citation(part.citation.pasal, tuple(steps)))
