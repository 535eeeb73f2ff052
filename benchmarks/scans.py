"""Scans of five texts at three resolutions, tilted, blurred and noisy: how many units are found,
and whether anything wrong is passed off as right; and what a page costs beside what Tesseract
itself does.  `make scans` runs it (minutes)."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bagan import draft
from bagan.chart.model import name_key
from bagan.chart.spec import parse_spec
from bagan.law.naskah.scan.reading import read_scan
from tests.scan.measure import measure
from tests.scan.offices import CASES
from tests.scan.scanner import Scanner, scanned, scanned_pdf

SCANNERS = (
    Scanner(300, tilt=1.0, blur=0.4, noise=12),
    Scanner(300, tilt=2.5, blur=0.6, noise=20),
    Scanner(200, tilt=1.0, blur=0.4, noise=16),
    Scanner(200, tilt=2.5, blur=0.6, noise=25),
    Scanner(150, tilt=1.0, blur=0.4, noise=20),
    Scanner(150, tilt=1.5, blur=0.7, noise=25),
)


def cost() -> tuple[float, float]:
    """Seconds of processor time for a page: Tesseract's own, and all of it."""
    words = " ".join(CASES[0].text.split()) * 4
    data = scanned_pdf(scanned(words, SCANNERS[0])[:1])
    ours, theirs = time.process_time(), _children()
    read_scan(data, "x.pdf")
    ours, theirs = time.process_time() - ours, _children() - theirs
    return theirs, ours + theirs


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    tesseract, whole = cost()
    print(f"a page: Tesseract {tesseract:.2f} s, all {whole:.2f} s: {whole / tesseract:.2f} times")
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


def seeds() -> None:
    """The entries of the two regulations of specs/, scanned at 300 dpi, against their texts."""
    for path in sorted((Path(__file__).parents[1] / "specs" / "naskah").glob("*.txt")):
        with tempfile.TemporaryDirectory() as folder:
            scan = Path(folder, "x.pdf")
            scan.write_bytes(scanned_pdf(scanned(path.read_text("utf-8"), SCANNERS[0])))
            wanted, got = (_entries(draft(file).text) for file in (path, scan))
        print(f"{path.stem}: {len(wanted & got)} of {len(wanted)} with their heads", flush=True)


def _entries(text: str) -> set[tuple[str, str]]:
    """(name, head) of every entry of a draft's lists."""
    units = parse_spec(text, "x.yaml").organisation
    return {
        (name_key(units.name(x.unit)), name_key(units.name(x.heads[0])) if x.heads else "")
        for x in units.entries
    }


if __name__ == "__main__":
    main()
    seeds()
