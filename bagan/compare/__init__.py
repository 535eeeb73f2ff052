"""Two specs in, every change between them out; see :mod:`bagan.compare.changes`."""

from bagan.compare.apply import apply, reversed_changes
from bagan.compare.changes import Change, Comparison, Edit, Hal, Perubahan
from bagan.compare.compare import compare
from bagan.compare.place import Place, place
from bagan.compare.state import State, state_of

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
