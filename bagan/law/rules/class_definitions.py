"""The words of a definition in; what it says that a class of offices or a kind of line never is,
and the kinds of Perangkat Daerah that it leaves out, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bagan.chart.model import Jenis
from bagan.law.rules.case import Case

_VERTICAL = re.compile(
    r"instansi\s+vertikal\b.*?\badalah\s+(?P<is>(?:perangkat|dinas|badan|kantor)\s+daerah)\b", re.I
)
_OF_REGION = re.compile(
    r"perangkat\s+daerah\b.*?\badalah\s+"
    r"(?:.*?(?:,|\bdan)\s*)?(?P<is>instansi\s+vertikal|perangkat\s+kementerian)\b",
    re.I | re.S,
)
_COMMAND = re.compile(
    r"(?:hubungan|garis|alur)\s+(?:komando|hi[er]+arki|perintah)\b.*?\badalah\s+.*?"
    r"(?P<is>\b(?:sederajat|setingkat|sejajar|setara|menyelaraskan)\b)", re.I | re.S
)  # fmt: skip
_COORDINATION = re.compile(
    r"(?:(?:hubungan|garis|alur)\s+koordinasi\b.*?|koordinasi\s+)\badalah\s+.*?"
    r"(?P<is>\b(?:atasan\s+(?:dan|dengan|kepada)\s+bawahan|perintah\b|komando\b))", re.I | re.S
)  # fmt: skip
_DENIED = re.compile(r"\b(?:tidak|tanpa|bukan|selain|kecuali)\b", re.IGNORECASE)
_GOVERNMENT = re.compile(
    r"pemerintah\s+(?:daerah|kabupaten|kota|provinsi)\b[^;]*?\badalah\s+"
    r"(?P<is>(?:(?!\b(?:bupati|wali\s*kota|gubernur|kepala\s+daerah)\b)[^;])+?)"
    r",?\s+sebagai\s+unsur\s+penyelenggara\b", re.I | re.S
)  # fmt: skip
_TERRITORY = re.compile(
    r"(?:kelurahan|(?P<district>kecamatan))\s[^;]*?\badalah\s+bagian\s+(?:dari\s+)?wilayah\s+"
    r"(?:kerja\s+)?(?:dari\s+)?(?P<is>(?:desa|kelurahan|(?(district)kecamatan|(?!)))\b)", re.I
)  # fmt: skip
_VILLAGE = re.compile(
    r"perangkat\s+(?:desa|nagari|gampong)\b[^;]*?\badalah\s+[^;]*?\b(?:pem|mem)bantu\s+"
    r"(?P<is>camat|lurah|bupati|wali\s?kota)\b", re.I
)  # fmt: skip
_NEVER = (_VILLAGE, _TERRITORY, _VERTICAL, _OF_REGION, _COMMAND, _COORDINATION, _GOVERNMENT)
"""What a class of offices or a kind of line never is: the one class is of the ministries, the other
of the region; the one kind joins head and subordinate, the other equals; the government of a region
is its head; whom the Perangkat Desa help is of the village; a Kelurahan is part of a Kecamatan, and
this of no smaller one (so regulations define them; the law itself was not read for it)."""
_PERANGKAT = re.compile(r"(?:organisasi\s+)?perangkat\s+daerah\b.*?\badalah\b", re.I | re.S)
_KINDS: dict[Jenis, re.Pattern[str]] = {
    jenis: re.compile(words, re.IGNORECASE)
    for jenis, words in (
        (Jenis.SEKRETARIAT_DAERAH, r"sekretariat\s+daerah|setda"),
        (Jenis.SEKRETARIAT_DPRD, r"sekretariat\s+d(?:prd|ewan)|setwan"),
        (Jenis.INSPEKTORAT, "inspektorat|lembaga"),
        (Jenis.DINAS, "dinas"),
        (Jenis.BADAN, "badan|lembaga"),
        (Jenis.KECAMATAN, "kecamatan|distrik|kapanewon|kemantren"),
    )
}
"""The kinds of Perangkat Daerah, and how they are called (UU 23/2014, Pasal 209 ayat (2))."""
_AT = re.compile(r"\s+(?P<at>pada\s+)?(?P<kind>[A-Z]\w+)(?:\s.*)?")
_OFFICES = frozenset({"Dinas", "Badan", "Kantor", "Inspektorat", "Kecamatan", "Kelurahan"})
_LEADERS = ("Direktur", "Direktur Utama")
"""Who leads none of these."""
_MOST = 4
"""A definition that names so many kinds is a list of them."""


def never(text: str) -> Iterator[str]:
    """What a definition says of its term that this never is."""
    for match in filter(None, (pattern.match(text) for pattern in _NEVER)):
        if not _DENIED.search(match[0]):
            yield match["is"]


def left_out(case: Case, text: str) -> list[str]:
    """The kinds of Perangkat Daerah that a definition listing these leaves out, and of which the
    spec has units."""
    if not _PERANGKAT.match(text):
        return []
    absent = [jenis for jenis, words in _KINDS.items() if not words.search(text)]
    known = case.organisation
    drawn = {known.jenis(unit) for unit in known.units}
    listed = len(_KINDS) - len(absent) >= _MOST
    return [jenis.value for jenis in absent if listed and jenis in drawn]


def of_other_kind(term: str, office: str, title: str, known: Iterable[str]) -> bool:
    """Whether *office*, "Inspektur Pembantu pada Dinas", is of a kind that no office of the title
    or of the *known* names is, or of one that the bearer of *term* never leads: "Direktur
    Dinas"."""
    match = _AT.fullmatch(office.removeprefix(term))
    if match is None or match["kind"] not in _OFFICES:
        return False
    if term in _LEADERS:
        return match["at"] is None
    kinds = {word for word in _OFFICES if re.search(rf"\b{word}\b", title, re.IGNORECASE)}
    named = any(name.startswith(f"{match['kind']} ") for name in known)
    return bool(kinds) and match["kind"] not in kinds and not named
