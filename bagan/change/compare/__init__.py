"""Two specs in, every change between them out; see :mod:`bagan.change.compare.changes`."""

from bagan.change.compare.changes import Change, Comparison, Edit, Hal, Perubahan
from bagan.change.compare.comparing import compare
from bagan.change.compare.state import State, state_of

__all__ = [
    "Change",
    "Comparison",
    "Edit",
    "Hal",
    "Perubahan",
    "State",
    "compare",
    "state_of",
]
