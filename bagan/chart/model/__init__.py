"""What a spec says, as frozen values: no files, no drawing."""

from bagan.chart.model.annexes import Bagan, Lampiran
from bagan.chart.model.chart import Branch, Chart, Link, Node
from bagan.chart.model.expand import expand
from bagan.chart.model.kinds import Jenis, Kind, Status
from bagan.chart.model.organisation import Basis, Line, Organisation
from bagan.chart.model.parts import parts
from bagan.chart.model.regency import Regency
from bagan.chart.model.selection import select
from bagan.chart.model.units import Unit
from bagan.chart.model.visible import drawn_lines, shown_ids, skipped_lines

__all__ = [
    "Bagan",
    "Basis",
    "Branch",
    "Chart",
    "Jenis",
    "Kind",
    "Lampiran",
    "Line",
    "Link",
    "Node",
    "Organisation",
    "Regency",
    "Status",
    "Unit",
    "drawn_lines",
    "expand",
    "parts",
    "select",
    "shown_ids",
    "skipped_lines",
]
