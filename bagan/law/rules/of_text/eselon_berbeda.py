"""An article that gives a post below another one the higher eselon.

A Kepala Bidang is above a Kepala Seksi, so his eselon has the lower Roman number.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas memimpin Dinas.
    Pasal 2
    (1) Kepala Bidang merupakan jabatan eselon III.b.
    (2) Kepala Seksi merupakan jabatan eselon II.a.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas memimpin Dinas.
    Pasal 2
    (1) Kepala Bidang merupakan jabatan eselon III.b.
    (2) Kepala Seksi merupakan jabatan eselon IV.a.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import roman_number
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, own
from bagan.problem import Severity

ID = "eselon-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that gives a post below another one the higher eselon.")
SOURCE = ""

_ESELON = re.compile(r"\beselon\s+(?P<number>I{1,3}|IV|V)\b[\s./]*[ab]?\b", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:Kepala\s+(?:(?P<top>Dinas|Badan)|(?P<middle>Bidang|Bagian)"
    r"|(?P<low>Sub\s?[Bb]agian|Sub\s?[Bb]idang|Seksi)))\b"
)
_RANKS = ("top", "middle", "low")


def check(case: Case) -> Iterator[Finding]:
    found = list(_posts(case))
    for rank, number, part, words in found:
        above = [one for one in found if one[0] < rank and one[1] > number]
        if above:
            yield in_words(
                case,
                part,
                _('"{words}" is above {other}, whose post is the higher one',
                  words=words, other=f"{above[0][3]} ({above[0][2].citation})"),
                _("Correct the eselon, or accept this with the reason."),
                around=words,
                thing=words,
            )  # fmt: skip


def _posts(case: Case) -> Iterator[tuple[int, int, Provision, str]]:
    """Each post that a sentence with one eselon is about: its rank (0 is the highest), the number
    of the eselon, where that stands, and the words."""
    for part in articles(case.text):
        text = own(part)
        found = list(_ESELON.finditer(text))
        if len(found) != 1:
            continue
        words = " ".join(found[0][0].split())
        for post in _POST.finditer(text, 0, found[0].start()):
            rank = _RANKS.index(post.lastgroup or "top")
            yield rank, roman_number(found[0]["number"].upper()), part, f"{post[0]}: {words}"
