"""The Indonesian catalogue: complete, true to the code, compiled; nothing is left in English."""

from __future__ import annotations

import ast
import os
import re
import string
import subprocess
import sys
from functools import cache
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from bagan.language import LOCALE_FOLDER, language, reason
from bagan.pola import names

BAGAN = LOCALE_FOLDER.parent
CATALOGUES = LOCALE_FOLDER / "id" / "LC_MESSAGES"
SOURCES = {"bagan": BAGAN, "click": Path(click.__file__).parent}
SAME_IN_BOTH = {"FOLDER", "NASKAH...", "NIP", "Status", "[UNIT]..."}
"""Messages that Indonesian writes as English does."""


def catalogue(domain: str) -> Catalog:
    with (CATALOGUES / f"{domain}.po").open("rb") as file:
        return read_po(file, locale="id")


def forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def messages(domain: str) -> list[Message]:
    return [message for message in catalogue(domain) if message.id]


@cache
def used(domain: str) -> set[tuple[str, ...]]:
    """Every msgid in the source code of *domain*."""
    return {forms(found[2]) for found in extract_from_dir(str(SOURCES[domain]))}


@pytest.mark.parametrize("domain", SOURCES)
def test_every_message_of_the_code_is_in_the_catalogue(domain: str) -> None:
    known = {forms(message.id) for message in messages(domain)}
    assert used(domain) - known == set(), "run `make locale` and translate these"


def test_no_message_is_in_the_catalogue_that_the_code_no_longer_has() -> None:
    assert {forms(message.id) for message in messages("bagan")} - used("bagan") == set()


@pytest.mark.parametrize("domain", SOURCES)
def test_every_message_is_translated(domain: str) -> None:
    for message in messages(domain):
        assert all(forms(message.string)), message.id
        assert not message.fuzzy, message.id
        if domain == "bagan" and message.id not in SAME_IN_BOTH:
            assert message.string != message.id


def fields(text: str) -> set[str]:
    return {
        name
        for _text, name, _spec, _conversion in string.Formatter().parse(text)
        if name and name.isidentifier()
    }


@pytest.mark.parametrize("domain", SOURCES)
def test_translations_have_the_same_placeholders(domain: str) -> None:
    for message in messages(domain):
        wanted = fields(forms(message.id)[-1])
        for text in forms(message.string):
            assert fields(text) == wanted, message.id
        assert not list(message.check())


@pytest.mark.parametrize("domain", SOURCES)
def test_compiled_catalogue_is_that_of_the_text(domain: str) -> None:
    # Not byte for byte: the head of each names the Babel that wrote it.
    with (CATALOGUES / f"{domain}.mo").open("rb") as file:
        compiled = {forms(each.id): forms(each.string) for each in read_mo(file) if each.id}
    text = {forms(each.id): forms(each.string) for each in messages(domain)}
    assert compiled == text, "run `make locale`"


def test_messages_speak_indonesian_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("BAGAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    assert language() == "id"
    assert reason(FileNotFoundError(2, "No such file")) == "berkas atau folder itu tidak ada"
    monkeypatch.setenv("LANG", "C.UTF-8")
    assert language() == "id"
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert language() == "en"
    monkeypatch.setenv("BAGAN_LANG", "id")
    assert language() == "id"
    monkeypatch.setenv("BAGAN_LANG", "en")
    assert reason(FileNotFoundError(2, "No such file")) == "there is no such file or folder"


ALL_HELP = """
import click, gettext
from bagan.cli import main
from bagan.pola import names
def show():
    top = click.Context(main, info_name="bagan")
    print(main.get_help(top))
    for name in main.list_commands(top):
        command = main.get_command(top, name)
        print(command.get_help(click.Context(command, top, name)))
click.Group.main = lambda self: show()
main.main()
"""


def words_of(script: str, language: str) -> str:
    environment = {**os.environ, "BAGAN_LANG": language, "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    ).stdout


def test_help_is_wholly_indonesian_and_wholly_english() -> None:
    lines = {
        code: {
            line.strip()
            for line in words_of(ALL_HELP, code).splitlines()
            if " " in line.strip()
            and not line.strip().startswith(("bagan ", "eval ", "git ", "echo ", "--format ["))
            and not set(re.findall(r"[\w-]+", line)) <= set(names())  # words of specs
        }
        for code in ("id", "en")
    }
    assert len(lines["id"]) > 40
    assert lines["id"] & lines["en"] == set()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("id", ("Pemakaian: python -m bagan svg [PILIHAN] SPESIFIKASI", "Galat: ", "'--chrt'")),
        ("en", ("Usage: python -m bagan svg [OPTIONS] SPEC", "Error: No such option", "'--chrt'")),
    ],
)
def test_wrong_usage_is_told_in_the_user_s_language(code: str, words: tuple[str, ...]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "bagan", "svg", "x.yaml", "--chrt", "y"],
        env={**os.environ, "BAGAN_LANG": code},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 2
    for word in words:
        assert word in run.stderr


SPEAKING = {"RenderError", "LayoutError", "MissingTool", "TooSmall", "Unreadable", "UsageError",
            "ClickException", "Problem", "Finding", "echo"}  # fmt: skip


def spoken(node: ast.expr) -> str:
    """The letters that *node* writes out without asking the catalogue."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = [part.value for part in parts if isinstance(part, ast.Constant)]
    return "".join(text for text in texts if isinstance(text, str))


def test_no_message_bypasses_the_catalogue() -> None:
    bare = [
        f"{path.relative_to(BAGAN)}:{call.lineno}: {spoken(argument)}"
        for path in sorted(BAGAN.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) in SPEAKING
        for argument in call.args
        if " " in spoken(argument).strip(" :()\n")
    ]
    assert bare == []
