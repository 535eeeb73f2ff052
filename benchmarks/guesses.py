"""Random reorganisations with all ids changed in, precision and recall of the guesses out.

Every id of the new spec is another one and nothing has an ``asal``: who is who, what was
renamed and what was moved can only be told from likeness.  Exit code 1 where F1 is lower
than it must be.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bagan.change.compare import Perubahan, compare
from tests.compare.reorganise import reorganise, reported

SPECS = ("kutai-barat", "pasaman-barat")
KINDS = (Perubahan.GANTI_NAMA, Perubahan.PINDAH)
LEAST_F1 = 0.95
STEPS = (
    *("ganti nama",) * 5,
    *("pindah",) * 4,
    *("dibentuk", "dihapus") * 3,
    *("ganti nama dan jenis", "gabung", "pecah", "urutan", "kepala lain", "garis beralih"),
)
"""A large reorganisation: what is made, removed, merged and split can be taken for a rename."""
Counts = Counter[str]


def measure(name: str, *, seeds: int) -> dict[Perubahan, Counts]:
    """Per kind of change how many were found rightly, wrongly ("false") and not ("missed")."""
    counts = {kind: Counter() for kind in KINDS}
    for seed in range(seeds):
        done = reorganise(name, seed, steps=STEPS, ids="changed")
        wanted, found = Counter(done.done), reported(compare(done.old, done.new))
        for kind in KINDS:
            want = Counter({d: n for d, n in wanted.items() if d.kind is kind})
            have = Counter({d: n for d, n in found.items() if d.kind is kind})
            counts[kind]["right"] += (want & have).total()
            counts[kind]["false"] += (have - want).total()
            counts[kind]["missed"] += (want - have).total()
    return counts


def scores(counts: Counts) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    right = counts["right"]
    precision = right / ((right + counts["false"]) or 1)
    recall = right / ((right + counts["missed"]) or 1)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=100, help="reorganisations of each spec")
    options = parser.parse_args()
    enough = True
    print(f"{'spec':<16}{'change':<12}{'number':>8}{'precision':>11}{'recall':>9}{'F1':>8}")
    for name in SPECS:
        for kind, counts in measure(name, seeds=options.seeds).items():
            precision, recall, f1 = scores(counts)
            number = counts["right"] + counts["missed"]
            print(
                f"{name:<16}{kind.value:<12}{number:>8}{precision:>11.3f}{recall:>9.3f}{f1:>8.3f}"
            )
            enough &= f1 >= LEAST_F1
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main())
