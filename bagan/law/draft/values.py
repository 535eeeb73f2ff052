"""What a drafted spec holds, as frozen values: read from a Naskah, written out as YAML.

Ids are final here, names are in the capitals of names, citations in their official form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bagan.chart.model import Jenis, Kind, head_of_region
from bagan.law.draft.account import NOTHING, Account

Drawn = dict[tuple[Kind, str, str], None]
"""The lines of a draft, each once, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something for the author to check: what it is, and the words it came from.

    ``line`` is the line of the text, counted from 1; 0 where no line says it.  Without
    ``doubt`` it is only told.
    """

    text: str
    line: int = 0
    words: str = ""
    doubt: bool = True


@dataclass(frozen=True, slots=True)
class Region:
    """The region: full name ("Kabupaten Agam"), code ("00.00" if unknown), province."""

    nama: str
    kode: str
    provinsi: str
    remarks: tuple[Remark, ...] = ()

    @property
    def head(self) -> str:
        """What the head of the region is called."""
        return head_of_region(self.nama)

    @property
    def short(self) -> str:
        """The name without Kabupaten, Kota or Provinsi."""
        return self.nama.partition(" ")[2]


@dataclass(frozen=True, slots=True)
class Signing:
    """Who enacted or published the regulation; texts are empty where unknown."""

    di: str = ""
    tanggal: date | None = None
    jabatan: str = ""
    nama: str = ""
    berita: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """The regulation's data, as ``peraturan`` of a spec has them."""

    jenis: str
    nomor: str | None
    tahun: int | None
    tentang: str
    status: str
    ditetapkan: Signing | None
    diundangkan: Signing | None
    jabatan: str
    nama: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """Citations, or the reason why there is none."""

    dasar: tuple[str, ...] = ()
    rekonstruksi: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """An entry of ``anggota_tim``: the office, with a role in a team's part and a name where the
    text has them."""

    peran: str
    jabatan: str
    nama: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """An entry of ``unit``: an office that stands in no list, or a role in a team with those who
    hold it."""

    id: str
    nama: str
    basis: Basis
    jenis: Jenis | None = None
    label: str = ""
    remarks: tuple[Remark, ...] = ()
    anggota: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """An entry of ``kelompok``: a class of offices, with its members where the text has them."""

    id: str
    nama: str
    basis: Basis
    anggota: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where the line to a list's entries starts; without ``dasar`` each entry is its basis."""

    dari: str
    dasar: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: a new unit, or a reference where ``nama`` is empty.

    ``nomor`` is set only where counting would not give it.
    """

    id: str
    nama: str = ""
    jenis: Jenis | None = None
    nomor: int | None = None
    commanded: bool = True
    """Whether the list's komando line leads to it."""
    remarks: tuple[Remark, ...] = ()
    anggota: tuple[Person, ...] = ()
    """Who holds it, in a team."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Entries of a list under one title."""

    unsur: str
    isi: tuple[Entry, ...]
    nomor: int | None = None
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """An entry of ``daftar``; ``butir`` only where the level is not the usual one."""

    dasar: str
    isi: tuple[Entry | Heading, ...]
    butir: str = ""
    komando: Source | None = None
    koordinasi: Source | None = None
    remarks: tuple[Remark, ...] = ()

    def entries(self) -> Iterator[Entry]:
        """Every entry, those under headings too."""
        for item in self.isi:
            yield from (item,) if isinstance(item, Entry) else item.isi


@dataclass(frozen=True, slots=True)
class Link:
    """An entry of ``garis``: from one unit or group to others, or both ways along a chain."""

    kind: Kind
    ends: tuple[str, ...]
    basis: Basis
    both: bool = False
    remarks: tuple[Remark, ...] = ()

    @property
    def expression(self) -> str:
        if self.both:
            return " <-> ".join(self.ends)
        return f"{self.ends[0]} -> {', '.join(self.ends[1:])}"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A line that is not drawn, and why: written as a comment, ready to be used."""

    remark: Remark
    link: Link


@dataclass(frozen=True, slots=True)
class View:
    """One chart: tiers from the top down, what stands beside whom, what is shown."""

    id: str
    jenjang: tuple[tuple[str, ...], ...] = ()
    judul: str = ""
    left: tuple[tuple[str, tuple[str, ...]], ...] = ()
    right: tuple[tuple[str, tuple[str, ...]], ...] = ()
    bingkai: tuple[str, ...] = ()
    tampilkan: tuple[str, ...] | None = None
    """None: everything."""
    remarks: tuple[Remark, ...] = ()
    pola: str = ""


@dataclass(frozen=True, slots=True)
class Legend:
    """How an annex explains its lines: the sign before their names, whether it has a title,
    and the kinds of line that have arrowheads."""

    pemisah: str = ""
    titled: bool = True
    arrows: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """An entry of ``lampiran``."""

    judul: str
    bagan: tuple[View, ...]
    nomor: str = ""
    legend: Legend = Legend()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole drafted spec.

    ``doubts`` are lines that are not drawn, ``left_out`` other things that the text says and
    no chart draws, ``implied`` citations of coordination that other lines hold, ``unused``
    offices that the text defines and no line leads to, ``warned`` rules whose findings are
    only warned of until the author has decided, ``account`` what became of the text's entries.
    """

    region: Region
    rule: Rule
    offices: tuple[Office, ...]
    groups: tuple[Group, ...]
    listings: tuple[Listing, ...]
    links: tuple[Link, ...]
    annexes: tuple[Annex, ...]
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[Remark, ...] = ()
    implied: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    warned: tuple[str, ...] = ()
    account: Account = NOTHING

    @property
    def ids(self) -> frozenset[str]:
        """The ids of its units and groups."""
        listed = (entry.id for listing in self.listings for entry in listing.entries())
        offices, groups = (x.id for x in self.offices), (x.id for x in self.groups)
        return frozenset((*listed, *offices, *groups))
