"""A State and changes in, the State after them out; reversed changes lead back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bagan.change.compare.changes import Change, Edit, Value
from bagan.change.compare.ledger import PENGENAL
from bagan.change.compare.renaming import renamed
from bagan.change.compare.state import Path, State, part_key


def apply(state: State, changes: Iterable[Change]) -> dict[Path, Value]:
    """*state*, which is that of the old spec, as *changes* make it: that of the new one."""
    edits = [edit for change in changes for edit in change.edits]
    result = renamed(state, common_names(edits))
    for edit in edits:
        if edit.new is None:
            result.pop(edit.path, None)
        else:
            result[edit.path] = edit.new
    back = common_names(turned_round(edit) for edit in edits)
    return renamed(result, {name: new for new, name in back.items()})


def common_names(edits: Iterable[Edit]) -> dict[str, str]:
    """By the id or key of the old version the one in which the paths of *edits* are written.

    An edit of ``pengenal``, or of the number of an annex, tells three names: the old one, the
    new one, and in its path the common one.
    """
    names = {}
    for edit in edits:
        if edit.path[-1] == PENGENAL and len(edit.path) == 3:
            was, common = str(edit.old), edit.path[1]
        elif edit.path[0] == "data" and edit.path[3:] in ((PENGENAL,), ("nomor",)):
            was, common = (part_key(edit.path[1], part) for part in (str(edit.old), edit.path[2]))
        else:
            continue
        if edit.old is not None and was != common:
            names[was] = common
    return names


def turned_round(edit: Edit) -> Edit:
    return Edit(edit.path, edit.new, edit.old)


def reversed_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The way back: the same changes with every edit turned round (and only the edits)."""
    return tuple(
        replace(change, edits=tuple(map(turned_round, change.edits))) for change in changes
    )
