"""Which lists, annexes and charts of two versions are the same."""

from __future__ import annotations

import pytest

from bagan.change.compare.containers import Container, Place
from bagan.change.compare.pairing import pair_annexes, pair_charts, pair_containers
from bagan.chart.model import Bagan, Lampiran


def box(
    key: str, units: str, *, article: str = "", within: str = "", heading: str = ""
) -> Container:
    """A list, or with a heading an unsur, that holds these units; its article is its key."""
    places = tuple(Place(unit, unit, 0, (), "") for unit in units)
    return Container(key, within, heading or None, article or key, None, 0, tuple(units), places)


def paired(old: list[Container], new: list[Container], **lives: str) -> dict[str, str]:
    """The same from either side."""
    pairs = pair_containers(old, new, lives)
    back = {new_id: old_id for old_id, new_id in lives.items()}
    assert {b: a for a, b in pair_containers(new, old, back).items()} == pairs
    return pairs


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        # by half of the members
        ({"A": "abc"}, {"X": "abc"}, {"A": "X"}),
        ({"A": "ab"}, {"X": "ax"}, {"A": "X"}),
        ({"A": "abc"}, {"X": "axy"}, {}),
        # by the article, whoever stands there
        ({"A": "abc"}, {"A": "xyz"}, {"A": "A"}),
        # those who stand there weigh more, up to a quarter
        ({"A": "abc", "B": "xyz"}, {"A": "xyz", "B": "abc"}, {"A": "B", "B": "A"}),
        ({"A": "abcd"}, {"A": "wxyz", "B": "abyz"}, {"A": "B"}),
        ({"A": "ab"}, {"A": "axyz", "B": "abxyz"}, {"A": "A"}),
        # each once, ties to the earlier ones
        ({"A": "ab"}, {"X": "ab", "Y": "ab"}, {"A": "X"}),
        ({"A": "ab", "B": "ab"}, {"X": "ab", "Y": "ab"}, {"A": "X", "B": "Y"}),
        ({"A": "ab", "B": "ab", "C": "ab"}, {"X": "ab"}, {"A": "X"}),
    ],
)
def test_lists(old: dict[str, str], new: dict[str, str], pairs: dict[str, str]) -> None:
    before, after = ([box(key, units) for key, units in side.items()] for side in (old, new))
    assert paired(before, after) == pairs


def test_members_are_known_by_who_lives_on() -> None:
    assert paired([box("A", "ab")], [box("X", "cd")]) == {}
    assert paired([box("A", "ab")], [box("X", "cd")], a="c", b="d") == {"A": "X"}


def test_who_stands_under_a_heading_stands_in_the_list() -> None:
    old = [box("A", ""), box("A1", "ab", within="A", heading="Satu")]
    new = [box("X", "ab"), box("A", "z")]
    assert paired(old, new) == {"A": "X"}


def test_lists_in_which_nobody_stands_are_those_of_one_article() -> None:
    assert paired([box("A", ""), box("B", "")], [box("B", ""), box("C", "")]) == {"B": "B"}


def unsur(key: str, units: str, heading: str) -> Container:
    return box(key, units, article="L", within=f"{key[0]}", heading=heading)


def unsur_pairs(old: list[Container], new: list[Container], **lives: str) -> dict[str, str]:
    pairs = paired([box("L", "lmnop"), *old], [box("M", "lmnop"), *new], **lives)
    assert pairs.pop("L") == "M"
    return pairs


def test_unsur_by_heading_then_by_members() -> None:
    old = [unsur("L1", "ab", "Satu"), unsur("L2", "cd", "Dua"), unsur("L3", "ef", "Tiga")]
    new = [unsur("M1", "ef", "SATU"), unsur("M2", "cx", "Baru"), unsur("M3", "gh", "Lain")]
    assert unsur_pairs(old, new) == {"L1": "M1", "L2": "M2"}


def test_unsur_of_one_heading_the_first_with_the_first() -> None:
    old = [unsur("L1", "ab", "Satu"), unsur("L2", "cd", "Satu")]
    new = [unsur("M1", "cd", "Satu"), unsur("M2", "ab", "Satu"), unsur("M3", "cd", "Satu")]
    assert unsur_pairs(old, new) == {"L1": "M1", "L2": "M2"}


def test_members_of_renamed_unsur_are_known_by_who_lives_on() -> None:
    old, new = [unsur("L1", "ab", "Satu")], [unsur("M1", "xy", "Dua")]
    assert unsur_pairs(old, new) == {}
    assert unsur_pairs(old, new, a="x") == {"L1": "M1"}


def test_unsur_of_lists_that_are_not_the_same_are_not_the_same() -> None:
    old = [box("L", "abc"), unsur("L1", "d", "Satu")]
    new = [box("M", "xyz"), unsur("M1", "d", "Satu")]
    assert paired(old, new) == {}


def annex(nomor: str | None, *charts: tuple[str, str]) -> Lampiran:
    views = tuple(Bagan(id=item, judul=title or None) for item, title in charts)
    return Lampiran(nomor=nomor, judul=f"Lampiran {nomor}", bagan=views)


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        # by their charts
        ([annex("I", ("a", ""), ("b", ""))], [annex("II", ("b", ""))], {"I": "II"}),
        # by their number
        ([annex("I", ("a", ""))], [annex("I", ("b", ""))], {"I": "I"}),
        ([annex("I", ("a", ""))], [annex("II", ("b", ""))], {}),
        # by charts rather than by number
        (
            [annex("I", ("a", "")), annex("II", ("b", ""))],
            [annex("I", ("b", "")), annex("II", ("a", ""))],
            {"I": "II", "II": "I"},
        ),
        # of charts that are the same under another id
        ([annex(None, ("a", "Satu"))], [annex("I", ("x", "SATU"))], {"": "I"}),
        # ties to the earlier one
        (
            [annex("I", ("a", ""), ("b", ""))],
            [annex("III", ("a", ""), ("c", "")), annex("II", ("b", ""), ("d", ""))],
            {"I": "III"},
        ),
    ],
)
def test_annexes(old: list[Lampiran], new: list[Lampiran], pairs: dict[str, str]) -> None:
    wanted = {f"lampiran:{was}": f"lampiran:{now}" for was, now in pairs.items()}
    assert pair_annexes(old, new) == wanted
    assert pair_annexes(new, old) == {now: was for was, now in wanted.items()}


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ([("a", "Satu")], [("x", "Satu")], {"a": "x"}),
        ([("a", "Satu")], [("x", "Dua")], {}),
        ([("a", "Satu")], [("a", "Satu"), ("x", "Satu")], {}),
        ([("a", "Satu"), ("b", "Satu")], [("x", "Satu")], {}),
        ([("a", "Satu")], [("x", "Satu"), ("y", "Satu")], {}),
        ([("a", "Satu"), ("b", "Dua")], [("y", "Dua"), ("x", "Satu")], {"a": "x", "b": "y"}),
        # a chart without a title of its own has that of its annex
        ([("a", "")], [("x", "Lampiran I")], {"a": "x"}),
    ],
)
def test_charts(
    old: list[tuple[str, str]], new: list[tuple[str, str]], pairs: dict[str, str]
) -> None:
    before, after = [annex("I", *old)], [annex("I", *new)]
    assert pair_charts(before, after) == pairs
    assert pair_charts(after, before) == {now: was for was, now in pairs.items()}
