"""What a spec says, as frozen values: no files, no drawing."""

from bagan.model.annexes import Bagan, Lampiran
from bagan.model.chart import Branch, Chart, Link, Node
from bagan.model.expand import expand
from bagan.model.kinds import Jenis, Kind, Status
from bagan.model.organisation import Basis, Line, Organisation
from bagan.model.parts import parts
from bagan.model.regency import Regency
from bagan.model.selection import select
from bagan.model.units import Unit
from bagan.model.visible import drawn_lines, shown_ids, skipped_lines

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
