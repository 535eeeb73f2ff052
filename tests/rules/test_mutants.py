"""Faults put into specs and their texts: a check has to take each for an error.

A sample of each kind runs here; ``make mutants`` tries all of them and prints a table.
"""

from __future__ import annotations

from functools import cache
from itertools import islice

import pytest

from bagan.problem import Severity
from tests.rules.faults import HARMLESS, KINDS, Edit, Pair, drawn, edits, pairs
from tests.rules.faults.noticing import Noticing, all_open

PER_KIND = 12
"""So many faults of each kind are tried here, drawn by chance from a fixed seed."""


@cache
def all_pairs() -> tuple[Pair, ...]:
    return pairs()


def sample(kind: str) -> list[Edit]:
    """Faults of one kind, of all pairs."""
    found = []
    share = -(-PER_KIND // len(all_pairs()))
    for number, pair in enumerate(all_pairs()):
        made = edits(pair, KINDS[kind])
        pair.chance(kind).shuffle(made)
        last = number == len(all_pairs()) - 1
        found += islice(drawn(made, pair), PER_KIND - len(found) if last else share)
    return found


@pytest.mark.parametrize("pair", all_pairs(), ids=lambda pair: pair.name)
def test_the_pair_as_it_is_has_no_open_finding(pair: Pair) -> None:
    assert all_open(pair.same) == []


def test_there_are_at_least_two_thousand_faults_of_forty_kinds() -> None:
    counts = {kind: sum(len(edits(p, KINDS[kind])) for p in all_pairs()) for kind in KINDS}
    assert min(counts.values()) > 0
    assert len(counts) >= 40
    assert sum(counts.values()) >= 2000


@pytest.mark.parametrize("kind", KINDS)
def test_no_fault_goes_unnoticed(kind: str) -> None:
    noticing = Noticing()
    said = {edit.what: noticing.worst(edit) for edit in sample(kind)}
    missed = [what for what, p in said.items() if not p or p.severity is not Severity.ERROR]
    assert missed == []


@pytest.mark.parametrize("kind", HARMLESS)
def test_no_harmless_edit_draws_a_finding(kind: str) -> None:
    for pair in all_pairs():
        for edit in drawn(edits(pair, HARMLESS[kind]), pair):
            assert [p.message for p in all_open(edit)] == [], edit.what
