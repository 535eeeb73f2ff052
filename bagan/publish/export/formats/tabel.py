"""Units, groups and lines in, the table out that `bagan import` reads, to be edited in Excel.

With it goes the text of the spec, which holds what a table does not: `bagan import` gives it back
with the edits of the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import chain

from bagan.chart.carried import hidden, squeezed, without
from bagan.intake.table import Form, carriable, form_of, to_workbook
from bagan.publish.export.source import Source


def write(source: Source) -> Iterator[tuple[str, bytes]]:
    """The files of this format by name."""
    form = form_of(source.regency, source.organisation)
    text, left_out = _carried(source, form)
    data = to_workbook(form, source.regency.daerah.nama, spec=text, left_out=left_out)
    yield f"{source.name}-tabel.xlsx", data


def _carried(source: Source, form: Form) -> tuple[str, bool]:
    """The text of the spec, and whether NIPs or photographs that the table does not show were
    left out of it; no text where it cannot be had so."""
    spec = source.spec
    if spec is None or not spec.source:
        return "", False
    cells = chain.from_iterable((*form.offices, *form.lines))
    shown = squeezed("".join((*cells, *form.settings.values())))
    found = without(spec.source, hidden(spec, shown, frozenset()))
    with suppress(UnicodeDecodeError):
        text = found[0].decode() if found else ""
        return (text, bool(found and found[1])) if carriable(text) else ("", False)
    return "", False
