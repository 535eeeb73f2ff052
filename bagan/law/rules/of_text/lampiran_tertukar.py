"""An article that sends a chart to one annex, which stands in another.

"Bagan susunan organisasi Kecamatan tercantum dalam Lampiran II" where Lampiran II is headed
"Bagan Susunan Organisasi Kelurahan" and Lampiran I has the chart: numbers were exchanged, in
the article or of the annexes.

Bad::

    unit:
      camat: {nama: Camat, dasar: Pasal 1}
    lampiran:
      - nomor: I
        judul: Bagan Susunan Organisasi Kecamatan
        bagan: [{id: satu, jenjang: [camat]}]
      - nomor: II
        judul: Bagan Susunan Organisasi Kelurahan
        bagan: [{id: dua, jenjang: [camat]}]
    ---
    Pasal 1
    Camat memimpin.
    Pasal 2
    Bagan susunan organisasi Kecamatan tercantum dalam Lampiran II Peraturan Bupati ini.

Bad::

    unit:
      camat: {nama: Camat, dasar: Pasal 1}
    lampiran:
      - nomor: I
        judul: Bagan Susunan Organisasi Sekretariat Daerah
        bagan: [{id: satu, jenjang: [camat]}]
      - nomor: II
        judul: Bagan Staf Ahli Bupati
        bagan: [{id: dua, jenjang: [camat]}]
    ---
    Pasal 1
    Camat memimpin.
    Pasal 2
    Bagan Staf Ahli tercantum dalam Lampiran I Peraturan Bupati ini.

Good::

    unit:
      camat: {nama: Camat, dasar: Pasal 1}
    lampiran:
      - nomor: I
        judul: Bagan Susunan Organisasi Kecamatan
        bagan: [{id: satu, jenjang: [camat]}]
      - nomor: II
        judul: Bagan Susunan Organisasi Kelurahan
        bagan: [{id: dua, jenjang: [camat]}]
    ---
    Pasal 1
    Camat memimpin.
    Pasal 2
    Bagan susunan organisasi Kecamatan tercantum dalam Lampiran I Peraturan Bupati ini.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.printed import printed_key
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "lampiran-tertukar"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that sends a chart to one annex, which stands in another.")
SOURCE = ""

_SENDS = re.compile(
    r"(?P<what>\b(?:Bagan|Struktur|Susunan)\b[^.;:]{3,160}?)\s*,?\s+(?:sebagaimana\s+)?"
    r"(?:tercantum|dimuat|ditetapkan|digambarkan|dimaksud)\s+(?:dalam|pada)\s+"
    r"Lampiran\s+(?P<number>[IVXLC]+)\b",
    re.IGNORECASE,
)
_LEAST = 12
"""So many letters are more of a title than "Bagan organisasi"."""
_ELSEWHERE = re.compile(r"\s*,?\s*sebagaimana\s+dimaksud\b.*", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    titles = {a.nomor: _title(case, a.judul) for a in case.regency.lampiran if a.nomor}
    for part in articles(case.text):
        for match in _SENDS.finditer(own(part)):
            said = _title(case, _ELSEWHERE.sub("", match["what"]))
            number = match["number"].upper()
            meant = _meant(titles, said) or number
            if meant == number or titles.get(number) in (said, None):
                continue
            yield in_words(
                case,
                part,
                _('"{words}" is sent to Lampiran {number}; it stands in Lampiran {meant}',
                  words=match["what"], number=number, meant=meant),
                _("Correct the number in the article, or exchange the annexes."),
                around=match["what"][:20],
                thing=f"Lampiran {number}",
            )  # fmt: skip


def _meant(titles: dict[str, str], said: str) -> str | None:
    """The number of the annex with that title, or of the only one whose title begins so."""
    same = [number for number, title in titles.items() if title == said]
    begun = [
        number
        for number, title in titles.items()
        if len(said) > _LEAST and (title.startswith(said) or said.startswith(title))
    ]
    return same[0] if same else begun[0] if len(begun) == 1 else None


def _title(case: Case, words: str) -> str:
    """What a title is compared by: the region's name at its end may be left out."""
    key, region = printed_key(words), printed_key(case.regency.daerah.nama)
    return key.removesuffix(region)
