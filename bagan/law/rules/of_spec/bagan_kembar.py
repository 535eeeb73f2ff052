"""Two charts that show the same units and lines under one title, or two boxes of one name below one
head.

The functional group of each bidang is a box of its own; two of one bidang are not.  A post that
several people hold, "Kepala Dusun", may have a box for each.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        bagan:
          - {id: satu, jenjang: [bupati]}
          - {id: dua, jenjang: [bupati]}

Bad::

    unit:
      bidang: {nama: Bidang Data, dasar: Pasal 1}
      satu: {nama: Kelompok Jabatan Fungsional, dasar: Pasal 1}
      dua: {nama: Kelompok Jabatan Fungsional, dasar: Pasal 1}
    garis:
      - {komando: "bidang -> satu, dua", dasar: Pasal 1}

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        bagan:
          - {id: satu, jenjang: [bupati]}
          - {id: dua, judul: Pejabat, orang: ya, jenjang: [bupati]}

Good::

    unit:
      kades: {nama: Kepala Desa, dasar: Pasal 1}
      satu: {nama: Kepala Dusun, dasar: Pasal 1}
      dua: {nama: Kepala Dusun, dasar: Pasal 1}
    garis:
      - {komando: "kades -> satu, dua", dasar: Pasal 1}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import drawn_lines, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.written import View
from bagan.problem import Severity

ID = "bagan-kembar"
SEVERITY = Severity.ERROR
SUMMARY = N_(
    "Two charts that show the same under one title, or two boxes of one name below one head."
)
SOURCE = ""

_POST = re.compile(
    r"(?:anggota|asisten|bendahara|dokter|bidan|direktur|guru|kepala|ketua|komandan|koordinator"
    r"|pengawas|penyuluh|perawat|petugas|sekretaris|staf|wakil)(?:\s\S+)?",
    re.IGNORECASE,
)
"""Posts without a field of their own, "Kepala Dusun": a head may lead several boxes called so."""


def check(case: Case) -> Iterator[Finding]:
    yield from _boxes(case)
    first: dict[object, str] = {}
    for view in case.views:
        earlier = first.setdefault(_shows(case, view), view.bagan.id)
        if earlier != view.bagan.id:
            yield Finding(
                view.bagan.marks.of("id"),
                _('Chart "{id}" shows the same as chart "{other}"',
                  id=view.bagan.id, other=earlier),
                _("Remove one of them, or give each its own title."),
                holders=(view.bagan, view.lampiran),
            )  # fmt: skip


def _boxes(case: Case) -> Iterator[Finding]:
    """Two units of one name under one head; those of a post may be many."""
    first: dict[tuple[str, str], str] = {}
    for item, lines in case.commands.items():
        name = case.organisation.name(item)
        for head in {line.source: None for line in lines} if not _POST.fullmatch(name) else ():
            other = first.setdefault((head, name_key(name)), item)
            if other != item:
                yield Finding(
                    case.place(item),
                    _("{head} leads two boxes called {unit}",
                      head=case.organisation.name(head), unit=name),
                    _("Remove one of them, or put it where the article has it."),
                    holders=case.items.get(item, ()),
                    cited=case.cited(item),
                    thing=other,
                )  # fmt: skip


def _shows(case: Case, view: View) -> object:
    """What makes a chart another one: its title, units, lines, and whether it shows people."""
    title = name_key(view.bagan.judul or view.lampiran.judul)
    lines = frozenset(line.key for line in drawn_lines(case.organisation, view.bagan))
    return title, view.shown, lines, view.bagan.orang
