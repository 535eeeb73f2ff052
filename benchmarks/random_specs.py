"""Seeds in, a table of random offices out: refused, at fault, time, and size of labels by kind.

Each spec (tests/layout/offices.py) is loaded as a file would be, every sheet of its annex is
drawn, written and proven by the audit, as ``bagan build`` does before it sets a PDF.  A fault
is a spec with errors, one that is refused, a drawing that the audit faults, any exception, or
one that takes longer than ``--limit``.  Its seed, message and spec are kept in build/random, to
run it again by ``--seeds N``.

Times are seconds of processor, of this program and of the layout engine that it starts, so that
what else the machine does counts little.  The label size of a page is held against two that
arithmetic allows, for the worst page of a spec: "outline", the largest of any outline that the
search tries for this chart in this room (widths of boxes, numbers of stacks, spine off the
middle) in forms as usual as the drawing's, before a line is led; and "areas", the bound of
docs/rupa.md, which knows only what area each box needs.  Of each, the median over the specs and
the share that reaches 95 %.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))

from bagan.chart.audit.looks.bound import best_size  # noqa: E402
from bagan.chart.audit.looks.scene import Scene  # noqa: E402
from bagan.chart.audit.pdf import Print  # noqa: E402
from bagan.chart.figures import Figure, figures  # noqa: E402
from bagan.chart.layout import TooSmall, find_engine, outlined_size  # noqa: E402
from bagan.chart.options import Options  # noqa: E402
from bagan.chart.printed import print_of  # noqa: E402
from bagan.chart.spec import parse_spec  # noqa: E402
from bagan.problem import BaganError, SpecError  # noqa: E402
from tests.layout.offices import KINDS, office_spec, text_of  # noqa: E402

ENOUGH = 0.95
"""Of what arithmetic allows."""


@dataclass(frozen=True)
class Result:
    """What came of one seed; ``fault`` is empty where nothing is wrong."""

    seed: int
    kind: str
    units: int = 0
    sheets: int = 0
    seconds: float = 0.0
    label: float = 0.0
    of_outline: float | None = None
    of_areas: float | None = None
    fault: str = ""
    message: str = ""


def result_of(seed: int, *, limit: float, bound: bool) -> Result:
    """One seed's spec, from its text to proven pictures in their places on the pages."""
    kind = KINDS[seed % len(KINDS)]
    text = text_of(office_spec(seed))
    start = _seconds()
    units = 0
    drawn: list[tuple[Figure, Print]] = []
    try:
        spec = parse_spec(text, f"acak-{seed}.yaml")
        units = len(spec.organisation.units)
        for figure in figures(spec, Options(font="none"), screens=False):
            page = print_of(figure.plan, figure.drawing, figure.bare, figure.style)
            drawn.append((figure, page))
        fault = message = ""
    except SpecError as error:
        fault, message = "spec", "\n".join(map(str, error.problems))
    except TooSmall as error:
        fault, message = "refused", str(error)
    except BaganError as error:
        fault, message = type(error).__name__, str(error)
    except Exception:
        fault, message = "exception", traceback.format_exc()
    took = _seconds() - start
    if not fault and took > limit:
        fault, message = "slow", f"{took:.1f} s"
    result = Result(seed, kind, units, len(drawn), took, fault=fault, message=message)
    if fault or not bound:
        return result
    return replace(
        result,
        label=min(figure.drawing.size for figure, _page in drawn),
        of_outline=min(of_outline(figure) for figure, _page in drawn),
        of_areas=min(of_areas(figure, page) for figure, page in drawn),
    )


def _seconds() -> float:
    used = [getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def of_areas(figure: Figure, page: Print) -> float:
    """The label size of a page against the bound, as ``bagan audit --rupa`` of its PDF has it."""
    return figure.drawing.size / best_size(Scene(page.picture), figure.style)


def of_outline(figure: Figure) -> float:
    room, engine = figure.plan.room, find_engine()
    return figure.drawing.size / outlined_size(
        figure.chart, room, style=figure.style, engine=engine, alike=True
    )


def results(
    seeds: Sequence[int], *, jobs: int, limit: float, bound: bool, folder: Path
) -> Iterator[Result]:
    """The results as they come; each fault's spec and message are kept in *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(jobs) as pool:
        asked = [pool.submit(result_of, seed, limit=limit, bound=bound) for seed in seeds]
        for future in as_completed(asked):
            result = future.result()
            if result.fault:
                name = f"{result.seed}-{result.fault}"
                (folder / f"{name}.yaml").write_text(text_of(office_spec(result.seed)), "utf-8")
                (folder / f"{name}.txt").write_text(result.message, "utf-8")
            yield result


def row(name: str, found: Sequence[Result]) -> str:
    """One line of the table."""
    refused = sum(result.fault in ("spec", "refused") for result in found)
    wrong = sum(bool(result.fault) for result in found) - refused
    slowest = max(found, key=lambda result: result.seconds)
    return (
        f"{name:28}{len(found):6}{refused:9}{wrong:9}"
        f"{median(result.seconds for result in found):8.2f}"
        f"{slowest.seconds:8.2f} {f'({slowest.seed}, {slowest.units} units)':18}"
        f"{_shares([result.of_outline for result in found])}"
        f"{_shares([result.of_areas for result in found])}"
    )


def _shares(found: Sequence[float | None]) -> str:
    shares = [share for share in found if share is not None]
    if not shares:
        return ""
    enough = sum(share >= ENOUGH for share in shares) / len(shares)
    return f"{median(shares):9.0%}{enough:7.0%}"


def table(found: Sequence[Result]) -> Iterator[str]:
    heads = (
        f"{'kind':28}{'specs':>6}{'refused':>9}{'at fault':>9}{'median':>8}{'slowest':>8} {'':18}"
    )
    yield heads + "".join(f"{name:>9}{'95 %':>7}" for name in ("outline", "areas"))
    for kind in KINDS:
        some = [result for result in found if result.kind == kind]
        if some:
            yield row(kind, some)
    yield row("all", found)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=300, help="so many specs (300)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (0)")
    parser.add_argument("--seeds", type=int, nargs="+", help="these seeds alone")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes")
    parser.add_argument("--limit", type=float, default=10.0, help="seconds that one may take (10)")
    parser.add_argument("--no-bound", action="store_true", help="do not compute the bound")
    parser.add_argument("--keep", type=Path, help="add a line of JSON for each to this file")
    asked = parser.parse_args()
    found = []
    seeds = asked.seeds or range(asked.first, asked.first + asked.count)
    for result in results(
        seeds,
        jobs=asked.jobs,
        limit=asked.limit,
        bound=not asked.no_bound,
        folder=ROOT / "build" / "random",
    ):
        found.append(result)
        if asked.keep:
            with asked.keep.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(result)) + "\n")
        if result.fault:
            lines = result.message.strip().splitlines()
            told = " ".join(lines[-1:] if result.fault == "exception" else lines[:2])[:300]
            name = f"{result.seed} {result.kind} {result.units} units"
            print(f"{name}, {result.fault}: {told}", flush=True)
    print("\n".join(table(found)))
    return 1 if any(result.fault for result in found) else 0


if __name__ == "__main__":
    sys.exit(main())
