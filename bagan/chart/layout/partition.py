"""Heights of a band's groups in, its stacks out: the tallest of them is as low as can be."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


def partition(heights: Sequence[float], count: int) -> list[int]:
    """Where to cut *heights* into at most *count* runs so that the tallest is least.

    Returns the starts of the runs.  Earlier runs are filled first.
    """
    ends = [0.0, *accumulate(heights)]
    most = max(max(heights), ends[-1] / count)
    while True:
        starts, taller = _filled(ends, most)
        if len(starts) <= count:
            return starts
        most = taller


def _filled(ends: Sequence[float], most: float) -> tuple[list[int], float]:
    """The starts of runs filled up to a height of *most*, and the least height with which
    one of them would take in one more; *ends* are the sums of the heights so far."""
    starts, taller = [0], math.inf
    start, last = 0, len(ends) - 1
    while True:
        stop = bisect_right(ends, ends[start] + most + 1e-6) - 1
        if stop >= last:
            return starts, taller
        taller = min(taller, ends[stop + 1] - ends[start])
        starts.append(stop)
        start = stop
