"""A spec's units and groups in; what articles call a whole class of them out, and who heads what.

Articles say once for all "Kepala Seksi bertanggung jawab kepada Camat", and speak of an
office where the chart shows its head ("Kecamatan membawahi Kelurahan").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import takewhile

from bagan.chart.model import PERANGKAT_DAERAH, Jenis, Kind, Organisation, name_key

CLASSES = (
    "Bidang", "Subbidang", "Bagian", "Subbagian", "Biro", "Seksi", "Urusan", "Dusun", "Kelurahan",
    "Inspektur Pembantu", "Instalasi", "Komite", "Kelompok Kerja", "Pokja", "Divisi",
    "Regu", "Wakil Direktur", "Cabang Dinas", "Unit Pelaksana Teknis", "UPTD", "Kecamatan", "Desa",
    "Jorong", "Nagari", "Lingkungan", "Asisten",
    "Staf Ahli", "Perangkat Daerah", "Dinas Daerah", "Badan Daerah", "Instansi Vertikal",
    "Badan Usaha Milik Daerah",
)  # fmt: skip
"""Words for a class of offices: such as the names of its members begin with, and such as mean
all of some kinds."""
OF_KINDS: dict[str, frozenset[Jenis]] = {
    name_key("Perangkat Daerah"): PERANGKAT_DAERAH | {Jenis.BAGIAN, Jenis.BIRO, Jenis.KANTOR},
    name_key("Instansi Vertikal"): frozenset({Jenis.INSTANSI_VERTIKAL}),
    name_key("Badan Usaha Milik Daerah"): frozenset({Jenis.BUMD}),
    name_key("Dinas"): frozenset({Jenis.DINAS}),
    name_key("Badan"): frozenset({Jenis.BADAN}),
    name_key("Dinas Daerah"): frozenset({Jenis.DINAS, Jenis.SATUAN}),
    name_key("Badan Daerah"): frozenset({Jenis.BADAN}),
    name_key("Asisten"): frozenset({Jenis.ASISTEN}),
    name_key("Asisten Sekretaris Daerah"): frozenset({Jenis.ASISTEN}),
    name_key("Staf Ahli"): frozenset({Jenis.STAF_AHLI}),
}
"""What a group stands for that names a class and has no members of its own."""
_BY_KIND = frozenset({
    "Perangkat Daerah", "Dinas Daerah", "Badan Daerah", "Instansi Vertikal",
    "Badan Usaha Milik Daerah",
})  # fmt: skip
_SPELT = {
    "Bidang": ("Kabid",),
    "Subbidang": ("Sub Bidang", "Kasubbid"),
    "Bagian": ("Kabag",),
    "Subbagian": ("Sub Bagian", "Kasubbag", "Kasubag"),
    "Seksi": ("Kasi",),
    "Kecamatan": ("Camat",),
    "Kelurahan": ("Lurah",),
    "Staf Ahli": ("Staf Ahli Bupati", "Staf Ahli Wali Kota", "Staf Ahli Gubernur"),
}
_BODIES = frozenset({
    "Anggota", "Badan", "Dewan", "Forum", "Gugus", "Kelompok", "Kepala", "Ketua", "Lembaga",
    "Panitia", "Sekretaris", "Satuan", "Tim", "Unit", "Unsur", "Wakil",
})  # fmt: skip
"""Words that alone mean a whole body, or a role in it, rather than a class of its parts."""
_PREFIX = "kelas:"
_LEADERS = ("Kepala", "Koordinator", "Ketua", "Komandan")
"""What those are called who lead one of a class."""

_HEADED = (
    (r"camat", r"kecamatan"),
    (r"lurah", r"kelurahan"),
    (r"inspektur", r"inspektorat"),
    (
        r"(?:direktur|direksi)",
        r"(?:(?:uobk|uptd?)\s+)?(?:rumah\s+sakit|rsu\w*|perumda|perusahaan|perseroan)",
    ),
    (r"kepala\s+desa", r"(?:pemerintah\s+)?desa"),
    (r"sekretaris\s+(?:daerah)", r"sekretariat\s+daerah"),
    (r"sekretaris\s+(?:dprd|dewan)", r"sekretariat\s+(?:dprd|dewan)"),
)
TITLES = ("Camat", "Lurah", "Inspektur", "Direktur", "Sekretaris DPRD", "Sekretaris Daerah")
"""What those are called who lead an office and are not its Kepala."""
_HEADS = tuple(
    (re.compile(rf"{head}\b", re.IGNORECASE), re.compile(rf"\W*{office}\b", re.IGNORECASE))
    for head, office in _HEADED
)
_NUMBERED = re.compile(r"(?P<series>.*\S)\s+(?P<number>[IVX]+|\d{1,2})", re.DOTALL)
_SECRETARIAT = re.compile(r"\ASekretariat\b", re.IGNORECASE)
_SECRETARY = re.compile(r"sekretaris\b\s*(?P<of>.*)", re.IGNORECASE | re.DOTALL)
_BARE_SECRETARIAT = re.compile(
    r"\W*sekretariat\b\s*(?:[,:]|(?:sebagaimana|yang|terdiri|membawah\w*|meliputi|mencakup|dipimpin)\b)",
    re.IGNORECASE,
)
"""A secretariat without the name of its office."""
_KEPALA = re.compile(r"kepala\s+(?P<office>.+)", re.IGNORECASE | re.DOTALL)
_STRUCTURE = re.compile(
    r"\W*(?:susunan|struktur|unsur(?:\s*-\s*unsur)?)\s+organisasi\s+", re.IGNORECASE
)


def class_of(name: str) -> frozenset[Jenis]:
    """The kinds of unit that a group of that name stands for; none where it names no class."""
    return OF_KINDS.get(name_key(name), frozenset())


def is_class(item: str) -> bool:
    """Whether an id is that of a class rather than of a unit or group."""
    return item.startswith(_PREFIX)


def class_name(item: str) -> str:
    """The word for a class; "" for the id of a unit or group."""
    return item.removeprefix(_PREFIX) if is_class(item) else ""


def class_wordings(
    organisation: Organisation, defined: Iterable[tuple[str, str]]
) -> dict[str, str]:
    """The wordings for classes of units, each with the id of the class: of those that some
    unit belongs to, and that no unit or group is itself.

    *defined* are the long and short words that the regulation has for the same: with "Inspektur
    Pembantu" and "Irban", both are the class of "Irban I" and "Irban II".
    """
    taken = set(organisation.name_keys.values())
    taken |= {name_key(group.nama) for group in organisation.groups.values()}
    found: dict[str, str] = {}
    for word in (*_first_words(organisation), *CLASSES):
        if not members(organisation, _PREFIX + word):
            continue
        for spelt in (word, *_SPELT.get(word, ())):
            for wording in (spelt, *(f"{title} {spelt}" for title in _LEADERS)):
                if name_key(wording) not in taken:
                    found[wording] = _PREFIX + word
    for pair in defined:
        for word in pair:
            if len(members(organisation, _PREFIX + word)) > 1:
                new = {one: _PREFIX + word for one in pair if name_key(one) not in taken}
                found = {**new, **found}
    return found


def _first_words(organisation: Organisation) -> Iterator[str]:
    """The words that the names of several units of no usual kind begin with, "Klaster" or "Unit
    Usaha": articles call them by these."""
    named: dict[str, list[list[str]]] = {}
    for unit in organisation.units:
        words = organisation.name(unit).split()
        if organisation.jenis(unit) in (Jenis.LAINNYA, Jenis.LEMBAGA) and len(words) > 1:
            first = words[:2] if words[0] in _BODIES else words[:1]
            named.setdefault(" ".join(first), []).append(words)
    for names in named.values():
        ends = min(map(len, names)) - 1
        rows = takewhile(lambda row: len(set(row)) == 1, list(zip(*names, strict=False))[:ends])
        common = [row[0] for row in rows]
        if len(names) > 1 and (len(common) > 1 or common[0] not in _BODIES):
            yield " ".join(common)
        for size in range(2, len(common)) if len(names) > 1 else ():
            yield " ".join(common[:size])  # "Penanggung Jawab" of "Penanggung Jawab Upaya …"


def members(organisation: Organisation, item: str) -> frozenset[str]:
    """The units of a class, by the words that their names begin with, or by their kinds."""
    word = item.removeprefix(_PREFIX)
    key, kinds = name_key(word), class_of(word) if word in _BY_KIND else frozenset()
    return frozenset(
        unit
        for unit in organisation.units
        if organisation.jenis(unit) in kinds
        or (
            (own := organisation.name_keys[unit].removeprefix("kepala")).startswith(key)
            and own != key
        )
    )


def namesakes(organisation: Organisation) -> Mapping[str, frozenset[str]]:
    """By the id of a unit: all units with its name, such as the functional group of each
    bidang; units whose name is theirs alone are left out."""
    named: dict[str, set[str]] = {}
    for unit in organisation.units:
        named.setdefault(name_key(organisation.name(unit)), set()).add(unit)
    return {unit: frozenset(units) for units in named.values() if len(units) > 1 for unit in units}


def secretariats(organisation: Organisation) -> frozenset[str]:
    """Whom a "Sekretaris" without more words leads."""
    return frozenset(u for u in organisation.units if organisation.jenis(u) is Jenis.SEKRETARIAT)


def secretary_wordings(organisation: Organisation) -> dict[str, str]:
    """What articles call the heads of secretariats, each with the id: "Sekretaris Desa"."""
    found: dict[str, set[str]] = {}
    for unit in secretariats(organisation):
        wording = _SECRETARIAT.sub("Sekretaris", organisation.name(unit))
        above = [
            organisation.name(line.source)
            for line in organisation.lines
            if line.target == unit and line.kind is Kind.KOMANDO
        ]
        offices = ("Kecamatan", "Kelurahan", "Dinas", "Badan")
        own = [office for office in offices if any(heads(name, office) for name in above)]
        for whole in (wording, *(f"{wording} {office}" for office in own or offices)):
            found.setdefault(whole, set()).add(unit)
    return {wording: min(units) for wording, units in found.items() if len(units) == 1}


def in_series(name: str) -> tuple[str, str] | None:
    """The words before the number of "Irban IV", and the number; None where a name ends with
    none."""
    match = _NUMBERED.fullmatch(name)
    return (" ".join(match["series"].split()), match["number"]) if match else None


@lru_cache(maxsize=1 << 12)  # each head is held against each unit, by several rules
def heads(head: str, words: str) -> bool:
    """Whether *words*, of an article, begin with the office that one called *head* leads:
    "Kecamatan Sukaraja membawahi" for "Camat"."""
    words = _STRUCTURE.sub("", words)
    if any(name.match(head) and office.match(words) for name, office in _HEADS):
        return True
    if (secretary := _SECRETARY.fullmatch(head)) is not None:
        whole = name_key(f"Sekretariat {secretary['of']}")
        named = bool(secretary["of"]) and name_key(words).startswith(whole)
        return named or _BARE_SECRETARIAT.match(words) is not None
    match = _KEPALA.fullmatch(head)
    office = name_key(match["office"]) if match else ""
    return bool(office) and name_key(words).startswith(office)


def title_of(office: str) -> str:
    """Which of the :data:`TITLES` who leads *office* has; "" for none.

    >>> title_of("Kecamatan Sukaraja"), title_of("Dinas Sosial")
    ('Camat', '')
    """
    return next((title for title in TITLES if heads(title, office)), "")


def between_two_classes(source: str, target: str) -> bool:
    """Whether a relation joins two classes: that does not say which of the one belongs to which
    of the other.  A class may coordinate within itself."""
    return is_class(source) and is_class(target) and source != target
