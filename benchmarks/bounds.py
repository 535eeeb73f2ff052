"""Specs in, a table of their pages out: size of the labels, and what arithmetic allows.

Each annex sheet of the specs named (those of docs/galeri and tests/kinds) is drawn in its room on
its page.  Its label size (points) is held against the two bounds of random_specs.py, "outline" and
"areas"; the smaller of them is what the size is a share of.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))

from bagan.chart.figures import Figure, figures  # noqa: E402
from bagan.chart.options import Options  # noqa: E402
from bagan.chart.printed import print_of  # noqa: E402
from bagan.chart.spec import load_spec  # noqa: E402
from benchmarks.random_specs import ENOUGH, of_areas, of_outline  # noqa: E402

KINDS = (*ROOT.glob("docs/galeri/*.yaml"), *ROOT.glob("tests/kinds/specs/*.yaml"))


def shares(figure: Figure) -> tuple[float, float]:
    """The label size of a page against its two bounds."""
    page = print_of(figure.plan, figure.drawing, figure.bare, figure.style)
    return of_outline(figure), of_areas(figure, page)


def rows(paths: list[Path]) -> Iterator[tuple[float, str]]:
    """The share of a page and its line, for every page of every spec."""
    for path in paths:
        for figure in figures(load_spec(str(path)), Options(font="none"), screens=False):
            size, (outline, areas) = figure.drawing.size, shares(figure)
            share = max(outline, areas)
            name = f"{path.parent.name}/{path.stem} {figure.name}"
            sizes = f"{size:8.2f}{size / outline:9.2f}{size / areas:9.2f}"
            yield share, f"{name:64}{sizes}{share:7.0%}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("specs", type=Path, nargs="*", default=sorted(KINDS), help="these specs")
    found = sorted(rows(parser.parse_args().specs))
    print(f"{'chart':64}{'label':>8}{'outline':>9}{'areas':>9}{'share':>7}")
    print("\n".join(line for _share, line in found))
    enough = sum(share >= ENOUGH for share, _line in found)
    print(f"{enough} of {len(found)} reach {ENOUGH:.0%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
