"""Every rule, in the order of docs/aturan.md."""

from __future__ import annotations

from bagan.rules import (
    batas_nasional,
    jenis_perangkat,
    komando_ganda,
    nama_jenis,
    nama_usang,
    singkatan_asing,
    tak_sampai_kepala,
    tanpa_komando,
    terima_tak_perlu,
)
from bagan.rules.rule import Described, Rule

RULES: tuple[Rule, ...] = (
    # the tree of komando lines
    komando_ganda,
    tanpa_komando,
    tak_sampai_kepala,
    # names and kinds
    nama_jenis,
    jenis_perangkat,
    nama_usang,
    singkatan_asing,
    batas_nasional,
)
"""The rules that are asked about a spec."""

DESCRIBED: tuple[Described, ...] = (*RULES, terima_tak_perlu)
"""All of them, with the one about acceptances, which needs what the others found."""
