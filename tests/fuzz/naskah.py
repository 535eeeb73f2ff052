"""Bytes of a coverage-guided fuzzer in, the reading of regulations tried with them.

    python -m tests.fuzz.naskah tests/fuzz/corpus -max_total_time=600

from the top folder; needs Linux and atheris.  Arguments are libFuzzer's; the first folder
is where new texts go.  ``-merge=1 SMALL LARGE`` keeps the fewest texts of LARGE that reach
as much of the code.  tests/naskah/test_fuzz.py reads every text of the corpus again.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["bagan.law.naskah"]):
    from bagan.law.naskah.parse import parse_naskah

from tests.naskah.writer import random_regulation
from tests.naskah.writer_check import promises_broken
from tests.naskah.writer_tokens import TOKENS

LIMITS = ["-max_len=4096", "-timeout=5"]
"""Longest text in bytes, and the most seconds for one: far more than it takes."""


def one(data: bytes) -> None:
    """Read one text; a broken promise is an error."""
    text = data.decode("utf-8", "replace")
    faults = promises_broken(parse_naskah(text, "acak.txt"), text)
    if faults:
        raise AssertionError(faults[0])


def dictionary() -> str:
    """Words for the fuzzer to put in, in libFuzzer's notation."""
    lines = []
    for token in TOKENS:
        escaped = "".join(f"\\x{byte:02x}" for byte in token.encode())
        lines.append(f'"{escaped}"\n')
    return "".join(lines)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        words, seeds = Path(name, "words"), Path(name, "seeds")
        words.write_text(dictionary(), "utf-8")
        seeds.mkdir()
        for seed in range(60):
            text = random_regulation(seed, noise=seed % 3, pasal=5).text
            start = seed * 97 % max(1, len(text) - 3000)
            (seeds / f"{seed}.txt").write_text(text[start : start + 3000], "utf-8")
        given = sys.argv[1:]
        folders = [] if any(word.startswith("-merge") for word in given) else [str(seeds)]
        # To merge, libFuzzer calls itself anew through a shell, by this name.
        command = f"{sys.executable} -m tests.fuzz.naskah"
        atheris.Setup([command, *LIMITS, f"-dict={words}", *given, *folders], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
