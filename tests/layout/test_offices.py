"""Random specs of every kind of office, on any paper: none refused, every sheet proven."""

from __future__ import annotations

from collections import Counter

import pytest

from bagan.chart.figures import figures
from bagan.chart.options import Options
from bagan.chart.printed import print_of
from bagan.chart.spec import Spec, parse_spec
from tests.layout.offices import KINDS, office_spec, text_of
from tests.sampled import sampled

SAMPLE = range(len(KINDS))


def _spec(seed: int, units: int | None = None, kind: str | None = None) -> Spec:
    return parse_spec(text_of(office_spec(seed, kind=kind, units=units)), f"acak-{seed}.yaml")


@pytest.mark.parametrize("seed", SAMPLE)
def test_an_office_of_every_kind_goes_on_sheets_without_a_fault(seed: int) -> None:
    spec = _spec(seed, 12 + 2 * seed)
    drawn = list(figures(spec, Options(font="none"), screens=False))
    shown: Counter[str] = Counter()
    for number, figure in enumerate(drawn, 1):
        assert figure.bare  # proven, or it raises
        assert figure.drawing.size >= spec.regency.gaya.ukuran_minimum
        assert figure.plan.number == number
        shown.update(node.unit for node in figure.chart.nodes.values())
    assert drawn
    if seed % len(KINDS) < len(KINDS) - 3:  # a kind of office: one chart, which shows all
        assert shown.keys() >= spec.organisation.units.keys()


@pytest.mark.parametrize(
    ("seed", "kind"),
    sampled(
        [(7, "puskesmas"), (64, "upt"), (197, "perumda"), (587, "office")],
        [
            (7, "puskesmas"),
            (64, "upt"),
            (197, "perumda"),
            (587, "office"),
            (83, "office"),
            (151, "office"),
            (2775, "bpbd"),
        ],
    ),
)
def test_offices_once_at_fault(seed: int, kind: str) -> None:
    """A line with a loose end; a spine over a corner of its page; more notes than a page holds;
    notes that are wider where no signature stands; rails of two rows one over the other; tops that
    nothing joins; a line to the head's head, for which a sheet has a note."""
    for figure in figures(_spec(seed, kind=kind), Options(font="none"), screens=False):
        assert print_of(figure.plan, figure.drawing, figure.bare, figure.style)


@pytest.mark.parametrize("seed", range(sampled(1, 3)))
def test_more_units_than_any_sheet_holds_go_on_several(seed: int) -> None:
    drawn = list(figures(_spec(seed, 150), Options(font="none", paper="A4")))
    assert len(drawn) > 2


def test_the_random_offices_have_what_a_spec_may_have() -> None:
    """Guards the test above: specs that had become too tame would prove nothing."""
    seen: Counter[str] = Counter()
    papers, margins, statuses = set(), set(), set()
    sizes = []
    for seed in range(sampled(150, 170)):
        spec = office_spec(seed)
        view = spec["lampiran"][0]["bagan"][0]
        text = text_of(spec)
        seen.update(word for word in ("unsur:", "pejabat:", "anggota_tim:", "<->", "/", "kaki:")
                    if word in text)  # fmt: skip
        seen.update(word for word in ("staf", "samping", "bingkai", "orang") if view.get(word))
        papers.add((spec["kertas"]["ukuran"], spec["kertas"]["arah"]))
        margins.add(isinstance(spec["kertas"].get("margin"), dict))
        statuses.add(spec["peraturan"]["status"])
        listed = [entry for listing in spec.get("daftar", ()) for entry in listing["isi"]]
        sizes.append(len(spec["unit"]) + len(listed))
    assert min(seen.values()) > 2
    assert len(seen) == 10
    assert len(papers) == 14
    assert (len(margins), len(statuses)) == (2, 3)
    assert min(sizes) < 6
    assert max(sizes) > 280
