"""DOT text in, the engine's placement out: the only module that runs Graphviz.

``BAGAN_DOT`` names an engine; else the shipped ``graphviz-pure`` is used, else ``dot``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bagan.language import _
from bagan.problem import LayoutError, MissingTool

TIME_LIMIT = 60.0
"""Seconds after which an engine is taken to hang."""

EMBEDDED = "graphviz-pure"
SYSTEM = "dot"


@dataclass(frozen=True, slots=True)
class Engine:
    """An installed layout engine: its name and the program to run."""

    name: str
    program: str
    time_limit: float = TIME_LIMIT


def find_engine(name: str | None = None) -> Engine:
    """The engine called *name* (a command or a path), else that of ``BAGAN_DOT``, else the
    embedded one, else ``dot`` on the PATH.

    Raises MissingTool when there is none.
    """
    wanted = name or os.environ.get("BAGAN_DOT")
    for candidate in (wanted,) if wanted else (EMBEDDED, SYSTEM):
        program = _program(candidate)
        if program is not None:
            return Engine(candidate, program)
    if wanted:
        raise MissingTool(_('The layout engine "{name}" is not installed', name=wanted))
    raise MissingTool(_("No layout engine is installed; type: pip install graphviz-pure"))


def _program(name: str) -> str | None:
    """The program of an engine: beside this Python first, then on the PATH."""
    beside = Path(sys.executable).parent / name
    if os.sep not in name and beside.is_file() and os.access(beside, os.X_OK):
        return str(beside)
    return shutil.which(name)


def run(engine: Engine, dot: str) -> Mapping[str, Any]:
    """The engine's JSON for a DOT text.

    Both engines may exit with 1 and a good answer after a warning, so the answer decides.
    Raises LayoutError, with the engine's own words, when there is no usable answer.
    """
    try:
        done = subprocess.run(
            [engine.program, "-Tjson"],
            input=dot.encode(),
            capture_output=True,
            timeout=engine.time_limit,
            check=False,
        )
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
                reason=error.strerror or error,
            )
        ) from None
    stderr = done.stderr.decode("utf-8", "replace").strip()
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        answer = None
    if not isinstance(answer, dict) or not isinstance(answer.get("objects"), list):
        raise LayoutError(
            _(
                "The layout engine {name} stopped without a result (exit code {code})",
                name=engine.name,
                code=done.returncode,
            ),
            stderr,
        )
    return answer
