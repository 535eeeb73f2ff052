"""A Naskah in, the region and the regulation it says to be out."""

from __future__ import annotations

import re

from bagan.chart.model import is_instrument, is_number, is_regulation, needs_year, region_word
from bagan.law.draft.names import NameReader
from bagan.law.draft.office_words import cased
from bagan.law.draft.printable import TITLE_LIMIT, printable
from bagan.law.draft.values import Region, Remark, Rule, Signing
from bagan.law.naskah.naskah import Naskah, Pengesahan
from bagan.law.rules.regions import code_and_province

UNKNOWN = "Belum Diketahui"
"""Stands where a spec must have a name and the text has none."""

_WORDS = {"bupati": "Kabupaten", "wali kota": "Kota", "walikota": "Kota", "gubernur": "Provinsi"}
_REGION = re.compile(r"(?:DAERAH\s+)?(KABUPATEN|KOTA|PROVINSI)\s+(.+)", re.IGNORECASE)
_PROVINCE = (
    re.compile(r"Gubernur\s+adalah\s+Gubernur\s+([A-Z]\w+(?:\s+[A-Z]\w+){0,3})"),
    re.compile(r"Provinsi\s+([A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,3})"),
)
_DEFINED = re.compile(
    r"Daerah\s+adalah\s+(?:Daerah\s+)?((?:Kabupaten|Kab\.|Kota|Provinsi)\s+[A-Z]\w+(?:\s+[A-Z]\w+){0,3})"
)
_PLACE = r"[A-Z][A-Za-z]{2,}(?:\s+(?!NOMOR|TAHUN|TENTANG|Nomor|Tahun|Tentang)[A-Z][A-Za-z]+){0,2}"
_PROGRAMME = r"(?i:(?:sehat|layak|cerdas|kreatif|ramah|peduli|inklusi|literasi|pusaka|tangguh)\b)"
"""What follows the word in the name of a programme: "Forum Kabupaten Sehat"."""
_SAID = re.compile(
    rf"(?:Peraturan|Keputusan|PERATURAN|KEPUTUSAN)\s+(?P<head>Bupati|Wali\s?[Kk]ota|Gubernur|BUPATI"
    rf"|WALI\s?KOTA|GUBERNUR)\s+(?P<name>{_PLACE})\s+(?:Nomor|No\.|Tahun|NOMOR|TAHUN)"
    rf"|(?P<word>Kabupaten|Kota|KABUPATEN|KOTA)\s+(?!{_PROGRAMME})(?P<place>{_PLACE})"
)
"""A region that the words of a text name."""
_NOT_NAME = re.compile(
    r"(?:^|[\s,;(]+)(?:nomor|no\.|tahun|periode|masa|tentang|pasal|bab|adalah)\b.*", re.IGNORECASE
)
"""What follows the name of a region where a heading stands within a sentence."""
_HONOURS = {"H.": "H.", "HJ.": "Hj.", "DRS.": "Drs.", "DRA.": "Dra.", "IR.": "Ir.", "DR.": "Dr.",
            "PROF.": "Prof.", "MUH.": "Muh.", "MOH.": "Moh."}  # fmt: skip


def read_region(naskah: Naskah) -> Region:
    """The region that made the regulation; what the text does not say is marked."""
    remarks: list[Remark] = []
    judul = naskah.judul
    word = _word_of(judul.jenis)
    name = _NOT_NAME.split(printable(judul.daerah, limit=200))[0][:60].strip(" ,.")
    if match := _REGION.match(name):
        word, name = match[1].capitalize(), match[2]
    body = _body(naskah)
    if not name and (match := _DEFINED.search(body)):
        kind, _space, name = match[1].replace("Kab.", "Kabupaten").partition(" ")
        word = kind
    kinds = _said_heads(body)
    if not (word or name) and judul.provinsi and kinds <= {"Provinsi"}:
        word, name = "Provinsi", printable(judul.provinsi, limit=60)  # that made the regulation
    if not (word or name) and kinds == {"Provinsi"} and (match := _said_province(body)):
        word, name = "Provinsi", printable(match[1], limit=60)
        remarks.append(Remark("nama daerah diambil dari isi naskah"))
    if not name and (found := _said_region(naskah.text[:60_000])):
        word, name = found
        remarks.append(Remark("nama daerah diambil dari isi naskah"))
    if not name:
        only = next(iter(kinds)) if len(kinds) == 1 else "Kabupaten"
        word, name = word or only, UNKNOWN
        remarks.append(Remark("nama daerah tidak terbaca dari naskah"))
    elif not word:
        listed_as = {
            kind for kind in _WORDS.values() if code_and_province(f"{kind} {_capitals(name)}")
        }
        word = listed_as.pop() if len(listed_as) == 1 else ""
        if not word:
            word = "Kabupaten"
            remarks.append(Remark("kabupaten, kota, atau provinsi? Naskah tidak menyebutnya"))
    name = _capitals(name)
    province = _capitals(printable(judul.provinsi, limit=60)) or (
        name if word == "Provinsi" else ""
    )
    listed = code_and_province(f"{word} {name}")
    if not province and not listed:
        match = _said_province(body)
        province = printable(match[1], limit=60) if match else UNKNOWN
        said = "provinsi diambil dari isi naskah" if match else "provinsi tidak disebut naskah"
        remarks.append(Remark(said))
    if listed:
        what = "kode wilayah" if province else "kode wilayah dan provinsi"
        remarks.append(Remark(f"{what} diambil dari daftar wilayah Kemendagri"))
        return Region(f"{word} {name}", listed[0], province or listed[1], tuple(remarks))
    remarks.append(Remark("kode wilayah Kemendagri tidak ada dalam naskah"))
    code = "00" if word == "Provinsi" else "00.00"
    return Region(f"{word} {name}", code, province, tuple(remarks))


def _said_heads(body: str) -> set[str]:
    """The words for the regions whose heads a text names: "Kota", where it names a Wali Kota."""
    folded = body.casefold()
    return {word for head, word in _WORDS.items() if re.search(rf"\b{head}\b", folded)}


def _said_province(body: str) -> re.Match[str] | None:
    """The province that a text names."""
    return next(filter(None, (pattern.search(body) for pattern in _PROVINCE)), None)


def _said_region(text: str) -> tuple[str, str] | None:
    """The first region that *text* names and the list of regions has, a line break in its name or
    not; else the first as far as its line goes; None for none."""
    first = None
    for match in _SAID.finditer(text):
        word = _word_of(match["head"]) if match["head"] else match["word"].capitalize()
        place = match["name"] or match["place"]
        words = place.split()
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            if code_and_province(f"{word} {_capitals(name)}"):
                return word, name
        first = first or (word, _NOT_NAME.split(place.split("\n")[0])[0].strip())
    return first


def _word_of(jenis: str) -> str:
    if (word := region_word(jenis)) is not None:
        return word
    last = jenis.casefold()
    return next((word for head, word in _WORDS.items() if last.endswith(head)), "")


def _body(naskah: Naskah) -> str:
    """The beginning of the text in one line, enough to hold its definitions."""
    return " ".join(naskah.text[:60_000].split())


def read_rule(naskah: Naskah, region: Region, reader: NameReader) -> Rule:
    """The regulation's data; a date or number that does not fit is left to the author."""
    judul, closing = naskah.judul, naskah.penutup
    remarks: list[Remark] = []
    jenis = judul.jenis or f"Peraturan {region.head}"
    if not judul.jenis:
        remarks.append(Remark("jenis peraturan tidak terbaca dari naskah"))
    word = region_word(jenis)
    if not is_instrument(jenis) or (word is not None and not region.nama.startswith(f"{word} ")):
        jenis = f"Peraturan {region.head}"
    tentang = printable(reader.mended(_capitals(judul.tentang)), limit=TITLE_LIMIT)
    if not tentang:
        tentang = UNKNOWN
        remarks.append(Remark("judul peraturan tidak terbaca dari naskah"))
    plain = re.fullmatch(r"[0-9]{1,6}[A-Za-z]?", judul.nomor or "") is not None
    coded = not is_regulation(jenis) and is_number(judul.nomor or "")
    nomor = judul.nomor if plain or coded else None
    tahun = judul.tahun if judul.tahun and 1945 <= judul.tahun <= 2100 else None
    made = _signing(closing.ditetapkan)
    if made is not None and tahun is not None and made.tanggal and made.tanggal.year != tahun:
        remarks.append(Remark(f"tahun {tahun}, tetapi tanggal penetapan {made.tanggal}"))
        made = None
    if tahun is None and made is not None and made.tanggal and plain:
        tahun = made.tanggal.year
        remarks.append(Remark("tahun peraturan diambil dari tanggal penetapan"))
    dated = tahun is not None or not needs_year(nomor)
    enacted = nomor is not None and dated and made is not None
    if not enacted:
        remarks.append(
            Remark("nomor, tahun, atau tanggal penetapan tidak terbaca: masih rancangan?")
        )
    signer = closing.ditetapkan or Pengesahan()
    jabatan = _capitals(printable(signer.jabatan)) or f"{region.head} {region.short}"
    if not signer.jabatan:
        remarks.append(Remark("jabatan penanda tangan diambil dari judul"))
    return Rule(
        jenis,
        nomor,
        tahun,
        tentang,
        "ditetapkan" if enacted else "rancangan",
        made,
        _signing(closing.diundangkan, closing.berita),
        jabatan,
        person(printable(signer.nama)),
        tuple(remarks),
    )


def _signing(act: Pengesahan | None, berita: str = "") -> Signing | None:
    """A signature with place and date; None where one of them is missing."""
    if act is None or act.tanggal is None or not printable(act.di):
        return None
    return Signing(
        printable(act.di),
        act.tanggal,
        _capitals(printable(act.jabatan)),
        person(printable(act.nama)),
        re.sub(r"\s*:\s*", " ", _capitals(printable(berita))),
    )


def _capitals(text: str) -> str:
    """Printed capitals as names are written; one word too."""
    return cased(text.lower() if text.isupper() else text)


def person(name: str) -> str:
    """A name printed in capitals as people write it; degrees after the comma stay.

    >>> person("H. SYAHIRAN, M.M."), person("FX. YAPAN")
    ('H. Syahiran, M.M.', 'FX. Yapan')
    """
    own, comma, degrees = name.partition(",")
    if own != own.upper() or not any(map(str.isalpha, own)):
        return name
    words = [
        _HONOURS.get(word) or (word if word.endswith(".") or len(word) < 2 else word.capitalize())
        for word in own.split()
    ]
    return " ".join(words) + comma + degrees
