"""An entry of a list, and a chart, each with the items of the spec that write it."""

from __future__ import annotations

from dataclasses import dataclass

from bagan.chart.model import Bagan, Butir, Daftar, Entry, Hubungan, Kind, Lampiran, Unsur


@dataclass(frozen=True, slots=True)
class Written:
    """An entry of a list, and the items of the spec that write it."""

    entry: Entry
    butir: Butir
    unsur: Unsur | None
    daftar: Daftar

    def link(self, kind: Kind) -> Hubungan | None:
        """The link that gives this entry its line of that kind: its own, or its list's."""
        for holder in (self.butir, self.unsur, self.daftar):
            link = getattr(holder, kind.value) if holder is not None else None
            if link is not None:
                return link if isinstance(link, Hubungan) else None
        return None


@dataclass(frozen=True, slots=True)
class View:
    """A chart of the spec, its annex, and the units and groups that it shows."""

    lampiran: Lampiran
    bagan: Bagan
    shown: frozenset[str]
