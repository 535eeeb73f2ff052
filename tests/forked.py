"""Commands in processes of their own, forked from one that has loaded the program: what befalls
them befalls their work, not their imports, and they begin at once.

``python -m tests.forked`` is that process.  It reads a line of JSON for each command, ``[words,
folder, said]``, and answers with the number of its process; then an empty line, and answers with
its exit code.  Until then the number is no other process's.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages


class Loaded:
    """The process that has loaded the program; it runs one command at a time."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def start(self, words: list[str], folder: Path, said: Path) -> int:
        """Begin ``bagan WORDS`` in *folder*; all that it says goes to *said*.  Its process."""
        return self._answer(json.dumps([words, str(folder), str(said)]))

    def ended(self) -> int:
        """Wait for the end of what was begun last; its exit code, below 0 for a signal."""
        return self._answer("")

    def _answer(self, line: str) -> int:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


@contextmanager
def loaded() -> Iterator[Loaded]:
    command = [sys.executable, "-m", "tests.forked"]
    root = Path(__file__).parents[1]
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "BAGAN_LANG": "en"},
    ) as process:  # fmt: skip
        try:
            yield Loaded(process)
        finally:
            process.kill()


def serve() -> None:
    import bagan
    from bagan.cli import main

    for module in walk_packages(bagan.__path__, "bagan."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    gc.freeze()  # no search for garbage goes through what was loaded
    for line in sys.stdin:
        words, folder, said = json.loads(line)
        if not (process := os.fork()):
            os.chdir(folder)
            written = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            for stream in (1, 2):
                os.dup2(written, stream)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            main(words, prog_name="bagan")
        answer(process)
        sys.stdin.readline()
        answer(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))


def answer(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve()
