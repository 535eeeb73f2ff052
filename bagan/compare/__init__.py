"""Two specs in, every change between them out; see :mod:`bagan.compare.changes`."""

from bagan.compare.changes import Change, Comparison, Edit, Hal, Perubahan

__all__ = ["Change", "Comparison", "Edit", "Hal", "Perubahan"]
