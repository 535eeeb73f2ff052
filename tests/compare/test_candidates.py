"""Which pairs of units are looked at: all of few, of very many those that share a rare word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.change.compare import candidates as module
from bagan.change.compare.candidates import candidates, sharing
from bagan.change.compare.profiles import Profile, Words
from tests.compare.test_likeness import profile


def units(*names: str) -> list[Profile]:
    return [profile(name) for name in names]


def words_of(*profiles: Profile) -> Words:
    return Words(each.words for each in profiles)


EVEN = Words([])


def test_few_are_all_held_against_each_other() -> None:
    old = units("Dinas Sosial", "Dinas Pangan", "Dinas Olahraga")
    new = units("Dinas Pangan", "Dinas Olahrago", "Dinas Laut")
    pairs = candidates(old, new, EVEN, least=0.62)
    assert [(pair.old.item, pair.new.item, pair.i, pair.j) for pair in pairs] == [
        ("Dinas Pangan", "Dinas Pangan", 1, 0),
        ("Dinas Olahraga", "Dinas Olahrago", 2, 1),
    ]
    assert [pair.names for pair in pairs] == [1.0, pytest.approx(0.75 * 0.925 + 0.25 * 26 / 28)]


def test_only_names_that_allow_the_likeness_asked_for() -> None:
    old, new = units("Dinas Sosial"), units("Dinas Sosial", "Dinas Sosial Budaya Laut Udara")
    assert len(candidates(old, new, EVEN, least=0.75)) == 2
    assert len(candidates(old, new, EVEN, least=0.85)) == 1


def test_a_unit_is_no_group() -> None:
    """Nor does one stop the search for others."""
    (unit,) = units("Dinas Sosial")
    group = replace(unit, group=True)
    pairs = candidates([unit, group], [group, unit], EVEN, least=0.62)
    assert [(pair.i, pair.j) for pair in pairs] == [(0, 1), (1, 0)]


def test_of_very_many_only_those_that_share_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """ "Olahraga" and "olahrago" are alike, but not one word."""
    old, new = units("Pangan", "Olahraga"), units("Pangan", "Olahrago")
    monkeypatch.setattr(module, "ALL_PAIRS_LIMIT", 4)
    assert [(pair.i, pair.j) for pair in candidates(old, new, EVEN, least=0.62)] == [(0, 0), (1, 1)]
    monkeypatch.setattr(module, "ALL_PAIRS_LIMIT", 3)
    assert [(pair.i, pair.j) for pair in candidates(old, new, EVEN, least=0.62)] == [(0, 0)]


def test_a_word_or_a_whole_name_in_common() -> None:
    old = units("Dinas Sosial", "Badan Pangan", "Biro")
    new = units("Seksi Pangan", "Kantor Sosial", "Bidang Laut")
    assert sharing(old, new, EVEN) == [(0, 1), (1, 0)]
    assert sharing(units("Kota", "Kabupaten"), units("Kabupaten", "Kota"), EVEN) == [(0, 1), (1, 0)]


def test_for_each_those_that_share_most_seen_from_either_side() -> None:
    old = units("Pangan Laut", "Pangan Udara")
    new = units("Pangan", "Pangan Laut Udara", "Laut Pangan")
    # the first old one: the third, by name; the second: the second; the first new one: the first
    assert sharing(old, new, EVEN, each=1) == [(0, 0), (0, 1), (0, 2), (1, 1)]
    assert sharing(new, old, EVEN, each=1) == [(0, 0), (1, 0), (1, 1), (2, 0)]
    assert sharing(old, new, EVEN, each=3) == [(i, j) for i in range(2) for j in range(3)]


def test_rare_words_count_more() -> None:
    """The first old unit is nearer to the first new one, but shares a rarer word with the other."""
    old, new = units("Umum Laut", "Umum Kayu"), units("Umum Kayu", "Laut Hutan")
    words = words_of(*old, *new)
    assert sharing(old, new, words, each=1) == [(0, 1), (1, 0)]
    assert sharing(old, new, EVEN, each=1) == [(0, 0), (0, 1), (1, 0)]


def test_of_equal_ones_the_nearest() -> None:
    old, new = units(*["Umum"] * 3), units(*["Umum"] * 3)
    assert sharing(old, new, EVEN, each=1) == [(0, 0), (1, 1), (2, 2)]


def test_the_most_frequent_words_are_left_out() -> None:
    """Two pairs share "laut" and four share "umum"."""
    old = units("Umum Laut", "Umum Kayu")
    new = units("Umum Laut Pasir", "Laut Umum Batu")
    assert sharing(old, new, EVEN, limit=1) == []
    assert sharing(old, new, EVEN, limit=2) == [(0, 0), (0, 1)]
    assert sharing(old, new, EVEN, limit=5) == [(0, 0), (0, 1)]
    assert sharing(old, new, EVEN, limit=6) == [(0, 0), (0, 1), (1, 0), (1, 1)]
