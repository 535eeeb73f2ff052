"""Two specs in, every change between them out; see :mod:`bagan.change.compare.changes`."""

from bagan.change.compare.apply import apply, reversed_changes
from bagan.change.compare.changes import Change, Comparison, Edit, Hal, Perubahan
from bagan.change.compare.comparing import compare
from bagan.change.compare.place import Place, place
from bagan.change.compare.state import State, state_of

__all__ = [
    "Change",
    "Comparison",
    "Edit",
    "Hal",
    "Perubahan",
    "Place",
    "State",
    "apply",
    "compare",
    "place",
    "reversed_changes",
    "state_of",
]
