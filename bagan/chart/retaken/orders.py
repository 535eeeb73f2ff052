"""A row of boxes in another order in, the edits that write the order into its list out."""

from __future__ import annotations

import yaml

from bagan.chart.model import Branch, select
from bagan.chart.retaken.facts import Facts
from bagan.chart.retaken.numbers import SENTENCE, numbers_of, row_of
from bagan.chart.retaken.parts import with_key
from bagan.chart.retaken.proposal import Ambiguous, Case, Known, Proposal, same_but
from bagan.chart.retaken.source import Edit, Source, has
from bagan.chart.retaken.wires import entry_at
from bagan.chart.revised import Change
from bagan.chart.spec import Spec


def ordered(change: Change, case: Case) -> Proposal:
    """The entries of one list in the order of their boxes; each keeps its number."""
    entries = {}
    for unit in change.order:
        found = [entry for entry in case.spec.organisation.entries if entry.unit == unit]
        if len(found) != 1:
            raise Ambiguous
        entries[unit] = found[0]
    nodes = {unit: entry_at(case, entry.span) for unit, entry in entries.items()}
    rows = {id(case.source.holder(node)): case.source.holder(node) for node in nodes.values()}
    (row, *others) = rows.values()
    if others or not isinstance(row, yaml.SequenceNode):
        raise Ambiguous
    index = entries[change.order[0]].list_index
    daftar, items = row_of(case, index, row)
    now = [item for item in row.value if any(item is node for node in nodes.values())]
    wanted = [nodes[unit] for unit in change.order]
    if [id(item) for item in now] == [id(item) for item in wanted]:
        raise Known
    told = f"urutan ini menurut {case.document}; huruf atau angka tiap butir tetap menurut pasalnya"

    def check(before: Facts, after: Facts, spec: Spec) -> bool:
        return same_but(before, after) and _drawn(change, case, spec)

    edits = _placed(case.source, row, now, wanted, numbers_of(items), daftar.butir != SENTENCE)
    return Proposal([case.source.remark(row, told), *edits], check, told)


def _placed(
    source: Source,
    row: yaml.SequenceNode,
    now: list[yaml.Node],
    wanted: list[yaml.Node],
    numbers: list[int],
    counted: bool,
) -> list[Edit]:
    """Each place of *now* with what stands in *wanted*, its comments too; where entries are
    *counted*, with ``nomor`` wherever counting on would give another number than theirs."""
    places = {id(place): item for place, item in zip(now, wanted, strict=True)}
    own = dict(zip(map(id, row.value), numbers, strict=True))
    edits, last = [], 0
    for place in row.value:
        item = places.get(id(place), place)
        start, end = _region(source, row, item)
        words = source.text[start:end]
        if counted and own[id(item)] != last + 1 and not _says_number(item):
            for begin, stop, more in with_key(source, item, f"nomor: {own[id(item)]}"):
                words = words[: begin - start] + more + words[stop - start :]
        last = own[id(item)]
        start, end = _region(source, row, place)
        if words != source.text[start:end]:
            edits.append((start, end, words))
    return edits


def _region(source: Source, row: yaml.SequenceNode, item: yaml.Node) -> tuple[int, int]:
    """What moves with an entry: within brackets itself, else its lines and the comments right
    above them."""
    start, end = item.start_mark.index, source.end(item)
    if row.flow_style:
        return start, end
    start, end = source.line_of(start), source.after_line(end - 1)
    if not source.text[:end].endswith("\n"):
        raise Ambiguous  # the last line of a file
    while source.text[source.line_of(start - 1) : start].lstrip().startswith("#"):
        start = source.line_of(start - 1)
    return start, end


def _says_number(item: yaml.Node) -> bool:
    inner = [value for _key, value in item.value] if isinstance(item, yaml.MappingNode) else []
    return has(item, "nomor") or any(has(value, "nomor") for value in inner)


def _drawn(change: Change, case: Case, spec: Spec) -> bool:
    """Whether the chart now has the boxes in the order that was wanted."""
    annex, view = case.view(change.chart)
    chart = select(spec.regency, spec.organisation, annex, view)

    def units(part: tuple[Branch, ...]) -> list[str]:
        found = [chart.nodes[branch.node].unit for branch in part]
        return [unit for unit in found if unit in change.order]

    return any(
        units(part) == list(change.order)
        for root in chart.roots
        for branch in root.walk()
        for part in branch.parts()
    )
