"""Boxes that were deleted or drawn anew in, the edits that write them into the spec out."""

from __future__ import annotations

from dataclasses import replace

import yaml

from bagan.chart.edit.naming import new_id
from bagan.chart.model import Kind, parse_expression, select
from bagan.chart.retaken.facts import Facts
from bagan.chart.retaken.numbers import numbered_after
from bagan.chart.retaken.parts import appended, with_key, with_member, without_item, without_pair
from bagan.chart.retaken.proposal import Ambiguous, Case, Known, Proposal, same_but
from bagan.chart.retaken.source import Edit, has, pair, walk
from bagan.chart.retaken.wires import BEFORE, entry_at, garis, key_of, quoted, reason_of
from bagan.chart.revised import Change, Line
from bagan.chart.spec import Spec, scalar


def deleted(change: Change, case: Case) -> Proposal:
    """The spec without a unit, its lines and what names it in charts, where no chart shows it
    any more and it leads no other."""
    unit, of = change.unit, case.spec.organisation
    if change.stump or unit in of.groups:
        raise Ambiguous
    if unit not in of.units:
        raise Known
    name = of.name(unit)
    if case.base.organisation.units[unit].nama != name:
        raise Ambiguous
    gone = {other for other, charts in case.deleted.items() if charts}
    if any(line.source == unit and line.target not in gone for line in of.lines):
        raise Ambiguous
    for annex in case.spec.regency.lampiran:
        for view in annex.bagan:
            shown = {n.unit for n in select(case.spec.regency, of, annex, view).nodes.values()}
            if unit in shown and not any(
                chart == view.id or chart.rpartition("-")[0] == view.id
                for chart in case.deleted.get(unit, ())
            ):
                raise Ambiguous
    basis = str(of.basis(unit))
    told = f'kotak "{name}" ({basis}) dihapus dalam {case.document}; cocokkan dengan pasalnya'
    edits = [*_entries(unit, told, case), *_lines(unit, case), *_named(unit, case)]
    if unit in case.spec.regency.unit:
        edits += without_pair(case.source, case.source.at("unit"), unit, told)

    def check(before: Facts, after: Facts, _spec: Spec) -> bool:
        return same_but(before.without_unit(unit), after, views=after.views)

    return Proposal(edits, check, told)


def _entries(unit: str, told: str, case: Case) -> list[Edit]:
    """The entries of lists that name *unit*; those after them keep their numbers."""
    edits: list[Edit] = []
    for entry in case.spec.organisation.entries:
        if entry.unit != unit:
            continue
        item = entry_at(case, entry.span)
        row = case.source.holder(item)
        place = next(n for n, other in enumerate(row.value) if other is item)
        if len(row.value) == 1:
            edits += _whole(row, entry.list_index, told, case)
            continue
        edits += without_item(case.source, item, told)
        follower = numbered_after(case, entry.list_index, row, place)
        if follower is not None:
            edits += with_key(case.source, follower[0], f"nomor: {follower[1]}")
    return edits


def _whole(row: yaml.Node, index: int, told: str, case: Case) -> list[Edit]:
    """A list or a heading without entries is none."""
    holder = case.source.holder(row)
    body = case.source.at("daftar", index)
    if holder is not body:
        raise Ambiguous
    if len(case.spec.regency.daftar) == 1:
        return without_pair(case.source, case.source.root, "daftar", told)
    return without_item(case.source, body, told)


def _lines(unit: str, case: Case) -> list[Edit]:
    """The lines of ``garis`` from and to *unit*."""
    edits: list[Edit] = []
    items = case.spec.regency.garis
    for number, item in enumerate(items):
        ends = [{p.source.id, p.target.id} for p in parse_expression(item.expression)]
        if not any(unit in both for both in ends):
            continue
        if not all(unit in both for both in ends):
            edits.append(_shorter(unit, number, item.kind, case))
        elif len(items) == 1:
            edits += without_pair(case.source, case.source.root, "garis")
        else:
            edits += without_item(case.source, case.source.at("garis", number))
    return edits


def _shorter(unit: str, number: int, kind: Kind, case: Case) -> Edit:
    """``a -> b, c`` without one of its targets."""
    item = case.source.at("garis", number)
    node = pair(item, kind.value)[1]
    start, arrow, targets = str(node.value).partition("->")
    left = [target.strip() for target in targets.split(",")]
    if not arrow or "<" in start or "->" in targets or unit not in left:
        raise Ambiguous
    left.remove(unit)
    return case.source.set_key(item, kind.value, f"{start.strip()} -> {', '.join(left)}")


def _named(unit: str, case: Case) -> list[Edit]:
    """The places of *unit* in charts and groups; a chart that is built round it is another."""
    edits: list[Edit] = []
    for key in ("lampiran", "kelompok"):
        if not has(case.source.root, key):
            continue
        for node in walk(pair(case.source.root, key)[1]):
            if isinstance(node, yaml.ScalarNode) and node.value == unit:
                holder = case.source.holder(node)
                if not isinstance(holder, yaml.SequenceNode):
                    raise Ambiguous
                edits += without_item(case.source, node)
    return edits


def added(change: Change, case: Case) -> Proposal:
    """A new unit with its lines, none of which rests on an article."""
    of, name = case.spec.organisation, " ".join(change.after.split())
    same = [key for key, unit in of.units.items() if unit.nama.casefold() == name.casefold()]
    if same:
        lines = [tuple(same[0] if end == change.unit else end for end in line[:2])
                 for line in change.come]  # fmt: skip
        known = [line.key[:2] for line in of.lines]
        if all(ends in known or ends[::-1] in known for ends in lines):
            raise Known
        raise Ambiguous
    if not name or not change.come:
        raise Ambiguous
    unit = new_id(name, _ids(case))
    come: list[Line] = []
    for start, end, kind, both in change.come:
        first, last = (unit if item == change.unit else item for item in (start, end))
        come.append((first, last, kind, both))
    if any(end not in of.units and end != unit for line in come for end in line[:2]):
        raise Ambiguous
    told = f'kotak "{name}" digambar tangan dalam {case.document}; tulis dasarnya'
    body = f"{{nama: {scalar(name, flow=True)}, rekonstruksi: {quoted(reason_of(case))}}}"
    comment = case.source.comment(told, "").rstrip().replace("\r\n", "\n")
    edits = [
        appended(case.source, "unit", f"{comment}\n{unit}: {body}", f"{unit}: {body}",
                 ("kelompok", "daftar", "garis", *BEFORE))
    ]  # fmt: skip
    written = [garis(line, case) for line in come]
    words, flow = "\n".join(w for w, _flow in written), ", ".join(f for _words, f in written)
    edits.append(appended(case.source, "garis", words, flow, BEFORE))

    def check(before: Facts, after: Facts, spec: Spec) -> bool:
        record = after.units.get(unit)
        if record is None or record["nama"] != name or unit in before.units:
            return False
        lines = dict(before.lines)
        for line in come:
            lines[key_of(line)] = after.lines.get(key_of(line), (False, ""))
        want = replace(before, units=dict(before.units) | {unit: record}, lines=lines)
        annex, view = case.view(change.chart)
        nodes = select(spec.regency, spec.organisation, annex, view).nodes
        return same_but(want, after, views=after.views) and any(
            node.unit == unit for node in nodes.values()
        )

    return Proposal(edits, check, told)


def added_and_shown(change: Change, case: Case) -> Proposal:
    """The same where a chart names what it shows: the new unit too."""
    made = added(change, case)
    annex, view = case.view(change.chart)
    numbers = [(case.spec.regency.lampiran.index(annex)), annex.bagan.index(view)]
    node = case.source.at("lampiran", numbers[0], "bagan", numbers[1])
    unit = new_id(" ".join(change.after.split()), _ids(case))
    edit = with_member(case.source, pair(node, "tampilkan")[1], unit)
    return replace(made, edits=[*made.edits, edit])


def _ids(case: Case) -> set[str]:
    return {*case.spec.organisation.units, *case.spec.organisation.groups}
