"""A checkout and folders in, what each commit did to their files out, in order.

Only first parents are followed: a merge is one step, in which its branch arrived, so that
no step lies beside another.  A rename is seen where a commit does nothing else to a file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from bagan.change.diff.git import LINK, SUBMODULE, Checkout

ARGUMENTS = 20_000
"""So many characters of folders are named to git [32,767 are all that Windows takes]; of
more, everything is asked for."""


@dataclass(frozen=True, slots=True)
class Change:
    """Files, named from the top: their blobs as a commit leaves them ("": gone), and the
    earlier names of those that it only renamed."""

    blobs: dict[str, str] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One commit: its hash, the committer's date where it was made (ISO 8601; "": none that
    can be), whether git holds no commit before it, and what it did."""

    commit: str
    when: str
    first: bool
    change: Change


def steps(checkout: Checkout, folders: Sequence[str]) -> Iterator[Step]:
    """What the commits up to HEAD did at or below *folders* (from the top; "": all), the
    oldest first, in three runs of git for all of them.

    Raises GitError, also where nothing was committed yet.
    """
    named = () if "" in folders or sum(map(len, folders)) > ARGUMENTS else tuple(folders)
    told = checkout.answer(
        "rev-list", "--first-parent", "--reverse", "--format=%ci|%P", "HEAD", "--", *named
    )
    rows = told.decode("ascii").splitlines()
    commits = [row.removeprefix("commit ") for row in rows[::2]]
    if not commits:
        return
    changes = _changes(checkout, commits, named)
    changes[commits[0]] = Change(
        {
            name: blob
            for mode, blob, name in checkout.listed(commits[0], *named)
            if mode not in (LINK, SUBMODULE)
        }
    )
    for commit, row in zip(commits, rows[1::2], strict=True):
        when, _bar, parents = row.partition("|")
        yield Step(commit, _day(when), not parents, changes.get(commit) or Change())


def _day(when: str) -> str:
    """The day of "2020-02-03 10:00:00 +0700"; nothing of a date that is none."""
    try:
        return date.fromisoformat(when[:10]).isoformat()
    except ValueError:
        return ""


def _changes(checkout: Checkout, commits: Sequence[str], named: Sequence[str]) -> dict[str, Change]:
    """What each but the first of *commits* did since the one before it."""
    pairs = "".join(f"{new} {old}\n" for old, new in pairwise(commits))
    answer = checkout.answer(
        # diff-tree reads the index without need, and that may ask core.fsmonitor's program;
        # renames that leave a blob as it is are found without reading any.
        "-c", "core.fsmonitor=", "diff-tree", "--stdin", "-r", "-z", "-M100%", "--", *named,
        stdin=pairs.encode("ascii"),
    )  # fmt: skip
    return _parsed(answer)


def _parsed(answer: bytes) -> dict[str, Change]:
    """The raw output of diff-tree [git-diff-tree(1), -z]: a commit, then its files."""
    changes: dict[str, Change] = {}
    change = Change()
    words = iter(answer.split(b"\0")[:-1])
    for word in words:
        if not word.startswith(b":"):
            change = changes[word.decode("ascii")] = Change()
            continue
        _old, mode, _before, blob, status = word.decode("ascii").split()
        name = os.fsdecode(next(words))
        if status.startswith("R"):
            change.blobs[name], old = "", name
            name = os.fsdecode(next(words))
            change.moved[name] = old
        change.blobs[name] = "" if status == "D" or mode in (LINK, SUBMODULE) else blob
    return changes
