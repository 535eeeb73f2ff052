"""An article that does away with an office that the chart shows.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      b1: {nama: Bidang Sosial, dasar: Pasal 1}
    garis:
      - {komando: kepala -> b1, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas membawahi Bidang Sosial.
    Pasal 2
    Pada saat Peraturan Bupati ini mulai berlaku, Bidang Sosial dihapus.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      upt: {nama: UPTD, dasar: Pasal 1}
    garis:
      - {komando: kepala -> upt, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas membawahi UPTD.
    Pasal 2
    Pada Dinas tidak dibentuk UPTD.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      b1: {nama: Bidang Sosial, dasar: Pasal 1}
    garis:
      - {komando: kepala -> b1, dasar: Pasal 1}
    ---
    Pasal 1
    Kepala Dinas membawahi Bidang Sosial.
    Pasal 2
    Pada saat Peraturan Bupati ini mulai berlaku, Bidang Umum dihapus.
    Pasal 3
    Dalam hal tidak dibentuk Bidang Sosial, tugasnya dilaksanakan oleh Kepala Dinas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import articles, own, whole
from bagan.problem import Severity

ID = "unit-dihapus"
SEVERITY = Severity.ERROR
SUMMARY = N_("An article that does away with an office that the chart shows.")
SOURCE = ""

_NOT_FORMED = r"tidak\s+(?:lagi\s+)?(?:dibentuk|membentuk|diadakan)"
_GONE = re.compile(
    rf"\s*,?\s*(?:(?:telah\s+)?di(?:hapus|tiadakan|bubarkan|likuidasi)(?:kan)?|{_NOT_FORMED})\b",
    re.I,
)
_REMOVES = re.compile(
    rf"\b(?:(?:menghapus|meniadakan|membubarkan)(?:kan)?|{_NOT_FORMED})\s*\Z", re.IGNORECASE
)
_CONDITION = re.compile(
    r"\b(?:dalam\s+hal|apabila|jika|bila|bilamana|selama|sepanjang|yang|bagi)\b[^.;]*\Z",
    re.IGNORECASE,
)
"""Before it, what makes it a case that may be: "Dalam hal tidak dibentuk UPTD"."""


def check(case: Case) -> Iterator[Finding]:
    for part in articles(case.text):
        text = own(part)
        for mention in case.names.find(text):
            unit = case.organisation.units.get(mention.id)
            gone = _GONE.match(text, mention.end) or _REMOVES.search(text[: mention.start])
            if unit is None or not gone or not whole(text, mention):
                continue
            start = min(mention.start, gone.start())
            if "tidak" not in gone[0].casefold() or not _CONDITION.search(text[:start]):
                yield in_words(
                    case,
                    part,
                    _("{citation} does away with {unit}, which the chart shows",
                      citation=part.citation, unit=unit.nama),
                    _("Take the unit out of the spec, or correct the article."),
                    around=gone[0].strip(),
                    thing=mention.id,
                )  # fmt: skip
