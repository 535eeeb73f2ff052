"""Units and lines in; which charts show them out: one, or one for each office that fills one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bagan.chart.model import Jenis, Kind
from bagan.intake.outline import Line, Outline, View

MOST = 60
"""Units of one chart: as many as an F4 page holds in letters that can be read."""
OFFICE = 6
"""Units, with its head, from which an office gets a chart of its own where all do not fit one."""
_KINDS = frozenset(kind.slug for kind in Jenis)


def views_of(outline: Outline) -> list[View]:
    """The charts of *outline*: those it names, or what its lines make out."""
    if outline.views:
        return list(outline.views)
    names = {unit.id: unit.nama for unit in outline.units}
    above = _heads(outline.lines, names)
    below: dict[str, list[str]] = {}
    for item in names:
        if item in above:
            below.setdefault(above[item], []).append(item)
    inside = {item for unit in outline.units for item in unit.members}
    roots = [item for item in names if item not in above and item not in inside]
    # a chart cannot name a unit that is called like a kind of units
    if len(names) <= MOST or names.keys() & _KINDS:
        return [View("struktur-organisasi", "", (tuple(roots),) if roots else ())]
    views: list[View] = []
    _cut(roots, names, below, views)
    return views


def _heads(lines: Iterable[Line], names: Mapping[str, str]) -> dict[str, str]:
    """Whom each stands under, nobody under himself: by komando before koordinasi."""
    heads: dict[str, str] = {}
    for line in sorted(lines, key=lambda line: line.kind is not Kind.KOMANDO):
        if line.both or line.target in heads or line.source not in names:
            continue
        above: str | None = line.source
        while above is not None and above != line.target:
            above = heads.get(above)
        if above is None:
            heads[line.target] = line.source
    return heads


def _size(item: str, below: Mapping[str, list[str]]) -> int:
    return 1 + sum(_size(inner, below) for inner in below.get(item, ()))


def _cut(
    roots: list[str],
    names: Mapping[str, str],
    below: Mapping[str, list[str]],
    views: list[View],
) -> None:
    """A chart of *roots*, in which offices that fill a chart are one box each."""
    todo = list(roots)
    shown: dict[str, None] = {}
    own: list[str] = []
    while todo:
        item = todo.pop(0)
        shown[item] = None
        if item not in roots and _size(item, below) >= OFFICE and len(names) > MOST:
            own.append(item)
        else:
            todo += below.get(item, ())
    name = "struktur-organisasi" if not views else f"bagan-{len(views) + 1}"
    title = "" if not views else f"Bagan Susunan Organisasi {names[roots[0]]}"
    views.append(View(name, title, (tuple(roots),), tuple(shown)))
    for item in own:
        inside = {item: names[item]} | {one: names[one] for one in _all(item, below)}
        _cut([item], inside, below, views)


def _all(item: str, below: Mapping[str, list[str]]) -> list[str]:
    found = list(below.get(item, ()))
    for one in found:
        found += below.get(one, ())
    return found
