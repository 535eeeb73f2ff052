"""What the asal of two versions tells of the way between them: who became who, and when."""

from __future__ import annotations

from datetime import date

import pytest

from bagan.change.compare import Perubahan
from bagan.change.compare.lineage import Told, is_told, lineage
from bagan.chart.spec import Spec
from tests.compare.small import spec
from tests.compare.test_merged import OFFICES
from tests.compare.tricky import asal

DAY, LATER = date(2018, 1, 2), date(2020, 3, 4)
SINCE, SINCE_LATER = ", sejak: 2018-01-02", ", sejak: 2020-03-04"


def offices(**told: str | tuple[str, ...]) -> Spec:
    """A spec with units of these ids, each with what its asal says: none, one, or several."""
    rows = ""
    for item, says in told.items():
        entries = (says,) if isinstance(says, str) and says else says
        rows += (
            f"      - {asal(item, f'Dinas {item}', *entries)}\n"
            if entries
            else (f"      - {item}: Dinas {item}\n")
        )
    return spec((OFFICES, rows))


def events(told: Told) -> list[tuple[str, str, str, date | None]]:
    return [
        (event.kind.value, " ".join(event.old), " ".join(event.new), event.since)
        for event in told.events
    ]


BACK = {"gabung": "pecah", "pecah": "gabung"}
Event = tuple[str, str, str, date | None]


@pytest.mark.parametrize(
    ("old", "new", "lives", "found"),
    [
        # another id
        ({"a": ""}, {"b": "cara: ganti nama, dari: a"}, {"a": "b"}, []),
        ({"a": ""}, {"b": "cara: pindah, dari: a"}, {"a": "b"}, []),
        # ids come first
        (
            {"a": "", "b": ""},
            {"b": "cara: ganti nama, dari: a"},
            {},
            [("gabung", "b a", "b", None)],
        ),
        ({"a": ""}, {"a": "", "b": "cara: ganti nama, dari: a"}, {}, []),
        ({"a": ""}, {"b": "cara: ganti nama, dari: lama"}, {}, []),
        ({"a": ""}, {"a": "cara: ganti nama, dari: a"}, {}, []),
        # mergers: into a new one, into one that lives on, into one that has another id
        (
            {"a": "", "b": ""},
            {"c": f"cara: gabung, dari: [a, b]{SINCE}"},
            {},
            [("gabung", "a b", "c", DAY)],
        ),
        ({"a": "", "b": ""}, {"b": "cara: gabung, dari: a"}, {}, [("gabung", "b a", "b", None)]),
        (
            {"a": "", "b": ""},
            {"c": ("cara: ganti nama, dari: b", f"cara: gabung, dari: a{SINCE}")},
            {"b": "c"},
            [("gabung", "b a", "c", DAY)],
        ),
        # one event of what is told in two ways; its day is the latest
        (
            {"a": "", "b": "", "d": ""},
            {"c": (f"cara: gabung, dari: [a, b]{SINCE_LATER}", f"cara: gabung, dari: d{SINCE}")},
            {},
            [("gabung", "a b d", "c", LATER)],
        ),
        (
            {"a": "", "b": "", "d": ""},
            {"c": (f"cara: gabung, dari: [a, b]{SINCE}", "cara: gabung, dari: [b, d]")},
            {},
            [("gabung", "a b d", "c", DAY)],
        ),
        # of units that were there, only they count
        ({"a": "", "b": ""}, {"c": "cara: gabung, dari: [a, x]"}, {}, [("gabung", "a", "c", None)]),
        ({"a": ""}, {"c": "cara: gabung, dari: [x, y]"}, {}, []),
        # splits: into new ones, from one that lives on, under another id
        (
            {"a": ""},
            {"b": f"cara: pecah, dari: a{SINCE}", "c": "cara: pecah, dari: a"},
            {},
            [("pecah", "a", "b c", DAY)],
        ),
        (
            {"a": ""},
            {"a": "", "b": "cara: pecah, dari: a"},
            {},
            [("pecah", "a", "a b", None)],
        ),
        (
            {"a": ""},
            {"b": "cara: ganti nama, dari: a", "c": "cara: pecah, dari: a"},
            {"a": "b"},
            [("pecah", "a", "b c", None)],
        ),
        # two have one old name, or one has two
        (
            {"a": ""},
            {"b": "cara: ganti nama, dari: a", "c": "cara: ganti nama, dari: a"},
            {"a": "b"},
            [("pecah", "a", "b c", None)],
        ),
        (
            {"a": "", "b": ""},
            {"c": "cara: ganti nama, dari: [a, b]"},
            {"a": "c"},
            [("gabung", "a b", "c", None)],
        ),
        # what both carry is history
        (
            {"b": "cara: ganti nama, dari: a"},
            {"b": "cara: ganti nama, dari: a", "a": ""},
            {},
            [],
        ),
        (
            {"b": "cara: ganti nama, dari: x"},
            {"c": ("cara: ganti nama, dari: x", "cara: ganti nama, dari: b")},
            {"b": "c"},
            [],
        ),
    ],
)
def test_lives_and_events_forth_and_back(
    old: dict[str, str], new: dict[str, str], lives: dict[str, str], found: list[Event]
) -> None:
    before, after = offices(**old), offices(**new)
    told, back = lineage(before, after), lineage(after, before)
    assert told.lives == lives
    assert events(told) == found
    assert back.lives == {now: was for was, now in lives.items()}
    assert events(back) == [(BACK[kind], now, was, day) for kind, was, now, day in found]


def test_both_versions_may_tell_a_part_of_a_merger() -> None:
    """Split off on the one day, merged again on the other."""
    old = offices(a="", b=f"cara: pecah, dari: c{SINCE}", d=f"cara: pecah, dari: c{SINCE}")
    new = offices(c=f"cara: gabung, dari: [a, b]{SINCE_LATER}")
    assert events(lineage(old, new)) == [("gabung", "a b d", "c", LATER)]
    assert events(lineage(new, old)) == [("pecah", "c", "b d a", LATER)]


def test_days_by_kind_and_by_the_unit_that_carries_the_asal() -> None:
    old = offices(a="", b=f"cara: pindah, dari: d{SINCE}", c=f"cara: bentuk baru{SINCE}")
    new = offices(
        a=f"cara: gabung, dari: c{SINCE_LATER}",
        d=(f"cara: ganti nama, dari: b{SINCE_LATER}", "cara: pecah, dari: c"),
        e=f"cara: ganti nama, dari: tua{SINCE}",
        f=f"cara: bentuk baru{SINCE}",
    )
    assert lineage(old, new).since == {
        (Perubahan.GABUNG, "a"): LATER,
        (Perubahan.PINDAH, "b"): DAY,
        (Perubahan.GANTI_NAMA, "d"): LATER,
    }


def test_formed_anew() -> None:
    """Two with the same asal and day, under unlike ids, are one that both versions know."""
    new = offices(a="cara: bentuk baru", b="", c=f"cara: bentuk baru{SINCE}")
    told = lineage(offices(a="", b="cara: bentuk baru"), new)
    assert (told.made, told.unmade) == ({"a", "c"}, {"b"})
    assert told.since == {(Perubahan.DIBENTUK, "c"): DAY}
    same = lineage(offices(d=f"cara: bentuk baru{SINCE}"), new)
    assert (same.made, same.unmade) == ({"a"}, frozenset())
    other_day = lineage(offices(d=f"cara: bentuk baru{SINCE_LATER}"), new)
    assert (other_day.made, other_day.unmade) == ({"a", "c"}, {"d"})
    still_there = lineage(offices(c="", d=f"cara: bentuk baru{SINCE}"), new)
    assert "c" in still_there.made


def test_an_asal_that_names_only_units_of_an_older_time_tells_nothing() -> None:
    units = spec().organisation.units
    assert is_told((), units)
    assert is_told(("dinsos",), units)
    assert is_told(("laut", "dinsos"), units)
    assert not is_told(("laut",), units)
