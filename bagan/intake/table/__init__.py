"""A table of offices in, its Outline out; the table to fill in, and the table of a spec, out."""

from bagan.intake.table.carried import carriable
from bagan.intake.table.form import EXAMPLE, Form, form_of
from bagan.intake.table.markdown import holds_table
from bagan.intake.table.read import READERS, read_table
from bagan.intake.table.said import said_by
from bagan.intake.table.tabbed import holds_tabbed
from bagan.intake.table.workbook import to_workbook

__all__ = [
    "EXAMPLE",
    "Form",
    "READERS",
    "carriable",
    "form_of",
    "holds_tabbed",
    "holds_table",
    "read_table",
    "said_by",
    "to_workbook",
]
