"""A first `bagan svg` of the KISS chart against PlantUML on the same boxes and lines: the ratio.

PlantUML is no part of the tests: name its jar, for example that of Debian's package (``apt-get
download plantuml``, ``dpkg -x``), and have java and dot on the PATH.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

import bagan
from bagan.chart.model import Kind, select

KISS = Path(__file__).parents[1] / "specs" / "kutai-barat.yaml"
LINES = {Kind.KOMANDO: "--", Kind.KOORDINASI: ".."}


def puml() -> str:
    """The chart as PlantUML: a rectangle for each box, a solid or dotted line for each line."""
    spec = bagan.load(KISS)
    annex = spec.regency.lampiran[0]
    chart = select(spec.regency, spec.organisation, annex, annex.bagan[0])
    names = {node: f"n{number}" for number, node in enumerate(chart.nodes)}
    boxes = [
        f'rectangle "{spec.organisation.name(node.unit)}" as {names[key]}'
        for key, node in chart.nodes.items()
    ]
    lines = [
        f"{names[link.source]} {LINES[link.kind]} {names[link.target]}" for link in chart.links
    ]
    return "\n".join(["@startuml", *boxes, *lines, "@enduml"]) + "\n"


def taken(command: list[str]) -> tuple[float, float]:
    """Seconds by the clock, and of the processors."""
    before, start = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    seconds, after = time.perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, used


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("jar", help="plantuml.jar")
    parser.add_argument("--rounds", type=int, default=7, help="pairs (7)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        source, svg = Path(name) / "kiss.puml", Path(name) / "kiss.svg"
        source.write_text(puml(), "utf-8")
        ours = [sys.executable, "-m", "bagan", "svg", str(KISS), "--chart", "kiss", "-o", str(svg)]
        theirs = ["java", "-jar", given.jar, "-tsvg", str(source)]
        pairs = [(taken(ours), taken(theirs)) for _round in range(given.rounds)]
    for what, place in (("by the clock", 0), ("of the processors", 1)):
        mine, other = (median(pair[side][place] for pair in pairs) for side in (0, 1))
        ratio = median(one[place] / two[place] for one, two in pairs)
        print(f"bagan svg : PlantUML {what:<18} {ratio:.2f}  {mine:.2f} s : {other:.2f} s")


if __name__ == "__main__":
    main()
