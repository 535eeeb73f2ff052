"""A folder of modules that do one job each in, what is in it out: to add one is to add a file."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent


@cache
def names(package: str) -> tuple[str, ...]:
    """The names of the modules of *package* ("bagan.law.rules.of_spec"), sorted; none of them
    is loaded."""
    folder = ROOT.joinpath(*package.split(".")[1:])
    return tuple(sorted(path.stem for path in folder.glob("[!_]*.py")))


@cache
def modules(package: str) -> tuple[ModuleType, ...]:
    """The modules of *package*, loaded, in the order of their names."""
    return tuple(import_module(f"{package}.{name}") for name in names(package))
