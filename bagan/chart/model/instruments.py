"""The instruments that carry an annex: their kinds, whose they are, and their numbers.

A kind is the word Peraturan, Keputusan or Instruksi and the office that makes it: a
regulation of a region or a village [UU 12/2011, Pasal 7 and 8], a decision or an
instruction of the head of an office.  What other regions call Peraturan Daerah is a Qanun in
Aceh, with the name of the region and nothing between [UU 11/2006, Pasal 243].
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import StringConstraints

from bagan.chart.model.villages import VILLAGE, VILLAGES

HEAD_OF_REGION = {
    "Kabupaten": "Bupati",
    "Kota": "Wali Kota",
    "Provinsi": "Gubernur",
    "Kecamatan": "Camat",
    "Kelurahan": "Lurah",
    **VILLAGES,
}
"""The head of each kind of region, by the word that its name begins with; they bear its name
alone: "Bupati Sukamaju", "Camat Sukaraja"."""
REGION_OF_OFFICE = {
    **{head: word for word, head in HEAD_OF_REGION.items()},
    **{word: word for word in VILLAGES},
}
"""The kind of region whose name an office bears alone; a village's instruments do, too."""

_REGIONS = "|".join(HEAD_OF_REGION)
_HEADS = "|".join(HEAD_OF_REGION.values())
_NAMED = (
    r"(Kepala|Direktur|Camat|Lurah|Sekretaris|Inspektur|Ketua|Pimpinan)"
    r"( [A-Z][A-Za-z.'-]*| (dan|di|pada|untuk|[IVX]+|[0-9]+|[(][A-Za-z.]+[)]),?)+"
)
QANUN = "Qanun"
JENIS_PATTERN = (
    rf"^({QANUN}|Peraturan (Daerah( Istimewa| Khusus)?|{'|'.join(VILLAGES)})"
    rf"|(Peraturan|Keputusan|Instruksi) ({_HEADS}|Inspektur|{_NAMED}))$"
)
JenisPeraturan = Annotated[
    str, StringConstraints(pattern=JENIS_PATTERN, max_length=200, strip_whitespace=True)
]
JENIS_EXAMPLES = (
    "Peraturan Bupati",
    "Peraturan Wali Kota",
    "Peraturan Gubernur",
    "Peraturan Daerah",
    "Qanun",
    "Peraturan Desa",
    "Peraturan Kepala Desa",
    "Keputusan Bupati",
    "Keputusan Wali Kota",
    "Keputusan Gubernur",
    "Keputusan Camat",
    "Keputusan Kepala Desa",
    "Keputusan Kepala Dinas Kesehatan",
    "Instruksi Bupati",
    "Instruksi Wali Kota",
    "Instruksi Gubernur",
)
"""What a message and the schema offer; an office is written with its own name."""

NOMOR_LIMIT = 60
NOMOR_PATTERN = r"^([A-Za-z][A-Za-z./ -]*)?[0-9]([0-9A-Za-z./ -]*[0-9A-Za-z])?$"
_PLAIN_NUMBER = re.compile(r"[0-9]+[A-Za-z]?")
_ALONE = re.compile(r"^Provinsi (?=(?:Aceh|Daerah Istimewa Yogyakarta)$)")
_REGION_WORD = re.compile(rf"^({_REGIONS}|Kab\.?)\s+", re.IGNORECASE)


GAZETTE = rf"(?:BERITA|LEMBARAN)\s*(?:DAERAH|ACEH|KABUPATEN|KOTA|{VILLAGE.upper()})\b"
"""How the line of a gazette begins; in Aceh often without "Daerah"."""


def is_instrument(jenis: str) -> bool:
    """Whether *jenis* is the kind of an instrument, in its official form."""
    return re.fullmatch(JENIS_PATTERN[1:-1], jenis) is not None


def is_regulation(jenis: str) -> bool:
    """Whether *jenis* is a regulation, whose number is a bare number with a year."""
    return jenis.startswith(("Peraturan ", QANUN))


def is_of_region(jenis: str) -> bool:
    """Whether *jenis* is what the region makes, its head and its council together."""
    return jenis == QANUN or jenis.startswith("Peraturan Daerah")


def office_of(jenis: str) -> str:
    """Whose instrument it is: "Kepala Dinas Kesehatan" for "Keputusan Kepala Dinas Kesehatan"."""
    return jenis.partition(" ")[2]


def is_region_of(word: str, region: str) -> bool:
    """Whether a region's name has the word for its kind: "Kab." is a Kabupaten."""
    words = region.casefold().split()
    return word.casefold() in words or (word == "Kabupaten" and words[:1] in (["kab."], ["kab"]))


def head_of_region(name: str) -> str:
    """What the head of the region called *name* is called.

    >>> head_of_region("Kota Bukittinggi")
    'Wali Kota'
    """
    return HEAD_OF_REGION.get(name.partition(" ")[0], "Bupati")


def region_word(jenis: str) -> str | None:
    """The word that the region's name must begin with, or None where any may stand."""
    return REGION_OF_OFFICE.get(office_of(jenis))


def instrument_name(jenis: str, region: str) -> str:
    """*jenis* with the name of its *region*, as the heading of the instrument has it.

    An office that heads its region bears the region's bare name, any other and a Peraturan
    Daerah the full name, a Qanun of the province "Aceh"; what the office's name ends with
    already is not said again.

    >>> instrument_name("Keputusan Camat", "Kecamatan Sukaraja")
    'Keputusan Camat Sukaraja'
    >>> instrument_name("Keputusan Kepala Dinas Kesehatan", "Kabupaten Sukamaju")
    'Keputusan Kepala Dinas Kesehatan Kabupaten Sukamaju'
    """
    bare = _REGION_WORD.sub("", region)
    if region_word(jenis) is not None:
        return f"{jenis} {bare}"
    if is_of_region(jenis):
        return f"{jenis} {official_region(region)}"
    return jenis if jenis.casefold().endswith(f" {region}".casefold()) else f"{jenis} {region}"


def official_region(region: str) -> str:
    """The region as its own instruments and gazettes name it: "Lembaran Daerah Kabupaten Sukamaju".

    Two provinces stand without that word: "Lembaran Daerah Aceh" [UU 11/2006, Pasal 243],
    "Peraturan Daerah Istimewa Daerah Istimewa Yogyakarta Nomor 1 Tahun 2018" [its heading].
    """
    return _ALONE.sub("", region)


def signs_in_capitals(jenis: str) -> bool:
    """Whether the name under *jenis* is printed in capitals: those of the heads of a region.

    Other officials sign with their titles, as their offices write them.
    """
    return is_of_region(jenis) or region_word(jenis) is not None


def is_number(nomor: str) -> bool:
    """Whether *nomor* may be the number of an instrument, with codes or without."""
    return len(nomor) <= NOMOR_LIMIT and re.fullmatch(NOMOR_PATTERN, nomor) is not None


def is_plain_number(nomor: str) -> bool:
    """Whether *nomor* is a number alone ("49", "12A"), not one with the codes of an office."""
    return _PLAIN_NUMBER.fullmatch(nomor) is not None


def needs_year(nomor: str | None) -> bool:
    """Whether the year must be told beside *nomor*: codes may hold it, or do without it."""
    return nomor is None or is_plain_number(nomor)


def number_words(nomor: str | None, tahun: int | None, blank: str) -> str:
    """ "Nomor 49 Tahun 2017"; *blank* for what is not there yet.

    A number with codes that holds the year already, or has none, stands alone.

    >>> number_words("440/Kep.112-Dinkes/2023", 2023, "...")
    'Nomor 440/Kep.112-Dinkes/2023'
    """
    number = f"Nomor {nomor or blank}"
    if nomor and not is_plain_number(nomor):
        held = re.split(r"[./ -]", nomor)
        if tahun is None or str(tahun) in held:
            return number
    return f"{number} Tahun {tahun or blank}"
