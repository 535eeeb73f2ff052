"""DOT text in, the places of its nodes out: the only module that runs Graphviz.

``BAGAN_DOT`` names an engine; else the shipped ``graphviz-pure`` is used, else ``dot``.
``BAGAN_ENGINE_SECONDS`` is how long an engine may take, 60 seconds if it is not set.
"""

from __future__ import annotations

import math
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from bagan.language import _, reason
from bagan.problem import LayoutError, MissingTool

TIME_LIMIT = 60.0
"""Seconds after which an engine is taken to hang, where the environment says nothing."""

FARTHEST = 1e6
"""A place so many inches away is none; nor is one that is not finite."""

EMBEDDED = "graphviz-pure"
SYSTEM = "dot"


Places: TypeAlias = Mapping[str, tuple[float, float]]
"""x and y of the middle of every node, inches, y upwards."""


@dataclass(frozen=True, slots=True)
class Engine:
    """An installed layout engine: its name, the program to run, and what it has answered, by
    the DOT text: parts of a chart are tried in several rooms, with the same questions."""

    name: str
    program: str
    time_limit: float = TIME_LIMIT
    answers: dict[str, Places] = field(default_factory=dict, compare=False, repr=False)


def find_engine(name: str | None = None) -> Engine:
    """The engine called *name* (a command or a path), else that of ``BAGAN_DOT``, else the
    embedded one, else ``dot`` on the PATH.

    Raises MissingTool when there is none, LayoutError for a time limit that is no time.
    """
    wanted = name or os.environ.get("BAGAN_DOT")
    limit = _time_limit()
    for candidate in (wanted,) if wanted else (EMBEDDED, SYSTEM):
        program = _program(candidate)
        if program is not None:
            return Engine(candidate, program, limit)
    if wanted:
        raise MissingTool(_('The layout engine "{name}" is not installed', name=wanted))
    raise MissingTool(_("No layout engine is installed; type: pip install graphviz-pure"))


def _time_limit() -> float:
    """The seconds that an engine may take."""
    words = os.environ.get("BAGAN_ENGINE_SECONDS")
    if not words:
        return TIME_LIMIT
    try:
        seconds = float(words)
    except ValueError:
        seconds = 0.0
    if not (seconds > 0 and math.isfinite(seconds)):
        raise LayoutError(
            _('BAGAN_ENGINE_SECONDS is not a number of seconds: "{value}"', value=words)
        )
    return seconds


def _program(name: str) -> str | None:
    """The program of an engine: beside this Python first, then on the PATH."""
    beside = Path(sys.executable).parent / name
    if os.sep not in name and beside.is_file() and os.access(beside, os.X_OK):
        return str(beside)
    return shutil.which(name)


def run(engine: Engine, dot: str) -> Places:
    """Where the engine places the nodes of a DOT text.

    Both engines may exit with 1 and a good answer after a warning, so the answer decides.
    Raises LayoutError, with the engine's own words, when there is no usable answer.
    """
    try:
        code, stdout, stderr = _answer_of(engine, dot)
    except subprocess.TimeoutExpired:
        raise LayoutError(
            _(
                "The layout engine {name} gave no answer in {seconds} seconds",
                name=engine.name,
                seconds=f"{engine.time_limit:g}",
            )
        ) from None
    except OSError as error:
        raise MissingTool(
            _(
                "The layout engine {name} cannot be run: {reason}",
                name=engine.name,
                reason=reason(error),
            )
        ) from None
    try:
        return places_in(stdout.decode())
    except ValueError:
        raise LayoutError(
            _(
                "The layout engine {name} stopped without a result (exit code {code})",
                name=engine.name,
                code=code,
            ),
            stderr.decode("utf-8", "replace").strip(),
        ) from None


def places_in(answer: str) -> Places:
    """The places in an answer of the plain format, whose last line is "stop" [Graphviz,
    Output Formats: plain].

    Raises ValueError for an answer that is cut short or holds a place that is none.

    >>> places_in("graph 1 2 2\\nnode a 0.5 1.5 1 1\\nstop\\n")
    {'a': (0.5, 1.5)}
    """
    lines = answer.splitlines()
    if not lines or lines[-1] != "stop":
        raise ValueError("no end")
    places = {}
    for line in lines:
        if line.startswith("node "):
            _node, name, across, up, *_looks = line.split(maxsplit=4)
            x, y = float(across), float(up)
            if not (abs(x) < FARTHEST and abs(y) < FARTHEST):
                raise ValueError("no place")
            places[name] = (x, y)
    return places


def _answer_of(engine: Engine, dot: str) -> tuple[int, bytes, bytes]:
    """Exit code, standard output and standard error of the engine, given a DOT text.

    Raises OSError and subprocess.TimeoutExpired; nothing that was started is left running.
    """
    with subprocess.Popen(
        [engine.program, "-Tplain"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            stdout, stderr = process.communicate(dot.encode(), timeout=engine.time_limit)
        except BaseException:
            _stop(process)
            raise
    return process.returncode, stdout, stderr


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End an engine and what it started itself, such as the program behind a script: a
    child that keeps the pipes open would keep us waiting, too."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
