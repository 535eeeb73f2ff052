"""The first rows of a sheet in; which column says what out, in the many words that offices use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bagan.intake.table.cells import Cell, Row, Sheet

_OFFICE = (
    r"(?:jabatan|unit(?: kerja| organisasi)?|organisasi|opd|skpd|satker|satuan kerja|dinas"
    r"|perangkat daerah|sub ?unit|bagian)"
)
_PATTERNS: tuple[tuple[str, str], ...] = (
    # the head of a line and its end
    ("nama asal", r"nama (?:asal|dari)"),
    ("nama tujuan", r"nama (?:tujuan|ke)"),
    ("dari", r"dari|asal|sumber|from|source|(?:id|pengenal|kode) (?:asal|dari)"),
    ("ke", r"ke|tujuan|sasaran|to|target|(?:id|pengenal|kode) (?:tujuan|ke)"),
    ("timbal balik", r"timbal balik|dua arah|both"),
    # who holds an office
    ("pejabat", r"(?:nama )?(?:pejabat|pegawai|pemangku(?: jabatan)?|person[ie]l|pns|asn)"),
    ("nip", r"nip(?: baru| pejabat)?"),
    ("pangkat", r"pangkat(?: gol(?:ongan)?)?(?: ruang)?|gol(?:ongan)?(?: ruang)?"),
    # where it stands
    (
        "atasan",
        rf"(?:(?:nama|id|kode|pengenal|{_OFFICE}) )*(?:atasan|induk|parent|superior|supervisor"
        rf"|manager|manajer)(?: (?:langsung|id|kode|name|nama|{_OFFICE}))*|id ?parent"
        r"|bertanggung ?jawab kepada|di ?bawah|bawahan dari|melapor kepada|reports? to"
        r"|komando dari",
    ),
    ("koordinator", r"koordinator|(?:garis )?koordinasi (?:dari|oleh)|dikoordinasikan(?: oleh)?"),
    ("koordinasi", r"(?:garis )?koordinasi(?: dengan)?|berkoordinasi dengan"),
    ("jalur", r"(?:jalur|path|hier?arki|hirarki|hierarchy|susunan|struktur|lini)(?: organisasi)?"),
    (
        "tingkat",
        r"(?:nama )?(?:level|tingkat|jenjang|lapis(?:an)?|es(?:e|el)lon|hierarki) ?"
        r"(?:\d|i{1,3}|iv|v|vi)(?: ?[ab])?",
    ),
    (
        "lapis",
        r"(?:level|tingkat(?:an)?|jenjang|lapis(?:an)?|kedalaman|depth)"
        r"(?: (?:unit|organisasi|jabatan))?",
    ),
    # what else is said of it
    ("jenis garis", r"(?:jenis|sifat) (?:garis|hubungan)|garis|hubungan"),
    ("jenis", r"jenis(?: unit| perangkat(?: daerah)?| organisasi)?|kategori|type|kind|kelas unit"),
    ("kelompok", r"(?:nama )?kelompok|grup|group"),
    ("anggota", r"anggota|members"),
    ("singkatan", r"singkatan|akronim|nama (?:singkat|pendek)|abbreviation"),
    ("label", r"label|tulisan(?: kotak)?"),
    ("dasar", r"dasar(?: hukum)?|pasal|rujukan"),
    ("rekonstruksi", r"rekonstruksi"),
    ("tautan", r"tautan|laman|situs|website|url|link"),
    ("kode", rf"(?:kode|kd|code)(?: (?:sub|sipd|{_OFFICE}|kerja|induk baru))*"),
    ("pengenal", rf"pengenal|(?:id|identitas)(?: {_OFFICE})?|key"),
    ("nomor", r"no|nomor|no urut|nomor urut|urut|urutan"),
    # the name of an office, the most certain words first
    ("nama", r"nama jabatan|nama unit(?: kerja| organisasi)?|nomenklatur(?: .+)?"),
    ("nama", rf"nama {_OFFICE}(?: .+)?|nama nomenklatur"),
    ("nama", r"nama|name"),
    ("nama", r"jabatan|title|position|posisi"),
    ("nama", rf"{_OFFICE}|uraian|unsur organisasi"),
    # a setting and its value
    ("isian", r"isian|keterangan isian|field"),
    ("isi", r"isi|nilai|value"),
)
_ROLES = tuple((role, re.compile(pattern)) for role, pattern in _PATTERNS)
_KINDS = re.compile(
    r"(?:kepala )?(?:dinas|badan|sekretariat|inspektorat|kantor|asisten|biro|bagian|bidang"
    r"|sub ?bagian|sub ?bidang|seksi|upt|uptd|sub ?koordinator|tim kerja)"
    r"(?: (?:sekretariat|bidang|bagian|biro|seksi|sub ?bagian|sub ?bidang))*"
)
"""Headings that are a kind of office: such a column holds the names of one level."""

_LINE = frozenset({"dari", "ke"})

MAX_ABOVE = 40
"""Rows above the headings: titles, logos, dates."""


@dataclass(frozen=True, slots=True)
class Head:
    """The headings of a sheet.

    ``row`` counts from 0; ``columns`` are column numbers from 0 by role, ``levels`` the columns
    that hold one level of the hierarchy each, from the top; ``other`` are headings of columns
    that nothing is taken from, ``twice`` those that say what another column says too.
    """

    row: int
    columns: Mapping[str, int]
    levels: tuple[int, ...] = ()
    other: tuple[str, ...] = ()
    twice: tuple[tuple[str, Cell], ...] = ()

    @property
    def units(self) -> bool:
        """Whether the rows are offices."""
        return "nama" in self.columns or len(self.levels) > 1

    @property
    def lines(self) -> bool:
        """Whether the rows are lines between two offices."""
        return set(self.columns) >= _LINE or {"nama asal", "nama tujuan"} <= set(self.columns)

    @property
    def settings(self) -> bool:
        """Whether the rows are a setting and its value each."""
        return {"isian", "isi"} <= set(self.columns) and not self.units


def key(heading: str) -> str:
    """A heading as it is looked up.

    >>> key("Nama_Jabatan *"), key("parentId"), key("Atasan (langsung)")
    ('nama jabatan', 'parent id', 'atasan langsung')
    """
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    return " ".join(re.sub(r"[\W_]+", " ", words).casefold().split())


def role_of(heading: str) -> tuple[str, int] | None:
    """What a column with this heading says, and how certain that is: the less the surer."""
    words = key(heading)
    for rank, (role, pattern) in enumerate(_ROLES):
        if pattern.fullmatch(words):
            return role, rank
    return None


def head_of(sheet: Sheet) -> Head | None:
    """The headings of *sheet*: the row among the first whose words are known best."""
    best: Head | None = None
    for number, row in enumerate(sheet.rows[:MAX_ABOVE]):
        head = _read(number, row)
        if head is None or (best is not None and number + 1 == len(sheet.rows)):
            continue
        # of headings in two rows the second says more: the first only spans several columns
        second = any(cell.filled == "down" for cell in row)
        if best is None or _worth(head) + second > _worth(best):
            best = head
    return best


def recognised(sheet: Sheet) -> int:
    """How many of its columns are known; without headings none."""
    head = head_of(sheet)
    return 0 if head is None else _worth(head)


def _worth(head: Head) -> int:
    return len(head.columns) + len(head.levels)


def _read(number: int, row: Row) -> Head | None:
    """The headings in *row*, if they can be headings at all."""
    found: dict[str, list[tuple[int, int]]] = {}
    levels: list[int] = []
    kinds: list[int] = []
    other: list[str] = []
    for column, cell in enumerate(row):
        if not cell.text or cell.filled == "across":
            continue
        known = role_of(cell.text)
        if _KINDS.fullmatch(key(cell.text)):
            kinds.append(column)
        if known is None:
            if column not in kinds:
                other.append(cell.text)
        elif known[0] == "tingkat":
            levels.append(column)
        else:
            found.setdefault(known[0], []).append((known[1], column))
    columns = {role: min(places)[1] for role, places in found.items()}
    if "nama" in columns and not set(columns) >= _LINE:
        # "Asal" of an office is where it came from
        other += [row[columns.pop(role)].text for role in ("dari", "ke") if role in columns]
    _person(columns, found, row)
    levels += _kind_levels(columns, kinds, levels)
    other += [row[column].text for column in kinds if column not in (*levels, *columns.values())]
    twice = tuple(
        (role, row[column])
        for role, places in found.items()
        if role not in ("nama", "nomor", "isi", "isian")
        for _rank, column in sorted(places)[1:]
    )
    spare = [
        row[c].text for _r, c in found.get("nama", ()) if c not in (*columns.values(), *levels)
    ]
    head = Head(number, columns, tuple(sorted(levels)), (*other, *spare), twice)
    return head if head.units or head.lines or head.settings else None


def _person(columns: dict[str, int], found: Mapping[str, list[tuple[int, int]]], row: Row) -> None:
    """A column "Nama" beside one that names the office is that of the person."""
    names = found.get("nama", [])
    bare = [column for _rank, column in names if key(row[column].text) in ("nama", "name")]
    offices = [pair for pair in names if pair[1] not in bare]
    told = {key(row[column].text) for _rank, column in offices}
    if bare and {"jabatan", "nama jabatan", "position"} & told and "pejabat" not in columns:
        columns["pejabat"] = bare[0]
        columns["nama"] = min(offices)[1]


def _kind_levels(columns: dict[str, int], kinds: list[int], levels: list[int]) -> list[int]:
    """The columns of a table that has one for each level, named after a kind of office."""
    if levels:
        columns.pop("nama", None) if columns.get("nama") in levels else None
        return []
    if "atasan" in columns or "jalur" in columns:
        return []
    taken = {place for role, place in columns.items() if role != "nama"}
    own = [column for column in kinds if column not in taken]
    name = columns.get("nama")
    if name is not None and name not in own and own and name < min(own):
        own.insert(0, name)
    if len(own) < 2:
        return []
    columns.pop("nama", None)
    return own
