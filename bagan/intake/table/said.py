"""A spec in, what the table that is made of it says out: as a reader of tables has it."""

from __future__ import annotations

from pathlib import Path

from bagan.chart.spec import Spec
from bagan.intake.outline import Outline
from bagan.intake.table.form import form_of
from bagan.intake.table.read import outline_of
from bagan.intake.table.workbook import to_workbook
from bagan.intake.table.xlsx import read_xlsx


def said_by(path: Path, spec: Spec) -> Outline:
    """The Outline of the table of *spec*, which would have the name *path*."""
    data = to_workbook(form_of(spec.regency, spec.organisation), spec.regency.daerah.nama)
    return outline_of(read_xlsx(data, str(path)), path)
