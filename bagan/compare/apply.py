"""A State and changes in, the State after them out; reversed changes lead back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bagan.compare.changes import Change, Value
from bagan.compare.ledger import PENGENAL
from bagan.compare.renaming import renamed
from bagan.compare.state import Path, State


def apply(state: State, changes: Iterable[Change]) -> dict[Path, Value]:
    """*state*, which is that of the old spec, as *changes* make it: that of the new one.

    An edit of ``pengenal`` tells three names: the old one, the new one, and in its path the
    common one, in which all paths are written.
    """
    edits = [edit for change in changes for edit in change.edits]
    ids = [edit for edit in edits if edit.path[-1] == PENGENAL and len(edit.path) == 3]
    common = {edit.old: edit.path[1] for edit in ids if edit.old not in (None, edit.path[1])}
    own = {edit.path[1]: edit.new for edit in ids if edit.new not in (None, edit.path[1])}
    result = renamed(state, {str(old): name for old, name in common.items()})
    for edit in edits:
        if edit.new is None:
            result.pop(edit.path, None)
        else:
            result[edit.path] = edit.new
    return renamed(result, {name: str(new) for name, new in own.items()})


def reversed_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The way back: the same changes with every edit turned round (and only the edits)."""
    return tuple(
        replace(change, edits=tuple(edit.reversed() for edit in change.edits)) for change in changes
    )
