"""The two regulations as worse scans: every entry is drafted all the same, with its place."""

from __future__ import annotations

import random
import re
import textwrap

import pytest

from bagan.chart.model import name_key
from bagan.chart.spec import parse_spec
from bagan.law.draft import draft_spec
from bagan.law.naskah.parse import parse_naskah
from tests.rules.faults.pair import load
from tests.sampled import sampled

NAMES = ("pasaman-barat", "kutai-barat")
MARKER = re.compile(r"^(\s*(?:-\s*)?)(\d+)([.)])")
LOOK_ALIKE = str.maketrans("0158", "OlSB")
DAMAGES = (
    ("run-on",),
    ("unended",),
    ("misread",),
    ("wrapped",),
    ("pages", "stray"),
    ("unbulleted", "close"),
    ("run-on", "unended", "misread", "wrapped", "pages", "stray"),
)


def damaged(text: str, chance: random.Random, kinds: tuple[str, ...]) -> str:
    """*text* with words run together, endings lost, digits misread, lines wrapped anew,
    pages broken, stray letters, without bullets or without blank lines."""
    lines: list[str] = []
    for line in text.split("\n"):
        words = line.split(" ")
        if "run-on" in kinds and len(words) > 3 and chance.random() < 0.25:
            cut = chance.randrange(2, len(words) - 1)
            line = " ".join(words[:cut]) + " ".join(words[cut:])
        if "unended" in kinds and chance.random() < 0.3:
            line = re.sub(r"[;.]\s*$", "", line)
        if "misread" in kinds and chance.random() < 0.08:
            line = MARKER.sub(lambda m: m[1] + m[2].translate(LOOK_ALIKE) + m[3], line)
        if "unbulleted" in kinds:
            line = re.sub(r"^\s*- ", "", line)
        lines += textwrap.wrap(line, 66) if "wrapped" in kinds and len(line) > 70 else [line]
        if "pages" in kinds and chance.random() < 0.02:
            lines += ["", f"- {chance.randint(2, 20)} -", "\f"]
        if "stray" in kinds and chance.random() < 0.02:
            lines += ["", chance.choice("fJ~|"), ""]
    damage = "\n".join(lines)
    return re.sub(r"\n\s*\n", "\n", damage) if "close" in kinds else damage


def entries(spec: str) -> list[tuple[str, str]]:
    """The entries of a spec's lists: the keys of their names, and their citations."""
    organisation = parse_spec(spec, "uji.yaml").organisation
    return [
        (name_key(organisation.name(entry.unit)), entry.dasar) for entry in organisation.entries
    ]


CASES = [(name, kinds) for name in NAMES for kinds in DAMAGES]


@pytest.mark.parametrize(
    ("name", "kinds"), sampled([*CASES[:-1:2], CASES[-1]], CASES), ids=lambda x: "+".join(x)
)
def test_every_entry_is_drafted_from_a_worse_scan(name: str, kinds: tuple[str, ...]) -> None:
    spec, text = load(name)
    naskah = parse_naskah(damaged(text, random.Random(name), kinds), "naskah.txt")
    drafted = draft_spec(naskah, file="a.yaml", naskah_file="naskah.txt", schema="b.json")
    assert sorted(entries(drafted)) == sorted(entries(spec))
