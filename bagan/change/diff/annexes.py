"""A Comparison in, the sentences that replace the annexes whose charts look different out."""

from __future__ import annotations

from collections.abc import Iterator

from bagan.change.compare.changes import Comparison
from bagan.change.diff.words import joined
from bagan.chart.annex import annex_name
from bagan.chart.model import Branch, Chart, Lampiran, select


def annex_sentences(comparison: Comparison, within: str = "") -> tuple[str, ...]:
    """What becomes of each annex, in the order of the annexes; nothing for equal charts.

    *within* (" dalam Peraturan ...") names the regulation where the sentence stands alone.
    """
    old = {annex_name(annex): annex for annex in comparison.old.regency.lampiran}
    new = {annex_name(annex): annex for annex in comparison.new.regency.lampiran}
    changed = [
        name
        for name, annex in old.items()
        if name in new and _drawn(annex, comparison, old=True) != _drawn(new[name], comparison)
    ]
    return tuple(_sentences(changed, list(old), list(new), comparison, within))


def _sentences(
    changed: list[str], old: list[str], new: list[str], comparison: Comparison, within: str
) -> Iterator[str]:
    rule = comparison.new.regency.peraturan.jenis
    part = f"yang merupakan bagian tidak terpisahkan dari {rule} ini."
    so = "diubah sehingga menjadi sebagaimana tercantum dalam"
    if changed:
        annexes = joined(changed)
        yield f"{annexes}{within} {so} {annexes} {part}"
    for name in new:
        if name not in old:
            start = f"Dalam{within.removeprefix(' dalam')} ditambahkan" if within else "Ditambahkan"
            yield f"{start} {name} sebagaimana tercantum dalam {name} {part}"
    for name in old:
        if name not in new:
            yield f"{name}{within} dihapus."


def _drawn(annex: Lampiran, comparison: Comparison, *, old: bool = False) -> object:
    """All that the charts of an annex show, units by the id that both versions share."""
    spec = comparison.old if old else comparison.new
    charts = [
        _chart(select(spec.regency, spec.organisation, annex, view), comparison, old=old)
        for view in annex.bagan
    ]
    return (annex.judul, annex.keterangan, charts)


def _chart(chart: Chart, comparison: Comparison, *, old: bool) -> object:
    def shown(node: str) -> object:
        box = chart.nodes[node]
        unit = comparison.now(box.unit) if old else box.unit
        return (unit, box.label, box.official, box.group, box.reference)

    def arranged(branch: Branch) -> object:
        below = tuple(tuple(arranged(item) for item in part) for part in branch.parts())
        return (shown(branch.node), branch.heading, below)

    links = {
        (frozenset(ends) if link.both else ends, link.kind, link.both)
        for link in chart.links
        for ends in ((shown(link.source), shown(link.target)),)
    }
    return (chart.title, tuple(arranged(root) for root in chart.roots), links, chart.arrows)
