"""Faults put into specs and their texts: a check has to take each for an error.

A sample of each kind runs here, a larger one in ``make samples``; ``make mutants`` tries all of
them and prints a table.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from itertools import islice

import pytest

from bagan.problem import Problem, Severity
from tests.rules.faults import HARMLESS, KINDS, Edit, Pair, drawn, edits, offices, pairs
from tests.rules.faults.noticing import Noticing, all_open
from tests.sampled import sampled

PER_KIND = sampled(1, 12)
"""So many faults of each kind are tried here, drawn by chance from a fixed seed."""

SUFFICES = {
    "abbreviation_of_the_definition_changed": "singkatan-berbeda",
    "acceptance_without_a_finding": "terima-tak-perlu",
    "citation_twice": "dasar-terulang",
    "range_of_a_reference_short": "rujukan-lain",
    "reference_to_another_pasal": "rujukan-tak-cocok",
    "rule_switched_off_over_a_fault": "daftar-berbeda",
}
"""Kinds of which a warning of this rule is enough; docs/aturan.md says why."""
IN_OFFICES = (
    "commander_of_a_list_changed",
    "entry_without_its_line",
    "label_of_another",
    "line_as_rekonstruksi",
    "line_dropped",
    "line_guessed",
    "line_of_the_other_kind",
    "line_to_one_made_both_ways",
    "list_line_dropped",
    "shown_kind_added",
    "tier_dropped",
    "unit_of_a_side_dropped",
)
"""Kinds that are put into the correct charts of other offices, too."""


_NOTICING = Noticing()
"""One for all tests: the rules that noticed much are asked first."""


@cache
def all_pairs() -> tuple[Pair, ...]:
    return pairs()


@cache
def homes(kind: str) -> tuple[Pair, ...]:
    """The pairs that a kind of fault can be put into: the two regulations, or other offices."""
    found = tuple(pair for pair in all_pairs() if _has(pair, kind))
    return found or tuple(pair for pair in offices() if _has(pair, kind))


def _has(pair: Pair, kind: str) -> bool:
    return next(KINDS[kind](pair), None) is not None


def tried(kind: str) -> Iterator[Edit]:
    """A sample of the faults of one kind, of all pairs."""
    places = list(homes(kind))
    random.Random(kind).shuffle(places)
    share, left = -(-PER_KIND // len(places)), PER_KIND
    for number, pair in enumerate(places, start=1):
        made = edits(pair, KINDS[kind])
        pair.chance(kind).shuffle(made)
        most = left if number == len(places) else min(share, left)
        for edit in islice(drawn(made, pair), most):
            left -= 1
            yield edit


@pytest.mark.parametrize("pair", all_pairs(), ids=lambda pair: pair.name)
def test_the_pair_as_it_is_has_no_open_finding(pair: Pair) -> None:
    assert all_open(pair.same) == []


def test_there_are_at_least_two_thousand_faults_of_forty_kinds() -> None:
    # Of a kind that has many, these are enough to count.
    counts = [len(list(islice(KINDS[kind](p), 10))) for kind in KINDS for p in homes(kind)]
    assert min(counts) > 0
    assert len(KINDS) >= 40
    assert sum(counts) >= 2000


@pytest.mark.parametrize("kind", KINDS)
def test_no_fault_goes_unnoticed(kind: str) -> None:
    # The first is enough here: `make mutants` tells all.
    missed = (edit.what for edit in tried(kind) if not _enough(kind, _NOTICING.worst(edit)))
    assert next(missed, None) is None


@pytest.mark.parametrize("office", offices(), ids=lambda pair: pair.name)
def test_no_fault_in_another_office_goes_unnoticed(office: Pair) -> None:
    for kind in IN_OFFICES:
        made = edits(office, KINDS[kind])
        office.chance(kind).shuffle(made)
        for edit in islice(drawn(made, office), sampled(1, 3)):
            assert _enough(kind, _NOTICING.worst(edit)), (kind, edit.what)


def _enough(kind: str, problem: Problem | None) -> bool:
    if problem is None:
        return False
    return problem.severity is Severity.ERROR or problem.rule == SUFFICES.get(kind)


@pytest.mark.parametrize("kind", HARMLESS)
def test_no_harmless_edit_draws_a_finding(kind: str) -> None:
    for pair in all_pairs():
        made = edits(pair, HARMLESS[kind])
        # Letters and citations have each a trap of its own: many more of them.
        traps = kind in ("citations_in_other_forms", "names_in_other_letters")
        pair.chance(kind).shuffle(made)
        for edit in islice(drawn(made, pair), sampled(3, None) if traps else sampled(1, 3)):
            assert [p.message for p in all_open(edit)] == [], edit.what


def test_there_are_sixty_harmless_edits() -> None:
    for pair in all_pairs():
        assert sum(len(edits(pair, kind)) for kind in HARMLESS.values()) >= 60
