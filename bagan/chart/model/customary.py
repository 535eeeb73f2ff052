"""A unit's name and kind in, where it is customarily drawn out.

Customs of the annexes, not law: a view may place every unit otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from bagan.chart.model.kinds import Jenis

BY_KIND: Mapping[Jenis, str] = MappingProxyType(
    {
        Jenis.KELOMPOK_JABATAN_FUNGSIONAL: "staff_left",
        Jenis.STAF_AHLI: "staff_left",
        Jenis.SEKRETARIAT: "staff_right",
        Jenis.WAKIL_KEPALA_DAERAH: "beside_right",
    }
)
"""Where kinds of units stand at the office that leads a chart, as in the charts annexed to
Permendagri 12/2017."""
BY_NAME = (
    (
        re.compile(r"((kepala |ka)?sub ?bag(ian)?|kepala)? ?tata usaha", re.IGNORECASE),
        "staff_right",
    ),
    (
        re.compile(r"satuan (pengawas|pemeriksa|audit)|unsur pengarah\b", re.IGNORECASE),
        "staff_left",
    ),
    (re.compile(r"komite\b", re.IGNORECASE), "staff_right"),
    (re.compile(r"(wakil )?(sekretaris|bendahara)( umum)?( [ivx\d]+)?$", re.I), "staff_right"),
)
"""Where units of such names stand there."""
DEPUTY = re.compile(r"wakil ketua\b", re.IGNORECASE)
"""Names of a chairman's deputies, who stand at the left where they lead nobody."""
DEPUTY_SIDE = "staff_left"
FOOT = re.compile(
    r"(unit pelaksana|upt[bd]?|kelurahan|desa|kepala dusun|kepala kewilayahan|instalasi"
    r"|kelompok staf medi[ks]|puskesmas pembantu|puskesmas keliling"
    r"|bidan( di)? desa|poskesdes|pustu|posyandu|rw|rt|rukun (warga|tetangga)|kepala lingkungan"
    r"|((kepala|wali) )?jorong"
    r"|unit (ikk|pelayanan|layanan|usaha|produksi|kerja)"
    r"|(kantor )?cabang|satuan pendidikan)\b",
    re.IGNORECASE,
)
"""Names of what stands at its foot, under its other units."""
FOOT_KINDS = frozenset({Jenis.UPT, Jenis.KELURAHAN})
"""Kinds of it."""
PARTNER_SIDE = "beside_left"
"""Where a partner stands whom it does not command."""


def usual_side(name: str, jenis: Jenis, *, leads: bool) -> str | None:
    """The side (a field of Branch) of the office that leads a chart at which a unit of its
    stands, which *leads* others or not; None for its line units."""
    if DEPUTY.match(name):
        return None if leads else DEPUTY_SIDE
    found = (side for pattern, side in BY_NAME if pattern.match(name))
    return next(found, BY_KIND.get(jenis))


def stands_at_foot(name: str, jenis: Jenis) -> bool:
    """Whether such a unit stands at the foot of the office that leads a chart."""
    return jenis in FOOT_KINDS or bool(FOOT.match(name))
