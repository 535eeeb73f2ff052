"""Lines that were drawn, moved or given another kind in, the edits that write them out.

No article is known that says so: what rests on none is marked, and what did rest on one is asked
about.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import yaml

from bagan.chart.model import Butir, Daftar, Hubungan, Kind, Unsur, parse_expression
from bagan.chart.retaken.facts import Facts
from bagan.chart.retaken.parts import appended, with_key
from bagan.chart.retaken.proposal import Ambiguous, Case, Check, Known, Proposal, same_but
from bagan.chart.retaken.source import Edit, NoPlace, Source, has, pair
from bagan.chart.revised import Change, Line
from bagan.chart.spec import Spec
from bagan.problem import Span

BEFORE = ("lampiran",)
"""What ``garis`` is written before where a spec has none."""


def key_of(line: Line) -> tuple[str, str, Kind]:
    """What a spec knows *line* by."""
    start, end = sorted(line[:2]) if line[3] else line[:2]
    return (start, end, line[2])


def reason_of(case: Case) -> str:
    return f"PERIKSA: digambar tangan dalam {case.document}"


def quoted(text: str) -> str:
    """*text* as a YAML scalar in double quotes."""
    return json.dumps(text, ensure_ascii=False)


def expression(line: Line) -> str:
    return f"{line[0]} {'<->' if line[3] else '->'} {line[1]}"


def garis(line: Line, case: Case) -> tuple[str, str]:
    """An item of ``garis`` for *line*: in lines, with its remark, and in braces."""
    body = f"{{{line[2].value}: {expression(line)}, rekonstruksi: {quoted(reason_of(case))}}}"
    told = case.source.comment(
        f"garis ini digambar tangan dalam {case.document}; tulis dasarnya", ""
    )
    return told.rstrip().replace("\r\n", "\n") + f"\n- {body}", body


def added(change: Change, case: Case) -> Proposal:
    """A line between two units of the spec."""
    (line,) = change.come
    known = {one.key for one in case.spec.organisation.lines}
    if key_of(line) in known:
        raise Known
    if (*key_of(line)[1::-1], line[2]) in known:
        raise Ambiguous
    words, flow = garis(line, case)
    edits = [appended(case.source, "garis", words, flow, BEFORE)]
    return Proposal(edits, lines_check((), (line,)), _unproven(line, case))


def _unproven(line: Line, case: Case) -> str:
    of = case.spec.organisation
    names = " dan ".join(of.name(unit) for unit in line[:2] if unit in of.units)
    return f"garis {line[2].value} {names}: dasarnya belum ada"


def lines_check(gone: Iterable[Line], come: Iterable[Line], *, proven: bool = False) -> Check:
    """A check that just these lines have gone and come; those that came rest on no article
    unless they are *proven* by the one before."""
    away, new = {key_of(line) for line in gone}, tuple(come)

    def check(before: Facts, after: Facts, _spec: Spec) -> bool:
        lines = {key: value for key, value in before.lines.items() if key not in away}
        for line in new:
            basis = after.lines.get(key_of(line))
            if basis is None or basis[0] != line[3] or key_of(line) in lines:
                return False
            if not proven and not basis[1].startswith("rekonstruksi: PERIKSA"):
                return False
            lines[key_of(line)] = basis
        return same_but(before, after, lines=lines) and away <= before.lines.keys()

    return check


def turned(change: Change, case: Case) -> Proposal:
    """Lines that are dashed now, or solid: their key in ``garis``, or in the list that has just
    these lines."""
    known = {one.key for one in case.spec.organisation.lines}
    if all(key_of(line) in known for line in change.come) and not any(
        key_of(line) in known for line in change.gone
    ):
        raise Known
    old, new = change.gone[0][2].value, change.come[0][2].value
    wanted = {key_of(line) for line in change.gone}
    edits: list[Edit] = []
    told = f"garis ini kini {new} dalam {case.document}, semula {old}; cocokkan dengan pasalnya"
    for number, item in enumerate(case.spec.regency.garis):
        keys = {
            key_of((p.source.id, p.target.id, item.kind, p.both))
            for p in parse_expression(item.expression)
        }
        if item.kind.value == old and keys & wanted:
            if not keys <= wanted:
                raise Ambiguous
            wanted -= keys
            edits += _rekeyed(case.source, case.source.at("garis", number), old, new, told)
    if wanted:
        edits += _lists(case, wanted, old, new, told)
    return Proposal(edits, lines_check(change.gone, change.come, proven=True), told)


def _lists(
    case: Case, wanted: set[tuple[str, str, Kind]], old: str, new: str, told: str
) -> list[Edit]:
    """The edits of the lists, headings and entries that say where the lines come from."""
    edits: list[Edit] = []
    for place, daftar in enumerate(case.spec.regency.daftar):
        for body, holder in _holders(case, place, daftar):
            link = getattr(holder, old)
            if not isinstance(link, Hubungan) or not has(body, old) or has(body, new):
                continue
            units = _units(case, place, holder)
            ours = {key for key in wanted if key[0] == link.dari and key[1] in units}
            if ours:
                wanted -= ours
                edits += _rekeyed(case.source, body, old, new, told)
    if wanted:
        raise Ambiguous
    return edits


Holder = Daftar | Unsur | Butir


def _holders(case: Case, place: int, daftar: Daftar) -> Iterator[tuple[yaml.Node, Holder]]:
    """A list, its headings and its entries, each with the mapping that writes its keys."""
    yield case.source.at("daftar", place), daftar
    for number, entry in enumerate(daftar.isi):
        yield _body(case.source.at("daftar", place, "isi", number)), entry
        if isinstance(entry, Unsur):
            for below, inner in enumerate(entry.isi):
                yield _body(case.source.at("daftar", place, "isi", number, "isi", below)), inner


def _units(case: Case, place: int, holder: Holder) -> set[str]:
    if isinstance(holder, Daftar):
        entries = case.spec.organisation.entries
        return {entry.unit for entry in entries if entry.list_index == place}
    return {item.id for item in (holder.isi if isinstance(holder, Unsur) else (holder,))}


def _body(item: yaml.Node) -> yaml.Node:
    """The mapping that holds the keys of an entry: ``id: {...}`` has them inside."""
    if isinstance(item, yaml.MappingNode) and len(item.value) == 1:
        key, value = item.value[0]
        if key.value not in ("id", "unsur") and isinstance(value, yaml.Node):
            return value
    return item


def _rekeyed(source: Source, node: yaml.Node, old: str, new: str, told: str) -> list[Edit]:
    key, _value = pair(node, old)
    name: Edit = (key.start_mark.index, source.end(key), new)
    return [source.remark(key, told), name]


def moved(change: Change, case: Case) -> Proposal:
    """A line that comes from another head now."""
    (old,), (new,) = change.gone, change.come
    known = {one.key: one for one in case.spec.organisation.lines}
    if key_of(new) in known:
        raise Known if key_of(old) not in known else Ambiguous
    if key_of(old) not in known:
        raise Ambiguous
    was = f"semula dari {case.spec.organisation.name(old[0])}"
    told = f"garis ini dipindahkan dalam {case.document}, {was}; tulis dasarnya"
    for number, item in enumerate(case.spec.regency.garis):
        pairs = parse_expression(item.expression)
        keys = [key_of((p.source.id, p.target.id, item.kind, p.both)) for p in pairs]
        if item.kind is old[2] and key_of(old) in keys:
            if len(keys) > 1:
                raise Ambiguous
            node = case.source.at("garis", number)
            return Proposal(_redrawn(case, node, new, told), lines_check((old,), (new,)), told)
    entry = _entry(case, new[1])
    if has(_body(entry), new[2].value):
        raise Ambiguous
    reason = quoted(reason_of(case))
    words = f"{new[2].value}: {{dari: {new[0]}, rekonstruksi: {reason}}}"
    edits = [case.source.remark(entry, told), *with_key(case.source, entry, words)]
    return Proposal(edits, lines_check((old,), (new,)), told)


def _redrawn(case: Case, node: yaml.Node, line: Line, told: str) -> list[Edit]:
    """An item of ``garis`` with another expression, and no article any more."""
    source = case.source
    value = pair(node, line[2].value)[1]
    edits = [
        source.set_key(node, line[2].value, expression(line)),
        source.remark(value, told),
    ]
    if has(node, "dasar"):
        key, basis = pair(node, "dasar")
        reason = f"rekonstruksi: {quoted(reason_of(case))}"
        edits.append((key.start_mark.index, source.end(basis), reason))
    return edits


def _entry(case: Case, unit: str) -> yaml.Node:
    """The only entry of a list that *unit* has."""
    spans = [entry.span for entry in case.spec.organisation.entries if entry.unit == unit]
    if len(spans) != 1:
        raise Ambiguous
    return entry_at(case, spans[0])


def entry_at(case: Case, span: Span) -> yaml.Node:
    """The item of a list that holds the id at a place."""
    node: yaml.Node = case.source.scalar_at(span)
    for around in case.source.chain(node):
        if isinstance(around, yaml.SequenceNode):
            return node
        node = around
    raise NoPlace
