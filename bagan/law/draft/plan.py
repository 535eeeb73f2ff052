"""The annexes of a text and the heads of its lists in, what each chart is of out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from bagan.chart.model import name_key
from bagan.law.draft.sheets import Sheet
from bagan.law.draft.values import Annex, View

_VERTICAL = re.compile(r"instansi\s+vertikal", re.IGNORECASE)
_STRUCTURAL = re.compile(r"susunan|struktur|organisasi", re.IGNORECASE)


class Role(Enum):
    """What a chart is of."""

    UTAMA = "how offices work together, all of them"
    VERTIKAL = "how the region works together with offices that are not its own"
    ALUR = "how classes of offices work together"
    POHON = "an office from the inside"
    KOSONG = "nothing that the articles tell"


@dataclass(frozen=True, slots=True)
class Slot:
    """One chart: the place of its annex, its title, what it is of; ``root`` heads a tree."""

    sheet: int
    title: str
    role: Role
    root: str | None = None


def slots(
    sheets: tuple[Sheet, ...],
    *,
    trees: Mapping[str, str],
    called: Mapping[str, str],
    together: str,
    verticals: bool,
) -> list[Slot]:
    """The charts of *sheets*, and further ones in the last of them for what no title fits.

    *trees* are titles by the ids of the heads of trees, *called* these ids by the keys of what
    their offices are called; *together* is the title of a chart of coordination that the
    text has none for, empty where it tells of no coordination.
    """
    titles = [(place, title) for place, sheet in enumerate(sheets) for title in sheet.titles]
    chosen = _chosen(titles, tuple(trees), called)
    left = [root for root in trees if root not in chosen.values()]
    found: list[Slot] = []
    for place, title in titles:
        root = chosen.get((place, title))
        of_tree = bool(trees) and (not together or _STRUCTURAL.search(title) is not None)
        if root is None and of_tree and left:
            root = left.pop(0)
        if root is not None:
            found.append(Slot(place, title, Role.POHON, root))
        else:
            found.append(Slot(place, title, Role.UTAMA if together else Role.KOSONG))
    last = len(sheets) - 1
    if together and not any(slot.role is Role.UTAMA for slot in found):
        found.append(Slot(last, together, Role.UTAMA))
    found += [Slot(last, trees[root], Role.POHON, root) for root in left]
    return _parted(found, verticals=verticals)


def _chosen(
    titles: list[tuple[int, str]], roots: tuple[str, ...], called: Mapping[str, str]
) -> dict[tuple[int, str], str]:
    """The tree of each title that names its office, the longest name first."""
    found: dict[tuple[int, str], str] = {}
    names = sorted(called, key=len, reverse=True)
    for place, title in titles:
        words = name_key(title)
        for name in names:
            root = called[name]
            if len(name) > 5 and name in words and root in roots and root not in found.values():
                found[place, title] = root
                break
    return found


def _parted(found: list[Slot], *, verticals: bool) -> list[Slot]:
    """The charts of coordination parted: the first is of all, one on instansi vertikal of these,
    others of classes."""
    own = [slot for slot in found if slot.role is Role.UTAMA]
    others = any(not _VERTICAL.search(slot.title) for slot in own)
    parted: list[Slot] = []
    first = True
    for slot in found:
        role = slot.role
        if role is Role.UTAMA and verticals and others and _VERTICAL.search(slot.title):
            role = Role.VERTIKAL
        elif role is Role.UTAMA:
            role = Role.UTAMA if first else Role.ALUR
            first = False
        parted.append(Slot(slot.sheet, slot.title, role, slot.root))
    return parted


def annexes(
    sheets: tuple[Sheet, ...], plan: Iterable[Slot], draw: Callable[[Slot, str, str], View]
) -> list[Annex]:
    """The annexes; *draw* makes a view of a slot, given its id and its own title."""
    views: list[list[View]] = [[] for _sheet in sheets]
    taken: set[str] = set()
    for slot in plan:
        sheet, row = sheets[slot.sheet], views[slot.sheet]
        name = "struktur-organisasi" if slot.root else "bagan"
        name = f"lampiran-{sheet.nomor.lower()}" if sheet.nomor else name
        number = 2
        unique = name
        while unique in taken:
            unique, number = f"{name}-{number}", number + 1
        taken.add(unique)
        row.append(draw(slot, unique, slot.title if row else ""))
    return [
        Annex(sheet.titles[0], tuple(row), sheet.nomor, sheet.legend, remarks=sheet.remarks)
        for sheet, row in zip(sheets, views, strict=True)
    ]
