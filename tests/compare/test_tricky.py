"""Several things at once, or declared oddly: told as a clerk would tell them."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from bagan.change.compare import Comparison, compare
from tests.compare.small import changed, spec
from tests.compare.test_random import assert_exact, assert_mirrors
from tests.compare.tricky import KNOWN, LINES, NO_DISKAN, Rows, asal, version


def rows(comparison: Comparison) -> Rows:
    """Kind, and what it is about by ids, lines in full, or words."""
    found = []
    for change in comparison.changes:
        old, new = " ".join(change.old), " ".join(change.new)
        if change.old_line or change.new_line:
            old, new = str(change.old_line or ""), str(change.new_line or "")
        elif not old and not new:
            old, new = change.old_text, change.new_text
        found.append((change.kind.value, old, new))
    return found


@pytest.mark.parametrize("name", KNOWN)
def test_told_as_what_it_was(name: str) -> None:
    changes, wanted = KNOWN[name]
    assert rows(compare(spec(), version(changes))) == wanted


def test_any_two_of_these_are_told_in_full_and_mirrored() -> None:
    """Many of them declare what happened in another way than the other does."""
    versions = [spec(), *(version(changes) for changes, _wanted in KNOWN.values())]
    for old, new in combinations(versions, 2):
        forth, back = compare(old, new), compare(new, old)
        assert_exact(old, new, forth)
        assert_exact(new, old, back)
        assert_mirrors(forth, back)
        assert_mirrors(back, forth)


RENAMED = "cara: ganti nama, dari: laut, sejak: 2010-01-01"


def test_day_of_an_older_change_is_not_that_of_a_new_one() -> None:
    """The unit was renamed from "laut" before either version, and is renamed again."""
    old = version((("diskan: Dinas Perikanan", asal("diskan", "Dinas Perikanan", RENAMED)),))
    today = "cara: ganti nama, dari: diskan, sejak: 2020-01-02"
    again = version((("diskan: Dinas Perikanan", asal("ikan", "Dinas Ikan", RENAMED, today)),))
    (change,) = compare(old, again).changes
    assert change.since == date(2020, 1, 2)
    dropped = version((("diskan: Dinas Perikanan", "diskan: Dinas Ikan"),))
    assert [(c.kind.value, c.since) for c in compare(old, dropped).changes] == [
        ("ganti-nama", None),
        ("data", None),
    ]


def test_merged_and_later_split_again() -> None:
    """Each version carries the asal of its own day."""
    pangan = asal("pangan", "Dinas Pangan", "cara: gabung, dari: [distan, diskan]")
    old = version((("distan: Dinas Pertanian", pangan), NO_DISKAN))
    part = "cara: pecah, dari: pangan, sejak: 2022-01-02"
    new = version(
        (
            ("distan: Dinas Pertanian", asal("distan", "Dinas Pertanian", part)),
            ("diskan: Dinas Perikanan", asal("diskan", "Dinas Perikanan", part)),
        )
    )
    comparison = compare(old, new)
    assert rows(comparison) == [("pecah", "pangan", "distan diskan")]
    assert comparison.changes[0].since == date(2022, 1, 2)


def test_units_of_one_name_are_told_apart_by_where_they_stand() -> None:
    lists = """  - {{dasar: Pasal 8, komando: dinkes, isi: [{0}: Bidang Umum, gizi: Bidang Gizi]}}
  - {{dasar: Pasal 9, komando: dikbud, isi: [{1}: Bidang Umum, guru: Bidang Guru]}}
garis:
"""
    old = version(((LINES, lists.format("umum-kes", "umum-dik")),))
    new = version(((LINES, lists.format("kes-umum", "dik-umum")),))
    assert {item: now for item, now in compare(old, new).lives.items() if "umum" in item} == {
        "umum-kes": "kes-umum",
        "umum-dik": "dik-umum",
    }


def test_lists_come_in_the_order_of_the_regulation() -> None:
    """Pasal 10 after Pasal 9, not before it."""
    comparison = changed(
        ("dasar: Pasal 7 huruf a", "dasar: Pasal 9"), ("dasar: Pasal 7 huruf b", "dasar: Pasal 10")
    )
    assert [change.new_text for change in comparison.changes] == ["Pasal 9", "Pasal 10"]


def test_a_move_always_says_from_where_and_where_to() -> None:
    """Also out of an unsur to where there is none."""
    comparison = changed(
        ("      - unsur: Unsur Penunjang\n        isi:\n", ""),
        ("          - kesbang", "      - kesbang"),
        ("          - bapenda", "      - bapenda"),
    )
    assert [(c.kind.value, c.old_text, c.new_text) for c in comparison.changes] == [
        ("pindah", "Unsur Penunjang", "Pasal 7 huruf a angka 2"),
        ("pindah", "Unsur Penunjang", "Pasal 7 huruf a angka 3"),
    ]
