"""This computer in, a list of checks out: what Bagan needs, what is missing, what to type."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bagan.language import _

PATIENCE = 10
"""Seconds to wait for a program to tell its version."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked for: ``found`` says what was found, ``remedy`` what to type if not.

    A missing thing that is ``optional`` does not make the check-up fail.
    """

    name: str
    found: str = ""
    remedy: str = ""
    optional: bool = False

    @property
    def passed(self) -> bool:
        return bool(self.found)


def examine() -> Iterator[Check]:
    """Look for everything that Bagan uses, in the order in which a drawing needs it."""
    yield _python()
    yield _package("pydantic")
    yield _package("PyYAML")
    yield _program(
        "graphviz-pure",
        command=_beside_python("graphviz-pure"),
        remedy="pip install graphviz-pure",
    )
    yield _program(
        "dot",
        command=shutil.which("dot"),
        remedy=_install("graphviz"),
        optional=True,
    )
    if chosen := os.environ.get("BAGAN_DOT"):
        yield _program(
            "BAGAN_DOT",
            command=_beside_python(chosen),
            remedy=_("{program} is no Graphviz; unset BAGAN_DOT, or correct it", program=chosen),
        )
    yield _fonts()
    yield _package("resvg_py")
    yield _weasyprint()
    yield _scripts()


def _python() -> Check:
    found = platform.python_version() if sys.version_info >= (3, 11) else ""
    return Check("Python", found, _("Install Python 3.11 or later."))


def _package(name: str) -> Check:
    try:
        found = version(name)
    except PackageNotFoundError:
        found = ""
    return Check(name, found, f"pip install {name}")


def _beside_python(name: str) -> str | None:
    """The command *name* of this Python's own packages, else the one on PATH."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)


def _program(name: str, *, command: str | None, remedy: str, optional: bool = False) -> Check:
    """A Graphviz program: both tell their version on standard error when given -V."""
    if command is None:
        return Check(name, "", remedy, optional)
    try:
        run = subprocess.run(
            [command, "-V"], capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return Check(name, "", remedy, optional)
    words = (run.stderr or run.stdout).strip().splitlines()
    return Check(name, f"{words[0]} ({command})" if words else "", remedy, optional)


def _fonts() -> Check:
    from bagan.chart.layout import font_file
    from bagan.style import Face

    missing = [font_file(face).name for face in Face if not font_file(face).is_file()]
    found = "" if missing else f"TeX Gyre Bonum, {len(Face)} x OTF"
    return Check(_("fonts"), found, _("Install Bagan again: its font files are missing."))


def _weasyprint() -> Check:
    """WeasyPrint, which fails at import where Pango is missing."""
    from bagan.pdf import load_weasyprint, what_to_type
    from bagan.problem import MissingPdf

    try:
        found = load_weasyprint().__version__
    except MissingPdf:
        found = ""
    remedy = _("without it there is no PDF; type:")
    return Check("WeasyPrint + Pango", found, f"{remedy}\n{what_to_type()}")


def _scripts() -> Check:
    from bagan.pola import template_folder

    made = (template_folder() / "situs" / "bagan.js").is_file()
    return Check(
        _("scripts of bagan site"),
        "d3-zoom, MiniSearch" if made else "",
        _("Type make in the checkout of Bagan, then install it again."),
        optional=True,
    )


def _install(package: str) -> str:
    """The command that installs a system package here."""
    if sys.platform == "darwin":
        return f"brew install {package}"
    if sys.platform == "win32":
        return f"winget install {package}"
    return f"sudo apt-get install {package}"
