"""The two regulations and their five charts, read and drawn once for all tests of a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bagan import Options, draw
from bagan.chart.figures import Figure
from bagan.chart.spec import Spec, load_spec

SPECS = Path(__file__).parents[1] / "specs"
REGENCIES = ("kutai-barat", "pasaman-barat")


@cache
def spec_of(name: str) -> Spec:
    """The spec of specs/NAME.yaml."""
    return load_spec(SPECS / f"{name}.yaml")


@cache
def figures_of(name: str) -> tuple[Figure, ...]:
    """Its charts, as `bagan svg` draws them."""
    return tuple(draw(spec_of(name), Options()))
