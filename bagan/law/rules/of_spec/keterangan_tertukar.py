"""A legend that gives a kind of line the meaning of the other, or both the same.

A solid line is komando, a dashed one koordinasi; a legend that says otherwise turns every
line of the chart into its contrary.

Bad::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        keterangan: {komando: Garis Koordinasi, koordinasi: Garis Komando}
        bagan: [{id: satu, jenjang: [bupati]}]

Good::

    unit:
      bupati: {nama: Bupati, dasar: Pasal 1}
    lampiran:
      - judul: Susunan
        keterangan: {komando: Garis Perintah, koordinasi: Hubungan Koordinatif}
        bagan: [{id: satu, jenjang: [bupati]}]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import Keterangan, Kind, name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.problem import Severity

ID = "keterangan-tertukar"
SEVERITY = Severity.ERROR
SUMMARY = N_("A legend that gives a kind of line the meaning of the other, or both the same.")
SOURCE = ""

_OTHER = {
    Kind.KOMANDO: re.compile(
        r"ko-?ordina|konsulta|fungsional|kemitraan|pembinaan|putus|titik", re.IGNORECASE
    ),
    Kind.KOORDINASI: re.compile(
        r"komando|perintah|instruksi|hi[er]+arki|struktural|lini\b|utuh|penuh|pertanggung",
        re.IGNORECASE,
    ),
}
"""Words that say what the other kind of line means, or how it is drawn."""
_DENIED = re.compile(r"\b(?:tidak|bukan|tanpa)\s+", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    for place, annex in enumerate(case.regency.lampiran):
        for key, message in _faults(annex.keterangan):
            yield Finding(
                case.document.at("lampiran", place, "keterangan", key),
                message,
                _("Solid lines are komando, dashed ones koordinasi."),
                holders=(annex,),
                cited="keterangan",
            )


def _faults(legend: Keterangan) -> Iterator[tuple[str, str]]:
    for kind in Kind:
        words = getattr(legend, kind.value)
        found = _OTHER[kind].search(words)
        if found is not None and not _DENIED.search(words[: found.start()]):
            yield (
                kind.value,
                _('The legend calls the {kind} line "{words}"', kind=kind.value, words=words),
            )
    if name_key(legend.komando) == name_key(legend.koordinasi):
        yield (
            Kind.KOORDINASI.value,
            _('The legend gives both kinds of line one meaning: "{words}"', words=legend.komando),
        )
