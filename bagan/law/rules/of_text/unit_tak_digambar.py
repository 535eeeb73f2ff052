"""An office that the articles name and the spec writes, but no chart shows.

Bad::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        komando: sekda
        isi:
          - dinsos: Dinas Sosial
          - bpbd: Badan Penanggulangan Bencana Daerah
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda], tampilkan: dinas}]
    ---
    Pasal 1
    Sekretaris Daerah memimpin:
    a. dinas sosial; dan
    b. badan penanggulangan bencana daerah.

Good::

    unit:
      sekda: {nama: Sekretaris Daerah, dasar: Pasal 1}
    daftar:
      - dasar: Pasal 1
        komando: sekda
        isi:
          - dinsos: Dinas Sosial
          - bpbd: Badan Penanggulangan Bencana Daerah
    lampiran:
      - judul: Susunan
        bagan: [{id: satu, jenjang: [sekda], tampilkan: [dinas, badan]}]
    ---
    Pasal 1
    Sekretaris Daerah memimpin:
    a. dinas sosial; dan
    b. badan penanggulangan bencana daerah.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from bagan.chart.model import uppermost
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "unit-tak-digambar"
SEVERITY = Severity.ERROR
SUMMARY = N_("An office that the articles name and the spec writes, but no chart shows.")
SOURCE = ""

_LONGEST = 160
"""The names in one message, in characters."""


def check(case: Case) -> Iterator[Finding]:
    """One finding for all offices of one kind, and for those below an office with it: a kind or a
    head forgotten is one slip."""
    shown = {item for view in case.views for item in view.shown}
    absent = [
        item for item in case.ids if item not in shown and case.organisation.basis(item).dasar
    ]
    hidden: dict[str, list[str]] = {}
    heads = uppermost(case.organisation, absent)
    for item, led in heads.items():
        group = item in case.organisation.groups
        kind = "" if group else case.organisation.jenis(item).value
        hidden.setdefault(kind, []).extend(led)
    for items in hidden.values():
        names = "; ".join(case.organisation.name(item) for item in items)
        words, place = case.quoted(case.cited(items[0]))
        yield Finding(
            case.place(items[0]),
            _(
                "No chart shows {names}, though {citation} names it",
                names=textwrap.shorten(names, _LONGEST, placeholder=" …"),
                citation=case.cited(items[0]),
            ),
            _("Show it in a chart, or accept this with the reason."),
            holders=tuple(
                holder for item in items if item in heads for holder in case.items.get(item, ())
            ),
            cited=case.cited(items[0]),
            quote=words,
            quoted_at=place,
        )
