"""The commands of `bagan`: each is found by its name, and told in a line that is not cut short."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click
import pytest

import bagan.cli
from bagan.cli.group import COMMANDS, main
from tests.cli.conftest import Shell

WIDTH = 60
"""What a line of the list has beside the names, on a terminal of 80 columns."""


def test_every_command_of_the_package_is_in_the_list() -> None:
    modules = [path.stem for path in Path(bagan.cli.__file__).parent.glob("*.py")]
    found = {
        value
        for name in modules
        for value in vars(import_module(f"bagan.cli.{name}")).values()
        if isinstance(value, click.Command) and value is not main
    }
    context = click.Context(main)
    assert found == {main.get_command(context, name) for name in COMMANDS}
    assert main.get_command(context, "gambar") is None


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_help_tells_each_in_one_whole_line(shell: Shell, language: str) -> None:
    lines = shell("--help", BAGAN_LANG=language).stdout.splitlines()
    words = [line.split(maxsplit=1) for line in lines]
    told = {both[0]: both[1] for both in words if len(both) == 2 and both[0] in COMMANDS}
    for name in COMMANDS:
        assert len(told[name]) <= WIDTH
        assert not told[name].endswith(("...", "."))


def test_a_name_mistyped_is_told_with_what_was_meant(shell: Shell) -> None:
    assert "'build'" in shell("biuld").stderr
