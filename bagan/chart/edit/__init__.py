"""A spec's text and what is to be changed in it in, the changed text out: all else as it was."""

from bagan.chart.edit.changes import Change, EditError, Insert, Move, Put, Remark, Remove, Rename
from bagan.chart.edit.edited import edited
from bagan.chart.edit.editor import SpecEditor
from bagan.chart.edit.state import MARK, OPEN_BASIS

__all__ = [
    "MARK",
    "OPEN_BASIS",
    "Change",
    "EditError",
    "Insert",
    "Move",
    "Put",
    "Remark",
    "Remove",
    "Rename",
    "SpecEditor",
    "edited",
]
