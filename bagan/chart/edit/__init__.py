"""A spec's text and what is to be changed in it in, the changed text out: all else as it was."""

from bagan.chart.edit.basis import cite_line, cite_unit
from bagan.chart.edit.changes import Change, EditError, Insert, Move, Put, Remark, Remove, Rename
from bagan.chart.edit.edited import edited, values
from bagan.chart.edit.editor import SpecEditor
from bagan.chart.edit.finding import heads, value_at
from bagan.chart.edit.members import MEMBERS, member_lines
from bagan.chart.edit.placing import units_by_line
from bagan.chart.edit.reading import (
    WrittenLine,
    WrittenUnit,
    unit_keys,
    written_lines,
    written_units,
)
from bagan.chart.edit.state import MARK, OPEN_BASIS

__all__ = [
    "MARK",
    "MEMBERS",
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
    "WrittenLine",
    "WrittenUnit",
    "cite_line",
    "cite_unit",
    "edited",
    "heads",
    "member_lines",
    "unit_keys",
    "units_by_line",
    "value_at",
    "values",
    "written_lines",
    "written_units",
]
