"""The rules that need no text of the regulation: all that a spec without one has to load."""

from __future__ import annotations

from bagan.law.rules import (
    batas_nasional,
    dasar_terulang,
    dua_koordinator,
    jenis_perangkat,
    komando_ganda,
    nama_jenis,
    nama_usang,
    tak_sampai_kepala,
    tanpa_komando,
)
from bagan.law.rules.rule import Rule

SPEC_RULES: tuple[Rule, ...] = (
    dasar_terulang,
    dua_koordinator,
    komando_ganda,
    tanpa_komando,
    tak_sampai_kepala,
    nama_jenis,
    jenis_perangkat,
    nama_usang,
    batas_nasional,
)
"""Those of the catalogue whose ``NASKAH`` is False, in its order."""
