"""Faults put into the code of a stage, a seeded sample; out comes how many its nearest tests find.

A fault is a small change of one expression: another operator, number or argument, a text
changed, a value dropped.  Each is tried with the tests that reach its function, the fastest
first.  Exit code 1 where a stage's tests find fewer than they must; the rest are printed.
mutmut makes the faults and runs the tests: https://mutmut.readthedocs.io
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.utils.format_utils import get_mutant_name

ROOT = Path(__file__).parents[2]
WORK = ROOT / "build" / "bites"
MUTMUT = Path(sys.executable).parent / "mutmut"
LEAST = 90
"""Percent of the faults in a stage that its tests must find."""
WHICH = "not kutai-barat"
"""Of tests that try both regulations, those with the smaller one do."""
SEEN = ("bagan", "specs", "templates", "docs", "tests", "benchmarks", "setup.cfg", "README.md")
"""What the tests read of a checkout."""
KILLED = ("killed", "timeout")
SURVIVED = ("survived", "no tests")


class Stage(NamedTuple):
    """A folder of modules, and the tests nearest to it."""

    code: str
    tests: tuple[str, ...]


STAGES = {
    "layout": Stage("bagan/chart/layout", ("tests/layout",)),
    "svg": Stage("bagan/chart/svg", ("tests/svg",)),
    "audit": Stage("bagan/chart/audit", ("tests/audit", "tests/rupa", "tests/people")),
    "annex": Stage("bagan/chart/annex", ("tests/annex",)),
    "pdf": Stage("bagan/pdf", ("tests/pdf",)),
    "compare": Stage("bagan/change/compare", ("tests/compare",)),
}

SETTINGS = """\
[tool.mutmut]
source_paths = ["bagan"]
only_mutate = ["{stage.code}/*"]
also_copy = {also}
pytest_add_cli_args = {options}
pytest_add_cli_args_test_selection = {tests}
process_isolation = "forkserver"
on_dependency_change = "ignore"
use_git_change_detection = false
# A fault that never ends is found: after (what the tests take + constant) x multiplier seconds.
timeout_constant = 20.0
timeout_multiplier = 4.0
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("stages", nargs="*", default=list(STAGES), metavar="STAGE")
    parser.add_argument("--count", type=int, default=200, help="faults in each stage")
    parser.add_argument("--seed", type=int, default=0, help="of the sample")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    if unknown := set(given.stages) - set(STAGES):
        parser.error(f"No such stage: {', '.join(sorted(unknown))}. There are: {', '.join(STAGES)}")
    rows = []
    for name in given.stages:
        room = furnished(name)
        with chdir(room):
            names = sample(STAGES[name], count=given.count, seed=given.seed)
        outcomes = tried(room, names, jobs=given.jobs)
        survivors = [mutant for mutant in names if outcomes[mutant] in SURVIVED]
        for mutant in survivors:
            print(shown(room, mutant), flush=True)
        rows.append((name, len(names), len(survivors)))
    print(f"\n{'stage':10}{'faults':>8}{'found':>8}{'not':>6}{'%':>8}")
    for name, all_, missed in rows:
        found = all_ - missed
        print(f"{name:10}{all_:8}{found:8}{missed:6}{100 * found / all_:8.1f}")
    return int(any(100 * (all_ - missed) < LEAST * all_ for _, all_, missed in rows))


def sample(stage: Stage, *, count: int, seed: int) -> list[str]:
    """The names of *count* faults: the same as long as their functions are."""
    drawn = {sha256(f"{seed} {name}".encode()).digest(): name for name in mutants(stage)}
    return [drawn[lot] for lot in sorted(drawn)[:count]]


def mutants(stage: Stage) -> Iterator[str]:
    for path in sorted(Path(stage.code).rglob("*.py")):
        made = mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
        yield from (get_mutant_name(path, name) for name in made.mutant_names)


def furnished(name: str) -> Path:
    """A folder for the faults of one stage, with the checkout in it and mutmut's settings."""
    room = WORK / name
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(parents=True)
    for each in SEEN:
        (room / each).symlink_to(ROOT / each)
    stage = STAGES[name]
    options = ["-p", "tests.bites.selection", "-p", "no:cacheprovider", "-k", WHICH]
    settings = SETTINGS.format(
        stage=stage,
        also=[each for each in SEEN if each != "bagan"],
        options=options,
        tests=list(stage.tests),
    )
    (room / "pyproject.toml").write_text(settings, encoding="utf-8")
    return room


def tried(room: Path, names: list[str], *, jobs: int) -> dict[str, str]:
    """What became of each fault: one of KILLED or SURVIVED, all else ends the run."""
    log = room / "mutmut.log"
    with log.open("w") as out:
        command = [MUTMUT, "run", "--max-children", str(jobs), *names]
        ended = subprocess.run(command, cwd=room, stdout=out, stderr=subprocess.STDOUT)
    if ended.returncode:
        sys.exit(f"mutmut ended with {ended.returncode}: see {log.relative_to(ROOT)}")
    told = asked(room, "results", "--all", "true")
    outcomes = dict(line.strip().split(": ", 1) for line in told.splitlines() if ": " in line)
    for name in names:
        if outcomes.get(name) not in (*KILLED, *SURVIVED):
            sys.exit(f"{name}: {outcomes.get(name)}: see {log.relative_to(ROOT)}")
    return outcomes


def shown(room: Path, mutant: str) -> str:
    """The fault as a difference of its function's text."""
    return asked(room, "show", mutant)


def asked(room: Path, *words: str) -> str:
    ended = subprocess.run(
        [MUTMUT, *words], cwd=room, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return ended.stdout


if __name__ == "__main__":
    sys.exit(main())
