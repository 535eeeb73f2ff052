"""The size of the program's modules: each can be read at one sitting."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import bagan

LONGEST = 300
MEDIAN = 120
PATHS = sorted(Path(bagan.__file__).parent.rglob("*.py"))


def test_no_module_is_too_long() -> None:
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in PATHS}
    assert {str(path): count for path, count in lines.items() if count > LONGEST} == {}
    assert median(lines.values()) <= MEDIAN
