"""Two folders of specs, a reorganisation apart, in; the time to compare them out.

Both sides of the ratio read every spec and write or keep every drawing as SVG.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from click.testing import CliRunner

from bagan import draw, load
from bagan.chart.options import Options
from bagan.cli import main
from tests.compare.reorganise import reorganise

ROOT = Path(__file__).parents[1]
NAMES = ("kutai-barat", "pasaman-barat")
EACH = 10
"""Reorganisations of each regulation."""


def sides(folder: Path) -> tuple[Callable[[], object], Callable[[], object]]:
    """What is compared: ``bagan diff`` of two folders, and drawing all charts in both."""
    old, new = folder / "lama", folder / "baru"
    for name in NAMES:
        text = (ROOT / "specs" / f"{name}.yaml").read_text("utf-8")
        for seed in range(EACH):
            for place, content in ((old, text), (new, reorganise(name, seed).new_text)):
                place.mkdir(parents=True, exist_ok=True)
                (place / f"{name}-{seed}.yaml").write_text(content, "utf-8")

    def compared() -> None:
        run = CliRunner().invoke(main, ["diff", str(old), str(new), "-o", str(folder / "out")])
        if run.exit_code != 1:
            raise SystemExit(f"bagan diff: {run.exit_code}\n{run.output[-2000:]}")

    def drawn() -> int:
        specs = [load(str(path)) for place in (old, new) for path in place.iterdir()]
        return sum(len(figure.svg) for spec in specs for figure in draw(spec, Options()))

    return compared, drawn
