"""What kept its order in two versions: the most, and of several the same from either side."""

from __future__ import annotations

from itertools import permutations

import pytest

from bagan.change.compare.common_order import longest_common_order

NAMES = {letter: letter for letter in "abcdefg"}


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("abc", "abc", "abc"),
        ("cab", "cab", "abc"),
        ("abc", "xbyc", "bc"),
        ("abc", "xyz", ""),
        ("", "abc", ""),
        # one moved, forth or back
        ("abcdefg", "bcdaefg", "bcdefg"),
        ("bcdaefg", "abcdefg", "bcdefg"),
        ("gabcdef", "abcdefg", "abcdef"),
        # what merely stands first in the alphabet is not yet in place
        ("acb", "cba", "cb"),
        ("cba", "bac", "ba"),
        # of several that are equally long the one with the first name
        ("ab", "ba", "a"),
        ("ba", "ab", "a"),
        ("gfedcba", "abcdefg", "a"),
        ("abcd", "cdab", "ab"),
        ("cdab", "abcd", "ab"),
        ("adbc", "dacb", "ab"),
        # but a longer one comes before a first name
        ("fbacde", "abcdef", "acde"),
        ("bcda", "abcd", "bcd"),
    ],
)
def test_kept(old: str, new: str, kept: str) -> None:
    assert longest_common_order(old, new, NAMES) == set(kept)


def test_names_decide_and_not_the_things() -> None:
    assert longest_common_order("ab", "ba", {"a": "z", "b": "y"}) == {"b"}


def test_the_same_from_either_side() -> None:
    for old in permutations("abcd"):
        for new in permutations("abcd"):
            there = longest_common_order(old, new, NAMES)
            assert longest_common_order(new, old, NAMES) == there
            assert [x for x in old if x in there] == [x for x in new if x in there]
