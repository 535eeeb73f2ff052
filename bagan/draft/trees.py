"""Annexes and the trees of a susunan organisasi in, their charts out: one per office."""

from __future__ import annotations

from collections.abc import Iterable

from bagan.draft.offices import Offices
from bagan.draft.sheets import Sheet
from bagan.draft.values import Annex, Remark, View
from bagan.naskah.wording import key


def annexes(
    sheets: Iterable[Sheet],
    *,
    roots: tuple[str, ...],
    lines: Iterable[tuple[str, str]],
    offices: Offices,
    called: dict[str, str],
    office_of: dict[str, str],
) -> list[Annex]:
    """The annexes, each chart with the tree of the office that its title names.

    *roots* are the heads of the trees, *office_of* the names of their offices, *called* the
    keys of what these are called, *lines* all lines from one unit to another.
    """
    sheets = list(sheets)
    titles = [(place, title) for place, sheet in enumerate(sheets) for title in sheet.titles]
    chosen = _chosen(titles, roots, called)
    if len(roots) < 2 and len(titles) < 2:
        tier = (roots[:1],) if roots else ()
        view = View(_name(sheets[0], 1), tier)
        return [_annex(sheets[0], [view])]
    below: dict[str, list[str]] = {}
    for source, target in lines:
        below.setdefault(source, []).append(target)
    left = [root for root in roots if root not in chosen.values()]
    found: list[Annex] = []
    for place, sheet in enumerate(sheets):
        views: list[View] = []
        for title in sheet.titles:
            root = chosen.get((place, title)) or (left.pop(0) if left else None)
            views.append(_view(sheet, title, root, below, number=len(views) + 1))
        if place == len(sheets) - 1:
            for root in left:
                name = office_of.get(root, offices.roster.names[root])
                title = f"Bagan Susunan Organisasi {name}"
                views.append(_view(sheet, title, root, below, number=len(views) + 1))
        found.append(_annex(sheet, views))
    return found


def _annex(sheet: Sheet, views: list[View]) -> Annex:
    return Annex(sheet.titles[0], tuple(views), sheet.nomor, sheet.legend, remarks=sheet.remarks)


def _chosen(
    titles: list[tuple[int, str]], roots: tuple[str, ...], called: dict[str, str]
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


def _view(
    sheet: Sheet, title: str, root: str | None, below: dict[str, list[str]], *, number: int
) -> View:
    judul = title if number > 1 else ""
    name = _name(sheet, number)
    if root is None:
        remark = Remark("naskah tidak memuat isi bagan ini", sheet.line, title)
        return View(name, judul=judul, tampilkan=(), remarks=(remark,))
    inside: dict[str, None] = {}
    todo = [root]
    while todo:
        for item in below.get(todo.pop(0), ()):
            if item not in inside and item != root:
                inside[item] = None
                todo.append(item)
    return View(name, ((root,),), judul, tampilkan=tuple(inside))


def _name(sheet: Sheet, number: int) -> str:
    name = f"lampiran-{sheet.nomor.lower()}" if sheet.nomor else "struktur-organisasi"
    return name if number == 1 else f"{name}-{number}"
