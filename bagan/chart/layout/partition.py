"""Heights of a band's groups in, its stacks out: the tallest of them is as low as can be."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence, Set
from itertools import accumulate, pairwise


def partition(heights: Sequence[float], count: int, repeated: Sequence[float] = ()) -> list[int]:
    """Where to cut *heights* into at most *count* runs so that the tallest is least.

    Returns the starts of the runs.  Earlier runs are filled first.  A run that starts at a
    group is taller by what is *repeated* there; that is no more than the group that it
    repeats, so that filling runs remains best.
    """
    ends = [0.0, *accumulate(heights)]
    more = repeated or [0.0] * len(heights)
    most = max(*map(sum, zip(heights, more, strict=True)), ends[-1] / count)
    while True:
        starts, taller = _filled(ends, more, most)
        if len(starts) <= count:
            return starts
        most = taller


def _filled(ends: Sequence[float], more: Sequence[float], most: float) -> tuple[list[int], float]:
    """The starts of runs filled up to a height of *most*, and the least height with which
    one of them would take in one more; *ends* are the sums of the heights so far."""
    starts, taller = [0], math.inf
    start, last = 0, len(ends) - 1
    while True:
        room = most - more[start]
        stop = bisect_right(ends, ends[start] + room + 1e-6) - 1
        if stop >= last:
            return starts, taller
        taller = min(taller, ends[stop + 1] - ends[start] + more[start])
        starts.append(stop)
        start = stop


def at_headings(heights: Sequence[float], starts: Sequence[int], headed: Set[int]) -> list[int]:
    """The runs with those that start between two headings (*headed* are the groups under one)
    begun at the heading before, where no run gets taller than the tallest."""
    ends = [0.0, *accumulate(heights)]
    cuts = [*starts, len(heights)]
    most = max(ends[b] - ends[a] for a, b in pairwise(cuts))
    for place in range(len(starts) - 1, 0, -1):
        before = range(cuts[place], cuts[place - 1], -1)
        heading = next((group for group in before if group in headed), cuts[place])
        if ends[cuts[place + 1]] - ends[heading] <= most + 1e-6:
            cuts[place] = heading
    return cuts[:-1]
