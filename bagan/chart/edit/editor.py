"""A spec's text in, the same spec with units and lines added, moved, renamed or removed out.

This is what a hand does to a chart, said in the spec: the browser's studio and what a Word
document brings back go through it.  What no article says is never passed off as said: a unit or
line made here rests on ``rekonstruksi: PERIKSA ...`` until somebody writes its basis.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bagan.chart.edit.changes import Change, EditError, Insert, Move, Put, Remove
from bagan.chart.edit.finding import (
    NONE,
    Entry,
    below,
    body_path,
    drawn,
    entries,
    heads,
    ids,
    link,
    value_at,
)
from bagan.chart.edit.members import MEMBERS, member_changes, member_of
from bagan.chart.edit.naming import new_id
from bagan.chart.edit.ordering import reordered
from bagan.chart.edit.reading import unit_keys
from bagan.chart.edit.state import OPEN_BASIS, SpecText
from bagan.chart.edit.tree import Path
from bagan.chart.edit.unlinking import cleared, removed_with_holders, without_line
from bagan.chart.edit.writing import Value


class SpecEditor(SpecText):
    """One spec's ``text`` as it is now; each method changes it or raises EditError and does not."""

    # --- one unit ---------------------------------------------------------------------

    def rename(self, unit: str, name: str) -> None:
        """The unit or group has another name; its id stays."""
        self.set(unit, "nama", name)

    def set(self, unit: str, key: str, value: Value | None) -> None:
        """A key of the unit says *value*; None removes it."""
        path = self.defined(unit)
        body = value_at(self.data, path)
        if path[0] != "daftar":
            holder, short = path, not isinstance(body, dict)
        else:
            entry = self.entry_of(path)
            holder = body_path(entry) or (*entry.path, unit)
            short = body_path(entry) is None
            body = entry.body
        if not short:
            if value is not None:
                self.do(Put(holder, key, value, _after(value_at(self.data, holder))))
            elif key in value_at(self.data, holder):
                self.do(Remove((*holder, key)))
        elif key == "nama" and value is not None:
            self.do(Put(holder[:-1], unit, value))
        elif value is not None:
            self.do(Put(holder[:-1], unit, {"nama": body, key: value}))

    def set_members(self, unit: str, lines: Sequence[str]) -> None:
        """The members of a team in the unit's box are *lines*, as :func:`member_lines` has them."""
        path = self.defined(unit)
        if path[0] == "daftar":
            entry = self.entry_of(path)
            path = body_path(entry) or (*entry.path, unit)
        now = unit_keys(self.data, unit).get(MEMBERS)
        if not lines or not isinstance(now, list) or not now:
            self.set(unit, MEMBERS, [member_of(line) for line in lines] or None)
            return
        self.do(*member_changes((*path, MEMBERS), now, lines))

    def add(
        self,
        name: str,
        head: str | None,
        *,
        after: str | None = None,
        before: str | None = None,
        kind: str | None = None,
    ) -> str:
        """A new unit under *head*, beside its sibling *after* or *before*; its id.

        Where a list of an article leads from *head*, it is an entry of that list, and the
        article's numbers go on through it; else it stands by itself, and its basis is open.
        """
        unit = new_id(name, ids(self.data))
        row = self.row_for(head, after or before) if head is not None else None
        if row is not None:
            body: Value = name if kind is None else {"nama": name, "jenis": kind}
            self.do(Insert(row, self.index_in(row, after, before), {unit: body}))
            return unit
        body = {"nama": name, **({"jenis": kind} if kind else {}), "rekonstruksi": OPEN_BASIS}
        changes: list[Change] = [self.top("unit", unit, body)]
        if head is not None:
            changes.append(self.new_line(f"{head} -> {unit}", "komando"))
        self.do(*changes)
        return unit

    def remove(self, unit: str, *, below_too: bool = True) -> list[str]:
        """The unit is gone, with all that names it; the ids that went.

        With *below_too* goes what only it leads; else that hangs on its own head.
        """
        self.defined(unit)
        gone = [unit]
        if below_too:
            for item in gone:
                gone += [
                    each
                    for each in below(self.data, item)
                    if each not in gone and set(heads(self.data, each)) <= set(gone)
                ]
        elif found := heads(self.data, unit):
            for each in below(self.data, unit):
                self.move(each, found[0], leaving=unit)
        text, data = self.text, self.data
        try:
            for item in gone:
                for change in cleared(lambda: self.data, item):
                    self.do(change)
        except EditError:
            self.text, self.data = text, data
            raise
        return gone

    def move(
        self,
        unit: str,
        head: str,
        *,
        after: str | None = None,
        before: str | None = None,
        leaving: str | None = None,
    ) -> None:
        """*head* commands the unit, which stands beside *after* or *before*.

        Of several heads it leaves the one named *leaving*, else the first; none where *head* is
        one of them and only its place there is another.  An entry goes to the list that leads
        from *head*; where none does, it stays in the list of its article, and its line is said to
        be another, with an open basis.
        """
        self.defined(unit)
        if head in (unit, *self.under(unit)):
            raise EditError(("komando", unit))
        text, data = self.text, self.data
        try:
            self._move(unit, head, after, before, leaving)
        except EditError:
            self.text, self.data = text, data
            raise

    def _move(
        self, unit: str, head: str, after: str | None, before: str | None, leaving: str | None
    ) -> None:
        old = heads(self.data, unit)
        sibling = after or before
        left = leaving or next(iter(old), None)
        if left == head or (head in old and sibling is not None and leaving is None):
            left = None
        if left is not None and head in old:
            self.part(left, unit, "komando")
        led = head if head in old else left
        listed = (e for e in entries(self.data) if e.unit == unit and self.led(e) == led)
        entry = next(listed, None) if led is not None else None
        if entry is None and led is not None and led != head:
            self.part(led, unit, "komando")
        if entry is not None and led != head:
            # Other lists may have it under the same head.
            for other in list(entries(self.data)):
                if other.unit == unit and other.path != entry.path and self.led(other) == led:
                    self.say(other, "komando", NONE)
        row = self.row_for(head, sibling)
        if entry is None:
            if head not in old:
                self.join(head, unit, "komando")
            elif sibling is not None:
                self.do(reordered(self.data, head, unit, sibling, behind=after is not None))
        elif row is not None:
            self.transfer(entry, row, after, before)
        elif led != head:
            self.say(self.entry_at(unit, led), "komando", _link(head))

    def transfer(self, entry: Entry, row: Path, after: str | None, before: str | None) -> None:
        """The entry stands in *row*; a list that is left without entries goes."""
        own = body_path(entry)
        if own is not None and "komando" in value_at(self.data, own):
            self.do(Remove((*own, "komando")))
        index = self.index_in(row, after, before)
        if entry.row == row:
            if entry.path[-1] not in (index, index - 1):
                self.do(Move(entry.path, row, index))
            return
        self.do(Move(entry.path, row, index))
        if not value_at(self.data, entry.row):
            self.do(removed_with_holders(self.data, entry.row))

    # --- lines ------------------------------------------------------------------------

    def join(
        self,
        source: str,
        target: str,
        kind: str,
        *,
        both: bool = False,
        basis: dict[str, Value] | None = None,
    ) -> None:
        """A line of *kind* from *source* to *target*; *basis* is ``{dasar: ...}`` or
        ``{rekonstruksi: ...}``."""
        self.defined(source), self.defined(target)
        if any(line.joins(source, target, kind) for line in drawn(self.data)):
            return
        arrow = "<->" if both else "->"
        self.do(self.new_line(f"{source} {arrow} {target}", kind, basis))

    def part(self, source: str, target: str, kind: str) -> None:
        """There is no such line any more: neither written out nor of a list."""
        found = False
        for entry in list(entries(self.data)):
            if entry.unit == target and link(self.data, entry, kind)[0] == source:
                found = True
                self.say(entry, kind, NONE)
        while line := next(
            (each for each in drawn(self.data) if each.joins(source, target, kind)), None
        ):
            found = True
            self.do(*without_line(self.data, line))
        if not found:
            raise EditError((kind, source, target))

    def change_kind(self, source: str, target: str, kind: str) -> None:
        """The line between the two is of *kind*, and was of the other.  Its citation stays for
        the check to judge, where the line has an item of its own."""
        other = "koordinasi" if kind == "komando" else "komando"
        line = next((each for each in drawn(self.data) if each.joins(source, target, other)), None)
        basis = None
        if line is not None:
            item = value_at(self.data, line.path)
            basis = {key: item[key] for key in ("dasar", "rekonstruksi") if key in item}
        self.part(source, target, other)
        # A command goes one way, from the source.
        both = kind == "koordinasi" and line is not None and line.both
        self.join(source, target, kind, both=both, basis=basis)

    def put(self, path: Path, value: Value | None) -> None:
        """The key that *path* ends with says *value*; None removes it.  Mappings on the way
        that are not there are written."""
        holder, key = path[:-1], path[-1]
        if value is None:
            if value_at(self.data, path) is not None:
                self.do(Remove(path))
            return
        while holder and not isinstance(value_at(self.data, holder), dict):
            value, key, holder = {str(key): value}, holder[-1], holder[:-1]
        self.do(Put(holder, str(key), value))


def _link(head: str) -> Value:
    return {"dari": head, "rekonstruksi": OPEN_BASIS}


def _after(holder: dict[str, Any]) -> str | None:
    """New keys stand after the name, where they are found first."""
    return "nama" if "nama" in holder else None
