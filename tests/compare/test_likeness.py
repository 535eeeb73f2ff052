"""How alike two units are, by their names and by where they stand: exact shares."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bagan.change.compare.likeness import (
    Known,
    likeness,
    name_likeness,
    place_likeness,
    shared_words,
)
from bagan.change.compare.profiles import Profile, Words, name_words
from bagan.chart.model import name_key


def profile(name: str) -> Profile:
    """A unit of this name that stands nowhere."""
    return Profile(
        item=name,
        name=name_key(name),
        words=name_words(name),
        jenis="dinas",
        group=False,
        lines=frozenset(),
        lists=(),
        heading="",
        beside=("", ""),
        members=(),
    )


EVEN = Words([])
"""Every word tells as much as any other."""


@pytest.mark.parametrize(
    ("old", "new", "like"),
    [
        ("Dinas Sosial", "DINAS  SOSIAL;", 1.0),
        # three quarters for the words that are shared, one quarter for the letters
        ("Dinas Sosial", "Badan Sosial", 0.75 * 1 / 2 + 0.25 * 0.75),
        ("Dinas Sosial", "Dinas Pertanian", 0.0),
        ("Dinas Pangan dan Sosial", "Dinas Sosial dan Pangan", 0.75 + 0.25 * 24 / 38),
        # of words that tell only what an office is, as long as one has no others
        ("Sekretariat Daerah", "Sekretariat", 0.75 * 2 / 3 + 0.25 * 22 / 29),
        ("Sekretariat", "Sekretariat Daerah", 0.75 * 2 / 3 + 0.25 * 22 / 29),
        ("Sekretariat Daerah", "Sekretariat Dewan", 0.75 * 1 / 2 + 0.25 * 30 / 35),
        ("Kota", "Kabupaten", 0.25),
    ],
)
def test_names(old: str, new: str, like: float) -> None:
    assert name_likeness(profile(old), profile(new), EVEN) == pytest.approx(like)


def test_names_that_share_all_words_are_not_yet_the_same() -> None:
    old, new = profile("Dinas Pemuda"), profile("Dinas Kepemudaan")
    assert name_likeness(old, new, EVEN) == 0.99


def test_a_rare_word_in_common_counts_more_than_a_frequent_one() -> None:
    words = Words([*[("umum",)] * 20, ("pangan",), ("data",), ("kayu",)])
    rare = name_likeness(profile("Data Pangan"), profile("Kayu Pangan"), words)
    frequent = name_likeness(profile("Data Umum"), profile("Kayu Umum"), words)
    assert rare == pytest.approx(0.75 * 1 / 2 + 0.25 * 16 / 22)
    assert frequent < 0.4 < rare


@pytest.mark.parametrize(
    ("old", "new", "shared"),
    [
        ("dinas sosial", "sosial dinas", [("dinas", "dinas", 1.0), ("sosial", "sosial", 1.0)]),
        ("umum umum", "umum", [("umum", "umum", 1.0)]),
        ("umum umum", "umum umum", [("umum", "umum", 1.0)] * 2),
        # the beginning of the other, from five letters on, or seven letters of both
        ("tanam", "tanaman", [("tanam", "tanaman", 0.85)]),
        ("tanaman", "tanam", [("tanaman", "tanam", 0.85)]),
        ("tani", "tanian", []),
        ("komunikasi", "komunikator", [("komunikasi", "komunikator", 0.85)]),
        ("komunal", "komunika", []),
        # most letters, of six or more
        ("didaktis", "didaktik", [("didaktis", "didaktik", 0.85)]),
        ("ngelola", "gelola", [("ngelola", "gelola", 0.9)]),
        ("gelola", "ngelola", [("gelola", "ngelola", 0.9)]),
        ("bidan", "bidang", [("bidan", "bidang", 0.85)]),
        ("gelol", "ngelol", []),
        ("sosial", "pangan", []),
        # the same word first, then the likest of the others, each once
        ("tanam tanaman", "tanaman", [("tanaman", "tanaman", 1.0)]),
        (
            "ngelola gelola",
            "gelolaan gelola",
            [("gelola", "gelola", 1.0)],
        ),
        ("gelola", "ngelola gelolas", [("gelola", "ngelola", 0.9)]),
        ("tanam komunikasi", "tanaman", [("tanam", "tanaman", 0.85)]),
        ("komunikasi tanam", "tanaman", [("tanam", "tanaman", 0.85)]),
        ("tanam tanama", "tanaman", [("tanam", "tanaman", 0.85)]),
        ("", "tanaman", []),
        ("tanaman", "", []),
    ],
)
def test_words_that_two_names_share(
    old: str, new: str, shared: list[tuple[str, str, float]]
) -> None:
    assert shared_words(old.split(), new.split()) == shared


OLD = replace(
    profile("lama"),
    lines=frozenset({("from", "sekda", "komando"), ("to", "seksi", "komando")}),
    lists=("daftar:A", "daftar:B"),
    heading="Unsur Pelaksana",
    beside=("kiri", "kanan"),
    members=("satu", "dua"),
)
NEW = replace(
    profile("baru"),
    lines=frozenset({("from", "setda", "komando"), ("to", "bidang", "komando")}),
    lists=("daftar:X",),
    heading="UNSUR PELAKSANA",
    beside=("barat", "timur"),
    members=("tiga", "empat"),
)
ALL = {
    "sekda": "setda",
    "seksi": "bidang",
    "kiri": "barat",
    "kanan": "timur",
    "satu": "tiga",
    "dua": "empat",
}
BARE = {"lines": frozenset(), "lists": (), "heading": "", "beside": ("", ""), "members": ()}
NEUTRAL = 0.35


def known(lists: dict[str, str] | None = None, **lives: str) -> Known:
    return Known(lives, set(lives.values()), lists or {})


def places(old: Profile, new: Profile, given: Known) -> float:
    """The same from either side."""
    back = {new_id: old_id for old_id, new_id in given.lives.items()}
    lists = {new_key: old_key for old_key, new_key in given.lists.items()}
    seen = place_likeness(old, new, given)
    assert place_likeness(new, old, Known(back, set(back.values()), lists)) == pytest.approx(seen)
    return seen


def share(weight: float, common: float) -> float:
    """Of a place of weight 6 the kind of unit (1) is the same, so is *common* of *weight*;
    for the rest the neutral share counts."""
    return (1 + common * weight + NEUTRAL * (6 - 1 - weight)) / 6


def only(**fields: object) -> tuple[Profile, Profile]:
    """Both units with these parts of their places alone."""
    kept = {name: value for name, value in BARE.items() if name not in fields}
    return replace(OLD, **kept), replace(NEW, **kept)  # type: ignore[arg-type]


def test_all_in_common_and_nothing_in_common() -> None:
    assert places(OLD, NEW, known({"daftar:A": "daftar:X"}, **ALL)) == 1.0
    others = replace(
        NEW,
        jenis="badan",
        lines=frozenset({("from", "bidang", "komando")}),
        heading="Unsur Lain",
        beside=("timur", "barat"),
        members=("lima",),
    )
    assert places(OLD, others, known(lima="lima", **ALL)) == 0.0


def test_two_units_that_stand_nowhere_have_their_kind_alone() -> None:
    old, new = only()
    assert places(old, new, known()) == pytest.approx(share(0, 0))
    assert places(old, replace(new, jenis="badan"), known()) == pytest.approx(NEUTRAL * 5 / 6)


def test_lines_count_as_far_as_their_other_ends_are_known() -> None:
    old, new = only(lines=True)
    assert places(old, new, known()) == pytest.approx(share(0, 0))
    assert places(old, new, known(sekda="setda", seksi="bidang")) == pytest.approx(share(2, 1))
    assert places(old, new, known(sekda="setda")) == pytest.approx(share(1, 1))
    # both ends of two lines are known, but one of the lines is another one
    crossed = replace(
        new, lines=frozenset({("from", "setda", "komando"), ("to", "bidang", "koordinasi")})
    )
    given = known(sekda="setda", seksi="bidang")
    assert places(old, crossed, given) == pytest.approx(share(2, 1 / 3))
    # the head of the old one lives on elsewhere: known of three lines in four
    moved = replace(new, lines=frozenset({("from", "kota", "komando"), ("to", "x", "komando")}))
    assert places(old, moved, known(sekda="setda", seksi="bidang")) == pytest.approx(share(1, 0))
    none = replace(new, lines=frozenset())
    assert places(old, none, known(sekda="setda")) == pytest.approx(share(1, 0))


def test_neighbours_count_one_by_one() -> None:
    old, new = only(beside=True)
    assert places(old, new, known()) == pytest.approx(share(0, 0))
    assert places(old, new, known(kiri="barat")) == pytest.approx(share(0.75, 1))
    assert places(old, new, known(kanan="timur")) == pytest.approx(share(0.75, 1))
    assert places(old, new, known(kiri="barat", kanan="timur")) == pytest.approx(share(1.5, 1))
    assert places(old, new, known(kiri="timur")) == pytest.approx(share(1.5, 0))
    assert places(old, new, known(kiri="lain")) == pytest.approx(share(0.75, 0))
    assert places(old, new, known(lain="timur")) == pytest.approx(share(0.75, 0))


def test_one_list_in_common_is_enough() -> None:
    old, new = only(lists=True)
    assert places(old, new, known({"daftar:B": "daftar:X"})) == pytest.approx(share(1, 1))
    assert places(old, new, known({"daftar:C": "daftar:X"})) == pytest.approx(share(1, 0))
    assert places(old, replace(new, lists=()), known()) == pytest.approx(share(1, 0))


def test_a_heading_on_one_side_alone_is_another_one() -> None:
    old, new = only(heading=True)
    assert places(old, new, known()) == pytest.approx(share(0.5, 1))
    assert places(old, replace(new, heading=""), known()) == pytest.approx(share(0.5, 0))


def test_members_that_are_known() -> None:
    old, new = only(members=True)
    assert places(old, new, known()) == pytest.approx(share(0, 0))
    assert places(old, new, known(satu="tiga")) == pytest.approx(share(2, 1))
    assert places(old, new, known(satu="tiga", dua="lain")) == pytest.approx(share(2, 1 / 2))
    assert places(old, new, known(satu="lain")) == pytest.approx(share(2, 0))
    assert places(old, new, known(lain="tiga")) == pytest.approx(share(2, 0))


@pytest.mark.parametrize(
    ("names", "place", "like"),
    [
        # equal names: a little less where the places have less than the neutral share in common
        (1.0, 1.0, 1.0),
        (1.0, NEUTRAL, 1.0),
        (1.0, 0.0, 1 - 0.1 * NEUTRAL),
        # other names: up to the share that the same place settles, or down by three tenths
        (0.6, NEUTRAL, 0.6),
        (0.6, 1.0, 0.6 + 0.4 * 0.55),
        (0.6, (1 + NEUTRAL) / 2, 0.6 + 0.4 * 0.55 / 2),
        (0.6, 0.0, 0.6 * (1 - 0.3 * NEUTRAL / (1 - NEUTRAL))),
        (0.0, 1.0, 0.55),
    ],
)
def test_places_raise_or_lower_the_likeness_of_names(
    names: float, place: float, like: float
) -> None:
    assert likeness(names, place) == pytest.approx(like)
