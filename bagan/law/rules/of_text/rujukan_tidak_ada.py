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
from collections.abc import Iterator

from bagan.chart.model import Citation
from bagan.language import _
from bagan.law.naskah.naskah import Naskah, Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import NUMBER, own
from bagan.problem import Severity

ID = "rujukan-tidak-ada"
SEVERITY = Severity.ERROR
SUMMARY = N_("A reference within the text to an article, ayat or huruf that the text lacks.")
SOURCE = ""

_PLACE = (
    rf"(?:(?:Pasal|Diktum)\s+(?P<pasal>{NUMBER})(?![\w-])\s*)?(?:ayat\s*\((?P<ayat>\d+)\)\s*)?"
    r"(?:huruf\s+(?P<huruf>[a-z])\b\s*(?:sampai\s+dengan\s+(?:huruf\s+)?(?P<last>[a-z])\b\s*"
    r"|angka\s+(?P<angka>\d+)\b)?)?"
)
_REFERS = re.compile(rf"\b(?:dimaksud|diatur|ditetapkan|tercantum)\s+(?:dalam|pada)\s+{_PLACE}")
_ALSO = re.compile(rf"(?:,|,?\s*(?:dan|atau|serta|sampai\s+dengan))\s*(?=Pasal|Diktum){_PLACE}")
"""A further place of one reference: "Pasal 2 ayat (1) dan Pasal 4 ayat (2)"."""
_LETTERS = re.compile(r"(?:,?\s*(?:dan|serta)?\s*huruf\s+[a-z]\b)+")
_OF_ANOTHER = re.compile(
    r"[^.;:]{0,40}?\b(?:Undang|Peraturan\s+(?:Pemerintah|Menteri|Presiden|Daerah|Bupati\s+Nomor"
    r"|Gubernur|Wali))"
)


def check(case: Case) -> Iterator[Finding]:
    naskah = case.text
    for part in (*_counted(naskah.menimbang), *naskah.walk()):
        for match in _references(own(part)):
            own_recital = part.citation is None and match["pasal"] is None
            if not own_recital and _OF_ANOTHER.match(own(part), match.end()):
                continue
            missing = _missing(naskah, part, match, "huruf") or (
                match["last"] and _missing(naskah, part, match, "last")
            )
            missing = missing or _missing_recital(naskah, part, match)
            if not missing and _is_its_own(part, match):
                yield in_words(
                    case,
                    part,
                    _('"{words}" refers to the part that it stands in', words=match[0].strip()),
                    _("Correct the reference."),
                    around=match[0],
                    thing=match[0].strip(),
                )
            if missing:
                words, place = case.quotation(part, around=match[0])
                yield Finding(
                    place or naskah.place(part.start),
                    _('"{words}": the text has no {place}', words=match[0].strip(), place=missing),
                    _("Correct the reference, or complete the text."),
                    holders=(case.regency.peraturan,),
                    cited=str(part.citation or ""),
                    quote=words,
                    quoted_at=place,
                )


def _references(text: str) -> Iterator[re.Match[str]]:
    for first in _REFERS.finditer(text):
        match: re.Match[str] | None = first
        while match is not None:
            yield match
            match = _ALSO.match(text, match.end())


def _counted(recitals: tuple[Provision, ...]) -> Iterator[Provision]:
    for part in recitals:
        yield from part.walk()


def _is_its_own(part: Provision, match: re.Match[str]) -> bool:
    """Whether a reference leads to the recital, or to the ayat, in whose own words it stands."""
    if match["pasal"] is not None:
        return False
    if part.citation is None:
        return bool(match["huruf"] == part.number and not match["ayat"])
    return part.level == "ayat" and match["ayat"] == part.number and not match["huruf"]


def _missing_recital(naskah: Naskah, part: Provision, match: re.Match[str]) -> str:
    """A further letter that recitals refer to and have not: "huruf a, huruf b, dan huruf f"."""
    letters = {recital.number for recital in naskah.menimbang}
    if part.citation is not None or not match["huruf"] or not letters:
        return ""
    more = _LETTERS.match(own(part), match.end())
    wanted = re.findall(r"huruf\s+([a-z])\b", more[0]) if more is not None else []
    return next((f"huruf {one}" for one in wanted if one not in letters), "")


def _missing(naskah: Naskah, part: Provision, match: re.Match[str], letter: str) -> str:
    """What *match* refers to and the text lacks, as words; an empty text where it is there,
    or where the reference names nothing that could be looked up.  *letter* is the group of the
    huruf that is meant, of "huruf c sampai dengan huruf f"."""
    pasal, ayat, huruf = match["pasal"], match["ayat"], match[letter]
    steps = [("ayat", ayat)] * bool(ayat) + [("huruf", huruf)] * bool(huruf)
    steps += [("angka", match["angka"])] * bool(match["angka"])
    if pasal is not None:
        wanted = Citation(" ".join(pasal.split()), tuple(steps))
        return "" if naskah.find(wanted) is not None else str(wanted)
    if not steps:
        return ""
    if part.citation is None:
        letters = {recital.number for recital in naskah.menimbang}
        return f"huruf {huruf}" if huruf and letters and huruf not in letters else ""
    for size in range(len(part.citation.parts), -1, -1):
        above = Citation(part.citation.pasal, (*part.citation.parts[:size], *steps))
        if naskah.find(above) is not None:
            return ""
    return str(Citation(part.citation.pasal, tuple(steps)))
