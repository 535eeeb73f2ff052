"""Words that a page prints in capitals, spelt as the spec spells them."""

from __future__ import annotations

import pytest

from bagan.chart.retaken.casing import recased


@pytest.mark.parametrize(
    ("printed", "known", "wanted"),
    [
        ("KEPALA UPT DINAS", "Kepala UPT", ("Kepala UPT Dinas", True)),
        ("KEPALA", "Kepala UPT", ("Kepala", False)),
        ("Kepala upt", "Kepala UPT", ("Kepala upt", False)),
        ("WAKIL-WAKIL", "Kepala", ("Wakil-Wakil", True)),
        ("BPBD", "BNPB", ("BPBD", False)),
    ],
)
def test_capitals_are_spelt_as_before(printed, known, wanted) -> None:
    assert recased(printed, known) == wanted
