"""A Chart in, its relations out as words; footnotes on what no article has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bagan.chart.model.chart import Chart
from bagan.chart.model.kinds import Kind
from bagan.chart.model.organisation import Organisation

ALT_LIMIT = 15_000
"""Longest alternative text in characters: a PDF string holds 32,767 bytes, and a text
outside Latin-1 takes two bytes a character [ISO 19005-2, 6.1.13]."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One line of a chart in words: full names, and the articles it rests on."""

    source: str
    target: str
    kind: Kind
    both: bool
    basis: str


def relations_of(chart: Chart, organisation: Organisation) -> tuple[Relation, ...]:
    """The lines that *chart* draws, in its order."""
    return tuple(
        Relation(
            organisation.name(chart.nodes[link.source].unit),
            organisation.name(chart.nodes[link.target].unit),
            link.kind,
            link.both,
            str(link.basis),
        )
        for link in chart.links
    )


def alternative_text(description: str, rows: Iterable[Relation]) -> str:
    """What a reader who cannot see the chart is told: the summary, then every relation.

    One sentence for each source and kind of line.  Where that is longer than a PDF can
    hold, the articles are left out, and then the relations: the caller has to print the
    table (:func:`needs_table` tells).
    """
    rows = tuple(rows)
    for with_basis in (True, False):
        text = " ".join([description, *_sentences(rows, with_basis=with_basis)])
        if len(text) <= ALT_LIMIT:
            return text
    return f"{description} Daftar hubungan selengkapnya ada di halaman terakhir."


def needs_table(description: str, rows: Iterable[Relation]) -> bool:
    """Whether the alternative text has no room for the relations."""
    sentences = _sentences(tuple(rows), with_basis=False)
    return len(" ".join([description, *sentences])) > ALT_LIMIT


def _sentences(rows: tuple[Relation, ...], *, with_basis: bool) -> list[str]:
    bundles: dict[tuple[str, Kind, bool], list[str]] = {}
    for row in rows:
        note = f" ({row.basis})" if with_basis and row.basis else ""
        bundles.setdefault((row.source, row.kind, row.both), []).append(row.target + note)
    return [
        f"Garis {kind.value} {'antara' if both else 'dari'} {source} "
        f"{'dan' if both else 'ke'} {'; '.join(targets)}."
        for (source, kind, both), targets in bundles.items()
    ]


def with_footnotes(chart: Chart, organisation: Organisation) -> Chart:
    """*chart* with a footnote for what it draws and no article has: on the page that draws
    it, whatever its status, so that nothing is passed off as law above a signature.

    Boxes and lines are gathered by their reason; lines at a reconstructed box are not named
    where all of its lines are reconstructed.
    """
    bare = [node.unit for node in chart.nodes.values() if node.basis.rekonstruksi]
    founded = {
        chart.nodes[end].unit
        for link in chart.links
        if not link.basis.rekonstruksi
        for end in (link.source, link.target)
    }
    clear = {unit for unit in bare if unit not in founded}
    reasons: dict[str, dict[str, None]] = {}
    for node in chart.nodes.values():
        if node.basis.rekonstruksi:
            name = organisation.name(node.unit)
            own = " beserta garisnya" if node.unit in clear else ""
            reasons.setdefault(node.basis.rekonstruksi, {})[name + own] = None
    for row, link in zip(relations_of(chart, organisation), chart.links, strict=True):
        if link.basis.rekonstruksi and clear.isdisjoint(
            (chart.nodes[link.source].unit, chart.nodes[link.target].unit)
        ):
            line = f"garis {row.kind.value} {row.source} {'dan' if row.both else 'ke'} {row.target}"
            reasons.setdefault(link.basis.rekonstruksi, {})[line] = None
    notes = (
        f"Tidak diatur dalam pasal ({reason.rstrip('.')}): {', '.join(names)}."
        for reason, names in reasons.items()
    )
    return replace(chart, notes=(*chart.notes, *notes))
