"""Lines gone and come, boxes deleted and drawn anew, in; what that means out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bagan.chart.revised.changes import Change, Rule
from bagan.chart.revised.due import DueBundle, DueItem, Line
from bagan.chart.revised.lines import Found
from bagan.chart.revised.values import Drawn


def relations_of(
    chart: str,
    found: Found,
    deleted: Sequence[DueItem],
    added: Mapping[str, Drawn],
    bundles: Sequence[DueBundle],
) -> Iterator[Change]:
    """The changes of lines and of the boxes at their ends; *bundles* are those still there,
    *added* the boxes that were drawn anew, by a name of their own."""
    away = {item.key for item in deleted}
    for item in deleted:
        own = [b for b in bundles if item.key in b.units and _only_for(b, item.key, away)]
        lines = tuple(line for line in found.gone if item.key in line[:2])
        yield Change(Rule.DELETED, chart, item.key, item.label or item.words, gone=lines,
                     stump=bool(own))  # fmt: skip
        for bundle in bundles:
            if item.key in bundle.units and bundle not in own:
                legs = tuple(line for line in bundle.lines if item.key in line[:2])
                yield Change(Rule.LINE_LOOSE, chart, gone=legs)
    gone = [line for line in found.gone if not away.intersection(line[:2])]
    loose = [line for line in dict.fromkeys(found.loose) if line not in gone]
    come = list(dict.fromkeys(found.come))
    for name, shape in added.items():
        lines = tuple(line for line in come if name in line[:2])
        come = [line for line in come if name not in line[:2]]
        yield Change(Rule.ADDED, chart, name, after=shape.words, come=lines)
    for line in come:
        earlier = _earlier(line, [*gone, *loose])
        if earlier is None:
            yield Change(Rule.LINE_ADDED, chart, come=(line,))
            continue
        (gone if earlier in gone else loose).remove(earlier)
        if earlier[:3] == line[:3] or (set(earlier[:2]), earlier[2]) == (set(line[:2]), line[2]):
            continue  # the same line, drawn anew
        rule = Rule.LINE_KIND if set(earlier[:2]) == set(line[:2]) else Rule.LINE_MOVED
        if rule is Rule.LINE_KIND:
            line = (*earlier[:2], line[2], earlier[3])
        yield Change(rule, chart, gone=(earlier,), come=(line,))
    for bundle, lines in found.turned:
        yield Change(Rule.LINE_KIND, chart, gone=bundle.lines, come=lines)
    for line in gone:
        yield Change(Rule.LINE_REMOVED, chart, gone=(line,))
    for line in loose:
        yield Change(Rule.LINE_LOOSE, chart, gone=(line,))
    for bundle in found.shifted:
        if not any(line in loose for line in bundle.lines):
            yield Change(Rule.LINE_SHIFTED, chart, before=bundle.name)
    for name in found.strange:
        yield Change(Rule.LINE_STRANGE, chart, before=name)


def _only_for(bundle: DueBundle, unit: str, away: set[str]) -> bool:
    """Whether a bundle leads to or from *unit* alone, so that it could have been deleted too."""
    others = [other for other in bundle.wire.targets if other not in away]
    return bundle.wire.source == unit or not others


def _earlier(line: Line, before: Sequence[Line]) -> Line | None:
    """The line that was there instead of *line*: between the same two boxes, or of its kind to
    the same box from another."""
    for known in before:
        if set(known[:2]) == set(line[:2]):
            return known
    for known in before:
        if known[1:3] == line[1:3]:
            return known
    return None
