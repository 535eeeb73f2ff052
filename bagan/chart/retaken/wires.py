"""Lines that were drawn, moved or given another kind in, these written into the spec out.

No article is known that says so: what rests on none is marked, and what did rest on one is asked
about.
"""

from __future__ import annotations

from collections.abc import Iterable

from bagan.chart.edit import Rename
from bagan.chart.edit.finding import body_path, entries, link, value_at
from bagan.chart.edit.tree import Path
from bagan.chart.model import Kind, parse_expression
from bagan.chart.retaken.facts import Facts
from bagan.chart.retaken.proposal import Ambiguous, Case, Check, Known, Proposal, same_but
from bagan.chart.revised import Change, Line
from bagan.chart.spec import Spec


def key_of(line: Line) -> tuple[str, str, Kind]:
    """What a spec knows *line* by."""
    start, end = sorted(line[:2]) if line[3] else line[:2]
    return (start, end, line[2])


def expression(line: Line) -> str:
    return f"{line[0]} {'<->' if line[3] else '->'} {line[1]}"


def draw(line: Line, case: Case) -> None:
    """*line* is an item of ``garis``, with a remark."""
    case.editor.do(case.editor.new_line(expression(line), line[2].value, case.basis))
    last = len(case.editor.data["garis"]) - 1
    told = f"garis ini digambar tangan dalam {case.document}; tulis dasarnya"
    case.editor.remark(("garis", last), told)


def added(change: Change, case: Case) -> Proposal:
    """A line between two units of the spec."""
    (line,) = change.come
    known = {one.key for one in case.spec.organisation.lines}
    if key_of(line) in known:
        raise Known
    if (*key_of(line)[1::-1], line[2]) in known:
        raise Ambiguous
    draw(line, case)
    return Proposal(lines_check((), (line,)), _unproven(line, case))


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
            _rekey(case, ("garis", number, old), new, told)
    for place in _lists(case, wanted, old):
        _rekey(case, place, new, told)
    return Proposal(lines_check(change.gone, change.come, proven=True), told)


def _lists(case: Case, wanted: set[tuple[str, str, Kind]], kind: str) -> list[Path]:
    """The keys of lists, headings and entries that say where the lines *wanted* come from."""
    places: dict[Path, None] = {}
    for entry in entries(case.editor.data):
        head, place = link(case.editor.data, entry, kind)
        if place is not None and (head, entry.unit, Kind(kind)) in wanted:
            wanted.remove((str(head), entry.unit, Kind(kind)))
            places[place] = None
    if wanted:
        raise Ambiguous
    return list(places)


def _rekey(case: Case, place: Path, new: str, told: str) -> None:
    case.editor.remark(place, told)
    case.editor.do(Rename(place, new))


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
            _redraw(case, ("garis", number), new)
            case.editor.remark(("garis", number), told)
            return Proposal(lines_check((old,), (new,)), told)
    found = [entry for entry in entries(case.editor.data) if entry.unit == new[1]]
    own = body_path(found[0]) if len(found) == 1 else ()
    if own == () or value_at(case.editor.data, (*(own or ()), new[2].value)) is not None:
        raise Ambiguous
    case.editor.remark(found[0].path, told)
    case.editor.say(found[0], new[2].value, {"dari": new[0], **case.basis})
    return Proposal(lines_check((old,), (new,)), told)


def _redraw(case: Case, path: Path, line: Line) -> None:
    """The item of ``garis`` at *path* has another expression, and no article any more."""
    case.editor.put((*path, line[2].value), expression(line))
    if "dasar" in value_at(case.editor.data, path):
        case.editor.do(Rename((*path, "dasar"), "rekonstruksi"))
        for key, value in case.basis.items():
            case.editor.put((*path, key), value)
