"""Faults in who acts for whom, from whom a task comes, and what the kinds of line mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.rules.faults.pair import Edit, Pair
from tests.rules.faults.registry import fault


def _each(pair: Pair, pattern: str, new: str) -> Iterator[Edit]:
    """An edit of the text that puts *new* in the place of each ``x`` of *pattern*."""
    for match in re.finditer(pattern, pair.text or ""):
        if match["x"] != new:
            yield pair.reworded(f"{new} for {match['x']}", *match.span("x"), new)


@fault
def acting_for_another(pair: Pair) -> Iterator[Edit]:
    head = "Wakil Wali Kota" if "Wakil Wali Kota" in (pair.text or "") else "Wakil Bupati"
    yield from _each(pair, r"atas nama (?P<x>Sekretaris Daerah)(?=,? a|\s+meng)", head)


@fault
def task_from_another(pair: Pair) -> Iterator[Edit]:
    yield from _each(pair, r"dilimpahkan oleh (?P<x>Sekretaris Daerah)(?=;)", "Wakil Bupati")


@fault
def kinds_of_line_defined_as_the_other(pair: Pair) -> Iterator[Edit]:
    for kind, new in (
        (r"(?:Hubungan|Garis) (?:Hierarki|Komando)", "hubungan kerja yang sederajat"),
        (r"(?:Hubungan|Garis) Koordinasi", "hubungan atasan dan bawahan"),
    ):
        yield from _each(pair, rf"\d\. {kind} adalah (?P<x>[^\n]+)\.", new)


@fault
def holder_of_a_role_changed(pair: Pair) -> Iterator[Edit]:
    yield from _each(pair, r"\n[a-d]\. [A-Z][\w ]+, yaitu (?P<x>[A-Z][^;\n]+);", "Inspektur Daerah")


@fault
def formed_at_another(pair: Pair) -> Iterator[Edit]:
    yield from _each(pair, r"Pada (?P<x>setiap Bidang) dibentuk", "Sekretariat")
