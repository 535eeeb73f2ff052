"""An office of the region whose name is that of another region.

Bad::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      b1: {nama: Bidang Sosial Kabupaten Tetangga, dasar: Pasal 1}
    garis:
      - {komando: kepala -> b1, dasar: Pasal 1}

Good::

    unit:
      kepala: {nama: Kepala Dinas, dasar: Pasal 1}
      b1: {nama: Bidang Sosial Kabupaten Contoh, dasar: Pasal 1}
    garis:
      - {komando: kepala -> b1, dasar: Pasal 1}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import name_key
from bagan.language import _
from bagan.law.rules.case import Case
from bagan.law.rules.rule import N_, Finding
from bagan.law.rules.tree import COMMANDED
from bagan.problem import Severity

ID = "daerah-lain"
SEVERITY = Severity.ERROR
SUMMARY = N_("An office of the region whose name is that of another region.")
SOURCE = ""

_REGION = re.compile(r"\b(?P<region>(?:Kabupaten|Provinsi)\s+[A-Z]\w*(?:\s+[A-Z]\w*)*)\Z")


def check(case: Case) -> Iterator[Finding]:
    daerah = case.regency.daerah
    own = set(map(name_key, (daerah.nama, daerah.provinsi, f"Provinsi {daerah.provinsi}")))
    for item, unit in case.organisation.units.items():
        match = _REGION.search(unit.nama)
        if match is None or case.organisation.jenis(item) not in COMMANDED:
            continue
        if name_key(match["region"]) not in own:
            yield Finding(
                case.name_place(item),
                _('"{unit}" is an office of {region}, the spec is of {ours}',
                  unit=unit.nama, region=match["region"], ours=daerah.nama),
                _("Write the name as the regulation has it."),
                holders=case.items[item],
                cited=case.cited(item),
            )  # fmt: skip
