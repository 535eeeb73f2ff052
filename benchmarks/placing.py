"""Specs in, tables out: what Graphviz answers, beside what the charts would be without it.

Places: each chart as the fit places it, as the engine does, and as it is drawn (the engine's
places, heads moved over the middle of what they lead where that leaves room; the fit's own
where those are worth less).  "off" is how far the worst head stands from the middle of what
it leads, in em; "unpinned" is the engine without the row that holds the spine in the middle.

Orders: crossings and bends as drawn, with the orders written in the spec and with those of
the engine, whatever they cost.

Random charts (``--random 100``): how many the engine makes larger, or leaves as they are.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from unittest.mock import patch

import bagan
import bagan.chart.layout.fit
import bagan.chart.layout.position
from bagan.chart.audit import audit_svg
from bagan.chart.layout.arrange import Arrangement
from bagan.chart.layout.engine import Places, run
from bagan.chart.layout.entry import Entry
from bagan.chart.layout.fit import Fit
from bagan.chart.layout.grid import Block
from bagan.chart.layout.network import NODE, Network
from bagan.chart.layout.siblings import Siblings

ROOT = Path(__file__).parents[1]
SPECS = sorted((ROOT / "specs").glob("*.yaml"))


def blocks(block: Block) -> Iterator[Block]:
    yield block
    for other in (*block.around, *[part for part in block.parts if isinstance(part, Block)]):
        yield from blocks(other)


def off(arrangement: Arrangement) -> float:
    """How far the worst head stands from where it belongs, em."""
    placer, tops = arrangement.placer, arrangement.grid.tops
    heads = [block for top in tops for block in blocks(top) if block.parts]
    return max((abs(placer.middle(head) - head.head.middle) for head in heads), default=0.0)


def figures(entry: Entry) -> str:
    return f"{entry.size:6.2f} pt {entry.arrangement.width:7.2f} em {off(entry.arrangement):5.2f}"


def placed_in_turn(paths: list[Path]) -> Iterator[str]:
    """A line for each chart that is placed while the specs are drawn."""
    lines: list[str] = []
    place = Fit.placed

    def watched(fit: Fit, arrangement: Arrangement, ask: object) -> Entry:
        answers: dict[str, Places] = {}

        def asked(dot: str) -> Places:
            return answers.setdefault(dot, answers.get(dot) or ask(dot))

        cells = [cell for row in arrangement.grid.rows for cell in row]
        before = [(cell.x, cell.y) for cell in cells]

        def engine() -> str:
            with (
                patch.object(bagan.chart.layout.position, "centre", lambda *_arguments: None),
                patch.object(bagan.chart.layout.fit, "ROUNDING", 1000.0),
            ):
                raw = place(fit, arrangement, asked)
            told = "no passage for a line" if raw.arrangement is arrangement else figures(raw)
            for cell, (x, y) in zip(cells, before, strict=True):
                cell.x, cell.y = x, y
            return f"{told:26}"

        ours, pinned = figures(fit.entry(arrangement)), engine()
        with patch.object(Network, "middle_row", lambda _network: [("middle", NODE)]):
            unpinned = engine()
        used = place(fit, arrangement, asked)
        lines.append(f"{ours} | {unpinned} | {pinned} | {figures(used)}")
        return used

    with patch.object(Fit, "placed", watched):
        for path in paths:
            for figure in bagan.draw(bagan.load(path)):
                yield f"{path.stem + ' ' + figure.chart.id:36} {lines[-1]}"


def crossings(paths: list[Path]) -> dict[str, str]:
    """The crossings and bends of each chart."""
    found = {}
    for path in paths:
        for figure in bagan.draw(bagan.load(path)):
            lines = [path for wire in figure.drawing.wires for path in wire.paths]
            bends = sum(len(points) - 2 for points in lines)
            found[f"{path.stem} {figure.chart.id}"] = f"{audit_svg(figure.svg).crossings} {bends:4}"
    return found


def engine_times(paths: list[Path], rounds: int = 9) -> Iterator[str]:
    """How long the engine takes for all that the specs ask it, against other ways to ask."""
    dots: list[str] = []
    with patch.object(
        bagan.chart.layout, "run", lambda engine, dot: dots.append(dot) or run(engine, dot)
    ):
        for path in paths:
            list(bagan.draw(bagan.load(path)))
    program = bagan.chart.layout.find_engine().program
    lined = [dot.replace("splines=none", "") for dot in dots]
    ways = {
        "with its own lines": ("-Tplain", lined),
        "as JSON": ("-Tjson", dots),
        "with its own lines, as JSON": ("-Tjson", lined),
    }

    def seconds(form: str, asked: list[str]) -> float:
        start = time.perf_counter()
        for dot in asked:
            subprocess.run([program, form], input=dot.encode(), check=False, capture_output=True)
        return time.perf_counter() - start

    for name, way in ways.items():
        ratio = median(seconds(*way) / seconds("-Tplain", dots) for _round in range(rounds))
        yield f"{name}: {ratio:.1f} times as long"


def random_charts(count: int) -> str:
    """What the engine's places do to the label sizes of random charts."""
    sys.path.append(str(ROOT))
    from tests.layout.specs import random_spec
    from tests.layout.test_random import ROOM, STYLE, charts

    gains: list[float] = []
    kept: list[Arrangement] = []
    place = Fit.placed

    def watched(fit: Fit, arrangement: Arrangement, ask: object) -> Entry:
        ours = fit.entry(arrangement).size
        entry = place(fit, arrangement, ask)
        if entry.arrangement is arrangement:
            kept.append(arrangement)
        gains.append(entry.size / ours - 1)
        return entry

    with patch.object(Fit, "placed", watched):
        for seed in range(count):
            for chart in charts(random_spec(seed)):
                bagan.chart.layout.draw(chart, ROOM, style=STYLE)
    larger = [gain for gain in gains if gain > 0.005]
    return (
        f"{len(gains)} random charts: the engine's places for {len(gains) - len(kept)}; labels "
        f"larger in {len(larger)}, by {min(larger):.0%} to {max(larger):.0%}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("spec", type=Path, nargs="*", default=SPECS)
    parser.add_argument("--random", type=int, default=0, help="so many random specs as well")
    arguments = parser.parse_args()
    paths = arguments.spec
    heads = [f"{head:26}" for head in ("the fit's own", "unpinned", "the engine's", "as drawn")]
    print(f"{'places: size, width, off':36} {' | '.join(heads)}")
    for line in placed_in_turn(paths):
        print(line, flush=True)
    drawn = crossings(paths)
    with patch.object(Siblings, "best", lambda row, places, _lines: row.names):
        written = crossings(paths)
    with patch.object(Siblings, "best", lambda row, places, _lines: row.order(places)):
        engine = crossings(paths)
    print(f"\n{'crossings, bends':36} {'written':>8} {'engine':>8} {'drawn':>8}")
    for name in drawn:
        print(f"{name:36} {written[name]:>8} {engine[name]:>8} {drawn[name]:>8}")
    print("\nThe engine without lines, as plain text; ", end="")
    print("; ".join(engine_times(paths)))
    if arguments.random:
        print(f"\n{random_charts(arguments.random)}")


if __name__ == "__main__":
    main()
