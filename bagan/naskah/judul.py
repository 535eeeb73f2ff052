"""The lines above Menimbang in, the regulation's name out."""

from __future__ import annotations

import re

from bagan.naskah.naskah import Judul
from bagan.naskah.rows import Row, clean

JENIS = {
    "PERATURAN BUPATI": "Peraturan Bupati",
    "PERATURAN WALI KOTA": "Peraturan Wali Kota",
    "PERATURAN WALIKOTA": "Peraturan Wali Kota",
    "PERATURAN GUBERNUR": "Peraturan Gubernur",
    "PERATURAN DAERAH": "Peraturan Daerah",
    "KEPUTUSAN BUPATI": "Keputusan Bupati",
    "KEPUTUSAN WALI KOTA": "Keputusan Wali Kota",
    "KEPUTUSAN WALIKOTA": "Keputusan Wali Kota",
    "KEPUTUSAN GUBERNUR": "Keputusan Gubernur",
}
"""The kinds of regulation as printed in capitals, and as they are written in a spec."""

_JENIS = re.compile(
    r"(?P<jenis>(?:PERATURAN|KEPUTUSAN)\s*(?:BUPATI|WALI\s?KOTA|GUBERNUR|DAERAH))\b\s*(?P<daerah>.*)",
    re.IGNORECASE,
)
_NOMOR = re.compile(r"NOMOR\s*:?\s*(?P<nomor>.*?)\s*TAHUN\s*(?P<tahun>.*)", re.IGNORECASE)
_TENTANG = re.compile(r"TENTANG\b\s*(.*)", re.IGNORECASE)
_RAHMAT = re.compile(r"DENGAN\s+RAHMAT\b|(?:BUPATI|WALI\s?KOTA|GUBERNUR)\b.*,$", re.IGNORECASE)
_PROVINSI = re.compile(r"PROVINSI\s+(.+)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d{2}")


def read_judul(rows: list[Row]) -> Judul:
    """What the heading's lines say; what they do not say stays empty."""
    jenis = daerah = provinsi = ""
    nomor: str | None = None
    tahun: int | None = None
    title: list[str] | None = None
    for row in rows:
        body = clean(row.body)
        if title is None and (match := _PROVINSI.match(body)):
            provinsi = provinsi or match[1].strip(" .,:")
        elif not jenis and (match := _JENIS.match(body)):
            jenis = JENIS.get(" ".join(match["jenis"].upper().split()), "")
            daerah = match["daerah"].strip(" .,:")
        elif jenis and title is None and (match := _NOMOR.search(body)):
            nomor = _number(match["nomor"])
            tahun = int(found[0]) if (found := _YEAR.search(match["tahun"])) else None
        elif jenis and title is None and (match := _TENTANG.match(body)):
            title = [match[1]] if match[1] else []
        elif title is not None:
            if _RAHMAT.match(body):
                break
            title.append(body)
        elif jenis and nomor is None and tahun is None and not _TENTANG.match(body):
            daerah = f"{daerah} {body}".strip()  # the name goes on in a second line
    return Judul(jenis, daerah, provinsi, nomor, tahun, " ".join(title or ()))


def _number(words: str) -> str | None:
    """A regulation's number, None for the dots of a draft."""
    match = re.search(r"\d+[A-Za-z]?", words)
    return match[0] if match else None
