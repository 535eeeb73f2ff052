"""The head of an office in, the chart of its tree out."""

from __future__ import annotations

from collections.abc import Iterable

from bagan.chart.model import Jenis
from bagan.law.draft.roster import Roster
from bagan.law.draft.values import Remark, View


class Trees:
    """Draws up charts of offices from the inside.

    *lines* are all lines from one unit to another.
    """

    def __init__(self, roster: Roster, lines: Iterable[tuple[str, str]]) -> None:
        self.roster = roster
        self.below: dict[str, list[str]] = {}
        for source, target in lines:
            self.below.setdefault(source, []).append(target)

    def inside(self, root: str) -> tuple[str, ...]:
        """Everybody below *root*, the nearest first."""
        found: dict[str, None] = {}
        todo = [root]
        for item in todo:
            for below in self.below.get(item, ()):
                if below not in found and below != root:
                    found[below] = None
                    todo.append(below)
        return tuple(found)

    def tiers(self, root: str) -> tuple[tuple[str, ...], ...]:
        """The head, and below a Sekretaris Daerah his asisten."""
        asisten = (x for x in self.below.get(root, ()) if self.roster.kinds[x] is Jenis.ASISTEN)
        row = tuple(dict.fromkeys(asisten))
        return ((root,), row) if row else ((root,),)

    def view(self, root: str, name: str, judul: str, *, alone: bool) -> View:
        """The chart of one tree; of everything where it is *alone*."""
        tampilkan = None if alone else self.inside(root)
        return View(name, self.tiers(root), judul, tampilkan=tampilkan)


def empty(name: str, judul: str, line: int) -> View:
    """The chart that a title of the text announces and no article tells of."""
    remark = Remark("naskah tidak memuat isi bagan ini", line, judul)
    return View(name, judul=judul, tampilkan=(), remarks=(remark,))
