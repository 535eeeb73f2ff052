"""An office's name in, the name that a reorganisation gives it out."""

from __future__ import annotations

import re
from random import Random

PREFIXES = ("Dinas", "Badan", "Bagian", "Kantor", "Asisten")

ADDED = (
    "Perindustrian", "Transmigrasi", "Pemberdayaan Perempuan", "Persandian", "Statistik",
    "Kebudayaan", "Ekonomi Kreatif", "Pertanahan", "Keluarga Berencana", "Tata Ruang",
    "Pemadam Kebakaran", "Kehutanan", "Kearsipan", "Peternakan", "Perlindungan Anak",
    "Pengembangan Usaha", "Penyelamatan", "Kerja Sama", "Protokol", "Perbatasan",
)  # fmt: skip
"""Parts that names gain."""

NEW_OFFICES = (
    "Dinas Pemadam Kebakaran dan Penyelamatan", "Badan Riset dan Inovasi Daerah",
    "Dinas Kelautan", "Dinas Energi dan Sumber Daya Mineral", "Dinas Ekonomi Kreatif",
    "Dinas Persandian dan Statistik", "Badan Penghubung Daerah", "Dinas Kehutanan",
    "Bagian Kerja Sama", "Bagian Perencanaan dan Keuangan", "Bagian Protokol",
    "Badan Pengelola Perbatasan", "Dinas Tata Ruang", "Dinas Ketenteraman dan Ketertiban",
)  # fmt: skip
"""Offices that did not exist before."""

MODERN = {
    "Usaha Kecil dan Menengah": "UKM",
    "UKM": "Usaha Kecil dan Menengah",
    "Informasi": "Informatika",
    "Informatika": "Informatika, Statistik dan Persandian",
    "Tenaga Kerja": "Ketenagakerjaan",
    "Pendidikan": "Pendidikan dan Kebudayaan",
    "Pemuda dan Olahraga": "Kepemudaan dan Olahraga",
    "Pangan": "Ketahanan Pangan",
    "Perencanaan": "Perencanaan Pembangunan",
    "Kearsipan": "Perpustakaan dan Kearsipan",
    "Adm": "Administrasi",
    "Pengadaan Barang dan Jasa": "Layanan Pengadaan",
    "Layanan Pengadaan": "Pengadaan Barang dan Jasa",
    "Humas": "Hubungan Masyarakat",
}
"""Words that a new government names otherwise."""


def parts(name: str) -> tuple[str, list[str]]:
    """The word that an office's name begins with, and what it is for."""
    prefix, _, rest = name.partition(" ")
    return prefix, re.split(r", | dan ", rest)


def joined(prefix: str, fields: list[str]) -> str:
    if len(fields) < 3:
        return f"{prefix} {' dan '.join(fields)}"
    return f"{prefix} {', '.join(fields[:-1])} dan {fields[-1]}"


def renamed(name: str, rng: Random) -> str:
    """Another name for the same office: one part replaced, added, dropped or modernised."""
    prefix, fields = parts(name)
    modern = [old for old in MODERN if old in name]
    choices = ["add"] + ["modern"] * 2 * bool(modern)
    if len(fields) > 1:
        choices += ["replace", "drop"]
    choice = rng.choice(choices)
    new = rng.choice([part for part in ADDED if part not in name])
    if choice == "modern":
        old = rng.choice(modern)
        return name.replace(old, MODERN[old], 1)
    at = rng.randrange(len(fields))
    if choice == "replace":
        fields[at] = new
    elif choice == "drop":
        del fields[at]
    else:
        fields.insert(at + 1, new)
    return joined(prefix, fields)


def merged(first: str, second: str) -> str:
    """The name of an office that two others went into."""
    prefix, fields = parts(first)
    return joined(prefix, [*fields, *parts(second)[1]])


def of_other_kind(name: str) -> str:
    """The same office as a badan, or as a dinas."""
    prefix, _, rest = name.partition(" ")
    return f"{'Dinas' if prefix == 'Badan' else 'Badan'} {rest}"
