"""Every rule, in the order of docs/aturan.md."""

from __future__ import annotations

from bagan.law.rules import (
    batas_nasional,
    bidang_berbeda,
    daftar_berbeda,
    daftar_terlewat,
    dasar_bukan_pertama,
    dasar_terulang,
    dasar_tidak_ada,
    dua_koordinator,
    garis_tanpa_bukti,
    hubungan_terlewat,
    jenis_garis_berbeda,
    jenis_perangkat,
    komando_ganda,
    lampiran_berbeda,
    lampiran_tak_diumumkan,
    nama_berbeda,
    nama_jenis,
    nama_tak_disebut,
    nama_usang,
    naskah_cacat,
    pasal_hilang,
    peraturan_berbeda,
    singkatan_asing,
    tak_sampai_kepala,
    tanpa_komando,
    terima_tak_perlu,
)
from bagan.law.rules.rule import Described, Rule

RULES: tuple[Rule, ...] = (
    # citations, and the lists and names of the articles
    dasar_tidak_ada,
    dasar_terulang,
    dasar_bukan_pertama,
    nama_tak_disebut,
    daftar_berbeda,
    daftar_terlewat,
    nama_berbeda,
    bidang_berbeda,
    dua_koordinator,
    # what the articles say of lines
    garis_tanpa_bukti,
    jenis_garis_berbeda,
    hubungan_terlewat,
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
    # the regulation and its annexes
    peraturan_berbeda,
    lampiran_tak_diumumkan,
    lampiran_berbeda,
    pasal_hilang,
    naskah_cacat,
)
"""The rules that are asked about a spec."""

DESCRIBED: tuple[Described, ...] = (*RULES, terima_tak_perlu)
"""All of them, with the one about acceptances, which needs what the others found."""
