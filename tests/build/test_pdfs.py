"""PDFs made of charts that are drawn already are the PDFs that are made from the spec."""

from __future__ import annotations

from pathlib import Path

import pytest

from bagan.chart.build import Options, annexes, drawn_annexes, pdfs
from bagan.chart.spec import load_spec

SPECS = Path(__file__).parents[2] / "specs"


@pytest.mark.parametrize("name", ["kutai-barat", "pasaman-barat"])
def test_drawn_charts_give_the_same_pdfs(name: str) -> None:
    """Also with the fonts embedded in the charts, which the PDF does not use."""
    spec, options = load_spec(str(SPECS / f"{name}.yaml")), Options()
    drawn = tuple(drawn_annexes(spec, options))
    *parts, whole = pdfs(spec, drawn, options)
    assert whole == annexes(spec, options)
    assert len(parts) == len(spec.regency.lampiran)
    numbered = [(annex.nomor, part) for (annex, _figures), part in zip(drawn, parts, strict=True)]
    for number, part in numbered:
        if number is not None:
            assert part == annexes(spec, options, number=number)


def test_the_options_reach_the_pdfs() -> None:
    spec = load_spec(str(SPECS / "kutai-barat.yaml"))
    options = Options(paper="A3", status="rancangan")
    made = dict(pdfs(spec, tuple(drawn_annexes(spec, options)), options))
    name, data = annexes(spec, options)
    assert made[name] == data
    assert made[name] != annexes(spec, Options())[1]
