"""The words of the studio's pages: all that a script asks for are there, and no others."""

from __future__ import annotations

import re
from pathlib import Path

from bagan.publish.studio.words import words

SCRIPTS = Path("templates/studio/skrip")
NAMED = re.compile(r"\"([A-Za-z]+)\"")


def test_every_word_is_there_and_used() -> None:
    text = "\n".join(path.read_text("utf-8") for path in sorted(SCRIPTS.glob("*.ts*")))
    asked = set(re.findall(r"\bt\(\s*\"([A-Za-z]+)\"", text))
    assert asked <= words().keys()
    said = set(NAMED.findall(text))
    assert words().keys() <= said, "a word that no script names"


def test_what_a_script_fills_is_in_the_words() -> None:
    text = "\n".join(path.read_text("utf-8") for path in sorted(SCRIPTS.glob("*.ts*")))
    for key, names in re.findall(r"\bt\(\s*\"(\w+)\",\s*\{([^}]*)\}", text):
        filled = set(re.findall(r"(\w+)\s*(?::|,|$)", re.sub(r":[^,]*", ":", names)))
        for name in re.findall(r"\{(\w+)\}", words()[key]):
            assert name in filled, (key, name)
