"""A Matrix in, files out: one module for each format, all from the same rows."""

from bagan.change.diff.tables.csv import to_csv
from bagan.change.diff.tables.html import to_html
from bagan.change.diff.tables.json import to_json
from bagan.change.diff.tables.markdown import to_markdown
from bagan.change.diff.tables.xlsx import to_xlsx

__all__ = ["to_csv", "to_html", "to_json", "to_markdown", "to_xlsx"]
