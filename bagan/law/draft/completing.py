"""Views and lines of a draft in, views that show every unit and draw every line out.

A spec may not define what no chart shows, nor a line whose ends no chart shows together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bagan.chart.model import KINDS_BY_CATEGORY, Jenis
from bagan.law.draft.values import Group, View


def complete(
    views: list[View],
    *,
    lines: Iterable[tuple[str, str]],
    kinds: Mapping[str, Jenis],
    groups: Mapping[str, Group],
) -> list[View]:
    """*views* with what is missing added to the first that shows an end of the line."""
    seen = [_shown(view, kinds, groups) for view in views]
    for place, shown in enumerate(seen):
        if not shown:  # a chart of nothing cannot be drawn
            views[place] = replace(views[place], tampilkan=None)
            seen[place] = set(kinds)
    for item in (*kinds, *groups):
        if not any(item in shown for shown in seen):
            views[0] = _with(views[0], item)
            seen[0].add(item)
    for source, target in lines:
        if any(source in shown and target in shown for shown in seen):
            continue
        place = next(i for i, shown in enumerate(seen) if source in shown or target in shown)
        # A class belongs to the chart of classes, which comes last.
        if source in groups or target in groups:
            last = [i for i, shown in enumerate(seen) if source in shown or target in shown]
            place = last[-1]
        for item in (source, target):
            if item not in seen[place]:
                views[place] = _with(views[place], item)
                seen[place].add(item)
    return [_unambiguous(view, kinds, groups) for view in views]


def _unambiguous(view: View, kinds: Mapping[str, Jenis], groups: Mapping[str, Group]) -> View:
    """*view*; showing everything where an id that it names is the word for a kind, too."""
    count = Counter(kind.value for kind in kinds.values())
    words = view.tampilkan or ()
    for word in words:
        own = word in kinds and kinds[word].value == word and count[word] == 1
        if word in kinds and word in tuple(Jenis) and not own:
            return replace(view, tampilkan=("semua", *(one for one in words if one in groups)))
    return view


def _with(view: View, item: str) -> View:
    words = ("semua",) if view.tampilkan is None else view.tampilkan
    return replace(view, tampilkan=(*words, item))


def _shown(view: View, kinds: Mapping[str, Jenis], groups: Mapping[str, Group]) -> set[str]:
    shown = {item for tier in view.jenjang for item in tier}
    for holder in (view.left, view.right):
        for host, items in holder:
            shown.update((host, *items))
    for group in view.bingkai:
        shown.update((group, *groups[group].anggota))
    wanted: set[Jenis] = set()
    for word in ("semua",) if view.tampilkan is None else view.tampilkan:
        if word in kinds or word in groups:
            shown.add(word)
        elif word in KINDS_BY_CATEGORY:
            wanted |= KINDS_BY_CATEGORY[word]
        else:
            wanted.add(Jenis(word))
    shown.update(item for item, kind in kinds.items() if kind in wanted)
    return shown
