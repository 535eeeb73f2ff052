"""A case in, the rows of its annexes' tables by the unit that each is about."""

from __future__ import annotations

import re

from bagan.chart.model import name_key
from bagan.law.rules.case import Case

CELLS = re.compile(r"\s*\|\s*|\t+| {2,}|(?<=\w)\s*:\s+")
MARKER = re.compile(r"\A\W*(?:\d{1,3}|[a-z]|[IVX]+)[.)]\s*")
_ROLE = re.compile(r"\A\W*(?:(?:Wakil\s+)?(?:Ketua|Koordinator)|Sekretaris|Anggota)\s+")
"""A role before the box that it is held in: "Koordinator Sekretariat Forum"."""


def annex_rows(case: Case) -> dict[str, str]:
    """By the id of a unit that the annexes have a row for: that row, and those up to the next.  A
    cell that wraps has the unit in a further line of the row."""
    named = [name_key(case.organisation.name(item)) for item in case.organisation.units]
    ids = zip(named, case.organisation.units, strict=True)
    names = {name: item for name, item in ids if named.count(name) == 1}
    found: dict[str, str] = {}
    for annex in case.text.lampiran:
        unit = row = ""
        for line in case.text.text[annex.start : annex.end].splitlines():
            row = line if MARKER.match(line) else f"{row}\n{line}"
            cells = [MARKER.sub("", cell) for cell in CELLS.split(line)]
            said = [name_key(cell) for cell in (*cells, *(_ROLE.sub("", one) for one in cells))]
            here = next((names[name] for name in said if name in names), "")
            unit = here or unit
            if unit:
                found[unit] = f"{found.get(unit, '')}{row if here else line}\n"
            row = "" if here else row
    return found
