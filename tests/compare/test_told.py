"""Every change of the small spec in full: what happened, in which words, with which edits."""

from __future__ import annotations

import pytest

from bagan.change.compare import Change, Comparison, compare
from tests.compare.small import spec
from tests.compare.test_random import assert_exact, assert_mirrors
from tests.compare.told import KNOWN


def told(comparison: Comparison) -> str:
    return "".join(f"{line.rstrip()}\n" for change in comparison.changes for line in rows(change))


def rows(change: Change) -> list[str]:
    old, new = " ".join(change.old), " ".join(change.new)
    if change.old_line or change.new_line:
        old, new = str(change.old_line or ""), str(change.new_line or "")
    found = [f"{change.kind.value}, {change.about.value}: {old} > {new}"]
    if change.old_text or change.new_text:
        found.append(f"{change.old_text} > {change.new_text}")
    return [*found, *(f"    {'/'.join(edit.path)}" for edit in change.edits)]


@pytest.mark.parametrize("name", KNOWN)
def test_told_in_full_and_mirrored(name: str) -> None:
    case = KNOWN[name]
    old, new = spec(*case.old), spec(*case.new)
    comparison = compare(old, new)
    assert told(comparison) == case.told
    assert_exact(old, new, comparison)
    assert_mirrors(comparison, compare(new, old))
