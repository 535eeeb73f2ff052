"""The lock holds what setup.cfg and pyproject.toml ask for, and names no place to get it from."""

from __future__ import annotations

import re
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
GROUPS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
LOCKS = [f"requirements{part}.txt" for part in ("", "-dev", "-node", "-bites")]


def of_the_program() -> list[str]:
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    return settings["options"]["install_requires"].split()


def of_group(name: str) -> list[str]:
    return [entry for entry in GROUPS[name] if isinstance(entry, str)]


def locked(name: str) -> dict[str, str]:
    """The locked version of each package."""
    pins = re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    return {canonicalize_name(package): version for package, version in pins}


@pytest.mark.parametrize(
    ("lock", "asked"),
    [
        ("requirements.txt", of_the_program() + of_group("build")),
        ("requirements-dev.txt", of_the_program() + of_group("build") + of_group("dev")),
        ("requirements-node.txt", of_group("node")),
        ("requirements-bites.txt", of_group("bites")),
    ],
)
def test_the_lock_is_within_the_ranges(lock: str, asked: list[str]) -> None:
    pins = locked(lock)
    for requirement in map(Requirement, asked):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)]), (
            f"{requirement} is not what {lock} holds; type: make lock"
        )


def test_both_locks_hold_the_same_versions() -> None:
    program = locked("requirements.txt")
    assert program.items() <= locked("requirements-dev.txt").items()


@pytest.mark.parametrize("name", LOCKS)
def test_each_package_is_known_by_its_hash_alone(name: str) -> None:
    entries = re.split(r"^(?=[a-z])", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert len(entries) == len(locked(name))
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not [entry for entry in entries if "://" in entry or "--index-url" in entry]
