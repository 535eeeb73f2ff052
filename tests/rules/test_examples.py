"""Every rule is documented, and every example of its documentation is true."""

from __future__ import annotations

import pytest

from bagan.law.rules import catalogue
from bagan.law.rules.guards import GUARDS
from bagan.law.rules.rule import Described, Example, examples

CASES = [
    pytest.param(rule, example, id=f"{rule.ID}-{'good' if example.good else 'bad'}-{number}")
    for rule in catalogue.described()
    for number, example in enumerate(examples(rule))
]


def test_no_rule_stands_twice_in_the_catalogue() -> None:
    ids = [rule.ID for rule in catalogue.described()]
    assert len(ids) == len(set(ids))


def test_a_rule_is_called_as_its_file() -> None:
    for rule in catalogue.described():
        name = rule.__name__.rpartition(".")[2]  # type: ignore[attr-defined]
        assert name.replace("_", "-") == rule.ID
        assert rule.ID not in GUARDS


@pytest.mark.parametrize("rule", catalogue.described(), ids=lambda rule: rule.ID)
def test_every_rule_has_a_bad_and_a_good_example(rule: Described) -> None:
    assert {example.good for example in examples(rule)} == {True, False}
    assert rule.SUMMARY.endswith(".")


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Described, example: Example, found) -> None:
    """A few lines of a spec or a regulation lack much that other rules ask for."""
    told = {name for _severity, name in found(example.spec, example.naskah)} & {rule.ID}
    assert told == (set() if example.good else {rule.ID})


def test_editors_complete_the_ids_of_the_rules() -> None:
    assert tuple(rule.ID for rule in catalogue.described()) == catalogue.rule_ids()
