"""Scans of five texts at three resolutions, tilted, blurred and noisy: how many units are found,
and whether anything wrong is passed off as right.  `make scans` runs it (minutes)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.scan.measure import measure
from tests.scan.offices import CASES
from tests.scan.scanner import Scanner

SCANNERS = (
    Scanner(300, tilt=1.0, blur=0.4, noise=12),
    Scanner(300, tilt=2.5, blur=0.6, noise=20),
    Scanner(200, tilt=1.0, blur=0.4, noise=16),
    Scanner(200, tilt=2.5, blur=0.6, noise=25),
    Scanner(150, tilt=1.0, blur=0.4, noise=20),
    Scanner(150, tilt=1.5, blur=0.7, noise=25),
)


def main() -> None:
    print("dpi  tilt blur noise  units found  lost and not told  quietly wrong")
    for scanner in SCANNERS:
        found = units = untold = 0
        wrong: list[str] = []
        for case in CASES:
            with tempfile.TemporaryDirectory() as folder:
                one = measure(case, scanner, folder)
            found += len(one.found)
            units += len(case.units)
            untold += max(len(one.lost) - len(one.draft.account.open), 0)
            wrong += one.quietly_wrong
        how = f"{scanner.dpi:3}  {scanner.tilt:4} {scanner.blur:4} {scanner.noise:5}"
        print(f"{how}  {found:3}/{units:3} {found / units:6.1%}  {untold:3}  {wrong}", flush=True)


if __name__ == "__main__":
    main()
