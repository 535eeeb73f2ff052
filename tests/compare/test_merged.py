"""Mergers and splits that nobody declared, told by the words of the names."""

from __future__ import annotations

import pytest

from bagan.change.compare import Perubahan
from bagan.change.compare.identity import identify
from bagan.change.compare.lineage import Event
from bagan.change.compare.merged import guess_events
from bagan.chart.spec import Spec
from tests.compare.small import spec
from tests.compare.tricky import asal

OFFICES = """      - distan: Dinas Pertanian
      - diskan: Dinas Perikanan
      - dagang: Dinas Perdagangan
"""


def offices(*names: str) -> tuple[Spec, list[str]]:
    """A spec with these offices, and their ids: the names' words joined by hyphens."""
    ids = ["-".join(name.lower().replace(",", "").split()) for name in names]
    rows = "".join(f"      - {item}: {name}\n" for item, name in zip(ids, names, strict=True))
    return spec((OFFICES, rows)), ids


def events(old: list[str], new: list[str]) -> list[tuple[str, str, str, float | None]]:
    """Kind, old names, new names and score; the same from either side."""
    before, lost = offices(*old)
    after, found = offices(*new)
    there = guess_events(before, after, {}, lost=lost, found=found)
    back = guess_events(after, before, {}, lost=found, found=lost)
    turned = {Perubahan.GABUNG: Perubahan.PECAH, Perubahan.PECAH: Perubahan.GABUNG}
    assert {Event(turned[e.kind], e.new, e.old, e.since, e.score) for e in back} == set(there)
    assert all(event.since is None for event in there)
    return [
        (
            event.kind.value,
            "; ".join(map(before.organisation.name, event.old)),
            "; ".join(map(after.organisation.name, event.new)),
            event.score,
        )
        for event in there
    ]


@pytest.mark.parametrize(
    ("parts", "whole", "score"),
    [
        (["Dinas Pangan", "Dinas Kelautan"], "Dinas Pangan dan Kelautan", 0.9),
        (["Dinas Pangan", "Badan Kelautan"], "Dinas Kelautan, Pangan", 0.9),
        (["Dinas Pangan", "Dinas Kelautan", "Dinas Pasar"], "Dinas Pasar Pangan Kelautan", 0.9),
        # of three words two, and of five three, but not of four two
        (["Dinas Pangan", "Dinas Kelautan"], "Dinas Pangan, Kelautan dan Kebun", 0.6),
        (["Dinas Pangan", "Dinas Kelautan Udara"], "Dinas Pangan Kelautan Udara Kebun Hutan", 0.54),
        (["Dinas Kayu Batu", "Dinas Api Air Laut"], "Dinas Kayu Batu Api Air Laut Salju Es", 0.64),
        (["Dinas Pangan", "Dinas Kelautan"], "Dinas Pangan, Kelautan, Kebun, Hutan", None),
        # one alone is renamed
        (["Dinas Pangan"], "Dinas Pangan dan Kelautan", None),
        (["Dinas Pangan", "Dinas Kebun"], "Dinas Pangan dan Kelautan", None),
        # parts that share a word: the larger one, and then nothing is left
        (["Dinas Pangan Kebun", "Dinas Pangan Laut"], "Dinas Pangan Kebun Laut", None),
        # one that has all the words of the whole is the whole
        (["Dinas Kelautan Pangan", "Dinas Pangan"], "Badan Pangan Kelautan", None),
        # a word of a class tells nothing
        (["Bagian Umum", "Badan"], "Bagian Umum Badan", None),
    ],
)
def test_one_of_several(parts: list[str], whole: str, score: float | None) -> None:
    merged = [] if score is None else [("gabung", "; ".join(parts), whole, score)]
    split = [] if score is None else [("pecah", whole, "; ".join(parts), score)]
    assert events(parts, [whole]) == merged
    assert events([whole], parts) == split


def test_of_parts_that_share_a_word_the_larger_one() -> None:
    parts = ["Dinas Laut", "Dinas Pangan Kebun", "Dinas Laut Udara", "Dinas Kebun"]
    assert events(parts, ["Dinas Pangan Kebun Laut Udara"]) == [
        (
            "gabung",
            "Dinas Pangan Kebun; Dinas Laut Udara",
            "Dinas Pangan Kebun Laut Udara",
            0.9,
        )
    ]


def test_a_part_that_would_fit_two_is_in_neither() -> None:
    """It would as well be the new name of either."""
    parts = ["Dinas Pangan", "Dinas Laut", "Dinas Udara"]
    assert events(parts, ["Dinas Pangan Laut", "Dinas Pangan Udara"]) == []


def test_a_name_that_is_still_there_is_not_merged() -> None:
    parts = ["Dinas Pangan", "Dinas Laut"]
    assert events(parts, ["Dinas Pangan Laut", "DINAS PANGAN"]) == []
    assert events([*parts, "Dinas Pangan Laut"], ["Dinas Pangan Laut"]) == []


def test_two_mergers_and_a_split_at_once_the_surest_first() -> None:
    old = ["Dinas Kayu", "Dinas Batu", "Dinas Pangan", "Dinas Laut", "Badan Data Riset"]
    new = ["Dinas Kayu Batu Pasir", "Dinas Pangan Laut", "Badan Data", "Badan Riset"]
    assert events(old, new) == [
        ("pecah", "Badan Data Riset", "Badan Data; Badan Riset", 0.9),
        ("gabung", "Dinas Pangan; Dinas Laut", "Dinas Pangan Laut", 0.9),
        ("gabung", "Dinas Kayu; Dinas Batu", "Dinas Kayu Batu Pasir", 0.6),
    ]


def test_one_of_a_merger_and_a_split_that_share_an_office() -> None:
    """Both are as sure as each other: the one whose ids come first, from either side."""
    old = ["Dinas Pangan Laut", "Dinas Kebun"]
    new = ["Dinas Pangan Laut Kebun", "Dinas Pangan", "Dinas Laut"]
    assert events(old, new) == [("gabung", "; ".join(old), "Dinas Pangan Laut Kebun", 0.9)]
    old = ["Dinas Pangan Laut", "Dinas Tani"]
    new = ["Dinas Pangan Laut Tani", "Dinas Pangan", "Dinas Laut"]
    assert events(old, new) == [("pecah", "Dinas Pangan Laut", "Dinas Pangan; Dinas Laut", 0.9)]


def test_nothing_is_guessed_of_a_group() -> None:
    group = "para-asisten"
    assert guess_events(spec(), spec(), {}, lost=[group], found=[group, "distan"]) == ()


GROWN = ("Dinas Pertanian\n", "Dinas Pertanian dan Perikanan\n")
RENAMED = asal("distan", "Dinas Pertanian dan Perikanan", "cara: ganti nama, dari: distan")
FISHERY = "      - diskan: Dinas Perikanan\n"
GONE = (FISHERY, "")
BAGIAN = FISHERY.replace("Dinas", "Bagian")


@pytest.mark.parametrize(
    ("was", "now", "merged"),
    [
        ((), (GROWN, GONE), True),
        # that office is still there, or another may be it, or it was no perangkat daerah
        ((), (GROWN,), False),
        ((), (GROWN, (FISHERY, "      - laut: Dinas Kelautan dan Perikanan\n")), False),
        (((FISHERY, BAGIAN),), (GROWN, GONE), False),
        # its new name has nothing of the other's
        ((), (("Dinas Pertanian\n", "Dinas Pertanian dan Kebun\n"), GONE), False),
        # the spec says that only its name is another
        ((), (("distan: Dinas Pertanian\n", f"{RENAMED}\n"), GONE), False),
    ],
)
def test_one_that_lives_on_with_the_other_s_name(
    was: tuple[tuple[str, str], ...], now: tuple[tuple[str, str], ...], merged: bool
) -> None:
    """Forth a merger into it, back a split from it."""
    before, after = spec(*was), spec(*now)
    both, one = ("distan", "diskan"), ("distan",)
    there, back = identify(before, after).events, identify(after, before).events
    score = 0.9
    assert there == ((Event(Perubahan.GABUNG, both, one, None, score),) if merged else ())
    assert back == ((Event(Perubahan.PECAH, one, both, None, score),) if merged else ())
