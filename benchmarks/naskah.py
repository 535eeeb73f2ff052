"""Nothing in, measures out: how the time to read a regulation grows with its length.

The slope is that of a line through the logarithms of length and time: 1 where twice the
text takes twice the time, 2 where it takes four times as long.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from math import log
from pathlib import Path
from statistics import linear_regression

from bagan.law.draft.drafting import draft
from bagan.law.naskah.parse import parse_naskah

sys.path.append(str(Path(__file__).parents[1]))

from tests.naskah.writer import random_regulation

STEPS = (8, 4, 2, 1)
"""Parts of the longest text that are measured: an eighth, a quarter, a half, all of it."""
MOST_SLOPE = 1.15
MOST_SECONDS = 10.0
MOST_RATIO = 8.0
"""Processor time for 10 million characters, against that of WeasyPrint's import."""
DRAFTED = 1_250_000
"""Characters that are read and drafted for that ratio; the times grow in proportion."""
PASAL = 13_000
"""Of a regulation that is 10 million characters long."""


@dataclass(frozen=True)
class Measure:
    """What was measured, the most allowed, and the measure."""

    what: str
    most: float
    measured: float
    detail: str


def measures() -> Iterator[Measure]:
    """Slopes for four kinds of text, and the seconds for the longest regulation."""
    length = 10_000_000
    regulation = random_regulation(3, noise=1, pasal=PASAL).text[:length]
    times = _times(regulation)
    yield _slope("a regulation", regulation, times)
    yield Measure(
        f"read a regulation of {len(regulation) / 1e6:g} MB, seconds",
        MOST_SECONDS, times[-1], f"{len(regulation) / 1e6 / times[-1]:.1f} MB/s",
    )  # fmt: skip
    yield from _ratios(regulation[:DRAFTED])
    line = " ".join(regulation.split())
    yield _slope("all on one line", line, _times(line))
    # Next to every character of these is work: ten times what a regulation has.
    short = length // 16
    markers = "Pasal 1\n" + _repeated("a.\n(1)\n1.\nb)\n", short)
    yield _slope("nothing but numbers", markers, _times(markers))
    nested = "Pasal 1\n" + _repeated("(1) a:\na. b:\n1. c:\na) d:\n1) e;\n", short)
    yield _slope("lists in lists", nested, _times(nested))


def _ratios(text: str) -> Iterator[Measure]:
    """What 10 MB cost, to read and to draft, in imports of WeasyPrint; of a process of its own."""
    import_ = min(float(_child("import weasyprint")) for _round in range(3))
    started = time.process_time()
    naskah = parse_naskah(text)
    read = time.process_time() - started
    draft(naskah)
    drafted = time.process_time() - started
    for what, spent in (("read", read), ("read and draft", drafted)):
        ratio = spent / import_ * 10e6 / len(text)
        detail = f"{spent:.2f} s for {len(text) / 1e6:g} MB, import {import_:.2f} s"
        yield Measure(f"{what} 10 MB / import WeasyPrint", MOST_RATIO, ratio, detail)


def _child(statement: str) -> str:
    """The seconds of processor time that *statement* takes in a new interpreter."""
    code = f"import time; t = time.process_time(); {statement}; print(time.process_time() - t)"
    words = [sys.executable, "-c", code]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def _repeated(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


def _times(text: str) -> list[float]:
    """The seconds for an eighth, a quarter, a half of *text*, and for all of it."""
    result = []
    for step in STEPS:
        piece = text[: len(text) // step]
        gc.collect()
        start = time.perf_counter()
        parse_naskah(piece)
        result.append(time.perf_counter() - start)
    return result


def _slope(name: str, text: str, times: list[float]) -> Measure:
    sizes = [log(len(text) / step) for step in STEPS]
    slope = linear_regression(sizes, [log(second) for second in times]).slope
    spent = " ".join(f"{second:.2f}" for second in times)
    what = f"read {name}, {len(text) / 8e6:.2g} to {len(text) / 1e6:.2g} MB: slope"
    return Measure(what, MOST_SLOPE, slope, f"{spent} s")
