"""Random reorganisations of known content: the comparison says what was done, nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from bagan.change.compare import (
    Change,
    Comparison,
    Hal,
    Perubahan,
    compare,
    state_of,
)
from bagan.change.compare.containers import GONE_SUFFIX
from bagan.change.compare.renaming import renamed
from bagan.chart.model import select
from bagan.chart.spec import Spec, parse_spec
from tests.compare.applied import apply, common_names, reversed_changes, turned_round
from tests.compare.reorganise import reorganise, reported
from tests.compare.steps import STEPS
from tests.compare.work import Ids
from tests.compare.workshop import Workshop
from tests.sampled import sampled

NAMES = ("kutai-barat", "pasaman-barat")
SEEDS = sampled((6, 10, 13, 16, 24, 27, 29, 33, 34, 41, 64, 73, 83, 108, 123), tuple(range(160)))
"""For each spec and for ids kept, and again with new ids and a lineage: of the first 160, these
few reach every line of bagan/change/compare, after every other, that all of them reach."""

MIRRORED = {
    Perubahan.DIBENTUK: Perubahan.DIHAPUS,
    Perubahan.GABUNG: Perubahan.PECAH,
    Perubahan.GARIS_BARU: Perubahan.GARIS_DIHAPUS,
}
MIRRORED |= {other: kind for kind, other in MIRRORED.items()}


def _names(forth: Comparison) -> dict[str, str]:
    """The names that the changes give to units and lists, by those of the old spec."""
    edits = [edit for change in forth.changes for edit in change.edits]
    return {**forth.lives, **common_names(edits)}


def _seen(change: Change, names: Mapping[str, str], *, back: bool) -> tuple[object, ...]:
    """A change with its edits, in *names*, as seen from the other version with *back*."""
    edits = [turned_round(edit) if back else edit for edit in change.edits]
    olds = renamed({edit.path: edit.old for edit in edits if edit.old is not None}, names)
    news = renamed({edit.path: edit.new for edit in edits if edit.new is not None}, names)
    sides = [(change.old, change.old_text), (change.new, change.new_text)]
    lines = [str(line) if line else "" for line in (change.old_line, change.new_line)]
    if back:
        sides.reverse()
        lines.reverse()
    kind = MIRRORED.get(change.kind, change.kind) if back else change.kind
    ids = tuple(tuple(sorted(ids)) for ids, _text in sides)
    # what is gone has another key where that of the other version is taken
    where = tuple(
        frozenset(str(item).replace(GONE_SUFFIX, "") for item in found.items())
        for found in (olds, news)
    )
    return (kind, change.about, ids, tuple(lines), change.score, where)


def assert_mirrors(forth: Comparison, back: Comparison) -> None:
    """*back* tells of the same changes as *forth*, the other way round."""
    assert {new: old for old, new in forth.lives.items()} == dict(back.lives)
    assert {forth.lives[old]: score for old, score in forth.guesses.items()} == dict(back.guesses)
    here = Counter(_seen(change, {}, back=False) for change in forth.changes)
    there = Counter(_seen(change, _names(forth), back=True) for change in back.changes)
    assert here == there


def assert_exact(old: Spec, new: Spec, comparison: Comparison) -> None:
    """Applied to the old state the changes give the new one, and back."""
    before, after = state_of(old), state_of(new)
    assert apply(before, comparison.changes) == after
    assert apply(after, reversed_changes(comparison.changes)) == before


@pytest.mark.parametrize("part", range(3))
@pytest.mark.parametrize("ids", ["kept", "lineage"])
@pytest.mark.parametrize("name", NAMES)
def test_each_change_is_reported_as_what_it_was_and_nothing_else(
    name: str, ids: Ids, part: int
) -> None:
    for seed in SEEDS[part::3]:
        case = reorganise(name, seed, steps=2 + seed % 7, ids=ids)
        comparison = compare(case.old, case.new)
        assert reported(comparison) == Counter(case.done), seed
        assert not comparison.guesses, seed
        assert all(change.kind is not Perubahan.GANTI_PENGENAL for change in comparison.changes)
        assert_exact(case.old, case.new, comparison)
        assert_mirrors(comparison, compare(case.new, case.old))


@pytest.mark.parametrize("ids", ["kept", "lineage"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("step", STEPS)
def test_one_step_alone(name: str, ids: Ids, step: str) -> None:
    case = reorganise(name, 1, steps=[step], ids=ids)
    assert reported(compare(case.old, case.new)) == Counter(case.done)


def test_every_step_is_taken_in_one_of_the_specs() -> None:
    done = [reorganise(other, 3, steps=[step]).done for step in STEPS for other in NAMES]
    never = {Perubahan.GANTI_PENGENAL, Perubahan.PENULISAN}
    assert {kind.kind for steps in done for kind in steps} == set(Perubahan) - never


@pytest.mark.parametrize("name", NAMES)
def test_a_changed_id_loses_nothing(name: str) -> None:
    for seed in range(sampled(2, 25)):
        case = reorganise(name, seed, steps=6, ids="changed")
        comparison = compare(case.old, case.new)
        assert_exact(case.old, case.new, comparison)
        assert_mirrors(comparison, compare(case.new, case.old))
        for change in comparison.changes:
            if change.about is Hal.UNIT and change.old and change.new and len(change.old) == 1:
                assert change.score is not None


@pytest.mark.parametrize("name", NAMES)
def test_no_difference_means_equal_charts(name: str) -> None:
    """Whatever the formatting, and in whatever order the lines are written."""
    shop = Workshop.of(name)
    old = parse_spec(shop.text(), "lama.yaml")
    shop.data["garis"].reverse()
    shop.data["garis"].sort(key=lambda line: len(str(line)))
    for section in ("daerah", "peraturan"):
        shop.data[section] = dict(reversed(shop.data[section].items()))
    new = parse_spec(shop.text(), "baru.yaml")
    for a, b in ((old, old), (old, new), (reorganise(name, 1).old, new)):
        comparison = compare(a, b)
        assert not comparison
        assert comparison.changes == ()
        assert _charts(a) == _charts(b)


def _charts(spec: Spec) -> list[object]:
    found: list[object] = []
    for annex in spec.regency.lampiran:
        for view in annex.bagan:
            chart = select(spec.regency, spec.organisation, annex, view)
            links = {(link.source, link.target, link.kind): link for link in chart.links}
            found.append((dict(chart.nodes), links, chart.roots, chart.title, chart.notes))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_another_chart_is_never_called_the_same(name: str) -> None:
    for seed in range(sampled(4, 20)):
        case = reorganise(name, seed, steps=1)
        if _charts(case.old) != _charts(case.new):
            assert compare(case.old, case.new), case.done
        assert bool(case.done) == bool(compare(case.old, case.new))


def test_the_two_real_specs_against_each_other() -> None:
    old, new = reorganise(NAMES[0], 1).old, reorganise(NAMES[1], 1).old
    comparison = compare(old, new)
    assert_exact(old, new, comparison)
    assert_mirrors(comparison, compare(new, old))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ids", [("lineage", "kept"), ("changed", "lineage"), ("kept", "kept")])
def test_two_reorganisations_of_one_spec_against_each_other(
    name: str, ids: tuple[Ids, Ids]
) -> None:
    """What each of them declares is read from its own side."""
    for seed in range(10, sampled(11, 18)):
        old = reorganise(name, seed, steps=8, ids=ids[0]).new
        new = reorganise(name, seed + 1000, steps=8, ids=ids[1]).new
        comparison = compare(old, new)
        assert_exact(old, new, comparison)
        assert_mirrors(comparison, compare(new, old))
