"""An article that names one more of a numbered series than the chart has.

Where the chart has Irban I to Irban IV, an "Irban V" in an article is none of them.

Bad::

    unit:
      inspektur: {nama: Inspektur, dasar: Pasal 1}
      irban-1: {nama: Irban I, dasar: Pasal 1}
      irban-2: {nama: Irban II, dasar: Pasal 1}
    garis:
      - {komando: "inspektur -> irban-1, irban-2", dasar: Pasal 1}
    ---
    Pasal 1
    Inspektur membawahi Irban I dan Irban II.
    Pasal 2
    Irban I, Irban II, dan Irban III mempunyai tugas melaksanakan pengawasan.

Good::

    unit:
      inspektur: {nama: Inspektur, dasar: Pasal 1}
      irban-1: {nama: Irban I, dasar: Pasal 1}
      irban-2: {nama: Irban II, dasar: Pasal 1}
    garis:
      - {komando: "inspektur -> irban-1, irban-2", dasar: Pasal 1}
    ---
    Pasal 1
    Inspektur membawahi Irban I dan Irban II.
    Pasal 2
    Irban I dan Irban II mempunyai tugas melaksanakan pengawasan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.classes import in_series
from bagan.law.rules.defined import definitions
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, own, same
from bagan.problem import Severity

ID = "deret-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that names one more of a numbered series than the chart has.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for words, numbers in _all(case).items():
        for known in (words, *_other_words(case, words)):
            pattern = re.compile(
                rf"\b{re.escape(known)}\s+(?P<number>[IVX]+|\d{{1,2}})(?![\w(/.-]|\s*\()"
            )
            for part in articles(case.text):
                for match in pattern.finditer(own(part)):
                    if match["number"] not in numbers:
                        yield in_words(
                            case,
                            part,
                            _('"{words}" is none of {units}', words=match[0],
                              units=", ".join(f"{words} {number}" for number in numbers)),
                            _("Add the unit, or correct the article."),
                            around=match[0],
                            thing=match[0],
                        )  # fmt: skip


def _all(case: Case) -> dict[str, list[str]]:
    """The numbers of each series that the chart has two or more of."""
    found: dict[str, list[str]] = {}
    for unit in case.organisation.units:
        place = in_series(case.organisation.name(unit))
        if place is not None:
            found.setdefault(place[0], []).append(place[1])
    return {words: numbers for words, numbers in found.items() if len(numbers) > 1}


def _other_words(case: Case, words: str) -> Iterator[str]:
    """What the regulation defines as the same: Irban, and Inspektur Pembantu."""
    for pair in definitions(case.text):
        if any(same(one, words) for one in pair):
            yield from (one for one in pair if not same(one, words))
