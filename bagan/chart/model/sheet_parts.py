"""The Parts of a Chart in, its sheets out: numbered, titled, and told where each goes on.

A line whose ends fall on different sheets is written out as a note on the first sheet that
shows where it begins, so that nothing disappears in silence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bagan.chart.model.chart import Chart, Link, Node
from bagan.chart.model.kinds import Kind

HEADS_NAMED = 2
"""So many heads are named in a sheet's title, at most."""
NOTES_APART = 4
"""So many heads of an overview have their notes one under the other, at most; of more, all are
one note."""
LARGEST_PAGE = 99
"""A page number as long as any, for notes whose pages are not known yet."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one sheet shows of a chart: ``heads`` are the nodes that continue here from another
    sheet, ``cut`` those that are led on another sheet."""

    chart: Chart
    heads: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()


def numbered(chart: Chart, found: Sequence[Part], first: int) -> tuple[Chart, ...]:
    """The sheets of *chart* with their ids, titles and notes; the first of them is the page
    *first* of its annex."""
    sheet = {head: first + place for place, part in enumerate(found) for head in part.heads}
    drawn = {_key(link) for part in found for link in part.chart.links}
    lost = [link for link in chart.links if _key(link) not in drawn]
    told: set[str] = set()
    made = []
    for place, part in enumerate(found):
        page = first + place
        new = part.chart.nodes.keys() - told
        told |= new
        notes = (
            *(() if place else chart.notes),
            *continued(chart, part.cut, sheet),
            *between_sheets(chart.nodes, [link for link in lost if link.source in new]),
        )
        title = title_of(chart, part.heads, page) if place else chart.title
        made.append(
            replace(
                part.chart,
                id=f"{chart.id}-{place + 1}",
                prefix=f"{chart.prefix}-{place + 1}",
                title=title,
                description=_description(chart, part.chart.nodes.values(), part.chart.links),
                notes=notes,
            )
        )
    return tuple(made)


def title_of(chart: Chart, heads: Sequence[str], page: int = LARGEST_PAGE) -> str:
    """The title of a sheet of *chart* on which *heads* go on, the first of them named."""
    names = ", ".join(chart.nodes[head].label for head in heads)
    goes_on = f", lanjutan {names}" if 0 < len(heads) <= HEADS_NAMED else ""
    return f"{chart.title} (lembar {page}{goes_on})"


def continued(chart: Chart, cut: Collection[str], sheet: Mapping[str, int]) -> tuple[str, ...]:
    """Where the heads of an overview continue; *sheet* has the page of each, where it is
    known."""
    by_sheet: dict[tuple[int, str], list[str]] = {}
    for head in cut:
        page = sheet.get(head, LARGEST_PAGE)
        key = (page, "" if head in sheet else head)
        by_sheet.setdefault(key, []).append(chart.nodes[head].label)
    notes = tuple(
        f"{', '.join(labels)}: lanjutan pada lembar {page}"
        for (page, _head), labels in by_sheet.items()
    )
    return notes if len(cut) <= NOTES_APART else ("; ".join(notes),)


def between_sheets(nodes: Mapping[str, Node], lost: Iterable[Link]) -> tuple[str, ...]:
    """Lines that no sheet draws, a note for each kind: "A ke B; ke C (Pasal 5); ke D (Pasal 6)".

    Who leads several is named once, and so is the article that several rest on.
    """
    by_kind: dict[Kind, dict[str, list[Link]]] = {}
    for link in lost:
        by_kind.setdefault(link.kind, {}).setdefault(link.source, []).append(link)
    return tuple(
        f"Garis {kind.value} antara dua lembar: "
        + "; ".join(f"{nodes[source].label} {_ends(nodes, led)}" for source, led in heads.items())
        for kind, heads in by_kind.items()
    )


def _ends(nodes: Mapping[str, Node], led: Iterable[Link]) -> str:
    return "; ".join(
        "; ".join(f"{'dan' if link.both else 'ke'} {nodes[link.target].label}" for link in same)
        + f" ({basis})"
        for basis, same in groupby(led, lambda link: link.basis)
    )


def _key(link: Link) -> tuple[str, str, Kind]:
    return (link.source, link.target, link.kind)


def _description(chart: Chart, nodes: Iterable[Node], links: Sequence[Link]) -> str:
    units = len({node.unit for node in nodes if not node.group})
    return f"Bagian dari bagan {chart.title}: {units} unit, {len(links)} garis."
