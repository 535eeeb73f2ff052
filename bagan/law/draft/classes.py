"""The offices of a draft in, its classes out: perangkat daerah, instansi vertikal, asisten.

Articles speak of classes ("Perangkat Daerah berkoordinasi dengan Asisten"), charts draw
their members; a class is a box of its own only where a chart is about classes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bagan.chart.model import Jenis, name_key
from bagan.law.draft.kinds import COMMANDED
from bagan.law.draft.offices import Offices
from bagan.law.naskah.mentions import Names, aliases

ANY_ASISTEN = "asisten-manapun"
"""Stands for all asisten while articles are read; no unit has this id."""
_INNER = ("Bidang", "Bagian", "Subbagian", "Sub Bagian", "Subbidang", "Sub Bidang", "Seksi", "Biro")


@dataclass(frozen=True, slots=True)
class Classes:
    """The ids of the classes; empty where the text has none.

    ``members`` are the asisten, ``heads`` and ``entries`` those of the lists, ``group`` the
    box of all asisten, ``listed`` the classes whose members stand in the lists of the heads.
    """

    perangkat_daerah: str
    instansi_vertikal: str
    asisten: str
    members: tuple[str, ...]
    group: str
    heads: tuple[str, ...]
    entries: frozenset[str]
    listed: frozenset[str]
    kinds: Mapping[str, Jenis]

    @property
    def boxes(self) -> tuple[str, ...]:
        """The classes that a box may stand for."""
        return (self.perangkat_daerah, self.instansi_vertikal, self.asisten)

    def is_outside(self, item: str) -> bool:
        """Whether *item* is no part of the region's own offices."""
        kind = self.kinds.get(item)
        return item == self.instansi_vertikal or kind in (Jenis.INSTANSI_VERTIKAL, Jenis.LEMBAGA)


def classes_of(
    offices: Offices, *, heads: Iterable[str], listed: tuple[str, ...], boxes: bool
) -> Classes:
    """The classes of a draft whose lists have those *heads* and those *listed* entries.

    With *boxes* the asisten as such become a group, for a chart of classes.
    """
    roster = offices.roster
    kinds = roster.kinds
    everybody = [*dict.fromkeys((*heads, *listed))]
    members = tuple(item for item in everybody if kinds.get(item) is Jenis.ASISTEN)
    perangkat = roster.find("Perangkat Daerah") or ""
    vertikal = roster.find("Instansi Vertikal") or ""
    inside = set()
    if any(kinds.get(item) in COMMANDED for item in listed):
        inside.add(perangkat)
    if any(kinds.get(item) is Jenis.INSTANSI_VERTIKAL for item in listed):
        inside.add(vertikal)
    group = ""
    if boxes and len(members) > 1:
        for name in ("Asisten Sekretaris Daerah", "Asisten"):
            part = offices.mentioned(name)
            if part is not None and not group:
                group = offices.group(name, part)
                offices.members(group, members)
    return Classes(
        perangkat if perangkat in offices.groups else "",
        vertikal if vertikal in offices.groups else "",
        ANY_ASISTEN if members else "",
        members,
        group,
        tuple(dict.fromkeys(heads)),
        frozenset(listed),
        frozenset(inside - {""}),
        kinds,
    )


def names_of(offices: Offices, classes: Classes) -> Names:
    """What articles call the offices of a draft; a name that two offices have is left out."""
    roster = offices.roster
    said: dict[str, set[str]] = {}
    words: dict[str, str] = {}
    pairs = [*((name, item) for item, name in roster.names.items()), *offices.wordings.items()]
    for name, item in pairs:
        said.setdefault(name_key(name), set()).add(item)
        words.setdefault(name, item)
        if name.startswith(_INNER):
            said.setdefault(name_key(f"Kepala {name}"), set()).add(item)
            words.setdefault(f"Kepala {name}", item)
    own = {name: item for name, item in words.items() if len(said[name_key(name)]) == 1}
    if classes.perangkat_daerah:
        for name in ("Kepala Perangkat Daerah", "Pimpinan Perangkat Daerah"):
            own.setdefault(name, classes.perangkat_daerah)
    for item, name in (*offices.roster.groups.items(),):
        own.setdefault(name, item)
    if classes.asisten:
        for name in ("Asisten Sekretaris Daerah", "Asisten Sekretariat Daerah", "Asisten"):
            own[name] = classes.asisten
    return Names(aliases((item, name) for name, item in own.items()))
