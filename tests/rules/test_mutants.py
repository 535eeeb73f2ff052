"""Faults put into the two regencies' specs and texts: a check has to notice every one.

A sample of each kind runs here; ``make mutants`` runs all of them and counts.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from functools import lru_cache

import pytest

from bagan.chart.spec import parse_spec
from bagan.law.naskah.naskah import Naskah
from bagan.law.naskah.parse import parse_naskah
from bagan.law.rules import examine
from bagan.problem import Problem, Severity, SpecError
from tests.rules.mutants import Faults, Mutant, load

NAMES = ("pasaman-barat", "kutai-barat")
SHARDS = 8
PER_KIND = 12
"""So many faults of each kind are tried here, drawn by chance from a fixed seed."""


@lru_cache(maxsize=4)
def naskah(text: str) -> Naskah:
    return parse_naskah(text, "naskah.txt")


def open_findings(mutant: Mutant) -> list[str]:
    """What a check says that is neither a note nor accepted."""
    problems: list[Problem]
    try:
        spec = parse_spec(mutant.spec, "uji.yaml")
        problems = [*spec.warnings, *examine(spec, naskah(mutant.naskah))]
    except SpecError as error:
        problems = list(error.problems)
    return [f"{p.rule}: {p.message}" for p in problems if p.severity is not Severity.NOTE]


@lru_cache(maxsize=2)
def kinds(name: str) -> dict[str, list[Mutant]]:
    found: dict[str, list[Mutant]] = {}
    for kind, mutant in Faults(name).all():
        found.setdefault(kind, []).append(mutant)
    return found


def sample(name: str) -> tuple[Mutant, ...]:
    chance = random.Random(name)
    return tuple(
        mutant
        for mutants in kinds(name).values()
        for mutant in chance.sample(mutants, min(PER_KIND, len(mutants)))
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_pair_as_it_is_has_no_open_finding(name: str) -> None:
    assert open_findings(Mutant("", *load(name))) == []


@pytest.mark.parametrize("name", NAMES)
def test_there_are_at_least_two_hundred_faults_of_twelve_kinds(name: str) -> None:
    assert sum(map(len, kinds(name).values())) >= 200
    assert len(kinds(name)) == 12
    assert len(sample(name)) >= 100


@pytest.mark.parametrize("shard", range(SHARDS))
@pytest.mark.parametrize("name", NAMES)
def test_no_fault_goes_unnoticed(name: str, shard: int) -> None:
    unnoticed = [m.what for m in sample(name)[shard::SHARDS] if not open_findings(m)]
    assert unnoticed == []


def everything() -> Iterator[tuple[str, int, list[str]]]:
    """Every fault of both regencies: (name, how many, which of them go unnoticed)."""
    for name in NAMES:
        mutants = [mutant for _kind, mutant in Faults(name).all()]
        yield name, len(mutants), [m.what for m in mutants if not open_findings(m)]


if __name__ == "__main__":
    for name, count, unnoticed in everything():
        lines = [f"{name}: {count} faults, {len(unnoticed)} unnoticed", *unnoticed]
        sys.stdout.write("\n  ".join(lines) + "\n")
