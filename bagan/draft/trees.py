"""Annexes and the trees of a susunan organisasi in, their charts out: one per office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bagan.draft.heads import Heads
from bagan.draft.roster import Roster
from bagan.draft.sheets import Sheet
from bagan.draft.values import Annex, Remark, View
from bagan.model.kinds import Jenis
from bagan.naskah.wording import key


class Trees:
    """Draws up the charts of a regulation on offices from the inside.

    *roots* are the heads of the trees, *lines* all lines from one unit to another.
    """

    def __init__(
        self,
        roster: Roster,
        heads: Heads,
        *,
        roots: tuple[str, ...],
        lines: Iterable[tuple[str, str]],
    ) -> None:
        self.roster = roster
        self.heads = heads
        self.roots = roots
        self.below: dict[str, list[str]] = {}
        for source, target in lines:
            self.below.setdefault(source, []).append(target)

    def annexes(self, sheets: Iterable[Sheet]) -> list[Annex]:
        """The annexes, each chart with the tree of the office that its title names; offices
        that no title names follow at the end."""
        sheets = list(sheets)
        titles = [(place, title) for place, sheet in enumerate(sheets) for title in sheet.titles]
        if len(self.roots) < 2 and len(titles) < 2:
            tiers = self.tiers(self.roots[0]) if self.roots else ()
            return [_annex(sheets[0], [View(_name(sheets[0], 1), tiers)])]
        chosen = _chosen(titles, self.roots, self.heads.leaders)
        left = [root for root in self.roots if root not in chosen.values()]
        found: list[Annex] = []
        for place, sheet in enumerate(sheets):
            trees: list[tuple[str, str | None]] = []
            for title in sheet.titles:
                root = chosen.get((place, title)) or (left.pop(0) if left else None)
                trees.append((title, root))
            if place == len(sheets) - 1:
                trees += [(self.title(root), root) for root in left]
            views = [
                self.view(sheet, title, root, number=number)
                for number, (title, root) in enumerate(trees, start=1)
            ]
            found.append(_annex(sheet, views))
        return found

    def title(self, root: str) -> str:
        """What a chart is called that no title of the text fits."""
        name = self.heads.office_of.get(root, self.roster.names[root])
        return f"Bagan Susunan Organisasi {name}"

    def tiers(self, root: str) -> tuple[tuple[str, ...], ...]:
        """The head, and below a Sekretaris Daerah his asisten."""
        asisten = (x for x in self.below.get(root, ()) if self.roster.kinds[x] is Jenis.ASISTEN)
        row = tuple(dict.fromkeys(asisten))
        return ((root,), row) if row else ((root,),)

    def view(self, sheet: Sheet, title: str, root: str | None, *, number: int) -> View:
        """The chart of one tree."""
        judul = title if number > 1 else ""
        name = _name(sheet, number)
        if root is None:
            remark = Remark("naskah tidak memuat isi bagan ini", sheet.line, title)
            return View(name, judul=judul, tampilkan=(), remarks=(remark,))
        inside: dict[str, None] = {}
        todo = [root]
        while todo:
            for item in self.below.get(todo.pop(0), ()):
                if item not in inside and item != root:
                    inside[item] = None
                    todo.append(item)
        return View(name, self.tiers(root), judul, tampilkan=tuple(inside))


def _chosen(
    titles: list[tuple[int, str]], roots: tuple[str, ...], called: Mapping[str, str]
) -> dict[tuple[int, str], str]:
    """The tree of each title that names its office, the longest name first."""
    found: dict[tuple[int, str], str] = {}
    names = sorted(called, key=len, reverse=True)
    for place, title in titles:
        words = key(title)
        for name in names:
            root = called[name]
            if len(name) > 5 and name in words and root in roots and root not in found.values():
                found[place, title] = root
                break
    return found


def _annex(sheet: Sheet, views: list[View]) -> Annex:
    return Annex(sheet.titles[0], tuple(views), sheet.nomor, sheet.legend, remarks=sheet.remarks)


def _name(sheet: Sheet, number: int) -> str:
    name = f"lampiran-{sheet.nomor.lower()}" if sheet.nomor else "struktur-organisasi"
    return name if number == 1 else f"{name}-{number}"
