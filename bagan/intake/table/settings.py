"""Rows of a setting and its value in, the region's and the regulation's values out."""

from __future__ import annotations

from bagan.chart.model import written_date
from bagan.intake.outline import Setting
from bagan.intake.table.cells import Sheet
from bagan.intake.table.headings import Head, key
from bagan.intake.table.records import RULE
from bagan.problem import Problem

SETTINGS: dict[str, str] = {
    "daerah": "daerah.nama",
    "kode wilayah": "daerah.kode",
    "provinsi": "daerah.provinsi",
    "jenis peraturan": "peraturan.jenis",
    "nomor": "peraturan.nomor",
    "tahun": "peraturan.tahun",
    "tentang": "peraturan.tentang",
    "status": "peraturan.status",
    "ditetapkan di": "ditetapkan.di",
    "tanggal penetapan": "ditetapkan.tanggal",
    "penanda tangan": "penanda_tangan.jabatan",
    "nama penanda tangan": "penanda_tangan.nama",
    "judul bagan": "judul",
}
"""Where each row of the template's sheet "Peraturan" goes in a spec."""

_ALSO: dict[str, str] = {
    "nama daerah": "daerah.nama",
    "kabupaten kota": "daerah.nama",
    "kode daerah": "daerah.kode",
    "kode kemendagri": "daerah.kode",
    "jenis": "peraturan.jenis",
    "jabatan penanda tangan": "penanda_tangan.jabatan",
    "judul": "judul",
    "daerah nama": "daerah.nama",
    "daerah kode": "daerah.kode",
    "daerah provinsi": "daerah.provinsi",
    "peraturan jenis": "peraturan.jenis",
    "peraturan nomor": "peraturan.nomor",
    "peraturan tahun": "peraturan.tahun",
    "peraturan tentang": "peraturan.tentang",
    "peraturan status": "peraturan.status",
    "peraturan ditetapkan": "ditetapkan.tanggal",
}


def settings_of(sheet: Sheet, head: Head) -> tuple[dict[str, Setting], list[Problem], list[str]]:
    """The settings in *sheet* by their place in a spec, the cells that cannot be read, and the
    names of settings that no spec has."""
    found: dict[str, Setting] = {}
    faults: list[Problem] = []
    left: list[str] = []
    for row in sheet.rows[head.row + 1 :]:
        name, value = (row[head.columns[role]] for role in ("isian", "isi"))
        if value.fault:
            faults.append(Problem(value.at, RULE, value.fault))
        if not name.text or not value.text:
            continue
        words = key(name.text)
        known = {**SETTINGS, **_ALSO}
        place = _ALSO.get(f"{key(sheet.name)} {words}") or known.get(words)
        if place is None:
            left.append(name.text)
            continue
        day = written_date(value.text) if place.endswith("tanggal") else None
        found[place] = Setting(str(day or value.text), value.at)
    return found, faults, left
