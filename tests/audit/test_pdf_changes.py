"""Whatever is changed in a finished PDF is found, on its page and on no other."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from bagan import Options, annex
from bagan.chart.audit.pdf import PageReport, Wanted, prove_pages, read_pdf
from bagan.chart.audited import wanted_pages
from bagan.chart.spec import load_spec
from tests.audit.pdf_changes import CHANGES, change
from tests.audit.pdf_work import Work
from tests.sampled import sampled

SPECS = Path(__file__).parents[2] / "specs"
NAMES = ("kutai-barat", "pasaman-barat")


class Made:
    """A regulation's PDF, or that of one annex, and what its spec says of it."""

    def __init__(self, name: str, number: str | None = None) -> None:
        spec = load_spec(str(SPECS / f"{name}.yaml"))
        _file, self.data = annex(spec, Options(), number=number)
        annexes = [each for each in spec.regency.lampiran if number in (None, each.nomor)]
        self.wanted, _tables = wanted_pages(spec, tuple(annexes), Options())

    def proven(self, data: bytes, wanted: list[Wanted] | None) -> tuple[PageReport, ...]:
        return prove_pages(read_pdf(data), expected=wanted)


@pytest.fixture(scope="session")
def made() -> list[Made]:
    return [Made(name) for name in NAMES]


@pytest.fixture(scope="session")
def small() -> Made:
    """A chart of seven boxes, with arrowheads."""
    return Made("pasaman-barat", "III")


def test_nothing_is_found_before_a_change(made: list[Made]) -> None:
    for each in made:
        for wanted in (each.wanted, None):
            assert [page.report.findings for page in each.proven(each.data, wanted)] == [()] * len(
                each.wanted
            )


@pytest.mark.parametrize("seed", range(sampled(10, 30)))
def test_a_change_at_random_is_found(made: list[Made], seed: int) -> None:
    dice = random.Random(seed)
    each = dice.choice(made)
    data, number = change(each.data, dice)
    for page in each.proven(data, each.wanted):
        assert bool(page.report.findings) is (page.number == number)


@pytest.mark.parametrize("alter", CHANGES, ids=lambda alter: alter.__name__)
def test_every_kind_of_change_is_found(
    made: list[Made], small: Made, alter: Callable[[Work], None]
) -> None:
    """With the spec always; without it, what no right drawing has is found all the same."""
    dice = random.Random(alter.__name__)
    # the small chart has no frames
    each = made[0] if alter.__name__ == "frame_moved" else small
    data, number = change(each.data, dice, alter)
    seen = [each.wanted, None] if alter.__name__ in OF_ITSELF else [each.wanted]
    for wanted in seen:
        found = {page.number for page in each.proven(data, wanted) if page.report.findings}
        assert found == {number}


OF_ITSELF = {
    "box_moved", "box_resized", "box_removed", "border_removed", "pattern_changed",
    "line_through_a_box", "label_removed", "label_letter_moved", "label_shrunk",
    "legend_sample_changed", "covered", "paled", "coloured",
}  # fmt: skip
"""What a page tells of itself."""
