"""Two sequences become one: nothing is lost, orders hold, headings stay whole."""

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from bagan.change.diff.merge import merged


def test_what_is_gone_keeps_its_slot() -> None:
    assert merged("abcde", "abe") == list("abcde")
    assert merged("abc", "xbc") == list("axbc")
    assert merged("abc", "") == list("abc")
    assert merged("", "abc") == list("abc")


def test_the_new_order_wins_where_both_have_an_item() -> None:
    assert merged("abcd", "dcb") == list("adcb")


def test_an_item_of_another_heading_does_not_part_a_group() -> None:
    headings = {"a": 1, "b": 1, "new": 1, "gone": 2, "c": 2}
    found = merged(["a", "b", "gone", "c"], ["a", "b", "new", "c"], group=headings.get)
    assert found == ["a", "b", "new", "gone", "c"]


def test_a_heading_that_is_gone_stands_after_the_whole_group_before_it() -> None:
    headings = {"a": 1, "new": 1, "gone": 2, "c": 3}
    found = merged(["a", "gone", "c"], ["a", "new", "c"], group=headings.get)
    assert found == ["a", "new", "gone", "c"]


def test_a_first_item_that_is_gone_comes_before_its_own_heading() -> None:
    headings = {"gone": 1, "b": 2, "c": 1}
    assert merged(["gone", "c"], ["b", "c"], group=headings.get) == ["b", "gone", "c"]


ITEMS = st.lists(st.integers(0, 12), unique=True)


@given(ITEMS, ITEMS)
def test_everything_is_there_once_and_in_order(old: list[int], new: list[int]) -> None:
    found = merged(old, new)
    assert sorted(found) == sorted({*old, *new})
    assert [item for item in found if item in new] == new


@given(ITEMS, st.data())
def test_removing_items_moves_nothing(old: list[int], data: st.DataObject) -> None:
    new = [item for item in old if data.draw(st.booleans())]
    assert merged(old, new) == old


@given(st.lists(st.integers(0, 3), max_size=8), st.data())
def test_groups_stay_whole(sizes: list[int], data: st.DataObject) -> None:
    """Lists whose items stand by heading, as a regulation's do, are still so when merged."""
    group = {(heading, n): heading for heading, size in enumerate(sizes) for n in range(size)}
    old = [item for item in group if data.draw(st.booleans())]
    new = [item for item in group if data.draw(st.booleans())]
    runs = [heading for heading, _items in groupby(merged(old, new, group=group.get), group.get)]
    assert len(runs) == len(set(runs))
