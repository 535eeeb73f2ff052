"""An entry whose name in the chart is not its name in the list of the article.

The annex is part of the regulation: an office has one name in both.  Capitals, spaces and
punctuation do not count, nor what closes an entry ("; dan").

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        koordinasi: sekda
        isi:
          - dinsos: Dinas Sosial
          - diskominfo: Dinas Komunikasi dan Informatika
    ---
    Pasal 1
    Sekretaris Daerah mengoordinasikan:
    a. dinassosial;
    b. dinas komunikasi dan informasi.

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        isi:
          - unsur: Unsur Pelaksana
            isi: [{b1: Bidang Sosial}, {b2: Bidang Data}]
    ---
    Pasal 1
    Kepala Dinas membawahi:
    a. Unsur Pelaksana yaitu :
    1. Bidang Sosial; dan
    2. Bidang Data.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        koordinasi: sekda
        isi:
          - dinsos: Dinas Sosial
          - diskominfo: Dinas Komunikasi dan Informasi
    ---
    Pasal 1
    Sekretaris Daerah mengoordinasikan:
    a. dinassosial;
    b. dinas komunikasi dan informasi.

Good::

    unit:
      sekretariat: {nama: Sekretariat, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        komando: sekretariat
        isi: [{umum: Sub Bagian Umum}, {keuangan: Sub Bagian Keuangan}]
    ---
    Pasal 1
    Sekretariat membawahi Sub Bagian:
    a. Umum; dan
    b. Keuangan.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from bagan.language import _
from bagan.law.naskah.wording import title_case
from bagan.law.rules.case import Case
from bagan.law.rules.lists import Ours, Pair, compare, said
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "nama-berbeda"
SEVERITY = Severity.ERROR
SUMMARY = N_("An entry whose name in the chart is not its name in the list of the article.")
SOURCE = ""


def check(case: Case) -> Iterator[Finding]:
    for comparison in compare(case):
        for pair in comparison.pairs:
            if pair.ours is not None and pair.theirs is not None and not pair.same:
                yield _finding(case, pair.ours, pair)


def _finding(case: Case, ours: Ours, pair: Pair) -> Finding:
    assert pair.theirs is not None
    theirs = pair.theirs
    quote, quoted_at = case.quotation(theirs)
    item = ours.item
    marks = item.marks
    return Finding(
        marks.values.get("nama") or marks.values.get("unsur") or marks.of("id"),
        _(
            '{citation} does not say "{name}" but "{words}"',
            citation=theirs.citation,
            name=ours.name,
            words=textwrap.shorten(said(theirs), 120, placeholder="…"),
        ),
        _(
            'Write "{name}", if the article is right.',
            name=textwrap.shorten(title_case(said(theirs)), 120, placeholder="…"),
        ),
        holders=(item,),
        cited=str(theirs.citation),
        thing=ours.name,
        quote=quote,
        quoted_at=quoted_at,
    )
