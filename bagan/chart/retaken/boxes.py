"""Boxes that were deleted or drawn anew in, these written into the spec out."""

from __future__ import annotations

import re
from dataclasses import replace

from bagan.chart.edit import Insert, Put, Remove, SpecEditor
from bagan.chart.edit.finding import entries, ids, value_at
from bagan.chart.edit.naming import new_id
from bagan.chart.edit.numbering import numbers
from bagan.chart.edit.unlinking import cleared, removed_with_holders
from bagan.chart.model import select
from bagan.chart.retaken.facts import Facts
from bagan.chart.retaken.proposal import Ambiguous, Case, Known, Proposal, same_but
from bagan.chart.retaken.wires import draw, key_of
from bagan.chart.revised import Change, Line
from bagan.chart.spec import Spec

_REMARK = re.compile(r"^ *# PERIKSA: (.+(?:\n *#   .+)*)", re.MULTILINE)


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
    _entries(unit, told, case)
    for step in cleared(lambda: case.editor.data, unit):
        if step.path == ("unit", unit):
            case.editor.remark(step.path, told)
        elif step.path[0] == "lampiran" and not _is_one_of_several(step):
            raise Ambiguous
        case.editor.do(step)

    def check(before: Facts, after: Facts, _spec: Spec) -> bool:
        return same_but(before.without_unit(unit), after, views=after.views)

    return Proposal(check, told)


def _entries(unit: str, told: str, case: Case) -> None:
    """No entry of a list names *unit*, with a remark; those after it keep their numbers."""
    editor = case.editor
    while entry := next((e for e in entries(editor.data) if e.unit == unit), None):
        change = removed_with_holders(editor.data, entry.path)
        row, at = change.path[:-1], change.path[-1]
        counted = numbers(editor.data, row) if row[-1:] == ("isi",) else []
        # A list that goes with its last entry holds the remarks on those before.
        without = SpecEditor(editor.text)
        without.do(change)
        kept = _remarks(without.text)
        for remark in (*(each for each in _remarks(editor.text) if each not in kept), told):
            editor.remark(change.path, remark)
        editor.do(change)
        if isinstance(at, int) and counted:
            del counted[at]
            editor.keep_numbers(row, counted)


def _remarks(text: str) -> list[str]:
    """The words of the remarks in a spec's text."""
    return [" ".join(words.replace("#", "").split()) for words in _REMARK.findall(text)]


def _is_one_of_several(step: object) -> bool:
    """Whether a chart only shows, places or orders the unit; one that is built round it is
    another without it."""
    return isinstance(step, Remove) and (isinstance(step.path[-1], int) or "samping" in step.path)


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
    unit = new_id(name, ids(case.editor.data))
    come: list[Line] = []
    for start, end, kind, both in change.come:
        first, last = (unit if item == change.unit else item for item in (start, end))
        come.append((first, last, kind, both))
    if any(end not in of.units and end != unit for line in come for end in line[:2]):
        raise Ambiguous
    told = f'kotak "{name}" digambar tangan dalam {case.document}; tulis dasarnya'
    case.editor.do(case.editor.top("unit", unit, {"nama": name, **case.basis}))
    case.editor.remark(("unit", unit), told)
    for line in come:
        draw(line, case)

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

    return Proposal(check, told)


def added_and_shown(change: Change, case: Case) -> Proposal:
    """The same where a chart names what it shows: the new unit too."""
    unit = new_id(" ".join(change.after.split()), ids(case.editor.data))
    made = added(change, case)
    place = case.place(*case.view(change.chart))
    shown = value_at(case.editor.data, (*place, "tampilkan"))
    if isinstance(shown, list):
        case.editor.do(Insert((*place, "tampilkan"), len(shown), unit))
    elif isinstance(shown, str):
        case.editor.do(Put(place, "tampilkan", [shown, unit]))
    else:
        raise Ambiguous
    return made
