"""A number of offices that the chart does not have so many of.

"Sekretariat membawahi 3 (tiga) Subbagian" over two of them in another ayat, or "berjumlah 5
(lima) bidang" where the chart has four: one of the two was changed and the other was not.  It is
compared with those below the office that the words name before the number; without one, with all
of the chart, and with those below any one head.  "Paling banyak" and "dapat" count nobody.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1 huruf a}
    daftar:
      - dasar: Pasal 1
        komando: kepala
        isi:
          - satu: {nama: Bidang Sosial, nomor: 2}
          - dua: Bidang Umum
    ---
    Pasal 1
    Susunan organisasi Dinas terdiri atas:
    a. Kepala Dinas;
    b. Bidang Sosial; dan
    c. Bidang Umum.
    Pasal 2
    Dinas mempunyai 3 (tiga) bidang.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1 huruf a}
    daftar:
      - dasar: Pasal 1
        komando: kepala
        isi:
          - satu: {nama: Bidang Sosial, nomor: 2}
          - dua: Bidang Umum
    ---
    Pasal 1
    Susunan organisasi Dinas terdiri atas:
    a. Kepala Dinas;
    b. Bidang Sosial; dan
    c. Bidang Umum.
    Pasal 2
    Kepala Dinas dibantu oleh 3 (tiga) orang Kepala Bidang.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1 huruf a}
    daftar:
      - dasar: Pasal 1
        komando: kepala
        isi:
          - satu: {nama: Bidang Sosial, nomor: 2}
          - dua: Bidang Umum
    ---
    Pasal 1
    Susunan organisasi Dinas terdiri atas:
    a. Kepala Dinas;
    b. Bidang Sosial; dan
    c. Bidang Umum.
    Pasal 2
    Dinas mempunyai 2 (dua) bidang; setiap bidang dapat membawahi paling banyak 3 (tiga) seksi.
    Pasal 3
    Desa swadaya memiliki 3 (tiga) bidang.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.naskah.naskah import Provision
from bagan.law.rules.case import Case
from bagan.law.rules.in_words import in_words
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.tree import below
from bagan.law.rules.wordings import articles, matched, own
from bagan.problem import Severity

ID = "jumlah-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("A number of offices that the chart does not have so many of.")
SOURCE = ""

_COUNT = re.compile(
    r"\b(?P<figures>\d{1,2})\s*\([a-z\s]+\)\s+(?:orang\s+|buah\s+)?(?:Kepala\s+)?(?P<class>sub\s?bagian"
    r"|sub\s?bidang|bagian|bidang|seksi|asisten|urusan|dusun|kelurahan|inspektur\s+pembantu)\b",
    re.IGNORECASE,
)
_PERSONS = r"(?P<count>\d{1,3})\s*\([a-z\s]+\)\s*(?:orang|anggota)\b"
_WHOLE = re.compile(
    rf"\b(?:berjumlah|beranggotakan|sebanyak|sejumlah)\s+{_PERSONS}[^.;:]*?\bterdiri\b"
)
_MEMBERS = re.compile(rf"\W*{_PERSONS}")
_MEMBERS_WITHIN = re.compile(_PERSONS)
_SENTENCE = re.compile(r"[.;:]\s")
_OPEN = re.compile(
    r"\b(?:paling|maksimal|minimal|sekurang\S*|sebanyak-banyaknya|dapat|lebih|kurang|tipe|apabila"
    r"|jika|dalam\s+hal|semula|sebelumnya|menjadi|klasifikasi|kategori|pola|swa(?:daya|karya|sembada))\b",
    re.IGNORECASE,
)
"""What makes a number one that may be, or was, or is that of a class of offices."""


def check(case: Case) -> Iterator[Finding]:
    for part in articles(case.text):
        text = own(part)
        yield from _sum(case, part)
        for match in _COUNT.finditer(text):
            start = max((m.end() for m in _SENTENCE.finditer(text, 0, match.start())), default=0)
            before = text[start : match.start()]
            if _OPEN.search(before):
                continue
            counts = _counts(case, before, name_key(match["class"]))
            if counts and int(match["figures"]) not in counts:
                words = matched(match)
                yield in_words(
                    case,
                    part,
                    _('"{words}": the spec has {count}', words=words, count=counts[0]),
                    _("Count the entries of the list, and correct the number or the spec."),
                    around=match["figures"],
                    thing=words,
                )


def _sum(case: Case, part: Provision) -> Iterator[Finding]:
    """So many members in all, and so many of each kind, which are others together."""
    whole = _WHOLE.search(part.text)
    if whole is None or _OPEN.search(part.text[: whole.start()]):
        return
    rows = [_MEMBERS.match(child.text) for child in part.children]
    found = rows if rows else _MEMBERS_WITHIN.finditer(part.text, whole.end())
    each = [int(match["count"]) for match in found if match]
    if len(each) > 1 and all(rows) and sum(each) != int(whole["count"]):
        words = " ".join(whole[0].split())
        yield in_words(
            case,
            part,
            _('"{words}": those that follow are {count}', words=words, count=sum(each)),
            _("Count them, and correct the number that is wrong."),
            around=whole["count"],
            thing=words,
        )


def _counts(case: Case, before: str, word: str) -> list[int]:
    """How many of a class there may be; nothing where the spec has none of it."""
    units = [
        unit
        for unit in case.organisation.units
        if name_key(case.organisation.name(unit)).removeprefix("kepala").startswith(word)
    ]
    if any(name_key(case.organisation.name(unit)) == word for unit in units):
        return []  # one box for all of them
    named = {one.id for one in case.names.find(before)} & case.organisation.units.keys()
    if len(named) == 1:
        under = len(below(case, named) & {*units} - named)
        if under:
            return [under]
    heads: dict[str, int] = {}
    for unit in units:
        for line in case.commands.get(unit, ()):
            heads[line.source] = heads.get(line.source, 0) + 1
    return [len(units), *heads.values()] if units else []
