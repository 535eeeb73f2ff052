"""Nothing in, a table of speeds out: each a ratio of two things measured in one run.

Both sides of a ratio take turns, so that whatever else the machine does slows both; the
table shows the median of the pairs.  ``--rounds`` is how many pairs.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from unittest.mock import patch

import naskah
import sets

import bagan
import bagan.chart.annex
from bagan.chart.layout import draw, find_engine
from bagan.chart.layout.engine import Engine, Places, run
from bagan.chart.model import select
from bagan.chart.options import Options, adjusted, style_of
from bagan.chart.spec import parse_spec
from bagan.chart.svg import to_svg
from bagan.templating import template_folder

ROOT = Path(__file__).parents[1]
KISS = ROOT / "specs" / "kutai-barat.yaml"
UNKEPT = "PYTHONDONTWRITEBYTECODE"
BARE_PDF = """\
import sys
from pathlib import Path
from weasyprint import HTML
html = Path(sys.argv[1]).read_text("utf-8")
HTML(string=html, base_url=sys.argv[2]).write_pdf(sys.argv[3], pdf_variant="pdf/a-2a")
"""
ANNEX_MEMORY = """\
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from bagan.cli import main
main(sys.argv[1:], standalone_mode=False)
used = [getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
status = Path("/proc/self/status")
if status.exists():
    used[0] = next(int(line.split()[1]) for line in status.open() if line.startswith("VmHWM"))
print(*used)
"""
"""What getrusage tells of a process itself on Linux begins with what the process that started it
held; the kernel's own mark does not [proc(5), VmHWM]."""


@dataclass(frozen=True)
class Row:
    """One line of the table: what was measured, the most allowed, and the measure."""

    what: str
    most: float
    measured: float
    detail: str

    def __str__(self) -> str:
        verdict = "ok" if self.measured <= self.most else "ABOVE"
        return f"{self.what:<58} {self.most:>6g} {self.measured:>9.2f}  {verdict:<5}  {self.detail}"


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def pairs(one: Callable[[], object], other: Callable[[], object], rounds: int) -> list[float]:
    """The medians of the ratio and of both sides in seconds, after one round unmeasured."""
    one(), other()
    times = [(seconds(one), seconds(other)) for _round in range(rounds)]
    return [
        median(first / second for first, second in times),
        median(first for first, _second in times),
        median(second for _first, second in times),
    ]


def row(what: str, most: float, measured: list[float]) -> Row:
    ratio, one, other = measured
    return Row(what, most, ratio, f"{one * 1000:.0f} ms : {other * 1000:.0f} ms")


def python(*arguments: object) -> None:
    """Run Python in a process of its own, which may keep the bytecode of its modules: that of
    installed packages is kept, and ours would be compiled again each time."""
    kept = {name: value for name, value in os.environ.items() if name != UNKEPT}
    command = [sys.executable, *map(str, arguments)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=kept)


def start_up(rounds: int) -> Row:
    """The first answer of the command line, against the import of click alone."""
    command = Path(sys.executable).with_name("bagan")
    return row(
        "bagan --help : python -c 'import click'",
        1.3,
        pairs(lambda: python(command, "--help"), lambda: python("-c", "import click"), rounds),
    )


def drawing(rounds: int) -> Row:
    """From the KISS chart's spec text to SVG bytes, against the engine on all that it is
    asked meanwhile: for the ranks and orders, and for the places."""
    text, dots = KISS.read_text("utf-8"), list[str]()
    options = Options()

    def whole() -> bytes:
        spec = adjusted(parse_spec(text, str(KISS)), options)
        annex = spec.regency.lampiran[0]
        chart = select(spec.regency, spec.organisation, annex, annex.bagan[0])
        style = style_of(spec.regency)
        sheet = bagan.chart.annex.sheet_of(chart)
        plan = bagan.chart.annex.page_plan(spec.regency, annex, sheet=sheet, number=1, last=False)
        picture = draw(chart, plan.room, style=style, engine=find_engine())
        return to_svg(picture, style=style, legend=annex.keterangan)

    def remember(engine: Engine, dot: str) -> Places:
        dots.append(dot)
        return run(engine, dot)

    with patch("bagan.chart.layout.run", remember):
        whole()
    return row(
        f"KISS, spec text to SVG : engine on its {len(dots)} DOTs",
        3.0,
        pairs(whole, lambda: [run(find_engine(), dot) for dot in dots], rounds),
    )


def annex(rounds: int, folder: Path) -> Row:
    """``bagan annex`` from a standing start, against WeasyPrint alone on the same HTML."""
    html, script, pdf = (folder / name for name in ("annex.html", "bare.py", "annex.pdf"))
    script.write_text(BARE_PDF, "utf-8")
    with patch("bagan.chart.annex.annex_html", wraps=bagan.chart.annex.annex_html) as made:
        bagan.annex(bagan.load(KISS))
        arguments, named = made.call_args
    html.write_text(bagan.chart.annex.annex_html(*arguments, **named), "utf-8")
    base = template_folder().as_uri() + "/"
    return row(
        "bagan annex : WeasyPrint alone on its HTML",
        1.3,
        pairs(
            lambda: python("-m", "bagan", "annex", KISS, "-o", pdf),
            lambda: python(script, html, base, pdf),
            rounds,
        ),
    )


def word(rounds: int) -> Row:
    """The Word annex, from the text of a spec on, against the PDF; both were made once before."""
    return row(
        "Word annex : PDF of the same spec",
        0.5,
        pairs(
            lambda: bagan.annex(bagan.load(KISS), form="docx"),
            lambda: bagan.annex(bagan.load(KISS)),
            rounds,
        ),
    )


def checking(rounds: int) -> Row:
    """The rules of both regulations with their texts, warm, in seconds; how many times what
    reading the specs and the texts takes."""
    from bagan.law.rules import read_naskah

    texts = {path: path.read_text("utf-8") for path in (ROOT / "specs").glob("*.yaml")}

    def read() -> list[object]:
        specs = [bagan.load(path, text) for path, text in texts.items()]
        return [(spec, read_naskah(spec)) for spec in specs]

    def checked() -> None:
        for spec, text in read():
            bagan.check(spec, text)

    ratio, seconds, reading = pairs(checked, read, rounds)
    detail = f"{ratio:.1f} times reading them, {reading * 1000:.0f} ms"
    return Row(f"check of {len(texts)} regulations, seconds", 0.4, seconds, detail)


def comparing(rounds: int, folder: Path) -> Row:
    """Two folders compared and drawn, against drawing every chart in both."""
    what = "bagan diff of 20 pairs : drawing both charts of each"
    return row(what, 1.5, pairs(*sets.sides(folder), rounds))


def memory(folder: Path) -> Row:
    """The most memory that the two processes of one ``bagan annex`` ever hold together, in MB."""
    command = [sys.executable, "-c", ANNEX_MEMORY, "annex", KISS, "-o", folder / "m.pdf"]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    unit = 1 if sys.platform == "darwin" else 1024  # getrusage counts bytes there
    used = [int(number) * unit / 1e6 for number in told.splitlines()[-1].split()]
    return Row("bagan annex: peak memory, MB", 160, sum(used), "{:.0f} + {:.0f}".format(*used))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7, help="pairs per ratio (7)")
    rounds = parser.parse_args().rounds
    print(f"{'':<58} {'most':>6} {'measured':>9}")
    with tempfile.TemporaryDirectory() as name:
        print(start_up(3 * rounds), flush=True)
        print(drawing(rounds), flush=True)
        print(annex(rounds, Path(name)), flush=True)
        print(word(rounds), flush=True)
        print(checking(rounds), flush=True)
        print(comparing(max(rounds // 3, 1), Path(name)), flush=True)
        print(memory(Path(name)), flush=True)
    for found in naskah.measures():
        print(Row(found.what, found.most, found.measured, found.detail), flush=True)


if __name__ == "__main__":
    main()
