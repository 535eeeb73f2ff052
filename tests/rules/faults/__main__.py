"""Every fault of every pair tried: a table of the kinds, and what goes unnoticed.

``make mutants`` runs this; KINDS="unit_renamed …" tries some kinds alone.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

from bagan.problem import Severity
from tests.rules.faults import HARMLESS, KINDS, drawn, edits, pairs
from tests.rules.faults.noticing import Noticing, all_open

Row = tuple[str, str, str, str, str]
"""A pair, a kind, what was done, how bad it was taken, and what was said."""


def tried(task: tuple[str, str]) -> list[Row]:
    """Every edit of one kind in one pair."""
    name, kind = task
    pair = next(pair for pair in pairs() if pair.name == name)
    table = KINDS if kind in KINDS else HARMLESS
    noticing = Noticing()
    found = []
    made = edits(pair, table[kind])
    limit = int(os.environ.get("PER_KIND", len(made)))
    pair.chance(kind).shuffle(made)
    for edit in islice(drawn(made, pair), limit):
        said = noticing.worst(edit) if kind in KINDS else next(iter(all_open(edit)), None)
        how = said.severity.value if said else "unnoticed"
        found.append((name, kind, edit.what, how, f"{said.rule}: {said.message}" if said else ""))
    return found


def main() -> None:
    asked = os.environ.get("KINDS", "").split() or [*KINDS, *HARMLESS]
    tasks = [(pair.name, kind) for kind in asked for pair in pairs()]
    with ProcessPoolExecutor() as pool:
        results = []
        for rows in pool.map(tried, tasks):
            results += rows
            bad = [row for row in rows if _wrong(row)]
            sys.stdout.write("".join(f"{' | '.join(row)}\n" for row in bad))
            sys.stdout.flush()
    counts = Counter((kind, how) for _name, kind, _what, how, _said in results)
    hows = (Severity.ERROR.value, Severity.WARNING.value, "unnoticed")
    lines = ["| Kind | Tried | Error | Warning only | Unnoticed |", "|---|--:|--:|--:|--:|"]
    for kind in asked:
        cells = [counts[kind, how] for how in hows]
        harmless = " (harmless)" if kind in HARMLESS else ""
        lines.append(f"| {kind}{harmless} | {sum(cells)} | {' | '.join(map(str, cells))} |")
    sys.stdout.write("\n".join(lines) + "\n")
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text("\n".join(" | ".join(row) for row in results) + "\n", "utf-8")


def _wrong(row: Row) -> bool:
    """Whether a fault was not taken for an error, or a harmless edit for anything."""
    _name, kind, _what, how, _said = row
    return how != Severity.ERROR.value if kind in KINDS else how != "unnoticed"


if __name__ == "__main__":
    main()
