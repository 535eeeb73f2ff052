"""Measured times of single specs in, what a round of 30,000 charts takes on a cluster out.

The times are measured here: ``bagan build`` of each spec of the repository in one process, what a
worker needs before its first, and what the machine that asks needs for each, to pack and to write
it.  The cluster is simulated: each worker that is free takes the next spec, as with Dask.
"""

from __future__ import annotations

import argparse
import heapq
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bagan import Options
from bagan.publish.making import Parcel, made, packed, write_to

ROOT = Path(__file__).parents[1]
SPECS = [*ROOT.glob("specs/*.yaml"), *ROOT.glob("specs/contoh/*.yaml")]
SPECS += [*ROOT.glob("docs/galeri/*.yaml"), *ROOT.glob("tests/kinds/specs/*.yaml")]
CHARTS = 30_000
WORKERS = (1, 2, 8, 32, 128)
STRAGGLERS, SLOWNESS = 0.05, 3.0
"""The share of workers that are slow, and how many times slower they are."""
NOTICED = 30.0
"""Seconds until the scheduler gives the work of a dead worker to others."""
SEED = 0


@dataclass(frozen=True)
class Measured:
    """Seconds: of each spec, of a worker before its first, of the asking machine for each; and
    the charts and bytes of a spec on average."""

    specs: Sequence[float]
    start: float
    head: float
    charts: float
    size: float


def measure() -> Measured:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import bagan, weasyprint, bagan.law.rules"], check=True)
    start = time.perf_counter() - began
    seconds, head, charts, size = [], [], 0, 0
    made(Parcel(str(SPECS[0])), Options())  # the first of a process is its start
    for path in SPECS:
        began = time.perf_counter()
        parcel = packed(str(path))
        head.append(time.perf_counter() - began)
        began = time.perf_counter()
        done = made(parcel, Options())
        seconds.append(time.perf_counter() - began)
        charts += sum(name.endswith(".svg") for name in done.files)
        size += sum(map(len, done.files.values()))
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            write_to(folder, done.files)
        head[-1] += time.perf_counter() - began
    count = len(SPECS)
    return Measured(seconds, start, sum(head) / count, charts / count, size / count)


def makespan(
    pieces: Sequence[float],
    workers: int,
    head: float,
    *,
    start: float = 0.0,
    slow: int = 0,
    dies_at: float | None = None,
) -> float:
    """Seconds until the last of *pieces* is done and written.

    *slow* workers are slower; one dies at *dies_at* for good, and its piece is done again.
    """
    free = [(start, number) for number in range(workers)]
    heapq.heapify(free)
    rest, ends = list(reversed(pieces)), []
    asked = 0.0
    while rest:
        begins, worker = heapq.heappop(free)
        asked += head
        piece = rest.pop()
        lasts = piece * (SLOWNESS if worker < slow else 1.0)
        end = max(begins, asked) + lasts
        if dies_at is not None and worker == workers - 1 and end > dies_at:
            rest.append(piece)  # given to another, once its silence is noticed
            if workers == 1:
                heapq.heappush(free, (dies_at + NOTICED + start, worker))
            dies_at = None
            continue
        ends.append(end)
        heapq.heappush(free, (end, worker))
    return max(max(ends), asked)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--charts", type=int, default=CHARTS, help=f"charts of a round ({CHARTS})")
    charts = parser.parse_args().charts
    found = measure()
    count = round(charts / found.charts)
    chance = random.Random(SEED)
    pieces = chance.choices(found.specs, k=count)
    total = sum(pieces)
    each, slowest = sum(found.specs) / len(found.specs), max(found.specs)
    print(f"{len(SPECS)} specs measured: {each:.2f} s each, slowest {slowest:.2f} s,", end=" ")
    print(f"{found.charts:.2f} charts, {found.size / 1e3:.0f} KB")
    print(f"a worker's start {found.start:.1f} s,", end=" ")
    print(f"the asking machine {found.head * 1e3:.1f} ms a spec")
    print(f"{charts} charts: {count} specs, {total / 3600:.1f} hours of one processor,", end=" ")
    print(f"{count * found.size / 1e9:.1f} GB")
    heads = ("all well", "cold", "slow ones", "one dies", "efficiency")
    print(f"{'minutes on':<12}" + "".join(f"{head:>12}" for head in heads))
    for workers in WORKERS:
        well = makespan(pieces, workers, found.head)
        cold = makespan(pieces, workers, found.head, start=found.start)
        slow = makespan(
            pieces, workers, found.head, start=found.start, slow=max(1, round(STRAGGLERS * workers))
        )
        dies = makespan(pieces, workers, found.head, start=found.start, dies_at=well / 2)
        row = "".join(f"{seconds / 60:>12.1f}" for seconds in (well, cold, slow, dies))
        print(f"{workers:>4} workers{row}{total / well / workers:>12.0%}")


if __name__ == "__main__":
    main()
