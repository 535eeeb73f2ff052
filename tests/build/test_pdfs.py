"""PDFs made of charts that are drawn already are the PDFs that are made from the spec."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan import Options, annex, draw, load
from tests.sampled import sampled

SPECS = Path(__file__).parents[2] / "specs"


@pytest.mark.parametrize("name", sampled(["pasaman-barat"], ["kutai-barat", "pasaman-barat"]))
def test_drawn_charts_give_the_same_pdfs(name: str) -> None:
    """Also with the fonts embedded in the charts, which the PDF does not use."""
    spec = load(SPECS / f"{name}.yaml")
    drawn = tuple(draw(spec))
    assert annex(spec, drawn=drawn) == annex(spec)
    for number in (item.nomor for item in spec.regency.lampiran):
        assert annex(spec, number=number, drawn=drawn) == annex(spec, number=number)


def test_the_options_reach_the_pdfs() -> None:
    spec = load(SPECS / "kutai-barat.yaml")
    options = Options(paper="A3", status="rancangan")
    made = annex(spec, options, drawn=tuple(draw(spec, options)))
    assert made == annex(spec, options)
    assert made != annex(spec)
