"""A Word document that a hand may have changed in, what was changed of its annexes out."""

from __future__ import annotations

from bagan.chart.revised.changes import Change, Rule
from bagan.chart.revised.comparing import Revision, compared
from bagan.chart.revised.due import Line
from bagan.chart.revised.opened import is_word, opened
from bagan.chart.revised.reading import read
from bagan.chart.revised.telling import findings_of, told
from bagan.chart.revised.values import Seen

__all__ = ["Change", "Line", "Revision", "Rule", "Seen", "compared", "findings_of", "is_word",
           "opened", "read", "told"]  # fmt: skip
