"""A case and a scanner in; which of its units the draft of the scan has, and what is wrong, out."""

from __future__ import annotations

from dataclasses import dataclass

from bagan import Draft, draft
from bagan.chart.model import name_key
from bagan.chart.spec import parse_spec
from tests.scan.offices import Case
from tests.scan.scanner import Scanner, scanned, scanned_pdf


@dataclass(frozen=True)
class Measured:
    """What came of one scan: the units found, those that are not, names of the draft that the
    truth has not and that are passed off as right, and the draft itself."""

    found: tuple[str, ...]
    lost: tuple[str, ...]
    quietly_wrong: tuple[str, ...]
    draft: Draft


def measure(case: Case, scanner: Scanner, folder: object) -> Measured:
    """The draft of *case* through *scanner*, against what is in the case."""
    from pathlib import Path

    file = Path(str(folder), f"{case.name}.pdf")
    file.write_bytes(scanned_pdf(scanned(case.text, scanner)))
    made = draft(file, text="x.txt")
    spec = parse_spec(made.text, "x.yaml").organisation
    wanted = [name_key(name) for name in case.units]
    drawn = [name_key(unit.nama) for unit in spec.units.values()]
    left = list(drawn)
    found, lost = [], []
    for name in wanted:
        (found if name in left else lost).append(name)
        if name in left:
            left.remove(name)
    doubted = {name_key(one.words) for one in made.account.open}
    lord = {"bupati", "walikota", "gubernur"}
    wrong = [name for name in left if name not in lord and not any(name in one for one in doubted)]
    return Measured(tuple(found), tuple(lost), tuple(wrong), made)
