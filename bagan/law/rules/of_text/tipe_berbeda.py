"""An office whose ``tipe`` is another in the articles, or that they give two.

"Dinas Kesehatan Tipe B" gives the office its tipe, and so does the head of the list that it
stands in: "Dinas Tipe A, terdiri atas: 1. Dinas Kesehatan".  What an article says of every
office of a kind ("Kecamatan Tipe A memiliki …, Kecamatan Tipe B …") gives it none.

Bad::

    unit:
      dinkes: {nama: Dinas Kesehatan, tipe: A, dasar: Pasal 2}
    ---
    Pasal 2

    Dinas Kesehatan Tipe B menyelenggarakan urusan pemerintahan bidang kesehatan.

Bad::

    unit:
      camat: {nama: Camat, tipe: B, dasar: Pasal 3}
    ---
    Pasal 2

    Kecamatan merupakan Kecamatan dengan Tipe A.

    Pasal 3

    Kecamatan dipimpin oleh Camat.

Bad::

    unit:
      dinkes: {nama: Dinas Kesehatan, dasar: Pasal 2}
    ---
    Pasal 2

    Dinas Kesehatan Tipe B menyelenggarakan urusan pemerintahan bidang kesehatan.

    Pasal 3

    Dinas Kesehatan merupakan Dinas Daerah Tipe A.

Bad::

    unit:
      dinkes: {nama: Dinas Kesehatan, tipe: A, dasar: Pasal 2 huruf b angka 1}
    ---
    Pasal 2

    Dinas Daerah terdiri atas:
    a. Dinas Tipe A, yaitu:
       1. Dinas Pendidikan;
    b. Dinas Tipe B, yaitu:
       1. Dinas Kesehatan.

Good::

    unit:
      dinkes: {nama: Dinas Kesehatan, tipe: A, dasar: Pasal 2}
    ---
    Pasal 2

    Dinas Kesehatan Kabupaten Contoh (Tipe A) menyelenggarakan urusan bidang kesehatan.

    Pasal 3

    Dinas Sosial Tipe B menyelenggarakan urusan bidang sosial.

Good::

    unit:
      camat: {nama: Camat, tipe: B, dasar: Pasal 2}
    ---
    Pasal 2

    Camat memimpin Kecamatan.

    Pasal 3

    (1) Kecamatan Tipe A memiliki paling banyak lima seksi.
    (2) Kecamatan Tipe B memiliki paling banyak empat seksi.

Good::

    unit:
      dinkes: {nama: Dinas Kesehatan, tipe: A, dasar: Pasal 2}
    ---
    Pasal 2

    Dinas Kesehatan yang semula Dinas Kesehatan Tipe B menjadi Tipe A.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.classes import heads
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.wordings import own
from bagan.problem import Severity

ID = "tipe-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("An office whose tipe is another in the articles, or that they give two.")
SOURCE = "PP 18/2016"

_TIPE = re.compile(r"\b(?:ber)?tipe(?:logi)?\W{1,3}(?P<tipe>[ABC])\b(?!\s+menjadi\b)", re.I)
_SENTENCE = re.compile(r"[.;:]\s")
_OTHER = re.compile(
    r"\b(?:dan|atau|pada|untuk|bukan|tidak|dari|selain|semula|sebelumnya|bidang)\b", re.I
)
"""Before a tipe, what makes it that of another, or of another day."""
_GAP = re.compile(
    r"(?:[^\w\s]|\s|\b(?:adalah|merupakan|termasuk|sebagai|dengan|dalam|dibentuk|ditetapkan|memiliki"
    r"|mempunyai|yang|kategori|klasifikasi|badan|daerah|dinas|kabupaten|kantor|kecamatan|kota"
    r"|perangkat|provinsi|[A-Z]\w*)\b){0,40}"
)
"""What may stand between the name of an office and its tipe: other words are of another thing."""
_KIND = re.compile(r"(?i:dinas|badan|kantor|inspektorat|kecamatan|kelurahan)\s+(?!Daerah)[A-Z]")
_CLASS = re.compile(r"\s*\w+(?:\s+daerah)?\s*,?\s*(?:dengan\s+)?\Z", re.I)

_IS_WITH = re.compile(
    r"(?!.*\b(?:bukan|tidak|semula|sebelumnya)\b).*\b(?:merupakan|adalah)\s.*\sdengan\s*\Z",
    re.I | re.DOTALL,
)
"""A sentence that says what an office is, and at its end of which tipe."""

Told = tuple[str, Provision]
"""A tipe, and the part of the articles that gives it."""


def check(case: Case) -> Iterator[Finding]:
    told = _told(case)
    for item, unit in case.organisation.units.items():
        found = told.get(item, [])
        if unit.tipe is not None:
            tipes = {tipe for tipe, _part in found}
            if tipes and unit.tipe not in tipes:
                tipe, part = found[0]
                message = _(
                    "{unit} has tipe {tipe}; {place} gives it tipe {theirs}",
                    unit=unit.nama, tipe=unit.tipe, place=part.citation, theirs=tipe,
                )  # fmt: skip
                yield _finding(case, item, part, message)
        other = next((one for one in found if one[0] != found[0][0]), None)
        if other is not None and " " in unit.nama:
            message = _(
                "{unit} has tipe {tipe} in {place} and tipe {theirs} in {other}",
                unit=unit.nama, tipe=found[0][0], place=found[0][1].citation,
                theirs=other[0], other=other[1].citation,
            )  # fmt: skip
            yield _finding(case, item, other[1], message)


def _finding(case: Case, item: str, part: Provision, message: str) -> Finding:
    words, place = case.quotation(part, around="tipe")
    unit = case.organisation.units[item]
    return Finding(
        unit.marks.values.get("tipe") or case.place(item),
        message,
        _("Correct the tipe, or the article."),
        holders=case.items[item],
        cited=str(part.citation or ""),
        quote=words,
        quoted_at=place,
    )


def _told(case: Case) -> dict[str, list[Told]]:
    """By the id of a unit: each tipe that the articles give it."""
    found: dict[str, list[Told]] = {}
    for pasal in case.text.pasal.values():
        for item, tipe, part in _in(case, pasal, None):
            found.setdefault(item, []).append((tipe, part))
    return found


def _in(case: Case, part: Provision, heading: str | None) -> Iterator[tuple[str, str, Provision]]:
    """What a part says, of which those above it say that all in it are of tipe *heading*."""
    text = own(part)
    for match in _TIPE.finditer(text):
        start = max((end.end() for end in _SENTENCE.finditer(text, 0, match.start())), default=0)
        item = _subject(case, text[start : match.start()])
        if item is not None:
            yield item, match["tipe"].upper(), part
    named = case.names.find(text)
    if heading is not None and not _TIPE.search(text) and named and named[0].start < 4:
        yield named[0].id, heading, part
    first = _TIPE.search(part.text)
    if first is not None and len(_TIPE.findall(part.text)) == 1:
        heading = first["tipe"].upper() if _CLASS.fullmatch(part.text[: first.start()]) else None
    for child in part.children:
        yield from _in(case, child, heading)


def _subject(case: Case, before: str) -> str | None:
    """Whose tipe follows the words *before* of a sentence."""
    named = case.names.find(before)
    if _IS_WITH.match(before):
        led = [u for u in case.organisation.units if heads(case.organisation.name(u), before)]
        led += [mention.id for mention in named[:1] if mention.start < 4]
        return led[0] if len(set(led)) == 1 else None
    if named:
        return named[-1].id if _GAP.fullmatch(before, named[-1].end) else None
    if _KIND.match(before.strip()) or _OTHER.search(before):
        return None
    led = [u for u in case.organisation.units if heads(case.organisation.name(u), before)]
    return led[0] if len(led) == 1 else None
