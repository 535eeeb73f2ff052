"""The lines above Menimbang in, the regulation's name out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bagan.chart.model import GAZETTE, QANUN, REGION_OF_OFFICE, name_key
from bagan.law.naskah.naskah import Judul
from bagan.law.naskah.rows import Row, clean
from bagan.law.naskah.wording import title_case

_OF_COUNCIL = r"DAERAH\s+(?:ISTIMEWA|KHUSUS)(?=\s+(?:DAERAH|PROVINSI|KABUPATEN|KOTA)\b|\s*$)|DAERAH"
_HEADS = "|".join(
    [_OF_COUNCIL, r"WALI\s?KOTA", *(r"\s+".join(word.upper().split()) for word in REGION_OF_OFFICE)]
)
_OFFICES = "KEPALA|DIREKTUR|SEKRETARIS|INSPEKTUR|KETUA|PIMPINAN"
_NAMED = (
    rf"(?:{_OFFICES})\b.*?"
    r"(?=\s+(?:KABUPATEN|KOTA|PROVINSI|KECAMATAN)\b|$)"
)
"""An office that bears its own name: "KEPALA DINAS KESEHATAN"."""
_OF_REGION = r"QANUN(?=\s+(?:KABUPATEN|KOTA|PROVINSI|ACEH)\b)"
_JENIS = re.compile(
    rf"(?:{_OF_REGION}"
    rf"|(?P<word>PERATURAN|KEPUTUSAN|INSTRUKSI)\s*(?P<office>(?:{_HEADS})\b|{_NAMED}))"
    r"\s*(?P<daerah>.*)",
    re.IGNORECASE,
)
_CUT = re.compile(
    rf"\s(?=PROVINSI\s|{_OF_REGION}|(?:PERATURAN|KEPUTUSAN|INSTRUKSI)\s+(?:{_HEADS})\b"
    r"|NOM\s?OR\b)"
)
_CUT_LATE = re.compile(r"\s(?=TENTANG\b|BISMILLAH|DENGAN\s*RAHMAT)")
_GAZETTE = re.compile(GAZETTE, re.IGNORECASE)
_NOMOR = re.compile(r"NOM\s?OR\s*:?\s*(?P<nomor>.*?)\s*TAHUN\s*(?P<tahun>.*)", re.IGNORECASE)
_CODE = r"[0-9A-Za-z](?:[0-9A-Za-z.-]|(?<=\.)\s(?=\w))*"
_CODED = re.compile(
    rf"NOM\s?OR\s*:?\s*(?P<nomor>{_CODE}(?:\s?/\s?{_CODE})+)\s*(?:TAHUN\s*(?P<tahun>.*))?$",
    re.IGNORECASE,
)
"""The number of a decision, with the codes of its office and often the year among them."""
_NUMBER_ALONE = re.compile(r"NOM\s?OR\b\s*:?\s*(?P<nomor>\d[0-9A-Za-z.-]*)?", re.IGNORECASE)
"""A number without a year, or the dots that a draft has for it."""
_TENTANG = re.compile(r"TENTANG\b\s*(.*)", re.IGNORECASE)
_RAHMAT = re.compile(
    rf"BISMILLAH|(?:DENGAN|ATAS)\s*RAHMAT|(?:{_HEADS}|{_OFFICES})\b.*,$", re.IGNORECASE
)
_PROVINSI = re.compile(r"PROVINSI\s+(.+)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d{2}")


def read_judul(rows: list[Row]) -> Judul:
    """What the heading's lines say; what they do not say stays empty."""
    jenis = daerah = provinsi = signs = ""
    nomor: str | None = None
    tahun: int | None = None
    title: list[str] | None = None
    alone = 0
    """How many lines of the title stand before a blank one; 0 while there is none."""
    for body, spaced in _lines(rows):
        if title is None and (match := _PROVINSI.match(body)):
            provinsi = provinsi or match[1].strip(" .,:")
        elif not jenis and (match := _JENIS.match(body)):
            word, office = match["word"], (match["office"] or "").upper()
            jenis = _official(word, office) if word else QANUN
            daerah = match["daerah"].strip(" .,:")
            signs = (
                name_key(f"{office} {daerah}") if office and not office.startswith("DAERAH") else ""
            )
        elif jenis and title is None and (match := _CODED.search(body)):
            nomor = match["nomor"] if any(map(str.isdigit, match["nomor"])) else None
            tahun = int(found[0]) if (found := _YEAR.search(match["tahun"] or "")) else None
        elif jenis and title is None and (match := _NOMOR.search(body)):
            nomor = _number(match["nomor"])
            tahun = int(found[0]) if (found := _YEAR.search(match["tahun"])) else None
        elif jenis and title is None and (match := _NUMBER_ALONE.match(body)):
            nomor = match["nomor"]
        elif jenis and title is None and (match := _TENTANG.match(body)):
            title = [match[1]] if match[1] else []
        elif title is not None:
            if _RAHMAT.match(body) or (title and name_key(body) == signs):
                alone = 0
                break
            alone = alone or (len(title) if spaced else 0)
            title.append(body)
        elif jenis and nomor is None and tahun is None and not _TENTANG.match(body):
            daerah = f"{daerah} {body}".strip()  # the name goes on in a second line
    # Where no preamble follows, what stands behind a blank line is no title any more.
    title = (title or [])[: alone or None]
    return Judul(jenis, daerah, provinsi, nomor, tahun, clean("\n".join(title)))


def _lines(rows: list[Row]) -> Iterator[tuple[str, bool]]:
    """The heading's lines, cut where several of its parts stand on one, and whether a blank line
    stands before each."""
    titled = False
    before = 0
    for row in rows:
        spaced, before = row.start > before, row.end
        if _GAZETTE.match(row.body):
            continue
        for part in _CUT_LATE.split(clean(row.body)):
            titled = titled or _TENTANG.match(part) is not None
            for piece in (part,) if titled else _CUT.split(part):
                yield piece, spaced
                spaced = False


def _official(word: str, office: str) -> str:
    """A kind of instrument as a spec writes it: "Keputusan Wali Kota"."""
    name = title_case(" ".join(office.lower().split()))
    return f"{word.capitalize()} {name.replace('Walikota', 'Wali Kota')}"


def _number(words: str) -> str | None:
    """A regulation's number, None for the dots of a draft."""
    match = re.search(r"\d+[A-Za-z]?(?:[-.][0-9A-Za-z]+)*", words.replace(" ", ""))
    return match[0] if match else None
