"""Each folder of tests/cases with a problems.txt: its spec, and exactly what is said of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bagan.chart.spec import format_problems, parse_spec
from bagan.problem import SpecError

CASES = Path(__file__).parents[1] / "cases"
FOLDERS = sorted(path.parent for path in CASES.glob("*/problems.txt"))


def test_there_are_cases() -> None:
    assert len(FOLDERS) >= 20


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case(folder: Path, agrees: Callable[[str, Path], None]) -> None:
    try:
        problems = parse_spec((folder / "spec.yaml").read_bytes(), "spec.yaml").warnings
    except SpecError as error:
        problems = error.problems
    agrees(format_problems(problems), folder / "problems.txt")
